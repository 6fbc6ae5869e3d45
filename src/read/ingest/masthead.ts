/**
 * What stands between the title of a page and its text: the title again, a byline, a date, a publication. They are no
 * paragraphs of the piece; counted as such they would shift the number of every paragraph after them.
 */
import type { Paragraph } from '../../core/piece.ts'
import { bylineOf } from './byline.ts'
import type { Matter } from './draft.ts'
import { readHead } from './head.ts'
import { saidBy } from './head-line.ts'

/** Most paragraphs between a page's title and its text. */
const MOST_BETWEEN = 14

/** How many lines right above a title are its section, its byline or its day, or the paper's name above its section. */
function linesAbove(lines: readonly Paragraph[]): number {
  const said = lines.map(line => saidBy(line).sort)
  const other = said.findLastIndex(
    (sort, i) => !/^(?:told|label)$/.test(sort) && !(sort === 'paper' && said[i + 1] === 'label'),
  )
  return Math.min(MOST_ABOVE, said.length - other - 1)
}
const MOST_ABOVE = 4

/** A paragraph this long, in words, is text. */
const PROSE = 20

/**
 * The paragraphs of a page's `part` that was found to be its text, behind what the page has between its title and that:
 * finders of text leave out the head or lines of it, and with them the standfirst and who wrote the piece. Only `part`,
 * where that is no head, or where more would be added than a head.
 */
export function withHead(
  known: Matter,
  page: readonly Paragraph[],
  part: readonly Paragraph[],
  titles: readonly string[],
): readonly Paragraph[] {
  const own = [known.title, ...titles].map(title => title.toLowerCase())
  const from = part.findIndex(({ kind, text }) => kind === 'body' && text.split(' ').length >= PROSE)
  const first = page.findIndex(({ text }) => text === part[from]?.text)
  const title = page.slice(0, Math.max(0, first)).findLastIndex(({ text }) => own.includes(text.toLowerCase()))
  if (title < 0 || first - title > MOST_BETWEEN) return part
  const top = title - linesAbove(page.slice(0, title))
  const above = page.slice(top, first)
  const whole = [...above, ...part.slice(from)]
  const { to, closed } = readHead(whole, known, title - top, titles)
  const isPart = new Set(part.map(({ text }) => text))
  return closed && above.slice(to).every(({ text }) => isPart.has(text)) ? whole : part
}

/** How far down the page's own title may stand, in paragraphs: below the site's name, a section. */
const LOWEST_TITLE = 8

/** Takes the lines at the top that are no body into the matter; `titles` are what the page calls itself. */
export function withoutMasthead(
  known: Matter,
  paragraphs: readonly Paragraph[],
  titles: readonly string[],
): { readonly matter: Matter; readonly paragraphs: readonly Paragraph[] } {
  const matter = { ...known, author: bylineOf(known.author, false) || known.author.replace(/^by\s+/iu, '') }
  const own = [known.title, ...titles].map(title => title.toLowerCase())
  const title = paragraphs.slice(0, LOWEST_TITLE).findLastIndex(({ text }) => own.includes(text.toLowerCase()))
  // A heading that says the title again far down has text above it.
  const above = paragraphs.slice(0, Math.max(0, title))
  const isFirst = above.every(line => saidBy(line).sort !== 'text' || line.text.split(' ').length < PROSE)
  const head = readHead(paragraphs, matter, isFirst ? title : -1, titles)
  return { matter: head.matter, paragraphs: [...head.kept, ...paragraphs.slice(head.to)] }
}
