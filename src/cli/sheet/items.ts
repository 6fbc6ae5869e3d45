/** The cards of a piece as they stand on a sheet, with an id that tells nothing of their text. */
import { fnv1a } from '../../core/hash.ts'
import { facesOf } from '../../core/note.ts'
import { originOf } from '../../core/origin.ts'
import type { Piece } from '../../core/piece.ts'
import type { Draft } from '../../core/proposal.ts'
import { bodyOfWording } from '../../core/proposal.ts'
import type { Sentence } from '../../read/reading.ts'
import type { Parse } from '../../read/syntax/light.ts'
import { propose } from '../../write/propose.ts'
import { cardOf } from '../bench/write/cards.ts'

export interface SheetItem {
  /** Hash of front and back. */
  readonly id: string
  readonly source: string
  /** Index of the sentence in the piece, from 0; -1 when the card rests on none. */
  readonly sentence: number
  readonly kind: 'fact' | 'argument'
  readonly rule: string
  /** The gate that refused it; null for a proposed card. */
  readonly refusedBy: string | null
  readonly title: string
  /** What stands above the question when it is asked: the piece's title, or nothing. */
  readonly origin: string
  readonly front: string
  readonly back: readonly string[]
  /** The sentences it rests on. */
  readonly rests: readonly string[]
}

export interface ItemOptions {
  /** Refused cards in place of proposed ones. */
  readonly refused: boolean
  /** Of the proposed ones the less sure too. */
  readonly all: boolean
  readonly textOf: (paragraph: number) => string
}

/** What a card is called on sheets and in stored marks: it tells nothing of its words, and is another when they are. */
export const sheetId = (front: string, back: readonly string[]): string => hashOf([front, ...back].join('\n'))

const hashOf = (text: string): string =>
  `${fnv1a(text).toString(16).padStart(8, '0')}${fnv1a(text, 1).toString(16).padStart(8, '0')}`

export function itemsOf(piece: Piece, parse: Parse, { refused, all, textOf }: ItemOptions): readonly SheetItem[] {
  const made = propose(piece, { parse })
  if (!made.ok) return []
  const { reading, drafts } = made.value
  const item = (draft: Draft, refusedBy: string | null): SheetItem => {
    const card = cardOf(draft)
    const back = card.answers.map(answer => answer.text)
    const at = restsOn(reading.sentences, draft)
    return {
      id: sheetId(card.prompt, back),
      source: piece.id,
      sentence: at[0] ?? -1,
      kind: draft.kind,
      rule: draft.rule,
      refusedBy,
      title: piece.title,
      origin: originOf(piece.title, facesOf(bodyOfWording(draft.wording), 0)),
      front: card.prompt,
      back,
      // What stands over a piece is no sentence of its body.
      rests: (at.length === 0
        ? reading.standfirst.filter(s => isUnder(s, draft))
        : at.map(i => reading.sentences[i])
      ).flatMap(s => (s === undefined ? [] : [textOf(s.paragraph).slice(s.start, s.end)])),
    }
  }
  return refused
    ? made.value.refused.filter(each => each.rule !== 'twin').map(each => item(each.draft, each.rule))
    : drafts.slice(0, all ? drafts.length : made.value.offered).map(draft => item(draft, null))
}

const isUnder = (s: Sentence, { anchors }: Draft): boolean =>
  anchors.some(
    ({ paragraph, span }) => paragraph === s.paragraph && span !== null && s.start <= span.start && span.start < s.end,
  )

/** Sentences that hold the beginning of an anchor, each once. */
function restsOn(sentences: readonly Sentence[], { anchors }: Draft): readonly number[] {
  const found = anchors.map(({ paragraph, span }) =>
    sentences.findIndex(s => s.paragraph === paragraph && span !== null && s.start <= span.start && span.start < s.end),
  )
  return [...new Set(found.filter(index => index >= 0))]
}
