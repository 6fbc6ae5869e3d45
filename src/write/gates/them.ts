/** What “them” is behind “of” and “among”. */
import type { Word } from './view.ts'

/** "40 of them", "some of them", behind the verb. */
export const isPartOf = ({ lower, s, i }: Word): boolean =>
  lower === 'them' &&
  s.tokens[i - 1]?.form === 'of' &&
  /^(?:CD|DT|JJ|NN)/.test(s.tokens[i - 2]?.xpos ?? '') &&
  s.clauses.some(({ verb }) => verb.to <= i - 2) &&
  // "killed 40 sheep, half of them lambs": of what came right before.
  !s.tokens
    .slice(Math.max(...s.clauses.map(({ verb }) => (verb.to <= i - 2 ? verb.to : 0))), i - 2)
    .some(({ xpos }) => xpos === 'NNS')

/** "twelve mayors, among them Ada Lund, signed": of those right before the comma. */
export const isAmong = (words: readonly Word[], { lower, s, i }: Word): boolean =>
  lower === 'them' &&
  s.tokens[i - 1]?.form === 'among' &&
  s.tokens[i - 2]?.form === ',' &&
  s.tokens[i - 3]?.xpos === 'NNS' &&
  words.some(word => word.s === s && word.i === i - 3)
