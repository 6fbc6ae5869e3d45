/** What holds of every card of every piece, and of input that is no piece at all. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Piece } from '../../src/core/piece.ts'
import { paragraphText } from '../../src/core/piece.ts'
import type { Draft, Run } from '../../src/core/proposal.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { read } from '../../src/read/read.ts'
import { propose } from '../../src/write/propose.ts'
import { ownPieces } from '../bench/read-write.ts'
import { cpuMs } from '../tools/cpu.ts'
import { pieceFrom, proposalsOf, shown } from './helper.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 60_000 })

const pieces = ownPieces()

const frontRuns = ({ wording }: Draft): readonly Run[] =>
  wording.form === 'cloze' ? wording.parts.filter(part => part.hole === null).flatMap(part => part.runs) : wording.front
const answerRuns = ({ wording }: Draft): readonly Run[] => {
  if (wording.form === 'question') return wording.back
  if (wording.form === 'list') return wording.items.flat()
  return wording.parts.filter(part => part.hole !== null).flatMap(part => part.runs)
}

function checkDraft(piece: Piece, draft: Draft): void {
  for (const { paragraph, span } of draft.anchors) {
    const text = paragraphText(piece, paragraph) ?? ''
    expect(span).not.toBeNull()
    if (span !== null) expect(text.slice(span.start, span.end)).toBe(span.exact)
  }
  expect(draft.anchors.length).toBeGreaterThan(0)
  for (const run of [...frontRuns(draft), ...answerRuns(draft)]) {
    // Our own reader never writes for an assistant.
    expect(run.how).not.toBe('assistant')
    if (run.how === 'template' || run.how === 'assistant') continue
    const { paragraph, start, end } = run.from
    const source = (paragraphText(piece, paragraph) ?? '').slice(start, end)
    expect(source.length).toBeGreaterThan(0)
    if (run.how === 'copied') expect(run.text).toBe(source)
  }
  // An answer is the piece's own words; ours may only be the blank where something was left out, the year of a date, and a
  // name that stands elsewhere in the piece.
  const all = piece.text.kind === 'present' ? piece.text.paragraphs.map(({ text }) => text).join(' ') : ''
  for (const run of answerRuns(draft)) {
    if (run.how === 'template') expect(run.text).toBe(' ')
    else if (run.how === 'resolved' && !/\b\d{4}$/.test(run.text))
      for (const word of run.text.match(/\p{Lu}\p{L}+/gu) ?? []) expect(all).toContain(word)
  }
}

describe('every card', () => {
  it.each(pieces.map(piece => [piece.title, piece] as const))('of “%s” rests on the piece’s own words', (_, piece) => {
    const { drafts, refused } = proposalsOf(piece)
    expect(drafts.length).toBeGreaterThan(4)
    for (const draft of drafts) checkDraft(piece, draft)
    for (const { draft } of refused) checkDraft(piece, draft)
  })

  it('comes best first, with scores between 0 and 1', () => {
    for (const piece of pieces) {
      const scores = proposalsOf(piece).drafts.map(draft => draft.score)
      expect([...scores].sort((a, b) => b - a)).toEqual(scores)
      for (const score of scores) expect(score > 0 && score < 1).toBe(true)
    }
  })

  it('is the same each time', () => {
    for (const piece of pieces) expect(proposalsOf(piece)).toEqual(proposalsOf(piece))
  })

  it('asks of a paragraph the same facts whatever unrelated paragraph stands before or behind', () => {
    const strange = 'Violins hum. Cellos growl while harps tinkle politely.'
    const facts = (paragraphs: readonly string[]): readonly string[] =>
      proposalsOf(pieceFrom(paragraphs))
        .drafts.filter(draft => draft.kind === 'fact')
        .map(draft => shown(draft).front)
        .sort()
    const own = pieces.flatMap(piece => (piece.text.kind === 'present' ? [piece.text.paragraphs.map(p => p.text)] : []))
    for (const paragraphs of own) {
      expect(facts([...paragraphs, strange])).toEqual(facts(paragraphs))
      expect(facts([strange, ...paragraphs])).toEqual(facts(paragraphs))
    }
  })
})

/** Sentences cut up and put together wrongly, with marks that mean trouble. */
const scraps = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...pieces.flatMap(piece =>
        piece.text.kind === 'present' ? piece.text.paragraphs.flatMap(p => p.text.split(/(?<=[ ,])/)) : [],
      ),
    ),
    fc.constantFrom(
      '“',
      '”',
      '(',
      ')',
      ' – ',
      '"',
      '‘',
      '’s ',
      ', ',
      '. ',
      '? ',
      '; ',
      ': ',
      '\n',
      '1998 ',
      '37% ',
      '£3m ',
      'because ',
      'that ',
      'which ',
      'but ',
      'I ',
      '😀',
      '\u200d',
      '\ud83d',
      '…',
      '[',
      ']',
      '-',
      'and ',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 80 },
)

describe('anything', () => {
  it('is read and written about without failing', () => {
    fc.assert(
      fc.property(fc.array(scraps, { minLength: 1, maxLength: 4 }), parts => {
        const piece = pieceFrom(parts.map(part => part.join('')))
        const reading = read(piece)
        expect(reading.ok).toBe(true)
        if (!reading.ok) return
        for (const { paragraph, start, end, quote } of reading.value.statements)
          expect((paragraphText(piece, paragraph) ?? '').slice(start, end)).toBe(quote)
        const { drafts, refused } = proposalsOf(piece)
        for (const draft of drafts) checkDraft(piece, draft)
        for (const { draft } of refused) checkDraft(piece, draft)
      }),
      { numRuns: 150 },
    )
  })

  it('goes in by the one door or is refused with a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          scraps.map(parts => parts.join('')),
        ),
        text => {
          const draft = ingestText(text, null)
          if (!draft.ok) expect(draft.error.message).toMatch(/\.$/)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('long input', () => {
  const timed = (piece: Piece): number => {
    const start = cpuMs()
    expect(propose(piece).ok).toBe(true)
    return cpuMs() - start
  }
  const doubled = (text: string, times: number): Piece => pieceFrom([text.repeat(times)])

  it.each([
    ['words without a full stop', 'the man of the hour and the town '],
    ['open brackets', '( “ [ – '],
    ['commas', 'one, two, and '],
    ['that that that', 'He said that '],
    ['sentences', 'In 1998 Halden opened the Orrin bridge because the old one was weak. '],
  ])('%s takes time in proportion', (_, text) => {
    timed(doubled(text, 50))
    const once = timed(doubled(text, 200))
    const eight = timed(doubled(text, 1600))
    // Eight times the text; a factor that is not linear would be sixty-four.
    expect(eight).toBeLessThan(once * 24 + 400)
  })
})

describe('stopping', () => {
  it('ends between steps and says so', () => {
    let asked = 0
    const stopped = propose(pieces[0] ?? pieceFrom(['']), { stop: () => ++asked > 3 })
    expect(stopped.ok ? '' : stopped.error.code).toBe('stopped')
  })

  it('reports progress that never goes back', () => {
    const seen: number[] = []
    propose(pieces[0] ?? pieceFrom(['']), { onProgress: done => seen.push(done) })
    expect(seen.length).toBeGreaterThan(3)
    expect([...seen].sort((a, b) => a - b)).toEqual(seen)
  })
})
