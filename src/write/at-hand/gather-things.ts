/**
 * The things of a piece by the fullest words that it has for them: "the fishing quota of Senegal", of which it says "the quota"
 * elsewhere. First what stands over it, then what its sentences bring in and come back to.
 */
import type { NounPhrase, Sentence, Token } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { textOf } from '../desk.ts'
import { modifiersOf } from '../introduced/modifiers.ts'
import { calledInFull } from '../meant/called.ts'
import { headingsOf } from '../topic/headed.ts'
import { labelOf, topicOf } from '../topic/topic.ts'
import type { HandWord, Spot } from './hand.ts'
import { isBefore } from './hand.ts'

/** Most words of a thing, and least times that a piece speaks of it. */
const MOST = 7
const LEAST = 2

/** Nouns of which any piece speaks and that no words before them make a thing of. */
const ANYTHING =
  /^(?:year|month|week|day|time|way|people|person|man|woman|thing|case|number|point|part|kind|lot|end|side|half|rest|share|amount|level|rate|cost|price|start|beginning|history|member|fact|reason|matter|morning|evening|night|hour|minute|decade|century)$/

/** What else of a thing may stand behind its noun. */
const BEHIND = /^(?:of|for|on|against)$/

interface Called {
  /** Without an article. */
  readonly text: string
  readonly noun: string
  /** How much its words say. */
  readonly worth: number
  readonly spot: Spot
}

const isPlain = (tokens: readonly Token[]): boolean =>
  tokens.every(
    ({ form, xpos }) =>
      /^[\p{L}\p{N}’'.&-]+$/u.test(form) &&
      !/^(?:PRP|WP|WDT|WRB|EX|MD|VB[DPZ]?$)/.test(xpos) &&
      !/^(?:this|that|these|those|any|no|some|each|every|such)$/i.test(form),
  )

/** "of Senegal" behind "quota": the phrase there, where it is a name or short, and hangs on the noun. */
function complementOf(s: Sentence, { head, to }: NounPhrase): NounPhrase | null {
  if (!BEHIND.test(s.tokens[to]?.form ?? '')) return null
  const next = s.phrases.find(({ from }) => from === to + 1)
  if (next === undefined || next.to - next.from > 4) return null
  const own = s.tokens[next.head]
  const hangs = own?.head === undefined || own.head === head
  const named = /^NNP/.test(own?.xpos ?? '')
  return hangs && (named || (/^NN/.test(own?.xpos ?? '') && s.tokens[to]?.form === 'of')) ? next : null
}

function calledAt(desk: WriterDesk, s: Sentence, phrase: NounPhrase): Called | null {
  const head = s.tokens[phrase.head]
  if (head === undefined || !/^NNS?$/.test(head.xpos) || phrase.to !== phrase.head + 1) return null
  const noun = head.lemma.toLowerCase()
  if (ANYTHING.test(noun)) return null
  const { firm, telling, from, apart } = modifiersOf(s, phrase)
  const behind = complementOf(s, phrase)
  const to = behind?.to ?? phrase.to
  const named = /^NNP/.test(s.tokens[behind?.head ?? -1]?.xpos ?? '')
  const worth = 2 * firm + telling.length + (behind === null ? 0 : named ? 3 : 1)
  // "two rival quotas", "another quota": of which no more is said.
  if (worth < 2 || apart || to - from > MOST) return null
  const [first, last] = [s.tokens[from], s.tokens[to - 1]]
  if (first === undefined || last === undefined || !isPlain(s.tokens.slice(from, to))) return null
  const written = textOf(desk, s.paragraph).slice(first.start, last.end)
  // "Cold storage" at the head of a sentence.
  const opens = first === s.tokens[0] && !/^NNP/.test(first.xpos) && !desk.capitalWords.has(first.form)
  const text = opens ? written.charAt(0).toLowerCase() + written.slice(1) : written
  return { text, noun, worth, spot: { paragraph: s.paragraph, start: first.start } }
}

/** Where each common noun stands, by its base form. */
function nounSpots(desk: WriterDesk): ReadonlyMap<string, readonly Spot[]> {
  const found = new Map<string, Spot[]>()
  for (const { tokens, paragraph } of desk.sentences)
    for (const { xpos, lemma, start } of tokens) {
      if (!/^NNS?$/.test(xpos)) continue
      const spots = found.get(lemma.toLowerCase()) ?? []
      found.set(lemma.toLowerCase(), spots)
      spots.push({ paragraph, start })
    }
  return found
}

const lastWord = (text: string): string => /[\p{L}\p{N}]+$/u.exec(text)?.[0].toLowerCase() ?? ''

const isOwned = (text: string): boolean => /^[\p{L} ]+?[’']s? /u.test(text)

/** "The 1951 famine" of a heading. */
const yearThings = (heading: string, spots: ReadonlyMap<string, unknown>): readonly string[] =>
  [...heading.matchAll(/\b\d{4} (\p{Ll}+)/gu)].flatMap(([text, noun]) => (spots.has(noun ?? '') ? [`the ${text}`] : []))

/** What title and standfirst call it, and what runs through the piece. */
function headThings(desk: WriterDesk, spots: ReadonlyMap<string, readonly Spot[]>): readonly HandWord[] {
  const [topic, label] = [topicOf(desk), labelOf(desk)]
  const named = new Set(desk.reading.entities.map(({ name }) => name.replace(/^the /i, '')))
  const dated = headingsOf(desk.reading.piece).flatMap(heading => yearThings(heading, spots))
  const texts = [
    ...dated,
    ...calledInFull(desk).map(({ text }) => text),
    ...(label === null ? [] : [label.text]),
    ...(topic?.titled === true ? [topic.text] : []),
  ]
  return [...new Set(texts)].flatMap((text): readonly HandWord[] => {
    const bare = text.replace(/^the /, '')
    if (named.has(bare) || !/ /.test(bare)) return []
    const noun = lastWord(bare.replace(/ (?:of|for|against) .*$/, ''))
    const at = spots.get(noun) ?? spots.get(noun.replace(/s$/, '')) ?? []
    const lead = bare === text || isOwned(bare) ? '' : 'the'
    return [{ kind: 'thing', lead, text: bare, also: [], short: [noun], at, headed: true, main: true }]
  })
}

export function thingsOf(desk: WriterDesk): readonly HandWord[] {
  const spots = nounSpots(desk)
  const heads = headThings(desk, spots)
  const best = new Map<string, Called>()
  for (const s of desk.sentences)
    for (const phrase of s.phrases) {
      const called = calledAt(desk, s, phrase)
      if (called !== null && called.worth > (best.get(called.noun)?.worth ?? 0)) best.set(called.noun, called)
    }
  const over = headingsOf(desk.reading.piece).join(' ').toLowerCase()
  const things = [...best.values()].flatMap(({ text, noun, spot }): readonly HandWord[] => {
    const all = spots.get(noun) ?? []
    const known = heads.some(({ short }) => short.includes(noun))
    if (all.length < LEAST || known) return []
    // Before it was brought in, the noun may have meant anything.
    const at = all.filter(one => isBefore(spot, one))
    const headed = over.includes(noun)
    return [{ kind: 'thing', lead: 'the', text, also: [], short: [noun], at, headed, main: false }]
  })
  return [...heads, ...things]
}
