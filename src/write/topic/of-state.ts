/**
 * Nouns by which a piece about one country means what is that country's: of which every country has one, what it has of its
 * own, and the bodies of state that several countries have given the same name.
 */
import { lower } from '../../read/argument/scene.ts'
import type { Sentence } from '../../read/reading.ts'
import type { Country } from './countries.ts'
import { isMoneyOf } from './currencies.ts'

/** Of these a country has one. */
const ONE =
  /^(?:government|parliament|constitution|cabinet|treasury|military|army|navy|opposition|legislature|judiciary|electorate|population|economy|workforce|currency|tribes|bureaucracy|authorities|police|voters|lira|peso|franc|krona|krone|dinar|rupee)$/
/** Countries of several states: their "the state" may be one of these. */
const OF_STATES =
  /^(?:the United States|Germany|Austria|India|Australia|Brazil|Mexico|Nigeria|Malaysia|Venezuela|Sudan|South Sudan|Myanmar|Ethiopia|Somalia)$/
/** Of these, with the words before them. */
const ONE_WITH: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:central|national)$/, /^bank$/],
  [/^(?:supreme|constitutional|federal)$/, /^(?:court|government|parliament|budget)$/],
  [
    /^(?:prime|finance|foreign|interior|home|health|defence|defense|justice|education|environment|energy|trade|labour|labor|agriculture|transport|transportation|economy|housing|culture|mines|mining)$/,
    /^(?:minister|ministry)$/,
  ],
  [/^national$/, /^(?:flock|herd|income|team|press|curriculum|airline|carrier)$/],
  [/^(?:ruling|governing)$/, /^(?:party|coalition)$/],
  [/^armed$/, /^forces$/],
  [/^labou?r$/, /^force$/],
  [/^civil$/, /^service$/],
  [/^public$/, /^finances$/],
  [/^(?:minimum|living)$/, /^wage$/],
  [/^(?:pension|retirement)$/, /^age$/],
  [
    /^(?:national|federal|state)$/,
    /^(?:budget|regulator|assembly|debt|parliament|police|broadcaster|railway|grid|archives|library)$/,
  ],
]
/** A body of state by its words: "national human rights commission", "electoral commission", "audit office". */
const BODY_OF_STATE =
  /^(?:(?:national|federal) (?:[\p{Ll}-]+ ){0,3}(?:commission|council|court|tribunal|agency|office|authority|bureau|institute)|(?:constitutional|electoral|election|human rights|statistics|statistical|audit|tax|competition|anti-corruption|census|intelligence|security) (?:commission|court|tribunal|office|agency|authority|bureau|service|services))$/u
/** The same with capitals, where no word says of which country: a name that several countries have given their own. */
const NAMED_BODY =
  /^(?:(?:Supreme|Constitutional|High|Federal) Court|Court of Appeal|Constitutional (?:Council|Tribunal)|National Assembly|Treasury|Senate|Parliament)\b/
/** What it has one of, mostly said without an article: "parliament passed it". */
const ALONE = /^parliament$/
/** What it has of its own, without an article. */
const BARE = /^(?:police|ministers|lawmakers|legislators|voters|taxpayers|inflation|unemployment|exports|imports)$/

/** Of these a region of another country has its own as well: none is told where the text has named any other place. */
export const isDoubtful = (noun: string): boolean =>
  /^(?:state|tribes|force|workforce|service|finances|currency|peso|franc|krona|krone|dinar|rupee|lira)$/.test(noun)

/** A region or a city has its own of these, too: "In Orrin the voters chose a judge". */
const OF_REGIONS =
  /^(?:government|parliament|legislature|police|authorities|voters|electorate|population|economy|workforce|judiciary|bureaucracy|opposition|ministers|lawmakers|legislators|taxpayers)$/

export const isOfRegions = (noun: string): boolean => OF_REGIONS.test(noun)

export const isAlone = (word: string): boolean => ALONE.test(word)
export const isBare = (word: string): boolean => BARE.test(word)

/** Whether a phrase names what every country has. */
export function isNational(s: Sentence, from: number, head: number, country: string): boolean {
  const noun = lower(s, head)
  const before = s.tokens.slice(from, head).map(({ form }) => form)
  if (before.some(form => !/^\p{Ll}+$/u.test(form)) || !/^\p{Ll}/u.test(s.tokens[head]?.form ?? '')) return false
  const [only] = before
  if (only === undefined)
    return ONE.test(noun) || (noun === 'state' && !OF_STATES.test(country)) || isMoneyOf(country, noun)
  if (BODY_OF_STATE.test([...before, noun].join(' '))) return true
  return before.length === 1 && ONE_WITH.some(([with_, nouns]) => with_.test(only) && nouns.test(noun))
}

/** What reads better as somebody's: "Spain’s workforce". */
const POSSESSED =
  /^(?:labou?r force|workforce|tribes|economy|currency|population|electorate|constitution|national (?:flock|herd|income|airline|carrier|team))$/

/** Words in running text as those of a country: "the Spanish government", "Spain’s workforce". */
export const ofCountry = ({ name, adjective }: Country, words: string): string =>
  POSSESSED.test(words) && !/^the |s$/.test(name) ? `${name}’s ${words}` : `the ${adjective} ${words}`

/** Of how many words a body of state is named from a token on, "the Supreme Court ruled"; 0 where more of a name follows. */
export function namedBody(s: Sentence, from: number): number {
  const [found] = NAMED_BODY.exec(wordsFrom(s, from)) ?? []
  const length = found?.split(' ').length ?? 0
  const next = s.tokens[from + length]
  return /^(?:of|for|in|on)$/.test(next?.form ?? '') || /^(?:NNPS?|POS)$/.test(next?.xpos ?? '') ? 0 : length
}

const wordsFrom = (s: Sentence, from: number): string =>
  s.tokens
    .slice(from, from + 4)
    .map(({ form }) => form)
    .join(' ')
