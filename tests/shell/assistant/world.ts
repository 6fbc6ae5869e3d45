/** A world in which nobody waits: seconds pass when a test says so. */
import { onTestFinished } from 'vitest'
import type { Result } from '../../../src/core/result.ts'
import type { AskOptions } from '../../../src/shell/assistant/ask.ts'
import { ask } from '../../../src/shell/assistant/ask.ts'
import type { Outside } from '../../../src/shell/assistant/outside.ts'
import type { AssistantProgress, AssistantReply, AssistantSettings } from '../../../src/ui/ports.ts'
import type { AssistantServer } from '../../tools/assistant-server.ts'
import { startAssistant } from '../../tools/assistant-server.ts'

export interface World {
  readonly outside: Outside
  /** Seconds that were waited between tries, as they were told. */
  readonly waited: () => readonly { readonly seconds: number; readonly why: string }[]
  /** Lets the limit on silence run out; the milliseconds that it was. */
  readonly silence: () => number
  readonly progress: AssistantProgress[]
  readonly ask: (settings: AssistantSettings, options?: Partial<AskOptions>) => Promise<Result<AssistantReply>>
}

/** Longest tick of a countdown; what is longer is a limit on silence. */
const TICK_MS = 1000

export function world(changes: Partial<Outside> = {}): World {
  const limits: { readonly ms: number; readonly run: () => void; live: boolean }[] = []
  const progress: AssistantProgress[] = []
  const outside: Outside = {
    fetch: (url, init) => fetch(url, init),
    random: () => 0,
    nowMs: () => Date.UTC(2026, 0, 1),
    after(ms, run) {
      const limit = { ms, run, live: true }
      if (ms > TICK_MS) limits.push(limit)
      else setImmediate(() => limit.live && run())
      return () => {
        limit.live = false
      }
    },
    online: () => true,
    pageOrigin: 'https://tenet.example',
    mayReach: () => true,
    ...changes,
  }
  return {
    outside,
    progress,
    waited: () => progress.flatMap(({ waiting }) => (waiting === null ? [] : [waiting])),
    silence() {
      const limit = limits.findLast(({ live }) => live)
      limit?.run()
      return limit?.ms ?? 0
    },
    ask: (settings, options) =>
      ask(
        settings,
        'The request.',
        {
          signal: options?.signal ?? new AbortController().signal,
          onProgress: step => {
            progress.push(step)
            options?.onProgress?.(step)
          },
        },
        outside,
      ),
  }
}

/** A server for one test. */
export async function server(): Promise<AssistantServer> {
  const started = await startAssistant()
  onTestFinished(() => started.close())
  return started
}

export const KEY = 'sk-a-key-of-ours'

export const openaiAt = ({ origin }: { readonly origin: string }): AssistantSettings => ({
  protocol: 'openai',
  address: `${origin}/v1`,
  model: 'ours-small',
  key: KEY,
  price: null,
  agreed: true,
})

export const anthropicAt = ({ origin }: { readonly origin: string }): AssistantSettings => ({
  ...openaiAt({ origin }),
  protocol: 'anthropic',
  address: origin,
})

export const BOTH = [
  ['openai', openaiAt],
  ['anthropic', anthropicAt],
] as const
