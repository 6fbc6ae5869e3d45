/** How a question names a piece and who wrote it. */
import type { PieceInfo } from '../../core/piece.ts'
import { inSmall } from '../../read/ingest/byline.ts'
import { shortTitle } from './title.ts'

/** The title, shortened, between quotation marks; quotation marks of its own become single ones. */
export const quotedTitle = ({ title }: PieceInfo): string =>
  `“${shortTitle(title)
    .replace(/[“"](?=\p{L})/gu, '‘')
    .replace(/[”"]/g, '’')}”`

const namesOf = (author: string): readonly string[] =>
  author.split(/,\s*|\s+and\s+|\s*&\s*/).filter(name => name.trim() !== '')

/** Whether more than one wrote it: "do A and B argue". */
export const isSeveral = ({ author }: PieceInfo): boolean => namesOf(author).length > 1

/** The name of an author in running text: two at most are named. */
export function authorOf(piece: PieceInfo): string {
  const names = namesOf(piece.author).map(inSmall)
  if (names.length === 0) return piece.title === '' ? 'the piece’s author' : `the author of ${quotedTitle(piece)}`
  return names.length <= 2 ? names.join(' and ') : `${names[0] ?? ''} and others`
}
