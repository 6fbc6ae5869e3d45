/** From a piece and what was pasted or received to drafts: reading the reply, then checking it against the piece. */
import type { Piece } from '../../core/piece.ts'
import type { Draft } from '../../core/proposal.ts'
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import { read } from '../../read/read.ts'
import type { Parse } from '../../read/syntax/light.ts'
import type { RefusedDraft } from '../propose.ts'
import { checkReply } from './check.ts'
import type { CardFault, ReplyProblem, RequestMode } from './format.ts'
import { readReply } from './reply.ts'
import type { AssistantRequest } from './request.ts'
import { makeRequest } from './request.ts'

export interface Accepted {
  /** Verified or unsure, never failed; best first. Each has `second`. */
  readonly drafts: readonly Draft[]
  readonly refused: readonly RefusedDraft[]
  /** What had to be mended in the reply to read it, and what was left out: sentences for a person. */
  readonly notices: readonly string[]
}

/** What to give to an assistant about a piece. `drafts` as for `makeRequest`; `parse` as for `propose`. */
export function requestFor(
  piece: Piece,
  drafts: readonly Draft[],
  mode: RequestMode,
  parse?: Parse,
): Result<AssistantRequest> {
  const reading = read(piece, parse === undefined ? {} : { parse })
  return reading.ok ? makeRequest(reading.value, drafts, mode) : reading
}

/**
 * What becomes of a reply. `drafts`: the same list that the request was made with. `name`: what the person knows the
 * assistant by; empty becomes "an assistant".
 */
export function acceptReply(
  piece: Piece,
  drafts: readonly Draft[],
  { text, name }: { readonly text: string; readonly name: string },
  parse?: Parse,
): Result<Accepted, ReplyProblem> {
  const made = readReply(text, piece.author)
  if (!made.ok) return made
  const reading = read(piece, parse === undefined ? {} : { parse })
  if (!reading.ok) return err({ ...reading.error, ask: null })
  const { reply, faults, notices } = made.value
  const known = name.trim() === '' ? 'an assistant' : name.trim()
  const checked = checkReply(reading.value, drafts, reply, known, parse)
  const misfits = faults.map(fault => refusedFault(fault, reply.mode, known))
  return ok({ drafts: checked.drafts, refused: [...checked.refused, ...misfits], notices })
}

/** A card that did not fit the format, as far as it can be shown. */
function refusedFault({ prompt, answer, rule, why }: CardFault, mode: RequestMode, name: string): RefusedDraft {
  const draft: Draft = {
    kind: 'fact',
    link: null,
    wording: {
      form: 'question',
      front: [{ how: 'assistant', text: prompt }],
      back: [{ how: 'assistant', text: answer }],
      reverse: false,
    },
    anchors: [],
    statements: [],
    rule: 'assistant',
    score: 0,
    second: { name, mode, checks: [] },
  }
  return { draft, rule, why }
}
