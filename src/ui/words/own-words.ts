/** What the app says where it asks about a piece as a whole. */

export const ownWords = {
  title: 'In your own words',
  about: 'What a piece argues stays with you when you say it yourself.',
  thesis: (author: string, many: boolean, place: string) => `What ${many ? 'do' : 'does'} ${author} argue${place}?`,
  reason: (author: string, many: boolean, place: string) =>
    `What is the strongest reason that ${author} ${many ? 'give' : 'gives'}${place}?`,
  objection: (author: string, many: boolean, place: string) =>
    `What is the best objection to what ${author} ${many ? 'argue' : 'argues'}${place}, and what is the answer to it?`,
  sheet: 'Say it in your own words',
  nearest: 'Which sentence comes nearest?',
  start: 'Say it, or tap a sentence and shorten it.',
  shorten: 'The piece’s words. Now shorten them.',
  reply: 'Answer:',
  elsewhere: 'Another sentence of the piece',
  nearestHelp: 'Your card shows it as its source. Tap it; tap the next one to add it.',
  nearestMissing: 'Tap the sentence that your answer rests on.',
} as const
