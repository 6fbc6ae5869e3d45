// @vitest-environment happy-dom
/** The sheet in which a card is written: what it asks for, what it keeps, and what it does not throw away. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Piece } from '../../src/core/piece.ts'
import { recordOf } from '../contract/making.ts'
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
    expect(screen.text()).toContain('Nothing is hidden yet')
    await write('Sentence', 'Ada Brook opened the mill in [1840].')
    await screen.tap('It failed because nobody came.')
    expect(field('Sentence').value).toBe('Ada Brook opened the mill in [1840].')
    await screen.tap('Keep it')
    await screen.settle()
    expect((await notes())[0]?.body).toMatchObject({ form: 'cloze' })
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
