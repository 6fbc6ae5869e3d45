/**
 * "You" that means anybody: "if you raise the toll, you will lose the traffic" as "if one raises the toll, one will lose the
 * traffic". On a card it would be whoever holds it.
 */
import type { Sentence, TokenRange } from '../../read/reading.ts'
import { singularOf } from './agree.ts'
import type { CopyOptions, LineBuilder } from './line.ts'

const FORMS: ReadonlyMap<string, string> = new Map([
  ['you', 'one'],
  ['your', 'one’s'],
  ['yourself', 'oneself'],
])
/** What "you" takes behind it, with "one". */
const CLIPPED: ReadonlyMap<string, string> = new Map([
  ["'ll", 'will'],
  ["'re", 'is'],
  ["'ve", 'has'],
  ["'d", 'would'],
])

const isYou = (s: Sentence, i: number): boolean => /^you$/i.test(s.tokens[i]?.form ?? '')

/** Whether "you" means anybody in a sentence: it acts in both halves of a rule, and no "I" or "we" speaks to it. */
export const meansAnybody = (s: Sentence): boolean =>
  s.tokens.some((_, i) => isYou(s, i)) &&
  !s.tokens.some(({ form }) => /^(?:I|we|me|us|my|our|yours|”|“|")$/i.test(form))

/** The form of a word behind "one"; null: as it stands. */
function formOf(s: Sentence, i: number): string | null {
  const token = s.tokens[i]
  if (token === undefined) return null
  const fixed = FORMS.get(token.form.toLowerCase())
  if (fixed !== undefined) return fixed
  // "you never raise": the verb that agrees with it may stand behind an adverb.
  const near = isYou(s, i - 1) || (/^RB/.test(s.tokens[i - 1]?.xpos ?? '') && isYou(s, i - 2))
  if (!near) return null
  const clipped = CLIPPED.get(token.form.toLowerCase().replaceAll('’', "'"))
  if (clipped !== undefined) return clipped
  const other = singularOf(token)
  return other === token.form ? null : other
}

/** Copies a range with "one" in the place of "you". */
export function copyAsOne(
  out: LineBuilder,
  sentence: number,
  s: Sentence,
  range: TokenRange,
  options: CopyOptions,
): LineBuilder {
  let at = range.from
  for (let i = range.from; i < range.to; i++) {
    const form = formOf(s, i)
    if (form === null) continue
    if (i > at) out.copy(sentence, { from: at, to: i }, at === range.from ? options : { ...options, casing: 'keep' })
    if (i > range.from) out.say(' ')
    const upper = i === range.from && options.casing === 'upper'
    // "One" stands for "you"; the verb behind it only changes its form.
    const word = upper ? form.charAt(0).toUpperCase() + form.slice(1) : form
    if (FORMS.has((s.tokens[i]?.form ?? '').toLowerCase())) out.stand(word, sentence, { from: i, to: i + 1 })
    else out.inflect(word, sentence, i)
    at = i + 1
    const next = s.tokens[at]
    if (at < range.to && formOf(s, at) === null && !/^[,.;:]$/.test(next?.form ?? '')) out.say(' ')
  }
  return out.copy(sentence, { from: at, to: range.to }, at === range.from ? options : { ...options, casing: 'keep' })
}
