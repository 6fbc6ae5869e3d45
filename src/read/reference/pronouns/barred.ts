/**
 * What a pronoun cannot stand for by where it stands. Such a phrase keeps its share of what is probable, so that nothing else
 * becomes surer for it: where the trained choice leans to it, the pronoun is left open.
 */
import { SAYING } from '../../syntax/words.ts'
import type { Scene, Thing } from './candidates.ts'
import { relOf } from './candidates.ts'
import type { Pronoun } from './words.ts'

/** "For years they stayed out": a stretch of time is not what acts next. */
const TIME =
  /^(?:year|month|week|day|night|hour|minute|moment|decade|century|time|morning|evening|spring|summer|autumn|winter)$/

const kidsOf = ({ below }: Scene, at: number): readonly number[] => below[at] ?? []

const childOf = (scene: Scene, at: number, rel: RegExp): number =>
  kidsOf(scene, at).find(kid => rel.test(relOf(scene.s.tokens[kid]))) ?? -1

/** Whoever is chosen or asked is to do it: "picked Hale to follow him". */
const ASKS =
  /^(?:pick|choose|ask|tell|urge|persuade|allow|help|order|force|invite|appoint|elect|name|nominate|hire|get|send|want|expect|encourage|select|train|teach|lead|press|beg|enable|permit|authorise|authorize|commission)$/

const isInfinitive = (scene: Scene, at: number): boolean =>
  kidsOf(scene, at).some(kid => kid < at && scene.s.tokens[kid]?.xpos === 'TO')

/**
 * Those who may do what a verb tells, also where it has no subject of its own: "asked Lund to follow him" is Lund, "rose to
 * greet him" whoever rose; of "rang Hale to thank him" both are named.
 */
function doersOf(scene: Scene, verb: number, steps = 0): readonly number[] {
  const own = childOf(scene, verb, /^(?:nsubj|csubj|expl)/)
  if (own >= 0) return [own]
  const { head = -1, deprel = '' } = scene.s.tokens[verb] ?? {}
  if (steps > 3 || head < 0) return []
  if (/^conj/.test(deprel)) return doersOf(scene, head, steps + 1)
  const isGoal = /^advcl/.test(deprel) && isInfinitive(scene, verb)
  if (!isGoal && !/^xcomp/.test(deprel)) return []
  const asked = childOf(scene, head, /^obj/)
  if (asked < 0 || asked > verb) return doersOf(scene, head, steps + 1)
  const sure = !isGoal || ASKS.test(scene.s.tokens[head]?.lemma ?? '')
  return sure ? [asked] : [asked, ...doersOf(scene, head, steps + 1)]
}

/** The subject of a verb of saying: what is quoted as said, it says of somebody else. */
const isSpeaker = ({ s }: Scene, { head, above }: Thing): boolean =>
  /^nsubj/.test(relOf(s.tokens[head])) && SAYING.has(s.tokens[above[0] ?? -1]?.lemma ?? '')

/** Who is told that something is so. */
const TOLD = /^(?:tell|inform|warn|assure|advise|notify|ask|promise|persuade|convince)$/

/** "It was found that", "it used to be said that": said of nothing. */
function isEmpty(scene: Scene, pro: Thing): boolean {
  const { s } = scene
  if (!/^(?:nsubj|expl)/.test(relOf(s.tokens[pro.head]))) return false
  for (let at = pro.above[0] ?? -1, steps = 0; at >= 0 && steps < 3; steps++) {
    const passive = childOf(scene, at, /^aux:pass/) >= 0 && !TOLD.test(s.tokens[at]?.lemma ?? '')
    if (passive && childOf(scene, at, /^(?:ccomp|csubj)/) > at) return true
    at = childOf(scene, at, /^xcomp/)
  }
  return false
}

/** Whether a phrase of the same sentence is none that the pronoun may stand for. */
function isBarredHere(scene: Scene, pro: Thing, { kind, form }: Pronoun, thing: Thing): boolean {
  const rel = relOf(scene.s.tokens[pro.head])
  const over = pro.above[0] ?? -1
  // "It was a quarrel", and "he was a baker": what it is said to be is no name for it.
  if (/^nsubj/.test(rel) && over === thing.head) return true
  // "Vance asked Hale to follow him": not Hale; "himself" is.
  if (form === 'object' && /^i?obj/.test(rel) && doersOf(scene, over).includes(thing.head)) return true
  // "Halden’s council voted for it": what the council is a part of has just been named.
  const owned = relOf(scene.s.tokens[thing.head]) === 'nmod:poss' ? (thing.above[0] ?? -1) : -1
  if (
    kind === 'it' &&
    form === 'object' &&
    /^(?:obj|iobj|obl)/.test(rel) &&
    owned >= 0 &&
    doersOf(scene, over).includes(owned)
  )
    return true
  return /^(?:he|she)$/.test(kind) && pro.quoted && !thing.quoted && isSpeaker(scene, thing)
}

/** Whether a pronoun cannot stand for a phrase; `there` is the sentence of the phrase. */
export function isBarred(here: Scene, there: Scene, pro: Thing, pronoun: Pronoun, thing: Thing): boolean {
  const token = there.s.tokens[thing.head]
  if (/^(?:it|they)$/.test(pronoun.kind) && TIME.test(token?.lemma ?? '') && !/^(?:nsubj|obj)/.test(relOf(token)))
    return true
  if (pronoun.kind === 'it' && isEmpty(here, pro)) return true
  return thing.sentence === pro.sentence && isBarredHere(here, pro, pronoun, thing)
}
