/** A small model for tests, learnt in a second from a few sentences of our own. */
import { buildModel, materialOf } from '../../../src/cli/train/build.ts'
import { inlinePool } from '../../../src/cli/train/pool.ts'
import type { Plan } from '../../../src/cli/train/stages.ts'
import { exampleOf } from '../../../src/cli/train/treebank.ts'
import { readConllu } from '../../../src/read/trained/conllu.ts'
import type { SyntaxModel } from '../../../src/read/trained/model.ts'
import { CAPITALS_SHIFT, CLASSES_SHIFT, WORDNET, type WordBook } from '../../../src/read/trained/wordbook.ts'

/** form/lemma/upos/xpos/head/label, one sentence a line. */
const SENTENCES = [
  'The/the/DET/DT/2/det leader/leader/NOUN/NN/3/nsubj visited/visit/VERB/VBD/0/root Moscow/Moscow/PROPN/NNP/3/obj ././PUNCT/./3/punct',
  'She/she/PRON/PRP/2/nsubj says/say/VERB/VBZ/0/root that/that/SCONJ/IN/5/mark he/he/PRON/PRP/5/nsubj lied/lie/VERB/VBD/2/ccomp ././PUNCT/./2/punct',
  'Kim/Kim/PROPN/NNP/5/nsubj and/and/CCONJ/CC/3/cc Putin/Putin/PROPN/NNP/1/conj did/do/AUX/VBD/5/aux meet/meet/VERB/VB/0/root ././PUNCT/./5/punct',
  'The/the/DET/DT/2/det plan/plan/NOUN/NN/6/nsubj of/of/ADP/IN/5/case the/the/DET/DT/5/det army/army/NOUN/NN/2/nmod failed/fail/VERB/VBD/0/root badly/badly/ADV/RB/6/advmod ././PUNCT/./6/punct',
  'Was/be/AUX/VBD/3/cop it/it/PRON/PRP/3/nsubj right/right/ADJ/JJ/0/root ?/?/PUNCT/./3/punct',
  'He/he/PRON/PRP/2/nsubj wants/want/VERB/VBZ/0/root to/to/PART/TO/4/mark win/win/VERB/VB/2/xcomp two/two/NUM/CD/6/nummod wars/war/NOUN/NNS/4/obj ././PUNCT/./2/punct',
] as const

const conllu = SENTENCES.map(line =>
  line
    .split(' ')
    .map((word, at) => {
      const [form, lemma, upos, xpos, head, label] = word.split(/(?<=.)\/(?!\/)/)
      return [at + 1, form, lemma, upos, xpos, '_', head, label, '_', '_'].join('\t')
    })
    .join('\n'),
).join('\n\n')

/** Two clusters, verbs and nouns. */
const BOOK: WordBook = {
  paths: [0, 2, 5],
  facts: new Map([
    ['visited', 1 | (WORDNET.verb << CLASSES_SHIFT)],
    ['visits', 1 | (WORDNET.verb << CLASSES_SHIFT)],
    ['leader', 2 | (WORDNET.noun << CLASSES_SHIFT)],
    ['moscow', 2 | (2 << CAPITALS_SHIFT)],
  ]),
}

const PLAN: Plan = {
  tagger: { rounds: 5, keep: 20_000 },
  taggerFolds: 2,
  guide: { rounds: 3, again: 1, keep: 20_000 },
  guideFolds: { folds: 2, rounds: 2, again: 0, keep: 20_000 },
  parser: { rounds: 5, again: 1, keep: 20_000 },
  seeds: [7, 8],
  levels: 127,
  ship: { tagger: 20_000, guide: 20_000, parser: 20_000, levels: 127 },
}

/** Each sentence is seen often enough for its words to be known. */
export async function tinyModel(): Promise<SyntaxModel> {
  const read = readConllu(conllu)
  if (!read.ok) throw new Error(read.error.message)
  const once = read.value.map(exampleOf)
  const material = materialOf(Array.from({ length: 8 }, () => once).flat(), BOOK)
  return buildModel(
    material,
    PLAN,
    inlinePool(material, () => undefined),
  )
}
