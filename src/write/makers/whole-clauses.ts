/** Clauses to hide a phrase in: those that stand for themselves, or else the whole of a short sentence of one statement. */
import type { Clause, Sentence } from '../../read/reading.ts'
import { isTurned, standing } from './maker.ts'
import { toldFirst } from './told-alone.ts'

/** Longest sentence, in tokens, that is shown whole where its clauses were not told apart surely. */
const MOST = 40

/** A sentence whose clauses are not sure is shown whole; its phrases may still be right. */
export function wholeClauses(s: Sentence): readonly Clause[] {
  const sure = standing(s)
  if (sure.length > 0 || s.form !== 'statement') return sure
  const main = s.clauses.find(({ kind }) => kind === 'main')
  if (main === undefined || isTurned(s)) return []
  const told = toldFirst(s)
  if (told !== null) return [told]
  if (s.tokens.length > MOST) return []
  return [
    {
      ...main,
      from: 0,
      to: s.tokens.length,
      marker: null,
      fronted: null,
      rest: { from: main.verb.to, to: s.tokens.length },
    },
  ]
}
