/** What the app says about where in a piece a card stands. */
import { number } from '../format.ts'

export const sourceWords = {
  title: 'Source',
  paragraph: (n: number) => `Paragraph ${number(n)}`,
  absent: 'The text of this piece is not here. Paste it once, and you will see the sentence.',
  attach: 'Paste the piece',
  open: 'Open the piece',
  reading: 'How Tenet read this',
  none: 'This card has no place in a piece.',
  gone: 'The piece of this card is no longer here.',
  by: (title: string, author: string) => (author === '' ? title : `${author}, ${title}`),
} as const
