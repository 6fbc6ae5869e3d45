/**
 * `collection.anki2`, which only clients older than 2.1.0 open: a collection with one note that says what to do
 * (ANKI.md §1.1). Anki's own packages have one too.
 */

import { DEFAULT_SETTINGS } from '../core/settings.ts'
import { writeCollection } from './collection.ts'
import { decksJson, presetsJson } from './decks.ts'
import { DEFAULT_ID } from './frozen.ts'
import type { SqliteEngine } from './sqlite.ts'
import { FIELD_SEPARATOR, fieldChecksum } from './text.ts'

const NOTICE = 'This package needs Anki 2.1 or newer. Please update Anki, then import the file again.'

/** Constant, so that the notice is the same note whenever it is imported. 2025-01-01, in ms. */
const ID = 1_735_689_600_000

const field = (name: string, ord: number) => ({
  name,
  ord,
  sticky: false,
  rtl: false,
  font: 'Arial',
  size: 20,
  media: [],
})

const MODEL = {
  id: ID,
  name: 'Tenet Notice',
  type: 0,
  mod: ID / 1000,
  usn: -1,
  sortf: 0,
  did: DEFAULT_ID,
  tags: [],
  vers: [],
  latexPre: '',
  latexPost: '',
  css: '',
  req: [[0, 'any', [0]]],
  flds: [field('Front', 0), field('Back', 1)],
  tmpls: [
    { name: 'Card 1', ord: 0, qfmt: '{{Front}}', afmt: '{{FrontSide}}\n\n{{Back}}', bqfmt: '', bafmt: '', did: null },
  ],
} as const

export const updateNotice = (engine: SqliteEngine): Uint8Array =>
  writeCollection(engine, {
    crtSec: ID / 1000,
    creationOffsetMin: 0,
    rolloverHour: 4,
    modifiedMs: ID,
    nextPosition: 2,
    models: JSON.stringify({ [ID]: MODEL }),
    decks: decksJson([], ID / 1000),
    presets: presetsJson(DEFAULT_SETTINGS, ID / 1000),
    notes: [
      [ID, 'tenet-notice', ID, ID / 1000, -1, '', `${NOTICE}${FIELD_SEPARATOR}`, NOTICE, fieldChecksum(NOTICE), 0, ''],
    ],
    cards: [[ID, ID, DEFAULT_ID, 0, ID / 1000, -1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '{}']],
    reviews: [],
  })
