// @vitest-environment happy-dom
/** The sheet in which a card is written: what it asks for, what it keeps, and what it does not throw away. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Piece } from '../../src/core/piece.ts'
import type { Proposal } from '../../src/core/proposal.ts'
import { ok } from '../../src/core/result.ts'
import type { ReaderPort } from '../../src/ui/ports.ts'
import { deckNamed, recordOf } from '../contract/making.ts'
import { asks, FAILED, hides, idOf, OPENED, proposed, refusedFor } from './drafting.ts'
import { PIECE } from './reading-stage.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { DECK, failing, stage } from './support.ts'

let screen: Shown
afterEach(() => screen.close())

const ON_FIRST = 'Write a card on paragraph 1'

async function open(hash = '#/piece/kim', absent = false) {
  const on = stage()
  const { store, failures } = failing(on.store, 'changeNotes')
  const piece: Piece = absent ? { ...PIECE, text: { kind: 'absent', paragraphCount: 3 } } : PIECE
  await store.addDeck(DECK, { ...recordOf(DECK), piece }, [])
  screen = await show({ ...on.ports, store }, hash)
  await screen.appears(absent ? 'Take it with you' : 'Brook sold it')
  return {
    failures,
    notes: async () => (await store.deckContents(DECK.id))?.notes ?? [],
  }
}

const field = (label: string): HTMLTextAreaElement => {
  const found = [...screen.root.querySelectorAll('label')].find(one => one.textContent?.startsWith(label))
  const area = found?.querySelector('textarea')
  if (area === null || area === undefined) throw new Error(`no field “${label}”`)
  return area
}

async function write(label: string, text: string): Promise<void> {
  const area = field(label)
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
  await screen.settle()
}

describe('writing a card', () => {
  it('keeps a question on the sentence that was chosen, and takes it back', async () => {
    const { notes } = await open()
    await screen.tap(ON_FIRST)
    await screen.tap('It failed because nobody came.')
    await screen.tap('Ada Brook opened the mill in 1840.')
    await screen.tap('The argument')
    await write('Question', 'Why did the mill fail?')
    await write('Answer', 'Nobody came')
    await screen.tap('Keep it')
    await screen.settle()
    const [note] = await notes()
    expect(note).toMatchObject({
      kind: 'argument',
      body: { form: 'question', front: 'Why did the mill fail?', back: 'Nobody came' },
      anchors: [{ paragraph: 1, span: { exact: 'It failed because nobody came.' } }],
    })
    expect(screen.root.querySelector('dialog')).toBeNull()
    expect(screen.find('a.anchored').textContent).toBe('It failed because nobody came.')
    await screen.tap('Undo')
    await screen.settle()
    expect(await notes()).toEqual([])
  })

  it('asks for a gap in the sentences that are chosen, until its own words are typed', async () => {
    const { notes } = await open()
    await screen.tap(ON_FIRST)
    await screen.tap('A gap')
    expect(field('Sentence').value).toBe('Ada Brook opened the mill in 1840.')
    await screen.tap('It failed because nobody came.')
    expect(field('Sentence').value).toBe('Ada Brook opened the mill in 1840. It failed because nobody came.')
    await screen.tap('Keep it')
    expect(screen.find('.sheet-foot').textContent).toContain('Nothing is hidden yet')
    await screen.tap('1840')
    expect(field('Sentence').value).toBe('Ada Brook opened the mill in [1840]. It failed because nobody came.')
    // What is hidden stays so where more is chosen, or less.
    await screen.tap('It failed because nobody came.')
    expect(field('Sentence').value).toBe('Ada Brook opened the mill in [1840].')
    await write('Sentence', 'Ada Brook opened it in [1840].')
    await screen.tap('It failed because nobody came.')
    expect(field('Sentence').value).toBe('Ada Brook opened it in [1840].')
    await screen.tap('Keep it')
    await screen.settle()
    expect((await notes())[0]?.body).toMatchObject({ form: 'cloze' })
  })

  it('goes from word to word of the sentence with the arrows, and is nobody’s words when the gap is taken back', async () => {
    await open()
    await screen.tap(ON_FIRST)
    await screen.tap('A gap')
    const words = () => [...screen.root.querySelectorAll<HTMLButtonElement>('.gap-words button')]
    const stops = () => words().flatMap(word => (word.tabIndex === 0 ? [word.textContent] : []))
    expect(stops()).toEqual(['Ada'])
    words()[0]?.focus()
    for (const _ of ['Brook', 'opened'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    expect(document.activeElement?.textContent).toBe('opened')
    await screen.tap('opened')
    expect(words().map(word => word.getAttribute('aria-pressed') === 'true')).toEqual([
      ...[false, false, true],
      ...[false, false, false, false],
    ])
    expect(stops()).toEqual(['opened'])
    await screen.tap('opened')
    await screen.tap('Close')
    expect(screen.root.querySelector('dialog')).toBeNull()
  })

  it('keeps what was typed when it cannot be saved, and asks before it is thrown away', async () => {
    const { notes, failures } = await open()
    await screen.tap(ON_FIRST)
    await write('Question', 'Who opened it?')
    await screen.tap('Keep it')
    expect(screen.text()).toContain('Nothing may be left empty.')
    await write('Answer', 'Ada Brook')
    failures.left = 1
    await screen.tap('Keep it')
    await screen.settle()
    expect(screen.text()).toContain('The device is full.')
    expect(field('Question').value).toBe('Who opened it?')
    await screen.tap('Close')
    await screen.tap('Keep editing')
    await screen.tap('Keep it')
    await screen.settle()
    expect(await notes()).toHaveLength(1)
  })

  it('throws nothing away at a second tap on Close or a second Escape, and says where it can be seen that it asks', async () => {
    await open()
    await screen.tap(ON_FIRST)
    await write('Question', 'Who opened it?')
    field('Question').focus()
    const pressEscape = () => {
      screen.find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
      return screen.settle()
    }
    const asked = () => screen.text().includes('Your changes are not saved.')
    for (const close of [() => screen.tap('Close'), pressEscape]) {
      await close()
      expect(screen.find('.sheet-foot').textContent).toContain('Your changes are not saved.')
      expect(document.activeElement?.textContent).toBe('Keep editing')
      await close()
      expect(asked()).toBe(false)
      expect(field('Question').value).toBe('Who opened it?')
      expect(document.activeElement).toBe(field('Question'))
    }
    // Who types on stays, too.
    await screen.tap('Close')
    await write('Question', 'Who opened the mill?')
    expect(asked()).toBe(false)
  })

  it('is not lost with the screen when one goes back', async () => {
    await open()
    await screen.tap(ON_FIRST)
    await screen.go('#/')
    expect(screen.text()).not.toContain('Question')
    await screen.go('#/piece/kim')
    await screen.appears('Brook sold it')
    await screen.tap(ON_FIRST)
    await write('Question', 'Who opened it?')
    await screen.go('#/')
    expect(location.hash).toBe('#/piece/kim')
    expect(screen.text()).toContain('Your changes are not saved.')
    await screen.tap('Keep editing')
    expect(field('Question').value).toBe('Who opened it?')
    await screen.tap('Close')
    await screen.tap('Discard them')
    await screen.go('#/')
    await screen.appears('Today')
    expect(location.hash).toBe('#/')
  })

  it('needs no text: a deck that came without one takes cards too', async () => {
    const { notes } = await open('#/deck/kim', true)
    await screen.tap('Write a card')
    expect(screen.text()).not.toContain('It rests on')
    await write('Question', 'Who opened it?')
    await write('Answer', 'Ada Brook')
    await screen.tap('Keep it')
    await screen.settle()
    expect((await notes())[0]).toMatchObject({ anchors: [], origin: 'written' })
    expect(screen.text()).toContain('Who opened it?')
  })
})

const WHO = asks(OPENED, 'Who opened the mill?', 'Ada Brook', 0.9)
const LOOSE = asks(FAILED, 'Why did it fail?', 'nobody came', 0.7)
const GAP = 'Ada Brook opened the mill in [1840].'

/** Each with a deck of its own: what was read once is known by the deck. */
async function openWith(name: string, given: readonly Proposal[], read?: ReaderPort['propose']) {
  const on = stage()
  const deck = deckNamed(name)
  const record = { ...recordOf(deck), piece: { ...PIECE, id: deck.pieceId } }
  const proposals = given.map(proposal => ({ ...proposal, deckId: deck.id }))
  await on.store.addDeck(deck, record, proposals)
  const propose: ReaderPort['propose'] =
    read ??
    (async () =>
      ok({ record, drafts: [], offered: 0, refused: [refusedFor(LOOSE, '“it” may be anything.')], notices: [] }))
  screen = await show({ ...on.ports, reader: { ...on.ports.reader, propose } }, `#/piece/${name}`)
  await screen.appears('Brook sold it')
  return {
    notes: async () => (await on.store.deckContents(deck.id))?.notes ?? [],
    statuses: async () => (await on.store.proposals(deck.id)).map(({ status }) => status),
    lessons: () => on.store.learnt(),
  }
}

const draftButtons = () => [...screen.root.querySelectorAll<HTMLButtonElement>('.drafts button')]
const pressed = () => draftButtons().map(button => button.getAttribute('aria-pressed') === 'true')

async function take(words: string): Promise<void> {
  const found = draftButtons().find(button => button.textContent?.startsWith(words))
  if (found === undefined) throw new Error(`no draft “${words}” in: ${screen.text()}`)
  found.click()
  await screen.settle()
}

const told = () => screen.find('.drafts [role="status"]').textContent

/** Until all of its drafts are there: what was refused comes last. */
async function openSheet(): Promise<void> {
  await screen.tap(ON_FIRST)
  await screen.appears('Look: “it” may be anything.')
}

describe('the drafts', () => {
  const BOTH = [proposed('who', WHO), proposed('year', hides(OPENED, '1840'))]

  it('fill the fields with one tap, and a second one empties them again', async () => {
    await openWith('fill', BOTH)
    await openSheet()
    expect(told()).toBe('Tap one to begin with it.')
    await take('Who opened')
    expect(pressed()).toEqual([true, false, false])
    expect([field('Question').value, field('Answer').value]).toEqual(['Who opened the mill?', 'Ada Brook'])
    expect(told()).toBe('Now mend it. Tap it again to take it out.')
    await take(GAP)
    expect(field('Sentence').value).toBe(GAP)
    await take(GAP)
    expect([field('Question').value, field('Answer').value]).toEqual(['', ''])
    expect(pressed()).toEqual([false, false, false])
    // Nothing of it was typed.
    await take('Who opened')
    await screen.tap('Close')
    expect(screen.root.querySelector('dialog')).toBeNull()
  })

  it('take nothing away that was typed: the second tap gives it back, and it is asked about before it is lost', async () => {
    await openWith('typed', BOTH)
    await openSheet()
    await write('Question', 'Whose mill was it?')
    await take('Who opened')
    expect(field('Question').value).toBe('Who opened the mill?')
    expect(told()).toBe('Tap it again to have your own words back.')
    await screen.tap('Close')
    expect(screen.text()).toContain('Your changes are not saved.')
    await screen.tap('Keep editing')
    await take('Who opened')
    expect(field('Question').value).toBe('Whose mill was it?')
  })

  it('of the reader’s refusal say what to look at, and come late where the piece must be read once more', async () => {
    let finish = (): void => undefined
    const waits = new Promise<void>(resolve => {
      finish = resolve
    })
    const { notes } = await openWith('late', [], async piece => {
      await waits
      return ok({
        record: { ...recordOf(DECK), piece },
        drafts: [],
        offered: 0,
        refused: [refusedFor(LOOSE, '“it” may be anything.')],
        notices: [],
      })
    })
    await screen.tap(ON_FIRST)
    await screen.appears('Looking for drafts')
    expect(told()).toBe('Looking for drafts…')
    await write('Question', 'Why?')
    finish()
    await screen.appears('Drafts for this paragraph')
    expect(field('Question').value).toBe('Why?')
    expect(draftButtons()[0]?.textContent).toBe('Why did it fail? nobody came Look: “it” may be anything.')
    await take('Why did it')
    await write('Question', 'Why did the mill fail?')
    await screen.tap('Keep it')
    await screen.settle()
    expect(await notes()).toMatchObject([
      { origin: 'written', body: { front: 'Why did the mill fail?' }, anchors: [{ span: { exact: FAILED } }] },
    ])
  })

  it('are of the sentence that is tapped, and none leave the sheet as it was', async () => {
    await openWith('tapped', [proposed('who', WHO)])
    await openSheet()
    expect(draftButtons()).toHaveLength(2)
    await screen.tap(FAILED)
    await screen.tap(OPENED)
    expect(screen.text()).toContain('Drafts for these words')
    expect(draftButtons().map(button => button.textContent)).toEqual([
      'Why did it fail? nobody came Look: “it” may be anything.',
    ])
    // What fills the fields only rests on more then.
    await take('Why did it')
    await screen.tap(OPENED)
    expect(pressed()).toEqual([true])
    await screen.tap('Close')
    await screen.tap('Write a card on paragraph 3')
    await screen.settle()
    expect(screen.root.querySelector('.drafts h3')).toBeNull()
    expect(told()).toBe('')
  })

  it('stay when what one of them rests on is said anew, and none is lost that has two gaps in one card', async () => {
    const both = hides(OPENED, '1840')
    const twice = proposed('twice', {
      ...both,
      wording: {
        form: 'cloze',
        parts: [
          { runs: [{ how: 'template', text: 'Ada Brook' }], hole: 0 },
          { runs: [{ how: 'template', text: ' opened the mill in ' }], hole: null },
          { runs: [{ how: 'template', text: '1840' }], hole: 0 },
          { runs: [{ how: 'template', text: '.' }], hole: null },
        ],
      },
    })
    const { notes } = await openWith('stay', [twice])
    await openSheet()
    await take('[Ada Brook]')
    await screen.tap(FAILED)
    expect(pressed()).toEqual([true, false])
    await screen.tap('Keep it')
    await screen.settle()
    expect(await notes()).toMatchObject([
      {
        body: { parts: [{ hole: 0 }, { hole: null }, { hole: 0 }, { hole: null }] },
        anchors: [{ span: { start: 0 } }],
      },
    ])
    expect((await notes())[0]?.anchors[0]?.span?.exact).toBe(`${OPENED} ${FAILED}`)
  })

  it('of a proposal are that proposal, mended and kept; taken back it waits as before', async () => {
    const { notes, statuses, lessons } = await openWith('mended', [
      proposed('who', { ...WHO, measured: ['short'], kind: 'argument', link: 'cause' }),
    ])
    await openSheet()
    await take('Who opened')
    await write('Question', 'Who was it that opened the mill?')
    await screen.tap('Keep it')
    await screen.settle()
    expect(await notes()).toMatchObject([
      { id: idOf('who'), link: 'cause', body: { front: 'Who was it that opened the mill?', back: 'Ada Brook' } },
    ])
    expect(await statuses()).toEqual(['kept'])
    const taught = await lessons()
    // It is a card now.
    await openSheet()
    expect(draftButtons().map(button => button.textContent)).not.toContain('Who opened the mill? Ada Brook')
    await screen.tap('Close')
    await screen.tap('Undo')
    await screen.settle()
    expect([await notes(), await statuses()]).toEqual([[], ['open']])
    expect(await lessons()).not.toEqual(taught)
  })
})
