/** Everything a card may ask for by name or figure: names, dates, quantities and terms, with their place. */
import type { Entity, Mention, Sentence, TimeSpan, Token, TokenRange } from '../reading.ts'
import type { Published } from './calendar.ts'
import { isAside } from './date-view.ts'
import { datesOf, toldAt } from './dates.ts'
import type { NameUse } from './entities.ts'
import { gather } from './entities.ts'
import { ROLE } from './lists.ts'
import { metonymOf } from './metonyms.ts'
import type { Casing } from './name-features.ts'
import type { NameFound } from './names.ts'
import { namesOf } from './names.ts'
import { Narrative } from './narrative.ts'
import { noteAlone, withoutOpener } from './opener.ts'
import { personOfTitle } from './person-names.ts'
import { quantitiesOf } from './quantities.ts'
import { roleOf } from './roles.ts'
import { YearsTold } from './years-told.ts'

export interface Mentions {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Words that stand capitalised where no sentence begins: real names; and those that are written small somewhere. */
function casingOf(sentences: readonly Sentence[]): Casing {
  const capital = new Set<string>()
  const small = new Set<string>()
  for (const sentence of sentences) {
    sentence.tokens.forEach(({ form }, i) => {
      const before = sentence.tokens[i - 1]?.form ?? ''
      if (/^\p{Ll}/u.test(form)) small.add(form)
      else if (i > 0 && !/^["“‘«:(]$/.test(before) && /^\p{Lu}\p{Ll}/u.test(form)) capital.add(form.toLowerCase())
    })
  }
  return { capital, small }
}

const spanOf = (sentence: Sentence, range: TokenRange): { paragraph: number; start: number; end: number } => ({
  paragraph: sentence.paragraph,
  start: sentence.tokens[range.from]?.start ?? sentence.start,
  end: sentence.tokens[range.to - 1]?.end ?? sentence.start,
})

/** The mentions of all sentences, in the order of the text, of a piece with this title. */
export function mentionsOf(sentences: readonly Sentence[], published: Published | null, title = ''): Mentions {
  const casing = casingOf(sentences)
  const found: Mention[] = []
  const uses: NameUse[] = []
  const useOf = new Map<Mention, number>()
  const alone = new Set<string>()
  let anchor: TimeSpan | null = null
  let told: TimeSpan | null = null
  const years = new YearsTold(sentences, published)
  const narrative = new Narrative()
  sentences.forEach((sentence, index) => {
    const base = (tokens: TokenRange) => ({
      sentence: index,
      tokens: { from: tokens.from, to: tokens.to },
      ...spanOf(sentence, tokens),
    })
    // "Three years later" counts from a time of the same paragraph.
    if (sentences[index - 1]?.paragraph !== sentence.paragraph) {
      anchor = null
      told = null
    }
    const dates = datesOf(sentence.tokens, published, anchor, {
      ...years.before(sentence),
      told,
      story: narrative.before(sentence),
    })
    told = toldAt(sentence.tokens, dates)
    years.add(sentence, dates)
    narrative.add(sentence, dates)
    const main = dates.findLast(
      ({ kind, value, from }) => value.when !== undefined && kind === 'date' && !isAside(sentence.tokens, from),
    )
    anchor = main?.value.when ?? anchor
    const taken = new Set<number>()
    for (const date of dates) {
      found.push({ ...base(date), kind: date.kind, date: date.value })
      for (let i = date.from; i < date.to; i++) taken.add(i)
    }
    for (const { kind, quantity, ...range } of quantitiesOf(sentence.tokens, i => taken.has(i)))
      found.push({ ...base(range), kind, ...(quantity === null ? {} : { quantity }) })
    const whole = namesOf(sentence.tokens, casing).filter(name => !taken.has(name.from))
    const names = withoutOpener(sentence.tokens, whole, casing, alone)
    noteAlone(sentence.tokens, names, alone)
    names.forEach((name, place) => {
      const use = useAt(sentence, name, isShort(sentence.tokens, names[place - 1], name) ? uses.length - 1 : null)
      const { metonym } = use
      const mention: Mention = {
        ...base(name),
        kind: 'name',
        bare: { from: name.bare.from, to: name.bare.to },
        ...(metonym === null ? {} : { metonym }),
      }
      useOf.set(mention, uses.length)
      uses.push(use)
      found.push(mention)
    })
    const isName = (term: TokenRange): boolean => names.some(name => name.from <= term.from && term.to <= name.to)
    for (const term of termsOf(sentence.tokens).filter(candidate => !isName(candidate)))
      found.push({ ...base(term), kind: 'term' })
  })
  const gathered = gather(uses, () => {}, personOfTitle(title))
  const mentions = found
    .map((mention): Mention => {
      const use = useOf.get(mention)
      const entity = use === undefined ? undefined : gathered.of[use]
      return entity === undefined ? mention : { ...mention, entity }
    })
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end)
  return { mentions, entities: gathered.entities }
}

/** "Coastal Trade Board (CTB)": letters in brackets right behind the name whose words begin with them. */
function isShort(tokens: readonly Token[], long: NameFound | undefined, short: NameFound): boolean {
  if (long === undefined || short.to - short.from !== 1 || long.to !== short.from - 1) return false
  if (tokens[long.to]?.form !== '(' || tokens[short.to]?.form !== ')') return false
  const letters = (tokens[short.from]?.form ?? '').replaceAll('.', '')
  if (!/^\p{Lu}[\p{Lu}\p{Ll}]{1,7}$/u.test(letters)) return false
  const initials = tokens.slice(long.from, long.to).map(token => token.form.charAt(0).toUpperCase())
  return initials[0] === letters.charAt(0) && initials.length >= Math.min(letters.length, 2)
}

/** What is said of a name right beside it. */
function isDescribed(tokens: readonly Token[], name: TokenRange): boolean {
  const isRole = (token: Token): boolean => ROLE.has(token.lemma.toLowerCase())
  const comma = tokens[name.to]?.form === ','
  const apposed = tokens[name.from - 1]?.form === ',' && ROLE.has(tokens[name.from - 2]?.lemma.toLowerCase() ?? '')
  const born = tokens[name.to]?.form === '(' && /^(?:born|b\.|aged)$/.test(tokens[name.to + 1]?.form ?? '')
  // "Ellwood is a British politician".
  const called =
    /^(?:is|was)$/.test(tokens[name.to]?.form ?? '') &&
    /^(?:a|an|the)$/.test(tokens[name.to + 1]?.form ?? '') &&
    tokens.slice(name.to + 2, name.to + 8).some(isRole)
  const related = comma && /^who(?:se)?$/.test(tokens[name.to + 1]?.form ?? '')
  return born || called || related || apposed || (comma && tokens.slice(name.to + 1, name.to + 6).some(isRole))
}

function useAt(sentence: Sentence, name: NameFound, shortOf: number | null): NameUse {
  const { tokens } = sentence
  const inside = tokens.slice(name.from, name.to)
  const role = isBody(name) ? null : roleOf(tokens, name.bare, name)
  return {
    words: wordsOf(inside),
    text: textOf(inside),
    at: spanOf(sentence, name),
    before: tokens[name.from - 1]?.form.toLowerCase() ?? '',
    after: tokens[name.to]?.form.toLowerCase() ?? '',
    described: isDescribed(tokens, name),
    kind: name.kind,
    lead: name.lead,
    role: role === null ? null : { text: textOf(tokens.slice(role.from, role.to)), at: spanOf(sentence, role) },
    metonym: metonymOf(tokens, name),
    shortOf,
  }
}

/** Only persons hold roles. */
const isBody = ({ kind }: NameFound): boolean => kind !== null && kind !== 'person'

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
