/**
 * Plain text: a title, perhaps a byline, a date and a publication, then paragraphs, each a line or a block of hard-wrapped
 * lines between blank ones.
 */
import type { Paragraph, ParagraphKind } from '../../core/piece.ts'
import { setAside } from './boilerplate.ts'
import { oneLine } from './clean.ts'
import type { Matter, Read } from './draft.ts'
import { NO_MATTER } from './draft.ts'
import type { Head } from './head.ts'
import { readHead } from './head.ts'
import { letterIn } from './mail.ts'
import { dateLine, isPublicationLine } from './matter.ts'
import { leftOut } from './page/around.ts'
import { isFurniture } from './page/furniture.ts'
import type { PageText } from './page/page.ts'
import { readPage } from './page/page.ts'
import { titleAt, titled } from './title.ts'

interface Block {
  readonly lines: readonly string[]
}

const LIST_ITEM = /^\s*(?:[-*•‣▪●–]|\d{1,3}[.)]|\(?[a-z][.)])\s+\S/u
const SENTENCE_END = /[.!?…:;]["”’')\]]*$/u

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      lines.push(line)
      continue
    }
    if (lines.length > 0) blocks.push({ lines })
    lines = []
  }
  if (lines.length > 0) blocks.push({ lines })
  return blocks
}

/** Shorter lines than this, in characters, are no full ones of a text that was broken at a width. */
const FULL_LINE = 66

/** Whether the lines of a block are one paragraph broken at a fixed width (and not paragraphs, a list or verse). */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some(line => LIST_ITEM.test(line))) return false
  // Of two lines the second goes on: a name or a button under a title begins anew.
  const [top = '', below = ''] = lines
  const anew = !/^\s*[\p{Ll}\d(“"]/u.test(below)
  if (lines.length === 2 && anew && (top.length < FULL_LINE || below.length < 40)) return false
  const inner = lines.slice(0, -1).map(line => line.trim().length)
  const longest = Math.max(...inner)
  const shortest = Math.min(...inner)
  const midSentence = lines.slice(0, -1).filter(line => !SENTENCE_END.test(line.trim())).length
  return longest <= 110 && shortest >= longest * 0.55 && longest >= 45 && midSentence >= inner.length * 0.5
}

/** A block's paragraphs: one, where it was broken at a fixed width. */
const unwrapped = ({ lines }: Block): readonly string[] =>
  isWrapped(lines) ? [oneLine(lines.join(' '))] : lines.map(oneLine)

const INDENT = /^(?: {3,}|\t)\S/

/**
 * The blocks as lines: one for each paragraph, heading or list item. A block set in from the margin is a quotation, where
 * most of the text is not set in; it gets the mark that such lines have in letters.
 */
function linesOf(blocks: readonly Block[]): readonly string[] {
  const isSetIn = ({ lines }: Block): boolean => lines.every(line => INDENT.test(line) && !LIST_ITEM.test(line))
  const set = blocks.filter(isSetIn)
  const quotes = new Set(set.length <= blocks.length / 3 ? set : [])
  return blocks.flatMap(block => {
    const mark = quotes.has(block) ? '> ' : ''
    return unwrapped(block).map(line => mark + line)
  })
}

const wordsIn = (line: string): number => line.split(' ').length

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A last line that only names the publication, or a date, is not body. */
function readTail(matter: Mutable<Matter>, lines: readonly string[], body: number): number {
  let end = lines.length
  for (let steps = 0; steps < 3 && end > body + 1; steps++) {
    const line = lines[end - 1] ?? ''
    const date = dateLine(line)
    if (date !== '' && wordsIn(line) <= 6) matter.published = matter.published || date
    else if (/^https?:\/\/\S+$/.test(line)) matter.address = matter.address || line
    else if (isPublicationLine(line) && matter.publication === '') matter.publication = line.replace(/^[–—-]\s*/, '')
    else break
    end--
  }
  return end
}

function kindOf(line: string): ParagraphKind {
  if (LIST_ITEM.test(line)) return 'list'
  if (/^>/.test(line)) return 'quote'
  return !SENTENCE_END.test(line.replace(/[”"’']+$/u, '')) && wordsIn(line) <= 14 ? 'heading' : 'body'
}

/** "2. The money": a numbered line alone before running text is a heading, no item of a list. */
function withNumberedHeadings(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph, i): Paragraph => {
    const { kind, text } = paragraph
    const alone = paragraphs[i - 1]?.kind !== 'list' && paragraphs[i + 1]?.kind === 'body'
    const numbered = /^\d{1,2}[.)]\s/.test(text) && !SENTENCE_END.test(text) && wordsIn(text) <= 10
    return kind === 'list' && alone && numbered ? { kind: 'heading', text } : paragraph
  })
}

/** Whether a text begins with a whole head of its own and no navigation: then what the page strews in stands below it. */
const isWhole = ({ matter, to, closed }: Head, lines: readonly string[]): boolean =>
  closed &&
  [matter.title, matter.author, matter.published].every(said => said !== '') &&
  lines.slice(0, to).every(line => setAside(line) !== null || dateLine(line) !== '' || !isFurniture(line))

/** The lines of the blocks without the first `from`. */
function behind(blocks: readonly (readonly string[])[], from: number): readonly (readonly string[])[] {
  let left = from
  return blocks.map(lines => {
    const rest = lines.slice(left)
    left = Math.max(0, left - lines.length)
    return rest
  })
}

function paragraphsOfPage({ matter, standfirst, lines, left }: PageText, head: Head | null): Read {
  const texts = lines.map((text): Paragraph => ({ kind: kindOf(text), text }))
  if (head !== null) return { matter: head.matter, paragraphs: [...head.kept, ...texts], notices: leftOut(left) }
  const above = standfirst.map((text): Paragraph => ({ kind: 'heading', text }))
  return { matter, paragraphs: [...above, ...texts], notices: leftOut(left) }
}

/** Title, byline and the rest, and the paragraphs of the body. */
export function readPlain(text: string): Read {
  const letter = letterIn(text)
  if (letter === null) return readLines(text, false)
  const { matter, ...read } = readLines(letter.body, true)
  const title = letter.subject || matter.title
  return { ...read, matter: { ...matter, title, published: matter.published || letter.sent } }
}

/** `sent`: what mail programs add below a letter is left out, however little it is. */
function readLines(text: string, sent: boolean): Read {
  const blocks = blocksOf(text)
  const lines = linesOf(blocks)
  const top = lines.map((line): Paragraph => ({ kind: HEAD_KINDS.get(kindOf(line)) ?? 'body', text: line }))
  const read = readHead(top, NO_MATTER, titleAt(top))
  const head = { ...read, matter: titled(read.matter) }
  const whole = !sent && isWhole(head, lines)
  const all = blocks.map(unwrapped)
  const page = readPage(whole ? behind(all, head.to) : all, sent, whole ? head.matter.author : '')
  if (page !== null) return paragraphsOfPage(page, whole ? head : null)
  const matter = { ...head.matter }
  const end = readTail(matter, lines, head.to)
  const paragraphs = lines.slice(head.to, end).map((line): Paragraph => {
    const kind = kindOf(line)
    return { kind, text: kind === 'quote' ? line.replace(/^>\s?/, '') : line }
  })
  return { matter, paragraphs: [...head.kept, ...withNumberedHeadings(paragraphs)] }
}

/** In a plain text only these kinds show before it is known what is head: a short line may be anything. */
const HEAD_KINDS: ReadonlyMap<ParagraphKind, ParagraphKind> = new Map([
  ['list', 'list'],
  ['quote', 'quote'],
])
