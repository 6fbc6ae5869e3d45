/**
 * A whole page copied as text: "select all" takes the navigation, the buttons, the captions and the footer along. The piece
 * is the stretch that is richest in prose (`region.ts`); what stands above it is searched for title, byline, date and
 * standfirst (`head.ts`); lines of the page are told by what sites write (`furniture.ts`). A text that holds too few such
 * lines is no page, and is read as it stands.
 */
import { bylineOf } from '../byline.ts'
import type { Matter } from '../draft.ts'
import { dateIn, hasDateline } from '../matter.ts'
import { BY, readHead } from './head.ts'
import type { PageLine } from './lines.ts'
import { pageLine } from './lines.ts'
import { isNoteAt } from './note.ts'
import { cleaned, richest } from './region.ts'

export interface PageText {
  readonly matter: Matter
  readonly standfirst: readonly string[]
  /** The lines of the piece. */
  readonly lines: readonly string[]
  /** How many lines of the page were left out. */
  readonly left: number
}

/** Fewest lines of a page's own that make a page, and fewest words of prose that make a piece in it. */
const LEAST_FURNITURE = 4
const LEAST_WORDS = 120

/** "By Ada Quill", "3 May 2021": a line that closes the head, and no more. */
const closes = ({ text, words }: PageLine): boolean =>
  words <= 12 && (dateIn(text) !== '' || BY.test(text)) && !/[.!?]$/.test(text)

/** How far into the stretch a head may reach, in lines and in words of prose: a standfirst, a caption. */
const HEAD = { lines: 14, words: 90 } as const

/** The stretch begins behind what of it is head, where the byline or the dateline tells that from the text. */
function bodyFrom(lines: readonly PageLine[], from: number): number {
  let start = from
  let words = 0
  for (let i = from; i < Math.min(lines.length, from + HEAD.lines) && words <= HEAD.words; i++) {
    const line = lines[i]
    if (line === undefined) break
    if (closes(line)) start = i + 1
    else if (i > from && hasDateline(line.text)) start = i
    words += line.sort === 'prose' ? line.words : 0
  }
  return start
}

/**
 * The piece in a copied page; null where the text is none. `blocks`: the lines between blank ones; `sure`: it is known to be
 * more than the piece; `known`: its author, as far as known.
 */
export function readPage(blocks: readonly (readonly string[])[], sure: boolean, known = ''): PageText | null {
  const lines = blocks.flatMap((block, at) => block.map(text => pageLine(text, at)))
  if (lines.filter(({ sort }) => sort === 'furniture').length < (sure ? 1 : LEAST_FURNITURE)) return null
  const found = richest(lines)
  const from = bodyFrom(lines, found.from)
  const region = lines.slice(from, found.to)
  const words = region.reduce((sum, { sort, words: n }) => sum + (sort === 'prose' ? n : 0), 0)
  if (words < LEAST_WORDS) return null
  const { matter, standfirst } = readHead(lines, from)
  const author = known || matter.author || authorBehind(lines.slice(found.to, found.to + 8))
  const kept = cleaned(region).filter(({ text }, i, all) => !isNoteAt(text, author, i, all.length))
  return {
    matter: { ...matter, author },
    standfirst,
    lines: kept.map(({ text }) => text),
    left: lines.length - kept.length,
  }
}

/** "Ada Quill is a Courier columnist": who wrote it, where only the note behind the text says so. */
function authorBehind(lines: readonly PageLine[]): string {
  for (const { text } of lines) {
    const name = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}) (?:is|teaches|writes)\b/u.exec(text)?.[1] ?? ''
    if (name !== '' && bylineOf(name, false) !== '') return name
  }
  return ''
}
