/** The words around a figure: what it is only about, over or under, what it counts in, and whether something changed by it. */
import type { Quantity, Token } from '../reading.ts'

type Approx = Quantity['approx']

const HEDGES: readonly (readonly [string, Approx])[] = [
  ['no fewer than', 'over'],
  ['no less than', 'over'],
  ['not less than', 'over'],
  ['in excess of', 'over'],
  ['no more than', 'under'],
  ['not more than', 'under'],
  ['as many as', 'under'],
  ['as much as', 'under'],
  ['as little as', null],
  ['as few as', null],
  ['just over', 'over'],
  ['well over', 'over'],
  ['slightly over', 'over'],
  ['just above', 'over'],
  ['just under', 'under'],
  ['well under', 'under'],
  ['just below', 'under'],
  ['slightly under', 'under'],
  ['more than', 'over'],
  ['at least', 'over'],
  ['upwards of', 'over'],
  ['less than', 'under'],
  ['fewer than', 'under'],
  ['at most', 'under'],
  ['up to', 'under'],
  ['an estimated', 'about'],
  ['close to', 'about'],
  ['just about', 'about'],
  ['a mere', null],
  ['only about', 'about'],
  ['only some', 'about'],
  ['over', 'over'],
  ['above', 'over'],
  ['nearly', 'under'],
  ['almost', 'under'],
  ['under', 'under'],
  ['below', 'under'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['estimated', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['only', null],
  ['just', null],
  ['exactly', null],
  ['barely', null],
]

/** By their first word, the longest first. */
const HEDGES_OF = new Map<string, { readonly parts: readonly string[]; readonly approx: Approx }[]>()
for (const [phrase, approx] of HEDGES) {
  const parts = phrase.split(' ')
  const first = parts[0] ?? ''
  HEDGES_OF.set(
    first,
    [...(HEDGES_OF.get(first) ?? []), { parts, approx }].sort((a, b) => b.parts.length - a.parts.length),
  )
}

/** The hedge that begins at token `i`: how many tokens it has and what it says; none has none. */
export function hedgeAt(tokens: readonly Token[], i: number): { readonly length: number; readonly approx: Approx } {
  for (const { parts, approx } of HEDGES_OF.get(tokens[i]?.form.toLowerCase() ?? '') ?? [])
    if (parts.every((part, k) => part === tokens[i + k]?.form.toLowerCase())) return { length: parts.length, approx }
  return { length: 0, approx: null }
}

const UP =
  /^(?:rise|rose|risen|grow|grew|grown|increase|climb|jump|surge|soar|gain|add|expand|swell|widen|lengthen|advance|warm|leap|leapt|raise|up|higher|faster|longer|larger|taller|win|growth|growing|rising|gaining)$/
const DOWN =
  /^(?:fall|fell|fallen|drop|decline|decrease|plunge|plummet|shrink|shrank|shrunk|cut|reduce|lose|lost|slip|slide|slid|sink|sank|sunk|tumble|slump|contract|halve|thin|lower|narrow|shorten|shed|down|fewer|slower|smaller|shorter|loss|reduction|falling|dropping|shrinking|losing)$/
const NOUNS =
  /^(?:rise|growth|increase|jump|surge|gain|climb|expansion|leap|fall|drop|decline|decrease|plunge|loss|cut|reduction|slump|slide|contraction|rise|raise)$/
const WORTH = /^(?:percent|money|count|measure)$/

/** The direction that a word gives; "lost $3m" is no change of a level, "lost 3%" is. */
function directionOf(lemma: string, form: string): Quantity['change'] {
  if (UP.test(form) || UP.test(lemma)) return 'up'
  return DOWN.test(form) || DOWN.test(lemma) ? 'down' : null
}

/** Whether something went up or down by the figure in `from`…`to`. */
export function changeOf(tokens: readonly Token[], from: number, to: number, kind: string): Quantity['change'] {
  if (!WORTH.test(kind)) return null
  const lower = (i: number): string => tokens[i]?.form.toLowerCase() ?? ''
  const lemma = (i: number): string => tokens[i]?.lemma.toLowerCase() ?? ''
  // "a 10% fall", "3 points faster".
  if (NOUNS.test(lower(to)) && /^NN/.test(tokens[to]?.xpos ?? '')) return directionOf(lower(to), lower(to))
  if (kind === 'percent' && /^(?:higher|faster|longer|larger|lower|slower|smaller|fewer)$/.test(lower(to)))
    return directionOf('', lower(to))
  let at = from - 1
  if (/^(?:another|further)$/.test(lower(at))) at--
  if (lower(at) === 'a') at--
  const link = lower(at)
  if (link === 'by') return directionOf(lemma(byVerb(tokens, at)), lower(byVerb(tokens, at)))
  if (link === 'of' && NOUNS.test(lower(at - 1))) return directionOf(lower(at - 1), lower(at - 1))
  if (link === 'at' && /^(?:grow|grew|grown|shrink|shrank|rise|rose|fall|fell)$/.test(lower(at - 1)))
    return directionOf(lemma(at - 1), lower(at - 1))
  if (/^(?:back|up|down)$/.test(link))
    return directionOf(link === 'back' ? lemma(at - 1) : link, link === 'back' ? lower(at - 1) : link)
  // Money that is lost and seats that are won are amounts; shares that are lost are a change.
  if (kind !== 'percent' && /^(?:add|win|gain|lose|raise)$/.test(lemma(at))) return null
  return /^VB/.test(tokens[at]?.xpos ?? '') ? directionOf(lemma(at), lower(at)) : null
}

/** Told by the word alone, whatever the tagger says. */
const MOVED = /^(?:up|down|higher|lower|rose|grew|fell|shrank|sank|slid)$/

/** The verb that "by" hangs on, over what may stand between: "raised its rate by". */
function byVerb(tokens: readonly Token[], by: number): number {
  for (let i = by - 1; i >= Math.max(0, by - 6); i--) {
    const form = tokens[i]?.form.toLowerCase() ?? ''
    if (/^VB/.test(tokens[i]?.xpos ?? '') || MOVED.test(form)) return i
    if (/^[,;:]$/.test(form)) return -1
  }
  return -1
}

const MONEY: ReadonlyMap<string, string> = new Map([
  ['us$', '$'],
  ['dollar', '$'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['rouble', '₽'],
  ['ruble', '₽'],
  ['rupee', '₹'],
])
const MEASURES: ReadonlyMap<string, string> = new Map([
  ['kilometre', 'km'],
  ['kilometer', 'km'],
  ['centimetre', 'cm'],
  ['centimeter', 'cm'],
  ['millimetre', 'mm'],
  ['millimeter', 'mm'],
  ['meter', 'metre'],
  ['kilogram', 'kg'],
  ['kilogramme', 'kg'],
  ['gramme', 'gram'],
  ['liter', 'litre'],
  ['ton', 'ton'],
  ['foot', 'foot'],
])

/** One of its kind for the common units: "$" of "dollars", "km" of "kilometres". */
export const moneyUnit = (lemma: string): string => MONEY.get(lemma.toLowerCase()) ?? lemma
export const measureUnit = (lemma: string): string => MEASURES.get(lemma) ?? lemma
