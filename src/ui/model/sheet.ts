/** A request in its parts, and what came back to each: plain data that the assistant's screen shows and its model changes. */
import type { NoteId } from '../../core/ids.ts'
import type { Draft } from '../../core/proposal.ts'
import { isVerified } from '../../core/proposal.ts'
import type { Accepted, Refused, ReplyProblem } from '../ports.ts'

/** What became of a reply. Its drafts are stored by then. */
export interface Outcome {
  readonly verified: number
  readonly unsure: number
  readonly refused: readonly Refused[]
  readonly notices: readonly string[]
}

export interface Part {
  readonly request: string
  readonly copied: boolean
  /** What was pasted or received. */
  readonly reply: string
  readonly checking: boolean
  readonly problem: ReplyProblem | null
  readonly outcome: Outcome | null
  /** The reply ended early: what it held is in the outcome, and the part may be sent again. */
  readonly broken: boolean
  /** Why it ended early, for a person. */
  readonly notice: string | null
}

export interface Sheet {
  readonly parts: readonly Part[]
  /** The cards that the request names, in its order. */
  readonly drafts: readonly Draft[]
  readonly ids: ReadonlySet<NoteId>
}

export const newPart = (request: string): Part => ({
  request,
  copied: false,
  reply: '',
  checking: false,
  problem: null,
  outcome: null,
  broken: false,
  notice: null,
})

/** There is an answer to it, and it came whole. */
export const isDone = (part: Part): boolean => part.outcome !== null && !part.broken

const isTouched = (part: Part): boolean => part.copied || part.reply !== '' || part.outcome !== null

/** Something of it is with the assistant or came back, and not all of it is done: the request has to stay as it is. */
export const isUnderWay = ({ parts }: Sheet): boolean => parts.some(isTouched) && !parts.every(isDone)

export const outcomeOf = ({ drafts, refused, notices }: Accepted): Outcome => {
  const verified = drafts.filter(isVerified).length
  return { verified, unsure: drafts.length - verified, refused, notices }
}

/** All parts' outcomes as one; null while there is none. */
export function wholeOutcome({ parts }: Sheet): Outcome | null {
  const outcomes = parts.map(part => part.outcome).filter(outcome => outcome !== null)
  if (outcomes.length === 0) return null
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((n, outcome) => n + count(outcome), 0)
  return {
    verified: sum(outcome => outcome.verified),
    unsure: sum(outcome => outcome.unsure),
    refused: outcomes.flatMap(outcome => outcome.refused),
    notices: [...new Set(outcomes.flatMap(outcome => outcome.notices))],
  }
}
