/** Which hole of an edited cloze is which of the old one: a hole's number is its card's id, and so its memory. */
import type { NoteBody } from '../note.ts'

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
  let next = Math.max(-1, ...olds.map(old => old.hole)) + 1
  const given = numbers.map(n => n ?? inOrder.shift() ?? next++)
  return {
    form: 'cloze',
    parts: after.parts.map(part =>
      part.hole === null ? part : { text: part.text, hole: given[part.hole] ?? part.hole },
    ),
  }
}
