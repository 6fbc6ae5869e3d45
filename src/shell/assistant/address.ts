/** The address of an assistant: which can work from this page, and how near it is. */
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import type { AssistantProtocol } from '../../ui/ports.ts'
import { doorOrigin } from '../policy.ts'

/** `here`: this machine; `near`: by its name or number on the same network; `far`: anywhere else. */
export type Nearness = 'here' | 'near' | 'far'

const PRIVATE = /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./

export function nearness(url: URL): Nearness {
  const host = url.hostname
  if (host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.[\d.]+$/.test(host))
    return 'here'
  const near = !host.includes('.') || /\.(?:local|lan|internal|home\.arpa)$/.test(host)
  return near || (/^[\d.]+$/.test(host) && PRIVATE.test(host)) ? 'near' : 'far'
}

export interface Address {
  /** As the person wrote it, without spaces around it and slashes behind it. */
  readonly text: string
  readonly origin: string
}

/** The address, or why it cannot work. `pageIsSecure`: this page came over https, which forbids it plain http. */
export function checkAddress(
  written: string,
  protocol: Exclude<AssistantProtocol, 'built-in'>,
  pageIsSecure: boolean,
): Result<Address> {
  const text = written.trim().replace(/\/+$/, '')
  if (text === '') return problem('address', `Write the address, for example ${EXAMPLES[protocol]}`)
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return problem(
      'address',
      `This is no web address. It begins with https:// or http://, for example ${EXAMPLES[protocol]}`,
    )
  }
  const url = new URL(text)
  const refused = shapeProblem(url) ?? schemeProblem(url, pageIsSecure)
  return refused === null ? ok({ text, origin: url.origin }) : problem('address', refused)
}

const EXAMPLES = {
  openai: 'http://localhost:11434/v1 (Ollama) or https://api.openai.com/v1.',
  anthropic: 'https://api.anthropic.com',
} as const

function shapeProblem(url: URL): string | null {
  if (url.username !== '' || url.password !== '') {
    return 'The address has a name or a password in it. Take them out: a key has a field of its own.'
  }
  if (url.hash !== '' || url.search !== '')
    return 'Take out what stands behind the ? or the #: only the address before it is used.'
  const ending = /\/(?:chat\/completions|completions|messages|models|responses)$/.exec(url.pathname)?.[0]
  if (ending !== undefined) return `Leave out ${ending} at the end: Tenet adds it.`
  if (url.hostname.startsWith('[')) {
    return 'A content policy cannot name an address like [::1]. Write localhost, or the machine’s name.'
  }
  if (doorOrigin(url.origin) === null) {
    return `A content policy cannot name “${url.hostname.slice(0, 80)}”. Use a name of letters, digits and hyphens, or the number.`
  }
  return null
}

function schemeProblem(url: URL, pageIsSecure: boolean): string | null {
  if (url.protocol === 'https:') return null
  const where = nearness(url)
  if (where === 'here' || (where === 'near' && !pageIsSecure)) return null
  if (where === 'far') return 'Over http anyone on the way could read the key and the piece. Write https://'
  return 'This page came over https, and a browser lets it ask over http on this machine only (localhost). Run the assistant here, give it https, or ask it by hand: copy the request and paste the reply.'
}
