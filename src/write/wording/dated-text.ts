/** A date written out in the place of one that only made sense on the day of writing, with the preposition that it needs. */
import type { Sentence, TokenRange } from '../../read/reading.ts'

/** "She remembered that December": the month itself. */
const RECALLS = /^(?:remember|recall|forget|describe|call|mark|spend|hate|love)$/

/** "this year" alone needs its preposition: "in 2023". */
export function datedText(s: Sentence | undefined, { from, to }: TokenRange, text: string): string {
  const before = s?.tokens[from - 1]
  const governed =
    before !== undefined &&
    /^(?:IN|TO)$/.test(before.xpos) &&
    !/^(?:that|because|as|if|while|although)$/i.test(before.form)
  if (/^(?:from|between|around) /.test(text)) return text
  // "the end of the last century"
  if (/^the$/i.test(before?.form ?? '') && text.endsWith(' century')) return text
  // "This October was the driest": the month itself is spoken of.
  // … but not in "was last month named", whatever the tree says of the month.
  // … nor in "Last July the court ruled", "Last month President Lund said", where another thing begins right behind it.
  // … nor in "said that December", "in the budget that November", where a noun or a deed stands right before it.
  const isThat = /^that$/i.test(s?.tokens[from]?.form ?? '') && /^(?:NN|VB)/.test(before?.xpos ?? '')
  const spoken =
    before?.lemma !== 'be' &&
    !(isThat && !RECALLS.test(before?.lemma ?? '')) &&
    !/^(?:DT|PRP\$?|NNP?S?|JJ|CD)$/.test(s?.tokens[to]?.xpos ?? '') &&
    s?.tokens.slice(from, to).some(({ deprel }) => /^(?:nsubj|obj)/.test(deprel ?? '')) === true
  if (spoken) return text
  if (governed || /^\d{1,2} /.test(text)) return governed ? text : `on ${text}`
  // "last year’s harvest"
  return /^[’']s?$/.test(s?.tokens[to]?.form ?? '') ? text : `in ${text}`
}
