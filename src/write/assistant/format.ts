/**
 * What an assistant is asked for and what it sends back. One format, with a version, the same by hand and by address.
 *
 * A reply is JSON, alone or somewhere in other text:
 *
 *     { "format": "tenet-cards/1", "mode": "propose", "cards": [
 *       { "kind": "reason", "prompt": "Why, according to Okafor, …?", "answer": "…",
 *         "holder": "author", "inferred": false, "evidence": [ { "s": 17, "quote": "words of sentence 17" } ] } ] }
 *
 * - `kind`: one of `REPLY_KINDS`. `prompt`: 12–220 characters. `answer`: 1–240.
 * - `holder`: `other` when the piece only tells that somebody else says so: an opponent, a source, a point granted.
 * - `inferred`: true when the piece does not say it in so many words.
 * - `evidence`: one to five places. `s` is the sentence's number in the request (from 1, over the whole piece, see
 *   `sentenceNumbers`), `quote` 3–60 words copied from it.
 * - In `rewrite` mode a card is `{ "id": "c3", "prompt": "…" }`: the id of the card meant and its new question. The answer
 *   stays ours; when one is sent all the same it must be ours.
 *
 * Nothing of it is believed: `check.ts` looks everything up in the piece. Nothing of it is followed: it is parsed, and shown
 * as text. Keys that are not named here are passed over; a card that does not fit is refused by itself. `format` and `mode`
 * may be missing. Another version is refused.
 */
import type { Draft } from '../../core/proposal.ts'
import type { Problem } from '../../core/result.ts'
import type { Reading } from '../../read/reading.ts'

export const FORMAT = 'tenet-cards/1'

export const REPLY_KINDS = [
  'fact',
  'thesis',
  'claim',
  'reason',
  'concession',
  'objection',
  'rebuttal',
  'conclusion',
  'evidence',
] as const
export type ReplyKind = (typeof REPLY_KINDS)[number]

export const isReplyKind = (s: unknown): s is ReplyKind => REPLY_KINDS.some(kind => kind === s)

/** `propose`: cards of the assistant's own; `rewrite`: better questions for cards of ours, whose answers stay. */
export type RequestMode = 'propose' | 'rewrite'

export const LIMITS = {
  /** Characters (UTF-16) of a reply. What is longer is refused before it is looked at; 5,000 cards still fit. */
  reply: 5_000_000,
  /** Cards that are read of a reply. */
  cards: 200,
  /** Places that a card may rest on. */
  evidence: 5,
  /** Words of a quote. */
  quote: { least: 3, most: 60 },
  /** Characters. */
  prompt: { least: 12, most: 220 },
  /** Characters. */
  answer: { least: 1, most: 240 },
  /** Characters of the piece in one part of a request. */
  part: 24_000,
} as const

export interface Evidence {
  /** Number of the sentence as in the request, from 1, over the whole piece. It may not exist. */
  readonly s: number
  /** As the assistant wrote it; spaces and control characters tidied. */
  readonly quote: string
}

export interface ReplyCard {
  /** `rewrite`: the id of the card meant, see `candidateId`; null in `propose`. It may not exist. */
  readonly id: string | null
  /** `rewrite`: `fact` when none was sent; the card's own kind is the one that counts. */
  readonly kind: ReplyKind
  readonly prompt: string
  /** `rewrite`: empty when none was sent (as asked); one that was sent must be the card's own. */
  readonly answer: string
  readonly holder: 'author' | 'other'
  readonly inferred: boolean
  /** `propose`: at least one. `rewrite`: usually none; the card's own anchors count. */
  readonly evidence: readonly Evidence[]
}

export interface Reply {
  readonly mode: RequestMode
  readonly cards: readonly ReplyCard[]
}

/** A card of the reply that did not fit the format. It is refused by itself; the others live. */
export interface CardFault {
  /** What was sent as question and answer, to be shown as text; empty when there was none. */
  readonly prompt: string
  readonly answer: string
  readonly rule: 'schema'
  /** A sentence for a person. */
  readonly why: string
}

/** What a reply held. */
export interface ReadReply {
  readonly reply: Reply
  readonly faults: readonly CardFault[]
  /** What had to be mended and what was left out: sentences for a person. */
  readonly notices: readonly string[]
}

/** A reply of which nothing could be used. */
export interface ReplyProblem extends Problem {
  /** What to say to the assistant to get a reply that can be read; null when it would not help. */
  readonly ask: string | null
}

/** The number of each sentence in requests and replies: its index in `reading.sentences`, plus one. */
export const sentenceNumbers = (reading: Reading): readonly number[] => reading.sentences.map((_, index) => index + 1)

/** The id of the draft at `index` (from 0) in a `rewrite` request and its reply: `c1`, `c2`, … */
export const candidateId = (index: number): string => `c${index + 1}`

/** The draft that an id of a `rewrite` reply means, or null. */
export function candidateOf(drafts: readonly Draft[], id: string | null): Draft | null {
  const digits = /^c([1-9]\d{0,5})$/.exec(id ?? '')?.[1]
  return digits === undefined ? null : (drafts[Number(digits) - 1] ?? null)
}
