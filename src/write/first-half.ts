/**
 * "A convention produced 388 articles; in September 62 per cent threw them out": a card on the second half of a sentence that
 * leans on the first is asked behind it, as behind the sentence before (`lead-in.ts`).
 */
import type { Sentence, TokenRange } from '../read/reading.ts'
import type { Candidate } from './candidate.ts'
import { backLines, frontLines } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import { ASKS_WHAT, begins, behind, leadLine, leadWords, WORDS } from './lead-in.ts'
import type { Kept, Line } from './wording/line.ts'
import { lineText } from './wording/line.ts'

/** Where a clause with a subject of its own is joined to what stands before: at ";", or at the comma of ", and …". */
function joints(s: Sentence): readonly number[] {
  return s.tokens.flatMap(({ form }, i) => {
    if (form === ';') return [i]
    if (form !== ',' || !/^(?:and|but)$/.test(s.tokens[i + 1]?.form ?? '')) return []
    return s.clauses.some(({ kind, from, subject }) => kind === 'coordinate' && from === i + 2 && subject !== null)
      ? [i]
      : []
  })
}

/** Whether a stretch says something by itself that is no question, wish or quotation. */
const tells = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.form === 'statement' &&
  s.clauses.some(
    ({ kind, subject, verb, sure }) =>
      /^(?:main|coordinate)$/.test(kind) && sure && subject !== null && subject.from >= from && verb.to <= to,
  ) &&
  !s.tokens
    .slice(from, to)
    .some(({ form }) => /^(?:I|me|my|we|us|our|you|[“”"]|[:;?!]|should|must|may|might|would|could)$/i.test(form))

/** Whether a stretch is told without words that themselves stand for something before it. */
const standsAlone = ({ kept }: Line, s: Sentence): boolean =>
  !kept.some(
    ({ token, resolved }) =>
      !resolved &&
      /^(?:it|they|them|this|these|such|there|both|each|neither|either|another|others?|latter|former)$/i.test(
        s.tokens[token]?.form ?? '',
      ),
  )

/** "Who found its accounts frozen?": whose they are its own subject says, and no half before it. */
const leansBack = (s: Sentence, kept: readonly Kept[]): boolean =>
  kept.some(({ token, resolved }) => {
    const { xpos = '', form = '' } = s.tokens[token] ?? {}
    if (resolved) return false
    if (xpos === 'PRP$')
      return s.clauses.some(({ subject }) => subject !== null && subject.from <= token && token < subject.to)
    return /^(?:it|they|them|he|him|she|her|this|that|these|those|so)$/i.test(form)
  })

/** The first half of the card's own sentence, as far as the card shows only what stands behind it. */
function halfOf(s: Sentence, first: number): TokenRange | null {
  const to = joints(s).findLast(at => at < first) ?? 0
  const from = joints(s).findLast(at => at < to)
  const range = { from: from === undefined ? begins(s) : from + (s.tokens[from]?.form === ';' ? 1 : 2), to }
  return to > 0 && tells(s, range) ? range : null
}

/** The card behind the first half of its own sentence; null where that cannot stand before it. */
export function withFirstHalf(desk: WriterDesk, candidate: Candidate): Candidate | null {
  const { body, leadIn, halfTo, rule } = candidate
  if (leadIn !== undefined || halfTo !== undefined || candidate.kind !== 'fact' || ASKS_WHAT.test(rule)) return null
  const kept = [...frontLines(body), ...backLines(body)].flatMap(line => line.kept)
  const index = candidate.sentences[0] ?? -1
  const s = desk.sentences[index]
  if (s === undefined || kept.length === 0 || kept.some(({ sentence }) => sentence !== index)) return null
  const range = halfOf(s, Math.min(...kept.map(({ token }) => token)))
  if (range === null || !leansBack(s, kept)) return null
  const words = leadWords(desk, index, range)
  if (words < WORDS.least || words > WORDS.most) return null
  const lead = leadLine(desk, index, range)
  if (!/[^.]\.$/.test(lineText(lead)) || !standsAlone(lead, s)) return null
  return behind(lead, { ...candidate, halfTo: range.to, prior: candidate.prior - 0.03 })
}
