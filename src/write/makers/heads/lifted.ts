/**
 * Statements that stand inside others: "Smiljan, which lies in Croatia", "the bridge, built by Hald in 1901". Each gets
 * the noun that it tells of as its subject.
 */
import { lower, tag } from '../../../read/argument/scene.ts'
import type { Clause, NounPhrase, Sentence, TokenRange, VerbGroup } from '../../../read/reading.ts'
import { predicateAt } from '../../../read/statements/arguments.ts'
import {
  baseAt,
  headAt,
  isMark,
  kidsOf,
  lowerAt,
  marginAt,
  relAt,
  spanOf,
  type Tree,
  tagAt,
} from '../../../read/syntax/heads/tree.ts'
import type { WriterDesk } from '../../desk.ts'
import { remembered } from '../../remembered.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { kindAt, nameAt } from './asking.ts'
import type { Frame } from './frame.ts'
import { slotsOf } from './slots.ts'
import { treeAt } from './trees.ts'
import { commentsOf } from './trim.ts'

/** The noun phrase that a clause behind a comma tells of: a name, "the Orrin mill" with one in it; null for any other. */
function toldOf(desk: WriterDesk, s: Sentence, sentence: number, t: Tree, noun: number): TokenRange | null {
  // "Its successor, Orrin Two, launched in 1914": the name beside the noun.
  const beside = kidsOf(t, noun).find(kid => baseAt(t, kid) === 'appos' && nameAt(desk, sentence, kid) !== null)
  const head = beside ?? noun
  const phrase = s.phrases.find(({ from, to }) => from <= head && head < to)
  const mention = nameAt(desk, sentence, head)
  if (phrase === undefined) return null
  if (mention === null || mention.tokens.to <= head) return isNamedThing(desk, s, sentence, t, phrase) ? phrase : null
  if (kidsOf(t, head).some(kid => baseAt(t, kid) === 'conj') || baseAt(t, head) === 'conj') return null
  return { from: Math.min(phrase.from, mention.tokens.from), to: Math.max(phrase.to, mention.tokens.to) }
}

/** "the Orrin mill": a certain thing, by the name before its noun. */
export const isNamedThing = (
  desk: WriterDesk,
  s: Sentence,
  sentence: number,
  t: Tree,
  { from, to, head }: NounPhrase,
): boolean =>
  lower(s, from) === 'the' &&
  head === to - 1 &&
  tag(s, head) === 'NN' &&
  !kidsOf(t, head).some(kid => /^(?:conj|appos)$/.test(baseAt(t, kid))) &&
  (desk.mentions[sentence] ?? []).some(
    ({ kind, tokens }) =>
      kind === 'name' && tokens.to === head && tokens.from > from - 1 && /^NNP/.test(tag(s, head - 1)),
  )

interface Inner {
  readonly at: number
  readonly clause: Clause
  readonly helper: string | null
  readonly told: number | null
}

function liftedFrame(s: Sentence, sentence: number, t: Tree, { at, clause, helper, told }: Inner): Frame {
  const subject = clause.subject ?? { from: clause.from, to: clause.from }
  const fronted = clause.fronted ?? { from: subject.from, to: subject.from }
  const begins = clause.fronted === null ? clause.verb.from : clause.fronted.from
  const range = { from: begins, to: Math.max(clause.verb.to, restEnd(s, clause)) }
  return {
    s,
    sentence,
    t,
    clause,
    at,
    subject,
    fronted,
    rest: { from: clause.verb.to, to: range.to },
    comments: commentsOf(t, range, clause.verb, at),
    slots: slotsOf(t, at, clause, range),
    helper,
    told,
  }
}

/** Least lead of a relative clause's arc: of a person named right before "who" there is little doubt. */
const LEAST = { who: 0.3, which: 1 } as const

/** "…, who was born in Orrin": the relative word is the subject, the noun before the comma takes its place. */
function relative(desk: WriterDesk, s: Sentence, sentence: number, t: Tree, clause: Clause): Frame | null {
  const at = predicateAt(t, clause)
  const own = at < 0 ? undefined : kidsOf(t, at).find(kid => /^nsubj/.test(relAt(t, kid)))
  const word = own === undefined ? '' : lower(s, own)
  if (own === undefined || (word !== 'who' && word !== 'which') || lower(s, own - 1) !== ',') return null
  if (clause.kind === 'main' || (clause.kind !== 'relative' && word !== 'who')) return null
  const hung = /^acl/.test(relAt(t, at)) && marginAt(t, at) >= LEAST[word]
  // "cheered Ilka Brandt, who ran …": right behind a person's name there is no doubt, wherever the tree hung the clause.
  const told = hung ? headAt(t, at) : word === 'who' ? personBefore(desk, s, sentence, t, own - 1) : -1
  // "the vintners of Halden, on the Varn, who sat down": no river did.
  if (told >= 0 && word === 'who' && kindAt(desk, sentence, told) === 'place') return null
  const subject = told < 0 ? null : toldOf(desk, s, sentence, t, told)
  if (subject === null || subject.to !== own - 1) return null
  const to = endOfInner(t, clause)
  const rest = { from: clause.verb.to, to }
  const fronted = frontedOf(s, own, clause)
  const main: Clause = { ...clause, kind: 'main', marker: null, from: subject.from, subject, fronted, rest, to }
  return liftedFrame(s, sentence, t, { at, clause: main, helper: null, told })
}

/** "…, who in 1904 sold the mill": a time or place between "who" and its verb is said of the whole; null for none. */
function frontedOf(s: Sentence, own: number, { verb }: Clause): TokenRange | null {
  const range = { from: own + 1, to: verb.from }
  return range.to - range.from > 1 && /^(?:IN|TO)$/.test(tag(s, range.from)) ? range : null
}

/** "…, who ran the branch, on the quay": a clause inside ends at its comma, unless a row goes on behind it. */
function endOfInner(t: Tree, { verb, rest }: Clause): number {
  for (let i = verb.to; i < rest.to; i++) {
    if (lowerAt(t, i) !== ',') continue
    let row = false
    for (let k = i + 1; k < rest.to; k++) if (/^(?:conj|cc)$/.test(baseAt(t, k)) && headAt(t, k) < i) row = true
    if (!row) return i
  }
  return rest.to
}

/** Whether the name before ", and" has just been told of by a "who" behind its comma. */
function hasOwnWho(s: Sentence, comma: number): boolean {
  const who = s.tokens.findLastIndex(({ form }, i) => i < comma && form === 'who')
  return lower(s, comma) === ',' && who > 0 && lower(s, who - 1) === ',' && /^NNP/.test(tag(s, who - 2))
}

/** The head of a person's name that ends at `to` and hangs on no other noun: not in "the son of Ilka Brandt, who …". */
function personBefore(desk: WriterDesk, s: Sentence, sentence: number, t: Tree, to: number): number {
  const mention = nameAt(desk, sentence, to - 1)
  if (mention === null || mention.tokens.to !== to || kindAt(desk, sentence, to - 1) !== 'person') return -1
  const { from } = mention.tokens
  const heads = Array.from({ length: to - from }, (_, k) => from + k)
  const head = heads.find(i => headAt(t, i) < from || headAt(t, i) >= to) ?? -1
  // "Anders Lund, who …, and Ilka Brandt, who …": each with a "who" of its own.
  if (/^and$/.test(lower(s, from - 1)) && hasOwnWho(s, from - 2)) return head
  return /^(?:of|and|or|,)$|^['’]s?$/.test(lower(s, from - 1)) || /^(?:conj|nmod)/.test(relAt(t, head)) ? -1 : head
}

/** Whether words stand between where a clause's stretch begins and its verb. */
const isLed = (t: Tree, from: number, at: number): boolean => {
  for (let i = from; i < at; i++) if (!isMark(t, i)) return true
  return false
}

/** "the bridge, built by Hald in 1901": a participle behind the noun that it tells of. */
function participial(desk: WriterDesk, s: Sentence, sentence: number, t: Tree, at: number): Frame | null {
  if (baseAt(t, at) !== 'acl' || tagAt(t, at) !== 'VBN' || marginAt(t, at) < 1) return null
  const head = headAt(t, at)
  // "The board estimated in 2021 that …", of which the tree made a noun alone: what reads like a participle is the verb.
  if (headAt(t, head) < 0) return null
  const span = spanOf(t, at)
  const subject = toldOf(desk, s, sentence, t, head)
  if (
    subject === null ||
    at - subject.to > 1 ||
    isLed(t, span.from, at) ||
    (at > subject.to && lower(s, subject.to) !== ',')
  )
    return null
  if (kidsOf(t, at).some(kid => /^(?:aux|cop|nsubj)/.test(relAt(t, kid)))) return null
  // "The yard settled with its men in 1904, and …": without "was" it may as well be what the yard did.
  if (s.clauses.some(({ verb }) => verb.main === at)) return null
  const main = s.clauses.find(({ kind }) => kind === 'main')
  const now =
    main?.verb.tense === 'present' && /^(?:locate|situate|base|know|call|name|use)$/.test(s.tokens[at]?.lemma ?? '')
  const many = /^NNPS|^NNS/.test(tag(s, head))
  const helper = now ? (many ? 'are' : 'is') : many ? 'were' : 'was'
  const verb: VerbGroup = {
    from: at,
    to: at + 1,
    finite: at,
    main: at,
    tense: now ? 'present' : 'past',
    modal: null,
    negated: false,
    passive: true,
  }
  const clause: Clause = {
    kind: 'main',
    from: subject.from,
    to: span.to,
    marker: null,
    fronted: null,
    subject,
    verb,
    rest: { from: at + 1, to: span.to },
    sure: true,
  }
  return liftedFrame(s, sentence, t, { at, clause, helper, told: null })
}

/** Everything that is said inside a sentence of a name in it. */
export const liftedFrames = remembered((desk, sentence, s: Sentence): readonly Frame[] => {
  const t = treeAt(s)
  if (t === null) return []
  const relatives = s.clauses.map(clause => relative(desk, s, sentence, t, clause))
  const participles = t.tokens.map((_, at) => participial(desk, s, sentence, t, at))
  return [...relatives, ...participles].filter(frame => frame !== null)
})
