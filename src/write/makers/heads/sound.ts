/** Whether what would be left of a sentence still holds together when a stretch of it goes. */
import { lower } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import {
  baseAt,
  headAt,
  isMark,
  kidsOf,
  lemmaAt,
  lowerAt,
  spanOf,
  type Tree,
  tagAt,
} from '../../../read/syntax/heads/tree.ts'
import { type Frame, visible } from './frame.ts'

const inside = (range: TokenRange, i: number): boolean => range.from <= i && i < range.to

/** The tokens that a question shows of the sentence, the hidden stretch left out. */
function shownOf(frame: Frame, hidden: TokenRange): readonly number[] {
  const out: number[] = []
  for (const range of [frame.fronted, frame.subject, frame.rest]) {
    const seen = visible(frame, range, hidden)
    for (let i = seen.range.from; i < seen.range.to; i++) if (!seen.skip.has(i)) out.push(i)
  }
  return out
}

/** "the pressure … which can be used": a word is left whose noun went away. */
function isOrphan({ t }: Frame, i: number, hidden: TokenRange): boolean {
  const head = headAt(t, i)
  return inside(hidden, head) && !isMark(t, i) && !/^(?:case|cc|det|punct|aux|cop|mark|nsubj|expl)$/.test(baseAt(t, i))
}

/** "200 dockers over three nights", "by a fifth in 2013": what stands behind a figure's noun may be the verb's as well. */
const isLeft = ({ t, at }: Frame, i: number): boolean =>
  headAt(t, i) === at ||
  (i > headAt(t, i) &&
    /^(?:IN|TO|RB)$/.test(tagAt(t, spanOf(t, i).from)) &&
    lowerAt(t, spanOf(t, i).from) !== 'of' &&
    /^(?:nmod|obl|conj)$/.test(baseAt(t, i)))

/** A tensed verb that no clause of the sentence accounts for: two sentences ran together. */
function isStray({ s, clause, fronted }: Frame, i: number): boolean {
  if (inside(fronted, i) && lower(s, fronted.from) === 'when') return false
  if (!/^(?:VB[DZP]|MD)$/.test(s.tokens[i]?.xpos ?? '') || inside(clause.verb, i)) return false
  const own = s.clauses.find(({ verb }) => inside(verb, i))
  if (own === undefined) return true
  if (own.kind === 'main' || own.kind === 'coordinate' || own.kind === 'attribution')
    return own.verb.finite !== clause.verb.finite
  return own.subject === null && own.marker === null
}

/** "opened in 1830 and the other in 1838": a second clause without its verb. */
const hasGap = (frame: Frame): boolean => {
  const { t, at, comments } = frame
  return (
    /^VB/.test(tagAt(t, at)) &&
    (kidsOf(t, at).some(
      kid =>
        kid > at &&
        !comments.has(kid) &&
        /^(?:conj|orphan)$/.test(baseAt(t, kid)) &&
        !/^(?:VB|MD|JJ)/.test(tagAt(t, kid)),
    ) ||
      isDealtOut(frame) ||
      isDated(frame))
  )
}

const casesOf = (t: Tree, head: number): string =>
  kidsOf(t, head)
    .filter(kid => kid < head && baseAt(t, kid) === 'case')
    .map(kid => lowerAt(t, kid))
    .join(' ')

/** "lost land to the farmers and the case to the judge": two things, each with its own "to …". */
function isDealtOut({ t, at, slots }: Frame): boolean {
  if (!slots.some(({ role }) => role === 'object')) return false
  return slots.some(({ role, head, prep }) => {
    if (role !== 'oblique' || headAt(t, head) !== at) return false
    return kidsOf(t, head).some(
      kid =>
        baseAt(t, kid) === 'conj' &&
        casesOf(t, kid) === '' &&
        [...kidsOf(t, kid), ...kidsOf(t, head), ...kidsOf(t, at)].some(
          other => other > kid && /^(?:nmod|obl)$/.test(baseAt(t, other)) && casesOf(t, other) === prep,
        ),
    )
  })
}

/** "quit Orrin in 2019, Halden in 2021 and Lysse in 2022": names and years in turn. */
function isDated({ s, rest }: Frame): boolean {
  let names = 0
  for (let i = rest.from + 1; i < rest.to; i++) {
    const year = /^(?:1[5-9]|20)\d\d$/.test(s.tokens[i]?.form ?? '') && s.tokens[i - 1]?.form !== 'and'
    const next = s.tokens.slice(i + 1, i + 4)
    if (year && /^[,;]$/.test(next[0]?.form ?? '') && next.some(({ xpos }) => /^NNP/.test(xpos))) names++
    if (/^(?:VB[DZPN]|MD|W)/.test(s.tokens[i]?.xpos ?? '')) return false
  }
  return (
    names > 0 && s.tokens.slice(rest.from, rest.to).filter(({ form }) => /^(?:1[5-9]|20)\d\d$/.test(form)).length > 1
  )
}

/** "found on which Luther had written": a relative clause whose noun does not stand right before it. */
function isLoose({ s }: Frame, shown: readonly number[]): boolean {
  return s.clauses.some(({ kind, marker }) => {
    const at = marker === null || kind !== 'relative' ? -1 : shown.indexOf(marker.from)
    if (marker === null || at < 1) return false
    const before = /^IN$/.test(s.tokens[shown[at - 1] ?? -1]?.xpos ?? '')
      ? (shown[at - 2] ?? -1)
      : (shown[at - 1] ?? -1)
    return /^(?:VB|RB|JJ)/.test(s.tokens[before]?.xpos ?? '')
  })
}

/** "a decade after the crisis, Honda": a time that was taken for a part of the subject. */
const hasTime = ({ t, subject }: Frame): boolean => {
  const words = Array.from({ length: subject.to - subject.from }, (_, k) => lowerAt(t, subject.from + k))
  const at = words.findIndex(word => /^(?:after|before|since|during|when|following)$/.test(word))
  return at >= 0 && words.indexOf(',', at) > 0
}

/** Commas in a subject are those of a list or of an apposition. */
function hasOddSubject({ t, subject, comments }: Frame): boolean {
  for (let i = subject.from; i < subject.to; i++) {
    if (lowerAt(t, i) !== ',' || comments.has(i) || i === subject.to - 1) continue
    const near = [i + 1, i + 2, i + 3, i + 4, i + 5, i + 6].some(
      k => inside(subject, k) && /^(?:conj|appos|flat|nummod|nmod|amod|acl)$/.test(baseAt(t, k)),
    )
    if (!near) return true
  }
  return false
}

/** "Over Orrin, Halden and the southern fells, dozens of kites": the row that a preposition leads was taken for the subject. */
function isRowBefore({ s, t, fronted, subject }: Frame): boolean {
  const { from, to } = fronted
  const place = /^(?:in|over|across|around|throughout|at|near|from|on|for|with)$/.test(lowerAt(t, from)) && to > from
  if (!place || lowerAt(t, subject.from - 1) !== ',' || !/^NNP/.test(tagAt(t, subject.from - 2))) return false
  const words = s.tokens.slice(subject.from, subject.to).map(({ form }) => form)
  const joint = words.indexOf('and')
  return joint > 0 && words.indexOf(',', joint) > joint + 1
}

/** A stretch that ends in the middle of something. */
function breaksOff(frame: Frame, range: TokenRange, hidden: TokenRange, loose: boolean): boolean {
  const { t } = frame
  const seen = visible(frame, range, hidden)
  if (seen.range.to <= seen.range.from) return false
  const [first, last] = [seen.range.from, seen.range.to - 1]
  // "What share of all fires does Velden account for?"
  if (loose && last === hidden.from - 1 && /^(?:IN|TO)$/.test(tagAt(t, last))) return false
  return /^(?:IN|TO|CC|DT|PRP\$|WDT|WP|POS)$/.test(tagAt(t, last)) && baseAt(t, last) !== 'compound'
    ? true
    : tagAt(t, first) === 'CC'
}

/** "that autumn", "the next day": a phrase that may stand at a question's end without a preposition. */
const TIME =
  /^(?:year|month|week|day|decade|century|morning|evening|night|spring|summer|autumn|fall|winter|time|season)$/

/** What may stand before a subject and be said at a question's end: nothing, "in …", a time, "when …". */
function hasPlainFront(frame: Frame, hidden: TokenRange): boolean {
  const { s, t, fronted } = frame
  const seen = visible(frame, fronted, hidden)
  const { from, to } = seen.range
  if (to <= from) return true
  // "Since 1904 those who fish here have needed a licence, and for years": a sentence of its own that was lost in the front.
  const lost = s.clauses.some(
    ({ kind, sure, subject, marker, verb }) =>
      kind === 'relative' && !sure && subject !== null && marker === null && from <= verb.from && verb.to <= to,
  )
  if (lost && s.tokens.slice(from, to).some(({ xpos }) => xpos === 'CC')) return false
  if (/^(?:IN|TO|VBG)$/.test(tagAt(t, from)) || /^(?:when|after|before|while|during)$/.test(lowerAt(t, from)))
    return true
  return s.phrases.some(phrase => phrase.from === from && phrase.to === to && TIME.test(lemmaAt(t, phrase.head)))
}

/** Whether hiding a stretch leaves a sound question; `hidden` goes from the front with its preposition. */
export function isSound(frame: Frame, hidden: TokenRange, loose = false): boolean {
  const { t, s, rest } = frame
  if (!hasPlainFront(frame, hidden) || hasGap(frame) || hasTime(frame) || hasOddSubject(frame)) return false
  if (isRowBefore(frame)) return false
  const shown = shownOf(frame, hidden)
  if (
    shown.some(i => (isOrphan(frame, i, hidden) && !(loose && isLeft(frame, i))) || isStray(frame, i)) ||
    isLoose(frame, shown)
  )
    return false
  if ([frame.fronted, frame.subject, frame.rest].some(range => breaksOff(frame, range, hidden, loose))) return false
  // "a not-for-profit [consortium]": the phrase goes on behind what is hidden.
  if (
    inside(rest, hidden.to) &&
    /^(?:NN|JJ|CD|POS|HYPH|VBG|VBN|WDT|WP|WRB)/.test(s.tokens[hidden.to]?.xpos ?? '') &&
    !frame.comments.has(hidden.to)
  )
    return false
  return !/^including$/.test(lowerAt(t, rest.from))
}

/** Whether the words of an answer end before the list does that they begin. */
export function isHalf({ t }: Frame, head: number, answer: TokenRange): boolean {
  for (let i = Math.min(answer.from, head); i < Math.max(answer.to, head + 1); i++)
    if (kidsOf(t, i).some(kid => baseAt(t, kid) === 'conj' && !inside(answer, kid))) return true
  return false
}
