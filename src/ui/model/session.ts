/**
 * The study session on the screen: `core/session.ts` decides, this writes each step as it happens and brings the card back
 * when a write fails. The next card is shown at once; what counts as saved is only what the store has confirmed.
 */
import type { ReadonlySignal, Signal } from '@preact/signals'
import { batch, computed, signal } from '@preact/signals'
import type { Card, Grade } from '../../core/card.ts'
import type { StudyDay } from '../../core/day.ts'
import type { CardId, DeckId, NoteId } from '../../core/ids.ts'
import { ordinalOfCard } from '../../core/ids.ts'
import type { CardFaces, Note, NoteBody } from '../../core/note.ts'
import { cardIdsOf, facesOf } from '../../core/note.ts'
import { originOf } from '../../core/origin.ts'
import type { Scope, SessionInput } from '../../core/ports.ts'
import { planDay } from '../../core/queue.ts'
import type { Moment, Preview, Scheduler } from '../../core/schedule.ts'
import { createScheduler, momentAt } from '../../core/schedule.ts'
import type { Session, Step } from '../../core/session.ts'
import * as core from '../../core/session.ts'
import type { Settings } from '../../core/settings.ts'
import { DEFAULT_SETTINGS } from '../../core/settings.ts'
import { words } from '../words.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, problemOf, ready, valueIn } from './loadable.ts'
import type { Model } from './model.ts'
import type { NoteCache } from './notes.ts'
import { createNoteCache } from './notes.ts'
import { studyDayNow } from './today.ts'

/** The card in front of the person, with its words. */
export interface Shown {
  readonly card: Card
  readonly note: Note
  readonly faces: CardFaces
  /** The deck that it is of, where that may be said above the question; else ''. */
  readonly origin: string
}

/** How far ahead the words of cards are read, and how many are read before the first is shown. */
const AHEAD = 120
const FIRST_BATCH = 8
/** The rest is read when the first card stands, ms. */
const AHEAD_AFTER_MS = 150
/** How far back the words are kept ready for undo, in a session that goes on after an interruption. */
const BEHIND = 4
/**
 * New cards handed over beyond the allowance: the plan holds back those whose sibling was asked today, and those that are
 * set aside are replaced. Who sets aside more than these in one session has the rest when it is opened again.
 */
const SPARE = 100

export class StudySession {
  readonly session: Signal<Loadable<Session>> = signal(LOADING)
  /** null: nothing to show, or its words are still being read. */
  readonly shown: ReadonlySignal<Shown | null>
  readonly revealed: ReadonlySignal<boolean>
  /** What each grade would do; null before the reveal. */
  readonly preview: ReadonlySignal<Preview | null>
  /** The study day the session was opened on. */
  readonly day: Signal<StudyDay> = signal(0)

  readonly #model: Model
  readonly #scope: Scope
  readonly #cache: NoteCache
  /** Steps whose write failed, or was pointless because an earlier one of the same card had failed. */
  readonly #lost = new Set<Step>()
  #settings: Settings = DEFAULT_SETTINGS
  #decks: ReadonlyMap<DeckId, string> = new Map()
  #scheduler: Scheduler | null = null

  constructor(model: Model, scope: Scope) {
    this.#model = model
    this.#scope = scope
    this.#cache = createNoteCache(model.ports.store)
    this.shown = computed(() => this.#look())
    this.revealed = computed(() => valueIn(this.session.value)?.revealedAtMs != null)
    this.preview = computed(() => {
      const card = valueIn(this.session.value)?.current ?? null
      return card === null || !this.revealed.value ? null : (this.#scheduler?.preview(card, this.#moment()) ?? null)
    })
  }

  /** Reads what is to be asked; also how an interrupted session goes on, always on the front of a card. */
  open(): Promise<void> {
    return loadInto(this.session, async () => {
      const { ports, writes } = this.#model
      await writes.settled()
      const { settings, decks, input, notes } = await ports.store.sessionStart(
        this.#scope,
        known => ({ day: studyDayNow(ports, known), freshLimit: known.newPerDay + SPARE }),
        (known, read) => coming(this.#planned(known, read), FIRST_BATCH).map(card => card.noteId),
      )
      this.#settings = settings
      this.#decks = new Map(decks.map(({ id, name }) => [id, name]))
      this.#scheduler = createScheduler(settings)
      this.day.value = studyDayNow(ports, settings)
      for (const note of notes) this.#cache.put(note)
      setTimeout(() => void this.#readAhead(), AHEAD_AFTER_MS)
      return this.#planned(settings, input)
    })
  }

  reveal(): void {
    const now = this.#now()
    if (now !== null && this.shown.value !== null) this.session.value = ready(core.reveal(now, this.#nowMs()))
  }

  grade(given: Grade): void {
    const now = this.#now()
    if (now === null || this.#scheduler === null) return
    const result = core.grade(now, given, this.#moment(), this.#scheduler)
    if (result === null) return
    this.#model.notices.clear()
    this.#show(result.session)
    this.#commit(result.step)
  }

  suspend(): void {
    const now = this.#now()
    const result = now === null ? null : core.suspendCurrent(now, this.#nowMs())
    if (result === null) return
    this.#model.notices.say(words.review.suspended)
    this.#show(result.session)
    this.#commit(result.step)
  }

  /** Takes the last step back, on the screen and in the store. When the store cannot, the session is read from it again. */
  undo(): void {
    const now = this.#now()
    const result = now === null ? null : core.undo(now, this.#nowMs())
    if (result === null) return
    const { step } = result
    const { ports, writes, notices } = this.#model
    this.#show(result.session)
    const reverted = writes.run(async () => {
      if (!this.#lost.has(step)) await ports.store.revert(step)
    })
    reverted.catch(thrown => {
      notices.fail(words.review.notUndone(problemOf(thrown).message))
      return this.open()
    })
  }

  /** Saves new words for the card shown; says what is wrong when they cannot be saved. */
  async edit(body: NoteBody, again: boolean): Promise<string | null> {
    const note = this.shown.value?.note
    if (note === undefined) return null
    // Loaded with the form: the first card does not wait for it.
    const { saveBody, startOver } = await import('./editing.ts')
    const saved = await (again ? startOver(this.#model, note, body) : saveBody(this.#model, note, body))
    if (!saved.ok) return saved.error.message
    this.#cache.put(saved.value)
    const stay = new Set(cardIdsOf(saved.value))
    this.#drop(new Set(cardIdsOf(note).filter(id => !stay.has(id))))
    return null
  }

  /** Looks again for a card to ask, after time has passed. */
  wakeUp(): void {
    const now = this.#now()
    if (now !== null) this.#show(core.wakeUp(now, this.#nowMs()))
  }

  /** The person leaves a finished session: from here its steps cannot be undone. */
  async finish(): Promise<void> {
    const { ports, writes, notices } = this.#model
    await writes.run(() => ports.store.closeSession()).catch(thrown => notices.fail(problemOf(thrown).message))
  }

  #planned(settings: Settings, input: SessionInput): Session {
    const day = studyDayNow(this.#model.ports, settings)
    const plan = planDay(input.candidates, day, Math.max(0, settings.newPerDay - input.begunToday))
    return core.openSession({ plan, done: input.done, lastReviewId: input.lastReviewId }, this.#nowMs())
  }

  #commit(step: Step): void {
    const { ports, writes } = this.#model
    const saved = writes.run(async () => {
      if (!this.#lost.has(step)) await ports.store.commit(step)
    })
    saved.catch(thrown => {
      const { code, message } = problemOf(thrown)
      if (code !== 'stale') return this.#bringBack(step, message)
      // What is on the screen is out of date: asked from the store again, with what the other tab answered left out.
      this.#lost.add(step)
      this.#model.notices.fail(message)
      return this.open()
    })
  }

  /** The card comes back, and with it any later step of the same card, which rested on the one that failed. */
  #bringBack(step: Step, why: string): void {
    this.#lost.add(step)
    let now = this.#now()
    if (now === null) return
    const ofCard = now.done.filter(other => other.before.id === step.before.id)
    const from = ofCard.indexOf(step)
    for (const later of from < 0 ? [] : ofCard.slice(from).reverse()) {
      this.#lost.add(later)
      now = core.takeBack(now, later, this.#nowMs())
    }
    const back = now
    batch(() => {
      this.#show(back)
      this.#model.notices.fail(words.review.notSaved(why))
    })
  }

  /** Cards that are gone are not asked any more, and what was done with them can no longer be undone. */
  #drop(gone: ReadonlySet<CardId>): void {
    const now = this.#now()
    if (now === null || gone.size === 0) return
    const kept = core.forget(now, gone, this.#nowMs())
    this.#show({ ...kept, done: kept.done.filter(step => !gone.has(step.before.id)) })
  }

  #show(next: Session): void {
    this.session.value = ready(next)
    void this.#readAhead()
  }

  /** Topped up only when the stock runs low, so that most grades cause no read at all. */
  async #readAhead(): Promise<void> {
    const now = this.#now()
    if (now === null) return
    const cards = coming(now, AHEAD)
    if (cards.slice(0, AHEAD / 2).every(card => this.#cache.notes.value.has(card.noteId))) return
    try {
      const missing = await this.#cache.want(cards.map(card => card.noteId))
      this.#drop(cardsOf(cards, missing))
    } catch (thrown) {
      this.#model.notices.fail(problemOf(thrown).message)
    }
  }

  #look(): Shown | null {
    const card = valueIn(this.session.value)?.current ?? null
    const note = card === null ? undefined : this.#cache.notes.value.get(card.noteId)
    if (card === null || note === undefined) return null
    const faces = facesOf(note.body, ordinalOfCard(card.id))
    return { card, note, faces, origin: originOf(this.#decks.get(note.deckId) ?? '', faces) }
  }

  #now(): Session | null {
    return valueIn(this.session.peek())
  }

  #nowMs(): number {
    return this.#model.ports.clock.nowMs()
  }

  #moment(): Moment {
    const now = this.#nowMs()
    return momentAt(now, this.#model.ports.clock.utcOffsetMin(now), this.#settings.dayStartMin)
  }
}

/** The cards that may be shown next: the one in front, those an undo would bring back, those in steps, then the queue. */
const coming = (session: Session, many: number): readonly Card[] => [
  ...(session.current === null ? [] : [session.current]),
  ...session.done.slice(-BEHIND).map(step => step.before),
  ...session.learning.slice(0, many),
  ...session.queue.slice(0, many),
]

const cardsOf = (cards: readonly Card[], notes: ReadonlySet<NoteId>): ReadonlySet<CardId> =>
  new Set(cards.filter(card => notes.has(card.noteId)).map(card => card.id))
