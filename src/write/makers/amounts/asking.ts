/** What the askers of amounts share: what is asked of a figure in a clause, and where the figure's own words end. */
import { lower, tag } from '../../../read/argument/scene.ts'
import type { Mention, Sentence, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Frame } from '../heads/frame.ts'
import type { Wanted } from '../heads/questions.ts'
import { asOf } from '../maker.ts'

/** One question for a figure; `subject`: the figure stands in the clause's subject. */
export interface Amount {
  readonly frame: Frame
  readonly wanted: Wanted
  readonly subject: boolean
}

export type AskAmount = (desk: WriterDesk, frame: Frame, figure: Mention) => Amount | null

const PER = /^(?:day|week|month|year|hour|minute|second|head|person|night|barrel|tonne|ton|litre|gallon|kilo|mile)$/

/** A figure with "a day", "per head" and "or so" behind it. */
export function wholeFigure(s: Sentence, { tokens: { from, to } }: Mention): TokenRange {
  const per = /^(?:a|an|per|each|every)$/.test(lower(s, to)) && PER.test(lower(s, to + 1)) ? to + 2 : to
  return { from, to: lower(s, per) === 'or' && lower(s, per + 1) === 'so' ? per + 2 : per }
}

/** "a $40 million contract", "12 per cent more": the figure only describes what follows it. */
export const describes = (s: Sentence, to: number): boolean =>
  (/^(?:NN|JJ|HYPH|VBG|VBN)/.test(tag(s, to)) && !/^(?:last|next)$/.test(lower(s, to))) ||
  /^(?:more|less|fewer|-|higher|lower)$/.test(lower(s, to))

export function amount(
  desk: WriterDesk,
  frame: Frame,
  wanted: Pick<Wanted, 'rule' | 'wh' | 'answer' | 'without' | 'prior'> & Partial<Wanted>,
  subject = false,
): Amount {
  const { s, sentence, clause } = frame
  const close = `${wanted.close ?? ''}${asOf(desk, sentence, s, clause, wanted.answer)}?`
  return { frame, subject, wanted: { asks: 'figure', loose: true, ...wanted, close } }
}

export const isIn = (range: TokenRange, { from, to }: TokenRange): boolean => range.from <= from && to <= range.to
