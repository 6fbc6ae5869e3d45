/** Gates for `CARDS.md` rule 1: a stranger who meets the card in two years knows what is asked. */
import { isSentenceStart } from '../wording/casing.ts'
import { answerPronoun } from './answer-pronoun.ts'
import { definite } from './definites.ts'
import type { Gate } from './gate.ts'
import { deictic } from './here-and-now.ts'
import { isPointing } from './pointing.ts'
import { pronoun } from './pronouns.ts'
import type { View, Word } from './view.ts'
import { isLed } from './view.ts'

const demonstrative: Gate = {
  rule: 'loose-demonstrative',
  asks: 'No “this”, “these” or “such” on the front points outside the card.',
  refuses: view => {
    const found = view.front.find(word => isPointing(word) && !isLed(view, word))
    return found === undefined ? null : `“${found.token.form}” points at something outside the card.`
  },
}

const ORDINAL = /^(?:first|second|third|fourth|last)$/
const SAME = /^(?:others|likewise|otherwise|elsewhere|similarly|ones|former|latter|respectively|aforementioned)$/
/** "a former student of Lavoisier": not one of two named before. */
/** "again", "once more"; not "again and again". */
const isAgain = ({ lower, s, i }: Word): boolean =>
  (lower === 'again' && s.tokens[i + 2]?.lemma !== 'again' && s.tokens[i - 2]?.lemma !== 'again') ||
  (lower === 'more' && s.tokens[i - 1]?.form.toLowerCase() === 'once')

/** "the better part of a year": most of it. */
const isMost = ({ lower, s, i }: Word): boolean =>
  lower === 'better' && s.tokens[i + 1]?.lemma === 'part' && s.tokens[i + 2]?.form === 'of'

/** "the first in the Fens to offer it": told of what, with a place between. */
const isFirstTo = ({ s, i }: Word): boolean => {
  const to = s.tokens.findIndex(({ xpos }, k) => k > i && k < i + 6 && xpos === 'TO')
  const between = s.tokens.slice(i + 1, to)
  return (
    s.tokens[i + 1]?.xpos === 'IN' &&
    to > 0 &&
    s.tokens[to + 1]?.xpos === 'VB' &&
    between.every(({ xpos }) => /^(?:IN|DT|NN.*|JJ)$/.test(xpos))
  )
}

/** "on the first of May": a day. */
const isDay = ({ desk }: View, { sentence, i }: Word): boolean =>
  (desk.mentions[sentence] ?? []).some(
    ({ date, tokens }) => date !== undefined && tokens.from <= i && i < tokens.to && tokens.to > i + 2,
  )

/** "on every barge, new ones too", "six old sheds were sold for two new ones": the card has said what they are. */
export const isToldOnes = (view: View, { lower, s, i }: Word): boolean =>
  lower === 'ones' &&
  view.candidate.kind === 'fact' &&
  s.tokens[i - 1]?.xpos === 'JJ' &&
  view.front.some(
    ({ s: other, i: at, token }) =>
      other === s &&
      at < i &&
      (token.xpos === 'NNS'
        ? /^(?:CD|JJ)$/.test(s.tokens[at - 1]?.xpos ?? '')
        : token.xpos === 'NN' && /^(?:every|each)$/i.test(s.tokens[at - 1]?.form ?? '')),
  )

/** "at the expense of others", "at another’s expense": other people, whoever they are. */
const isAnybodyElse = ({ lower, s, i }: Word): boolean =>
  (lower === 'others' && /^(?:of|for|to|by|against|from)$/.test(s.tokens[i - 1]?.form ?? '')) ||
  (lower === 'another' && s.tokens[i + 1]?.xpos === 'POS')

/** "one protocol after another": the row is told by itself. */
const isOneAfterAnother = ({ s, i }: Word): boolean =>
  s.tokens[i - 1]?.form === 'after' &&
  s.tokens.slice(Math.max(0, i - 5), i - 1).some(({ form }) => form.toLowerCase() === 'one')

const isAdjective = ({ desk }: View, { lower, s, sentence, i }: Word): boolean =>
  lower === 'former' &&
  /^(?:NN|JJ)/.test(s.tokens[i + 1]?.xpos ?? '') &&
  // "Ada Lund, the former mayor"
  (s.tokens[i - 1]?.lemma !== 'the' ||
    (s.tokens[i - 2]?.form === ',' &&
      (desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'name' && tokens.to === i - 2)))

/** "Greater Los Angeles", "65 years or older", "older people". */
const isFixed = ({ s, i, token }: Word): boolean =>
  (/^\p{Lu}/u.test(token.form) && /^\p{Lu}/u.test(s.tokens[i + 1]?.form ?? '') && i > 0) ||
  (/^(?:older|younger)$/.test(token.form) &&
    /^(?:adult|people|person|patient|worker|man|woman|child|voter|brother|sister|son|daughter)/.test(
      s.tokens[i + 1]?.lemma ?? '',
    )) ||
  (s.tokens[i - 1]?.form === 'or' && /^(?:\w+s|\d+)$/.test(s.tokens[i - 2]?.form ?? ''))

/** "The Luther Bible influenced other translations": the card names what they are other than. */
const isOtherThan = (view: View, { s, sentence, i }: Word): boolean =>
  (view.desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'name' && tokens.to < i) &&
  s.clauses.some(clause => clause.subject !== null && clause.subject.to <= i && clause.verb.to <= i)

const FREE = /^(?:higher|lower|upper|inner|outer|later|earlier|further|elder|more|less|better|greater|longer)$/

/** "is 5% higher": higher than what the piece has told before. */
const isMeasured = ({ candidate }: View, { s, i, lower }: Word, text: string): boolean =>
  candidate.kind === 'fact' &&
  /^(?:higher|lower|longer|greater|better)$/.test(lower) &&
  /^(?:%|percent|cent|half|third|quarter|fifth|tenth)$/.test(s.tokens[i - 1]?.form ?? '') &&
  !/^(?:NN|JJ)/.test(s.tokens[i + 1]?.xpos ?? '') &&
  !/ than | compared | against | year-on-year | year earlier | year before /.test(text)

/** A rule for whoever does something: "What will happen if one …?" */
const isOfAnybody = ({ candidate, frontText }: View): boolean =>
  /^(?:if|whenever|do-and)$/.test(candidate.rule) && / (?:if|when|once|unless) one /.test(frontText)

/** "fell by a third since 1990": a figure, and no third of a row. */
const isPart = ({ desk }: View, { sentence, i }: Word): boolean =>
  (desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'count' && tokens.from < i && i === tokens.to - 1)

/** "had begun six months sooner": than it did. */
const isThanItWas = ({ s, i, lower }: Word): boolean =>
  /^(?:sooner|earlier|later|faster|longer)$/.test(lower) &&
  /^(?:second|minute|hour|day|week|month|year|decade)s?$/.test(s.tokens[i - 1]?.lemma ?? '') &&
  s.tokens.slice(0, i).some(({ form }) => /^had$/i.test(form))

/** "billed Orrin at last": after much else, and no last of a row. */
const isAtLast = ({ s, i, lower }: Word): boolean =>
  /^(?:first|last)$/.test(lower) && s.tokens[i - 1]?.form.toLowerCase() === 'at'

const comparison: Gate = {
  rule: 'loose-comparison',
  asks: 'Comparisons on the front say with what, and nothing is left to be filled in from before.',
  refuses: view => {
    const text = ` ${view.frontText.toLowerCase()} `
    for (const [k, word] of view.front.entries()) {
      // "if one invents a better drug": better than there is.
      if (isOfAnybody(view) && word.s.tokens[word.i - 1]?.form === 'a') continue
      // "the more it borrows" is measured by what the answer says.
      if (view.candidate.rule === 'the-more' && word.s.tokens[word.i - 1]?.lemma === 'the') continue
      // "better when they have slept": better than otherwise.
      if (view.candidate.rule === 'better-when' || isThanItWas(word) || isMost(word)) continue
      // "More Bread for Halden": a title.
      if (word.resolved || (k > 0 && /^\p{Lu}/u.test(word.token.form) && !isSentenceStart(word.s, word.i))) continue
      if (
        word.lower === 'similar' &&
        !/^(?:to|in)$/.test(word.s.tokens[word.i + 1]?.form ?? '') &&
        !/ to /.test(text.slice(text.indexOf(' similar ')))
      )
        return '“similar” does not say to what.'
      if (view.candidate.kind === 'fact' && isAgain(word)) return `“${word.token.form}” counts from a time before.`
      if (SAME.test(word.lower) && !isAdjective(view, word) && !isAnybodyElse(word) && !isToldOnes(view, word))
        return `“${word.token.form}” refers to something outside the card.`
      if (
        word.lower === 'other' &&
        k < 6 &&
        !isOtherThan(view, word) &&
        !/^(?:than|hand)$/.test(word.s.tokens[word.i + 1]?.lemma ?? '') &&
        word.s.tokens[word.i - 1]?.lemma !== 'each'
      )
        return '“other” refers to something outside the card.'
      if (isMeasured(view, word, text)) return `“${word.token.form}” does not say than what.`
      if (/^(?:JJR|RBR)$/.test(word.token.xpos) && !text.includes(' than ') && !FREE.test(word.lower) && !isFixed(word))
        return `“${word.token.form}” does not say than what.`
      if (
        /^(?:more|less|better|greater|longer)$/.test(word.lower) &&
        !/ than | and more | or less /.test(text) &&
        !isFixed(word) &&
        /^(?:JJ|RB|NN)/.test(word.s.tokens[word.i + 1]?.xpos ?? '')
      )
        return `“${word.token.form}” does not say than what.`
      const next = word.s.tokens[word.i + 1]
      if (
        word.lower === 'another' &&
        !isAnybodyElse(word) &&
        !isOneAfterAnother(word) &&
        !/^(?:NN|JJ|CD)/.test(next?.xpos ?? '')
      )
        return '“another” refers to something outside the card.'
      if (
        ORDINAL.test(word.lower) &&
        !isPart(view, word) &&
        !isAtLast(word) &&
        !isFirstTo(word) &&
        !isDay(view, word) &&
        !/^(?:NN|JJ|CD|VB[GN]|HYPH|RB)|^TO$/.test(next?.xpos ?? '') &&
        !/^(?:RB|NN|VB)/.test(word.token.xpos) &&
        !(/^(?:a|one|two)$/.test(word.s.tokens[word.i - 1]?.form.toLowerCase() ?? '') && next?.form === 'of')
      )
        return `“${word.token.form}” does not say of what.`
      if (word.lower === 'so' && /^(?:do|did|does|doing|done)$/.test(word.s.tokens[word.i - 1]?.lemma ?? ''))
        return '“so” stands for something outside the card.'
    }
    return null
  },
}

export const ALONE_GATES: readonly Gate[] = [deictic, demonstrative, pronoun, definite, comparison, answerPronoun]
