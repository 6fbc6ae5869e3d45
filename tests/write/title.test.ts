/** A long title is named by its beginning, a short one whole. */
import { expect, it } from 'vitest'
import { shortTitle } from '../../src/write/wording/title.ts'

it.each([
  ['A Bridge Too Many', 'A Bridge Too Many'],
  ['Analysis: Orrin’s ferry sails again', 'Orrin’s ferry sails again'],
  ['Opinion: Tolls', 'Opinion: Tolls'],
  [
    'Everybody in Halden wants a new ferry. Has anyone counted what the old one cost?',
    'Everybody in Halden wants a new ferry',
  ],
  ['Who owns the river? A plea for the pilots of Orrin and their boats', 'Who owns the river?'],
  [
    'Analysis: After the thaw, Halden weighs a lock that would drown the lower meadows for good',
    'After the thaw, Halden weighs a lock…',
  ],
])('%s', (title, short) => {
  expect(shortTitle(title)).toBe(short)
})
