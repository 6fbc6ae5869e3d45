/** Phrases that say by themselves which thing they mean, gathered by head noun, so that "the council" can find its council. */
import { lemma, lower, tag } from '../argument/scene.ts'
import type { Entity, Mention, NounPhrase, Sentence, TokenRange } from '../reading.ts'

export interface ReferenceInput {
  readonly sentences: readonly Sentence[]
  /** Mentions by sentence. */
  readonly mentions: readonly (readonly Mention[])[]
  readonly entities: readonly Entity[]
  /** The title as a sentence, if it could be read as one; its paragraph is 0. */
  readonly title: Sentence | null
  /** Text of a stretch of one sentence, as written; -1 is the title. */
  readonly text: (sentence: number, range: TokenRange) => string
  /** The year of writing, where it is known. */
  readonly written: number | null
}

/** A phrase with what hangs on it. `sentence` is -1 in the title. */
export interface Full {
  readonly sentence: number
  readonly phrase: NounPhrase
  readonly tokens: TokenRange
}

/** All that is known of one head noun in a piece. */
export interface Noun {
  readonly fulls: Full[]
  /** Phrases of this head with words of their own that are not full: "a new council". They may be another thing. */
  rivals: number
}

export const sentenceAt = (input: ReferenceInput, index: number): Sentence | undefined =>
  index < 0 ? (input.title ?? undefined) : input.sentences[index]

export const isMany = (s: Sentence, phrase: NounPhrase): boolean => /^NNP?S$/.test(tag(s, phrase.head))

/** Whether a stretch holds a name: a mention, or in the title any capitalised noun. */
export const hasName = (input: ReferenceInput, sentence: number, range: TokenRange): boolean =>
  sentence < 0
    ? input.title?.tokens
        .slice(range.from, range.to)
        .some(token => /^NNPS?$/.test(token.xpos) && /^\p{Lu}/u.test(token.form)) === true
    : (input.mentions[sentence] ?? []).some(
        mention => mention.kind === 'name' && mention.tokens.from >= range.from && mention.tokens.to <= range.to,
      )

/** A phrase with the prepositional phrases behind it that surely belong to it. */
function extended(s: Sentence, phrase: NounPhrase): TokenRange {
  let { to } = phrase
  for (let links = 0; links < 3; links++) {
    if (!/^(?:of|with|between|for|against|on|in|to|from)$/.test(lower(s, to))) break
    const next = s.phrases.find(candidate => candidate.from === to + 1)
    if (next === undefined || /^(?:PRP|WP|EX)$/.test(tag(s, next.from))) break
    // "left the World Bank for the Bank of Orrin": a name has no more behind it than its "of".
    if (links === 0 && /^NNP/.test(tag(s, phrase.head)) && lower(s, to) !== 'of') break
    // Only "of" and its like surely belong to the noun; "in" and "on" may belong to the verb.
    if (/^(?:in|on|to|from|for)$/.test(lower(s, to)) && links === 0 && !/^NNP/.test(tag(s, next.head))) break
    const between = lower(s, to) === 'between'
    to = next.to
    if (!between) continue
    // "the war between Orrin | and Lysse": half of what it is between says nothing.
    const other = lower(s, to) === 'and' ? s.phrases.find(candidate => candidate.from === next.to + 1) : undefined
    if (other === undefined) return phrase
    to = other.to
  }
  return { from: phrase.from, to }
}

/** Common nouns that end the names of bodies: "Supreme Court" is a court. */
const BODY =
  /^(?:court|council|bank|authority|foundation|university|ministry|department|agency|commission|committee|parliament|senate|assembly|party|union|company|institute|college|school|church|army|navy|act|treaty|agreement|bill|club|museum|library|hospital|board|group|association|society|league|fund|trust|railway|bridge|canal|dam|river|island|tower|prize|report|review)$/

/** The key by which later words may come back to a phrase. */
export const keyOf = (s: Sentence, phrase: NounPhrase): string => {
  const head = lower(s, phrase.head)
  if (/^NNPS?$/.test(tag(s, phrase.head))) return BODY.test(head) ? head : ''
  return /^NNS?$/.test(tag(s, phrase.head)) ? lemma(s, phrase.head) : ''
}

/** Words that tell a thing from the one of its kind that the piece speaks of. */
const ANOTHER = /^(?:previous|other|another|next|earlier|later)$/

/** "Ports and | Markets Authority": a name that was read from its "and" on. */
export const isTorn = (s: Sentence, { from, to }: TokenRange): boolean =>
  /^NNP/.test(tag(s, to - 1)) &&
  /^(?:and|&)$/.test(lower(s, from - 1)) &&
  /^\p{Lu}/u.test(s.tokens[from]?.form ?? '') &&
  /^NNP/.test(tag(s, from - 2))

const isFullPhrase = (
  input: ReferenceInput,
  sentence: number,
  s: Sentence,
  phrase: NounPhrase,
  tokens: TokenRange,
): boolean => {
  if (isTorn(s, phrase)) return false
  // "The previous election in Orrin was in 2014. The election fills …": that is another one.
  for (let i = phrase.from; i < phrase.head; i++) if (ANOTHER.test(lower(s, i))) return false
  for (let i = tokens.from; i < tokens.to; i++)
    if (/^(?:this|that|these|those|such)$/.test(lower(s, i)) || (tag(s, i) === 'PRP$' && i !== phrase.from))
      return false
  return hasName(input, sentence, tokens) && tokens.to - tokens.from <= 12
}

/** "the council", "its council", "councils": words that add nothing to their noun. */
const isBare = (s: Sentence, phrase: NounPhrase): boolean =>
  phrase.head - phrase.from <= 1 &&
  (phrase.head === phrase.from || /^(?:the|this|that|these|those|its|their|his|her|our)$/.test(lower(s, phrase.from)))

/** Of a noun that is named in full so often there is more than one thing; further ones are counted as rivals. */
const MANY = 40

/** All nouns of a piece with their full phrases, in the order of the text. */
export function gatherFulls(input: ReferenceInput): ReadonlyMap<string, Noun> {
  const nouns = new Map<string, Noun>()
  const add = (s: Sentence, sentence: number): void => {
    for (const phrase of s.phrases) {
      const key = keyOf(s, phrase)
      if (key === '') continue
      const noun = nouns.get(key) ?? { fulls: [], rivals: 0 }
      nouns.set(key, noun)
      const tokens = extended(s, phrase)
      if (isFullPhrase(input, sentence, s, phrase, tokens) && noun.fulls.length < MANY)
        noun.fulls.push({ sentence, phrase, tokens })
      else if (!isBare(s, phrase)) noun.rivals++
    }
  }
  if (input.title !== null) add(input.title, -1)
  input.sentences.forEach(add)
  return nouns
}

/** The words to put in its place: a leading "its" becomes the name it belongs to, "a" becomes "the". */
export function wordingOf(input: ReferenceInput, full: Full): string | null {
  const s = sentenceAt(input, full.sentence)
  if (s === undefined) return null
  const first = lower(s, full.tokens.from)
  const tail = { from: full.tokens.from + 1, to: full.tokens.to }
  const text = input.text(full.sentence, full.tokens)
  // "Last May the council": a time that was read as a part of the name.
  if (/^(?:last|next)$/.test(first) && s.tokens.slice(tail.from, tail.to).some(({ xpos }) => xpos === 'DT')) return null
  if (tag(s, full.tokens.from) === 'PRP$') {
    const owner = ownerOf(input, full, s)
    return owner === null ? null : `${owner}’s ${input.text(full.sentence, tail)}`
  }
  if (/^(?:a|an|any|some|every)$/.test(first)) return `the ${input.text(full.sentence, tail)}`
  if (tag(s, full.tokens.from) === 'DT') return text.charAt(0).toLowerCase() + text.slice(1)
  const owned = s.tokens.slice(full.phrase.from, full.phrase.head).some(token => token.xpos === 'POS')
  // "NASA space capsule" needs its article back; "Belmar's Supreme Court" and bare plurals do not.
  return owned || isMany(s, full.phrase) || /^NNP/.test(tag(s, full.phrase.head)) ? text : `the ${text}`
}

/** The subject that "its" goes back to when it is a single name: "the Kremlin risks … its relationship". */
function ownerOf(input: ReferenceInput, full: Full, s: Sentence): string | null {
  const clause = s.clauses.find(candidate => candidate.kind === 'main' && candidate.sure)
  if (clause?.subject == null || clause.subject.to > full.tokens.from) return null
  const phrase = s.phrases.find(
    candidate => candidate.from === clause.subject?.from && candidate.to === clause.subject?.to,
  )
  if (phrase === undefined || !hasName(input, full.sentence, phrase) || isMany(s, phrase)) return null
  const text = input.text(full.sentence, phrase)
  return tag(s, phrase.from) === 'DT' ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** "The bank always wins": of any bank. */
export const isGeneral = (s: Sentence, { head }: NounPhrase): boolean =>
  s.clauses.some(
    ({ subject, verb, from, to }) =>
      subject !== null &&
      subject.from <= head &&
      head < subject.to &&
      verb.tense === 'present' &&
      s.tokens
        .slice(from, to)
        .some(({ form }) => /^(?:always|usually|typically|generally|often|normally|invariably)$/i.test(form)),
  )
