/** What Tenet cannot do with a piece that is not English. */
export const foreignWords = {
  note: 'Tenet reads English only. Of this piece it proposes sentences with something left out: no questions, no arguments.',
} as const
