/**
 * Identities in a package: always the same for the same note, whatever its words, so that a second export updates the
 * first (ANKI.md §3.2, §3.6).
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { strToU8 } from 'fflate'
import { DAY_MS } from '../core/day.ts'
import type { NoteId } from '../core/ids.ts'
import type { NoteForm } from '../core/note.ts'

/** Anki's own alphabet for guids, 91 letters. */
const GUID_ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~'

/** A 64-bit number in base 91, most significant letter first. */
export function base91(value: bigint): string {
  const base = BigInt(GUID_ALPHABET.length)
  let rest = value
  let out = ''
  do {
    out = (GUID_ALPHABET[Number(rest % base)] ?? '') + out
    rest /= base
  } while (rest > 0n)
  return out
}

function hash64(text: string): bigint {
  let value = 0n
  for (const byte of sha256(strToU8(text)).slice(0, 8)) value = value * 256n + BigInt(byte)
  return value
}

/**
 * 64 bits of SHA-256 of form and id. The form belongs to it because Anki skips a note whose guid it knows under another
 * note type, cards and all: a question rewritten as a cloze is a new note there.
 */
export const guidOf = (note: NoteId, form: NoteForm): string => base91(hash64(`${form}/${note}`))

/** 64 bits of SHA-256 as 16 figures. */
export const hashHex = (text: string): string => hash64(text).toString(16).padStart(16, '0')

/** A number in [0, below) that follows from the text alone. */
export const hashBelow = (text: string, below: number): number => Number(hash64(text) % BigInt(below))

export interface Identified {
  readonly key: string
  /** ms since the epoch. */
  readonly createdAtMs: number
}

/** 2015-01-01 and, for things whose date of birth cannot be true, 2025-01-01. Both ms, UTC. */
const PLAUSIBLE_FROM_MS = 1_420_070_400_000
const STAND_IN_MS = 1_735_689_600_000

/**
 * Ids as Anki makes them: ms since the epoch, unique, never in the future. Notes are often born in the same ms (a whole
 * deck is taken in at once), so each id lies somewhere in the day before the birth, where its key says. The rare clash
 * goes to the next free ms, older things first, so that later additions push nobody.
 */
export function stableIds(things: readonly Identified[], nowMs: number): ReadonlyMap<string, number> {
  const plausible = (ms: number) => ms >= PLAUSIBLE_FROM_MS && ms <= nowMs
  const wanted = things.map(({ key, createdAtMs }) => {
    const bornMs = plausible(createdAtMs) ? Math.floor(createdAtMs) : STAND_IN_MS
    return { key, bornMs, id: bornMs - 1 - hashBelow(key, DAY_MS) }
  })
  wanted.sort((a, b) => a.bornMs - b.bornMs || (a.key < b.key ? -1 : 1))
  const ids = new Map<string, number>()
  const taken = new Set<number>()
  for (const { key, id: first } of wanted) {
    let id = first
    while (taken.has(id)) id--
    taken.add(id)
    ids.set(key, id)
  }
  return ids
}
