/** Pieces, arguments, anchors and decks from unknown data. */
import type { Anchor, AnchorSpan } from './anchor.ts'
import type { Argument, ArgumentLink, Statement } from './argument.ts'
import { isLinkKind, isRole } from './argument.ts'
import { GONE_DECK } from './counters.ts'
import type { DeckId, PieceId } from './ids.ts'
import { isDeckId, isNoteId, isPieceId, isStatementId, pieceId } from './ids.ts'
import type { Likely, LikelySentence, WholeLink } from './likely.ts'
import { MAX_LIKELY } from './likely.ts'
import type { Paragraph, ParagraphKind, Piece, PieceText } from './piece.ts'
import { isPartialDate } from './piece.ts'
import type { Deck, PieceRecord } from './ports.ts'
import type { Findings, Report } from './restore-fields.ts'
import { field, instantIn, isRecord, listIn, or, readable, textIn, wholeIn } from './restore-fields.ts'

const MAX_LINE = 2_000
const MAX_PARAGRAPH = 5_000_000
const MAX_PARAGRAPHS = 100_000
const MAX_STATEMENTS = 20_000
export const MAX_ANCHORS = 1_000
const PARAGRAPH_KINDS: readonly ParagraphKind[] = ['body', 'heading', 'quote', 'list']
/** A deck file of ours has a few dozen notes; this is far beyond any. */
const MAX_OFFERED = 100_000
const SOURCES: readonly Deck['source'][] = ['piece', 'deck-file', 'bundled']

/** A deck id that is not the one kept for cards that are gone. */
export const deckIdIn = (data: unknown): DeckId | null => (isDeckId(data) && data !== GONE_DECK ? data : null)

export function restoreDeck(data: unknown, findings: Findings): Deck | null {
  const report = findings.on('deck', field(data, 'id'))
  const id = deckIdIn(field(data, 'id'))
  if (id === null) return report.refused('it has no valid id')
  const piece = field(data, 'pieceId')
  const hash = field(data, 'fileHash')
  const offered = listIn(field(data, 'offered'), MAX_OFFERED).filter(isNoteId)
  return {
    id,
    name: or(named(field(data, 'name')), 'Untitled', report, 'its name was missing'),
    pieceId: or(isPieceId(piece) ? piece : null, pieceId(id), report, 'it did not name its piece'),
    createdAtMs: or(instantIn(field(data, 'createdAtMs')), 0, report, 'its date was missing'),
    source: or(
      SOURCES.find(source => source === field(data, 'source')) ?? null,
      'piece',
      report,
      'its origin was missing',
    ),
    fileHash: hash === null ? null : or(textIn(hash, MAX_LINE), null, report, 'the hash of its file was missing'),
    ...(offered.length === 0 ? {} : { offered }),
  }
}

const named = (data: unknown): string | null => {
  const name = textIn(data, MAX_LINE)?.trim() ?? ''
  return name === '' ? null : name
}

/** What a deck without a piece gets: a piece whose text is not there. */
export const emptyRecord = (id: PieceId, title: string): PieceRecord => ({
  piece: {
    id,
    title,
    author: '',
    publication: '',
    published: '',
    address: '',
    language: '',
    text: { kind: 'absent', paragraphCount: 0 },
  },
  argument: { statements: [], links: [] },
})

export function restorePiece(data: unknown, findings: Findings): PieceRecord | null {
  const source = field(data, 'piece')
  const id = field(source, 'id')
  const report = findings.on('piece', id)
  if (!isPieceId(id)) return report.refused('it has no valid id')
  const line = (name: string): string =>
    or(textIn(field(source, name), MAX_LINE), '', report, `its ${name} was missing`)
  const piece: Piece = {
    id,
    title: line('title'),
    author: line('author'),
    publication: line('publication'),
    published: or(partialDate(field(source, 'published')), '', report, 'its date was not a date'),
    address: or(webAddress(field(source, 'address')), '', report, 'its address was not one of the web'),
    language: line('language'),
    text: restoreText(field(source, 'text'), report),
  }
  const likely = restoreLikely(field(data, 'likely'))
  return {
    piece,
    argument: restoreArgument(field(data, 'argument'), report),
    ...(likely === null ? {} : { likely }),
  }
}

const partialDate = (data: unknown): string | null =>
  typeof data === 'string' && (data === '' || isPartialDate(data)) ? data : null

/** Addresses become links on the screen: nothing but the web's own schemes may come in. */
function webAddress(data: unknown): string | null {
  const address = textIn(data, MAX_LINE)
  return address === '' || (address !== null && /^https?:\/\//i.test(address)) ? address : null
}

function restoreText(data: unknown, report: Report): PieceText {
  if (field(data, 'kind') === 'present') {
    const read = (item: unknown) => restoreParagraph(item)
    const lost = 'paragraphs could not be read'
    return { kind: 'present', paragraphs: readable(field(data, 'paragraphs'), MAX_PARAGRAPHS, read, report, lost) }
  }
  const count = wholeIn(field(data, 'paragraphCount'), 0, MAX_PARAGRAPHS)
  return { kind: 'absent', paragraphCount: or(count, 0, report, 'its text was missing') }
}

/** An unreadable paragraph becomes an empty one, so that those after it keep their numbers. */
function restoreParagraph(data: unknown): Paragraph {
  return {
    kind: PARAGRAPH_KINDS.find(kind => kind === field(data, 'kind')) ?? 'body',
    text: textIn(field(data, 'text'), MAX_PARAGRAPH) ?? '',
  }
}

function restoreArgument(data: unknown, report: Report): Argument {
  if (!isRecord(data)) {
    report.mended('its argument was missing')
    return { statements: [], links: [] }
  }
  const lost = 'parts of its argument could not be read'
  const statements = readable(field(data, 'statements'), MAX_STATEMENTS, restoreStatement, report, lost)
  const known = new Set(statements.map(statement => statement.id))
  const link = (item: unknown): ArgumentLink | null => {
    const [from, kind, to] = [field(item, 'from'), field(item, 'kind'), field(item, 'to')]
    if (!isStatementId(from) || !isStatementId(to) || !isLinkKind(kind)) return null
    return known.has(from) && known.has(to) ? { from, kind, to } : null
  }
  return { statements, links: readable(field(data, 'links'), MAX_STATEMENTS, link, report, lost) }
}

function restoreStatement(data: unknown): Statement | null {
  const [id, role] = [field(data, 'id'), field(data, 'role')]
  const holder = textIn(field(data, 'holder'), MAX_LINE)
  const text = textIn(field(data, 'text'), MAX_PARAGRAPH)
  if (!isStatementId(id) || !isRole(role) || holder === null || text === null) return null
  return { id, role, holder, text, anchors: anchorsIn(field(data, 'anchors')) }
}

/** An offer that can be done without: what cannot be read of it is left out, and nobody is told. */
function restoreLikely(data: unknown): Likely | null {
  if (!isRecord(data)) return null
  const sentence = (item: unknown): readonly LikelySentence[] => {
    const at = restoreAnchor(field(item, 'at'))
    return at === null ? [] : [{ at, reply: restoreAnchor(field(item, 'reply')) }]
  }
  const of = (link: WholeLink) => listIn(field(data, link), MAX_LIKELY).flatMap(sentence)
  return { thesis: of('thesis'), reason: of('reason'), objection: of('objection') }
}

const anchorsIn = (data: unknown): readonly Anchor[] =>
  Array.isArray(data) ? data.slice(0, MAX_ANCHORS).flatMap(item => restoreAnchor(item) ?? []) : []

/** An anchor whose quote does not fit its place keeps the quote: it is found again by its words. */
export function restoreAnchor(data: unknown): Anchor | null {
  const paragraph = wholeIn(field(data, 'paragraph'), 1, MAX_PARAGRAPHS)
  if (paragraph === null) return null
  const span = field(data, 'span')
  if (span === null) return { paragraph, span: null }
  const read = restoreSpan(span)
  return read === null ? null : { paragraph, span: read }
}

function restoreSpan(data: unknown): AnchorSpan | null {
  const start = wholeIn(field(data, 'start'), 0, MAX_PARAGRAPH)
  const exact = textIn(field(data, 'exact'), MAX_PARAGRAPH)
  if (start === null || exact === null || exact === '') return null
  return {
    start,
    end: start + exact.length,
    exact,
    prefix: textIn(field(data, 'prefix'), MAX_LINE) ?? '',
    suffix: textIn(field(data, 'suffix'), MAX_LINE) ?? '',
  }
}
