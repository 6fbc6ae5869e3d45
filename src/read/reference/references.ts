/**
 * What words stand for, where that is nearly certain: a "he" that can only be one person, "this relationship" behind "its
 * relationship with South Korea", "the council" when only one council was ever named in full. Everything else is left
 * open; the writer then leaves its sentence alone.
 */
import { lemma, lower, tag } from '../argument/scene.ts'
import { ROLE } from '../mentions/lists.ts'
import type { Clause, Entity, Mention, NounPhrase, Reference, Sentence, TokenRange } from '../reading.ts'

export interface ReferenceInput {
  readonly sentences: readonly Sentence[]
  /** Mentions by sentence. */
  readonly mentions: readonly (readonly Mention[])[]
  readonly entities: readonly Entity[]
  /** Text of a stretch of one sentence, as written. */
  readonly text: (sentence: number, range: TokenRange) => string
}

/** A phrase with what hangs on it, good enough to stand for itself. */
interface Full {
  readonly sentence: number
  readonly phrase: NounPhrase
  readonly tokens: TokenRange
  readonly noun: string
}

const isMany = (s: Sentence, phrase: NounPhrase): boolean => /^NNP?S$/.test(tag(s, phrase.head))

/** A phrase with the prepositional phrases behind it, up to the next comma or verb. */
function extended(s: Sentence, phrase: NounPhrase): TokenRange {
  let { to } = phrase
  for (let links = 0; links < 3; links++) {
    if (!/^(?:of|with|between|for|against|on|in|to|from)$/.test(lower(s, to))) break
    const next = s.phrases.find(candidate => candidate.from === to + 1)
    if (next === undefined || /^(?:PRP|WP|EX)$/.test(tag(s, next.from))) break
    // Only "of" and its like surely belong to the noun; "in" and "on" may belong to the verb.
    if (/^(?:in|on|to|from|for)$/.test(lower(s, to)) && links === 0 && !/^NNP/.test(tag(s, next.head))) break
    to = next.to
  }
  return { from: phrase.from, to }
}

const hasName = (input: ReferenceInput, sentence: number, range: TokenRange): boolean =>
  (input.mentions[sentence] ?? []).some(
    mention => mention.kind === 'name' && mention.tokens.from >= range.from && mention.tokens.to <= range.to,
  )

/** Whether a phrase says by itself which thing it means. */
function isFull(input: ReferenceInput, sentence: number, s: Sentence, phrase: NounPhrase, tokens: TokenRange): boolean {
  for (let i = tokens.from; i < tokens.to; i++)
    if (/^(?:this|that|these|those|such)$/.test(lower(s, i)) || (tag(s, i) === 'PRP$' && i !== phrase.from))
      return false
  return hasName(input, sentence, tokens) && tokens.to - tokens.from <= 12
}

/** The words to put in its place: a leading "its" becomes the name it belongs to, "a" becomes "the". */
function wording(input: ReferenceInput, full: Full): string | null {
  const s = input.sentences[full.sentence]
  if (s === undefined) return null
  const first = lower(s, full.tokens.from)
  const tail = { from: full.tokens.from + 1, to: full.tokens.to }
  if (tag(s, full.tokens.from) === 'PRP$') {
    const owner = ownerOf(input, full, s)
    return owner === null ? null : `${owner}’s ${input.text(full.sentence, tail)}`
  }
  if (/^(?:a|an|any|some|every)$/.test(first)) return `the ${input.text(full.sentence, tail)}`
  const text = input.text(full.sentence, full.tokens)
  return tag(s, full.tokens.from) === 'DT' ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** The subject that "its" goes back to when it is a single name: "the Kremlin risks … its relationship". */
function ownerOf(input: ReferenceInput, full: Full, s: Sentence): string | null {
  const clause = s.clauses.find(candidate => candidate.kind === 'main' && candidate.sure)
  if (clause?.subject == null || clause.subject.to > full.tokens.from) return null
  const phrase = s.phrases.find(
    candidate => candidate.from === clause.subject?.from && candidate.to === clause.subject?.to,
  )
  if (phrase === undefined || !hasName(input, full.sentence, phrase) || isMany(s, phrase)) return null
  const text = input.text(full.sentence, phrase)
  return tag(s, phrase.from) === 'DT' ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

const owned = (name: string): string => `${name}’s`

class Resolver {
  private readonly input: ReferenceInput
  private readonly fulls = new Map<string, Full[]>()
  readonly found: Reference[] = []
  /** The person that the last "he" or "she" stood for, with its sentence. */
  private person: { readonly entity: number; readonly sentence: number } | null = null

  constructor(input: ReferenceInput) {
    this.input = input
  }

  private persons(sentence: number, before = Number.POSITIVE_INFINITY): ReadonlySet<number> {
    const found = new Set<number>()
    for (const mention of this.input.mentions[sentence] ?? []) {
      if (mention.entity === undefined || mention.tokens.from >= before) continue
      const kind = this.input.entities[mention.entity]?.kind
      if (kind === 'person' || kind === 'other') found.add(mention.entity)
    }
    return found
  }

  private hasRole(sentence: number, before = Number.POSITIVE_INFINITY): boolean {
    const s = this.input.sentences[sentence]
    return (
      s?.phrases.some(
        phrase =>
          phrase.head < before &&
          /^(?:NN)$/.test(tag(s, phrase.head)) &&
          (ROLE.has(lemma(s, phrase.head)) ||
            /^(?:man|woman|boy|girl|person|wife|husband|father|mother|son|daughter|brother|sister|friend|reader|critic)$/.test(
              lemma(s, phrase.head),
            )),
      ) === true
    )
  }

  private pronoun(index: number, s: Sentence): void {
    const main = s.clauses.find(clause => clause.kind === 'main')
    const at = main?.subject?.from ?? -1
    if (main?.subject == null) return
    const word = lower(s, at)
    const alone = main.subject.to - main.subject.from === 1
    if (/^(?:he|she)$/.test(word) ? alone : /^(?:his|her)$/.test(word) && tag(s, at) === 'PRP$')
      this.personal(index, s, at)
    else if (/^(?:it|they)$/.test(word) ? alone : /^(?:its|their)$/.test(word)) this.thing(index, s, main, at)
  }

  /** "He" as the subject of a sentence whose forerunner names one person and nobody else. */
  private personal(index: number, s: Sentence, at: number): void {
    const before = this.input.sentences[index - 1]
    if (
      before === undefined ||
      before.paragraph !== s.paragraph ||
      this.persons(index, at).size > 0 ||
      this.hasRole(index, at)
    )
      return
    const named = [...this.persons(index - 1)].filter(entity => this.input.entities[entity]?.kind === 'person')
    const chained = this.person?.sentence === index - 1 ? this.person.entity : null
    const subject = before.clauses.find(clause => clause.kind === 'main')?.subject
    const isSubject = (entity: number): boolean =>
      (this.input.mentions[index - 1] ?? []).some(
        mention =>
          mention.entity === entity &&
          subject != null &&
          mention.tokens.from >= subject.from &&
          mention.tokens.to <= subject.to,
      )
    const [only] = named
    const quoted = before.asides.some(aside => aside.kind === 'quote')
    let entity: number | null = null
    // Being the subject is what counts: with one person merely named the rule was right in 5 of 8 cases, so in 34 of 35.
    if (named.length === 1 && only !== undefined && isSubject(only) && !quoted) entity = only
    else if (named.length === 0) entity = chained
    if (entity === null) return
    const name = this.input.entities[entity]
    if (name === undefined) return
    this.person = { entity, sentence: index }
    const owns = tag(s, at) === 'PRP$'
    this.add(
      index,
      { from: at, to: at + 1 },
      owns ? owned(name.name) : name.name,
      name.at,
      owns ? 'person-possessive' : 'person',
      0.9,
    )
  }

  /** "It" or "its …" as the subject behind a sentence whose subject is one name. */
  private thing(index: number, s: Sentence, main: Clause, at: number): void {
    const before = this.input.sentences[index - 1]
    if (before === undefined || before.paragraph !== s.paragraph || before.asides.some(aside => aside.kind === 'quote'))
      return
    const clause = before.clauses.find(candidate => candidate.kind === 'main' && candidate.sure)
    const many = /^the/.test(lower(s, at))
    const owns = tag(s, at) === 'PRP$'
    if (clause?.subject == null || (clause.fronted !== null && clause.fronted.to - clause.fronted.from > 5)) return
    const phrase = before.phrases.find(
      candidate => candidate.from === clause.subject?.from && candidate.to === clause.subject?.to,
    )
    if (phrase === undefined || isMany(before, phrase) !== many) return
    if (
      (!owns && main.verb.passive) ||
      (!owns &&
        /^(?:be|seem|appear|take|happen|turn|follow|matter)$/.test(lemma(s, main.verb.main)) &&
        s.clauses.length > 1)
    )
      return
    const mention = (this.input.mentions[index - 1] ?? []).find(
      candidate =>
        candidate.kind === 'name' && candidate.tokens.from >= phrase.from && candidate.tokens.to === phrase.to,
    )
    const kind = this.input.entities[mention?.entity ?? -1]?.kind
    if (mention === undefined || kind === 'person') return
    const text = this.input.text(index - 1, phrase)
    const shown = tag(before, phrase.from) === 'DT' ? text.charAt(0).toLowerCase() + text.slice(1) : text
    const first = before.tokens[phrase.from]
    const last = before.tokens[phrase.to - 1]
    if (first === undefined || last === undefined) return
    this.add(
      index,
      { from: at, to: at + 1 },
      owns ? owned(shown) : shown,
      { paragraph: before.paragraph, start: first.start, end: last.end },
      owns ? 'thing-possessive' : 'thing',
      0.85,
    )
  }

  /** "this relationship", "the council": an earlier full phrase of the same head. */
  private definite(index: number, s: Sentence, phrase: NounPhrase): void {
    const first = lower(s, phrase.from)
    const pointing = /^(?:this|these|that|those)$/.test(first)
    if (!(pointing || first === 'the') || hasName(this.input, index, phrase)) return
    if (/^(?:of|that|which|who|between|with|to|for)$/.test(lower(s, phrase.to)) || /^NNP/.test(tag(s, phrase.head)))
      return
    const bare = phrase.head - phrase.from === 1
    const same = (this.fulls.get(lemma(s, phrase.head)) ?? []).filter(full => this.fits(full, s, phrase))
    const last = same.at(-1)
    if (last === undefined || (pointing && !bare)) return
    const here = this.input.sentences[last.sentence]
    // One word alone must be near; several words that come again mean the same wherever they stand.
    const near = index - last.sentence <= (pointing ? 2 : 4) && here?.paragraph === s.paragraph
    const texts = new Set(same.map(full => wording(this.input, full)))
    const text = wording(this.input, last)
    const start = here?.tokens[last.tokens.from]?.start
    const end = here?.tokens[last.tokens.to - 1]?.end
    if (
      text === null ||
      (bare && !near) ||
      texts.size > 1 ||
      here === undefined ||
      start === undefined ||
      end === undefined
    )
      return
    const rule = pointing ? 'this-noun' : bare ? 'the-noun' : 'same-words'
    this.add(index, { from: phrase.from, to: phrase.to }, text, { paragraph: here.paragraph, start, end }, rule, 0.85)
  }

  /** Same number; and for a phrase of several words the same words, with more behind them. */
  private fits(full: Full, s: Sentence, phrase: NounPhrase): boolean {
    const other = this.input.sentences[full.sentence]
    if (other === undefined || isMany(other, full.phrase) !== isMany(s, phrase)) return false
    const own = phrase.head - phrase.from - 1
    if (own === 0) return true
    if (full.tokens.to <= full.phrase.to || full.phrase.head - full.phrase.from < own) return false
    for (let k = 1; k <= own; k++) if (lower(s, phrase.head - k) !== lower(other, full.phrase.head - k)) return false
    return true
  }

  private add(
    sentence: number,
    tokens: TokenRange,
    text: string,
    from: Reference['from'],
    rule: string,
    confidence: number,
  ): void {
    this.found.push({ sentence, tokens, text, from, rule, confidence })
  }

  run(): readonly Reference[] {
    this.input.sentences.forEach((s, index) => {
      this.pronoun(index, s)
      for (const phrase of s.phrases) {
        this.definite(index, s, phrase)
        if (!/^NNS?$/.test(tag(s, phrase.head))) continue
        const tokens = extended(s, phrase)
        if (!isFull(this.input, index, s, phrase, tokens)) continue
        const noun = lemma(s, phrase.head)
        this.fulls.set(noun, [...(this.fulls.get(noun) ?? []).slice(-12), { sentence: index, phrase, tokens, noun }])
      }
    })
    return this.found
  }
}

/** All references that the rules dare to make, in the order of the text. */
export const referencesOf = (input: ReferenceInput): readonly Reference[] => new Resolver(input).run()
