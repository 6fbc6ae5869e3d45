/**
 * Every phrase of a piece by its head noun, with what it tells of the thing it speaks of: nothing ("the fund"), words that
 * say which one ("a fund for infrastructure", "Halden’s pension board", "the Orrin Convention"), or that it is another one.
 */
import type { Mention, NounPhrase, Sentence } from '../../read/reading.ts'
import { isTorn } from '../../read/reference/fulls.ts'
import type { WriterDesk } from '../desk.ts'
import { textOf } from '../desk.ts'
import { kindsOf } from '../gates/bridging.ts'
import { complementOf } from './complement.ts'
import { modifiersFrom, modifiersOf } from './modifiers.ts'

export interface Spoken {
  readonly sentence: number
  readonly from: number
  readonly many: boolean
  /** `bare`: says nothing new; `told`: says which; `apart`: another one, or nobody knows which. */
  readonly how: 'bare' | 'told' | 'apart'
  /** It brings the thing in: "a fund". */
  readonly anew: boolean
  readonly telling: readonly string[]
  /** How many of those words are nouns or names, or an owner. */
  readonly firm: number
  /** Base forms of the complement's words of meaning. */
  readonly behind: readonly string[]
  /** Its words before the noun, in small letters. */
  readonly words: readonly string[]
  /** What to write in the place of "the NOUN". */
  readonly text: string
  /** Its words need no article: "fuel duty", which is what the thing is called everywhere. */
  readonly mass: boolean
  /** The entity whose name `text` is. */
  readonly entity: number | null
}

const low = (s: Sentence, i: number): string => s.tokens[i]?.form.toLowerCase() ?? ''

/** The key by which a phrase is found again: its noun, also where the noun ends a name ("the Orrin Convention"). */
export function keyOf(s: Sentence, { head }: NounPhrase): string {
  const token = s.tokens[head]
  if (token === undefined) return ''
  if (/^NNS?$/.test(token.xpos)) return token.lemma.toLowerCase()
  return token.xpos === 'NNP' ? token.form.toLowerCase() : ''
}

const nameAt = (desk: WriterDesk, index: number, i: number): Mention | undefined =>
  (desk.mentions[index] ?? []).find(({ kind, tokens }) => kind === 'name' && tokens.from <= i && i < tokens.to)

const articled = new WeakMap<WriterDesk, ReadonlySet<number>>()

/** The entities that the piece somewhere names with an article. */
function withArticle(desk: WriterDesk): ReadonlySet<number> {
  const made = articled.get(desk)
  if (made !== undefined) return made
  const found = new Set<number>()
  for (const { entity, sentence, tokens } of desk.reading.mentions) {
    const s = desk.sentences[sentence]
    if (entity === undefined || s === undefined) continue
    if (low(s, tokens.from) === 'the' || low(s, tokens.from - 1) === 'the') found.add(entity)
  }
  articled.set(desk, found)
  return found
}

/** A name as it stands in running text: with its article where the piece writes one. */
export function nameOf(desk: WriterDesk, entity: number): string {
  const name = desk.reading.entities[entity]?.name ?? ''
  const bare = name.replace(/^the /i, '')
  return withArticle(desk).has(entity) || bare !== name ? `the ${bare}` : name
}

const nameText = (desk: WriterDesk, { entity = -1 }: Mention): string => nameOf(desk, entity)

/** The name right beside a phrase in apposition ("the Orrin Forum, a research group"), or of which it is said. */
function namedBeside(
  desk: WriterDesk,
  index: number,
  s: Sentence,
  { from, to, head }: NounPhrase,
): Mention | undefined {
  const own = s.tokens[head]
  const cop = s.tokens.some(token => token.head === head && token.deprel === 'cop')
  const said = cop ? s.tokens.findIndex((token, k) => k < from && token.head === head && token.deprel === 'nsubj') : -1
  const mentions = (desk.mentions[index] ?? []).filter(({ kind }) => kind === 'name')
  const beside = mentions.find(({ tokens }) => {
    const before = own?.deprel === 'appos' && tokens.to === from - 1 && low(s, tokens.to) === ','
    const start = low(s, tokens.from - 1) === 'the' ? tokens.from - 1 : tokens.from
    const behind = start > to && low(s, start - 1) === ',' && hangs(s, tokens, head)
    return before || behind
  })
  const found = beside ?? (said < 0 ? undefined : nameAt(desk, index, said))
  return found !== undefined && suits(desk, found, s, head) ? found : undefined
}

const hangs = (s: Sentence, { from, to }: Mention['tokens'], head: number): boolean =>
  s.tokens.slice(from, to).some(token => token.head === head && token.deprel === 'appos')

/** Whether a noun can be said of a name: not "a convention" of a lake. A noun for bodies or places outweighs a guess. */
function suits(desk: WriterDesk, { entity }: Mention, s: Sentence, head: number): boolean {
  const { kind = 'other', likely = 'other' } = desk.reading.entities[entity ?? -1] ?? {}
  const kinds = kindsOf(s.tokens[head]?.lemma.toLowerCase() ?? '')
  if (kinds !== undefined) return kind === 'other' || kinds.includes(kind)
  return likely !== 'place' && likely !== 'person'
}

/** "Halden’s pension board": the name that owns it. */
function ownerOf(desk: WriterDesk, index: number, s: Sentence, { from, head }: NounPhrase): string | null {
  const at = s.tokens.findIndex(
    (token, k) => k < head && token.head === head && token.deprel === 'nmod:poss' && token.xpos.startsWith('NNP'),
  )
  const mention = at < 0 ? undefined : nameAt(desk, index, at)
  if (mention === undefined || mention.tokens.to !== from || s.tokens[from]?.xpos !== 'POS') return null
  const name = nameText(desk, mention)
  return name === '' ? null : `${name}’s`
}

/** "The bank funds its portfolio": whose an object is that opens with "its", where the subject is a name. */
function ownerBySubject(desk: WriterDesk, index: number, s: Sentence, { from, head }: NounPhrase): string | null {
  if (low(s, from) !== 'its' || s.tokens[from]?.head !== head || s.tokens[head]?.deprel !== 'obj') return null
  const clause = s.clauses.find(
    ({ kind, subject, verb }) => kind === 'main' && subject !== null && verb.main === s.tokens[head]?.head,
  )
  const subject = clause?.subject ?? null
  const mention = subject === null ? undefined : nameAt(desk, index, subject.to - 1)
  if (subject === null || mention === undefined || mention.tokens.to !== subject.to || subject.to > from) return null
  const { from: at } = mention.tokens
  const whole = at === subject.from || (at === subject.from + 1 && low(s, subject.from) === 'the')
  const name = whole ? nameText(desk, mention) : ''
  return name === '' || desk.reading.entities[mention.entity ?? -1]?.likely === 'person' ? null : `${name}’s`
}

const isQuoted = (desk: WriterDesk, s: Sentence, at: number): boolean =>
  (desk.quotations[s.paragraph - 1] ?? []).some(({ start, end }) => start <= at && at < end)

/** What somebody else objects is no way for the piece to bring in a thing. */
const isObjection = (desk: WriterDesk, index: number): boolean =>
  (desk.said[index] ?? []).some(({ role }) => role === 'objection')

const DEFINITE = /^(?:the|this|that|these|those)$/
/** Words that speak of none, of any or of all of a kind. */
const ANY = /^(?:another|every|each|any|no|some|either|neither|both|all|what|which)$/

/** A name that ends in a common noun: "the Orrin Convention". */
function asName(desk: WriterDesk, s: Sentence, base: Spoken, head: number, name: Mention): Spoken {
  const { tokens } = name
  // "San Francisco – Oakland Bay Bridge": a name that goes on before.
  const whole =
    tokens.to === head + 1 &&
    tokens.to - tokens.from > 1 &&
    !/^[–-]$/.test(low(s, tokens.from - 1)) &&
    !isTorn(s, tokens)
  if (!whole) return { ...base, how: DEFINITE.test(low(s, base.from)) ? 'bare' : 'apart' }
  return { ...base, how: 'told', text: nameText(desk, name), entity: name.entity ?? null }
}

function spokenOf(desk: WriterDesk, index: number, s: Sentence, phrase: NounPhrase): Spoken {
  const { from, to, head } = phrase
  const article = low(s, from)
  const many = /^NNP?S$/.test(s.tokens[head]?.xpos ?? '')
  const definite = DEFINITE.test(article)
  const base: Spoken = {
    sentence: index,
    from,
    many,
    how: 'apart',
    anew: /^an?$/.test(article) || (many && s.tokens[from]?.xpos !== 'DT'),
    telling: [],
    firm: 0,
    behind: [],
    words: s.tokens.slice(modifiersFrom(s, phrase), head).map(({ form }) => form.toLowerCase()),
    text: '',
    mass: false,
    entity: null,
  }
  const name = nameAt(desk, index, head)
  if (name !== undefined && s.tokens[head]?.xpos === 'NNP') return asName(desk, s, base, head, name)
  const bySubject = ownerBySubject(desk, index, s, phrase)
  const owner = bySubject ?? ownerOf(desk, index, s, phrase)
  const modifiers = modifiersOf(s, phrase)
  const owned = /^(?:PRP\$|POS)$/.test(s.tokens[from]?.xpos ?? '')
  // "the same panel" is the one spoken of before, "no such plan" is none.
  const own = base.words.join(' ')
  if (!many && ((article === 'the' && own === 'same') || (article === 'no' && (own === 'such' || own === ''))))
    return { ...base, how: 'bare' }
  if (modifiers.apart || ANY.test(article) || (owned && owner === null)) return base
  // Behind an object that somebody has, what follows tells how rather than which: "funds its portfolio with reserves".
  const complement = bySubject === null ? complementOf(desk, index, s, phrase) : null
  const beside = owner === null ? namedBeside(desk, index, s, phrase) : undefined
  const says = modifiers.from < head || owner !== null || complement !== null || beside !== undefined
  if (!says) return { ...base, how: definite || many ? 'bare' : 'apart' }
  if (isQuoted(desk, s, s.tokens[head]?.start ?? 0) || isObjection(desk, index)) return base
  if (beside !== undefined) return { ...base, how: 'told', text: nameText(desk, beside), entity: beside.entity ?? null }
  const slice = (first: number, end: number): string =>
    textOf(desk, s.paragraph).slice(s.tokens[first]?.start ?? 0, s.tokens[end - 1]?.end ?? 0)
  const mass = owner === null && complement === null && isMass(s, phrase)
  const said = `${slice(modifiers.from, to)}${complement === null ? '' : ` ${slice(complement.from, complement.to)}`}`
  return {
    ...base,
    how: 'told',
    mass,
    telling: owner === null ? modifiers.telling : [owner.toLowerCase(), ...modifiers.telling],
    firm: modifiers.firm + (owner === null ? 0 : 1),
    behind: complement === null ? [] : meaning(s, complement.from, complement.to),
    text: mass ? withSmallStart(s, modifiers.from, said) : `${owner ?? 'the'} ${said}`,
  }
}

/** Nouns that need no article behind the one that says what they are on or of: "fuel duty", "insolvency law". */
const LEVIED = /^(?:duty|tax|law|relief|insurance)$/

/** Whether a phrase is such a noun behind another, as it goes by in running text. */
const isMass = (s: Sentence, { from, head }: NounPhrase): boolean =>
  LEVIED.test(s.tokens[head]?.form.toLowerCase() ?? '') &&
  head > from &&
  s.tokens.slice(from, head).every(({ xpos }) => /^(?:NNS?|JJ|HYPH)$/.test(xpos)) &&
  s.tokens[head - 1]?.xpos.startsWith('NN') === true

/** Words as inside a sentence. */
const withSmallStart = (s: Sentence, from: number, text: string): string =>
  from === 0 && /^NNS?$|^JJ$/.test(s.tokens[0]?.xpos ?? '') ? text.charAt(0).toLowerCase() + text.slice(1) : text

const meaning = (s: Sentence, from: number, to: number): readonly string[] =>
  s.tokens.slice(from, to).flatMap(({ xpos, lemma }) => (/^(?:NN|JJ|VB|CD)/.test(xpos) ? [lemma.toLowerCase()] : []))

const tables = new WeakMap<WriterDesk, ReadonlyMap<string, readonly Spoken[]>>()

/** All phrases of a piece by head noun, in the order of the text. Worked out once. */
export function spokenIn(desk: WriterDesk): ReadonlyMap<string, readonly Spoken[]> {
  const made = tables.get(desk)
  if (made !== undefined) return made
  const table = new Map<string, Spoken[]>()
  desk.sentences.forEach((s, index) => {
    for (const phrase of s.phrases) {
      const key = keyOf(s, phrase)
      if (key === '') continue
      const known = table.get(key)
      const spoken = spokenOf(desk, index, s, phrase)
      if (known === undefined) table.set(key, [spoken])
      else known.push(spoken)
    }
  })
  tables.set(desk, table)
  return table
}
