/** What the subject of the sentence before must be, or must not be, for a "he" or an "it" to go on about it. */
import { lemma, lower, tag } from '../argument/scene.ts'
import type { Clause, Entity, NounPhrase, Sentence, TokenRange } from '../reading.ts'
import { isMany } from './fulls.ts'

/** Another single thing that the sentence has as an object: "Halden opened a canal. It …" may be either; so after "voted to read it". */
export const hasRival = (s: Sentence, subject: NounPhrase): boolean =>
  s.tokens.some(({ form, deprel }) => /^it$/i.test(form) && /^obj|^nsubj:pass/.test(deprel ?? '')) ||
  s.phrases.some(
    ({ head }) =>
      head !== subject.head && /^(?:obj|xcomp)/.test(s.tokens[head]?.deprel ?? '') && /^NNP?$/.test(tag(s, head)),
  )

/** Whether a name is surely a person's: one of a single word that never stands with another may be a firm's or a town's. */
export const isSurely = (entity: Entity | undefined): boolean => entity?.kind === 'person' && entity.name.includes(' ')

/**
 * Whether a name is that of a subject: its head, or what stands beside it. "Dahl’s biographer", "the editor of Dahl" and "an
 * engineer from Halden Steel" are somebody else.
 */
export function isNamedAs(s: Sentence, subject: TokenRange, { from, to }: TokenRange): boolean {
  if (from < subject.from || to > subject.to || tag(s, to) === 'POS') return false
  const phrase = s.phrases.find(one => one.from === subject.from)
  const head = phrase?.head ?? subject.to - 1
  // "Ada Lund", "her father Ivo Lund"
  if (from <= head + 1 && head < to) return true
  // "The minister, Ada Lund, …"
  return phrase !== undefined && from === phrase.to + 1 && lower(s, phrase.to) === ','
}

export const isSeveralIn = (s: Sentence, range: TokenRange): boolean =>
  s.phrases.some(phrase => phrase.from === range.from && isMany(s, phrase))

/** "By now it is up to $5bn": a sum, and no firm. */
export const isAmount = (s: Sentence, { verb, rest }: Clause): boolean =>
  lemma(s, verb.main) === 'be' &&
  s.tokens.slice(rest.from, rest.from + 4).some(({ xpos, form }) => xpos === 'CD' || form === '$')

/** Whether a subject is one phrase, with at most a comment between commas behind it: "The Union, which pays, …". */
export const isWholeSubject = (s: Sentence, phrase: NounPhrase, subject: TokenRange): boolean =>
  phrase.to === subject.to || (lower(s, phrase.to) === ',' && /^W/.test(tag(s, phrase.to + 1)))
