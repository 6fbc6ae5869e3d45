/** The sentences of a reading that may answer what is asked of the piece as a whole, with their places in it. */
import type { Anchor } from '../../core/anchor.ts'
import { anchorAt } from '../../core/anchor.ts'
import type { Likely, LikelySentence } from '../../core/likely.ts'
import { isAskedAsWhole, MAX_LIKELY } from '../../core/likely.ts'
import { paragraphText } from '../../core/piece.ts'
import type { PieceRecord } from '../../core/ports.ts'
import type { Reading } from '../reading.ts'
import { objectionsOf } from './objections.ts'
import { reasonsOf, thesesOf } from './points.ts'
import { studyOf } from './study.ts'

function anchorOf({ piece, sentences }: Reading, sentence: number): Anchor | null {
  const s = sentences[sentence]
  return s === undefined ? null : anchorAt(piece, s.paragraph, s.start, s.end)
}

/** What a piece says again in the same words is one thing to choose: where it is likeliest. */
function withoutRefrains<T extends { readonly sentence: number }>(
  { piece, sentences }: Reading,
  found: readonly T[],
): readonly T[] {
  const seen = new Set<string>()
  return found.filter(({ sentence }) => {
    const s = sentences[sentence]
    const words = s === undefined ? '' : (paragraphText(piece, s.paragraph) ?? '').slice(s.start, s.end)
    if (seen.has(words)) return false
    seen.add(words)
    return true
  })
}

/** At most three sentences for each question; none where none is likely. */
export function likelyOf(reading: Reading): Likely {
  const study = studyOf(reading)
  const offered = (
    found: readonly { readonly sentence: number; readonly reply?: number | null }[],
  ): readonly LikelySentence[] =>
    withoutRefrains(reading, found)
      .slice(0, MAX_LIKELY)
      .flatMap(({ sentence, reply = null }): readonly LikelySentence[] => {
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

/** What is kept with a piece; nothing where nobody will be asked about it as a whole: a book is long to look through. */
export const likelyKept = (reading: Reading): Pick<PieceRecord, 'likely'> =>
  isAskedAsWhole(reading.piece) ? { likely: likelyOf(reading) } : {}
