/** What something cost, was sold for, is worth. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { Mention, Sentence } from '../../../read/reading.ts'
import { headAt, relAt } from '../../../read/syntax/heads/tree.ts'
import { type AskAmount, amount, describes, isIn, wholeFigure } from './asking.ts'

const SPENDING =
  /^(?:spend|pay|cost|lose|raise|invest|earn|borrow|owe|donate|save|contribute|receive|give|fine|charge|lend|pledge|promise|make|generate|win|collect|set|offer|allocate|commit|accumulate|amass|withdraw|extract|demand)$/
const SELLING = /^(?:sell|buy|acquire|purchase|trade|auction|ransom|lease|rent|go|hand)$/
const SIZED =
  /^(?:shortfall|deficit|surplus|loss|profit|budget|debt|fine|grant|loan|gift|donation|subsidy|fund|turnover|income|revenue|salary|pension|fee|ransom|bonus|stake|share|majority|population|workforce|army|fleet|staff|crew|crowd|membership|turnout|rise|fall|increase|drop|cut|lead)$/
const VALUING = /^(?:put|value|estimate|price|reckon|assess|set|fix)$/

/** "spends €240,000 a year": how often belongs to the question, so that one figure answers it. */
const isEvery = (s: Sentence, { tokens: { to } }: Mention): boolean =>
  /^(?:a|an|per|each|every)$/.test(lower(s, to)) && /^(?:day|week|month|year|hour|night)$/.test(lower(s, to + 1))

/** "How much did Halden pay for the yard?" */
export const askForSum: AskAmount = (desk, frame, figure) => {
  const { s, t, at, clause, rest } = frame
  const answer = isEvery(s, figure) ? figure.tokens : wholeFigure(s, figure)
  if (figure.kind !== 'money' || !isIn(rest, answer) || describes(s, answer.to)) return null
  if (lower(s, answer.to) === 'of') return null
  const verb = lemma(s, clause.verb.main)
  const before = lower(s, answer.from - 1)
  // "had cost them $80 million": whom is left unsaid.
  const whom = answer.from === rest.from + 1 && /^PRP$/.test(tag(s, rest.from))
  const isObject =
    answer.from === rest.from ||
    whom ||
    s.tokens.slice(figure.tokens.from, figure.tokens.to).some((_, k) => {
      const i = figure.tokens.from + k
      return headAt(t, i) === at && /^(?:obj|iobj|xcomp|obl:unmarked)/.test(relAt(t, i))
    })
  if (SPENDING.test(verb) && isObject && !/^(?:at|to|from|by|of|for|on|in|with|over)$/.test(before))
    return amount(desk, frame, {
      rule: 'how-much-question',
      wh: 'How much',
      answer,
      without: { from: whom ? rest.from : answer.from, to: answer.to },
      prior: 0.62,
    })
  if (before === 'worth' && (verb === 'be' || frame.helper !== null) && answer.from === rest.from + 1)
    return amount(desk, frame, { rule: 'how-much-question', wh: 'How much', answer, without: answer, prior: 0.58 })
  return null
}

/** "For how much was the yard sold?", "At how much is the loss put?", "At what cost did the tunnel open?" */
export const askForPrice: AskAmount = (desk, frame, figure) => {
  const { s, clause, rest } = frame
  const answer = wholeFigure(s, figure)
  if (figure.kind !== 'money' || !isIn(rest, answer) || describes(s, answer.to)) return null
  const verb = lemma(s, clause.verb.main)
  const before = lower(s, answer.from - 1)
  const ask = (wh: string, from: number) =>
    amount(desk, frame, { rule: 'how-much-question', wh, answer, without: { from, to: answer.to }, prior: 0.58 })
  if (before === 'for' && SELLING.test(verb) && verb !== 'go') return ask('For how much', answer.from - 1)
  if (before === 'at' && VALUING.test(verb)) return ask('At how much', answer.from - 1)
  const noun = lower(s, answer.from - 2)
  const at = answer.from - 4
  if (before === 'of' && /^(?:cost|price)$/.test(noun) && lower(s, at) === 'at' && at >= rest.from)
    return ask(`At what ${noun}`, at)
  return null
}

/** "reported a shortfall of €19bn for 2024": "How large a shortfall did …?" */
export const askForSize: AskAmount = (desk, frame, figure) => {
  const { s, t, at, rest } = frame
  const answer = wholeFigure(s, figure)
  if (!/^(?:money|percent|count)$/.test(figure.kind) || lower(s, answer.from - 1) !== 'of' || describes(s, answer.to))
    return null
  const phrase = s.phrases.find(({ to }) => to === answer.from - 1)
  if (phrase === undefined || !isIn(rest, { from: phrase.from, to: answer.to }) || lower(s, answer.to) === 'of')
    return null
  if (!/^(?:a|an)$/.test(lower(s, phrase.from)) || tag(s, phrase.head) !== 'NN' || !SIZED.test(lemma(s, phrase.head)))
    return null
  if (headAt(t, phrase.head) !== at || !/^obj$/.test(relAt(t, phrase.head))) return null
  return amount(desk, frame, {
    rule: 'how-large-question',
    wh: 'How large a',
    behind: { from: phrase.from + 1, to: phrase.to },
    answer,
    without: { from: phrase.from, to: answer.to },
    prior: 0.56,
  })
}
