/**
 * One subject after the other: "The treaty left submarines out. It put a limit on cruisers", "The krona fell, and in May it
 * touched its lowest level". Where the sentence or clause before has one subject that agrees and nothing else that could act,
 * the pronoun that is the subject of the next one is the same, also where the trained choice is not sure by itself.
 */
import type { Sentence } from '../../reading.ts'
import type { Scene, Thing } from './candidates.ts'
import { relOf, sceneOf, thingsOf } from './candidates.ts'
import { agrees } from './features.ts'
import type { Resolved } from './resolve.ts'
import type { Pronoun } from './words.ts'

/**
 * How sure the trained choice must at least be of that subject: with nothing else in the way, in the same sentence and in the
 * next, and where the sentence before has an object that agrees, too. All 27 were right of those that the trained choice alone would have left open (GUM).
 */
const LEAST = { within: 0.35, alone: 0.4, beside: 0.6 } as const

/** Verbs of which "it" is often the empty subject. */
const EMPTY = /^(?:seem|appear|follow|turn|happen|matter|take|become|mean|be|rain|snow)$/

/** What comes of an undertaking: behind "tried to dig one" it is the attempt that cost lives. */
const COMES_OF = /^(?:cost|last|work|fail|succeed|end|help|hurt|ruin|pay|prove|kill)$/

/** "tried to dig one", "decided to sell": whoever did that, "it" may as well be the deed. */
const undertakes = ({ tokens }: Sentence, verb: number): boolean =>
  tokens.some(({ head, deprel = '' }) => head === verb && /^xcomp/.test(deprel))

const CORE = /^(?:nsubj|obj|iobj|xcomp|obl:agent|root)/

/** The verb whose subject a word is, where it does something; null for "it is clear" and "it seems". */
function deedOf({ tokens }: Sentence, at: number): number | null {
  const token = tokens[at]
  const verb = token?.head ?? -1
  const over = tokens[verb]
  if (over === undefined || !/^nsubj/.test(relOf(token)) || !/^VB/.test(over.xpos) || EMPTY.test(over.lemma))
    return null
  return tokens.some(({ head, deprel }) => head === verb && /^(?:cop|ccomp|csubj|expl)/.test(deprel ?? ''))
    ? null
    : verb
}

/** The subject of a verb, as a thing that is no pronoun and no joined pair. */
const subjectOf = ({ s }: Scene, verb: number, things: readonly Thing[]): Thing | null => {
  const at = s.tokens.findIndex(token => token.head === verb && /^nsubj/.test(relOf(token)))
  return things.find(({ head, joined, pronoun }) => head === at && !joined && pronoun === null) ?? null
}

interface Before {
  readonly scene: Scene
  readonly things: readonly Thing[]
}

/** "The board bought a mill. It was sold": what something is done to is rather what something was done to before. */
const undergoes = ({ s }: Scene, at: number): boolean => relOf(s.tokens[at]) === 'nsubj:pass'

/** Whether something else that agrees is a subject or an object, before the pronoun. */
const hasRival = (pronoun: Pronoun, own: Thing, { scene, things }: Before, end: number): boolean =>
  things.some(
    thing =>
      thing.head !== own.head &&
      thing.head < end &&
      thing.pronoun === null &&
      !thing.above.includes(own.head) &&
      agrees(pronoun, thing) &&
      CORE.test(relOf(scene.s.tokens[thing.head])),
  )

class SameSubjects {
  private readonly known: ReadonlyMap<string, Resolved>
  private readonly found: Resolved[] = []
  private before: Before | null = null

  constructor(resolved: readonly Resolved[]) {
    this.known = new Map(resolved.map(one => [`${one.sentence}:${one.at}`, one]))
  }

  private add(one: Resolved, subject: Thing, least: number): void {
    const same = one.thing.sentence === subject.sentence && one.thing.head === subject.head
    if (same && one.confidence >= least) this.found.push(one)
  }

  /** The subject of the clause that this one is joined to, or of the sentence before. */
  private settle(here: Before, pro: Thing, pronoun: Pronoun): void {
    const { scene } = here
    const one = this.known.get(`${scene.index}:${pro.head}`)
    const verb = deedOf(scene.s, pro.head)
    if (one === undefined || verb === null || pro.quoted || !/^(?:it|they)$/.test(pronoun.kind)) return
    const { deprel = '', head = -1 } = scene.s.tokens[verb] ?? {}
    if (/^(?:conj|parataxis)/.test(deprel) && scene.s.tokens[head]?.deprel === 'root') {
      const subject = subjectOf(scene, head, here.things)
      // "The question is how long they can wait and what it will cost": what is only described does nothing next.
      if (subject === null || deedOf(scene.s, subject.head) === null) return
      if (!agrees(pronoun, subject)) return
      if (undertakes(scene.s, head) && COMES_OF.test(scene.s.tokens[verb]?.lemma ?? '')) return
      this.add(one, subject, hasRival(pronoun, subject, here, pro.head) ? LEAST.beside : LEAST.within)
      return
    }
    if (deprel !== 'root' || this.before === null || this.before.scene.s.paragraph !== scene.s.paragraph) return
    const { before } = this
    if (before.scene.s.form !== 'statement' || before.scene.s.asides.some(({ kind }) => kind === 'quote')) return
    const root = before.scene.s.tokens.findIndex(token => token.deprel === 'root')
    const subject = subjectOf(before.scene, root, before.things)
    if (subject === null || !agrees(pronoun, subject)) return
    if (undertakes(before.scene.s, root) && COMES_OF.test(scene.s.tokens[verb]?.lemma ?? '')) return
    const end = Number.POSITIVE_INFINITY
    const rival = hasRival(pronoun, subject, before, end) || hasRival(pronoun, subject, here, pro.head)
    if (rival && undergoes(scene, pro.head)) return
    this.add(one, subject, rival ? LEAST.beside : LEAST.alone)
  }

  next(s: Sentence, index: number): void {
    const { scene } = sceneOf(s, index, false)
    const here = { scene, things: thingsOf(scene) }
    for (const thing of here.things)
      if (thing.pronoun?.form === 'subject' && !thing.joined) this.settle(here, thing, thing.pronoun)
    this.before = here
  }

  all(): readonly Resolved[] {
    return this.found
  }
}

/** Those of the resolved pronouns that are the subject right behind the same subject. */
export function sameSubjects(sentences: readonly Sentence[], resolved: readonly Resolved[]): readonly Resolved[] {
  const walk = new SameSubjects(resolved)
  sentences.forEach((s, index) => {
    walk.next(s, index)
  })
  return walk.all()
}
