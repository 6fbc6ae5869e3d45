/**
 * The backup file: everything, as gzipped JSON with a format, a version and a hash, so that it can be checked before it
 * changes anything, and read without us. Pure over bytes; both directions go piece by piece, because the text of a large
 * collection is some 200 MB.
 *
 * `{"format":"tenet-backup","version":1,"createdAtMs":…,"data":{…},"sha256":"…"}`; `data` is a `Snapshot` whose log lines
 * are rows: `[id, card, grade, atMs, utcOffsetMin, day, tookMs, kind, interval, before]`, intervals as `"5d"` or `"600s"`.
 * The hash is over the compact JSON of `data`.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Gunzip, Gzip } from 'fflate'
import type { Interval, Review } from '../core/log.ts'
import type { Snapshot } from '../core/ports.ts'
import type { Restored } from '../core/restore.ts'
import { restoreSnapshot } from '../core/restore.ts'
import { field, isRecord } from '../core/restore-fields.ts'
import type { Scheduling } from '../core/restore-schedule.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'

export const BACKUP_FORMAT = 'tenet-backup'
export const BACKUP_VERSION = 1
/** Refused above this many bytes of JSON: 100,000 cards and 1,000,000 reviews are half of it. */
export const MAX_BACKUP_BYTES = 400 * 1024 * 1024

export interface Backup extends Restored {
  readonly createdAtMs: number
}

/** The file with everything in a snapshot. `createdAtMs`: now, from the clock. */
export function makeBackup(snapshot: Snapshot, createdAtMs: number): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const gzip = new Gzip({ level: 6, mtime: createdAtMs }, part => parts.push(part))
  const encoder = new TextEncoder()
  const hash = sha256.create()
  const write = (text: string): Uint8Array => {
    const bytes = encoder.encode(text)
    gzip.push(bytes)
    return bytes
  }
  write(`{"format":"${BACKUP_FORMAT}","version":${BACKUP_VERSION},"createdAtMs":${createdAtMs},"data":`)
  for (const piece of jsonPieces(packedSections(snapshot))) hash.update(write(piece))
  gzip.push(encoder.encode(`,"sha256":"${bytesToHex(hash.digest())}"}`), true)
  return joined(parts)
}

/**
 * Reads a backup file. Anything but a whole, unchanged file of ours is refused with a reason; what is inside passes
 * `restore`. Changes nothing anywhere.
 */
export function readBackup(bytes: Uint8Array, scheduling: Scheduling, maxBytes = MAX_BACKUP_BYTES): Result<Backup> {
  const text = textOf(bytes, maxBytes)
  if (!text.ok) return text
  const file = parsed(text.value)
  if (field(file, 'format') !== BACKUP_FORMAT) return beginsAsBackup(text.value) ? brokenOff(text.value) : notABackup()
  const version = field(file, 'version')
  if (typeof version === 'number' && version > BACKUP_VERSION) return newer()
  const data = field(file, 'data')
  if (version !== BACKUP_VERSION || !isRecord(data) || hashOf(data) !== field(file, 'sha256')) return damaged()
  const restored = restoreSnapshot({ ...data, reviews: unpackedRows(field(data, 'reviews')) }, scheduling)
  if (!restored.ok) return restored
  const createdAtMs = field(file, 'createdAtMs')
  return ok({ ...restored.value, createdAtMs: typeof createdAtMs === 'number' ? createdAtMs : 0 })
}

const START = `{"format":"${BACKUP_FORMAT}"`
const END = /"sha256":"[0-9a-f]{64}"\}$/

const beginsAsBackup = (text: string): boolean => text !== '' && (text.startsWith(START) || START.startsWith(text))

/** Inflating does not always notice that its input ends too early. */
const brokenOff = (text: string): Result<never> => (END.test(text) ? damaged() : truncated())

/** Items and bytes taken at a time. */
const ITEMS = 500
const INPUT_BYTES = 64 * 1024

/** A field of `data`: a list, taken bit by bit, or a value. */
type Section = readonly [name: string, items: Iterable<unknown> | null, value: unknown]

const sectionsOf = (data: object): readonly Section[] =>
  Object.entries(data).map(([name, value]) => (Array.isArray(value) ? [name, value, null] : [name, null, value]))

const packedSections = (snapshot: Snapshot): readonly Section[] =>
  sectionsOf(snapshot).map(section =>
    section[0] === 'reviews' ? ['reviews', packedRows(snapshot.reviews), null] : section,
  )

/** The compact JSON of all sections, a few hundred items at a time. */
function* jsonPieces(sections: readonly Section[]): Generator<string> {
  for (const [i, [name, items, value]] of sections.entries()) {
    yield `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`
    if (items === null) yield JSON.stringify(value)
    else yield* listPieces(items)
  }
  yield sections.length === 0 ? '{}' : '}'
}

function* listPieces(items: Iterable<unknown>): Generator<string> {
  yield '['
  let batch: string[] = []
  let before = ''
  for (const item of items) {
    batch.push(JSON.stringify(item))
    if (batch.length < ITEMS) continue
    yield before + batch.join(',')
    before = ','
    batch = []
  }
  yield batch.length === 0 ? ']' : `${before}${batch.join(',')}]`
}

function hashOf(data: object): string {
  const encoder = new TextEncoder()
  const hash = sha256.create()
  for (const piece of jsonPieces(sectionsOf(data))) hash.update(encoder.encode(piece))
  return bytesToHex(hash.digest())
}

function* packedRows(reviews: readonly Review[]): Generator<readonly unknown[]> {
  for (const r of reviews) {
    const [interval, before] = [packedInterval(r.interval), r.before === null ? null : packedInterval(r.before)]
    yield [r.id, r.cardId, r.grade, r.atMs, r.utcOffsetMin, r.day, r.tookMs, r.kind, interval, before]
  }
}

const packedInterval = (interval: Interval): string =>
  interval.unit === 'days' ? `${interval.days}d` : `${interval.seconds}s`

/** Rows as the records that `restore` checks; what is no row becomes a record that says nothing. */
function unpackedRows(rows: unknown): readonly unknown[] {
  return !Array.isArray(rows) ? [] : rows.map(unpackedRow)
}

function unpackedRow(row: unknown): unknown {
  if (!Array.isArray(row)) return {}
  const [id, cardId, grade, atMs, utcOffsetMin, day, tookMs, kind, interval, before]: readonly unknown[] = row
  const lengths = { interval: unpackedInterval(interval), before: unpackedInterval(before) }
  return { id, cardId, grade, atMs, utcOffsetMin, day, tookMs, kind, ...lengths }
}

function unpackedInterval(packed: unknown): unknown {
  const [, length, unit] = (typeof packed === 'string' ? /^(\d{1,12})([ds])$/.exec(packed) : null) ?? []
  if (unit === undefined) return packed
  return unit === 'd' ? { unit: 'days', days: Number(length) } : { unit: 'seconds', seconds: Number(length) }
}

/** The JSON text of a file, gzipped or, where some program unpacked it on the way, plain. */
function textOf(bytes: Uint8Array, maxBytes: number): Result<string> {
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  const inflated = gzipped ? inflate(bytes, maxBytes) : ok(bytes)
  if (!inflated.ok) return inflated
  if (inflated.value.length > maxBytes) return tooLarge()
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(inflated.value))
  } catch {
    return gzipped ? damaged() : notABackup()
  }
}

/** Stops as soon as there is more than `maxBytes`: a small file may unpack to anything. */
function inflate(bytes: Uint8Array, maxBytes: number): Result<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  const gunzip = new Gunzip(part => {
    size += part.length
    parts.push(part)
  })
  try {
    for (let from = 0; from < bytes.length; from += INPUT_BYTES) {
      const end = from + INPUT_BYTES
      gunzip.push(bytes.subarray(from, end), end >= bytes.length)
      if (size > maxBytes) return tooLarge()
    }
  } catch (error) {
    return error instanceof Error && error.message === 'unexpected EOF' ? truncated() : damaged()
  }
  return ok(joined(parts))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

const notABackup = (): Result<never> =>
  problem('not-a-backup', 'This file is not a Tenet backup. Choose a file that Tenet saved as a backup.')

const truncated = (): Result<never> =>
  problem('truncated', 'This backup is cut off: its end is missing. Copy the file again from where it was saved.')

const damaged = (): Result<never> =>
  problem('damaged', 'This backup was changed or damaged after it was saved. Nothing was taken in: try another copy.')

const newer = (): Result<never> =>
  problem('newer', 'This backup was saved by a newer version of Tenet. Update this one, then try again.')

const tooLarge = (): Result<never> =>
  problem('too-large', 'This file unpacks to more than Tenet can take in. It is probably not a Tenet backup.')
