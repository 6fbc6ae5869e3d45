/**
 * "The metal" behind "copper", "the company" behind the one that the sentence before is about: a noun for the kind of a thing
 * that was named right before, where nothing else of that kind was.
 */

import { COUNTRY } from '../../read/mentions/lists.ts'
import type { Entity, Mention, NounPhrase, Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { hasSeveralLands, landWords } from './lands.ts'
import { nameOf } from './table.ts'

/** Stuff, which needs no article, by the noun for its kind. */
const STUFF: ReadonlyMap<string, RegExp> = new Map([
  [
    'metal',
    /^(?:copper|gold|silver|iron|steel|alumini?um|lithium|cobalt|nickel|tin|zinc|uranium|platinum|titanium|mercury)$/,
  ],
  ['crop', /^(?:wheat|maize|corn|rice|barley|rye|soy|cotton|tobacco|cocoa|coffee|tea|sugar|cassava|millet)$/],
  ['grain', /^(?:wheat|maize|corn|rice|barley|rye|millet|oats)$/],
  ['fuel', /^(?:coal|oil|gas|petrol|gasoline|diesel|kerosene|hydrogen|peat|ethanol)$/],
  ['gas', /^(?:hydrogen|helium|methane|oxygen|nitrogen|ammonia|chlorine|ozone|ethane|propane)$/],
  [
    'disease',
    /^(?:malaria|tuberculosis|measles|cholera|polio|smallpox|typhoid|leprosy|dengue|rabies|influenza|diabetes|asthma)$/,
  ],
  [
    'drug',
    /^(?:aspirin|penicillin|insulin|morphine|heroin|cocaine|cannabis|fentanyl|methadone|ibuprofen|paracetamol)$/,
  ],
])

/** How far back, in sentences of the same paragraph. */
const BACK = 2

function* before(desk: WriterDesk, index: number): Generator<number> {
  const paragraph = desk.sentences[index]?.paragraph
  for (let k = index; k >= 0 && k >= index - BACK && desk.sentences[k]?.paragraph === paragraph; k--) yield k
}

/** "copper" for "the metal". */
function stuffWords(desk: WriterDesk, index: number, { from }: NounPhrase, noun: string): string | null {
  const members = STUFF.get(noun)
  if (members === undefined) return null
  const found = new Set<string>()
  for (const k of before(desk, index))
    for (const [i, { lemma, xpos }] of (desk.sentences[k]?.tokens ?? []).entries())
      if (/^NNP?$/.test(xpos) && (k < index || i < from) && members.test(lemma.toLowerCase()))
        found.add(lemma.toLowerCase())
  const [only] = found
  return only === undefined || found.size > 1 ? null : only
}

const FIRM = /^(?:company|firm|airline|manufacturer|carmaker|retailer|insurer|start-up|startup)$/
const TOWN = /^(?:city|town|village)$/
const LAND = /^(?:country|nation)$/

/** Names of bodies that are no firms. */
const PUBLIC =
  /\b(?:Ministry|Council|Court|University|Party|Institute|Commission|Agency|Department|Union|Authority|Parliament|Congress|Senate|Committee|Forum|Association|Federation|Church|Army|IMF|NATO|OECD|EU|UN|WHO)\b/

/** Names of places that are no towns. */
const NO_TOWN =
  /\b(?:Street|Road|Avenue|Square|Lake|River|Sea|Bay|Mount|Mountains?|Islands?|Valley|Province|County|Region|Park|Festival|Desert|Coast|Strait|Ocean|Gulf)\b/

function isOfKind(noun: string, { kind, likely, name }: Entity): boolean {
  const country = COUNTRY.has(name.toLowerCase())
  if (LAND.test(noun)) return country
  if (TOWN.test(noun)) return kind === 'place' && !country && /^[\p{L}’' .-]+$/u.test(name) && !NO_TOWN.test(name)
  return likely === 'organisation' && !PUBLIC.test(name)
}

/** Kinds that a name of no known kind might have. */
const mayBe = (noun: string, entity: Entity): boolean =>
  isOfKind(noun, entity) || (FIRM.test(noun) && entity.likely === 'other')

/** Whether a name is what its sentence is about. */
const isSubject = (s: Sentence, { tokens }: Mention): boolean =>
  s.clauses.some(
    ({ kind, subject }) =>
      kind === 'main' &&
      subject !== null &&
      subject.from <= tokens.from &&
      tokens.to <= subject.to &&
      tokens.from - subject.from <= 1,
  )

/** The one name of the kind in the sentence before, and before the noun in its own. */
function nameWords(desk: WriterDesk, index: number, { from }: NounPhrase, noun: string): string | null {
  if (!FIRM.test(noun) && !TOWN.test(noun) && !LAND.test(noun)) return null
  const found = new Set<number>()
  let about = LAND.test(noun)
  for (const k of before(desk, index))
    for (const mention of desk.mentions[k] ?? []) {
      const entity = desk.reading.entities[mention.entity ?? -1]
      if (mention.kind !== 'name' || mention.entity === undefined || entity === undefined) continue
      if (!mayBe(noun, entity)) continue
      const s = desk.sentences[k]
      if (k === index && mention.tokens.from >= from) return null
      found.add(mention.entity)
      if (k >= index - 1 && s !== undefined && isSubject(s, mention)) about = true
    }
  const [only] = found
  const entity = only === undefined || found.size > 1 ? undefined : desk.reading.entities[only]
  return about && entity !== undefined && only !== undefined && isOfKind(noun, entity) ? nameOf(desk, only) : null
}

/** Whether another thing is brought in near by the same noun: "a Halden company". */
const hasAnother = (desk: WriterDesk, index: number, { from }: NounPhrase, noun: string): boolean =>
  [...before(desk, index)].some(k =>
    desk.sentences[k]?.phrases.some(
      phrase =>
        (k < index || phrase.from !== from) &&
        desk.sentences[k]?.tokens[phrase.head]?.lemma.toLowerCase() === noun &&
        !/^(?:the|this|that)$/i.test(desk.sentences[k]?.tokens[phrase.from]?.form ?? ''),
    ),
  )

/** The name or stuff that a bare "the NOUN" comes back to; null where it may be another. */
export function kindWords(desk: WriterDesk, index: number, phrase: NounPhrase): string | null {
  const noun = desk.sentences[index]?.tokens[phrase.head]
  const lemma = noun?.lemma.toLowerCase() ?? ''
  if (noun?.xpos !== 'NN' || hasAnother(desk, index, phrase, lemma)) return null
  if (LAND.test(lemma) && hasSeveralLands(desk, index, phrase)) return null
  return (
    stuffWords(desk, index, phrase, lemma) ??
    nameWords(desk, index, phrase, lemma) ??
    (LAND.test(lemma) ? landWords(desk, index, phrase) : null)
  )
}
