/** Capitals: which belong to a name, which only to the beginning of a sentence. */
import type { Sentence, Token } from '../../read/reading.ts'
import { hasLetter } from '../../read/text/letters.ts'
import type { WriterDesk } from '../desk.ts'

export type Casing = 'keep' | 'upper' | 'lower'

/** Ends of words that are no names. */
const ABSTRACT = /\p{L}{3}(?:tion|sion|ing|ness|ment|ity|ance|ence|ism|ship)$/u

/** "Dread is a kind of care": one word, said to be some kind of thing, that stands capitalised nowhere but at heads. */
function isAbstract(desk: WriterDesk, sentence: number, { form }: Token): boolean {
  const [, is, article, noun, of] = desk.sentences[sentence]?.tokens ?? []
  const defined = is?.lemma === 'be' && /^an?$/.test(article?.form ?? '') && of?.form === 'of'
  return (
    defined &&
    /^(?:form|kind|sort|type|species|matter|way|variety|brand)$/.test(noun?.form ?? '') &&
    !desk.capitalWords.has(form)
  )
}

/** Whether a token belongs to a name, or is capitalised everywhere in the piece. */
export const isNamed = (desk: WriterDesk, sentence: number, i: number): boolean => {
  if (
    (desk.mentions[sentence] ?? []).some(
      mention => mention.kind === 'name' && mention.tokens.from <= i && i < mention.tokens.to,
    )
  )
    return true
  const token = desk.sentences[sentence]?.tokens[i]
  if (token === undefined || !/^NNP/.test(token.xpos) || desk.lowerWords.has(token.form.toLowerCase())) return false
  // "Imitation is not …": a word made so is none, where no name was found.
  if (i !== 0 || /^NNPS?$/.test(desk.sentences[sentence]?.tokens[1]?.xpos ?? '')) return true
  return !ABSTRACT.test(token.form) && !isAbstract(desk, sentence, token)
}

/** Whether a capital at token `i` is only that of a sentence's beginning. */
export const isSentenceStart = (s: Sentence, i: number): boolean => {
  for (let k = i - 1; k >= 0; k--) if (hasLetter(s.tokens[k]?.form ?? '')) return false
  return true
}

export function recased(token: Token, casing: Casing, opens: boolean): string {
  const { form } = token
  if (casing === 'upper') return form.charAt(0).toUpperCase() + form.slice(1)
  if (casing === 'lower' && opens && form !== 'I' && !/^\p{Lu}[\p{Lu}\d]/u.test(form))
    return form.charAt(0).toLowerCase() + form.slice(1)
  return form
}
