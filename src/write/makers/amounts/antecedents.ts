/**
 * Figures told of a thing inside a sentence: "a radar station at Velden that had cost them $80 million", "the Orrin Fund,
 * worth €30bn,". The thing gets the place of the subject, "a" becomes "the"; it must be told apart by a name.
 */
import { lower, tag } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange, VerbGroup } from '../../../read/reading.ts'
import { predicateAt } from '../../../read/statements/arguments.ts'
import { baseAt, headAt, marginAt, relAt, type Tree } from '../../../read/syntax/heads/tree.ts'
import type { WriterDesk } from '../../desk.ts'
import { type Frame, framed } from '../heads/frame.ts'
import { liftedFrames } from '../heads/lifted.ts'
import { within } from '../maker.ts'

/** The noun phrase up to `end` that a relative clause tells of, where a name in it says which it is. */
function antecedent(desk: WriterDesk, sentence: number, s: Sentence, head: number, end: number): TokenRange | null {
  const phrase = s.phrases.find(({ from, to }) => from <= head && head < to)
  if (phrase === undefined || !/^NN/.test(tag(s, head)) || end - phrase.from > 10) return null
  const range = { from: phrase.from, to: end }
  const named = (desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'name' && within(range, tokens))
  const plain = s.tokens.slice(phrase.to, end).every(({ xpos }) => /^(?:IN|DT|NN|JJ|POS|CD|HYPH)/.test(xpos))
  return named && plain && !/^(?:no|any|every|each|such|this|that)$/.test(lower(s, phrase.from)) ? range : null
}

/** "had cost": the reader of tags takes "cost" for a noun. */
function withCost(s: Sentence, clause: Clause): Clause {
  const { verb } = clause
  if (lower(s, verb.to) !== 'cost' || lower(s, verb.from) === lower(s, verb.to) || verb.main !== verb.finite)
    return clause
  if (!/^(?:had|has|have|will|would|may|might|could)$/.test(lower(s, verb.main))) return clause
  const to = verb.to + 1
  return { ...clause, verb: { ...verb, main: verb.to, to }, rest: { from: to, to: clause.rest.to } }
}

/** "that had cost them $80 million", "which employs 1,200 people". */
function relative(desk: WriterDesk, sentence: number, s: Sentence, t: Tree, clause: Clause): Frame | null {
  const { marker } = clause
  if (clause.kind !== 'relative' || marker === null || !clause.sure) return null
  if (!/^(?:that|which|who)$/.test(lower(s, marker.from))) return null
  const at = predicateAt(t, clause)
  if (at < 0 || !/^acl/.test(relAt(t, at)) || marginAt(t, at) < 1) return null
  if (!/^nsubj/.test(relAt(t, marker.from)) || headAt(t, marker.from) !== at || clause.verb.from > marker.to + 1)
    return null
  const end = lower(s, marker.from - 1) === ',' ? marker.from - 1 : marker.from
  const subject = antecedent(desk, sentence, s, headAt(t, at), end)
  if (subject === null) return null
  const own: Clause = { ...withCost(s, clause), kind: 'main', marker: null, from: subject.from, subject }
  return { ...framed(s, sentence, t, at, own, subject), definite: true }
}

/** "the Orrin Fund, worth €30bn,": what it is worth, at the time at which the sentence speaks. */
function worth(desk: WriterDesk, sentence: number, s: Sentence, t: Tree, at: number): Frame | null {
  const main = s.clauses.find(({ kind }) => kind === 'main')
  const end = lower(s, at - 1) === ',' ? at - 1 : at
  const before = s.phrases.find(({ to }) => to === end)
  if (lower(s, at) !== 'worth' || main === undefined || before === undefined || main.verb.modal !== null) return null
  const money = (desk.mentions[sentence] ?? []).find(({ kind, tokens }) => kind === 'money' && tokens.from === at + 1)
  const subject = antecedent(desk, sentence, s, before.head, end)
  if (money === undefined || subject === null || /^(?:obl|root)$/.test(baseAt(t, before.head))) return null
  const now = main.verb.tense === 'present'
  const many = /^NNP?S$/.test(tag(s, before.head))
  const verb: VerbGroup = { ...main.verb, from: at, to: at, finite: at, main: at, negated: false, passive: false }
  const rest = { from: at, to: money.tokens.to }
  const clause: Clause = { ...main, from: subject.from, to: rest.to, marker: null, fronted: null, subject, verb, rest }
  const frame = framed(s, sentence, t, at, clause, subject)
  return {
    ...frame,
    rest,
    definite: true,
    comments: new Set(),
    helper: now ? (many ? 'are' : 'is') : many ? 'were' : 'was',
  }
}

export function toldOfFrames(desk: WriterDesk, s: Sentence, sentence: number, t: Tree): readonly Frame[] {
  const relatives = s.clauses.map(clause => relative(desk, sentence, s, t, clause))
  const worths = t.tokens.map((_, at) => worth(desk, sentence, s, t, at))
  return [...relatives, ...worths, ...liftedFrames(desk, sentence, s)].filter(frame => frame !== null)
}
