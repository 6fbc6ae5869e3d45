/** Which words a small word such as "not" or "may" bears on, and which part of the evidence a card speaks of. */
import type { Clause, Sentence } from '../../../read/reading.ts'
import type { SeenWord } from './desk.ts'
import type { CardScene, CardWord } from './scene.ts'

/** The innermost clause that holds token `i`, or null. */
export function clauseAt(s: Sentence, i: number): Clause | null {
  let best: Clause | null = null
  for (const clause of s.clauses)
    if (clause.from <= i && i < clause.to && (best === null || clause.to - clause.from < best.to - best.from))
      best = clause
  return best
}

const STOP = /^(?:[,;:.!?()–—“”"]|but|because|although|though|whereas|while|if|since|which|who)$/

/** The next words of meaning behind token `i`, at most `most`, up to a mark or a word that begins something else. */
export function wordsBehind<W extends SeenWord>(row: readonly W[], i: number, most: number): readonly W[] {
  const found: W[] = []
  for (let k = i + 1; k < row.length && found.length < most; k++) {
    const word = row[k]
    if (word === undefined || (STOP.test(word.lower) && (found.length > 0 || k > i + 1))) break
    if (/^[;:.!?]$/.test(word.lower) || word.lower === 'but') break
    if (word.content || /\d/.test(word.lower)) found.push(word)
  }
  return found
}

/** The verb that carries the meaning of the clause around token `i`, when it is a word of meaning. */
export function verbAround<W extends SeenWord>(row: readonly W[], i: number): W | null {
  const s = row[i]?.s
  if (s === undefined) return null
  const clause = s.clauses.find(one => one.verb.from <= i && i < one.verb.to) ?? clauseAt(s, i)
  const verb = clause === null ? undefined : row[clause.verb.main]
  return verb?.content === true ? verb : null
}

/** Words of the card by the sentence they stand in. */
export const cardRows = (scene: CardScene): readonly (readonly CardWord[])[] =>
  scene.sentences.map((_, nth) => scene.words.filter(word => word.nth === nth))

/** Words of the evidence by the sentence they stand in. */
export const sourceRows = (scene: CardScene): readonly (readonly SeenWord[])[] => scene.evidence.map(scene.desk.words)

/** The words of the evidence that some word of the card is the same as. */
export const usedWords = (scene: CardScene): ReadonlySet<SeenWord> =>
  new Set(scene.words.filter(word => word.content).flatMap(word => word.hits))

/** Whether two words are the same by one of their keys. */
export const same = (a: SeenWord, b: SeenWord): boolean => a.keys.some(key => b.keys.includes(key))

const PART =
  /^(?:[,;:.!?()–—]|after|before|when|while|because|since|although|though|if|until|that|which|who|whereas|but|yet|and)$/

/**
 * Keys of the words of meaning around token `i`, at most `reach` on either side and up to where another part of the sentence
 * begins, each with what it weighs: the nearer the more.
 */
export function neighbours(row: readonly SeenWord[], i: number, reach: number): ReadonlyMap<string, number> {
  const keys = new Map<string, number>()
  for (const step of [-1, 1]) {
    let met = 0
    for (let k = i + step; k >= 0 && k < row.length && met < reach; k += step) {
      const word = row[k]
      if (word === undefined || PART.test(word.lower)) break
      if (!(word.content || /\d/.test(word.lower))) continue
      met++
      for (const key of word.keys) keys.set(key, Math.max(keys.get(key) ?? 0, 1 / met))
    }
  }
  return keys
}
