/** How long, how far, how high, how old. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { Sentence } from '../../../read/reading.ts'
import { baseAt, headAt, kidsOf, relAt, spanOf } from '../../../read/syntax/heads/tree.ts'
import { isPersonal, kindAt } from '../heads/asking.ts'
import type { Frame } from '../heads/frame.ts'
import { asOf } from '../maker.ts'
import { type AskAmount, amount, describes, isIn, wholeFigure } from './asking.ts'

const TIME = /^(?:second|minute|hour|day|week|month|year|decade|century)$/
const LENGTH = /^(?:km|metre|mile|foot|yard|inch|cm|mm|nautical mile)$/
const DIMENSION = /^(?:long|wide|tall|high|deep|thick|old|across)$/

/** "For how long has Halden governed Velden?", "How long did the siege last?" */
export const askForTime: AskAmount = (desk, frame, figure) => {
  const { s, t, at, clause, rest } = frame
  const answer = figure.tokens
  if (figure.kind !== 'measure' || !TIME.test(figure.quantity?.unit ?? '') || !isIn(rest, answer)) return null
  if (/^(?:ago|old|later|earlier|before|after|of|-)$/.test(lower(s, answer.to)) || describes(s, answer.to)) return null
  const verb = lemma(s, clause.verb.main)
  const direct = answer.from === rest.from && verb === 'last'
  const taken = verb === 'take' && headAt(t, answer.to - 1) === at && /^obj|^iobj/.test(relAt(t, answer.to - 1))
  if (direct || taken)
    return amount(desk, frame, { rule: 'how-long-question', wh: 'How long', answer, without: answer, prior: 0.54 })
  if (lower(s, answer.from - 1) !== 'for' || headAt(t, answer.to - 1) !== at || baseAt(t, answer.to - 1) !== 'obl')
    return null
  const without = { from: answer.from - 1, to: answer.to }
  return amount(desk, frame, { rule: 'how-long-question', wh: 'For how long', answer, without, prior: 0.5 })
}

/** "How long is the Orrin tunnel?" */
export const askForDimension: AskAmount = (desk, frame, figure) => {
  const { s, clause, rest } = frame
  const { from, to } = figure.tokens
  const word = lower(s, to)
  if (figure.kind !== 'measure' || !DIMENSION.test(word) || from !== rest.from) return null
  if (lemma(s, clause.verb.main) !== 'be') return null
  return amount(desk, frame, {
    rule: 'how-far-question',
    wh: `How ${word === 'across' ? 'wide' : word}`,
    answer: figure.tokens,
    without: { from, to: to + 1 },
    prior: 0.56,
  })
}

/** "off the coast", "from the border", "north of Orrin": where a distance is measured from. */
function measuredFrom({ s, t, rest }: Frame, to: number): number {
  const away = /^(?:away|north|south|east|west|upstream|downstream|inland)$/.test(lower(s, to)) ? to + 1 : to
  // "800 miles of new coast": only behind a direction is "of" where it is measured from.
  const word = lower(s, away)
  if (!/^(?:off|from|above|below|beyond|outside)$/.test(word) && (word !== 'of' || away === to)) return -1
  const phrase = s.phrases.find(({ from }) => from === away + 1)
  if (phrase === undefined || /^PRP/.test(tag(s, phrase.head))) return -1
  const behind = kidsOf(t, phrase.head).filter(
    kid => kid >= phrase.to && spanOf(t, kid).from === phrase.to && lower(s, phrase.to) === 'of',
  )
  return Math.min(
    rest.to,
    behind.reduce((end, kid) => Math.max(end, spanOf(t, kid).to), phrase.to),
  )
}

/** "How far off the coast did Orrin Gas strike oil in 2015?" */
export const askForDistance: AskAmount = (desk, frame, figure) => {
  const { s, rest } = frame
  const { from, to } = figure.tokens
  if (figure.kind !== 'measure' || !LENGTH.test(figure.quantity?.unit ?? '') || !isIn(rest, figure.tokens)) return null
  const end = measuredFrom(frame, to)
  if (end < 0 || /^(?:IN|TO|VBN|VBG)$/.test(tag(s, from - 1))) return null
  return amount(desk, frame, {
    rule: 'how-far-question',
    wh: 'How far',
    behind: { from: to, to: end },
    answer: figure.tokens,
    without: { from, to: end },
    prior: 0.5,
  })
}

const RATE =
  /^(?:rate|turnout|compliance|inflation|unemployment|growth|toll|fee|tax|tariff|price|rent|fine|budget|cost|debt|deficit|wage|salary|pension|levy|bill|ransom)$/

const isCopula = (s: Sentence, { clause }: Frame): boolean =>
  lemma(s, clause.verb.main) === 'be' || (lemma(s, clause.verb.main) === 'stand' && true)

/** "How high was turnout in Orrin in 2019?" */
export const askForHeight: AskAmount = (desk, frame, figure) => {
  const { s, clause, rest, t, at, subject } = frame
  const answer = wholeFigure(s, figure)
  const stood = lemma(s, clause.verb.main) === 'stand' && lower(s, rest.from) === 'at'
  if (!/^(?:percent|money)$/.test(figure.kind) || !isCopula(s, frame) || describes(s, answer.to)) return null
  if (answer.from !== rest.from + (stood ? 1 : 0) || lower(s, answer.to) === 'of') return null
  const head = kidsOf(t, at).find(kid => /^nsubj/.test(relAt(t, kid)) && kid >= subject.from && kid < subject.to) ?? -1
  if (!RATE.test(lemma(s, head))) return null
  return amount(desk, frame, {
    rule: 'how-high-question',
    wh: 'How high',
    answer,
    without: { from: rest.from, to: answer.to },
    prior: 0.54,
    ...(stood ? { close: '' } : {}),
  })
}

/** "How old was Piet Lund in 1990?": of somebody named, at a time that the card says. */
export const askForAge: AskAmount = (desk, frame, figure) => {
  const { s, sentence, clause, rest, t, at, subject } = frame
  const { from, to } = figure.tokens
  const years = figure.quantity?.value ?? 0
  if (figure.kind !== 'count' || from !== rest.from || lemma(s, clause.verb.main) !== 'be') return null
  const end = lower(s, to) === 'years' && lower(s, to + 1) === 'old' ? to + 2 : to
  if (years < 5 || years > 115 || !/^(?:,|\.|and|when|in|at)$/.test(lower(s, end))) return null
  const head = kidsOf(t, at).find(kid => /^nsubj/.test(relAt(t, kid)) && kid >= subject.from && kid < subject.to) ?? -1
  if (kindAt(desk, sentence, head) !== 'person' && !isPersonal(s, head)) return null
  if (clause.verb.tense === 'present' && asOf(desk, sentence, s, clause) === '') return null
  return amount(desk, frame, {
    rule: 'how-old-question',
    wh: 'How old',
    answer: figure.tokens,
    without: { from, to: end },
    prior: 0.5,
  })
}
