/** Replies about “The Penny That Lost a Million”, as an assistant would write them: ours, recorded for the flows. */

interface Card {
  readonly kind: string
  readonly prompt: string
  readonly answer: string
  readonly holder?: 'author' | 'other'
  readonly inferred?: boolean
  readonly evidence: readonly { readonly s: number; readonly quote: string }[]
}

/** Three that hold, each with its exact quote. */
export const GOOD: readonly Card[] = [
  {
    kind: 'concession',
    prompt: 'What does Clara Whitlock grant the officials who had opposed Rowland Hill?',
    answer: 'On money they were nearer the truth than he was.',
    holder: 'other',
    evidence: [{ s: 25, quote: 'on money the officials were nearer the truth than the reformer' }],
  },
  {
    kind: 'fact',
    prompt: 'Where was the General Postal Union founded in 1874?',
    answer: 'In Bern.',
    evidence: [{ s: 48, quote: 'In 1874 the delegates of 22 states met in Bern and founded the General Postal Union' }],
  },
  {
    kind: 'fact',
    prompt: 'By how much did the cost of running the Post Office rise in the first year of the penny?',
    answer: 'By only about 13 per cent.',
    evidence: [{ s: 34, quote: 'the cost of running the Post Office rose by only about 13 per cent' }],
  },
]

/** The assistant's own reading: no sentence says it in so many words. */
export const UNSURE: Card = {
  kind: 'claim',
  prompt:
    'What, in Clara Whitlock’s view, does the Post Office’s cost in the first year of the penny show about networks?',
  answer: 'Once they exist, carrying more costs hardly anything.',
  inferred: true,
  evidence: [{ s: 35, quote: 'once the coaches run and the offices are open, one more letter costs next to nothing' }],
}

/** The figure is not the piece's. */
export const FALSE: Card = {
  kind: 'fact',
  prompt: 'How many letters did the Post Office carry in 1840, the first year of the penny?',
  answer: '196 million',
  evidence: [{ s: 32, quote: 'in 1840 it carried 169 million' }],
}

export const jsonOf = (cards: readonly Card[]): string =>
  JSON.stringify({
    format: 'tenet-cards/1',
    mode: 'propose',
    cards: cards.map(card => ({ holder: 'author', inferred: false, ...card })),
  })

/** As chat windows give it: polite words around a fence. */
export const inProse = (cards: readonly Card[]): string =>
  `Of course! Here are the cards for this piece:\n\n\`\`\`json\n${jsonOf(cards)}\n\`\`\`\n\nShall I make more of them?`
