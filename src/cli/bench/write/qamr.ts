/** QAMR: questions that people wrote about single sentences, with the words of their answers. Each sentence is a piece. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Gold } from './coverage.ts'
import type { AskedPiece } from './xquad.ts'
import { plainPiece } from './xquad.ts'

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['-LRB-', '('],
  ['-RRB-', ')'],
  ['-LSB-', '['],
  ['-RSB-', ']'],
  ['-LCB-', '{'],
  ['-RCB-', '}'],
  ['``', '“'],
  ["''", '”'],
])

export interface Joined {
  readonly text: string
  readonly places: readonly { readonly start: number; readonly end: number }[]
}

/** Words of a treebank as running text, with the place of each. */
export function joinedWords(words: readonly string[]): Joined {
  const places: { start: number; end: number }[] = []
  let text = ''
  let glued = true
  for (const raw of words) {
    const word = BRACKETS.get(raw) ?? raw.replaceAll('\\/', '/')
    const closes = /^(?:[,.;:!?%)\]}”]|['’](?:s|re|ve|ll|d|m)?|n['’]t|\.\.\.)$/i.test(word)
    if (!glued && !closes) text += ' '
    places.push({ start: text.length, end: text.length + word.length })
    text += word
    glued = /^[([{“$£€#]$/.test(word)
  }
  return { text, places }
}

const linesOf = (folder: string, name: string): readonly string[] =>
  gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .split('\n')
    .filter(line => line.trim() !== '')

export function readQamr(folder: string): readonly AskedPiece[] {
  const sentences = new Map(
    linesOf(folder, 'qamr-sentences.tsv.gz').map(line => {
      const [id = '', text = ''] = line.split('\t')
      return [id, text] as const
    }),
  )
  const asked = new Map<string, Map<string, string>>()
  for (const line of linesOf(folder, 'qamr-dev.tsv.gz')) {
    const [id = '', , , , , question = '', answer = ''] = line.split('\t')
    const own = asked.get(id) ?? new Map<string, string>()
    if (!own.has(answer)) own.set(answer, question)
    asked.set(id, own)
  }
  return [...asked].flatMap(([id, questions]): readonly AskedPiece[] => {
    const words = sentences.get(id)?.split(' ')
    if (words === undefined) return []
    const { text, places } = joinedWords(words)
    const golds = [...questions].flatMap(([answer, question]): readonly Gold[] => {
      const spans = answer.split(' ').flatMap(index => places[Number(index)] ?? [])
      const [first, last] = [spans[0], spans.at(-1)]
      if (first === undefined || last === undefined) return []
      const said = spans.map(span => text.slice(span.start, span.end)).join(' ')
      return [{ question, text: said, at: { paragraph: 1, start: first.start, end: last.end } }]
    })
    return [
      {
        piece: plainPiece(`qamr-${id.replace(/[^a-z0-9]+/gi, '-')}`, '', text),
        golds,
        group: id.split(':').slice(0, 3).join(':'),
      },
    ]
  })
}
