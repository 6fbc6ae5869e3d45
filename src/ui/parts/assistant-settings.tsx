/** Where an assistant can be reached: the form, the same in Settings and beside the request. */
import { useEffect, useId, useRef } from 'preact/hooks'
import type { AddressFields, AddressModel } from '../model/address.ts'
import { addressOf, isReady } from '../model/address.ts'
import { useModel } from '../model/model.ts'
import type { AssistantProtocol, AssistantSettings } from '../ports.ts'
import { assistantWords } from '../words/assistant.ts'
import { words } from '../words.ts'
import { useTaken } from './taken.ts'
import '../style/assistant.css'

/** For Settings: the whole of it under its own heading. */
export function AssistantSection() {
  return (
    <section aria-labelledby="assistant">
      <h2 id="assistant" class="section">
        {assistantWords.settings}
      </h2>
      <p>{assistantWords.settingsAbout}</p>
      <AssistantAddress />
    </section>
  )
}

/** What is set, with the ways to change and forget it; or the form. */
export function AssistantAddress() {
  const address = addressOf(useModel())
  const edited = useRef(false)
  useEffect(() => void address.load(), [address])
  const fields = address.fields.value
  if (fields !== null) {
    edited.current = true
    return <AddressForm address={address} fields={fields} />
  }
  return <SetAddress address={address} saved={address.saved.value} focused={edited.current} />
}

interface SetAddressProps {
  readonly address: AddressModel
  readonly saved: AssistantSettings | null
  /** It takes the place of the form in which the focus was. */
  readonly focused: boolean
}

function SetAddress({ address, saved, focused }: SetAddressProps) {
  const ready = saved === null || isReady(saved)
  return (
    <div class="set" tabIndex={-1} ref={useTaken<HTMLDivElement>(focused)}>
      <p>{saved === null ? assistantWords.none : placeOf(saved)}</p>
      {!ready && <p class="soft small">{assistantWords.noModel}</p>}
      <div class="actions">
        {!ready && !address.reload.value && (
          <button type="button" class="button primary" onClick={() => void chooseModel(address)}>
            {assistantWords.chooseModel}
          </button>
        )}
        <button type="button" class="button" onClick={() => address.edit()}>
          {saved === null ? assistantWords.set : assistantWords.change}
        </button>
        {saved !== null && (
          <button type="button" class="button" onClick={() => void address.forget()}>
            {assistantWords.forget}
          </button>
        )}
      </div>
      <Wrong address={address} />
      <Reload address={address} />
    </div>
  )
}

async function chooseModel(address: AddressModel): Promise<void> {
  address.edit()
  await address.listModels()
}

export const placeOf = ({ protocol, address, model }: AssistantSettings): string =>
  protocol === 'built-in' ? assistantWords.onDevice : assistantWords.at(model, address)

const Wrong = ({ address }: { readonly address: AddressModel }) => (
  <div role="alert">{address.wrong.value !== null && <p class="wrong">{address.wrong.value}</p>}</div>
)

function Reload({ address }: { readonly address: AddressModel }) {
  if (!address.reload.value) return null
  return (
    <div class="reload" role="status">
      <p>{address.saved.value === null ? assistantWords.reloadForgotten : assistantWords.reload}</p>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {assistantWords.reloadNow}
      </button>
    </div>
  )
}

interface FormProps {
  readonly address: AddressModel
  readonly fields: AddressFields
}

function AddressForm({ address, fields }: FormProps) {
  const own = fields.protocol === 'built-in'
  return (
    <form
      ref={useTaken<HTMLFormElement>(true)}
      tabIndex={-1}
      aria-label={assistantWords.settings}
      class="form address-form"
      onSubmit={event => {
        event.preventDefault()
        void address.save()
      }}
    >
      <Protocol address={address} fields={fields} />
      {own && address.builtIn.value === 'download' && <p class="quiet-line">{assistantWords.download}</p>}
      {!own && (
        <>
          <Field
            label={assistantWords.address}
            value={fields.address}
            placeholder={assistantWords.addressPlaceholder[fields.protocol]}
            onInput={next => address.write({ address: next })}
          />
          <Field
            label={assistantWords.key}
            secret
            value={fields.key}
            help={assistantWords.keyHelp}
            onInput={next => address.write({ key: next })}
          />
          <ModelField address={address} fields={fields} />
          <Prices address={address} fields={fields} />
        </>
      )}
      <Wrong address={address} />
      <div class="actions">
        <button type="submit" class="button primary" disabled={address.busy.value}>
          {words.save}
        </button>
        <button type="button" class="button" onClick={() => address.close()}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

const REMOTE: readonly AssistantProtocol[] = ['openai', 'anthropic']

function Protocol({ address, fields }: FormProps) {
  const offered =
    address.builtIn.value === 'no' && fields.protocol !== 'built-in' ? REMOTE : [...REMOTE, 'built-in' as const]
  return (
    <label class="field">
      <span class="label">{assistantWords.protocol}</span>
      <select
        value={fields.protocol}
        onChange={event => {
          const chosen = offered.find(protocol => protocol === event.currentTarget.value)
          if (chosen !== undefined) address.write({ protocol: chosen })
        }}
      >
        {offered.map(protocol => (
          <option key={protocol} value={protocol}>
            {assistantWords.protocols[protocol]}
          </option>
        ))}
      </select>
      <small class="soft">{assistantWords.protocolsAbout[fields.protocol]}</small>
    </label>
  )
}

function ModelField({ address, fields }: FormProps) {
  const models = address.models.value
  return (
    <div class="field">
      <Field label={assistantWords.model} value={fields.model} onInput={next => address.write({ model: next })} />
      {models !== null && models.length > 0 && (
        <select
          aria-label={assistantWords.choose}
          value={models.includes(fields.model) ? fields.model : ''}
          onChange={event => address.write({ model: event.currentTarget.value })}
        >
          <option value="" disabled>
            {assistantWords.models(models.length)}
          </option>
          {models.map(model => (
            <option key={model} value={model}>
              {model}
            </option>
          ))}
        </select>
      )}
      <p class="soft small" role="status">
        {models !== null && models.length === 0 && assistantWords.noModels}
      </p>
      <button
        type="button"
        class="link list-models"
        disabled={address.busy.value || fields.address.trim() === ''}
        onClick={() => void address.listModels()}
      >
        {address.busy.value ? assistantWords.listing : assistantWords.listModels}
      </button>
    </div>
  )
}

const Prices = ({ address, fields }: FormProps) => (
  <fieldset class="choice">
    <legend class="label">{assistantWords.price}</legend>
    <div class="pair">
      <Field
        label={assistantWords.priceIn}
        decimal
        value={fields.priceIn}
        onInput={next => address.write({ priceIn: next })}
      />
      <Field
        label={assistantWords.priceOut}
        decimal
        value={fields.priceOut}
        onInput={next => address.write({ priceOut: next })}
      />
    </div>
    <small class="soft">{assistantWords.priceHelp}</small>
  </fieldset>
)

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly help?: string
  readonly decimal?: boolean
  /** Not shown while it is typed. */
  readonly secret?: boolean
  readonly onInput: (text: string) => void
}

/** Nothing here is the browser's to fill in, to correct or to remember. */
function Field({ label, value, placeholder = '', help, decimal = false, secret = false, onInput }: FieldProps) {
  const id = useId()
  const shared = {
    id,
    value,
    'aria-describedby': help === undefined ? undefined : `${id}-help`,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  }
  return (
    <label class="field" for={id}>
      <span class="label">{label}</span>
      {secret ? (
        <input type="password" autocomplete="new-password" {...shared} />
      ) : (
        <input
          type="text"
          placeholder={placeholder}
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          inputMode={decimal ? 'decimal' : 'text'}
          {...shared}
        />
      )}
      {help !== undefined && (
        <small id={`${id}-help`} class="soft">
          {help}
        </small>
      )}
    </label>
  )
}
