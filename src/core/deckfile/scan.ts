/**
 * From lines to blocks: which lines make a statement, a link, a card. The rules between cards are those of hashcards: a
 * card's text runs to the next `Q:` or `C:`, to a line of three hyphens, or here to its own line of Tenet's.
 */
import type { Findings } from './findings.ts'
import type { Fragment } from './lines.ts'
import { isSeparator, isTenetLine, unescapeLine } from './lines.ts'
import type { TenetLine } from './tenet.ts'
import { readTenetLine } from './tenet.ts'
import type { Spot } from './types.ts'

export const NOTE_KEYS = ['id', 'kind', 'form', 'link', 'statement', 'at', 'tags', 'reverse', 'holes'] as const
export const STATEMENT_KEYS = ['id', 'role', 'holder', 'at'] as const

export interface RawStatement {
  readonly spot: Spot
  readonly text: Fragment[]
  tenet: TenetLine | null
}

export interface RawCard {
  readonly spot: Spot
  readonly tag: 'Q' | 'C'
  readonly front: Fragment[]
  /** null: no `A:` has come. */
  back: Fragment[] | null
  tenet: TenetLine | null
}

export interface Scan {
  readonly preface: Fragment[]
  readonly statements: RawStatement[]
  readonly links: Fragment[]
  readonly cards: RawCard[]
  /** Whether the heading above the cards was met. */
  cardsHeading: boolean
}

/** What a text line belongs to just now. */
type Open =
  | { readonly kind: 'preface' }
  | { readonly kind: 'statement'; readonly statement: RawStatement }
  | { readonly kind: 'card'; readonly card: RawCard }
  | { readonly kind: 'between' }

const rest = (line: Fragment): Fragment => ({ text: line.text.slice(2), line: line.line, column: line.column + 2 })

/** `ours`: the header says that this is a file of ours, whose blocks each end with a line of their own. */
export function scan(lines: readonly Fragment[], from: number, ours: boolean, findings: Findings): Scan {
  const out: Scan = { preface: [], statements: [], links: [], cards: [], cardsHeading: false }
  let open: Open = PREFACE
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line !== undefined) open = step(out, open, line, findings)
  }
  finish(out, open, lines, ours, findings)
  return out
}

function step(out: Scan, open: Open, line: Fragment, findings: Findings): Open {
  const tag = /^[QACSL]:/.exec(line.text)?.[0]
  if (tag === 'Q:' || tag === 'C:') return beginCard(out, open, line, findings)
  if (tag === 'A:') return beginAnswer(open, line, findings)
  if (isTenetLine(line.text)) return takeTenetLine(open, line, findings)
  if (isSeparator(line.text) && out.cards.length > 0) {
    requireAnswer(open, line, findings)
    return { kind: 'between' }
  }
  if (open.kind === 'card') {
    const side = open.card.back ?? open.card.front
    side.push(unescapeLine(line))
    return open
  }
  if (out.cards.length === 0) return beforeCards(out, open, line, tag, findings)
  if (tag !== undefined) {
    findings.error(line, 'statement-late', 'Statements (S:) and links (L:) stand before the first card.')
  } else if (line.text.trim() !== '') {
    findings.drop(line, 'stray-text', 'This text belongs to no card; it is ignored.')
  }
  return open
}

const PREFACE: Open = { kind: 'preface' }

function beforeCards(out: Scan, open: Open, line: Fragment, tag: string | undefined, findings: Findings): Open {
  const blank = line.text.trim() === ''
  if (tag === 'S:') {
    const statement: RawStatement = { spot: line, text: [rest(line)], tenet: null }
    out.statements.push(statement)
    return { kind: 'statement', statement }
  }
  if (tag === 'L:') {
    out.links.push(line)
  } else if (/^# (?:Argument|Cards)\s*$/.test(line.text)) {
    out.cardsHeading ||= line.text.startsWith('# Cards')
  } else if (open.kind === 'statement' && (blank || open.statement.text.at(-1)?.text !== '')) {
    // A blank line ends the statement's words but not the statement: its own line may still come.
    open.statement.text.push(blank ? { ...line, text: '' } : unescapeLine(line))
    return open
  } else if (blank || out.statements.length + out.links.length === 0) {
    out.preface.push(unescapeLine(line))
  } else {
    findings.drop(line, 'stray-text', 'This text belongs to no statement; it is ignored.')
  }
  return PREFACE
}

function beginCard(out: Scan, open: Open, line: Fragment, findings: Findings): Open {
  requireAnswer(open, line, findings)
  const tag = line.text.startsWith('Q') ? 'Q' : 'C'
  const card: RawCard = { spot: line, tag, front: [rest(line)], back: null, tenet: null }
  out.cards.push(card)
  return { kind: 'card', card }
}

function beginAnswer(open: Open, line: Fragment, findings: Findings): Open {
  if (open.kind !== 'card' || open.card.tag === 'C') {
    findings.error(line, 'answer-alone', 'This answer (A:) has no question: put its Q: above it.')
    return open
  }
  if (open.card.back !== null) {
    const message = `The question of line ${open.card.spot.line} has a second answer; lines of an answer need no tag.`
    findings.error(line, 'answer-twice', message)
  }
  open.card.back = [rest(line)]
  return open
}

function takeTenetLine(open: Open, line: Fragment, findings: Findings): Open {
  const owner = open.kind === 'card' ? open.card : open.kind === 'statement' ? open.statement : null
  const tenet = readTenetLine(line, open.kind === 'statement' ? STATEMENT_KEYS : NOTE_KEYS, findings)
  if (owner === null) {
    findings.error(
      tenet.at,
      'tenet-alone',
      'This line belongs to no card or statement: it stands right under one, once.',
    )
    return open
  }
  if (open.kind === 'card' && open.card.tag === 'Q' && open.card.back === null) requireAnswer(open, line, findings)
  owner.tenet = tenet
  return open.kind === 'card' ? { kind: 'between' } : PREFACE
}

function requireAnswer(open: Open, at: Spot, findings: Findings): void {
  if (open.kind !== 'card' || open.card.tag === 'C' || open.card.back !== null) return
  findings.error(
    open.card.spot,
    'no-answer',
    `This question has no answer: a line that begins with A: must follow it before line ${at.line}.`,
  )
}

/** The end of the file: is something missing that a file cut in the middle would miss? */
function finish(out: Scan, open: Open, lines: readonly Fragment[], ours: boolean, findings: Findings): void {
  const end = lines.at(-1) ?? { text: '', line: 1, column: 1 }
  const raw = open.kind === 'card' ? open.card : open.kind === 'statement' ? open.statement : null
  const closed = ours || [...out.cards, ...out.statements].some(other => other.tenet !== null)
  const cut = (at: Spot, where: string) =>
    findings.error(at, 'cut-off', `The file ends ${where}: it seems to have been cut off. Nothing was taken in.`)
  if (open.kind === 'card' && open.card.tag === 'Q' && open.card.back === null) {
    cut(open.card.spot, 'inside this question, which has no answer')
  } else if (raw !== null && raw.tenet === null && closed && end.text !== '') {
    // A file of ours closes each block with a line of its own, and ends with a line end.
    cut(raw.spot, 'inside this card or statement (if it is complete, end the last line with a line break)')
  } else if (out.cards.length === 0 && out.statements.length > 0 && !out.cardsHeading) {
    cut(end, 'after the argument, before its cards')
  }
}
