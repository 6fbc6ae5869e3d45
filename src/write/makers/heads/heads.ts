/** Questions from the trees of one sentence. */
import { type Maker, standing } from '../maker.ts'
import { ASKS } from './ask.ts'
import { frameOf } from './frame.ts'
import { liftedFrames } from './lifted.ts'
import { treeAt } from './trees.ts'

/** A comment left out would leave a plain card of what was no plain sentence. */
const EMOJI = /(?![\d#*©®™])\p{Extended_Pictographic}/u

export const makeHeadQuestions: Maker = (desk, sentence, s) => {
  const plain = s.form === 'statement' && !s.tokens.some(({ form }) => EMOJI.test(form))
  const t = plain ? treeAt(s) : null
  if (t === null) return []
  const own = standing(s).flatMap(clause => {
    const frame = frameOf(s, sentence, t, clause, !s.clauses.includes(clause))
    return frame === null ? [] : [frame]
  })
  const frames = [...own, ...liftedFrames(desk, s, sentence, t)]
  return frames.flatMap(frame => ASKS.flatMap(ask => ask(desk, frame).filter(card => card !== null)))
}
