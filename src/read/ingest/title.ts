/** Where in a text its title stands: nothing marks it, but what may stand above it is known, and what follows it. */
import type { Paragraph } from '../../core/piece.ts'
import { NO_MATTER } from './draft.ts'
import { readHead } from './head.ts'
import { saidBy } from './head-line.ts'
import { isSection, labelled } from './matter.ts'

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
