/**
 * How often a pronoun of the third person is resolved, and how often rightly, on `gum-dev` (gold words, own tags and
 * trees). Counted are pronouns that the treebank annotates; right is a phrase whose head is the head of a mention of
 * the same thing. One that stands for nothing named before is wrong whenever it is resolved.
 */
import { SURE } from '../../read/reference/pronouns/references.ts'
import { resolvePronouns } from '../../read/reference/pronouns/resolve.ts'
import { trainedWeights } from '../../read/reference/pronouns/trained-weights.ts'
import { pronounOf } from '../../read/reference/pronouns/words.ts'
import type { SyntaxModel } from '../../read/trained/model.ts'
import { createSyntax } from '../../read/trained/syntax.ts'
import { type GoldDocument, goldDocuments } from '../train/coreference.ts'
import { goldOf } from '../train/pronouns.ts'
import { readTreebank } from '../train/treebank.ts'

interface Count {
  pronouns: number
  readonly found: { readonly confidence: number; readonly right: boolean }[]
}

function addTo(count: Count, doc: GoldDocument): void {
  const gold = goldOf(doc)
  const clusters = (sentence: number, head: number, joined: boolean): ReadonlySet<string> | undefined =>
    gold.get(`${sentence}:${head}:${joined ? 1 : 0}`)
  doc.sentences.forEach((s, sentence) => {
    s.tokens.forEach((token, i) => {
      if (pronounOf(token) !== null && clusters(sentence, i, false) !== undefined) count.pronouns++
    })
  })
  for (const { sentence, at, thing, confidence } of resolvePronouns(doc.sentences, trainedWeights())) {
    const own = clusters(sentence, at, false)
    const meant = clusters(thing.sentence, thing.head, thing.joined)
    if (own !== undefined) count.found.push({ confidence, right: [...(meant ?? [])].some(one => own.has(one)) })
  }
}

function lineOf(name: string, { pronouns, found }: Count): string {
  const at = (bar: number): string => {
    const dared = found.filter(one => one.confidence >= bar)
    const right = dared.filter(one => one.right).length
    return `${((100 * right) / Math.max(1, dared.length)).toFixed(1)} % right of ${((100 * dared.length) / Math.max(1, pronouns)).toFixed(0)} % at ${bar}`
  }
  return `pronouns, ${name} (${pronouns}): ${at(SURE)}; ${at(0.5)}; ${at(0.9)}`
}

export function pronounLines(model: SyntaxModel, folder: string, treebank = 'gum-dev'): readonly string[] {
  const docs = goldDocuments(createSyntax(model), readTreebank(folder, treebank))
  const genres = [...new Set(docs.map(doc => doc.genre))].filter(genre => /^(?:news|essay|speech|bio)$/.test(genre))
  const of = (name: string, part: readonly GoldDocument[]): string => {
    const count: Count = { pronouns: 0, found: [] }
    for (const doc of part) addTo(count, doc)
    return lineOf(name, count)
  }
  return [
    of(treebank, docs),
    ...genres.map(genre =>
      of(
        `${treebank} ${genre}`,
        docs.filter(doc => doc.genre === genre),
      ),
    ),
  ]
}
