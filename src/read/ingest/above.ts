/**
 * What papers print over a title: their own name, a topic, a series. No word of such a line tells it from a title; what
 * stands below it does, where that is a title, too.
 */
import type { Paragraph } from '../../core/piece.ts'
import { isForeign } from './byline.ts'
import { saidBy } from './head-line.ts'
import { isCredit } from './head-take.ts'
import { isPaperName, isPaperSurely, isSection, paperInSmall } from './matter.ts'

export interface Above {
  readonly sort: 'paper' | 'topic'
  /** The paper's name. */
  readonly name: string
}

/** How far down a head is looked through, in lines, and how long a line of it may be, in words. */
const DEEPEST = 10
const MOST_WORDS = 60
/** Longest topic above a title, a bare one, and one where the paper or the day stands above it, in words. */
const LONGEST_TOPIC = { parted: 5, bare: 3, capitals: 4, below: 12 } as const
/** Most words of a title that a longer topic stands over. */
const MOST_OF_A_TITLE = 14
/** Fewest words of a sentence that a name is no part of, and of a standfirst. */
const LEAST_OF_A_TITLE = 5
const LEAST_OF_A_STANDFIRST = 10

const wordsIn = (text: string): number => text.split(' ').length
const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
/** "The Machines That Got Away": all words but the small ones. */
const isWrittenLarge = (text: string): boolean =>
  (text.match(/\p{L}[\p{L}’'-]*/gu) ?? []).every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && word.length <= 4))
/** A title may end in a full stop, and is seldom told from a standfirst then. */
const isTitle = (text: string): boolean => !/[.;,]["”’)]*$/u.test(text) || isWrittenLarge(text)

/** The lines of a head below line `at` that tell nothing, and what the others tell. */
interface Below {
  readonly texts: readonly string[]
  /** A paper's name is one of the others. */
  readonly paper: boolean
}

function belowOf(lines: readonly Paragraph[], at: number): Below {
  const found = { texts: [] as string[], paper: false }
  let open: string[] = []
  for (let i = at + 1; i < Math.min(lines.length, at + DEEPEST); i++) {
    const line = lines[i]
    if (line === undefined || /^(?:list|quote)$/.test(line.kind) || wordsIn(line.text) > MOST_WORDS) break
    const { sort, publication } = saidBy(line)
    if (sort === 'report') break
    const isFirst = found.texts.length === 0 && open.length === 0
    const isPaper = publication !== '' && (sort !== 'paper' || isPaperSurely(line.text))
    if (isPaper) found.paper = true
    if (sort === 'told' || (sort === 'name' && !isFirst)) {
      found.texts.push(...open)
      open = []
    } else if (sort === 'text' || (isFirst && !isPaper && sort !== 'aside' && !isSection(line.text)))
      if (!isCredit(lines[i + 1])) open.push(line.text)
  }
  return found
}

/** "The Orrin Courier, English edition", "The Orrin Courier — Reports" are The Orrin Courier. */
function paperOf(text: string): string {
  const [first = ''] = text.split(/\s+[|•·–—]\s+/u)
  return paperInSmall((isPaperSurely(first) ? first : text).replace(/, \p{Lu}\p{L}+ edition$/u, ''))
}

function isPaper(lines: readonly Paragraph[], at: number, { texts, paper }: Below): boolean {
  const text = lines[at]?.text ?? ''
  const [title = '', standfirst = ''] = texts
  const name = paperOf(text)
  if (paper || name === '' || (standfirst === '' && !isTitle(title))) return false
  const next = lines[at + 1]?.text ?? ''
  const isDated =
    /\bedition\b/iu.test(`${text} ${next}`) || saidBy(lines[at + 1] ?? { kind: 'body', text: '' }).published !== ''
  if (isPaperSurely(name) || (isPaperName(name) && isSection(next))) return true
  if (wordsIn(name) > LONGEST_TOPIC.parted || !isDated) return false
  return isForeign(name) || (isPaperName(name) && standfirst !== '' && isTitle(title))
}

/** "Part two: the water’s edge", "Cities for People, No. 4" */
const IN_SERIES =
  /^(?:part|chapter|episode|no\.|number|vol(?:ume|\.)) ?(?:\d{1,3}|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})|(?:,| [–—-]|:) (?:part|no\.|episode) ?\d{1,3}$/iu

/** Whether capitals stand over a title, a section before a topic, or two topics beside one another. */
function isMarkedTopic(text: string, title: string, standfirst: string): boolean {
  const parts = text.split(/\s+[|•·/]\s+/u)
  const [first = '', second = ''] = parts
  if (parts.length === 2 && parts.every(part => wordsIn(part) <= LONGEST_TOPIC.parted) && !isPaperSurely(second))
    return standfirst !== '' || (isSection(first) && wordsIn(second) <= LONGEST_TOPIC.bare)
  const topic = /^(?:opinion|comment|analysis|editorial|op-ed):? (.+)$/iu.exec(text)?.[1] ?? ''
  if (topic !== '' && wordsIn(topic) <= LONGEST_TOPIC.bare) return standfirst !== ''
  if (IN_SERIES.test(text)) return true
  if (!isCapitals(text) || isCapitals(title) || wordsIn(text) > LONGEST_TOPIC.capitals) return false
  // A title may be in capitals too: a subtitle is not written large.
  return standfirst !== '' || wordsIn(text) === 1 || isWrittenLarge(title)
}

/** "How the town lost its channel": what a second line goes on with, and no first one is. */
const isSubtitle = (text: string): boolean =>
  /^(?:how|why|what|when|where|who|and|or|but)\b/iu.test(text) && !/\?["”’)]*$/u.test(text)

/** Whether a line is a topic by how it and the title and the standfirst below it are written. */
function isBareTopic(lines: readonly Paragraph[], at: number, title: string, standfirst: string): boolean {
  const text = lines[at]?.text ?? ''
  if (standfirst === '' || isSubtitle(title)) return false
  const [own, words, more] = [wordsIn(text), wordsIn(title), wordsIn(standfirst)]
  // Both are written as names are, and the standfirst is not.
  if (isWrittenLarge(title)) {
    const isName = at === 0 && own > 1 && own <= LONGEST_TOPIC.bare && isWrittenLarge(text)
    return isName && words >= LEAST_OF_A_TITLE && more >= LEAST_OF_A_STANDFIRST && !isWrittenLarge(standfirst)
  }
  if (own <= LONGEST_TOPIC.bare && words >= LEAST_OF_A_TITLE && more > LEAST_OF_A_TITLE) {
    // Written as names are, and the title is not; or right below the section.
    if (isWrittenLarge(text) && own > 1) return true
    if (isSection(lines[at - 1]?.text ?? '')) return true
  }
  const above = at === 0 ? 'text' : saidBy(lines[at - 1] ?? { kind: 'body', text: '' }).sort
  if (!/^(?:told|paper)$/.test(above) && !isEditionOf(lines, at - 1)) return false
  return own <= LONGEST_TOPIC.below && words <= MOST_OF_A_TITLE && more >= LEAST_OF_A_STANDFIRST && more > words
}

/** The paper's name may say nothing by itself. */
const isEditionOf = (lines: readonly Paragraph[], at: number): boolean =>
  at >= 0 && isPaper(lines, at, belowOf(lines, at))

/** What line `at` is to the title that stands somewhere below it; null: nothing says that it is not the title. */
export function aboveTitle(lines: readonly Paragraph[], at: number): Above | null {
  const { kind, text } = lines[at] ?? { kind: 'quote', text: '' }
  if (/^(?:list|quote)$/.test(kind) || wordsIn(text) > LONGEST_TOPIC.below) return null
  if (isSection(text) || /^(?:told|aside)$/.test(saidBy({ kind, text }).sort)) return null
  const below = belowOf(lines, at)
  const [title = '', standfirst = ''] = below.texts
  if (title === '') return null
  if (isPaper(lines, at, below)) return { sort: 'paper', name: paperOf(text) }
  if (/[.?!]["”’)]*$/u.test(text) && !IN_SERIES.test(text)) return null
  if (!isTitle(title)) return null
  const isTopic = isMarkedTopic(text, title, standfirst) || isBareTopic(lines, at, title, standfirst)
  return isTopic ? { sort: 'topic', name: '' } : null
}
