/** Which cards come first: the budget, and variety by sentence, paragraph, kind and answer. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { budgetFor, isPoor, LEAST, ordered } from '../../src/write/choose.ts'
import { judgedCards } from '../../src/write/propose.ts'
import type { Scored } from '../../src/write/rank.ts'
import { ownPieces } from '../bench/read-write.ts'
import { cardsOf, pieceFrom, proposalsOf, readingOf, shown } from './helper.ts'

const views = ownPieces().flatMap(piece => {
  const reading = read(piece)
  return reading.ok ? judgedCards(reading.value).map(({ view }) => view) : []
})

/** Cards of our pieces with worths of any kind. */
const deals: fc.Arbitrary<readonly Scored[]> = fc
  .array(fc.tuple(fc.nat({ max: views.length - 1 }), fc.double({ min: 0.01, max: 0.99, noNaN: true })), {
    maxLength: 50,
  })
  .map(pairs => {
    const once = new Map(pairs)
    return [...once].flatMap(([i, score]) => {
      const view = views[i]
      return view === undefined ? [] : [{ view, score, measured: [] }]
    })
  })

const sentenceOf = ({ view }: Scored): number => view.candidate.sentences[0] ?? -1

describe('the order', () => {
  it('loses no card and makes none', () => {
    fc.assert(
      fc.property(deals, scored => {
        const { order } = ordered(scored)
        expect(new Set(order.map(one => one.view))).toEqual(new Set(scored.map(one => one.view)))
        expect(order.length).toBe(scored.length)
      }),
    )
  })

  it('has scores that never rise, and the same order whatever order the cards came in', () => {
    fc.assert(
      fc.property(deals, scored => {
        const { order } = ordered(scored)
        for (const [i, one] of order.entries()) expect(one.score).toBeLessThanOrEqual(order[i - 1]?.score ?? 1)
        const distinct = new Set(scored.map(one => `${one.score} ${one.view.frontText}`)).size === scored.length
        if (distinct)
          expect(ordered([...scored].reverse()).order.map(one => one.view)).toEqual(order.map(one => one.view))
      }),
    )
  })

  it('takes one fact of a sentence before it takes a second of any', () => {
    fc.assert(
      fc.property(deals, scored => {
        const { order, first } = ordered(scored)
        const facts = order.slice(0, first).filter(one => one.view.candidate.kind === 'fact')
        expect(new Set(facts.map(sentenceOf)).size).toBe(facts.length)
        // What comes behind those is a sentence's second fact, of a poor sort, or not good enough to be offered at once.
        const told = new Set(facts.flatMap(({ view }) => view.candidate.sentences))
        const good = new Set(
          scored.filter(one => one.score >= LEAST[one.view.candidate.kind] && !isPoor(one)).map(({ view }) => view),
        )
        for (const { view } of order.slice(first).filter(one => good.has(one.view))) {
          expect(view.candidate.kind).toBe('fact')
          expect(view.candidate.sentences.some(sentence => told.has(sentence))).toBe(true)
        }
      }),
    )
  })

  it('gives facts and arguments of equal worth half of the places each, as far as there are any', () => {
    const once = new Map(views.map(view => [`${view.candidate.kind} ${view.candidate.sentences[0]}`, view]))
    const equal = [...once.values()].map(view => ({ view, score: 0.5, measured: [] }))
    const points = equal.filter(one => one.view.candidate.kind === 'argument').length
    const { order } = ordered(equal)
    const head = order.slice(0, Math.min(8, 2 * points))
    const held = head.filter(one => one.view.candidate.kind === 'argument').length
    expect(Math.abs(held * 2 - head.length)).toBeLessThanOrEqual(2)
  })
})

describe('what is offered at once', () => {
  const offered = (text: string): readonly string[] => {
    const { drafts, offered: first } = proposalsOf(pieceFrom([text]))
    return drafts.slice(0, first).map(draft => `${draft.rule}: ${shown(draft).front}`)
  }
  const made = (text: string): readonly string[] => cardsOf([text]).map(({ rule }) => rule)

  it('has no reason that speaks of “us”, whom a stranger does not know', () => {
    const reason = (who: string): string =>
      `The Lune Harbour Act failed in Orrin because its clerks had lost all patience with ${who}.`
    expect(made(reason('owners like us'))).toContain('because')
    expect(offered(reason('owners like us')).join()).not.toContain('because:')
    expect(offered(reason('the brokers of Halden')).join()).toContain('because:')
  })

  it('asks of a sentence how much, rather than when', () => {
    const told = 'In 2019 the ferrymen of Orrin were allowed some 13,000 tonnes of coal under a licence from Halden.'
    expect(made(told)).toContain('when-question')
    expect(offered(told)).toEqual([
      'cloze-measure: In 2019 the ferrymen of Orrin were allowed some […] of coal under a licence from Halden.',
    ])
  })

  it('hides no ten of a “top ten”, which is ten everywhere', () => {
    const told =
      'Halden’s real partner was Orrin, which ranked among its top 10 buyers, with nearly $30m of trade in 2021.'
    const gaps = made(told)
    expect(gaps).toContain('cloze-count')
    expect(offered(told).filter(card => card.includes('top […]'))).toEqual([])
  })

  it('has no “what happens if”, of which readers kept hardly any', () => {
    const views = judgedCards(
      readingOf('When Halden closes its ferry, Orrin will build a bridge of steel over the Lune.'),
    ).flatMap(({ view }) => (view.candidate.rule === 'if' ? [view] : []))
    expect(views.map(view => view.frontText)).toEqual([
      'What, according to Ada Quill, will happen when Halden closes its ferry?',
    ])
    for (const view of views) expect(isPoor({ view, score: 0.9, measured: [] })).toBe(true)
  })

  it('asks what somebody should do only where it says in what case, or of whom in particular', () => {
    const open = 'Halden should sell its ferry to a railway company in Orrin.'
    const pinned = 'A council that wants barges on the Lune in 2040 should begin with apprentices in 2026.'
    expect(made(open)).toContain('should')
    expect(offered(open).join()).not.toContain('should:')
    expect(offered(pinned).join()).toContain('should:')
  })
})

describe('the budget', () => {
  it('is 12 for a thousand words, and six at least', () => {
    expect(budgetFor(1000)).toBe(12)
    expect(budgetFor(200_000)).toBe(2400)
    expect(budgetFor(10)).toBe(6)
  })

  it('bounds what is offered of a piece', () => {
    for (const piece of ownPieces()) {
      const { drafts, offered } = proposalsOf(piece)
      expect(offered).toBeLessThanOrEqual(drafts.length)
      expect(offered).toBeLessThanOrEqual(budgetFor(1000))
      expect(offered).toBeGreaterThan(3)
    }
  })
})

describe('a time at which something only went on', () => {
  const told = (what: string): readonly [boolean, boolean] => {
    const { drafts, offered } = proposalsOf(
      pieceFrom([`In July 2003, with winter still to come, the council of Halden ${what}.`]),
    )
    const at = drafts.map(shown).findIndex(({ rule }) => rule === 'when-question')
    return [at >= 0, at >= 0 && at < offered]
  }

  it('is not asked for among the first, as that of a deed is', () => {
    expect(told('was running out of coal for its two ferries')).toEqual([true, false])
    expect(told('bought the mill of the Brandt Company')).toEqual([true, true])
  })
})
