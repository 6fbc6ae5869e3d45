/** Anthropic's messages API, streamed: https://platform.claude.com/docs/en/api/messages and /build-with-claude/streaming. */
import type { AssistantSettings } from '../../ui/ports.ts'
import { fieldOf, listOf, parseJson, textOf } from './fields.ts'
import type { End, Step, Wire } from './wire.ts'
import { failed, failureIn, stepOf, under } from './wire.ts'

/** Must be said; more than any reply needs, and no more than the smallest model in use gives. */
const MAX_TOKENS = 8192

/** The last of these is how the service wants to be told that a page asks by itself, with a key of the person's own. */
const headers = ({ key }: AssistantSettings): Readonly<Record<string, string>> => ({
  ...(key === '' ? {} : { 'x-api-key': key }),
  'anthropic-version': '2023-06-01',
  'anthropic-dangerous-direct-browser-access': 'true',
})

/** The address is documented without the version, and often written with it. */
const at = ({ address }: AssistantSettings, path: string): string =>
  under(address, /\/v1\/*$/.test(address.trim()) ? path : `/v1${path}`)

export const anthropic: Wire = {
  speaks: 'Anthropic’s messages API',
  ask: (settings, part) => ({
    url: at(settings, '/messages'),
    headers: { ...headers(settings), 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: settings.model,
      max_tokens: MAX_TOKENS,
      stream: true,
      messages: [{ role: 'user', content: part }],
    }),
  }),
  models: settings => ({ url: at(settings, '/models?limit=1000'), headers: headers(settings) }),
  step({ name, data }) {
    const json = parseJson(data)
    switch (textOf(json, 'type') ?? name) {
      case 'content_block_start':
        return stepOf(textOf(fieldOf(json, 'content_block'), 'text') ?? '')
      case 'content_block_delta':
        // Thinking and its signature come as deltas of other types, with no `text`.
        return stepOf(textOf(fieldOf(json, 'delta'), 'text') ?? '')
      case 'message_delta':
        return stepOf('', endOf(textOf(fieldOf(json, 'delta'), 'stop_reason')))
      case 'message_stop':
        return stepOf('', 'whole')
      case 'error':
        return failed(failureIn(json) ?? { code: '', message: '' })
      case 'message_start':
      case 'content_block_stop':
      case 'ping':
        return stepOf('')
      default:
        return null
    }
  },
  whole: wholeOf,
}

function wholeOf(json: unknown): Step | null {
  if (textOf(json, 'type') !== 'message' || !Array.isArray(fieldOf(json, 'content'))) return null
  const text = listOf(json, 'content').map(block => textOf(block, 'text') ?? '')
  return stepOf(text.join(''), endOf(textOf(json, 'stop_reason')))
}

function endOf(reason: string | null): End | null {
  if (reason === null) return null
  if (reason === 'max_tokens' || reason === 'model_context_window_exceeded') return 'cut'
  return reason === 'refusal' ? 'refused' : 'whole'
}
