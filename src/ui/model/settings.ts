/** Settings on the screen: each change is saved as it is made. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import { isoDate } from '../../core/day.ts'
import type { DeckContents } from '../../core/ports.ts'
import type { Settings } from '../../core/settings.ts'
import { SETTINGS_BOUNDS } from '../../core/settings.ts'
import type { StorageState } from '../ports.ts'
import { settingsWords } from '../words/settings.ts'
import { attempt } from './editing.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, problemOf, ready, valueIn } from './loadable.ts'
import type { Model } from './model.ts'
import { Restoring } from './restoring.ts'
import { studyDayNow } from './today.ts'

const BACKUP_TYPE = 'application/octet-stream'

export class SettingsModel {
  readonly settings: Signal<Loadable<Settings>> = signal(LOADING)
  readonly storage: Signal<StorageState | null> = signal(null)
  readonly busy: Signal<boolean> = signal(false)
  readonly restoring: Restoring
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
    this.restoring = new Restoring(model, () => this.load())
  }

  async load(): Promise<void> {
    const { ports, writes } = this.#model
    await loadInto(this.settings, async () => {
      await writes.settled()
      return ports.store.settings()
    })
    await this.#readStorage()
  }

  /** Saves a change; false when it is out of bounds, and nothing is changed. */
  async change(part: Partial<Settings>): Promise<boolean> {
    const before = valueIn(this.settings.value)
    if (before === null) return false
    const next = { ...before, ...part }
    if (!inBounds(next)) return false
    this.settings.value = ready(next)
    const saved = await attempt(this.#model, () => this.#model.ports.store.saveSettings(next))
    if (!saved.ok) {
      this.settings.value = ready(before)
      this.#model.notices.fail(saved.error.message)
    }
    return saved.ok
  }

  async persist(): Promise<void> {
    const { ports, notices } = this.#model
    try {
      notices.say((await ports.storage.persist()) ? settingsWords.persistYes : settingsWords.persistNo)
    } catch (thrown) {
      notices.fail(problemOf(thrown).message)
    }
    await this.#readStorage()
  }

  /** Makes the backup file and hands it over. */
  async backUp(how: 'save' | 'share'): Promise<void> {
    const { ports, notices, writes, backedUp } = this.#model
    this.busy.value = true
    notices.clear()
    try {
      await writes.settled()
      const made = await ports.backup.make()
      if (!made.ok) notices.fail(made.error.message)
      else {
        const name = `tenet-${this.#today()}.tenet`
        const given = how === 'share' ? await ports.files.share?.(made.value, name, BACKUP_TYPE) : true
        if (how === 'save') ports.files.save(made.value, name, BACKUP_TYPE)
        backedUp.value = given === true
        if (given === true) notices.say(settingsWords.backupDone)
      }
    } catch (thrown) {
      notices.fail(problemOf(thrown).message)
    }
    this.busy.value = false
  }

  /** Everything, for a package of all decks. */
  async allContents(): Promise<readonly DeckContents[]> {
    const { store } = this.#model.ports
    const { decks } = await store.today(0)
    const contents = await Promise.all(decks.map(deck => store.deckContents(deck.id)))
    return contents.filter(content => content !== null)
  }

  async #readStorage(): Promise<void> {
    try {
      this.storage.value = await this.#model.ports.storage.state()
    } catch {
      this.storage.value = null // The browser does not say; then nothing is claimed.
    }
  }

  #today(): string {
    const settings = valueIn(this.settings.value)
    return settings === null ? 'backup' : isoDate(studyDayNow(this.#model.ports, settings))
  }
}

function inBounds(settings: Settings): boolean {
  const { retention, newPerDay, dayStartMin } = SETTINGS_BOUNDS
  const inside = (value: number, bounds: { readonly min: number; readonly max: number }): boolean =>
    value >= bounds.min && value <= bounds.max
  return (
    inside(settings.retention, retention) &&
    Number.isInteger(settings.newPerDay) &&
    inside(settings.newPerDay, newPerDay) &&
    inside(settings.dayStartMin, dayStartMin)
  )
}
