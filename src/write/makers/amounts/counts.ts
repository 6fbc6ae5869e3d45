/** "How many ships sank off Halden?", "How many Danish sailors are there in Orrin?" */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Mention, Sentence } from '../../../read/reading.ts'
import { baseAt, headAt, kidsOf, marginAt, spanOf } from '../../../read/syntax/heads/tree.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { asOf, holderAt, sentenceSpan, statementsAt } from '../maker.ts'
import { sourceOf } from '../sources.ts'
import { type AskAmount, amount, isIn } from './asking.ts'

/** The plural noun phrase that a figure opens; null where it counts nothing. */
function countedBy(s: Sentence, { tokens, kind, quantity }: Mention) {
  if (kind !== 'count' || (quantity !== undefined && quantity.value < 1)) return null
  // "at least 500 people": the phrase begins behind the hedge.
  const phrase = s.phrases.find(({ from, to }) => from < tokens.to && tokens.to < to)
  return phrase !== undefined && phrase.from >= tokens.from - 1 && /^NNP?S$/.test(tag(s, phrase.head)) ? phrase : null
}

export const askForSubjects: AskAmount = (desk, frame, figure) => {
  const { s, subject } = frame
  const phrase = countedBy(s, figure)
  if (phrase === null || figure.tokens.from !== subject.from || phrase.to > subject.to) return null
  // "Two of the clerks", "12 ships and 40 men".
  const joined = s.tokens.slice(phrase.head, subject.to).some(({ xpos, form }) => xpos === 'CC' || form === ',')
  if (joined) return null
  return amount(
    desk,
    frame,
    {
      rule: 'how-many-question',
      wh: 'How many',
      behind: { from: figure.tokens.to, to: subject.to },
      answer: figure.tokens,
      without: subject,
      prior: 0.6,
    },
    true,
  )
}

/** "killed at least 200 dockers over three nights": what follows the noun stays where it is, unless it tells which. */
export const askForObjects: AskAmount = (desk, frame, figure) => {
  const { s, t, at, rest, clause } = frame
  const phrase = countedBy(s, figure)
  if (phrase === null || !isIn(rest, figure.tokens) || phrase.to - figure.tokens.to > 6) return null
  if (headAt(t, phrase.head) !== at || baseAt(t, phrase.head) !== 'obj' || lemma(s, clause.verb.main) === 'be')
    return null
  if (s.tokens.slice(rest.from, figure.tokens.from).some(({ xpos }) => !/^R[BP]/.test(xpos))) return null
  let { to } = phrase
  for (const kid of kidsOf(t, phrase.head)) {
    const span = spanOf(t, kid)
    const word = lower(s, span.from)
    if (kid < phrase.to || span.from !== to || lower(s, to) === ',') continue
    // "12 ships and 40 men": two figures; a "conj" that no word joins is none.
    if (/^(?:and|or|,)$/.test(word)) return null
    if (word === 'of' || (baseAt(t, kid) === 'acl' && marginAt(t, kid) >= 1)) to = Math.min(rest.to, span.to)
  }
  return amount(desk, frame, {
    rule: 'how-many-question',
    wh: 'How many',
    behind: { from: figure.tokens.to, to },
    answer: figure.tokens,
    without: { from: figure.tokens.from, to },
    prior: 0.59,
  })
}

/** "There are still some 4,500 Danish sailors in Orrin." */
export function askForThere(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  figure: Mention,
): Candidate | null {
  const { subject, verb } = clause
  if (subject === null || tag(s, subject.from) !== 'EX' || verb.negated || verb.modal !== null) return null
  const phrase = countedBy(s, figure)
  const between = phrase === null ? [] : s.tokens.slice(verb.to, Math.min(phrase.from, figure.tokens.from))
  if (phrase === null || figure.tokens.from < verb.to || between.some(({ xpos }) => xpos !== 'RB')) return null
  const front = frontOf(s, clause)
  if (front.kind === 'other' || /^(?:only|not|just)$/.test(lower(s, phrase.from - 1))) return null
  const source = sourceOf(s)
  const end = Math.min(
    restEnd(s, clause),
    source !== null && source.gone.from > phrase.to ? source.gone.from : s.tokens.length,
  )
  const out = new LineBuilder(desk)
    .say('How many ')
    .copy(sentence, { from: figure.tokens.to, to: phrase.to }, { resolve: true })
    .say(' ')
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 }, { casing: 'lower' })
    .say(' there')
  if (verb.main > verb.finite) out.say(' ').copy(sentence, { from: verb.finite + 1, to: verb.to })
  const behind = trimmed(s, { from: phrase.to, to: end })
  if (behind.to > behind.from) out.say(' ').copy(sentence, behind, { resolve: true, bare: true })
  if (front.kind === 'phrase') out.say(' ').copy(sentence, front.tokens, { casing: 'lower', resolve: true, bare: true })
  return {
    rule: 'how-many-question',
    kind: 'fact',
    link: null,
    body: {
      form: 'question',
      front: out.say(`${asOf(desk, sentence, s, clause)}?`).line(),
      back: new LineBuilder(desk).copy(sentence, figure.tokens, { casing: 'lower' }).line(),
    },
    sentences: [sentence],
    anchors: [sentenceSpan(s)],
    statements: statementsAt(desk, sentence, clause),
    holder: holderAt(desk, sentence, clause),
    attributed: false,
    prior: 0.58,
    asks: 'figure',
  }
}
