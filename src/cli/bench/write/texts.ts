/** The pieces that yields and times are measured on: ours in `decks`, and GUM's development documents. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pieceId } from '../../../core/ids.ts'
import type { Piece } from '../../../core/piece.ts'
import { wordCount } from '../../../core/piece.ts'
import { type ConlluSentence, commentOf } from '../../../read/trained/conllu.ts'
import { loadPiece } from '../../load.ts'
import { readTreebank } from '../../train/treebank.ts'
import { goldParagraphs } from '../raw.ts'

const DECKS = join(import.meta.dirname, '..', '..', '..', '..', 'decks')

/** The pieces that come with the app and whose text is ours. */
export async function deckPieces(): Promise<readonly Piece[]> {
  const files = readdirSync(DECKS).filter(name => name.endsWith('.piece.md'))
  const loaded = await Promise.all(files.sort().map(name => loadPiece(join(DECKS, name), {})))
  return loaded.flatMap(each => (each.ok ? [each.value.piece] : []))
}

function pieceOfDocument(sentences: readonly ConlluSentence[]): Piece {
  const [first] = sentences
  const about = (key: string): string => (first === undefined ? undefined : commentOf(first, key)) ?? ''
  const paragraphs = goldParagraphs(sentences).map(each => ({ kind: 'body', text: each.text.trimEnd() }) as const)
  const id = about('newdoc id')
  return {
    id: pieceId(id),
    title: about('meta::title'),
    author: '',
    publication: '',
    published: '',
    address: about('meta::sourceURL'),
    language: 'en',
    text: { kind: 'present', paragraphs },
  }
}

/** The documents of `NAME.conllu.gz` in a folder as pieces; their ids are GUM's. */
export function gumPieces(folder: string, name = 'gum-dev'): readonly Piece[] {
  const documents: ConlluSentence[][] = []
  for (const sentence of readTreebank(folder, name)) {
    if (commentOf(sentence, 'newdoc id') !== undefined) documents.push([])
    documents.at(-1)?.push(sentence)
  }
  return documents.map(pieceOfDocument)
}

export const wordsIn = (piece: Piece): number =>
  piece.text.kind === 'present' ? piece.text.paragraphs.reduce((sum, { text }) => sum + wordCount(text), 0) : 0
