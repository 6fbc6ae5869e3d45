// @vitest-environment happy-dom
/** Which words of a shown piece are selected: numbers of cards and buttons among them are not the piece's. */
import { beforeEach, describe, expect, it } from 'vitest'
import { pickedIn } from '../../src/ui/parts/picking.ts'

let root: HTMLElement

beforeEach(() => {
  root = document.createElement('div')
  root.innerHTML =
    '<p data-paragraph="1">The mill <a href="#">opened in 1840</a><sup><a href="#">2</a></sup> and failed.<button>+</button></p>' +
    '<p data-paragraph="2">Brook sold it.</p>'
  document.body.replaceChildren(root)
})

const text = (nth: number, child: number): Node => {
  const node = root.querySelectorAll('p')[nth]?.childNodes[child]
  if (node === undefined) throw new Error('no such text')
  return node.firstChild ?? node
}

/** Where a selection from one place of a text to another lies. */
function picked(from: Node, start: number, to: Node, end: number) {
  const selection = document.getSelection()
  const range = document.createRange()
  range.setStart(from, start)
  range.setEnd(to, end)
  selection?.removeAllRanges()
  selection?.addRange(range)
  return pickedIn(root, selection)
}

describe('the words that are selected', () => {
  it('are counted in the text of the piece alone', () => {
    const whole = 'The mill opened in 1840 and failed.'
    const of = (words: string) => ({ start: whole.indexOf(words), end: whole.indexOf(words) + words.length })
    expect(picked(text(0, 1), 10, text(0, 1), 14)).toEqual({ paragraph: 1, ...of('1840') })
    expect(picked(text(0, 3), 5, text(0, 3), 11)).toEqual({ paragraph: 1, ...of('failed') })
    expect(picked(text(0, 0), 4, text(0, 3), 11)).toEqual({ paragraph: 1, ...of('mill opened in 1840 and failed') })
  })

  it('end with the paragraph in which they begin', () => {
    expect(picked(text(0, 3), 5, text(1, 0), 5)).toEqual({ paragraph: 1, start: 28, end: 35 })
  })

  it('are none where nothing is selected, or something else on the page', () => {
    expect(picked(text(0, 0), 4, text(0, 0), 4)).toBeNull()
    const beside = document.createElement('p')
    beside.textContent = 'Elsewhere'
    document.body.append(beside)
    expect(picked(beside, 0, beside, 1)).toBeNull()
    expect(pickedIn(root, null)).toBeNull()
  })
})
