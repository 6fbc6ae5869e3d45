import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCard, suspend, wake } from '../../src/core/card.ts'
import { cardId, freshSlug, isCardId, isNoteId, noteId, noteOfCard, ordinalOfCard } from '../../src/core/ids.ts'
import type { ClozePart, Note, NoteBody } from '../../src/core/note.ts'
import { cardIdsOf, facesOf, HIDDEN, mended, ordinalsOf, plainTextOf } from '../../src/core/note.ts'
import { isPartialDate, wordCount } from '../../src/core/piece.ts'
import { DECK } from './support.ts'

const words = fc.string({ minLength: 1, maxLength: 20 })
const part: fc.Arbitrary<ClozePart> = fc.record({ text: words, hole: fc.option(fc.integer({ min: 0, max: 4 })) })
const cloze = fc.record({ form: fc.constant('cloze' as const), parts: fc.array(part, { minLength: 1, maxLength: 8 }) })
const question = fc.record({ form: fc.constant('question' as const), front: words, back: words, reverse: fc.boolean() })
const list = fc.record({ form: fc.constant('list' as const), front: words, items: fc.array(words, { minLength: 1 }) })
const body: fc.Arbitrary<NoteBody> = fc.oneof(cloze, question, list)

describe('the faces of a card', () => {
  it('a cloze shows every word but the asked ones in front, and all of them at the back', () => {
    fc.assert(
      fc.property(cloze, c => {
        for (const hole of ordinalsOf(c)) {
          const { front, back, answer } = facesOf(c, hole)
          const asked = c.parts.filter(p => p.hole === hole)
          expect(back.text).toBe(plainTextOf(c))
          expect(front.text).toBe(c.parts.map(p => (p.hole === hole ? HIDDEN : p.text)).join(''))
          expect(back.marked.map(m => back.text.slice(m.start, m.end))).toEqual(asked.map(p => p.text))
          expect(front.marked.map(m => front.text.slice(m.start, m.end))).toEqual(asked.map(() => HIDDEN))
          expect(answer.text).toBe(asked.map(p => p.text).join(' … '))
        }
      }),
    )
  })

  it('the second card of a pair is the first turned round', () => {
    const pair: NoteBody = { form: 'question', front: 'Nordpolitik', back: 'reaching out to Moscow', reverse: true }
    const [first, second] = ordinalsOf(pair).map(n => facesOf(pair, n))
    expect(second?.front).toEqual(first?.back)
    expect(second?.back).toEqual(first?.front)
    expect(ordinalsOf({ ...pair, reverse: false })).toEqual([0])
  })

  it('a list answers with its items, numbered, one a line', () => {
    const body: NoteBody = { form: 'list', front: 'Which two?', items: ['a road', 'a tram'] }
    expect(facesOf(body, 0).answer.text).toBe('1. a road\n2. a tram')
  })
})

describe('the cards of a note', () => {
  it('have distinct ids that lead back to the note and the number', () => {
    fc.assert(
      fc.property(body, b => {
        const id = noteId('putin-kim.trade-2021')
        const ids = cardIdsOf({ id, body: b })
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.map(ordinalOfCard)).toEqual(ordinalsOf(b))
        for (const c of ids) expect(noteOfCard(c)).toBe(id)
      }),
    )
  })
  it('keep their number when another hole is taken away', () => {
    const holes = (...ns: (number | null)[]): NoteBody => ({
      form: 'cloze',
      parts: ns.map((hole, i) => ({ text: `word${i} `, hole })),
    })
    expect(ordinalsOf(holes(2, null, 0, 2))).toEqual([0, 2])
  })
})

describe('ids', () => {
  it.each(['', '.a', '-a', 'a b', 'a:0', 'é', 'a/b', 'x'.repeat(121)])('%j is no note id', s => {
    expect(isNoteId(s)).toBe(false)
    expect(() => noteId(s)).toThrow(/broken invariant/)
  })
  it('a card id is a note id and a number', () => {
    expect(isCardId('a.b-c_1:12')).toBe(true)
    for (const s of ['a', 'a:', 'a:x', ':1', 'a:1:2', 'a:1234']) expect(isCardId(s)).toBe(false)
  })
  it('fresh slugs are plain, and use all the randomness they are given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 16, maxLength: 16 }), numbers => {
        const from = (list: readonly number[]) => {
          let i = 0
          return freshSlug(() => list[i++] ?? 0)
        }
        const slug = from(numbers)
        expect(slug).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/)
        expect(isNoteId(slug)).toBe(true)
        const changed = numbers.map((n, i) => (i === 7 ? n ^ 1 : n))
        expect(from(changed)).not.toBe(slug)
      }),
    )
  })
})

describe('setting a card aside', () => {
  it('and waking it is exact in every slot, however often', () => {
    const slot = fc.constantFrom('new' as const, 'learning' as const, 'review' as const)
    fc.assert(
      fc.property(slot, fc.integer(), (s, due) => {
        const card = { ...newCard(cardId(noteId('n'), 0), noteId('n'), DECK, 3), slot: s, due }
        expect(wake(suspend(suspend(card)))).toEqual(card)
        expect(wake(card)).toBe(card)
      }),
    )
  })
})

describe('a piece', () => {
  it.each(['2023', '2023-09', '2023-09-05', '2024-02-29'])('%s is a date as far as known', s => {
    expect(isPartialDate(s)).toBe(true)
  })
  it.each(['', '23', '2023-13', '2023-9', '2023-02-29', '2023-09-31', '2023-09-05T10:00'])('%j is none', s => {
    expect(isPartialDate(s)).toBe(false)
  })
  it('counts words as a reader does', () => {
    expect(wordCount(' Seoul’s $30bn — nearly — in 2021. ')).toBe(5)
    expect(wordCount(' — … ')).toBe(0)
  })
})

describe('mending a note', () => {
  it('makes the words of a deck file the person’s own, and moves nothing else', () => {
    const note: Note = {
      id: noteId('lyss.often'),
      deckId: DECK,
      kind: 'fact',
      link: null,
      body: { form: 'question', front: 'a?', back: 'b', reverse: false },
      anchors: [{ paragraph: 1, span: null }],
      statements: [],
      tags: ['x'],
      origin: 'deck-file',
      position: 4,
      createdAtMs: 1,
      editedAtMs: 1,
    }
    const body: NoteBody = { form: 'question', front: 'A?', back: 'b', reverse: false }
    expect(mended(note, body, 9)).toEqual({ ...note, body, origin: 'written', editedAtMs: 9 })
    expect(mended({ ...note, origin: 'proposed' }, body, 9).origin).toBe('proposed')
  })
})
