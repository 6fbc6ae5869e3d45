/** Where in a text its title stands: nothing marks it, but what may stand above it is known, and what follows it. */
import type { Paragraph } from '../../core/piece.ts'
import { aboveTitle } from './above.ts'
import { bylineOf, isFirstName } from './byline.ts'
import type { Matter } from './draft.ts'
import { NO_MATTER } from './draft.ts'
import { readHead } from './head.ts'
import { saidBy } from './head-line.ts'
import { isPaperName, isPaperSurely, isSection, labelled } from './matter.ts'

/** How far below sections, buttons and the day a title may stand, in lines. */
const LOWEST = 6
/** Longest title, in characters and in words. */
const LONGEST = { characters: 200, words: 28 } as const
/** Fewest lines of a text whose first is a title though it ends as a sentence. */
const LEAST_LINES = 4

const wordsIn = (line: string): number => line.split(' ').length
const isSentence = (line: string): boolean => wordsIn(line) >= 9 && /[.!?…][”"’')\]]*$/u.test(line)

/** The place of the first line that is no section, byline, button or day; -1 where that line is text. */
export function titleAt(lines: readonly Paragraph[]): number {
  for (let at = 0; at < Math.min(lines.length, LOWEST); at++) {
    const line = lines[at]
    if (line === undefined || line.kind === 'quote') break
    const { kind, text } = line
    const { sort } = saidBy(line)
    const label = labelled(text)
    if (label?.key === 'title') break
    // "The Orrin Courier", "Opinion": the paper's name stands above its section.
    const isSite = sort === 'paper' && isSection(lines[at + 1]?.text ?? '')
    const isRole = sort === 'label' && at > 0 && saidBy(lines[at - 1] ?? line).marked
    if (/^(?:told|aside)$/.test(sort) || isSection(text) || label !== null || isSite || isRole) continue
    if (aboveTitle(lines, at) !== null) continue
    return isTitle(lines, at) || kind === 'heading' ? at : -1
  }
  return -1
}

/** A title may end in a full stop where a byline follows it. */
function isTitle(lines: readonly Paragraph[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (text.length > LONGEST.characters || wordsIn(text) > LONGEST.words) return false
  if (isSentence(text) && lines.length < LEAST_LINES) return false
  if (!/[.;,]$/.test(text)) return true
  const { closed, matter } = readHead(lines, NO_MATTER, at)
  return text.endsWith('.') && closed && matter.author !== ''
}

const isAlike = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/^the /u, '') === b.toLowerCase().replace(/^the /u, '')
/** Fewest words of a title before the name of who wrote it or where, and most of that name. */
const LEAST_OF_A_TITLE = 3
const MOST_OF_A_NAME = 4

/** "Who will move nine buoys? | Ada Quill", "Nine buoys for Lysse - Harbour Notes": what a site puts behind a title. */
function behindTitle(matter: Matter): Partial<Matter> {
  const [, title = '', mark = '', name = ''] = /^(.*\S)(\s+\|\s+| - )(\S.{2,60})$/u.exec(matter.title) ?? []
  if (wordsIn(title) < LEAST_OF_A_TITLE) return {}
  if ([matter.author, matter.publication].some(known => known !== '' && isAlike(name, known))) return { title }
  if (isPaperSurely(name)) return { title, publication: matter.publication || name }
  const author = bylineOf(name, false)
  if (author !== '' && isFirstName(author) && matter.author === '') return { title, author }
  // Only a name is written large where the title is not.
  const isLarge = (text: string): boolean => !/(?<!\p{L})\p{Ll}{5,}/u.test(text)
  const isSite = isPaperName(name) && wordsIn(name) <= MOST_OF_A_NAME && isLarge(name) && !isLarge(title)
  return isSite && matter.publication === '' && mark !== '' ? { title, publication: name } : {}
}

/** A title without the section before it and the site behind it, and who is said to argue it where nobody else is. */
export function titled(matter: Matter): Matter {
  const [, section = '', rest = ''] = /^([\p{L} -]{4,20}?)\s+\|\s+(.{8,})$/u.exec(matter.title) ?? []
  const own = isSection(section) ? { ...matter, title: rest } : matter
  const known = { ...own, ...behindTitle(own) }
  const argues = /,? (?:argues?|writes?) (\p{Lu}[^,]{3,60})$/u.exec(known.title)?.[1] ?? ''
  return known.author === '' && argues !== '' ? { ...known, author: bylineOf(argues, false) } : known
}
