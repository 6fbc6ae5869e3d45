/** The argument of a piece as it is stored beside it: the reading's statements, each anchored, and their links. */
import { anchorIn } from '../../core/anchor.ts'
import type { Argument } from '../../core/argument.ts'
import { paragraphText } from '../../core/piece.ts'
import type { Reading } from '../reading.ts'

export function argumentOf({ piece, statements, links }: Reading): Argument {
  return {
    statements: statements.map(({ id, role, holder, quote, paragraph, start, end }) => {
      const anchor = anchorIn(paragraphText(piece, paragraph) ?? '', paragraph, start, end)
      return { id, role, holder, text: quote, anchors: anchor === null ? [] : [anchor] }
    }),
    links: links.map(({ from, kind, to }) => ({ from, kind, to })),
  }
}
