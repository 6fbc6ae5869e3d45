/**
 * The deck file: plain text that a person writes, reads in a diff and edits on a phone. Its cards are written as hashcards
 * writes them (https://github.com/eudoxia0/hashcards: `Q:`, `A:`, `C: … [hidden] …`), so that its files open here and ours
 * there; a comment line under each card or statement, which Markdown does not show, holds what Tenet adds.
 *
 *     ---                                    header: key = "string" lines, as TOML
 *     name = "…"                             hashcards reads the name and ignores the rest
 *     ---
 *     # Argument                             only before the first card, where hashcards ignores text
 *     S: a statement in our words
 *     <!-- tenet id=slug role=thesis holder=author at=1,4 -->
 *     L: slug supports slug
 *     # Cards
 *     Q: front, may go over several lines    a question, or with form=list one whose answer is a numbered list
 *     A: back
 *     <!-- tenet id=slug kind=argument link=reason statement=slug at=4 tags=a,b -->
 *     C: text with a [hidden] part           \[ and \] are brackets; ![alt](source) is an image
 *     <!-- tenet id=slug kind=fact link=none at=2:10-40 -->
 *
 * Keys: `id kind form link statement at tags reverse holes` for a card, `id role holder at` for a statement. `at=3` is a
 * whole paragraph, `at=3:10-40` UTF-16 offsets in it. `holes=2,0` numbers the hidden parts where they are not 0, 1, 2 …
 * in order, so that each keeps its card when another is taken away.
 *
 * A line of text that would be read as something else is written with one more space (` Q:`) or a backslash (`\---`,
 * `\<!-- tenet`), which reading takes away again.
 */
import type { LinkKind, Role } from '../argument.ts'
import type { NoteBody, NoteKind, NoteLink } from '../note.ts'

export interface DeckHeader {
  readonly name: string
  /** The deck's id. */
  readonly id: string
  readonly title: string
  readonly author: string
  readonly publication: string
  readonly published: string
  readonly address: string
  readonly language: string
  /** How many paragraphs the piece has; 0 when there is no piece. */
  readonly paragraphs: number
}

/** Where in the piece, without its words: a paragraph from 1, and UTF-16 offsets in it or null for all of it. */
export interface FileAnchor {
  readonly paragraph: number
  readonly range: { readonly start: number; readonly end: number } | null
}

/** Slugs are unique within their file; the note's id in the app is `deck.slug`. */
export interface FileNote {
  readonly slug: string
  readonly kind: NoteKind
  readonly link: NoteLink | null
  readonly body: NoteBody
  readonly anchors: readonly FileAnchor[]
  /** Slugs of statements. */
  readonly statements: readonly string[]
  readonly tags: readonly string[]
}

export interface FileStatement {
  readonly slug: string
  readonly role: Role
  readonly holder: string
  readonly text: string
  readonly anchors: readonly FileAnchor[]
}

export interface FileLink {
  readonly from: string
  readonly kind: LinkKind
  readonly to: string
}

export interface DeckFile {
  readonly header: DeckHeader
  /** Text before the first card that is neither statement nor link: the person's own remarks. */
  readonly preface: string
  readonly statements: readonly FileStatement[]
  readonly links: readonly FileLink[]
  readonly notes: readonly FileNote[]
}

/** A place in the file; line and column from 1, columns in UTF-16 units as editors count them. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** Something to say about a file. With an error nothing of the file is taken in. */
export interface Finding extends Spot {
  readonly severity: 'error' | 'warning'
  /** Stable name of the rule, e.g. `duplicate-id`. */
  readonly rule: string
  /** What is wrong and what to do, in a sentence. */
  readonly message: string
  /** Whether writing the file anew would leave out what is named here. */
  readonly drops: boolean
}

export interface ReadDeckFile {
  readonly file: DeckFile
  /** Warnings only. */
  readonly findings: readonly Finding[]
  /** Where each note begins, by slug. */
  readonly places: ReadonlyMap<string, Spot>
  /** Where each statement begins, by slug. */
  readonly statementPlaces: ReadonlyMap<string, Spot>
  /** Slugs of notes that had no id in the file and were given one. */
  readonly assigned: ReadonlySet<string>
}

/** Letters, digits, dot, underscore, hyphen, as in `ids.ts`; together with the deck's id at most 120 characters. */
export const SLUG = /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/
export const MAX_ID = 120
/** So that a slug that we give has room behind it. */
export const MAX_DECK_ID = 72
/** More hidden parts than this have no card ids. */
export const MAX_HOLES = 1000
