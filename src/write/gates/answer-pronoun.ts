/** The gate against a pronoun on the back that the card does not explain. */
import { HEART } from '../../read/syntax/words.ts'
import { NATIONAL, UNIQUE, WITHIN } from './definite-words.ts'
import { isPinned } from './definites.ts'
import type { Gate } from './gate.ts'
import { hasLooseBack } from './loose-back.ts'
import type { Named } from './named.ts'
import { NOBODY, note } from './named.ts'
import { isAnswered, isPointing } from './pointing.ts'
import { isEmptyIt, loosePronoun } from './pronouns.ts'
import type { View, Word } from './view.ts'

/** Asked of author and title alone: what the answer speaks of, it must say by itself. */
const OF_AUTHOR = /^(?:conceded|proposed|stand|mine)$/

/** "The phrase can be an alibi": which phrase, neither answer nor front says. */
function isBareOpening({ front, back: [opens] }: View): boolean {
  if (opens?.lower !== 'the') return false
  const phrase = opens.s.phrases.find(({ from }) => from === opens.i)
  const noun = opens.s.tokens[opens.i + 1]
  const bare = phrase?.to === opens.i + 2 && /^(?:VB[DPZ]|MD)$/.test(opens.s.tokens[opens.i + 2]?.xpos ?? '')
  return bare && !front.some(({ token }) => token.lemma === noun?.lemma)
}

/** "What did Halden repeal in 2003?" – "The law": an answer that only the piece fills. */
const isBareRule = ({ candidate, back, backTexts }: View): boolean =>
  candidate.kind === 'fact' &&
  candidate.asks !== 'figure' &&
  !back.some(({ resolved }) => resolved) &&
  back.length < 4 &&
  backTexts.every(text =>
    /^the (?:law|bill|act|rule|plan|deal|reform|tax|ban|vote|measure|scheme|treaty)s?$/i.test(text),
  )

/** "Who came with lorries?" – "The soldiers": some of many, whom the sentences before tell apart. */
const isBarePlural = ({ candidate, front, back, desk }: View): boolean => {
  const [the, noun] = back
  if (candidate.kind !== 'fact' || !/^(?:who|what)-question$/.test(candidate.rule) || back.length !== 2) return false
  if (the?.lower !== 'the' || the.resolved || noun?.token.xpos !== 'NNS' || desk.capitalWords.has(noun.token.form))
    return false
  const lemma = noun.token.lemma.toLowerCase()
  if (UNIQUE.has(lemma) || (candidate.under === 'country' && (WITHIN.test(lemma) || NATIONAL.test(lemma)))) return false
  return !front.some(({ token }) => token.lemma.toLowerCase() === lemma)
}

/** "They will be needed when the guns stop": what an answer begins with is not what its sentence speaks of only later. */
function opensEarly({ candidate, front, back }: View): string | null {
  const [first] = back
  if (candidate.kind !== 'argument' || first === undefined || first.resolved) return null
  if (first.token.xpos !== 'PRP' || !/^(?:they|he|she|it)$/.test(first.lower) || first.token.deprel === 'expl')
    return null
  if (first.lower === 'it' && isEmptyIt(first)) return null
  const own = front.filter(({ s, token }) => s === first.s && /^(?:NN|PRP)/.test(token.xpos))
  const before = front.some(({ s }) => s !== first.s)
  // "The record suggests that it has grown": what is shown is told of something else than of what shows it.
  if (candidate.rule === 'shows' && !before) return first.token.form
  return own.length > 0 && !before && own.every(({ i }) => i > first.i) ? first.token.form : null
}

/** "What is the trouble?" – "It answers another question": the noun that the answer explains is not what its "it" stands for. */
function isOwnNoun({ candidate, front, back: [first] }: View): boolean {
  if (!/^(?:definition|announced)$/.test(candidate.rule) || first === undefined || first.resolved) return false
  if (first.token.xpos !== 'PRP' || !/^(?:it|they)$/.test(first.lower) || isEmptyIt(first)) return false
  return front.every(({ token, resolved }) => !resolved && (!/^NN/.test(token.xpos) || HEART.has(token.lemma)))
}

/** "What happens when the mayor calls?" – "It takes a brave clerk to stand by it": all that the front names comes only later. */
function isBeforeAll(view: View): Word | undefined {
  if (view.candidate.kind !== 'argument' || view.candidate.body.form !== 'question') return undefined
  for (const word of view.back) {
    const own = view.front.filter(({ s, token }) => s === word.s && /^(?:NN|PRP)/.test(token.xpos))
    const later =
      own.length > 0 && own.every(({ i, token, resolved }) => i > word.i && !(resolved && token.xpos === 'PRP'))
    const alone = later && !view.front.some(({ s }) => s !== word.s)
    const loose = word.lower === 'it' && !word.resolved && word.token.deprel !== 'expl' && !isEmptyIt(word)
    // "It takes a brave clerk to stand by it": not by the clerk.
    const agent = word.s.tokens[word.token.head ?? -1]?.head
    const nouns = view.back.filter(({ s, i, token }) => s === word.s && i < word.i && /^NN/.test(token.xpos))
    if (alone && loose && nouns.every(({ i }) => i === agent)) return word
  }
  return undefined
}

export const answerPronoun: Gate = {
  rule: 'loose-answer',
  asks: 'The answer can be understood with its front.',
  refuses: view => {
    const named: Named = { ...NOBODY }
    for (const word of view.front) note(view, word, named)
    const found = loosePronoun(view, view.back, named)
    if (found !== null) return `“${found}” in the answer stands for something that the card does not name.`
    const early = opensEarly(view)
    if (early !== null) return `“${early}” in the answer stands for something said before.`
    if (isOwnNoun(view)) return `“${view.back[0]?.token.form ?? ''}” in the answer is not what the front asks about.`
    const before = isBeforeAll(view)
    if (before !== undefined) return `“${before.token.form}” in the answer stands for something said before.`
    const hanging = view.back.find(
      (word, k) =>
        word.lower === 'the' &&
        !word.resolved &&
        (k === 0 || view.candidate.body.form === 'question') &&
        (view.candidate.kind === 'fact' || (k === 0 && view.candidate.asks === 'phrase')) &&
        !isPinned(view, word, view.back),
    )
    if (isBareRule(view) || isBarePlural(view)) return 'Which one “the …” in the answer is, nothing says.'
    const leaning = hasLooseBack(view) || (OF_AUTHOR.test(view.candidate.rule) && isBareOpening(view))
    if (hanging !== undefined || leaning) return '“the …” in the answer was introduced earlier in the piece.'
    const pointing = view.back.find(word => isPointing(word) && !isAnswered(view, word))
    return pointing === undefined
      ? null
      : `“${pointing.token.form}” in the answer points at something outside the card.`
  },
}
