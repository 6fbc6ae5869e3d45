/** The two protocols as they are spoken over the line, for the assistant of ours (`assistant-server.ts`). */

export type Protocol = 'openai' | 'anthropic'

type Ending = 'done' | 'limit' | 'declined'

/** One protocol, as it is spoken over the line. */
export interface Speech {
  readonly open: readonly string[]
  readonly token: (text: string) => string
  readonly close: (ending: Ending) => string
  readonly error: (type: string, message: string) => string
  readonly whole: (text: string) => unknown
  readonly refusal: (type: string, message: string) => unknown
}

const chunk = (delta: unknown, finish: string | null): string =>
  `data: ${JSON.stringify({ id: 'c-1', object: 'chat.completion.chunk', created: 1, model: 'ours-small', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`

const event = (type: string, rest: object = {}): string =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`

const FINISH = { done: 'stop', limit: 'length', declined: 'content_filter' } as const
const STOP = { done: 'end_turn', limit: 'max_tokens', declined: 'refusal' } as const

export const SPEECH: Readonly<Record<Protocol, Speech>> = {
  openai: {
    // A comment, as services send them to keep the line alive, and the role, which has no text.
    open: [': working\n\n', chunk({ role: 'assistant', content: null }, null)],
    token: text => chunk({ content: text }, null),
    close: ending => `${chunk({}, FINISH[ending])}data: [DONE]\n\n`,
    error: (type, message) => `data: ${JSON.stringify({ error: { message, type, code: null } })}\n\ndata: [DONE]\n\n`,
    whole: text => ({
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
    }),
    refusal: (type, message) => ({ error: { message, type, param: null, code: null } }),
  },
  anthropic: {
    open: [
      event('message_start', { message: { id: 'm-1', role: 'assistant', content: [], stop_reason: null } }),
      event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
      event('ping'),
    ],
    token: text => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
    close: ending =>
      event('content_block_stop', { index: 0 }) +
      event('message_delta', {
        delta: { stop_reason: STOP[ending], stop_sequence: null },
        usage: { output_tokens: 9 },
      }) +
      event('message_stop'),
    error: (type, message) => event('error', { error: { type, message } }),
    whole: text => ({
      type: 'message',
      role: 'assistant',
      content: [{ type: 'text', text }],
      stop_reason: 'end_turn',
    }),
    refusal: (type, message) => ({ type: 'error', error: { type, message } }),
  },
}
