/** The measurements of `npm run bench:write`, over anything that proposes. */
import type { Piece } from '../../../core/piece.ts'
import type { Parse } from '../../../read/syntax/light.ts'
import { type Proposals, propose } from '../../../write/propose.ts'
import type { RankerWeights } from '../../../write/ranker.ts'
import { type BenchCard, cardOf, zeroCards } from './cards.ts'
import { addHits, type CoverageRow, coverageRow, type Hits, noHits } from './coverage.ts'
import { Guesser } from './guess.ts'
import { percent } from './measures.ts'
import { addRelationHits, noRelationHits, type RelationRow, readQaDiscourse, relationRow } from './qadiscourse.ts'
import { wordsIn } from './texts.ts'
import { type AskedPiece, plainPiece } from './xquad.ts'

export interface GuessRow {
  readonly name: string
  readonly cards: number
  /** Per cent that the naive guesser gets right. */
  readonly guessed: number
}

export interface Counted {
  readonly name: string
  readonly words: number
  readonly milliseconds: number
  readonly cards: number
  /** Of them offered at once, within the budget. */
  readonly offered: number
  readonly arguments: number
  /** Cards by the rule that made them, most first. */
  readonly rules: readonly (readonly [string, number])[]
  readonly refused: readonly (readonly [string, number])[]
}

const proposed = (piece: Piece, parse: Parse, weights?: RankerWeights): Proposals | null => {
  const made = propose(piece, weights === undefined ? { parse } : { parse, weights })
  return made.ok ? made.value : null
}

class Row {
  readonly hits: Hits = noHits()
  readonly name: string
  private readonly most: number

  constructor(name: string, most: number) {
    this.name = name
    this.most = most
  }

  add(cards: readonly BenchCard[], asked: AskedPiece): void {
    addHits(this.hits, cards.slice(0, this.most), asked.golds)
  }
}

class Guessed {
  private guessed = 0
  private cards = 0

  add(guesser: Guesser, cards: readonly BenchCard[]): void {
    this.cards += cards.length
    this.guessed += cards.filter(card => guesser.isGuessed(card)).length
  }

  row(name: string): GuessRow {
    return { name, cards: this.cards, guessed: percent(this.guessed, this.cards) }
  }
}

const POOL = Number.POSITIVE_INFINITY

/** M1 and M6 on texts with questions: the writer at each depth, the zero beside it, the ceilings of both pools. */
export function coverageOf(
  asked: readonly AskedPiece[],
  parse: Parse,
  depths: readonly number[],
  weightsOf: (piece: Piece) => RankerWeights | undefined = () => undefined,
): { readonly coverage: readonly CoverageRow[]; readonly guesses: readonly GuessRow[] } {
  const own = depths.map(most => new Row(`cards @${most}`, most))
  const zero = depths.map(most => new Row(`zero @${most}`, most))
  const [gated, made, bare] = [
    new Row('all that pass the gates', POOL),
    new Row('all that were made', POOL),
    new Row('zero, all', POOL),
  ]
  const [guessed, guessedZero] = [new Guessed(), new Guessed()]
  for (const one of asked) {
    const proposals = proposed(one.piece, parse, weightsOf(one.piece))
    if (proposals === null) continue
    const cards = proposals.drafts.map(cardOf)
    const plain = zeroCards(proposals.reading)
    for (const row of [...own, gated]) row.add(cards, one)
    for (const row of [...zero, bare]) row.add(plain, one)
    made.add([...cards, ...proposals.refused.map(({ draft }) => cardOf(draft))], one)
    const guesser = new Guesser(proposals.reading)
    guessed.add(guesser, cards.slice(0, 5))
    guessedZero.add(guesser, plain.slice(0, 5))
  }
  return {
    coverage: [...own, gated, made, ...zero, bare].map(row => coverageRow(row.name, row.hits)),
    guesses: [guessed.row('cards @5'), guessedZero.row('zero @5')],
  }
}

/** Yield, refusals, guessable cards within the budget and time, over whole pieces. */
export function countsOf(
  name: string,
  pieces: readonly Piece[],
  parse: Parse,
): Counted & { readonly guesses: GuessRow } {
  const rules = new Map<string, number>()
  const refused = new Map<string, number>()
  const guessed = new Guessed()
  const count = (table: Map<string, number>, key: string): void => void table.set(key, (table.get(key) ?? 0) + 1)
  let [words, milliseconds, cards, offered, points] = [0, 0, 0, 0, 0]
  for (const piece of pieces) {
    const begun = performance.now()
    const proposals = proposed(piece, parse)
    milliseconds += performance.now() - begun
    if (proposals === null) continue
    words += wordsIn(piece)
    const drafts = proposals.drafts.slice(0, proposals.offered)
    cards += proposals.drafts.length
    offered += drafts.length
    points += proposals.drafts.filter(draft => draft.kind === 'argument').length
    for (const draft of proposals.drafts) count(rules, draft.rule)
    for (const { rule } of proposals.refused) count(refused, rule)
    guessed.add(new Guesser(proposals.reading), drafts.map(cardOf))
  }
  const sorted = (table: Map<string, number>) => [...table].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  return {
    ...{ name, words, milliseconds: Math.round(milliseconds), cards, offered, arguments: points },
    rules: sorted(rules),
    refused: sorted(refused),
    guesses: guessed.row(`${name}, within the budget`),
  }
}

/** QADiscourse's two parts, each sentence a piece of its own. */
export const relationsOf = (folder: string, parse: Parse): readonly RelationRow[] =>
  (['wikinews', 'wikipedia'] as const).map(part => {
    const hits = noRelationHits()
    let at = 0
    for (const [text, golds] of readQaDiscourse(folder, part)) {
      const proposals = proposed(plainPiece(`qadiscourse-${at++}`, '', text), parse)
      if (proposals !== null) addRelationHits(hits, proposals.drafts.map(cardOf), golds)
    }
    return relationRow(part, hits)
  })
