/** All cards for moves told over two sentences or more: what one of them brings up and the other answers, bears out or settles. */
import type { Maker } from '../maker.ts'
import { received, strongCase } from './cases.ts'
import { matter } from './matters.ts'
import { questioned, willReply } from './objections.ts'
import { parallel } from './parallels.ts'
import { asMuch, consider, evidenceIs, resultOf } from './proofs.ts'
import { remedies } from './remedies.ts'
import { announcedNext, pointTaken } from './signposts.ts'

const MOVES = [
  willReply,
  questioned,
  matter,
  remedies,
  strongCase,
  received,
  evidenceIs,
  asMuch,
  consider,
  resultOf,
  announcedNext,
  pointTaken,
  parallel,
]

export const makeMoves: Maker = (desk, sentence, s) =>
  MOVES.flatMap(make => {
    const made = make(desk, sentence, s)
    return made === null ? [] : [made]
  })
