/**
 * The reader's model as one file: a head of 16 bytes (mark, version, length and CRC-32 of the body), then tags,
 * labels, the lexicon, exceptions to the lemma rules, and three linear models (tagger, first parser, parser).
 * `reader.bin` beside this file is such a model, written by `npm run train`; nothing of the app loads it yet.
 */
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import { BadBytes, ByteReader, ByteWriter, crc32 } from './bytes.ts'
import type { LemmaTable } from './lemma.ts'
import type { LinearParts } from './linear.ts'
import { type Action, type ActionTable, actionOf } from './parser.ts'
import { ambiguityOf, type Lexicon, type WordEntry } from './tagger.ts'

/** Grows whenever a feature, a rule that the weights rely on, or the layout changes. */
export const MODEL_VERSION = 1

const MARK = [0x54, 0x4e, 0x52, 0x44] as const // TNRD
const HEAD = 16

export interface ParserModel {
  readonly table: ActionTable
  readonly parts: LinearParts
}

export interface SyntaxModel {
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly lexicon: Lexicon
  readonly lemmas: LemmaTable
  readonly tagger: LinearParts
  readonly guide: ParserModel
  readonly parser: ParserModel
}

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

function writeLinear(out: ByteWriter, parts: LinearParts): void {
  out.number(parts.classes)
  out.number(Math.round(parts.unit * 1e9))
  out.number(parts.keys.length)
  out.number(parts.labels.length)
  let before = 0
  for (const key of parts.keys) {
    out.number(key - before)
    before = key
  }
  out.raw(parts.counts)
  out.raw(parts.labels)
  out.raw(new Uint8Array(parts.weights.buffer, parts.weights.byteOffset, parts.weights.length))
}

function readLinear(input: ByteReader): LinearParts {
  const classes = input.number()
  const unit = input.number() / 1e9
  const features = input.number()
  const total = input.number()
  if (features > total || total > input.left || classes > 256) throw new BadBytes('its counts are impossible')
  const keys = new Int32Array(features)
  let key = 0
  for (let i = 0; i < features; i++) {
    key += input.number()
    keys[i] = key
  }
  const counts = input.raw(features)
  if (counts.reduce((sum, count) => sum + count, 0) !== total) throw new BadBytes('its counts are impossible')
  return { classes, unit, keys, counts, labels: input.raw(total), weights: Int8Array.from(input.raw(total), signed) }
}

const signed = (byte: number): number => (byte > 127 ? byte - 256 : byte)

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

/** Writes a model file. */
export function writeModel(model: SyntaxModel): Uint8Array {
  const body = new ByteWriter()
  body.list(model.tags, tag => body.text(tag))
  body.list(model.labels, label => body.text(label))
  writeLexicon(body, model.lexicon)
  writeLemmas(body, model.lemmas)
  writeLinear(body, model.tagger)
  for (const parser of [model.guide, model.parser]) {
    writeTable(body, parser.table)
    writeLinear(body, parser.parts)
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

function readBody(bytes: Uint8Array): SyntaxModel {
  const input = new ByteReader(bytes)
  const tags = input.list(() => input.text())
  const labels = input.list(() => input.text())
  const lexicon = readLexicon(input)
  const lemmas = readLemmas(input)
  const tagger = readLinear(input)
  const parser = (): ParserModel => ({ table: readTable(input, labels), parts: readLinear(input) })
  const model = { tags, labels, lexicon, lemmas, tagger, guide: parser(), parser: parser() }
  if (input.left > 0) throw new BadBytes('it is longer than it should be')
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
