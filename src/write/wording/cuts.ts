/** What a sentence loses when it becomes a card: ties to the sentence before it, and comments set apart. */
import type { Aside, Reference, Sentence, TokenRange } from '../../read/reading.ts'

/** Adverbs and asides that tie a sentence to the one before it; a card has none before it. */
export const TIES =
  /^(?:also|too|however|therefore|thus|moreover|furthermore|meanwhile|instead|likewise|similarly|consequently|nevertheless|nonetheless|indeed|then|accordingly|subsequently|later)$/i

/** "The bank then cut its rate", "has since cut it": behind what, or since when, a front does not say. */
export const isTimeTie = ({ tokens }: Sentence, i: number): boolean => {
  const { form = '', xpos = '' } = tokens[i] ?? {}
  const [before, next] = [tokens[i - 1]?.xpos ?? '', tokens[i + 1]?.xpos ?? '']
  if (xpos !== 'RB') return false
  return (form === 'then' && /^(?:NN|PRP)/.test(before) && next === 'VBD') || (form === 'since' && next === 'VBN')
}

/** Whether what is set apart may go: not "(partial)" nor "(and China)", which change what is said. */
export const isComment = (s: Sentence, aside: Aside): boolean => {
  const first = s.tokens[aside.from + 1]
  const figures = s.tokens.slice(aside.from + 1, aside.to - 1)
  // "(22.1%)": the same in other figures.
  if (
    aside.kind === 'bracket' &&
    figures.length > 0 &&
    figures.every(({ xpos, form }) => xpos === 'CD' || form === '%')
  )
    return true
  return aside.to - aside.from > 4 && first !== undefined && !/^(?:and|or|not|but|if|unless|except)$/i.test(first.form)
}

/** Where what a pronoun stands for is said in the same breath, the pronoun stays. */
export function isSaid(s: Sentence | undefined, range: TokenRange, { from, rule }: Reference): boolean {
  const [first, last] = [s?.tokens[range.from], s?.tokens[range.to - 1]]
  const within = (first?.start ?? 0) <= from.start && from.end <= (last?.end ?? 0)
  return rule === 'pronoun' && s?.paragraph === from.paragraph && within
}

/** "Halden University has its roots in a school": whose they are, stands right before. */
export function isOwned(s: Sentence | undefined, range: TokenRange, { tokens, text, rule }: Reference): boolean {
  // Found in the clause before, which most cards leave out.
  if (rule === 'owner' || s?.tokens[tokens.from]?.xpos !== 'PRP$') return false
  // "Ivo Brandt, who led when his licence was withdrawn": of the last clause by itself a stranger asks whose.
  const own = s.clauses.find(({ kind, subject }) => kind !== 'main' && subject?.from === tokens.from)
  if (own !== undefined && range.from === tokens.from) return false
  const owner =
    text
      .replace(/[’']s?$/, '')
      .split(' ')
      .at(-1)
      ?.toLowerCase() ?? ''
  // "Orrin is the largest port: its trade …": a card mostly shows one of the halves.
  if (/^[:;]$/.test(s.tokens[tokens.from - 1]?.form ?? '') && /^\p{Lu}/u.test(text)) return false
  return s.tokens.slice(0, tokens.from).some(({ form }) => form.toLowerCase() === owner)
}

/** "in other words", "so to speak": what a sentence is to the one before it, or how far its words may be taken. */
const PHRASES = /^(?:in other words|that is to say|so to speak|as it were|if you like|if you will)$/

/** Behind ", however," or ", for instance,", which go with both their commas; `i` itself where none stands. */
export function behindTie(s: Sentence, i: number): number {
  const inner = s.tokens[i + 1]
  if (s.tokens[i]?.form !== ',' || inner === undefined) return i
  if (/^RB/.test(inner.xpos) && TIES.test(inner.form) && s.tokens[i + 2]?.form === ',') return i + 3
  for (const length of [3, 4]) {
    const words = s.tokens.slice(i + 1, i + 1 + length).map(({ form }) => form.toLowerCase())
    if (PHRASES.test(words.join(' ')) && s.tokens[i + 1 + length]?.form === ',') return i + 2 + length
  }
  const phrase = `${inner.form} ${s.tokens[i + 2]?.form ?? ''}`.toLowerCase()
  const set = /^(?:for instance|for example|of course|in fact|in turn|after all|that is)$/.test(phrase)
  return set && s.tokens[i + 3]?.form === ',' ? i + 4 : i
}
