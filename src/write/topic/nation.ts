/**
 * The one country that a piece is plainly about, and where in the piece its bare "government" or "parliament" may be taken
 * for that country's: nowhere behind the name of another one.
 */
import type { Reading, Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { isFromElsewhere, speaksOfAnother } from './at-home.ts'
import type { Country, Sign } from './countries.ts'
import { SIGNS } from './countries.ts'
import { headedOf, placesIn } from './heading-nation.ts'
import { homeOf } from './home.ts'
import type { Found } from './signs.ts'
import { headingSigns, isNamedAmong, signAt, signsOf } from './signs.ts'

export interface Nation {
  readonly country: Country
  /** Whether what stands at a word of a sentence is told of this country, as far as the words before it say. */
  readonly governs: (sentence: number, token: number) => boolean
  /** Whether a whole sentence is told of it: neither it nor its paragraph up to there names another country or a union. */
  readonly holds: (sentence: number) => boolean
  /** Whether some words name the country, its people or one of its cities. */
  readonly isNamedIn: (text: string) => boolean
}

/** What a sign counts for the whole piece: a country and its people in full, a city half; in the title twice. */
const WEIGHT = { itself: 1, city: 0.5, title: 2 } as const
/** Least weight of the country, least times the next one's, least share of paragraphs and number of them that name it. */
const LEAST = { weight: 4, lead: 2.5, share: 0.25, paragraphs: 3 } as const
/** The least times the next one's of the country that the headings speak of. */
const HEADED_LEAD = 1.5
/** A country that so large a share of the paragraphs names needs less weight: a column of home affairs seldom names its home. */
const HOME = { weight: 3, share: 0.4 } as const

/** Bodies and regions of several countries: what is said of "the commission" or "the climate law" may be theirs. */
export const UNION =
  /^(?:EU|E\.U\.|Europe|European|Europeans|Eurozone|Brussels|NATO|UN|U\.N\.|United|IMF|African|Africa|Asia|Asian|Western|OPEC|ASEAN)$/

/** The sums by country, each sign by its weight. */
function add(sums: Map<Country, number>, { country, itself }: Sign, times: number): void {
  sums.set(country, (sums.get(country) ?? 0) + (itself ? WEIGHT.itself : WEIGHT.city) * times)
}

function leaderOf(desk: WriterDesk, found: readonly (readonly Found[])[]): Country | null {
  const sums = new Map<Country, number>()
  for (const each of found) for (const { sign } of each) add(sums, sign, 1)
  for (const { sign } of headingSigns(desk)) add(sums, sign, WEIGHT.title)
  const [first, second] = [...sums].sort((a, b) => b[1] - a[1])
  if (first === undefined) return null
  const [country, weight] = first
  const lead = headedOf(desk) === country ? HEADED_LEAD : LEAST.lead
  if (weight < lead * (second?.[1] ?? 0)) return null
  const paragraphs = new Set(
    found.flatMap((each, i) =>
      each.some(({ sign }) => sign.country === country) ? [desk.sentences[i]?.paragraph ?? 0] : [],
    ),
  )
  const all = new Set(desk.sentences.map(({ paragraph }) => paragraph)).size
  // What the title names, it names for all that follows.
  const times =
    paragraphs.size + (headingSigns(desk).some(({ sign }) => sign.country === country && sign.itself) ? 1 : 0)
  const enough = weight >= LEAST.weight || (weight >= HOME.weight && times >= HOME.share * all)
  return enough && times >= Math.max(LEAST.paragraphs, LEAST.share * all) ? country : null
}

/** By reading: a gate that looks at a card more strictly does so with a desk of its own. */
const nations = new WeakMap<Reading, { readonly nation: Nation | null }>()

function isQuoted(desk: WriterDesk, s: Sentence | undefined, token: number): boolean {
  const at = s?.tokens[token]?.start ?? 0
  return (desk.quotations[(s?.paragraph ?? 0) - 1] ?? []).some(({ start, end }) => start <= at && at < end)
}

/** Whether a piece names another country than those of some words, and does not only mention it. */
export function hasAnotherNation(desk: WriterDesk, text: string): boolean {
  const forms = text.split(' ')
  const own = forms.flatMap((_, i) => signAt(forms, i)?.sign?.country ?? [])[0]
  return own !== undefined && speaksOfAnother(placesIn(desk), own)
}

/** The country that a piece is about; null where none leads by far, or its author is of another. Worked out once. */
export function nationOf(desk: WriterDesk): Nation | null {
  const known = nations.get(desk.reading)
  if (known !== undefined) return known.nation
  const found = signsOf(desk)
  const leader = leaderOf(desk, found)
  const country = homeOf(desk) ?? (leader === null || isFromElsewhere(desk, placesIn(desk), leader) ? null : leader)
  // What somebody says of another country in quotation marks leaves the paragraph with this one.
  const own = found.map((each, i) =>
    each.filter(({ at, sign }) => sign.country === country || !isQuoted(desk, desk.sentences[i], at)),
  )
  const nation = country === null ? null : told(desk, country, own)
  nations.set(desk.reading, { nation })
  return nation
}

/** Whether the paragraph of a sentence names a country, up to the sentence itself. */
export function isNamedBy(desk: WriterDesk, sentence: number, country: Country): boolean {
  const found = signsOf(desk)
  const paragraph = desk.sentences[sentence]?.paragraph
  for (let i = sentence; i >= 0 && desk.sentences[i]?.paragraph === paragraph; i--)
    if (found[i]?.some(({ sign }) => sign.country === country) === true) return true
  return false
}

/** Whether a sentence names, before a word, a place that is not known to be of a country. */
export function namesOtherPlace(
  desk: WriterDesk,
  sentence: number,
  country: Pick<Country, 'name'>,
  end: number = Number.POSITIVE_INFINITY,
): boolean {
  return (desk.mentions[sentence] ?? []).some(({ kind, entity, tokens }) => {
    const own = desk.reading.entities[entity ?? -1]
    const isPlace = own?.kind === 'place' || own?.likely === 'place'
    const behindIn = /^(?:in|at|near|across)$/i.test(desk.sentences[sentence]?.tokens[tokens.from - 1]?.form ?? '')
    const isOther = SIGNS.get(own?.name ?? '')?.country.name !== country.name
    return kind === 'name' && tokens.to <= end && (isPlace || behindIn) && isOther
  })
}

/** Whether the paragraph of a sentence names, up to there, a place that is not known to be of a country. */
export function hasOtherPlace(desk: WriterDesk, sentence: number, country: Pick<Country, 'name'>): boolean {
  const paragraph = desk.sentences[sentence]?.paragraph
  for (let i = sentence; i >= 0 && desk.sentences[i]?.paragraph === paragraph; i--)
    if (namesOtherPlace(desk, i, country)) return true
  return false
}

const heads = new WeakMap<Reading, { readonly nation: Nation | null }>()

/** The one country that title and standfirst name, however seldom the text does: what a card tells may be told under it. Worked out once. */
export function headedNation(desk: WriterDesk): Nation | null {
  const known = heads.get(desk.reading)
  if (known !== undefined) return known.nation
  const country = headedOf(desk)
  const nation = country === null ? null : told(desk, country, signsOf(desk))
  heads.set(desk.reading, { nation })
  return nation
}

function told(desk: WriterDesk, country: Country, found: readonly (readonly Found[])[]): Nation {
  const paragraphOf = (sentence: number): number => desk.sentences[sentence]?.paragraph ?? -9
  // Columns of every country speak of America: beside another one it must be named in the paragraph.
  const alone = country.name !== 'the United States' || !speaksOfAnother(placesIn(desk), country)
  // What a piece headed by one country says of several others at once leaves the sentences behind it with that one.
  const headed = headedOf(desk) === country
  // … unless it is of them that the sentence tells: "Chileans and Peruvians saved more."
  const passing = (each: readonly Found[], s: Sentence | undefined): boolean =>
    headed &&
    new Set(each.flatMap(({ sign }) => (sign.country === country ? [] : [sign.country]))).size > 1 &&
    s?.clauses.some(
      ({ subject }) => subject !== null && each.some(({ at }) => subject.from <= at && at < subject.to),
    ) === false
  // By sentence: the last country named before it in its paragraph; at the head of one, what the paragraph before is all about.
  const before: (Country | null)[] = []
  let last: Country | null = null
  let seen: Country[] = []
  const home = homeOf(desk) === country
  for (const [i, each] of found.entries()) {
    // Who says “we” of a country comes back to it right behind a sentence on another.
    if (home && found[i - 1]?.length === 0) last = country
    if (i > 0 && paragraphOf(i) !== paragraphOf(i - 1)) {
      if (!alone) last = null
      else last = seen.includes(country) ? country : (seen.at(-1) ?? null)
      seen = []
    }
    before.push(last)
    seen.push(
      ...each.flatMap(({ sign }) =>
        sign.country === country || !passing(each, desk.sentences[i]) ? [sign.country] : [],
      ),
    )
    last = seen.at(-1) ?? last
  }
  const mixed = new Set(
    desk.sentences.flatMap((s, i) =>
      found[i]?.some(({ sign }) => sign.country !== country) === true || s.tokens.some(({ form }) => UNION.test(form))
        ? [s.paragraph]
        : [],
    ),
  )
  const governs = (sentence: number, token: number): boolean => {
    const own = found[sentence]?.filter(({ at }) => at < token).at(-1)?.sign.country ?? before[sentence]
    return own === country || (own === null && alone)
  }
  return {
    country,
    governs,
    holds: sentence => !mixed.has(paragraphOf(sentence)) && governs(sentence, 0),
    isNamedIn: text => isNamedAmong(text, country),
  }
}
