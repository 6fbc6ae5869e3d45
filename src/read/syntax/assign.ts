/**
 * Hands every verb group of a sentence its part: the main clause, one of its equals, or a clause that waits for a
 * subordinator or a relative word.
 */
import type { ClauseKind } from '../reading.ts'
import type { Proper } from './phrases.ts'
import { formAt, lemmaAt, phraseAt, tagAt } from './phrases.ts'
import type { PlacedGroup } from './verbs.ts'
import { SAYING } from './words.ts'

const STRONG = new Set(
  'because although though if unless whereas while whether lest wherever whenever that albeit'.split(' '),
)
const WEAK = new Set('since until before after as than till once so given like except'.split(' '))

interface Marker {
  readonly at: number
  readonly kind: ClauseKind
  /** May also be a preposition: it lets go of its claim at the next comma. */
  readonly weak: boolean
}

function markerAt(s: Proper, p: number): Marker | null {
  const tag = tagAt(s, p)
  const lemma = lemmaAt(s, p)
  if (tag === 'WDT' || tag === 'WP' || tag === 'WP$' || tag === 'WRB') {
    if (tag === 'WRB' && /^(?:when|whenever|wherever)$/.test(lemma) && !/^NN|^,$/.test(tagAt(s, p - 1)))
      return { at: p, kind: 'adverbial', weak: false }
    const free = !/^(?:NN|,|PRP|CD|JJ|IN|POS|-RRB-|''|RB|DT)/.test(tagAt(s, p - 1))
    return { at: p, kind: free || (tag === 'WP' && lemma === 'what') ? 'complement' : 'relative', weak: false }
  }
  if (lemma === 'because' && lemmaAt(s, p + 1) === 'of') return null
  if (tag !== 'IN' && !(tag === 'RB' && /^(?:once|so)$/.test(lemma))) return null
  if (STRONG.has(lemma)) {
    const kind = lemma === 'that' || lemma === 'whether' ? 'complement' : 'adverbial'
    return { at: p, kind: lemma === 'that' && /^NN/.test(tagAt(s, p - 1)) ? 'relative' : kind, weak: false }
  }
  // "more than $3 billion", "as many as 40": no clause begins here.
  if (/^(?:than|as)$/.test(lemma) && /^(?:CD|\$)$/.test(tagAt(s, p + 1))) return null
  return WEAK.has(lemma) ? { at: p, kind: 'adverbial', weak: true } : null
}

/** A verb group with its part, by places. */
export interface Found {
  readonly group: PlacedGroup
  kind: ClauseKind
  marker: number
  weak: boolean
  /** Where its own words begin. */
  start: number
  sure: boolean
}

const BREAK = /^[;:]$/

/** Hands every group its kind and marker. */
export function assign(s: Proper, groups: readonly PlacedGroup[]): Found[] {
  const found: Found[] = []
  const waiting: Marker[] = []
  let from = 0
  for (const [i, group] of groups.entries()) {
    let broken = -1
    for (let q = from; q < group.from; q++) {
      const marker = markerAt(s, q)
      if (marker !== null) waiting.push(marker)
      if (tagAt(s, q) === ',') while (waiting.at(-1)?.weak === true) waiting.pop()
      if (BREAK.test(formAt(s, q)) && q > 0) {
        waiting.length = 0
        broken = q
      }
    }
    const last = i === groups.length - 1
    found.push(classify(s, found, group, waiting.pop() ?? (last ? null : contactMarker(s, group)), from, broken))
    from = group.to
  }
  promote(found)
  return found
}

const TIME = /^(?:year|month|week|day|century|decade|time|morning|night|today|moment)$/

/** "The best analogy I've heard is …": a pronoun at once behind a noun, with another verb to come. */
function contactMarker(s: Proper, group: PlacedGroup): Marker | null {
  const noun = group.from - 2
  const contact = tagAt(s, group.from - 1) === 'PRP' && /^NNS?$/.test(tagAt(s, noun)) && !TIME.test(lemmaAt(s, noun))
  return contact ? { at: -1, kind: 'relative', weak: false } : null
}

function classify(
  s: Proper,
  before: readonly Found[],
  group: PlacedGroup,
  marker: Marker | null,
  from: number,
  broken: number,
): Found {
  if (marker !== null && marker.at < 0)
    return { group, kind: marker.kind, marker: -1, weak: false, start: group.from - 1, sure: true }
  if (marker !== null)
    return { group, kind: marker.kind, marker: marker.at, weak: marker.weak, start: marker.at, sure: true }
  const plain = { group, marker: -1, weak: false }
  if (isAttribution(s, group, from))
    return { ...plain, kind: 'attribution', start: attributionStart(s, group, from), sure: true }
  if (hangsOnSaying(s, before.at(-1), group, from)) return { ...plain, kind: 'complement', start: from, sure: true }
  if (!before.some(other => other.kind === 'main'))
    return { ...plain, kind: 'main', start: leftEdge(before, from), sure: true }
  if (broken >= 0) return { ...plain, kind: 'coordinate', marker: broken, start: broken + 1, sure: true }
  const joint = lastJoint(s, from, group.from)
  if (joint >= 0) return { ...plain, kind: 'coordinate', marker: joint, start: joint + 1, sure: true }
  const previous = before.at(-1)
  if (
    previous !== undefined &&
    SAYING.has(lemmaAt(s, previous.group.main)) &&
    from < group.from &&
    tagAt(s, from) !== ','
  )
    return { ...plain, kind: 'complement', start: from, sure: true }
  return { ...plain, kind: 'relative', start: from, sure: isContact(s, from, group.from) }
}

/** "who feared the natives had reverted": a clause at once behind a verb of saying inside another clause. */
function hangsOnSaying(s: Proper, previous: Found | undefined, group: PlacedGroup, from: number): boolean {
  if (previous === undefined || previous.kind === 'main' || previous.kind === 'coordinate') return false
  if (!SAYING.has(lemmaAt(s, previous.group.main)) || group.from - from > 8 || group.from === from) return false
  for (let q = from; q < group.from; q++) if (tagAt(s, q) === ',') return false
  return true
}

/** Verbs that are thrown in: "the ships, said Mauer, are", "half of them lied, researchers say", "I think". */
const THROWN_IN = new Set(
  'say argue claim believe think report warn note add insist suppose guess explain write observe know tell ask reply conclude suggest'.split(
    ' ',
  ),
)

const isEnclosed = (s: Proper, group: PlacedGroup): boolean => {
  for (let q = group.from - 1; q > 1 && q > group.from - 8; q--)
    if (tagAt(s, q) === ',') return phraseAt(s, q + 1)?.to === group.from
  return false
}

/** A short subject and a verb of saying between commas, or behind the last comma or closing quotation mark. */
function isAttribution(s: Proper, group: PlacedGroup, from: number): boolean {
  if (!THROWN_IN.has(lemmaAt(s, group.main)) || group.modal !== null) return false
  // "The ships, officials say, are lost": between two commas even the first verb may be thrown in.
  if (from === 0 && (tagAt(s, group.to) !== ',' || !isEnclosed(s, group))) return false
  const next = tagAt(s, group.to)
  const ends = next === '' || /^[.,:]$/.test(next) || next === "''"
  let comma = group.from
  while (comma > from && !/^(?:,|'')$/.test(tagAt(s, comma - 1))) comma--
  const parted = /^(?:,|'')$/.test(tagAt(s, comma - 1)) || /^(?:,|'')$/.test(tagAt(s, from - 1))
  if (!parted) return ends && comma === from && /^(?:PRP)$/.test(tagAt(s, from)) && next !== ','
  // "said Mauer": the subject follows.
  if (comma === group.from) return lemmaAt(s, group.main) === 'say' && phraseAt(s, group.to) !== null
  return ends && phraseAt(s, comma) !== null && group.from - comma <= 12
}

/** The main clause begins at the sentence's beginning, fronted clauses included. */
const leftEdge = (before: readonly Found[], from: number): number => (before.length === 0 ? 0 : Math.min(from, 0))

/**
 * The "and", "but" or "or" by which a verb's clause is joined on: the last one behind a comma, else the last one that does
 * not merely join two nouns of its subject.
 */
function lastJoint(s: Proper, from: number, to: number): number {
  for (let q = to - 1; q > from; q--)
    if (tagAt(s, q) === 'CC' && tagAt(s, q - 1) === ',' && !isListed(s, from, q)) return q
  for (let q = to - 1; q >= from; q--) {
    if (tagAt(s, q) !== 'CC') continue
    const inside =
      q > from && /^(?:NN|CD|JJ|PRP)/.test(tagAt(s, q - 1)) && hasPhrase(s, from, q) && hasPhrase(s, q + 1, to)
    // The object before it belongs to the clause before; "Russia and China vetoed" is one subject.
    if (!inside || startsAfresh(s, from, q)) return q
  }
  return -1
}

/** "A, B, and C": the comma before "and" is only that of a list. */
const isListed = (s: Proper, from: number, q: number): boolean => {
  for (let k = q - 2; k >= from; k--) {
    const tag = tagAt(s, k)
    if (tag === ',') return true
    if (!/^(?:NN|JJ|DT|CD|PRP\$|POS|HYPH)/.test(tag)) return false
  }
  return false
}

/** The words before the joint already belong to the clause before: its object, say. */
const startsAfresh = (s: Proper, from: number, q: number): boolean => from > 0 && q > from && tagAt(s, from) !== ','

const hasPhrase = (s: Proper, from: number, to: number): boolean => {
  for (let q = from; q < to; q++) if (phraseAt(s, q) !== null) return true
  return false
}

/** "the book | he wrote": a noun with a second subject at once behind it. */
function isContact(s: Proper, from: number, to: number): boolean {
  return (to > from && to - from <= 6 && /^(?:PRP|DT|NNP|PRP\$)/.test(tagAt(s, from))) || /^PRP$/.test(tagAt(s, to - 1))
}

/** Without a main clause the first verb that a mere preposition claimed is the main one. */
function promote(found: readonly Found[]): void {
  if (found.some(other => other.kind === 'main')) return
  const first = found.find(other => other.weak)
  if (first !== undefined) {
    first.kind = 'main'
    first.marker = -1
    first.start = 0
    first.sure = false
  }
}

/** Behind the comma or quotation mark that parts an attribution from what it attributes. */
function attributionStart(s: Proper, group: PlacedGroup, from: number): number {
  let at = group.from
  while (at > from && !/^(?:,|'')$/.test(tagAt(s, at - 1))) at--
  return at
}
