/**
 * Reading and writing: time for a thousand words and cards for a thousand words, over the pieces of ours in `tests/pieces`.
 * Times are medians of several runs in this process, after one run that warms it up.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { grammarFor } from '../../src/cli/model.ts'
import { pieceId } from '../../src/core/ids.ts'
import type { Piece } from '../../src/core/piece.ts'
import { wordCount } from '../../src/core/piece.ts'
import { pieceOf } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { read } from '../../src/read/read.ts'
import { propose } from '../../src/write/propose.ts'
import type { Row } from './row.ts'
import { median, row } from './row.ts'

const FOLDER = join(import.meta.dirname, '..', 'pieces')
const RUNS = 7

/** The pieces of ours that tests and benches read. */
export function ownPieces(): readonly Piece[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => {
      const draft = ingestText(readFileSync(join(FOLDER, name), 'utf8'), null)
      return draft.ok ? [pieceOf(draft.value, pieceId(name.replace(/\.txt$/, '')))] : []
    })
}

const wordsOf = (piece: Piece): number =>
  piece.text.kind === 'present' ? piece.text.paragraphs.reduce((sum, { text }) => sum + wordCount(text), 0) : 0

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** A book of so many words out of the pieces, for the time that grows with length. */
function bookOf(pieces: readonly Piece[], words: number): Piece {
  const [first] = pieces
  const paragraphs = pieces.flatMap(piece => (piece.text.kind === 'present' ? piece.text.paragraphs : []))
  const once = pieces.reduce((sum, piece) => sum + wordsOf(piece), 0)
  const all = Array.from({ length: Math.ceil(words / once) }, () => paragraphs).flat()
  if (first === undefined) throw new Error('there are no pieces to read')
  return { ...first, text: { kind: 'present', paragraphs: all } }
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`

export function benchReading(): readonly Row[] {
  const pieces = ownPieces()
  const words = pieces.reduce((sum, piece) => sum + wordsOf(piece), 0)
  // As the app reads: with the trained parser.
  const { parse } = grammarFor({})
  const readAll = (): void => pieces.forEach(piece => void read(piece, { parse }))
  const proposeAll = (): void => pieces.forEach(piece => void propose(piece, { parse }))
  proposeAll()
  const runs = (work: () => void): number => (median(Array.from({ length: RUNS }, () => timed(work))) * 1000) / words
  const made = pieces.flatMap(piece => {
    const proposals = propose(piece, { parse })
    return proposals.ok ? proposals.value.drafts : []
  })
  const book = bookOf(pieces, 100_000)
  const per = (n: number): string => ((n * 1000) / words).toFixed(1)
  return [
    row('reading 1,000 words', ms(runs(readAll))),
    row('1,000 words to ranked cards', ms(runs(proposeAll)), '≤ 150 ms'),
    row(
      'a book of 100,000 words to ranked cards',
      `${(timed(() => void propose(book, { parse })) / 1000).toFixed(1)} s`,
      '≤ 30 s',
    ),
    row('cards proposed for 1,000 words', per(made.length)),
    row('of them arguments', per(made.filter(draft => draft.kind === 'argument').length)),
  ]
}
