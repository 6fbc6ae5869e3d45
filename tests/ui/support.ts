/** Ports for the screens' tests: the store in memory, a clock that the test turns, and nothing outside. */
import { signal } from '@preact/signals'
import { MINUTE_MS } from '../../src/core/day.ts'
import type { CardId } from '../../src/core/ids.ts'
import { cardId, noteId } from '../../src/core/ids.ts'
import type { NoteBody } from '../../src/core/note.ts'
import type { Store } from '../../src/core/ports.ts'
import { StoreFailure } from '../../src/core/ports.ts'
import type { Draft } from '../../src/core/proposal.ts'
import { err, ok, problem } from '../../src/core/result.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { PieceDraft, Ports } from '../../src/ui/ports.ts'
import { deckNamed, NOON, noteNamed, question, recordOf } from '../contract/making.ts'

export interface Stage {
  readonly ports: Ports
  readonly store: Store
  /** Turns the clock. */
  readonly pass: (ms: number) => void
}

export const DECK = deckNamed('kim')

export function stage(change: Partial<Ports> = {}): Stage {
  const store = createMemoryStore()
  let now = NOON
  let seed = 1
  const nothing = async () => problem('unused', 'Not part of this test.')
  const ports: Ports = {
    store,
    clock: { nowMs: () => now, utcOffsetMin: () => 0 },
    random: () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return seed >>> 8
    },
    reader: { fromPaste: nothing, fromFile: nothing, prepare: () => undefined, propose: nothing, reading: nothing },
    second: { request: nothing, accept: async () => err({ code: 'unused', message: 'Not part.', ask: null }) },
    assistant: {
      settings: async () => null,
      save: nothing,
      builtIn: async () => 'no',
      estimate: async () => ({ inputTokens: 0, outputTokens: 0, cost: null }),
      ask: nothing,
      models: nothing,
    },
    anki: { exportDecks: nothing, lookInto: nothing },
    backup: { make: nothing, look: nothing, restore: nothing },
    files: { save: () => undefined, share: null },
    library: { bundled: [], add: nothing, importFile: nothing, exportFile: nothing, samples: [] },
    storage: {
      state: async () => ({ persisted: false, usedBytes: null, quotaBytes: null }),
      persist: async () => false,
    },
    updates: { waiting: signal(false), offlineReady: signal(true), apply: () => undefined },
    install: { standalone: false, prompt: signal(null), ios: false },
    version: '0.0.0',
    badge: () => undefined,
    ...change,
  }
  return {
    ports,
    store: ports.store,
    pass: ms => {
      now += ms
    },
  }
}

/** A deck of questions: `q0`, `q1`, … */
export async function withQuestions(store: Store, many: number): Promise<void> {
  const bodies = Array.from({ length: many }, (_, i) => question(`Question ${i}?`, `Answer ${i}`))
  await withNotes(store, bodies)
}

export async function withNotes(store: Store, bodies: readonly NoteBody[]): Promise<void> {
  await store.addDeck(DECK, recordOf(DECK), [])
  await store.changeNotes({ put: bodies.map((body, i) => noteNamed(`q${i}`, DECK.id, body, i)), remove: [] }, [])
}

export const firstCard = (note: string): CardId => cardId(noteId(note), 0)

/** A store in which a method fails as long as the test says so. */
export function failing(store: Store, method: 'commit' | 'revert' | 'changeNotes' | 'saveProposals'): FailingStore {
  const failures = { left: 0 }
  const full = () => Promise.reject(new StoreFailure('full', 'The device is full.'))
  const guarded = async <T>(write: () => Promise<T>): Promise<T> => (failures.left-- > 0 ? full() : write())
  return {
    failures,
    store: {
      ...store,
      ...(method === 'commit' && { commit: step => guarded(() => store.commit(step)) }),
      ...(method === 'revert' && { revert: step => guarded(() => store.revert(step)) }),
      ...(method === 'changeNotes' && {
        changeNotes: (change, proposals) => guarded(() => store.changeNotes(change, proposals)),
      }),
      ...(method === 'saveProposals' && { saveProposals: given => guarded(() => store.saveProposals(given)) }),
    },
  }
}

export interface FailingStore {
  readonly store: Store
  /** How many of the next calls fail. */
  readonly failures: { left: number }
}

/** Enough after the reveal that a grade is no slip of the thumb. */
export const A_MOMENT = MINUTE_MS / 20

export const draftPiece = (title = 'A piece'): PieceDraft => ({
  title,
  author: 'A. Author',
  publication: '',
  published: '2026',
  address: '',
  language: 'en',
  paragraphs: [{ kind: 'body', text: 'Kim went to Beijing in 2019. He came back.' }],
  notices: [],
})

/** A draft that asks what is between two offsets of the first paragraph. */
export function draftAt(start: number, end: number, change: Partial<Draft> = {}): Draft {
  const text = draftPiece().paragraphs[0]?.text ?? ''
  return {
    kind: 'fact',
    link: null,
    wording: {
      form: 'question',
      front: [{ how: 'template', text: `What stands at ${start}?` }],
      back: [{ how: 'copied', text: text.slice(start, end), from: { paragraph: 1, start, end } }],
      reverse: false,
    },
    anchors: [{ paragraph: 1, span: { start, end, exact: text.slice(start, end), prefix: '', suffix: '' } }],
    statements: [],
    rule: 'test',
    score: 0.5,
    ...change,
  }
}

/** How long tests wait for what is shown in its own time: a part that is loaded late on a busy machine is not missing. */
export const PATIENCE = { timeout: 20_000 }

/** Lets promises that are under way come to rest. */
export async function rest(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise(done => setTimeout(done, 0))
}

export const accept = <T>(value: T) => Promise.resolve(ok(value))
