/** What went wrong with a reply as a whole, with what to say to the assistant about it. */

import type { ReplyProblem } from './format.ts'
import { FORMAT, LIMITS } from './format.ts'

const ONLY = `Please answer again with only the JSON object that my request describes (format ${FORMAT}): it begins with { and ends with }, has straight quotation marks, and nothing stands before or after it.`

const SHORTER = `Your answer broke off before its end. Please send it again with ten cards at most, as one whole JSON object (format ${FORMAT}) and nothing else.`

const millions = (n: number): string => `${(n / 1_000_000).toFixed(n < 10_000_000 ? 1 : 0).replace(/\.0$/, '')} million`

/** The first words of a text, to be shown. */
export function opening(text: string, length = 80): string {
  const line = text
    .slice(0, length * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s?\S*$/, '')}…`
}

export const PROBLEMS = {
  /** `length` in characters, or null where it was not counted. */
  tooLarge: (length: number | null): ReplyProblem => ({
    code: 'too-large',
    message: `This reply ${length === null ? 'is too long' : `has ${millions(length)} characters`}; Tenet reads up to ${millions(LIMITS.reply)}${length === null ? ' characters' : ''}. Ask for fewer cards, or give it one answer at a time.`,
    ask: `Please answer again with 30 cards at most, as one JSON object (format ${FORMAT}) and nothing else.`,
  }),
  empty: (): ReplyProblem => ({
    code: 'empty',
    message: 'There is nothing in this reply. Copy the assistant’s whole answer and paste it here.',
    ask: ONLY,
  }),
  ownRequest: (): ReplyProblem => ({
    code: 'own-request',
    message: 'This is the request itself. Give it to an assistant, wait for its answer, and paste the answer here.',
    ask: null,
  }),
  page: (): ReplyProblem => ({
    code: 'page',
    message:
      'This is a web page, not an answer: perhaps the sign-in page of a network stands in between, or the page was copied instead of the answer on it.',
    ask: ONLY,
  }),
  noJson: (text: string): ReplyProblem => ({
    code: 'no-json',
    message: `There are no cards in this reply, only words: “${opening(text)}”. Ask the assistant for the form that can be read.`,
    ask: ONLY,
  }),
  noCards: (): ReplyProblem => ({
    code: 'no-cards',
    message: 'There is JSON in this reply, but no cards in it. Ask the assistant for the form that can be read.',
    ask: ONLY,
  }),
  reported: (message: string): ReplyProblem => ({
    code: 'reported',
    message: `The assistant’s service answered with an error instead of cards: “${opening(message, 200)}”. Try again later.`,
    ask: null,
  }),
  cutOff: (): ReplyProblem => ({
    code: 'cut-off',
    message: 'The reply breaks off before its first card is whole. Ask the assistant for fewer cards at a time.',
    ask: SHORTER,
  }),
  version: (format: string): ReplyProblem => ({
    code: 'version',
    message: `This reply is in the format ${opening(format, 40)}; this version of Tenet reads ${FORMAT}. Ask the assistant again with a request made here.`,
    ask: `Please answer again in the format ${FORMAT}, as my request describes it: only that one JSON object, and nothing else.`,
  }),
  noneFits: (count: number, why: string): ReplyProblem => ({
    code: 'schema',
    message: `${count === 1 ? 'The only card' : `None of the ${count} cards`} of this reply has the form that was asked for. ${why}`,
    ask: `Your cards do not have the form that I asked for. ${why} ${ONLY}`,
  }),
} as const

/** A reply that broke off after some cards: what to ask for the rest. Shown as a notice. */
export const BROKE_OFF = 'The reply breaks off before its end. The cards that came whole were read.'
export const UNREAD = 'Part of the reply could not be read. The cards that are whole were read.'
