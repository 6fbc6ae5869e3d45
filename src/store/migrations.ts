/**
 * One function a version, run in order from the version that is there. A released migration is never edited: what has to
 * change changes in a new one. They touch the database they are given and wait for nothing else.
 */
import type { Database, Transaction } from './schema.ts'

type Upgrading = Transaction<'versionchange'>
type Migration = (db: Database, tx: Upgrading) => void

const MIGRATIONS: readonly Migration[] = [createStores, createLearnt]

export const DATABASE_VERSION = MIGRATIONS.length

/** Brings a database from `oldVersion` (0: it did not exist) to the present one. */
export function migrate(db: Database, oldVersion: number, tx: Upgrading): void {
  for (const migration of MIGRATIONS.slice(oldVersion)) migration(db, tx)
}

/** Version 1. */
function createStores(db: Database): void {
  db.createObjectStore('settings')
  db.createObjectStore('decks', { keyPath: 'id' })
  db.createObjectStore('pieces', { keyPath: 'piece.id' })
  db.createObjectStore('notes', { keyPath: 'id' }).createIndex('deck', 'deckId')
  const cards = db.createObjectStore('cards', { keyPath: 'id' })
  cards.createIndex('due', ['slot', 'due'])
  cards.createIndex('deckDue', ['deckId', 'slot', 'due'])
  const reviews = db.createObjectStore('reviews', { keyPath: 'id' })
  reviews.createIndex('card', 'cardId')
  reviews.createIndex('day', 'day')
  db.createObjectStore('chunks', { keyPath: 'lastId' }).createIndex('lastDay', 'lastDay')
  db.createObjectStore('chunkCards', { keyPath: 'lastId' })
  db.createObjectStore('tallies', { keyPath: 'deckId' })
  db.createObjectStore('loads', { keyPath: ['day', 'deckId'] })
  db.createObjectStore('counts', { keyPath: ['day', 'deckId'] })
  db.createObjectStore('proposals', { keyPath: 'id' }).createIndex('deck', 'deckId')
  db.createObjectStore('openProposals', { keyPath: 'deckId' })
  db.createObjectStore('steps', { autoIncrement: true })
}

/** Version 2: what the device learns from choices about proposals. */
function createLearnt(db: Database): void {
  db.createObjectStore('learnt')
}
