/**
 * Drafts for a card that a person writes: wordings that the reader has made for the very words, for the person to mend.
 * Those that wait or were put away are kept with the deck and are at hand. What the reader refused is not stored, but kept
 * while the app is open; only where too few are at hand is the piece read once more, in the worker, and then no more
 * until the app is opened again. All of it is an offer: where anything fails there are simply fewer drafts.
 */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { DeckId, NoteId } from '../../core/ids.ts'
import type { Note, NoteBody } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import type { Draft, Proposal } from '../../core/proposal.ts'
import { bodyOfProposal, bodyOfWording } from '../../core/proposal.ts'
import { wordsOf } from '../../core/similar.ts'
import type { Refused } from '../ports.ts'
import { writeWords } from '../words/write.ts'
import { learntOf } from './learnt.ts'
import type { ReadAgain } from './library.ts'
import type { Model } from './model.ts'
import { TWIN } from './refused.ts'

/** The forms in which a person writes a card. */
export type WrittenBody = Extract<NoteBody, { readonly form: 'question' | 'cloze' }>

/** How sure the reader was of a wording, the surest first; what the person refused comes last. */
const SURE = { offered: 0, less: 1, refused: 2, refusedByPerson: 3 } as const

export interface KnownDraft {
  readonly draft: Draft
  readonly body: WrittenBody
  /** What to look at before one stands by it, for a person; null: nothing in particular. */
  readonly look: string | null
  readonly sure: (typeof SURE)[keyof typeof SURE]
  /** The proposal that it is. */
  readonly proposal: NoteId | null
  /** The same for all wordings that ask the same in the same words. */
  readonly key: string
}

/** What a card asks, without regard to marks and capitals. */
function keyOf(body: NoteBody): string {
  const folded = (text: string): string =>
    wordsOf(text)
      .map(({ key }) => key)
      .join(' ')
  if (body.form !== 'cloze') return folded(body.front)
  return body.parts.map(({ text, hole }) => `${hole === null ? '' : '|'}${folded(text)}`).join(' ')
}

type Made = Omit<KnownDraft, 'body' | 'key'> & { readonly body: NoteBody }

function ofProposal(proposal: Proposal): Made {
  const { id, draft, status, more } = proposal
  const made = { draft, body: bodyOfProposal(proposal), proposal: id }
  const unsure = draft.second?.checks.find(({ verdict }) => verdict === 'unsure')
  if (status === 'refused') return { ...made, look: writeWords.refusedByYou, sure: SURE.refusedByPerson }
  if (unsure !== undefined) return { ...made, look: unsure.says, sure: SURE.less }
  if (more !== undefined) return { ...made, look: writeWords.lessSure, sure: SURE.less }
  return { ...made, look: null, sure: SURE.offered }
}

function ofReading({ drafts, offered, refused }: ReadAgain): readonly Made[] {
  const made = (draft: Draft) => ({ draft, body: bodyOfWording(draft.wording), proposal: null })
  return [
    ...drafts.map((draft, i) =>
      i < offered
        ? { ...made(draft), look: null, sure: SURE.offered }
        : { ...made(draft), look: writeWords.lessSure, sure: SURE.less },
    ),
    ...refused
      .filter(({ rule }) => rule !== TWIN)
      .map(({ draft, why }) => ({ ...made(draft), look: writeWords.look(why), sure: SURE.refused })),
  ]
}

/** The wordings that are known for a piece and are no card of its deck, each once. */
export function knownDrafts(
  notes: readonly Note[],
  proposals: readonly Proposal[],
  again: ReadAgain | null,
): readonly KnownDraft[] {
  const cards = new Set(notes.map(({ id }) => id))
  const isCard = ({ id }: Proposal): boolean => cards.has(id)
  // A card whose words were mended is still the card that the wording asks for.
  const asked = proposals.filter(isCard).map(({ draft }) => keyOf(bodyOfWording(draft.wording)))
  const seen = new Set([...notes.map(({ body }) => keyOf(body)), ...asked])
  const made = [
    ...proposals.filter(proposal => !isCard(proposal)).map(ofProposal),
    ...(again === null ? [] : ofReading(again)),
  ]
  return made.flatMap(({ body, ...rest }) => {
    const key = keyOf(body)
    if (body.form === 'list' || seen.has(key)) return []
    seen.add(key)
    return [{ ...rest, body, key }]
  })
}

const refusedOnly = (refused: readonly Refused[]): ReadAgain => ({ drafts: [], offered: 0, refused })

/** One reading for all who ask, which the next sheet finds done; a failed one may be tried again. */
function readAgain(model: Model, deck: DeckId, piece: Piece): Promise<ReadAgain | null> {
  const readings = model.library.readingsOf(deck)
  readings.under ??= readOnce(model, piece)
    .catch(() => null)
    .then(got => {
      readings.again = got
      readings.refused = got?.refused ?? readings.refused
      readings.under = null
      return got
    })
  return readings.under
}

/** Reads a piece in the worker, under what was learnt; null where that failed. */
export async function readOnce(model: Model, piece: Piece): Promise<ReadAgain | null> {
  const learnt = await learntOf(model)
  const signal = new AbortController().signal
  const got = await model.ports.reader.propose(piece, { signal, learnt, onProgress: () => undefined })
  if (!got.ok) return null
  const { drafts, offered, refused, hand, record } = got.value
  return {
    ...{ drafts, offered, refused },
    ...(hand === undefined ? {} : { hand }),
    ...(record.likely === undefined ? {} : { likely: record.likely }),
  }
}

/** The drafts of a deck, for as long as a sheet is open. */
export class Drafts {
  /** null: not yet looked up. */
  readonly known: Signal<readonly KnownDraft[] | null> = signal(null)
  /** The piece is being read once more. */
  readonly looking: Signal<boolean> = signal(false)
  readonly #model: Model
  readonly #deck: DeckId
  readonly #piece: Piece
  #further = false

  constructor(model: Model, deck: DeckId, piece: Piece) {
    this.#model = model
    this.#deck = deck
    this.#piece = piece
  }

  /** What is at hand. */
  async load(): Promise<void> {
    const { again, refused } = this.#model.library.readingsOf(this.#deck)
    await this.#know(again ?? (refused === null ? null : refusedOnly(refused)))
  }

  /** Reads the piece once more, unless that was done: for whoever finds too few at hand. */
  async lookFurther(): Promise<void> {
    if (this.#further) return
    this.#further = true
    // What was refused is known, and the rest is kept with the deck.
    const { refused, under } = this.#model.library.readingsOf(this.#deck)
    if (refused !== null && under === null) return
    this.looking.value = true
    const again = await readAgain(this.#model, this.#deck, this.#piece)
    if (again !== null) await this.#know(again)
    this.looking.value = false
  }

  async #know(again: ReadAgain | null): Promise<void> {
    const { writes, ports } = this.#model
    try {
      await writes.settled()
      const contents = await ports.store.deckContents(this.#deck)
      const proposals = await ports.store.proposals(this.#deck)
      this.known.value = knownDrafts(contents?.notes ?? [], proposals, again)
    } catch {
      this.known.value ??= []
    }
  }
}
