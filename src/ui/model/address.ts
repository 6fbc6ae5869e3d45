/** The address at which an assistant can be reached: as it is saved, and as it is being written. */
import type { Signal } from '@preact/signals'
import { batch, signal } from '@preact/signals'
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import type { AssistantProtocol, AssistantSettings } from '../ports.ts'
import { assistantWords } from '../words/assistant.ts'
import { settle } from './editing.ts'
import type { Model } from './model.ts'

/** The fields as they are typed. */
export interface AddressFields {
  readonly protocol: AssistantProtocol
  readonly address: string
  readonly model: string
  readonly key: string
  readonly priceIn: string
  readonly priceOut: string
}

const EMPTY: AddressFields = { protocol: 'openai', address: '', model: '', key: '', priceIn: '', priceOut: '' }

export class AddressModel {
  readonly saved: Signal<AssistantSettings | null> = signal(null)
  /** null: the form is closed. */
  readonly fields: Signal<AddressFields | null> = signal(null)
  /** What is wrong with the fields, as a sentence. */
  readonly wrong: Signal<string | null> = signal(null)
  readonly busy: Signal<boolean> = signal(false)
  readonly builtIn: Signal<'no' | 'ready' | 'download'> = signal('no')
  /** What the address offers; null before it was asked. */
  readonly models: Signal<readonly string[] | null> = signal(null)
  /** The app has to be loaded again before the new address can be reached, or the old one no longer can. */
  readonly reload: Signal<boolean> = signal(false)
  readonly #model: Model
  #listing: AbortController | null = null

  constructor(model: Model) {
    this.#model = model
  }

  /** Reads what is saved, and whether the browser has an assistant of its own; what cannot be read is not there. */
  async load(): Promise<void> {
    const { assistant } = this.#model.ports
    const [saved, builtIn] = await Promise.all([
      assistant.settings().catch(() => null),
      assistant.builtIn().catch(() => 'no' as const),
    ])
    batch(() => {
      this.saved.value = saved
      this.builtIn.value = builtIn
    })
  }

  edit(): void {
    this.#open(this.saved.value === null ? EMPTY : fieldsOf(this.saved.value))
  }

  close(): void {
    this.#open(null)
  }

  write(change: Partial<AddressFields>): void {
    const fields = this.fields.value
    if (fields === null) return
    this.wrong.value = null
    // What one address offers says nothing about another.
    if (change.address !== undefined || change.protocol !== undefined) this.models.value = null
    this.fields.value = { ...fields, ...change }
  }

  async save(): Promise<void> {
    const settings = this.#read()
    if (settings === null) return
    if (!(await this.#put(settings))) return
    this.close()
    this.#model.notices.say(assistantWords.saved)
  }

  /** The person has seen what is sent, and where. */
  async agree(): Promise<boolean> {
    const settings = this.saved.value
    return settings !== null && (settings.agreed || this.#put({ ...settings, agreed: true }))
  }

  async forget(): Promise<void> {
    if (!(await this.#put(null))) return
    this.close()
    this.#model.notices.say(assistantWords.forgotten)
  }

  async listModels(): Promise<void> {
    const settings = this.#read()
    if (settings === null || this.busy.value) return
    const listing = new AbortController()
    this.#listing = listing
    this.busy.value = true
    const found = await settle(() => this.#model.ports.assistant.models(settings, listing.signal))
    this.busy.value = false
    if (listing.signal.aborted) return
    if (found.ok) this.models.value = found.value
    else this.wrong.value = found.error.message
  }

  #open(fields: AddressFields | null): void {
    this.#listing?.abort()
    batch(() => {
      this.fields.value = fields
      this.wrong.value = null
      this.models.value = null
    })
  }

  async #put(settings: AssistantSettings | null): Promise<boolean> {
    const done = await settle(() => this.#model.ports.assistant.save(settings))
    if (!done.ok) {
      this.wrong.value = done.error.message
      return false
    }
    const saved = await this.#model.ports.assistant.settings().catch(() => settings)
    batch(() => {
      this.saved.value = saved
      this.reload.value = done.value.reload
    })
    return true
  }

  #read(): AssistantSettings | null {
    const fields = this.fields.value
    if (fields === null) return null
    const read = settingsOf(fields, this.saved.value)
    this.wrong.value = read.ok ? null : read.error
    return read.ok ? read.value : null
  }
}

/** It can be asked. An address may be saved before its model is known: what it offers can be asked only then. */
export const isReady = ({ protocol, model }: AssistantSettings): boolean => protocol === 'built-in' || model !== ''

const fieldsOf = ({ protocol, address, model, key, price }: AssistantSettings): AddressFields => ({
  protocol,
  address,
  model,
  key,
  priceIn: price === null ? '' : `${price.input}`,
  priceOut: price === null ? '' : `${price.output}`,
})

function settingsOf(fields: AddressFields, before: AssistantSettings | null): Result<AssistantSettings, string> {
  const input = priceIn(fields.priceIn)
  const output = priceIn(fields.priceOut)
  if (input === 'wrong' || output === 'wrong') return err(assistantWords.priceWrong)
  const own = fields.protocol === 'built-in'
  const address = own ? '' : fields.address.trim()
  return ok({
    protocol: fields.protocol,
    address,
    model: own ? '' : fields.model.trim(),
    key: own ? '' : fields.key.trim(),
    price: input === null && output === null ? null : { input: input ?? 0, output: output ?? 0 },
    // What was agreed to was this address.
    agreed: before?.agreed === true && before.address === address && before.protocol === fields.protocol,
  })
}

/** In either decimal notation; null when nothing is written. */
function priceIn(text: string): number | null | 'wrong' {
  const trimmed = text.trim().replace(',', '.')
  if (trimmed === '') return null
  return /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : 'wrong'
}

const models = new WeakMap<Model, AddressModel>()

/** One for the app, so that Settings and the assistant's screen say the same. */
export function addressOf(model: Model): AddressModel {
  const known = models.get(model) ?? new AddressModel(model)
  models.set(model, known)
  return known
}
