/** Questions for the figures of a sentence by its tree: shares, changes, sums, spans of time and space, counts. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { Clause, Mention, Sentence } from '../../../read/reading.ts'
import { headAt, kidsOf, relAt, type Tree } from '../../../read/syntax/heads/tree.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { type Frame, framed, standingFrame } from '../heads/frame.ts'
import { isPlainMood } from '../heads/kit.ts'
import { askBehind, askSubject } from '../heads/questions.ts'
import { treeAt } from '../heads/trees.ts'
import { type Maker, standing, within } from '../maker.ts'
import { sourceOf } from '../sources.ts'
import { toldOfFrames } from './antecedents.ts'
import type { AskAmount } from './asking.ts'
import { askForChange, askForDatedEnds, askForEnds, askForLevel } from './changes.ts'
import { askForObjects, askForSubjects, askForThere } from './counts.ts'
import { askForDifference } from './differences.ts'
import { askForRatio, askForShare, subjectShare } from './shares.ts'
import { askForAge, askForDimension, askForDistance, askForHeight, askForTime } from './spans.ts'
import { askForPrice, askForSize, askForSum } from './sums.ts'

const ASKS: readonly AskAmount[] = [
  askForShare,
  askForRatio,
  askForDifference,
  askForChange,
  askForEnds,
  askForDatedEnds,
  askForLevel,
  askForSum,
  askForPrice,
  askForSize,
  askForTime,
  askForDimension,
  askForDistance,
  askForHeight,
  askForAge,
  askForSubjects,
  askForObjects,
]

const SHARES: readonly AskAmount[] = [askForShare, askForRatio]

const FIGURE = /^(?:money|percent|count|measure)$/

/** "not 12%", "only a third": the figure alone would say something else. */
const isDenied = ({ s }: Frame, { tokens }: Mention): boolean =>
  /^(?:not|barely|hardly|another)$/.test(lower(s, tokens.from - 1))

/** "only 11%": how little that is belongs to the answer. */
const withOnly = (s: Sentence, figure: Mention): Mention => {
  const { from, to } = figure.tokens
  return /^(?:only|just)$/.test(lower(s, from - 1)) ? { ...figure, tokens: { from: from - 1, to } } : figure
}

/** "a bacterium that is found in half of all insects": the figure is said of something inside the clause. */
const isInside = ({ s, clause, rest }: Frame, { tokens }: Mention): boolean =>
  s.tokens
    .slice(rest.from, tokens.from)
    .some(({ form, xpos }) => /^(?:that|which|who|whom|whose|whether)$/i.test(form) && /^(?:IN|W)/.test(xpos)) ||
  s.clauses.some(
    other =>
      other.verb.finite !== clause.verb.finite &&
      /^(?:relative|complement|adverbial)$/.test(other.kind) &&
      other.from >= clause.from &&
      within(other, tokens),
  )

/** "a shortfall of €19bn | for 2024 and expects more": the reader ended the clause before its date. */
const losesDate = (desk: WriterDesk, { s, sentence, clause }: Frame): boolean =>
  tag(s, clause.rest.to) === 'IN' &&
  (desk.mentions[sentence] ?? []).some(({ date, tokens }) => date !== undefined && tokens.from === clause.rest.to + 1)

/** What the figures of a clause can be asked by. */
export function amountsOf(desk: WriterDesk, frame: Frame): readonly Candidate[] {
  if (losesDate(desk, frame)) return []
  const { s, sentence, comments, subject, rest, clause } = frame
  const plain = isPlainMood(frame)
  // "What share of thefts are never solved?": who asks for the subject leaves the denial where it stands.
  const asks = plain ? ASKS : clause.verb.negated && clause.verb.modal === null ? SHARES : []
  const figures = (desk.mentions[sentence] ?? []).filter(
    ({ kind, tokens }) =>
      FIGURE.test(kind) && (within(subject, tokens) || within(rest, tokens)) && !comments.has(tokens.from),
  )
  return figures.flatMap(found => {
    const figure = withOnly(s, found)
    if (
      isInside(frame, figure) ||
      isDenied(frame, figure) ||
      s.asides.some(aside => aside.kind === 'quote' && within(aside, figure.tokens))
    )
      return []
    for (const ask of asks) {
      const asked = ask(desk, frame, figure)
      if (asked?.subject === false && !plain) continue
      const card = asked === null ? null : (asked.subject ? askSubject : askBehind)(desk, asked.frame, asked.wanted)
      if (card !== null) return [card]
    }
    return []
  })
}

/** "The company, according to Orrin Radio, paid …": what is thrown in may have turned the tree; the subject ends before it. */
function besideTree(s: Sentence, sentence: number, t: Tree, clause: Clause): Frame | null {
  const source = sourceOf(s)
  const { subject, verb } = clause
  if (subject === null || subject.to > verb.from) return null
  if (source !== null && source.gone.to === verb.from && source.gone.from > subject.from)
    return framed(s, sentence, t, verb.main, clause, { from: subject.from, to: source.gone.from })
  // Where the tree gives the sentence's verb no subject at all, the clause's own is as good.
  const bare = kidsOf(t, verb.main).every(kid => !/^(?:nsubj|csubj|expl)/.test(relAt(t, kid)))
  const light = /^(?:be|have|do)$/.test(lemma(s, verb.main))
  // "The owner with a fine on appeal spent $3": a plain past that the tree hung on its own subject, as if it were a participle.
  const up = headAt(t, verb.main)
  const hung = relAt(t, verb.main) === 'acl' && tag(s, verb.main) === 'VBD' && subject.from <= up && up < subject.to
  return bare && !light && source === null && (up === -1 || hung)
    ? framed(s, sentence, t, verb.main, clause, subject)
    : null
}

/** Every clause of a sentence that figures can be asked in, with its subject. */
function framesOf(desk: WriterDesk, sentence: number, s: Sentence, t: Tree): readonly Frame[] {
  const own = standing(s).map(clause => standingFrame(desk, sentence, clause) ?? besideTree(s, sentence, t, clause))
  const shares = s.clauses.map(clause => {
    const subject = subjectShare(desk, s, sentence, clause)
    return subject === null
      ? null
      : framed(s, sentence, t, clause.verb.main, { ...clause, subject, sure: true }, subject)
  })
  return [...own, ...shares, ...toldOfFrames(desk, s, sentence, t)].filter(frame => frame !== null)
}

export const makeAmounts: Maker = (desk, sentence, s) => {
  const t = treeAt(s)
  if (t === null || s.form !== 'statement') return []
  const there = standing(s).flatMap(clause =>
    (desk.mentions[sentence] ?? [])
      .filter(mention => within(clause, mention.tokens))
      .map(mention => askForThere(desk, sentence, s, clause, mention))
      .filter(card => card !== null),
  )
  return [...there, ...framesOf(desk, sentence, s, t).flatMap(frame => amountsOf(desk, frame))]
}
