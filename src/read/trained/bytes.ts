/** Bytes written and read in order: numbers of variable length, text in UTF-8, lists. No platform's codec is used. */

/** Thrown by the reader when the bytes end too early or cannot be what they should be; caught by the loader. */
export class BadBytes extends Error {}

export class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  private length = 0

  /** An unsigned number below 2^32, seven bits a byte, lowest first. */
  number(value: number): void {
    let rest = value >>> 0
    while (rest >= 128) {
      this.byte((rest & 127) | 128)
      rest >>>= 7
    }
    this.byte(rest)
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.bytes[this.length++] = value
  }

  text(text: string): void {
    const units: number[] = []
    for (const char of text) {
      const point = char.codePointAt(0) ?? 0
      if (point < 0x80) units.push(point)
      else if (point < 0x800) units.push(0xc0 | (point >> 6), 0x80 | (point & 63))
      else if (point < 0x10000) units.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
      else
        units.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
    }
    this.number(units.length)
    for (const unit of units) this.byte(unit)
  }

  raw(bytes: Uint8Array): void {
    for (const byte of bytes) this.byte(byte)
  }

  list<T>(items: readonly T[], each: (item: T) => void): void {
    this.number(items.length)
    for (const item of items) each(item)
  }

  /** Texts in order, each as what it shares with the one before and the rest; like lies by like, for compression. */
  sortedTexts(texts: readonly string[]): void {
    let before = ''
    const rests = texts.map(text => {
      let shared = 0
      while (shared < text.length && shared < before.length && text[shared] === before[shared]) shared++
      before = text
      return { shared, rest: text.slice(shared) }
    })
    this.list(rests, ({ shared }) => this.number(shared))
    for (const { rest } of rests) this.text(rest)
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

const SHORT = 'it ends too early'

export class ByteReader {
  private at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  byte(): number {
    const value = this.bytes[this.at]
    if (value === undefined) throw new BadBytes(SHORT)
    this.at++
    return value
  }

  number(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte()
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
    throw new BadBytes('a number is too long')
  }

  raw(length: number): Uint8Array {
    if (length > this.left) throw new BadBytes(SHORT)
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  text(): string {
    const units = this.raw(this.number())
    let text = ''
    for (let i = 0; i < units.length; ) {
      const first = units[i] ?? 0
      const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
      let point = more === 0 ? first : first & (0x3f >> more)
      for (let k = 1; k <= more; k++) point = (point << 6) | ((units[i + k] ?? 0) & 63)
      text += String.fromCodePoint(Math.min(point, 0x10ffff))
      i += more + 1
    }
    return text
  }

  list<T>(each: () => T): T[] {
    const length = this.number()
    if (length > this.left) throw new BadBytes(SHORT)
    return Array.from({ length }, each)
  }

  sortedTexts(): string[] {
    let before = ''
    return this.list(() => this.number()).map(shared => {
      before = before.slice(0, shared) + this.text()
      return before
    })
  }

  /** How many bytes are still to come. */
  get left(): number {
    return this.bytes.length - this.at
  }
}

/** CRC-32 (ISO 3309, as in zip), bit by bit over a table. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0
  // By place: a model is read while someone waits, before the engine has learnt to make "of" fast.
  for (let at = 0; at < bytes.length; at++) crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = (value & 1) !== 0 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
