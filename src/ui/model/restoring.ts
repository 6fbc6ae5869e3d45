/**
 * Restoring a backup: the file is looked at first, then the person is told what is in it and what is here, and only then
 * asked. What was here is kept as a backup of its own as long as the screen stands, so that it can be taken back.
 */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Holdings, LookedInto } from '../../core/holdings.ts'
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import type { Progress } from '../ports.ts'
import { keepingWords } from '../words/keeping.ts'
import { problemOf } from './loadable.ts'
import type { Model } from './model.ts'

export type RestoringState =
  | { readonly at: 'idle' }
  | { readonly at: 'looking' }
  | { readonly at: 'sure'; readonly file: File; readonly inside: LookedInto; readonly here: Holdings }
  | { readonly at: 'restoring'; readonly progress: Progress | null }
  /** `before`: what was here, as a backup; null when there was nothing, or it could not be kept. */
  | { readonly at: 'done'; readonly report: readonly string[]; readonly before: File | null }

const IDLE: RestoringState = { at: 'idle' }

export class Restoring {
  readonly state: Signal<RestoringState> = signal(IDLE)
  readonly #model: Model
  readonly #changed: () => Promise<void>
  #asked = 0

  /** `changed` is called when everything may have been replaced. */
  constructor(model: Model, changed: () => Promise<void>) {
    this.#model = model
    this.#changed = changed
  }

  /** Looks at a file and asks about it. One that is no backup is refused here, before anything is asked. */
  async ask(file: File): Promise<void> {
    const { ports, notices } = this.#model
    const mine = ++this.#asked
    // What was wrong with another file says nothing about this one.
    notices.clear()
    this.state.value = { at: 'looking' }
    const inside = await result(() => ports.backup.look(file))
    const here = inside.ok ? await result(async () => ok(await this.#here())) : inside
    if (mine !== this.#asked) return
    if (inside.ok && here.ok) {
      this.state.value = { at: 'sure', file, inside: inside.value, here: here.value }
      return
    }
    this.state.value = IDLE
    if (!here.ok) notices.fail(here.error.message)
  }

  cancel(): void {
    this.#asked++
    this.state.value = IDLE
  }

  async restore(): Promise<void> {
    const now = this.state.value
    if (now.at !== 'sure') return
    this.state.value = { at: 'restoring', progress: null }
    const nothing = now.here.decks + now.here.cards + now.here.answers === 0
    const before = nothing ? null : await this.#kept()
    const report = await this.#replace(now.file)
    this.state.value = report === null ? IDLE : { at: 'done', report, before }
    await this.#changed()
  }

  /** Puts back what was here before. */
  async undo(): Promise<void> {
    const now = this.state.value
    if (now.at !== 'done' || now.before === null) return
    this.state.value = { at: 'restoring', progress: null }
    const back = await this.#replace(now.before)
    // What could not be put back can be tried again.
    this.state.value = back === null ? now : IDLE
    if (back !== null) this.#model.notices.say(keepingWords.restoreUndone)
    await this.#changed()
  }

  async #kept(): Promise<File | null> {
    const { ports, writes } = this.#model
    const made = await result(async () => {
      await writes.settled()
      return ports.backup.make()
    })
    return made.ok ? new File([made.value], 'before.tenet') : null
  }

  /** The report, or null when nothing was replaced; why is told. */
  async #replace(file: File): Promise<readonly string[] | null> {
    const { ports, notices, writes, library } = this.#model
    notices.clear()
    const restored = await result(() =>
      writes.run(() =>
        ports.backup.restore(file, progress => {
          this.state.value = { at: 'restoring', progress }
        }),
      ),
    )
    library.clear()
    if (restored.ok) return restored.value
    notices.fail(restored.error.message)
    return null
  }

  async #here(): Promise<Holdings> {
    const { ports, writes } = this.#model
    await writes.settled()
    const [{ decks, tallies }, counts] = await Promise.all([ports.store.today(0), ports.store.dayCounts(0)])
    return {
      decks: decks.length,
      cards: tallies.reduce((n, tally) => n + tally.new + tally.learning + tally.review + tally.suspended, 0),
      answers: counts.reduce((n, count) => n + count.reviews, 0),
    }
  }
}

/** What is thrown is a problem like any other. */
async function result<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (thrown) {
    return err(problemOf(thrown))
  }
}
