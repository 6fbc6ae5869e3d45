/**
 * The parts of the shell that the first card does not need, loaded when they are first asked for. They are all in the
 * offline cache, so a missing network changes nothing.
 */
import type { Clock } from '../core/day.ts'
import type { Store } from '../core/ports.ts'
import { ok } from '../core/result.ts'
import type { AnkiPort, AssistantPort, BackupPort, LibraryPort, ReaderPort, SecondReaderPort } from '../ui/ports.ts'
import { BUNDLED, SAMPLES } from './bundled.ts'

export const readerPort: ReaderPort = {
  fromPaste: async (text, html) => (await import('./reader.ts')).browserReader.fromPaste(text, html),
  fromFile: async file => (await import('./reader.ts')).browserReader.fromFile(file),
  // What cannot be loaded now is told of when something is read.
  prepare: paragraphs =>
    void import('./reader.ts').then(
      ({ browserReader }) => browserReader.prepare(paragraphs),
      () => undefined,
    ),
  propose: async (piece, options) => (await import('./reader.ts')).browserReader.propose(piece, options),
  reading: async (piece, options) => (await import('./reader.ts')).browserReader.reading(piece, options),
}

export const secondPort: SecondReaderPort = {
  request: async (piece, drafts, mode) => (await import('./second.ts')).browserSecond.request(piece, drafts, mode),
  accept: async (piece, drafts, reply) => (await import('./second.ts')).browserSecond.accept(piece, drafts, reply),
}

const assistant = async (): Promise<AssistantPort> => (await import('./assistant/port.ts')).browserAssistant

export const assistantPort: AssistantPort = {
  settings: async () => (await assistant()).settings(),
  save: async settings => (await assistant()).save(settings),
  builtIn: async () => (await assistant()).builtIn(),
  estimate: async (settings, parts) => (await assistant()).estimate(settings, parts),
  ask: async (settings, part, options) => (await assistant()).ask(settings, part, options),
  models: async (settings, signal) => (await assistant()).models(settings, signal),
}

export const ankiPort = (clock: Clock): AnkiPort => ({
  async exportDecks(contents, settings, options) {
    const { exportDeck } = await import('./anki.ts')
    const made = await exportDeck({ contents, settings, nowMs: clock.nowMs() }, options)
    // What came out of the worker may, as far as types go, be shared memory, which no file can be made of.
    return made.ok ? ok(new Uint8Array(made.value)) : made
  },
})

export const backupPort = (store: Store, clock: Clock): BackupPort => ({
  make: async () => (await import('./backup.ts')).backupOf(clock),
  restore: async (file, onProgress) => (await import('./backup.ts')).restoreBackup(store, file, onProgress),
})

export const libraryPort = (store: Store, clock: Clock): LibraryPort => ({
  bundled: BUNDLED,
  add: async id => (await import('./library.ts')).addBundled(store, clock, id),
  importFile: async file => (await import('./library.ts')).importFile(store, clock, file),
  exportFile: async contents => (await import('./library.ts')).deckFileOf(contents),
  samples: SAMPLES.map(({ id, title }) => ({
    id,
    title,
    load: async () => (await import('./library.ts')).loadSample(id),
  })),
})
