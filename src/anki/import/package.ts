/**
 * A package → the database of its collection (ANKI.md §1.1): which of its members holds it is said by `meta`, and by their
 * names where there is no `meta`. Beside a newer collection every package has an old one with a single card that asks to
 * update Anki: that one is never taken for the collection.
 */
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import { replacesCollection } from '../filename.ts'
import type { ByteSource, ZipMember } from './zip.ts'
import { readDirectory, readMember, tooLarge } from './zip.ts'

/** A hundred thousand notes with all their answers are about half of it. */
export const MAX_COLLECTION_BYTES = 256 * 2 ** 20

export interface Unpacked {
  /** An SQLite file. */
  readonly database: Uint8Array
  /** How many pictures and sounds are left where they are. */
  readonly media: number
}

type Container = 1 | 2 | 3
const NAMES: Readonly<Record<Container, string>> = {
  1: 'collection.anki2',
  2: 'collection.anki21',
  3: 'collection.anki21b',
}
/** `meta`: a protocol buffer whose field 1 is the version. */
const META = { bytes: 64, tag: 0x08 } as const

export async function unpackCollection(
  source: ByteSource,
  fileName: string,
  maxBytes = MAX_COLLECTION_BYTES,
): Promise<Result<Unpacked>> {
  if (replacesCollection(fileName)) {
    return problem(
      'whole-collection',
      'This file holds a whole Anki collection. In Anki choose a deck, export it as a deck package (.apkg) with its learning progress, and open that file here.',
    )
  }
  const start = await source.slice(0, 4)
  if (String.fromCharCode(...start) !== 'PK\u0003\u0004')
    return problem(
      'not-a-package',
      'This is not an Anki package. Export a deck from Anki as .apkg, and open that file.',
    )
  const members = await readDirectory(source)
  if (!members.ok) return members
  const byName = new Map(members.value.map(member => [member.name, member]))
  const container = await containerOf(source, byName)
  if (!container.ok) return container
  const member = byName.get(NAMES[container.value])
  if (member === undefined) return noCollection()
  const bytes = await readMember(source, member, maxBytes)
  if (!bytes.ok) return bytes
  const database = container.value === 3 ? await unzstd(bytes.value, maxBytes) : bytes
  if (!database.ok) return database
  return ok({ database: database.value, media: members.value.filter(({ name }) => /^\d+$/.test(name)).length })
}

const noCollection = (): Result<never> =>
  problem('no-collection', 'There are no cards in this file: it is a zip, but no Anki package. Choose another file.')

async function containerOf(source: ByteSource, members: ReadonlyMap<string, ZipMember>): Promise<Result<Container>> {
  const meta = members.get('meta')
  const bytes = meta === undefined ? null : await readMember(source, meta, META.bytes)
  if (bytes !== null && !bytes.ok) return bytes
  const said = bytes === null ? null : bytes.value[0] === META.tag ? (bytes.value[1] ?? 0) : 0
  if (said !== null && said > 3)
    return problem(
      'too-new',
      'This package was made by a newer Anki than Tenet knows. Export it with “Support older Anki versions”.',
    )
  const has = (container: Container): boolean => members.has(NAMES[container])
  if ((said === 1 || said === 2 || said === 3) && has(said)) return ok(said)
  if (has(3)) return ok(3)
  if (has(2)) return ok(2)
  // The old form, unless what is meant is gone and this is the card that asks to update.
  return has(1) && (said === null || said === 0) ? ok(1) : noCollection()
}

/** The marks of Zstandard (RFC 8878): of a frame, and of one that is skipped, whose last half byte is free. */
const ZSTD = { frame: 0xfd2fb528, skipped: 0x184d2a5 } as const
/** What Zstandard's own reader takes at most; Anki packs with a few MB. */
const MAX_WINDOW_BYTES = 128 * 2 ** 20

interface Frame {
  /** Bytes that are kept in memory while it is unpacked. */
  readonly window: number
  /** How many bytes it says it becomes; 0 where it does not say. */
  readonly content: number
  /** Where the next one begins. */
  readonly end: number
}

/**
 * Whether a stream asks for more than there is for it, as its frames say: the memory is taken before a byte is unpacked. The
 * windows are added up, for many small frames may each want a large one. What is no frame is left to the unpacking.
 */
function asksTooMuch(packed: Uint8Array, maxBytes: number): boolean {
  let windows = 0
  let content = 0
  for (let at = 0; at < packed.length; ) {
    const frame = frameAt(packed, at)
    if (frame === null) return false
    windows += frame.window
    content += frame.content
    if (frame.window > MAX_WINDOW_BYTES || windows > maxBytes || content > maxBytes) return true
    at = frame.end
  }
  return false
}

/** Null when none begins there. */
function frameAt(packed: Uint8Array, at: number): Frame | null {
  const mark = littleEndian(packed, at, 4)
  if (Math.floor(mark / 16) === ZSTD.skipped)
    return { window: 0, content: 0, end: at + 8 + littleEndian(packed, at + 4, 4) }
  if (mark !== ZSTD.frame) return null
  const flags = packed[at + 4] ?? 0
  const single = (flags & 32) !== 0
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0
  const sizeBytes = [single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0
  const sizeAt = at + (single ? 5 : 6) + dictionary
  const content = littleEndian(packed, sizeAt, sizeBytes) + (sizeBytes === 2 ? 256 : 0)
  const checksum = (flags & 4) === 0 ? 0 : 4
  return {
    window: single ? content : windowOf(packed[at + 5] ?? 0),
    content,
    end: endOfBlocks(packed, sizeAt + sizeBytes) + checksum,
  }
}

/** Five bits of exponent, three of eighths. */
const windowOf = (said: number): number => 2 ** (10 + (said >> 3)) * (1 + (said & 7) / 8)

/** A block's head is three bytes: whether it is the last, its kind (1: one byte, repeated), its length. */
function endOfBlocks(packed: Uint8Array, from: number): number {
  for (let at = from; at < packed.length; ) {
    const head = littleEndian(packed, at, 3)
    at += 3 + (((head >> 1) & 3) === 1 ? 1 : head >> 3)
    if ((head & 1) === 1) return at
  }
  return packed.length
}

/** What is missing behind the end counts as zeros. */
function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let i = length - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}

/** How much of the packed bytes is unpacked before it is counted. */
const STEP = 64 * 1024

/** A Zstandard stream, unpacked by a piece of code that is loaded only here; given up once it is too much. */
async function unzstd(packed: Uint8Array, maxBytes: number): Promise<Result<Uint8Array>> {
  if (asksTooMuch(packed, maxBytes)) return tooLarge()
  const { Decompress } = await import('fzstd')
  const parts: Uint8Array[] = []
  let size = 0
  try {
    const stream = new Decompress(part => {
      size += part.length
      if (size > maxBytes) throw new RangeError('too much')
      parts.push(part)
    })
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch {
    if (size > maxBytes) return tooLarge()
    return problem(
      'damaged',
      'The cards in this package cannot be unpacked: it is damaged. Export or download it again.',
    )
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return ok(whole)
}
