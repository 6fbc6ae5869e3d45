/** What a view is about, in words that a front can ask by, and the view as an answer to it. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import { ROLE } from '../../../read/mentions/lists.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'
import { ANSWER_WORDS } from '../../shorter.ts'
import type { Line } from '../../wording/line.ts'
import { LineBuilder } from '../../wording/line.ts'
import { copyShort, shortLength } from './compress.ts'
import type { Said } from './saying.ts'
import { behindComment, longTopicOf, topicOf } from './view-topics.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const

const ANSWER = { bare: true, casing: 'upper' } as const

export interface About {
  readonly tokens: TokenRange
  /** "a container line plans …" is said of container lines: the noun in its plural. */
  readonly plural: string | null
  /** What the answer says in its place, where it would only say it again. */
  readonly pronoun: 'They' | 'It' | 'them' | null
}

/** The regular plural of a noun; null where it may have another. */
function pluralOf(noun: string): string | null {
  if (/(?:man|foot|tooth|child|person|mouse|goose|fe|f|o|us|is|um|x)$/.test(noun) || /[^a-z-]/.test(noun)) return null
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|ch|sh|z)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** The head of the noun phrase at the beginning of a range. */
const headIn = (s: Sentence, { from, to }: TokenRange): number =>
  s.phrases.find(phrase => phrase.from === from && phrase.to <= to)?.head ?? to - 1

/** "A ship owner plans …": one that stands for all of its kind, asked of in the plural; null where that cannot be told. */
function kindOf(s: Sentence, { from, to }: TokenRange): About | null {
  // "thought an armistice was a trap", "a seed in an envelope": what is told of the past, or told apart, is one matter.
  if (/^VB[DN]$/.test(tag(s, to)) || to - from >= 4) return { tokens: { from, to }, plural: null, pronoun: null }
  const plain = s.tokens.slice(from + 1, to).every(({ xpos }) => /^(?:NN|JJ|HYPH|VBN)$/.test(xpos))
  // Behind the noun a quotation mark or an adverb may stand before the verb.
  const next = s.tokens.findIndex(({ xpos }, i) => i >= to && !/^(?:RB|``|'')$/.test(xpos) && /[a-z]/i.test(xpos))
  const plural = tag(s, to - 1) === 'NN' && tag(s, next) === 'VBZ' ? pluralOf(lower(s, to - 1)) : null
  return plain && plural !== null && to - from > 1 ? { tokens: { from: from + 1, to }, plural, pronoun: null } : null
}

/** "They" or "It" for a topic that is no person. */
function pronounFor(desk: WriterDesk, sentence: number, s: Sentence, tokens: TokenRange): 'They' | 'It' | null {
  // "training a guide dog in towns": a doing is one thing.
  if (tag(s, tokens.from) === 'VBG' && !/^NN/.test(tag(s, tokens.from + 1))) return 'It'
  const head = headIn(s, tokens)
  const name = (desk.mentions[sentence] ?? []).find(
    ({ kind, tokens: at }) => kind === 'name' && at.from <= head && head < at.to,
  )
  const kind = name === undefined ? null : (entityOf(desk, name)?.kind ?? null)
  // "the bridge between Halden and Orrin" is one thing.
  const cc = s.tokens.findIndex(({ xpos }, i) => i >= tokens.from && /^(?:CC|IN)$/.test(xpos))
  if (cc >= 0 && cc < tokens.to && tag(s, cc) === 'CC') return null
  if (/^NNPS?$/.test(tag(s, head)) && kind !== null) return /^(?:place|organisation)$/.test(kind) ? 'It' : null
  if (/^NNP?S$/.test(tag(s, head)) || /^(?:data|people|police|media)$/.test(lower(s, head))) return 'They'
  return tag(s, head) === 'NN' && kind !== 'person' && !ROLE.has(lemma(s, head)) ? 'It' : null
}

/** Words that carry meaning, counted. */
const weightOf = (s: Sentence, { from, to }: TokenRange): number =>
  s.tokens
    .slice(from, to)
    .filter(({ xpos, lemma: base }) => /^(?:NN|VB|JJ|CD)/.test(xpos) && !/^(?:be|have|do|will|say)$/.test(base)).length

/** A view with who holds it. */
export type Viewed = Pick<Said, 's' | 'sentence' | 'view' | 'speaker' | 'standsFor'>

/** "About a third of Orrin farms have no heir" is said of Orrin farms: what share is part of the answer. */
function sharedOut(desk: WriterDesk, sentence: number, s: Sentence, { from, to }: TokenRange): TokenRange | null {
  const figure = (desk.mentions[sentence] ?? []).find(
    ({ kind, tokens, quantity }) =>
      tokens.from === from && (kind === 'percent' || (kind === 'count' && (quantity?.value ?? 1) < 1)),
  )
  const at = figure?.tokens.to ?? -1
  return at >= 0 && lower(s, at) === 'of' && at + 1 < to ? { from: at + 1, to } : null
}

/** Words of a topic from which an answer does not say it again. */
const LONG_TOPIC = 6

/** What a view is said of: its subject, or what a pronoun there stands for. */
export function aboutOf(desk: WriterDesk, said: Viewed): About | null {
  const { s, sentence, view } = said
  const tokens = topicOf(s, view)
  const byTree = tokens === null ? longTopicOf(s, view) : null
  if (byTree !== null) return { tokens: byTree, plural: null, pronoun: pronounFor(desk, sentence, s, byTree) }
  if (tokens === null) return ownerBefore(desk, said) ?? quantified(s, view) ?? pronounTopic(desk, said)
  const shared = sharedOut(desk, sentence, s, tokens)
  if (shared !== null)
    return { tokens: shared, plural: null, pronoun: tag(s, headIn(s, shared)) === 'NNS' ? 'them' : null }
  const long = tokens.to - tokens.from >= LONG_TOPIC
  if (/^an?$/.test(lower(s, tokens.from))) {
    const kind = kindOf(s, tokens)
    // "a toll based on the price of a barge": the answer need not say all of it again.
    return kind !== null && long ? { ...kind, pronoun: pronounFor(desk, sentence, s, tokens) } : kind
  }
  // Nor does an answer say again what makes it too long; a remark behind it ("the harbour, even a small one,") needs its noun.
  const tooLong = shortLength(s, view) > ANSWER_WORDS.most && lower(s, tokens.to) !== ','
  const remarked = lower(s, tokens.to) === ',' && !/^W/.test(tag(s, tokens.to + 1))
  const again = !remarked && (tooLong || long || weightOf(s, tokens) * 2 >= weightOf(s, view))
  return { tokens, plural: null, pronoun: again ? pronounFor(desk, sentence, s, tokens) : null }
}

/** "Most ferries never reach Orrin" is said of ferries: how many is part of the answer. */
function quantified(s: Sentence, { from, to }: TokenRange): About | null {
  if (!/^(?:most|many|few|several|some|all)$/.test(lower(s, from)) || !/^(?:JJ|NN)/.test(tag(s, from + 1))) return null
  const tokens = topicOf(s, { from: from + 1, to })
  return tokens !== null && tag(s, headIn(s, { ...tokens, from })) === 'NNS'
    ? { tokens, plural: null, pronoun: null }
    : null
}

/** "…, but it will be ignored": of what "it" is known to stand for, if that is not who speaks. */
function pronounTopic(desk: WriterDesk, { s, sentence, view, speaker, standsFor }: Viewed): About | null {
  const tokens = { from: view.from, to: view.from + 1 }
  const found = (desk.references[sentence] ?? []).find(
    reference => reference.tokens.from === tokens.from && reference.tokens.to === tokens.to,
  )
  if (found === undefined || !/^(?:it|they)$/.test(lower(s, view.from))) return null
  const spoken = s.tokens.slice(speaker.from, speaker.to).map(({ form }) => form)
  const own = [...spoken, standsFor ?? ''].join(' ').toLowerCase()
  const bare = found.text.toLowerCase().replace(/^the /, '')
  return own.includes(bare) || bare.includes(own) ? null : { tokens, plural: null, pronoun: null }
}

/** "inspected the Bank of Orrin, and reported that its charts were old": whose, where one body alone is named before. */
function ownerBefore(desk: WriterDesk, { s, sentence, view, speaker }: Viewed): About | null {
  if (lower(s, view.from) !== 'its' || tag(s, view.from) !== 'PRP$') return null
  const names = (desk.mentions[sentence] ?? []).filter(
    ({ kind, tokens }) => kind === 'name' && tokens.from >= speaker.to && tokens.to <= view.from,
  )
  const [only] = names
  const kind = only === undefined ? null : (entityOf(desk, only)?.kind ?? null)
  if (only === undefined || names.length > 1 || !/^(?:organisation|place)$/.test(kind ?? '')) return null
  // Of "the vault of the Bank" it may be the vault's.
  if (/^(?:of|in|at|from)$/.test(lower(s, only.tokens.from - 1)) || tag(s, only.tokens.to) === 'POS') return null
  const from = lower(s, only.tokens.from - 1) === 'the' ? only.tokens.from - 1 : only.tokens.from
  if (from < only.tokens.from && /^(?:of|in|at|from)$/.test(lower(s, from - 1))) return null
  return { tokens: { from, to: only.tokens.to }, plural: null, pronoun: null }
}

/** " about the Orrin bridge". */
export function sayAbout(out: LineBuilder, sentence: number, { tokens, plural }: About): LineBuilder {
  out.say(' about ')
  if (plural === null) return out.copy(sentence, tokens, QUOTING)
  if (tokens.to - tokens.from > 1) out.copy(sentence, { from: tokens.from, to: tokens.to - 1 }).say(' ')
  return out.inflect(plural, sentence, tokens.to - 1)
}

/** "… but that P": the word that joins a second view to the verb of saying has nothing to join on the card. */
const joints = (s: Sentence, { from, to }: TokenRange): ReadonlySet<number> =>
  new Set(
    Array.from({ length: to - from }, (_, k) => from + k).filter(
      i => lower(s, i) === 'that' && tag(s, i) === 'IN' && /^(?:and|but|or)$/.test(lower(s, i - 1)),
    ),
  )

/** A view as an answer. */
export function viewLine(
  desk: WriterDesk,
  { sentence, s, view }: Pick<Said, 'sentence' | 's' | 'view'>,
  about: About | null = null,
): Line {
  const out = new LineBuilder(desk)
  const skip = joints(s, view)
  if (about === null || about.pronoun === null)
    return copyShort(out, sentence, s, view, { bare: true, casing: 'upper', skip }).line()
  // "Mills, which once ran on steam, have closed": what comments on the topic goes with it.
  const rest = { from: Math.max(about.tokens.to, behindComment(s, about.tokens.to)), to: view.to }
  // "A third of them …"
  if (about.pronoun === 'them') out.copy(sentence, { from: view.from, to: about.tokens.from }, ANSWER).say(' ')
  // "By 2050 it may double": the time stays before what it is said of.
  const ahead = about.pronoun !== 'them' && about.tokens.from > view.from
  if (ahead) out.copy(sentence, { from: view.from, to: about.tokens.from }, ANSWER).say(' ')
  out.stand(ahead ? about.pronoun.toLowerCase() : about.pronoun, sentence, about.tokens).say(' ')
  return copyShort(out, sentence, s, rest, { bare: true, skip }).line()
}
