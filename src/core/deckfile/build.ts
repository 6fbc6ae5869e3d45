/** From blocks to cards and statements: every value checked, with the place of what is wrong. */
import { isLinkKind, isRole, LINK_KINDS, ROLES } from '../argument.ts'
import type { ClozePart, NoteBody } from '../note.ts'
import { isNoteKind, isNoteLink, NOTE_KINDS, NOTE_LINKS } from '../note.ts'
import type { ClozeFault } from './cloze.ts'
import { mergeParts, readCloze } from './cloze.ts'
import type { Findings } from './findings.ts'
import type { Block, Fragment } from './lines.ts'
import { blockOf, spotIn } from './lines.ts'
import { readList } from './list.ts'
import type { RawCard, RawStatement } from './scan.ts'
import type { TenetLine, TenetValue } from './tenet.ts'
import { listOf, readAnchors } from './tenet.ts'
import type { DeckHeader, FileLink, FileNote, FileStatement } from './types.ts'
import { MAX_HOLES, MAX_ID, SLUG } from './types.ts'

/** What every block is read against. */
export interface Context {
  readonly header: DeckHeader
  /** Slugs of the file's statements. */
  readonly statements: ReadonlySet<string>
  readonly findings: Findings
}

/** A value that must be one of a list; the fallback when it is absent or wrong. */
function oneOf<T extends string>(
  entry: TenetValue | undefined,
  what: { readonly name: string; readonly is: (s: unknown) => s is T; readonly all: readonly string[] },
  fallback: T,
  findings: Findings,
): T {
  if (entry === undefined) return fallback
  if (what.is(entry.value)) return entry.value
  findings.error(
    entry,
    `bad-${what.name}`,
    `“${entry.value}” is no ${what.name}; it is one of: ${what.all.join(', ')}.`,
  )
  return fallback
}

/** The id on a card's or statement's line, or null when there is none (or a wrong one, which is said). */
export function explicitSlug(tenet: TenetLine | null, deck: string, findings: Findings): TenetValue | null {
  const entry = tenet?.values.get('id')
  if (entry === undefined) return null
  if (SLUG.test(entry.value) && deck.length + 1 + entry.value.length <= MAX_ID) return entry
  const message = `“${entry.value}” is no id: letters, digits, dots, hyphens and underscores, ${MAX_ID} with the deck’s at most.`
  findings.error(entry, 'bad-id', message)
  return null
}

export function buildStatement(raw: RawStatement, slug: string, { header, findings }: Context): FileStatement {
  const text = blockOf(raw.text).text.replace(/\s*\n\s*/g, ' ')
  if (text === '') findings.error(raw.spot, 'empty', 'This statement has no text.')
  const values = raw.tenet?.values
  const holder = values?.get('holder')?.value ?? ''
  return {
    slug,
    role: oneOf(values?.get('role'), { name: 'role', is: isRole, all: ROLES }, 'claim', findings),
    holder: holder === '' ? 'author' : holder,
    text,
    anchors: readAnchors(values?.get('at'), header.paragraphs, findings),
  }
}

/** `L: from supports to`; null when it is not one. */
export function buildLink(line: Fragment, { statements, findings }: Context): FileLink | null {
  const words = [...line.text.slice(2).matchAll(/\S+/g)].map(m => ({
    value: m[0],
    line: line.line,
    column: line.column + 2 + m.index,
  }))
  const [from, kind, to] = words
  if (from === undefined || kind === undefined || to === undefined || words.length > 3) {
    findings.error(line, 'link', 'A link reads: L: statement supports statement.')
    return null
  }
  if (!isLinkKind(kind.value)) {
    findings.error(kind, 'link', `“${kind.value}” is no kind of link; it is one of: ${LINK_KINDS.join(', ')}.`)
    return null
  }
  const unknown = [from, to].find(end => !statements.has(end.value))
  if (unknown !== undefined) {
    findings.error(unknown, 'unknown-statement', `There is no statement “${unknown.value}” in this file.`)
    return null
  }
  if (from.value === to.value) {
    findings.error(to, 'link', `The statement “${to.value}” cannot be linked with itself.`)
    return null
  }
  return { from: from.value, kind: kind.value, to: to.value }
}

export function buildNote(raw: RawCard, slug: string, { header, statements, findings }: Context): FileNote {
  const values = raw.tenet?.values
  const link = values?.get('link')
  const asked = listOf(values?.get('statement')).filter(({ value, ...spot }) => {
    if (statements.has(value)) return true
    findings.error(spot, 'unknown-statement', `There is no statement “${value}” in this file.`)
    return false
  })
  return {
    slug,
    kind: oneOf(values?.get('kind'), { name: 'kind', is: isNoteKind, all: NOTE_KINDS }, 'fact', findings),
    link:
      link === undefined || link.value === 'none'
        ? null
        : oneOf(link, { name: 'link', is: isNoteLink, all: [...NOTE_LINKS, 'none'] }, 'reason', findings),
    body: buildBody(raw, findings),
    anchors: readAnchors(values?.get('at'), header.paragraphs, findings),
    statements: [...new Set(asked.map(s => s.value))],
    tags: [...new Set(listOf(values?.get('tags')).map(t => t.value))],
  }
}

function buildBody(raw: RawCard, findings: Findings): NoteBody {
  const values = raw.tenet?.values
  const form = values?.get('form')
  const natural = raw.tag === 'C' ? 'cloze' : 'question'
  if (form !== undefined && form.value !== natural && !(raw.tag === 'Q' && form.value === 'list')) {
    const can = raw.tag === 'C' ? 'C: makes a cloze' : 'Q: makes a question or a list'
    findings.error(form, 'bad-form', `“${form.value}” does not fit: ${can}.`)
  }
  for (const key of raw.tag === 'C' || form?.value === 'list' ? ['reverse'] : ['holes']) {
    const entry = values?.get(key)
    if (entry !== undefined)
      findings.drop(entry, 'useless-key', `“${key}” means nothing on such a card; it is ignored.`)
  }
  const front = blockOf(raw.front)
  if (front.text === '') findings.error(raw.spot, 'empty', `This card has nothing behind ${raw.tag}:.`)
  if (raw.tag === 'C') return clozeBody(raw, front, findings)
  const back = blockOf(raw.back ?? [])
  if (raw.back !== null && back.text === '') findings.error(raw.back[0] ?? raw.spot, 'empty', 'This answer is empty.')
  if (form?.value === 'list') return listBody(front.text, back, findings)
  return { form: 'question', front: front.text, back: back.text, reverse: yes(values?.get('reverse'), findings) }
}

function yes(entry: TenetValue | undefined, findings: Findings): boolean {
  if (entry === undefined || entry.value === 'no') return false
  if (entry.value !== 'yes') findings.error(entry, 'bad-reverse', 'reverse is yes or no.')
  return entry.value === 'yes'
}

function listBody(front: string, back: Block, findings: Findings): NoteBody {
  const { items, stray, inOrder } = readList(back.text)
  const at = back.fragments[stray ?? 0] ?? { line: 1, column: 1 }
  if (stray !== null || items.length === 0) {
    findings.error(at, 'list', 'The answer of a list has one item a line, each behind a number: 1. first.')
  } else if (items.includes('')) findings.error(at, 'list', 'An item of this list is empty.')
  if (!inOrder)
    findings.warn(at, 'list-order', 'The items are not numbered 1, 2, 3 …; they are kept in the order they stand in.')
  return { form: 'list', front, items }
}

const FAULTS: Readonly<Record<ClozeFault, string>> = {
  unclosed: 'This bracket is not closed. A bracket that hides nothing is written \\[.',
  nested: 'A hidden part cannot hold another. A bracket that hides nothing is written \\[.',
  stray: 'This bracket closes nothing. A bracket of the text itself is written \\].',
  empty: 'This hidden part is empty.',
}

function clozeBody(raw: RawCard, front: Block, findings: Findings): NoteBody {
  const { parts, fault } = readCloze(front.text)
  const holes = parts.filter(part => part.hole !== null).length
  if (fault !== null) findings.error(spotIn(front, fault.offset), `cloze-${fault.what}`, FAULTS[fault.what])
  else if (holes === 0 && front.text !== '') {
    findings.error(raw.spot, 'cloze-no-hole', 'This cloze hides nothing: put the asked-for words in [brackets].')
  } else if (holes > MAX_HOLES) {
    findings.error(raw.spot, 'cloze-holes', `A cloze can hide ${MAX_HOLES} parts at most; this one hides ${holes}.`)
  }
  return { form: 'cloze', parts: mergeParts(numbered(parts, holes, raw.tenet?.values.get('holes'), findings)) }
}

/** Gives holes the numbers of `holes=2,0`, where they stand. */
function numbered(
  parts: readonly ClozePart[],
  holes: number,
  entry: TenetValue | undefined,
  findings: Findings,
): readonly ClozePart[] {
  if (entry === undefined) return parts
  const numbers = listOf(entry).map(item => Number(/^\d{1,3}$/.test(item.value) ? item.value : Number.NaN))
  if (numbers.length !== holes || numbers.some(Number.isNaN)) {
    findings.error(entry, 'holes', `holes needs a number for each of the ${holes} hidden parts, as in holes=0,2.`)
    return parts
  }
  return parts.map(part => (part.hole === null ? part : { text: part.text, hole: numbers[part.hole] ?? part.hole }))
}
