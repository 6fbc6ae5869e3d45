/** What asking an assistant needs of the world: the network, the clock, chance and the page. Tests bring their own. */
import type { Random32 } from '../../core/ids.ts'

export interface Outside {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly random: Random32
  readonly nowMs: () => number
  /** Runs something after that many milliseconds; the answer calls it off. */
  readonly after: (ms: number, run: () => void) => () => void
  /** false: the device says that it has no network at all. */
  readonly online: () => boolean
  /** The origin of this page, which a server has to allow. */
  readonly pageOrigin: string
  /** Whether the content policy of this page lets it ask that origin. */
  readonly mayReach: (origin: string) => boolean
}

/** Waits; resolves early, with false, when it is stopped. */
export function sleep(outside: Outside, ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false)
  return new Promise(resolve => {
    const stop = (): void => {
      cancel()
      resolve(false)
    }
    const cancel = outside.after(ms, () => {
      signal.removeEventListener('abort', stop)
      resolve(true)
    })
    signal.addEventListener('abort', stop, { once: true })
  })
}

/** A limit on silence: aborts when nothing was heard for long enough, or when the person stops. */
export interface Watchdog {
  readonly signal: AbortSignal
  /** Something was heard; from here so many milliseconds of silence are too many. */
  readonly heard: (limitMs: number) => void
  /** Why it aborted; null while it has not. */
  readonly cause: () => 'stopped' | 'silence' | null
  readonly done: () => void
}

export function watchdog(outside: Outside, stop: AbortSignal, limitMs: number): Watchdog {
  const controller = new AbortController()
  let cause: 'stopped' | 'silence' | null = null
  const abort = (why: 'stopped' | 'silence'): void => {
    cause ??= why
    controller.abort()
  }
  const stopped = (): void => abort('stopped')
  const silence = (): void => abort('silence')
  let cancel = outside.after(limitMs, silence)
  if (stop.aborted) stopped()
  else stop.addEventListener('abort', stopped, { once: true })
  return {
    signal: controller.signal,
    heard(ms) {
      cancel()
      cancel = outside.after(ms, silence)
    },
    cause: () => cause,
    done() {
      cancel()
      stop.removeEventListener('abort', stopped)
    },
  }
}
