/**
 * A thing that the headings over a piece call in full: "Panama’s canal", "the harbour toll", "a vaccine against cancer". Headings
 * are read by their words alone.
 */
import { isTitleCase } from './headed.ts'

export interface HeadingPhrase {
  /** As it stands in running text, with "the" where nobody owns it. */
  readonly text: string
  /** Its noun is the last word of a name: "Brazil’s National Museum". */
  readonly named: boolean
  /** It is one thing by its own words: somebody’s, or "the …", or a name. */
  readonly sure: boolean
  /** Words behind its noun tell which one. */
  readonly behind: boolean
}

/** What the text tells of a word that stands over it. */
interface Known {
  readonly isNoun: (word: string) => boolean
  readonly isName: (word: string) => boolean
}

interface Word {
  /** Without the marks around it. */
  readonly form: string
  /** A mark stands behind it that ends a phrase. */
  readonly ends: boolean
}

const OWNS = /[’']s?$/
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Most words before a noun that say which one, and behind it. */
const MOST = { before: 3, behind: 4 } as const

/** What may follow a whole phrase in a heading, and what cannot stand in one that says by itself which is meant. */
const FUNCTION =
  /^(?:is|are|was|were|be|will|would|can|cannot|could|may|might|must|should|has|have|had|do|does|did|need|needs|and|or|but|nor|of|in|on|at|to|for|from|with|by|as|than|that|which|who|whose|what|where|when|while|if|because|after|before|under|over|into|about|against|without|once|never|still|now|not|it|its|he|his|she|her|they|their|we|our|i|my|you|your|this|these|those|a|an|no|any|some|every|each|all|both|most|more|many|few|other|another|such|same|one|two|three|next|last|first|new|old)$/i

const wordsOf = (heading: string): readonly Word[] =>
  heading.split(/\s+/).map(raw => ({
    form: raw.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}’']+$/gu, ''),
    ends: /[^\p{L}\p{N}’']$/u.test(raw),
  }))

const OPENS = /^(?:of|for|against)$/

/** The words of "of Argentina’s juntas" behind a noun; none where they do not say which. */
function complementOf(words: readonly Word[], at: number, { isNoun }: Known): readonly string[] {
  const opens = words[at + 1]
  if (words[at]?.ends !== false || opens === undefined || opens.ends || !OPENS.test(opens.form)) return []
  const found: string[] = []
  for (const { form, ends } of words.slice(at + 2)) {
    if (FUNCTION.test(form) && !/^the$/i.test(form)) break
    found.push(form)
    if (ends) break
    if (found.length > MOST.behind) return []
  }
  const last = found.at(-1) ?? ''
  const tells = /^\p{L}/u.test(last) && !OWNS.test(last) && (isCapital(last) || isNoun(last.toLowerCase()))
  // "of the dispute": of which one is told no better.
  if (!tells || (found[0] === 'the' && !found.slice(1).some(isCapital))) return []
  return [opens.form, ...found]
}

/** Words that may stand between an article and a noun and tell nothing of which: "a quieter budget", "a careful one". */
const DESCRIBES =
  /(?:ful|ous|ive|able|ible|less|ly|er|est|ing|ed|ish|ent|ant|y|long|short|big|small|great|little|bad|good|whole|real|true|own|old|new|young|poor|rich|plain|modest|huge|vast)$/i

/** "a space budget": one word between an article and the noun that is none which only praises. */
const isKindBefore = (words: readonly Word[], at: number): boolean =>
  /^(?:an?|the)$/i.test(words[at - 2]?.form ?? '') &&
  words[at - 1]?.ends === false &&
  /^\p{Ll}{4,}$/u.test(words[at - 1]?.form ?? '') &&
  !DESCRIBES.test(words[at - 1]?.form ?? '') &&
  !FUNCTION.test(words[at - 1]?.form ?? '')

function phraseAt(heading: string, at: number, words: readonly Word[], known: Known): HeadingPhrase | null {
  const capitals = !isTitleCase(heading)
  const noun = words[at]?.form ?? ''
  let from = at
  while (from > 0 && at - from < MOST.before && words[from - 1]?.ends === false) {
    const { form } = words[from - 1] ?? { form: '' }
    const name = isCapital(form) && (from > 1 ? capitals || known.isName(form) : known.isName(form.replace(OWNS, '')))
    if (FUNCTION.test(form) || !(name || (!OWNS.test(form) && known.isNoun(form.toLowerCase())))) break
    from--
  }
  if (from === at && isKindBefore(words, at)) from--
  const behind = words[at + 1]
  const complement = complementOf(words, at, known)
  const whole = words[at]?.ends !== false || behind === undefined || FUNCTION.test(behind.form)
  const before = words.slice(from, at).map(({ form }) => form)
  if (!whole || (before.length === 0 && complement.length === 0)) return null
  const owned = OWNS.test(before[0] ?? '')
  // "the city’s tram": an owner that is none by name stands before what was taken.
  if (!owned && OWNS.test(words[from - 1]?.form ?? '')) return null
  const article = words[from - 1]?.form.toLowerCase() ?? ''
  const cased = [...before, noun, ...complement].map(word =>
    capitals || known.isName(word.replace(OWNS, '')) ? word : word.toLowerCase(),
  )
  return {
    text: `${owned ? '' : 'the '}${cased.join(' ')}`,
    named: capitals && isCapital(noun) && at > 0,
    sure: owned || article === 'the',
    behind: complement.length > 0,
  }
}

/** The first phrase of some headings with a noun that says which one is meant; null where none does. */
export function headingPhrase(headings: readonly string[], noun: string, known: Known): HeadingPhrase | null {
  for (const heading of headings) {
    const words = wordsOf(heading)
    for (const [at, { form }] of words.entries()) {
      if (form.toLowerCase() !== noun) continue
      const found = phraseAt(heading, at, words, known)
      if (found !== null) return found
    }
  }
  return null
}

/** Whether headings say "the NOUN" of what needs no more words there. */
export const isBareIn = (headings: readonly string[], noun: string): boolean =>
  headings.some(heading => {
    const words = wordsOf(heading)
    return words.some(
      ({ form, ends }, i) =>
        form.toLowerCase() === noun &&
        /^the$/i.test(words[i - 1]?.form ?? '') &&
        (ends ||
          words[i + 1] === undefined ||
          /^(?:is|was|has|had|will|would|can|could|may|must)$/.test(words[i + 1]?.form ?? '')),
    )
  })
