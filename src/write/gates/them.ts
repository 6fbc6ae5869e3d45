/** What “them” is behind “of” and “among”, and an “it” or “its” that its own subject or its place says is something else. */
import type { Word } from './view.ts'

/** "40 of them", "some of them", behind the verb. */
export const isPartOf = ({ lower, s, i }: Word): boolean =>
  lower === 'them' &&
  s.tokens[i - 1]?.form === 'of' &&
  /^(?:CD|DT|JJ|NN)/.test(s.tokens[i - 2]?.xpos ?? '') &&
  s.clauses.some(({ verb }) => verb.to <= i - 2) &&
  // "killed 40 sheep, half of them lambs": of what came right before.
  !s.tokens
    .slice(Math.max(...s.clauses.map(({ verb }) => (verb.to <= i - 2 ? verb.to : 0))), i - 2)
    .some(({ xpos }) => xpos === 'NNS')

/** "twelve mayors, among them Ada Lund, signed": of those right before the comma. */
export const isAmong = (words: readonly Word[], { lower, s, i }: Word): boolean =>
  lower === 'them' &&
  s.tokens[i - 1]?.form === 'among' &&
  s.tokens[i - 2]?.form === ',' &&
  s.tokens[i - 3]?.xpos === 'NNS' &&
  words.some(word => word.s === s && word.i === i - 3)

/** The head of the subject of a word's own clause; -1 where there is none. */
const subjectOver = ({ s, token }: Word): number =>
  s.tokens.findIndex(({ head, deprel = '' }) => head === token.head && /^nsubj/.test(deprel))

/**
 * "A boy who sought a lost cow found it in 1784": neither the boy nor, where it is the piece that has spoken of it before, the
 * cow. `before`: what the card shows before the word.
 */
export function isBesideSubject(before: readonly Word[], word: Word): boolean {
  const { s, token, sentence, lower } = word
  if (lower !== 'it' || token.deprel !== 'obj' || s.tokens[token.head ?? -1]?.deprel !== 'root') return false
  const subject = subjectOver(word)
  const nouns = before.filter(other => /^NN/.test(other.token.xpos))
  const within = (at: number): boolean => {
    for (let k = at, steps = 0; k >= 0 && steps < 12; steps++) {
      if (k === subject) return true
      k = s.tokens[k]?.head ?? -1
    }
    return false
  }
  return (
    subject >= 0 &&
    /^an?$/i.test(s.tokens.find(({ head, deprel }) => head === subject && deprel === 'det')?.form ?? '') &&
    nouns.every(other => other.sentence === sentence && other.s === s && within(other.i))
  )
}

/** "At full tilt its thirteen turbines turn": whose they are, nothing that only says how or where does, unless by name. */
export const isBehindFront = (before: readonly Word[], { s, i, lower, token }: Word): boolean =>
  lower === 'its' &&
  token.xpos === 'PRP$' &&
  s.clauses.some(
    ({ kind, subject, fronted }) => kind === 'main' && subject?.from === i && fronted !== null && fronted.from < i,
  ) &&
  before.every(
    other => other.s !== s || !(/^NNP/.test(other.token.xpos) || other.resolved || /^VB[DZPG]/.test(other.token.xpos)),
  )
