/**
 * Restoring a backup: the file is looked at first, then the person is told what is in it and what is here, and only then
 * asked. What was here is kept as a backup of its own as long as the screen stands, so that it can be taken back: also
 * after another file was chosen, or a second one restored over the first, for neither is what the person had.
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
  | Sure
  | { readonly at: 'restoring'; readonly progress: Progress | null }
  | { readonly at: 'done'; readonly report: readonly string[] }

interface Sure {
  readonly at: 'sure'
  readonly file: File
  readonly inside: LookedInto
  readonly here: Holdings
  /** Why what is here could not be kept; null when that was not tried yet. The person is asked again, knowing it. */
  readonly unkept: string | null
}

const IDLE: RestoringState = { at: 'idle' }

export class Restoring {
  readonly state: Signal<RestoringState> = signal(IDLE)
  /** What was here before the first restore, as a backup; null when there was nothing, or it was given up. */
  readonly before: Signal<File | null> = signal(null)
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
      this.state.value = { at: 'sure', file, inside: inside.value, here: here.value, unkept: null }
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
    const kept = await this.#keep(now)
    if (!kept.ok) {
      this.state.value = { ...now, unkept: kept.error.message }
      return
    }
    const report = await this.#replace(now.file)
    if (report !== null) this.before.value = kept.value
    this.state.value = report === null ? IDLE : { at: 'done', report }
    await this.#changed()
  }

  /** Puts back what was here before the first restore. */
  async undo(): Promise<void> {
    const now = this.state.value
    const before = this.before.value
    if (before === null || now.at === 'looking' || now.at === 'restoring') return
    this.state.value = { at: 'restoring', progress: null }
    const back = await this.#replace(before)
    // What could not be put back can be tried again.
    this.state.value = back === null ? now : IDLE
    if (back !== null) {
      this.before.value = null
      this.#model.notices.say(keepingWords.restoreUndone)
    }
    await this.#changed()
  }

  /** A copy of what is here, unless an earlier one is kept, there is nothing, or the person goes on without. */
  async #keep({ here, unkept }: Sure): Promise<Result<File | null>> {
    const { ports, writes } = this.#model
    const nothing = here.decks + here.cards + here.answers === 0
    if (this.before.value !== null || nothing || unkept !== null) return ok(this.before.value)
    const made = await result(async () => {
      await writes.settled()
      return ports.backup.make()
    })
    return made.ok ? ok(new File([made.value], 'before.tenet')) : made
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
