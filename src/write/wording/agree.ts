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
  if (token.xpos !== 'VBP') return token.form
  if (/[^aeiou]y$/.test(form)) return `${form.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(form) ? `${form}es` : `${form}s`
}

/** Writes a clause's verb group, up to token `to`, as it stands behind "who" or "what". */
export function sayVerb(out: LineBuilder, s: Sentence, sentence: number, clause: Clause, to: number): void {
  const { finite } = clause.verb
  const token = s.tokens[finite]
  if (token === undefined) return
  const form = singularOf(token)
  if (form === token.form) {
    out.copy(sentence, { from: clause.verb.from, to }, { resolve: true, bare: true })
    return
  }
  if (finite > clause.verb.from) out.copy(sentence, { from: clause.verb.from, to: finite }).say(' ')
  out.inflect(form, sentence, finite)
  if (to > finite + 1) out.say(' ').copy(sentence, { from: finite + 1, to }, { resolve: true, bare: true })
}
