/** Questions from the trees of one sentence. */
import { type Maker, standing } from '../maker.ts'
import { ASKS } from './ask.ts'
import { askForTime } from './ask-time.ts'
import { besideNames } from './beside.ts'
import { type Frame, standingFrame } from './frame.ts'
import type { Ask } from './kit.ts'
import { liftedFrames } from './lifted.ts'
import { treeAt } from './trees.ts'

/** A comment left out would leave a plain card of what was no plain sentence. */
const EMOJI = /(?![\d#*©®™])\p{Extended_Pictographic}/u

export const makeHeadQuestions: Maker = (desk, sentence, s) => {
  const plain = s.form === 'statement' && !s.tokens.some(({ form }) => EMOJI.test(form))
  const t = plain ? treeAt(s) : null
  if (t === null) return []
  const own = standing(s).flatMap(clause => {
    const frame = standingFrame(desk, sentence, clause)
    return frame === null ? [] : [frame]
  })
  const lifted = liftedFrames(desk, sentence, s)
  const asked = (frame: Frame, asks: readonly Ask[]) =>
    asks.flatMap(ask => ask(desk, frame).filter(card => card !== null))
  // When a sentence's own clauses happened is asked by tags.
  return [
    ...own.flatMap(frame => asked(frame, ASKS)),
    ...lifted.flatMap(frame => asked(frame, [...ASKS, askForTime])),
    ...besideNames(desk, s, sentence, t),
  ]
}
