/**
 * What a card lacks to be known among five hundred others: the thing that its piece is about. "How much did Brandt pay to jump
 * the line?" is asked under "The Orrin Canal:" (CARDS.md, rule 1), where neither side says so and nothing is given away.
 */
import type { Candidate } from './candidate.ts'
import { underTopic } from './candidate.ts'
import type { View } from './gates/view.ts'
import { beginsWithName, countWords } from './gates/view.ts'
import { stemsIn } from './topic/matters.ts'
import { topicOf } from './topic/topic.ts'

/** A front that names this many beside the author tells by them what it is about. */
const ENOUGH_NAMES = 3
/** A front this long, in words, is not made longer. */
const LONGEST = 34

/** Names on the front, each counted once. */
function namesOn({ desk, front }: View): number {
  const found = new Set<number>()
  for (const word of front)
    for (const { kind, entity, tokens } of desk.mentions[word.sentence] ?? [])
      if (kind === 'name' && entity !== undefined && tokens.from <= word.i && word.i < tokens.to) found.add(entity)
  return found.size
}

/** The card under the topic of its piece; null where it needs none, or may have none. */
export function withTopic(view: View): Candidate | null {
  const { candidate, desk, frontText, backTexts } = view
  const topic = topicOf(desk)
  if (topic === null || !topic.telling || candidate.rule === 'thesis' || frontText.includes(desk.title)) return null
  const s = desk.sentences[candidate.sentences[0] ?? -1]
  if (s === undefined || !topic.paragraphs.has(s.paragraph)) return null
  const said = stemsIn(`${frontText} ${backTexts.join(' ')}`)
  if ([...topic.stems, ...stemsIn(topic.text.replace(/^the /, ''))].some(stem => said.has(stem))) return null
  if (namesOn(view) >= ENOUGH_NAMES || countWords(frontText) > LONGEST) return null
  return underTopic(candidate, desk, beginsWithName(view), topic.text)
}
