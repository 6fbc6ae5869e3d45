/**
 * One member out of a zip, without reading the others: a package may be a gigabyte of pictures, of which nothing is wanted.
 * Nothing that the file says of itself is believed: sizes are capped before memory is taken, and the checksum is compared.
 */
import { inflateSync } from 'fflate'
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'

/** A file that is read in parts: a `File` of the browser, or a file on disk. */
export interface ByteSource {
  /** Bytes. */
  readonly size: number
  /** Bytes `[from, to)`. */
  readonly slice: (from: number, to: number) => Promise<Uint8Array>
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  slice: async (from, to) => bytes.subarray(from, to),
})

export interface ZipMember {
  readonly name: string
  readonly locked: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** The directory stands at the end, behind it at most a comment of 64 kB. */
const END = { bytes: 22, comment: 65_535, mark: 0x06054b50 } as const
const ENTRY = { bytes: 46, mark: 0x02014b50 } as const
const LOCAL = { bytes: 30, mark: 0x04034b50 } as const
/** Names of 200,000 pictures; no package of cards has more. */
const MAX_DIRECTORY_BYTES = 32 * 2 ** 20
/** Fields that are full mean that the true number stands elsewhere, in a zip larger than 4 GB. */
const ELSEWHERE = 0xffffffff

const damaged = (): Result<never> =>
  problem('damaged', 'This package is damaged or was cut off on its way. Export or download it again.')

export const tooLarge = (): Result<never> =>
  problem(
    'too-large',
    'This package is too large to be opened here. Export fewer decks of it at a time, without media.',
  )

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What is in the zip, as it says itself. */
export async function readDirectory(source: ByteSource): Promise<Result<readonly ZipMember[]>> {
  const tail = await source.slice(Math.max(0, source.size - END.bytes - END.comment), source.size)
  const view = viewOf(tail)
  for (let i = tail.length - END.bytes; i >= 0; i--) {
    if (view.getUint32(i, true) !== END.mark || view.getUint16(i + 20, true) > tail.length - i - END.bytes) continue
    const [bytes, at] = [view.getUint32(i + 12, true), view.getUint32(i + 16, true)]
    if (bytes === ELSEWHERE || at === ELSEWHERE || bytes > MAX_DIRECTORY_BYTES) return tooLarge()
    if (at + bytes > source.size) return damaged()
    return entriesIn(await source.slice(at, at + bytes))
  }
  return damaged()
}

function entriesIn(bytes: Uint8Array): Result<readonly ZipMember[]> {
  const view = viewOf(bytes)
  const members: ZipMember[] = []
  for (let i = 0; i < bytes.length; ) {
    if (i + ENTRY.bytes > bytes.length || view.getUint32(i, true) !== ENTRY.mark) return damaged()
    const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(i + offset, true))
    const end = i + ENTRY.bytes + (name ?? 0)
    members.push({
      name: latin(bytes.subarray(i + ENTRY.bytes, end)),
      locked: (view.getUint16(i + 8, true) & 1) === 1,
      method: view.getUint16(i + 10, true),
      crc: view.getUint32(i + 16, true),
      packed: view.getUint32(i + 20, true),
      size: view.getUint32(i + 24, true),
      at: view.getUint32(i + 42, true),
    })
    i = end + (extra ?? 0) + (comment ?? 0)
  }
  return ok(members)
}

/** The members that are looked for have plain names. */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 256))

/** A member unpacked; refused when it is, or says it would become, larger than `maxBytes`. */
export async function readMember(source: ByteSource, member: ZipMember, maxBytes: number): Promise<Result<Uint8Array>> {
  if (member.locked)
    return problem('locked', 'This package has a password. Unpack it, or export it without one, and open that file.')
  if (member.size > maxBytes || member.packed > maxBytes) return tooLarge()
  const head = await source.slice(member.at, member.at + LOCAL.bytes)
  const view = viewOf(head)
  if (head.length < LOCAL.bytes || view.getUint32(0, true) !== LOCAL.mark) return damaged()
  const from = member.at + LOCAL.bytes + view.getUint16(26, true) + view.getUint16(28, true)
  const packed = await source.slice(from, from + member.packed)
  const bytes = unpack(packed, member)
  return bytes === null || crc32(bytes) !== member.crc ? damaged() : ok(bytes)
}

/** Into a buffer of the size that was declared, and never more. */
function unpack(packed: Uint8Array, { method, size }: ZipMember): Uint8Array | null {
  if (method === 0) return packed.length === size ? packed : null
  if (method !== 8) return null
  try {
    return inflateSync(packed, { out: new Uint8Array(size) })
  } catch {
    return null
  }
}

const CRC_TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte
  for (let bit = 0; bit < 8; bit++) c = (c & 1) === 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  return c
})

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = (c >>> 8) ^ (CRC_TABLE[(c ^ byte) & 255] ?? 0)
  return ~c >>> 0
}
