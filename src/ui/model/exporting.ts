/** Making an Anki package, which takes a moment, can be stopped, and ends in a file for the person to save or share. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import { packageName } from '../../anki/filename.ts'
import type { DeckContents } from '../../core/ports.ts'
import type { Progress } from '../ports.ts'
import { problemOf } from './loadable.ts'
import type { Model } from './model.ts'

export type Exporting =
  | { readonly at: 'idle' }
  | { readonly at: 'making'; readonly progress: Progress | null }
  | { readonly at: 'made'; readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string }

const PACKAGE = 'application/octet-stream'

export class ExportModel {
  readonly state: Signal<Exporting> = signal({ at: 'idle' })
  readonly #model: Model
  #stop: AbortController | null = null

  constructor(model: Model) {
    this.#model = model
  }

  /** `contents` is asked when the writes before it have ended, so that the last grade is in the package too. */
  async make(name: string, contents: () => Promise<readonly DeckContents[]>): Promise<void> {
    const { ports, writes } = this.#model
    const stop = new AbortController()
    this.#stop = stop
    this.state.value = { at: 'making', progress: null }
    try {
      await writes.settled()
      const settings = await ports.store.settings()
      const made = await ports.anki.exportDecks(await contents(), settings, {
        signal: stop.signal,
        onProgress: progress => {
          if (this.#stop === stop) this.state.value = { at: 'making', progress }
        },
      })
      if (this.#stop !== stop) return
      if (made.ok) this.state.value = { at: 'made', bytes: made.value, name: packageName(name) }
      else this.#fail(made.error.message)
    } catch (thrown) {
      if (this.#stop === stop) this.#fail(problemOf(thrown).message)
    }
  }

  stop(): void {
    this.#stop?.abort()
    this.#stop = null
    this.state.value = { at: 'idle' }
  }

  save(): void {
    const made = this.state.value
    if (made.at === 'made') this.#model.ports.files.save(made.bytes, made.name, PACKAGE)
  }

  async share(): Promise<void> {
    const made = this.state.value
    if (made.at === 'made') await this.#model.ports.files.share?.(made.bytes, made.name, PACKAGE)
  }

  #fail(why: string): void {
    this.state.value = { at: 'idle' }
    this.#model.notices.fail(why)
  }
}
