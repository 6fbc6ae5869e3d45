/** Finite verb groups: the word that carries tense, its auxiliaries and adverbs, and the verb they lead to. */
import type { Proper } from './phrases.ts'
import { formAt, lemmaAt, tagAt } from './phrases.ts'

/** A verb group by places in the sentence proper. */
export interface PlacedGroup {
  readonly from: number
  readonly to: number
  readonly finite: number
  readonly main: number
  readonly tense: 'present' | 'past' | 'modal'
  readonly modal: string | null
  readonly negated: boolean
  readonly passive: boolean
  /** Places of finite word, auxiliaries and main verb. */
  readonly verbs: readonly number[]
}

const FINITE = /^(?:MD|VB[DZP])$/
const ADVERB = /^RB[RS]?$/

/** What may follow an auxiliary, by its base form. */
function expected(lemma: string, tag: string): RegExp | null {
  if (tag === 'MD') return /^VB$/
  if (lemma === 'be') return /^VB[NG]$/
  if (lemma === 'have') return /^VBN$/
  if (lemma === 'do') return /^VB$/
  return null
}

const NEGATIVE = new Set(['not', 'never', "n't", 'hardly', 'scarcely', 'barely', 'rarely', 'seldom', 'no'])

/** The place of the next verb of the group behind `p`, over adverbs; -1 when the group ends. */
function nextVerb(s: Proper, p: number, wanted: RegExp): number {
  for (let q = p + 1; q < s.order.length && q <= p + 5; q++) {
    const tag = tagAt(s, q)
    if (wanted.test(tag)) return q
    if (wanted.source.includes('VBN') && tag === 'VBD' && q === p + 1) return q
    if (
      !(
        ADVERB.test(tag) ||
        (tag === ',' && ADVERB.test(tagAt(s, q + 1))) ||
        (tag === ',' && ADVERB.test(tagAt(s, q - 1)))
      )
    )
      return -1
  }
  return -1
}

/** The finite verb group whose tensed word stands at `p`, or null. */
export function groupAt(s: Proper, p: number): PlacedGroup | null {
  const tag = tagAt(s, p)
  if (!FINITE.test(tag)) return null
  const verbs = [p]
  let at = p
  for (let wanted = expected(lemmaAt(s, p), tag); wanted !== null; ) {
    const next = nextVerb(s, at, wanted)
    if (next < 0) break
    verbs.push(next)
    const auxiliary: RegExp | null =
      lemmaAt(s, next) === 'be' || lemmaAt(s, next) === 'have' ? expected(lemmaAt(s, next), tagAt(s, next)) : null
    at = next
    wanted = auxiliary
  }
  const from =
    ADVERB.test(tagAt(s, p - 1)) && !/^(?:however|then|now|also|too|well|yet|so)$/.test(lemmaAt(s, p - 1)) ? p - 1 : p
  return describe(s, from, at, p, verbs)
}

function describe(s: Proper, from: number, main: number, finite: number, verbs: readonly number[]): PlacedGroup {
  let negated = false
  for (let q = from; q <= main + 1; q++) if (ADVERB.test(tagAt(s, q)) && NEGATIVE.has(lemmaAt(s, q))) negated = true
  const auxiliary = verbs.at(-2)
  const passive = auxiliary !== undefined && lemmaAt(s, auxiliary) === 'be' && /^VB[ND]$/.test(tagAt(s, main))
  const modal = tagAt(s, finite) === 'MD' ? lemmaAt(s, finite) : null
  let to = main + 1
  while (ADVERB.test(tagAt(s, to)) && NEGATIVE.has(lemmaAt(s, to))) to++
  return {
    from,
    to,
    finite,
    main,
    tense: modal !== null ? 'modal' : tagAt(s, finite) === 'VBD' ? 'past' : 'present',
    modal,
    negated,
    passive,
    verbs,
  }
}

/** All finite groups from left to right; none overlaps another. */
export function groupsOf(s: Proper): readonly PlacedGroup[] {
  const found: PlacedGroup[] = []
  for (let p = 0; p < s.order.length; p++) {
    const group = groupAt(s, p)
    if (group === null || isLabel(s, p)) continue
    found.push(group)
    p = group.to - 1
  }
  return found
}

/** A capitalised word inside a name is no verb, whatever the tagger says. */
const isLabel = (s: Proper, p: number): boolean =>
  p > 0 && /^\p{Lu}\p{Ll}/u.test(formAt(s, p)) && /^NNP/.test(tagAt(s, p - 1))
