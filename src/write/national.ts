/**
 * "The government" of a piece that is plainly about one country: on a card it becomes "the German government", in a question
 * or in its answer. Nouns of which every country has its own, "the Supreme Court" too; never behind another country's name, in
 * somebody's quoted words, or where the card names it.
 */
import type { Sentence, TokenRange } from '../read/reading.ts'
import type { Candidate, CandidateBody } from './candidate.ts'
import { onFront } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import { textOf } from './desk.ts'
import { isRuleOfState } from './gates/known.ts'
import type { View, Word } from './gates/view.ts'
import { isQuoted } from './gates/view.ts'
import type { Nation } from './topic/nation.ts'
import { hasOtherPlace, namesOtherPlace, nationOf } from './topic/nation.ts'
import { isAlone, isBare, isDoubtful, isNational, isOfRegions, namedBody, ofCountry } from './topic/of-state.ts'
import type { Line } from './wording/line.ts'
import { put } from './wording/put.ts'

/** What a state makes or has, told by the words before it: "the special fund", "the climate law". */
const PUBLIC = /^(?:fund|law|bill|act|reform|tax|levy|scheme|programme|program|subsidy|agency|code|budget)$/
/** Words that only point, or tell apart from what was said before. */
const POINTS =
  /^(?:new|old|same|whole|current|latter|former|previous|recent|other|present|latest|next|last|first|second|third|two|three|entire|very|original|earlier|later|outgoing|incoming|future|only|proposed|local|regional|municipal|foreign|international|private|corporate)$/

const lower = (s: Sentence, i: number): string => s.tokens[i]?.form.toLowerCase() ?? ''

/** The words of a phrase up to whoever owns the rest: "the government" of "the government’s critics". */
function ownerOf(
  s: Sentence,
  { from, to }: TokenRange,
  head: number,
): { readonly from: number; readonly head: number } {
  const owner = s.tokens.findIndex(({ xpos }, k) => k > from && k < to && xpos === 'POS')
  return owner < 0 ? { from, head } : { from, head: owner - 1 }
}

const introduced = new WeakMap<WriterDesk, ReadonlyMap<string, number>>()

/** What the piece brings in as "a special fund", by its words in small letters, with the first sentence that does. */
function introducedIn(desk: WriterDesk): ReadonlyMap<string, number> {
  const known = introduced.get(desk)
  if (known !== undefined) return known
  const made = new Map<string, number>()
  for (const [i, s] of desk.sentences.entries())
    for (const { from, head } of s.phrases) {
      const words = wordsOf(s, from + 1, head)
      if (/^an?$/.test(lower(s, from)) && !made.has(words)) made.set(words, i)
    }
  introduced.set(desk, made)
  return made
}

const wordsOf = (s: Sentence, from: number, head: number): string =>
  s.tokens
    .slice(from, head + 1)
    .map(({ form }) => form.toLowerCase())
    .join(' ')

/** "the special fund" of a piece that has brought in "a special fund". */
function isPublic({ desk }: View, s: Sentence, sentence: number, from: number, head: number): boolean {
  const noun = s.tokens[head]?.lemma.toLowerCase() ?? ''
  const before = s.tokens.slice(from, head)
  if (before.length === 0 || !PUBLIC.test(noun)) return false
  if (before.some(({ form, xpos }) => !/^(?:NN|JJ)$/.test(xpos) || !/^\p{Ll}/u.test(form) || POINTS.test(form)))
    return false
  return (introducedIn(desk).get(wordsOf(s, from, head)) ?? sentence) < sentence || isRuleOfState(s, from, head)
}

/** How far back, in sentences, "the central bank" may have been named for "the bank" to be it. */
const NEAR = 3

/** "The bank" right behind "the central bank", and no other bank between. */
function isCentralBank({ desk }: View, sentence: number, s: Sentence, from: number, head: number): boolean {
  if (head !== from || lower(s, head) !== 'bank') return false
  for (let index = sentence; index >= Math.max(0, sentence - NEAR); index--) {
    const { tokens } = desk.sentences[index] ?? { tokens: [] }
    const end = index === sentence ? from - 1 : tokens.length
    const at = tokens.slice(0, end).findLastIndex(({ form }) => /^banks?$/i.test(form))
    if (at < 0) continue
    const before = tokens[at - 1]?.form.toLowerCase() ?? ''
    if (before !== 'the') return before === 'central'
  }
  return false
}

/** A phrase on a card that may be told of the country. */
interface Spot {
  readonly sentence: number
  readonly range: TokenRange
  /** Its words with the country's adjective. */
  readonly text: string
}

/** "Rent inflation": what stands right before the noun is a part of it, also where a sentence's first word was read as a verb. */
const isJoined = (s: Sentence, i: number): boolean => {
  const before = s.tokens[i - 1]
  if (before === undefined) return false
  return /^(?:NN|JJ|HYPH|POS)/.test(before.xpos) || (i === 1 && /^VB$/.test(before.xpos))
}

/** "almost four in five voters", "most voters": how many of them, and nothing that says which. */
const isCounted = (s: Sentence, i: number): boolean =>
  s.phrases.some(
    ({ from, head }) =>
      head === i &&
      from < i &&
      s.tokens
        .slice(from, i)
        .every(({ xpos, form }) => /^(?:CD|RB|RBR|JJR|IN)$/.test(xpos) || /^(?:most|many|few)$/i.test(form)),
  )

/** The words of a phrase as the piece writes them. */
const writtenIn = (desk: WriterDesk, s: Sentence, from: number, head: number): string =>
  textOf(desk, s.paragraph).slice(s.tokens[from]?.start, s.tokens[head]?.end)

/** The place on a card where the adjective may stand before a word; null where none may. */
function spotAt(view: View, nation: Nation, { s, sentence, i, lower: word, resolved }: Word): Spot | null {
  if (resolved || !nation.governs(sentence, i)) return null
  if (isBare(word) && isCounted(s, i) && !isQuoted(view, { s, i }) && !/^(?:of|to|in|from)$/.test(lower(s, i + 1)))
    return hasOtherPlace(view.desk, sentence, nation.country)
      ? null
      : { sentence, range: { from: i, to: i + 1 }, text: `${nation.country.adjective} ${word}` }
  const phrase = s.phrases.find(({ from }) => from === i)
  if (phrase === undefined) return null
  const the = word === 'the'
  const { head } = ownerOf(s, phrase, phrase.head)
  const begins = the ? i + 1 : i
  const { country } = nation
  const spot = (words: string): Spot => ({ sentence, range: { from: i, to: head + 1 }, text: words })
  const body = the && !isQuoted(view, { s, i }) ? namedBody(s, begins) : 0
  if (body > 0)
    return {
      sentence,
      range: { from: i, to: begins + body },
      text: `the ${country.adjective} ${writtenIn(view.desk, s, begins, begins + body - 1)}`,
    }
  // "the government of Lysse", "opposition to the plan".
  if (isOfRegions(lower(s, head)) && namesOtherPlace(view.desk, sentence, country, i)) return null
  if (head < begins || /^(?:of|to|in)$/.test(lower(s, head + 1)) || isQuoted(view, { s, i })) return null
  if (!the && head === i && isAlone(word) && !isJoined(s, i)) return spot(`the ${country.adjective} ${word}`)
  if (!the) return head === i && isBare(word) && !isJoined(s, i) ? spot(`${country.adjective} ${word}`) : null
  const elsewhere = (): boolean => hasOtherPlace(view.desk, sentence, country)
  // "in the south of the country"
  if (head === begins && /^(?:country|kingdom|republic|nation)$/.test(lower(s, head)))
    return elsewhere() ? null : spot(country.name)
  if (isCentralBank(view, sentence, s, begins, head)) return spot(`the ${country.adjective} central bank`)
  const isOwnFact = view.candidate.kind === 'fact' && nation.holds(sentence)
  const fits = isNational(s, begins, head, country.name) || (isOwnFact && isPublic(view, s, sentence, begins, head))
  if (fits && isDoubtful(lower(s, head)) && elsewhere()) return null
  return fits ? spot(ofCountry(country, writtenIn(view.desk, s, begins, head))) : null
}

/** Whether a card names the country, its people or one of its cities. */
export const namesIt = (nation: Nation, { frontText, backTexts }: View): boolean =>
  nation.isNamedIn(`${frontText} ${backTexts.join(' ')}`)

/** Whether a word opens what is the country's of which the card says that it speaks of it: "Spain … the labour force". */
export function isOfNamedNation(view: View, word: Word): boolean {
  const nation = nationOf(view.desk)
  return nation !== null && namesIt(nation, view) && spotAt(view, nation, word) !== null
}

/** The card with its country’s adjective before the first noun of which every country has one; null where there is none. */
export function withNation(view: View): Candidate | null {
  const { candidate, desk, front } = view
  const nation = nationOf(desk)
  if (nation === null || namesIt(nation, view)) return null
  const spots = front.flatMap(word => spotAt(view, nation, word) ?? [])
  return toldOf(desk, candidate, spots, change => onFront(candidate.body, change))
}

/** The fact with the adjective in its answer, "The Lyssian government", where its front has nothing to be told of a country. */
export function withNationInAnswer(view: View): Candidate | null {
  const { candidate, desk, back } = view
  const nation = nationOf(desk)
  const { body } = candidate
  if (nation === null || candidate.kind !== 'fact' || body.form !== 'question' || namesIt(nation, view)) return null
  const spots = back.flatMap(word => spotAt(view, nation, word) ?? [])
  return toldOf(desk, candidate, spots, change => ({ ...body, back: change(body.back) }))
}

function toldOf(
  desk: WriterDesk,
  candidate: Candidate,
  [first, ...rest]: readonly Spot[],
  bodyWith: (change: (line: Line) => Line) => CandidateBody,
): Candidate | null {
  if (first === undefined) return null
  let changed = false
  const body = bodyWith(line => {
    const next = changed ? null : put(desk, line, first.sentence, first.range, first.text)
    if (next !== null) changed = true
    return known(next ?? line, rest)
  })
  return changed ? { ...candidate, body, under: 'country' } : null
}

/** What else every country has one of is the same one's. */
const known = ({ runs, kept }: Line, spots: readonly Spot[]): Line => ({
  runs,
  kept: kept.map(word =>
    spots.some(spot => spot.sentence === word.sentence && spot.range.from <= word.token && word.token < spot.range.to)
      ? { ...word, resolved: true }
      : word,
  ),
})
