/** What the author grants in so many words: "I concede that P", "let me admit that P". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { copyShort, shortLength } from './compress.ts'
import { toldPoint } from './own.ts'
import { askedOf, topicsOf, viewEnd } from './saying.ts'

const GRANTS = /^(?:concede|grant|admit|accept|acknowledge|allow)$/

/** "I", or "let me", with at most an adverb or "must" before the verb. */
function grantingAt(s: Sentence): number {
  for (let i = 1; i < Math.min(s.tokens.length, 10); i++) {
    if (!GRANTS.test(lemma(s, i)) || !/^VBP?$/.test(tag(s, i))) continue
    let k = i - 1
    while (k > 0 && (/^(?:RB|MD)$/.test(tag(s, k)) || /^(?:to|have)$/.test(lower(s, k)))) k--
    const spoken = /^(?:i|we)$/.test(lower(s, k)) || (/^(?:me|us)$/.test(lower(s, k)) && lower(s, k - 1) === 'let')
    const denied = s.tokens.slice(k, i).some(token => /^(?:not|n['’]t|never|cannot)$/.test(token.form))
    return spoken && !denied ? i : -1
  }
  return -1
}

/** Behind "that", with a comment between commas before it left out: "concede, before anyone says so, that P". */
function grantedFrom(s: Sentence, verb: number): number {
  if (lower(s, verb + 1) === 'that') return verb + 2
  if (lower(s, verb + 1) !== ',') return -1
  for (let i = verb + 2; i < Math.min(s.tokens.length, verb + 12); i++)
    if (lower(s, i) === ',') return lower(s, i + 1) === 'that' ? i + 2 : -1
  return -1
}

const isSelf = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.slice(from, to).some(({ form }) => /^(?:i|me|my|myself)$/i.test(form))

/** "What does A concede about renewing a passport?" */
export function conceded(desk: WriterDesk, sentence: number, s: Sentence): readonly Candidate[] {
  const verb = s.form === 'statement' ? grantingAt(s) : -1
  const from = verb < 0 ? -1 : grantedFrom(s, verb)
  if (from < 0 || s.asides.some(({ kind, from: open, to }) => kind === 'quote' && open < verb && verb < to)) return []
  const view = trimmed(s, { from, to: viewEnd(s, from) })
  if (shortLength(s, view) < 4 || isSelf(s, view)) return []
  const back = copyShort(new LineBuilder(desk), sentence, s, view, { bare: true, casing: 'upper' }).line()
  return topicsOf(s, view).map(topic =>
    toldPoint(desk, sentence, {
      rule: 'conceded',
      link: 'concession',
      body: { form: 'question', front: askedOf(desk, sentence, 'concede', topic), back },
      prior: topic === null ? 0.5 : 0.56,
    }),
  )
}
