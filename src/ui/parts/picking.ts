/** Which words of a shown piece are selected. Paragraphs say their number in `data-paragraph`. */
import { useEffect, useState } from 'preact/hooks'
import type { Picked } from '../model/writing.ts'

/** Marks among the text that are not of it: numbers of cards, buttons. */
const APART = 'sup, button'

/** UTF-16 units of a paragraph's own text before a place in it. */
function offsetIn(paragraph: Element, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let units = 0
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.parentElement?.closest(APART) !== null) continue
    if (text === node) return units + offset
    if (before.intersectsNode(text)) units += text.textContent?.length ?? 0
  }
  return units
}

const paragraphAt = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-paragraph]') ?? null

/** The words that are selected within `root`, as far as they are of the paragraph in which they begin. */
export function pickedIn(root: Element, selection: Selection | null): Picked | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const paragraph = paragraphAt(range.startContainer)
  if (paragraph === null || !root.contains(paragraph)) return null
  const start = offsetIn(paragraph, range.startContainer, range.startOffset)
  const inside = paragraph.contains(range.endContainer)
  const end = inside
    ? offsetIn(paragraph, range.endContainer, range.endOffset)
    : offsetIn(paragraph, paragraph, paragraph.childNodes.length)
  return start < end ? { paragraph: Number(paragraph.dataset.paragraph), start, end } : null
}

/** A tap on a button ends the selection before it is a tap: what was selected is known for so long after. */
const LINGERS_MS = 400

export function usePicked(root: { readonly current: Element | null }): Picked | null {
  const [picked, setPicked] = useState<Picked | null>(null)
  useEffect(() => {
    let ending: ReturnType<typeof setTimeout> | undefined
    const onChange = (): void => {
      clearTimeout(ending)
      const now = root.current === null ? null : pickedIn(root.current, document.getSelection())
      if (now !== null) setPicked(now)
      else ending = setTimeout(() => setPicked(null), LINGERS_MS)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(ending)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [root])
  return picked
}
