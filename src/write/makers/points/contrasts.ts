/** What the author sets against something else: "X, not Y", "X rather than Y", "A does this; B does that". */
import { AUTHOR } from '../../../read/argument/holders.ts'
import { lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf } from '../../wording/questions.ts'
import { stretchOf } from '../clozes.ts'
import { holderAt, within } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { isPronoun, type Own, pointOf } from './own.ts'
import { kidsOf, relOf, spanOf } from './tree.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const

/** A cloze that hides `hidden` of the stretch `whole`. */
function hole(own: Own, whole: TokenRange, hidden: TokenRange, rule: string, prior: number): Candidate {
  const { desk, sentence, s } = own
  const start = Math.max(whole.from, opening(s, whole.from).start)
  const article = /^(?:a|an|the)$/.test(lower(s, hidden.from)) ? 1 : 0
  const before = new LineBuilder(desk)
    .say(`According to ${desk.author}, `)
    .copy(sentence, { from: start, to: hidden.from + article }, QUOTING)
    .say(' ')
    .line()
  const after = new LineBuilder(desk)
    .say(/^[,;]$/.test(lower(s, hidden.to)) ? '' : ' ')
    .copy(sentence, { from: hidden.to, to: whole.to }, { resolve: true, bare: true })
    .say('.')
    .line()
  const inner = new LineBuilder(desk).copy(sentence, { from: hidden.from + article, to: hidden.to }).line()
  return pointOf(own, { rule, link: 'contrast', body: { form: 'cloze', before, hidden: inner, after }, prior })
}

/** "[debt], not power" and "[obedience] rather than judgment": what stands before is hidden. */
export function notThat(own: Own): Candidate | null {
  const { s, clause } = own
  if (clause.verb.negated) return null
  for (let at = clause.verb.to + 1; at < clause.to; at++) {
    const not =
      lower(s, at) === 'not' &&
      lower(s, at - 1) === ',' &&
      !/^(?:only|just|merely|least|to|even)$/.test(lower(s, at + 1))
    const rather =
      (lower(s, at) === 'rather' && lower(s, at + 1) === 'than') ||
      (lower(s, at) === 'instead' && lower(s, at + 1) === 'of')
    if (!not && !rather) continue
    const end = lower(s, at - 1) === ',' ? at - 1 : at
    const hidden = trimmed(s, { from: clause.verb.to, to: end })
    const phrase = s.phrases.find(candidate => candidate.to === end && candidate.from >= clause.verb.to)
    const whole = phrase === undefined ? { from: clause.from, to: clause.to } : stretchOf(s, clause, phrase)
    const rejected = { from: at, to: clause.to }
    if (
      shortLength(s, rejected) > 12 ||
      s.clauses.some(other => other.kind === 'coordinate' && within(rejected, other.verb))
    )
      return null
    if (!within(whole, { from: hidden.from, to: at + 2 })) return null
    const near = rather && phrase !== undefined && hidden.from !== phrase.from
    const shown = shortLength(s, hidden) <= 9 && !near ? hidden : phrase
    if (shown === undefined || /^(?:PRP|WP)$/.test(tag(s, shown.to - 1)) || shown.to <= shown.from) return null
    const behind = at + (not ? 1 : 2)
    const governed = /^(?:IN|TO)$/.test(tag(s, behind)) && lower(s, shown.from - 1) === lower(s, behind)
    if (!governed && !alike(s, shown, behind)) return null
    return hole(
      own,
      { from: whole.from, to: Math.min(whole.to, clause.to) },
      { from: shown.from, to: shown.to },
      not ? 'not-that' : 'rather-than',
      0.54,
    )
  }
  return null
}

/** Whether what is hidden and what is rejected are of one kind, so that the pair reads as one. */
function alike(s: Sentence, hidden: TokenRange, rejected: number): boolean {
  const kind = (i: number): string =>
    /^(?:DT|NN|JJ|PRP\$|CD)/.test(tag(s, i))
      ? 'thing'
      : /^W/.test(tag(s, i))
        ? 'what'
        : /^IN|^TO/.test(tag(s, i))
          ? lower(s, i)
          : tag(s, i)
  return kind(hidden.from) === kind(rejected)
}

const JOINT = /^(?:;|whereas|while)$/

/** The clause that is set beside another, behind ";", "whereas" or "while". */
function besides({ s, clause }: Own): Clause | null {
  const other = s.clauses.find(
    one => one.verb.from > clause.verb.to && one.subject !== null && one.sure && one.marker !== null,
  )
  if (other?.marker == null || !JOINT.test(lower(s, other.marker.from))) return null
  // "while" beside the same tense sets side by side; with another it says when.
  if (
    lower(s, other.marker.from) === 'while' &&
    (other.verb.tense !== clause.verb.tense || lower(s, other.marker.from - 1) !== ',')
  )
    return null
  return other
}

/** "According to A, P. What, by contrast, of Q?" */
export function sideBySide(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const other = besides(own)
  if (other?.subject == null || clause.subject === null || isPronoun(s, clause) || isPronoun(s, other)) return null
  if (
    holderAt(desk, sentence, other) !== AUTHOR ||
    s.tokens.slice(other.to).some(token => /^[\p{L}]/u.test(token.form))
  )
    return null
  const first = trimmed(s, {
    from: Math.min(clause.subject.from, opening(s, clause.from).start),
    to: other.marker?.from ?? other.from,
  })
  const second = trimmed(s, { from: other.subject.to, to: other.to })
  if (shortLength(s, first) > 18 || shortLength(s, second) > 14 || shortLength(s, second) < 2) return null
  if (
    s.clauses.some(
      one =>
        one !== clause &&
        one !== other &&
        one.kind !== 'relative' &&
        one.verb.from > clause.verb.from &&
        one.verb.from < other.verb.from,
    )
  )
    return null
  if (!isParallel(s, clause, other) || frontOf(s, clause).kind !== 'none') return null
  const front = copyShort(new LineBuilder(desk).say(`According to ${desk.author}, `), sentence, s, first, QUOTING)
    .say('. What, by contrast, does the piece say of ')
    .copy(sentence, trimmed(s, other.subject), QUOTING)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, second, { bare: true, casing: 'upper' }).line()
  return pointOf(own, { rule: 'side-by-side', link: 'contrast', body: { form: 'question', front, back }, prior: 0.46 })
}

/** Two clauses set side by side: with one tense, and with subjects that are different things. */
function isParallel(s: Sentence, one: Clause, other: Clause): boolean {
  const head = (clause: Clause): string => {
    const { subject } = clause
    if (subject === null) return ''
    const top = kidsOf(s, clause.verb.main).find(kid => relOf(s, kid) === 'nsubj')
    return lower(s, top ?? subject.to - 1)
  }
  return one.verb.tense === other.verb.tense && head(one) !== head(other) && spanOf(s, other.verb.main).from >= 0
}
