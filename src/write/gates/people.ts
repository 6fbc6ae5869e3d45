/** "The French", "the poor": people told by an adjective alone, for whom a later “they” may stand. */
import type { Word } from './view.ts'

const PEOPLE =
  /^(?:french|british|english|dutch|irish|welsh|scottish|spanish|portuguese|swiss|danish|swedish|polish|turkish|chinese|japanese|vietnamese|taiwanese|rich|poor|young|old|elderly|unemployed|homeless|disabled|dead)$/

/** No noun follows it; a word in "-ed" that was read as one is a verb. */
export const isPeople = ({ lower, s, i }: Word): boolean => {
  if (!PEOPLE.test(lower) || !/^the$/i.test(s.tokens[i - 1]?.form ?? '')) return false
  const next = s.tokens[i + 1]
  const noun = /^(?:NN|JJ|CD|HYPH)/.test(next?.xpos ?? '') && !/^\p{Ll}{3,}[^e]ed$/u.test(next?.form ?? '')
  return !noun
}
