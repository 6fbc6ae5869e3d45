/**
 * Subjects that no verb can have: two of them, one of which belongs to a clause or a list between commas, and a year that was
 * taken for a number of the things behind it ("Since 2020 dockers have …").
 */
import type { Arcs } from './arcs.ts'

const YEAR = /^(?:1[5-9]|20)\d\d$/
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** "Since 2020 dockers have struck", "In May 2014 raiders came": behind its preposition, at the head of a clause, a number like a year counts nothing. */
export function freeYear(t: Arcs, i: number): void {
  const month = MONTH.test(t.form(i - 1)) ? i - 1 : i
  const noun = t.head(month)
  const verb = t.head(noun)
  if (!YEAR.test(t.form(i)) || !/^(?:in|since|by|until|during)$/i.test(t.form(month - 1))) return
  if (!/^(?:nummod|compound)$/.test(t.rel(month)) || noun < i || !/^nsubj/.test(t.rel(noun)) || verb < noun) return
  if (t.tag(noun) !== 'NNS' || (month > 1 && !/^(?:CC|,|:)$/.test(t.tag(month - 2)))) return
  t.set(month - 1, month, 'case')
  t.set(month, verb, 'obl')
  if (month < i) t.set(i, month, 'nmod:unmarked')
}

/** "twelve mayors, among them Ada Lund and Ole Krag, signed": the names in between are some of the mayors. */
function partNames(t: Arcs, first: number, second: number): boolean {
  const them = Array.from({ length: second - first }, (_, k) => second - 1 - k).find(
    k => t.form(k) === 'them' && /^among$/.test(t.form(k - 1)),
  )
  if (them === undefined || t.tag(them - 2) !== ',') return false
  t.assure(first)
  t.set(second, first, 'appos')
  t.set(them, second, 'nmod')
  t.set(them - 1, them, 'case')
  t.set(them - 2, second, 'punct')
  return true
}

/** A past that stands behind a comma, with its object, and was taken for a participle; -1 for none. */
function pastBehind(t: Arcs, verb: number): number {
  for (let i = t.tokens.length - 1; i > verb + 1; i--) {
    if (!/^VB[DN]$/.test(t.tag(i)) || t.tag(i - 1) !== ',' || t.kid(i, /^aux/) >= 0) continue
    const told = /^(?:NNS?|NNPS?|DT|PRP\$?|CD|JJ|\$|TO)$/.test(t.tag(i + 1))
    return told && /^(?:amod|acl|appos|conj|parataxis|advcl)/.test(t.rel(i)) ? i : -1
  }
  return -1
}

/** "The Board, which had won a suit at Orrin, threatened fines": the verb of "which" is not the sentence's own. */
function partClause(t: Arcs, root: number, subject: number): void {
  const past = pastBehind(t, root)
  if (past < 0) return
  const noun = t.head(past)
  const described = t.rel(past) === 'amod' && noun > past
  t.set(past, -1, 'root', 'VBD')
  t.set(subject, past, 'nsubj')
  t.assure(subject)
  t.set(root, subject, 'acl:relcl')
  if (described) {
    for (const k of t.kids(noun)) if (k < past) t.set(k, past, t.rel(k))
    t.set(noun, past, 'obj')
  }
  for (const k of t.kids(root)) if (k > past) t.set(k, past, t.rel(k))
}

/** "Two days before …": what only says when. */
const SPAN = /^(?:day|week|month|year|hour)s?$/

/** The participle of a clause that leads the sentence and ends in a noun: "before she was elected [mayor of Orrin]"; -1 for none. */
function participleIn(t: Arcs, noun: number): number {
  const before = /^DT$/.test(t.tag(noun - 1)) ? noun - 2 : noun - 1
  const verb = SPAN.test(t.form(noun)) ? t.kid(noun, /^(?:acl|advcl)/) : before
  return t.tag(verb) === 'VBN' && /^(?:acl|advcl)/.test(t.rel(verb)) && t.kid(verb, /^mark$/) >= 0 ? verb : -1
}

/**
 * "Two days before she was elected mayor of Orrin, Ada Lund was away": no comma closes the name before the verb, so that it is
 * no remark on Orrin, and neither the days nor the mayor are the subject.
 */
function findNamed(t: Arcs, root: number, noun: number): void {
  const begin = t.begin(root)
  const verb = participleIn(t, noun)
  let name = begin - 1
  while (name > noun && /^NNP/.test(t.tag(name)) && t.rel(name) !== 'appos') name--
  const inside = t.up(name).includes(noun)
  if (verb < 0 || t.rel(name) !== 'appos' || !inside || t.tag(name - 1) !== ',' || t.tag(begin - 1) === ',') return
  if (SPAN.test(t.form(noun))) t.set(noun, root, 'obl:unmarked')
  else t.set(noun, verb, 'xcomp')
  t.set(name, root, 'nsubj')
  t.assure(name)
}

const PERIOD =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|week|month|year|spring|summer|autumn|fall|winter|night|evening|morning|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/

/** "Last June, in Orrin, Sweden signed": of two subjects the time before a comma is none; it says when. */
function freeTime(t: Arcs, root: number, first: number): boolean {
  if (!PERIOD.test(t.form(first)) || !/^(?:last|next|this|that|late|early)$/i.test(t.form(first - 1))) return false
  if (t.form(first + 1) !== ',' || t.head(first - 1) !== first) return false
  t.set(first, root, 'obl:unmarked')
  t.set(first + 1, root, 'punct')
  return true
}

/** A sentence's verb has one subject: of two the one behind belongs to what stands between commas. */
export function splitSubjects(t: Arcs, root: number): void {
  const [first = -1, second = -1] = t.kids(root).filter(k => k < root && /^nsubj/.test(t.rel(k)))
  if (second < 0 && first >= 0) findNamed(t, root, first)
  if (second < 0 || freeTime(t, root, first) || partNames(t, first, second)) return
  if (/^(?:which|who)$/.test(t.form(second)) && t.tag(second - 1) === ',') partClause(t, root, first)
}
