/**
 * How well names are found: exact F1 on Universal NER's annotation of EWT, whose kinds are person, place and organisation.
 * Words and sentences are the treebank's own; tags are the trained reader's, or the light one's.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LIGHT_TABLES } from '../../read/light/table.ts'
import { makeTagger } from '../../read/light/tagger.ts'
import { mentionsOf } from '../../read/mentions/mentions.ts'
import type { Entity, EntityKind, Sentence, Token } from '../../read/reading.ts'
import { loadModel } from '../../read/trained/model.ts'
import { createSyntax } from '../../read/trained/syntax.ts'
import { MODEL_FILE } from '../model.ts'
import { share } from '../train/scores.ts'
import type { UnerSentence } from './uner.ts'
import { placesOf, readUner } from './uner.ts'

/** What a tagger says of the words of a sentence. */
type Tag = (forms: readonly string[]) => readonly Omit<Token, 'start' | 'end'>[]

interface Span {
  readonly from: number
  readonly to: number
  readonly kind: EntityKind
}

/** The kinds that the annotation knows. */
const isMarked = ({ kind }: Span): boolean => kind === 'person' || kind === 'place' || kind === 'organisation'

class Counts {
  private gold = 0
  private found = 0
  private right = 0
  private typed = 0

  add(gold: readonly Span[], found: readonly Span[]): void {
    this.gold += gold.length
    this.found += found.length
    for (const span of found) {
      const same = gold.find(other => other.from === span.from && other.to === span.to)
      if (same === undefined) continue
      this.right++
      if (same.kind === span.kind) this.typed++
    }
  }

  line(): string {
    const f1 = (right: number): string => share(2 * right, this.gold + this.found).toFixed(1)
    const precision = share(this.right, this.found).toFixed(1)
    const recall = share(this.right, this.gold).toFixed(1)
    return `any type F1 ${f1(this.right)} (precision ${precision}, recall ${recall}), right type F1 ${f1(this.typed)}`
  }
}

function documentsOf(sentences: readonly UnerSentence[]): readonly (readonly UnerSentence[])[] {
  const found: UnerSentence[][] = []
  for (const sentence of sentences) {
    if (sentence.opens || found.length === 0) found.push([])
    found.at(-1)?.push(sentence)
  }
  return found
}

function sentenceOf({ text, forms }: UnerSentence, tag: Tag): Sentence {
  const places = placesOf(text, forms)
  const tokens = tag(forms).map((token, i) => ({ ...token, ...(places[i] ?? { start: 0, end: 0 }) }))
  return { paragraph: 1, start: 0, end: text.length, tokens, form: 'statement', asides: [], phrases: [], clauses: [] }
}

/** The names of a document by sentence; kinds are those of the use itself where the piece gave one. */
function namesIn(sentences: readonly Sentence[]): readonly (readonly Span[])[] {
  const { mentions, entities } = mentionsOf(sentences, null)
  const rows: Span[][] = sentences.map(() => [])
  for (const mention of mentions) {
    const entity: Entity | undefined = entities[mention.entity ?? -1]
    if (mention.kind !== 'name' || mention.bare === undefined || entity === undefined) continue
    // The annotation keeps to what a place is, not to whom it stands for.
    const kind = mention.metonym === undefined || entity.likely !== 'organisation' ? entity.likely : 'place'
    rows[mention.sentence]?.push({ ...mention.bare, kind })
  }
  return rows
}

function score(sentences: readonly UnerSentence[], tag: Tag): readonly [marked: Counts, all: Counts] {
  const marked = new Counts()
  const all = new Counts()
  for (const document of documentsOf(sentences)) {
    const found = namesIn(document.map(sentence => sentenceOf(sentence, tag)))
    document.forEach(({ names }, i) => {
      marked.add(names, (found[i] ?? []).filter(isMarked))
      all.add(names, found[i] ?? [])
    })
  }
  return [marked, all]
}

/** Names on `uner-ewt-dev.iob2.gz` in a folder; no lines when it is not there. */
export function nameLines(folder: string, part = 'uner-ewt-dev'): readonly string[] {
  const path = join(folder, `${part}.iob2.gz`)
  if (!existsSync(path)) return []
  const sentences = readUner(path)
  const light = makeTagger(LIGHT_TABLES)
  const lightly: Tag = forms =>
    light.tag(forms).map((xpos, i) => ({ form: forms[i] ?? '', lemma: (forms[i] ?? '').toLowerCase(), xpos }))
  const loaded = loadModel(new Uint8Array(readFileSync(MODEL_FILE)))
  const routes: [string, Tag][] = [['light tags', lightly]]
  if (loaded.ok) {
    const syntax = createSyntax(loaded.value)
    routes.unshift(['trained tags', forms => syntax.analyse(forms)])
  }
  return routes.flatMap(([name, tag]) => {
    const [marked, all] = score(sentences, tag)
    return [
      `names, ${part}, ${name}: persons, places, organisations: ${marked.line()}`,
      `  names of all kinds against the same: ${all.line()}`,
    ]
  })
}
