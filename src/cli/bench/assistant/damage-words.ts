/** Small words dropped, added or turned round: negations, hedges, comparisons, time. */
import { readParagraph } from '../../../read/sentences.ts'
import { parseLightly } from '../../../read/syntax/light.ts'
import type { ReplyCard } from '../../../write/assistant/format.ts'
import type { Damage } from './damage.ts'

type Side = 'prompt' | 'answer'
const SIDES: readonly Side[] = ['answer', 'prompt']

/** The card with the first match of each pattern replaced, one card a pattern and side. */
function replaced(
  card: ReplyCard,
  swaps: readonly (readonly [RegExp, string])[],
  sides: readonly Side[] = SIDES,
): readonly ReplyCard[] {
  return sides.flatMap(side =>
    swaps.flatMap(([pattern, put]) => {
      // What stands between quotation marks is a title or a quotation.
      const quoted = /“[^”]*”/u.exec(card[side])?.[0] ?? ''
      if (pattern.test(quoted)) return []
      const text = card[side]
        .replace(pattern, put)
        .replace(/^\p{Ll}/u, c => (/^\p{Lu}/u.test(card[side]) ? c.toUpperCase() : c))
      return text === card[side] ? [] : [{ ...card, [side]: text }]
    }),
  )
}

const NOT_DROPPED: readonly (readonly [RegExp, string])[] = [
  [/\bnot (?!only\b)/i, ''],
  [/n[’']t\b/, ''],
  [/\bcannot\b/, 'can'],
  [/\bnever /i, ''],
  [/\bno (?!more than\b)/i, 'some '],
  [/\bnobody\b/i, 'somebody'],
  [/\bneither\b/i, 'each'],
  [/\bhardly any\b/i, 'much'],
  [/\bhardly (?!any)/i, ''],
  [/\bwithout\b/i, 'with'],
]

const QUIET = /^(?:be|have|do|argue|say|think|believe|accord|claim|conclude|consider|find|give|make|explain|write)$/

/** "not" put before a verb: "did not fall". */
function notAdded(card: ReplyCard): readonly ReplyCard[] {
  if (/\b(?:not|never|no|nobody|nothing|neither|hardly|without)\b|n[’']t\b/i.test(`${card.prompt} ${card.answer}`))
    return []
  return SIDES.flatMap(side => {
    const text = card[side]
    const [s] = readParagraph({ kind: 'body', text }, 0, parseLightly)
    const verbs = (s?.clauses ?? []).map(clause => ({
      clause,
      main: s?.tokens[clause.verb.main],
      finite: s?.tokens[clause.verb.finite],
    }))
    const found = verbs.findLast(({ main }) => main !== undefined && /^VB/.test(main.xpos) && !QUIET.test(main.lemma))
    if (found?.main === undefined || found.finite === undefined) return []
    const { main, finite } = found
    const simple = main.start === finite.start
    const put =
      simple && /^VB[DZP]$/.test(main.xpos)
        ? `${main.xpos === 'VBD' ? 'did' : main.xpos === 'VBZ' ? 'does' : 'do'} not ${main.lemma}`
        : `not ${main.form}`
    return [{ ...card, [side]: `${text.slice(0, main.start)}${put}${text.slice(main.end)}` }]
  })
}

const HEDGE_DROPPED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:may|might|could) (?=(?!not\b)\p{Ll})/u, 'will '],
  [/\bmay (?=\p{Lu})/u, 'will '],
  [/\b(?:will|would) probably\b/, 'will'],
  [/\bprobably /, ''],
  [/\bis likely to\b/, 'will'],
  [/\bare likely to\b/, 'will'],
  [/\b(?:perhaps|possibly|reportedly) /i, ''],
]
const HEDGE_ADDED: readonly (readonly [RegExp, string])[] = [
  [/\bwill (?!probably)/, 'may '],
  [/\b(did|does|do) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*|the \p{Ll}+|people|computers) /u, '$1 $2 perhaps '],
  [/\b(is|are|was|were) (?!not\b|probably|likely)/, '$1 probably '],
]

const FORCE: readonly (readonly [RegExp, string])[] = [
  [/\b[Mm]ost\b(?= \p{Ll}+(?:s|ware)\b)/u, 'All'],
  [/\b(?:nearly|almost) (?=all|every)/i, ''],
  [/\bshould\b/, 'will'],
  [/\bmust\b/, 'may'],
]

const BOUND: readonly (readonly [RegExp, string])[] = [
  [/\b(?:more than|about|nearly|almost|roughly|fewer than|no more than|at least|some) (?=[\d£$€]|four\b|one\b)/i, ''],
  [/\b[Bb]y about (?=how)/, 'By '],
]
const BOUND_FLIPPED: readonly (readonly [RegExp, string])[] = [
  [/\bmore than (?=[\d£$€])/i, 'less than '],
  [/\bfewer than (?=\d)/i, 'more than '],
  [/\bno more than (?=one)/i, 'at least '],
  [/\bat least (?=four)/i, 'at most '],
]

const PAIRS: readonly (readonly [string, string])[] = [
  ['more', 'less'],
  ['rise', 'fall'],
  ['rose', 'fell'],
  ['raise', 'lower'],
  ['raised', 'lowered'],
  ['grew', 'shrank'],
  ['growing', 'shrinking'],
  ['longer', 'shorter'],
  ['lengthen', 'shorten'],
  ['larger', 'smaller'],
  ['better', 'worse'],
  ['badly', 'well'],
  ['cheap', 'dear'],
  ['low', 'high'],
  ['early', 'late'],
  ['opened', 'closed'],
  ['safer', 'riskier'],
  ['right', 'wrong'],
  ['first', 'last'],
  ['doubled', 'halved'],
  ['poor', 'rich'],
  ['slipped', 'climbed'],
]
const FLIPS = PAIRS.flatMap(([a, b]): (readonly [RegExp, string])[] => [
  [new RegExp(`\\b${a}\\b(?! than [\\d£$€])`), b],
  [new RegExp(`\\b${b}\\b(?! than [\\d£$€])`), a],
])

const TIMES: readonly (readonly [RegExp, string])[] = [
  [/\bbefore\b/, 'after'],
  [/\bafter\b/, 'before'],
  [/\bsince\b/, 'until'],
  [/\b([Uu])ntil\b/, 'since'],
  [/\bin or before\b/, 'after'],
  [/\bby (?=(?:1[5-9]|20)\d\d\b)/, 'after '],
]

/** A word turned round on both sides of the card says the same again; a pair of opposites on one card, too. */
const flippedOnce = (card: ReplyCard): readonly ReplyCard[] => {
  const whole = `${card.prompt} ${card.answer}`
  const swaps = FLIPS.filter(([pattern, put]) => pattern.test(whole) && !new RegExp(`\\b${put}\\b`).test(whole))
  return replaced(card, swaps)
}

export const DAMAGE_OF_WORDS: readonly Damage[] = [
  { kind: 'negation dropped', lexical: true, make: card => replaced(card, NOT_DROPPED) },
  { kind: 'negation added', lexical: true, make: notAdded },
  { kind: 'hedge removed', lexical: true, make: card => replaced(card, HEDGE_DROPPED) },
  { kind: 'hedge added', lexical: true, make: card => replaced(card, HEDGE_ADDED) },
  { kind: 'force changed (most, should, must)', lexical: true, make: card => replaced(card, FORCE) },
  {
    kind: 'rough figure made exact',
    lexical: true,
    make: card =>
      replaced(card, BOUND).filter(one => !BOUND.some(([pattern]) => pattern.test(`${one.prompt} ${one.answer}`))),
  },
  { kind: 'bound flipped', lexical: true, make: card => replaced(card, BOUND_FLIPPED) },
  { kind: 'comparison flipped', lexical: true, make: flippedOnce },
  { kind: 'before and after exchanged', lexical: true, make: card => replaced(card, TIMES) },
]
