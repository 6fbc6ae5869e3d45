/**
 * Questions about a piece as a whole, which the person answers: what it argues, why, and what it answers to the other side. No
 * single sentence says it, and who says it in their own words remembers it longest. The question and its place among the
 * links of an argument are given; the answer and the sentence that comes nearest to it are the person's.
 */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { DeckId } from '../../core/ids.ts'
import type { WholeLink } from '../../core/likely.ts'
import { isAskedAsWhole } from '../../core/likely.ts'
import type { Note, NoteLink } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import type { PieceRecord } from '../../core/ports.ts'
import { authorOf, isSeveral, quotedTitle } from '../../write/wording/signed.ts'
import { ownWords } from '../words/own-words.ts'
import type { LikelyChoice } from './likely.ts'
import { likelyChoices } from './likely.ts'
import type { Model } from './model.ts'
import type { Stretch, Written } from './writing.ts'
import { keepWritten, sentencesIn } from './writing.ts'

export interface OwnQuestion {
  readonly link: WholeLink
  readonly front: string
  /** Sentences that the reader found likely to be the nearest, best first. */
  readonly likely: readonly LikelyChoice[]
}

/** Whether a note asks it already: a thesis, whoever worded it; of the other links only what the person wrote. */
const asks = ({ link, origin }: Note, question: NoteLink): boolean =>
  link === question && (question === 'thesis' || origin === 'written')

/** The questions that no note of the deck asks yet; none of a text that is not here, is not English, or argues no one thing. */
export function ownQuestions(
  { piece, likely }: Pick<PieceRecord, 'piece' | 'likely'>,
  notes: readonly Note[],
): readonly OwnQuestion[] {
  if (!isAskedAsWhole(piece)) return []
  const [name, many] = [authorOf(piece), isSeveral(piece)]
  // "the author of “T”" names the piece already.
  const place = piece.author.trim() === '' ? '' : ` in ${quotedTitle(piece)}`
  const links: readonly WholeLink[] = ['thesis', 'reason', 'objection']
  return links
    .filter(link => !notes.some(note => asks(note, link)))
    .map(link => ({ link, front: ownWords[link](name, many, place), likely: likelyChoices(piece, likely, link) }))
}

/** A paragraph with its sentences, for choosing what an answer rests on. */
export interface Passage {
  /** From 1. */
  readonly paragraph: number
  readonly text: string
  readonly sentences: readonly Stretch[]
}

export const passagesOf = (piece: Piece): readonly Passage[] =>
  piece.text.kind === 'absent'
    ? []
    : piece.text.paragraphs.flatMap(({ kind, text }, i) =>
        kind === 'heading' ? [] : [{ paragraph: i + 1, text, sentences: sentencesIn(text) }],
      )

/** The questions of a deck that are open. */
export class OwnWords {
  readonly questions: Signal<readonly OwnQuestion[]> = signal([])
  readonly #model: Model
  readonly #deck: DeckId

  constructor(model: Model, deck: DeckId) {
    this.#model = model
    this.#deck = deck
  }

  /** Looks which questions are open. Where that fails none are asked: they are an offer. */
  async load(): Promise<void> {
    const { writes, ports } = this.#model
    try {
      await writes.settled()
      const contents = await ports.store.deckContents(this.#deck)
      this.questions.value = contents === null ? [] : ownQuestions(contents.record, contents.notes)
    } catch {
      this.questions.value = []
    }
  }

  /** Keeps an answer as a card; see `keepWritten`. */
  write(question: OwnQuestion, written: Written): Promise<string | null> {
    return keepWritten(this.#model, this.#deck, { ...written, link: question.link }, () => this.load())
  }
}
