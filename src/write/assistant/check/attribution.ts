/** Whom a question puts a view to: "according to X", "in X’s view", "does X argue". */
import { foldForm } from './lexicon.ts'

const SAYS =
  'says?|said|argues?|argued|thinks?|thought|believes?|believed|claims?|claimed|holds?|held|maintains?|expects?|expected|fears?|feared|warns?|warned|reports?|reported|estimates?|estimated|finds?|found|concludes?|concluded|proposes?|proposed|demands?|demanded|wants?|wanted|considers?|gives?|offers?|cites?|draws?|grants?|concedes?|admits?|answers?|replies|reply|explains?|expresses|see|sees|shows?|tells?|told|writes?|wrote|weighs?|counters?|suggests?|predicts?|recommends?|urges?|suspects?|doubts?|hopes?|judges?|assumes?|supposes?'
const NAME = "((?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s?){1,4})"
const ADVERB = '(?:\\p{Ll}+ly |perhaps |also |then |not )?'
const VIEW =
  'view|opinion|judge?ment|account|argument|reckoning|estimate|reading|reply|answer|eyes|words|case|thesis|conclusion|reason|essay|article|piece|op-ed'

const ATTRIBUTIONS: readonly RegExp[] = [
  new RegExp(`\\b(?:according to|in the (?:view|opinion|judge?ment|account|words) of|by) ${NAME}`, 'gu'),
  new RegExp(`${NAME}[’']s? (?:\\p{Ll}+ ){0,2}(?:${VIEW})\\b`, 'gu'),
  new RegExp(
    `\\b(?:do|does|did|has|why|what|how|as|that|which|,) (?:the (?:\\p{Ll}+ ){1,3})?${NAME},? ?${ADVERB}(?:${SAYS})\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:do|does|did|has) ${NAME},[^,?]{3,60}, ${ADVERB}(?:${SAYS})\\b`, 'gu'),
  new RegExp(`\\b(?:says|argues|writes|claims|explains|concedes) ${NAME}`, 'gu'),
]

/** Words of names, in small letters. */
export const nameWords = (name: string): readonly string[] =>
  [...name.matchAll(/[\p{L}\p{N}]{2,}/gu)].map(m => foldForm(m[0]))

/** Words of the names that a question puts something to. */
export function attributed(prompt: string): readonly string[] {
  // "What, according to X, …": a comma before the name's own clause says nothing.
  // "The Orrin Canal: according to X, what did Y say …": the topic before it changes nothing.
  const text = prompt.replace(/^[^:?]{2,80}: according to /u, 'According to ').replace(/^(\p{L}+), /u, '$1 ')
  const names = ATTRIBUTIONS.flatMap(pattern => [...text.matchAll(pattern)].map(m => m[1] ?? ''))
  return names.flatMap(name => nameWords(name.replace(/[’']s\b/g, '')))
}
