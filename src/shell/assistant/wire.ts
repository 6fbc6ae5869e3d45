/** What the two protocols have in common, for all that is the same whichever is spoken. */
import type { AssistantSettings } from '../../ui/ports.ts'
import { fieldOf, textOf } from './fields.ts'
import type { ServerEvent } from './sse.ts'

export interface WireRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** How an answer ended: `whole`, `cut` at the model's limit, `refused` by the model or a filter before it. */
export type End = 'whole' | 'cut' | 'refused'

/** One step of an answer, or all of an answer that came in one piece. */
export interface Step {
  readonly text: string
  readonly end: End | null
  readonly failure: ServerFailure | null
}

/** What a server says went wrong, in its own words. */
export interface ServerFailure {
  /** Its name or number for it; empty when it gave none. */
  readonly code: string
  readonly message: string
}

export interface Wire {
  /** What the person is told was expected at the address. */
  readonly speaks: string
  readonly ask: (settings: AssistantSettings, part: string) => WireRequest & { readonly body: string }
  readonly models: (settings: AssistantSettings) => WireRequest
  /** null: not an event of this protocol. */
  readonly step: (event: ServerEvent) => Step | null
  /** An answer in one piece; null: not of this protocol. */
  readonly whole: (json: unknown) => Step | null
}

export const stepOf = (text: string, end: End | null = null): Step => ({ text, end, failure: null })

export const failed = (failure: ServerFailure): Step => ({ text: '', end: null, failure })

const codeOf = (error: unknown): string => {
  const code = fieldOf(error, 'code')
  if (typeof code === 'number') return String(code)
  return textOf(error, 'code') ?? textOf(error, 'type') ?? ''
}

/**
 * The failure in what a server sent, null when it speaks of none. Known forms: `{"error":{"message","type","code"}}`
 * (OpenAI, Ollama, llama.cpp, vLLM, Anthropic), `{"error":"…"}` (LM Studio, older Ollama), `{"object":"error","message"}`
 * (older vLLM), `{"detail":"…"}` (FastAPI) and `{"message":"…"}`.
 */
export function failureIn(json: unknown): ServerFailure | null {
  const error = fieldOf(json, 'error')
  if (typeof error === 'string') return { code: '', message: error }
  if (typeof error === 'object' && error !== null) {
    return { code: codeOf(error), message: textOf(error, 'message') ?? '' }
  }
  const message = textOf(json, 'message') ?? textOf(json, 'detail')
  return message === null ? null : { code: codeOf(json), message }
}

/** The base address with something of the protocol behind it. */
export const under = (address: string, path: string): string => `${address.trim().replace(/\/+$/, '')}${path}`
