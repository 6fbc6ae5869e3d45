/** "Suppose Halden had raised its toll a year sooner. The pier would have stood.": what the author says would come of a supposition. */
import { lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'
import { hasVerb, viewEnd } from './saying.ts'

/** Words of a supposition, and of what would come of it. */
const WORDS = { least: 4, most: 20 } as const

const isShort = (s: Sentence, range: TokenRange): boolean =>
  shortLength(s, range) >= WORDS.least && shortLength(s, range) <= WORDS.most

/** What is supposed, behind "Suppose (that)". */
function supposedIn(s: Sentence): TokenRange | null {
  if (!/^(?:suppose|imagine)$/.test(lower(s, 0))) return null
  const from = lower(s, 1) === 'that' ? 2 : 1
  const range = trimmed(s, { from, to: s.tokens.length })
  const plain = !s.tokens
    .slice(from, range.to)
    .some(({ form }) => /^(?:[;:–—?“”"]|you|your|i|we|us|me|one)$/i.test(form))
  return plain && /^(?:DT|NN|PRP\$|JJ|CD)/.test(tag(s, from)) && hasVerb(s, from) && isShort(s, range) ? range : null
}

/** "would happen", "would have happened": as the first clause of a sentence says it; null where it says of nothing that it would. */
function happensIn(s: Sentence, end: number): string | null {
  const modal = s.tokens.findIndex(({ form }, i) => i < end && /^(?:would|could|might)$/i.test(form))
  if (modal < 1) return null
  const perfect = s.tokens.slice(modal + 1, modal + 4).some(({ form }) => form === 'have')
  return `${lower(s, modal)} ${perfect ? 'have happened' : 'happen'}`
}

/** "What, according to A, would have happened if Halden had raised its toll a year sooner?" – "The pier would have stood" */
export function imagined(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const supposed = supposedIn(s)
  const next = desk.sentences[sentence + 1]
  if (supposed === null || next?.paragraph !== s.paragraph || !isOwnSentence(desk, sentence + 1, next)) return null
  const effect = trimmed(next, { from: 0, to: viewEnd(next, 0) })
  const happens = happensIn(next, effect.to)
  if (happens === null || !isShort(next, effect) || !/^(?:DT|NN|JJ|CD|PRP)/.test(tag(next, 0))) return null
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, ${happens} if `)
  const front = copyShort(out, sentence, s, supposed, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence + 1, next, effect, ANSWER).line()
  return toldPoint(desk, sentence + 1, {
    rule: 'imagined',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.58,
    also: [sentence],
  })
}
