/** "close to half of all fires", "one in five homes", "60% of doctors": what share of them. */
import { lemma, lower, opening, tag } from '../../../read/argument/scene.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../../read/reading.ts'
import { spanOf } from '../../../read/syntax/heads/tree.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Frame } from '../heads/frame.ts'
import { type AskAmount, amount, isIn } from './asking.ts'

const isShare = ({ kind, quantity }: Mention): boolean =>
  kind === 'percent' || (kind === 'count' && quantity !== undefined && quantity.value > 0 && quantity.value < 1)

/** Most words of what is shared out. */
const MOST = 12

/** "six-tenths of a mile", "half of the year": a measure, no share. */
const UNIT =
  /^(?:mile|km|kilometre|kilometer|metre|meter|acre|second|minute|hour|day|week|month|year|decade|century|day|time|way|price|size|length|rate)$/

/** What is shared out, behind the figure: "all fires in Halden"; null where it is not said in words of its own. */
function sharedOut(desk: WriterDesk, { s, t, sentence }: Frame, figure: Mention, limit: number): TokenRange | null {
  const of = lower(s, figure.tokens.to) === 'of'
  if (figure.kind === 'percent' && !of) return null
  const from = of ? figure.tokens.to + 1 : figure.tokens.to
  const phrase = s.phrases.find(candidate => candidate.from <= from && from < candidate.to)
  if (phrase === undefined || phrase.head < from || !/^NN/.test(tag(s, phrase.head))) return null
  if (UNIT.test(lemma(s, phrase.head))) return null
  let to = Math.min(limit, Math.max(phrase.to, spanOf(t, phrase.head).to))
  for (let i = phrase.to; i < to; i++) {
    const dated = (desk.mentions[sentence] ?? []).some(
      ({ date, tokens }) => date !== undefined && tokens.from <= i + 1 && i + 1 < tokens.to,
    )
    if (/^[,;:(–—]$/.test(lower(s, i)) || (tag(s, i) === 'IN' && dated) || /^(?:VB[DPZ]|MD|W|CC)/.test(tag(s, i)))
      to = i
  }
  return to - from <= MOST ? { from, to } : null
}

/** "What share of all fires in Halden does Velden account for?", "What share of Orrin voters rejected the toll?" */
export const askForShare: AskAmount = (desk, frame, figure) => {
  const { subject, rest, s } = frame
  if (!isShare(figure)) return null
  const inSubject = figure.tokens.from === subject.from
  const shared = sharedOut(desk, frame, figure, inSubject ? subject.to : rest.to)
  if (shared === null) return null
  const whole = { from: figure.tokens.from, to: shared.to }
  if (inSubject ? whole.to !== subject.to : !isIn(rest, whole)) return null
  // "by a third of its length", "a rise of 3% of GDP": how much it changed, or what another noun is like.
  if (!inSubject && /^(?:by|of|with|than|as)$/.test(lower(s, whole.from - 1))) return null
  return amount(
    desk,
    frame,
    {
      rule: 'share-question',
      wh: 'What share of',
      behind: shared,
      answer: figure.tokens,
      without: whole,
      prior: 0.6,
    },
    inSubject,
  )
}

/** "four workers in five", "nine cases in every ten": the counted noun, the ratio behind it, and what may follow; null for none. */
function ratioOf(s: Sentence, { kind, tokens: { to } }: Mention, end: number): { noun: number; to: number } | null {
  const noun = s.tokens.slice(to, Math.min(to + 3, end)).findIndex(({ xpos }) => xpos === 'NNS') + to
  if (kind !== 'count' || noun < to || !s.tokens.slice(to, noun).every(({ xpos }) => /^(?:JJ|NN)$/.test(xpos)))
    return null
  const number = /^(?:every|each)$/.test(lower(s, noun + 2)) ? noun + 3 : noun + 2
  const ratio = lower(s, noun + 1) === 'in' && tag(s, number) === 'CD' && !/\d{3}/.test(lower(s, number))
  // "nine crimes in ten years": a time.
  if (!ratio || number >= end || /^(?:NN|JJ|CD|HYPH)/.test(tag(s, number + 1))) return null
  return { noun, to: number + 1 }
}

/** "What share of crimes in Orrin are never punished?" – "nine in ten" */
export const askForRatio: AskAmount = (desk, frame, figure) => {
  const { subject, s } = frame
  const { from, to } = figure.tokens
  const ratio = from === subject.from ? ratioOf(s, figure, subject.to) : null
  if (ratio === null) return null
  const row = (a: number, b: number): ReadonlySet<number> => new Set(Array.from({ length: b - a }, (_, k) => a + k))
  return amount(
    desk,
    frame,
    {
      rule: 'share-question',
      wh: 'What share of',
      behind: { from: to, to: subject.to },
      behindSkip: row(ratio.noun + 1, ratio.to),
      answer: { from, to: ratio.to },
      answerSkip: row(to, ratio.noun + 1),
      without: subject,
      prior: 0.6,
    },
    true,
  )
}

/** "More than a third of Halden’s wheat comes …": the subject, where the reader saw none before the verb. */
export function subjectShare(desk: WriterDesk, s: Sentence, sentence: number, clause: Clause): TokenRange | null {
  if (clause.kind !== 'main' || clause.subject !== null || s.clauses[0] !== clause) return null
  const figure = (desk.mentions[sentence] ?? []).find(
    mention => isShare(mention) && mention.tokens.to < clause.verb.from,
  )
  const start = opening(s, clause.from).start
  if (figure === undefined || lower(s, figure.tokens.to) !== 'of') return null
  const dated = (desk.mentions[sentence] ?? []).some(
    ({ date, tokens }) => date !== undefined && tokens.from === start + 1 && tokens.to === figure.tokens.from,
  )
  if (figure.tokens.from !== start && !(dated && /^(?:in|by)$/.test(lower(s, start)))) return null
  const words = s.tokens.slice(figure.tokens.to, clause.verb.from)
  return words.every(({ xpos }) => /^(?:IN|DT|NN|JJ|POS|PRP\$|CD|HYPH)/.test(xpos))
    ? { from: figure.tokens.from, to: clause.verb.from }
    : null
}
