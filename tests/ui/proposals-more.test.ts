/** What is offered first and what is put away, the words that stand for others, other answers, and cards that are rescued. */
import { describe, expect, it } from 'vitest'
import { noteId } from '../../src/core/ids.ts'
import { verdictsIn } from '../../src/core/learnt.ts'
import type { Store } from '../../src/core/ports.ts'
import type { Draft, Proposal } from '../../src/core/proposal.ts'
import { bodyOfProposal } from '../../src/core/proposal.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { ProposalsModel } from '../../src/ui/model/proposals.ts'
import { groupRefused } from '../../src/ui/model/refused.ts'
import { DAY, question, recordOf } from '../contract/making.ts'
import { DECK, draftAt, draftPiece, failing, rest, stage } from './support.ts'

const [p0, p1, p2, p3] = ['p0', 'p1', 'p2', 'p3'].map(noteId)
if (p0 === undefined || p1 === undefined || p2 === undefined || p3 === undefined) throw new Error('no ids')

/** "He", where the piece begins its second sentence. */
const resolved: Draft = draftAt(29, 38, {
  wording: {
    form: 'question',
    front: [
      { how: 'resolved', text: 'Kim', from: { paragraph: 1, start: 29, end: 31 } },
      { how: 'template', text: ' did what?' },
    ],
    back: [{ how: 'copied', text: 'came back', from: { paragraph: 1, start: 32, end: 41 } }],
    reverse: false,
  },
})

const measured = (name: string, start: number): Draft => draftAt(start, start + 3, { measured: [name] })

async function opened(drafts: readonly Draft[], offered = drafts.length, store: Store = createMemoryStore()) {
  const on = stage({ store })
  const proposals = drafts.map(
    (draft, rank): Proposal => ({
      id: noteId(`p${rank}`),
      deckId: DECK.id,
      draft,
      mended: null,
      status: 'open',
      rank,
      ...(rank >= offered && { more: 'closed' }),
    }),
  )
  const { argument, piece } = recordOf(DECK)
  await store.addDeck(
    DECK,
    { argument, piece: { ...piece, text: { kind: 'present', paragraphs: draftPiece().paragraphs } } },
    proposals,
  )
  const model = createModel(on.ports)
  const open = async () => {
    const deciding = new ProposalsModel(model, DECK.id)
    await deciding.load()
    return deciding
  }
  const settled = async () => {
    await model.writes.settled()
    await rest()
  }
  return { ...on, model, open, settled, deciding: await open() }
}

const facts = [draftAt(0, 3), draftAt(4, 8), draftAt(12, 19), draftAt(23, 27)]

describe('the rest', () => {
  it('is put away: it is neither shown nor counted, on no screen', async () => {
    const { deciding, store } = await opened(facts, 2)
    expect(deciding.shown.value).toHaveLength(2)
    expect(deciding.open.value.map(({ id }) => id)).toEqual([p0, p1])
    expect(deciding.rest.value).toHaveLength(2)
    expect((await store.today(DAY)).openProposals.get(DECK.id)).toBe(2)
  })

  it('stays put away after all that was offered, and over a reload, until it is asked for', async () => {
    const { deciding, open, settled, store } = await opened(facts, 2)
    deciding.keep(p0)
    deciding.refuse(p1)
    expect(deciding.current.value).toBeNull()
    await settled()
    expect((await store.today(DAY)).openProposals.get(DECK.id)).toBeUndefined()
    const again = await open()
    expect(again.current.value).toBeNull()
    again.openMore()
    expect(again.current.value?.id).toBe(p2)
    await settled()
    const once = await open()
    expect(once.open.value).toHaveLength(2)
    expect(once.rest.value).toHaveLength(0)
    expect((await store.today(DAY)).openProposals.get(DECK.id)).toBe(2)
  })

  it('is put away again by one undo, or by hand as far as it was not decided on', async () => {
    const { deciding, store, settled } = await opened(facts, 2)
    const before = await store.dump()
    deciding.openMore()
    deciding.undo()
    await settled()
    expect(await store.dump()).toEqual(before)
    deciding.openMore()
    deciding.keep(p2)
    deciding.closeMore()
    expect(deciding.rest.value.map(({ id }) => id)).toEqual([p3])
    expect(deciding.kept.value).toBe(1)
  })

  it('is not kept along with what was offered', async () => {
    const { deciding } = await opened(facts, 2)
    deciding.openMore()
    deciding.keepAll('fact')
    expect(deciding.open.value.map(({ id }) => id)).toEqual([p2, p3])
    expect(deciding.openKinds.value).toEqual([])
  })
})

describe('words that stand for others', () => {
  const frontOf = (deciding: ProposalsModel): string => {
    const body = deciding.current.value === null ? null : bodyOfProposal(deciding.current.value)
    return body?.form === 'question' ? body.front : ''
  }

  it('are changed back by a tap, and again by another, each of which can be undone', async () => {
    const { deciding, settled, store } = await opened([draftAt(0, 3), resolved])
    deciding.choose(p1)
    const before = deciding.current.value
    deciding.swap(p1, 0)
    expect(deciding.current.value?.id).toBe(p1)
    expect(frontOf(deciding)).toBe('He did what?')
    deciding.swap(p1, 0)
    expect(deciding.current.value).toEqual(before)
    deciding.undo()
    expect(frontOf(deciding)).toBe('He did what?')
    await settled()
    expect((await store.proposals(DECK.id))[1]).toEqual(deciding.current.value)
    deciding.keep(p1)
    await settled()
    expect((await store.notes([p1]))[0]?.body).toEqual(question('He did what?', 'came back'))
  })

  it('are small in the middle of a card', async () => {
    const middle: Draft = {
      ...resolved,
      wording: {
        form: 'cloze',
        parts: [
          { runs: [{ how: 'template', text: 'In 2019 ' }], hole: null },
          { runs: [{ how: 'resolved', text: 'Kim', from: { paragraph: 1, start: 29, end: 31 } }], hole: 0 },
        ],
      },
    }
    const { deciding } = await opened([middle])
    deciding.swap(p0, 1)
    const [proposal] = deciding.all.value
    expect(proposal === undefined ? null : bodyOfProposal(proposal)).toEqual({
      form: 'cloze',
      parts: [
        { text: 'In 2019 ', hole: null },
        { text: 'he', hole: 0 },
      ],
    })
  })

  it('are never kept without a look: not the ones put in, and not the ones that could be', async () => {
    const offers: Draft = {
      ...draftAt(29, 31),
      wording: {
        form: 'question',
        front: [{ how: 'template', text: 'Who came back?' }],
        back: [{ how: 'copied', text: 'He', from: { paragraph: 1, start: 29, end: 31 }, standsFor: 'Kim' }],
        reverse: false,
      },
    }
    const { deciding, model } = await opened([draftAt(0, 3), resolved, offers])
    deciding.keepAll('fact')
    expect(deciding.open.value.map(({ id }) => id)).toEqual([p1, p2])
    expect(model.notices.toast.value?.text).toContain('2 still wait')
    deciding.swap(p2, 1)
    expect(deciding.all.value[2]?.draft.wording).toMatchObject({ back: [{ how: 'resolved', text: 'Kim' }] })
  })
})

describe('other answers', () => {
  it('take the place of the first, with their own words of the piece, and can be undone', async () => {
    const thesis = draftAt(0, 3, {
      kind: 'argument',
      link: 'thesis',
      choices: [
        {
          answer: draftAt(12, 19).wording.form === 'question' ? [{ how: 'template', text: 'Beijing' }] : [],
          anchors: draftAt(12, 19).anchors,
        },
      ],
    })
    const { deciding, settled, store } = await opened([draftAt(4, 8), thesis])
    deciding.choose(p1)
    const before = deciding.current.value
    deciding.takeAnswer(p1, 0)
    const taken = deciding.current.value
    expect(taken === null ? null : bodyOfProposal(taken)).toMatchObject({ back: 'Beijing' })
    expect(taken?.draft.anchors).toEqual(draftAt(12, 19).anchors)
    expect(taken?.draft.choices?.[0]?.anchors).toEqual(thesis.anchors)
    deciding.takeAnswer(p1, 0)
    expect(deciding.current.value).toEqual(before)
    deciding.undo()
    deciding.keep(p1)
    await settled()
    expect((await store.notes([p1]))[0]?.anchors).toEqual(draftAt(12, 19).anchors)
  })
})

describe('a refused card', () => {
  const refused = { draft: draftAt(12, 19), rule: 'alone', why: '“He” stands for something.' }

  it('is kept in the person’s own words, and goes again with one undo', async () => {
    const { deciding, settled, store } = await opened([draftAt(0, 3)])
    deciding.rescue(refused, question('Where did Kim go?', 'Beijing'))
    await settled()
    const { notes } = (await store.dump()).snapshot
    expect(notes).toMatchObject([{ body: question('Where did Kim go?', 'Beijing'), anchors: refused.draft.anchors }])
    expect(deciding.kept.value).toBe(1)
    deciding.undo()
    await settled()
    expect((await store.dump()).snapshot.notes).toEqual([])
    expect(deciding.current.value?.id).toBe(p0)
  })

  it('stands with others of its reason, whatever words each is about; what a better card asks stands last', () => {
    const other = { ...refused, why: '“it” stands for something.' }
    const twin = { ...refused, rule: 'twin', why: 'A better card asks the same thing.' }
    const alone = { ...refused, rule: 'length', why: 'It is too long.' }
    const groups = groupRefused([twin, twin, twin, alone, refused, other])
    expect(groups.map(group => [group.why, group.refused.length])).toEqual([
      ['“…” stands for something.', 2],
      ['It is too long.', 1],
      ['A better card asks the same thing.', 3],
    ])
  })
})

describe('what choices teach', () => {
  const drafts = [measured('asks time', 0), measured('asks name', 4), measured('asks name', 12), draftAt(23, 27)]

  it('is each of them, and nothing that was not looked at or not measured', async () => {
    const { deciding, settled, store } = await opened(drafts)
    deciding.keep(p0)
    deciding.mend(p1, question('Mended?', 'Yes'))
    deciding.refuse(p2)
    deciding.refuse(p3)
    await settled()
    expect(await store.learnt()).toEqual({
      all: { kept: 1, mended: 1, refused: 1 },
      features: new Map([
        ['asks time', { kept: 1, mended: 0, refused: 0 }],
        ['asks name', { kept: 0, mended: 1, refused: 1 }],
      ]),
    })
  })

  it('is taken back with the choice', async () => {
    const { deciding, settled, store } = await opened(drafts)
    deciding.keep(p0)
    deciding.undo()
    deciding.refuse(p0)
    deciding.undo()
    await settled()
    expect(verdictsIn((await store.learnt()).all)).toBe(0)
  })

  it('is nothing when all are kept at once, brought out or put away', async () => {
    const { deciding, settled, store } = await opened(drafts, 2)
    deciding.keepAll('fact')
    deciding.undo()
    deciding.openMore()
    deciding.closeMore()
    await settled()
    expect(verdictsIn((await store.learnt()).all)).toBe(0)
  })

  it('is nothing when the choice could not be saved', async () => {
    const { store, failures } = failing(createMemoryStore(), 'changeNotes')
    const { deciding, settled } = await opened(drafts, 4, store)
    failures.left = 1
    deciding.keep(p0)
    await settled()
    expect(verdictsIn((await store.learnt()).all)).toBe(0)
  })

  it('may be lost, and the choice stands', async () => {
    const store: Store = { ...createMemoryStore(), teach: () => Promise.reject(new Error('no')) }
    const { deciding, settled, model } = await opened(drafts, 4, store)
    deciding.keep(p0)
    await settled()
    expect(deciding.kept.value).toBe(1)
    expect(model.notices.banner.value).toBeNull()
  })
})
