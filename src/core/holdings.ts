/** What a person has, in a few numbers: to be told before anything takes its place. */
/** How much there is of what a person would miss. */
export interface Holdings {
  readonly decks: number
  readonly cards: number
  readonly answers: number
}

/** What a backup file holds. `createdAtMs`: 0 where it does not say. */
export interface LookedInto extends Holdings {
  readonly createdAtMs: number
}
