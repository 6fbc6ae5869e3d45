/**
 * "The Harbour Act of 2019 doubled the tolls. In July the court struck down that whole act": a word that points, with a noun
 * that ends one name shortly before it, by its capitals alone. So it is found also where the tree of that sentence is not.
 */
import { lemma, lower, tag } from '../argument/scene.ts'
import type { NounPhrase, Reference, Sentence, TokenRange } from '../reading.ts'
import type { Full, ReferenceInput } from './fulls.ts'
import { keyOf } from './fulls.ts'

/** Sentences that are looked back over, in the same paragraph. */
const REACH = 2

/** Things whose names end in what they are. */
const ENDS_NAMES =
  /^(?:act|law|bill|treaty|agreement|accord|protocol|convention|charter|directive|commission|committee|court|council|bank|ministry|agency|authority|fund|party|union|museum|university|institute|company|canal|bridge|dam|river|island|tower|hospital|report|review|prize|plan|pact)$/

const isCapital = (s: Sentence, i: number): boolean => /^\p{Lu}\p{L}/u.test(s.tokens[i]?.form ?? '')

/** The name that a noun at `at` ends, with the year that it is of; null where no name does. */
function nameAt(s: Sentence, at: number): TokenRange | null {
  let from = at
  while (isCapital(s, from - 1) && !/^(?:DT|IN|CC|PRP.*|RB|WRB)$/.test(tag(s, from - 1))) from--
  if (from === at) return null
  const year = lower(s, at + 1) === 'of' && /^(?:1[5-9]|20)\d\d$/.test(s.tokens[at + 2]?.form ?? '')
  // "the Bank of Orrin", "the Commission on Tolls": more of the name may come.
  if (!year && /^(?:of|on|for|and|against)$/.test(lower(s, at + 1))) return null
  return { from, to: year ? at + 3 : at + 1 }
}

/** What "that act" means by the one name before it that ends so; null where there is none or more than one. */
export function namedBefore(
  input: ReferenceInput,
  index: number,
  phrase: NounPhrase,
): Pick<Reference, 'text' | 'from'> | null {
  const s = input.sentences[index]
  const noun = s === undefined ? '' : lower(s, phrase.head)
  if (s === undefined || !ENDS_NAMES.test(noun) || tag(s, phrase.head) !== 'NN') return null
  const found = new Map<string, Pick<Reference, 'text' | 'from'>>()
  for (let at = Math.max(0, index - REACH); at <= index; at++) {
    const there = input.sentences[at]
    if (there?.paragraph !== s.paragraph) continue
    for (const [i, token] of there.tokens.entries()) {
      if ((at === index && i >= phrase.from) || token.form.toLowerCase() !== noun) continue
      const range = isCapital(there, i) ? nameAt(there, i) : null
      // "another act", "a new treaty": it may be that one.
      if (range === null && !/^(?:the|this|that)$/.test(lower(there, i - 1))) return null
      if (range === null) continue
      const text = `the ${input.text(at, range)}`
      const [first, last] = [there.tokens[range.from], there.tokens[range.to - 1]]
      if (first !== undefined && last !== undefined)
        found.set(text, { text, from: { paragraph: there.paragraph, start: first.start, end: last.end } })
    }
  }
  const [only] = found.values()
  return found.size === 1 && only !== undefined ? only : null
}

/** "A later act halved them": whether one of the kind was brought in since a full phrase, and may be meant as well. */
export function hasNewer({ sentences }: ReferenceInput, full: Full, index: number, phrase: NounPhrase): boolean {
  const own = sentences[index]
  const key = own === undefined ? '' : keyOf(own, phrase)
  for (let at = Math.max(0, full.sentence); at <= index; at++) {
    const s = sentences[at]
    const newer = s?.phrases.some(
      other =>
        /^(?:a|an|another)$/.test(lower(s, other.from)) &&
        keyOf(s, other) === key &&
        (at > full.sentence || other.from >= full.tokens.to) &&
        (at < index || other.to <= phrase.from),
    )
    if (newer === true) return true
  }
  return false
}

/** "The vaccine was safe. … In 1989 a combined vaccine caused fever": brought in where another was spoken of already. */
export const isSecond = (
  { sentences }: ReferenceInput,
  { sentence, phrase }: Full,
  here: Sentence,
  key: string,
): boolean =>
  sentence >= 0 &&
  /^an?$/.test(lower(here, phrase.from)) &&
  sentences.some(
    (s, index) =>
      index < sentence &&
      s.paragraph < here.paragraph &&
      s.phrases.some(
        ({ from, head }) =>
          head === from + 1 && lower(s, from) === 'the' && tag(s, head) === 'NN' && lemma(s, head) === key,
      ),
  )
