/**
 * QADiscourse: questions that people wrote about how the parts of a sentence hang together ("What is the reason …?",
 * "Despite what …?"). Measured: the share of their answers that a card gives too (F1 of the words at least a half), by a
 * card of the same class and by any; and the share of the writer's relation cards whose answer somebody gave.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { BenchCard } from './cards.ts'
import { percent, sharedWords } from './measures.ts'

type Class = 'cause' | 'contrast' | 'time' | 'condition' | 'example' | 'manner' | 'other'

const PREFIXES: readonly (readonly [RegExp, Class])[] = [
  [/^what is the (?:reason|result)/i, 'cause'],
  [/^(?:despite|instead of|what is (?:contrasted|similar|an alternative))/i, 'contrast'],
  [/^(?:after|before|while|since|until) /i, 'time'],
  [/^(?:in what case|unless|except)/i, 'condition'],
  [/^what is an example/i, 'example'],
  [/^in what manner/i, 'manner'],
]

const RULES: readonly (readonly [RegExp, Class])[] = [
  [/^(?:because|because-of|so|that-is-why|leads-to|aim-question|purpose|therefore|why-question)/, 'cause'],
  [/^(?:although|despite|granted|objection|but|not-but|rather-than)/, 'contrast'],
  [/^(?:when-question|cloze-date|time)/, 'time'],
  [/^if$/, 'condition'],
  [/^example$/, 'example'],
]

const classIn = (table: readonly (readonly [RegExp, Class])[], text: string): Class =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'

interface Related {
  readonly answer: string
  readonly sense: Class
}

/** Sentences with what was asked of each, each answer once. */
export function readQaDiscourse(
  folder: string,
  part: 'wikinews' | 'wikipedia',
): ReadonlyMap<string, readonly Related[]> {
  const file = gunzipSync(readFileSync(join(folder, `qadiscourse-${part}-dev.tsv.gz`))).toString('utf8')
  const found = new Map<string, Related[]>()
  for (const line of file.split('\n').slice(1)) {
    const cells = line.split('\t').map(cell => cell.trim().replaceAll("\\'", "'"))
    const [text, question, answer] = [cells[9], cells[3] ?? '', cells[8] ?? '']
    if (text === undefined || text === '') continue
    const own = found.get(text) ?? []
    const known = own.some(other => sharedWords(other.answer, answer) > 0.9)
    if (answer !== '' && answer !== '_' && !known) own.push({ answer, sense: classIn(PREFIXES, question) })
    found.set(text, own)
  }
  return found
}

export interface RelationHits {
  asked: number
  same: number
  any: number
  made: number
  right: number
}

export const noRelationHits = (): RelationHits => ({ asked: 0, same: 0, any: 0, made: 0, right: 0 })

const gives = (card: BenchCard, answer: string): boolean =>
  card.answers.some(own => sharedWords(own.text, answer) >= 0.5)

export function addRelationHits(hits: RelationHits, cards: readonly BenchCard[], golds: readonly Related[]): void {
  const related = cards.filter(card => classIn(RULES, card.rule) !== 'other' && classIn(RULES, card.rule) !== 'time')
  hits.asked += golds.length
  hits.any += golds.filter(gold => cards.some(card => gives(card, gold.answer))).length
  hits.same += golds.filter(gold =>
    cards.some(card => classIn(RULES, card.rule) === gold.sense && gives(card, gold.answer)),
  ).length
  hits.made += related.length
  hits.right += related.filter(card => golds.some(gold => gives(card, gold.answer))).length
}

export interface RelationRow {
  readonly name: string
  readonly questions: number
  readonly same: number
  readonly any: number
  readonly cards: number
  readonly precision: number
}

export const relationRow = (name: string, hits: RelationHits): RelationRow => ({
  name,
  questions: hits.asked,
  same: percent(hits.same, hits.asked),
  any: percent(hits.any, hits.asked),
  cards: hits.made,
  precision: percent(hits.right, hits.made),
})
