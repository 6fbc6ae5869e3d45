/**
 * One line for all writes: each begins when the one before has ended, so an undo can never overtake the grade it takes
 * back. A job that fails does not stop those behind it.
 */
import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'

export interface WriteChain {
  /** Puts a job at the end of the line; settles as the job does. */
  readonly run: <T>(job: () => Promise<T>) => Promise<T>
  /** Jobs not yet finished: 0 means that everything is saved. */
  readonly pending: ReadonlySignal<number>
  /** Resolves when everything put in line so far has ended. */
  readonly settled: () => Promise<void>
}

export function createWriteChain(): WriteChain {
  const pending = signal(0)
  let tail: Promise<unknown> = Promise.resolve()
  const run = async <T>(job: () => Promise<T>): Promise<T> => {
    pending.value++
    const before = tail
    const mine = before.then(job)
    tail = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      pending.value--
    }
  }
  const settled = async (): Promise<void> => {
    await tail
  }
  return { run, pending, settled }
}
