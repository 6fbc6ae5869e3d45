/** "Why, then, did the ferry have to stop? Because nobody had asked the pilots.": the author’s own question with his own answer. */
import { lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

/** Fewest words of a question behind its "why", fewest and most of a reason. */
const WORDS = { asked: 3, least: 4, most: 18 } as const

const AUXILIARY = /^(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|must|may|might)$/

const isQuoted = (s: Sentence): boolean => s.tokens.some(({ form }) => /^(?:["“”]|``|'')$/.test(form))

/** What is asked, from its auxiliary on, without "then" and "so" between its commas. */
function askedIn(s: Sentence): TokenRange | null {
  const why = s.tokens.findIndex(({ form }) => form.toLowerCase() === 'why')
  if (why < 0 || why > 2 || s.tokens.at(-1)?.form !== '?' || isQuoted(s)) return null
  const from = s.tokens.findIndex(({ form }, i) => i > why && AUXILIARY.test(form.toLowerCase()))
  if (from < 0 || from > why + 4) return null
  const range = trimmed(s, { from, to: s.tokens.length })
  const self = s.tokens.slice(from, range.to).some(({ form }) => /^(?:i|you|one)$/i.test(form))
  return self || shortLength(s, range) < WORDS.asked ? null : range
}

/** "Why, according to A, did the ferry have to stop?" – "Because nobody had asked the pilots" */
export function askedWhy(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const before = desk.sentences[sentence - 1]
  const asked = before === undefined ? null : askedIn(before)
  if (before === undefined || asked === null || lower(s, 0) !== 'because' || isQuoted(s)) return null
  if (lower(s, 1) === 'of' || /^(?:VB|MD)/.test(tag(s, 1))) return null
  const reason = trimmed(s, { from: 0, to: viewEnd(s, 1) })
  const words = shortLength(s, reason)
  if (words < WORDS.least || words > WORDS.most) return null
  const front = new LineBuilder(desk)
    .say(`Why, according to ${desk.author}, `)
    .copy(sentence - 1, asked, { casing: 'lower', resolve: true, bare: true })
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, reason, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'asked-why',
    link: 'reason',
    body: { form: 'question', front, back },
    prior: 0.6,
    also: [sentence - 1],
  })
}
