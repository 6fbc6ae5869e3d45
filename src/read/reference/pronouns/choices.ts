/** A text's pronouns one after another, each with the phrases it could stand for. */
import type { Sentence } from '../../reading.ts'
import { isBarred } from './barred.ts'
import type { Scene, Thing } from './candidates.ts'
import { sceneOf, thingsOf } from './candidates.ts'
import { agrees, featuresOf, type Memory, noneFeatures, type Setting } from './features.ts'
import { OnlyPerson } from './only.ts'
import { isOfText } from './texts.ts'
import type { Pronoun } from './words.ts'

/** Sentences that are looked back over. Of GUM's pronouns 87 % have a full phrase so near; farther ones go by pronouns between. */
const REACH = 3
/** More phrases than this are not weighed: the nearest are, so that a sentence that never ends costs no more than its length. */
const MOST = 60

export interface Option {
  readonly thing: Thing
  readonly features: readonly string[]
  /** It cannot be meant, however much speaks for it. */
  readonly barred: boolean
}

export interface Choice {
  readonly sentence: number
  /** The pronoun's place among the tokens. */
  readonly at: number
  readonly pronoun: Pronoun
  readonly options: readonly Option[]
  /** What speaks for none of them. */
  readonly none: readonly string[]
  /** The only person that the paragraph has named, where the pronoun opens its sentence. */
  readonly only: Thing | null
}

/** Told after each choice what was decided: the phrase itself, or null. Steers what "again" means to the next one. */
export type Decide = (choice: Choice) => Thing | null

interface Named {
  times: number
  first: number
}

/** Whether a name is known to be no person's: told by who knows what names name. */
export type NoPerson = (thing: Thing) => boolean

export class Walk implements Setting {
  private readonly noPerson: NoPerson
  private readonly scenes: (Scene | undefined)[] = []
  private readonly things: (readonly Thing[])[] = []
  private readonly named = new Map<string, Named>()
  private readonly last = new Map<string, string>()
  private readonly spoken = new Map<string, string>()
  readonly memory: Memory = { named: this.named, last: this.last, spoken: this.spoken }
  private readonly person = new OnlyPerson()
  /** What the pronouns of the sentence in hand were taken for, by their place. */
  private readonly meant = new Map<number, string>()
  private open = false
  private paragraph = -1

  constructor(noPerson: NoPerson = () => false) {
    this.noPerson = noPerson
  }

  readonly scene = (sentence: number): Scene | undefined => this.scenes[sentence]

  /** Goes through one sentence; hands each of its pronouns to `decide`. */
  next(s: Sentence, decide: Decide): void {
    const index = this.scenes.length
    if (s.paragraph !== this.paragraph) this.open = false
    this.paragraph = s.paragraph
    const { scene, open } = sceneOf(s, index, this.open)
    this.open = open
    this.scenes.push(scene)
    this.things.push(thingsOf(scene))
    this.person.enter(s.paragraph)
    this.meant.clear()
    for (const thing of this.things[index] ?? []) {
      if (thing.pronoun !== null && !thing.joined) this.settle(thing, thing.pronoun, decide)
      else this.name(thing)
    }
    const named = (this.things[index] ?? []).filter(thing => !this.noPerson(thing))
    const isName = ({ head }: Thing): boolean => /^NNP/.test(s.tokens[head]?.xpos ?? '')
    this.person.add(named, isName, ({ head }) => this.meant.get(head) ?? null)
    // Only what can still be reached is kept, so that a book costs no more memory than a page.
    this.scenes[index - REACH - 1] = undefined
    this.things[index - REACH - 1] = []
  }

  private name(thing: Thing): void {
    const known = this.named.get(thing.key)
    if (known === undefined) this.named.set(thing.key, { times: 1, first: thing.sentence })
    else known.times++
  }

  private settle(pro: Thing, pronoun: Pronoun, decide: Decide): void {
    const choice = this.choice(pro, pronoun)
    const chosen = decide(choice)
    if (chosen === null) return
    this.meant.set(pro.head, chosen.key)
    this.last.set(pronoun.kind, chosen.key)
    this.spoken.set(chosen.key, pronoun.kind)
  }

  /** A name that was a "she" before is no "he". */
  private isOfOtherSex({ kind }: Pronoun, { key, pronoun }: Thing): boolean {
    return pronoun === null && this.spoken.get(key) === (kind === 'he' ? 'she' : 'he')
  }

  private isBarred(pro: Thing, pronoun: Pronoun, thing: Thing): boolean {
    const [here, there] = [this.scenes[pro.sentence], this.scenes[thing.sentence]]
    return here !== undefined && there !== undefined && isBarred(here, there, pro, pronoun, thing)
  }

  private choice(pro: Thing, pronoun: Pronoun): Choice {
    const options: Option[] = []
    for (let back = 0; back <= REACH && options.length < MOST; back++) {
      const there = [...(this.things[pro.sentence - back] ?? [])].reverse()
      for (const thing of there) {
        if (back === 0 && thing.head === pro.head) continue
        // What follows counts only as a full phrase: "When she came, Anna …".
        if (back === 0 && thing.head > pro.head && thing.pronoun !== null) continue
        if (!agrees(pronoun, thing) || options.length >= MOST) continue
        if (pronoun.kind === 'it' && thing.traits.being === 'body' && isOfText(this.scenes[pro.sentence], pro)) continue
        if (/^(?:he|she)$/.test(pronoun.kind) && (this.noPerson(thing) || this.isOfOtherSex(pronoun, thing))) continue
        const features = featuresOf(this, pro, pronoun, thing, options.length)
        options.push({ thing, features, barred: this.isBarred(pro, pronoun, thing) })
      }
    }
    const none = noneFeatures(this, pro, pronoun, options.length)
    const only = this.person.for(pronoun, pro.head)
    return { sentence: pro.sentence, at: pro.head, pronoun, options, none, only }
  }
}
