/**
 * Two readings of one sentence weighed against each other: the tree's, and the one that tags alone give. On GUM's and
 * EWT's development parts a main clause had kind and subject right in 95 % where both agree, whatever the margins, and in
 * 20–50 % where they differ and the subject's arc led by less than 1. So agreement makes sure, and where the tree is
 * unsure of a clause the tags may have it.
 */
import type { Clause, TokenRange } from '../../reading.ts'
import type { Part } from './kinds.ts'
import { baseAt, kidsOf, lemmaAt, lowerAt, marginAt, relAt, type Tree, tagAt } from './tree.ts'

/** From this lead on an arc stands by itself (right in 80 % and more, where tags say otherwise). */
const FIRM = 2
/** Below this lead an arc is a guess that tags may overrule. */
const GUESS = 0.6

const WH = /^(?:WDT|WP|WP\$|WRB)$/
const isTop = (kind: Clause['kind']): boolean => kind === 'main' || kind === 'coordinate'

/** Clauses as tags alone have them, by the place of their tensed word. */
export type ByTags = ReadonlyMap<number, Clause>

export const byVerb = (clauses: readonly Clause[]): ByTags => new Map(clauses.map(each => [each.verb.finite, each]))

/** Gives a clause the part that tags gave it, where the tree only guessed. */
function rekinded(t: Tree, part: Part, light: Clause, hasMain: boolean): Part {
  const { kind, marker, predicate } = part
  if (kind === light.kind) return marker < 0 && light.marker !== null ? { ...part, marker: light.marker.from } : part
  const margin = marginAt(t, predicate.at)
  const tied = marker >= 0 && !/^(?:CC|:|,)$/.test(tagAt(t, marker))
  const joint = light.marker === null ? -1 : light.marker.from
  if (kind === 'complement' && light.kind === 'relative' && marker >= 0 && /^(?:WDT|WP\$)$/.test(tagAt(t, marker)))
    return { ...part, kind: 'relative' }
  if (light.kind === 'attribution' && kind !== 'main') return { ...part, kind: 'attribution', marker: -1 }
  // "wrote that a river belongs": no relative word, but a subordinator right behind the verb before.
  if (kind === 'relative' && light.kind === 'complement' && marker < 0 && joint >= 0 && tagAt(t, joint) === 'IN')
    return margin >= FIRM ? part : { ...part, kind: 'complement', marker: joint }
  // The label said nothing: what tags say of it is better than a guess.
  if (part.loose && !isTop(kind) && !isTop(light.kind)) return { ...part, kind: light.kind, marker: joint }
  if (kind !== 'relative' && kind !== 'adverbial') return part
  if (tied || (margin >= FIRM && !part.loose) || (kind === 'adverbial' && margin >= GUESS)) return part
  if (light.kind === 'main' && !hasMain) return { ...part, kind: 'main', marker: -1 }
  if (light.kind === 'coordinate' && hasMain) return { ...part, kind: 'coordinate', marker: joint, joined: -1 }
  return part
}

/** The parts of a sentence, mended by what tags say of the clauses that the tree was unsure of. */
export function weighed(t: Tree, parts: readonly Part[], light: ByTags): readonly Part[] {
  let hasMain = parts.some(part => part.kind === 'main')
  return parts.map(part => {
    const other = light.get(part.predicate.verb.finite)
    if (other === undefined) return part
    const mended = rekinded(t, part, other, hasMain)
    if (mended.kind === 'main') hasMain = true
    return mended
  })
}

const isWord = (t: Tree, i: number): boolean => /[\p{L}\p{N}$£€]/u.test(t.tokens[i]?.form ?? '')

/** A mark, or an adverb before a subject ("even applying for it"), which may as well belong to the sentence. */
const isLight = (t: Tree, i: number): boolean => !isWord(t, i) || tagAt(t, i) === 'RB'

/** Whether two stretches hold the same words, marks at their ends left out. */
export function sameWords(t: Tree, a: TokenRange | null, b: TokenRange | null): boolean {
  if (a === null || b === null) return a === b
  let [from, to, first, last] = [a.from, a.to, b.from, b.to]
  while (to > from && !isWord(t, to - 1)) to--
  while (last > first && !isWord(t, last - 1)) last--
  while (from < to && isLight(t, from)) from++
  while (first < last && isLight(t, first)) first++
  return from === first && to === last
}

const subjectHead = (t: Tree, at: number, subject: TokenRange): number =>
  kidsOf(t, at).find(kid => /^(?:[nc]subj|expl)/.test(relAt(t, kid)) && subject.from <= kid && kid < subject.to) ?? -1

/** The subject that tags found where the tree found none, or one by a mere guess. */
export function weighedSubject(
  t: Tree,
  part: Part,
  subject: TokenRange | null,
  light: Clause | undefined,
): TokenRange | null {
  // "“…,” said Tae": who speaks stands behind the comma or the mark before the verb, or behind the verb.
  if (light?.kind === 'attribution' && part.kind === 'attribution') return light.subject
  const { at, verb } = part.predicate
  if (light === undefined) return subject
  // "at four months and the parents were advised": taken for a second noun, the subject went to the clause before.
  if (part.kind === 'coordinate') return subject ?? (light.kind === 'coordinate' ? light.subject : null)
  if (light.subject === null) {
    const relative = part.kind === 'relative' && light.kind === 'relative' && part.marker >= 0 && subject !== null
    return relative && marginAt(t, subjectHead(t, at, subject)) < GUESS ? null : subject
  }
  if (light.subject.to > verb.from || (subject === null && verb.finite < verb.main - 3)) return subject
  if (subject === null) {
    const relative = part.marker >= 0 && WH.test(tagAt(t, part.marker)) && kidsOf(t, at).includes(part.marker)
    return relative && /subj/.test(relAt(t, part.marker)) && marginAt(t, part.marker) >= GUESS ? null : light.subject
  }
  return marginAt(t, subjectHead(t, at, subject)) < GUESS / 2 ? light.subject : subject
}

const SINGULAR = /^(?:NN|NNP|VBG)$/
const PLURAL_FORM = /^(?:series|news|politics|economics|means|headquarters|species|years|days|months|weeks|states)$/

/** Whether subject and verb agree in number as far as their forms tell. */
function agrees(t: Tree, head: number, finite: number): boolean {
  const tag = tagAt(t, finite)
  const form = lowerAt(t, finite)
  if (tag === 'MD' || (tag === 'VBD' && !/^(?:was|were)$/.test(form))) return true
  const joined = kidsOf(t, head).some(kid => baseAt(t, kid) === 'conj')
  if (tag === 'VBZ' || form === 'was')
    return joined || !/^NNS$/.test(tagAt(t, head)) || PLURAL_FORM.test(lowerAt(t, head))
  const opener = kidsOf(t, head).find(kid => baseAt(t, kid) === 'det')
  const wantsMany = (tag === 'VBP' && form !== 'am') || form === 'were'
  const one = SINGULAR.test(tagAt(t, head)) && !joined
  return !(wantsMany && one && opener !== undefined && /^(?:a|an|this|that|each|every)$/.test(lemmaAt(t, opener)))
}

/** Whether the reader would stake a card on a clause. */
export function isSure(t: Tree, part: Part, subject: TokenRange | null, light: Clause | undefined): boolean {
  const { predicate, kind } = part
  const { at, verb } = predicate
  const margin = relAt(t, at) === 'root' ? FIRM : marginAt(t, at)
  if (subject === null && kind === 'main') return false
  if (subject !== null && subject.from >= verb.to) return false
  const head = subject === null ? -1 : subjectHead(t, at, subject)
  if (head >= 0 && !agrees(t, head, verb.finite)) return false
  const lead = subject === null ? margin : marginAt(t, head)
  if (light === undefined) return !part.loose && !predicate.guessed && lead >= FIRM && margin >= FIRM / 2
  if (!sameWords(t, subject, light.subject))
    return !part.loose && lead >= FIRM && (kind === light.kind || margin >= FIRM)
  if (kind === light.kind) return true
  if (part.loose) return false
  // Where tags took "so" for a subordinator, or a main verb for a complement's, the tree was right in four of five.
  if (kind === 'coordinate' && light.kind === 'adverbial') return margin >= GUESS
  if (kind === 'main') return light.kind === 'complement' && lead >= FIRM
  return margin >= FIRM / 2 && isTop(kind) === isTop(light.kind)
}
