/**
 * "Suez is the older rival. The canal opened in 1869": a paragraph that begins with another name goes on with what that name
 * stands for, also where it does not say what it is. What "the canal" of the whole piece is, it may then not be.
 */
import { COUNTRIES } from '../mentions/gazetteer.ts'
import { DEMONYM } from '../mentions/lists.ts'
import type { ReferenceInput } from './fulls.ts'

type Told = Pick<ReferenceInput, 'sentences' | 'mentions' | 'entities'>

/** The first sentence of the paragraph that a sentence stands in. */
function firstOf(sentences: Told['sentences'], index: number): number {
  let first = index
  while (first > 0 && sentences[first - 1]?.paragraph === sentences[index]?.paragraph) first--
  return first
}

/** Whether the paragraph of a sentence opens, at most `reach` sentences before it, on a single noun without an article: "Plague is the other old enemy." */
export function opensOnNoun({ sentences }: Pick<Told, 'sentences'>, index: number, reach: number): boolean {
  const first = firstOf(sentences, index)
  const subject = sentences[first]?.clauses.find(({ kind }) => kind === 'main')?.subject ?? null
  return (
    subject !== null &&
    first < index &&
    index - first <= reach &&
    subject.to === subject.from + 1 &&
    /^NN/.test(sentences[first]?.tokens[subject.from]?.xpos ?? '')
  )
}

/** Whether the paragraph of a sentence opens on a name that is no person's, no country's and no word of `text`. */
export function opensOnAnother({ sentences, mentions, entities }: Told, index: number, text: string): boolean {
  const first = firstOf(sentences, index)
  const subject = sentences[first]?.clauses.find(({ kind }) => kind === 'main')?.subject ?? null
  if (subject === null || first === index) return false
  const named = (mentions[first] ?? []).find(
    ({ kind, tokens }) => kind === 'name' && tokens.from <= subject.from + 1 && tokens.to === subject.to,
  )
  const entity = entities[named?.entity ?? -1]
  const alone = subject.to === subject.from + 1 && /^NNP/.test(sentences[first]?.tokens[subject.from]?.xpos ?? '')
  // A word that nothing else is known of may be a town's as well as somebody's.
  if (entity === undefined ? !alone : entity.kind === 'person' || (entity.likely === 'person' && !alone)) return false
  const name = entity?.name ?? sentences[first]?.tokens[subject.from]?.form ?? ''
  return (
    !COUNTRIES.has(name.toLowerCase()) &&
    !DEMONYM.has(name.toLowerCase().replace(/s$/, '')) &&
    !name.split(' ').some(word => /^\p{Lu}/u.test(word) && text.includes(word))
  )
}
