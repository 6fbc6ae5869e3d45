/**
 * Piece to proposals: reading, making, gating, ordering. The one façade that workers and the command line call. Work is cut
 * into steps; a worker may let its messages in between them.
 */

import type { Anchor } from '../core/anchor.ts'
import { anchorIn } from '../core/anchor.ts'
import type { Learnt } from '../core/learnt.ts'
import type { Piece } from '../core/piece.ts'
import { wordCount } from '../core/piece.ts'
import type { Draft, PieceSpan } from '../core/proposal.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import type { Language } from '../read/foreign/languages.ts'
import { foreignLanguage } from '../read/foreign/languages.ts'
import { readSteps } from '../read/read.ts'
import type { Reading } from '../read/reading.ts'
import type { Parse } from '../read/syntax/light.ts'
import { handFrom } from './at-hand/gather.ts'
import type { Hand } from './at-hand/hand.ts'
import { MOST_CARDS } from './bounded.ts'
import type { Candidate } from './candidate.ts'
import { wordingOf } from './candidate.ts'
import { budgetFor, ordered } from './choose.ts'
import type { WriterDesk } from './desk.ts'
import { textOf, writerDesk } from './desk.ts'
import { foreignCards } from './foreign.ts'
import type { Judged } from './gates/judge.ts'
import { judge } from './gates/judge.ts'
import { movesOf, NO_MOVES } from './learn.ts'
import { makeChoices } from './makers/choices.ts'
import { makeClaims } from './makers/claims.ts'
import { FACT_MAKERS } from './makers/facts.ts'
import { bind } from './makers/link-tools.ts'
import { LINK_MAKERS } from './makers/links.ts'
import { makeLists } from './makers/lists.ts'
import { makeCalls } from './makers/moves/calls.ts'
import { makeMoves } from './makers/moves/moves.ts'
import { makeDuties } from './makers/points/duties.ts'
import { makeThesis } from './makers/thesis.ts'
import type { Scored } from './rank.ts'
import { isUnlikely, scored, UNLIKELY, withoutTwins } from './rank.ts'
import type { RankerWeights } from './ranker.ts'
import { WEIGHTS } from './ranker-weights.ts'

export interface RefusedDraft {
  readonly draft: Draft
  /** The gate's name. */
  readonly rule: string
  /** Its reason, a sentence for a person. */
  readonly why: string
}

export interface Proposals {
  readonly reading: Reading
  /** All that passed the gates, best first. */
  readonly drafts: readonly Draft[]
  /** How many of them to offer at once; the rest stands under "more". */
  readonly offered: number
  readonly refused: readonly RefusedDraft[]
  /** Words that a card on the piece may lack. */
  readonly hand: Hand
}

export interface ProposeOptions {
  /** Asked between steps; true ends the work with a problem of code `stopped`. */
  readonly stop?: () => boolean
  /** `done` of `total`, in thousandths. */
  readonly onProgress?: (done: number, total: number) => void
  readonly parse?: Parse
  /** Weights of the ranker in place of those that come with it, for training. */
  readonly weights?: RankerWeights
  /** What the device learnt from the person's choices; absent: nothing. */
  readonly learnt?: Learnt
}

function anchorsOf(desk: WriterDesk, spans: readonly PieceSpan[]): readonly Anchor[] {
  return spans.flatMap(span => {
    const anchor = anchorIn(textOf(desk, span.paragraph), span.paragraph, span.start, span.end)
    return anchor === null ? [] : [anchor]
  })
}

const draftOf = (desk: WriterDesk, candidate: Candidate, score: number): Draft => ({
  kind: candidate.kind,
  link: candidate.link,
  wording: wordingOf(candidate),
  anchors: anchorsOf(desk, candidate.anchors),
  statements: candidate.statements,
  rule: candidate.rule,
  score,
  ...choicesOf(desk, candidate),
})

function choicesOf(desk: WriterDesk, { alternatives = [] }: Candidate): Pick<Draft, 'choices'> {
  const choices = alternatives.map(({ answer, anchors }) => ({
    answer: answer.runs,
    anchors: anchorsOf(desk, anchors),
  }))
  return choices.length === 0 ? {} : { choices }
}

const MAKERS = [...FACT_MAKERS, makeClaims, makeMoves, makeChoices]

/** Every card that the sentence at `index` allows by itself. */
const factsAt = (desk: WriterDesk, index: number): readonly Candidate[] => {
  const s = desk.sentences[index]
  return s === undefined ? [] : MAKERS.flatMap(make => make(desk, index, s))
}

function argumentsOf(desk: WriterDesk): readonly Candidate[] {
  const made = desk.reading.links.flatMap(link => {
    const bound = bind(desk, link)
    const card = bound === null ? null : LINK_MAKERS[link.device](desk, bound)
    return card === null ? [] : [card]
  })
  return [...makeThesis(desk), ...makeLists(desk), ...makeDuties(desk), ...makeCalls(desk), ...made]
}

/** Yields the share done (0–1) between steps; returns the proposals. */
export function* proposeSteps(
  piece: Piece,
  { parse, weights = WEIGHTS, learnt }: ProposeOptions = {},
): Generator<number, Proposals> {
  const reading = readSteps(piece, parse)
  let step = reading.next()
  for (; step.done !== true; step = reading.next()) yield step.value * 0.6
  const language = foreignLanguage(piece.language)
  if (language !== null) return foreignProposals(step.value, language)
  const desk = writerDesk(step.value)
  const candidates: Candidate[] = [...argumentsOf(desk)]
  yield 0.65
  for (let index = 0; index < desk.sentences.length; index++) {
    candidates.push(...factsAt(desk, index))
    if (index % 200 === 199) yield 0.65 + (0.2 * index) / desk.sentences.length
  }
  const ranking = { weights, moves: learnt === undefined ? NO_MOVES : movesOf(learnt) }
  const passed: Scored[] = []
  const refused: RefusedDraft[] = []
  for (const [i, candidate] of candidates.entries()) {
    const judged = judge(desk, candidate)
    const one = judged.refusal === null ? scored(desk, judged.view, ranking) : null
    if (one !== null && !isUnlikely(one)) passed.push(one)
    else if (one !== null) refused.push({ draft: draftOf(desk, candidate, one.score), ...UNLIKELY })
    else if (judged.refusal !== null)
      refused.push({ draft: draftOf(desk, candidate, candidate.prior), ...judged.refusal })
    if (i % 200 === 199) yield 0.85 + (0.12 * i) / candidates.length
  }
  const { kept, twins } = withoutTwins(passed)
  for (const twin of twins)
    refused.push({
      draft: draftOf(desk, twin.view.candidate, twin.score),
      rule: 'twin',
      why: 'A better card asks the same thing.',
    })
  yield 0.98
  const { order, first } = ordered(kept)
  return {
    reading: desk.reading,
    drafts: order
      .slice(0, MOST_CARDS)
      .map(one => ({ ...draftOf(desk, one.view.candidate, one.score), measured: one.measured })),
    offered: Math.min(first, budgetFor(wordsOf(piece))),
    refused,
    hand: handFrom(desk),
  }
}

function foreignProposals(reading: Reading, language: Language): Proposals {
  const { drafts, first, refused } = foreignCards(reading, language)
  return {
    reading,
    drafts: drafts.slice(0, MOST_CARDS),
    offered: Math.min(first, budgetFor(wordsOf(reading.piece))),
    refused,
    hand: [],
  }
}

const wordsOf = ({ text }: Piece): number =>
  text.kind === 'present' ? text.paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraph.text), 0) : 0

/** Every card of a reading with its verdict, for those who measure and train. */
export function judgedCards(reading: Reading): readonly Judged[] {
  const desk = writerDesk(reading)
  const facts = desk.sentences.flatMap((_, index) => factsAt(desk, index))
  return [...argumentsOf(desk), ...facts].map(candidate => judge(desk, candidate))
}

/** Reads a piece and proposes its cards in one go, with progress, until done or stopped. */
export function propose(piece: Piece, options: ProposeOptions = {}): Result<Proposals> {
  if (piece.text.kind === 'absent')
    return problem('no-text', 'The text of this piece is not here. Paste it to get proposals.')
  const steps = proposeSteps(piece, options)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return ok(step.value)
    if (options.stop?.() === true) return problem('stopped', 'Reading was stopped.')
    options.onProgress?.(Math.round(step.value * 1000), 1000)
  }
}
