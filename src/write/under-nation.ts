/**
 * "Germany: …": a card under the country of its piece, where it has no name to say where all this was. Never where its paragraph
 * speaks of another country, unless it is that one which gives or buys: "The union has promised 3 million."
 */
import type { Candidate } from './candidate.ts'
import { underCountry } from './candidate.ts'
import type { View } from './gates/view.ts'
import { beginsWithName, countWords } from './gates/view.ts'
import { namesIt } from './national.ts'
import { ANYWHERE } from './topic/anywhere.ts'
import { isDealtWith } from './topic/dealt-with.ts'
import type { Nation } from './topic/nation.ts'
import { headedNation, isNamedBy, nationOf } from './topic/nation.ts'
import { hasStranger, isOfRecurring } from './topic/recurring.ts'

/** A front this long, in words, is not made longer. */
const LONGEST = 32
/** Verbs of what somebody finds or says: true of no one country. */
const TELLING =
  /^(?:say|find|show|estimate|report|argue|suggest|conclude|reckon|warn|claim|believe|think|know|mean|discover|learn)$/

/** How a question begins that goes on well behind a label. */
const ASKS = /^(?:What|Who|Why|When|How|Which|In what|In which|By how|At how|For how|To how|From how|Of how|With how)\b/

/** Whether a sentence tells what happened, or how much there was of something. */
function isEvent({ desk, candidate }: View): boolean {
  const s = desk.sentences[candidate.sentences[0] ?? -1]
  const main = s?.clauses.find(({ kind }) => kind === 'main')
  if (s === undefined || main === undefined || TELLING.test(s.tokens[main.verb.main]?.lemma ?? '')) return false
  return main.verb.tense === 'past' || (candidate.kind === 'fact' && candidate.asks === 'figure')
}

/** A capital inside a sentence that is no month's or day's: a name, also one that was written out for "its". */
const CAPITAL =
  /(?<=[\p{L}\p{N},;] )(?!January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day\b)\p{Lu}\p{Ll}/u

/** Whether a card has a name of its own beside its author's. */
function hasName({ desk, front, back, frontText, backTexts }: View): boolean {
  const named = [...front, ...back].some(word =>
    (desk.mentions[word.sentence] ?? []).some(
      ({ kind, tokens }) =>
        kind === 'name' && tokens.from <= word.i && word.i < tokens.to && !ANYWHERE.test(word.token.form),
    ),
  )
  const own = frontText.replaceAll(desk.author, '').split(' ')
  return (
    named ||
    CAPITAL.test(own.filter(word => !ANYWHERE.test(word)).join(' ')) ||
    backTexts.some(text => CAPITAL.test(text))
  )
}

/** Whether a card names a place of its own. */
const hasPlace = ({ desk, front, back }: View): boolean =>
  [...front, ...back].some(word =>
    (desk.mentions[word.sentence] ?? []).some(
      ({ kind, entity, tokens }) =>
        kind === 'name' &&
        tokens.from <= word.i &&
        word.i < tokens.to &&
        (desk.reading.entities[entity ?? -1]?.kind === 'place' ||
          desk.reading.entities[entity ?? -1]?.likely === 'place'),
    ),
  )

/** "A prime minister, Ada Lund, resigned": of which country, her name does not say. */
const SOME_OFFICE =
  /^An? (?:(?:new|former|deputy|prime|finance|foreign|interior|health|defen[cs]e|justice|federal|constitutional) )*(?:minister|president|government|parliament|court|coalition)\b/

/** What is so of all countries is under none. */
const WORLDWIDE = /\b(?:around|across|in|of|throughout) the world\b|\b(?:worldwide|global|globally)\b/i

/** "Germany: …": the card under its country, where it has no name to say where all this was; null where it needs none. */
export function underNation(view: View): Candidate | null {
  const { candidate, desk, frontText } = view
  const headed = headedNation(desk)
  const nation = nationOf(desk) ?? headed
  if (nation === null || candidate.under !== undefined || candidate.link === 'thesis') return null
  if (WORLDWIDE.test(`${frontText} ${view.backTexts.join(' ')}`)) return null
  const office = SOME_OFFICE.test(frontText)
  const index = candidate.sentences[0] ?? -1
  if (namesIt(nation, view) || frontText.includes(desk.title)) return null
  const asked = candidate.body.form === 'cloze' || ASKS.test(frontText)
  const told = (): Candidate | null => (countWords(frontText) > LONGEST || !asked ? null : under(view, nation))
  if (candidate.kind === 'fact' && headed?.country === nation.country && isDealtWith(view, nation)) return told()
  if (!nation.holds(index) && !(office && nation.governs(index, 0))) return null
  // Where heading and paragraph are of it, the name of somebody who runs through the piece does not say where it was; a place does.
  const own =
    candidate.kind === 'fact' &&
    headed?.country === nation.country &&
    !hasStranger(view) &&
    (isNamedBy(desk, index, nation.country) || isOfRecurring(desk, index))
  // What the headings alone name is not told of every paragraph.
  if (nationOf(desk) === null && !own) return null
  const named = own ? hasPlace(view) : hasName(view)
  return (named && !office) || !isEvent(view) ? null : told()
}

const under = (view: View, { country }: Nation): Candidate | null =>
  underCountry(view.candidate, view.desk, beginsWithName(view), country.name)
