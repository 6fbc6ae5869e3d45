/**
 * The head of a text: section, title, standfirst, byline, publication, day, the page's buttons and its picture, in any order.
 * No line of text is a byline or a day, so the last of these near the top closes the head, and what stands before it is head
 * too: the one or two sentences among it are the standfirst. That stays with the piece as a heading: it is read with the title,
 * no fact is taken from it, and it may answer for what the piece argues. What nothing closes is text, however short it is.
 */
import type { Paragraph } from '../../core/piece.ts'
import { isFirstName } from './byline.ts'
import type { Matter } from './draft.ts'
import type { Said } from './head-line.ts'
import { NOTHING, saidBy } from './head-line.ts'
import { dateLine, isPaperName, isPaperSurely, isSection, labelled } from './matter.ts'
import { isNoteAbove } from './page/note.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export interface Head {
  readonly matter: Matter
  /** How many paragraphs from the top are no body. */
  readonly to: number
  /** What of them stays: the standfirst, as headings; and what is set aside and named to the person. */
  readonly kept: readonly Paragraph[]
  /** Whether a byline or a day closes it. */
  readonly closed: boolean
}

/** How many lines from the top a head may have. */
const MOST_LINES = 16
/** How many words a line of a standfirst may have; all lines that tell nothing before one that does; and how many they may be. */
const MOST_WORDS = 60
const MOST_TOGETHER = 100
const MOST_TEXTS = 4
/** Fewest words of a standfirst that ends in no full stop, and of a caption: fewer are a topic, or a heading. */
const LEAST_WORDS = 4
/** Fewest words of text behind a head that has a standfirst: else it is a note that is signed. */
const LEAST_BODY = 20
/** Fewest words of what a diary tells of a day. */
const LEAST_ENTRY = 8
/** Longest line of a list that nothing marks as one, in words. */
const LONGEST_ITEM = 4
/** Longest heading, in words. */
const LONGEST_HEADING = 12

const wordsIn = (text: string): number => text.split(' ').length
const ends = (text: string): boolean => /[.!?…]["”’)]*$/.test(text)
const alike = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase()

/** The lines of the top of a text, what they say, and what is known of it before. */
interface Top {
  readonly lines: readonly Paragraph[]
  readonly said: readonly Said[]
  /** Where the head begins: behind the title, or at the top. */
  readonly from: number
}

/** "Author: …", "Date: …", or a line that only says again what is known. */
function saidOfKnown(text: string, known: Matter, titles: readonly string[]): Said | null {
  const label = labelled(text)
  const none: Said = { ...NOTHING, sort: 'label' }
  // "Published: 3 May 2021 | By Ada Quill" tells more than its label says.
  const more = label?.key === 'published' ? /\s[|•·–—]\s/u : /\s[|•·]\s/u
  if (label !== null && label.value !== '' && text.length < 200 && !more.test(text))
    return /^(?:author|published|publication)$/.test(label.key)
      ? { ...none, sort: 'told', marked: label.key === 'author', [label.key]: label.value }
      : { ...none, sort: 'told' }
  if (alike(text, known.author)) return { ...none, sort: 'told', author: known.author, marked: true }
  return [known.title, known.publication, ...titles].some(own => alike(text, own)) ? none : null
}

/** Whether lines that tell nothing, at `texts`, may belong to a head that line `at` closes. */
function mayClose({ lines, said }: Top, texts: readonly number[], at: number, author: string): boolean {
  if (texts.length === 0) return true
  const behind = lines.slice(at + 1)
  if (behind.reduce((sum, { text }) => sum + wordsIn(text), 0) < LEAST_BODY) return false
  if (texts.reduce((sum, i) => sum + wordsIn(lines[i]?.text ?? ''), 0) > MOST_TOGETHER) return false
  return !isDay(said[at]) || !hasDays(behind, author !== '')
}

/** A line that tells a day and nobody. */
const isDay = (one: Said | undefined): boolean =>
  one !== undefined && one.published !== '' && one.author === '' && !one.updated

/** A diary's or a chronicle's days stand before its paragraphs, and there are more of them. */
function hasDays(behind: readonly Paragraph[], signed: boolean): boolean {
  if (signed && behind.some(({ text }, i) => i > 0 && dateLine(text) !== '')) return true
  const near = behind.slice(0, MOST_LINES)
  const prose = near.map(({ text }) => wordsIn(text) >= LEAST_ENTRY && ends(text))
  // A day at the very end is the piece's own.
  return near.some((line, i) => prose[i - 1] === true && i + 1 < behind.length && isDay(saidBy(line)))
}

/** Whether a text has headings below its line `at`: then a short line right above its first paragraph is one too. */
const hasHeadings = (lines: readonly Paragraph[], at: number): boolean =>
  lines.slice(at + 2).some(({ kind, text }, i, rest) => {
    const next = rest[i + 1]
    if (kind !== 'body' || next === undefined) return kind === 'heading'
    return wordsIn(text) <= LONGEST_HEADING && !/[.!?…:;,]["”’)]*$/.test(text) && wordsIn(next.text) >= LEAST_BODY
  })

/** Whether a name at `at` behind lines that tell nothing is rather a heading: no name begins so, and the text has others. */
const isHeading = ({ lines, said }: Top, at: number): boolean => {
  const prose = lines.findIndex(({ text }, i) => i > at && wordsIn(text) >= LEAST_BODY)
  return !isFirstName(said[at]?.author ?? '') && prose > at && hasHeadings(lines, prose - 1)
}

/** "Olive Oil", "Flour": short lines that tell nothing sure. */
const isItem = ({ lines, said }: Top, at: number): boolean => {
  const [text, sort] = [lines[at]?.text ?? '', said[at]?.sort ?? 'told']
  const isLoose = /^(?:text|name)$/.test(sort) || (sort === 'paper' && !isPaperSurely(text) && !/^The /u.test(text))
  return isLoose && wordsIn(text) <= LONGEST_ITEM && !ends(text)
}

/** Whether a bare name at `at` is an answer or one of several short lines, and a day beside them does not tell otherwise. */
function isAmongItems(top: Top, at: number): boolean {
  const { lines, said, from } = top
  if (at > from && /\?["”’)]*$/u.test(lines[at - 1]?.text ?? '')) return true
  const isHead = (i: number): boolean =>
    i >= from && (isItem(top, i) || /^(?:told|label|aside|paper)$/.test(said[i]?.sort ?? ''))
  let [first, last] = [at, at]
  while (isHead(first - 1)) first--
  while (isHead(last + 1)) last++
  if (said.slice(first, last + 1).some(one => one.sort === 'told')) return false
  // A single line below is a heading, if it is not written as a name.
  const below = isItem(top, at + 1) && (said[at + 1]?.sort !== 'text' || isItem(top, at + 2))
  return below || (at > from && isItem(top, at - 1))
}

/** Behind the last line that closes the head; `names`: a bare name does. */
function endOf(top: Top, names: boolean): number {
  const { lines, said, from } = top
  let [end, author, published] = [from, '', '']
  let texts: number[] = []
  for (let i = from; i < said.length; i++) {
    const [one, line] = [said[i], lines[i]]
    if (one === undefined || line === undefined) break
    if (one.sort === 'report') return texts.length > 0 && mayClose(top, texts, i, '') ? i : end
    if (one.sort === 'told' || (names && one.sort === 'name' && author === '')) {
      // The second day of a diary.
      if (isDay(one) && published !== '' && published !== one.published && texts.length > 0) break
      if (one.sort === 'name' && isAmongItems(top, i)) continue
      if (!mayClose(top, texts, i, author)) break
      if (one.sort === 'name' && texts.length > 0 && isHeading(top, i)) break
      author ||= names || one.marked ? one.author : ''
      published ||= one.updated ? '' : one.published
      texts = []
      end = i + 1
    } else if (one.sort === 'text') {
      // Nothing more is awaited: what follows is text.
      const all = author !== '' && published !== ''
      if (all || /^(?:list|quote)$/.test(line.kind) || wordsIn(line.text) > MOST_WORDS) break
      texts.push(i)
      if (texts.length > MOST_TEXTS) break
    }
  }
  return end
}

/** "Photograph: Jo Lund": a credit and no more; what stands above it is the picture's caption. */
const isCredit = (line: Paragraph | undefined): boolean =>
  line !== undefined &&
  wordsIn(line.text) <= 8 &&
  /^\W?(?:photo|image|picture|illustration|video|graphic|composite|credit)/iu.test(line.text)

/** Behind what stands between the line that closes the head and the text: a role, the paper, a picture. */
function endOfRest(top: Top, end: number, closed: boolean, known: Mutable<Matter>): number {
  const { lines, said } = top
  let at = end
  for (; at < said.length; at++) {
    const [one, line] = [said[at], lines[at]]
    if (one === undefined || line === undefined) break
    const { kind, text } = line
    const isOpen = kind === 'body' && !hasHeadings(lines, at)
    if (one.sort === 'aside' || (one.sort === 'label' && (isSection(text) ? isOpen : closed))) continue
    if (closed && one.sort !== 'report' && isNoteAbove(text, known.author)) continue
    const isListed = !closed && isItem(top, at) && isItem(top, at + 1)
    if (one.publication !== '' && known.publication === '' && isOpen && !isListed) {
      known.publication = one.publication
      continue
    }
    if (closed && !ends(text) && wordsIn(text) >= LEAST_WORDS && isCredit(lines[at + 1])) continue
    break
  }
  return at
}

/** What line `at` may name as publication: where another line is the author's, a bare name is a paper's. */
function paperIn({ said, lines }: Top, at: number, authorAt: number): string {
  const { sort, author, marked, publication } = said[at] ?? NOTHING
  if (publication !== '' || at === authorAt || author === '' || marked) return publication
  const name = sort === 'name' ? (lines[at]?.text ?? '') : author
  return isPaperName(name) ? name : ''
}

/** Which of the lines names the publication: one that tells its day too, one beside the day, or the last. */
function paperAt(top: Top, places: readonly number[], authorAt: number): number {
  const { said } = top
  const telling = places.filter(i => !/^(?:label|aside)$/.test(said[i]?.sort ?? ''))
  const isDay = (at: number | undefined): boolean => at !== undefined && (said[at]?.published ?? '') !== ''
  const beside = (i: number): boolean => [-1, 1].some(step => isDay(telling[telling.indexOf(i) + step]))
  const papers = telling.filter(i => paperIn(top, i, authorAt) !== '')
  return papers.find(i => said[i]?.sort === 'told') ?? papers.find(beside) ?? papers.at(-1) ?? -1
}

/** Takes what the lines of a head tell into the matter; gives the places of those that tell nothing. */
function take(top: Top, end: number, matter: Mutable<Matter>): readonly number[] {
  const { said, lines } = top
  const places = [...said.keys()].filter(i => i < end && i !== top.from - 1)
  const signed = places.filter(i => said[i]?.marked === true)
  const marked = signed.find(i => /^by\b/iu.test(lines[i]?.text ?? '')) ?? signed[0]
  const isTold = lines[top.from - 1]?.kind === 'heading'
  const named = places.filter(i => said[i]?.author !== '' && (i >= top.from || isTold))
  const below = named.filter(i => i >= top.from)
  const bare = below.filter(i => said[i]?.sort === 'name')
  const known = below.find(i => isFirstName(said[i]?.author ?? ''))
  // Above a title only where that is marked as one: else the name is taken for it.
  const authorAt = marked ?? known ?? bare[0] ?? named.at(-1) ?? -1
  const days = places.filter(i => said[i]?.published !== '')
  const day = days.find(i => said[i]?.updated === false) ?? days[0] ?? -1
  const paper = paperAt(top, places, authorAt)
  matter.author ||= said[authorAt]?.author ?? ''
  matter.published ||= said[day]?.published ?? ''
  matter.publication ||= paperIn(top, paper, authorAt)
  for (const i of places) {
    const label = labelled(lines[i]?.text ?? '')
    if (label !== null && /^(?:title|address|language)$/.test(label.key)) matter[label.key] ||= label.value
  }
  return places.filter(
    i => i >= top.from && i !== authorAt && i !== paper && /^(?:text|name|paper)$/.test(said[i]?.sort ?? ''),
  )
}

/**
 * Reads the head of a text. `known`: what its page or its header says; `titles`: what else the page calls itself; `title`:
 * where in the lines the title stands, or -1.
 */
export function readHead(
  lines: readonly Paragraph[],
  known: Matter,
  title: number,
  titles: readonly string[] = [],
): Head {
  const matter = { ...known, title: known.title || (lines[title]?.text ?? '') }
  const said = lines.slice(0, MOST_LINES).map(line => saidOfKnown(line.text, matter, titles) ?? saidBy(line))
  const top: Top = { lines, said, from: title + 1 }
  const told = endOf(top, false)
  const isNamed = said.slice(0, told).some(one => one.marked)
  const end = isNamed ? told : Math.max(told, endOf(top, true))
  const closed = end > top.from
  const texts = take(top, end, matter)
  const to = endOfRest(top, end, closed, matter)
  const own = texts.filter(at => !isNoteAbove(lines[at]?.text ?? '', matter.author))
  const standfirst = own.filter(at => {
    const text = lines[at]?.text ?? ''
    const isCaption = own.length > 1 && isCredit(lines[at + 1])
    return !isCaption && (ends(text) || wordsIn(text) >= LEAST_WORDS)
  })
  const kept = lines.slice(0, to).flatMap((line, i): readonly Paragraph[] => {
    if (standfirst.includes(i)) return [{ kind: 'heading', text: line.text }]
    return said[i]?.sort === 'aside' ? [line] : []
  })
  return { matter, to, kept, closed }
}
