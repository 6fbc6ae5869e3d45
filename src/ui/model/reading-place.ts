/** A place in a piece, and back from how an address has it (`spotOf`). */

export interface ReadingPlace {
  /** From 1. */
  readonly paragraph: number
  /** UTF-16 offset in the paragraph. */
  readonly start: number
}

/** null for what is no place. */
export function placeFrom(name: string | null): ReadingPlace | null {
  const [, paragraph, start] = /^([1-9]\d{0,5})\.(\d{1,7})$/.exec(name ?? '') ?? []
  return paragraph === undefined ? null : { paragraph: Number(paragraph), start: Number(start) }
}
