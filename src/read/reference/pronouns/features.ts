/** What speaks for a phrase as that which a pronoun stands for: names of features, for a linear model. */
import { SAYING } from '../../syntax/words.ts'
import type { Scene, Thing } from './candidates.ts'
import { relOf } from './candidates.ts'
import type { Pronoun } from './words.ts'

/** What was read so far: how often a thing was spoken of, and what the last pronouns stood for. */
export interface Memory {
  /** Times that a key was named, and the sentence where it was last. */
  readonly named: ReadonlyMap<string, { readonly times: number; readonly first: number }>
  /** Key of what the last pronoun of each kind stood for. */
  readonly last: ReadonlyMap<string, string>
  /** By which kind of pronoun a key was last spoken of. */
  readonly spoken: ReadonlyMap<string, string>
}

const bucket = (n: number): string =>
  n <= 4 ? `${n}` : n <= 7 ? '5' : n <= 12 ? '8' : n <= 20 ? '13' : n <= 35 ? '21' : '36'

/** A pronoun's kind agrees with what a phrase is; false is never right. */
export function agrees({ kind }: Pronoun, { traits, pronoun, located }: Thing): boolean {
  if (pronoun !== null) return pronoun.kind === kind
  if (located && (kind === 'he' || kind === 'she')) return false
  switch (kind) {
    case 'he':
      return traits.plural === false && traits.sex !== 'female' && traits.being !== 'thing' && traits.being !== 'body'
    case 'she':
      return traits.plural === false && traits.sex !== 'male' && traits.being !== 'thing' && traits.being !== 'body'
    case 'it':
      return traits.plural !== true && traits.sex === null
    case 'they':
      return traits.plural !== false || traits.being === 'body' || traits.being === 'person'
  }
}

const gramOf = (rel: string): string =>
  /^nsubj:pass/.test(rel)
    ? 'sp'
    : /subj/.test(rel)
      ? 's'
      : /^(?:obj|iobj)/.test(rel)
        ? 'o'
        : /^nmod:poss/.test(rel)
          ? 'p'
          : (/^(?:obl|nmod|conj|appos|root|xcomp|acl|advcl|dep|parataxis|list|vocative)/.exec(rel)?.[0].slice(0, 4) ??
            'x')

/** The verb or clause that something is said of. */
function clauseOf(scene: Scene, thing: Thing): number {
  for (const at of [thing.head, ...thing.above]) {
    const rel = relOf(scene.s.tokens[at])
    if (
      /^(?:root|ccomp|advcl|acl|csubj|xcomp|parataxis)/.test(rel) ||
      /^(?:VERB|AUX)$/.test(scene.s.tokens[at]?.upos ?? '')
    )
      return at
  }
  return -1
}

const determinerOf = (scene: Scene, thing: Thing): string => {
  const first = scene.s.tokens[thing.from]?.form.toLowerCase() ?? ''
  if (thing.pronoun !== null) return 'pron'
  if (/^(?:the|this|that|these|those|a|an|its|his|her|their|some|any|no|each|every|all|our|my|your)$/.test(first))
    return /^(?:a|an)$/.test(first) ? 'a' : /^(?:its|his|her|their|our|my|your)$/.test(first) ? 'poss' : first
  return scene.s.tokens[thing.head]?.upos === 'PROPN' ? 'name' : 'bare'
}

/** How a pronoun and a phrase of the same sentence stand to each other in the tree. */
function within(scene: Scene, pro: Thing, pronoun: Pronoun, thing: Thing): readonly string[] {
  const out: string[] = []
  if (pro.above.includes(thing.head)) {
    const owned = pronoun.form === 'possessive' && pro.above[0] === thing.head
    out.push(owned ? 'own' : pro.above[0] === thing.head ? 'child' : 'inside')
    const road = [pro.head, ...pro.above.slice(0, pro.above.indexOf(thing.head))].map(at => relOf(scene.s.tokens[at]))
    for (const rel of ['appos', 'conj', 'acl:relcl', 'acl']) if (road.includes(rel)) out.push(`through:${rel}`)
  }
  const owner = pro.above[0] ?? -1
  if (thing.above[0] === owner && /^(?:appos|flat|conj)/.test(relOf(scene.s.tokens[thing.head]))) out.push('beside')
  const a = clauseOf(scene, pro)
  const b = clauseOf(scene, thing)
  if (a === b) out.push(`coarg:${pronoun.form}`)
  else if (thing.above.includes(a)) out.push('lower')
  else if (pro.above.includes(b)) out.push('higher')
  else out.push('apart')
  const under = relOf(scene.s.tokens[a])
  if (thing.head > pro.head) out.push(`later:${/^(?:advcl|acl|obl)/.test(under) ? 'fronted' : 'not'}`, 'later')
  return out
}

const UNIT =
  /^(?:percent|per|cent|%|year|month|week|day|hour|minute|second|decade|century|time|morning|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|dollar|pound|euro|mile|metre|meter|kilometre|kilometer|million|billion|way|part|lot|number|kind|sort|fact|case|example|course|\d.*)$/

/** The subject of a verb of saying: inside the quotation "he" is somebody else. */
const isSpeaker = ({ s }: Scene, thing: Thing): boolean =>
  /^nsubj/.test(relOf(s.tokens[thing.head])) && SAYING.has(s.tokens[thing.above[0] ?? -1]?.lemma ?? '')

export interface Setting {
  readonly memory: Memory
  /** Scenes by sentence. */
  readonly scene: (sentence: number) => Scene | undefined
}

/**
 * Features of one choice. `nth`: how many agreeing phrases stand nearer; `sentences` and `words` away (words: negative
 * when the phrase follows).
 */
export function featuresOf(
  setting: Setting,
  pro: Thing,
  pronoun: Pronoun,
  thing: Thing,
  nth: number,
): readonly string[] {
  const here = setting.scene(pro.sentence)
  const there = setting.scene(thing.sentence)
  if (here === undefined || there === undefined) return []
  const { kind, form } = pronoun
  const far = pro.sentence - thing.sentence
  const rel = gramOf(relOf(there.s.tokens[thing.head]))
  const own = gramOf(relOf(here.s.tokens[pro.head]))
  const det = determinerOf(there, thing)
  const named = setting.memory.named.get(thing.key)
  const lemma = there.s.tokens[thing.head]?.lemma.toLowerCase() ?? ''
  const k = kind === 'he' || kind === 'she' ? 'h' : kind
  const traits = `${thing.traits.plural ?? '?'}${thing.traits.sex === null ? '?' : 'x'}${thing.traits.being ?? '?'}`
  const out = [
    `far:${far}`,
    `far:${k}:${far}`,
    `far:${form}:${far}`,
    `nth:${bucket(nth)}`,
    `nth:${k}:${bucket(nth)}`,
    `rel:${k}:${rel}`,
    `rel:${Math.min(far, 2)}:${rel}`,
    `rel:${form}:${Math.min(far, 2)}:${rel}`,
    `par:${own}:${rel}:${far === 0 ? 0 : 1}`,
    `det:${k}:${det}`,
    `det:${Math.min(far, 2)}:${det}`,
    `tr:${kind}:${traits}`,
    `tr:${kind}:${det}:${traits}`,
    `lem:${k}:${lemma}`,
    `quo:${thing.quoted ? 1 : 0}${pro.quoted ? 1 : 0}`,
    `quo:${k}:${far}:${thing.quoted ? 1 : 0}${pro.quoted ? 1 : 0}`,
    `para:${here.s.paragraph === there.s.paragraph ? 0 : 1}:${k}`,
    `times:${bucket(named?.times ?? 0)}`,
    `times:${k}:${bucket(named?.times ?? 0)}`,
    `join:${k}:${thing.joined ? 1 : 0}`,
    `deep:${bucket(thing.above.length)}`,
    `deep:${rel}:${Math.min(far, 1)}:${bucket(thing.above.length)}`,
  ]
  if (thing.pronoun === null) out.push(`was:${kind}:${setting.memory.spoken.get(thing.key) ?? '-'}`)
  if (thing.pronoun === null && det === 'name')
    out.push(`name:${k}:${Math.min(3, thing.to - thing.from)}:${thing.traits.being ?? '?'}`)
  if (UNIT.test(lemma)) out.push(`unit:${k}`)
  if (isSpeaker(there, thing))
    out.push(`speaker:${k}:${pro.quoted ? 1 : 0}:${thing.quoted ? 1 : 0}:${Math.min(far, 2)}`)
  if (named !== undefined && named.first <= 1) out.push(`early:${k}`)
  if (setting.memory.last.get(kind) === thing.key) out.push(`again:${k}`, `again:${k}:${Math.min(far, 2)}`)
  if (thing.from === 0) out.push(`opens:${Math.min(far, 2)}`)
  const top = thing.above.length === 1 && /subj/.test(relOf(there.s.tokens[thing.head]))
  if (top) out.push(`topic:${k}:${Math.min(far, 2)}`, `topic:${form}:${Math.min(far, 2)}`)
  if (thing.pronoun !== null) out.push(`prop:${thing.pronoun.form}:${form}:${Math.min(far, 2)}`)
  if (far === 0) {
    out.push(`gap:${bucket(Math.abs(pro.head - thing.head))}`)
    for (const one of within(here, pro, pronoun, thing))
      out.push(`in:${one}`, `in:${k}:${one}`, `in:${form}:${one}:${rel}`)
  }
  return out
}

const WEATHER = /^(?:rain|snow|seem|appear|happen|turn|take|follow|matter|mean|be|look|sound)$/

/** What speaks for a pronoun that stands for nothing that was named: "it is clear that", "they say". */
export function noneFeatures(setting: Setting, pro: Thing, pronoun: Pronoun, agreeing: number): readonly string[] {
  const scene = setting.scene(pro.sentence)
  if (scene === undefined) return []
  const { s, below } = scene
  const over = s.tokens[pro.head]?.head ?? -1
  const verb = s.tokens[over]
  const rel = relOf(s.tokens[pro.head])
  const sisters = (below[over] ?? []).map(child => relOf(s.tokens[child]))
  const { kind, form } = pronoun
  const out = [
    'none',
    `none:${kind}:${form}`,
    `none:${kind}:${bucket(agreeing)}`,
    `none:${kind}:${gramOf(rel)}`,
    `none:${kind}:v:${verb?.lemma.toLowerCase() ?? ''}`,
    `none:${kind}:${rel}`,
    `none:${kind}:${pro.head === 0 ? 'first' : 'not'}`,
    `none:quo:${pro.quoted ? 1 : 0}:${kind}`,
  ]
  if (kind === 'it') {
    if (sisters.some(each => /^(?:csubj|ccomp|xcomp|advcl)/.test(each)))
      out.push('none:it:clause', `none:it:clause:${verb?.upos ?? ''}`)
    if (verb?.upos === 'ADJ') out.push('none:it:adj')
    if (/^expl/.test(rel)) out.push('none:it:expl')
    if (WEATHER.test(verb?.lemma ?? '')) out.push('none:it:weather')
    const next = s.tokens.slice(over + 1, over + 4).map(token => token.form.toLowerCase())
    if (next.some(word => /^(?:that|to|who|which|if|whether)$/.test(word)))
      out.push('none:it:that', `none:it:that:${verb?.upos ?? ''}`)
  }
  return out
}
