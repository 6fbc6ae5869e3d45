/** A card's words as runs that know which of them are the piece's. */
import { paragraphText } from '../../../core/piece.ts'
import type { PieceSpan, Run } from '../../../core/proposal.ts'
import type { SeenWord } from './desk.ts'
import type { CardScene, CardWord, Side } from './scene.ts'

interface Stretch {
  readonly start: number
  readonly end: number
  readonly how: 'copied' | 'inflected'
  readonly from: PieceSpan
  /** Index of the first card word behind it. */
  readonly next: number
}

/** The longest stretch from card word `at` on that stands literally in the evidence, with a word of meaning in it. */
function copiedAt(scene: CardScene, words: readonly CardWord[], at: number, text: string): Stretch | null {
  const first = words[at]
  if (first === undefined) return null
  let best: Stretch | null = null
  for (const start of scene.source) {
    if (start.token.form !== first.token.form) continue
    const row = scene.desk.words(start.sentence)
    const paragraph = paragraphText(scene.desk.reading.piece, start.s.paragraph) ?? ''
    let telling = false
    for (let k = 0; ; k++) {
      const mine: CardWord | undefined = words[at + k]
      const theirs: SeenWord | undefined = row[start.i + k]
      if (mine === undefined || theirs === undefined || mine.nth !== first.nth) break
      const card = text.slice(first.token.start, mine.token.end)
      if (card !== paragraph.slice(start.token.start, theirs.token.end)) break
      telling ||= mine.content || /\p{N}/u.test(mine.token.form)
      if (telling && (best === null || mine.token.end > best.end))
        best = {
          start: first.token.start,
          end: mine.token.end,
          how: 'copied',
          from: { paragraph: start.s.paragraph, start: start.token.start, end: theirs.token.end },
          next: at + k + 1,
        }
    }
  }
  return best
}

function inflectedAt(words: readonly CardWord[], at: number): Stretch | null {
  const word = words[at]
  const lemma = word?.token.lemma.toLowerCase()
  const hit = word?.content === true ? word.hits.find(other => other.token.lemma.toLowerCase() === lemma) : undefined
  if (word === undefined || hit === undefined) return null
  const { paragraph } = hit.s
  return {
    start: word.token.start,
    end: word.token.end,
    how: 'inflected',
    from: { paragraph, start: hit.token.start, end: hit.token.end },
    next: at + 1,
  }
}

/** The runs of one side; together they are its text. */
export function runsOf(scene: CardScene, side: Side): readonly Run[] {
  const text = scene.card[side]
  const words = scene.words.filter(word => word.side === side)
  const runs: Run[] = []
  let done = 0
  const say = (to: number): void => {
    if (to > done) runs.push({ how: 'assistant', text: text.slice(done, to) })
    done = Math.max(done, to)
  }
  for (let at = 0; at < words.length; ) {
    const found = copiedAt(scene, words, at, text) ?? inflectedAt(words, at)
    if (found === null || found.start < done) {
      at++
      continue
    }
    say(found.start)
    runs.push({ how: found.how, text: text.slice(found.start, found.end), from: found.from })
    done = found.end
    at = found.next
  }
  say(text.length)
  return runs
}
