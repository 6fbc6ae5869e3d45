/** What Tenet cannot do with a piece that is not English. */
export const foreignWords = {
  note: 'This piece is not in English. Tenet’s reader knows English only: here it proposes sentences with a date, a figure or a name left out, and neither questions nor arguments.',
} as const
