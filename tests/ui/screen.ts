/** The whole app in an imitation of a page: what tests of screens open, press and read. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { vi } from 'vitest'
import { start } from '../../src/ui/app.tsx'
import type { Ports } from '../../src/ui/ports.ts'
import { PATIENCE, rest } from './support.ts'

export interface Shown {
  readonly root: HTMLElement
  readonly text: () => string
  readonly settle: () => Promise<void>
  readonly appears: (words: string) => Promise<void>
  readonly find: <E extends HTMLElement>(selector: string) => E
  readonly has: (name: string) => boolean
  readonly tap: (name: string) => Promise<void>
  readonly type: (label: string, text: string) => Promise<void>
  readonly go: (hash: string) => Promise<void>
  readonly close: () => void
}

export async function show(ports: Ports, hash: string): Promise<Shown> {
  location.hash = hash
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const settle = () => act(rest)
  const text = (): string => root.textContent ?? ''
  const find = <E extends HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector)
    if (found === null) throw new Error(`no ${selector} in: ${text()}`)
    return found
  }
  // By its whole name; a label goes on with what explains it.
  const named = (name: string): HTMLElement | undefined => {
    const all = [...root.querySelectorAll<HTMLElement>('button, a, label')]
    const nameOf = (element: HTMLElement): string =>
      element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
    return (
      all.find(element => nameOf(element) === name) ??
      all.find(element => element.matches('label') && nameOf(element).startsWith(name))
    )
  }
  start(ports, root)
  await settle()
  return {
    root,
    text,
    settle,
    find,
    async appears(words) {
      await vi.waitFor(() => (text().includes(words) ? undefined : Promise.reject(new Error(text()))), PATIENCE)
      await settle()
    },
    has: name => named(name) !== undefined,
    async tap(name) {
      const found = named(name)
      if (found === undefined) throw new Error(`nothing called “${name}” in: ${text()}`)
      const target = found.querySelector<HTMLElement>('input') ?? found
      target.click()
      await settle()
    },
    async type(label, typed) {
      const field =
        root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[aria-label="${label}"]`) ??
        named(label)?.querySelector<HTMLInputElement>('input') ??
        undefined
      if (field === undefined) throw new Error(`no field “${label}” in: ${text()}`)
      field.value = typed
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await settle()
    },
    async go(to) {
      location.hash = to
      await settle()
    },
    close: () => render(null, root),
  }
}
