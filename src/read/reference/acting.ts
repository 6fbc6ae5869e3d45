/**
 * Whose deed it is: "The Board opened its inquiry in March. It fined Orrin Steel in May, and it wants more." An inquiry fines
 * nobody, so that "it" is the Board, the only body that the sentence before has as its subject; and a second "it" beside the
 * first is the same. What merely rises, works or is something may be anything, and is left alone.
 */
import { lemma, lower, tag } from '../argument/scene.ts'
import type { Clause, Reference, Sentence, TokenRange } from '../reading.ts'
import type { ReferenceInput } from './fulls.ts'

/** What only bodies and countries do. */
const ACTS =
  /^(?:announce|fine|rule|decide|vote|promise|pledge|ask|demand|forbid|ban|approve|reject|adopt|appeal|sue|talk|negotiate|agree|refuse|admit|deny|warn|launch|publish|borrow|lend|hire|employ|owe|buy|sell|sign|join|recommend|propose|insist|accuse|order|declare|threaten|consult|apologise|apologize|estimate|reckon|concede|withdraw|appoint|elect)$/

/** Deeds of a body by what they are done to: "reached findings", "held that". */
const ACTS_ON = new Map([
  ['reach', /^(?:finding|agreement|conclusion|verdict|settlement|decision|deal)s?$/],
  ['issue', /^(?:ruling|warning|decision|statement|report|order)s?$/],
  ['open', /^(?:inquiry|investigation|office|embassy|case|proceeding)s?$/],
])

/** Also where the tagger took "the Commission" for a common noun. */
const isCapital = (s: Sentence, i: number): boolean => /^\p{Lu}/u.test(s.tokens[i]?.form ?? '')

interface Told {
  readonly text: string
  readonly from: Reference['from']
}

/** Whether a clause tells of a deed that only somebody can do. */
function isDeed(s: Sentence, { verb, rest }: Clause): boolean {
  if (verb.passive) return false
  const own = lemma(s, verb.main)
  if (ACTS.test(own)) return true
  const on = ACTS_ON.get(own)
  return on !== undefined && s.tokens.slice(rest.from, rest.from + 4).some(({ form }) => on.test(form.toLowerCase()))
}

/** What is done to bodies, so that an "it" behind these is one. */
const DONE_TO =
  /^(?:allow|order|fine|ask|force|oblige|require|forbid|ban|tell|urge|warn|sue|accuse|permit|compel|instruct)$/

const isIt = (s: Sentence, subject: TokenRange | null): boolean =>
  subject !== null && subject.to === subject.from + 1 && lower(s, subject.from) === 'it'

class Acting {
  private readonly input: ReferenceInput
  private readonly known: ReadonlyMap<string, Reference>
  private readonly found: Reference[] = []
  /** What each sentence's subject is, where it is one body by name. */
  private readonly bodies: (Told | null)[] = []

  constructor(input: ReferenceInput, known: readonly Reference[]) {
    this.input = input
    this.known = new Map(known.map(reference => [`${reference.sentence}:${reference.tokens.from}`, reference]))
  }

  private isBody(entity: number | undefined): boolean {
    return /^(?:organisation|place|group)$/.test(this.input.entities[entity ?? -1]?.likely ?? '')
  }

  /** The subject of a clause, where it is one name of a body and nothing else, but for a remark between commas. */
  private named(index: number, s: Sentence, { subject }: Clause): Told | null {
    const phrase = subject === null ? undefined : s.phrases.find(({ from }) => from === subject.from)
    if (subject === null || phrase === undefined || !isCapital(s, phrase.head)) return null
    if (phrase.to < subject.to && lower(s, phrase.to) !== ',') return null
    const name = (this.input.mentions[index] ?? []).find(
      ({ kind, tokens }) => kind === 'name' && tokens.to === phrase.to && tokens.from >= phrase.from,
    )
    const [first, last] = [s.tokens[phrase.from], s.tokens[phrase.to - 1]]
    if (name === undefined || !this.isBody(name.entity) || first === undefined || last === undefined) return null
    // "the American Commission’s head" and "Orrin and Halden" are no body.
    if (s.tokens.slice(phrase.from, phrase.to).some(({ xpos }) => /^(?:POS|CC|PRP\$)$/.test(xpos))) return null
    if (/^(?:and|or|'s|’s)$/.test(lower(s, phrase.to)) || /S$/.test(tag(s, phrase.head))) return null
    const text = this.input.text(index, phrase)
    return {
      text: first.xpos === 'DT' ? text.charAt(0).toLowerCase() + text.slice(1) : text,
      from: { paragraph: s.paragraph, start: first.start, end: last.end },
    }
  }

  /** Whether a sentence speaks of another body than its subject, elsewhere than as a place: it may have acted, too. */
  private hasOther(index: number, s: Sentence, { subject, fronted }: Clause): boolean {
    const within = (range: TokenRange | null, i: number): boolean => range !== null && range.from <= i && i < range.to
    return (this.input.mentions[index] ?? []).some(
      ({ kind, entity, tokens }) =>
        kind === 'name' &&
        this.isBody(entity) &&
        !within(subject, tokens.from) &&
        !within(fronted, tokens.from) &&
        !/^(?:in|at|near|from)$/.test(lower(s, tokens.from - 1)),
    )
  }

  /** `rule`: "thing" where the name stands again, also where the sentence has it already. */
  private add(sentence: number, at: number, { text, from }: Told, rule: 'thing' | 'pronoun' = 'pronoun'): void {
    if (this.known.has(`${sentence}:${at}`)) return
    this.found.push({ sentence, tokens: { from: at, to: at + 1 }, text, from, rule, confidence: 0.9 })
  }

  /** Further clauses of a sentence that have the same "it": joined to the first, or a deed of its own. */
  private further(index: number, s: Sentence, main: Clause, told: Told): void {
    for (const clause of s.clauses) {
      if (clause === main || clause.subject === null || !isIt(s, clause.subject)) continue
      const joined = clause.kind === 'coordinate' && !/^W/.test(tag(s, clause.subject.from - 1))
      if (joined || (/^(?:adverbial|relative|coordinate)$/.test(clause.kind) && isDeed(s, clause)))
        this.add(index, clause.subject.from, told)
    }
  }

  /** What the "it" of a sentence's own clause stands for. */
  private meant(index: number, s: Sentence, main: Clause): Told | null {
    const at = main.subject?.from ?? -1
    const known = this.known.get(`${index}:${at}`)
    if (known !== undefined) return { text: known.text, from: known.from }
    const before = this.input.sentences[index - 1]
    if (before?.paragraph !== s.paragraph || before.asides.some(({ kind }) => kind === 'quote')) return null
    const own = before.clauses.find(({ kind }) => kind === 'main')
    if (own === undefined || this.hasOther(index - 1, before, own) || !isDeed(s, main)) return null
    return this.bodies[index - 1] ?? null
  }

  /** "Ada Lund, who had found for Halden Steel, ordered it to pay": the one body that the sentence has named but for who acts. */
  private object(index: number, s: Sentence, { subject, verb }: Clause): void {
    const at = s.tokens.findIndex(
      ({ deprel, head }, i) => lower(s, i) === 'it' && /^i?obj$/.test(deprel ?? '') && head === verb.main,
    )
    if (at < 0 || subject === null || !DONE_TO.test(lemma(s, verb.main))) return
    const phrase = s.phrases.find(({ from }) => from === subject.from)
    const others = (this.input.mentions[index] ?? []).filter(
      ({ kind, entity, tokens }) =>
        kind === 'name' &&
        tokens.to <= at &&
        this.isBody(entity) &&
        !(subject.from <= tokens.from && tokens.to <= (phrase?.to ?? subject.to)) &&
        !/^(?:in|at|near|from)$/.test(lower(s, tokens.from - 1)),
    )
    const [only] = others
    if (only === undefined || new Set(others.map(({ entity }) => entity)).size > 1) return
    const the = lower(s, only.tokens.from - 1) === 'the' ? 'the ' : ''
    const { paragraph, start, end } = only
    const text = `${the}${this.input.text(index, only.tokens)}`
    this.add(index, at, { text, from: { paragraph, start, end } }, 'thing')
  }

  run(): readonly Reference[] {
    this.input.sentences.forEach((s, index) => {
      for (const clause of s.clauses) if (clause.kind === 'main') this.object(index, s, clause)
      const main = s.clauses.find(({ kind }) => kind === 'main')
      if (main?.sure !== true || s.form !== 'statement') {
        this.bodies.push(null)
        return
      }
      const told = isIt(s, main.subject) ? this.meant(index, s, main) : null
      if (told !== null && main.subject !== null) {
        this.add(index, main.subject.from, told)
        this.further(index, s, main, told)
      }
      this.bodies.push(told ?? this.named(index, s, main))
    })
    return this.found
  }
}

/** What "it" stands for where it acts, besides what is known already. */
export const actingReferences = (input: ReferenceInput, known: readonly Reference[]): readonly Reference[] =>
  new Acting(input, known).run()
