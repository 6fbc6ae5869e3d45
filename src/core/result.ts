/**
 * Errors at the edges are values. A `Problem` carries one sentence a person can act on (what is wrong, what to do) and a
 * stable code that tests and callers switch on. Exceptions are for broken invariants only.
 */
export interface Problem {
  readonly code: string
  /** What is wrong and what to do, for a person. */
  readonly message: string
}

export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

export const problem = (code: string, message: string): Result<never> => err({ code, message })

/** For states that the types rule out but the compiler cannot see: fails loudly instead of carrying on wrongly. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${message}`)
}
