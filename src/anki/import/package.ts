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

/** How much of the packed bytes is unpacked before it is counted. */
const STEP = 64 * 1024

/** A Zstandard stream, unpacked by a piece of code that is loaded only here; given up once it is too much. */
async function unzstd(packed: Uint8Array, maxBytes: number): Promise<Result<Uint8Array>> {
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
