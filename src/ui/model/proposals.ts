/**
 * Deciding on proposals: keep, mend, refuse, and every decision can be taken back. The screen moves on at once; the writes
 * follow in line, and a decision that could not be saved comes back.
 */
import type { ReadonlySignal, Signal } from '@preact/signals'
import { batch, computed, signal } from '@preact/signals'
import type { DeckId, NoteId } from '../../core/ids.ts'
import type { Note, NoteBody, NoteKind } from '../../core/note.ts'
import { NOTE_KINDS } from '../../core/note.ts'
import type { Deck, PieceRecord } from '../../core/ports.ts'
import type { Proposal } from '../../core/proposal.ts'
import { bodyOfProposal, hasResolvedWords, isVerified } from '../../core/proposal.ts'
import { proposalWords } from '../words/proposals.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, problemOf } from './loadable.ts'
import type { Model } from './model.ts'
import { isSameCard } from './rewrites.ts'

export interface ProposalsView {
  readonly deck: Deck
  readonly record: PieceRecord
}

/** One decision, as it can be taken back: the proposals it changed, as they were. */
interface Decision {
  readonly before: readonly Proposal[]
}

export class ProposalsModel {
  readonly view: Signal<Loadable<ProposalsView | null>> = signal(LOADING)
  /** All proposals of the deck, best first. */
  readonly all: Signal<readonly Proposal[]> = signal([])
  readonly current: ReadonlySignal<Proposal | null>
  readonly open: ReadonlySignal<readonly Proposal[]>
  /** What is shown of `all`: everything, or without what could not be verified. */
  readonly shown: ReadonlySignal<readonly Proposal[]>
  /** Open ones of which not everything could be verified; with `hiding` they are passed over. */
  readonly unverified: ReadonlySignal<number>
  readonly hiding: Signal<boolean>
  /** The kinds of which some of our own reader's are open: only these may be kept all at once. */
  readonly openKinds: ReadonlySignal<readonly NoteKind[]>
  readonly kept: ReadonlySignal<number>
  readonly mayUndo: ReadonlySignal<boolean>

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
    this.hiding = hidingOf(model)
    this.shown = computed(() =>
      this.hiding.value ? this.all.value.filter(({ draft }) => isVerified(draft)) : this.all.value,
    )
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
    this.#decide([id], proposal => ({ ...proposal, status: 'refused' }))
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
    this.#decide([id, ...others], proposal =>
      proposal.id === id ? change(proposal) : { ...proposal, status: 'refused' },
    )
  }

  /**
   * Keeps all open ones of a kind, except those in which words stand for others, those that have another wording, and all
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
    this.#decide(
      sure.map(proposal => proposal.id),
      proposal => ({ ...proposal, status: 'kept' }),
    )
    const some = single.length < ofKind.length ? proposalWords.keptLook : proposalWords.keptSome
    say(left === 0 ? proposalWords.keptMany(sure.length) : some(sure.length, left), () => this.undo())
  }

  /** Open ones of our own reader's. */
  #ours(kind: NoteKind): readonly Proposal[] {
    return this.open.value.filter(({ draft }) => draft.kind === kind && draft.second === undefined)
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
    this.#save(decision.before, undone)
  }

  #decide(ids: readonly NoteId[], change: (proposal: Proposal) => Proposal): void {
    const before = ids.map(id => this.#find(id)).filter(proposal => proposal !== undefined)
    if (before.length === 0) return
    const after = before.map(change)
    this.#model.notices.clear()
    batch(() => {
      this.#decisions.value = [...this.#decisions.value, { before }]
      this.#replace(after)
      this.#chosen.value = null
    })
    this.#save(after, before)
  }

  /** Writes the proposals with the notes that follow from them; on failure they are as they were before. */
  #save(after: readonly Proposal[], before: readonly Proposal[]): void {
    const { writes, ports, notices } = this.#model
    const put = after.filter(proposal => proposal.status === 'kept').map(proposal => this.#noteOf(proposal))
    const remove = before
      .filter((proposal, i) => proposal.status === 'kept' && after[i]?.status !== 'kept')
      .map(proposal => proposal.id)
    const saved = writes.run(() =>
      put.length + remove.length === 0
        ? ports.store.saveProposals(after)
        : ports.store.changeNotes({ put, remove }, after),
    )
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

  #noteOf(proposal: Proposal): Note {
    const now = this.#model.ports.clock.nowMs()
    const { draft } = proposal
    return {
      id: proposal.id,
      deckId: proposal.deckId,
      kind: draft.kind,
      link: draft.link,
      body: bodyOfProposal(proposal),
      anchors: draft.anchors,
      statements: draft.statements,
      tags: [],
      origin: 'proposed',
      position: this.#places.get(proposal.id) ?? proposal.rank,
      createdAtMs: now,
      editedAtMs: now,
    }
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

const hidings = new WeakMap<Model, Signal<boolean>>()

/** Who hides what could not be verified hides it in every deck, for as long as the app is open. */
function hidingOf(model: Model): Signal<boolean> {
  const hiding = hidings.get(model) ?? signal(false)
  hidings.set(model, hiding)
  return hiding
}

/** Cards are introduced in the order of the piece, so that each can lean on those before it. */
function placesInPiece(proposals: readonly Proposal[]): ReadonlyMap<NoteId, number> {
  const at = ({ draft }: Proposal): readonly [number, number] => {
    const anchor = draft.anchors[0]
    return [anchor?.paragraph ?? 0, anchor?.span?.start ?? 0]
  }
  const sorted = [...proposals].sort((a, b) => {
    const [paragraphA, startA] = at(a)
    const [paragraphB, startB] = at(b)
    return paragraphA - paragraphB || startA - startB || a.rank - b.rank
  })
  return new Map(sorted.map((proposal, place) => [proposal.id, place]))
}
