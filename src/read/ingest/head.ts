/**
 * The head of a text: section, title, standfirst, byline, publication, day, the page's buttons and its picture, in any order.
 * No line of text is a byline or a day, so the last of these near the top closes the head, and what stands before it is head
 * too: the one or two sentences among it are the standfirst. That stays with the piece as a heading: it is read with the title,
 * no fact is taken from it, and it may answer for what the piece argues. What nothing closes is text, however short it is.
 */
import type { Paragraph } from '../../core/piece.ts'
import { aboveTitle } from './above.ts'
import { bylineOf, isFirstName } from './byline.ts'
import type { Matter } from './draft.ts'
import type { Said } from './head-line.ts'
import { NOTHING, saidBy } from './head-line.ts'
import type { Mutable, Top } from './head-take.ts'
import { endOfNames, isCredit, take, withFurther } from './head-take.ts'
import { dateLine, isPaperSurely, isSection, labelled } from './matter.ts'
import { isNoteAbove } from './page/note.ts'

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

/** "Author: Ada Quill, Professor of Hydrology": the name alone, where it can be told. */
const valueIn = ({ key, value }: { readonly key: string; readonly value: string }): string =>
  (key === 'author' ? bylineOf(`By ${value}`, true) : '') || value

/** What stands above the title and says nothing by itself: the paper, a topic. */
function saidAbove(lines: readonly Paragraph[], at: number): Said | null {
  const above = aboveTitle(lines, at)
  if (above === null) return null
  return above.sort === 'topic' ? { ...NOTHING, sort: 'label' } : { ...NOTHING, sort: 'paper', publication: above.name }
}

/** "Author: …", "Date: …", or a line that only says again what is known. */
function saidOfKnown(text: string, known: Matter, titles: readonly string[]): Said | null {
  const label = labelled(text)
  const none: Said = { ...NOTHING, sort: 'label' }
  // "Published: 3 May 2021 | By Ada Quill" tells more than its label says.
  const more = label?.key === 'published' ? /\s[|•·–—]\s/u : /\s[|•·]\s/u
  if (label !== null && label.value !== '' && text.length < 200 && !more.test(text))
    return /^(?:author|published|publication)$/.test(label.key)
      ? { ...none, sort: 'told', marked: label.key === 'author', [label.key]: valueIn(label) }
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

/** Behind what stands between the line that closes the head and the text: a role, the paper, a picture. */
function endOfRest(top: Top, end: number, closed: boolean, known: Mutable<Matter>, own: string): number {
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
    // "Patna | 14 March 2024" was taken for a paper where none was known.
    const isBetter =
      isPaperSurely(one.publication) && !said.slice(0, end).some(({ publication }) => isPaperSurely(publication))
    if (
      one.publication !== '' &&
      (known.publication === '' || (isBetter && known.publication !== own)) &&
      isOpen &&
      !isListed
    ) {
      known.publication = one.publication
      continue
    }
    if (closed && !ends(text) && wordsIn(text) >= LEAST_WORDS && isCredit(lines[at + 1])) continue
    break
  }
  return at
}

/** Fewest words of a standfirst below the whole head: fewer are a heading, or may be how a text begins. */
const LEAST_BELOW = 12

/** A line below the whole head that ends as no sentence does, before text that begins anew. */
function isStandfirstBelow(lines: readonly Paragraph[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line?.kind !== 'body' || next?.kind !== 'body') return false
  const words = wordsIn(line.text)
  // A paragraph of several sentences that has lost its last stop is text.
  const isOne = !/[.!?]["”’)]* +\p{Lu}/u.test(line.text)
  const isOpen = /[\p{L}\d”’"']$/u.test(line.text) && !ends(line.text) && !/^[\p{Ll}…]/u.test(next.text) && isOne
  return isOpen && words >= LEAST_BELOW && words <= MOST_WORDS && wordsIn(next.text) >= LEAST_BODY
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
  const alone = lines
    .slice(0, MOST_LINES)
    .map(
      (line, i) => saidOfKnown(line.text, matter, titles) ?? (i < title ? saidAbove(lines, i) : null) ?? saidBy(line),
    )
  const said = withFurther(lines, alone)
  const top: Top = { lines, said, from: title + 1 }
  const told = endOf(top, false)
  const isNamed = said.slice(0, told).some(one => one.marked)
  const end = endOfNames(top, isNamed ? told : Math.max(told, endOf(top, true)))
  const closed = end > top.from
  const texts = take(top, end, matter)
  const rest = endOfRest(top, end, closed, matter, known.publication)
  const own = texts.filter(at => !isNoteAbove(lines[at]?.text ?? '', matter.author))
  const standfirst = own.filter(at => {
    const text = lines[at]?.text ?? ''
    const isCaption = own.length > 1 && isCredit(lines[at + 1])
    return !isCaption && (ends(text) || wordsIn(text) >= LEAST_WORDS)
  })
  const isLate = closed && standfirst.length === 0 && isStandfirstBelow(lines, rest)
  if (isLate) standfirst.push(rest)
  const to = isLate ? rest + 1 : rest
  const kept = lines.slice(0, to).flatMap((line, i): readonly Paragraph[] => {
    if (standfirst.includes(i)) return [{ kind: 'heading', text: line.text }]
    return said[i]?.sort === 'aside' ? [line] : []
  })
  return { matter, to, kept, closed }
}
