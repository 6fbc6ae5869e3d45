/** Sentences that may be the thesis, and sentences that may be the strongest reason for it. */

import { lower } from '../argument/scene.ts'
import type { Sentence } from '../reading.ts'
import { sideVotes } from './other-side.ts'
import { detailsIn, standOf } from './stands.ts'
import type { Study } from './study.ts'
import { endsOf } from './study.ts'

export interface Weighed {
  readonly sentence: number
  readonly votes: number
}

const bestFirst = (weighed: readonly Weighed[]): readonly Weighed[] =>
  [...weighed].sort((a, b) => b.votes - a.votes || a.sentence - b.sentence)

/** Fewer votes than that are a guess. */
const LEAST = { thesis: 1.2, reason: 1.4 } as const

/** What is said for or granted to the other side is nobody's thesis, and no reason. */
const isTheirSide = (study: Study, sentence: number): boolean => sideVotes(study, sentence) > 0

/** The sentences that may say what the piece argues, best first. */
export function thesesOf(study: Study): readonly Weighed[] {
  const { sentences, theses } = study.reading
  const known = new Map(theses.map(({ sentence, confidence }) => [sentence, confidence]))
  const weighed = sentences.flatMap((_, sentence): readonly Weighed[] => {
    const stand = standOf(study, sentence)
    if (stand === null || isTheirSide(study, sentence)) return []
    const confidence = known.get(sentence)
    const voted = confidence === undefined ? 0 : 0.3 + 2 * confidence
    const listed = study.said[sentence]?.some(({ role }) => role === 'consideration') === true
    return [{ sentence, votes: stand + voted - detailsIn(study, sentence) - (listed ? 1 : 0) }]
  })
  return bestFirst(weighed).filter(({ votes }) => votes >= LEAST.thesis)
}

/** How much a link that shows one sentence for a ground of another says for it. */
const GROUNDS = /^(?:because|because-of|ground|evidence|therefore|so|that-is-why|shows)$/

/** What is given as a reason, by the links of the reading: because, a ground behind a verdict, an item of a list. */
function groundVotes(study: Study, theses: ReadonlySet<number>): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const link of study.reading.links) {
    const ends = endsOf(study, link)
    if (ends === null) continue
    const listed = link.kind === 'lists'
    if (!listed && !GROUNDS.test(link.device)) continue
    const votes = (listed ? 1.6 : 1.3 * link.confidence) + (theses.has(ends.to.sentence) ? 0.8 : 0)
    found.set(ends.from.sentence, Math.max(found.get(ends.from.sentence) ?? 0, votes))
  }
  return found
}

const WORDS_OF_REASON = /^(?:because|since|why|reason|reasons|therefore|thus|means|hence)$/

const givesReason = (s: Sentence): boolean => s.tokens.some((_, i) => WORDS_OF_REASON.test(lower(s, i)))

/** Least of a stand that a sentence takes to be the author's reason, and not told by the way. */
const LEAST_STAND = 0.3

/** A reason stands between what opens a piece and what ends it. */
function placeVotes({ done }: Study, sentence: number): number {
  const at = done(sentence)
  return at < 0.12 ? -0.6 : at > 0.2 && at < 0.92 ? 0.4 : 0
}

/** The sentences that may be the strongest reason for it, best first; the likeliest thesis is not a reason for itself. */
export function reasonsOf(study: Study, theses: readonly Weighed[]): readonly Weighed[] {
  const grounds = groundVotes(study, new Set(theses.slice(0, 3).map(({ sentence }) => sentence)))
  const weighed = study.reading.sentences.flatMap((s, sentence): readonly Weighed[] => {
    const stand = standOf(study, sentence)
    if (stand === null || sentence === theses[0]?.sentence || isTheirSide(study, sentence)) return []
    if (stand < LEAST_STAND && !grounds.has(sentence)) return []
    const ground = (grounds.get(sentence) ?? 0) + (givesReason(s) ? 0.8 : 0)
    // A figure is no harm to a reason.
    const votes = 0.7 * stand + ground + placeVotes(study, sentence) - detailsIn(study, sentence) / 2
    return [{ sentence, votes }]
  })
  return bestFirst(weighed).filter(({ votes }) => votes >= LEAST.reason)
}
