/** Settings of the person, for all decks. New settings act on future reviews; nothing is moved unasked (promise 27). */
export interface Settings {
  /** Share of due cards one wants to still know, 0.70–0.99. */
  readonly retention: number
  /** New cards a study day, over all decks. */
  readonly newPerDay: number
  /** Minutes after local midnight at which a study day begins. */
  readonly dayStartMin: number
  /** Longest interval in days. */
  readonly maxIntervalDays: number
  /** FSRS weights, or null for the published defaults. Any length the engine accepts. */
  readonly weights: readonly number[] | null
}

export const DEFAULT_SETTINGS: Settings = {
  retention: 0.9,
  newPerDay: 10,
  dayStartMin: 4 * 60,
  maxIntervalDays: 36_500,
  weights: null,
}

/** Bounds that every settings value passes, wherever it comes from (screen, backup, old database). */
export const SETTINGS_BOUNDS = {
  retention: { min: 0.7, max: 0.99 },
  newPerDay: { min: 0, max: 9999 },
  dayStartMin: { min: 0, max: 12 * 60 },
  maxIntervalDays: { min: 1, max: 36_500 },
} as const
