/**
 * What the screens need from outside. The composition root (`main.tsx`) hands in the real ones; tests hand in their own.
 * Screens never touch storage, workers, files or the clock in any other way.
 */
import type { Signal } from '@preact/signals'
import type { ImportReport } from '../anki/import/report.ts'
import type { Clock } from '../core/day.ts'
import type { LookedInto } from '../core/holdings.ts'
import type { Random32 } from '../core/ids.ts'
import type { Learnt } from '../core/learnt.ts'
import type { Paragraph, Piece, PieceInfo } from '../core/piece.ts'
import type { DeckContents, PieceRecord, Store } from '../core/ports.ts'
import type { Draft } from '../core/proposal.ts'
import type { Problem, Result } from '../core/result.ts'
import type { Settings } from '../core/settings.ts'
import type { ReadingView } from '../read/view.ts'
import type { Hand } from '../write/at-hand/hand.ts'

/** A piece as it was recognised in what was pasted or opened, before the person has looked at it. */
export interface PieceDraft extends Omit<PieceInfo, 'id'> {
  readonly paragraphs: readonly Paragraph[]
  /** Sentences for a person about what was left out or guessed. */
  readonly notices: readonly string[]
}

/** What is wrong with what was pasted or opened. */
export interface DraftProblem extends Problem {
  /** Of a text that cannot be read: what can be kept of it, for cards of the person's own. */
  readonly draft?: PieceDraft
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
  /** How many of them to offer at once, from the first on; the rest is less sure. */
  readonly offered: number
  readonly refused: readonly Refused[]
  /** Words that a card on it may lack; absent where nothing was read. */
  readonly hand?: Hand
  /** Sentences for a person about how it was read: with a simpler reader than usual, say. Mostly none. */
  readonly notices: readonly string[]
}

/** A piece as the reader understood it. */
export interface Understood {
  readonly view: ReadingView
  readonly hand: Hand
  /** As of `Proposed`. */
  readonly notices: readonly string[]
}

/** What was made of an assistant's reply: see `write/assistant`. */
export interface Accepted {
  /** Verified or unsure, never failed; best first. Each has `second`. */
  readonly drafts: readonly Draft[]
  readonly refused: readonly Refused[]
  /** What had to be mended in the reply to read it, and what was left out: sentences for a person. */
  readonly notices: readonly string[]
}

/** A reply of which nothing could be used. */
export interface ReplyProblem extends Problem {
  /** What to say to the assistant to get a reply that can be read; ready to be copied. */
  readonly ask: string | null
}

export interface AssistantRequest {
  /** One text, or several when the piece is long: each is sent, and answered, by itself. */
  readonly parts: readonly string[]
}

export type RequestMode = 'propose' | 'rewrite'

export interface ReaderPort {
  /** What was pasted: plain text, and HTML when the clipboard had it. */
  readonly fromPaste: (text: string, html: string | null) => Promise<Result<PieceDraft, DraftProblem>>
  readonly fromFile: (file: File) => Promise<Result<PieceDraft, DraftProblem>>
  /**
   * Gets the reader ready while the person looks at what was recognised, with these paragraphs as a first exercise: what
   * is read next is read sooner. May be called any number of times, or never; nothing is stored.
   */
  readonly prepare: (paragraphs: PieceDraft['paragraphs']) => void
  /** Reads and writes in a worker. Stops when `signal` aborts, with a problem of code `stopped`. */
  readonly propose: (
    record: PieceRecord['piece'],
    options: {
      readonly signal: AbortSignal
      readonly onProgress: (progress: Progress) => void
      /** What the person's choices have taught so far. */
      readonly learnt: Learnt
    },
  ) => Promise<Result<Proposed>>
  /** Only reads, in a worker, to show how; stops as `propose` does. Nothing is stored. */
  readonly reading: (
    piece: Piece,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
  ) => Promise<Result<Understood>>
}

/** What an assistant is asked, and what becomes of its answer; works in a worker, with no network. */
export interface SecondReaderPort {
  /** The text to give to an assistant. `drafts`: what is proposed already (or, to rewrite, the cards meant). */
  readonly request: (piece: Piece, drafts: readonly Draft[], mode: RequestMode) => Promise<Result<AssistantRequest>>
  /**
   * Checks a reply against the piece, in a worker. Parsed and shown as text, never followed. `name`: what the person
   * knows the assistant by.
   */
  readonly accept: (
    piece: Piece,
    drafts: readonly Draft[],
    reply: { readonly text: string; readonly name: string },
  ) => Promise<Result<Accepted, ReplyProblem>>
}

/** The ways to reach an assistant by address. */
export type AssistantProtocol = 'openai' | 'anthropic' | 'built-in'

/** Kept in this browser only: never in a backup and never in an export. */
export interface AssistantSettings {
  readonly protocol: AssistantProtocol
  /** Base address as the person wrote it, e.g. `http://localhost:11434/v1`; empty for `built-in`. */
  readonly address: string
  readonly model: string
  readonly key: string
  /** Price per million tokens in and out, in the person's currency, when known: for the estimate. */
  readonly price: { readonly input: number; readonly output: number } | null
  /** The person has seen what is sent and agreed to it for this address. */
  readonly agreed: boolean
}

export interface Estimate {
  /** Rough: about a quarter of the characters. */
  readonly inputTokens: number
  readonly outputTokens: number
  /** null: no price is known. */
  readonly cost: number | null
}

export interface AssistantProgress {
  /** Characters of the reply so far. */
  readonly received: number
  /** Waiting before another try: seconds left, and why. */
  readonly waiting: { readonly seconds: number; readonly why: string } | null
}

/** A reply, whole or as far as it came. */
export interface AssistantReply {
  readonly text: string
  /** false: the stream broke off; what is there may still hold whole cards. */
  readonly complete: boolean
  /** Why it broke off, for a person. */
  readonly notice: string | null
}

/** All of it is asynchronous because all of it is loaded when it is first used. */
export interface AssistantPort {
  readonly settings: () => Promise<AssistantSettings | null>
  /** Refuses an address that cannot work, with the reason; null forgets everything, the key first. */
  readonly save: (settings: AssistantSettings | null) => Promise<Result<{ readonly reload: boolean }>>
  /** Whether the browser has an assistant of its own: `no`, `ready`, or `download` (it must be fetched first). */
  readonly builtIn: () => Promise<'no' | 'ready' | 'download'>
  readonly estimate: (settings: AssistantSettings, parts: readonly string[]) => Promise<Estimate>
  readonly ask: (
    settings: AssistantSettings,
    part: string,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: AssistantProgress) => void },
  ) => Promise<Result<AssistantReply>>
  /** Models that the address offers, for the person to choose from; an empty list where it does not say. */
  readonly models: (settings: AssistantSettings, signal: AbortSignal) => Promise<Result<readonly string[]>>
}

/**
 * A package that was looked into. Nothing of it is stored before `take`. Both writes settle always, if need be with a
 * problem of code `gone`: whatever reads the package has come to an end, and can be asked nothing more.
 */
export interface AnkiIncoming {
  /** What taking it in would do. */
  readonly report: ImportReport
  /** All of it in one transaction; the value says what was done. */
  readonly take: () => Promise<Result<ImportReport>>
  /** Takes all of it out again; refused when something of it was changed or answered since. */
  readonly takeBack: () => Promise<Result<null>>
  /** To be called when it is no longer needed. Breaks off what is under way. */
  readonly drop: () => void
}

export interface AnkiPort {
  readonly exportDecks: (
    contents: readonly DeckContents[],
    settings: Settings,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
  ) => Promise<Result<Uint8Array<ArrayBuffer>>>
  /** Reads a package in a worker, and holds it against what is here. */
  readonly lookInto: (file: File, signal: AbortSignal) => Promise<Result<AnkiIncoming>>
}

export interface BackupPort {
  readonly make: () => Promise<Result<Uint8Array<ArrayBuffer>>>
  /** Reads and checks a file, and changes nothing. */
  readonly look: (file: File) => Promise<Result<LookedInto>>
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
  readonly second: SecondReaderPort
  readonly assistant: AssistantPort
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
