/** Gates for `CARDS.md` rule 5: who says it, how surely, and nothing lost on the way. */
import { framedClause, toldBehindFrame } from '../../read/argument/framed.ts'
import { AUTHOR } from '../../read/argument/holders.ts'
import type { Clause, Sentence } from '../../read/reading.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

const attributed: Gate = {
  rule: 'unattributed',
  asks: 'What somebody else is said to hold is not asked as the piece’s own fact.',
  refuses: ({ candidate, front }) =>
    candidate.kind === 'fact' &&
    candidate.holder !== AUTHOR &&
    !candidate.attributed &&
    !front.some(word => word.lower === 'according')
      ? 'The piece reports this as somebody’s view; the card would state it as a fact.'
      : null,
}

const HEDGE =
  /^(?:reportedly|allegedly|perhaps|maybe|possibly|probably|apparently|supposedly|arguably|presumably|seemingly|ostensibly|likely|unlikely|hardly|barely|scarcely|rarely|seldom|never|not|no|without|only|mainly|mostly|partly|largely)$/

/** "besides the desks" and "if not imitation" say the "not" in words of ours. */
const SAID_OTHERWISE = /^(?:not-only|other-is|if-not|it-is-not|do-and)$/

/** Hedges and negations of the clause that were left behind. */
function lost(view: View): string | null {
  const { candidate, desk } = view
  const s = desk.sentences[candidate.sentences[0] ?? -1]
  if (s === undefined || candidate.body.form === 'list' || SAID_OTHERWISE.test(candidate.rule)) return null
  const shown = new Set([...view.front, ...view.back].filter(word => word.s === s).map(word => word.i))
  if (shown.size === 0) return null
  const first = Math.min(...shown)
  const last = Math.max(...shown)
  // "I would only add that P": not P is said to be the only one.
  const frame = (framedClause(s) ?? toldBehindFrame(s))?.from ?? 0
  for (let i = Math.max(0, first - 3); i <= last; i++) {
    const token = s.tokens[i]
    if (token === undefined || shown.has(i) || !HEDGE.test(token.form.toLowerCase())) continue
    if (
      !inAside(s, i) &&
      !inComment(s, i, shown) &&
      !isOfOther(s, i, first) &&
      !isRemark(s, i) &&
      !isOfOtherView(s, i, shown) &&
      i >= frame
    )
      return token.form
  }
  return null
}

const inAside = (s: Sentence, i: number): boolean =>
  s.asides.some(aside => aside.kind !== 'quote' && aside.from <= i && i < aside.to)

/** "The board, which never sits in public, expects …": what is said by the way may go as a whole. */
const inComment = (s: Sentence, i: number, shown: ReadonlySet<number>): boolean =>
  s.clauses.some(
    ({ kind, from, to }) =>
      kind === 'relative' &&
      from <= i &&
      i < to &&
      /^(?:,|–|—|\()$/.test(s.tokens[from - 1]?.form ?? '') &&
      s.tokens.slice(from, to).every((_, k) => !shown.has(from + k)),
  )

/** ", with no figures at all, that P": how something was said, set between commas before what was said. */
function isRemark(s: Sentence, i: number): boolean {
  const opens = s.tokens[i]?.form === 'without' ? i - 1 : i - 2
  const linked = opens === i - 1 || s.tokens[i - 1]?.form === 'with'
  if (!linked || s.tokens[opens]?.form !== ',') return false
  for (let k = i + 1; k < i + 8; k++) if (s.tokens[k]?.form === ',') return s.tokens[k + 1]?.form === 'that'
  return false
}

/** "said that no ship would sail, and that the pier was safe": a denial in the view before the one that is told. */
function isOfOtherView(s: Sentence, i: number, shown: ReadonlySet<number>): boolean {
  const next = s.tokens.findIndex((_, k) => k > i && shown.has(k))
  const joined = /^(?:and|but)$/.test(s.tokens[next - 2]?.form ?? '')
  return joined && s.tokens[next - 1]?.form === 'that' && s.tokens[next - 1]?.xpos === 'IN'
}

/** "He died without issue and Halden got …": a denial that ends the clause before the one that is told. */
const isOfOther = (s: Sentence, i: number, first: number): boolean =>
  i < first &&
  s.clauses.some(({ kind, verb }) => kind === 'main' && verb.main < i) &&
  s.clauses.some(
    ({ kind, subject, marker, from }) =>
      kind === 'coordinate' && subject !== null && (marker?.from ?? from) > i && from <= first && subject.from <= first,
  )

const hedge: Gate = {
  rule: 'hedge-lost',
  asks: 'Every “not”, “perhaps” and “only” of the clause is still on the card.',
  refuses: view => {
    const word = lost(view)
    return word === null ? null : `“${word}” stands in the piece but not on the card.`
  },
}

const DENIAL =
  /^(?:that|this|it|they|he|she|such claims|nothing|not|but that|but this|yet this|yet that)(?: [\p{L}’']+){0,3} (?:is|are|was|were|’s|isn’t|wrong|mistaken|so|true)?\b.{0,30}\b(?:wrong|mistake|mistaken|nonsense|false|untrue|not so|not true|misleading|a myth|illusion|absurd|simplistic|naive)\b/iu

/** What it must have. */
const DENIES =
  /\b(?:wrong|mistake|mistaken|nonsense|false|untrue|not so|not true|misleading|a myth|illusion|absurd|simplistic|naive)\b/i

const denied: Gate = {
  rule: 'denied',
  asks: 'What the next sentence calls a mistake is not asked as true.',
  refuses: ({ candidate, desk }) => {
    const index = candidate.sentences[0] ?? -1
    const here = desk.sentences[index]
    const next = desk.sentences[index + 1]
    if (candidate.kind !== 'fact' || here === undefined || next === undefined || next.paragraph !== here.paragraph)
      return null
    const text = next.tokens
      .map(token => token.form)
      .join(' ')
      .slice(0, 90)
    return DENIES.test(text) && DENIAL.test(text) ? 'The next sentence denies it.' : null
  },
}

const IRONY = /^(?:so-called|supposed|supposedly|self-styled|would-be|alleged)$/i

/** "the so-called bonded rule, which let …": a term that the piece explains; the author need not doubt it. */
function isExplained({ s, i, token }: Word): boolean {
  if (token.form.toLowerCase() !== 'so-called' && token.form.toLowerCase() !== 'called') return false
  const phrase = s.phrases.find(({ from, to }) => from <= i && i < to)
  const behind = s.tokens[(phrase?.to ?? i) + 1]?.form ?? ''
  return s.tokens[phrase?.to ?? i]?.form === ',' && /^(?:which|a|an|the)$/.test(behind)
}

/** "The dam was supposed to last a century": a plan, told as one; not "wondered how he was supposed to know". */
const isPlan = ({ candidate }: View, { s, i, token }: Word): boolean =>
  candidate.kind === 'fact' &&
  token.form === 'supposed' &&
  s.tokens[i + 1]?.xpos === 'TO' &&
  s.tokens.slice(Math.max(0, i - 2), i).some(({ form }) => /^(?:was|were)$/.test(form)) &&
  !s.tokens.slice(0, i).some(({ xpos }) => /^W/.test(xpos))

/** "In 1911 the court freed the supposed thief": asked for the year, the card still says that he was only supposed to be one. */
const isKeptBeside = ({ candidate, front }: View, word: Word): boolean =>
  /^(?:figure|time)$/.test(candidate.asks ?? '') &&
  word.sentence === candidate.sentences[0] &&
  /^NN/.test(word.s.tokens[word.i + 1]?.xpos ?? '') &&
  front.includes(word)

const irony: Gate = {
  rule: 'irony',
  asks: 'Words that the author holds at arm’s length are not asked as facts.',
  refuses: view => {
    if (view.candidate.link === 'attribution') return null
    const word = [...view.front, ...view.back].find(
      other =>
        IRONY.test(other.token.form) && !isExplained(other) && !isPlan(view, other) && !isKeptBeside(view, other),
    )
    return word === undefined ? null : `“${word.token.form}” keeps a distance that the card would lose.`
  },
}

/**
 * ", and if the ban holds, its ships will lie idle": the condition of a second half, which has a subject of its own behind
 * it; the first half holds without it.
 */
const isOfSecondHalf = (s: Sentence, condition: Clause, last: number): boolean =>
  condition.from > last + 1 &&
  /^(?:and|but|yet|so|;)$/.test(s.tokens[condition.from - 1]?.form ?? '') &&
  /^[,;]$/.test(s.tokens[condition.from - 2]?.form ?? '') &&
  s.clauses.some(
    ({ kind, subject, verb }) =>
      /^(?:main|coordinate)$/.test(kind) && subject !== null && subject.from > condition.verb.main && verb.main > last,
  )

const conditional: Gate = {
  rule: 'condition-lost',
  asks: 'A clause that holds only under a condition is asked with its condition.',
  refuses: ({ candidate, desk, front, back }) => {
    const s = desk.sentences[candidate.sentences[0] ?? -1]
    if (s === undefined || /^(?:if|let-if|not-until)$/.test(candidate.rule)) return null
    const shown = new Set([...front, ...back].filter(word => word.s === s).map(word => word.i))
    for (const clause of s.clauses) {
      const marker = clause.marker
      if (
        clause.kind !== 'adverbial' ||
        marker === null ||
        !/^(?:if|unless|until|once|provided)$/i.test(s.tokens[marker.from]?.form ?? '')
      )
        continue
      // A condition inside a comment that was cut off went with it.
      const last = Math.max(...shown)
      if (marker.from > last && s.clauses.some(other => other.verb.from > last && other.verb.to <= marker.from))
        continue
      if (isOfSecondHalf(s, clause, last)) continue
      // ", more if …": of another case than what is told.
      const before = s.tokens[marker.from - 1]?.xpos ?? ''
      if (/^(?:JJR|RBR)$/.test(before) && !shown.has(marker.from - 1)) continue
      if (!shown.has(marker.from))
        return `“${s.tokens[marker.from]?.form ?? ''} …” stands in the piece but not on the card.`
    }
    return null
  },
}

const timeFrame: Gate = {
  rule: 'time-frame-lost',
  asks: 'A clause that stands under a date at the head of its sentence is asked with that date.',
  refuses: ({ candidate, desk, front, back }) => {
    const s = desk.sentences[candidate.sentences[0] ?? -1]
    const main = s?.clauses.find(clause => clause.kind === 'main')
    if (s === undefined || main?.fronted == null || candidate.body.form === 'list') return null
    const { fronted } = main
    const dates = (desk.mentions[candidate.sentences[0] ?? -1] ?? []).filter(
      mention => mention.date !== undefined && mention.tokens.from >= fronted.from && mention.tokens.to <= fronted.to,
    )
    if (dates.length === 0) return null
    const shown = [...front, ...back].filter(word => word.s === s)
    if (
      shown.length === 0 ||
      shown.some(word => dates.some(date => date.tokens.from <= word.i && word.i < date.tokens.to))
    )
      return null
    const own = (desk.mentions[candidate.sentences[0] ?? -1] ?? []).some(
      mention =>
        mention.date !== undefined && shown.some(word => mention.tokens.from <= word.i && word.i < mention.tokens.to),
    )
    return own || main.verb.tense !== 'past' ? null : 'The date at the head of the sentence is missing.'
  },
}

export const TRUTH_GATES: readonly Gate[] = [attributed, timeFrame, hedge, conditional, denied, irony]
