/**
 * Rhetorical relations of UD English GUM, from the column MISC: `Discourse=relation:from->to:depth:signals` stands on the
 * first word of each elementary unit; ties outside the tree follow behind semicolons, with one more number before their
 * signals. `dm-FORM-WORDS` among the signals (`orp-…` in a tie outside the tree) names a connective by the numbers of its words in the document.
 */
import { type ConlluSentence, commentOf } from '../../read/trained/conllu.ts'

export interface Unit {
  /** Number in its document, from 1. */
  readonly id: number
  /** Index of its sentence in the document. */
  readonly sentence: number
  /** Words of that sentence from here up to the next unit. */
  readonly from: number
  readonly to: number
  /** Units it hangs on; the first is its place in the tree. */
  readonly ties: readonly Tie[]
}

export interface Tie {
  readonly relation: string
  readonly from: number
  readonly to: number
  /** Which signals mark it: `dm`, `sem-lxchn`, … */
  readonly signals: readonly string[]
}

/** A connective where it stands: sentence of the document and the first word in it. */
export interface GoldConnective {
  readonly form: string
  readonly sentence: number
  readonly word: number
  readonly relation: string
}

export interface Discourse {
  readonly id: string
  readonly genre: string
  readonly sentences: readonly ConlluSentence[]
  readonly units: readonly Unit[]
  readonly connectives: readonly GoldConnective[]
}

const discourseOf = (misc: string): string | null => /(?:^|\|)Discourse=([^|]*)/.exec(misc)?.[1] ?? null

function tiesOf(text: string): readonly Tie[] {
  return text.split(';').flatMap((part): Tie[] => {
    const [relation = '', places = '', ...rest] = part.split(':')
    const ends = /^(\d+)->(\d+)$/.exec(places)
    if (ends === null) return relation.startsWith('ROOT') ? [{ relation: 'ROOT', from: 0, to: 0, signals: [] }] : []
    return [{ relation, from: Number(ends[1]), to: Number(ends[2]), signals: (rest.at(-1) ?? '').split('+') }]
  })
}

function unitsOf(sentences: readonly ConlluSentence[]): readonly Unit[] {
  const units: Unit[] = []
  sentences.forEach((sentence, index) => {
    const starts = sentence.words.flatMap((word, at) => (discourseOf(word.misc) === null ? [] : [at]))
    starts.forEach((from, k) => {
      const ties = tiesOf(discourseOf(sentence.words[from]?.misc ?? '') ?? '')
      units.push({ id: units.length + 1, sentence: index, from, to: starts[k + 1] ?? sentence.words.length, ties })
    })
  })
  return units
}

function connectivesOf(sentences: readonly ConlluSentence[], units: readonly Unit[]): readonly GoldConnective[] {
  const places = sentences.flatMap((sentence, index) => sentence.words.map((_, word) => ({ sentence: index, word })))
  const found = new Map<number, GoldConnective>()
  for (const { ties } of units)
    for (const { relation, signals } of ties)
      for (const signal of signals) {
        const parts = /^(?:dm|orp)-(.+?)-([\d,-]+)$/.exec(signal)
        const first = Number(/^\d+/.exec(parts?.[2] ?? '')?.[0] ?? 0)
        const place = places[first - 1]
        if (parts === null || place === undefined) continue
        found.set(first, { form: (parts[1] ?? '').toLowerCase(), ...place, relation })
      }
  return [...found].sort((a, b) => a[0] - b[0]).map(([, gold]) => gold)
}

/** The documents of a treebank file with their rhetorical structure. */
export function discourses(sentences: readonly ConlluSentence[]): readonly Discourse[] {
  const documents: ConlluSentence[][] = []
  for (const sentence of sentences) {
    if (commentOf(sentence, 'newdoc id') !== undefined || documents.length === 0) documents.push([])
    documents.at(-1)?.push(sentence)
  }
  return documents.map(list => {
    const first = list[0]
    const units = unitsOf(list)
    return {
      id: first === undefined ? '' : (commentOf(first, 'newdoc id') ?? ''),
      genre: first === undefined ? '' : (commentOf(first, 'meta::genre') ?? ''),
      sentences: list,
      units,
      connectives: connectivesOf(list, units),
    }
  })
}
