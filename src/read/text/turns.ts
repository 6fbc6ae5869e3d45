/**
 * Who speaks in which paragraph of a conversation that is written down: "ADA QUILL: Good evening.", "Q: Why?". A label
 * counts only where labels come back, so that "Halden: a town" is none. Linear.
 */
import type { Paragraph } from '../../core/piece.ts'

/** A speaker by name, or one who is only called "A" or "Guest": the name is then empty. */
export interface Speaker {
  /** As it would stand in a sentence: "Tomas Brandt". */
  readonly name: string
}

const LABEL =
  /^[[(]?(\p{Lu}[\p{L}\p{M}.'’-]{0,24}(?: (?:\p{Lu}[\p{L}\p{M}.'’-]{0,24}|de|van|von|al|bin)){0,4})[\])]?(?:,? ?\(?\p{Ll}[\p{L} -]{2,40}\)?)?:(?=\s|$)/u
/** Words before a colon that name nobody. */
const NOBODY =
  /^(?:note|notes|update|summary|example|examples|step|warning|tip|ps|re|subject|date|source|title|author|by|first|second|third|finally|method|results?|background|conclusions?|introduction|objectives?|question \d.*|chapter.*|part.*|figure.*|table.*|section.*|article.*)$/iu
/** Names that only tell who asks from who answers. */
const UNNAMED =
  /^(?:q|a|question|answer|interviewer|interviewee|host|guest|moderator|reporter|man|woman|speaker|audience|caller|voice|narrator)$/iu

const nameOf = (label: string): string => {
  if (UNNAMED.test(label)) return ''
  if (label !== label.toUpperCase() || label.length < 4) return label
  return label.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, letter => letter.toUpperCase())
}

const labelOf = (text: string): string | null => {
  const line = text.slice(0, 160)
  const label = /:(?=\s|$)/.test(line) ? (LABEL.exec(line)?.[1] ?? null) : null
  return label === null || NOBODY.test(label) ? null : label
}

/** Turns that make a conversation: so many labelled paragraphs, and one label at least that comes back. */
const LEAST = 4

/**
 * The speaker of each paragraph, in order; null: the piece's own voice. A paragraph without a label goes on with the
 * speaker before it. Empty when the piece is no conversation.
 */
export function speakersOf(paragraphs: readonly Paragraph[]): readonly (Speaker | null)[] {
  const labels = paragraphs.map(({ text }) => labelOf(text))
  const counts = new Map<string, number>()
  for (const label of labels) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  const turns = [...counts.values()].reduce((sum, n) => sum + n, 0)
  if (turns < LEAST || counts.size < 2 || turns < counts.size + 2) return []
  let speaker: Speaker | null = null
  return paragraphs.map(({ kind }, i) => {
    const label = labels[i] ?? null
    if (label !== null) speaker = { name: nameOf(label) }
    return kind === 'heading' && label === null ? null : speaker
  })
}

/** Where the words begin behind a speaker's label at the head of a paragraph, UTF-16; 0 when there is none. */
export function behindLabel(text: string): number {
  const label = LABEL.exec(text.slice(0, 160))
  if (label === null || NOBODY.test(label[1] ?? '')) return 0
  const gap = /^\s+(?:[([][^)\]]{1,40}[)\]]\s+)?/.exec(text.slice(label[0].length))
  return label[0].length + (gap?.[0].length ?? 0)
}
