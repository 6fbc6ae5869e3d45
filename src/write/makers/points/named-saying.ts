/**
 * Saying of which the parser was not sure whose it is, told by its words alone: a name, with or without who that is between
 * commas, right before a verb of saying and its "that".
 */
import { lower, opening, tag } from '../../../read/argument/scene.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'
import { FINITE, viewFrom } from './saying.ts'

/** Most words between the commas behind a name. */
const MOST_BESIDE = 10

/** A word that makes of what follows it no statement of its own. */
const BINDS = /^(?:if|unless|when|because|since|whether|that|which|who|as|until|before|after|once|though|although)$/

const isSpeaker = (desk: WriterDesk, mention: Mention): boolean =>
  mention.kind === 'name' && /^(?:person|organisation|group)$/.test(entityOf(desk, mention)?.kind ?? '')

/** Where the verb stands behind a name: right there, or behind what stands beside the name between two commas; -1 where neither. */
function behindName(s: Sentence, to: number): number {
  if (lower(s, to) !== ',') return to
  for (let i = to + 1; i <= to + MOST_BESIDE; i++) {
    if (lower(s, i) === ',') return i + 1
    if (FINITE.test(tag(s, i)) || tag(s, i) === 'CC') return -1
  }
  return -1
}

/** "the Orrin Institute": the name with its article. */
const named = (s: Sentence, { from, to }: TokenRange): TokenRange => ({
  from: lower(s, from - 1) === 'the' ? from - 1 : from,
  to,
})

/** Whether a stretch opens a statement: at the head of its sentence or behind ";" or "and", with nothing before it that binds it. */
function opens(s: Sentence, from: number): boolean {
  const before = lower(s, from - 1)
  if (from === opening(s).start || before === ';') return true
  if (!/^(?:and|but)$/.test(before)) return false
  for (let i = from - 1; i >= 0 && lower(s, i) !== ';'; i--) if (BINDS.test(lower(s, i))) return false
  return true
}

/** Such clauses as the reading has them, with the name as their subject. */
export function namedSayings(desk: WriterDesk, sentence: number, s: Sentence): readonly Clause[] {
  const names = (desk.mentions[sentence] ?? []).filter(mention => isSpeaker(desk, mention))
  return s.clauses.flatMap((clause): readonly Clause[] => {
    const { verb, sure } = clause
    if (sure || verb.from !== verb.finite || viewFrom(s, verb.main) === null) return []
    const name = names.find(({ tokens }) => behindName(s, tokens.to) === verb.from)
    const subject = name === undefined ? null : named(s, name.tokens)
    if (subject === null || !opens(s, subject.from)) return []
    const whole = { from: subject.from, to: verb.from }
    return [
      { ...clause, kind: 'coordinate', marker: null, fronted: null, sure: true, from: subject.from, subject: whole },
    ]
  })
}
