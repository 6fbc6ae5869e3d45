/** A package from Anki, from the file to what became of it. It is looked at first; only a yes writes anything. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import { changesAnything, type ImportReport } from '../../anki/import/report.ts'
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
    const taken = await attempt(this.#model, () => incoming.take())
    const result = taken.ok ? taken.value : taken
    // Pieces that are kept in mind may have come anew, and what could be undone before may not fit any more.
    this.#model.library.clear()
    if (result.ok) this.#model.notices.toast.value = null
    if (!result.ok) return this.#giveUp(result.error.message)
    if (this.#incoming === incoming) this.state.value = { at: 'taken', report: result.value }
  }

  async takeBack(): Promise<void> {
    const incoming = this.#incoming
    if (this.state.value.at !== 'taken' || incoming === null) return
    const back = await attempt(this.#model, () => incoming.takeBack())
    const result = back.ok ? back.value : back
    this.#model.library.clear()
    if (!result.ok) {
      this.wrong.value = result.error.message
      return
    }
    this.leave()
    this.#model.notices.say(addWords.anki.takenBack)
  }

  /** Lets go of the file. What was taken in stays. */
  leave(): void {
    this.#stop?.abort()
    this.#stop = null
    this.#incoming?.drop()
    this.#incoming = null
    this.wrong.value = null
    this.state.value = { at: 'idle' }
  }

  #giveUp(why: string): void {
    this.leave()
    this.wrong.value = why
  }
}
