/** What the app says of what was done and what is to come. It counts; it neither praises nor urges. */
import { count, number, percent } from '../format.ts'

const CARDS = { one: 'card', other: 'cards' }
const ANSWERS = { one: 'answer', other: 'answers' }

export const recordWords = {
  title: 'Record',
  recall: 'What you still knew',
  recallNone: 'Nothing you had learnt has been asked again in the last thirty days.',
  recallShare: (knew: number, asked: number) =>
    `Of ${count(asked, { one: 'answer', other: 'answers' })} on cards that you had learnt, ${number(knew)} were right: ${percent(knew / asked)}.`,
  recallWanted: (share: number) => `In Settings you ask for ${percent(share)}.`,
  /** Where chance alone could make the difference. */
  recallFew: 'That is too few to say much.',
  ahead: 'The next thirty days',
  aheadSum: (n: number) => (n === 0 ? 'Nothing falls due yet.' : `${count(n, CARDS)} that you know already fall due.`),
  aheadMost: (n: number, when: string) => `Most on ${when}: ${number(n)}.`,
  answers: 'The last thirty days',
  answersSum: (n: number) => (n === 0 ? 'No answers yet.' : `${count(n, ANSWERS)}.`),
  answersMost: (n: number, when: string) => `Most on ${when}: ${number(n)}.`,
  day: 'Day',
  due: 'Due',
  given: 'Answers',
  today: 'today',
} as const
