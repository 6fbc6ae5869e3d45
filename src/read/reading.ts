/**
 * What the reader understood of a piece. The seam between reading and writing: later readers fill it more deeply, the
 * writer and the screens see only this. All offsets are UTF-16 units in their paragraph; paragraphs count from 1.
 */
import type { ArgumentLink, Role } from '../core/argument.ts'
import type { StatementId } from '../core/ids.ts'
import type { Piece } from '../core/piece.ts'
import type { PieceSpan } from '../core/proposal.ts'
import type { Proposition } from './statements/proposition.ts'

export interface Token {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lemma: string
  /** Penn Treebank tag. */
  readonly xpos: string
  /** Filled by a parser, absent when the light reader read: universal tag, index of the head (-1: root), its label, margin. */
  readonly upos?: string
  readonly head?: number
  readonly deprel?: string
  readonly margin?: number
}

/** Half-open range of indexes into the tokens of one sentence. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** A noun phrase without what follows its head. */
export interface NounPhrase extends TokenRange {
  /** Index of the head noun, name or pronoun. */
  readonly head: number
}

export interface VerbGroup extends TokenRange {
  /** Index of the word that carries tense; the first auxiliary, if there is one. */
  readonly finite: number
  /** Index of the verb that carries the meaning. */
  readonly main: number
  readonly tense: 'present' | 'past' | 'modal'
  readonly modal: string | null
  readonly negated: boolean
  readonly passive: boolean
}

export type ClauseKind = 'main' | 'coordinate' | 'complement' | 'relative' | 'adverbial' | 'attribution'

/**
 * A finite clause. `fronted` is what stands before the subject, `rest` what follows the verb up to the clause's end;
 * either may hold other clauses. An `attribution` is thrown in ("researchers say"). `subject` is null when it is shared or could not be told.
 */
export interface Clause extends TokenRange {
  readonly kind: ClauseKind
  /** The word that ties it to the rest: "because", "that", "which", "and". */
  readonly marker: TokenRange | null
  readonly fronted: TokenRange | null
  readonly subject: TokenRange | null
  readonly verb: VerbGroup
  readonly rest: TokenRange
  /** Whether the reader would stake a card on subject and verb. */
  readonly sure: boolean
}

export type SentenceForm = 'statement' | 'question' | 'exclamation' | 'fragment'

/** Something set apart in a sentence: brackets, dashes, quotation marks; the range holds the marks themselves. */
export interface Aside extends TokenRange {
  readonly kind: 'bracket' | 'dash' | 'quote'
}

export interface Sentence {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly form: SentenceForm
  readonly asides: readonly Aside[]
  readonly phrases: readonly NounPhrase[]
  /** In the order of their verbs. */
  readonly clauses: readonly Clause[]
}

export type MentionKind = 'name' | 'date' | 'period' | 'money' | 'percent' | 'count' | 'measure' | 'ordinal' | 'term'

export interface Mention extends PieceSpan {
  readonly kind: MentionKind
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** The tokens of that sentence it covers. */
  readonly tokens: TokenRange
  /** Name: the index of the entity. Date: see `DateValue`. */
  readonly entity?: number
  /** Name: its tokens without a title before it ("Putin" of "President Putin"). */
  readonly bare?: TokenRange
  /** Name of a place that stands for those who rule there ("the Kremlin decided"): whom it stands for. */
  readonly metonym?: string
  readonly date?: DateValue
  /** Money, percent, count, measure: what the figure says. */
  readonly quantity?: Quantity
}

/** A figure as it is meant: "nearly $30bn" is 30,000,000,000 "$", under; "between 3 and 5 million" has 5,000,000 as `high`. */
export interface Quantity {
  /** With its scale worked in; a fraction for "a third". */
  readonly value: number
  /** The other end of a range, or the other side of a score. */
  readonly high?: number
  /** As written, one of its kind for the common ones: "$", "%", "percentage point", "km", "year"; empty for a bare count. */
  readonly unit: string
  readonly approx: 'about' | 'over' | 'under' | null
  /** Where the sentence says that something went up or down by it. */
  readonly change: 'up' | 'down' | null
}

/** A date or period as it is meant. */
export interface DateValue {
  /** `year` also for decades and centuries; `day` without a year is `open`. */
  readonly grain: 'day' | 'month' | 'year' | 'season' | 'open'
  /** How to write it in full ("July 2023"), when it could be resolved and is not already written so. */
  readonly resolved: string | null
  /** It means something only on the day of writing ("this year", "today") and could not be resolved. */
  readonly deictic: boolean
  /** Resolved by its distance from a time told right before ("two months later"), not from the day of writing. */
  readonly told?: true
  /** The time meant, when the reader knows it. */
  readonly when?: TimeSpan
}

/** First and last year, month or day (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`; years before Christ with a minus), equal for a single one. */
export interface TimeSpan {
  readonly from: string
  readonly to: string
  /** "the early 1990s": only that part of it. */
  readonly part?: 'early' | 'mid' | 'late'
}

export type EntityKind = 'person' | 'place' | 'organisation' | 'work' | 'event' | 'law' | 'product' | 'group' | 'other'

/** What somebody is said to be: "Russian defence minister". */
export interface NamedRole {
  readonly text: string
  readonly at: PieceSpan
}

/** A named thing with all its names in the piece. */
export interface Entity {
  /** `other` unless the reader would stake a card on it. */
  readonly kind: EntityKind
  /** The best guess, where `kind` says `other` for want of evidence. */
  readonly likely: EntityKind
  /** The fullest name, as first written. */
  readonly name: string
  /** Where that fullest name stands first. */
  readonly at: PieceSpan
  readonly mentions: number
  /** Its other names in the piece, in the order of their first use. */
  readonly aliases: readonly string[]
  /** What the piece calls a person, in the order of the text. */
  readonly roles: readonly NamedRole[]
}

/** Words that stand for others, where the reader would stake a card on it. */
export interface Reference {
  readonly sentence: number
  readonly tokens: TokenRange
  /** What to write in their place, ready for the middle of a sentence. */
  readonly text: string
  /** Where that is said in full. */
  readonly from: PieceSpan
  readonly rule: string
  readonly confidence: number
}

/** A statement as it stands in the piece. `quote` is exactly the text of its span. */
export interface ReadStatement extends PieceSpan {
  readonly id: StatementId
  readonly role: Role
  readonly holder: string
  readonly quote: string
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** Its tokens in that sentence. */
  readonly tokens: TokenRange
  /** 0–1: how sure the reader is of role and holder. */
  readonly confidence: number
}

/** How a link is expressed; the writer words its card after it. */
export type Device =
  | 'because'
  | 'because-of'
  | 'so'
  | 'that-is-why'
  | 'enumeration'
  | 'granted'
  | 'although'
  | 'despite'
  | 'objection'
  | 'shows'
  | 'example'
  | 'not-but'
  | 'says'
  | 'question'
  | 'definition'
  | 'cleft'
  | 'leads-to'
  | 'if'
  | 'should'
  | 'purpose'
  | 'but'
  | 'therefore'
  | 'evidence'
  | 'ground'

export interface ReadLink extends ArgumentLink {
  readonly device: Device
  /** The words that show it, or null when it is shown by position or form. */
  readonly marker: PieceSpan | null
  readonly confidence: number
}

/** A phrase of another sentence that a pronoun stands for. */
export interface Antecedent {
  readonly sentence: number
  readonly tokens: TokenRange
}

/** A sentence that may be the thesis: the stretch of it that says so. */
export interface Thesis {
  readonly sentence: number
  readonly tokens: TokenRange
  /** What the pronoun that opens it stands for. */
  readonly subject?: Antecedent
  /** 0–1. */
  readonly confidence: number
}

export interface Reading {
  readonly piece: Piece
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly references: readonly Reference[]
  /** What each clause says, taken apart, in the order of the text. */
  readonly propositions: readonly Proposition[]
  /** Sentences that may be the piece's thesis, likeliest first. */
  readonly theses: readonly Thesis[]
  /** What an editor put between title and byline, by sentence: the piece in short. No fact is taken from it. */
  readonly standfirst: readonly Sentence[]
  readonly statements: readonly ReadStatement[]
  readonly links: readonly ReadLink[]
}
