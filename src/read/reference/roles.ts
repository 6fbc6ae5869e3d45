/** "The minister", "the prime minister": whoever holds the office, where the piece has named that one alone. */
import { lower, tag } from '../argument/scene.ts'
import { OFFICE, ROLE } from '../mentions/lists.ts'
import type { Entity, NounPhrase, Reference, Sentence, TokenRange } from '../reading.ts'
import type { ReferenceInput } from './fulls.ts'

/** Offices of two words, neither of which is the office by itself. */
const PAIR =
  /^(?:prime minister|secretary general|attorney general|governor general|director general|inspector general|solicitor general|chief executive|vice president|first minister|foreign minister|finance minister|interior minister|defen[cs]e minister|justice minister|health minister|education minister|economy minister|energy minister|environment minister|trade minister|transport minister|home secretary|foreign secretary|defen[cs]e secretary|health secretary|education secretary|treasury secretary|press secretary|business secretary|general secretary)$/
/** Of these the second word alone never means the holder. */
const BOUND = /^(?:prime|first|vice) | general$| executive$/
/** Who held an office, or stands in for its holder, is not its holder. */
const NOT_NOW =
  /^(?:former|ex|late|onetime|then|future|incoming|deputy|vice|assistant|shadow|acting|aspiring|next|last|previous)$/

/** An office as somebody holds it. */
interface Held {
  readonly entity: Entity
  /** "minister", and for some two words: "finance minister". */
  readonly names: readonly string[]
  readonly at: { readonly paragraph: number; readonly start: number }
  /** All words of what the piece calls the holder. */
  readonly words: ReadonlySet<string>
}

/** The words of an office before what hangs on them: "finance minister" of "finance minister of Lysse". */
function wordsOf(role: string): readonly string[] {
  const words = role.toLowerCase().split(/[\s-]+/)
  const end = words.findIndex(word => /^(?:of|at|for|in|and|to)$/.test(word))
  return end < 0 ? words : words.slice(0, end)
}

function namesOf(role: string): readonly string[] {
  const words = wordsOf(role)
  const noun = words.at(-1) ?? ''
  const pair = words.slice(-2).join(' ')
  const paired = words.length > 1 && PAIR.test(pair)
  if (words.slice(0, paired && pair === 'vice president' ? -2 : -1).some(word => NOT_NOW.test(word))) return []
  return [...(paired ? [pair] : []), ...(paired && BOUND.test(pair) ? [] : [noun])]
}

const isOffice = (name: string): boolean => PAIR.test(name) || ROLE.has(name) || OFFICE.has(name)

const heldIn = (entities: readonly Entity[]): readonly Held[] =>
  entities.flatMap(entity =>
    entity.kind !== 'person'
      ? []
      : entity.roles.map(({ text, at }) => ({
          entity,
          names: namesOf(text).filter(isOffice),
          at,
          words: new Set(text.toLowerCase().split(/[\s-]+/)),
        })),
  )

/** "The minister" as it may stand for its holder: the words of the office behind a bare article. */
interface Bare extends TokenRange {
  readonly name: string
  /** "The President", which is written so of any president as well. */
  readonly great: boolean
}

/** The phrase up to whoever owns the rest: "the chancellor" of "the chancellor’s office". */
function ownerIn(s: Sentence, { from, to, head }: NounPhrase): NounPhrase {
  const mark = s.tokens.findIndex(({ xpos }, k) => k > from && k < head && xpos === 'POS')
  return mark < 0 ? { from, to, head } : { from, to: mark, head: mark - 1 }
}

const nameAt = (s: Sentence, from: number, head: number): string =>
  s.tokens
    .slice(from, head + 1)
    .map(({ form, lemma }, k, { length }) => (k === length - 1 ? lemma : form).toLowerCase())
    .join(' ')

/** Offices that are written with a capital for whoever holds them; a capital elsewhere is a name’s: "The Poet". */
const GREAT =
  /(?:minister|president|chancellor|premier|secretary|governor|mayor|pope|king|queen|commissioner|executive|general)$/

function bareIn(s: Sentence, phrase: NounPhrase): Bare | null {
  const { from, to, head } = ownerIn(s, phrase)
  const name = nameAt(s, from + 1, head)
  const bare = lower(s, from) === 'the' && to === head + 1 && /^NNP?$/.test(tag(s, head))
  if (!bare || (to - from !== 2 && !PAIR.test(name))) return null
  const form = s.tokens[head]?.form ?? ''
  if (tag(s, head) === 'NNP' && (!GREAT.test(name) || form === form.toUpperCase())) return null
  const goesOn =
    /^(?:of|for|who|whose|in|at|,)$/.test(lower(s, to)) ||
    (/^NNP/.test(tag(s, to)) && /^\p{Lu}/u.test(s.tokens[to]?.form ?? ''))
  return goesOn ? null : { from, to, name, great: tag(s, head) === 'NNP' }
}

/** Where a phrase may mean another holder: "a minister", "the Halden minister". */
function isOther(s: Sentence, phrase: NounPhrase, name: string, held: readonly Held[]): boolean {
  const { from, head } = ownerIn(s, phrase)
  const size = name.split(' ').length
  if (tag(s, head) !== 'NN' || head - size + 1 < from || nameAt(s, head - size + 1, head) !== name) return false
  if (/^(?:a|an|another|one|every|each|no|any)$/.test(lower(s, from))) return true
  const own = new Set(held.filter(({ names }) => names.includes(name)).flatMap(({ words }) => [...words]))
  return s.tokens
    .slice(from, head - size + 1)
    .some(({ xpos, form }) => !/^(?:DT|PRP\$)$/.test(xpos) && !own.has(form.toLowerCase()))
}

/** Years before the writing in which an office may have had another holder. */
const TERM = 8

/** Sentences back, in the paragraph, that somebody may have been named for the office to be that one’s among several. */
const NEAR = 3

class Offices {
  private readonly input: ReferenceInput
  private readonly held: readonly Held[]
  private readonly others = new Map<string, readonly number[]>()

  constructor(input: ReferenceInput) {
    this.input = input
    this.held = heldIn(input.entities)
  }

  /** The sentences that may speak of another holder. */
  private othersOf(name: string): readonly number[] {
    const known = this.others.get(name)
    if (known !== undefined) return known
    const made = this.input.sentences.flatMap((s, index) =>
      s.phrases.some(phrase => isOther(s, phrase, name, this.held)) ? [index] : [],
    )
    this.others.set(name, made)
    return made
  }

  /** The one person of the piece who holds an office. */
  private only(name: string): Entity | null {
    const [one, ...more] = new Set(this.held.filter(({ names }) => names.includes(name)).map(({ entity }) => entity))
    return one === undefined || more.length > 0 || this.othersOf(name).length > 0 ? null : one
  }

  /** Of several holders the one whom a sentence right before is about, where the paragraph has named no other. */
  private near(index: number, s: Sentence, name: string): Entity | null {
    const holders = new Set(this.held.filter(({ names }) => names.includes(name)).map(({ entity }) => entity))
    const found = new Set<Entity>()
    let about = false
    for (let k = index - 1; k >= 0 && this.input.sentences[k]?.paragraph === s.paragraph; k--) {
      if (this.othersOf(name).includes(k)) return null
      for (const { kind, entity: i, tokens } of this.input.mentions[k] ?? []) {
        const entity = this.input.entities[i ?? -1]
        if (kind !== 'name' || entity === undefined || !holders.has(entity)) continue
        found.add(entity)
        if (index - k <= NEAR && isSubject(this.input.sentences[k], tokens)) about = true
      }
    }
    const [one, ...more] = found
    return one === undefined || more.length > 0 || !about ? null : one
  }

  /** Whether somebody was called so before a place of the text. */
  private isCalledBefore(entity: Entity, name: string, s: Sentence): boolean {
    return this.held.some(
      held =>
        held.entity === entity &&
        held.names.includes(name) &&
        (held.at.paragraph < s.paragraph || (held.at.paragraph === s.paragraph && held.at.start < s.start)),
    )
  }

  /** "In 1962 the president …" of a piece on the one of today: another, unless the paragraph has named its own. */
  private isOfAnotherTime(entity: Entity, index: number, s: Sentence): boolean {
    const { written } = this.input
    const years = s.tokens.filter(({ form }) => /^(?:1[5-9]|20)\d\d$/.test(form)).map(({ form }) => Number(form))
    if (years.every(year => written !== null && written - year <= TERM)) return false
    return !this.isNamedNear(entity, index, s, index)
  }

  /** Whether the paragraph has named somebody so few sentences before. */
  private isNamedNear(entity: Entity, index: number, s: Sentence, reach: number): boolean {
    for (let k = index; k >= index - reach && this.input.sentences[k]?.paragraph === s.paragraph; k--)
      if ((this.input.mentions[k] ?? []).some(({ entity: i }) => this.input.entities[i ?? -1] === entity)) return true
    return false
  }

  run(): readonly Reference[] {
    if (this.held.every(({ names }) => names.length === 0)) return []
    return this.input.sentences.flatMap((s, sentence) =>
      s.phrases.flatMap((phrase): readonly Reference[] => {
        const bare = bareIn(s, phrase)
        if (bare === null || !isOffice(bare.name)) return []
        const entity = this.only(bare.name) ?? this.near(sentence, s, bare.name)
        if (entity === null || this.isOfAnotherTime(entity, sentence, s)) return []
        if (bare.great && !this.isNamedNear(entity, sentence, s, NEAR)) return []
        if (!this.isCalledBefore(entity, bare.name, s)) return []
        const tokens = { from: bare.from, to: bare.to }
        return [{ sentence, tokens, text: entity.name, from: entity.at, rule: 'role', confidence: 0.85 }]
      }),
    )
  }
}

/** Whether a name is what its sentence is about. */
const isSubject = (s: Sentence | undefined, { from, to }: TokenRange): boolean =>
  s?.clauses.some(
    ({ kind, subject }) => kind === 'main' && subject !== null && subject.from <= from && to <= subject.to,
  ) === true

/** Every bare "the ROLE" whose holder has been named before it. */
export const roleReferences = (input: ReferenceInput): readonly Reference[] => new Offices(input).run()
