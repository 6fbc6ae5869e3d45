/** Ways to tag the words of a sentence that is already cut: by tags alone, and by the trained reader where its model is. */

import { lemmaOf } from '../../read/light/lemma.ts'
import { LIGHT_TABLES } from '../../read/light/table.ts'
import { makeTagger } from '../../read/light/tagger.ts'
import type { Word } from '../../read/relations/connectives.ts'
import { createSyntax } from '../../read/trained/syntax.ts'
import { readModel } from '../model.ts'

export type Tagged = (forms: readonly string[]) => readonly Word[]

const tagger = makeTagger(LIGHT_TABLES)

/** The words that the light tables know as base forms of verbs (codes of VB and VBP). */
const VERBS: ReadonlySet<string> = new Set(
  LIGHT_TABLES.words.split('\n').flatMap(line => {
    const [code = '', ...words] = line.split(' ')
    return /[ko]/.test(code) ? words : []
  }),
)
const isVerb = (word: string): boolean => VERBS.has(word)

export const LIGHT: Tagged = forms => {
  const tags = tagger.tag(forms)
  return forms.map((form, i) => ({ form, lemma: lemmaOf(form, tags[i] ?? 'NN', isVerb), xpos: tags[i] ?? 'NN' }))
}

/** The trained reader's words, each sentence once; null without its model. */
export async function trainedWords(): Promise<Tagged | null> {
  const model = await readModel()
  if (!model.ok) return null
  const syntax = createSyntax(model.value)
  const known = new Map<string, readonly Word[]>()
  return forms => {
    const key = forms.join('\u0001')
    const words = known.get(key) ?? syntax.analyse(forms)
    known.set(key, words)
    return words
  }
}
