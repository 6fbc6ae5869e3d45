import { describe, expect, it } from 'vitest'
import { noteId } from '../../src/core/ids.ts'
import type { Store } from '../../src/core/ports.ts'
import type { Draft, Proposal } from '../../src/core/proposal.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { ProposalsModel } from '../../src/ui/model/proposals.ts'
import { question, recordOf } from '../contract/making.ts'
import { DECK, draftAt, failing, rest, stage } from './support.ts'

const resolved: Draft = draftAt(29, 38, {
  wording: {
    form: 'question',
    front: [{ how: 'template', text: 'Who came back?' }],
    back: [{ how: 'resolved', text: 'Kim', from: { paragraph: 1, start: 29, end: 31 } }],
    reverse: false,
  },
})

/** Best first: one late in the piece, an argument, one that begins it, one with a word that stands for another. */
const DRAFTS: readonly Draft[] = [draftAt(12, 19), draftAt(4, 8, { kind: 'argument' }), draftAt(0, 3), resolved]

async function opened(store: Store = createMemoryStore()) {
  const on = stage({ store })
  const proposals = DRAFTS.map(
    (draft, rank): Proposal => ({
      id: noteId(`p${rank}`),
      deckId: DECK.id,
      draft,
      mended: null,
      status: 'open',
      rank,
    }),
  )
  await store.addDeck(DECK, recordOf(DECK), proposals)
  const model = createModel(on.ports)
  const deciding = new ProposalsModel(model, DECK.id)
  await deciding.load()
  const stored = async () => {
    await model.writes.settled()
    await rest()
    const { notes, proposals } = (await store.dump()).snapshot
    return {
      notes: notes.map(note => `${note.id}`),
      status: proposals.map(proposal => proposal.status),
    }
  }
  return { ...on, model, deciding, stored, current: () => deciding.current.value?.id ?? null }
}

describe('deciding on proposals', () => {
  it('offers the best first and moves on with each decision', async () => {
    const { deciding, stored, current } = await opened()
    expect(current()).toBe('p0')
    deciding.keep(noteId('p0'))
    expect(current()).toBe('p1')
    deciding.refuse(noteId('p1'))
    expect(current()).toBe('p2')
    expect(await stored()).toEqual({ notes: ['p0'], status: ['kept', 'refused', 'open', 'open'] })
  })

  it('introduces kept cards in the order of the piece', async () => {
    const { deciding, stored, store } = await opened()
    for (const draft of ['p0', 'p1', 'p2']) deciding.keep(noteId(draft))
    await stored()
    const notes = await store.notes(['p2', 'p1', 'p0'].map(noteId))
    expect(notes.map(note => note.position)).toEqual([0, 1, 2])
  })

  it('takes decisions back one by one, and the store is as before', async () => {
    const { deciding, stored, store, current } = await opened()
    const before = await store.dump()
    deciding.keep(noteId('p0'))
    deciding.refuse(noteId('p1'))
    deciding.mend(noteId('p2'), question('In my words?', 'Kim'))
    expect((await stored()).notes).toEqual(['p0', 'p2'])
    deciding.undo()
    expect(current()).toBe('p2')
    deciding.undo()
    deciding.undo()
    expect(current()).toBe('p0')
    await stored()
    expect(await store.dump()).toEqual(before)
    expect(deciding.mayUndo.value).toBe(false)
  })

  it('keeps the person’s own words when they mended it', async () => {
    const { deciding, stored, store } = await opened()
    deciding.mend(noteId('p0'), question('In my words?', 'Beijing'))
    await stored()
    const [note] = await store.notes([noteId('p0')])
    expect(note?.body).toEqual(question('In my words?', 'Beijing'))
    expect(note?.anchors).toEqual(DRAFTS[0]?.anchors)
  })

  it('keeps all of a kind except those in which a word stands for another, and undoes it at once', async () => {
    const { deciding, model, stored } = await opened()
    deciding.keepAll('fact')
    expect(await stored()).toEqual({ notes: ['p0', 'p2'], status: ['kept', 'open', 'kept', 'open'] })
    expect(model.notices.toast.value?.text).toContain('2 cards kept')
    model.notices.toast.value?.undo?.()
    expect(await stored()).toEqual({ notes: [], status: ['open', 'open', 'open', 'open'] })
  })

  it('brings a proposal back when its decision could not be written', async () => {
    const { store, failures } = failing(createMemoryStore(), 'changeNotes')
    const { deciding, model, stored, current } = await opened(store)
    failures.left = 1
    deciding.keep(noteId('p0'))
    deciding.refuse(noteId('p1'))
    expect(await stored()).toEqual({ notes: [], status: ['open', 'refused', 'open', 'open'] })
    expect(current()).toBe('p0')
    expect(model.notices.banner.value).toContain('The device is full.')
    deciding.undo()
    expect((await stored()).status).toEqual(['open', 'open', 'open', 'open'])
    expect(deciding.mayUndo.value).toBe(false)
  })

  it('asks the browser to keep the data with the first card kept, once', async () => {
    let asked = 0
    const on = await opened()
    const model = createModel({
      ...on.ports,
      storage: {
        ...on.ports.storage,
        persist: async () => {
          asked++
          return false
        },
      },
    })
    const deciding = new ProposalsModel(model, DECK.id)
    await deciding.load()
    deciding.refuse(noteId('p3'))
    deciding.keep(noteId('p0'))
    deciding.keep(noteId('p1'))
    await model.writes.settled()
    await rest()
    expect(asked).toBe(1)
  })
})
