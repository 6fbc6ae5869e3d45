/**
 * Asking a second reader about a deck's piece. The request is made in parts; a reply comes back by hand or by address,
 * is checked, and what passed is stored at once as open proposals. It outlives the screen: on a phone one leaves it to
 * talk to the assistant.
 */
import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { DeckId } from '../../core/ids.ts'
import { freshSlug, noteId } from '../../core/ids.ts'
import { plainTextOf } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import type { Deck, PieceRecord } from '../../core/ports.ts'
import type { Draft, Proposal } from '../../core/proposal.ts'
import { bodyOfWording } from '../../core/proposal.ts'
import type { Result } from '../../core/result.ts'
import { ok } from '../../core/result.ts'
import type {
  Accepted,
  AssistantProgress,
  AssistantReply,
  AssistantSettings,
  ReplyProblem,
  RequestMode,
} from '../ports.ts'
import { assistantWords } from '../words/assistant.ts'
import { deckWords } from '../words/deck.ts'
import { addressOf } from './address.ts'
import { arrivalsOf } from './arrivals.ts'
import { attempt, settle } from './editing.ts'
import { knownOf } from './known.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, problemOf, ready, valueIn } from './loadable.ts'
import type { Model } from './model.ts'
import type { Part, Sheet } from './sheet.ts'
import { isDone, isUnderWay, newPart, outcomeOf } from './sheet.ts'

export interface AssistantView {
  readonly deck: Deck
  readonly record: PieceRecord
  /** How many cards a rewriting would be asked for. */
  readonly rewritable: number
}

export interface Sending extends AssistantProgress {
  /** From 1. */
  readonly part: number
}

type Sheets = Readonly<Record<RequestMode, Loadable<Sheet>>>

const NO_SHEETS: Sheets = { propose: LOADING, rewrite: LOADING }

export class AssistantModel {
  /** null: there is no such deck. */
  readonly view: Signal<Loadable<AssistantView | null>> = signal(LOADING)
  readonly mode: Signal<RequestMode> = signal('propose')
  readonly sheet: ReadonlySignal<Loadable<Sheet>>
  readonly sending: Signal<Sending | null> = signal(null)
  readonly how: Signal<'hand' | 'address'> = signal('hand')
  /** The person looks at it; else the end of a sending is told elsewhere. */
  watched = false

  readonly #model: Model
  readonly #deck: DeckId
  readonly #sheets: Signal<Sheets> = signal(NO_SHEETS)
  #stop: AbortController | null = null
  #opened = false

  constructor(model: Model, deck: DeckId) {
    this.#model = model
    this.#deck = deck
    this.sheet = computed(() => this.#sheets.value[this.mode.value])
  }

  /** Reads the deck and writes the request, unless one is under way. */
  async load(): Promise<void> {
    const { writes, ports, library } = this.#model
    await loadInto(this.view, async () => {
      await writes.settled()
      const deck = (await ports.store.today(0)).decks.find(other => other.id === this.#deck)
      const record = deck === undefined ? null : await library.pieceOf(deck.id)
      if (deck === undefined || record === null) return null
      const { cards } = await knownOf(ports.store, deck.id)
      return { deck, record, rewritable: cards.filter(card => card.open).length }
    })
    if (!this.#opened) await this.#open()
    if (this.#piece() !== null) await this.#prepare()
  }

  /** Who has set an address asks by it. */
  async #open(): Promise<void> {
    this.#opened = true
    const address = addressOf(this.#model)
    await address.load()
    if (address.saved.value !== null) this.how.value = 'address'
  }

  async choose(mode: RequestMode): Promise<void> {
    if (this.sending.value !== null) return
    this.mode.value = mode
    await this.#prepare()
  }

  /** A new request, whatever became of the one before. */
  async again(): Promise<void> {
    this.#setSheet(this.mode.value, LOADING)
    await this.load()
  }

  markCopied(index: number): void {
    this.#change(this.mode.value, index, { copied: true })
  }

  write(index: number, reply: string): void {
    this.#change(this.mode.value, index, { reply, problem: null })
  }

  /** Checks a reply that was pasted. */
  async check(index: number): Promise<void> {
    this.#change(this.mode.value, index, { broken: false, notice: null })
    await this.#check(this.mode.value, index, assistantWords.anAssistant)
  }

  /** Sends every part that is not done yet and checks each reply as it comes. `mend`: what to say to a failed part. */
  async send(settings: AssistantSettings, mend = false): Promise<void> {
    const mode = this.mode.value
    const sheet = valueIn(this.#sheets.value[mode])
    if (sheet === null || this.sending.value !== null) return
    const stop = new AbortController()
    this.#stop = stop
    const name = settings.protocol === 'built-in' ? assistantWords.browserOwn : settings.model
    for (const [index, part] of sheet.parts.entries()) {
      if (isDone(part)) continue
      const ask = mend ? (part.problem?.ask ?? null) : null
      const reply = await this.#ask(settings, ask === null ? part.request : `${part.request}\n\n${ask}`, index, stop)
      if (!(await this.#received(mode, index, reply, name)) || stop.signal.aborted) break
    }
    this.sending.value = null
    this.#stop = null
    if (!this.watched) this.#model.notices.say(assistantWords.answered)
  }

  stop(): void {
    this.#stop?.abort()
  }

  #ask(
    settings: AssistantSettings,
    text: string,
    index: number,
    stop: AbortController,
  ): Promise<Result<AssistantReply>> {
    const part = index + 1
    this.sending.value = { part, received: 0, waiting: null }
    const onProgress = (progress: AssistantProgress): void => {
      if (this.#stop === stop && !stop.signal.aborted) this.sending.value = { part, ...progress }
    }
    return settle(() => this.#model.ports.assistant.ask(settings, text, { signal: stop.signal, onProgress }))
  }

  /** Whether the next part may be sent. */
  async #received(mode: RequestMode, index: number, reply: Result<AssistantReply>, name: string): Promise<boolean> {
    if (!reply.ok) {
      this.#change(mode, index, { problem: { ...reply.error, ask: null }, notice: null })
      return false
    }
    const { text, complete, notice } = reply.value
    this.#change(mode, index, { reply: text, notice, broken: !complete })
    return (await this.#check(mode, index, name)) && complete
  }

  async #check(mode: RequestMode, index: number, name: string): Promise<boolean> {
    const sheet = valueIn(this.#sheets.value[mode])
    const piece = this.#piece()
    const text = sheet?.parts[index]?.reply ?? ''
    if (sheet === null || piece === null || text.trim() === '') return false
    this.#change(mode, index, { checking: true, problem: null, outcome: null })
    const accepted = await this.#accept(sheet, piece, { text, name })
    const end = accepted.ok ? { outcome: outcomeOf(accepted.value), reply: '' } : { problem: accepted.error }
    this.#change(mode, index, { checking: false, ...end })
    return accepted.ok
  }

  /** Checks a reply and stores what passed. */
  async #accept(
    sheet: Sheet,
    piece: Piece,
    reply: { readonly text: string; readonly name: string },
  ): Promise<Result<Accepted, ReplyProblem>> {
    const { ports } = this.#model
    try {
      await this.#model.writes.settled()
      const { cards, nextRank, here } = await knownOf(ports.store, this.#deck)
      if (!here) return { ok: false, error: { code: 'gone', message: deckWords.gone, ask: null } }
      // What came since the request was made is known too, behind the cards that the request numbers.
      const since = cards.filter(card => !sheet.ids.has(card.id)).map(card => card.draft)
      const known = [...sheet.drafts, ...since]
      const accepted = await ports.second.accept(piece, known, reply)
      if (!accepted.ok) return accepted
      const fresh = withoutKnown(accepted.value, known)
      const saved = await attempt(this.#model, () => this.#store(fresh.drafts, nextRank))
      return saved.ok ? ok(fresh) : { ok: false, error: { ...saved.error, ask: null } }
    } catch (thrown) {
      return { ok: false, error: { ...problemOf(thrown), ask: null } }
    }
  }

  async #store(drafts: readonly Draft[], nextRank: number): Promise<void> {
    const { store, random } = this.#model.ports
    const proposals = drafts.map(
      (draft, i): Proposal => ({
        id: noteId(freshSlug(random)),
        deckId: this.#deck,
        draft,
        mended: null,
        status: 'open',
        rank: nextRank + i,
      }),
    )
    if (proposals.length === 0) return
    await store.saveProposals(proposals)
    arrivalsOf(this.#model).value++
  }

  async #prepare(): Promise<void> {
    const mode = this.mode.value
    const piece = this.#piece()
    const before = valueIn(this.#sheets.value[mode])
    if (piece === null || this.sending.value !== null || (before !== null && isUnderWay(before))) return
    const made = await settle(() => this.#make(piece, mode))
    this.#setSheet(mode, made.ok ? ready(made.value) : { kind: 'failed', problem: made.error })
  }

  async #make(piece: Piece, mode: RequestMode): Promise<Result<Sheet>> {
    const { ports } = this.#model
    const { cards } = await knownOf(ports.store, this.#deck)
    const meant = mode === 'rewrite' ? cards.filter(card => card.open) : cards
    const drafts = meant.map(card => card.draft)
    const made = await ports.second.request(piece, drafts, mode)
    if (!made.ok) return made
    return ok({ parts: made.value.parts.map(newPart), drafts, ids: new Set(meant.map(card => card.id)) })
  }

  #piece(): Piece | null {
    const piece = valueIn(this.view.value)?.record.piece
    return piece?.text.kind === 'present' ? piece : null
  }

  #setSheet(mode: RequestMode, sheet: Loadable<Sheet>): void {
    this.#sheets.value = { ...this.#sheets.value, [mode]: sheet }
  }

  #change(mode: RequestMode, index: number, change: Partial<Part>): void {
    const sheet = valueIn(this.#sheets.value[mode])
    if (sheet === null) return
    const parts = sheet.parts.map((part, i) => (i === index ? { ...part, ...change } : part))
    this.#setSheet(mode, ready({ ...sheet, parts }))
  }
}

/** The same reply may be pasted twice: a card that is here word for word is not taken again. */
function withoutKnown({ drafts, refused, notices }: Accepted, known: readonly Draft[]): Accepted {
  const textOf = (draft: Draft): string => plainTextOf(bodyOfWording(draft.wording))
  const here = new Set(known.map(textOf))
  const again = drafts
    .filter(draft => here.has(textOf(draft)))
    .map(draft => ({ draft, rule: 'known', why: assistantWords.known }))
  return { drafts: drafts.filter(draft => !here.has(textOf(draft))), refused: [...refused, ...again], notices }
}

const models = new WeakMap<Model, Map<DeckId, AssistantModel>>()

/** The deck's own, the same for as long as the app is open. */
export function assistantOf(model: Model, deck: DeckId): AssistantModel {
  const ofApp = models.get(model) ?? new Map<DeckId, AssistantModel>()
  models.set(model, ofApp)
  const known = ofApp.get(deck) ?? new AssistantModel(model, deck)
  ofApp.set(deck, known)
  return known
}
