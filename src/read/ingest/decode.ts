/**
 * Bytes to text, without the platform's decoder, so that a file gives the same text everywhere. UTF-8 (with or without a
 * mark), UTF-16 by its mark or its zeros, else Windows-1252 when the bytes make sense as that. Linear in the length.
 */
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import { isBinary, notText, STRAY } from './binary.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** Largest input taken, in bytes: some two million words. */
export const MAX_BYTES = 12_000_000

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive or an office document'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF8', 'an image'],
  ['\u001f\u008b', 'a compressed archive'],
  ['SQLite format 3', 'a database'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['{\\rtf', 'a rich-text document'],
  ['\u007fELF', 'a program'],
]

export const tooLarge = (bytes: number): Result<never> =>
  problem(
    'too-large',
    `This is ${(bytes / 1_000_000).toFixed(0)} MB; Tenet reads up to ${MAX_BYTES / 1_000_000} MB. Give it one article or chapter at a time.`,
  )

/** The text of a file's bytes, or what is wrong with them. */
export function decodeText(bytes: Uint8Array): Result<Decoded> {
  const decoded = decodedBytes(bytes)
  return decoded.ok && isBinary(decoded.value.text) ? notText() : decoded
}

function decodedBytes(bytes: Uint8Array): Result<Decoded> {
  if (bytes.length > MAX_BYTES) return tooLarge(bytes.length)
  if (bytes.length === 0) return problem('empty', 'There is nothing in it. Paste or choose the text of an article.')
  const head = latin(bytes.subarray(0, 16))
  const kind = MAGIC.find(([magic]) => head.startsWith(magic))
  if (kind !== undefined)
    return problem(
      'binary',
      `This is ${kind[1]}, not text. Open it where it can be read, copy its text and paste that.`,
    )
  if (head.startsWith('\u00ef\u00bb\u00bf')) return utf8OrOlder(bytes.subarray(3))
  if (head.startsWith('\u00ff\u00fe')) return ok({ text: utf16(bytes.subarray(2), true), encoding: 'utf-16le' })
  if (head.startsWith('\u00fe\u00ff')) return ok({ text: utf16(bytes.subarray(2), false), encoding: 'utf-16be' })
  const zeros = zeroPlaces(bytes)
  if (zeros === 'odd') return ok({ text: utf16(bytes, true), encoding: 'utf-16le' })
  if (zeros === 'even') return ok({ text: utf16(bytes, false), encoding: 'utf-16be' })
  return hasManyControls(bytes) ? notText() : utf8OrOlder(bytes)
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** Where zero bytes stand in the first part: text in UTF-16 has one in nearly every pair, always on the same side. */
function zeroPlaces(bytes: Uint8Array): 'odd' | 'even' | null {
  const length = Math.min(bytes.length, 4096)
  let odd = 0
  let even = 0
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 1) odd++
    else even++
  }
  if (odd > length * 0.3 && even < length * 0.02) return 'odd'
  if (even > length * 0.3 && odd < length * 0.02) return 'even'
  return null
}

/** A few stray controls, zeros among them, are no reason to refuse a text. */
function hasManyControls(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++
  }
  return controls > STRAY + length * 0.02
}

class Builder {
  private readonly parts: string[] = []
  private units: number[] = []

  add(point: number): void {
    // A zero is no part of any text, and ends it for some programs.
    if (point === 0) return
    if (point > 0xffff) this.units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff))
    else this.units.push(point)
    if (this.units.length >= 8192) this.flush()
  }
  private flush(): void {
    this.parts.push(String.fromCharCode(...this.units))
    this.units = []
  }
  text(): string {
    this.flush()
    return this.parts.join('')
  }
}

function utf16(bytes: Uint8Array, little: boolean): string {
  const out = new Builder()
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const [low, high] = little ? [bytes[i] ?? 0, bytes[i + 1] ?? 0] : [bytes[i + 1] ?? 0, bytes[i] ?? 0]
    out.add(high * 256 + low)
  }
  return out.text()
}

function utf8OrOlder(bytes: Uint8Array): Result<Decoded> {
  const text = utf8(bytes)
  if (text !== null) return ok({ text, encoding: 'utf-8' })
  const older = windows1252(bytes)
  if (older !== null) return ok({ text: older, encoding: 'windows-1252' })
  return problem(
    'encoding',
    'The letters of this file are in an encoding that Tenet cannot tell. Save it as UTF-8, or copy its text and paste that.',
  )
}

/** Strict UTF-8: null on any malformed, overlong or surrogate sequence. */

export function utf8(bytes: Uint8Array): string | null {
  const out = new Builder()
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0
    if (length === 0 || i + length > bytes.length) return null
    let point = length === 1 ? lead : lead & (0xff >> (length + 1))
    for (let k = 1; k < length; k++) {
      const next = bytes[i + k] ?? 0
      if ((next & 0xc0) !== 0x80) return null
      point = (point << 6) | (next & 0x3f)
    }
    const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0
    if (point < least || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null
    out.add(point)
    i += length
  }
  return out.text()
}

/** What the bytes 0x80–0x9F stand for in Windows-1252; the five gaps are undefined. */
const HIGH = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ'

/** Windows-1252, when nothing in it is undefined and what lies above ASCII is rare and mostly letters and quotation marks. */
function windows1252(bytes: Uint8Array): string | null {
  const out = new Builder()
  let high = 0
  let odd = 0
  for (const byte of bytes) {
    if (byte < 0x80) {
      out.add(byte)
      continue
    }
    high++
    const point = byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte
    if (point === 0) return null
    if (point !== 0xa0 && !/[\p{L}‘’“”–—…•€£©°·«»§½¼¾´®™]/u.test(String.fromCharCode(point))) odd++
    out.add(point)
  }
  return high > bytes.length * 0.25 || odd > high * 0.3 + 2 ? null : out.text()
}
