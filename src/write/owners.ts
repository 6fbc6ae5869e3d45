/**
 * Whose output, whose turnout: a bare noun for something of which every country and company has its own gets the name of
 * the one that the piece has just spoken of, where no other stands near; else it stays bare, and a gate refuses it.
 */

import { lower, tag } from '../read/argument/scene.ts'
import { COUNTRY } from '../read/mentions/lists.ts'
import type { Clause, Mention, Reading, Reference, Sentence, TokenRange } from '../read/reading.ts'
import { owned } from '../read/reference/owned.ts'

/** Things that somebody must have: of "output" alone a stranger asks whose. */
export const OWNED =
  /^(?:gdp|output|turnout|inflation|unemployment|employment|export|import|growth|production|revenue|turnover|spending|debt|deficit|surplus|population|investment|consumption|emission|wage|income|sale|profit|membership|enrolment|enrollment|attendance|mortality|fertility|reserve|borrowing|productivity|poverty|immigration|emigration|tourism|trade|budget|economy|currency)$/

/** Of these every country has its own, but no company. */
const NATIONAL =
  /^(?:gdp|turnout|inflation|unemployment|population|mortality|fertility|immigration|emigration|poverty|currency|economy)$/

/** Whether a phrase is such a noun with nothing that says whose: "output", "annual exports", not "the output of Orrin". */
export function isBareOwned(s: Sentence, phrase: TokenRange & { readonly head: number }): boolean {
  const { from, to, head } = phrase
  if (!OWNED.test(s.tokens[head]?.lemma.toLowerCase() ?? '') || head !== to - 1 || to - from > 3) return false
  if (!/^NNP?S?$/.test(tag(s, head)) || /^(?:of|in|at|from|to)$/.test(lower(s, to))) return false
  return s.tokens.slice(from, head).every(({ xpos }) => /^(?:JJ|NN)$/.test(xpos))
}

interface Owner {
  readonly name: string
  /** Whether it is a place: a bank or a company has no inflation. */
  readonly isPlace: boolean
  readonly from: Reference['from']
}

class Owners {
  private readonly reading: Reading
  private readonly mentions: readonly (readonly Mention[])[]
  private readonly owners: (Owner | null)[] = []

  constructor(reading: Reading, mentions: readonly (readonly Mention[])[]) {
    this.reading = reading
    this.mentions = mentions
  }

  /** Names of places and bodies in a stretch. */
  private owning(index: number, range: TokenRange): readonly Mention[] {
    return (this.mentions[index] ?? []).filter(({ kind, tokens, entity }) => {
      const likely = this.reading.entities[entity ?? -1]?.likely ?? 'other'
      return (
        kind === 'name' &&
        /^(?:place|organisation|group)$/.test(likely) &&
        range.from <= tokens.from &&
        tokens.to <= range.to
      )
    })
  }

  /** The subject of a clause where it is one name, with comments behind it. */
  private subjectOf(index: number, s: Sentence, { subject, sure }: Clause): Owner | null {
    const phrase = subject === null || !sure ? undefined : s.phrases.find(({ from }) => from === subject.from)
    if (subject === null || phrase === undefined || (phrase.to < subject.to && lower(s, phrase.to) !== ',')) return null
    const [name, other] = this.owning(index, phrase)
    if (name === undefined || other !== undefined || name.tokens.to !== phrase.to) return null
    const words = s.tokens.slice(phrase.from, phrase.to).map(({ form }) => form)
    return {
      name: words.join(' ').replace(/^The /, 'the '),
      isPlace: this.reading.entities[name.entity ?? -1]?.likely === 'place',
      from: { paragraph: name.paragraph, start: name.start, end: name.end },
    }
  }

  /** Whom the words before a clause speak of: its sentence's own first subject, else the sentence before it. */
  private before(index: number, s: Sentence, clause: Clause): Owner | null {
    const earlier = s.clauses.filter(
      ({ kind, verb }) => /^(?:main|coordinate)$/.test(kind) && verb.from < clause.verb.from,
    )
    const [first] = earlier
    if (first !== undefined) return this.subjectOf(index, s, first)
    if (this.reading.sentences[index - 1]?.paragraph !== s.paragraph) return null
    return this.owners[index - 1] ?? null
  }

  /** "Orrin closed its ports, and its council fled": the subject of the clause before, where that names nobody else. */
  private possessor(index: number, s: Sentence, clause: Clause): Owner | null {
    const from = clause.subject?.from ?? -1
    if (clause.kind !== 'coordinate' || lower(s, from) !== 'its') return null
    const main = s.clauses.find(({ kind, verb }) => kind === 'main' && verb.from < clause.verb.from)
    const alone = this.owning(index, { from: 0, to: from }).length === 1
    return main === undefined || !alone ? null : this.subjectOf(index, s, main)
  }

  /** Whom a sentence is about, for the sentence behind it. */
  private aboutOf(index: number, s: Sentence): Owner | null {
    const main = s.clauses.find(({ kind }) => kind === 'main')
    const own = main === undefined ? null : this.subjectOf(index, s, main)
    // "Venezuela’s neighbour Guyana", "In Orrin, Halden …": with another name in it nobody knows whose.
    const names = new Set(
      (this.mentions[index] ?? [])
        .filter(({ kind, entity }) => kind === 'name' && this.reading.entities[entity ?? -1]?.likely !== 'person')
        .map(({ entity }) => entity),
    )
    return own !== null && names.size === 1 ? own : null
  }

  run(): readonly Reference[] {
    const found: Reference[] = []
    this.reading.sentences.forEach((s, index) => {
      let told: Owner | null = null
      for (const clause of s.clauses) {
        const phrase = s.phrases.find(({ from }) => from === clause.subject?.from)
        if (!/^(?:main|coordinate)$/.test(clause.kind) || phrase === undefined || phrase.to !== clause.subject?.to)
          continue
        const possessor = this.possessor(index, s, clause)
        if (possessor !== null) {
          const tokens = { from: phrase.from, to: phrase.from + 1 }
          const text = owned(possessor.name)
          found.push({ sentence: index, tokens, text, from: possessor.from, rule: 'owner', confidence: 0.9 })
          continue
        }
        const from = s.clauses.length > 1 ? clause.from : 0
        if (!isBareOwned(s, phrase) || this.owning(index, { from, to: clause.to }).length > 0) continue
        const before = this.before(index, s, clause)
        const national = NATIONAL.test(s.tokens[phrase.head]?.lemma.toLowerCase() ?? '')
        const owner = before === null || (national && !before.isPlace) ? this.titled(s, phrase.head) : before
        if (owner === null) continue
        told = owner
        found.push(this.reference(index, s, phrase, owner))
      }
      this.owners.push(told ?? this.aboutOf(index, s))
    })
    return found
  }

  /** The one country that the title names, where the paragraph names no other place. */
  private titled(s: Sentence, head: number): Owner | null {
    if (!NATIONAL.test(s.tokens[head]?.lemma.toLowerCase() ?? '')) return null
    const { title } = this.reading.piece
    const countries = new Set<string>()
    for (const name of COUNTRY) {
      const at = title.toLowerCase().indexOf(name)
      // "Panama Canal" is no country.
      const whole = at >= 0 && !/^[\p{L}\p{N}]|^ \p{Lu}/u.test(title.slice(at + name.length))
      if (whole && !/[\p{L}\p{N}]$/u.test(title.slice(0, at))) countries.add(name)
    }
    const [only] = countries
    if (only === undefined || countries.size > 1) return null
    const named = this.reading.mentions.filter(({ kind, paragraph }) => kind === 'name' && paragraph === s.paragraph)
    const places = named.map(({ entity }) => this.reading.entities[entity ?? -1]).filter(one => one?.likely === 'place')
    if (places.some(place => place?.name.toLowerCase() !== only)) return null
    const at = this.reading.entities.find(({ name }) => name.toLowerCase() === only)
    return at === undefined ? null : { name: at.name, isPlace: true, from: at.at }
  }

  private reference(sentence: number, s: Sentence, { from, to }: TokenRange, owner: Owner): Reference {
    const words = s.tokens
      .slice(from, to)
      .map(({ form }, k) =>
        k === 0 && !/^\p{Lu}{2}/u.test(form) ? form.charAt(0).toLowerCase() + form.slice(1) : form,
      )
    const text = `${owner.name}’${/s$/.test(owner.name) && /^the /.test(owner.name) ? '' : 's'} ${words.join(' ')}`
    return { sentence, tokens: { from, to }, text, from: owner.from, rule: 'owner', confidence: 0.9 }
  }
}

export const ownerReferences = (reading: Reading, mentions: readonly (readonly Mention[])[]): readonly Reference[] =>
  new Owners(reading, mentions).run()
