/**
 * Chat completions as OpenAI defined them and many speak them (Ollama, llama.cpp, LM Studio, vLLM, services):
 * https://platform.openai.com/docs/api-reference/chat. Nothing optional is sent: what one server likes another refuses.
 */
import type { AssistantSettings } from '../../ui/ports.ts'
import { fieldOf, listOf, parseJson, textOf } from './fields.ts'
import type { End, Step, Wire } from './wire.ts'
import { failed, failureIn, stepOf, under } from './wire.ts'

const headers = ({ key }: AssistantSettings): Readonly<Record<string, string>> =>
  key === '' ? {} : { Authorization: `Bearer ${key}` }

export const openai: Wire = {
  speaks: 'the OpenAI chat API',
  ask: (settings, part) => ({
    url: under(settings.address, '/chat/completions'),
    headers: { ...headers(settings), 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: settings.model, stream: true, messages: [{ role: 'user', content: part }] }),
  }),
  models: settings => ({ url: under(settings.address, '/models'), headers: headers(settings) }),
  step({ name, data }) {
    if (data.trim() === '[DONE]') return stepOf('', 'whole')
    const json = parseJson(data)
    const failure = name === 'error' ? (failureIn(json) ?? failureIn({ error: json })) : failureIn(json)
    if (failure !== null) return failed(failure)
    if (!Array.isArray(fieldOf(json, 'choices'))) return null
    return choiceOf(json, 'delta') ?? stepOf('')
  },
  whole: json => choiceOf(json, 'message'),
}

/** The first choice. Reasoning stands in fields of its own, which are passed over. */
function choiceOf(json: unknown, holder: 'delta' | 'message'): Step | null {
  const choice = listOf(json, 'choices')[0]
  const message = fieldOf(choice, holder)
  if (typeof message !== 'object' || message === null) return null
  return stepOf(contentOf(message), endOf(textOf(choice, 'finish_reason')))
}

/** Text, or a list of parts with text among them (Mistral's reasoning models). */
const contentOf = (message: unknown): string =>
  textOf(message, 'content') ??
  listOf(message, 'content')
    .filter(part => textOf(part, 'type') === 'text')
    .map(part => textOf(part, 'text') ?? '')
    .join('')

function endOf(reason: string | null): End | null {
  if (reason === null || reason === '') return null
  if (reason === 'length') return 'cut'
  return reason === 'content_filter' ? 'refused' : 'whole'
}
