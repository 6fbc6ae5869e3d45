// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MINUTE_MS } from '../../src/core/day.ts'
import { StoreFailure } from '../../src/core/ports.ts'
import { ok } from '../../src/core/result.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { start } from '../../src/ui/app.tsx'
import type { Ports } from '../../src/ui/ports.ts'
import { A_MOMENT, DECK, failing, firstCard, PATIENCE, rest, stage, withQuestions } from './support.ts'

let root: HTMLElement

beforeEach(() => {
  location.hash = ''
  root = document.createElement('div')
  document.body.replaceChildren(root)
})

afterEach(() => render(null, root))

const settle = () => act(rest)

/** Parts that are loaded when they are first shown take their time; what follows from showing them is done as well. */
async function appears(words: string): Promise<void> {
  await vi.waitFor(() => expect(text()).toContain(words), PATIENCE)
  await settle()
}

async function open(ports: Ports, hash = ''): Promise<void> {
  location.hash = hash
  start(ports, root)
  await settle()
}

async function press(key: string): Promise<void> {
  dispatchEvent(new KeyboardEvent('keydown', { key }))
  await settle()
}

const text = (): string => root.textContent ?? ''

function button(name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a')].find(
    element => element.getAttribute('aria-label') === name || element.textContent === name,
  )
  if (found === undefined) throw new Error(`no button “${name}” in: ${text()}`)
  return found
}

async function tap(name: string): Promise<void> {
  button(name).click()
  await settle()
}

describe('Today', () => {
  it('offers a newcomer a deck that is studied with one tap', async () => {
    const on = stage()
    const library: Ports['library'] = {
      ...on.ports.library,
      bundled: [{ id: DECK.id, name: 'Kim', about: 'About Kim.', cards: 2 }],
      add: async () => {
        await withQuestions(on.store, 2)
        return ok(undefined)
      },
    }
    await open({ ...on.ports, library })
    await appears('Study this deck')
    await tap('Study this deck')
    await settle()
    expect(location.hash).toBe('#/review/kim')
    expect(text()).toContain('Question 0?')
  })

  it('says what is due, and goes there', async () => {
    const on = stage()
    await withQuestions(on.store, 3)
    await open(on.ports)
    expect(text()).toContain('3 new cards')
    expect(button('Study').getAttribute('href')).toBe('#/review')
  })

  it('says why it cannot start, and tries again when asked', async () => {
    const on = stage()
    let broken = true
    const settings = () =>
      broken ? Promise.reject(new StoreFailure('blocked', 'Another tab holds on.')) : on.store.settings()
    await open({ ...on.ports, store: { ...on.store, settings } })
    expect(text()).toContain('Another tab holds on.')
    broken = false
    await tap('Try again')
    await appears('Add a piece of your own')
  })

  it('asks for installation before the first piece where what is kept in a tab does not follow', async () => {
    await open(stage({ install: { standalone: false, prompt: stage().ports.install.prompt, ios: true } }).ports)
    await appears('Add to Home Screen')
  })
})

describe('Review', () => {
  it('has the answer in the page only after the reveal, in a region that is read out', async () => {
    const on = stage()
    await withQuestions(on.store, 2)
    await open(on.ports, '#/review')
    expect(text()).toContain('Question 0?')
    expect(root.innerHTML).not.toContain('Answer 0')
    await press(' ')
    expect(root.querySelector('[aria-live="polite"]')?.textContent).toBe('Answer 0')
  })

  it('is studied by keys to the end, and undone from there to the first card', async () => {
    const on = stage()
    await withQuestions(on.store, 2)
    await open(on.ports, '#/review')
    const before = await on.store.dump()
    for (let i = 0; i < 2; i++) {
      await press('Enter')
      on.pass(A_MOMENT)
      await press('4')
    }
    await appears('Done for today')
    expect(text()).toContain('2 answers')
    await press('u')
    await press('z')
    expect(text()).toContain('Question 0?')
    expect(await on.store.dump()).toEqual(before)
  })

  it('gives the focus to each new card and to the end, wherever it was, so that who listens hears them', async () => {
    const on = stage()
    await withQuestions(on.store, 2)
    await open(on.ports)
    await tap('Study')
    await settle()
    const heard = () => {
      const named = document.activeElement?.getAttribute('aria-labelledby')
      return named == null ? document.activeElement?.textContent : root.querySelector(`#${named}`)?.textContent
    }
    expect(heard()).toContain('Question 0?')
    root.querySelector('h1')?.focus()
    await press(' ')
    on.pass(A_MOMENT)
    await press('4')
    expect(heard()).toContain('Question 1?')
    await tap('Show answer')
    on.pass(A_MOMENT)
    root.querySelector<HTMLElement>('.grade.easy')?.click()
    await appears('Done for today')
    expect(heard()).toBe('Done for today')
  })

  it('leaves the focus in a dialog when a card comes under it', async () => {
    const on = stage()
    await withQuestions(on.store, 2)
    await open(on.ports, '#/review')
    const dialog = document.body.appendChild(document.createElement('dialog'))
    dialog.tabIndex = -1
    dialog.focus()
    await tap('Set aside')
    expect(text()).toContain('Question 1?')
    expect(document.activeElement).toBe(dialog)
  })

  it('counts the cards not asked yet apart from those that come back', async () => {
    const on = stage()
    await withQuestions(on.store, 3)
    await open(on.ports, '#/review')
    const counts = () => [...root.querySelectorAll('.count span:not(.saved)')].map(count => count.textContent)
    expect(counts()).toEqual(['3 to go'])
    await press(' ')
    on.pass(A_MOMENT)
    await press('1')
    expect(counts()).toEqual(['2 to go', '1 again'])
  })

  it('names each grade with what it promises', async () => {
    const on = stage()
    await withQuestions(on.store, 1)
    await open(on.ports, '#/review')
    await tap('Show answer')
    const grades = [...root.querySelectorAll('.grade')].map(grade => grade.textContent)
    expect(grades).toHaveLength(4)
    expect(grades[0]).toBe('Again, asked again in 1 min')
    expect(grades[3]).toMatch(/^Easy, asked again in \d+ days$/)
  })

  it('brings the card back with a banner when the grade is not saved', async () => {
    const { store, failures } = failing(createMemoryStore(), 'commit')
    const on = stage({ store })
    await withQuestions(on.store, 2)
    await open(on.ports, '#/review')
    failures.left = 1
    await press(' ')
    on.pass(A_MOMENT)
    await press('3')
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('The device is full.')
    expect(text()).toContain('Question 0?')
    expect(root.innerHTML).not.toContain('Answer 0')
  })

  it('shows the source on demand, and not before the answer', async () => {
    const on = stage()
    await withQuestions(on.store, 1)
    await open(on.ports, '#/review')
    await press('s')
    expect(root.querySelector('mark')).toBeNull()
    await press(' ')
    await press('s')
    await vi.waitFor(() => expect(root.querySelector('mark')).not.toBeNull(), PATIENCE)
    expect(root.querySelector('mark')?.textContent).toBe('Kim')
  })

  it('waits for a card that was answered a moment ago, and goes on by itself', async () => {
    const on = stage()
    await withQuestions(on.store, 1)
    const card = await on.store.card(firstCard('q0'))
    if (card === null) throw new Error('no card')
    await on.store.saveCards([{ ...card, slot: 'learning', due: on.ports.clock.nowMs() + 40 * MINUTE_MS }])
    await open(on.ports, '#/review')
    await appears('The next card comes back in')
    expect(text()).toContain('20:00')
    on.pass(21 * MINUTE_MS)
    await appears('Question 0?')
  })

  it('ends the session when the person leaves the last page of it', async () => {
    const on = stage()
    await withQuestions(on.store, 1)
    await open(on.ports, '#/review')
    await press(' ')
    on.pass(A_MOMENT)
    await press('4')
    await appears('Back to Today')
    await tap('Back to Today')
    await settle()
    expect(location.hash).toBe('#/')
    expect((await on.store.dump()).steps).toEqual([])
    expect(await on.store.reviewsOf(firstCard('q0'))).toHaveLength(1)
  })
})

describe('moving about', () => {
  it('gives the focus to the heading of the screen one arrives at', async () => {
    const on = stage()
    await withQuestions(on.store, 1)
    await open(on.ports)
    location.hash = '#/review'
    await settle()
    expect(document.activeElement?.textContent).toBe('Review')
    expect(document.title).toBe('Review · Tenet')
  })

  it.each(['#/nowhere', '#/deck/a/b'])('%s leads to Today, and the address says so', async hash => {
    await open(stage().ports, hash)
    expect(location.hash).toBe('#/')
    location.hash = hash
    await settle()
    expect(location.hash).toBe('#/')
  })

  it.each(['#/deck/none', '#/piece/none'])('%s says that the deck is gone, with a way back', async hash => {
    await open(stage().ports, hash)
    await appears('It was deleted')
    expect(root.querySelector('h1')?.textContent).toBe('This deck is no longer here.')
    expect(document.title).toBe('This deck is no longer here · Tenet')
    expect(button('Back to Today').getAttribute('href')).toBe('#/')
  })
})
