/** Decks and their preset as a schema-11 collection keeps them, in `col.decks` and `col.dconf` (ANKI.md §1.6, §2.5). */

import { MAX_TOOK_MS } from '../core/log.ts'
import type { PieceInfo } from '../core/piece.ts'
import type { Deck } from '../core/ports.ts'
import { LEARNING_STEPS_MIN, RELEARNING_STEPS_MIN, weightsInForce } from '../core/schedule.ts'
import type { Settings } from '../core/settings.ts'
import { DEFAULT_ID, PARENT_DECK_ID, PARENT_DECK_NAME, PRESET_ID, PRESET_NAME } from './frozen.ts'
import { hashBelow } from './ids.ts'
import { escapeHtml, tidy } from './text.ts'

export interface AnkiDeck {
  readonly id: number
  readonly name: string
  /** HTML. */
  readonly description: string
}

/**
 * The deck in Anki. Anki knows decks by their name alone, so two of ours with one name become one there. `::` would make
 * another level.
 */
export function ankiDeck(deck: Deck, piece: PieceInfo): AnkiDeck {
  const own = tidy(deck.name)
    .replace(/\s+/g, ' ')
    .replace(/:{2,}/g, ':')
    .replace(/^[\s:]+|[\s:]+$/g, '')
  const name = `${PARENT_DECK_NAME}::${own === '' ? 'Untitled' : own}`
  return { id: deckNumber(name), name, description: description(piece) }
}

/** ms-like, from the name without regard to case, as Anki compares it. Some day in 2020–2023, never one of the frozen ids. */
const deckNumber = (name: string): number =>
  1_577_836_800_000 + hashBelow(`deck/${name.toLowerCase()}`, 100_000_000_000)

function description(piece: PieceInfo): string {
  const from = [piece.author, piece.publication, piece.published].filter(s => s !== '').join(', ')
  const lines = [piece.title, from, piece.address].filter(s => s !== '')
  return lines.map(escapeHtml).join('<br>')
}

const NO_DAY = [0, 0] as const

const deckJson = ({ id, name, description }: AnkiDeck, preset: number, modSec: number) => ({
  id,
  name,
  mod: modSec,
  usn: -1,
  desc: description,
  dyn: 0,
  conf: preset,
  collapsed: false,
  browserCollapsed: false,
  lrnToday: NO_DAY,
  revToday: NO_DAY,
  newToday: NO_DAY,
  timeToday: NO_DAY,
  extendNew: 0,
  extendRev: 0,
})

/** `col.decks`: Anki's first deck, our parent and the given ones. */
export function decksJson(decks: readonly AnkiDeck[], modSec: number): string {
  const parent: AnkiDeck = { id: PARENT_DECK_ID, name: PARENT_DECK_NAME, description: '' }
  const first: AnkiDeck = { id: DEFAULT_ID, name: 'Default', description: '' }
  return JSON.stringify({
    [first.id]: deckJson(first, DEFAULT_ID, modSec),
    [parent.id]: deckJson(parent, PRESET_ID, modSec),
    ...Object.fromEntries(decks.map(deck => [deck.id, deckJson(deck, PRESET_ID, modSec)])),
  })
}

/** Anki's published defaults, spelled out because an incomplete part is replaced as a whole. */
const STOCK = {
  usn: -1,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20, separate: true },
  rev: { bury: true, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2, fuzz: 0.05, minSpace: 1 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
} as const

/** `col.dconf`: the first preset, which an import ignores, and ours with the person's FSRS weights and retention. */
export function presetsJson(settings: Settings, modSec: number): string {
  const ours = {
    ...STOCK,
    id: PRESET_ID,
    name: PRESET_NAME,
    mod: modSec,
    maxTaken: MAX_TOOK_MS / 1000,
    new: { ...STOCK.new, delays: LEARNING_STEPS_MIN, perDay: settings.newPerDay },
    // No limit on reviews, as with us: what is due is asked.
    rev: { ...STOCK.rev, maxIvl: settings.maxIntervalDays, perDay: 9999 },
    lapse: { ...STOCK.lapse, delays: RELEARNING_STEPS_MIN },
    // One card of a note a day, as with us.
    buryInterdayLearning: true,
    fsrsParams6: weightsInForce(settings),
    desiredRetention: settings.retention,
    sm2Retention: 0.9,
  }
  return JSON.stringify({ [DEFAULT_ID]: { ...STOCK, id: DEFAULT_ID, name: 'Default', mod: modSec }, [PRESET_ID]: ours })
}
