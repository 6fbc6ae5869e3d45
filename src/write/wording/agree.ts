/** Agreement: behind "who" and "what" a verb stands in the third person singular. */
import type { Clause, Sentence, Token } from '../../read/reading.ts'
import type { LineBuilder } from './line.ts'

const FORMS: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ['do', 'does'],
  ['go', 'goes'],
  ["'re", 'is'],
  ["'ve", 'has'],
])

/** The third person singular of a tensed word; the word itself where it has no other form. */
export function singularOf(token: Token): string {
  const form = token.form.toLowerCase().replaceAll('’', "'")
  const fixed = FORMS.get(form)
  if (fixed !== undefined && /^VB[PD]$/.test(token.xpos)) return fixed
  return token.xpos === 'VBP' ? thirdOf(form) : token.form
}

/** The third person singular of a verb in its base form. */
export function thirdOf(base: string): string {
  const fixed = FORMS.get(base)
  if (fixed !== undefined) return fixed
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}

/** Verbs whose past is written as their present: "French troops quit in 2022". */
const SAME_PAST = /^(?:quit|cut|put|hit|set|let|cost|hurt|spread|shut|split|bid|beat|cast|burst|thrust|read)$/
const YEAR = /^(?:1[0-9]|20)\d\d$/

/** Whether a verb that was read as of the present tells of a year, and so of the past. */
export const isPastUnseen = (s: Sentence, { form, xpos }: Token): boolean =>
  xpos === 'VBP' && SAME_PAST.test(form.toLowerCase()) && s.tokens.some(token => YEAR.test(token.form))

/** Writes a clause's verb group, up to token `to`, as it stands behind "who" or "what". */
export function sayVerb(out: LineBuilder, s: Sentence, sentence: number, clause: Clause, to: number): void {
  const { finite } = clause.verb
  const token = s.tokens[finite]
  if (token === undefined) return
  const form = isPastUnseen(s, token) ? token.form : singularOf(token)
  if (form === token.form) {
    out.copy(sentence, { from: clause.verb.from, to }, { resolve: true, bare: true })
    return
  }
  if (finite > clause.verb.from) out.copy(sentence, { from: clause.verb.from, to: finite }).say(' ')
  out.inflect(form, sentence, finite)
  if (to > finite + 1) out.say(' ').copy(sentence, { from: finite + 1, to }, { resolve: true, bare: true })
}
