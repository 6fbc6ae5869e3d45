/**
 * What the headings of a piece say it is about, where they say it as the subject of a sentence: "Halden's schools were admired
 * for …" over a piece on Halden is about Halden's schools, "The looted treasures of Orrin are going home" about these. A place
 * or a name alone says where, or who, and not what.
 */
import { DEMONYM } from '../../read/mentions/lists.ts'
import { SIGNS } from './countries.ts'
import { isTitleCase } from './headed.ts'
import { stem } from './matters.ts'

export interface HeadingSubject {
  /** As it stands in running text: "Halden’s schools", "the Orrin scandal". */
  readonly text: string
  /** The first letters of its noun and of its names. */
  readonly stems: readonly string[]
  /** The first letters of its noun and names, any of which speaks of it; of a phrase without names those of all its words, which do so together. */
  readonly tells: { readonly any: readonly string[] } | { readonly all: readonly string[] }
}

/** Verbs that end the subject of a heading. Any other word may be a noun. */
const FINITE =
  /^(?:is|are|was|were|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|has|have|had|hasn[’']t|haven[’']t|will|won[’']t|would|can|cannot|can[’']t|could|may|might|must|should|does|do|did|doesn[’']t|don[’']t|didn[’']t)$/

/** Most words of a subject that stands before a card. */
const MOST = 6

/** Words that point at something, count, ask or join: no such subject says by itself what it is. */
const POINTS =
  /^(?:a|an|this|that|these|those|it|its|he|his|she|her|they|their|we|our|i|my|you|your|what|who|which|why|how|when|where|there|here|and|or|but|if|as|for|to|from|with|by|after|before|than|not|no|nobody|nothing|some|any|all|both|every|each|most|more|many|few|one|two|three|four|five|six|seven|eight|nine|ten|world[’']s|day|year|years)$/

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

const OWNS = /[’']s?$/

/** Words that stand between a subject and its verb: "Halden’s opera once drew kings". */
const BEFORE_VERB = /^(?:once|never|still|always|already|now|soon|also|often|long)$/

/** The words of a heading up to its verb, or to a clause on its subject; null where it has none that can be told, or they are no plain phrase. */
function subjectOf(heading: string): readonly string[] | null {
  const words = heading.replace(/^[“"‘*_]+/, '').split(/\s+/)
  const end = words.findIndex(word => FINITE.test(word.toLowerCase()) || BEFORE_VERB.test(word.toLowerCase()))
  // "The trial of Orrin’s generals, which ended in 1985, was hurried"
  const clause = words.findIndex((word, i) => word.endsWith(',') && /^(?:which|who|whose)$/.test(words[i + 1] ?? ''))
  const cut = clause >= 0 && clause < end
  const own = end < 0 ? [] : cut ? [...words.slice(0, clause), (words[clause] ?? '').slice(0, -1)] : words.slice(0, end)
  return own.length === 0 || own.length > MOST || own.some(word => !/^[\p{L}][\p{L}\p{N}’'-]*$/u.test(word))
    ? null
    : own
}

/** Places of names in a phrase; a first word is one where the text has it so. */
const namesIn = (words: readonly string[], isName: (word: string) => boolean): readonly number[] =>
  words.flatMap((word, i) => (isCapital(word) && (i > 0 || isName(word) || DEMONYM.has(word.toLowerCase())) ? [i] : []))

/** "voting" speaks of votes and voters. */
const rootOf = (noun: string): string => stem(noun.replace(/(?:ing|ion|ers?|ed|e)$/, ''))

function asSubject(heading: string, isName: (word: string) => boolean): HeadingSubject | null {
  const words = subjectOf(heading)
  if (words === null) return null
  const the = /^the$/i.test(words[0] ?? '')
  const begins = the ? 1 : 0
  const bare = words.slice(begins)
  if (bare.some(word => POINTS.test(word.toLowerCase()))) return null
  const names = namesIn(words, isName)
  // "The looted treasures of Orrin": what stands before "of" is meant.
  const of = words.indexOf('of')
  const head = of < 0 ? words.length - 1 : of - 1
  const noun = words[head] ?? ''
  const thing = the && of < 0 && names.length === bare.length
  if (head < begins || OWNS.test(noun) || (!thing && (names.includes(head) || isCapital(noun)))) return null
  // "The Orrin" is a river or a ship; a country is none.
  if (thing && countryIn(bare.join(' ')) !== null) return null
  // "Compulsory voting" without an article is one thing, "the old rule" one that was spoken of.
  if (names.length === 0 && (the || of >= 0 || bare.length < 2)) return null
  const owned = names.some(i => OWNS.test(words[i] ?? ''))
  // "Lyssian opera": the names are those of a people.
  const people = names.at(-1) === head - 1 && DEMONYM.has((words[head - 1] ?? '').toLowerCase())
  if (names.length > 0 && !the && of < 0 && !owned && !people) return null
  const [first = '', ...rest] = words
  const text = [names.includes(0) ? first : first.toLowerCase(), ...rest].join(' ')
  const named = names.map(i => stem((words[i] ?? '').replace(/[’']s?$/, '')))
  // Of a people a piece tells more than of its opera, and of who rules more than of their canal.
  const ruled = of < 0 && owned && names.every(i => countryIn(words[i] ?? '') === null) && the
  const any = (people && !owned) || ruled ? [stem(noun)] : [stem(noun), ...named]
  const tells = names.length > 0 ? { any } : { all: bare.map(rootOf) }
  return { text, stems: [...new Set([names.length === 0 ? rootOf(noun) : stem(noun), ...named])], tells }
}

/** The first of some headings that says as its subject what the piece is about; null where none does. */
export function headingSubject(headings: readonly string[], isName: (word: string) => boolean): HeadingSubject | null {
  for (const heading of headings) {
    if (isTitleCase(heading)) continue
    const found = asSubject(heading, isName)
    if (found !== null) return found
  }
  return null
}

/** The country that a phrase names; null for none. */
export const countryIn = (text: string): string | null => countriesIn(text)[0] ?? null

/** The countries that a text names by one word: by itself, by its people, by a city. */
export const countriesIn = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}’'.-]+|\.(?=\s|$)/u).flatMap((word, i, all) =>
    // "West Indian" is of no India.
    /^(?:West|East)$/.test(all[i - 1] ?? '') ? [] : (SIGNS.get(word.replace(/[’']s?$/, ''))?.country.name ?? []),
  )
