/**
 * "The canal" of a piece over which "Panama’s canal" stands: what title and standfirst call in full the piece takes as known, and
 * says "the canal" throughout. It is meant wherever the piece speaks of no other canal near by.
 */
import type { Piece } from '../../core/piece.ts'
import type { TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { NEARBY, NEVER } from '../introduced/vague.ts'
import { headingsOf } from '../topic/headed.ts'
import type { HeadingPhrase } from '../topic/heading-phrase.ts'
import { headingPhrase, isBareIn } from '../topic/heading-phrase.ts'
import type { Meant } from './meant.ts'
import type { Names } from './named.ts'
import type { Phrase } from './rivals.ts'
import { phrasesOf } from './rivals.ts'

/** How far back, in sentences, another of the kind makes it doubtful which is meant: of what the headings call in full, and by its noun alone. */
const DOUBT = { told: 6, bare: 2 } as const
/** Least paragraphs that come back to a thing which the headings only describe. */
const COMES_BACK = 2

interface Asked {
  readonly desk: WriterDesk
  readonly names: Names
  readonly noun: string
  readonly sentence: number
  readonly from: number
}

const paragraphOf = ({ sentences }: WriterDesk, index: number): number => sentences[index]?.paragraph ?? 0

/** Words of a phrase that is no name, in small letters. */
function wordsOf({ sentences }: WriterDesk, { sentence, from }: Phrase): readonly string[] {
  const s = sentences[sentence]
  const phrase = s?.phrases.find(one => one.from === from)
  return s === undefined || phrase === undefined
    ? []
    : s.tokens.slice(from, phrase.to).map(({ form }) => form.toLowerCase())
}

/** "the cancer vaccine" under "a vaccine against cancer": the same one in other words. */
const isSame = (desk: WriterDesk, phrase: Phrase, words: ReadonlySet<string>): boolean => {
  const own = wordsOf(desk, phrase)
  return (
    own[0] !== 'a' && own[0] !== 'an' && own.every(word => words.has(word) || /^(?:the|this|that|['’]s?)$/.test(word))
  )
}

const TELLS_NOTHING = /^(?:the|of|for|against|['’]s?)$/

/** All words of a text that tell something, in small letters. */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[\s-]+|['’]s?\b/)
      .filter(word => word !== '' && !TELLS_NOTHING.test(word)),
  )

/** Whether another of the kind is spoken of in the paragraph, or shortly before. */
function hasAnotherNear(asked: Asked, words: ReadonlySet<string>, key: string, back: number): boolean {
  const { desk, names, noun, sentence } = asked
  const paragraph = paragraphOf(desk, sentence)
  const isNear = (index: number): boolean =>
    paragraphOf(desk, index) === paragraph || (index < sentence && sentence - index <= back)
  const named = (names.called.get(noun) ?? []).some(
    one => one.key !== key && isNear(one.sentence) && ![...wordsIn(one.text)].every(word => words.has(word)),
  )
  return (
    named ||
    phrasesOf(desk, names, noun).some(one => one.how === 'other' && isNear(one.sentence) && !isSame(desk, one, words))
  )
}

/** Whether a piece speaks anywhere of another thing of the kind. */
const hasAnother = ({ desk, names, noun }: Asked, words: ReadonlySet<string>): boolean =>
  phrasesOf(desk, names, noun).some(one => one.how === 'other' && !isSame(desk, one, words))

const paragraphsBack = ({ desk, names, noun }: Asked): number =>
  new Set(
    phrasesOf(desk, names, noun).flatMap(({ how, sentence }) => (how === 'back' ? [paragraphOf(desk, sentence)] : [])),
  ).size

const meant = (range: TokenRange, key: string, text: string): Meant => ({ range, key, text, words: wordsIn(text) })

/** What the headings call in full. */
function byPhrase(asked: Asked, range: TokenRange, { text, named, sure, behind }: HeadingPhrase): Meant | null {
  const { names, noun } = asked
  const words = wordsIn(text)
  if (!sure && paragraphsBack(asked) < COMES_BACK) return null
  if (NEARBY.test(noun) && hasAnother(asked, words)) return null
  const called = (names.called.get(noun) ?? []).filter(one => [...wordsIn(one.text)].every(word => words.has(word)))
  const keys = new Set(called.map(({ key }) => key))
  const [key = text.toLowerCase()] = keys
  if (keys.size > 1 || hasAnotherNear(asked, words, key, DOUBT.told)) return null
  // "the Panama Canal" is its name; "Brazil’s National Museum" says more than "the National Museum".
  const name = named ? '' : (names.things.get(key)?.text ?? '')
  const found = meant(range, key, name === '' ? text : name)
  return sure || behind ? { ...found, headed: true } : found
}

/** "The dam is full" over a piece that begins with the Orrin Dam. */
function byFirstName(asked: Asked, range: TokenRange, piece: Piece): Meant | null {
  const { desk, names, noun, sentence } = asked
  const [first] = names.called.get(noun) ?? []
  const thing = names.things.get(first?.key ?? '')
  if (first === undefined || thing === undefined || thing.text === '' || first.sentence > sentence) return null
  if (!isBareIn(headingsOf(piece), noun) || paragraphsBack(asked) <= COMES_BACK) return null
  const others = phrasesOf(desk, names, noun).filter(({ how }) => how === 'other')
  if (others.some(one => one.sentence <= first.sentence)) return null
  return hasAnotherNear(asked, thing.words, first.key, DOUBT.bare) ? null : meant(range, first.key, thing.text)
}

const nouns = new WeakMap<WriterDesk, ReadonlySet<string>>()

/** The common nouns of a piece, in small letters. Worked out once. */
function nounsIn(desk: WriterDesk): ReadonlySet<string> {
  const known = nouns.get(desk)
  if (known !== undefined) return known
  const made = new Set(
    desk.sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ xpos, form }) => (/^NNS?$/.test(xpos) ? [form.toLowerCase()] : [])),
    ),
  )
  nouns.set(desk, made)
  return made
}

const knownIn = (desk: WriterDesk): Parameters<typeof headingPhrase>[2] => ({
  isNoun: word => nounsIn(desk).has(word),
  isName: word => !desk.lowerWords.has(word.toLowerCase()) && desk.capitalWords.has(word),
})

/** What the headings over a piece mean by a bare phrase; null where that is not certain. `owns` where "’s" stands behind it. */
export function headedBy(asked: Asked, range: TokenRange, owns: boolean): Meant | null {
  const { desk, noun } = asked
  if (NEVER.test(noun) && noun !== 'line') return null
  const { piece } = desk.reading
  const found = headingPhrase(headingsOf(piece), noun, knownIn(desk))
  if (found === null) return byFirstName(asked, range, piece)
  return owns && found.behind ? null : byPhrase(asked, range, found)
}
