/**
 * A proposal: a note not yet accepted. Every run of its words knows where it came from, so that the screen can show which
 * words are the piece's and which are ours, and a test can assert that an answer was never invented.
 */
import type { Anchor } from './anchor.ts'
import type { DeckId, NoteId, StatementId } from './ids.ts'
import type { ClozePart, NoteBody, NoteKind, NoteLink } from './note.ts'

/** `[start, end)` of paragraph `paragraph` (from 1), UTF-16 offsets. */
export interface PieceSpan {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/**
 * `copied` literally from `from`; `inflected` the same word in another form; `resolved` what a word of the piece stands
 * for (a pronoun's name, the year of "this year"); `template` ours; `assistant` put so by a second reader.
 */
export type Run =
  | {
      readonly how: 'copied' | 'inflected' | 'resolved'
      readonly text: string
      readonly from: PieceSpan
      /** Of words left as the piece has them: what they stand for, for the person to put in their place. */
      readonly standsFor?: string
    }
  | { readonly how: 'template'; readonly text: string }
  | { readonly how: 'assistant'; readonly text: string }

export type Wording =
  | {
      readonly form: 'question'
      readonly front: readonly Run[]
      readonly back: readonly Run[]
      readonly reverse: boolean
    }
  | {
      readonly form: 'cloze'
      readonly parts: readonly { readonly runs: readonly Run[]; readonly hole: number | null }[]
    }
  | { readonly form: 'list'; readonly front: readonly Run[]; readonly items: readonly (readonly Run[])[] }

/** What was checked of a card that a second reader wrote. `unsure`: nothing speaks against it, but it could not be shown. */
export interface Check {
  readonly rule: string
  readonly verdict: 'passed' | 'unsure'
  /** A sentence for a person. */
  readonly says: string
}

/** The second reader of a draft: an assistant that the person asked. */
export interface SecondReader {
  /** What the person knows it by: "an assistant", or the name of the model that was asked. */
  readonly name: string
  /** `rewrite`: only the wording of a card of ours is its; `propose`: the card is. */
  readonly mode: 'rewrite' | 'propose'
  /** In the order in which they were made. What failed one is no draft. */
  readonly checks: readonly Check[]
}

/** Another answer to a draft's question, for the person to put in the place of its own. */
export interface Choice {
  readonly answer: readonly Run[]
  readonly anchors: readonly Anchor[]
}

/** Most choices of a draft: three sentences can be compared at a glance, the draft's own among them. */
export const MAX_CHOICES = 2

/** What the writer hands out: not yet tied to a deck. */
export interface Draft {
  readonly kind: NoteKind
  readonly link: NoteLink | null
  readonly wording: Wording
  readonly anchors: readonly Anchor[]
  readonly statements: readonly StatementId[]
  /** The writer's rule that made it, e.g. `when-question`. */
  readonly rule: string
  /** 0–1; comparable within a piece. */
  readonly score: number
  /** The next best answers, best first, at most `MAX_CHOICES`: of a thesis, other sentences that may be it. Absent: none. */
  readonly choices?: readonly Choice[]
  /** What the ranker measured of it, by name: what a choice about it teaches (`learnt.ts`). Absent: it teaches nothing. */
  readonly measured?: readonly string[]
  /** Absent: Tenet's own reader proposed it. */
  readonly second?: SecondReader
}

export type ProposalStatus = 'open' | 'kept' | 'refused'

/** A draft stored with its deck, waiting for the person. Its id becomes the note's id when it is kept. */
export interface Proposal {
  readonly id: NoteId
  readonly deckId: DeckId
  readonly draft: Draft
  /** The person's own wording, once mended; it replaces the draft's. */
  readonly mended: NoteBody | null
  readonly status: ProposalStatus
  /** Best first, from 0. */
  readonly rank: number
  /** One of the rest, less sure than what is offered first: put away until the person asks for more. Absent: offered. */
  readonly more?: 'closed' | 'opened'
}

const textOf = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

/** The note's body in plain words. */
export function bodyOfWording(wording: Wording): NoteBody {
  switch (wording.form) {
    case 'question':
      return { form: 'question', front: textOf(wording.front), back: textOf(wording.back), reverse: wording.reverse }
    case 'list':
      return { form: 'list', front: textOf(wording.front), items: wording.items.map(textOf) }
    case 'cloze':
      return {
        form: 'cloze',
        parts: wording.parts.map((part): ClozePart => ({ text: textOf(part.runs), hole: part.hole })),
      }
  }
}

/** What the person sees and keeps: the mended wording, else the draft's. */
export const bodyOfProposal = (proposal: Proposal): NoteBody => proposal.mended ?? bodyOfWording(proposal.draft.wording)

/** Everything that could be checked of it holds. True of all that our own reader proposes. */
export const isVerified = (draft: Draft): boolean =>
  draft.second === undefined || draft.second.checks.every(check => check.verdict === 'passed')

/** All runs of a wording, in order. */
export const runsOf = (wording: Wording): readonly Run[] =>
  wording.form === 'question'
    ? [...wording.front, ...wording.back]
    : wording.form === 'list'
      ? [...wording.front, ...wording.items.flat()]
      : wording.parts.flatMap(part => part.runs)

/** Words that stand for others, or that others might be put for: such a card is never kept without a look. */
export const hasResolvedWords = (wording: Wording): boolean => runsOf(wording).some(isResolvable)

/** A replacement was made here, or could be. */
export const isResolvable = (run: Run): boolean =>
  run.how === 'resolved' || ('standsFor' in run && run.standsFor !== undefined)
