/** What is looked at when sentences are weighed for a question about the whole piece. */
import type { Desk } from '../argument/finder.ts'
import { slug } from '../argument/scene.ts'
import type { Place } from '../argument/thesis-place.ts'
import { placesOf } from '../argument/thesis-place.ts'
import { contentOf, stem, wordWeights } from '../argument/thesis-words.ts'
import type { Mention, Reading, ReadLink, ReadStatement } from '../reading.ts'
import { speakersOf } from '../text/turns.ts'

export interface Study {
  readonly reading: Reading
  readonly desk: Pick<Desk, 'scene' | 'entities'>
  readonly places: readonly Place[]
  /** Stems of the title's words. */
  readonly title: ReadonlySet<string>
  /** Through how much of the piece each word runs. */
  readonly weights: ReadonlyMap<string, number>
  /** Whether most of the piece tells of the past. */
  readonly past: boolean
  /** Share of the sentences that stand before each. */
  readonly done: (sentence: number) => number
  readonly statements: ReadonlyMap<ReadStatement['id'], ReadStatement>
  /** The statements in each sentence. */
  readonly said: readonly (readonly ReadStatement[])[]
}

export function studyOf(reading: Reading): Study {
  const { piece, sentences, entities, statements } = reading
  const mentions: Mention[][] = sentences.map(() => [])
  const said: ReadStatement[][] = sentences.map(() => [])
  for (const statement of statements) said[statement.sentence]?.push(statement)
  for (const mention of reading.mentions) mentions[mention.sentence]?.push(mention)
  const paragraphs = piece.text.kind === 'present' ? piece.text.paragraphs : []
  const scene = { sentences, mentions, author: slug(piece.author), speakers: speakersOf(paragraphs) }
  const tenses = sentences.flatMap(({ clauses }) => clauses.map(({ verb }) => verb.tense))
  return {
    reading,
    desk: { scene, entities },
    places: placesOf(sentences),
    title: new Set(
      piece.title
        .toLowerCase()
        .match(/\p{L}{4,}/gu)
        ?.map(stem),
    ),
    weights: wordWeights(sentences),
    past: tenses.filter(tense => tense === 'past').length * 2 > tenses.length,
    done: sentence => sentence / Math.max(1, sentences.length),
    statements: new Map(statements.map(statement => [statement.id, statement])),
    said,
  }
}

/** The statements at a link's two ends; null where one is not there. */
export function endsOf(
  { statements }: Study,
  { from, to }: ReadLink,
): { readonly from: ReadStatement; readonly to: ReadStatement } | null {
  const [a, b] = [statements.get(from), statements.get(to)]
  return a === undefined || b === undefined ? null : { from: a, to: b }
}

/** Words of a sentence that its title has too. */
export const titled = ({ title, reading }: Study, sentence: number): number => {
  const s = reading.sentences[sentence]
  return s === undefined ? 0 : new Set([...contentOf(s)].map(stem).filter(word => title.has(word))).size
}
