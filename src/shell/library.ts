/**
 * Decks and sample pieces that come with the app, and deck files of the person's. Each text is a chunk of its own, read
 * when asked for and kept for offline use with everything else.
 */

import type { Clock } from '../core/day.ts'
import { deckOf, fileOf, NO_IDS, notesOf, recordOf } from '../core/deckfile/convert.ts'
import { formatDeckFile } from '../core/deckfile/format.ts'
import { mergeDeckFile } from '../core/deckfile/merge.ts'
import type { ParsedDeckFile } from '../core/deckfile/parse.ts'
import { parseDeckFile } from '../core/deckfile/parse.ts'
import type { DeckFile } from '../core/deckfile/types.ts'
import { fnv1a } from '../core/hash.ts'
import type { NoteId } from '../core/ids.ts'
import type { Note } from '../core/note.ts'
import type { PieceText } from '../core/piece.ts'
import type { Deck, DeckContents, Store } from '../core/ports.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { decodeText } from '../read/ingest/decode.ts'
import { ingestText } from '../read/ingest/ingest.ts'
import type { PieceDraft } from '../ui/ports.ts'
import { SAMPLES } from './bundled.ts'

type Raw = () => Promise<string>

const FILES: Readonly<Record<string, Raw>> = import.meta.glob<string>('../../decks/*.md', {
  query: '?raw',
  import: 'default',
})

/** The text of a file in `decks/`, or null when the app came without it. */
async function bundledText(name: string): Promise<string | null> {
  return (await FILES[`../../decks/${name}`]?.()) ?? null
}

/** A sample piece, recognised as any other is. */
export async function loadSample(id: string): Promise<PieceDraft> {
  const text = await bundledText(`${id}.piece.md`)
  const draft = text === null ? null : ingestText(text, 'markdown')
  if (draft === null || !draft.ok) throw new Error(`broken invariant: sample piece ${id}`)
  return draft.value
}

/** The text of the piece that belongs to a bundled deck, where it is ours to give. */
async function bundledPiece(id: string): Promise<PieceText | null> {
  if (!SAMPLES.some(sample => sample.id === id)) return null
  const { paragraphs } = await loadSample(id)
  return { kind: 'present', paragraphs }
}

/** Takes a bundled deck in, or brings the one that is there up to date. */
export async function addBundled(store: Store, clock: Clock, id: string): Promise<Result<void>> {
  const text = await bundledText(`${id}.md`)
  if (text === null) return problem('no-deck', 'This deck did not come with the app. Reload the app and try again.')
  const parsed = parseDeckFile(text, id)
  if (!parsed.ok) return problem('deck-file', firstError(parsed))
  const taken = await take(store, clock, parsed, {
    source: 'bundled',
    hash: hashOf(text),
    piece: await bundledPiece(id),
  })
  return taken.ok ? ok(undefined) : taken
}

/**
 * Brings bundled decks up to date after the app itself was updated. What the person mended stays as they have it. Called
 * when idle: never on the way to a card.
 */
export async function refreshBundled(store: Store, clock: Clock): Promise<void> {
  for (const deck of (await store.today(0)).decks) {
    if (deck.source !== 'bundled') continue
    const text = await bundledText(`${deck.id}.md`)
    if (text === null || hashOf(text) === deck.fileHash) continue
    await addBundled(store, clock, deck.id)
  }
}

/** Takes a deck file of the person's in; the sentence says what was done. A faulty file changes nothing. */
export async function importFile(store: Store, clock: Clock, file: File): Promise<Result<string>> {
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  const parsed = parseDeckFile(text, file.name.replace(/\.(?:md|markdown|txt)$/i, ''))
  if (!parsed.ok) return problem('deck-file', `${firstError(parsed)} Nothing was changed.`)
  return take(store, clock, parsed, { source: 'deck-file', hash: hashOf(text), piece: null })
}

interface Taking {
  readonly source: 'bundled' | 'deck-file'
  readonly hash: string
  readonly piece: PieceText | null
}

/** Adds the file's deck, or brings the one that is there up to date; the sentence says what was done. */
async function take(
  store: Store,
  clock: Clock,
  parsed: Extract<ParsedDeckFile, { ok: true }>,
  { source, hash, piece }: Taking,
): Promise<Result<string>> {
  const { file, assigned } = parsed
  const nowMs = clock.nowMs()
  const fresh = deckOf(file, { source, createdAtMs: nowMs, fileHash: hash })
  const existing = await store.deckContents(fresh.id)
  if (existing === null) {
    const record = recordOf(file, piece)
    const notes = notesOf(file, record.piece, nowMs, NO_IDS)
    await store.addDeck(offering(fresh, notes), record, [])
    await store.changeNotes({ put: notes, remove: [] }, [])
    return ok(`“${file.header.name}”: ${file.notes.length} notes added.`)
  }
  const merged = mergeDeckFile({
    file,
    assigned,
    record: existing.record,
    notes: existing.notes,
    studied: studiedNotes(existing),
    offered: new Set(existing.deck.offered ?? []),
    mine: source === 'bundled' ? 'keep' : 'file',
    nowMs,
  })
  const deck = { ...existing.deck, name: file.header.name, fileHash: hash }
  await store.saveDeck(offering(deck, merged.change.put), merged.record)
  await store.changeNotes(merged.change, [])
  const { added, updated, removed, unchanged, kept } = merged
  return ok(
    `“${file.header.name}”: ${added.length} added, ${updated.length} updated, ${removed.length} removed, ` +
      `${unchanged.length + kept.length} left as they were.`,
  )
}

/** Remembers what a bundled deck has offered, so that what the person removes of it is not offered again. */
const offering = (deck: Deck, notes: readonly Note[]): Deck =>
  deck.source !== 'bundled'
    ? deck
    : { ...deck, offered: [...new Set([...(deck.offered ?? []), ...notes.map(note => note.id)])] }

const studiedNotes = ({ cards }: DeckContents): ReadonlySet<NoteId> =>
  new Set(cards.filter(card => card.memory !== null).map(card => card.noteId))

/** The deck as a deck file, in the order of introduction. */
export function deckFileOf({
  deck,
  record,
  notes,
}: DeckContents): Result<{ readonly name: string; readonly text: string }> {
  const file: DeckFile = fileOf(deck, record, notes)
  return ok({ name: `${deck.id}.md`, text: formatDeckFile(file) })
}

/** Tells one version of a file from another; twice 32 bits, so that two versions never pass for one. */
const hashOf = (text: string): string => `${fnv1a(text).toString(16)}-${fnv1a(text, 1).toString(16)}`

function firstError(parsed: Extract<ParsedDeckFile, { ok: false }>): string {
  const [first] = parsed.findings.filter(finding => finding.severity === 'error')
  return first === undefined
    ? 'This is not a deck file.'
    : `Line ${first.line}, column ${first.column}: ${first.message}`
}
