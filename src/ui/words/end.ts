/** What the app says at the end of a session, and while it waits for a card. */
import { count, minutes, percent } from '../format.ts'

const REVIEWS = { one: 'review', other: 'reviews' }

export const endWords = {
  waits: 'The next card comes back in',
  waitsAbout: 'It was answered a moment ago. You may also stop here: it keeps its place.',
  done: 'Done for today',
  doneDeck: 'Done with this deck for today',
  nothing: 'Nothing to study here today',
  nothingAbout: 'Every card that is due has been asked.',
  answered: (n: number) => count(n, { one: 'answer', other: 'answers' }),
  retention: (known: number, total: number) =>
    `${percent(known / total)} remembered of ${count(total, { one: 'card that was due', other: 'cards that were due' })}`,
  took: (n: number) => `in ${minutes(Math.max(1, n))}`,
  next: (when: string, n: number) => `Next: ${count(n, REVIEWS)} ${when}.`,
  on: (date: string) => `on ${date}`,
  fresh: (n: number) => `${count(n, { one: 'new card waits', other: 'new cards wait' })} for the days to come.`,
  tomorrow: 'tomorrow',
  nextNone: 'Nothing else is planned yet.',
  toToday: 'Back to Today',
} as const
