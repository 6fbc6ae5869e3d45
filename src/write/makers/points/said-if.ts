/**
 * What others say will come of something: "Engineers warn that if the cables are not replaced, the bridge will fall" as "What,
 * according to engineers, will happen if …?" One fact of a condition, and theirs by name.
 */
import { lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { standing } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { toldPoint } from './own.ts'
import { type Said, saidIn } from './saying.ts'
import { isSupposing } from './supposing.ts'

const LIKELY = /^(?:will|would|could|might|may|can)$/

interface Foretold {
  /** With the word that opens it. */
  readonly condition: TokenRange
  readonly effect: TokenRange
  readonly modal: number
}

/** "if P, Q will", "unless P, Q would": a view that is a condition and what comes of it, with a comma between. */
function foretold(s: Sentence, view: TokenRange): Foretold | null {
  if (!/^(?:if|unless|once)$/.test(lower(s, view.from))) return null
  const comma = s.tokens.findIndex((_, i) => i > view.from + 2 && i < view.to && lower(s, i) === ',')
  if (comma < 0) return null
  const effect = trimmed(s, { from: comma + 1, to: view.to })
  const modal = s.tokens.findIndex(({ xpos }, i) => i > effect.from && i < effect.to && /^(?:VB[DZP]|MD)$/.test(xpos))
  const condition = { from: view.from, to: comma }
  const inner = s.tokens.slice(condition.from, condition.to).filter(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))
  if (modal < 0 || modal > effect.from + 9 || !LIKELY.test(lower(s, modal)) || inner.length !== 1) return null
  // "then" only points back at the condition.
  const from = lower(s, effect.from) === 'then' ? effect.from + 1 : effect.from
  return { condition, effect: { from, to: effect.to }, modal }
}

function asked(desk: WriterDesk, sentence: number, said: Said): Candidate | null {
  const { s, speaker, standsFor, view } = said
  const found = foretold(s, view)
  if (found === null || shortLength(s, found.condition) > 18 || shortLength(s, found.effect) < 3) return null
  if (/^(?:i|we|you)$/.test(lower(s, found.condition.from + 1)) && tag(s, found.condition.from + 1) === 'PRP')
    return null
  const past = lower(s, found.modal + 1) === 'have'
  const out = new LineBuilder(desk).say('What, according to ')
  if (standsFor === null) out.copy(sentence, speaker, QUOTING)
  else out.stand(standsFor, sentence, speaker)
  // An apposition has brought its comma along.
  const closed = standsFor === null && lower(s, speaker.to - 1) === ','
  out
    .say(closed ? ' ' : ', ')
    .inflect(lower(s, found.modal), sentence, found.modal)
    .say(past ? ' have happened ' : ' happen ')
  const front = copyShort(out, sentence, s, found.condition, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, found.effect, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'said-if',
    link: 'attribution',
    body: { form: 'question', front, back },
    prior: 0.56,
    statements: (desk.said[sentence] ?? []).filter(({ tokens }) => tokens.from >= view.from).map(({ id }) => id),
  })
}

/** "What, according to engineers in Halden, will happen if the cables are not replaced?" */
export function saidIf(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  if (s.form !== 'statement') return null
  for (const clause of standing(s)) {
    const said = isSupposing(desk, sentence, s, clause) ? null : saidIn(desk, sentence, s, clause)
    const card = said === null ? null : asked(desk, sentence, said)
    if (card !== null) return card
  }
  return null
}
