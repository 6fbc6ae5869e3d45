/** What the JSON of a reply gives, block by block, before any card is looked at. */
import type { Mend } from './cursor.ts'
import type { RequestMode } from './format.ts'
import { FORMAT } from './format.ts'
import type { Found, Json, JsonObject } from './repair.ts'
import { isObject } from './repair.ts'
import { tidy } from './reply-card.ts'

export interface Item {
  readonly json: Json
  readonly mode: RequestMode
}

/** Levels that cards may be wrapped in. */
const WRAPPED = 4

export class Haul {
  readonly items: Item[] = []
  readonly mends = new Set<Mend>()
  /** There is an object with something in it. */
  json = false
  /** There is a whole reply without cards. */
  empty = false
  /** A reply ended before it was whole. */
  brokeOff = false
  /** Part of a reply could not be read. */
  unread = false
  /** Another format than ours, when one was named. */
  version: string | null = null
  /** What a service said instead. */
  error: string | null = null
  private mode: RequestMode | null = null
  private foreign = false

  /** Whether something of ours was in it, so that it need not be searched again. */
  take({ value, broken, mends }: Found): boolean {
    this.json ||= broken === null && isObject(value) && value.entries.size > 0
    if (!this.look(value, 0)) return false
    for (const mend of mends) this.mends.add(mend)
    this.brokeOff ||= broken === 'end'
    this.unread ||= broken === 'fault'
    return broken === null || this.items.length > 0
  }

  private look(json: Json, depth: number): boolean {
    if (typeof json !== 'object' || json === null || depth > WRAPPED) return false
    if (isObject(json)) return this.lookAt(json, depth)
    if (json.items.some(looksLikeCard)) return this.add(json.items)
    return this.lookInto(json.items, depth)
  }

  private lookAt(json: JsonObject, depth: number): boolean {
    const { entries } = json
    if (depth === 0) this.noteError(entries)
    const cards = entries.get('cards')
    if (typeof cards === 'object' && cards !== null) {
      this.noteHead(entries)
      if (!isObject(cards)) this.empty ||= json.whole && cards.items.length === 0
      return this.add(isObject(cards) ? [cards] : cards.items)
    }
    return looksLikeCard(json) ? this.add([json]) : this.lookInto([...entries.values()], depth)
  }

  private lookInto(values: readonly Json[], depth: number): boolean {
    let used = false
    for (const value of values) used = this.look(value, depth + 1) || used
    return used
  }

  private noteError(entries: ReadonlyMap<string, Json>): void {
    const error = entries.get('error')
    const message = isObject(error) ? error.entries.get('message') : error
    if (typeof message === 'string' && tidy(message) !== '') this.error ??= tidy(message)
  }

  /** Format and mode of a block hold for cards that stand alone after it, too. */
  private noteHead(entries: ReadonlyMap<string, Json>): void {
    const format = entries.get('format')
    const version = typeof format === 'string' ? tidy(format).toLowerCase() : ''
    this.foreign = version.startsWith('tenet-cards') && version !== FORMAT
    if (this.foreign) this.version ??= version
    const mode = entries.get('mode')
    if (mode === 'rewrite' || mode === 'propose') this.mode = mode
  }

  private add(cards: readonly Json[]): boolean {
    if (this.foreign) return true
    const whole = cards.filter(card => !isObject(card) || card.whole)
    const mode = this.mode ?? (whole.length > 0 && whole.every(looksRewritten) ? 'rewrite' : 'propose')
    for (const json of whole) this.items.push({ json, mode })
    return true
  }
}

const looksLikeCard = (json: Json): boolean =>
  isObject(json) && json.entries.has('prompt') && ['answer', 'evidence', 'id'].some(key => json.entries.has(key))

function looksRewritten(json: Json): boolean {
  if (!isObject(json)) return false
  const id = json.entries.get('id')
  return typeof id === 'string' && /^c\d+$/i.test(id.trim()) && !json.entries.has('evidence')
}
