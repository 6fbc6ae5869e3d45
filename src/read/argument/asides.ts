/**
 * Reasons and objections that no subordinator marks: ", for the road was closed", ", which is why X", "The usual objection
 * is that P", "There are those who say that P".
 */
import type { Clause, Sentence } from '../reading.ts'
import type { Desk, Finder } from './finder.ts'
import { clausePart, connect } from './finder.ts'
import { lemma, lower, mainClause, tag, trimmed, wordsIn } from './scene.ts'

const FINITE = /^(?:VB[DPZ]|MD)$/

/** Whether behind "for" a clause begins: a subject in one piece and its verb, not a phrase. */
function isClause(s: Sentence, from: number): boolean {
  if (
    !/^(?:DT|NN|PRP|PRP\$|JJ|EX|CD)/.test(tag(s, from)) ||
    /^(?:example|instance|years|decades|now|once)$/.test(lower(s, from))
  )
    return false
  for (let i = from + 1; i < Math.min(s.tokens.length, from + 9); i++) {
    if (FINITE.test(tag(s, i))) return true
    if (/^(?:W|,|:|TO)/.test(tag(s, i)) || lower(s, i) === 'that' || (tag(s, i) === 'PRP' && i > from)) return false
  }
  return false
}

/** Most words of a reason that reaches to the end of its sentence. */
const MOST = 24

/** "X, for Y.": the reason stands behind the comma, up to the end. */
export const findFor: Finder = (desk, index, s) => {
  if (s.form !== 'statement') return
  for (let i = 3; i + 2 < s.tokens.length; i++) {
    if (lower(s, i) !== 'for' || lower(s, i - 1) !== ',' || !isClause(s, i + 1)) continue
    const host = hostBefore(s, i)
    const claim = host === null ? null : clausePart(desk, index, host, 'claim')
    const reason = trimmed(s, { from: i + 1, to: endOf(s, i + 1) })
    if (
      host === null ||
      claim === null ||
      wordsIn(s, reason) > MOST ||
      s.asides.some(aside => aside.from < i && i < aside.to)
    )
      return
    const tokens = trimmed(s, { from: claim.tokens.from, to: i - 1 })
    connect(
      desk,
      { sentence: index, tokens: reason, role: 'reason', holder: claim.holder },
      'supports',
      { ...claim, tokens },
      'because',
      { sentence: index, tokens: { from: i, to: i + 1 } },
      0.6,
    )
    return
  }
}

/** The clause of its own rank that ends where a reason begins. */
function hostBefore(s: Sentence, at: number): Clause | null {
  const before = s.clauses.filter(clause => clause.verb.to <= at)
  const last = before.findLast(({ kind }) => kind === 'main' || kind === 'coordinate')
  if (last === undefined || !last.sure || last.subject === null) return null
  const inner = before.some(({ kind, verb }) => kind !== 'relative' && kind !== 'main' && verb.from > last.verb.from)
  return inner || last.verb.negated ? null : last
}

function endOf(s: Sentence, from: number): number {
  for (let i = from; i < s.tokens.length; i++) if (/^[;:–—]$/.test(lower(s, i))) return i
  return s.tokens.length
}

const OBJECTION =
  /^(?:objection|criticism|charge|accusation|counter-argument|counterargument|retort|complaint|worry|fear)$/

/** What is objected, and from where in the sentence; null when nothing is. */
export function objectedIn(s: Sentence): { readonly from: number; readonly holder: string } | null {
  const main = mainClause(s)
  if (main === null || main.subject === null || main.verb.negated || s.form !== 'statement') return null
  const noun = main.verb.from - 1
  if (OBJECTION.test(lemma(s, noun)) && lemma(s, main.verb.main) === 'be' && lower(s, main.subject.from) === 'the')
    return lower(s, main.verb.to) === 'that' ? { from: main.verb.to + 1, holder: 'unnamed' } : null
  // "There are those who hold that P", "there are people who say that P"
  if (lower(s, 0) !== 'there' || !/^(?:those|people|some|critics)$/.test(lower(s, 2)) || lower(s, 3) !== 'who')
    return null
  return /^(?:say|hold|argue|think|believe|claim|insist|object|maintain|fear)$/.test(lemma(s, 4)) &&
    lower(s, 5) === 'that'
    ? { from: 6, holder: 'unnamed' }
    : null
}

/** "This is true, and it misses the point.", "It would not.", "Not so.": what is said against it follows. */
export function isDismissal(s: Sentence): boolean {
  const words = s.tokens.filter(({ form }) => /\p{L}/u.test(form)).map(({ form }) => form.toLowerCase())
  const text = words.join(' ')
  if (
    /^(?:this|that|it) (?:is|may be|was) (?:true|so|right|fair|wrong|mistaken|nonsense)(?: (?:and|but|yet) (?:it|they) (?:misses|miss|ignores|mistakes).*)?$/.test(
      text,
    )
  )
    return true
  return (
    words.length <= 4 &&
    /^(?:not so|it would not|it does not|it is not|they are not|they do not|hardly|not quite|not really|on the contrary|far from it|this is wrong)$/.test(
      text,
    )
  )
}

export const dismissedAt = (desk: Desk, index: number): boolean => {
  const s = desk.scene.sentences[index]
  return s !== undefined && isDismissal(s)
}
