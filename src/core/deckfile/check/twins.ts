/** CARDS.md 8, “the only one of its kind”: cards that ask the same thing, in the same words or nearly. */
import { plainTextOf } from '../../note.ts'
import type { FileNote } from '../types.ts'
import type { Flag } from './prompt.ts'
import { error, warning } from './prompt.ts'
import { contentStems, foldedWords } from './words.ts'

/** Share of telling words that two cards have in common when they are taken for twins. */
const ALIKE = 0.8
const FEWEST_WORDS = 3

export interface Twin {
  readonly note: FileNote
  readonly flag: Flag
}

const folded = (text: string): string => foldedWords(text).join(' ')

/** The later note of each pair. Linear but for notes that share their rarest words. `name` says where the earlier stands. */
export function twinsOf(notes: readonly FileNote[], name: (note: FileNote) => string): readonly Twin[] {
  const twins: Twin[] = []
  const byWords = new Map<string, FileNote>()
  const byFront = new Map<string, FileNote>()
  const distinct: FileNote[] = []
  for (const note of notes) {
    const words = folded(plainTextOf(note.body))
    const front = note.body.form === 'cloze' ? '' : folded(note.body.front)
    const same = byWords.get(words)
    const asked = front === '' ? undefined : byFront.get(front)
    if (same !== undefined) twins.push({ note, flag: error('duplicate', `This is the card of ${name(same)} again.`) })
    else if (asked !== undefined) {
      const message = `The same question as that of ${name(asked)}, with another answer: say what tells them apart.`
      twins.push({ note, flag: error('same-front', message) })
    } else distinct.push(note)
    if (same === undefined) byWords.set(words, note)
    if (front !== '' && asked === undefined) byFront.set(front, note)
  }
  return [...twins, ...alike(distinct, name)]
}

/**
 * Pairs whose sets of words overlap by `ALIKE` or more (Jaccard). Each set is put under its rarest words only: two sets
 * that overlap so much must share one of the first `n - ceil(ALIKE n) + 1` in any fixed order.
 */
function alike(notes: readonly FileNote[], name: (note: FileNote) => string): readonly Twin[] {
  const sets = notes.map(note => ({ note, words: contentStems(plainTextOf(note.body)) }))
  const frequency = new Map<string, number>()
  for (const { words } of sets) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const rare = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)
  const shelves = new Map<string, (typeof sets)[number][]>()
  const twins: Twin[] = []
  for (const entry of sets) {
    const { words } = entry
    if (words.size < FEWEST_WORDS) continue
    const prefix = [...words].sort(rare).slice(0, words.size - Math.ceil(ALIKE * words.size) + 1)
    const near = prefix.flatMap(word => shelves.get(word) ?? []).find(other => jaccard(other.words, words) >= ALIKE)
    if (near !== undefined) {
      twins.push({
        note: entry.note,
        flag: warning('twin', `Nearly the same words as the card of ${name(near.note)}.`),
      })
      continue
    }
    for (const word of prefix) {
      const shelf = shelves.get(word)
      if (shelf === undefined) shelves.set(word, [entry])
      else shelf.push(entry)
    }
  }
  return twins
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / (a.size + b.size - shared)
}
