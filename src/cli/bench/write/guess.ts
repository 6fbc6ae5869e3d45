/**
 * M6: a naive guesser answers with the piece's most frequent mention of the same kind that is not in the prompt. A card
 * that it gets right can be guessed. Cards whose answer is no mention are beyond it.
 */
import type { Mention, Reading } from '../../../read/reading.ts'
import type { BenchCard } from './cards.ts'
import { normOf } from './measures.ts'

const textOf = ({ piece }: Reading, { paragraph, start, end }: Mention): string =>
  piece.text.kind === 'present' ? (piece.text.paragraphs[paragraph - 1]?.text.slice(start, end) ?? '') : ''

/** Mentions of a piece by kind: how often each is written, in the order of the text. */
export class Guesser {
  private readonly reading: Reading
  private readonly counts = new Map<string, Map<string, number>>()

  constructor(reading: Reading) {
    this.reading = reading
    for (const mention of reading.mentions) {
      const kind = this.kindOf(mention)
      const own = this.counts.get(kind) ?? new Map<string, number>()
      const text = normOf(textOf(reading, mention))
      own.set(text, (own.get(text) ?? 0) + 1)
      this.counts.set(kind, own)
    }
  }

  /** Persons, places and bodies are kinds of their own. */
  private kindOf(mention: Mention): string {
    const entity = mention.entity === undefined ? undefined : this.reading.entities[mention.entity]
    return mention.kind === 'name' ? `name ${entity?.kind ?? ''}` : mention.kind
  }

  /** What the guesser says to a card, or null where it has nothing to say. */
  guess(card: BenchCard): string | null {
    const [answer] = card.answers
    if (answer === undefined || card.answers.length > 1) return null
    const asked = this.reading.mentions.find(
      mention =>
        mention.paragraph === answer.at.paragraph &&
        mention.start < answer.at.end &&
        answer.at.start < mention.end &&
        normOf(textOf(this.reading, mention)) === normOf(answer.text),
    )
    if (asked === undefined) return null
    const prompt = ` ${normOf(card.prompt)} `
    let best: string | null = null
    let most = 0
    for (const [text, n] of this.counts.get(this.kindOf(asked)) ?? []) {
      if (n <= most || prompt.includes(` ${text} `)) continue
      best = text
      most = n
    }
    return best
  }

  isGuessed(card: BenchCard): boolean {
    const said = this.guess(card)
    return said !== null && said === normOf(card.answers[0]?.text ?? '')
  }
}
