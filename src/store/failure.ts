/** What can go wrong with a database, in sentences a person can act on. The only place that knows its error names. */
import { StoreFailure } from '../core/ports.ts'

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown error')

/** An error of the database as a `StoreFailure`; a broken invariant of ours stays what it is. */
export function toFailure(error: unknown): unknown {
  if (error instanceof StoreFailure) return error
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return new StoreFailure(
        'full',
        'There is no space left on this device, so this was not saved. Everything saved before is still there: free some space, then try again.',
        { cause: error },
      )
    case 'VersionError':
      return new StoreFailure(
        'newer',
        'Your cards were stored by a newer version of Tenet. Close its other tabs and reload this page to get that version.',
        { cause: error },
      )
    case 'Error':
    case 'TypeError':
    case 'RangeError':
      return error
    default:
      return new StoreFailure(
        'failed',
        `The browser could not do this with the stored cards (${nameOf(error)}). Nothing was changed: try again, and save a backup if it happens again.`,
        { cause: error },
      )
  }
}

/** The same for opening: what is not understood there means that there is no storage to be had. */
export function toOpenFailure(error: unknown): unknown {
  const failure = toFailure(error)
  if (failure instanceof StoreFailure && failure.problem.code !== 'failed') return failure
  return new StoreFailure(
    'unavailable',
    `This browser does not let Tenet store anything here (${nameOf(error)}). Leave private browsing or allow this site to keep data, then reload.`,
    { cause: error },
  )
}

export const blockedFailure = (): StoreFailure =>
  new StoreFailure(
    'blocked',
    'An older Tenet is open in another tab or window and holds on to the stored cards. Close it, then try again.',
  )

export const closedFailure = (cause?: unknown): StoreFailure =>
  new StoreFailure(
    'closed',
    'The connection to the stored cards was lost, and lost again. What was saved is safe: reload this page.',
    { cause },
  )

/** The card was answered in another tab since this one read it. */
export const staleFailure = (): StoreFailure =>
  new StoreFailure('stale', 'This card was answered in another tab or window meanwhile; that answer counts.')

/** A line of the log is never rewritten: this grade met another one under the same id. */
export const clashFailure = (): StoreFailure =>
  new StoreFailure(
    'failed',
    'Another tab saved a grade at the same moment, so this one was not saved. Grade the card again.',
  )

/**
 * Whether the error says that the connection is gone, so that a new one may do better. Each of them leaves the
 * transaction undone: `InvalidStateError` cannot begin one, `AbortError` comes when the browser cuts the connection,
 * `UnknownError` is what Safari gives for a lost server and Chromium for a failed disk.
 */
export const isLostConnection = (error: unknown): boolean =>
  ['InvalidStateError', 'AbortError', 'UnknownError'].includes(nameOf(error))
