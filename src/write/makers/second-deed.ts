/**
 * "When did raiders enter Orrin and burn the customs house?": of people without a name the first thing that they did may
 * have happened often; what they did next says which time is meant.
 */
import { lemma, lower, tag, trimmed } from '../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Line } from '../wording/line.ts'
import { LineBuilder } from '../wording/line.ts'
import { restEnd } from '../wording/rest-end.ts'
import { within } from './maker.ts'

/** Most words of what they did next. */
const MOST = 14

/** Whether a name stands among words. */
const isNamed = (desk: WriterDesk, sentence: number, range: TokenRange): boolean =>
  (desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'name' && within(range, tokens))

/** The verb that "and" joins right behind a clause, of the same subject and the same past. */
function nextDeed(s: Sentence, clause: Clause): Clause | null {
  const found = s.clauses.find(({ kind, verb }) => kind === 'coordinate' && verb.from >= clause.verb.to)
  if (found === undefined || found.subject !== null || !found.sure || found.marker === null) return null
  const { verb } = found
  const plain = verb.main === verb.finite && tag(s, verb.main) === 'VBD' && !verb.negated
  const joined = lower(s, found.marker.from) === 'and' && s.tokens[verb.main]?.head === clause.verb.main
  return plain && joined && trimmed(s, clause.rest).to <= found.marker.from ? found : null
}

/** The question with the second deed in it, where its subject has no name; else as it is. */
export function withSecond(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, front: Line): Line {
  const next = clause.subject === null || isNamed(desk, sentence, clause.subject) ? null : nextDeed(s, clause)
  const last = front.runs.at(-1)
  if (next === null || last === undefined || last.how !== 'template' || last.text !== '?') return front
  if (clause.verb.main !== clause.verb.finite || clause.verb.passive) return front
  // "found that the Orrin bridge …, and closed it": what was found says which time is meant.
  if (s.tokens.some(({ deprel, head }) => deprel === 'ccomp' && head === clause.verb.main)) return front
  const rest = trimmed(s, { from: next.verb.to, to: restEnd(s, next) })
  if (rest.to - rest.from > MOST || rest.to <= rest.from) return front
  const out = new LineBuilder(desk)
    .say(' and ')
    .inflect(lemma(s, next.verb.main), sentence, next.verb.main)
    .say(' ')
    .copy(sentence, rest, { resolve: true, bare: true })
    .say('?')
    .line()
  return { runs: [...front.runs.slice(0, -1), ...out.runs], kept: [...front.kept, ...out.kept] }
}
