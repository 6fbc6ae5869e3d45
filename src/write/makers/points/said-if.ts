/**
 * What others say will come of something: "Engineers warn that if the cables are not replaced, the bridge will fall" as "What,
 * according to engineers, will happen if …?" One fact of a condition, and theirs by name.
 */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
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
  // "if Orrin built a bridge its neighbour would follow": the clause ends where the next subject stands.
  const open = s.clauses.find(({ kind, marker, sure }) => kind === 'adverbial' && sure && marker?.from === view.from)
  const bare = comma < 0 && open !== undefined && open.to < view.to && /^(?:DT|PRP|NN)/.test(tag(s, open.to))
  const at = bare ? (open?.to ?? -1) : comma
  if (at < 0) return null
  const effect = trimmed(s, { from: bare ? at : at + 1, to: view.to })
  const modal = s.tokens.findIndex(({ xpos }, i) => i > effect.from && i < effect.to && /^(?:VB[DZP]|MD)$/.test(xpos))
  const condition = { from: view.from, to: at }
  const inner = s.tokens.slice(condition.from, condition.to).filter(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))
  if (modal < 0 || modal > effect.from + 9 || !LIKELY.test(lower(s, modal)) || inner.length !== 1) return null
  // "then" only points back at the condition.
  const from = lower(s, effect.from) === 'then' ? effect.from + 1 : effect.from
  return { condition, effect: { from, to: effect.to }, modal }
}

/** "What did Ilka Brandt say in 2018 would happen", where the time of saying stands, or "What, according to Ilka Brandt, …". */
function opened(desk: WriterDesk, sentence: number, said: Said, { verb }: Clause): LineBuilder {
  const { s, speaker, standsFor, setting } = said
  const out = new LineBuilder(desk)
  const name = (): LineBuilder =>
    standsFor === null ? out.copy(sentence, speaker, QUOTING) : out.stand(standsFor, sentence, speaker)
  // An apposition has brought its comma along.
  const closed = standsFor === null && lower(s, speaker.to - 1) === ','
  const [when] = setting
  if (when === undefined || said.manner !== null || tag(s, verb.main) !== 'VBD' || verb.main !== verb.finite) {
    out.say('What, according to ')
    return name().say(closed ? ' ' : ', ')
  }
  out.say('What did ')
  name().say(' ').inflect(lemma(s, verb.main), sentence, verb.main).say(' ')
  return out.copy(sentence, trimmed(s, when), QUOTING).say(' ')
}

function asked(desk: WriterDesk, sentence: number, said: Said, clause: Clause): Candidate | null {
  const { s, view } = said
  const found = foretold(s, view)
  if (found === null || shortLength(s, found.condition) > 18 || shortLength(s, found.effect) < 3) return null
  if (/^(?:i|we|you)$/.test(lower(s, found.condition.from + 1)) && tag(s, found.condition.from + 1) === 'PRP')
    return null
  const past = lower(s, found.modal + 1) === 'have'
  const out = opened(desk, sentence, said, clause)
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
    const card = said === null ? null : asked(desk, sentence, said, clause)
    if (card !== null) return card
  }
  return null
}
