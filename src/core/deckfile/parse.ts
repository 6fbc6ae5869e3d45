/** Reads a deck file. Never throws, never half: with any error nothing is taken in. Linear in the length of the file. */
import type { Context } from './build.ts'
import { buildLink, buildNote, buildStatement, explicitSlug } from './build.ts'
import { Findings } from './findings.ts'
import { headerFrom, readHeader } from './header.ts'
import { blockOf, linesOf } from './lines.ts'
import type { RawCard, RawStatement, Scan } from './scan.ts'
import { scan } from './scan.ts'
import { Slugs, slugOf } from './slugs.ts'
import { listOf } from './tenet.ts'
import type { DeckFile, DeckHeader, FileLink, Finding, ReadDeckFile, Spot } from './types.ts'

export type ParsedDeckFile =
  | ({ readonly ok: true } & ReadDeckFile)
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** `fallbackName`: what the deck is called when its header has no name, usually the file's name without its ending. */
export function parseDeckFile(text: string, fallbackName: string): ParsedDeckFile {
  const findings = new Findings()
  if (text.includes('\u0000')) {
    findings.error({ line: 1, column: 1 }, 'not-text', 'This is not a text file.')
    return { ok: false, findings: findings.list }
  }
  const lines = linesOf(text, findings)
  const head = readHeader(lines, findings)
  const raw = scan(lines, head.next, head.entries.has('id'), findings)
  const fallback = { name: fallbackName, id: slugOf(fallbackName), paragraphs: furthestParagraph(raw) }
  const header = headerFrom(head, fallback, findings)
  const read = assemble(raw, header, findings)
  const sorted = findings.sorted()
  // What the file would have been given matters only when it is taken in.
  if (sorted.some(f => f.severity === 'error')) return { ok: false, findings: sorted.filter(f => !GIVEN.has(f.rule)) }
  return { ok: true, ...read, findings: sorted }
}

const GIVEN: ReadonlySet<string> = new Set(['deck-id', 'no-id', 'no-cards'])

function assemble(raw: Scan, header: DeckHeader, findings: Findings): Omit<ReadDeckFile, 'findings'> {
  const statementSlugs = nameAll(raw.statements, header.id, 'statement', findings)
  const noteSlugs = nameAll(raw.cards, header.id, 'card', findings)
  const context: Context = { header, statements: new Set(statementSlugs.slugs), findings }
  const { slugs } = noteSlugs
  if (slugs.length === 0) findings.warn({ line: 1, column: 1 }, 'no-cards', 'The file has no cards.')
  const file: DeckFile = {
    header,
    preface: blockOf(raw.preface).text,
    statements: raw.statements.map((s, i) => buildStatement(s, statementSlugs.slugs[i] ?? '', context)),
    links: distinctLinks(raw, context),
    notes: raw.cards.map((card, i) => buildNote(card, slugs[i] ?? '', context)),
  }
  const places = (list: readonly string[], blocks: readonly { readonly spot: Spot }[]): ReadonlyMap<string, Spot> =>
    new Map(list.map((slug, i) => [slug, { line: blocks[i]?.spot.line ?? 1, column: blocks[i]?.spot.column ?? 1 }]))
  return {
    file,
    places: places(slugs, raw.cards),
    statementPlaces: places(statementSlugs.slugs, raw.statements),
    assigned: noteSlugs.assigned,
  }
}

/** A slug for every block: its own, or one made of its words where it has none. */
function nameAll(
  blocks: readonly (RawCard | RawStatement)[],
  deck: string,
  what: 'card' | 'statement',
  findings: Findings,
): { readonly slugs: readonly string[]; readonly assigned: ReadonlySet<string> } {
  const lineOf = new Map<string, number>()
  const own = blocks.map(block => {
    const id = explicitSlug(block.tenet, deck, findings)
    if (id === null) return null
    const first = lineOf.get(id.value)
    if (first !== undefined) {
      findings.error(id, 'duplicate-id', `Two ${what}s have the id “${id.value}”: the one of line ${first} and this.`)
      return null
    }
    lineOf.set(id.value, block.spot.line)
    return id.value
  })
  const fresh = new Slugs(lineOf.keys())
  const assigned = new Set<string>()
  const slugs = blocks.map((block, i) => {
    const slug = own[i]
    if (slug !== null && slug !== undefined) return slug
    const given = fresh.give(blockOf('front' in block ? block.front : block.text).text)
    assigned.add(given)
    if (block.tenet?.values.get('id') === undefined) {
      findings.warn(
        block.spot,
        'no-id',
        `This ${what} has no id; it is taken in as “${given}”. Formatting the file writes it down.`,
      )
    }
    return given
  })
  return { slugs, assigned }
}

function distinctLinks(raw: Scan, context: Context): readonly FileLink[] {
  const links = new Map<string, FileLink>()
  for (const line of raw.links) {
    const link = buildLink(line, context)
    if (link === null) continue
    const key = `${link.from} ${link.kind} ${link.to}`
    if (links.has(key)) context.findings.drop(line, 'duplicate-link', 'This link stands twice; once is enough.')
    links.set(key, link)
  }
  return [...links.values()]
}

/** How many paragraphs a piece must have for the anchors of a file that does not say. */
function furthestParagraph(raw: Scan): number {
  let furthest = 0
  for (const block of [...raw.cards, ...raw.statements]) {
    for (const item of listOf(block.tenet?.values.get('at'))) {
      furthest = Math.max(furthest, Number(/^\d{1,6}/.exec(item.value)?.[0] ?? 0))
    }
  }
  return furthest
}
