/** The sentences of a reading that may answer what is asked of the piece as a whole, with their places in it. */
import type { Anchor } from '../../core/anchor.ts'
import { anchorAt } from '../../core/anchor.ts'
import type { Likely, LikelySentence } from '../../core/likely.ts'
import { MAX_LIKELY } from '../../core/likely.ts'
import type { Reading } from '../reading.ts'
import { objectionsOf } from './objections.ts'
import { reasonsOf, thesesOf } from './points.ts'
import { studyOf } from './study.ts'

function anchorOf({ piece, sentences }: Reading, sentence: number): Anchor | null {
  const s = sentences[sentence]
  return s === undefined ? null : anchorAt(piece, s.paragraph, s.start, s.end)
}

/** At most three sentences for each question; none where none is likely. */
export function likelyOf(reading: Reading): Likely {
  const study = studyOf(reading)
  const offered = (
    found: readonly { readonly sentence: number; readonly reply?: number | null }[],
  ): readonly LikelySentence[] =>
    found.slice(0, MAX_LIKELY).flatMap(({ sentence, reply = null }): readonly LikelySentence[] => {
      const at = anchorOf(reading, sentence)
      return at === null ? [] : [{ at, reply: reply === null ? null : anchorOf(reading, reply) }]
    })
  const theses = thesesOf(study)
  return {
    thesis: offered(theses),
    reason: offered(reasonsOf(study, theses)),
    objection: offered(objectionsOf(study)),
  }
}
