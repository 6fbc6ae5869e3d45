// @vitest-environment happy-dom
/** The page that shows how a piece was read: what a person chooses there and what they are told. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Result } from '../../src/core/result.ts'
import { problem } from '../../src/core/result.ts'
import type { ReaderPort, Understood } from '../../src/ui/ports.ts'
import { hrefOf } from '../../src/ui/route.ts'
import { PIECE, readingStage, understood } from './reading-stage.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { firstCard } from './support.ts'

const HERE = '#/deck/kim/reading'

let screen: Shown
let address: string

// The imitated page takes an address that is put in another's place for one that was gone to; no browser does.
beforeEach(() => {
  address = HERE
  vi.spyOn(history, 'replaceState').mockImplementation((_state, _title, url) => {
    address = `${url}`
  })
})
afterEach(() => {
  screen.close()
  vi.restoreAllMocks()
})

const open = async (hash = HERE, ...given: Parameters<typeof readingStage>) => {
  const on = await readingStage(...given)
  screen = await show(on.ports, hash)
  await screen.appears('How Tenet read this')
  await screen.settle()
  await screen.settle()
  return on
}

const sentences = () => [...screen.root.querySelectorAll<HTMLElement>('a.sentence')]

async function choose(i: number): Promise<void> {
  sentences()[i]?.focus()
  sentences()[i]?.click()
  await screen.settle()
}

async function press(key: string): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await screen.settle()
}

const note = () => screen.root.querySelector('.note')?.textContent ?? ''

describe('how a piece was read', () => {
  it('shows the text as it is, sentence by sentence, with numbers and headings', async () => {
    await open()
    expect(screen.text()).toContain('“The Mill”, by A. Author')
    expect(screen.text()).toContain('3 paragraphs, 3 sentences.')
    const [first, heading, last] = [...screen.root.querySelectorAll('.reading-text > li')]
    expect(first?.querySelectorAll('a.sentence')).toHaveLength(2)
    expect(heading?.querySelector('h3')?.textContent).toContain('A heading')
    expect(last?.querySelector('.name')?.textContent).toBe('Brook')
    expect(last?.querySelector('.figure')?.textContent).toBe('$2.5 million')
    expect(screen.find('.role').textContent).toBe('claim ')
  })

  it('tells of a chosen sentence who says what, what bears on it and how sure that is, and keeps its address', async () => {
    await open()
    await choose(1)
    expect(note()).toContain('Claim, said by the author (sure)It failed')
    expect(note()).toContain('It is supported by in the same sentence: nobody came')
    expect(note()).toContain('shown by “because” (sure)')
    expect(note()).toContain('It is supported by ¶ 3: Brook sold it for $2.5 million (a guess)')
    expect(note()).toContain('It stands for the mill, ¶ 1 (fairly sure)')
    expect(note()).toContain('No card rests on this sentence.')
    expect(address).toBe('#/deck/kim/reading/1.35')
    await screen.tap('Close')
    expect(screen.root.querySelector('.note')).toBeNull()
    expect(location.hash).toBe(HERE)
  })

  it('leads from a link to the sentence it speaks of', async () => {
    await open()
    await choose(1)
    await screen.tap('¶ 3')
    expect(note()).toContain('Evidence, said by Ada Brook (a guess)')
    expect(note()).toContain('a sum of money: about $2.5 million')
    expect(note()).toContain('waits for a decision')
    expect(document.activeElement).toBe(sentences()[2])
  })

  it('shows of a name what it is and everywhere it stands', async () => {
    await open()
    await choose(0)
    expect(note()).toContain('a person, named 2 times')
    await screen.tap('Ada Brook')
    expect(note()).toContain('Also: Brook.')
    expect(note()).toContain('Called “miller”.')
    expect([...screen.root.querySelectorAll('.sentence mark')].map(mark => mark.textContent)).toEqual([
      'Ada Brook',
      'Brook',
    ])
    await screen.tap('Ada Brook')
    expect(screen.root.querySelector('.sentence mark')).toBeNull()
  })

  it('says word by word what is what, in plain words', async () => {
    await open()
    await choose(0)
    const details = screen.find<HTMLDetailsElement>('.grammar')
    details.open = true
    details.dispatchEvent(new Event('toggle'))
    await screen.settle()
    expect([...details.querySelectorAll('li')].map(line => line.textContent)).toEqual([
      'Ada name · subject of “opened”',
      'Brook name · one name with “Ada” (a guess)',
      'opened verb · the centre of the sentence',
    ])
  })

  it('names the cards that rest on a sentence', async () => {
    await open()
    await choose(0)
    await screen.tap('Who opened the mill?')
    expect(location.hash).toBe(hrefOf({ screen: 'cards', card: firstCard('n') }))
  })

  it('hides what a person does not want to see', async () => {
    await open()
    await choose(2)
    await screen.tap('Names')
    expect(note()).not.toContain('a person')
    expect(note()).toContain('a sum of money')
    expect(screen.find('.reading-text').classList.contains('show-names')).toBe(false)
    expect(screen.find('.reading-text').classList.contains('show-figures')).toBe(true)
  })

  it('is gone through with the arrow keys, one stop for the tab key', async () => {
    await open()
    expect(sentences().map(link => link.tabIndex)).toEqual([0, -1, -1])
    sentences()[0]?.focus()
    await press('ArrowDown')
    expect(document.activeElement).toBe(sentences()[1])
    expect(note()).toBe('')
    await choose(1)
    await press('ArrowRight')
    expect(document.activeElement).toBe(sentences()[2])
    expect(note()).toContain('Paragraph 3, sentence 1')
    expect(sentences().map(link => link.tabIndex)).toEqual([-1, -1, 0])
    await press('Escape')
    expect(note()).toBe('')
    expect(document.activeElement).toBe(sentences()[2])
  })

  it('opens at the sentence of an address, and at none for an address that is none', async () => {
    await open(`${HERE}/1.40`)
    expect(note()).toContain('Paragraph 1, sentence 2')
    screen.close()
    await open(`${HERE}/9.9`)
    expect(note()).toBe('')
  })

  it('says with which reader it was read', async () => {
    await open(HERE, async () => understood(['Read by the simpler reader.']))
    expect(screen.text()).toContain('Read by the simpler reader.')
  })

  it('is not read again when one comes back', async () => {
    const on = await open()
    await screen.go('#/settings')
    await screen.go(HERE)
    await screen.appears('3 paragraphs')
    expect(on.readings.count).toBe(1)
  })
})

describe('before there is a reading', () => {
  it('shows how far it is, and stops when asked to', async () => {
    let asked: Parameters<ReaderPort['reading']>[1] | null = null
    await open(HERE, (_, options) => {
      asked = options
      options.onProgress({ done: 1, total: 3 })
      return new Promise<Result<Understood>>(resolve =>
        options.signal.addEventListener('abort', () => resolve(problem('stopped', 'Stopped.'))),
      )
    })
    expect(screen.text()).toContain('1 of 3 paragraphs')
    expect(asked).not.toBeNull()
    await screen.tap('Stop')
    expect(screen.text()).toContain('Reading was stopped.')
    expect(screen.has('Read it')).toBe(true)
  })

  it('says what went wrong, and tries again', async () => {
    let tries = 0
    await open(HERE, async () => (tries++ === 0 ? problem('reader-failed', 'The reader stopped.') : understood()))
    expect(screen.text()).toContain('The reader stopped.')
    await screen.tap('Try again')
    await screen.appears('3 paragraphs')
  })

  it('says that the text is not here, and where to paste it', async () => {
    const on = await open(HERE, undefined, { ...PIECE, text: { kind: 'absent', paragraphCount: 9 } })
    expect(screen.text()).toContain('The text of this piece is not here')
    expect(on.readings.count).toBe(0)
    await screen.tap('Paste the piece')
    expect(location.hash).toBe('#/deck/kim')
  })

  it('says that the deck is gone', async () => {
    const on = await readingStage()
    screen = await show(on.ports, '#/deck/none/reading')
    await screen.appears('This deck is no longer here.')
  })

  it('is reached from the piece', async () => {
    const on = await readingStage()
    screen = await show(on.ports, '#/piece/kim')
    await screen.appears('The deck')
    await screen.tap('How Tenet read this')
    expect(location.hash).toBe(HERE)
  })
})
