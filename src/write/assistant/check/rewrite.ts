/** A better question for a card of ours: only the front may change, and nothing may be lost from it or slipped in. */

import type { Anchor } from '../../../core/anchor.ts'
import type { NoteLink } from '../../../core/note.ts'
import { facesOf } from '../../../core/note.ts'
import type { Check, Draft, Wording } from '../../../core/proposal.ts'
import { bodyOfWording } from '../../../core/proposal.ts'
import type { Result } from '../../../core/result.ts'
import { err, ok } from '../../../core/result.ts'
import { AUTHOR } from '../../../read/argument/holders.ts'
import type { RefusedDraft } from '../../propose.ts'
import type { ReplyCard, ReplyKind } from '../format.ts'
import { candidateOf } from '../format.ts'
import { CHECKS } from './checks.ts'
import type { CheckDesk } from './desk.ts'
import { scoreOf } from './draft.ts'
import { plainWords } from './fold.ts'
import { figuresOf, sameFigure } from './numbers.ts'
import type { FoundQuote } from './quote.ts'
import { runsOf } from './runs.ts'
import type { CardScene } from './scene.ts'
import { cardScene } from './scene.ts'

const NOTHING: Draft = {
  kind: 'fact',
  link: null,
  wording: { form: 'question', front: [], back: [], reverse: false },
  anchors: [],
  statements: [],
  rule: 'assistant-rewrite',
  score: 0,
}

const said = (card: ReplyCard): Wording => ({
  form: 'question',
  front: [{ how: 'assistant', text: card.prompt }],
  back: [{ how: 'assistant', text: card.answer }],
  reverse: false,
})

/** Anchors of ours as places in the piece. */
function placesOf(desk: CheckDesk, anchors: readonly Anchor[]): readonly FoundQuote[] {
  return anchors.flatMap(({ paragraph, span }): FoundQuote[] => {
    const sentences = desk.inParagraph(paragraph).filter(index => {
      const s = desk.reading.sentences[index]
      return s !== undefined && (span === null || (s.start < span.end && s.end > span.start))
    })
    const first = desk.reading.sentences[sentences[0] ?? -1]
    if (first === undefined) return []
    return [{ paragraph, start: span?.start ?? first.start, end: span?.end ?? first.end, sentences, moved: false }]
  })
}

/** Answers are the same when their words are; numbers and bullets before items do not count. */
const sameAnswer = (a: string, b: string): boolean => {
  const bare = (text: string): string => plainWords(text.replace(/(^|\n|\s)\(?\d{1,2}[.)]\s+/g, '$1'))
  return bare(a) === bare(b) || plainWords(a) === plainWords(b)
}

function frontRefusal(front: string, prompt: string): string | null {
  const [before, after] = [figuresOf(front), figuresOf(prompt)]
  const lost = before.find(figure => !after.some(other => sameFigure(figure, other)))
  if (lost !== undefined) return `“${lost.text}” stood on the card and is gone from the new question.`
  const added = after.find(figure => !before.some(other => sameFigure(figure, other)))
  return added === undefined ? null : `“${added.text}” was added to the question.`
}

const NAME = /(?<=[\p{Ll}\p{N},;’'] )\p{Lu}[\p{L}\p{N}]+/gu

function lostName(front: string, prompt: string): string | null {
  const words = new Set(plainWords(prompt).split(' '))
  const lost = [...front.matchAll(NAME)].find(m => !words.has(plainWords(m[0])))
  return lost === undefined ? null : `“${lost[0]}” stood on the card and is gone from the new question.`
}

const NOTHING_LOST = 'The new question is as true to the piece as ours was.'

const KIND_OF: ReadonlyMap<NoteLink, ReplyKind> = new Map([
  ['thesis', 'thesis'],
  ['reason', 'reason'],
  ['cause', 'reason'],
  ['evidence', 'evidence'],
  ['example', 'evidence'],
  ['concession', 'concession'],
  ['objection', 'objection'],
  ['conclusion', 'conclusion'],
])

/** Kind and holder of a card of ours, as a reply would say them: those that were sent with a new question do not count. */
function asOurs(desk: CheckDesk, ours: Draft): Pick<ReplyCard, 'kind' | 'holder'> {
  const held = ours.statements.map(id => desk.writer.statements.get(id)?.holder ?? AUTHOR)
  const other = ours.link === 'attribution' || (held.length > 0 && held.every(one => one !== AUTHOR))
  const kind = ours.kind === 'fact' || ours.link === null ? ours.kind : (KIND_OF.get(ours.link) ?? 'claim')
  return { kind: kind === 'argument' ? 'claim' : kind, holder: other ? 'other' : 'author' }
}

function wordingOf(scene: CardScene, { wording }: Draft): Wording {
  const front = runsOf(scene, 'prompt')
  if (wording.form === 'list') return { form: 'list', front, items: wording.items }
  const back =
    wording.form === 'question'
      ? wording.back
      : wording.parts.filter(part => part.hole === 0).flatMap(part => part.runs)
  return { form: 'question', front, back, reverse: false }
}

/** The card of ours that a reply's card means, with its new question, or why not. */
export function rewritten(
  desk: CheckDesk,
  drafts: readonly Draft[],
  card: ReplyCard,
  name: string,
): Result<Draft, RefusedDraft> {
  const second = (checks: readonly Check[]): NonNullable<Draft['second']> => ({ name, mode: 'rewrite', checks })
  const ours = candidateOf(drafts, card.id)
  const refuse = (rule: string, why: string): Result<Draft, RefusedDraft> =>
    err({
      draft: { ...(ours ?? NOTHING), rule: 'assistant-rewrite', wording: said(card), second: second([]) },
      rule,
      why,
    })
  if (ours === null) return refuse('rewrite-card', 'It names a card that was not in the request.')
  const faces = facesOf(bodyOfWording(ours.wording), 0)
  if (plainWords(card.answer) !== '' && !sameAnswer(card.answer, faces.answer.text))
    return refuse('rewrite-answer', 'It changes the answer; only the question was to change.')
  const whole = faces.front.text
  const why = frontRefusal(whole, card.prompt) ?? lostName(whole, card.prompt)
  if (why !== null) return refuse('rewrite-front', why)
  const meant: ReplyCard = { ...card, ...asOurs(desk, ours), answer: faces.answer.text, inferred: true }
  const places = placesOf(desk, ours.anchors)
  const scene = cardScene(desk, meant, places)
  const before = cardScene(desk, { ...meant, prompt: whole }, places)
  const checks: Check[] = []
  for (const { rule, judges } of CHECKS) {
    const made = judges(scene)
    // What our own question does as well is no fault of the new one.
    const known =
      made.verdict === 'passed' || (made.verdict === 'failed' && made.rule === 'question-mark') ? null : judges(before)
    if (made.verdict === 'failed' && known?.verdict !== 'failed') return refuse(made.rule ?? rule, made.says)
    const fine = made.verdict === 'passed' || (known !== null && known.verdict !== 'passed')
    checks.push({
      rule,
      verdict: fine ? 'passed' : 'unsure',
      says: fine && made.verdict !== 'passed' ? NOTHING_LOST : made.says,
    })
  }
  const score = Math.max(scoreOf(ours.kind, checks), checks.every(check => check.verdict === 'passed') ? ours.score : 0)
  return ok({
    ...ours,
    rule: 'assistant-rewrite',
    wording: wordingOf(scene, ours),
    score,
    second: second(checks),
  })
}
