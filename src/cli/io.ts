/** What a command needs from the terminal; tests hand in their own. */
import type { Problem } from '../core/result.ts'

export interface Io {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** Exit codes: done; refused input, with a message on standard error; wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export type Command = (args: readonly string[], io: Io) => Promise<ExitCode>

export function refuse(io: Io, error: Problem): ExitCode {
  io.error(`${error.message}\n`)
  return EXIT.refused
}
