/** One side of a card: plain text with its lines, and the asked-for part marked. */
import type { Face as FaceData } from '../../core/note.ts'
import { HIDDEN } from '../../core/note.ts'
import { words } from '../words.ts'

export function Face({ face }: { readonly face: FaceData }) {
  const out = []
  let at = 0
  for (const { start, end } of face.marked) {
    const text = face.text.slice(start, end)
    out.push(
      face.text.slice(at, start),
      text === HIDDEN ? (
        <span key={start} class="hole" role="img" aria-label={words.review.hidden}>
          {text}
        </span>
      ) : (
        <b key={start} class="asked">
          {text}
        </b>
      ),
    )
    at = end
  }
  return (
    <p class="face">
      {out}
      {face.text.slice(at)}
    </p>
  )
}

/** An answer of several lines is a list, and reads as one. */
export function Answer({ face }: { readonly face: FaceData }) {
  const lines = face.text.split('\n')
  if (lines.length < 2 || !lines.every((line, i) => line.startsWith(`${i + 1}. `))) return <Face face={face} />
  return (
    <ol class="face items">
      {lines.map(line => (
        <li key={line}>{line.replace(/^\d+\. /, '')}</li>
      ))}
    </ol>
  )
}
