/** Examples of the store's contract: what choices about proposals teach, and what of them waits. */
import { expect, it } from 'vitest'
import { noteId } from '../../src/core/ids.ts'
import type { Lesson } from '../../src/core/learnt.ts'
import { NOTHING_LEARNT } from '../../src/core/learnt.ts'
import type { Proposal } from '../../src/core/proposal.ts'
import { DAY, deckNamed, proposalNamed, recordOf } from './making.ts'
import type { MakeStore } from './store.contract.ts'

const deck = deckNamed('korea')
const kept: Lesson = { measured: ['a', 'b'], verdict: 'kept', sign: 1 }
const refused: Lesson = { measured: ['b'], verdict: 'refused', sign: 1 }

export function learntExamples(makeStore: MakeStore): void {
  it('adds up what choices teach, and takes a choice back without a trace', async () => {
    const store = await makeStore()
    expect(await store.learnt()).toEqual(NOTHING_LEARNT)
    await store.teach([kept, refused])
    expect(await store.learnt()).toEqual({
      all: { kept: 1, mended: 0, refused: 1 },
      features: new Map([
        ['a', { kept: 1, mended: 0, refused: 0 }],
        ['b', { kept: 1, mended: 0, refused: 1 }],
      ]),
    })
    await store.teach([
      { ...refused, sign: -1 },
      { ...kept, sign: -1 },
    ])
    expect(await store.learnt()).toEqual(NOTHING_LEARNT)
  })

  it('hears lessons that come at once, each of them', async () => {
    const store = await makeStore()
    await Promise.all(Array.from({ length: 10 }, () => store.teach([kept])))
    expect((await store.learnt()).all.kept).toBe(10)
  })

  it('forgets, and knows again what it is given back', async () => {
    const store = await makeStore()
    await store.teach([kept])
    const before = await store.learnt()
    await store.relearn(NOTHING_LEARNT)
    expect(await store.learnt()).toEqual(NOTHING_LEARNT)
    await store.relearn(before)
    expect(await store.learnt()).toEqual(before)
  })

  it('is in no snapshot, and stays when another one is taken in or a deck goes', async () => {
    const store = await makeStore()
    const empty = await store.dump()
    await store.teach([kept])
    expect(await store.dump()).toEqual(empty)
    const before = await store.learnt()
    await store.addDeck(deck, recordOf(deck), [])
    await store.removeDeck(deck.id)
    await store.replaceAll(empty.snapshot)
    expect(await store.learnt()).toEqual(before)
  })

  it('proposals put away under “more” do not wait, until they are asked for', async () => {
    const store = await makeStore()
    const closed: Proposal = { ...proposalNamed(noteId('b'), deck.id, 'open', 1), more: 'closed' }
    const waiting = async () => (await store.today(DAY)).openProposals.get(deck.id)
    await store.addDeck(deck, recordOf(deck), [proposalNamed(noteId('a'), deck.id), closed])
    expect(await waiting()).toBe(1)
    await store.saveProposals([{ ...closed, more: 'opened' }])
    expect(await waiting()).toBe(2)
    await store.saveProposals([{ ...closed, more: 'opened', status: 'refused' }])
    expect(await waiting()).toBe(1)
    const { snapshot } = await store.dump()
    await store.replaceAll({ ...snapshot, proposals: [...snapshot.proposals.slice(0, 1), closed] })
    expect(await waiting()).toBe(1)
  })
}
