/**
 * What a card lacks to be known among five hundred others: the thing that its piece is about. "How much did Brandt pay to jump
 * the line?" is asked under "The Orrin Canal:" (CARDS.md, rule 1), where neither side says so and nothing is given away.
 */

import type { Sentence } from '../read/reading.ts'
import type { Candidate } from './candidate.ts'
import { underTopic } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import type { View } from './gates/view.ts'
import { beginsWithName, countWords } from './gates/view.ts'
import { SIGNS } from './topic/countries.ts'
import { stemsIn } from './topic/matters.ts'
import type { Topic } from './topic/topic.ts'
import { labelOf } from './topic/topic.ts'

/** A front that names this many beside the author tells by them what it is about. */
const ENOUGH_NAMES = 3
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

/** Whether a sentence is told of the topic: its paragraph speaks of it, or the one before does and the names go on. */
function isToldOf(desk: WriterDesk, topic: Topic, { paragraph }: Sentence): boolean {
  if (topic.paragraphs.has(paragraph)) return true
  return topic.paragraphs.has(paragraph - 1) && goesOn(desk, topic, paragraph)
}

const named = new WeakMap<WriterDesk, ReadonlyMap<number, ReadonlySet<string>>>()

/** What each paragraph names; a people is its country. */
function namedIn(desk: WriterDesk): ReadonlyMap<number, ReadonlySet<string>> {
  const known = named.get(desk)
  if (known !== undefined) return known
  const made = new Map<number, Set<string>>()
  desk.mentions.forEach((mentions, i) => {
    const paragraph = desk.sentences[i]?.paragraph ?? 0
    const here = made.get(paragraph) ?? new Set()
    made.set(paragraph, here)
    for (const { entity } of mentions) {
      const name = desk.reading.entities[entity ?? -1]?.name
      if (name !== undefined) here.add(SIGNS.get(name)?.country.name ?? name)
    }
  })
  named.set(desk, made)
  return made
}

/** Least share of a paragraph's names that those on the topic have, too. */
const SHARED = 0.3

/** "What had they agreed?": a paragraph that goes on with what the one before was about. */
function leansBack(desk: WriterDesk, paragraph: number): boolean {
  const first = desk.sentences.find(s => s.paragraph === paragraph)
  return first?.tokens.some(({ form }) => /^(?:they|them|their|this|these)$/i.test(form)) === true
}

function goesOn(desk: WriterDesk, { paragraphs }: Topic, paragraph: number): boolean {
  const all = namedIn(desk)
  const here = [...(all.get(paragraph) ?? [])]
  if (!leansBack(desk, paragraph)) return false
  const shared = here.filter(name => [...paragraphs].some(other => all.get(other)?.has(name) === true))
  return here.length > 0 && shared.length >= SHARED * here.length
}

/** The card under the topic of its piece; null where it needs none, or may have none. */
export function withTopic(view: View): Candidate | null {
  const { candidate, desk, frontText, backTexts } = view
  const topic = labelOf(desk)
  if (topic === null || candidate.rule === 'thesis' || frontText.includes(desk.title)) return null
  const s = desk.sentences[candidate.sentences[0] ?? -1]
  if (s === undefined || !isToldOf(desk, topic, s)) return null
  const said = stemsIn(`${frontText} ${backTexts.join(' ')}`)
  if ([...topic.stems, ...stemsIn(topic.text.replace(/^the /, ''))].some(stem => said.has(stem))) return null
  if (namesOn(view) >= ENOUGH_NAMES || isLife(view) || countWords(frontText) > LONGEST) return null
  return underTopic(candidate, desk, beginsWithName(view), topic.text)
}
