/**
 * Capital words that are the same in every country: "a Socialist government" is in no one of them, nor is AIDS, so that they
 * name no place.
 */
export const ANYWHERE =
  /^(?:Socialist|Conservative|Liberal|Communist|Labour|Labor|Republican|Democrat|Democratic|Green|Catholic|Protestant|Christian|Muslim|Islamic|Jewish|Orthodox|Marxist|Fascist|Internet|Aids|AIDS|HIV|HPV|Covid|COVID|SARS|MERS|Ebola|Zika|DNA|RNA|hepatitis|[A-E])s?$/
