/**
 * "We pulled down the Orrin arch in 1961": who "we" are, no card can say, but when the arch was pulled down is a fact all the
 * same. Asked in the passive: "In what year was the Orrin arch pulled down?"
 */
import { lemma, lower, tag } from '../../read/argument/scene.ts'
import { participleOf } from '../../read/light/lemma.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../read/reading.ts'
import { predicateAt } from '../../read/statements/arguments.ts'
import { baseAt, kidsOf, type Tree } from '../../read/syntax/heads/tree.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { slotsOf } from './heads/slots.ts'
import { treeAt } from './heads/trees.ts'
import type { Maker } from './maker.ts'
import { factAt, standing, within } from './maker.ts'

/** Subjects that name nobody. */
const NOBODY = /^(?:we|they|one|somebody|someone|people)$/

/** What is done to a thing once, whoever does it; not "won the prize", "visited the town". */
const ONCE =
  /^(?:abandon|abolish|adopt|ban|blow|bomb|break|build|burn|close|construct|create|cut|decommission|demolish|destroy|disband|dismantle|dissolve|drain|drop|erect|establish|evacuate|found|inaugurate|introduce|invade|knock|launch|legalise|legalize|lift|nationalise|nationalize|open|outlaw|partition|pass|privatise|privatize|pull|ratify|raze|rebuild|rename|repeal|replace|restore|scrap|sell|shut|sign|sink|split|tear|topple|withdraw)$/

/** A verb as it was done by somebody: "pulled", "tore"; its particle stands right behind it. */
function particleOf(t: Tree, s: Sentence, { verb }: Clause): number | null {
  const particle = kidsOf(t, verb.main).find(kid => kid === verb.main + 1 && baseAt(t, kid) === 'compound')
  return particle !== undefined && tag(s, particle) === 'RP' ? particle : null
}

/** Whether a clause tells plainly what nobody in particular did. */
function isDoneByNobody(desk: WriterDesk, sentence: number, s: Sentence, { subject, verb }: Clause): boolean {
  if (subject === null || subject.to !== subject.from + 1 || !NOBODY.test(lower(s, subject.from))) return false
  if ((desk.references[sentence] ?? []).some(({ tokens }) => tokens.from === subject.from)) return false
  const plain = tag(s, verb.main) === 'VBD' && verb.main === verb.finite && !verb.negated && verb.modal === null
  return plain && ONCE.test(lemma(s, verb.main))
}

/** The object, where it is one thing with a name in it. */
function objectOf(desk: WriterDesk, sentence: number, s: Sentence, range: TokenRange): boolean {
  const joined = s.tokens
    .slice(range.from, range.to)
    .some(({ xpos, form }) => /^(?:CC|,|PRP\$?|W)/.test(xpos) || form === ',')
  return !joined && (desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'name' && within(range, tokens))
}

const dateAt = (desk: WriterDesk, sentence: number, range: TokenRange): Mention | null =>
  (desk.mentions[sentence] ?? []).find(
    ({ kind, date, tokens }) =>
      kind === 'date' && date !== undefined && !date.deictic && date.resolved === null && within(range, tokens),
  ) ?? null

function asked(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null {
  const t = isDoneByNobody(desk, sentence, s, clause) ? treeAt(s) : null
  if (t === null) return null
  const slots = slotsOf(t, predicateAt(t, clause), clause, { from: clause.from, to: clause.to })
  const [object, when, ...more] = slots
  if (object?.role !== 'object' || when?.role !== 'oblique' || !/^(?:in|on)$/.test(when.prep) || more.length > 0)
    return null
  const time = dateAt(desk, sentence, when.tokens)
  if (time?.date === undefined || !objectOf(desk, sentence, s, object.tokens)) return null
  const { main } = clause.verb
  const particle = particleOf(t, s, clause)
  const out = new LineBuilder(desk)
    .say(`${time.date.grain === 'year' ? 'In what year' : 'When'} ${/S$/.test(tag(s, object.head)) ? 'were' : 'was'} `)
    .copy(sentence, object.tokens, { resolve: true, bare: true })
    .say(' ')
    .inflect(participleOf(lemma(s, main)), sentence, main)
  if (particle !== null) out.say(' ').copy(sentence, { from: particle, to: particle + 1 })
  return {
    ...factAt(desk, sentence, s, clause),
    rule: 'when-question',
    body: {
      form: 'question',
      front: out.say('?').line(),
      back: new LineBuilder(desk).copy(sentence, time.tokens).line(),
    },
    prior: 0.56,
    asks: 'time',
  }
}

/** When something was done by whoever it was. */
export const makePassives: Maker = (desk, sentence, s) =>
  standing(s).flatMap(clause => {
    const card = asked(desk, sentence, s, clause)
    return card === null ? [] : [card]
  })
