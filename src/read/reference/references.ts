/**
 * What words stand for, where that is nearly certain: a "he" that can only be one person, "this relationship" behind "its
 * relationship with South Korea", "the council" when only one council was ever named in full. Everything else is left
 * open; the writer then leaves its sentence alone.
 */
import { lemma, lower, tag } from '../argument/scene.ts'
import { ROLE } from '../mentions/lists.ts'
import type { Clause, NounPhrase, Reference, Sentence, TokenRange } from '../reading.ts'
import { actingReferences } from './acting.ts'
import type { Full, Noun, ReferenceInput } from './fulls.ts'
import { gatherFulls, hasName, isGeneral, isMany, keyOf, sentenceAt, wordingOf } from './fulls.ts'
import { hasNewer, isSecond, namedBefore } from './named-before.ts'
import { opensOnAnother } from './opens-on-another.ts'
import { owned } from './owned.ts'
import { readAll } from './pronouns/candidates.ts'
import { ofOwnSex, personReferences } from './pronouns/person-references.ts'
import { hasTrees, likelyPronouns, pronounReferences, subjectReferences } from './pronouns/references.ts'
import { roleReferences } from './roles.ts'
import { hasRival, isAmount, isNamedAs, isSeveralIn, isSurely, isWholeSubject } from './subject-before.ts'

/** Things of which a piece has one and names it in full once; of citizens or violence there is always more. */
const SINGLE =
  /^(?:court|council|bank|authority|foundation|university|ministry|department|agency|commission|committee|parliament|senate|assembly|union|company|institute|college|treaty|agreement|bill|act|museum|hospital|board|league|fund|railway|bridge|canal|dam|river|island|tower|toll|tax|ruling|plan|scheme|project|programme|program|treaty|deal|referendum|election|trial|experiment|study|survey|port|airport|plant|line|road|pipeline|festival|newspaper|magazine|law|reform|collection|ship|telescope|satellite|mission|virus|vaccine|merger|strike|siege|revolution|coup|invasion|war|crisis)$/

class Resolver {
  private readonly input: ReferenceInput
  private readonly nouns: ReadonlyMap<string, Noun>
  readonly found: Reference[] = []
  /** The person that the last "he" or "she" stood for, with its sentence and which of the two it was. */
  private person: { readonly entity: number; readonly sentence: number; readonly male: boolean } | null = null

  constructor(input: ReferenceInput) {
    this.input = input
    this.nouns = gatherFulls(input)
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
    const named = [...this.persons(index - 1)].filter(entity => isSurely(this.input.entities[entity]))
    const male = /^h(?:e|is)$/.test(lower(s, at))
    const last = this.person
    // "The mayor of Orrin hated trams. He …": behind a subject of its own nobody goes on.
    const goesOn = before.clauses.some(
      ({ kind, subject: one }) => kind === 'main' && /^PRP/.test(tag(before, one?.from ?? -1)),
    )
    const chained = goesOn && last?.sentence === index - 1 && last.male === male ? last.entity : null
    const subject = before.clauses.find(clause => clause.kind === 'main')?.subject ?? null
    const isSubject = (entity: number): boolean =>
      subject !== null &&
      (this.input.mentions[index - 1] ?? []).some(
        ({ entity: other, tokens }) => other === entity && isNamedAs(before, subject, tokens),
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
    this.person = { entity, sentence: index, male }
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
    // "Orrin published the first table, and Halden came top. It …": the second may as well be meant.
    const second =
      before.clauses.find(({ kind, subject }) => kind === 'coordinate' && subject !== null)?.subject ?? null
    if (second !== null && !/^PRP/.test(tag(before, second.from)) && isSeveralIn(before, second) === many) return
    const phrase = before.phrases.find(
      candidate => candidate.from === clause.subject?.from && isWholeSubject(before, candidate, clause.subject),
    )
    if (phrase === undefined || isMany(before, phrase) !== many || (!many && hasRival(before, phrase))) return
    if (
      (!owns && main.verb.passive) ||
      (!owns &&
        /^(?:be|seem|appear|take|happen|turn|follow|matter)$/.test(lemma(s, main.verb.main)) &&
        s.clauses.length > 1)
    )
      return
    if (!owns && isAmount(s, main)) return
    const shown = this.thingNamed(index - 1, before, phrase)
    if (shown === null) return
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

  /** How to write the thing that a phrase names, or stands for by a reference of its own; null when it is no plain thing. */
  private thingNamed(index: number, s: Sentence, phrase: NounPhrase): string | null {
    const known = this.found.findLast(
      reference =>
        reference.sentence === index && reference.tokens.from === phrase.from && reference.tokens.to === phrase.to,
    )
    if (known !== undefined)
      return /^(?:person|person-possessive|thing-possessive)$/.test(known.rule) ? null : known.text
    const mention = (this.input.mentions[index] ?? []).find(
      candidate =>
        candidate.kind === 'name' && candidate.tokens.from >= phrase.from && candidate.tokens.to === phrase.to,
    )
    if (mention === undefined || this.input.entities[mention.entity ?? -1]?.kind === 'person') return null
    const text = this.input.text(index, phrase)
    return tag(s, phrase.from) === 'DT' ? text.charAt(0).toLowerCase() + text.slice(1) : text
  }

  /** "this relationship", "the council": an earlier full phrase of the same head. */
  private definite(index: number, s: Sentence, phrase: NounPhrase): void {
    const first = lower(s, phrase.from)
    const pointing = /^(?:this|these|that|those)$/.test(first)
    if (!(pointing || first === 'the') || hasName(this.input, index, phrase)) return
    if (/^(?:of|that|which|who|between|with|to|for)$/.test(lower(s, phrase.to)) || /^NNP/.test(tag(s, phrase.head)))
      return
    if (isGeneral(s, phrase)) return
    // "that whole act": the whole of what "that act" would be.
    const whole = pointing && /^(?:whole|entire)$/.test(lower(s, phrase.from + 1)) ? 1 : 0
    const bare = phrase.head - phrase.from === 1 + whole
    const noun = this.nouns.get(keyOf(s, phrase))
    const same = (noun?.fulls ?? []).filter(full => full.sentence < index && this.fits(full, s, phrase))
    const last = same.at(-1)
    const named = pointing && bare && last === undefined ? namedBefore(this.input, index, phrase) : null
    if (named !== null) this.add(index, { from: phrase.from, to: phrase.to }, named.text, named.from, 'this-noun', 0.85)
    if (noun === undefined || last === undefined || (pointing && !bare)) return
    if (pointing && hasNewer(this.input, last, index, phrase)) return
    const here = sentenceAt(this.input, last.sentence)
    const texts = new Set(
      noun.fulls.filter(full => this.fits(full, s, phrase)).map(full => wordingOf(this.input, full)),
    )
    const text = wordingOf(this.input, last)
    if (text === null || texts.size > 1 || here === undefined) return
    // One word alone must be near, or the only thing of its kind in the whole piece.
    const near = last.sentence >= 0 && index - last.sentence <= (pointing ? 2 : 4) && here.paragraph === s.paragraph
    const only =
      noun.rivals === 0 &&
      !pointing &&
      SINGLE.test(keyOf(s, phrase)) &&
      !isMany(s, phrase) &&
      !isSecond(this.input, last, here, keyOf(s, phrase)) &&
      !opensOnAnother(this.input, index, text)
    if (bare && !near && !only) return
    const rule = pointing ? 'this-noun' : !bare ? 'same-words' : near ? 'the-noun' : 'only-noun'
    this.add(index, { from: phrase.from, to: phrase.to }, text, this.place(last, s, phrase), rule, 0.85)
  }

  /** Where the full phrase stands; the title is no place, so there the words themselves are named. */
  private place(full: Full, s: Sentence, phrase: NounPhrase): Reference['from'] {
    const here = full.sentence < 0 ? undefined : this.input.sentences[full.sentence]
    const [own, range] = here === undefined ? [s, phrase] : [here, full.tokens]
    return {
      paragraph: own.paragraph,
      start: own.tokens[range.from]?.start ?? 0,
      end: own.tokens[range.to - 1]?.end ?? 0,
    }
  }

  /** Same number; and for a phrase of several words the same words, with more behind them. */
  private fits(full: Full, s: Sentence, phrase: NounPhrase): boolean {
    const other = sentenceAt(this.input, full.sentence)
    if (other === undefined || isMany(other, full.phrase) !== isMany(s, phrase)) return false
    const own = phrase.head - phrase.from - 1
    if (own === 0 || (own === 1 && /^(?:whole|entire)$/.test(lower(s, phrase.from + 1)))) return true
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
      for (const phrase of s.phrases) this.definite(index, s, phrase)
    })
    return this.found
  }
}

const placeOf = (reference: Reference): string => `${reference.sentence}:${reference.tokens.from}`

/** Where the shape of the text and what is told otherwise speak of the same word, both must mean the same person. */
function withPersons(told: readonly Reference[], persons: readonly Reference[]): readonly Reference[] {
  const shaped = new Map(persons.map(one => [placeOf(one), one]))
  const known = new Map(told.map(one => [placeOf(one), one]))
  const fits = (one: Reference, other: Reference | undefined): boolean => other === undefined || one.text === other.text
  return [
    ...told.flatMap(one => {
      const other = shaped.get(placeOf(one))
      if (!fits(one, other)) return []
      return [other === undefined ? one : { ...one, confidence: Math.max(one.confidence, other.confidence) }]
    }),
    ...persons.filter(one => !known.has(placeOf(one))),
  ]
}

/**
 * All references that are dared, in the order of the text. Where rules and the trained choice speak of the same pronoun,
 * both must mean the same; then the surer one stands.
 */
export function referencesOf(input: ReferenceInput): readonly Reference[] {
  const likely = likelyPronouns(input)
  const trained = new Map(pronounReferences(input, likely).map(reference => [placeOf(reference), reference]))
  const ruled = new Resolver(input).run().filter(reference => {
    const other = trained.get(placeOf(reference))
    if (other === undefined) return true
    const same = other.text === reference.text
    trained.delete(placeOf(reference))
    return same
  })
  const known = new Set(ruled.map(placeOf))
  const roles = roleReferences(input).filter(reference => !known.has(placeOf(reference)))
  // Who somebody is by name is told only where there are trees.
  const read = hasTrees(input.sentences) ? readAll(input.sentences) : []
  const others = ofOwnSex(input, read, [...ruled, ...roles, ...trained.values()])
  const told = withPersons(others, personReferences(input, read, others))
  const acting = actingReferences(input, told)
  const all = new Set([...told, ...acting].map(placeOf))
  const subjects = subjectReferences(input, likely).filter(reference => !all.has(placeOf(reference)))
  return [...told, ...acting, ...subjects].sort((a, b) => a.sentence - b.sentence || a.tokens.from - b.tokens.from)
}
