/** What the lines of a head tell together: of several names, papers and days, which are the piece's. */
import type { Paragraph } from '../../core/piece.ts'
import { CITIES } from '../mentions/gazetteer.ts'
import { bylineOf, isFirstName, isRole } from './byline.ts'
import type { Matter } from './draft.ts'
import type { Said } from './head-line.ts'
import { NOTHING } from './head-line.ts'
import { isPaperName, isPaperSurely, labelled } from './matter.ts'

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The lines of the top of a text, what they say, and what is known of it before. */
export interface Top {
  readonly lines: readonly Paragraph[]
  readonly said: readonly Said[]
  /** Where the head begins: behind the title, or at the top. */
  readonly from: number
}

/** Longest credit, in words. */
const LONGEST_CREDIT = 8

/** "Photograph: Jo Lund": a credit and no more; what stands above it is the picture's caption. */
export const isCredit = (line: Paragraph | undefined): boolean =>
  line !== undefined &&
  line.text.split(' ').length <= LONGEST_CREDIT &&
  /^\W?(?:photo|image|picture|illustration|video|graphic|composite|credit)/iu.test(line.text)

/** What line `at` may name as publication: where another line is the author's, a bare name is a paper's. */
function paperIn({ said, lines }: Top, at: number, authorAt: number): string {
  const { sort, author, marked, publication } = said[at] ?? NOTHING
  if (publication !== '' || at === authorAt || author === '' || marked) return publication
  const name = sort === 'name' ? (lines[at]?.text ?? '') : author
  return isPaperName(name) ? name : ''
}

/** Whether a name is that of a place: a known one, or the text has it behind "in". */
function isPlace({ lines }: Top, name: string): boolean {
  if (isPaperSurely(name) || !/^[\p{L} .’'-]{3,40}$/u.test(name)) return false
  if (CITIES.has(name.toLowerCase())) return true
  const own = name.replace(/[.]/gu, '\\.')
  const there = new RegExp(`(?:^|[^\\p{L}])(?:in|near|from|outside|of|at) ${own}(?![\\p{L}])`, 'iu')
  return lines.some(({ text }) => there.test(text))
}

/**
 * Which of the lines names the publication: one that is surely a paper's, one that tells its day too, one beside the day, or
 * the last. "New Delhi | 24 September 2024" may be where a piece was written.
 */
function paperAt(top: Top, places: readonly number[], authorAt: number): number {
  const { said } = top
  const telling = places.filter(i => !/^(?:label|aside)$/.test(said[i]?.sort ?? ''))
  const isDay = (at: number | undefined): boolean => at !== undefined && (said[at]?.published ?? '') !== ''
  const beside = (i: number): boolean => [-1, 1].some(step => isDay(telling[telling.indexOf(i) + step]))
  const papers = telling.filter(i => {
    const name = paperIn(top, i, authorAt)
    return name !== '' && !isPlace(top, name)
  })
  const sure = papers.filter(i => /^The /u.test(paperIn(top, i, authorAt)) || isPaperSurely(paperIn(top, i, authorAt)))
  const best = sure.length > 0 ? sure : papers
  return best.find(i => said[i]?.sort === 'told') ?? best.find(beside) ?? best.at(-1) ?? -1
}

/** Which line says who wrote the piece. */
function authorIn({ said, lines, from }: Top, places: readonly number[]): number {
  const signed = places.filter(i => said[i]?.marked === true)
  const marked = signed.find(i => /^by\b/iu.test(lines[i]?.text ?? '')) ?? signed[0]
  const isTold = lines[from - 1]?.kind === 'heading'
  const named = places.filter(i => said[i]?.author !== '' && (i >= from || isTold))
  const below = named.filter(i => i >= from)
  const known = below.find(i => isFirstName(said[i]?.author ?? ''))
  // Above a title only where that is marked as one: else the name is taken for it.
  return marked ?? known ?? below.find(i => said[i]?.sort === 'name') ?? named.at(-1) ?? -1
}

/** "and Bo Lind", in a line of its own. */
const FURTHER = /^(?:and|&) (?=\p{Lu})/u

/** A line that goes on with the names of the line above. */
export const withFurther = (lines: readonly Paragraph[], said: readonly Said[]): readonly Said[] =>
  said.map((one, i) => {
    const text = lines[i]?.text ?? ''
    if (said[i - 1]?.author === '' || !FURTHER.test(text)) return one
    const author = bylineOf(text.replace(FURTHER, 'By '), true)
    return author === '' ? one : { ...NOTHING, sort: 'told', author }
  })

/** Behind the names that follow the author's right at the end of a head, each with what it is: they close nothing more. */
export function endOfNames({ said, lines }: Top, end: number): number {
  const isRoleAt = (at: number): boolean => said[at]?.sort === 'label' && isRole(lines[at]?.text ?? '')
  let at = end
  while ((said[end - 1]?.author ?? '') !== '' && isRoleAt(at) && said[at + 1]?.sort === 'name' && isRoleAt(at + 2))
    at += 2
  return at
}

/** Who else wrote it: the names in the lines right below the author's, with what they are between them. */
function othersBelow({ said, lines }: Top, end: number, authorAt: number): readonly number[] {
  const others: number[] = []
  const isRoleAt = (at: number): boolean => said[at]?.sort === 'label' && isRole(lines[at]?.text ?? '')
  for (let i = authorAt + 1; i < end; i++) {
    const one = said[i]
    if (one?.sort === 'label') continue
    // A bare name may be a paper's, where nothing says what else it is.
    const isPerson = isFirstName(one?.author ?? '') || isRoleAt(i + 1)
    const isName = one?.sort === 'name' && one.publication === '' && isPerson
    if (!isName && !(one !== undefined && one.author !== '' && FURTHER.test(lines[i]?.text ?? ''))) break
    others.push(i)
  }
  return others
}

/** Takes what the lines of a head tell into the matter; gives the places of those that tell nothing. */
export function take(top: Top, end: number, matter: Mutable<Matter>): readonly number[] {
  const { said, lines } = top
  const places = [...said.keys()].filter(i => i < end && i !== top.from - 1)
  const authorAt = authorIn(top, places)
  const others = authorAt < top.from ? [] : othersBelow(top, end, authorAt)
  const days = places.filter(i => said[i]?.published !== '')
  const day = days.find(i => said[i]?.updated === false) ?? days[0] ?? -1
  const own = places.filter(i => !others.includes(i))
  const paper = paperAt(top, own, authorAt)
  matter.author ||= [authorAt, ...others].map(i => said[i]?.author ?? '').join(' and ')
  matter.published ||= said[day]?.published ?? ''
  matter.publication ||= paperIn(top, paper, authorAt)
  for (const i of places) {
    const label = labelled(lines[i]?.text ?? '')
    if (label !== null && /^(?:title|address|language)$/.test(label.key)) matter[label.key] ||= label.value
  }
  return own.filter(
    i => i >= top.from && i !== authorAt && i !== paper && /^(?:text|name|paper)$/.test(said[i]?.sort ?? ''),
  )
}
