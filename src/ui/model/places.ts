/** Where in its piece a note rests. */
import type { Place } from '../../core/anchor.ts'
import { locate } from '../../core/anchor.ts'
import type { Note } from '../../core/note.ts'
import { paragraphText } from '../../core/piece.ts'
import type { PieceRecord } from '../../core/ports.ts'

/** Where one anchor of a note stands: found in the text, or only the paragraph's number when the text is not here. */
export type SourcePlace =
  | { readonly kind: 'found'; readonly place: Place; readonly text: string }
  | { readonly kind: 'paragraph'; readonly paragraph: number }

/** The places of a note's anchors, in the order of the text, each once. */
export function placesIn({ piece }: PieceRecord, note: Pick<Note, 'anchors'>): readonly SourcePlace[] {
  const places = new Map<string, SourcePlace>()
  for (const anchor of note.anchors) {
    const place = locate(anchor, piece)
    const text = place === null ? null : paragraphText(piece, place.paragraph)
    if (place === null || text === null)
      places.set(`${anchor.paragraph}`, { kind: 'paragraph', paragraph: anchor.paragraph })
    else places.set(`${place.paragraph}:${place.start}:${place.end}`, { kind: 'found', place, text })
  }
  return [...places.values()].sort((a, b) => paragraphOf(a) - paragraphOf(b))
}

const paragraphOf = (place: SourcePlace): number => (place.kind === 'found' ? place.place.paragraph : place.paragraph)
