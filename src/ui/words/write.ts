/** What the app says while a person writes a card of their own. */

export const writeWords = {
  title: 'Write a card',
  entry: 'Write a card',
  entryMore: 'Write…',
  entryOwn: 'Write a card of your own',
  about: 'Select words, or choose the + behind a paragraph, to write a card of your own.',
  on: (paragraph: number) => `Write a card on paragraph ${paragraph}`,
  form: 'How to ask',
  forms: { question: 'A question', cloze: 'A gap' },
  kind: 'What it is about',
  kinds: { fact: 'A fact', argument: 'The argument' },
  rests: 'It rests on',
  restsHelp: 'Tap a sentence to add it or to take it away.',
  save: 'Keep it',
  kept: 'Card kept.',
} as const
