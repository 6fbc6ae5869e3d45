/**
 * The reader's model as one file: a head of 16 bytes (mark, version, length and CRC-32 of the body), then two deflated
 * parts: words (tags, labels, the lexicon, exceptions to the lemma rules, the word book, moves of the parsers) and
 * numbers (the linear models: two of the tagger, first parser, parser).
 * `reader.bin` beside this file is such a model, written by `npm run train`.
 */
import { deflateSync, inflateSync } from 'fflate'
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import { BadBytes, ByteReader, ByteWriter, crc32 } from './bytes.ts'
import { ambiguityOf, type Lexicon, type WordEntry } from './knowledge.ts'
import type { LemmaTable } from './lemma.ts'
import type { LinearParts } from './linear.ts'
import { readLinear, writeLinear } from './linear-bytes.ts'
import { type Action, type ActionTable, actionOf } from './parser.ts'
import { readWordBook, type WordBook, writeWordBook } from './wordbook.ts'

/** Grows whenever a feature, a rule that the weights rely on, or the layout changes. */
export const MODEL_VERSION = 2

const MARK = [0x54, 0x4e, 0x52, 0x44] as const // TNRD
const HEAD = 16
/** A part is never larger than this. */
const MOST_BYTES = 1 << 26

export interface ParserModel {
  readonly table: ActionTable
  readonly parts: LinearParts
}

export interface SyntaxModel {
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly lexicon: Lexicon
  readonly lemmas: LemmaTable
  readonly book: WordBook
  readonly tagger: { readonly fromEnd: LinearParts; readonly fromStart: LinearParts }
  readonly guide: ParserModel
  readonly parser: ParserModel
}

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

function writeLexicon(out: ByteWriter, lexicon: Lexicon): void {
  const entries = [...lexicon].sort(byText)
  out.sortedTexts(entries.map(([word]) => word))
  for (const [, entry] of entries) out.byte((entry.closed ? 128 : 0) | (entry.band << 4) | entry.main)
  for (const [, entry] of entries) out.list(entry.tags, tag => out.byte(tag))
}

function readLexicon(input: ByteReader): Lexicon {
  const words = input.sortedTexts()
  const facts = words.map(() => input.byte())
  const lexicon = new Map<string, WordEntry>()
  for (const [at, word] of words.entries()) {
    const fact = facts[at] ?? 0
    const tags = input.list(() => input.byte())
    const main = fact & 15
    const band = (fact >> 4) & 7
    lexicon.set(word, { tags, closed: fact >= 128, main, band, ambiguity: ambiguityOf(tags.slice(0, main), band) })
  }
  return lexicon
}

function writeLemmas(out: ByteWriter, lemmas: LemmaTable): void {
  const entries = [...lemmas].sort(byText)
  out.sortedTexts(entries.map(([key]) => key))
  for (const [, lemma] of entries) out.text(lemma)
}

function readLemmas(input: ByteReader): LemmaTable {
  return new Map(input.sortedTexts().map((key): [string, string] => [key, input.text()]))
}

function writeTable(out: ByteWriter, table: ActionTable): void {
  out.list(table.actions, action => {
    out.byte(action.move)
    out.number(action.label + 1)
  })
  out.number(table.shift)
  out.number(table.root)
  for (const side of [table.left, table.right]) {
    out.list(
      [...side].sort((a, b) => a[0] - b[0]),
      ([pair, classes]) => {
        out.number(pair)
        out.list(classes, each => out.byte(each))
      },
    )
  }
  for (const list of [table.anyLeft, table.anyRight]) out.list(list, each => out.byte(each))
}

function readTable(input: ByteReader, labels: readonly string[]): ActionTable {
  const actions = input.list(() => readAction(input, labels))
  const shift = input.number()
  const root = input.number()
  const classes = (): readonly number[] => input.list(() => input.byte())
  const side = (): ReadonlyMap<number, readonly number[]> =>
    new Map(input.list((): [number, readonly number[]] => [input.number(), classes()]))
  return { actions, shift, root, left: side(), right: side(), anyLeft: classes(), anyRight: classes() }
}

function readAction(input: ByteReader, labels: readonly string[]): Action {
  const move = input.byte()
  return actionOf(move, input.number() - 1, labels)
}

/** Deflates; what comes back must be a stream that any inflater reads. */
export type Pack = (bytes: Uint8Array) => Uint8Array

const pack: Pack = bytes => deflateSync(bytes, { level: 9 })

/**
 * Writes a model file.
 * @param packNumbers packs the linear models; looking for repetitions is in vain there, so that a packer that does
 *   not look may do better
 */
export function writeModel(model: SyntaxModel, packNumbers: Pack = pack): Uint8Array {
  const words = new ByteWriter()
  words.list(model.tags, tag => words.text(tag))
  words.list(model.labels, label => words.text(label))
  writeLexicon(words, model.lexicon)
  writeLemmas(words, model.lemmas)
  writeWordBook(words, model.book)
  const numbers = new ByteWriter()
  writeLinear(numbers, model.tagger.fromEnd)
  writeLinear(numbers, model.tagger.fromStart)
  for (const parser of [model.guide, model.parser]) {
    writeTable(words, parser.table)
    writeLinear(numbers, parser.parts)
  }
  return joined([
    [words.finish(), pack],
    [numbers.finish(), packNumbers],
  ])
}

function joined(parts: readonly (readonly [bytes: Uint8Array, pack: Pack])[]): Uint8Array {
  const body = new ByteWriter()
  for (const [bytes, pack] of parts) {
    const packed = pack(bytes)
    body.number(bytes.length)
    body.number(packed.length)
    body.raw(packed)
  }
  const bytes = body.finish()
  const file = new Uint8Array(HEAD + bytes.length)
  const view = new DataView(file.buffer)
  file.set(MARK)
  view.setUint32(4, MODEL_VERSION, true)
  view.setUint32(8, bytes.length, true)
  view.setUint32(12, crc32(bytes), true)
  file.set(bytes, HEAD)
  return file
}

function unpacked(input: ByteReader): ByteReader {
  const length = input.number()
  const packed = input.raw(input.number())
  if (length > MOST_BYTES) throw new BadBytes('its length is impossible')
  try {
    return new ByteReader(inflateSync(packed, { out: new Uint8Array(length) }))
  } catch {
    throw new BadBytes('it cannot be unpacked')
  }
}

function readBody(bytes: Uint8Array): SyntaxModel {
  const input = new ByteReader(bytes)
  const words = unpacked(input)
  const numbers = unpacked(input)
  const tags = words.list(() => words.text())
  const labels = words.list(() => words.text())
  const lexicon = readLexicon(words)
  const lemmas = readLemmas(words)
  const book = readWordBook(words)
  const tagger = { fromEnd: readLinear(numbers), fromStart: readLinear(numbers) }
  const parser = (): ParserModel => ({ table: readTable(words, labels), parts: readLinear(numbers) })
  const model = { tags, labels, lexicon, lemmas, book, tagger, guide: parser(), parser: parser() }
  if (input.left + words.left + numbers.left > 0) throw new BadBytes('it is longer than it should be')
  return model
}

const damaged = (how: string): Result<never> => problem('model-damaged', `The model file is ${how}.`)

/**
 * Reads a model file, and says in plain words why it cannot be used when it cannot.
 * @param bytes the whole file; undefined when there is none
 */
export function loadModel(bytes: Uint8Array | undefined): Result<SyntaxModel> {
  if (bytes === undefined || bytes.length === 0) return problem('no-model', 'There is no model file.')
  if (bytes.length < HEAD) return damaged('cut short')
  if (MARK.some((byte, at) => bytes[at] !== byte)) return problem('no-model', 'This is not a model file.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const version = view.getUint32(4, true)
  if (version !== MODEL_VERSION) {
    return problem(
      'model-version',
      `The model file is of version ${version}; this program reads version ${MODEL_VERSION}.`,
    )
  }
  const length = view.getUint32(8, true)
  if (bytes.length < HEAD + length) return damaged('cut short')
  const body = bytes.subarray(HEAD, HEAD + length)
  if (bytes.length > HEAD + length || crc32(body) !== view.getUint32(12, true)) return damaged('damaged')
  try {
    return ok(readBody(body))
  } catch (error) {
    if (error instanceof BadBytes) return damaged(`damaged: ${error.message}`)
    throw error
  }
}
