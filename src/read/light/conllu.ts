/** Tagged sentences out of CoNLL-U, as far as the light tagger needs them (universaldependencies.org/format.html). */
import { tagIndex } from './tagset.ts'
import type { TaggedToken } from './train.ts'

/** The sentences of a treebank file; multiword and empty tokens are left out. */
export function taggedSentences(conllu: string): readonly (readonly TaggedToken[])[] {
  const sentences: TaggedToken[][] = []
  let current: TaggedToken[] = []
  for (const line of conllu.split('\n')) {
    const [id, form, , , xpos] = line.split('\t')
    if (line === '') {
      if (current.length > 0) sentences.push(current)
      current = []
    } else if (id !== undefined && /^\d+$/.test(id) && form !== undefined && xpos !== undefined) {
      current.push({ form, tag: tagIndex(xpos) })
    }
  }
  if (current.length > 0) sentences.push(current)
  return sentences
}
