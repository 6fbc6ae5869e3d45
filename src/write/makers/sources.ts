/**
 * Who a sentence says it on the word of: "according to Union lawyers", "by the museum’s count", "…, the ministry says".
 * The words are found by tags, so that the same ones may be left out of a question and put at its head.
 */
import { isWhatever, speakerBehind } from '../../read/argument/holders.ts'
import { lemma, lower, tag } from '../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../read/reading.ts'

export interface Source {
  /** Whoever says it: "Union lawyers", "the museum’s count". */
  readonly who: TokenRange
  /** All that goes from the sentence when it is said at the head: with "according to" and its marks. */
  readonly gone: TokenRange
  readonly lead: 'According to' | 'By'
  /** When it was said: "in March 2024", "last month"; null where that is not told. */
  readonly when: TokenRange | null
}

const ENDS = /^(?:[,;:.!?()–—]|--)$/
/** Most words that name who says something. */
const MOST = 12

const ESTIMATE = /^(?:estimate|count|reckoning|calculation|account|tally|measure|projection|figure)s?$/
const REPORTS =
  /^(?:say|write|report|estimate|calculate|reckon|note|state|claim|suggest|show|find|argue|warn|maintain|insist|believe)$/

/** From `from` up to a mark, a verb or the sentence's end. */
function upTo(s: Sentence, from: number): TokenRange {
  let to = from
  while (to < s.tokens.length && !ENDS.test(lower(s, to)) && !/^(?:VB[DPZ]|MD|W.*)$/.test(tag(s, to))) to++
  return { from, to }
}

/** With the commas around it; a comma that closes it where another opens it goes as well. */
function setApart(s: Sentence, { from, to }: TokenRange): TokenRange {
  const opened = lower(s, from - 1) === ','
  const closed = lower(s, to) === ','
  return { from: opened ? from - 1 : from, to: closed && (opened || from === 0) ? to + 1 : to }
}

function accordingTo(s: Sentence): Source | null {
  const at = s.tokens.findIndex(({ form }, i) => form.toLowerCase() === 'according' && lower(s, i + 1) === 'to')
  if (at < 0) return null
  const who = upTo(s, at + 2)
  return bounded(s, who, { from: at, to: who.to }, 'According to')
}

/** "by the museum’s count", at the head of a sentence or behind a comma. */
function byCount(s: Sentence): Source | null {
  const at = s.tokens.findIndex(
    ({ form }, i) => form.toLowerCase() === 'by' && (i === 0 || /^(?:,|and|but)$/.test(lower(s, i - 1))),
  )
  if (at < 0) return null
  const who = upTo(s, at + 1)
  const told = s.tokens.slice(who.from, who.to).some(({ xpos }) => xpos === 'POS')
  if (!told || !ESTIMATE.test(lower(s, who.to - 1)) || !ENDS.test(lower(s, who.to))) return null
  return bounded(s, who, { from: at, to: who.to }, 'By')
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

/** "in 2014", "in March 2024", "last month", right behind the verb and before a mark; null where something else stands there. */
function timeBehind(s: Sentence, from: number): TokenRange | null {
  let to = from + 1
  const dated = lower(s, from) === 'in' && (MONTH.test(lower(s, to)) || /^\d{4}$/.test(lower(s, to)))
  const spoken = lower(s, from) === 'last' && /^(?:week|month|year)$/.test(lower(s, to))
  if (!dated && !spoken) return null
  to++
  if (dated && /^\d{4}$/.test(lower(s, to)) && !/^\d/.test(lower(s, to - 1))) to++
  return ENDS.test(lower(s, to)) ? { from, to } : null
}

/** "…, the ministry says", "…, the ministry said in 2014, …". */
function thrownIn(s: Sentence): Source | null {
  const thrown = s.clauses.find(clause => clause.kind === 'attribution' && !isWhatever(s, clause))
  if (thrown === undefined || thrown.verb.negated || !REPORTS.test(lemma(s, thrown.verb.main))) return null
  const who = thrown.subject ?? speakerBehind(s, thrown)
  if (who === null) return null
  const from = Math.min(who.from, thrown.verb.from)
  const when = who.to <= thrown.verb.from ? timeBehind(s, thrown.verb.to) : null
  const to = when?.to ?? Math.max(who.to, thrown.verb.to)
  // "as the ministry says" and "says the ministry of the sea": more words than these hang on it.
  return ENDS.test(lower(s, to)) && lower(s, from - 1) === ','
    ? bounded(s, who, { from, to }, 'According to', when)
    : null
}

function bounded(
  s: Sentence,
  who: TokenRange,
  gone: TokenRange,
  lead: Source['lead'],
  when: TokenRange | null = null,
): Source | null {
  const size = who.to - who.from
  return size > 0 && size <= MOST ? { who, gone: setApart(s, gone), lead, when } : null
}

const known = new WeakMap<Sentence, { readonly source: Source | null }>()

/** The one who a sentence is told on the word of; null where nobody is named, or more than one way. */
export function sourceOf(s: Sentence): Source | null {
  const found = known.get(s)
  if (found !== undefined) return found.source
  const all = [accordingTo(s), byCount(s), thrownIn(s)].filter(source => source !== null)
  const [source = null] = all.length === 1 ? all : []
  known.set(s, { source })
  return source
}

/** Whether a source speaks of a clause: it stands inside it or right beside it, and no other clause is nearer. */
export const speaksOf = (s: Sentence, { gone }: Source, clause: Clause): boolean =>
  !s.clauses.some(
    other =>
      other !== clause &&
      /^(?:main|coordinate)$/.test(other.kind) &&
      other.subject !== null &&
      other.verb.from !== clause.verb.from &&
      other.from <= gone.from &&
      gone.from < other.to &&
      !(clause.from <= gone.from && gone.from < clause.to),
  )
