/**
 * Every rule of CARDS.md that a machine can check, over a deck file. What it finds is said with line and column like the
 * parser's findings; an error is a card that would be dropped, a warning one to look at again.
 */
import { ALONE_RULES } from './check/alone.ts'
import { ONE_RULES } from './check/one.ts'
import { PRINT_RULES, unlikeTheRest } from './check/print.ts'
import type { Flag } from './check/prompt.ts'
import { error, promptsOf } from './check/prompt.ts'
import { twinsOf } from './check/twins.ts'
import { Findings } from './findings.ts'
import { overlaps } from './overlap.ts'
import type { DeckFile, FileAnchor, FileNote, Finding, ReadDeckFile, Spot } from './types.ts'

/** Texts to hold a deck against, as the paragraphs of their bodies; null where one is not at hand. */
export interface Beside {
  /** The deck's own piece: its anchors must lie in it. */
  readonly own: readonly string[] | null
  /** A text that is somebody else's: the deck must not repeat it. */
  readonly foreign: readonly string[] | null
}

export const NOTHING_BESIDE: Beside = { own: null, foreign: null }

type Say = (at: Spot, flag: Flag) => void

const NOWHERE: Spot = { line: 1, column: 1 }

export function checkDeckFile(read: ReadDeckFile, { own, foreign }: Beside): readonly Finding[] {
  const { file } = read
  const out = new Findings()
  const say: Say = (at, { severity, rule, message }) =>
    severity === 'error' ? out.error(at, rule, message) : out.warn(at, rule, message)
  const placeOf = (note: FileNote): Spot => read.places.get(note.slug) ?? NOWHERE
  const name = (note: FileNote): string => `line ${placeOf(note).line}`
  for (const note of file.notes) for (const flag of flagsOf(note, file)) say(placeOf(note), flag)
  for (const { note, flag } of twinsOf(file.notes, name)) say(placeOf(note), flag)
  for (const { note, flag } of unlikeTheRest(file.notes)) say(placeOf(note), flag)
  if (own !== null) checkPlaces(read, own, say)
  if (foreign !== null) checkWords(read, foreign, say)
  return out.sorted()
}

/** What the rules say about one note, once each. */
function flagsOf(note: FileNote, file: DeckFile): readonly Flag[] {
  const english = file.header.language === '' || /^en\b/i.test(file.header.language)
  const rules = english ? [...ALONE_RULES, ...ONE_RULES, ...PRINT_RULES] : PRINT_RULES
  const statements = file.statements.filter(s => note.statements.includes(s.slug))
  const flags = new Map<string, Flag>()
  for (const prompt of promptsOf(note, file.header, statements)) {
    for (const rule of rules) {
      const flag = rule(prompt)
      if (flag !== null) flags.set(`${flag.rule} ${flag.message}`, flag)
    }
  }
  if (note.anchors.length === 0 && file.header.paragraphs > 0) {
    flags.set('source', error('source', 'No source, no card: say with at= which paragraph it rests on.'))
  }
  return [...flags.values()]
}

function checkPlaces({ file, places, statementPlaces }: ReadDeckFile, paragraphs: readonly string[], say: Say): void {
  const n = file.header.paragraphs
  if (n !== paragraphs.length) {
    say(NOWHERE, error('paragraphs', `The header says ${n} paragraphs; this piece has ${paragraphs.length}.`))
  }
  const outside = ({ paragraph, range }: FileAnchor): boolean => {
    const text = paragraphs[paragraph - 1]
    return text === undefined || (range !== null && range.end > text.length)
  }
  const anchored = [
    ...file.notes.map(note => ({ at: places.get(note.slug), anchors: note.anchors })),
    ...file.statements.map(s => ({ at: statementPlaces.get(s.slug), anchors: s.anchors })),
  ]
  for (const { at, anchors } of anchored) {
    if (anchors.some(outside))
      say(at ?? NOWHERE, error('anchor-outside', 'An anchor lies outside the text of the piece.'))
  }
}

function checkWords({ file, places, statementPlaces }: ReadDeckFile, paragraphs: readonly string[], say: Say): void {
  for (const { slug, what, words } of overlaps(file, paragraphs)) {
    const at = (what === 'card' ? places : statementPlaces).get(slug) ?? NOWHERE
    say(at, error('overlap', `These are the piece’s own words, not ours: “${words}”.`))
  }
}
