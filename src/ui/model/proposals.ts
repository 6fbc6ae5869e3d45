/**
 * Deciding on proposals: keep, mend, refuse, and every decision can be taken back. What the reader is surest of comes
 * first; the rest is put away until it is asked for. The screen moves on at once; the writes follow in line, and a
 * decision that could not be saved comes back.
 */
import type { ReadonlySignal, Signal } from '@preact/signals'
import { batch, computed, signal } from '@preact/signals'
import type { DeckId, NoteId } from '../../core/ids.ts'
import { freshSlug, noteId } from '../../core/ids.ts'
import type { NoteBody, NoteKind } from '../../core/note.ts'
import { NOTE_KINDS } from '../../core/note.ts'
import type { Deck, PieceRecord } from '../../core/ports.ts'
import type { Draft, Proposal } from '../../core/proposal.ts'
import { hasResolvedWords, isVerified } from '../../core/proposal.ts'
import type { Refused } from '../ports.ts'
import { proposalWords } from '../words/proposals.ts'
import { lessonsOf } from './learnt.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, problemOf } from './loadable.ts'
import type { Model } from './model.ts'
import { OwnWords } from './own-words.ts'
import { withChoice, withSwapped } from './proposal-changes.ts'
import { noteOf, placesInPiece } from './proposal-notes.ts'
import { isSameCard } from './rewrites.ts'
import type { Written } from './writing.ts'
import { keepWritten } from './writing.ts'

export interface ProposalsView {
  readonly deck: Deck
  readonly record: PieceRecord
}

/** One decision, as it can be taken back: the proposals it changed, as they were. */
interface Decision {
  readonly before: readonly Proposal[]
  /** Those that were looked at: the choice about each teaches something. */
  readonly looked: ReadonlySet<NoteId>
}

const NONE: ReadonlySet<NoteId> = new Set()

export class ProposalsModel {
  readonly view: Signal<Loadable<ProposalsView | null>> = signal(LOADING)
  /** All proposals of the deck, best first. */
  readonly all: Signal<readonly Proposal[]> = signal([])
  readonly current: ReadonlySignal<Proposal | null>
  readonly open: ReadonlySignal<readonly Proposal[]>
  /** What is shown of `all`: without what is put away, and, when it is hidden, without what could not be verified. */
  readonly shown: ReadonlySignal<readonly Proposal[]>
  /** Open ones that are put away: less sure than what was offered first. */
  readonly rest: ReadonlySignal<readonly Proposal[]>
  /** Open ones of which not everything could be verified; with `hiding` they are passed over. */
  readonly unverified: ReadonlySignal<number>
  readonly hiding: Signal<boolean>
  /** The kinds of which some that our own reader offered first are open: only these may be kept all at once. */
  readonly openKinds: ReadonlySignal<readonly NoteKind[]>
  readonly kept: ReadonlySignal<number>
  readonly mayUndo: ReadonlySignal<boolean>
  readonly own: OwnWords

  readonly #model: Model
  readonly #deck: DeckId
  readonly #decisions: Signal<readonly Decision[]> = signal([])
  /** What the person jumped to in the list; else the best one left. */
  readonly #chosen: Signal<NoteId | null> = signal(null)
  #places: ReadonlyMap<NoteId, number> = new Map()
  #askedToPersist = false

  constructor(model: Model, deck: DeckId) {
    this.#model = model
    this.#deck = deck
    this.own = new OwnWords(model, deck)
    this.hiding = hidingOf(model)
    this.shown = computed(() =>
      this.all.value.filter(({ draft, more }) => more !== 'closed' && (!this.hiding.value || isVerified(draft))),
    )
    this.rest = computed(() => this.all.value.filter(proposal => isOpen(proposal) && proposal.more === 'closed'))
    this.open = computed(() => this.shown.value.filter(isOpen))
    this.unverified = computed(
      () => this.all.value.filter(proposal => isOpen(proposal) && !isVerified(proposal.draft)).length,
    )
    this.openKinds = computed(() => NOTE_KINDS.filter(kind => this.#ours(kind).length > 0))
    this.kept = computed(() => this.all.value.filter(proposal => proposal.status === 'kept').length)
    this.current = computed(() => {
      const chosen = this.open.value.find(proposal => proposal.id === this.#chosen.value)
      return chosen ?? this.open.value[0] ?? null
    })
    this.mayUndo = computed(() => this.#decisions.value.length > 0)
  }

  load(): Promise<void> {
    return loadInto(this.view, async () => {
      const { writes, ports, library } = this.#model
      await writes.settled()
      const deck = (await ports.store.today(0)).decks.find(other => other.id === this.#deck)
      const record = deck === undefined ? null : await library.pieceOf(deck.id)
      if (deck === undefined || record === null) return null
      const proposals = await ports.store.proposals(deck.id)
      this.#places = placesInPiece(proposals)
      this.all.value = [...proposals].sort((a, b) => a.rank - b.rank)
      return { deck, record }
    })
  }

  choose(id: NoteId): void {
    this.#chosen.value = id
  }

  keep(id: NoteId): void {
    this.#keep(id, proposal => ({ ...proposal, status: 'kept' }))
  }

  refuse(id: NoteId): void {
    this.#decide([id], proposal => ({ ...proposal, status: 'refused' }), new Set([id]))
  }

  /** Brings out what was put away. */
  openMore(): void {
    this.#decide(this.rest.value.map(idOf), proposal => ({ ...proposal, more: 'opened' }))
  }

  /** Puts the rest away again, as far as it was not decided on. */
  closeMore(): void {
    const opened = this.open.value.filter(({ more }) => more === 'opened')
    this.#decide(opened.map(idOf), proposal => ({ ...proposal, more: 'closed' }))
  }

  /** Puts the piece's words for what they stand for, or the other way round: `place` counts the runs of the wording. */
  swap(id: NoteId, place: number): void {
    const { value } = this.view
    const piece = value.kind === 'ready' ? value.value?.record.piece : undefined
    if (piece !== undefined) this.#redraft(id, draft => withSwapped(draft, place, piece))
  }

  /** Takes another of the answers that a draft offers. */
  takeAnswer(id: NoteId, nth: number): void {
    this.#redraft(id, draft => withChoice(draft, nth))
  }

  #redraft(id: NoteId, change: (draft: Draft) => Draft): void {
    batch(() => {
      this.#decide([id], proposal => ({ ...proposal, draft: change(proposal.draft) }))
      this.#chosen.value = id
    })
  }

  /** A card that the reader refused, in words that the person stands by: kept. */
  rescue({ draft }: Refused, body: NoteBody): void {
    const { notices, ports } = this.#model
    const id = noteId(freshSlug(ports.random))
    const rank = Math.max(-1, ...this.all.value.map(proposal => proposal.rank)) + 1
    const refused: Proposal = { id, deckId: this.#deck, draft, mended: null, status: 'refused', rank }
    this.all.value = [...this.all.value, refused]
    this.#places = placesInPiece(this.all.value)
    this.#decide([id], proposal => ({ ...proposal, mended: body, status: 'kept' }))
    notices.say(proposalWords.keptMany(1), () => this.undo())
  }

  /** Keeps a card of the person's own beside the proposed ones; see `keepWritten`. */
  write(written: Written): Promise<string | null> {
    return keepWritten(this.#model, this.#deck, written, async changed => this.#replace(changed))
  }

  /** The person's own words for it, kept. */
  mend(id: NoteId, body: NoteBody): void {
    this.#keep(id, proposal => ({ ...proposal, mended: body, status: 'kept' }))
  }

  /** Other wordings of the card, still open: keeping one of them refuses the others. */
  othersOf(proposal: Proposal): readonly Proposal[] {
    return this.all.value.filter(other => isOpen(other) && other.id !== proposal.id && isSameCard(proposal, other))
  }

  #keep(id: NoteId, change: (proposal: Proposal) => Proposal): void {
    const kept = this.#find(id)
    const others = kept === undefined ? [] : this.othersOf(kept).map(other => other.id)
    this.#decide(
      [id, ...others],
      proposal => (proposal.id === id ? change(proposal) : { ...proposal, status: 'refused' }),
      new Set([id]),
    )
  }

  /**
   * Keeps all open ones of a kind that were offered first, except those in which words stand for others, those that have another wording, and all
   * that an assistant proposed: these are looked at one by one.
   */
  keepAll(kind: NoteKind): void {
    const ofKind = this.#ours(kind)
    const single = ofKind.filter(proposal => this.othersOf(proposal).length === 0)
    const sure = single.filter(proposal => proposal.mended !== null || !hasResolvedWords(proposal.draft.wording))
    const left = ofKind.length - sure.length
    const { say } = this.#model.notices
    if (sure.length === 0) {
      say(single.length < ofKind.length ? proposalWords.noneButLook : proposalWords.noneToKeep)
      return
    }
    this.#decide(sure.map(idOf), proposal => ({ ...proposal, status: 'kept' }))
    const some = single.length < ofKind.length ? proposalWords.keptLook : proposalWords.keptSome
    say(left === 0 ? proposalWords.keptMany(sure.length) : some(sure.length, left), () => this.undo())
  }

  /** Open ones that our own reader offered first. */
  #ours(kind: NoteKind): readonly Proposal[] {
    return this.open.value.filter(
      ({ draft, more }) => draft.kind === kind && draft.second === undefined && more === undefined,
    )
  }

  undo(): void {
    const decision = this.#decisions.value.at(-1)
    if (decision === undefined) return
    const undone = decision.before.map(proposal => this.#find(proposal.id) ?? proposal)
    batch(() => {
      this.#decisions.value = this.#decisions.value.slice(0, -1)
      this.#replace(decision.before)
      this.#chosen.value = decision.before[0]?.id ?? null
    })
    this.#save(decision.before, undone, decision.looked)
  }

  #decide(ids: readonly NoteId[], change: (proposal: Proposal) => Proposal, looked = NONE): void {
    const before = ids.map(id => this.#find(id)).filter(proposal => proposal !== undefined)
    if (before.length === 0) return
    const after = before.map(change)
    this.#model.notices.clear()
    batch(() => {
      this.#decisions.value = [...this.#decisions.value, { before, looked }]
      this.#replace(after)
      this.#chosen.value = null
    })
    this.#save(after, before, looked)
  }

  /** Writes the proposals with the notes that follow from them; on failure they are as they were before. */
  #save(after: readonly Proposal[], before: readonly Proposal[], looked: ReadonlySet<NoteId>): void {
    const { writes, ports, notices } = this.#model
    const now = ports.clock.nowMs()
    const put = after.filter(isKept).map(proposal => noteOf(proposal, this.#places, now))
    const remove = before.filter((proposal, i) => isKept(proposal) && after[i]?.status !== 'kept').map(idOf)
    const isLooked = (proposal: Proposal): boolean => looked.has(proposal.id)
    const lessons = lessonsOf(before.filter(isLooked), after.filter(isLooked))
    const saved = writes.run(async () => {
      await (put.length + remove.length === 0
        ? ports.store.saveProposals(after)
        : ports.store.changeNotes({ put, remove }, after))
      // A lesson that is lost is no decision lost.
      if (lessons.length > 0) await ports.store.teach(lessons).catch(() => undefined)
    })
    saved.then(
      () => put.length > 0 && this.#persist(),
      thrown => {
        batch(() => {
          this.#replace(before)
          // Later decisions stand; only what touches these proposals can no longer be taken back.
          const touched = new Set(before.map(proposal => proposal.id))
          this.#decisions.value = this.#decisions.value.filter(
            decision => !decision.before.some(proposal => touched.has(proposal.id)),
          )
          notices.fail(proposalWords.notSaved(problemOf(thrown).message))
        })
      },
    )
  }

  /** With the first card kept there is something to lose: the browser is asked to keep it. It may say no. */
  #persist(): void {
    if (this.#askedToPersist) return
    this.#askedToPersist = true
    this.#model.ports.storage.persist().catch(() => undefined)
  }

  #replace(changed: readonly Proposal[]): void {
    const byId = new Map(changed.map(proposal => [proposal.id, proposal]))
    this.all.value = this.all.value.map(proposal => byId.get(proposal.id) ?? proposal)
  }

  #find(id: NoteId): Proposal | undefined {
    return this.all.value.find(proposal => proposal.id === id)
  }
}

const isOpen = (proposal: Proposal): boolean => proposal.status === 'open'

const isKept = (proposal: Proposal): boolean => proposal.status === 'kept'

const idOf = (proposal: Proposal): NoteId => proposal.id

const hidings = new WeakMap<Model, Signal<boolean>>()

/** Who hides what could not be verified hides it in every deck, for as long as the app is open. */
function hidingOf(model: Model): Signal<boolean> {
  const hiding = hidings.get(model) ?? signal(false)
  hidings.set(model, hiding)
  return hiding
}
