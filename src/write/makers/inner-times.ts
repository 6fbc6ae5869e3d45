/**
 * When something happened that a sentence tells only in passing: "in 1936, when ten towns signed the pact", "when the dam
 * at Orrin broke in 1911, …", "it was on 7 January 1954 that a machine …". The inner clause is asked for its date by itself.
 */
import { lemma, lower, tag } from '../../read/argument/scene.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { questionAbout } from '../wording/questions.ts'
import { restEnd } from '../wording/rest-end.ts'
import { figureQuestion } from './figures.ts'
import { looseIn } from './heads/trees.ts'
import type { Maker } from './maker.ts'
import { factAt, within } from './maker.ts'
import { alone, TOLD } from './told-alone.ts'

/** Verbs of states, which no one time is asked of. */
const STATE = /^(?:be|have|seem|remain|appear|look|contain|include|mean|know|believe|want|need|like|begin|start)$/

const datesIn = (desk: WriterDesk, sentence: number, range: TokenRange): readonly Mention[] =>
  (desk.mentions[sentence] ?? []).filter(({ date, tokens }) => date !== undefined && within(range, tokens))

/** The time that a clause behind it tells of: "in 1936, when …", "on 3 May that …", "after 1977, when …"; not "before 1936 when …". */
function timeBefore(desk: WriterDesk, sentence: number, s: Sentence, at: number): Mention | null {
  const end = lower(s, at - 1) === ',' ? at - 1 : at
  const found = (desk.mentions[sentence] ?? []).find(({ kind, tokens }) => kind === 'date' && tokens.to === end)
  const { date, tokens } = found ?? {}
  if (found === undefined || date === undefined || tokens === undefined) return null
  // "I thought of it last month, when a court …": a time that is written out needs no preposition.
  const isSaid = date.resolved !== null && end < at
  if (date.deictic || !(isSaid || /^(?:IN|TO)$/.test(tag(s, tokens.from - 1)))) return null
  const before = lower(s, tokens.from - 1)
  return /^(?:before|than)$/.test(before) || (before === 'after' && end === at) ? null : found
}

/** "it was on 3 May": who is told to have acted then stands behind "that". */
function isCleft(s: Sentence, { tokens: { from } }: Mention): boolean {
  const be = from - 2
  return lemma(s, be) === 'be' && lower(s, be - 1) === 'it' && /^(?:in|on|at)$/.test(lower(s, from - 1))
}

function asked(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, time: Mention): Candidate | null {
  if (STATE.test(lemma(s, clause.verb.main)) || time.date === undefined) return null
  if (datesIn(desk, sentence, { from: clause.from, to: restEnd(s, clause) }).length > 0) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: time.date.grain === 'year' ? 'In what year' : 'When',
    according: '',
    without: null,
    end: null,
    skip: looseIn(s, clause, { from: clause.from, to: clause.to }, clause.verb),
  })
  if (front === null) return null
  const out = new LineBuilder(desk)
  const back = (
    time.date.resolved === null ? out.copy(sentence, time.tokens) : out.stand(time.date.resolved, sentence, time.tokens)
  ).line()
  return {
    ...factAt(desk, sentence, s, clause),
    rule: 'when-question',
    body: { form: 'question', front, back },
    prior: 0.56,
    asks: 'time',
  }
}

/** "in Lysse, where the union lost its seat in May": the clause with "in Lysse" at its head; null where no place is named. */
function placedAt(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, where: number): Clause | null {
  const end = lower(s, where - 1) === ',' ? where - 1 : -1
  const name = (desk.mentions[sentence] ?? []).find(({ kind, tokens }) => kind === 'name' && tokens.to === end)
  const kind = name?.entity === undefined ? null : desk.reading.entities[name.entity]?.kind
  if (name === undefined || kind !== 'place') return null
  const from = name.tokens.from - 1
  if (!/^(?:in|at|near)$/.test(lower(s, from))) return null
  return { ...clause, from, fronted: { from, to: end } }
}

function askedOf(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): readonly Candidate[] {
  const own = alone(s, clause)
  const marker = clause.subject === null ? -1 : clause.subject.from - 1
  // "And when a storm hit Orrin, the mayor …": taken for the main clause, but not surely.
  if (own === null || (clause.kind === 'main' && clause.sure) || clause.kind === 'attribution') return []
  const word = lower(s, marker)
  const time = word === 'when' || word === 'that' ? timeBefore(desk, sentence, s, marker) : null
  if (time !== null && (word === 'when' || isCleft(s, time))) {
    const card = asked(desk, sentence, s, own, time)
    return card === null ? [] : [card]
  }
  const placed = word === 'where' ? placedAt(desk, sentence, s, own, marker) : null
  const owned = lower(s, marker + 1) === 'whose'
  if (!TOLD.test(word) && !owned && placed === null) return []
  return datesIn(desk, sentence, { from: own.verb.to, to: own.to })
    .map(date => figureQuestion(desk, sentence, s, placed ?? own, date))
    .filter(card => card !== null)
    .filter(({ asks }) => asks === 'time')
}

/** Questions for the times of what the inner clauses of a sentence tell. */
export const makeInnerTimes: Maker = (desk, sentence, s) =>
  s.form === 'statement' ? s.clauses.flatMap(clause => askedOf(desk, sentence, s, clause)) : []
