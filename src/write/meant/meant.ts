/**
 * What a bare "the alliance" means: the one body, law or firm of that kind which the piece has named before, where no other of
 * the kind has been spoken of since. Of kinds of which any piece has many ("the company") only one that was named right before.
 */
import { DEMONYM } from '../../read/mentions/lists.ts'
import type { Mention, NounPhrase, Sentence, TokenRange } from '../../read/reading.ts'
import { isGeneral } from '../../read/reference/fulls.ts'
import type { WriterDesk } from '../desk.ts'
import { remembered } from '../remembered.ts'
import { isElsewhere } from './elsewhere.ts'
import { headedBy } from './headed.ts'
import { isCommon, isLaw, mayBeCalled } from './kinds.ts'
import type { Named, Names, Thing } from './named.ts'
import { namesIn } from './named.ts'
import { isLimited, low, nounAt, ownersIn } from './nouns.ts'
import type { Phrase } from './rivals.ts'
import { phrasesOf } from './rivals.ts'

export interface Meant {
  /** The words that mean it. */
  readonly range: TokenRange
  readonly key: string
  readonly text: string
  /** All words of its names, in small letters. */
  readonly words: ReadonlySet<string>
  /** Title or standfirst call it so, and tell by its own words which it is. */
  readonly headed?: true
}

/** How many sentences back it may have been spoken of: at most, of a thing named often, and of a common kind. */
const REACH = { once: 8, often: 30, common: 2, only: 6 } as const
/** Least times that a piece names what it comes back to from far; of the only one of its kind, least times that it speaks of it. */
const OFTEN = 3
/** How far back, in sentences, another of the kind makes it doubtful which is meant. */
const DOUBT = 6

/** The words of a phrase that are to be replaced: "the alliance" of "the alliance’s birthday"; null where they are not bare. */
function bareAt(s: Sentence, phrase: NounPhrase): NounPhrase | null {
  const { from, head } = ownersIn(s, phrase)[0] ?? phrase
  const noun = nounAt(s, head)
  if (low(s, from) !== 'the' || noun === '' || s.tokens[head]?.xpos.endsWith('S') !== false) return null
  if (head - from !== noun.split(' ').length) return null
  return { from, head, to: head + 1 }
}

/** Set phrases in which a noun means nothing that was named: "in the act", "on the bank", "the state of the union". */
function isIdiom(s: Sentence, { from, head, to }: NounPhrase, noun: string): boolean {
  const before = low(s, from - 1)
  if (noun === 'act')
    return /^(?:in|into|of)$/.test(before) && /^(?:in|catch|caught|clean|part)$/.test(low(s, from - 2) || before)
  if (noun === 'bank')
    return /^(?:on|along|up|over|to|down)$/.test(before) && s.tokens[head]?.xpos === 'NN' && before !== 'to'
  if (noun === 'union' && before === 'of' && low(s, from - 2) === 'state') return true
  if (noun === 'law') return /^(?:by|of|under|before|above|within|against|outside|in)$/.test(before)
  if (noun === 'company') return before === 'in'
  return /^(?:of|for)$/.test(low(s, to))
}

/** Whether what a phrase stands beside says which one it is: "the bank, Barclays,", "the company BYD", "Orrin is the court that". */
function isTold(s: Sentence, phrase: NounPhrase): boolean {
  if (isLimited(s, phrase)) return true
  const behind = s.tokens[phrase.to]
  if (behind !== undefined && /^NNPS?$|^``$|^HYPH$/.test(behind.xpos)) return true
  const head = s.tokens[phrase.head]
  if (/^(?:appos|compound)/.test(head?.deprel ?? '')) return true
  // "Orrin Bank is the bank": what is said of a name.
  return s.tokens.some(token => token.head === phrase.head && token.deprel === 'cop')
}

interface Asked {
  readonly desk: WriterDesk
  readonly names: Names
  readonly noun: string
  readonly sentence: number
  readonly from: number
}

const isArticled = (s: Sentence | undefined, { from }: TokenRange): boolean =>
  s !== undefined && (low(s, from) === 'the' || low(s, from - 1) === 'the')

/** Whether a name may be one of a kind of which the piece does not tell. */
function isUnknown({ desk, noun }: Asked, index: number, { entity, tokens }: Mention): boolean {
  const other = desk.reading.entities[entity ?? -1]
  // "the Thames": a river that does not say what it is.
  if (noun === 'river') return isArticled(desk.sentences[index], tokens)
  if (other === undefined || /^(?:person|place|event|work|group|product)$/.test(other.kind)) return false
  if (isLaw(noun) !== (other.kind === 'law') && other.kind !== 'other') return false
  // A first name and a family name; one word may be a firm that was taken for a person.
  if (other.likely === 'person' && (tokens.to - tokens.from > 1 || isLaw(noun))) return false
  const last = desk.sentences[index]?.tokens[tokens.to - 1]
  return !DEMONYM.has(other.name.toLowerCase()) && !/^JJ/.test(last?.xpos ?? '')
}

/** "At Orlux …" over a piece: the thing of which it speaks, and to which it comes back also when it has named another of the kind. */
const isHeaded = ({ desk, names }: Asked, { key }: Pick<Named, 'key'>): boolean => {
  const text = names.things.get(key)?.text.replace(/^the /, '') ?? ''
  return text !== '' && desk.reading.piece.title.includes(text) && (names.things.get(key)?.times ?? 0) >= OFTEN
}

/** Whether a name is what its clause tells of. */
const isSubject = (s: Sentence | undefined, { tokens: { from, to } }: Mention): boolean =>
  s?.tokens.slice(from, to).some(({ deprel }) => deprel?.startsWith('nsubj') === true) === true

/** Whether a name since a thing was spoken of may be another of a common kind. */
function hasAnother(asked: Asked, key: string, since: number): boolean {
  const { desk, names, noun, sentence, from } = asked
  const headed = isHeaded(asked, { key })
  for (let index = since; index <= sentence; index++)
    for (const mention of desk.mentions[index] ?? []) {
      const { kind, tokens } = mention
      if (kind !== 'name' || (index === sentence && tokens.from >= from)) continue
      const known = names.here[index]?.find(one => one.from < tokens.to && tokens.from < one.to)
      const nouns = names.things.get(known?.key ?? '')?.nouns ?? NONE
      // "sold to Brandt": of a piece headed by one company the word is that one's, unless another acts.
      const idle = known === undefined && headed && !isSubject(desk.sentences[index], mention)
      if (
        known === undefined ? !idle && isUnknown(asked, index, mention) : known.key !== key && mayBeCalled(noun, nouns)
      )
        return true
    }
  return false
}

const NONE: ReadonlySet<string> = new Set()

const isBefore = (
  a: { readonly sentence: number; readonly from: number },
  b: { readonly sentence: number; readonly from: number },
): boolean => a.sentence < b.sentence || (a.sentence === b.sentence && a.from < b.from)

const paragraphOf = (desk: WriterDesk, index: number): number => desk.sentences[index]?.paragraph ?? 0

/** Whether the noun of a bare phrase is written as a name is. */
const isCapital = (desk: WriterDesk, { sentence, from }: Asked): boolean =>
  /^\p{Lu}/u.test(desk.sentences[sentence]?.tokens[from + 1]?.form ?? '')

/** What the sentence, or the one before it in the paragraph, is about: of two of a kind it is that one which is meant. */
function isRightBefore({ desk, ...at }: Asked, last: Named): boolean {
  if (at.sentence - last.sentence > 1 || paragraphOf(desk, last.sentence) !== paragraphOf(desk, at.sentence))
    return false
  const s = desk.sentences[last.sentence]
  return (
    s?.clauses.some(
      ({ kind, subject }) =>
        kind === 'main' &&
        subject !== null &&
        subject.from <= last.from &&
        last.from - subject.from <= 1 &&
        (last.to === subject.to || low(s, last.to) === ','),
    ) === true
  )
}

/** The one thing of the kind named before; null where there are several that may be meant. */
function onlyOne(asked: Asked): readonly Named[] | null {
  const { names, noun, ...at } = asked
  const own = (names.called.get(noun) ?? []).filter(one => isBefore(one, at))
  const last = own.at(-1)
  if (last === undefined) return null
  const headed = own.findLast(one => isHeaded(asked, one))
  if (headed !== undefined) {
    const near = own.some(({ key, sentence }) => key !== headed.key && at.sentence - sentence <= REACH.common)
    if (!near) return own.filter(({ key }) => key === headed.key)
  }
  const others = own.filter(({ key }) => key !== last.key)
  const mine = own.filter(({ key }) => key === last.key)
  // Where all others of the kind stand far off it is the one named since.
  const far = others.every(({ sentence }) => at.sentence - sentence > DOUBT)
  const near = far && at.sentence - last.sentence <= REACH.common
  return others.length === 0 || near || isRightBefore(asked, last) ? mine : null
}

/** How many sentences ago the thing was last spoken of, by name or by the bare noun; null where another came between. */
function sinceTold(asked: Asked, mine: readonly Named[]): number | null {
  const { desk, names, noun, ...at } = asked
  const [first, last] = [mine[0], mine.at(-1)]
  if (first === undefined || last === undefined) return null
  const phrases = phrasesOf(desk, names, noun).filter(one => isBefore(one, at))
  const right = isRightBefore(asked, last)
  const doubtful = (one: Phrase): boolean =>
    one.how === 'other' && (isBefore(last, one) || (!right && at.sentence - one.sentence <= DOUBT))
  if (phrases.some(doubtful)) return null
  // "The company" and "the firm" in turn.
  const called = [...(names.things.get(last.key)?.nouns ?? [])].flatMap(other => phrasesOf(desk, names, other))
  const back = called.filter(one => one.how === 'back' && isBefore(first, one) && isBefore(one, at))
  return at.sentence - Math.max(last.sentence, ...back.map(({ sentence }) => sentence))
}

/**
 * Whether up to a phrase a piece has spoken of no other of a kind since it first named one, and comes back to that one: then it is
 * meant from farther off.
 */
function isOnlySoFar({ desk, names, noun, ...at }: Asked, first: Named, thing: Thing): boolean {
  const phrases = phrasesOf(desk, names, noun)
  if (phrases.some(one => one.how === 'other' && isBefore(first, one) && isBefore(one, at))) return false
  return thing.times + phrases.filter(({ how }) => how === 'back').length >= OFTEN
}

/** The last place before a phrase where its thing is named, or meant by the bare noun for certain. */
function lastSpoken({ desk, names, noun, ...at }: Asked, last: Named): { readonly sentence: number } {
  const meant = phrasesOf(desk, names, noun).findLast(
    one =>
      one.how === 'back' &&
      isBefore(last, one) &&
      isBefore(one, at) &&
      desk.sentences[one.sentence]?.phrases.some(
        phrase => phrase.from === one.from && meantBy(desk, one.sentence, phrase)?.key === last.key,
      ) === true,
  )
  return meant ?? last
}

/** Whether the thing was spoken of near enough. */
function isNear(asked: Asked, mine: readonly Named[], thing: Thing, since: number): boolean {
  const { desk, noun, ...at } = asked
  const [first, last] = [mine[0], mine.at(-1)]
  if (first === undefined || last === undefined) return false
  const only = isOnlySoFar(asked, first, thing)
  if (!isCommon(noun)) return since <= (thing.times >= OFTEN || only ? REACH.often : REACH.once)
  if (only) {
    const spoken = lastSpoken(asked, last)
    // "The Union": its own short name.
    if (isCapital(desk, asked)) return at.sentence - spoken.sentence <= REACH.often
    return at.sentence - spoken.sentence <= REACH.only && !hasAnother(asked, last.key, spoken.sentence)
  }
  const gap = at.sentence - last.sentence
  const same = paragraphOf(desk, last.sentence) === paragraphOf(desk, at.sentence)
  if (since > REACH.common || gap > 2 * REACH.common || (!same && since > 1)) return false
  return !hasAnother(asked, last.key, last.sentence)
}

/** What is called so wherever another is spoken of: a piece on the EU need not say whose commission "the commission" is. */
const IMPLIED: ReadonlyMap<string, { readonly by: RegExp; readonly text: string }> = new Map([
  ['commission', { by: /^(?:eu|european parliament|european council)$/, text: 'the European Commission' }],
])

/** What a noun means without having been named, by what the piece has spoken of; null where the piece has another of the kind. */
function impliedBy({ desk, names, noun, ...at }: Asked, range: TokenRange): Meant | null {
  const implied = IMPLIED.get(noun)
  if (implied === undefined || names.called.has(noun)) return null
  if (phrasesOf(desk, names, noun).some(({ how }) => how === 'other')) return null
  const { by, text } = implied
  if (!names.all.some(one => by.test(one.key) && isBefore(one, at))) return null
  return { range, key: text.toLowerCase(), text, words: new Set(text.toLowerCase().split(' ')) }
}

/** The one body, law or firm of the kind that was named. */
function namedBy(asked: Asked, range: TokenRange): Meant | null {
  const mine = onlyOne(asked)
  if (mine === null) return impliedBy(asked, range)
  const key = mine.at(-1)?.key ?? ''
  const thing = asked.names.things.get(key)
  const since = sinceTold(asked, mine)
  if (thing === undefined || thing.text === '' || since === null || !isNear(asked, mine, thing, since)) return null
  return { range, key, text: thing.text, words: thing.words }
}

function meantAt(desk: WriterDesk, sentence: number, whole: NounPhrase): Meant | null {
  const s = desk.sentences[sentence]
  const phrase = s === undefined ? null : bareAt(s, whole)
  if (s === undefined || phrase === null) return null
  const noun = nounAt(s, phrase.head)
  if (isTold(s, phrase) || isIdiom(s, phrase, noun) || isGeneral(s, phrase)) return null
  const names = namesIn(desk)
  const asked: Asked = { desk, names, noun, sentence, from: phrase.from }
  const range = { from: phrase.from, to: phrase.to }
  const named = names.called.has(noun) || IMPLIED.has(noun) ? namedBy(asked, range) : null
  const found = named ?? headedBy(asked, range, s.tokens[phrase.to]?.xpos === 'POS')
  return found === null || isElsewhere(desk, names, noun, sentence, found) ? null : found
}

/** What a phrase that opens with "the" means, or who owns what it speaks of; null where that is not certain. */
export const meantBy = remembered(meantAt)

/** What a firm has one of, or has of its own. */
const OF_FIRM =
  /^(?:headquarters|board|management|chairman|chief|shareholders|executives|accountants|shares|boardroom|workforce|founder|founders)$/

/** "The headquarters" of a piece headed by one firm: that one's, where no other has been spoken of right before. */
export function ownBy(desk: WriterDesk, sentence: number, { from, head, to }: NounPhrase): Meant | null {
  const s = desk.sentences[sentence]
  if (s === undefined || low(s, from) !== 'the' || head !== from + 1 || to !== head + 1 || !OF_FIRM.test(low(s, head)))
    return null
  if (/^(?:of|at|in)$/.test(low(s, to)) || /^(?:NN|POS)/.test(s.tokens[to]?.xpos ?? '')) return null
  const names = namesIn(desk)
  const asked: Asked = { desk, names, noun: 'company', sentence, from }
  const firms = names.called.get('company') ?? []
  const own = firms.find(one => isHeaded(asked, one))
  const thing = names.things.get(own?.key ?? '')
  if (own === undefined || thing === undefined || !firms.some(one => one.key === own.key && isBefore(one, asked)))
    return null
  if (hasAnother(asked, own.key, Math.max(0, sentence - 1))) return null
  const text = `${thing.text}’s ${low(s, head)}`
  return { range: { from, to }, key: own.key, text, words: thing.words }
}
