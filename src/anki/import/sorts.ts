/** What of a package is not taken in, and why: by the name of its note type, so that a person knows it in Anki. */

/** `asks`: templates that do more than fill in; `media`: nothing but a picture or a sound; `words`: nothing that can be asked. */
export type Refusal = 'asks' | 'occlusion' | 'nested' | 'media' | 'words' | 'long' | 'type' | 'twice'

export interface Refused {
  readonly why: Refusal
  /** The note type's name in Anki. */
  readonly sort: string
  readonly notes: number
}

export interface Refusals {
  readonly add: (why: Refusal, sort: string) => void
  readonly all: () => readonly Refused[]
}

export function createRefusals(): Refusals {
  const counted = new Map<string, Refused>()
  return {
    add(why, sort) {
      const key = `${why}/${sort}`
      counted.set(key, { why, sort, notes: (counted.get(key)?.notes ?? 0) + 1 })
    },
    all: () => [...counted.values()],
  }
}
