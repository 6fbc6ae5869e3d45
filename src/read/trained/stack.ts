/**
 * Two parsers, one upon the other (Nivre and McDonald 2008; Attardi and Dell'Orletta 2009): the first reads the
 * sentence from its end, the second from its beginning with the first one's tree at hand.
 */
import type { Tree } from './parser.ts'
import type { Guide } from './parser-input.ts'

/** A margin in steps. */
const stepOf = (margin: number): number => (margin < 0.3 ? 0 : margin < 0.8 ? 1 : margin < 2 ? 2 : 3)

/** A tree over the reversed sentence, turned round. */
export function reversedGuide(tree: Tree): Guide {
  const size = tree.head.length - 1
  const head = new Int32Array(size + 2).fill(-1)
  const label = new Int32Array(size + 2).fill(-1)
  const sure = new Int32Array(size + 2)
  for (let word = 1; word <= size; word++) {
    const from = size + 1 - word
    const up = tree.head[from] ?? 0
    head[word] = up === 0 ? 0 : size + 1 - up
    label[word] = tree.label[from] ?? 0
    sure[word] = stepOf(tree.margin[from] ?? 0)
  }
  return { head, label, sure }
}

/** The first word of which two first trees of a sentence say something else; the place behind the last word if there is none. */
export function firstChange(before: Guide, now: Guide): number {
  const end = now.head.length - 1
  for (let word = 1; word < end; word++) {
    const same = now.head[word] === before.head[word] && now.label[word] === before.label[word]
    if (!same || now.sure[word] !== before.sure[word]) return word
  }
  return end
}
