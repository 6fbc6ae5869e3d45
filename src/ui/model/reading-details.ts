/** What a reading has of one sentence, and of one name, ready to be put into words. */
import type { LinkKind, Role } from '../../core/argument.ts'
import { paragraphText } from '../../core/piece.ts'
import type { PieceSpan } from '../../core/proposal.ts'
import type {
  EntityView,
  FigureView,
  NameView,
  SentenceView,
  StatementView,
  Stretch,
  Sureness,
} from '../../read/view.ts'
import { SURENESS } from '../../read/view.ts'
import type { ReadingPlace } from './reading-place.ts'
import type { ReadingIndex } from './reading-text.ts'

/** Words of the piece with their place. */
export interface Quote extends ReadingPlace {
  readonly text: string
}

export interface LinkLine {
  readonly kind: LinkKind
  /** Whether the statement does it to the other one, or the other one to it. */
  readonly way: 'out' | 'in'
  readonly other: Quote
  readonly sameSentence: boolean
  /** The words that show it. */
  readonly marker: string | null
  readonly sure: Sureness
}

export interface StatementLine {
  readonly id: number
  readonly role: Role
  readonly holder: string
  /** null when it is the whole sentence. */
  readonly quote: string | null
  readonly sure: Sureness
  readonly links: readonly LinkLine[]
}

export interface StandInLine {
  readonly words: string
  readonly text: string
  readonly from: ReadingPlace
  readonly sameSentence: boolean
  readonly sure: Sureness
}

export interface FigureLine {
  readonly words: string
  readonly figure: FigureView
}

export interface SentenceDetails {
  readonly index: number
  readonly sentence: SentenceView
  /** Its number in its paragraph, from 1. */
  readonly number: number
  readonly statements: readonly StatementLine[]
  readonly standIns: readonly StandInLine[]
  /** Each name once; `metonym` where it stands for those who rule there. */
  readonly names: readonly { readonly entity: number; readonly metonym: string | null }[]
  readonly figures: readonly FigureLine[]
  readonly words: number
}

export function detailsOf(index: ReadingIndex, i: number): SentenceDetails | null {
  const sentence = index.view.sentences[i]
  if (sentence === undefined) return null
  const names = index.names[i] ?? []
  const { first } = index.view.words
  return {
    index: i,
    sentence,
    number: (index.sentences[sentence.paragraph - 1] ?? []).indexOf(i) + 1,
    statements: (index.statements[i] ?? []).flatMap(id => statementLine(index, id)),
    standIns: (index.standIns[i] ?? []).map(one => ({
      words: wordsAt(index, one),
      text: one.text,
      from: one.from,
      sameSentence: isWithin(one.from, sentence),
      sure: one.sure,
    })),
    names: names.filter((name, at) => names.findIndex(other => other.entity === name.entity) === at),
    figures: (index.figures[i] ?? []).map(figure => ({ words: wordsAt(index, figure), figure })),
    words: (first[i + 1] ?? 0) - (first[i] ?? 0),
  }
}

const isWithin = (span: PieceSpan, sentence: SentenceView): boolean =>
  span.paragraph === sentence.paragraph && span.start >= sentence.start && span.end <= sentence.end

const textAt = ({ piece }: ReadingIndex, { paragraph, start, end }: PieceSpan): string =>
  (paragraphText(piece, paragraph) ?? '').slice(start, end)

function wordsAt(index: ReadingIndex, { sentence, start, end }: Stretch): string {
  return textAt(index, { paragraph: index.view.sentences[sentence]?.paragraph ?? 0, start, end })
}

function statementLine(index: ReadingIndex, id: number): readonly StatementLine[] {
  const { view } = index
  const statement = view.statements[id]
  if (statement === undefined) return []
  const { role, holder, sure } = statement
  const links = view.links.flatMap((link): LinkLine[] => {
    if (link.from !== id && link.to !== id) return []
    const way = link.from === id ? 'out' : 'in'
    const other = view.statements[way === 'out' ? link.to : link.from]
    if (other === undefined) return []
    return [
      {
        kind: link.kind,
        way,
        other: quoteOf(index, other),
        sameSentence: other.sentence === statement.sentence,
        marker: link.marker === null ? null : textAt(index, link.marker),
        sure: link.sure,
      },
    ]
  })
  return [{ id, role, holder, sure, links, quote: isMost(index, statement) ? null : wordsAt(index, statement) }]
}

const quoteOf = (index: ReadingIndex, statement: StatementView): Quote => ({
  paragraph: index.view.sentences[statement.sentence]?.paragraph ?? 0,
  start: statement.start,
  text: wordsAt(index, statement),
})

/** Whether nothing but marks of the sentence is left out. */
function isMost(index: ReadingIndex, { sentence, start, end }: StatementView): boolean {
  const s = index.view.sentences[sentence]
  return s !== undefined && start - s.start < 3 && s.end - end < 3
}

export interface NameDetails {
  readonly entity: EntityView
  /** The sentences that name it, in the order of the text, each once. */
  readonly places: readonly (ReadingPlace & { readonly sentence: number; readonly times: number })[]
  readonly mentions: number
}

export function nameDetails(index: ReadingIndex, id: number): NameDetails | null {
  const entity = index.view.entities[id]
  const mentions: readonly NameView[] = index.mentions[id] ?? []
  if (entity === undefined) return null
  const times = new Map<number, number>()
  for (const { sentence } of mentions) times.set(sentence, (times.get(sentence) ?? 0) + 1)
  const places = [...times].flatMap(([sentence, n]) => {
    const s = index.view.sentences[sentence]
    return s === undefined ? [] : [{ paragraph: s.paragraph, start: s.start, sentence, times: n }]
  })
  return { entity, places, mentions: mentions.length }
}

/** A word of a sentence with its part in it. */
export interface WordRow {
  readonly start: number
  readonly word: string
  /** Universal tag. */
  readonly class: string
  /** Universal relation without its subtype's finer points ("nsubj:pass" stays); empty where no tree was made. */
  readonly relation: string
  /** null: it stands at the top. */
  readonly head: string | null
  readonly sure: Sureness
}

/** The words of a sentence, punctuation left out. */
export function wordRows({ piece, view }: ReadingIndex, i: number): readonly WordRow[] {
  const { words } = view
  const text = paragraphText(piece, view.sentences[i]?.paragraph ?? 0) ?? ''
  const from = words.first[i] ?? 0
  const to = words.first[i + 1] ?? from
  const wordAt = (at: number): string => text.slice(words.start[at], words.end[at])
  const rows: WordRow[] = []
  for (let at = from; at < to; at++) {
    const head = words.head[at] ?? -1
    const row: WordRow = {
      start: words.start[at] ?? 0,
      word: wordAt(at),
      class: words.classes[words.class[at] ?? 0] ?? 'X',
      relation: words.relations[words.relation[at] ?? 0] ?? '',
      head: head < 0 ? null : wordAt(from + head),
      sure: SURENESS[words.sure[at] ?? 0] ?? 'guess',
    }
    if (row.class !== 'PUNCT') rows.push(row)
  }
  return rows
}
