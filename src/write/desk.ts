/** What every maker and gate of the writer looks at: the reading with its indexes. */
import { paragraphText } from '../core/piece.ts'
import { slug } from '../read/argument/scene.ts'
import { MONTHS, publishedOf } from '../read/mentions/calendar.ts'
import type {
  Entity,
  Mention,
  Reading,
  ReadLink,
  ReadStatement,
  Reference,
  Sentence,
  TokenRange,
} from '../read/reading.ts'
import { standingOf } from '../read/reference/definites/leaning.ts'
import { isMocking } from '../read/text/irony.ts'
import type { Nature } from '../read/text/nature.ts'
import { naturesOf } from '../read/text/nature.ts'
import { quotations } from '../read/text/quotations.ts'
import type { Span } from '../read/text/tokens.ts'
import type { Speaker } from '../read/text/turns.ts'
import { speakersOf } from '../read/text/turns.ts'
import { isSpliced } from './makers/spliced.ts'
import { ownerReferences } from './owners.ts'
import { authorOf, isSeveral, quotedTitle } from './wording/signed.ts'

export interface WriterDesk {
  readonly reading: Reading
  readonly sentences: readonly Sentence[]
  /** Mentions by sentence. */
  readonly mentions: readonly (readonly Mention[])[]
  /** What words stand for, by sentence. */
  readonly references: readonly (readonly Reference[])[]
  /** Statements by sentence. */
  readonly said: readonly (readonly ReadStatement[])[]
  readonly statements: ReadonlyMap<string, ReadStatement>
  /** How an argument's front names its author: a name, or "the author of “TITLE”". */
  readonly author: string
  /** When the piece was written, as "March 2024" or "2024"; empty when unknown. */
  readonly written: string
  /** The author's name as the reading writes holders. */
  readonly authorSlug: string
  /** Of a conversation: who speaks in each paragraph, from the first. */
  readonly speakers: readonly (Speaker | null)[]
  /** What each paragraph is, from the first. */
  readonly natures: readonly Nature[]
  /** What stands between quotation marks in each paragraph, from the first. */
  readonly quotations: readonly (readonly Span[])[]
  /** Several marks of irony: nothing in the piece may be taken at its word. */
  readonly mocking: boolean
  /** The title between quotation marks, a long one shortened, or "this piece". */
  readonly title: string
  /** By sentence: the articles of bare definite phrases ("the past") that lean on nothing said before. */
  readonly standing: readonly ReadonlySet<number>[]
  /** First sentence that holds a common noun as the head of a phrase, by base form. */
  readonly firstSeen: ReadonlyMap<string, number>
  /** Words that stand somewhere in small letters, so that a capital elsewhere may only open a sentence. */
  readonly lowerWords: ReadonlySet<string>
  /** Words that stand somewhere with a capital that opens no sentence. */
  readonly capitalWords: ReadonlySet<string>
  /** How often each subject, in small letters, is said to be something. */
  readonly described: ReadonlyMap<string, number>
  /** How often each common noun heads a phrase, by base form. */
  readonly nounCounts: ReadonlyMap<string, number>
  /** How often each common noun is brought in anew ("a council", "another council"), by base form. */
  readonly introduced: ReadonlyMap<string, number>
  /** Base forms of the title's words. */
  readonly titleWords: ReadonlySet<string>
  /** Entities by how often they are named, most first. */
  readonly leading: readonly number[]
}

/** The words of a range in small letters. */
export const plainWords = (s: Sentence, range: TokenRange): string =>
  s.tokens
    .slice(range.from, range.to)
    .map(token => token.form.toLowerCase())
    .join(' ')

function describedIn(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const s of sentences) {
    for (const { subject, verb } of s.clauses) {
      if (subject === null || s.tokens[verb.main]?.lemma !== 'be') continue
      const key = plainWords(s, subject)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

function writtenIn(published: string): string {
  const date = publishedOf(published)
  if (date === null) return ''
  return date.month === null ? `${date.year}` : `${MONTHS[date.month - 1] ?? ''} ${date.year}`
}

/** "does A argue", "do A and B argue". */
export const doesOf = ({ reading }: WriterDesk): string => (isSeveral(reading.piece) ? 'do' : 'does')

/** A pronoun is written out on a card only when the reader is surer than it must be to say what it takes it for. */
const CERTAIN = 0.9

/** Less will do for names that open the sentence before, as its subject, where the pronoun is the subject of its own. */
const LIKELY = 0.8

/** "Lund and Brandt have a rule. They won the prize in 2021": the subject of the sentence before, by name. */
function isSubjectBefore(reading: Reading, { sentence, tokens, from }: Reference): boolean {
  const [before, s] = [reading.sentences[sentence - 1], reading.sentences[sentence]]
  if (before === undefined || s === undefined || before.paragraph !== s.paragraph) return false
  if (before.paragraph !== from.paragraph || before.start !== from.start) return false
  const subject = before.clauses.find(({ kind }) => kind === 'main')?.subject ?? null
  if (subject === null || before.tokens[subject.to - 1]?.end !== from.end) return false
  const opens = s.clauses.some(
    ({ kind, subject: own }) => kind === 'main' && own?.from === tokens.from && tokens.from === 0,
  )
  return opens && /^NNP/.test(before.tokens[subject.from]?.xpos ?? '')
}

/** "She is a potter, she has let a shed, and in June she sold the kiln": one "she" all along, as sure as the first. */
function goesOn(reading: Reading, { sentence, tokens, text }: Reference): boolean {
  const s = reading.sentences[sentence]
  const main = s?.clauses.find(({ kind }) => kind === 'main')?.subject ?? null
  if (s === undefined || main === null || main.to !== main.from + 1) return false
  const joined = s.clauses.some(
    clause => clause.subject?.from === tokens.from && tokens.from > main.from && isSpliced(s, clause),
  )
  if (!joined || s.tokens[main.from]?.lemma !== s.tokens[tokens.from]?.lemma) return false
  const first = reading.references.find(one => one.sentence === sentence && one.tokens.from === main.from)
  return first?.text === text && first.confidence >= CERTAIN
}

const isSure = (reading: Reading, reference: Reference): boolean =>
  // "the treaty" for "it" is written only where that says which one is meant (`referent.ts`).
  reference.rule !== 'same-subject' &&
  (reference.rule !== 'pronoun' ||
    reference.confidence >= CERTAIN ||
    (reference.confidence >= LIKELY && (isSubjectBefore(reading, reference) || goesOn(reading, reference))))

export function writerDesk(reading: Reading): WriterDesk {
  const { text } = reading.piece
  const paragraphs = text.kind === 'present' ? text.paragraphs : []
  const mentions: Mention[][] = reading.sentences.map(() => [])
  for (const mention of reading.mentions) mentions[mention.sentence]?.push(mention)
  const said: ReadStatement[][] = reading.sentences.map(() => [])
  for (const statement of reading.statements) said[statement.sentence]?.push(statement)
  const references: Reference[][] = reading.sentences.map(() => [])
  for (const reference of reading.references)
    if (isSure(reading, reference)) references[reference.sentence]?.push(reference)
  for (const reference of ownerReferences(reading, mentions))
    if (references[reference.sentence]?.some(({ tokens }) => tokens.from === reference.tokens.from) === false)
      references[reference.sentence]?.push(reference)
  const nounCounts = new Map<string, number>()
  const firstSeen = new Map<string, number>()
  const introduced = new Map<string, number>()
  reading.sentences.forEach((s, index) => {
    for (const phrase of s.phrases) {
      const head = s.tokens[phrase.head]
      if (head === undefined || !/^NNS?$/.test(head.xpos)) continue
      const key = head.lemma.toLowerCase()
      nounCounts.set(key, (nounCounts.get(key) ?? 0) + 1)
      if (!firstSeen.has(key)) firstSeen.set(key, index)
      if (/^(?:a|an|another|other|two|three|several|many|some)$/i.test(s.tokens[phrase.from]?.form ?? ''))
        introduced.set(key, (introduced.get(key) ?? 0) + 1)
    }
  })
  const lowerWords = new Set(
    reading.sentences.flatMap(s => s.tokens.filter(token => /^\p{Ll}/u.test(token.form)).map(token => token.form)),
  )
  const capitalWords = new Set(
    reading.sentences.flatMap(s =>
      s.tokens
        .slice(1)
        .filter(token => /^\p{Lu}/u.test(token.form))
        .map(token => token.form),
    ),
  )
  return {
    reading,
    sentences: reading.sentences,
    mentions,
    references,
    said,
    statements: new Map(reading.statements.map(statement => [statement.id, statement])),
    author: authorOf(reading.piece),
    authorSlug: slug(reading.piece.author),
    speakers: speakersOf(paragraphs),
    natures: naturesOf(paragraphs),
    quotations: paragraphs.map(({ text: words }) => quotations(words)),
    mocking: isMocking(paragraphs),
    written: writtenIn(reading.piece.published),
    title: reading.piece.title === '' ? 'this piece' : quotedTitle(reading.piece),
    standing: standingOf(reading.sentences.map(({ tokens }) => tokens)),
    firstSeen,
    nounCounts,
    introduced,
    described: describedIn(reading.sentences),
    lowerWords,
    capitalWords,
    titleWords: new Set(reading.piece.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
    leading: reading.entities
      .map((entity, i) => ({ entity, i }))
      .sort((a, b) => b.entity.mentions - a.entity.mentions)
      .map(({ i }) => i),
  }
}

export const textOf = (desk: WriterDesk, paragraph: number): string =>
  paragraphText(desk.reading.piece, paragraph) ?? ''

export const entityOf = (desk: WriterDesk, mention: Mention): Entity | null =>
  mention.entity === undefined ? null : (desk.reading.entities[mention.entity] ?? null)

/** The statements at both ends of a link, or null. */
export function endsOf(
  desk: WriterDesk,
  link: ReadLink,
): { readonly from: ReadStatement; readonly to: ReadStatement } | null {
  const from = desk.statements.get(link.from)
  const to = desk.statements.get(link.to)
  return from === undefined || to === undefined ? null : { from, to }
}
