/**
 * Between a deck file and what the app keeps: deck, piece with its argument, notes.
 *
 * A card's id in the app is `deck.slug`, unless the store already has a note of the deck whose id is the slug itself (cards
 * kept in the app have ids of their own, and are written to a file under them): so a deck saved and opened again is the
 * same deck.
 */
import type { Anchor } from '../anchor.ts'
import { anchorAt } from '../anchor.ts'
import type { Argument } from '../argument.ts'
import type { NoteId, StatementId } from '../ids.ts'
import { deckId, noteId, pieceId, statementId } from '../ids.ts'
import type { Note } from '../note.ts'
import type { Piece, PieceText } from '../piece.ts'
import { isPartialDate, paragraphCount } from '../piece.ts'
import type { Deck, PieceRecord } from '../ports.ts'
import { isAddress } from './header.ts'
import type { DeckFile, DeckHeader, FileAnchor, FileNote } from './types.ts'
import { SLUG } from './types.ts'

/** Ids that the store has already for this deck. */
export interface KnownIds {
  readonly notes: ReadonlySet<string>
  readonly statements: ReadonlySet<string>
}

export const NO_IDS: KnownIds = { notes: new Set(), statements: new Set() }

export const knownIds = (notes: readonly Note[], argument: Argument): KnownIds => ({
  notes: new Set(notes.map(note => note.id)),
  statements: new Set(argument.statements.map(s => s.id)),
})

const fullId = (file: DeckFile, slug: string, known: ReadonlySet<string>): string =>
  known.has(slug) ? slug : `${file.header.id}.${slug}`

export const noteIdIn = (file: DeckFile, slug: string, known: KnownIds): NoteId =>
  noteId(fullId(file, slug, known.notes))

const statementIdIn = (file: DeckFile, slug: string, known: KnownIds): StatementId =>
  statementId(fullId(file, slug, known.statements))

export const deckOf = (
  file: DeckFile,
  made: { readonly source: Deck['source']; readonly createdAtMs: number; readonly fileHash: string | null },
): Deck => ({ id: deckId(file.header.id), name: file.header.name, pieceId: pieceId(file.header.id), ...made })

/** `text`: the piece's text where the person has it; without it anchors name paragraphs only. */
export function recordOf(file: DeckFile, text: PieceText | null, known: KnownIds = NO_IDS): PieceRecord {
  const { name: _name, id, paragraphs, ...info } = file.header
  const piece: Piece = { ...info, id: pieceId(id), text: text ?? { kind: 'absent', paragraphCount: paragraphs } }
  return {
    piece,
    argument: {
      statements: file.statements.map(s => ({
        id: statementIdIn(file, s.slug, known),
        role: s.role,
        holder: s.holder,
        text: s.text,
        anchors: s.anchors.map(a => anchorOf(a, piece)),
      })),
      links: file.links.map(l => ({
        from: statementIdIn(file, l.from, known),
        kind: l.kind,
        to: statementIdIn(file, l.to, known),
      })),
    },
  }
}

/** A stretch of a paragraph with its words, or the whole paragraph where the text is not there (or is another). */
function anchorOf({ paragraph, range }: FileAnchor, piece: Piece): Anchor {
  const exact = range === null ? null : anchorAt(piece, paragraph, range.start, range.end)
  return exact ?? { paragraph, span: null }
}

/** The notes of a file as the app keeps them, in the file's order. */
export const notesOf = (file: DeckFile, piece: Piece, nowMs: number, known: KnownIds = NO_IDS): readonly Note[] =>
  file.notes.map((note, position) => ({
    id: noteIdIn(file, note.slug, known),
    deckId: deckId(file.header.id),
    kind: note.kind,
    link: note.link,
    body: note.body,
    anchors: note.anchors.map(a => anchorOf(a, piece)),
    statements: note.statements.map(slug => statementIdIn(file, slug, known)),
    tags: note.tags,
    origin: 'deck-file',
    position,
    createdAtMs: nowMs,
    editedAtMs: nowMs,
  }))

/** A deck as a file, in the order of introduction. The text of the piece is not part of it. */
export function fileOf(deck: Deck, { piece, argument }: PieceRecord, notes: readonly Note[]): DeckFile {
  const header = headerOf(deck, piece)
  const noteSlugs = slugsFor(deck, notes)
  const statementSlugs = slugsFor(deck, argument.statements)
  const anchors = (list: readonly Anchor[]): readonly FileAnchor[] =>
    list.map(fileAnchor).filter(a => a.paragraph <= header.paragraphs)
  return {
    header,
    preface: '',
    statements: argument.statements.map(s => ({
      slug: statementSlugs.get(s.id) ?? s.id,
      role: s.role,
      holder: s.holder,
      text: s.text,
      anchors: anchors(s.anchors),
    })),
    links: argument.links.flatMap(l => {
      const [from, to] = [statementSlugs.get(l.from), statementSlugs.get(l.to)]
      return from === undefined || to === undefined ? [] : [{ from, kind: l.kind, to }]
    }),
    notes: [...notes].sort(byIntroduction).map(
      (note): FileNote => ({
        slug: noteSlugs.get(note.id) ?? note.id,
        kind: note.kind,
        link: note.link,
        body: note.body,
        anchors: anchors(note.anchors),
        statements: note.statements.flatMap(id => statementSlugs.get(id) ?? []),
        tags: note.tags,
      }),
    ),
  }
}

const byIntroduction = (a: Note, b: Note): number =>
  a.position - b.position || a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1)

/** What a header cannot hold (a person may type anything into a piece's date and address) is left empty. */
const headerOf = (deck: Deck, piece: Piece): DeckHeader => ({
  name: deck.name,
  id: deck.id,
  title: piece.title,
  author: piece.author,
  publication: piece.publication,
  published: isPartialDate(piece.published) ? piece.published : '',
  address: isAddress(piece.address) ? piece.address : '',
  language: piece.language === '' ? 'en' : piece.language,
  paragraphs: paragraphCount(piece),
})

const fileAnchor = ({ paragraph, span }: Anchor): FileAnchor => ({
  paragraph,
  range: span === null || span.end <= span.start ? null : { start: span.start, end: span.end },
})

/** The slug of each id: without the deck's own prefix, unless another id has just that name. */
function slugsFor(deck: Deck, things: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const prefix = `${deck.id}.`
  const ids = new Set(things.map(thing => thing.id))
  return new Map(
    things.map(({ id }) => {
      const slug = id.startsWith(prefix) ? id.slice(prefix.length) : id
      return [id, slug !== id && SLUG.test(slug) && !ids.has(slug) ? slug : id]
    }),
  )
}
