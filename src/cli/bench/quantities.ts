/** Dates and quantities on sentences of our own with their spans and values (tests/read/labelled/dates-quantities.json). */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedOf } from '../../read/mentions/calendar.ts'
import { mentionsOf } from '../../read/mentions/mentions.ts'
import type { Mention, Quantity, TimeSpan } from '../../read/reading.ts'
import { readParagraph } from '../../read/sentences.ts'
import type { Parse } from '../../read/syntax/light.ts'
import { parseLightly } from '../../read/syntax/light.ts'
import { share } from '../train/scores.ts'

export interface LabelledPhrase {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly kind: string
  /** What a date means; null where nobody could know. */
  readonly when?: TimeSpan | null
  readonly quantity?: Quantity | null
}

export interface LabelledSentence {
  readonly text: string
  readonly published: string
  /** Kept aside while the rules were written. */
  readonly aside: boolean
  readonly phrases: readonly LabelledPhrase[]
}

const FILE = join(import.meta.dirname, '..', '..', '..', 'tests', 'read', 'labelled', 'dates-quantities.json')

const isSentence = (value: unknown): value is LabelledSentence =>
  typeof value === 'object' && value !== null && 'text' in value && 'phrases' in value && Array.isArray(value.phrases)

export function labelledSentences(file = FILE): readonly LabelledSentence[] {
  if (!existsSync(file)) return []
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Array.isArray(read) ? read.filter(isSentence) : []
}

const WATCHED = /^(?:date|period|money|percent|count|measure|ordinal)$/

/** The dates and quantities that the reader finds in a sentence. */
export function phrasesIn({ text, published }: LabelledSentence, parse: Parse = parseLightly): readonly Mention[] {
  const sentences = readParagraph({ kind: 'body', text }, 1, parse)
  return mentionsOf(sentences, publishedOf(published)).mentions.filter(mention => WATCHED.test(mention.kind))
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(a), Math.abs(b))

/** Whether a mention means what the label says. */
export function meansSame(mention: Mention, label: LabelledPhrase): boolean {
  if (label.when !== undefined) {
    const found = mention.date?.when ?? null
    if (label.when === null || found === null) return label.when === found
    return found.from === label.when.from && found.to === label.when.to && found.part === label.when.part
  }
  const found = mention.quantity ?? null
  const wanted = label.quantity ?? null
  if (wanted === null || found === null) return wanted === found
  return (
    near(found.value, wanted.value) &&
    found.high === wanted.high &&
    found.unit === wanted.unit &&
    found.approx === wanted.approx &&
    found.change === wanted.change
  )
}

class Counts {
  private gold = 0
  private found = 0
  private spans = 0
  private values = 0

  add(sentence: LabelledSentence, mentions: readonly Mention[]): void {
    this.gold += sentence.phrases.length
    this.found += mentions.length
    for (const mention of mentions) {
      const label = sentence.phrases.find(phrase => phrase.start === mention.start && phrase.end === mention.end)
      if (label === undefined || label.kind !== mention.kind) continue
      this.spans++
      if (meansSame(mention, label)) this.values++
    }
  }

  line(name: string): string {
    const f1 = (right: number): string => share(2 * right, this.gold + this.found).toFixed(1)
    return `dates and quantities, ${name} (${this.gold} phrases): span and kind F1 ${f1(this.spans)}, with the right value F1 ${f1(this.values)}`
  }
}

/** Scores on the labelled sentences, those looked at while the rules were written and those kept aside. */
export function quantityLines(parse: Parse = parseLightly): readonly string[] {
  const seen = new Counts()
  const aside = new Counts()
  const sentences = labelledSentences()
  for (const sentence of sentences) (sentence.aside ? aside : seen).add(sentence, phrasesIn(sentence, parse))
  return sentences.length === 0 ? [] : [seen.line('looked at'), aside.line('kept aside')]
}
