/**
 * What a clause says, taken apart: predicate and arguments, how surely it is said, and by whom. All ranges are tokens of
 * the proposition's sentence; null where there is nothing, or where the reader could not tell.
 */
import type { TokenRange } from '../reading.ts'

/** `reported`: by nobody in particular ("it is said"); `conceded`: the author grants it; `mocked`: told at arm's length. */
export type HoldingKind = 'author' | 'named' | 'unnamed' | 'reported' | 'quoted' | 'conceded' | 'asked' | 'mocked'

export interface Holding {
  readonly kind: HoldingKind
  /** Slug of whoever says it, as statements write holders: `author`, a name's, a noun's ("officials"), or `unnamed`. */
  readonly who: string
}

export type Modality = 'possible' | 'able' | 'necessary' | 'ought' | 'will' | 'would'

/** A word that takes some of the certainty away, or puts the claim down to others. */
export interface Hedge {
  readonly tokens: TokenRange
  readonly kind: 'doubt' | 'likely' | 'hearsay' | 'scorn'
}

export interface Condition {
  readonly kind: 'if' | 'unless'
  /** The condition's own words, without "if". */
  readonly tokens: TokenRange
}

/** "three times as large … as", "more … than": what is compared, and with what. */
export interface Comparison {
  readonly tokens: TokenRange
  readonly than: TokenRange | null
}

export interface Proposition {
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** Index into the sentence's clauses; null for a command, which has no finite verb. */
  readonly clause: number | null
  readonly predicate: {
    /** Base form of the verb; of "be" also where a noun or adjective says the rest. */
    readonly lemma: string
    /** "up" in "give up". */
    readonly particle: string | null
    readonly passive: boolean
  }
  /** Who or what does it: the agent of a passive; the first clause's subject where it is shared; what a relative tells of. */
  readonly who: TokenRange | null
  /** The verb group. */
  readonly did: TokenRange
  /** What it is done to, what is said, or what something is. */
  readonly what: TokenRange | null
  readonly toWhom: TokenRange | null
  readonly when: TokenRange | null
  readonly where: TokenRange | null
  readonly howMuch: TokenRange | null
  readonly polarity: 'positive' | 'negative'
  readonly modality: Modality | null
  readonly hedge: Hedge | null
  readonly tense: 'present' | 'past' | 'future' | 'none'
  readonly condition: Condition | null
  readonly comparison: Comparison | null
  readonly form: 'statement' | 'question' | 'command'
  readonly holder: Holding
  /** 0–1: that predicate, who and what are right. */
  readonly confidence: number
}
