/** Which words of a clause are comments: they may go, and what is left is still what the piece says. */
import type { TokenRange, VerbGroup } from '../../../read/reading.ts'
import {
  baseAt,
  headAt,
  isMark,
  kidsOf,
  lowerAt,
  relAt,
  spanOf,
  type Tree,
  tagAt,
} from '../../../read/syntax/heads/tree.ts'

const CONDITION = /^(?:if|unless|until|once|provided|only|when|whenever|where|because|since|so|as|after|before)$/
const GRANTED = /^(?:although|though|while|whereas)$/
const SETTING = /^(?:[,(;:–—]|--|-lrb-)$/

/** The mark may hang on what stands before the stretch or on the stretch itself. */
const isSetApart = (t: Tree, { from }: TokenRange): boolean =>
  SETTING.test(lowerAt(t, from - 1)) || SETTING.test(lowerAt(t, from))

/** The first words of a clause say whether it holds only under a condition. */
const markOf = (t: Tree, i: number): string => {
  const mark = kidsOf(t, i).find(kid => kid < i && /^(?:mark|advmod|case)$/.test(baseAt(t, kid)))
  return mark === undefined ? '' : lowerAt(t, mark)
}

function hasYear(t: Tree, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (/^(?:1[0-9]|20)\d\d$/.test(lowerAt(t, i))) return true
  return false
}

const UNIT = /^(?:year|month|week|day|decade|century|hour)s?$/

/** ", twenty-eight months after the fire": behind a date it only counts the same time from elsewhere. */
function isCountedTime(t: Tree, { from, to }: TokenRange, verb: VerbGroup): boolean {
  const first = lowerAt(t, from) === ',' ? from + 1 : from
  if (first < verb.to || lowerAt(t, first - 1) !== ',' || tagAt(t, first) !== 'CD') return false
  let unit = first + 1
  while (unit < to && /^(?:CD|HYPH)$/.test(tagAt(t, unit))) unit++
  if (!UNIT.test(lowerAt(t, unit)) || !/^(?:after|before|later|earlier)$/.test(lowerAt(t, unit + 1))) return false
  return hasYear(t, { from: verb.to, to: first })
}

/** "a “ladder”, which lifted ferries over the sill": what the word means. */
function isMeaning(t: Tree, { from }: TokenRange): boolean {
  const comma = lowerAt(t, from) === ',' ? from : from - 1
  if (lowerAt(t, comma) !== ',' || !/^(?:["”]|'')$/.test(lowerAt(t, comma - 1))) return false
  const word = tagAt(t, comma + 1) === 'IN' ? comma + 2 : comma + 1
  return /^(?:WDT|WP)$/.test(tagAt(t, word))
}

/** What those feel to whose "fury" something is done. */
const FELT =
  /^(?:fury|dismay|anger|horror|delight|surprise|relief|alarm|annoyance|disgust|astonishment|amazement|embarrassment|regret|joy|disappointment|consternation|irritation|frustration|chagrin|satisfaction|glee)$/

function isComment(t: Tree, i: number, span: TokenRange, verb: VerbGroup, at: number): boolean {
  const tag = tagAt(t, i)
  if (isCountedTime(t, span, verb)) return true
  if (isMeaning(t, span)) return false
  switch (baseAt(t, i)) {
    case 'acl':
      // "free schooling, introduced in 2022, brought …": the year may be the only one that tells when.
      if (lowerAt(t, span.from) === ',' && hasYear(t, span)) return false
      return isSetApart(t, span) && span.from > headAt(t, i)
    case 'advcl': {
      if (/relcl/.test(relAt(t, i))) return isSetApart(t, span)
      const mark = markOf(t, i)
      if (span.from >= verb.to) return GRANTED.test(mark) || (isSetApart(t, span) && !CONDITION.test(mark))
      return GRANTED.test(mark) || (mark === '' && /^VB[GN]$/.test(tag) && lowerAt(t, span.to) === ',')
    }
    case 'parataxis':
      // ", their wheels gone": with a subject of its own it is more than a remark.
      if (lowerAt(t, span.from) === ',' && kidsOf(t, i).some(kid => baseAt(t, kid) === 'nsubj')) return false
      return isSetApart(t, span) || span.to <= verb.from
    case 'discourse':
    case 'vocative':
      return isSetApart(t, span) || span.to <= verb.from
    case 'conj':
      // A second verb of the same subject, which the clauses did not tell apart; "cut or raised the toll" shares its object.
      if (/^(?:and|or)$/.test(lowerAt(t, at + 1)) && span.from <= at + 2) return false
      // "after some lines | sagged into trees": with nothing that joins it, it is no second verb.
      if (!isSetApart(t, span) && !kidsOf(t, i).some(kid => baseAt(t, kid) === 'cc')) return false
      return headAt(t, i) === at && /^VB/.test(tag) && /^VB/.test(tagAt(t, at)) && span.from >= verb.to
    case 'appos':
      // "the Hajj, the annual pilgrimage to Mecca": a description; of a subject it may be what tells who is meant.
      return isSetApart(t, span) && span.from >= verb.to && /^(?:a|an|the|one)$/.test(lowerAt(t, span.from))
    case 'nmod':
    case 'nsubj':
    case 'obl': {
      // "The Board, with scholars at Orrin University, has put the cost at …": who helped.
      const first = lowerAt(t, span.from) === ',' ? span.from + 1 : span.from
      const helped =
        lowerAt(t, first) === 'with' ||
        /^(?:along|together) with$/.test(`${lowerAt(t, first)} ${lowerAt(t, first + 1)}`)
      const closed = lowerAt(t, span.to) === ',' || lowerAt(t, span.to - 1) === ','
      // ", to the council’s fury,": how it was taken.
      if (lowerAt(t, first) === 'to' && FELT.test(lowerAt(t, i))) return closed && isSetApart(t, span)
      return helped && closed && isSetApart(t, span) && span.to <= verb.from
    }
    default:
      return false
  }
}

/** "and when the dockers refused …": a joined part that opens with the time or the condition of what comes behind it. */
function isBound(t: Tree, { from, to }: TokenRange): boolean {
  let at = from
  while (at < to && /^(?:,|and|but|or)$/.test(lowerAt(t, at))) at++
  return CONDITION.test(lowerAt(t, at))
}

/** All tokens of comments in a stretch, with the commas that set them apart. */
export function commentsOf(t: Tree, range: TokenRange, verb: VerbGroup, at: number): ReadonlySet<number> {
  const gone = new Set<number>()
  for (const i of t.down) {
    if (i < range.from || i >= range.to || gone.has(i)) continue
    const span = spanOf(t, i)
    if (!isComment(t, i, span, verb, at)) continue
    if (span.from <= verb.main && verb.main < span.to) continue
    if (span.from <= verb.finite && verb.finite < span.to) continue
    let { from, to } = { from: Math.max(range.from, span.from), to: Math.min(range.to, span.to) }
    if (lowerAt(t, from - 1) === ',') from--
    if (lowerAt(t, to) === ',') to++
    // "…, and when the dockers refused they were locked out": what depends on the part that goes goes with it.
    if (baseAt(t, i) === 'conj' && isBound(t, span) && !isMark(t, to)) to = range.to
    for (let k = Math.max(range.from, from); k < Math.min(range.to, to); k++) gone.add(k)
  }
  return gone
}

/** The comments without those that a stretch stands in: what is asked for is no comment. */
export function commentsBut(comments: ReadonlySet<number>, wanted: TokenRange): ReadonlySet<number> {
  if (![...comments].some(i => wanted.from <= i && i < wanted.to)) return comments
  const kept = new Set(comments)
  let { from, to } = wanted
  while (kept.has(from - 1)) from--
  while (kept.has(to)) to++
  for (let i = from; i < to; i++) kept.delete(i)
  return kept
}

export const wordsLeft = (t: Tree, range: TokenRange, skip: ReadonlySet<number>): number => {
  let n = 0
  for (let i = range.from; i < range.to; i++) if (!skip.has(i) && !isMark(t, i)) n++
  return n
}
