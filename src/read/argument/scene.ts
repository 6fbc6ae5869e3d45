/** What the finders of arguments look at, and small questions about sentences that they share. */
import type { Clause, Mention, Sentence, Token, TokenRange } from '../reading.ts'
import { lowered } from '../syntax/lowered.ts'
import { hasLetter } from '../text/letters.ts'
import type { Speaker } from '../text/turns.ts'

export interface Scene {
  readonly sentences: readonly Sentence[]
  /** Mentions by sentence. */
  readonly mentions: readonly (readonly Mention[])[]
  /** The author's last name as a slug, to tell the author from others. */
  readonly author: string
  /** Of a conversation: who speaks in each paragraph, from the first; null: the piece's own voice. */
  readonly speakers?: readonly (Speaker | null)[]
}

export const lower = (s: Sentence, i: number): string => lowered(s.tokens[i]?.form ?? '')
export const lemma = (s: Sentence, i: number): string => s.tokens[i]?.lemma.toLowerCase() ?? ''
export const tag = (s: Sentence, i: number): string => s.tokens[i]?.xpos ?? ''

const taken = new Map<string, readonly string[]>()

/** The words of a phrase that the code looks for: there are a few hundred, each asked for at every word. */
function partsOf(phrase: string): readonly string[] {
  const known = taken.get(phrase)
  if (known !== undefined) return known
  const words = phrase.split(' ')
  if (taken.size < 2000) taken.set(phrase, words)
  return words
}

/** Behind the words of `phrase` when they stand at token `i`, else -1. */
export function after(s: Sentence, i: number, phrase: string): number {
  if (!phrase.startsWith(lower(s, i))) return -1
  const words = partsOf(phrase)
  for (let k = 0; k < words.length; k++) if (lower(s, i + k) !== words[k]) return -1
  return i + words.length
}

/** The first of several phrases that stands at token `i`, with the place behind it. */
export function afterAny(
  s: Sentence,
  i: number,
  phrases: readonly string[],
): { readonly phrase: string; readonly to: number } | null {
  const first = lower(s, i)
  for (const phrase of phrases) {
    // Most phrases differ in their first word; taking each apart to see so was a third of all reading.
    const to = phrase.startsWith(first) ? after(s, i, phrase) : -1
    if (to >= 0) return { phrase, to }
  }
  return null
}

const CONJUNCTIVE = new Set(
  'however moreover furthermore nevertheless nonetheless therefore thus hence consequently accordingly besides indeed instead meanwhile still yet otherwise likewise similarly finally lastly then also admittedly granted certainly surely clearly obviously naturally unfortunately fortunately sadly ironically crucially importantly moreover additionally conversely alternatively undoubtedly true well now so perhaps again first firstly second secondly third thirdly fourth fourthly notably interestingly remarkably tellingly'.split(
    ' ',
  ),
)
const PHRASES = [
  'in fact',
  'of course',
  'for example',
  'for instance',
  'after all',
  'in short',
  'in other words',
  'as a result',
  'on the other hand',
  'on the one hand',
  'by contrast',
  'in contrast',
  'in addition',
  'above all',
  'at the same time',
  'to be sure',
  'no doubt',
  'that said',
  'even so',
  'in the end',
  'in sum',
  'in turn',
  'what is more',
  'worse still',
  'better still',
  'to be clear',
  'at least',
  'as such',
  'in reality',
  'in truth',
  'in practice',
  'in theory',
  'more importantly',
  'most importantly',
  'all the same',
  'on the contrary',
  'for all that',
  'in the first place',
  'in the second place',
  'to begin with',
  'for one thing',
  'for another',
  'and yet',
  'but then',
  'it is true that',
  'it is true',
  "it's true that",
  'it must be granted that',
  'it must be admitted that',
  'it must be said that',
  'it has to be said that',
] as const

const PLAIN_CONJUNCTIONS = new Set(['and', 'but', 'or', 'so', 'yet', 'nor', 'plus'])
const OPENS = new Set(PHRASES.map(phrase => phrase.split(' ')[0]))

export interface Opening {
  readonly start: number
  readonly connectives: readonly string[]
}

/** By sentence and place: most who read or write of a sentence ask it. */
const openings = new WeakMap<Sentence, Opening[]>()

/**
 * Where a sentence's own words begin, behind "But", "However," and their like, and the connectives found there.
 * Only connectives that a comma follows are taken, except the plain conjunctions.
 */
export function opening(s: Sentence, from = 0): Opening {
  const known = openings.get(s) ?? []
  const found = known[from] ?? openingAt(s, from)
  known[from] = found
  openings.set(s, known)
  return found
}

function openingAt(s: Sentence, from: number): Opening {
  const connectives: string[] = []
  let at = from
  for (let steps = 0; steps < 4; steps++) {
    const word = lower(s, at)
    const phrase = OPENS.has(word) ? afterAny(s, at, PHRASES) : null
    if (
      phrase !== null &&
      (lower(s, phrase.to) === ',' ||
        phrase.phrase.endsWith('that') ||
        phrase.phrase === 'and yet' ||
        // "In fact the toll fell": some do without the comma.
        (/^(?:in fact|in truth)$/.test(phrase.phrase) && /^(?:DT|PRP)$/.test(tag(s, phrase.to))))
    ) {
      connectives.push(phrase.phrase)
      at = phrase.to + (lower(s, phrase.to) === ',' ? 1 : 0)
    } else if (
      PLAIN_CONJUNCTIONS.has(word) &&
      (tag(s, at) === 'CC' || at === from) &&
      !(word === 'so' && isMeasured(s, at + 1))
    ) {
      connectives.push(word)
      at += lower(s, at + 1) === ',' ? 2 : 1
    } else if (CONJUNCTIVE.has(word) && lower(s, at + 1) === ',') {
      connectives.push(word)
      at += 2
    } else if (
      CONJUNCTIVE.has(word) &&
      /^(?:RB|UH)/.test(tag(s, at)) &&
      at === from &&
      /^(?:thus|therefore|hence|still|nevertheless|nonetheless|consequently|meanwhile|instead|moreover|then)$/.test(
        word,
      )
    ) {
      connectives.push(word)
      at += 1
    } else break
  }
  return { start: behindDistance(s, at), connectives }
}

/** "So long as", "so many of them": how much, and no tie to what stood before. */
const isMeasured = (s: Sentence, i: number): boolean =>
  /^(?:long|far|much|many|few|little|great|rare|strong|deep|weak|bad|good|large|small|close)$/.test(lower(s, i))

const DISTANCE = new Set(['year', 'month', 'week', 'day', 'decade'])

/** "Sixty years ago tomorrow, on 15 May 1942, …", "Two years later, in 1909, …": the date says when it was. */
function behindDistance(s: Sentence, from: number): number {
  const unit = distanceUnit(s, from)
  if (unit < 0 || !/^(?:ago|later|earlier|before|afterwards)$/.test(lower(s, unit + 1))) return from
  const comma = [unit + 2, unit + 3, unit + 4].find(i => lower(s, i) === ',') ?? -1
  const dated = [comma + 2, comma + 3, comma + 4, comma + 5, comma + 6, comma + 7].some(i =>
    /^(?:1\d|20)\d\d$/.test(lower(s, i)),
  )
  return comma > 0 && dated && /^(?:in|on|at)$/.test(lower(s, comma + 1)) ? comma + 1 : from
}

function distanceUnit(s: Sentence, from: number): number {
  for (let i = from + 1; i <= from + 3; i++) if (DISTANCE.has(lemma(s, i))) return i
  return -1
}

/** Without closing marks and stray punctuation at either end. */
export function trimmed(s: Sentence, range: TokenRange): TokenRange {
  let { from, to } = range
  while (to > from && /^(?:[.,;:!?…–—-]|--)$/.test(s.tokens[to - 1]?.form ?? '')) to--
  while (from < to && /^(?:[,;:–—]|--)$/.test(s.tokens[from]?.form ?? '')) from++
  return { from, to }
}

export const contains = (outer: TokenRange, inner: TokenRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to

export const mainClause = (s: Sentence): Clause | null => s.clauses.find(clause => clause.kind === 'main') ?? null

/** The main clause of a statement, where its verb and subject are sure. */
export const sureMain = (s: Sentence): Clause | null => {
  const main = mainClause(s)
  return main?.sure === true && main.subject !== null && s.form === 'statement' ? main : null
}

/** A clause's own words: subject to end, with a fronted phrase that belongs to what is said, without connectives. */
export function claimOf(s: Sentence, clause: Clause): TokenRange {
  const words = clause.kind === 'main' || clause.kind === 'coordinate' ? opening(s, clause.from).start : clause.from
  const subject = clause.subject ?? clause.verb
  const from = Math.min(
    Math.max(words, clause.marker !== null && clause.marker.from === clause.from ? clause.marker.to : 0),
    subject.from,
  )
  return trimmed(s, { from, to: clause.to })
}

/** Whether token `i` stands inside quotation marks. */
export const isQuoted = (s: Sentence, i: number): boolean =>
  s.asides.some(aside => aside.kind === 'quote' && aside.from < i && i < aside.to - 1)

/** Whether most of a range is quoted. */
export function mostlyQuoted(s: Sentence, range: TokenRange): boolean {
  let quoted = 0
  for (let i = range.from; i < range.to; i++) if (isQuoted(s, i)) quoted++
  return quoted * 2 > range.to - range.from
}

export const wordsIn = (s: Sentence, range: TokenRange): number => {
  let n = 0
  for (let i = range.from; i < range.to; i++) if (isWord(s.tokens[i])) n++
  return n
}

const isWord = (token: Token | undefined): boolean =>
  token !== undefined && hasLetter(token.form) && !/^['’]|^n['’]t$/.test(token.form)

/** The next sentence of the same paragraph, or null. */
export function nextOf(scene: Scene, index: number): Sentence | null {
  const next = scene.sentences[index + 1]
  return next !== undefined && next.paragraph === scene.sentences[index]?.paragraph ? next : null
}

/** A slug for who holds a view: "Rowland Hill" gives "rowland-hill". */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'unnamed'
