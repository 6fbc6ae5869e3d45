/** A package of our own against what is here: which words, which memory, which deck. */
import { unzipSync, zipSync } from 'fflate'
import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { mergeLog } from '../../../src/anki/import/merge-log.ts'
import { changeLines, headline, leftLines } from '../../../src/anki/import/report.ts'
import type { Card } from '../../../src/core/card.ts'
import { suspend } from '../../../src/core/card.ts'
import { DAY_MS, HOUR_MS } from '../../../src/core/day.ts'
import { cardId, noteId } from '../../../src/core/ids.ts'
import type { Note } from '../../../src/core/note.ts'
import type { DeckContents, Intake, Store } from '../../../src/core/ports.ts'
import { createScheduler } from '../../../src/core/schedule.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts'
import { study } from '../learner.ts'
import { cloze, deckOf, noteAt, PLAIN_BODIES, question, withNote } from '../sample.ts'
import type { MadeReview } from './foreign-package.ts'
import { BASIC, packageOf } from './foreign-package.ts'
import { merged, packed, storeWith, takeIn, UTC } from './importing.ts'

const BORN = Date.UTC(2026, 0, 1, 12)
const NOW = BORN + 40 * DAY_MS
const { fold } = createScheduler(DEFAULT_SETTINGS)

const habits = (seed: number, fromMs: number, untilMs: number) => ({
  ...{
    seed,
    fromMs,
    untilMs,
    settings: DEFAULT_SETTINGS,
    offsetAt: UTC.offsetAt,
    skipsDay: 0.2,
    undoes: 0,
    suspends: 0,
  },
  ...{ clockGoesBack: 0, studiesAhead: 0, stamina: 30 },
})

const fresh = deckOf(PLAIN_BODIES, { createdAtMs: BORN })
const studied = study(fresh, habits(1, BORN, BORN + 20 * DAY_MS))

const sent = (...contents: readonly DeckContents[]): Uint8Array => packed({ contents, nowMs: NOW, ...UTC })

const edited = (contents: DeckContents, index: number, change: Partial<Note>): DeckContents =>
  withNote(contents, { ...noteAt(contents, index), ...change })

async function noteIn(store: Store, index: number): Promise<Note | undefined> {
  return (await store.notes([noteAt(fresh, index).id]))[0]
}

const cardsIn = async (store: Store): Promise<readonly Card[]> => (await store.dump()).snapshot.cards

describe('words', () => {
  it('that are newer in Anki come here, and are the person’s own from then on', async () => {
    const store = await storeWith([studied])
    const there = edited(studied, 0, {
      body: question('In Anki?', 'Yes'),
      editedAtMs: BORN + 30 * DAY_MS,
      tags: ['new'],
    })
    const { report } = await takeIn(store, sent(there))
    expect(report).toMatchObject({ updated: 1, added: 0, kept: 0, newAnswers: 0 })
    expect(await noteIn(store, 0)).toMatchObject({
      body: question('In Anki?', 'Yes'),
      tags: ['new'],
      editedAtMs: BORN + 30 * DAY_MS,
      anchors: noteAt(studied, 0).anchors,
    })
    expect(await cardsIn(store)).toEqual(await cardsIn(await storeWith([studied])))
  })

  it('that ask for fewer cards take those away, which is said, and undoing brings them back as they were', async () => {
    const words = [question('Who?', 'Kim', true), cloze('{0:One} and {1:two}')]
    const mine = study(deckOf(words, { createdAtMs: BORN }), habits(7, BORN, BORN + 20 * DAY_MS))
    expect(mine.cards.filter(card => card.memory !== null)).toHaveLength(4)
    const editedAtMs = BORN + 30 * DAY_MS
    const fewer = edited(mine, 0, { body: question('Who?', 'Kim'), editedAtMs })
    const there = edited(fewer, 1, { body: cloze('{0:One} and two'), editedAtMs })
    const store = await storeWith([mine])
    const before = await store.dump()
    const { report, undoing } = await takeIn(store, sent(there))
    expect(report).toMatchObject({ updated: 2, gone: 2 })
    expect(changeLines(report)).toContain('2 cards here go, because the newer texts ask for them no more.')
    expect(await cardsIn(store)).toHaveLength(2)
    await store.takeIn(undoing)
    expect(await store.dump()).toEqual(before)
  })

  it('that are newer here stay, and that is said', async () => {
    const mine = edited(studied, 0, { body: question('Here?', 'Yes'), editedAtMs: BORN + 31 * DAY_MS })
    const there = edited(studied, 0, { body: question('In Anki?', 'Yes'), editedAtMs: BORN + 30 * DAY_MS })
    const store = await storeWith([mine])
    const { report } = await takeIn(store, sent(there))
    expect(await noteIn(store, 0)).toMatchObject({ body: question('Here?', 'Yes') })
    expect(leftLines(report)).toEqual(['1 text is newer here and stays.'])
  })

  it('that only look other in Anki’s form are the same', async () => {
    const odd = deckOf([question('a\tb \u0001', '   ', true), cloze('{0:e\u0301} x')], { createdAtMs: BORN })
    const later = { ...odd, notes: odd.notes.map(note => ({ ...note, editedAtMs: BORN + DAY_MS })) }
    expect((await merged(sent(later), (await (await storeWith([odd])).dump()).snapshot)).report).toMatchObject({
      updated: 0,
      kept: 0,
    })
  })

  it('of another form here are left alone', async () => {
    const mine = edited(studied, 0, { body: cloze('Now a {0:gap}'), editedAtMs: BORN + 30 * DAY_MS })
    const store = await storeWith([{ ...mine, cards: mine.cards }])
    const { report, intake } = await takeIn(store, sent(studied))
    expect(report).toMatchObject({ otherForm: 1, added: 0 })
    expect(intake.cards).toEqual([])
  })

  it('of a card that was begun anew here do not come a second time', async () => {
    const old = noteAt(studied, 0)
    const anew: DeckContents = {
      ...studied,
      notes: [...studied.notes.slice(1), { ...old, id: noteId('begun-anew') }],
      cards: studied.cards.filter(card => card.noteId !== old.id),
    }
    const { report } = await takeIn(await storeWith([anew]), sent(studied))
    expect(report).toMatchObject({ twins: 1, added: 0 })
  })
})

describe('what is done after', () => {
  const there = edited(studied, 0, { body: question('In Anki?', 'Yes'), editedAtMs: BORN + 30 * DAY_MS })
  const mine = { ...noteAt(studied, 0), body: question('Mine?', 'Yes'), editedAtMs: BORN + 31 * DAY_MS }

  async function refuses(store: Store, intake: Intake): Promise<void> {
    const before = await store.dump()
    await expect(store.takeIn(intake)).rejects.toMatchObject({ problem: { code: 'stale' } })
    expect(await store.dump()).toEqual(before)
  }

  it('the preview to a note is not overwritten', async () => {
    const store = await storeWith([studied])
    const { intake } = await merged(sent(there), (await store.dump()).snapshot)
    await store.changeNotes({ put: [mine], remove: [] }, [])
    await refuses(store, intake)
  })

  it('the import to a note that it updated is not undone with it', async () => {
    const store = await storeWith([studied])
    const { undoing } = await takeIn(store, sent(there))
    await store.changeNotes({ put: [mine], remove: [] }, [])
    await refuses(store, undoing)
  })

  it('the import, an answer or a card of one’s own in its new deck, is not undone with it', async () => {
    const store = await storeWith([])
    const nothing = await store.dump()
    const { undoing } = await takeIn(store, sent(studied))
    const [card] = studied.cards.filter(({ memory }) => memory !== null)
    if (card?.memory === null || card === undefined) throw new Error('nothing was studied')
    await store.saveCards([{ ...card, memory: { ...card.memory, reps: card.memory.reps + 1 } }])
    await refuses(store, undoing)
    await store.saveCards([card])
    const own = { ...mine, id: noteId('own') }
    await store.changeNotes({ put: [own], remove: [] }, [])
    await refuses(store, undoing)
    await store.changeNotes({ put: [], remove: [own.id] }, [])
    await store.takeIn(undoing)
    expect(await store.dump()).toEqual(nothing)
  })
})

describe('memories', () => {
  it('follow the answers given in Anki: the log is the union, and the memory its fold', async () => {
    const store = await storeWith([studied])
    const there = study(studied, habits(2, BORN + 21 * DAY_MS, BORN + 35 * DAY_MS))
    const { report } = await takeIn(store, sent(there))
    expect(report.newAnswers).toBe(there.reviews.length - studied.reviews.length)
    expect(report.moved).toBeGreaterThan(0)
    const { cards, reviews } = (await store.dump()).snapshot
    expect(reviews).toEqual(there.reviews)
    for (const card of cards)
      expect(card.memory).toEqual(fold(reviews.filter(line => line.cardId === card.id))?.memory ?? null)
  })

  it('of both sides become one', async () => {
    const here = study(studied, habits(3, BORN + 21 * DAY_MS, BORN + 35 * DAY_MS))
    const there = study(studied, habits(4, BORN + 21 * DAY_MS, BORN + 35 * DAY_MS))
    const store = await storeWith([here])
    await takeIn(store, sent(there))
    const { cards, reviews } = (await store.dump()).snapshot
    expect(reviews).toHaveLength(here.reviews.length + there.reviews.length - studied.reviews.length)
    for (const card of cards) {
      const folded = fold(reviews.filter(line => line.cardId === card.id))
      expect([card.memory, card.due]).toEqual([folded?.memory ?? null, folded?.due ?? card.due])
    }
  })

  it('that are not what the log gives are decided by the later answer', async () => {
    const strange = (days: number): DeckContents => ({
      ...studied,
      reviews: [],
      cards: studied.cards.map(card =>
        card.memory === null
          ? card
          : { ...card, memory: { ...card.memory, stability: days, lastReviewMs: BORN + days * DAY_MS } },
      ),
    })
    const [early, late] = [strange(21), strange(25)]
    const upwards = await storeWith([early])
    await takeIn(upwards, sent(late))
    expect((await cardsIn(upwards)).find(card => card.slot === 'review')?.memory).toMatchObject({ stability: 25 })
    const downwards = await storeWith([late])
    const { intake } = await takeIn(downwards, sent(early))
    expect(intake.cards).toEqual([])
  })

  it('a card that is set aside in Anki is set aside here, and waits where it was', async () => {
    const there = { ...studied, cards: studied.cards.map((card, i) => (i === 0 ? suspend(card) : card)) }
    const store = await storeWith([studied])
    const { report } = await takeIn(store, sent(there))
    expect(report).toMatchObject({ aside: 1, moved: 0 })
    const [card] = studied.cards
    expect((await cardsIn(store)).find(({ id }) => id === card?.id)).toEqual(card === undefined ? null : suspend(card))
  })

  it('two lines of two cards in one ms both stay', async () => {
    const store = await storeWith([studied])
    const json = JSON.stringify(studied).replaceAll('"tram', '"other').replaceAll('The Lyss tram', 'Other')
    const clash: DeckContents = JSON.parse(json)
    for (let times = 0; times < 3; times++) await takeIn(store, sent(clash))
    const { reviews } = (await store.dump()).snapshot
    expect(reviews).toHaveLength(2 * studied.reviews.length)
    const theirs = reviews.filter(line => line.cardId.startsWith('other.'))
    expect(theirs.map(line => [line.id - 1, line.grade])).toEqual(studied.reviews.map(line => [line.id, line.grade]))
  })
})

it('two answers that were moved back in time are two still', () => {
  const [line] = studied.reviews
  if (line === undefined) throw new Error('nothing was studied')
  const here = [1, 2].map(i => ({ ...line, id: NOW + i }))
  const theirs = [1, 2].map(i => ({ ...line, id: BORN - i })).sort((a, b) => a.id - b.id)
  const taken = new Map(studied.notes.map(note => [note.id, note]))
  const { added, of } = mergeLog(theirs, here, taken)
  expect(added).toEqual([])
  expect(of(line.cardId).there.map(({ id }) => id)).toEqual([NOW + 1, NOW + 2])
})

describe('a template for the other direction, added in Anki', () => {
  const note = { id: BORN, type: BASIC.id, fields: ['Who?', 'Kim'] }
  const turned = { ...BASIC, templates: [...BASIC.templates, ['{{Back}}', '{{Front}}'] as const] }
  const first = packageOf({ types: [BASIC], notes: [note], cards: [{ id: 1, note: BORN }] })
  const answers = [1, 2].map((days): MadeReview => [BORN + days * DAY_MS, 2, 3, days, 0, 2500, 4000, 1])
  const studiedCard = { id: 2, note: BORN, ord: 1, type: 2, queue: 2, due: 60, ivl: 9, reps: 2 }
  const second = packageOf({
    types: [turned],
    notes: [note],
    cards: [{ id: 1, note: BORN }, studiedCard],
    reviews: answers,
  })

  it('brings its card with its memory and answers, once, and goes again with them', async () => {
    const store = await storeWith([])
    await takeIn(store, first)
    const before = await store.dump()
    const { report, undoing } = await takeIn(store, second)
    expect(report).toMatchObject({ added: 0, updated: 0, turned: 1, retagged: 0, newAnswers: 2 })
    expect(changeLines(report)).toContain('1 question is asked the other way round too, as in Anki.')
    const { notes, cards, reviews } = (await store.dump()).snapshot
    expect(notes).toMatchObject([{ body: { reverse: true } }])
    expect(cards).toMatchObject([{ memory: null }, { memory: { reps: 2 }, slot: 'review' }])
    expect(reviews.map(({ cardId }) => cardId)).toEqual([cards[1]?.id, cards[1]?.id])
    expect((await takeIn(store, second)).intake).toMatchObject({ notes: { put: [] }, cards: [], reviews: [] })
    await store.takeIn(undoing)
    expect(await store.dump()).toEqual(before)
  })

  it('stays there, with its answers, where the question was changed here since', async () => {
    const store = await storeWith([])
    const [id] = (await takeIn(store, first)).intake.notes.put.map(put => put.id)
    const [mine] = id === undefined ? [] : await store.notes([id])
    if (mine === undefined) throw new Error('no note')
    await store.changeNotes({ put: [{ ...mine, editedAtMs: NOW, body: question('Mine?', 'Kim') }], remove: [] }, [])
    const before = await store.dump()
    const { report } = await takeIn(store, second)
    expect(report).toMatchObject({ kept: 1, turned: 0, newAnswers: 0 })
    expect(await store.dump()).toEqual(before)
    expect(await store.card(cardId(mine.id, 1))).toBeNull()
  })
})

describe('decks', () => {
  it('that were deleted come back with everything, also with what was answered after they were sent', async () => {
    const later = study(studied, habits(5, BORN + 21 * DAY_MS, BORN + 30 * DAY_MS))
    const store = await storeWith([later])
    const before = (await store.dump()).snapshot
    await store.removeDeck(studied.deck.id)
    const { report } = await takeIn(store, sent(studied))
    expect(report.decks).toEqual(['The Lyss tram'])
    const after = (await store.dump()).snapshot
    expect(after.notes).toEqual(before.notes)
    expect(after.reviews).toEqual(before.reviews)
    for (const card of after.cards) {
      const own = after.reviews.filter(line => line.cardId === card.id)
      expect(card.memory).toEqual(fold(own)?.memory ?? null)
    }
  })

  it('that were deleted and studied on in Anki come back with the answers of both', async () => {
    const here = study(studied, habits(5, BORN + 21 * DAY_MS, BORN + 25 * DAY_MS))
    const there = study(studied, habits(6, BORN + 26 * DAY_MS, BORN + 35 * DAY_MS))
    const store = await storeWith([here])
    await store.removeDeck(studied.deck.id)
    await takeIn(store, sent(there))
    const { cards, reviews } = (await store.dump()).snapshot
    expect(reviews).toHaveLength(here.reviews.length + there.reviews.length - studied.reviews.length)
    for (const card of cards) {
      expect(card.memory).toEqual(fold(reviews.filter(line => line.cardId === card.id))?.memory ?? null)
    }
  })

  it('take in a note that was copied in Anki as another one', async () => {
    const store = await storeWith([studied])
    const { Database } = await initSqlJs()
    const members = unzipSync(sent(studied))
    const db = new Database(members['collection.anki21'])
    const first = '(select min(id) from notes)'
    db.run(
      `insert into notes select id + 1, 'copied', mid, mod, usn, tags, flds, sfld, csum, flags, data from notes where id = ${first}`,
    )
    db.run(
      `insert into cards select 1, ${first} + 1, did, 0, mod, usn, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, '{}' from cards limit 1`,
    )
    const { report } = await takeIn(store, zipSync({ 'collection.anki21': db.export() }))
    expect(report).toMatchObject({ added: 1, twins: 0, decks: [] })
    expect((await store.dump()).snapshot.notes).toHaveLength(7)
  })

  it('that were renamed here are the same; a note written in Anki among theirs comes to them', async () => {
    const store = await storeWith([{ ...studied, deck: { ...studied.deck, name: 'Renamed' } }])
    const { report } = await takeIn(store, sent(studied))
    expect(report).toMatchObject({ added: 0, decks: [] })
    const note = { id: BORN, type: BASIC.id, fields: ['Written there', 'yes'] }
    const decks = { 7: 'Tenet::RENAMED' }
    const more = await takeIn(
      store,
      packageOf({ types: [BASIC], decks, notes: [note], cards: [{ id: 1, note: BORN }] }),
    )
    expect(more.report).toMatchObject({ added: 1, decks: [] })
    expect((await store.dump()).snapshot.notes.map(({ deckId }) => deckId)).toEqual(Array(7).fill(studied.deck.id))
  })
})

it('says in plain words what it would do', async () => {
  const there = study(studied, habits(2, BORN + 21 * DAY_MS, BORN + 22 * DAY_MS + HOUR_MS))
  const { report } = await merged(sent(there), (await (await storeWith([studied])).dump()).snapshot)
  expect(headline(report)).toMatch(/^From Anki: 6 notes, 9 cards, \d+ answers\.$/)
  expect(changeLines({ ...report, updated: 4, aside: 1, newAnswers: 2300, moved: 2, added: 0 })).toEqual([
    '4 texts are newer there and replace the text here.',
    '2,300 answers are not in the log here yet.',
    '2 cards here get another day, because of answers given in Anki.',
    '1 card set aside in Anki is set aside here.',
  ])
  expect(changeLines({ ...report, updated: 0, aside: 0, newAnswers: 0, moved: 0 })).toEqual([
    'All of it is here already: nothing changes.',
  ])
})
