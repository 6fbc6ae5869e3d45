/**
 * "Once X, Y will …", "If X, Y would …": a condition at the head of its sentence, taken by its words where the tree did not
 * part the two clauses.
 */
import { lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

const OPENS = /^(?:once|if|unless)$/
const LIKELY = /^(?:will|would|may|might|could)$/
const ANYBODY = /^(?:i|we|you|one|me|us)$/
/** Words of a condition and of what follows from it. */
const WORDS = { condition: 4, most: 18, effect: 4 } as const

interface Conditioned {
  readonly marker: number
  readonly condition: TokenRange
  readonly effect: TokenRange
  readonly modal: string
}

/** Where the modal stands behind a short subject without a verb or comma of its own; -1 where none does. */
function modalBehind(s: Sentence, from: number): number {
  for (let i = from + 1; i < Math.min(from + 7, s.tokens.length); i++) {
    if (LIKELY.test(lower(s, i)) && tag(s, i) === 'MD') return i
    if (/^(?:VB|TO|W|,|MD)/.test(tag(s, i)) || /^[,;:–—]$/.test(lower(s, i))) return -1
  }
  return -1
}

function conditionedIn(s: Sentence): Conditioned | null {
  const { start, connectives } = opening(s)
  const marker = connectives.length > 0 && OPENS.test(lower(s, start - 1)) ? start - 1 : start
  if (!OPENS.test(lower(s, marker)) || tag(s, marker) !== 'IN') return null
  const comma = s.tokens.findIndex((_, i) => i > marker + 2 && lower(s, i) === ',')
  const modal = comma < 0 ? -1 : modalBehind(s, comma + 1)
  if (modal < 0) return null
  const condition = { from: marker + 1, to: comma }
  const effect = trimmed(s, { from: comma + 1, to: viewEnd(s, comma + 1) })
  const inside = s.tokens.slice(condition.from, condition.to)
  const told = inside.some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos))
  const loose = [...inside, ...s.tokens.slice(effect.from, effect.to)].some(
    ({ form, xpos }) => ANYBODY.test(form.toLowerCase()) && xpos !== 'CD',
  )
  const first = tag(s, condition.from)
  if (!told || loose || !/^(?:DT|NN|JJ|CD|PRP\$)/.test(first)) return null
  // "If the toll was unfair, it would be gone": only as long as something holds that was said before.
  const present = inside.some(({ xpos }) => /^VB[PZ]$/.test(xpos))
  return lower(s, modal) === 'would' && present ? null : { marker, condition, effect, modal: lower(s, modal) }
}

/** "What, according to A, will happen once the captains have learnt to haggle?" */
export function flatCondition(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = s.form === 'statement' && isOwnSentence(desk, sentence, s) ? conditionedIn(s) : null
  if (found === null || desk.mocking) return null
  const { condition, effect, marker, modal } = found
  // Where the clauses were parted, the reader of links has it already.
  const linked = desk.reading.links.some(
    ({ device, marker: at }) =>
      device === 'if' && at?.paragraph === s.paragraph && at.start === s.tokens[marker]?.start,
  )
  const words = shortLength(s, condition)
  if (linked || words < WORDS.condition || words > WORDS.most || shortLength(s, effect) < WORDS.effect) return null
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, ${modal} happen ${lower(s, marker)} `)
  const front = copyShort(out, sentence, s, condition, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, effect, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'if',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.52,
  })
}
