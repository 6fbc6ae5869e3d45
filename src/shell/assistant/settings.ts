/**
 * The address, the model and the key, in this browser's local storage and nowhere else: no store, snapshot, backup or
 * export knows this place.
 */
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import type { AssistantProtocol, AssistantSettings } from '../../ui/ports.ts'
import { doorOf } from '../policy.ts'
import { checkAddress } from './address.ts'
import type { Door } from './door.ts'
import { fieldOf, parseJson, textOf } from './fields.ts'

/** The one key of local storage. */
export const KEPT_AS = 'tenet:assistant'

/** Where settings are kept; throws where the browser forbids it. */
export type Kept = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface Page {
  readonly origin: string
  readonly secure: boolean
}

const PROTOCOLS: readonly AssistantProtocol[] = ['openai', 'anthropic', 'built-in']

/** What is kept, or null when there is nothing or it is not what we wrote. */
export function readSettings(kept: Kept): AssistantSettings | null {
  try {
    return settingsIn(parseJson(kept().getItem(KEPT_AS) ?? ''))
  } catch {
    return null
  }
}

function settingsIn(json: unknown): AssistantSettings | null {
  const protocol = PROTOCOLS.find(name => name === fieldOf(json, 'protocol'))
  const [address, model, key] = [textOf(json, 'address'), textOf(json, 'model'), textOf(json, 'key')]
  if (protocol === undefined || address === null || model === null || key === null) return null
  return {
    protocol,
    address,
    model,
    key,
    price: priceIn(fieldOf(json, 'price')),
    agreed: fieldOf(json, 'agreed') === true,
  }
}

function priceIn(json: unknown): AssistantSettings['price'] {
  const [input, output] = [fieldOf(json, 'input'), fieldOf(json, 'output')]
  return isPrice(input) && isPrice(output) ? { input, output } : null
}

const isPrice = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0

/**
 * Keeps the settings and opens the door for their address, or forgets all: the key first. `reload`: the page has to be
 * loaded again before its policy is the one that is wanted.
 */
export async function saveSettings(
  settings: AssistantSettings | null,
  { kept, door, page }: { readonly kept: Kept; readonly door: Door; readonly page: Page },
): Promise<Result<{ readonly reload: boolean }>> {
  if (settings === null) return forget(kept, door)
  const checked = check(settings, page)
  if (!checked.ok) return checked
  const { origin, ...rest } = checked.value
  const policy = door.policy()
  // Without a policy of ours there is nothing to open.
  const wanted = policy === null || origin === page.origin ? null : origin
  const opened = await door.set(wanted)
  if (!opened.ok) return opened
  try {
    kept().setItem(KEPT_AS, JSON.stringify(rest.settings))
  } catch {
    await door.set(null)
    return problem(
      'not-kept',
      'The browser does not keep settings for this page (a private window, or no room left). Nothing was saved.',
    )
  }
  return ok({ reload: policy !== null && doorOf(policy) !== wanted })
}

async function forget(kept: Kept, door: Door): Promise<Result<{ readonly reload: boolean }>> {
  try {
    kept().removeItem(KEPT_AS)
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
  const closed = await door.set(null)
  if (!closed.ok) return closed
  const policy = door.policy()
  return ok({ reload: policy !== null && doorOf(policy) !== null })
}

/** The settings as they will be kept, and the origin to be asked; null for the browser's own assistant. */
function check(
  settings: AssistantSettings,
  page: Page,
): Result<{ readonly settings: AssistantSettings; readonly origin: string | null }> {
  const { protocol, price, agreed } = settings
  const [model, key] = [settings.model.trim(), settings.key.trim()]
  if (!/^[\x21-\x7e]*$/.test(key)) {
    return problem('key', 'The key has letters or spaces in it that no key has. Copy it again, alone.')
  }
  if (price !== null && !(isPrice(price.input) && isPrice(price.output))) {
    return problem('price', 'Write the price per million tokens as a number, or leave it empty.')
  }
  if (protocol === 'built-in') {
    return ok({ settings: { protocol, address: '', model, key: '', price: null, agreed }, origin: null })
  }
  const address = checkAddress(settings.address, protocol, page.secure)
  if (!address.ok) return address
  return ok({
    settings: { protocol, address: address.value.text, model, key, price, agreed },
    origin: address.value.origin,
  })
}
