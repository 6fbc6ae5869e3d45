/** A pronoun on the front that stands for whoever is asked for: "Who drove it through in his last month in office?" */
import type { Named } from './named.ts'
import type { View, Word } from './view.ts'

/** "Who signed it against the wishes of his own party?": whoever is asked for, where the front names nobody else. */
const isOwnOfAsked = (
  { frontText, back }: View,
  { s, i, token }: Word,
  named: Named,
  wanted: 'person' | 'thing' | 'many',
): boolean =>
  token.xpos === 'PRP$' &&
  s.tokens[i + 1]?.form === 'own' &&
  !named[wanted] &&
  /^(?:Who|Which) /.test(frontText) &&
  back.some(word => word.s === s && word.i < i && /^NNP/.test(word.token.xpos))

const PERSONAL = /^(?:he|him|his|himself|she|her|hers|herself)$/

/** Whether a question for somebody as its subject has a "his" that the piece has for that very person, and names nobody else. */
function isOfSubject({ desk, back, backTexts: [answer = ''], candidate }: View, word: Word, named: Named): boolean {
  const { s, sentence, i, lower, token } = word
  if (candidate.rule !== 'who-question' || !PERSONAL.test(lower) || named.person) return false
  const subject = back.find(other => other.s === s && /^nsubj/.test(other.token.deprel ?? ''))
  if (/self$/.test(lower)) return subject !== undefined && subject.token.head === token.head
  const meant = desk.reading.references.find(one => one.sentence === sentence && one.tokens.from === i)
  const name =
    meant?.text
      .replace(/[’']s?$/, '')
      .split(' ')
      .at(-1) ?? ''
  return name !== '' && answer.includes(name)
}

/** Whether a pronoun is told by the question itself. */
export const isOfAsked = (view: View, word: Word, named: Named, wanted: 'person' | 'thing' | 'many'): boolean =>
  isOwnOfAsked(view, word, named, wanted) || isOfSubject(view, word, named)
