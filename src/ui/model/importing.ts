/** A package from Anki, from the file to what became of it. It is looked at first; only a yes writes anything. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import { changesAnything, type ImportReport } from '../../anki/import/report.ts'
import type { Problem, Result } from '../../core/result.ts'
import type { AnkiIncoming } from '../ports.ts'
import { addWords } from '../words/add.ts'
import { attempt, settle } from './editing.ts'
import type { Model } from './model.ts'

export type Importing =
  | { readonly at: 'idle' }
  | { readonly at: 'looking'; readonly name: string }
  | { readonly at: 'found'; readonly report: ImportReport; readonly changes: boolean }
  | { readonly at: 'taking'; readonly report: ImportReport }
  | { readonly at: 'taken'; readonly report: ImportReport }

/** What is no piece and no deck file, whatever it holds. */
export const isPackage = (name: string): boolean => /\.(?:apkg|colpkg)$/i.test(name)

export class ImportingModel {
  readonly state: Signal<Importing> = signal({ at: 'idle' })
  /** What was wrong with the last file, as a sentence. */
  readonly wrong: Signal<string | null> = signal(null)
  readonly #model: Model
  #stop: AbortController | null = null
  #incoming: AnkiIncoming | null = null
  /** What was confirmed is finished, whether or not somebody still looks on. */
  readonly #writing = new Set<AnkiIncoming>()

  constructor(model: Model) {
    this.#model = model
  }

  async look(file: File): Promise<void> {
    this.leave()
    this.wrong.value = null
    const stop = new AbortController()
    this.#stop = stop
    this.state.value = { at: 'looking', name: file.name }
    const { writes, ports } = this.#model
    const looked = await settle(async () => {
      // The last grade is to be in what the file is held against.
      await writes.settled()
      return ports.anki.lookInto(file, stop.signal)
    })
    if (this.#stop !== stop) {
      if (looked.ok) looked.value.drop()
      return
    }
    if (!looked.ok) return this.#giveUp(looked.error.message)
    this.#incoming = looked.value
    const { report } = looked.value
    this.state.value = { at: 'found', report, changes: changesAnything(report) }
  }

  async take(): Promise<void> {
    const now = this.state.value
    const incoming = this.#incoming
    if (now.at !== 'found' || incoming === null) return
    this.state.value = { at: 'taking', report: now.report }
    const result = await this.#write(incoming, incoming.take)
    const { notices, ports } = this.#model
    // What could be undone before may not fit any more.
    if (result.ok || result.error.code === 'gone') notices.toast.value = null
    if (result.ok) ports.storage.persist().catch(() => undefined)
    if (this.#incoming !== incoming) return result.ok ? notices.say(addWords.anki.takenLate) : this.#failLate(result)
    if (!result.ok) return this.#giveUp(result.error.message)
    this.state.value = { at: 'taken', report: result.value }
  }

  /** Breaks off what hangs. Whether it was finished is then for the person to see. */
  stop(): void {
    this.#incoming?.drop()
  }

  async takeBack(): Promise<void> {
    const incoming = this.#incoming
    if (this.state.value.at !== 'taken' || incoming === null || this.#writing.has(incoming)) return
    this.wrong.value = null
    const result = await this.#write(incoming, incoming.takeBack)
    const isHere = this.#incoming === incoming
    if (result.ok) {
      if (isHere) this.leave()
      return this.#model.notices.say(addWords.anki.takenBack)
    }
    if (!isHere) return this.#failLate(result)
    if (result.error.code === 'gone') return this.#giveUp(result.error.message)
    this.wrong.value = result.error.message
  }

  /** Lets go of the file. What was taken in stays, and what is being taken in, or back, is finished first. */
  leave(): void {
    this.#stop?.abort()
    this.#stop = null
    if (this.#incoming !== null && !this.#writing.has(this.#incoming)) this.#incoming.drop()
    this.#incoming = null
    this.wrong.value = null
    this.state.value = { at: 'idle' }
  }

  async #write<T>(incoming: AnkiIncoming, job: () => Promise<Result<T>>): Promise<Result<T>> {
    this.#writing.add(incoming)
    const done = await attempt(this.#model, job)
    this.#writing.delete(incoming)
    if (this.#incoming !== incoming) incoming.drop()
    // Pieces that are kept in mind may have come anew.
    this.#model.library.clear()
    return done.ok ? done.value : done
  }

  #failLate(failed: { readonly error: Problem }): void {
    this.#model.notices.fail(addWords.anki.failedLate(failed.error.message))
  }

  #giveUp(why: string): void {
    this.leave()
    this.wrong.value = why
  }
}
