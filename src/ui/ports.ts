/**
 * What the screens need from outside. The composition root (`main.tsx`) hands in the real ones; tests hand in their own.
 * Screens never touch storage, workers, files or the clock in any other way.
 */
import type { Signal } from '@preact/signals'
import type { Clock } from '../core/day.ts'
import type { Random32 } from '../core/ids.ts'
import type { Paragraph, PieceInfo } from '../core/piece.ts'
import type { DeckContents, PieceRecord, Store } from '../core/ports.ts'
import type { Draft } from '../core/proposal.ts'
import type { Result } from '../core/result.ts'
import type { Settings } from '../core/settings.ts'

/** A piece as it was recognised in what was pasted or opened, before the person has looked at it. */
export interface PieceDraft extends Omit<PieceInfo, 'id'> {
  readonly paragraphs: readonly Paragraph[]
  /** Sentences for a person about what was left out or guessed. */
  readonly notices: readonly string[]
}

export interface Progress {
  readonly done: number
  readonly total: number
}

export interface Refused {
  readonly draft: Draft
  /** The gate's name and its reason as a sentence. */
  readonly rule: string
  readonly why: string
}

export interface Proposed {
  /** The piece with the argument that the reader saw in it. */
  readonly record: PieceRecord
  /** Best first. */
  readonly drafts: readonly Draft[]
  readonly refused: readonly Refused[]
}

export interface ReaderPort {
  /** What was pasted: plain text, and HTML when the clipboard had it. */
  readonly fromPaste: (text: string, html: string | null) => Promise<Result<PieceDraft>>
  readonly fromFile: (file: File) => Promise<Result<PieceDraft>>
  /** Reads and writes in a worker. Stops when `signal` aborts, with a problem of code `stopped`. */
  readonly propose: (
    record: PieceRecord['piece'],
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
  ) => Promise<Result<Proposed>>
}

export interface AnkiPort {
  readonly exportDecks: (
    contents: readonly DeckContents[],
    settings: Settings,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
  ) => Promise<Result<Uint8Array<ArrayBuffer>>>
}

export interface BackupPort {
  readonly make: () => Promise<Result<Uint8Array<ArrayBuffer>>>
  /** Checks the file first; a bad file changes nothing. The value is a report for the person, one sentence a line. */
  readonly restore: (file: File, onProgress: (progress: Progress) => void) => Promise<Result<readonly string[]>>
}

export interface FilesPort {
  /** Hands a file to the person: download. */
  readonly save: (bytes: Uint8Array<ArrayBuffer>, name: string, type: string) => void
  /** The share sheet, where there is one that takes files; null otherwise. Resolves false when the person cancelled. */
  readonly share: ((bytes: Uint8Array<ArrayBuffer>, name: string, type: string) => Promise<boolean>) | null
}

/** Decks that come with the app. */
export interface BundledDeck {
  readonly id: string
  readonly name: string
  /** One line under the name. */
  readonly about: string
  readonly cards: number
}

export interface LibraryPort {
  readonly bundled: readonly BundledDeck[]
  /** Takes a bundled deck in (idempotent: an existing one keeps its memory). */
  readonly add: (id: string) => Promise<Result<void>>
  /** Takes a deck file of the person's in, or brings the deck it belongs to up to date; says what was done. */
  readonly importFile: (file: File) => Promise<Result<string>>
  /** The deck as a deck file. */
  readonly exportFile: (contents: DeckContents) => Promise<Result<{ readonly name: string; readonly text: string }>>
  /** Sample pieces a newcomer can watch being read. */
  readonly samples: readonly { readonly id: string; readonly title: string; readonly load: () => Promise<PieceDraft> }[]
}

export interface StorageState {
  readonly persisted: boolean
  /** Bytes, or null where the browser does not say. */
  readonly usedBytes: number | null
  readonly quotaBytes: number | null
}

export interface StoragePort {
  readonly state: () => Promise<StorageState>
  /** Asks the browser to keep the data; many say no silently. */
  readonly persist: () => Promise<boolean>
}

export interface UpdatePort {
  /** A newer version is installed and waits. */
  readonly waiting: Signal<boolean>
  /** Everything needed offline is in the cache. */
  readonly offlineReady: Signal<boolean>
  /** Switches to it and reloads; call it only between sessions with nothing unsaved. */
  readonly apply: () => void
}

export interface InstallPort {
  /** Runs as an installed app. */
  readonly standalone: boolean
  /** The browser's own prompt, where it has offered one. */
  readonly prompt: Signal<(() => Promise<void>) | null>
  /** Installing goes through the share sheet. */
  readonly ios: boolean
}

export interface Ports {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random32
  readonly reader: ReaderPort
  readonly anki: AnkiPort
  readonly backup: BackupPort
  readonly files: FilesPort
  readonly library: LibraryPort
  readonly storage: StoragePort
  readonly updates: UpdatePort
  readonly install: InstallPort
  /** The app's version, for Settings. */
  readonly version: string
  /** The count on the app's icon, where there is one. */
  readonly badge: (due: number) => void
}
