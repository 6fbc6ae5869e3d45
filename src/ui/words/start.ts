/** What the app says to one who begins. */

export const startWords = {
  promise: 'Tenet remembers what you read.',
  shelf: 'Comes with Tenet',
  take: 'Study this deck',
  taking: 'Opening…',
  addPiece: 'Add a piece of your own',
  addAbout:
    'An op-ed, an essay, a chapter: paste it, and Tenet reads it here on your device and proposes cards for its facts and its arguments.',
  back: 'Have you been here before?',
  restore: 'Restore a backup',
  samples: 'Or watch one being read',
  installIos:
    'On an iPhone or iPad, put Tenet on the Home Screen before you begin: tap Share, then “Add to Home Screen”, and open it from there. What you keep in this tab does not follow.',
} as const
