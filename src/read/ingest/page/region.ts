/** Where in a copied page the piece stands: the stretch of lines that is richest in prose, without what is strewn into it. */
import { opensBox } from './furniture.ts'
import type { PageLine } from './lines.ts'
import { foldLine } from './lines.ts'

export interface Region {
  readonly from: number
  readonly to: number
}

/** What a line is worth to the stretch. Prose counts by its words, up to a paragraph's length. */
const WORTH = { most: 60, sentence: 8, short: 3, label: -5, furniture: -8, comments: -400 } as const
/** However long a box between two paragraphs is, it weighs no more than this: a short paragraph before it is not lost. */
const HEAVIEST_BOX = -32
/** A caption or a standfirst stands alone; the paragraphs that open a piece follow one another. */
const SETTLED = 2

/** Behind this stand the words of readers. */
const COMMENTS =
  /^(?:comments?(?: \(\d+\))?|\d+ comments|discussion about this .*|join the (?:conversation|discussion)|responses(?: \(\d+\))?|reader comments)$/iu

/** What stands behind a piece: who wrote it, what it is about, what else there is. */
const END =
  /^(?:filed under|topics?\b|related topics|suggested topics|tags?\b|about the authors?|written by|disclosure|in this (?:article|story)|to contact the|this column reflects|©)/iu
/** "Ada Quill is a columnist." */
const NOTE =
  /^\p{Lu}[\p{L}’'-]+(?: (?:de |van |von |al-)?\p{Lu}[\p{L}.’'-]*){1,3} (?:is|teaches|writes|covers) (?:an?|the|based|at|about|for)\b/u

const isEnd = ({ text }: PageLine): boolean => END.test(text) || NOTE.test(text)
/** Fewest words of a piece before what its readers say of it, and lines that are no prose behind; else it is a button. */
const LEAST_BEFORE = 250
const LEAST_BEHIND = 3

const opensComments = (lines: readonly PageLine[], i: number): boolean =>
  COMMENTS.test(lines[i]?.text ?? '') && lines.slice(i + 1, i + 1 + LEAST_BEHIND).every(({ sort }) => sort !== 'prose')

function worthOf({ sort, words }: PageLine): number {
  if (sort === 'prose') return Math.min(WORTH.most, words)
  if (sort === 'sentence') return words >= 9 ? WORTH.sentence : WORTH.short
  return sort === 'label' ? WORTH.label : WORTH.furniture
}

/**
 * The stretch with the greatest sum of worth (Kadane), boxes held to their weight once two paragraphs stand before them;
 * empty where nothing is prose. Linear.
 */
function greatest(lines: readonly PageLine[]): Region {
  let best: Region = { from: 0, to: 0 }
  let most = 0
  let open = { from: 0, sum: 0, paragraphs: 0, box: 0 }
  let before = 0
  lines.forEach((line, i) => {
    if (open.sum <= 0) open = { from: i, sum: 0, paragraphs: 0, box: 0 }
    const worth = before >= LEAST_BEFORE && opensComments(lines, i) ? WORTH.comments : worthOf(line)
    if (line.sort === 'prose') {
      before += line.words
      open.paragraphs++
      open.box = 0
    }
    const held = worth < 0 && worth > WORTH.comments && open.paragraphs >= SETTLED
    const counted = held ? Math.max(worth, Math.min(0, HEAVIEST_BOX - open.box)) : worth
    if (held) open.box += counted
    open.sum += counted
    if (open.sum <= most) return
    most = open.sum
    best = { from: open.from, to: i + 1 }
  })
  return best
}

const wordsOfProse = (lines: readonly PageLine[]): number =>
  lines.reduce((sum, { sort, words }) => sum + (sort === 'prose' ? words : 0), 0)

/** Most of the prose stands before what ends a piece. */
const MOSTLY = 0.6

/** The stretch that is the piece. */
export function richest(lines: readonly PageLine[]): Region {
  const found = greatest(lines)
  const { from } = found
  let { to } = found
  const all = wordsOfProse(lines.slice(from, to))
  let before = 0
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (line === undefined) break
    if ((isEnd(line) || opensComments(lines, i)) && before >= MOSTLY * all) to = i
    before += line.sort === 'prose' ? line.words : 0
  }
  // A last short sentence belongs to the paragraph before it only where nothing parts them.
  const last = lines.findLastIndex(({ sort }, i) => i < to && sort === 'prose')
  const parted = lines.findIndex(({ sort }, i) => i > last && sort !== 'sentence')
  return { from, to: last < from ? to : Math.min(to, parted < 0 ? to : parted) }
}

/** A sentence set again in large letters, or under a picture and in its caption: it stands in another line too. */
const isRepeated = ({ text, words, sort }: PageLine, others: readonly string[]): boolean => {
  const folded = foldLine(text).replace(/[.…]+$/u, '')
  return sort !== 'prose' && words >= 5 && others.some(other => other.length > folded.length && other.includes(folded))
}

/** Lines in a box of links: from what opens it to the next paragraph; and what stands right above "Read more". */
function boxed(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const inside = new Set<PageLine>()
  let open = false
  lines.forEach((line, i) => {
    if (line.sort === 'prose') open = false
    else if (line.sort === 'furniture') {
      open ||= opensBox(line.text)
      const above = lines[i - 1]
      if (/^read more/iu.test(line.text) && above?.sort === 'label') inside.add(above)
    } else if (open) inside.add(line)
  })
  return inside
}

/**
 * Labels that stand together are links to other pieces or a picture's caption; one alone before prose is a heading. The last
 * of them is one too where it stands in a block of its own.
 */
function headingsIn(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const headings = new Set<PageLine>()
  lines.forEach((line, i) => {
    const [before, after] = [lines[i - 1], lines[i + 1]]
    if (line.sort !== 'label' || line.words > 14 || !/^(?:prose|sentence)$/.test(after?.sort ?? '')) return
    if (before === undefined || before.sort !== 'label' || before.block !== line.block) headings.add(line)
  })
  return headings
}

const LIST_ITEM = /^\s*(?:[-*•‣▪●–]|\d{1,3}[.)])\s+\S/u

/** How far from its sentence a pull quote stands at most, in lines either way: keeps the work linear. */
const PULLED = 30

/** Lines of the region that are the piece's, in order. */
export function cleaned(lines: readonly PageLine[]): readonly PageLine[] {
  const others = lines.map(({ sort, text }) => (/^(?:prose|furniture)$/.test(sort) ? foldLine(text) : ''))
  const headings = headingsIn(lines)
  const boxes = boxed(lines)
  return lines.filter(
    (line, i) =>
      line.sort !== 'furniture' &&
      !boxes.has(line) &&
      (line.sort !== 'label' || headings.has(line) || LIST_ITEM.test(line.text)) &&
      !isRepeated(line, others.slice(Math.max(0, i - PULLED), i + PULLED)),
  )
}
