/**
 * Explicit connectives, told from the same words in other service ("because" and "so far", reason and time in "since") by
 * the words, tags and, where a parser read, heads around them. A linear model of few weights decides; it was trained on
 * UD English GUM by `src/cli/train-relations.ts`.
 */
import { CONNECTIVE_MODEL } from './connective-table.ts'
import { Classifier, type HashedModel } from './hashed.ts'
import { CONNECTIVES, type Entry, entryAt, FAMILIES, type Family, type Sense } from './lexicon.ts'

/** What is asked of a token here; tokens of a reading and of a parser both have it. */
export interface Word {
  readonly form: string
  readonly lemma: string
  readonly xpos: string
  readonly head?: number
  readonly deprel?: string
}

export interface Candidate {
  readonly entry: Entry
  /** Half-open range of words. */
  readonly from: number
  readonly to: number
}

export interface Connective extends Candidate {
  readonly family: Family
  readonly sense: Sense
  /** 0–1: how sure the reader is that it ties an argument in this way. */
  readonly confidence: number
}

const normal = (form: string): string => form.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'")

/** All places where the words of a connective stand, the longest at each; they do not overlap. */
export function candidatesIn(words: readonly Word[]): readonly Candidate[] {
  const forms = words.map(word => normal(word.form))
  const found: Candidate[] = []
  for (let at = 0; at < forms.length; ) {
    const entry = entryAt(forms, at)
    if (entry === null) at++
    else {
      found.push({ entry, from: at, to: at + entry.words.length })
      at += entry.words.length
    }
  }
  return found
}

const isMark = (word: Word | undefined): boolean => word !== undefined && /^[^\p{L}\p{N}]+$/u.test(word.form)
const coarse = (xpos: string): string =>
  xpos === '' ? '-' : /^(?:VB[DZP]|MD)$/.test(xpos) ? 'VF' : xpos.startsWith('NNP') ? 'NP' : xpos.slice(0, 2)

/** The first finite verb of a stretch that ends at a comma or stronger mark: its tag and distance; none is `0`. */
function verbAhead(words: readonly Word[], from: number): string {
  for (let i = from; i < Math.min(words.length, from + 15); i++) {
    const { xpos, form } = words[i] ?? { xpos: '', form: '' }
    if (/^(?:VB[DZP]|MD)$/.test(xpos)) return `${xpos === 'VBD' ? 'D' : 'P'}${i - from < 6 ? 1 : 2}`
    if (/^[,;:.!?()–—]$/.test(form)) return `0${form}`
  }
  return '0'
}

/** The first verb ahead, by its base form, with the tag of the word before it. */
function verbLemma(words: readonly Word[], from: number): string {
  for (let i = from; i < Math.min(words.length, from + 8); i++)
    if (/^VB/.test(words[i]?.xpos ?? '')) return `${words[i]?.lemma.toLowerCase()},${coarse(words[i - 1]?.xpos ?? '')}`
  return ''
}

/** Whether a finite verb stands before. */
function verbBehind(words: readonly Word[], to: number): string {
  for (let i = to - 1; i >= 0; i--) {
    const { xpos } = words[i] ?? { xpos: '' }
    if (/^(?:VB[DZP]|MD)$/.test(xpos)) return xpos === 'VBD' ? 'D' : 'P'
  }
  return '0'
}

/** Where in its sentence it stands. */
function position(words: readonly Word[], from: number): string {
  if (from === 0) return 'first'
  const before = words[from - 1]
  if (isMark(before)) return from === 1 ? 'first' : `after${before?.form}`
  return from <= 2 && /^(?:CC|RB)$/.test(before?.xpos ?? '') ? 'second' : 'inside'
}

/** "so … that", "as … as", "such … as": the partner of a word that comes in two. */
function partner(words: readonly Word[], { entry, from, to }: Candidate): string {
  const near = (forms: RegExp, start: number, end: number): boolean =>
    words.slice(Math.max(0, start), end).some(word => forms.test(normal(word.form)))
  if (entry.form === 'as') return `${near(/^(?:as|such|same|so)$/, from - 5, from)}${near(/^as$/, to, to + 4)}`
  if (entry.form === 'so') return `${near(/^that$/, to + 1, to + 7)}${near(/^(?:if|when|because|since)$/, 0, from)}`
  if (entry.form === 'but') return `${near(/^(?:not|n't|nothing|none|all|no)$/, from - 6, from)}`
  return ''
}

/** The features of a candidate, most of them joined to its form so that every connective learns its own. */
export function connectiveFeatures(words: readonly Word[], candidate: Candidate): readonly string[] {
  const { entry, from, to } = candidate
  const { form, family } = entry
  const word = (i: number): string => normal(words[i]?.form ?? '')
  const tag = (i: number): string => coarse(words[i]?.xpos ?? '')
  const place = position(words, from)
  const ahead = verbAhead(words, to)
  const behind = verbBehind(words, from)
  const own = words[from]
  const head = own?.head === undefined || own.head < 0 ? undefined : words[own.head]
  const tied = own?.deprel === undefined ? '?' : own.deprel
  const headTag = own?.head === undefined ? '?' : coarse(head?.xpos ?? '')
  const finite =
    own?.head === undefined
      ? '?'
      : words.some((w, i) => w.head === own.head && i !== own.head && /^(?:nsubj|cop|aux|csubj)/.test(w.deprel ?? ''))
  const conjoined = own?.head === undefined ? '?' : (head?.deprel ?? '')
  const above = head?.head === undefined || head.head < 0 ? '' : coarse(words[head.head]?.xpos ?? '')
  const about = [
    '',
    `x=${words[from]?.xpos}`,
    `p=${place}`,
    `b=${tag(from - 1)}`,
    `a=${tag(to)}`,
    `a2=${tag(to)},${tag(to + 1)}`,
    `aw=${word(to)}`,
    `bw=${word(from - 1)}`,
    `v=${ahead}`,
    `vb=${behind},${ahead}`,
    `pv=${place},${ahead}`,
    `pa=${place},${tag(to)}`,
    `end=${isMark(words[to])}`,
    `r=${partner(words, candidate)}`,
    `d=${tied}`,
    `dh=${tied},${headTag}`,
    `df=${tied},${finite}`,
    `dc=${tied},${conjoined}`,
    `vl=${verbLemma(words, to)}`,
    `hh=${tied},${above}`,
    `dd=${own?.head === undefined ? '?' : own.head < from}`,
  ]
  const shared = [
    `x=${words[from]?.xpos}`,
    `p=${place}`,
    `v=${ahead}`,
    `d=${tied}`,
    `df=${finite}`,
    `end=${isMark(words[to])}`,
  ]
  return [
    'bias',
    `n=${entry.words.length > 1}`,
    ...about.map(text => `${form}|${text}`),
    `s=${entry.doubtful}`,
    `s=${entry.doubtful}|${family}`,
    ...shared.map(text => `${family}|${entry.doubtful}|${entry.words.length > 1}|${text}`),
    ...shared.map(text => `${entry.doubtful}|${text}`),
  ]
}

const ALL_BUT = /^(?:nobody|nothing|none|all|anything|anyone|anybody|everything|everyone|everybody|one|cannot|last)$/

/** "nobody but the clerk": an exception within a phrase. */
const isAllBut = (words: readonly Word[], { entry, from }: Candidate): boolean =>
  entry.form === 'but' && ALL_BUT.test(normal(words[from - 1]?.form ?? ''))

/** Families that a connective's form can have; the others are no choice. */
const open = (entry: Entry, family: Family): boolean =>
  family === 'none' || family === 'other' || entry.senses.has(family)

/** A reader of connectives with its model; the shipped one when none is given. */
export class ConnectiveReader {
  private readonly classifier: Classifier

  constructor(model: HashedModel = CONNECTIVE_MODEL) {
    this.classifier = new Classifier(model)
  }

  /** The connectives of a sentence that argue: cause, contrast, condition, purpose, example and their like. */
  read(words: readonly Word[]): readonly Connective[] {
    return candidatesIn(words).flatMap(candidate => this.judged(words, candidate) ?? [])
  }

  private judged(words: readonly Word[], candidate: Candidate): Connective | null {
    if (isAllBut(words, candidate)) return null
    const chances = this.classifier.chances(connectiveFeatures(words, candidate))
    let best: Family = 'none'
    let most = 0
    let argued = 0
    let all = 0
    FAMILIES.forEach((family, k) => {
      const chance = open(candidate.entry, family) ? (chances[k] ?? 0) : 0
      all += chance
      if (family === 'none' || family === 'other') return
      argued += chance
      if (chance > most) {
        best = family
        most = chance
      }
    })
    const sense = candidate.entry.senses.get(best)
    if (sense === undefined || argued < all / 2) return null
    return { ...candidate, family: best, sense, confidence: argued / all }
  }
}

/** Every form that is looked for, for those who count. */
export const FORMS: ReadonlySet<string> = new Set(CONNECTIVES.map(entry => entry.form))
