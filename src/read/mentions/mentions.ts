/** Everything a card may ask for by name or figure: names, dates, quantities and terms, with their place. */
import type { Entity, Mention, Sentence, Token, TokenRange } from '../reading.ts'
import type { Published } from './calendar.ts'
import { datesOf } from './dates.ts'
import type { NameUse } from './entities.ts'
import { gather } from './entities.ts'
import { ROLE } from './lists.ts'
import { namesOf } from './names.ts'
import { quantitiesOf } from './quantities.ts'

export interface Mentions {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Words that stand capitalised where no sentence begins, in lower case: real names. */
function knownNames(sentences: readonly Sentence[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const sentence of sentences) {
    sentence.tokens.forEach((token, i) => {
      const before = sentence.tokens[i - 1]?.form ?? ''
      if (i > 0 && !/^["“‘«:(]$/.test(before) && /^\p{Lu}\p{Ll}/u.test(token.form)) known.add(token.form.toLowerCase())
    })
  }
  return known
}

const spanOf = (sentence: Sentence, range: TokenRange): { paragraph: number; start: number; end: number } => ({
  paragraph: sentence.paragraph,
  start: sentence.tokens[range.from]?.start ?? sentence.start,
  end: sentence.tokens[range.to - 1]?.end ?? sentence.start,
})

/** The mentions of all sentences, in the order of the text. */
export function mentionsOf(sentences: readonly Sentence[], published: Published | null): Mentions {
  const known = knownNames(sentences)
  const found: Mention[] = []
  const uses: NameUse[] = []
  const useOf = new Map<Mention, number>()
  sentences.forEach((sentence, index) => {
    const base = (tokens: TokenRange) => ({
      sentence: index,
      tokens: { from: tokens.from, to: tokens.to },
      ...spanOf(sentence, tokens),
    })
    const dates = datesOf(sentence.tokens, published)
    const taken = new Set<number>()
    for (const date of dates) {
      found.push({ ...base(date), kind: date.kind, date: date.value })
      for (let i = date.from; i < date.to; i++) taken.add(i)
    }
    for (const quantity of quantitiesOf(sentence.tokens, i => taken.has(i))) {
      found.push({ ...base(quantity), kind: quantity.kind })
    }
    const names = namesOf(sentence.tokens, known).filter(name => !taken.has(name.from))
    for (const name of names) {
      const mention: Mention = { ...base(name), kind: 'name' }
      useOf.set(mention, uses.length)
      uses.push(useAt(sentence, name))
      found.push(mention)
    }
    const isName = (term: TokenRange): boolean => names.some(name => name.from <= term.from && term.to <= name.to)
    for (const term of termsOf(sentence.tokens).filter(candidate => !isName(candidate)))
      found.push({ ...base(term), kind: 'term' })
  })
  const gathered = gather(uses)
  const mentions = found
    .map((mention): Mention => {
      const use = useOf.get(mention)
      const entity = use === undefined ? undefined : gathered.of[use]
      return entity === undefined ? mention : { ...mention, entity }
    })
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end)
  return { mentions, entities: gathered.entities }
}

function useAt(sentence: Sentence, name: TokenRange): NameUse {
  const { tokens } = sentence
  const span = spanOf(sentence, name)
  const inside = tokens.slice(name.from, name.to)
  const comma = tokens[name.to]?.form === ','
  const apposed = tokens[name.from - 1]?.form === ',' && ROLE.has(tokens[name.from - 2]?.lemma.toLowerCase() ?? '')
  const born = tokens[name.to]?.form === '(' && /^(?:born|b\.|aged)$/.test(tokens[name.to + 1]?.form ?? '')
  // "Ellwood is a British politician".
  const called =
    /^(?:is|was)$/.test(tokens[name.to]?.form ?? '') &&
    /^(?:a|an|the)$/.test(tokens[name.to + 1]?.form ?? '') &&
    tokens.slice(name.to + 2, name.to + 8).some(token => ROLE.has(token.lemma.toLowerCase()))
  const related = comma && /^who(?:se)?$/.test(tokens[name.to + 1]?.form ?? '')
  const described =
    born ||
    called ||
    related ||
    apposed ||
    (comma && tokens.slice(name.to + 1, name.to + 6).some(token => ROLE.has(token.lemma.toLowerCase())))
  return {
    words: wordsOf(inside),
    text: textOf(inside),
    at: span,
    before: tokens[name.from - 1]?.form.toLowerCase() ?? '',
    after: tokens[name.to]?.form.toLowerCase() ?? '',
    described,
  }
}

/** Words as written: "Jong-un" is one. */
function wordsOf(tokens: readonly Token[]): readonly string[] {
  const words: string[] = []
  let end = -1
  for (const token of tokens) {
    if (token.start === end && words.length > 0) words.push(`${words.pop() ?? ''}${token.form}`)
    else words.push(token.form)
    end = token.end
  }
  return words
}

const textOf = (tokens: readonly Token[]): string => wordsOf(tokens).join(' ')

/** "called franking", "known as smearing", "the policy of nordpolitik": a word that is introduced by its name. */
function termsOf(tokens: readonly Token[]): readonly TokenRange[] {
  const found: TokenRange[] = []
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.form.toLowerCase() ?? ''
    let at = -1
    if (/^(?:called|named|termed)$/.test(word) && /^VB[ND]$/.test(tokens[i]?.xpos ?? '')) at = i + 1
    if (/^(?:known|described)$/.test(word) && tokens[i + 1]?.form === 'as' && word === 'known') at = i + 2
    if (at < 0) continue
    const end = termEnd(tokens, at)
    if (end > at) found.push({ from: at, to: end })
  }
  return found
}

function termEnd(tokens: readonly Token[], from: number): number {
  const open = tokens[from]?.form ?? ''
  if (/^["“‘]$/.test(open) || open === '``') {
    for (let i = from + 1; i < tokens.length && i < from + 9; i++)
      if (/^["”’]$|^''$/.test(tokens[i]?.form ?? '')) return i + 1
    return from
  }
  let at = from
  if (/^(?:the|a|an)$/.test(open)) at++
  while (at < tokens.length && at < from + 6 && /^(?:NN|JJ|HYPH|VBG|FW|CD)/.test(tokens[at]?.xpos ?? '')) at++
  return /^(?:NN|FW)/.test(tokens[at - 1]?.xpos ?? '') || at === from + 1 ? at : from
}
