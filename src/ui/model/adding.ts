/**
 * From a paste, a drop or a file to a deck of proposals. Nothing is stored before the reader has finished; what was typed,
 * recognised or mended by then stays for as long as the app is open, so that a look at another screen loses none of it.
 */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import { NO_ARGUMENT } from '../../core/argument.ts'
import { deckId, freshSlug, noteId, pieceId } from '../../core/ids.ts'
import type { Piece } from '../../core/piece.ts'
import type { Deck } from '../../core/ports.ts'
import type { Proposal } from '../../core/proposal.ts'
import type { Result } from '../../core/result.ts'
import { problem } from '../../core/result.ts'
import type { DraftProblem, PieceDraft, Progress, Proposed } from '../ports.ts'
import type { Route } from '../route.ts'
import { go } from '../route.ts'
import { addWords } from '../words/add.ts'
import type { PieceFields, WrongField } from './adding-fields.ts'
import { suggestedFields, trimmed, wrongFields } from './adding-fields.ts'
import { keepHand } from './at-hand.ts'
import { attachText } from './attaching.ts'
import type { DecksOfPiece } from './decks-of-piece.ts'
import { decksOf, NO_DECKS } from './decks-of-piece.ts'
import { attempt, settle } from './editing.ts'
import { learntOf } from './learnt.ts'
import type { Model } from './model.ts'

export type Adding =
  | { readonly at: 'empty'; readonly busy: boolean }
  | ({
      readonly at: 'recognised'
      readonly draft: PieceDraft
      readonly fields: PieceFields
      /** Whether the reader can do nothing with it; it can be kept for cards of the person's own. */
      readonly unread: boolean
    } & DecksOfPiece)
  | { readonly at: 'reading'; readonly title: string; readonly progress: Progress | null }
  | { readonly at: 'nothing'; readonly proposed: Proposed }

export class AddingModel {
  readonly state: Signal<Adding> = signal({ at: 'empty', busy: false })
  /** What was wrong with the last attempt, as a sentence. */
  readonly wrong: Signal<string | null> = signal(null)
  /** What of the fields keeps it from being read, anew with each attempt. */
  readonly amiss: Signal<WrongField | null> = signal(null)
  /** What stands in the box. */
  readonly text: Signal<string> = signal('')
  /** Whether the piece is being stored: a second tap must not store it twice. */
  readonly keeping: Signal<boolean> = signal(false)

  readonly #model: Model
  #stop: AbortController | null = null
  #attempts = 0
  /** Whether what was recognised stood in the box. */
  #boxed = false
  /** Whether the screen stands: nobody is led away from another one. */
  #here = true

  constructor(model: Model) {
    this.#model = model
  }

  fromPaste(text: string, html: string | null): Promise<void> {
    if (isAddress(text)) {
      this.restart()
      this.wrong.value = addWords.address
      return Promise.resolve()
    }
    this.#boxed = true
    return this.#recognise(() => this.#model.ports.reader.fromPaste(text, html))
  }

  fromFile(file: File): Promise<void> {
    this.#boxed = false
    return this.#recognise(() => this.#model.ports.reader.fromFile(file))
  }

  /** One of the pieces that come with the app. */
  fromSample(id: string): Promise<void> {
    const sample = this.#model.ports.library.samples.find(other => other.id === id)
    if (sample === undefined) return Promise.resolve()
    return this.#recognise(async () => ({ ok: true, value: await sample.load() }))
  }

  mend(fields: PieceFields): void {
    const now = this.state.value
    if (now.at !== 'recognised') return
    const field = this.amiss.value?.field
    if (field !== undefined && fields[field] !== now.fields[field]) this.amiss.value = null
    this.state.value = { ...now, fields }
  }

  /** Back to the box, with what was typed in it. */
  restart(): void {
    this.stop()
    this.wrong.value = null
    this.amiss.value = null
    this.state.value = { at: 'empty', busy: false }
  }

  /** The screen stands, perhaps again: the decks of the piece that waits may have changed meanwhile. */
  async enter(): Promise<void> {
    this.#here = true
    const before = this.state.value
    if (before.at !== 'recognised') return
    const decks = await decksOf(this.#model, before.draft)
    const now = this.state.value
    if (now.at === 'recognised' && now.draft === before.draft) this.state.value = { ...now, ...decks }
  }

  /** Another screen is looked at: a reading under way ends, all else waits as it is. */
  leave(): void {
    this.#here = false
    this.wrong.value = null
    this.amiss.value = null
    if (this.state.value.at === 'reading') this.stop()
  }

  /** Ends a reading under way; what it had found is dropped. */
  stop(): void {
    this.#attempts++
    this.#stop?.abort()
    this.#stop = null
  }

  /** Reads the piece, where it can be read; stores its deck with the proposals and goes there. */
  async read(): Promise<void> {
    const now = this.state.value
    if (now.at !== 'recognised') return
    this.wrong.value = null
    this.amiss.value = wrongFields(now.fields)
    if (this.amiss.value !== null) return
    const piece = this.#pieceOf(now.draft, now.fields)
    if (now.unread) return this.#keep(now, unreadPiece(piece))
    const stop = new AbortController()
    this.#stop = stop
    this.state.value = { at: 'reading', title: piece.title, progress: null }
    const proposed = await this.#propose(piece, stop.signal)
    if (this.#stop !== stop) return this.#giveUp(now, addWords.stopped)
    if (!proposed.ok) return this.#giveUp(now, proposed.error.message)
    const { drafts, notices } = proposed.value
    if (notices.length > 0) this.#model.notices.fail(notices.join(' '))
    if (drafts.length === 0) this.state.value = { at: 'nothing', proposed: proposed.value }
    else await this.#keep(now, proposed.value)
  }

  /** Keeps a piece that gave no card, for cards of the person's own. */
  async keepBare(): Promise<void> {
    const now = this.state.value
    if (now.at === 'nothing') await this.#keep(now, now.proposed)
  }

  /** Gives a deck without text the text that was just recognised. */
  async attach(): Promise<void> {
    const now = this.state.value
    if (now.at !== 'recognised' || now.waiting === null) return
    const { deck } = now.waiting
    const saved = await this.#once(() => attachText(this.#model, deck, now.draft))
    if (saved === null) return
    if (saved.ok) this.#done({ screen: 'deck', deck: deck.id })
    else this.wrong.value = saved.error.message
  }

  async #recognise(find: () => Promise<Result<PieceDraft, DraftProblem>>): Promise<void> {
    this.stop()
    const attemptNumber = this.#attempts
    this.wrong.value = null
    this.amiss.value = null
    this.state.value = { at: 'empty', busy: true }
    const found = await settle(find)
    const draft = found.ok ? found.value : unreadDraft(found.error)
    const decks = draft === null ? NO_DECKS : await decksOf(this.#model, draft)
    if (attemptNumber !== this.#attempts) return
    if (draft !== null)
      this.state.value = { at: 'recognised', draft, fields: suggestedFields(draft), unread: !found.ok, ...decks }
    if (found.ok) this.#model.ports.reader.prepare(found.value.paragraphs)
    else if (draft === null) this.#giveUp({ at: 'empty', busy: false }, found.error.message)
  }

  /** Does it, unless it is being done; null then. */
  async #once<T>(store: () => Promise<T>): Promise<T | null> {
    if (this.keeping.value) return null
    this.keeping.value = true
    try {
      return await store()
    } finally {
      this.keeping.value = false
    }
  }

  #propose(piece: Piece, signal: AbortSignal): Promise<Result<Proposed>> {
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) this.state.value = { at: 'reading', title: piece.title, progress }
    }
    return settle(async () => {
      const learnt = await learntOf(this.#model)
      if (signal.aborted) return problem('stopped', addWords.stopped)
      return this.#model.ports.reader.propose(piece, { signal, onProgress, learnt })
    })
  }

  async #keep(from: Adding, { record, drafts, offered, refused, hand }: Proposed): Promise<void> {
    const { store, clock, random } = this.#model.ports
    const { piece } = record
    const id = deckId(piece.id)
    const deck: Deck = {
      id,
      name: piece.title,
      pieceId: piece.id,
      createdAtMs: clock.nowMs(),
      source: 'piece',
      fileHash: null,
    }
    const proposals = drafts.map(
      (draft, rank): Proposal => ({
        id: noteId(freshSlug(random)),
        deckId: id,
        draft,
        mended: null,
        status: 'open',
        rank,
        ...(rank >= offered && { more: 'closed' }),
      }),
    )
    const saved = await this.#once(() => attempt(this.#model, () => store.addDeck(deck, record, proposals)))
    if (saved === null) return
    if (!saved.ok) return this.#giveUp(from, saved.error.message)
    this.#model.library.readingsOf(id).refused = refused
    keepHand(this.#model, id, hand)
    this.#done({ screen: 'proposals', deck: id })
  }

  /** The piece is where it belongs; the next one finds an empty box, or what was typed there beside a file. */
  #done(to: Route): void {
    if (this.#boxed) this.text.value = ''
    this.restart()
    if (this.#here) go(to)
  }

  #giveUp(to: Adding, why: string): void {
    this.state.value = to
    this.wrong.value = why
  }

  #pieceOf({ notices: _, paragraphs, ...info }: PieceDraft, fields: PieceFields): Piece {
    const id = pieceId(freshSlug(this.#model.ports.random))
    return { ...info, ...trimmed(fields), id, text: { kind: 'present', paragraphs } }
  }
}

/** What is kept of a text that the reader can do nothing with; what it is stands above the rest of what is said of it. */
const unreadDraft = ({ message, draft }: DraftProblem): PieceDraft | null =>
  draft === undefined ? null : { ...draft, notices: [message, ...draft.notices] }

const unreadPiece = (piece: Piece): Proposed => ({
  record: { piece, argument: NO_ARGUMENT },
  drafts: [],
  offered: 0,
  refused: [],
  notices: [],
})

const models = new WeakMap<Model, AddingModel>()

/** What is being added, the same for as long as the app is open. */
export function addingOf(model: Model): AddingModel {
  const adding = models.get(model) ?? new AddingModel(model)
  models.set(model, adding)
  return adding
}

/** Nothing but the address of a page. */
const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim())
