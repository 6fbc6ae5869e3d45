/** XQuAD's English part: each paragraph is a piece of its own, titled by its article. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { pieceId } from '../../../core/ids.ts'
import type { Piece } from '../../../core/piece.ts'
import type { Gold } from './coverage.ts'

export interface AskedPiece {
  readonly piece: Piece
  readonly golds: readonly Gold[]
  /** What stays together when data are split: an article, a document. */
  readonly group: string
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
const rowsOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : [])

export const plainPiece = (id: string, title: string, text: string): Piece => ({
  id: pieceId(id),
  title,
  author: '',
  publication: '',
  published: '',
  address: '',
  language: 'en',
  text: { kind: 'present', paragraphs: [{ kind: 'body', text }] },
})

export function readXquad(folder: string): readonly AskedPiece[] {
  const parsed: unknown = JSON.parse(gunzipSync(readFileSync(join(folder, 'xquad-dev.json.gz'))).toString('utf8'))
  let ids = 0
  return rowsOf(fieldsOf(parsed).data).flatMap(article => {
    const group = String(article.title)
    return rowsOf(article.paragraphs).map((paragraph): AskedPiece => {
      const text = String(paragraph.context)
      const golds = rowsOf(paragraph.qas).flatMap(({ question, answers }): readonly Gold[] =>
        rowsOf(answers).map(answer => {
          const start = Number(answer.answer_start)
          const words = String(answer.text)
          return { question: String(question), text: words, at: { paragraph: 1, start, end: start + words.length } }
        }),
      )
      return { piece: plainPiece(`xquad-${ids++}`, group.replaceAll('_', ' '), text), golds, group }
    })
  })
}
