/** Gates against what is told only by the way: somebody's age, the size of a place that a figure opens with, half of a row. */
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** "Rolf Brandt, who is […], has decided", "aged […]" */
const AGE = /\b(?:who|he|she) (?:is|was) (?:now |then |only )?\[…\]|\baged? (?:of )?\[…\]|\p{Lu}\p{L}+, \[…\],/u
/** "a town of about […] people" */
const SIZE =
  /\b(?:village|hamlet|town|city|parish) of (?:about |some |around |nearly |only |just |roughly )?\[…\] (?:people|inhabitants|souls|residents)/

const byTheWay: Gate = {
  rule: 'by-the-way',
  asks: 'The figure is one that the piece leans on, not somebody’s age or the size of the place that it opens with.',
  refuses: ({ candidate, frontText }) => {
    if (candidate.asks !== 'figure' || candidate.body.form !== 'cloze') return null
    if (AGE.test(frontText)) return 'Somebody’s age is told only by the way.'
    return SIZE.test(frontText) ? 'The size of the place is told only by the way.' : null
  },
}

/** Verbs that say nothing of what was done where they stand alone. */
const TO_SOMETHING = /^(?:oblige|agree|comply|follow|respond|refuse|decline|reply|answer|accept|object|approve|help)$/

/** "In what year did Parliament oblige?": whom, or in what, only the sentence before says. */
const bareAct: Gate = {
  rule: 'bare-act',
  asks: 'When something was done says what was done.',
  refuses: ({ candidate, front, back }) => {
    const verb = front.findLast(({ token }) => /^VB/.test(token.xpos))
    if (candidate.asks !== 'time' || candidate.kind !== 'fact' || verb === undefined) return null
    const words = candidate.body.form === 'cloze' ? [...front, ...back] : front
    const behind = words.some(
      ({ s, i, token }) =>
        s === verb.s && i > verb.i && /^(?:NN|VB|PRP|CD)/.test(token.xpos) && !back.some(other => other.i === i),
    )
    return TO_SOMETHING.test(verb.token.lemma) && !behind ? `“${verb.token.form}” does not say to what.` : null
  },
}

/** The word of a row behind which the card breaks off: "starch, dextrin, brandy" of a row that ends in "and trucks". */
function brokenRow({ front, back }: View): Word | null {
  const words = [...front, ...back]
  const last = new Map<Word['s'], number>()
  for (const { s, i } of words) last.set(s, Math.max(i, last.get(s) ?? -1))
  for (const word of words) {
    if (word.token.deprel !== 'conj' || !/^NN/.test(word.token.xpos) || word.token.head === undefined) continue
    const end = last.get(word.s) ?? -1
    const more = word.s.tokens.some(
      ({ head, deprel, xpos }, k) =>
        k > end && k - end < 6 && head === word.token.head && deprel === 'conj' && /^NN/.test(xpos),
    )
    if (more) return word
  }
  return null
}

const row: Gate = {
  rule: 'broken-row',
  asks: 'A row of things is told to its end.',
  refuses: view => {
    const found = brokenRow(view)
    return found === null ? null : `The row goes on behind “${found.token.form}”.`
  },
}

/** "The Bank’s inflation": a bank or a ministry has none; its country has. */
const NOT_ITS_OWN =
  /\b(?:bank|fed|reserve|ministry|treasury|council|commission|court|parliament|government)[’']s (?:inflation|unemployment|population|gdp|economy|weather)\b/i

const owner: Gate = {
  rule: 'not-its-own',
  asks: 'What a country has is not told of its bank or its ministry.',
  refuses: ({ frontText, backTexts }) =>
    [frontText, ...backTexts].some(text => NOT_ITS_OWN.test(text)) ? 'What is told of a body is its country’s.' : null,
}

export const BY_THE_WAY_GATES: readonly Gate[] = [byTheWay, bareAct, row, owner]
