/** Measures of things that do not change from year to year: a card on one needs no day on which it was so. */
import type { Clause, Sentence, Token } from '../../read/reading.ts'

/** How far a thing reaches: what it measures does not change, as long as it is the thing that it is. */
const REACHES = /^(?:long|wide|high|tall|thick|broad|across|apart|away)$/

/** A unit by which things, not crowds or years, are measured. */
const UNIT_OF_THINGS =
  /^(?:millimet(?:er|re)|centimet(?:er|re)|met(?:er|re)|kilomet(?:er|re)|mile|foot|inch|yard|mm|cm|m|km|gram|kilo|kilogram|kg|tonne|ton|pound|ounce|hectare|acre|watt|kilowatt|megawatt|gigawatt|MW|GW)$/

/** What grows and shrinks though it is measured by length: "The queue is two miles long." */
const GROWS = /^(?:queue|line|list|glacier|crack|lake|reservoir|beach|coast|tail|fire|front)$/

/** "The wasp is two millimetres long", "weighs five tonnes", "is rated at 40 megawatts": as true in ten years as now. */
export function isLasting(s: Sentence, { subject, verb, to }: Clause): boolean {
  const { lemma = '' } = s.tokens[verb.main] ?? {}
  const finite = s.tokens[verb.finite]
  const rest = s.tokens.slice(verb.main + 1, to)
  const isMeasured = rest.some(token => UNIT_OF_THINGS.test(token.lemma))
  const grows = subject !== null && s.tokens.slice(subject.from, subject.to).some(token => GROWS.test(token.lemma))
  if (verb.negated || s.tokens.slice(verb.from, to).some(isNow)) return false
  // "is made from four thousand feathers"
  if (lemma === 'make' && /^(?:of|from|out)$/.test(rest[0]?.form ?? '')) return /^(?:is|are)$/.test(finite?.form ?? '')
  if (!isMeasured || grows) return false
  if (/^(?:weigh|measure)$/.test(lemma)) return true
  if (lemma === 'rate') return rest[0]?.form === 'at'
  const reach = rest.findIndex(({ form }) => REACHES.test(form))
  return lemma === 'be' && reach > 0 && UNIT_OF_THINGS.test(rest[reach - 1]?.lemma ?? '')
}

const isNow = ({ form }: Token): boolean => /^(?:now|today|currently|already|still)$/i.test(form)
