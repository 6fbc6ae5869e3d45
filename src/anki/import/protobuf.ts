/** The little of protocol buffers that Anki's newer collections need: fields by number, the last of each. */
import { strFromU8 } from 'fflate'

export interface Message {
  readonly number: (field: number) => bigint | null
  readonly text: (field: number) => string
}

const WIRE = { varint: 0, eight: 1, bytes: 2, four: 5 } as const

/** Throws a `RangeError` when the bytes are no message. */
export function readMessage(bytes: Uint8Array): Message {
  const numbers = new Map<number, bigint>()
  const chunks = new Map<number, Uint8Array>()
  let at = 0
  const varint = (): bigint => {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++]
      if (byte === undefined) break
      value |= BigInt(byte & 127) << shift
      if (byte < 128) return BigInt.asUintN(64, value)
    }
    throw new RangeError('a number without end')
  }
  const take = (length: number): Uint8Array => {
    if (length > bytes.length - at) throw new RangeError('cut off')
    at += length
    return bytes.subarray(at - length, at)
  }
  while (at < bytes.length) {
    const key = Number(varint())
    const [field, wire] = [Math.floor(key / 8), key % 8]
    if (wire === WIRE.varint) numbers.set(field, varint())
    else if (wire === WIRE.bytes) chunks.set(field, take(Number(varint())))
    else if (wire === WIRE.eight) take(8)
    else if (wire === WIRE.four) take(4)
    else throw new RangeError('no message')
  }
  return {
    number: field => numbers.get(field) ?? null,
    text: field => strFromU8(chunks.get(field) ?? new Uint8Array(0)),
  }
}
