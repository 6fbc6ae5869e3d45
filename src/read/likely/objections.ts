/** Sentences that give the other side its say, each with the sentence that answers it where one is near. */
import { isDismissal } from '../argument/objections.ts'
import { opening } from '../argument/scene.ts'
import { sideVotes } from './other-side.ts'
import type { Weighed } from './points.ts'
import type { Study } from './study.ts'
import { endsOf } from './study.ts'

export interface Objection extends Weighed {
  /** The sentence that answers it. */
  readonly reply: number | null
}

const TURNS = /^(?:but|yet|however|still|and yet|nevertheless|even so|perhaps|on the contrary|instead|that said)$/

/** How many sentences behind an objection its answer may begin. */
const REACH = 5

/** The sentence behind `index` that turns against it: in its paragraph, or where the next one opens. */
function replyTo({ reading }: Study, index: number): number | null {
  const paragraph = reading.sentences[index]?.paragraph
  for (let k = index + 1; k <= index + REACH; k++) {
    const s = reading.sentences[k]
    if (s === undefined) return null
    const turns = opening(s).connectives.some(word => TURNS.test(word)) || isDismissal(s)
    // "Perhaps." waves it away, and what is said against it follows.
    if (turns) return s.tokens.length <= 5 && reading.sentences[k + 1]?.paragraph === s.paragraph ? k + 1 : k
    if (s.paragraph !== paragraph) return null
  }
  return null
}

/** What the reading knows of: the sentence of each objection, with that of its answer. */
const answersOf = (study: Study): ReadonlyMap<number, number> =>
  new Map(
    study.reading.links.flatMap(link => {
      const ends = link.kind === 'attacks' ? endsOf(study, link) : null
      return ends?.to.role === 'objection' ? [[ends.to.sentence, ends.from.sentence]] : []
    }),
  )

/** The sentences that may be the best objection, best first. */
export function objectionsOf(study: Study): readonly Objection[] {
  const { sentences } = study.reading
  const answered = answersOf(study)
  const found = sentences.flatMap((_, sentence): readonly Objection[] => {
    const base = sideVotes(study, sentence)
    if (base === 0) return []
    const reply = answered.get(sentence) ?? replyTo(study, sentence)
    return [{ sentence, votes: base + (reply === null ? 0 : 0.5), reply: reply === sentence ? null : reply }]
  })
  return [...found].sort((a, b) => b.votes - a.votes || a.sentence - b.sentence)
}
