/** What several suites of the core share: zones as the browser knows them, cards, and a scheduler with the defaults. */
import type { Card } from '../../src/core/card.ts'
import { newCard } from '../../src/core/card.ts'
import type { OffsetAt } from '../../src/core/day.ts'
import { cardId, deckId, noteId, pieceId } from '../../src/core/ids.ts'
import type { Paragraph, Piece } from '../../src/core/piece.ts'

/** Zones with a change of an hour, of half an hour, with none, over midnight, and across the date line. */
export const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Santiago',
  'Pacific/Apia',
  'UTC',
] as const

/** The offset of a zone in minutes east, read off `Intl` as an independent witness. */
export function offsetIn(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return atMs => {
    const whole = Math.floor(atMs / 1000) * 1000
    const part = new Map(format.formatToParts(new Date(whole)).map(p => [p.type, Number(p.value)]))
    const get = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? Number.NaN
    const local = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'))
    return Math.round((local - whole) / 60_000)
  }
}

export const DECK = deckId('deck')

/** The `n`-th new card, each of its own note unless `note` says otherwise. */
export function card(n: number, note = n, ordinal = 0): Card {
  const id = noteId(`note-${note}`)
  return newCard(cardId(id, ordinal), id, DECK, n)
}

export const piece = (...texts: readonly string[]): Piece => ({
  id: pieceId('piece'),
  title: 'A piece',
  author: 'A. Moreau',
  publication: '',
  published: '2024-05',
  address: '',
  language: 'en',
  text: { kind: 'present', paragraphs: texts.map((text): Paragraph => ({ kind: 'body', text })) },
})
