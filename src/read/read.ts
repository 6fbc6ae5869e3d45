/**
 * Piece to reading. Pure and deterministic: the same piece gives the same reading. The work is cut into steps, so that a
 * worker can report progress and stop between them.
 */
import type { Paragraph, Piece } from '../core/piece.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { findFor } from './argument/asides.ts'
import { findBecauseOf } from './argument/because-of.ts'
import { findIf } from './argument/conditions.ts'
import { findEnumerations } from './argument/enumerations.ts'
import type { Desk, Finder } from './argument/finder.ts'
import { findColon, findGround } from './argument/grounds.ts'
import { AUTHOR, holderOf } from './argument/holders.ts'
import { Ledger } from './argument/ledger.ts'
import {
  findCleft,
  findDefinition,
  findExample,
  findNotBut,
  findQuestion,
  findShould,
  findShows,
} from './argument/points.ts'
import { findBecause, findLeadsTo, findPurpose, findSo, findThatIsWhy } from './argument/reasons.ts'
import { findAlthough, findDespite, findGranted, findObjection } from './argument/replies.ts'
import { findSays } from './argument/reports.ts'
import type { Scene } from './argument/scene.ts'
import { claimOf, mainClause, slug } from './argument/scene.ts'
import type { Heading } from './argument/thesis.ts'
import { thesisCandidates } from './argument/thesis.ts'
import { findTurn } from './argument/turns.ts'
import { foreignLanguage } from './foreign/languages.ts'
import { foreignReading } from './foreign/reading.ts'
import { publishedOf } from './mentions/calendar.ts'
import { mentionsOf } from './mentions/mentions.ts'
import type { Mention, Reading, Sentence, Thesis, TokenRange } from './reading.ts'
import { referencesOf } from './reference/references.ts'
import { readParagraph } from './sentences.ts'
import { propositionsOf } from './statements/propositions.ts'
import type { Parse } from './syntax/light.ts'
import { parseLightly } from './syntax/light.ts'
import { behindLabel, speakersOf } from './text/turns.ts'

export interface ReadOptions {
  /** Asked between steps; true ends the reading with a problem of code `stopped`. */
  readonly stop?: () => boolean
  /** Paragraphs done, of all. */
  readonly onProgress?: (done: number, total: number) => void
  /** The grammar; a trained parser may take the light one's place. */
  readonly parse?: Parse
}

const FINDERS: readonly Finder[] = [
  findObjection,
  findGranted,
  findAlthough,
  findDespite,
  findThatIsWhy,
  findBecause,
  findBecauseOf,
  findFor,
  findSo,
  findLeadsTo,
  findPurpose,
  findSays,
  findShows,
  findExample,
  findNotBut,
  findQuestion,
  findDefinition,
  findCleft,
  findIf,
  findShould,
  findTurn,
  findColon,
  findGround,
]

/** Kinds of mention that make a sentence a fact worth a statement. */
const TELLING = /^(?:date|period|money|percent|count|measure|term)$/

function byS(mentions: readonly Mention[], count: number): readonly (readonly Mention[])[] {
  const rows: Mention[][] = Array.from({ length: count }, () => [])
  for (const mention of mentions) rows[mention.sentence]?.push(mention)
  return rows
}

/** The text of a stretch of a sentence, as written. */
function stretch(paragraphs: readonly Paragraph[], s: Sentence | null | undefined, range: TokenRange): string {
  const start = s?.tokens[range.from]?.start ?? 0
  const end = s?.tokens[range.to - 1]?.end ?? 0
  return (paragraphs[Math.max(0, (s?.paragraph ?? 0) - 1)]?.text ?? '').slice(start, end)
}

/** Below it no sentence is called the thesis: a wrong one misleads more than none. */
const LEAST_THESIS = 0.4
/** Candidates that are noted as statements. */
const NOTED = 3

/** The headings of a piece before its first paragraph. */
function standfirstOf(paragraphs: readonly Paragraph[], parse: Parse): readonly Sentence[] {
  const body = paragraphs.findIndex(({ kind }) => kind !== 'heading')
  return paragraphs.slice(0, Math.max(0, body)).flatMap((paragraph, i) => readParagraph(paragraph, i + 1, parse))
}

/** What stands over the body. */
const headingOf = ({ title }: Piece, standfirst: readonly Sentence[], parse: Parse): Heading => ({
  title: parse(title).map(
    (s): Sentence => ({ ...s, paragraph: 0, asides: [], phrases: [], clauses: [], form: 'fragment' }),
  ),
  standfirst,
})

function noteThesis(desk: Desk, heading: Heading): readonly Thesis[] {
  return thesisCandidates(desk, heading).map(({ score: _, ...thesis }, rank): Thesis => {
    const { sentence, tokens, confidence } = thesis
    const role = rank === 0 && confidence >= LEAST_THESIS ? 'thesis' : 'claim'
    if (rank < NOTED) desk.ledger.statement(sentence, tokens, role, AUTHOR, confidence)
    return thesis
  })
}

function noteFacts(desk: Desk): void {
  desk.scene.sentences.forEach((s, index) => {
    const main = mainClause(s)
    if (main === null || !main.sure || s.form !== 'statement') return
    if (!(desk.scene.mentions[index] ?? []).some(mention => TELLING.test(mention.kind))) return
    desk.ledger.statement(index, claimOf(s, main), 'fact', holderOf(desk.scene, index, main, desk.entities), 0.6)
  })
}

/**
 * Reads a piece whose text is present. Yields the share done (0–1) between steps; returns the reading. Linear in the
 * length of the text.
 */
export function* readSteps(piece: Piece, parse: Parse = parseLightly): Generator<number, Reading> {
  const language = foreignLanguage(piece.language)
  if (language !== null) return foreignReading(piece, language)
  const paragraphs = piece.text.kind === 'present' ? piece.text.paragraphs : []
  const sentences: Sentence[] = []
  const speakers = speakersOf(paragraphs)
  for (const [i, paragraph] of paragraphs.entries()) {
    const skip = speakers[i] == null ? 0 : behindLabel(paragraph.text)
    if (paragraph.kind !== 'heading' && skip < paragraph.text.length)
      sentences.push(...readParagraph(paragraph, i + 1, parse, skip))
    yield (0.7 * (i + 1)) / paragraphs.length
  }
  const { mentions, entities } = mentionsOf(sentences, publishedOf(piece.published), piece.title)
  yield 0.75
  const bySentence = byS(mentions, sentences.length)
  const title = readParagraph({ kind: 'heading', text: piece.title }, 0, parse)[0] ?? null
  const text = (sentence: number, range: TokenRange): string =>
    sentence < 0
      ? stretch([{ kind: 'heading', text: piece.title }], title, range)
      : stretch(paragraphs, sentences[sentence], range)
  const references = referencesOf({
    sentences,
    mentions: bySentence,
    entities,
    title,
    text,
    written: publishedOf(piece.published)?.year ?? null,
  })
  yield 0.8
  const scene: Scene = { sentences, mentions: bySentence, author: slug(piece.author), speakers }
  const ledger = new Ledger(
    sentences,
    paragraphs.map(paragraph => paragraph.text),
  )
  const desk: Desk = { scene, entities, ledger }
  findEnumerations(desk)
  for (const [index, s] of sentences.entries()) {
    for (const find of FINDERS) find(desk, index, s)
    if (index % 500 === 499) yield 0.8 + (0.15 * index) / sentences.length
  }
  const standfirst = standfirstOf(paragraphs, parse)
  const theses = noteThesis(desk, headingOf(piece, standfirst, parse))
  noteFacts(desk)
  const propositions = propositionsOf(scene, entities)
  yield 1
  return { piece, sentences, mentions, entities, references, propositions, theses, standfirst, ...ledger.result() }
}

/** Reads a piece in one go, with progress, until it is done or stopped. */
export function read(piece: Piece, options: ReadOptions = {}): Result<Reading> {
  if (piece.text.kind === 'absent')
    return problem('no-text', 'The text of this piece is not here. Paste it to read it.')
  const steps = readSteps(piece, options.parse)
  const total = piece.text.paragraphs.length
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return ok(step.value)
    if (options.stop?.() === true) return problem('stopped', 'Reading was stopped.')
    options.onProgress?.(Math.round(step.value * total), total)
  }
}
