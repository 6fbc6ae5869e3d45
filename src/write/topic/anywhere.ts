/** Capital words that are the same in every country: "a Socialist government" is in no one of them, so that it names no place. */
export const ANYWHERE =
  /^(?:Socialist|Conservative|Liberal|Communist|Labour|Labor|Republican|Democrat|Democratic|Green|Catholic|Protestant|Christian|Muslim|Islamic|Jewish|Orthodox|Marxist|Fascist|Internet)s?$/
