/**
 * What stands between the title of a page and its text: the title again, a byline, a date, a publication. They are no
 * paragraphs of the piece; counted as such they would shift the number of every paragraph after them.
 */
import type { Paragraph } from '../../core/piece.ts'
import { FIRST_NAMES } from '../mentions/lists.ts'
import { setAside } from './boilerplate.ts'
import type { Matter } from './draft.ts'
import { bylineOf, dateLine, imprintOf, labelled } from './matter.ts'
import { isStandfirst } from './standfirst.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** How many paragraphs from the top may be such lines. */
const MAX_LINES = 8

const wordsIn = (line: string): number => line.split(' ').length
const alike = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase()
const isProse = (line: string): boolean => wordsIn(line) >= 28 || (wordsIn(line) >= 7 && /[.!?…]["”’)]*$/.test(line))
const saysBy = (line: string): boolean => /^(?:\p{L}+ )?(?:by|author:?)\s/iu.test(line)

/** Takes the lines at the top that are no body into the matter; `titles` are what the page calls itself. */
export function withoutMasthead(
  known: Matter,
  paragraphs: readonly Paragraph[],
  titles: readonly string[],
): { readonly matter: Matter; readonly paragraphs: readonly Paragraph[] } {
  const matter = { ...known, author: bylineOf(known.author, false) || known.author.replace(/^by\s+/iu, '') }
  const furniture: Paragraph[] = []
  const lines = paragraphs.slice(0, MAX_LINES * 2).map(({ text }) => text)
  let at = 0
  for (; at < paragraphs.length && at < MAX_LINES; at++) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    const { text } = paragraph
    if ([matter.title, matter.author, matter.publication, ...titles].some(said => alike(said, text))) continue
    if (setAside(text) !== null) furniture.push(paragraph)
    else if (matter.title !== '' && isStandfirst(lines, at)) furniture.push({ kind: 'heading', text })
    else if (!takeLabel(matter, text) && !takeHeadLine(matter, paragraph) && !isLabel(paragraph, lines, at)) break
  }
  return { matter, paragraphs: [...furniture, ...paragraphs.slice(at)] }
}

/** A section, a role, "Reporting from Halden": a few words between the title and the byline or behind it. */
function isLabel({ kind, text }: Paragraph, lines: readonly string[], at: number): boolean {
  if (kind === 'list' || kind === 'heading' || wordsIn(text) > 6 || /[.!?:;,]["”’)]*$/.test(text)) return false
  if (/^(?:published|updated|posted|(?:reporting )?from|guest) /iu.test(text)) return true
  const around = [lines[at - 1], ...lines.slice(at + 1, at + 4)]
  return around.some(line => line !== undefined && (saysBy(line) || dateLine(line) !== '' || isName(line)))
}

const isName = (line: string): boolean =>
  FIRST_NAMES.has((line.split(' ')[0] ?? '').toLowerCase()) && bylineOf(line, false) !== ''

/** "Author: …" */
function takeLabel(matter: Mutable<Matter>, text: string): boolean {
  const label = labelled(text)
  if (label === null || label.value === '' || text.length >= 200) return false
  matter[label.key] = matter[label.key] || label.value
  return true
}

/** A byline, a date, a publication, or several of them in one line; false where the line is none. */
export function takeHeadLine(matter: Mutable<Matter>, { kind, text }: Paragraph): boolean {
  if (isProse(text) && !saysBy(text)) return false
  let taken = false
  for (const part of text.split(/\s*[|•·]\s*|\s+(?=by \p{Lu})/u)) {
    // A bare name is a byline only where no heading or list item can be meant.
    const bare = kind === 'body' && matter.author === ''
    const author = bare || saysBy(part) ? bylineOf(part, false) : ''
    // "By Ada Quill, 3 May 2021"
    const { publication, published } = imprintOf(part)
    const date = published || (author === '' ? '' : dateLine(part.replace(/^[^,–—]*[,–—]\s*/u, '')))
    const named =
      author === '' && kind === 'body' && matter.title !== '' && matter.publication === '' ? publication : ''
    matter.published ||= date
    matter.author ||= author
    matter.publication ||= named
    if (author === '' && date === '' && named === '' && !alike(part, matter.author) && !alike(part, matter.publication))
      continue
    taken = true
  }
  return taken
}
