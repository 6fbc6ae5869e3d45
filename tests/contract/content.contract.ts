/** Examples of the store's contract: decks, notes, what follows from them, and the books that are kept. */
import { expect, it } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import { suspend } from '../../src/core/card.ts'
import { GONE_DECK } from '../../src/core/counters.ts'
import { cardId, noteId, pieceId } from '../../src/core/ids.ts'
import type { CardQuery, Store } from '../../src/core/ports.ts'
import { StoreFailure } from '../../src/core/ports.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { cloze, DAY, deckNamed, graded, NOON, noteNamed, proposalNamed, question, recordOf } from './making.ts'
import type { MakeStore } from './store.contract.ts'

const deck = deckNamed('korea')
const other = deckNamed('china')
const query: CardQuery = { scope: null, slot: null, leastLapses: 0, text: '', offset: 0, limit: 10 }

/** The card, which must be there. */
export async function cardOf(store: Store, note: string, ordinal = 0): Promise<Card> {
  const card = await store.card(cardId(noteId(note), ordinal))
  if (card === null) throw new Error(`no card ${note}:${ordinal}`)
  return card
}

export function contentExamples(makeStore: MakeStore): void {
  it('begins empty, with the usual settings', async () => {
    const store = await makeStore()
    expect(await store.today(DAY)).toEqual({
      settings: DEFAULT_SETTINGS,
      decks: [],
      tallies: [],
      loads: [],
      counts: [],
      openProposals: new Map(),
    })
    expect(await store.card(cardId(noteId('nothing'), 0))).toBeNull()
    expect(await store.piece(deck.pieceId)).toBeNull()
    expect(await store.deckContents(deck.id)).toBeNull()
    expect(await store.reviewsOf(cardId(noteId('nothing'), 0))).toEqual([])
  })

  it('cards follow their note: one a hole, and a mended note keeps the memory of the cards that stay', async () => {
    const store = await makeStore()
    await store.addDeck(deck, recordOf(deck), [])
    await store.changeNotes({ put: [noteNamed('n', deck.id, cloze(0, 1), 7)], remove: [] }, [])
    expect(await cardOf(store, 'n', 1)).toMatchObject({ slot: 'new', due: 7, deckId: deck.id })
    const step = graded(await cardOf(store, 'n', 0), 'good', NOON)
    await store.commit(step)
    await store.changeNotes({ put: [noteNamed('n', deck.id, cloze(2, 0), 7)], remove: [] }, [])
    expect(await cardOf(store, 'n', 0)).toEqual(step.after)
    expect(await store.card(cardId(noteId('n'), 1))).toBeNull()
    expect(await cardOf(store, 'n', 2)).toMatchObject({ slot: 'new', memory: null })
  })

  it('a card that was never asked follows its note to another place and another deck', async () => {
    const store = await makeStore()
    await store.changeNotes({ put: [noteNamed('n', deck.id, question(), 1)], remove: [] }, [])
    await store.saveCards([suspend(await cardOf(store, 'n'))])
    await store.changeNotes({ put: [noteNamed('n', other.id, question(), 5)], remove: [] }, [])
    expect(await cardOf(store, 'n')).toMatchObject({ deckId: other.id, resume: { slot: 'new', due: 5 } })
    expect((await store.today(DAY)).tallies).toEqual([
      { deckId: other.id, new: 0, learning: 0, review: 0, suspended: 1 },
    ])
  })

  it('proposals are saved with the notes they became, best first, and the open ones are known', async () => {
    const store = await makeStore()
    const [a, b] = [noteId('a'), noteId('b')]
    const proposals = [proposalNamed(a, deck.id, 'open', 1), proposalNamed(b, deck.id, 'open', 0)]
    await store.addDeck(deck, recordOf(deck), proposals)
    expect((await store.proposals(deck.id)).map(proposal => proposal.id)).toEqual([b, a])
    await store.changeNotes({ put: [noteNamed('b', deck.id)], remove: [] }, [proposalNamed(b, deck.id, 'kept')])
    expect((await store.today(DAY)).openProposals).toEqual(new Map([[deck.id, 1]]))
    await store.saveProposals([proposalNamed(a, deck.id, 'refused', 1)])
    expect((await store.today(DAY)).openProposals).toEqual(new Map())
  })

  it('a deck of the same id is replaced with all that was in it; saving a deck leaves its notes alone', async () => {
    const store = await makeStore()
    await store.addDeck(deck, recordOf(deck), [])
    await store.changeNotes({ put: [noteNamed('n', deck.id)], remove: [] }, [])
    const moved = { ...deck, pieceId: pieceId('another-piece') }
    await store.saveDeck(moved, recordOf(moved))
    expect(await store.piece(deck.pieceId)).toBeNull()
    expect((await store.deckContents(deck.id))?.notes).toHaveLength(1)
    await store.addDeck(deck, recordOf(deck), [])
    expect(await store.deckContents(deck.id)).toMatchObject({ notes: [], cards: [] })
  })

  it('a piece that two decks share stays as long as one of them does', async () => {
    const store = await makeStore()
    const sharing = { ...other, pieceId: deck.pieceId }
    await store.addDeck(deck, recordOf(deck), [])
    await store.addDeck(sharing, recordOf(deck), [])
    await store.removeDeck(deck.id)
    expect(await store.piece(deck.pieceId)).not.toBeNull()
    await store.removeDeck(sharing.id)
    expect(await store.piece(deck.pieceId)).toBeNull()
  })

  it('finds cards by deck, slot and words, whatever their case and accents, a page at a time', async () => {
    const store = await makeStore()
    const put = [
      noteNamed('a', deck.id, question('Où est Genève?', 'En Suisse'), 0),
      noteNamed('b', deck.id, question('Where is Basel?', 'In Switzerland'), 1),
      noteNamed('c', other.id, question('Who rules in Geneve?', 'Nobody'), 2),
    ]
    await store.changeNotes({ put, remove: [] }, [])
    const found = async (change: Partial<CardQuery>) => {
      const page = await store.findCards({ ...query, ...change })
      return [...page.rows.map(row => row.note.id), ...(page.more ? ['more'] : [])]
    }
    expect(await found({})).toEqual(['a', 'b', 'c'])
    expect(await found({ text: 'geneve' })).toEqual(['a', 'c'])
    expect(await found({ text: ' suisse  GENÈVE ' })).toEqual(['a'])
    expect(await found({ text: 'politics', scope: deck.id })).toEqual(['a', 'b'])
    expect(await found({ slot: 'review' })).toEqual([])
    expect(await found({ limit: 2 })).toEqual(['a', 'b', 'more'])
    expect(await found({ limit: 2, offset: 2 })).toEqual(['c'])
    expect(await found({ limit: 1, text: 'i', offset: 1 })).toEqual(['b', 'more'])
  })

  it('finds the cards that were forgotten so often, in the same order and by the same words', async () => {
    const store = await makeStore()
    await store.addDeck(deck, recordOf(deck), [])
    const put = ['a', 'b', 'c', 'd'].map((id, i) => noteNamed(id, deck.id, question(`Question ${id}?`), i))
    await store.changeNotes({ put, remove: [] }, [])
    const lapsed = async (id: string, lapses: number, day: number): Promise<Card> => {
      const { after } = graded(await cardOf(store, id), 'easy', NOON)
      return { ...after, due: day, memory: after.memory && { ...after.memory, lapses } }
    }
    await store.saveCards([await lapsed('a', 8, DAY + 2), await lapsed('b', 9, DAY + 1), await lapsed('c', 7, DAY)])
    const found = async (change: Partial<CardQuery>) => {
      const page = await store.findCards({ ...query, leastLapses: 8, ...change })
      return [...page.rows.map(row => row.note.id), ...(page.more ? ['more'] : [])]
    }
    expect(await found({})).toEqual(['b', 'a'])
    expect(await found({ limit: 1 })).toEqual(['b', 'more'])
    expect(await found({ offset: 1 })).toEqual(['a'])
    expect(await found({ scope: deck.id, text: 'question a' })).toEqual(['a'])
    expect(await found({ scope: other.id })).toEqual([])
    expect(await found({ slot: 'new' })).toEqual([])
  })

  it('hands out a deck whole: notes in order of introduction, cards, and the log of its cards', async () => {
    const store = await makeStore()
    await store.addDeck(deck, recordOf(deck), [])
    const put = [noteNamed('b', deck.id, question(), 0), noteNamed('a', deck.id, cloze(1, 0), 1)]
    await store.changeNotes({ put: [...put, noteNamed('c', other.id)], remove: [] }, [])
    const first = graded(await cardOf(store, 'a'), 'good', NOON)
    const second = graded(await cardOf(store, 'c'), 'good', NOON + 1)
    await store.commit(first)
    await store.commit(second)
    const contents = await store.deckContents(deck.id)
    expect(contents?.record).toEqual(recordOf(deck))
    expect(contents?.notes.map(note => note.id)).toEqual(['b', 'a'])
    expect(contents?.cards.map(card => card.id)).toEqual(['a:0', 'a:1', 'b:0'])
    expect(contents?.reviews).toEqual([first.review])
  })
}

export function bookkeepingExamples(makeStore: MakeStore): void {
  it('what was done stays on the books when its card goes, and comes back with it', async () => {
    const store = await makeStore()
    await store.changeNotes({ put: [noteNamed('n', deck.id)], remove: [] }, [])
    await store.commit(graded(await cardOf(store, 'n'), 'good', NOON))
    const [counted] = await store.dayCounts(DAY)
    expect(counted).toMatchObject({ deckId: deck.id, day: DAY, reviews: 1, begun: 1, tookMs: 3000 })
    await store.changeNotes({ put: [], remove: [noteId('n')] }, [])
    expect(await store.dayCounts(DAY)).toEqual([{ ...counted, deckId: GONE_DECK }])
    expect((await store.sessionInput(null, DAY, 5)).begunToday).toBe(1)
    expect(await store.reviewsOf(cardId(noteId('n'), 0))).toHaveLength(1)
    await store.changeNotes({ put: [noteNamed('n', deck.id)], remove: [] }, [])
    expect(await store.dayCounts(DAY)).toEqual([counted])
  })

  it('a removed deck takes its cards, notes and proposals along and leaves the log', async () => {
    const store = await makeStore()
    await store.addDeck(deck, recordOf(deck), [proposalNamed(noteId('p'), deck.id)])
    await store.changeNotes({ put: [noteNamed('n', deck.id), noteNamed('o', other.id)], remove: [] }, [])
    const step = graded(await cardOf(store, 'n'), 'easy', NOON)
    await store.commit(step)
    await store.removeDeck(deck.id)
    const { snapshot, tallies, loads, counts } = await store.dump()
    expect(snapshot).toMatchObject({ decks: [], pieces: [], proposals: [], reviews: [step.review] })
    expect(snapshot.notes.map(note => note.id)).toEqual(['o'])
    expect(tallies.map(tally => tally.deckId)).toEqual([other.id])
    expect(loads).toEqual([])
    expect(counts.map(count => count.deckId)).toEqual([GONE_DECK])
  })

  it('the day’s screen has loads up to the day, counts of the day alone', async () => {
    const store = await makeStore()
    await store.changeNotes({ put: [noteNamed('n', deck.id), noteNamed('m', deck.id)], remove: [] }, [])
    const step = graded(await cardOf(store, 'n'), 'easy', NOON)
    await store.commit(step)
    const dueDay = step.after.due
    expect((await store.today(DAY)).loads).toEqual([])
    expect((await store.today(DAY)).counts).toHaveLength(1)
    expect((await store.today(dueDay)).counts).toEqual([])
    expect((await store.today(dueDay)).loads).toEqual([{ deckId: deck.id, day: dueDay, due: 1 }])
    expect(await store.loadsFrom(dueDay + 1)).toEqual([])
    expect(await store.dayCounts(DAY + 1)).toEqual([])
  })

  it('keeps settings', async () => {
    const store = await makeStore()
    await store.saveSettings({ ...DEFAULT_SETTINGS, retention: 0.8, weights: [1, 2, 3] })
    expect(await store.settings()).toEqual({ ...DEFAULT_SETTINGS, retention: 0.8, weights: [1, 2, 3] })
  })

  it('saves cards, but not those whose note is gone meanwhile', async () => {
    const store = await makeStore()
    await store.changeNotes({ put: [noteNamed('n', deck.id)], remove: [] }, [])
    const card = await cardOf(store, 'n')
    await store.changeNotes({ put: [], remove: [noteId('n')] }, [])
    await store.saveCards([card])
    expect((await store.dump()).snapshot.cards).toEqual([])
  })

  it('tells how far taking everything in has come', async () => {
    const from = await makeStore()
    await from.addDeck(deck, recordOf(deck), [])
    await from.changeNotes({ put: [noteNamed('n', deck.id)], remove: [] }, [])
    const store = await makeStore()
    const heard: [number, number][] = []
    await store.replaceAll((await from.dump()).snapshot, (done, total) => heard.push([done, total]))
    const last = heard.at(-1)
    expect(last?.[0]).toBe(last?.[1])
    expect((await store.deckContents(deck.id))?.cards).toHaveLength(1)
  })

  it('says that it is closed when it is', async () => {
    const store = await makeStore()
    store.close()
    await expect(store.today(DAY)).rejects.toThrow(StoreFailure)
    await expect(store.saveSettings(DEFAULT_SETTINGS)).rejects.toMatchObject({ problem: { code: 'closed' } })
  })
}
