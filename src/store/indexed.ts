/** The store on IndexedDB. What no first card needs (search, backup) is loaded when it is first asked for. */
import type { StudyDay } from '../core/day.ts'
import type { Store } from '../core/ports.ts'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import type { Connection } from './connection.ts'
import { connect } from './connection.ts'
import {
  addDeck,
  CONTENT_STORES,
  changeNotes,
  DECK_STORES,
  NOTE_STORES,
  putDeck,
  readDeck,
  removeDeck,
  saveCards,
} from './content.ts'
import { staleFailure } from './failure.ts'
import type { LogLimits } from './history.ts'
import { LOG_LIMITS, reviewsOfCards } from './history.ts'
import { STORE_NAMES } from './schema.ts'
import {
  clearEarlierSteps,
  commitStep,
  readNotes,
  readSessionInput,
  readSessionStart,
  readToday,
  revertStep,
  SESSION_STORES,
  START_STORES,
  STEP_STORES,
  TODAY_STORES,
} from './study.ts'
import { CARD_STORES, putProposals } from './writing.ts'

export interface IndexedOptions {
  /** How long an older tab may take to let go before the start fails as `blocked`, ms. */
  readonly graceMs: number
  readonly limits: LogLimits
}

const OPTIONS: IndexedOptions = { graceMs: 4000, limits: LOG_LIMITS }

/** Opens the store, creating or upgrading its database. Rejects with a `StoreFailure`. */
export async function openIndexedStore(name = 'tenet', options: Partial<IndexedOptions> = {}): Promise<Store> {
  const { store, ready } = indexedStore(name, options)
  await ready
  return store
}

export interface Opening {
  /** Of use at once: what is asked of it waits until the database is open. */
  readonly store: Store
  /** Rejects with a `StoreFailure` when it cannot be opened. */
  readonly ready: Promise<void>
}

/** Begins to open the store, so that a screen can be drawn meanwhile. */
export function indexedStore(name = 'tenet', options: Partial<IndexedOptions> = {}): Opening {
  const { graceMs, limits } = { ...OPTIONS, ...options }
  const connection = connect(name, graceMs)
  return { store: storeOn(connection, limits), ready: connection.ready() }
}

function storeOn(connection: Connection, limits: LogLimits): Store {
  return {
    ...reading(connection),
    ...studying(connection),
    ...changing(connection),
    ...learning(connection),
    async replaceAll(snapshot, onProgress = () => {}) {
      const [{ fillFrom }, { putLearnt, readLearnt }] = await Promise.all([keep(), lessons()])
      const learnt = await connection.read(['learnt'], readLearnt)
      await connection.replace(async write => {
        await fillFrom(write, snapshot, limits, onProgress)
        await write(['learnt'], tx => putLearnt(tx, learnt))
      })
    },
    async takeIn(intake) {
      const { INTAKE_STORES, takeIn } = await keep()
      await connection.write(INTAKE_STORES, tx => takeIn(tx, intake, limits))
    },
    async compact() {
      const { compactLog } = await import('./pack.ts')
      await connection.write(['reviews', 'chunks', 'chunkCards', 'steps'], tx => compactLog(tx, limits))
      await connection.tidy()
    },
    reopen: () => connection.reopen(),
    close: () => connection.close(),
  }
}

const keep = () => import('./keep.ts')
const lessons = () => import('./learnt.ts')

type Methods<Names extends keyof Store> = Pick<Store, Names>

function reading({
  read,
}: Connection): Methods<
  | 'settings'
  | 'today'
  | 'notes'
  | 'card'
  | 'piece'
  | 'proposals'
  | 'findCards'
  | 'reviewsOf'
  | 'deckContents'
  | 'dayCounts'
  | 'loadsFrom'
  | 'dump'
> {
  return {
    settings: () =>
      read(['settings'], async tx => (await tx.objectStore('settings').get('settings')) ?? DEFAULT_SETTINGS),
    today: day => read(TODAY_STORES, tx => readToday(tx, day)),
    notes: ids => read(['notes'], tx => readNotes(tx, ids)),
    card: id => read(['cards'], async tx => (await tx.objectStore('cards').get(id)) ?? null),
    piece: id => read(['pieces'], async tx => (await tx.objectStore('pieces').get(id)) ?? null),
    proposals: deck =>
      read(['proposals'], async tx => {
        const proposals = await tx.objectStore('proposals').index('deck').getAll(deck)
        return proposals.sort((a, b) => a.rank - b.rank)
      }),
    async findCards(query) {
      const { findCards, SEARCH_STORES } = await import('./search.ts')
      return read(SEARCH_STORES, tx => findCards(tx, query))
    },
    reviewsOf: card => read(['reviews', 'chunks', 'chunkCards'], tx => reviewsOfCards(tx, new Set([card]))),
    deckContents: deck => read(CONTENT_STORES, tx => readDeck(tx, deck)),
    dayCounts: from => read(['counts'], tx => tx.objectStore('counts').getAll(IDBKeyRange.lowerBound([from]))),
    loadsFrom: from => read(['loads'], tx => tx.objectStore('loads').getAll(IDBKeyRange.lowerBound([from]))),
    async dump() {
      const { readDump } = await keep()
      return read(STORE_NAMES, readDump)
    },
  }
}

function studying({
  read,
  write,
}: Connection): Methods<'sessionInput' | 'sessionStart' | 'commit' | 'revert' | 'closeSession'> {
  // Not waited for: they are ignored anyway, and the next write waits its turn behind this one.
  const forget = (day: StudyDay): void => void write(['steps'], tx => clearEarlierSteps(tx, day)).catch(() => {})
  return {
    async sessionInput(scope, day, freshLimit) {
      const { input, stale } = await read(SESSION_STORES, tx => readSessionInput(tx, scope, day, freshLimit))
      if (stale) forget(day)
      return input
    },
    async sessionStart(scope, ask, first) {
      const { start, day, stale } = await read(START_STORES, tx => readSessionStart(tx, scope, ask, first))
      if (stale) forget(day)
      return start
    },
    commit: step => write(STEP_STORES, tx => commitStep(tx, step)),
    async revert(step) {
      if (!(await write(STEP_STORES, tx => revertStep(tx, step)))) throw staleFailure()
    },
    closeSession: () => write(['steps'], tx => tx.objectStore('steps').clear()),
  }
}

function changing({
  write,
}: Connection): Methods<
  'saveSettings' | 'addDeck' | 'saveDeck' | 'removeDeck' | 'changeNotes' | 'saveProposals' | 'saveCards'
> {
  return {
    saveSettings: settings =>
      write(['settings'], async tx => {
        await tx.objectStore('settings').put(settings, 'settings')
      }),
    addDeck: (deck, record, proposals) => write(DECK_STORES, tx => addDeck(tx, deck, record, proposals)),
    saveDeck: (deck, record) => write(['decks', 'pieces'], tx => putDeck(tx, deck, record)),
    removeDeck: deck => write(DECK_STORES, tx => removeDeck(tx, deck)),
    changeNotes: (change, proposals) => write(NOTE_STORES, tx => changeNotes(tx, change, proposals)),
    saveProposals: proposals => write(['proposals', 'openProposals'], tx => putProposals(tx, proposals)),
    saveCards: cards => write([...CARD_STORES, 'notes'], tx => saveCards(tx, cards)),
  }
}

/** Nothing of it is needed for a first card, so all of it is loaded when it is first asked for. */
function learning({ read, write }: Connection): Methods<'learnt' | 'teach' | 'relearn'> {
  return {
    async learnt() {
      const { readLearnt } = await lessons()
      return read(['learnt'], readLearnt)
    },
    async teach(taught) {
      const { teach } = await lessons()
      await write(['learnt'], tx => teach(tx, taught))
    },
    async relearn(learnt) {
      const { putLearnt } = await lessons()
      await write(['learnt'], tx => putLearnt(tx, learnt))
    },
  }
}
