/** "When was the Orrin bridge built?", for what is said of a name in passing: "the Orrin bridge, built in 1904, …". */
import { lower } from '../../../read/argument/scene.ts'
import type { Mention } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Frame } from './frame.ts'
import { type Ask, isPlainMood, LIGHT } from './kit.ts'
import { askBehind } from './questions.ts'
import type { Slot } from './slots.ts'

/** The date that a slot is, and nothing but a date. */
const dateOf = (desk: WriterDesk, { sentence }: Frame, { tokens }: Slot): Mention | null =>
  (desk.mentions[sentence] ?? []).find(
    mention => mention.kind === 'date' && mention.tokens.from === tokens.from && mention.tokens.to >= tokens.to,
  ) ?? null

/** "in 1990 and 1994", "in 1990 or later": a date that is one of several; not "ran in 1990 and has paid for it since". */
const goesOn = ({ s }: Frame, { tokens: { to } }: Mention): boolean =>
  /^(?:and|or)$/.test(lower(s, to)) && !/^(?:VB|MD)/.test(s.tokens[to + 1]?.xpos ?? '')

export const askForTime: Ask = (desk, frame) =>
  frame.slots.map(slot => {
    const { s, clause } = frame
    const date = slot.role === 'oblique' && /^(?:in|on)$/.test(slot.prep) ? dateOf(desk, frame, slot) : null
    if (date?.date === undefined || date.date.deictic || date.date.resolved !== null) return null
    const lone = frame.slots.every(({ head, role }) => head === slot.head || role !== 'oblique')
    // "who in 2020 sold the mill": right before its verb it can be said of nothing else.
    const led = frame.fronted.from <= slot.head && slot.head < frame.fronted.to
    if (!isPlainMood(frame) || clause.verb.tense !== 'past') return null
    if (!led && (slot.margin < 0.8 || (!lone && slot.margin < 2))) return null
    if (LIGHT.test(s.tokens[clause.verb.main]?.lemma ?? '') || goesOn(frame, date)) return null
    return askBehind(desk, frame, {
      rule: 'when-question',
      wh: date.date.grain === 'year' ? 'In what year' : 'When',
      answer: date.tokens,
      without: slot.whole,
      prior: 0.58,
      asks: 'time',
    })
  })
