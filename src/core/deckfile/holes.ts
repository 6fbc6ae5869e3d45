/** Which hole of an edited cloze is which of the old one: a hole's number is its card's id, and so its memory. */
import type { NoteBody } from '../note.ts'
import { MAX_HOLES } from './types.ts'

/**
 * The new body with its holes numbered after the old one's: by their words; then, when as many are left on both sides, in
 * order (words were mended); whatever remains is new and gets numbers never used here. A file that numbers its holes
 * itself is believed.
 */
export function alignHoles(before: NoteBody, after: NoteBody): NoteBody {
  if (before.form !== 'cloze' || after.form !== 'cloze') return after
  const olds = before.parts.flatMap(part => (part.hole === null ? [] : [{ text: part.text, hole: part.hole }]))
  const news = after.parts.flatMap(part => (part.hole === null ? [] : [{ text: part.text, hole: part.hole }]))
  if (!news.every((hole, i) => hole.hole === i)) return after
  const free = [...olds]
  const numbers = news.map(({ text }) => {
    const at = free.findIndex(old => old.text === text)
    return at < 0 ? null : (free.splice(at, 1)[0]?.hole ?? null)
  })
  const open = numbers.filter(n => n === null).length
  const inOrder = open === free.length ? free.map(old => old.hole) : []
  const taken = new Set(olds.map(old => old.hole))
  const given = numbers.map(n => n ?? inOrder.shift() ?? unused(taken))
  return {
    form: 'cloze',
    parts: after.parts.map(part =>
      part.hole === null ? part : { text: part.text, hole: given[part.hole] ?? part.hole },
    ),
  }
}

/** The number after the highest; the lowest free one where that would be no card's number any more. Takes it. */
function unused(taken: Set<number>): number {
  let next = Math.max(-1, ...taken) + 1
  if (next >= MAX_HOLES) for (next = 0; taken.has(next); ) next++
  taken.add(next)
  return next
}
