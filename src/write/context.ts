/**
 * What a card lacks to be known among five hundred others: the thing that its piece is about. "How much did Brandt pay to jump
 * the line?" is asked under "The Orrin Canal:" (CARDS.md, rule 1), where neither side says so and nothing is given away.
 */

import { opensOnAnother } from '../read/reference/opens-on-another.ts'
import type { Candidate } from './candidate.ts'
import { underTopic } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import type { View } from './gates/view.ts'
import { beginsWithName, countWords } from './gates/view.ts'
import { SIGNS } from './topic/countries.ts'
import { countriesIn, countryIn } from './topic/heading-subject.ts'
import { stemsIn } from './topic/matters.ts'
import { hasOtherPlace } from './topic/nation.ts'
import { hasStranger } from './topic/recurring.ts'
import type { Topic } from './topic/topic.ts'
import { labelOf } from './topic/topic.ts'

/** A front that names this many beside the author tells by them what it is about. */
const ENOUGH_NAMES = 3
/** The first letters of words that any text has: of "’s" none are left. */
const JOINS = /^(?:the|of|for|against|in|on|and|to|at|a|an|)$/
/** A front this long, in words, is not made longer. */
const LONGEST = 34

/** Names on the front, each counted once; a country tells next to nothing. */
function namesOn({ desk, front }: View): number {
  const found = new Set<number>()
  for (const word of front)
    for (const { kind, entity, tokens } of desk.mentions[word.sentence] ?? [])
      if (kind === 'name' && entity !== undefined && tokens.from <= word.i && word.i < tokens.to) found.add(entity)
  return [...found].filter(entity => SIGNS.get(desk.reading.entities[entity]?.name ?? '')?.itself !== true).length
}

/** Whether a card tells of somebody's life, which is about nothing else. */
const isLife = ({ front }: View): boolean =>
  front.some(
    ({ token, resolved }) =>
      !resolved && /^VB/.test(token.xpos) && /^(?:die|marry|bear|bury|retire)$/.test(token.lemma),
  )

/** What a paragraph names, a people as its country, and whether it begins by leaning on the one before. */
interface Paragraph {
  readonly names: Set<string>
  readonly leans: boolean
}

function paragraphsOf({ sentences, mentions, reading }: WriterDesk): ReadonlyMap<number, Paragraph> {
  const made = new Map<number, Paragraph>()
  for (const [i, { paragraph, tokens }] of sentences.entries()) {
    // "What had they agreed?"
    const leans = tokens.some(({ form }) => /^(?:they|them|their|this|these)$/i.test(form))
    const here = made.get(paragraph) ?? { names: new Set<string>(), leans }
    made.set(paragraph, here)
    for (const { entity } of mentions[i] ?? []) {
      const name = reading.entities[entity ?? -1]?.name
      if (name !== undefined) here.names.add(SIGNS.get(name)?.country.name ?? name)
    }
  }
  return made
}

/** Least share of a paragraph's names that those on the topic have, too. */
const SHARED = 0.3

const told = new WeakMap<WriterDesk, ReadonlySet<number>>()

/** The paragraphs that speak of the topic, and those that go on with one which does. Worked out once. */
function toldOf(desk: WriterDesk, { paragraphs }: Topic): ReadonlySet<number> {
  const known = told.get(desk)
  if (known !== undefined) return known
  const all = paragraphsOf(desk)
  const names = new Set([...paragraphs].flatMap(paragraph => [...(all.get(paragraph)?.names ?? [])]))
  const goesOn = [...all].flatMap(([paragraph, { names: own, leans }]) => {
    const shared = [...own].filter(name => names.has(name)).length
    return leans && paragraphs.has(paragraph - 1) && shared > 0 && shared >= SHARED * own.size ? [paragraph] : []
  })
  const made = new Set([...paragraphs, ...goesOn])
  told.set(desk, made)
  return made
}

/** "Halden’s schools" is not what a card on Norwegian ones is about. */
function isOfAnother(topic: string, text: string): boolean {
  const own = countryIn(topic)
  // Of a town nobody knows in which country it lies: "Lysse’s toll" is no toll of Norway’s capital.
  if (own === null && !/^\p{Lu}\S*[’']s? /u.test(topic)) return false
  return countriesIn(text).some(country => country !== own)
}

/** Whether a card may be told of another thing than the headings name: of somebody, or some place, that its paragraph alone names. */
function isAside(view: View, topic: string): boolean {
  const { desk, candidate } = view
  if (hasStranger(view)) return true
  const own = countryIn(topic)
  return own !== null && hasOtherPlace(desk, candidate.sentences[0] ?? -1, { name: own })
}

/** The card under the topic of its piece; null where it needs none, or may have none. */
export function withTopic(view: View): Candidate | null {
  const { candidate, desk, frontText, backTexts } = view
  const topic = labelOf(desk)
  if (topic === null || candidate.link === 'thesis' || frontText.includes(desk.title)) return null
  const s = desk.sentences[candidate.sentences[0] ?? -1]
  if (s === undefined || !toldOf(desk, topic).has(s.paragraph)) return null
  const text = `${frontText} ${backTexts.join(' ')}`
  const said = stemsIn(text)
  if ([...topic.stems, ...stemsIn(topic.text)].some(stem => !JOINS.test(stem) && said.has(stem))) return null
  // "Kabul lost more" over a paragraph on its museum, in a piece on Brazil’s.
  if (opensOnAnother({ ...desk, entities: desk.reading.entities }, candidate.sentences[0] ?? -1, topic.text))
    return null
  // "[Ada Lund] won the election" is as much of a piece on a canal as who lost it.
  if (candidate.asks === 'name' && hasStranger(view)) return null
  if (isOfAnother(topic.text, text) || (topic.headed === true && isAside(view, topic.text))) return null
  if (namesOn(view) >= ENOUGH_NAMES || isLife(view) || countWords(frontText) > LONGEST) return null
  return underTopic(candidate, desk, beginsWithName(view), topic.text)
}
