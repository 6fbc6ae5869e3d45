// @vitest-environment happy-dom
/** The row of words of the piece in the sheets in which a card is mended, edited and written. */
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { cardId, noteId } from '../../src/core/ids.ts'
import type { Result } from '../../src/core/result.ts'
import { ok, problem } from '../../src/core/result.ts'
import type { Understood } from '../../src/ui/ports.ts'
import type { Hand, HandWord } from '../../src/write/at-hand/hand.ts'
import { PIECE, readingStage, understood } from './reading-stage.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'

const word = (text: string, given: Partial<HandWord> = {}): HandWord => ({
  ...{
    kind: 'name',
    lead: '',
    text,
    also: [],
    short: [],
    at: [{ paragraph: 1, start: 0 }],
    headed: false,
    main: false,
  },
  ...given,
})

const HAND: Hand = [
  word('Ada Brook', { short: ['Brook'] }),
  word('1840', { kind: 'time', lead: 'in' }),
  word('mill of Orrin', { kind: 'thing', lead: 'the', short: ['mill'] }),
]

const withHand = (hand: Hand): Result<Understood> => {
  const read = understood()
  return read.ok ? ok({ ...read.value, hand }) : read
}

let screen: Shown
afterEach(() => screen.close())

async function open(
  hash: string,
  shown: string,
  reading = async (): Promise<Result<Understood>> => withHand(HAND),
  piece = PIECE,
) {
  const on = await readingStage(reading, piece)
  screen = await show(on.ports, hash)
  await screen.appears(shown)
  return on
}

const areas = (): readonly HTMLTextAreaElement[] => [...screen.root.querySelectorAll('textarea')]
const row = (): HTMLElement | null => screen.root.querySelector('fieldset.at-hand')
const chips = (): readonly string[] => [...(row()?.querySelectorAll('button') ?? [])].map(one => one.textContent ?? '')

async function focus(area: HTMLElement | undefined): Promise<void> {
  await act(() => area?.focus())
  await screen.settle()
}

const press = (key: string, altKey = false) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, altKey, bubbles: true, cancelable: true }),
    )
  })

describe('words at hand', () => {
  it('are put in where the caret is, and go from the row when the card says them', async () => {
    await open(`#/cards/${cardId(noteId('n'), 0)}`, 'Delete')
    await screen.tap('Edit')
    const [front] = areas()
    await focus(front)
    expect(row()?.getAttribute('aria-label')).toBe('Words of the piece')
    expect(chips()).toEqual(['the mill of Orrin', 'in 1840'])
    front?.setSelectionRange(front.value.length, front.value.length)
    await screen.tap('in 1840')
    expect(front?.value).toBe('Who opened the mill in 1840?')
    expect(front?.selectionStart).toBe('Who opened the mill in 1840'.length)
    expect(document.activeElement).toBe(front)
    expect(chips()).toEqual(['the mill of Orrin'])
    const from = front?.value.indexOf('mill') ?? 0
    front?.setSelectionRange(from, from + 'mill'.length)
    await screen.tap('the mill of Orrin')
    expect(front?.value).toBe('Who opened the mill of Orrin in 1840?')
    // The row keeps its place.
    expect(row()).not.toBeNull()
    expect(chips()).toEqual([])
  })

  it('stand under the field that had the focus last; the arrows lead there, along and back, and the Tab key passes by', async () => {
    await open('#/piece/kim', 'Brook sold it')
    await screen.tap('Write a card on paragraph 1')
    const [front, back] = areas()
    await focus(front)
    expect(row()?.previousElementSibling?.contains(front ?? null)).toBe(true)
    await focus(back)
    expect(row()?.previousElementSibling?.contains(back ?? null)).toBe(true)
    expect(screen.root.querySelectorAll('fieldset.at-hand').length).toBe(1)
    const buttons = [...(row()?.querySelectorAll('button') ?? [])]
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toEqual([])
    await press('ArrowDown')
    expect(document.activeElement).toBe(buttons[0])
    expect(row()?.previousElementSibling?.contains(back ?? null)).toBe(true)
    await press('ArrowRight')
    expect(document.activeElement).toBe(buttons[1])
    await press('ArrowUp')
    expect(document.activeElement).toBe(back)
    back?.setSelectionRange(0, 0)
    await press('ArrowDown', true)
    await press('ArrowRight')
    expect(document.activeElement).toBe(buttons[1])
    await act(() => buttons[1]?.click())
    expect(document.activeElement).toBe(back)
  })

  it('come with a reading that is asked for once, and are there in the sheet of a proposal', async () => {
    const { readings } = await open('#/proposals/kim', 'Refuse')
    await screen.tap('Mend')
    await screen.appears('Question')
    await focus(areas()[0])
    expect(chips().length).toBeGreaterThan(0)
    await screen.tap('Close')
    await screen.tap('Mend')
    await screen.appears('Question')
    await focus(areas()[0])
    expect(chips().length).toBeGreaterThan(0)
    expect(readings.count).toBe(1)
  })

  it('are none, and no row, where the piece has none, cannot be read or is not here', async () => {
    const absent = { ...PIECE, text: { kind: 'absent', paragraphCount: 3 } } as const
    const failed = async (): Promise<Result<Understood>> => problem('reader-failed', 'It stopped.')
    for (const [reading, piece] of [
      [async () => withHand([]), PIECE],
      [failed, PIECE],
      [async () => withHand(HAND), absent],
    ] as const) {
      await open('#/proposals/kim', 'Refuse', reading, piece)
      await screen.tap('Mend')
      await screen.appears('Question')
      await screen.appears('Question')
      await focus(areas()[0])
      expect(row()).toBeNull()
      screen.close()
    }
  })
})
