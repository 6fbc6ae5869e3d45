/**
 * Who "he" and "she" are by the shape of the text alone: whoever a "who" clause is about ("Ivo Brandt, a baker, who led until
 * his licence was withdrawn"), the named subject of the same sentence, or the one person whom the text was about just before,
 * with nobody else between. The trained choice is often unsure of these; the shape is not.
 */
import type { Sentence } from '../../reading.ts'
import type { Read, Scene, Thing } from './candidates.ts'
import { relOf } from './candidates.ts'
import { agrees } from './features.ts'
import { type Pronoun, pronounOf } from './words.ts'

/** Who a phrase names: by what the person is known, null inside where it may be anybody, null for nobody. */
export type Who = { readonly person: string | null } | null

export interface Persons {
  readonly sentences: readonly Sentence[]
  /** The same with their phrases. */
  readonly read: readonly Read[]
  /** Of names and common nouns. */
  readonly who: (thing: Thing) => Who
  /** Who a pronoun is for other reasons, where that is known. */
  readonly known: (sentence: number, at: number) => string | null
}

export type PersonRule = 'who-clause' | 'own-subject' | 'goes-on' | 'only-person' | 'main-person'

export interface FoundPerson {
  readonly sentence: number
  readonly at: number
  readonly pronoun: Pronoun
  /** The name that was meant, as it stood last. */
  readonly thing: Thing
  readonly person: string
  readonly rule: PersonRule
}

/** Somebody of whom a sentence speaks. */
interface Seen {
  readonly thing: Thing
  /** The name that it goes back to; null where nobody knows. */
  readonly name: Thing | null
  readonly person: string | null
  readonly subject: boolean
}

export type Sex = 'he' | 'she'

/** Sentences that may lie between, as long as they speak of nobody. */
const REACH = 4
/** The main person is named so many times as often as anybody else. */
const FAR_MORE = 2

/** "Whoever wins keeps his seat" is about nobody in particular. */
const ANYBODY = /^(?:(?:any|some|every)(?:one|body)|nobody|whoever|one|each|who)$/i

const isPersonal = ({ kind }: Pronoun): boolean => kind === 'he' || kind === 'she'

/** "Ada Lund, a lawyer", "is a lawyer": the same person once more. */
function isSameAgain({ s, below }: Scene, { head }: Thing): boolean {
  const rel = relOf(s.tokens[head])
  if (/^(?:appos|xcomp)/.test(rel)) return !/^NNP/.test(s.tokens[head]?.xpos ?? '')
  return /^(?:root|acl|ccomp|conj|advcl)/.test(rel) && (below[head] ?? []).some(kid => relOf(s.tokens[kid]) === 'cop')
}

/** Whether a word is the subject of what its sentence as a whole says. */
const isTop = ({ tokens }: Sentence, at: number): boolean =>
  /^nsubj/.test(relOf(tokens[at])) && tokens[tokens[at]?.head ?? -1]?.deprel === 'root'

/** Whether a name is what a sentence begins with, or its subject. */
const opensWithName = (s: Sentence | undefined): boolean =>
  (s?.tokens ?? []).some((token, i) => /^NNP/.test(token.xpos) && (i === 0 || /^nsubj/.test(relOf(token))))

/** "Ada Lund, who won, spoke": the name that a sentence opens with is what it is about, also where its tree went astray. */
function isAbout(s: Sentence, { head, from, to }: Thing): boolean {
  const rel = relOf(s.tokens[head])
  if (isTop(s, head)) return true
  const astray = /^(?:root|vocative|dislocated|obl|nmod|dep)/.test(rel)
  return astray && from === 0 && /^NNP/.test(s.tokens[0]?.xpos ?? '') && s.tokens[to]?.form === ','
}

/** What somebody is called in several places; null where these differ. */
function note(sexes: Map<string, Sex | null>, person: string, sex: Sex): void {
  sexes.set(person, (sexes.get(person) ?? sex) === sex ? sex : null)
}

/** Who is a he and who a she by a title or a first name anywhere in the text. */
export function sexesByName({ read, who }: Pick<Persons, 'read' | 'who'>): ReadonlyMap<string, Sex | null> {
  const sexes = new Map<string, Sex | null>()
  for (const { things } of read)
    for (const thing of things) {
      const person = thing.joined || thing.pronoun !== null ? null : (who(thing)?.person ?? null)
      if (person !== null && thing.traits.sex !== null) note(sexes, person, thing.traits.sex === 'male' ? 'he' : 'she')
    }
  return sexes
}

/** The same, and else by the pronouns that are known to mean somebody. */
function sexesOf(input: Persons): ReadonlyMap<string, Sex | null> {
  const named = sexesByName(input)
  const spoken = new Map<string, Sex | null>()
  for (const [index, { tokens }] of input.sentences.entries())
    for (const [at, token] of tokens.entries()) {
      const kind = pronounOf(token)?.kind
      const person = kind === 'he' || kind === 'she' ? input.known(index, at) : null
      if (person !== null && (kind === 'he' || kind === 'she')) note(spoken, person, kind)
    }
  return new Map([...spoken, ...named])
}

class Walk {
  private readonly input: Persons
  private readonly found: FoundPerson[] = []
  /** By sentence: who was spoken of. */
  private readonly seen: Seen[][] = []
  private readonly times = new Map<string, number>()
  /** Where each person was named last. */
  private readonly named = new Map<string, Thing>()
  private readonly sexes: ReadonlyMap<string, Sex | null>

  constructor(input: Persons) {
    this.input = input
    this.sexes = sexesOf(input)
  }

  /** Whether a pronoun may mean somebody; "Torres" is a she where the piece has "Ms. Torres". */
  private fits({ kind }: Pronoun, { thing, person }: Seen): boolean {
    if (thing.pronoun !== null) return thing.pronoun.kind === kind
    const sex = person === null ? null : (this.sexes.get(person) ?? null)
    return sex === null ? agrees({ kind, form: 'subject' }, thing) : sex === kind
  }

  /** The person that a "who" before the pronoun is about. */
  private whoClause({ s }: Scene, pro: Thing, pronoun: Pronoun, here: readonly Seen[]): Seen | null {
    if (!/^(?:subject|possessive)$/.test(pronoun.form)) return null
    const who = s.tokens.findLastIndex(({ form, xpos }, i) => i < pro.head && xpos === 'WP' && /^who$/i.test(form))
    const verb = s.tokens[who]?.head ?? -1
    if (who < 1 || verb < 0 || !pro.above.includes(verb) || !/^nsubj/.test(relOf(s.tokens[who]))) return null
    const before = here.filter(({ thing }) => thing.head < who).at(-1)
    if (before === undefined || before.thing.pronoun !== null || !this.fits(pronoun, before)) return null
    if (before.thing.to !== who && s.tokens[who - 1]?.form !== ',') return null
    // "Ada Lund, with her four dogs, who": several.
    if (s.tokens.slice(before.thing.to, who).some(({ xpos }) => /^NNP?S$/.test(xpos))) return null
    const between = here.some(seen => seen.thing.head > who && this.fits(pronoun, seen))
    return between || before.person === null ? null : before
  }

  /** The subject of a clause that the pronoun is in, by name or known already, where nobody else was named before it. */
  private ownSubject({ s }: Scene, pro: Thing, pronoun: Pronoun, here: readonly Seen[]): Seen | null {
    const rivals = here.filter(seen => this.fits(pronoun, seen))
    for (const verb of pro.above) {
      // "the first player to hit his fourth": whoever it is.
      if (/^acl/.test(relOf(s.tokens[verb]))) return null
      const at = s.tokens.findIndex((token, i) => token.head === verb && i < pro.head && /^nsubj/.test(relOf(token)))
      const subject = here.find(({ thing }) => thing.head === at)
      if (subject === undefined) continue
      // "Ada Lund, her brother": not her own.
      if (pro.above.includes(subject.thing.head)) return null
      if (pronoun.form === 'object' || subject.name === null || subject.person === null) return null
      if (!this.fits(pronoun, subject) || subject.thing.quoted !== pro.quoted) return null
      return rivals.every(({ person }) => person === subject.person) ? subject : null
    }
    return null
  }

  private isMain(person: string): boolean {
    const times = this.times.get(person) ?? 0
    return [...this.times].every(([other, n]) => other === person || n * FAR_MORE <= times)
  }

  /** Whether the paragraph has so far spoken of nobody else who may be meant. */
  private isOnly(person: string, index: number, { paragraph }: Sentence, pronoun: Pronoun): boolean {
    for (let k = index - 1; k >= 0 && this.input.sentences[k]?.paragraph === paragraph; k--)
      if (this.seen[k]?.some(seen => seen.person !== person && this.fits(pronoun, seen))) return false
    return true
  }

  /** The one person of the last sentence that spoke of anybody who agrees, where it was about that person. */
  private before(index: number, s: Sentence, pronoun: Pronoun): { seen: Seen; rule: PersonRule } | null {
    for (let back = 1; back <= REACH && index - back >= 0; back++) {
      const there = (this.seen[index - back] ?? []).filter(seen => this.fits(pronoun, seen))
      const [one] = there
      // "Henry Vane lent it. He …": a name that was not taken for a person's may be one.
      if (one === undefined) {
        if (this.seen[index - back]?.length === 0 && opensWithName(this.input.sentences[index - back])) return null
        continue
      }
      const { person } = one
      if (person === null || there.some(other => other.person !== person)) return null
      const about = there.findLast(({ subject }) => subject)
      if (about === undefined) return null
      const same = this.input.sentences[index - back]?.paragraph === s.paragraph
      if (same && back === 1) return { seen: about, rule: 'goes-on' }
      if (same && this.isOnly(person, index, s, pronoun)) return { seen: about, rule: 'only-person' }
      return this.isMain(person) ? { seen: about, rule: 'main-person' } : null
    }
    return null
  }

  private settle(scene: Scene, pro: Thing, pronoun: Pronoun, here: readonly Seen[]): Seen {
    const { s, index } = scene
    const subject = isTop(s, pro.head)
    const add = (seen: Seen | null, rule: PersonRule): Seen | null => {
      if (seen === null || seen.name === null || seen.person === null) return null
      const { name: thing, person } = seen
      this.found.push({ sentence: index, at: pro.head, pronoun, thing, person, rule })
      return { thing: pro, name: thing, person, subject }
    }
    const known = this.input.known(index, pro.head)
    const settled =
      add(this.whoClause(scene, pro, pronoun, here), 'who-clause') ??
      add(this.ownSubject(scene, pro, pronoun, here), 'own-subject')
    if (settled !== null) return settled
    const alone =
      !pro.quoted &&
      /^(?:subject|possessive)$/.test(pronoun.form) &&
      here.every(seen => !this.fits(pronoun, seen)) &&
      !s.tokens.slice(0, pro.head).some(({ form }) => ANYBODY.test(form))
    const last = alone ? this.before(index, s, pronoun) : null
    const same = last === null ? null : add(last.seen, last.rule)
    if (same !== null) return same
    // Told by other rules, or the same as right before in this sentence.
    const name = known === null ? null : (this.named.get(known) ?? null)
    return { thing: pro, name, person: known, subject }
  }

  next({ scene, things }: Read): void {
    const { s } = scene
    const here: Seen[] = []
    for (const thing of things) {
      if (thing.joined) continue
      if (thing.pronoun !== null) {
        if (isPersonal(thing.pronoun)) here.push(this.settle(scene, thing, thing.pronoun, here))
      } else if (!isSameAgain(scene, thing)) {
        const who = this.input.who(thing)
        if (who === null) continue
        const { person } = who
        if (person !== null) this.named.set(person, thing)
        here.push({ thing, name: person === null ? null : thing, person, subject: isAbout(s, thing) })
      }
    }
    for (const { person } of here) if (person !== null) this.times.set(person, (this.times.get(person) ?? 0) + 1)
    this.seen.push(here)
  }

  all(): readonly FoundPerson[] {
    return this.found
  }
}

/** The pronouns whose person the shape of the text tells, in the order of the text. */
export function personsByShape(input: Persons): readonly FoundPerson[] {
  const walk = new Walk(input)
  for (const each of input.read) walk.next(each)
  return walk.all()
}
