/** What many makers and gates ask of the same clause, phrase or sentence of a piece is worked out once. */
import type { WriterDesk } from './desk.ts'

type Work<K, T> = (desk: WriterDesk, sentence: number, key: K) => T

/**
 * The same work, remembered for as long as its desk is in use.
 * @param work gives the same answer for the same part of the same desk's sentence, and one that nobody changes
 */
export function remembered<K extends object, T>(work: Work<K, T>): Work<K, T> {
  const desks = new WeakMap<WriterDesk, WeakMap<K, { readonly answer: T }>>()
  return (desk, sentence, key) => {
    const known = desks.get(desk) ?? new WeakMap<K, { readonly answer: T }>()
    desks.set(desk, known)
    const before = known.get(key)
    if (before !== undefined) return before.answer
    const answer = work(desk, sentence, key)
    known.set(key, { answer })
    return answer
  }
}
