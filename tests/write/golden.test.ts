/**
 * The cards of pieces of ours, as they were looked through by eye. A change here is a change of what people see: look at it,
 * then run with `-u`. The piece that the app comes with is not ours: its cards are counted, not kept.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pieceId } from '../../src/core/ids.ts'
import { paragraphText } from '../../src/core/piece.ts'
import { pieceOf } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { ownPieces } from '../bench/read-write.ts'
import { proposalsOf, shown } from './helper.ts'

describe('golden cards', () => {
  it.each(ownPieces().map(piece => [piece.id, piece] as const))('%s', async (id, piece) => {
    const cards = proposalsOf(piece).drafts.map(draft => {
      const { rule, front, back } = shown(draft)
      return `[${rule}] ${front}\n  → ${back.replaceAll('\n', '\n    ')}\n`
    })
    await expect(cards.join('\n')).toMatchFileSnapshot(join('golden', `${id}.txt`))
  })
})

const SEED = join(import.meta.dirname, '..', '..', '..', 'shared', 'pieces', 'putin-kim-desperate-move.txt')
const present = existsSync(SEED)
if (!present) console.log(`The piece the app comes with is not at ${SEED}: its test is skipped.`)

describe('the piece the app comes with', () => {
  it.runIf(present)('gives at least 20 proposals, a third of those offered at once arguments, each quote exact', () => {
    const draft = ingestText(readFileSync(SEED, 'utf8'), null)
    if (!draft.ok) throw new Error(draft.error.message)
    const piece = pieceOf(draft.value, pieceId('seed'))
    expect(piece).toMatchObject({ author: 'Sergey Radchenko', publication: 'The Guardian' })
    const { drafts, offered } = proposalsOf(piece)
    expect(drafts.length).toBeGreaterThanOrEqual(20)
    const best = drafts.slice(0, offered)
    expect(best.filter(({ kind }) => kind === 'argument').length * 3).toBeGreaterThanOrEqual(best.length)
    for (const { anchors } of drafts)
      for (const { paragraph, span } of anchors)
        expect((paragraphText(piece, paragraph) ?? '').slice(span?.start, span?.end)).toBe(span?.exact)
  })
})
