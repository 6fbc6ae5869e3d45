// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useKeys } from '../../src/ui/parts/keys.ts'

let root: HTMLElement
let done: string[]

function Screen() {
  useKeys({
    f: () => done.push('f'),
    'shift+f': () => done.push('shift+f'),
    k: () => done.push('k'),
    ' ': () => done.push('space'),
    'shift+a': () => done.push('shift+a'),
  })
  return (
    <>
      <textarea />
      <input type="checkbox" />
    </>
  )
}

beforeEach(async () => {
  done = []
  root = document.createElement('div')
  document.body.replaceChildren(root)
  await act(() => render(<Screen />, root))
})

afterEach(() => render(null, root))

const press = (key: string, shiftKey: boolean, on: EventTarget = document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }))

it('tells a letter with the shift key from the letter alone, where both mean something', () => {
  press('f', false)
  press('F', true)
  press('K', true)
  press('a', false)
  expect(done).toEqual(['f', 'shift+f', 'k'])
})

it('leaves a letter to whoever types it', () => {
  const field = root.querySelector('textarea')
  if (field === null) throw new Error('no field')
  press('F', true, field)
  press('A', true, field)
  expect(done).toEqual([])
})

it('goes on after a switch was pressed, and leaves it the key that presses it', () => {
  const box = root.querySelector('input')
  if (box === null) throw new Error('no switch')
  press('k', false, box)
  press(' ', false, box)
  expect(done).toEqual(['k'])
})
