/**
 * The parts of the shell that the first card does not need, loaded when they are first asked for. They are all in the
 * offline cache, so a missing network changes nothing.
 */
import type { Clock } from '../core/day.ts'
import type { Store } from '../core/ports.ts'
import type { AnkiPort, AssistantPort, BackupPort, LibraryPort, ReaderPort, SecondReaderPort } from '../ui/ports.ts'
import { BUNDLED, SAMPLES } from './bundled.ts'

const reader = () => import('./reader.ts')
const second = () => import('./second.ts')
const anki = () => import('./anki.ts')
const backup = () => import('./backup.ts')
const library = () => import('./library.ts')

export const readerPort: ReaderPort = {
  fromPaste: async (text, html) => (await reader()).browserReader.fromPaste(text, html),
  fromFile: async file => (await reader()).browserReader.fromFile(file),
  // What cannot be loaded now is told of when something is read.
  prepare: paragraphs =>
    void reader().then(
      ({ browserReader }) => browserReader.prepare(paragraphs),
      () => undefined,
    ),
  propose: async (piece, options) => (await reader()).browserReader.propose(piece, options),
  reading: async (piece, options) => (await reader()).browserReader.reading(piece, options),
}

export const secondPort: SecondReaderPort = {
  request: async (piece, drafts, mode) => (await second()).browserSecond.request(piece, drafts, mode),
  accept: async (piece, drafts, reply) => (await second()).browserSecond.accept(piece, drafts, reply),
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
  exportDecks: async (contents, settings, options) =>
    (await anki()).exportDeck({ contents, settings, nowMs: clock.nowMs() }, options),
  lookInto: async (file, signal) => (await anki()).lookInto(file, signal),
})

export const backupPort = (store: Store, clock: Clock): BackupPort => ({
  make: async () => (await backup()).backupOf(clock),
  look: async file => (await backup()).lookIntoBackup(file),
  restore: async (file, onProgress) => (await backup()).restoreBackup(store, file, onProgress),
})

export const libraryPort = (store: Store, clock: Clock): LibraryPort => ({
  bundled: BUNDLED,
  add: async id => (await library()).addBundled(store, clock, id),
  importFile: async file => (await library()).importFile(store, clock, file),
  exportFile: async contents => (await library()).deckFileOf(contents),
  samples: SAMPLES.map(({ id, title }) => ({
    id,
    title,
    load: async () => (await library()).loadSample(id),
  })),
})
