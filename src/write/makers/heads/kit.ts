/** What the askers share: which phrases can be answers, which clauses can be asked about. */
import { lower, tag } from '../../../read/argument/scene.ts'
import type { Mention, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { within } from '../maker.ts'
import { type Frame, visible } from './frame.ts'
import { wordsLeft } from './trim.ts'

export type Ask = (desk: WriterDesk, frame: Frame) => readonly (Candidate | null)[]

/** Verbs that say nothing by themselves, or whose objects are claims. */
export const LIGHT =
  /^(?:be|have|say|seem|remain|get|go|come|tell|ask|mean|do|see|know|think|believe|want|find|feel|hear|leave|need|let|keep|like|turn|put|set|give|take|make|argue|claim|suggest|state|note|add|show|include|contain|involve|look|appear|consider|represent|exist)$/
/** Verbs that name who says something: attribution has cards of its own. */
export const SAYING =
  /^(?:say|tell|think|believe|argue|claim|suggest|state|note|add|explain|report|write|know|hope|warn|insist|describe|admit|reply|announce|comment|agree|see|mean|want|feel|like|seem|need)$/

export const MODAL = /^(?:can|could|will|must|may|might)$/

export const sizeOf = (frame: Frame, range: TokenRange): number => {
  const seen = visible(frame, range, null)
  return wordsLeft(frame.t, seen.range, seen.skip)
}

export const fits = (frame: Frame, range: TokenRange): boolean => {
  const size = sizeOf(frame, range)
  return size > 0 && size <= 12
}

export const POOR = /^(?:PRP|EX|WP|WDT|DT)$/
/** Openers of phrases that lean on what stood before, or are no answer at all. */
export const LEANING =
  /^(?:this|that|these|those|such|its|their|his|her|our|my|your|it|they|both|each|every|all|some|many|most|few|several|any|no|none|nothing|nobody|one|ones|another|other|others|what|who|which|whose|much|more|less|part|half|lots|here|there)$/

/** Whether a phrase can be an answer that is understood by itself. */
export const answers = ({ s }: Frame, range: TokenRange, head: number): boolean =>
  !POOR.test(tag(s, head)) &&
  !LEANING.test(lower(s, range.from)) &&
  !s.tokens.slice(range.from, range.to).some(({ xpos }) => /^(?:PRP\$?|WP\$)$/.test(xpos)) &&
  !s.tokens
    .slice(range.from, range.to)
    .some(({ xpos }, k) => xpos === 'POS' && /^NNS?$/.test(tag(s, range.from + k - 1))) &&
  !(range.to - range.from === 2 && /^(?:a|an)$/.test(lower(s, range.from)))

export const mentionIn = (desk: WriterDesk, frame: Frame, kinds: RegExp, range: TokenRange): Mention | null =>
  (desk.mentions[frame.sentence] ?? []).find(({ kind, tokens }) => kinds.test(kind) && within(range, tokens)) ?? null

export const isPlainMood = ({ clause: { verb } }: Frame): boolean =>
  !verb.negated && (verb.modal === null || MODAL.test(verb.modal))

export const common = { asks: 'phrase' as const }
