/** Where in a piece a sentence stands, as far as that tells of a thesis: at the end of the opening, and near the end. */
import type { Sentence } from '../reading.ts'

export interface Place {
  /** Votes for a thesis at this place. */
  readonly votes: number
  /** First of its paragraph. */
  readonly first: boolean
  readonly opens: boolean
  readonly closes: boolean
}

/** Shares of a piece, in words, that are its opening, its close, and the part in which it comes to its conclusions. */
const SHARE = { opening: 0.2, close: 0.22, late: 0.35 } as const
/** Paragraphs that are an opening or a close however long they are. */
const LEAST = { opening: 2, close: 1 } as const

interface Spot {
  /** Paragraphs of the body before and behind, its own left out: headings and standfirst do not count. */
  readonly before: number
  readonly behind: number
  /** Share of the words that stand before the sentence. */
  readonly done: number
}

function spotsOf(sentences: readonly Sentence[]): readonly Spot[] {
  const ranks = new Map<number, number>()
  for (const { paragraph } of sentences) if (!ranks.has(paragraph)) ranks.set(paragraph, ranks.size)
  const total = sentences.reduce((sum, s) => sum + s.tokens.length, 0)
  let words = 0
  return sentences.map(s => {
    const done = words / Math.max(1, total)
    words += s.tokens.length
    const before = ranks.get(s.paragraph) ?? 0
    return { before, behind: ranks.size - 1 - before, done }
  })
}

/** Places of all sentences. The first paragraph and the last say most; the edges of any paragraph more than its middle. */
export function placesOf(sentences: readonly Sentence[]): readonly Place[] {
  const spots = spotsOf(sentences)
  return spots.map(({ before, behind, done }, i) => {
    const { paragraph } = sentences[i] ?? { paragraph: 0 }
    const first = sentences[i - 1]?.paragraph !== paragraph
    const last = sentences[i + 1]?.paragraph !== paragraph
    const opens = before < LEAST.opening || done < SHARE.opening
    const closes = behind < LEAST.close || done > 1 - SHARE.close
    let votes = 0
    if (before === 0) votes += 0.8 + (last ? 0.5 : 0)
    else if (before === 1) votes += 0.7
    else if (opens || before === 2) votes += 0.3
    if (behind === 0) votes += 0.6 + (last ? 0.3 : 0)
    else if (closes || behind === 1) votes += 0.6
    else if (done > 1 - SHARE.late) votes += 0.3
    return { votes: votes + (first ? 0.2 : 0), first, opens, closes }
  })
}
