/**
 * What "the fund" of one sentence is called in full, by what the piece has said of it before: "the special fund for
 * infrastructure". The nearest mention of the same noun decides, and only where no other thing of the kind stands near.
 */
import type { NoteKind } from '../../core/note.ts'
import type { NounPhrase, Sentence } from '../../read/reading.ts'
import { isGeneral } from '../../read/reference/fulls.ts'
import type { WriterDesk } from '../desk.ts'
import { kindsOf } from '../gates/bridging.ts'
import { remembered } from '../remembered.ts'
import { hasAnotherNation } from '../topic/nation.ts'
import { ailmentWords } from './ailments.ts'
import { kindWords } from './kinds.ts'
import { modifiersFrom, modifiersOf } from './modifiers.ts'
import type { Spoken } from './table.ts'
import { keyOf, spokenIn } from './table.ts'
import { NEARBY, NEVER } from './vague.ts'

/** How many sentences back a thing may have been brought in: of a common noun, of several things, with others of its kind about. */
const REACH = { nearby: 3, many: 4, rivalled: 6, named: 6 } as const
/** Least times that a piece speaks of a thing it comes back to. */
const COMES_BACK = 3
/** Most words that stand in the place of "the NOUN". */
const MOST = 11

const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some(word => b.includes(word))
const within = (a: readonly string[], b: readonly string[]): boolean => a.every(word => b.includes(word))

/** Whether two mentions may speak of one thing: neither says anything that the other gainsays. */
function agree(a: Spoken, b: Spoken): boolean {
  if (a.many !== b.many) return false
  if (a.entity !== null && b.entity !== null) return a.entity === b.entity
  if (a.behind.length > 0 && b.behind.length > 0 && !overlaps(a.behind, b.behind)) return false
  return within(a.telling, b.telling) || within(b.telling, a.telling)
}

/** How much a mention says: a name most, then words behind the noun and nouns before it; an adjective alone too little. */
const worthOf = ({ entity, telling, firm, behind, text, mass }: Spoken): number =>
  (entity !== null ? 6 : 0) +
  (/ \p{Lu}/u.test(text) ? 1 : 0) +
  (mass ? 1 : 0) +
  Math.min(2, firm) +
  Math.min(2, telling.length) +
  (behind.length > 0 ? 3 : 0)

/** Nouns for what is done or felt, which a piece uses of anything: only a name or a noun before them holds far. */
const ABSTRACT = /(?:ness|ity|ism|[ae]nce|ment|tion|sion|ing|ure)$/

interface Asked {
  readonly sentence: number
  readonly from: number
  readonly many: boolean
  /** Words of its own before the noun, in small letters: "special" of "the special fund". */
  readonly own: readonly string[]
  readonly pointing: boolean
  readonly paragraph: number
}

/** "The Orrin Bridge fell. The bridge …": whatever others were spoken of farther back, the one named right before is meant. */
const isRightBefore = (desk: WriterDesk, { sentence, entity, text }: Spoken, asked: Asked): boolean =>
  entity !== null &&
  text.startsWith('the ') &&
  asked.own.length === 0 &&
  asked.sentence - sentence <= 1 &&
  desk.sentences[sentence]?.paragraph === asked.paragraph

/** The mentions before a phrase that speak of its thing, nearest first; null where it may be another thing. */
function chainOf(desk: WriterDesk, all: readonly Spoken[], asked: Asked): readonly Spoken[] | null {
  const chain: Spoken[] = []
  for (const spoken of all.toReversed()) {
    if (spoken.sentence > asked.sentence || (spoken.sentence === asked.sentence && spoken.from >= asked.from)) continue
    if (spoken.how === 'bare') continue
    const near = asked.sentence - spoken.sentence <= REACH.rivalled
    const [nearest] = chain
    const fits =
      spoken.how === 'told' &&
      spoken.many === asked.many &&
      (nearest === undefined || (!chain.some(({ anew }) => anew) && chain.every(known => agree(known, spoken)))) &&
      within(asked.own, spoken.words)
    if (fits) chain.push(spoken)
    else if (nearest === undefined && asked.own.length > 0 && spoken.how === 'told') continue
    else if (nearest !== undefined && spoken.sentence < nearest.sentence && isRightBefore(desk, nearest, asked)) break
    else if (near || nearest === undefined) return null
    else break
  }
  return chain
}

/** Whether a piece speaks of one thing alone by this noun. */
const isOnly = (all: readonly Spoken[], one: Spoken): boolean =>
  all.every(spoken => spoken.how === 'bare' || (spoken.how === 'told' && agree(one, spoken)))

const counted = new WeakMap<WriterDesk, ReadonlyMap<string, number>>()

/** How often a piece says a noun, also before "’s" and before other nouns. */
function timesOf(desk: WriterDesk, noun: string): number {
  const known = counted.get(desk)
  if (known !== undefined) return known.get(noun) ?? 0
  const made = new Map<string, number>()
  for (const { tokens } of desk.sentences)
    for (const { lemma, xpos } of tokens)
      if (/^NNS?$/.test(xpos)) made.set(lemma.toLowerCase(), (made.get(lemma.toLowerCase()) ?? 0) + 1)
  counted.set(desk, made)
  return made.get(noun) ?? 0
}

/** Whether what was said so far back still holds. */
function isInReach(desk: WriterDesk, noun: string, all: readonly Spoken[], told: Spoken, asked: Asked): boolean {
  const far = asked.sentence - told.sentence
  const same = desk.sentences[told.sentence]?.paragraph === asked.paragraph
  if (asked.pointing) return same && far <= 1
  // "The plan" of a piece that names one plan and speaks of no other.
  if (told.entity !== null && !told.anew && !asked.many && told.text.startsWith('the ') && isOnly(all, told))
    return true
  if (told.entity !== null && told.anew) return far <= REACH.named && noOther(desk, noun, told, asked)
  // "The attack" of a piece that comes back to one attack alone.
  if (told.firm > 0 && !asked.many && timesOf(desk, noun) >= COMES_BACK && isOnly(all, told)) return true
  if (NEARBY.test(noun) || (ABSTRACT.test(noun) && told.firm === 0 && told.entity === null))
    return far <= REACH.nearby && (same || isOnly(all, told))
  if (asked.many) return far <= REACH.many && isOnly(all, told)
  return far <= REACH.rivalled || isOnly(all, told)
}

/** Whether no other name of the same kind stands between a name and what comes back to it. */
function noOther(desk: WriterDesk, noun: string, { entity, sentence }: Spoken, asked: Asked): boolean {
  const own = desk.reading.entities[entity ?? -1]?.likely ?? 'other'
  const kinds = kindsOf(noun) ?? [own]
  for (let index = sentence; index <= asked.sentence; index++)
    for (const mention of desk.mentions[index] ?? []) {
      if (mention.entity === undefined || mention.entity === entity || mention.kind !== 'name') continue
      if (index === asked.sentence && mention.tokens.from > asked.from) continue
      const other = desk.reading.entities[mention.entity]?.likely ?? 'other'
      if (kinds.includes(other) || other === 'other') return false
    }
  return true
}

/** Whether a phrase goes on with words of its own that say which: "the fund for widows", "the fund that he set up". */
export const isRestricted = (s: Sentence, { head, to }: NounPhrase): boolean =>
  s.tokens.some(
    (token, k) =>
      k >= to &&
      token.head === head &&
      /^(?:nmod|acl|appos|ccomp|advcl)/.test(token.deprel ?? '') &&
      s.tokens[to]?.form !== ',',
  ) || /^(?:of|that|which|who|whose|where|when|to|for)$/.test(s.tokens[to]?.form.toLowerCase() ?? '')

/** Least that must be said of a thing: one word before its noun is enough for an argument, which names its piece. */
const ENOUGH = { argument: 2, fact: 3 } as const

/** What to write in the place of a phrase that begins with "the", "this" or "those"; null where the piece does not tell. */
export const fullWords = (desk: WriterDesk, sentence: number, phrase: NounPhrase, kind: NoteKind): string | null =>
  kind === 'fact' ? ofFact(desk, sentence, phrase) : ofArgument(desk, sentence, phrase)

const ofFact = remembered((desk, sentence, phrase: NounPhrase) => foundWords(desk, sentence, phrase, 'fact'))
const ofArgument = remembered((desk, sentence, phrase: NounPhrase) => foundWords(desk, sentence, phrase, 'argument'))

function foundWords(desk: WriterDesk, sentence: number, phrase: NounPhrase, kind: NoteKind): string | null {
  const s = desk.sentences[sentence]
  const head = s?.tokens[phrase.head]
  if (s === undefined || head === undefined || !/^NNS?$/.test(head.xpos) || phrase.to !== phrase.head + 1) return null
  const noun = keyOf(s, phrase)
  const article = s.tokens[phrase.from]?.form.toLowerCase() ?? ''
  if (!/^(?:the|this|that|these|those)$/.test(article) || isRestricted(s, phrase) || isGeneral(s, phrase)) return null
  const own = s.tokens.slice(modifiersFrom(s, phrase), phrase.head).map(({ form }) => form.toLowerCase())
  const modifiers = modifiersOf(s, phrase)
  if (own.length > 0 && (modifiers.apart || modifiers.from > modifiersFrom(s, phrase))) return null
  const asked: Asked = {
    sentence,
    from: phrase.from,
    many: head.xpos === 'NNS',
    own,
    pointing: article !== 'the',
    paragraph: s.paragraph,
  }
  const bare = own.length === 0 && article === 'the'
  const ailment = own.length === 0 && /^th(?:e|is)$/.test(article) ? ailmentWords(desk, sentence, phrase) : null
  const text =
    ailment ??
    (NEVER.test(noun) ? null : toldWords(desk, noun, asked, ENOUGH[kind])) ??
    (bare ? kindWords(desk, sentence, phrase) : null)
  const same = text?.toLowerCase() === ['the', ...own, head.form.toLowerCase()].join(' ')
  return same || text === null || text.split(' ').length > MOST ? null : text
}

/** Mentions of a noun that are looked at on either side of a phrase: a book has thousands. */
const WINDOW = { before: 60, behind: 20 } as const

/** The mentions around a sentence, in the order of the text. */
function around(all: readonly Spoken[], sentence: number): readonly Spoken[] {
  if (all.length <= WINDOW.before + WINDOW.behind) return all
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((all[middle]?.sentence ?? 0) <= sentence) low = middle + 1
    else high = middle
  }
  return all.slice(Math.max(0, low - WINDOW.before), low + WINDOW.behind)
}

/**
 * "The vaccine was safe. … In 1989 a combined vaccine caused fever. … the vaccine": what a piece had spoken of before it brought
 * in another of the kind is meant again, unless the other was brought in by the same paragraph.
 */
function hadAnother(desk: WriterDesk, all: readonly Spoken[], { sentence, anew }: Spoken, asked: Asked): boolean {
  const paragraph = desk.sentences[sentence]?.paragraph ?? 0
  const isEarlier = (one: Spoken): boolean => (desk.sentences[one.sentence]?.paragraph ?? paragraph) < paragraph
  return (
    anew &&
    !asked.many &&
    paragraph !== asked.paragraph &&
    all.some(one => one.how === 'bare' && !one.many && isEarlier(one))
  )
}

/** What the mentions before a phrase call its thing. */
function toldWords(desk: WriterDesk, noun: string, asked: Asked, enough: number): string | null {
  const all = around(spokenIn(desk).get(noun) ?? [], asked.sentence)
  const chain = chainOf(desk, all, asked)
  const [nearest] = chain ?? []
  if (chain === null || nearest === undefined || !isInReach(desk, noun, all, nearest, asked)) return null
  if (hadAnother(desk, all, chain.at(-1) ?? nearest, asked)) return null
  const best = chain.reduce((top, one) => (worthOf(one) > worthOf(top) ? one : top))
  // Called so twice, it has a name of sorts.
  const again = chain.some(one => one !== best && overlaps(one.telling, best.telling)) ? 1 : 0
  // "the water industry" of a piece that speaks of no other industry.
  const alone = best.firm > 0 && !best.many && isOnly(spokenIn(desk).get(noun) ?? [], best) ? 1 : 0
  if (worthOf(best) + again + alone < enough || best.text === '') return null
  const near = desk.sentences[best.sentence]?.paragraph === asked.paragraph
  return STATE.test(noun) && !near && hasAnotherNation(desk, best.text) ? null : best.text
}

/** Of these every country has its own: farther off "the navy" of a piece on two countries may be the other one’s. */
const STATE =
  /^(?:government|navy|army|military|parliament|cabinet|treasury|capital|embassy|currency|economy|constitution|bank|court|administration|border|senate|congress|opposition)$/
