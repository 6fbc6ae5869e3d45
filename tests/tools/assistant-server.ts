/**
 * An assistant of ours on loopback: real HTTP that speaks both protocols, token by token, and goes wrong in every way that
 * servers do. For the tests of the transport (node) and the flows (Chromium).
 */
import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { setTimeout as silence } from 'node:timers/promises'
import type { Protocol, Speech } from './assistant-speech.ts'
import { SPEECH } from './assistant-speech.ts'

export interface Asked {
  readonly protocol: Protocol
  readonly model: string
  readonly prompt: string
  readonly headers: IncomingMessage['headers']
}

/**
 * What the server does with a request for an answer. `answers` streams it; the others are what their names say. Those that
 * end in `-then-answers` go wrong once. `status` answers with that error in the form of the protocol.
 */
export type Behaviour =
  | 'answers'
  | 'answers-at-once'
  | 'drops-then-answers'
  | 'breaks-off'
  | 'stalls'
  | 'never-answers'
  | 'sends-nothing'
  | 'portal'
  | 'redirects'
  | 'endless'
  | 'gibberish'
  | 'other-json'
  | 'wrong-path'
  | 'error-first'
  | 'error-in-the-middle'
  | 'overloaded-then-answers'
  | 'cut-at-the-limit'
  | 'declines'
  | 'ends-without-a-word'
  | { readonly status: number; readonly body?: string; readonly retryAfter?: string; readonly times?: number }

export interface AssistantServer {
  /** `http://localhost:…` */
  readonly origin: string
  /** Requests for an answer so far. */
  readonly asked: readonly Asked[]
  /** All requests so far, as `POST /v1/messages`; preflights too. */
  readonly requests: readonly string[]
  readonly behave: (next: Behaviour) => void
  /** Whether a page of another origin may ask. */
  readonly allowPages: (allowed: boolean) => void
  /** What it answers; may depend on what it is asked. */
  readonly answer: (text: string | ((asked: Asked) => string)) => void
  readonly close: () => Promise<void>
}

interface State {
  behaviour: Behaviour
  /** Requests since the behaviour was set. */
  turn: number
  pages: boolean
  text: (asked: Asked) => string
  readonly asked: Asked[]
  readonly requests: string[]
}

export async function startAssistant(): Promise<AssistantServer> {
  const state: State = { behaviour: 'answers', turn: 0, pages: true, text: () => 'Yes.', asked: [], requests: [] }
  const server = createServer((request, response) => {
    void serve(state, request, response).catch(() => response.destroy())
  })
  const port = await bound(server)
  return {
    origin: `http://localhost:${port}`,
    asked: state.asked,
    requests: state.requests,
    behave(next) {
      state.behaviour = next
      state.turn = 0
    },
    allowPages(allowed) {
      state.pages = allowed
    },
    answer(text) {
      state.text = typeof text === 'string' ? () => text : text
    },
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function bound(server: Server): Promise<number> {
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

export const MODELS = ['ours-small', 'ours-large'] as const

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  state.requests.push(`${request.method} ${path}`)
  if (state.pages) {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*, Authorization')
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After')
  }
  if (request.method === 'OPTIONS') response.writeHead(204).end()
  else if (request.method === 'GET' && path === '/v1/models') models(state, response)
  else if (request.method === 'POST' && path === '/v1/chat/completions')
    await answer(state, 'openai', request, response)
  else if (request.method === 'POST' && path === '/v1/messages') await answer(state, 'anthropic', request, response)
  else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404 page not found')
}

function models({ behaviour }: State, response: ServerResponse): void {
  if (typeof behaviour === 'object') refuse(response, 'openai', behaviour)
  else if (behaviour === 'portal') portal(response)
  else json(response, { object: 'list', data: MODELS.map(id => ({ id, object: 'model' })), has_more: false })
}

async function answer(
  state: State,
  protocol: Protocol,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body: unknown = JSON.parse(await bodyOf(request))
  const asked: Asked = { protocol, ...fieldsOf(body), headers: request.headers }
  state.asked.push(asked)
  state.turn++
  const speech = SPEECH[protocol]
  const text = state.text(asked)
  const { behaviour } = state
  if (typeof behaviour === 'object') {
    if (state.turn <= (behaviour.times ?? Infinity)) return refuse(response, protocol, behaviour)
    return await stream(response, speech, text)
  }
  const first = state.turn === 1
  switch (behaviour) {
    case 'answers':
      return await stream(response, speech, text)
    case 'answers-at-once':
      return json(response, speech.whole(text))
    case 'drops-then-answers':
      return first ? void response.destroy() : await stream(response, speech, text)
    case 'overloaded-then-answers':
      return first
        ? say(response, [speech.error('overloaded_error', 'Overloaded')])
        : await stream(response, speech, text)
    default:
      return await goWrong(behaviour, response, speech, text)
  }
}

type Wrong = Exclude<Behaviour, object | 'answers' | 'answers-at-once' | `${string}-then-answers`>

/** In the middle: after half of the tokens, with what came sent for certain. */
/** Before a line is lost. */
const SILENCE_MS = 1500

async function goWrong(behaviour: Wrong, response: ServerResponse, speech: Speech, text: string): Promise<void> {
  const half = text.slice(0, Math.ceil(text.length / 2))
  switch (behaviour) {
    case 'breaks-off':
      await begin(response, speech, half)
      // Closes in the middle of the body. A browser throws away what it has not handed on when the line goes, so the line
      // is silent for a moment first, as a real one would be.
      await silence(SILENCE_MS)
      response.socket?.end()
      return
    case 'stalls':
      return await begin(response, speech, half)
    case 'never-answers':
      return
    case 'sends-nothing':
      response.writeHead(200, STREAM).flushHeaders()
      return
    case 'portal':
      return portal(response)
    case 'redirects':
      return void response.writeHead(302, { Location: '/elsewhere' }).end()
    case 'endless':
      return await endless(response, speech)
    case 'gibberish':
      return void response.writeHead(200, STREAM).end('what is this\n\nnothing: of the kind\n\ndata: {"half": \n\n')
    case 'other-json':
      return json(response, { status: 'fine', uptime: 12 })
    case 'wrong-path':
      return json(response, { error: 'Unexpected endpoint or method. (POST /chat/completions)' })
    case 'error-first':
      return say(response, [speech.error('invalid_request_error', 'the request exceeds the available context size')])
    case 'error-in-the-middle':
      await begin(response, speech, half)
      return void response.end(speech.error('server_error', 'The engine fell over'))
    case 'cut-at-the-limit':
      await begin(response, speech, half)
      return void response.end(speech.close('limit'))
    case 'declines':
      return say(response, [...speech.open, speech.close('declined')])
    case 'ends-without-a-word':
      return say(response, [...speech.open, speech.close('done')])
  }
}

const STREAM = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' }

/** Every token in a write of its own. */
async function stream(response: ServerResponse, speech: Speech, text: string): Promise<void> {
  await begin(response, speech, text)
  response.end(speech.close('done'))
}

async function begin(response: ServerResponse, speech: Speech, text: string): Promise<void> {
  response.writeHead(200, STREAM)
  for (const line of speech.open) response.write(line)
  for (const token of text.match(/.{1,4}/gsu) ?? []) await write(response, speech.token(token))
}

/** Waits where the reader is slower; gives up when it is gone. */
async function write(response: ServerResponse, text: string): Promise<void> {
  if (response.destroyed || response.write(text)) return
  await new Promise<void>(resolve => {
    const go = (): void => {
      response.off('drain', go).off('close', go)
      resolve()
    }
    response.on('drain', go).on('close', go)
  })
}

async function endless(response: ServerResponse, speech: Speech): Promise<void> {
  response.writeHead(200, STREAM)
  const token = speech.token('word '.repeat(13_000))
  while (!response.destroyed) await write(response, token)
}

const say = (response: ServerResponse, lines: readonly string[]): void => {
  response.writeHead(200, STREAM).end(lines.join(''))
}

const json = (response: ServerResponse, value: unknown): void => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}

const portal = (response: ServerResponse): void => {
  response
    .writeHead(200, { 'Content-Type': 'text/html' })
    .end('<!doctype html><title>Sign in</title><h1>Welcome to the station’s network</h1>')
}

function refuse(
  response: ServerResponse,
  protocol: Protocol,
  { status, body, retryAfter }: Exclude<Behaviour, string>,
): void {
  const text = body ?? JSON.stringify(SPEECH[protocol].refusal(`error_${status}`, `This is number ${status}.`))
  response
    .writeHead(status, {
      'Content-Type': 'application/json',
      ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }),
    })
    .end(text)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

function fieldsOf(body: unknown): Pick<Asked, 'model' | 'prompt'> {
  const messages = field(body, 'messages')
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined
  return { model: String(field(body, 'model')), prompt: String(field(last, 'content')) }
}
