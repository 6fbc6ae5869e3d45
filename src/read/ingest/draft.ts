/** A piece as it was recognised in what was pasted or opened, before the person has looked at it. */
import type { PieceId } from '../../core/ids.ts'
import type { Paragraph, Piece, PieceInfo } from '../../core/piece.ts'
import type { Problem } from '../../core/result.ts'

export interface PieceDraft extends Omit<PieceInfo, 'id'> {
  readonly paragraphs: readonly Paragraph[]
  /** Sentences for a person about what was left out or guessed. */
  readonly notices: readonly string[]
}

/** What is wrong with a text. */
export interface IngestProblem extends Problem {
  /** The draft of a text that cannot be read, but can be kept for cards of the person's own; absent: there is none. */
  readonly draft?: PieceDraft
}

/** What a piece says about itself; empty strings where nothing is known. */
export interface Matter {
  readonly title: string
  readonly author: string
  readonly publication: string
  readonly published: string
  readonly address: string
  readonly language: string
}

/** What a way in made of a text. */
export interface Read {
  readonly matter: Matter
  readonly paragraphs: readonly Paragraph[]
  /** Sentences for a person about what was left out. */
  readonly notices?: readonly string[]
}

export const NO_MATTER: Matter = { title: '', author: '', publication: '', published: '', address: '', language: '' }

/** `first`, with `second` where it knows nothing. */
export const mergedMatter = (first: Matter, second: Matter): Matter => ({
  title: first.title || second.title,
  author: first.author || second.author,
  publication: first.publication || second.publication,
  published: first.published || second.published,
  address: first.address || second.address,
  language: first.language || second.language,
})

/** The piece of a draft, under an id of the caller's. */
export function pieceOf(draft: PieceDraft, id: PieceId): Piece {
  const { title, author, publication, published, address, language, paragraphs } = draft
  return { id, title, author, publication, published, address, language, text: { kind: 'present', paragraphs } }
}
