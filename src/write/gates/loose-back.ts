/** The gate's second half: “the …” in the answer of an argument that neither side of it says which one is meant. */
import { POINTING, PROPER, UNIQUE } from './definite-words.ts'
import { isModified, isNameLike } from './definites.ts'
import { namesPlace } from './known.ts'
import type { View, Word } from './view.ts'

const CHANGE = /^(?:improvement|increase|rise|fall|drop|decline|growth|change|gain|shift|reduction)$/
const CHANGES =
  /^(?:rise|fall|grow|drop|decline|improve|increase|decrease|climb|shrink|double|halve|change|shift|sink)$/

/** "fares rose, and the increase held": the change that the answer has just told. */
const isOfChange = (back: readonly Word[], { s, i }: Word, noun: string): boolean =>
  CHANGE.test(noun) &&
  back.some(other => other.s === s && other.i < i && /^VB/.test(other.token.xpos) && CHANGES.test(other.token.lemma))

/** Links whose answer says something by itself, not about a claim that the front has told. */
const BY_ITSELF = /^(?:reports|shows|option|choice|proposed|stake)$/

/** Nouns of what anything has, or of a time that comes by itself. */
const ANYTHINGS =
  /^(?:price|cost|size|length|height|depth|weight|speed|end|beginning|start|middle|top|bottom|edge|centre|center|front|back|inside|outside|side|whole|winter|summer|spring|autumn|weekend|weather|ground|air|water|soil|dark|cold|heat|road|street|floor)$/

/** "the same", "the latter": the rest of a phrase that only points has no more to say than a bare one. */
const isBare = ({ s, i }: Word, phrase: { readonly head: number }): boolean =>
  s.tokens.slice(i + 1, phrase.head).every(({ form }) => POINTING.test(form.toLowerCase()))

/** "settle the terms in advance", "the danger is real": which terms or danger, neither side of an argument says. */
function looseBack(view: View): Word | undefined {
  const { candidate, front, back, desk } = view
  if (candidate.kind !== 'argument' || candidate.link === 'thesis' || !BY_ITSELF.test(candidate.rule)) return undefined
  return back.find(word => {
    const phrase = word.s.phrases.find(({ from, to }) => from <= word.i && word.i < to)
    const head = word.s.tokens[phrase?.head ?? -1]
    if (word.lower !== 'the' || word.resolved || phrase === undefined || head?.xpos.startsWith('NN') !== true)
      return false
    const noun = head.lemma.toLowerCase()
    if (
      !isBare(word, phrase) ||
      UNIQUE.has(noun) ||
      PROPER.has(noun) ||
      ANYTHINGS.test(noun) ||
      desk.titleWords.has(noun)
    )
      return false
    const again = ({ token }: Word): boolean => token.lemma.toLowerCase() === noun
    if (front.some(again) || back.some(other => again(other) && other.i !== phrase.head)) return false
    // "a second bridge over the river": the one of the place that the card names.
    if (/^(?:river|coast|border|harbou?r|mainland|lake|capital|bay|valley|hills?)$/.test(noun) && namesPlace(view))
      return false
    if (isOfChange(back, word, noun)) return false
    // "gets to be the referee": a part that somebody plays.
    if (word.s.tokens.some(token => token.head === phrase.head && token.deprel === 'cop')) return false
    const at = back.findIndex(other => other.s === word.s && other.i === phrase.to)
    // "the terms in advance": no noun's own words.
    const loose = /^(?:in|on|at|by|under)$/.test(back[at]?.lower ?? '') && back[at + 1]?.token.xpos === 'NN'
    const told = at >= 0 && !loose && isModified(word.s, phrase.head)
    return !told && !isNameLike(word.s, word.i + 1, phrase.to)
  })
}

/** Whether a definite in the answer of an argument was introduced elsewhere. */
export const hasLooseBack = (view: View): boolean => looseBack(view) !== undefined
