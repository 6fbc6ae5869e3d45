/** A piece cut where anchors begin and end, so that each stretch knows which notes rest on it. */
import { locate } from '../../core/anchor.ts'
import type { Note } from '../../core/note.ts'
import type { ParagraphKind, Piece } from '../../core/piece.ts'

export interface Segment {
  readonly start: number
  readonly text: string
  readonly notes: readonly Note[]
}

export interface SegmentedParagraph {
  readonly number: number
  readonly kind: ParagraphKind
  readonly segments: readonly Segment[]
}

interface Span {
  readonly start: number
  readonly end: number
  readonly note: Note
}

export function segmentsOf(piece: Piece, notes: readonly Note[]): readonly SegmentedParagraph[] {
  if (piece.text.kind === 'absent') return []
  const spans = new Map<number, Span[]>()
  for (const note of notes) {
    for (const anchor of note.anchors) {
      const place = locate(anchor, piece)
      if (place === null) continue
      const here = spans.get(place.paragraph) ?? []
      spans.set(place.paragraph, [...here, { start: place.start, end: place.end, note }])
    }
  }
  return piece.text.paragraphs.map(({ kind, text }, i) => ({
    number: i + 1,
    kind,
    segments: cut(text, spans.get(i + 1) ?? []),
  }))
}

function cut(text: string, spans: readonly Span[]): readonly Segment[] {
  const edges = new Set([0, text.length])
  for (const { start, end } of spans) edges.add(start).add(end)
  const at = [...edges].sort((a, b) => a - b)
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1] ?? text.length
    const over = spans.filter(span => span.start <= start && span.end >= end)
    return { start, text: text.slice(start, end), notes: [...new Set(over.map(span => span.note))] }
  })
}
