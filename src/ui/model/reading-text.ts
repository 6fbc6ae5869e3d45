/** The text of a piece as a reading has it: paragraphs of sentences, cut where something was seen in them. */
import type { Role } from '../../core/argument.ts'
import type { ParagraphKind, Piece } from '../../core/piece.ts'
import type { FigureView, NameView, ReadingView, StandInView, StatementView, Stretch } from '../../read/view.ts'
import type { ReadingPlace } from './reading-place.ts'

/** A reading with what is asked of it by sentence, by name and by statement. */
export interface ReadingIndex {
  readonly piece: Piece
  readonly view: ReadingView
  /** Indexes of the sentences of each paragraph, from paragraph 1 at 0. */
  readonly sentences: readonly (readonly number[])[]
  readonly names: readonly (readonly NameView[])[]
  readonly figures: readonly (readonly FigureView[])[]
  readonly standIns: readonly (readonly StandInView[])[]
  /** Indexes of the statements of each sentence. */
  readonly statements: readonly (readonly number[])[]
  /** Where each name stands, in the order of the text. */
  readonly mentions: readonly (readonly NameView[])[]
}

export function indexReading(piece: Piece, view: ReadingView): ReadingIndex {
  const { sentences, entities, names, figures, standIns, statements } = view
  const paragraphs = piece.text.kind === 'present' ? piece.text.paragraphs.length : 0
  const bySentence = <T extends Stretch>(all: readonly T[]): T[][] =>
    grouped(all, sentences.length, one => one.sentence)
  return {
    piece,
    view,
    sentences: grouped(
      sentences.map((_, i) => i),
      paragraphs,
      i => (sentences[i]?.paragraph ?? 0) - 1,
    ),
    names: bySentence(names),
    figures: bySentence(figures),
    standIns: bySentence(standIns),
    statements: grouped(
      statements.map((_, i) => i),
      sentences.length,
      i => statements[i]?.sentence ?? -1,
    ),
    mentions: grouped(names, entities.length, name => name.entity),
  }
}

function grouped<T>(all: readonly T[], size: number, placeOf: (one: T) => number): T[][] {
  const groups = Array.from({ length: size }, (): T[] => [])
  for (const one of all) groups[placeOf(one)]?.push(one)
  return groups
}

/** The sentence at a place, the next one behind it, or null behind the last one of its paragraph. */
export function sentenceAt({ view, sentences }: ReadingIndex, { paragraph, start }: ReadingPlace): number | null {
  return sentences[paragraph - 1]?.find(i => (view.sentences[i]?.end ?? 0) > start) ?? null
}

/** A run of words of which the same is known. */
export interface Piecemeal {
  readonly start: number
  readonly text: string
  /** The name it belongs to, an index into the view's entities. */
  readonly name: number | null
  readonly standIn: boolean
  readonly figure: boolean
  /** The role of the statement that begins here. */
  readonly role: Role | null
}

export interface ShownSentence {
  readonly index: number
  readonly start: number
  /** What stands between it and the sentence before. */
  readonly lead: string
  readonly parts: readonly Piecemeal[]
}

export interface ShownParagraph {
  readonly number: number
  readonly kind: ParagraphKind
  /** What stands behind the last sentence; all of it, where the reader saw none (a heading). */
  readonly rest: string
  readonly sentences: readonly ShownSentence[]
}

export function shownParagraph(index: ReadingIndex, number: number): ShownParagraph {
  const { piece, view } = index
  const paragraph = piece.text.kind === 'present' ? piece.text.paragraphs[number - 1] : undefined
  const { kind, text } = paragraph ?? { kind: 'body' as const, text: '' }
  let at = 0
  const sentences = (index.sentences[number - 1] ?? []).flatMap((i): ShownSentence[] => {
    const s = view.sentences[i]
    if (s === undefined) return []
    const lead = text.slice(at, s.start)
    at = s.end
    return [{ index: i, start: s.start, lead, parts: partsOf(index, i, text) }]
  })
  return { number, kind, rest: text.slice(at), sentences }
}

/** Roles by what they tell: of several statements that begin in one place the text names the first of these. */
const TELLING: readonly Role[] = [
  'thesis',
  'conclusion',
  'objection',
  'reply',
  'concession',
  'consideration',
  'reason',
  'evidence',
  'example',
  'claim',
]

/** What a person is told in the text itself: a plain fact is what one takes a sentence for anyhow. */
const isTold = ({ role }: StatementView): boolean => role !== 'fact'

const roleAt = (told: readonly StatementView[], start: number): Role | null =>
  TELLING.find(role => told.some(statement => statement.role === role && statement.start === start)) ?? null

function partsOf(index: ReadingIndex, sentence: number, text: string): readonly Piecemeal[] {
  const { view } = index
  const { start: from = 0, end: to = 0 } = view.sentences[sentence] ?? {}
  const names = index.names[sentence] ?? []
  const figures = index.figures[sentence] ?? []
  const standIns = index.standIns[sentence] ?? []
  const told = (index.statements[sentence] ?? []).flatMap(i => view.statements[i] ?? []).filter(isTold)
  const edges = new Set([from, to, ...told.map(statement => statement.start)])
  for (const { start, end } of [...names, ...figures, ...standIns]) edges.add(start).add(end)
  const at = [...edges].filter(edge => edge >= from && edge <= to).sort((a, b) => a - b)
  return at.slice(0, -1).map((start, i): Piecemeal => {
    const end = at[i + 1] ?? to
    const over = (one: Stretch): boolean => one.start <= start && one.end >= end
    return {
      start,
      text: text.slice(start, end),
      name: names.find(over)?.entity ?? null,
      standIn: standIns.some(over),
      figure: figures.some(over),
      role: roleAt(told, start),
    }
  })
}
