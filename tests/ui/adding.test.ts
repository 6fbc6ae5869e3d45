// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { NO_ARGUMENT } from '../../src/core/argument.ts'
import { pieceId } from '../../src/core/ids.ts'
import type { Learnt } from '../../src/core/learnt.ts'
import type { Likely } from '../../src/core/likely.ts'
import { err, ok, problem } from '../../src/core/result.ts'
import { AddingModel, addingOf } from '../../src/ui/model/adding.ts'
import { suggestedTitle } from '../../src/ui/model/adding-fields.ts'
import { DeckModel } from '../../src/ui/model/deck.ts'
import { Drafts } from '../../src/ui/model/drafts.ts'
import { createModel } from '../../src/ui/model/model.ts'
import type { Ports, ReaderPort } from '../../src/ui/ports.ts'
import { graded, NOON, recordOf } from '../contract/making.ts'
import { accept, DECK, draftAt, draftPiece, firstCard, rest, stage, withQuestions } from './support.ts'

const reader = (propose: ReaderPort['propose'], prepare: ReaderPort['prepare'] = () => undefined): Partial<Ports> => ({
  reader: {
    prepare,
    fromPaste: async text => (text.trim() === '' ? problem('empty', 'There is no text in it.') : ok(draftPiece(text))),
    fromFile: async () => problem('binary', 'This is not a text.'),
    propose,
    reading: async () => problem('unused', 'Not part of this test.'),
  },
})

const LIKELY: Likely = { thesis: [], reason: [], objection: [] }

const finds: ReaderPort['propose'] = (piece, { onProgress }) => {
  onProgress({ done: 1, total: 2 })
  const record = { piece, argument: NO_ARGUMENT, likely: LIKELY }
  return accept({ record, drafts: [draftAt(0, 3), draftAt(4, 8)], offered: 1, refused: [], notices: [] })
}

const findsNothing: ReaderPort['propose'] = piece =>
  accept({ record: { piece, argument: NO_ARGUMENT }, drafts: [], offered: 0, refused: [], notices: [] })

function adding(propose: ReaderPort['propose'] = finds) {
  const on = stage(reader(propose))
  const model = createModel(on.ports)
  return { ...on, model, add: new AddingModel(model) }
}

beforeEach(() => {
  location.hash = ''
})

describe('adding a piece', () => {
  it('shows what was recognised, takes what the person mends, and ends at the proposals', async () => {
    const { add, store } = adding()
    await add.fromPaste('The title', null)
    const state = add.state.value
    if (state.at !== 'recognised') throw new Error(state.at)
    add.mend({ ...state.fields, title: ' A better title ', published: '2023-09' })
    await add.read()
    const { decks, pieces, proposals } = (await store.dump()).snapshot
    expect(decks.map(deck => deck.name)).toEqual(['A better title'])
    expect(pieces[0]?.piece).toMatchObject({ title: 'A better title', published: '2023-09' })
    expect(proposals.map(({ status, rank, more }) => [status, rank, more]).sort()).toEqual([
      ['open', 0, undefined],
      ['open', 1, 'closed'],
    ])
    expect((await store.today(0)).openProposals.get(decks[0]?.id ?? DECK.id)).toBe(1)
    expect(location.hash).toBe(`#/proposals/${decks[0]?.id}`)
  })

  it('gets the reader ready while the person looks at what was recognised, and only then', async () => {
    const prepared: (readonly string[])[] = []
    const on = stage(reader(finds, paragraphs => prepared.push(paragraphs.map(({ text }) => text))))
    const add = new AddingModel(createModel(on.ports))
    await add.fromPaste(' ', null)
    expect(prepared).toEqual([])
    await add.fromPaste('The title', null)
    expect(prepared).toEqual([draftPiece('The title').paragraphs.map(({ text }) => text)])
  })

  it('lets the reader know what choices have taught, and goes on without it where it cannot be read', async () => {
    const told: Learnt[] = []
    const telling: ReaderPort['propose'] = (piece, options) => {
      told.push(options.learnt)
      return finds(piece, options)
    }
    const { add, store, ports } = adding(telling)
    await store.teach([{ measured: ['asks time'], verdict: 'kept', sign: 1 }])
    await add.fromPaste('The title', null)
    await add.read()
    expect(told).toEqual([await store.learnt()])
    const deaf = new AddingModel(
      createModel({ ...ports, store: { ...store, learnt: () => Promise.reject(new Error()) } }),
    )
    await deaf.fromPaste('Another title', null)
    await deaf.read()
    expect(told).toHaveLength(2)
    expect((await store.dump()).snapshot.decks).toHaveLength(2)
  })

  it('tells of a reader that could do less than usual, and keeps what it found', async () => {
    const less = 'This piece was read by the simpler reader.'
    const { add, model, store } = adding(piece =>
      accept({
        record: { piece, argument: NO_ARGUMENT },
        drafts: [draftAt(0, 3)],
        offered: 1,
        refused: [],
        notices: [less],
      }),
    )
    await add.fromPaste('The title', null)
    await add.read()
    expect(model.notices.banner.value).toBe(less)
    expect((await store.dump()).snapshot.decks).toHaveLength(1)
  })

  it('says what is wrong with a text and goes back to the box', async () => {
    const { add } = adding()
    await add.fromPaste('  ', null)
    expect(add.state.value).toEqual({ at: 'empty', busy: false })
    expect(add.wrong.value).toBe('There is no text in it.')
    await add.fromFile(new File(['x'], 'x.bin'))
    expect(add.wrong.value).toBe('This is not a text.')
  })

  it('asks for a title and for a date that exists', async () => {
    const { add, store } = adding()
    await add.fromPaste('T', null)
    const fields = { title: '', author: '', publication: '', published: '' }
    add.mend(fields)
    await add.read()
    expect(add.amiss.value).toMatchObject({ field: 'title', why: expect.stringContaining('title') })
    add.mend({ ...fields, title: 'T', published: '2023-02-31' })
    expect(add.amiss.value).toBeNull()
    await add.read()
    expect(add.amiss.value).toMatchObject({ field: 'published', why: expect.stringContaining('not a date') })
    // Mending another field leaves this one as wrong as it was.
    add.mend({ ...fields, title: 'U', published: '2023-02-31' })
    expect(add.amiss.value?.field).toBe('published')
    expect((await store.dump()).snapshot.decks).toEqual([])
  })

  it('calls a text that names itself nothing by its first words, as a title that can be changed', () => {
    const called = (...texts: readonly string[]) =>
      suggestedTitle({ paragraphs: texts.map(text => ({ kind: 'body', text })) })
    expect(called('The port of Lysse is closed. It was time.')).toBe('The port of Lysse is closed')
    expect(called('Who pays for Halden? All of us.')).toBe('Who pays for Halden?')
    expect(called('It cost 1.5 million crowns, says Ada Quill, and nobody in Orrin will ever see them again.')).toBe(
      'It cost 1.5 million crowns, says Ada Quill, and nobody in…',
    )
    expect(called(' ', '“Enough!” said Tomas Brandt.')).toBe('“Enough!” said Tomas Brandt')
    expect(called()).toBe('')
  })

  it('keeps nothing of a reading that was stopped', async () => {
    const { add, store } = adding(
      (_, { signal }) =>
        new Promise(done => signal.addEventListener('abort', () => done(problem('stopped', 'Stopped.')))),
    )
    await add.fromPaste('T', null)
    const reading = add.read()
    expect(add.state.value.at).toBe('reading')
    add.stop()
    await reading
    expect(add.state.value.at).toBe('recognised')
    expect((await store.dump()).snapshot.decks).toEqual([])
  })

  it('says so when nothing was found, and when the reader breaks', async () => {
    const nothing = adding(findsNothing)
    await nothing.add.fromPaste('T', null)
    await nothing.add.read()
    expect(nothing.add.state.value.at).toBe('nothing')
    const broken = adding(() => Promise.reject(new Error('worker gone')))
    await broken.add.fromPaste('T', null)
    await broken.add.read()
    expect(broken.add.state.value.at).toBe('recognised')
    expect(broken.add.wrong.value).not.toBeNull()
  })

  it('offers the text to a deck of the same piece that came without it', async () => {
    const { add, store } = adding()
    const record = recordOf(DECK)
    const piece = { ...record.piece, title: 'Kim’s Journey', text: { kind: 'absent', paragraphCount: 1 } as const }
    await store.addDeck({ ...DECK, source: 'bundled' }, { ...record, piece }, [])
    await add.fromPaste('Kim’s journey', null)
    const state = add.state.value
    expect(state.at === 'recognised' && state.waiting?.deck.id).toBe(DECK.id)
    await add.attach()
    expect((await store.piece(pieceId('kim')))?.piece.text.kind).toBe('present')
    expect(location.hash).toBe('#/deck/kim')
  })
})

describe('the text given to a deck', () => {
  const waiting = async (propose?: ReaderPort['propose']) => {
    const on = adding(propose)
    const record = recordOf(DECK)
    const piece = { ...record.piece, title: 'T', text: { kind: 'absent', paragraphCount: 1 } as const }
    await on.store.addDeck({ ...DECK, source: 'bundled' }, { ...record, piece }, [])
    await on.add.fromPaste('T', null)
    return { ...on, record: { ...record, piece } }
  }

  it('changes nothing else of it, whatever became of it since it was seen', async () => {
    const { add, store, record } = await waiting()
    await store.saveDeck({ ...DECK, source: 'bundled', name: 'Renamed' }, record)
    await add.attach()
    const contents = await store.deckContents(DECK.id)
    expect(contents?.deck.name).toBe('Renamed')
    expect(contents?.record.piece.text.kind).toBe('present')
  })

  it('is read for it, so that its screens have likely sentences and what was refused', async () => {
    const { add, store, model } = await waiting()
    await add.attach()
    await expect.poll(async () => (await store.piece(pieceId('kim')))?.likely).toEqual(LIKELY)
    await expect.poll(async () => (await model.library.pieceOf(DECK.id))?.likely).toEqual(LIKELY)
    expect(model.library.readingsOf(DECK.id).refused).toEqual([])
  })

  it('is read once, also for a sheet that opens meanwhile', async () => {
    let times = 0
    const { add, model, record } = await waiting((piece, options) => {
      times++
      return finds(piece, options)
    })
    await add.attach()
    const drafts = new Drafts(model, DECK.id, record.piece)
    await drafts.load()
    await drafts.lookFurther()
    await expect.poll(() => model.library.readingsOf(DECK.id).refused).toEqual([])
    expect(times).toBe(1)
  })

  it('brings back none that is gone', async () => {
    const { add, store } = await waiting()
    await store.removeDeck(DECK.id)
    await add.attach()
    expect(add.wrong.value).toBe('This deck is no longer here.')
    expect((await store.dump()).snapshot.decks).toEqual([])
  })
})

describe('what a look at another screen must not cost', () => {
  it('keeps the words in the box and what was mended until the piece is read', async () => {
    const { model, store } = adding()
    const add = addingOf(model)
    add.text.value = 'Half a piece'
    await add.fromPaste('The title', null)
    const state = add.state.value
    if (state.at !== 'recognised') throw new Error(state.at)
    add.mend({ ...state.fields, title: 'Mended' })
    add.leave()
    expect(addingOf(model)).toBe(add)
    expect(add.text.value).toBe('Half a piece')
    expect(add.state.value).toMatchObject({ at: 'recognised', fields: { title: 'Mended' } })
    await add.read()
    expect((await store.dump()).snapshot.decks.map(deck => deck.name)).toEqual(['Mended'])
    expect(add.text.value).toBe('')
    expect(add.state.value).toEqual({ at: 'empty', busy: false })
  })

  it('ends a reading under way, and goes back to what was recognised', async () => {
    const { add } = adding(
      (_, { signal }) =>
        new Promise(done => signal.addEventListener('abort', () => done(problem('stopped', 'Stopped.')))),
    )
    await add.fromPaste('T', null)
    const reading = add.read()
    add.leave()
    await reading
    expect(add.state.value.at).toBe('recognised')
  })

  it('keeps what was typed in the box while a file was read', async () => {
    const { model } = adding()
    const add = new AddingModel(
      createModel({
        ...model.ports,
        reader: { ...model.ports.reader, fromFile: async () => ok(draftPiece('A file')) },
      }),
    )
    add.text.value = 'Half a piece'
    await add.fromFile(new File(['x'], 'a.txt'))
    await add.read()
    expect(location.hash).toMatch(/^#\/proposals\//)
    expect(add.text.value).toBe('Half a piece')
  })

  it('keeps a piece that gave no card until one says what becomes of it', async () => {
    const { add } = adding(findsNothing)
    await add.fromPaste('T', null)
    await add.read()
    add.leave()
    expect(add.state.value.at).toBe('nothing')
  })

  it('leads nobody away from the other screen once the piece is stored', async () => {
    const { add, store } = adding(findsNothing)
    await add.fromPaste('T', null)
    await add.read()
    const kept = add.keepBare()
    add.leave()
    await kept
    expect((await store.dump()).snapshot.decks).toHaveLength(1)
    expect(location.hash).toBe('')
    expect(add.state.value.at).toBe('empty')
  })

  it('looks again for decks of the piece', async () => {
    const { add, store } = adding()
    await add.fromPaste('The week', null)
    await add.read()
    const [deck] = (await store.dump()).snapshot.decks
    await add.fromPaste('The week', null)
    const state = add.state.value
    if (deck === undefined || state.at !== 'recognised') throw new Error(state.at)
    add.mend({ ...state.fields, author: 'Mended' })
    add.leave()
    await store.removeDeck(deck.id)
    await add.enter()
    expect(add.state.value).toMatchObject({ at: 'recognised', known: null, fields: { author: 'Mended' } })
  })
})

describe('a piece that cannot become cards at once', () => {
  it('is kept when it gave no card, for cards of the person’s own', async () => {
    const { add, store } = adding(findsNothing)
    await add.fromPaste('T', null)
    await add.read()
    expect((await store.dump()).snapshot.decks).toEqual([])
    await add.keepBare()
    const { decks, pieces } = (await store.dump()).snapshot
    expect(decks.map(deck => deck.name)).toEqual(['T'])
    expect(pieces[0]?.piece.text.kind).toBe('present')
    expect(location.hash).toBe(`#/proposals/${decks[0]?.id}`)
  })

  it('is stored once, however often one taps', async () => {
    const { add, ports } = adding(findsNothing)
    let stored = 0
    const { addDeck } = ports.store
    const counting = new AddingModel(
      createModel({
        ...ports,
        store: {
          ...ports.store,
          addDeck: (...of) => {
            stored++
            return addDeck(...of)
          },
        },
      }),
    )
    await counting.fromPaste('T', null)
    await counting.read()
    const [first] = [counting.keepBare(), counting.keepBare()]
    expect(counting.keeping.value).toBe(true)
    await first
    expect(stored).toBe(1)
    expect(counting.keeping.value).toBe(false)
    expect(add.state.value.at).toBe('empty')
  })

  it('is kept unread where its language is not known, and the reader is not asked', async () => {
    const { ports, store } = adding(() => Promise.reject(new Error('not to be asked')))
    const draft = { ...draftPiece('Мост'), language: 'und-Cyrl', notices: ['Left out: 1 caption.'] }
    const prepared: unknown[] = []
    const reader: ReaderPort = {
      ...ports.reader,
      prepare: paragraphs => prepared.push(paragraphs),
      fromPaste: async () => err({ code: 'not-english', message: 'This looks like Russian.', draft }),
    }
    const add = new AddingModel(createModel({ ...ports, reader }))
    await add.fromPaste('Мост', null)
    expect(add.state.value).toMatchObject({
      at: 'recognised',
      unread: true,
      draft: { notices: ['This looks like Russian.', 'Left out: 1 caption.'] },
    })
    expect(prepared).toEqual([])
    await add.read()
    const { decks, pieces, proposals } = (await store.dump()).snapshot
    expect([decks.map(({ name }) => name), proposals]).toEqual([['Мост'], []])
    expect(pieces[0]?.piece).toMatchObject({ language: 'und-Cyrl', text: { kind: 'present' } })
    expect(location.hash).toBe(`#/proposals/${decks[0]?.id}`)
  })

  it('is asked for when only the address of its page was pasted', async () => {
    const { add } = adding()
    await add.fromPaste(' https://paper.example/2026/a-column?from=mail ', null)
    expect(add.state.value.at).toBe('empty')
    expect(add.wrong.value).toContain('address')
    await add.fromPaste('See https://paper.example for the rest.', null)
    expect(add.state.value.at).toBe('recognised')
  })

  it('is known when it was read before, and not for the sake of its title', async () => {
    const { add, store } = adding()
    await add.fromPaste('The week', null)
    await add.read()
    const [deck] = (await store.dump()).snapshot.decks
    const known = async (title: string): Promise<unknown> => {
      await add.fromPaste(title, null)
      return add.state.value.at === 'recognised' && add.state.value.known
    }
    expect(await known('The Week')).toEqual(deck)
    expect(await known('Another week')).toBeNull()
    const other = stage({
      ...reader(finds),
      reader: {
        ...adding().ports.reader,
        fromPaste: async () => ok({ ...draftPiece('The week'), paragraphs: [{ kind: 'body', text: 'Other words.' }] }),
      },
      store,
    })
    const again = new AddingModel(createModel(other.ports))
    await again.fromPaste('x', null)
    expect(again.state.value).toMatchObject({ at: 'recognised', known: null })
  })
})

describe('a deck', () => {
  it('can be deleted and brought back with all its memories', async () => {
    const { model, store } = adding()
    await withQuestions(store, 2)
    const card = await store.card(firstCard('q0'))
    if (card === null) throw new Error('no card')
    await store.commit(graded(card, 'good', NOON))
    await store.closeSession()
    const before = await store.dump()
    const deck = new DeckModel(model, DECK.id)
    await deck.load()
    await deck.remove()
    expect((await store.dump()).snapshot.notes).toEqual([])
    model.notices.toast.value?.undo?.()
    await rest()
    await model.writes.settled()
    expect(await store.dump()).toEqual(before)
  })
})
