/** ", since that takes a vote": a reason in a sentence whose clauses the tree did not part, taken by its words. */
import { AUTHOR } from '../../../read/argument/holders.ts'
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import { SAYING } from '../../../read/syntax/words.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { holderAt } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { toldPoint } from './own.ts'

const FINITE = /^(?:VB[DPZ]|MD)$/

/** Where ", since" or ", because" parts a sentence; -1 when it does not, or does so twice. */
function partAt(s: Sentence): number {
  const found = s.tokens.flatMap((_, i) =>
    /^(?:since|because)$/.test(lower(s, i)) && lower(s, i - 1) === ',' ? [i] : [],
  )
  const [at] = found
  if (at === undefined || found.length > 1) return -1
  // Of the past, "since" may as well say from when.
  const verb = s.tokens.findIndex(({ xpos }, i) => i > at && FINITE.test(xpos))
  return verb < 0 || (lower(s, at) === 'since' && tag(s, verb) === 'VBD') ? -1 : at
}

const plain = (s: Sentence, { from, to }: TokenRange): boolean =>
  !s.tokens.slice(from, to).some(({ form }) => /^(?:if|unless|[“”";:?!]|--|–|—)$/i.test(form))

/** "Why does A say that X?" */
export function since(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const at = s.form === 'statement' ? partAt(s) : -1
  const claim = trimmed(s, { from: opening(s).start, to: at - 1 })
  if (at < 0 || !/^(?:DT|NN|JJ|CD|VBG)/.test(tag(s, claim.from))) return null
  const inside = s.clauses.filter(({ verb }) => verb.from >= claim.from && verb.to <= claim.to)
  // Where the clauses were parted, the reader of links has it already.
  if (inside.length === 0 || inside.some(({ kind, sure }) => kind === 'main' && sure)) return null
  if (
    inside.some(({ verb }) => SAYING.has(lemma(s, verb.main))) ||
    inside.some(one => holderAt(desk, sentence, one) !== AUTHOR)
  )
    return null
  // "The guild hopes that P, because Q" with its verb taken for a noun: why they hope so, not why it is so.
  if (inside.every(({ kind }) => kind === 'complement')) return null
  const reason = trimmed(s, { from: at + 1, to: s.tokens.length })
  const words = shortLength(s, claim)
  if (words < 6 || words > 26 || shortLength(s, reason) < 4 || !plain(s, claim) || !plain(s, reason)) return null
  const out = new LineBuilder(desk).say(`Why does ${desk.author} say that `)
  const front = copyShort(out, sentence, s, claim, { resolve: true, bare: true, casing: 'lower' }).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, reason, { bare: true, casing: 'upper' }).line()
  return toldPoint(desk, sentence, {
    rule: 'since',
    link: 'reason',
    body: { form: 'question', front, back },
    prior: 0.48,
  })
}
