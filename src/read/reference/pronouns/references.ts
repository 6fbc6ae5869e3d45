/** What pronouns stand for, written so that it can be put in their place. Needs a tree; without one nothing is said. */

import type { Entity, Mention, Reference, Sentence } from '../../reading.ts'
import type { ReferenceInput } from '../fulls.ts'
import { owned } from '../owned.ts'
import type { Thing } from './candidates.ts'
import { type Resolved, resolvePronouns } from './resolve.ts'
import { sameSubjects } from './same-subject.ts'
import { trainedWeights } from './trained-weights.ts'
import { isPersonNoun } from './words.ts'

/**
 * Below this a pronoun is left open. At it 90 % were right over all kinds of text and 88 % in news, and 34 and 39 % of all
 * pronouns were resolved (GUM, each fifth of the documents measured with what the others taught).
 */
export const SURE = 0.8

/**
 * A "he" or "she" that opens its sentence as the subject, for a name of the same paragraph: such were right in 29 of 29 cases
 * between this and 0.9, more often than all pronouns are above 0.9 (GUM, five folds).
 */
const OPENING = { least: 0.5, sure: 0.93 } as const

/**
 * A pronoun that is the subject of its sentence, for the subject of the sentence before, in the same paragraph: right in 21 of
 * 21 cases for names and in 29 of 30 for other phrases, where they were chosen with so much and less than 0.9 (GUM).
 */
const PARALLEL = { name: 0.3, noun: 0.6, sure: 0.92 } as const

/** "Orrin is the largest port: its trade passed …": of the sentence's own subject by name, right behind a colon or semicolon. */
const BEHIND_COLON = { least: 0.25, sure: 0.92 } as const

/** What the name at the end of a phrase names; null for none. */
export const entityAt = (input: ReferenceInput, { sentence, from, to }: Thing): Entity | null => {
  const name = (input.mentions[sentence] ?? []).find(
    (mention: Mention) => mention.kind === 'name' && mention.tokens.to === to && mention.tokens.from >= from,
  )
  return input.entities[name?.entity ?? -1] ?? null
}

/**
 * "more than one offer", "the next one" and "only Orrin" say how much or which of several, and "B and C" of "A, B and C" a part:
 * nothing of that can be written for what comes after.
 */
function isMeasured({ tokens }: Sentence, { from, to, head, joined }: Thing): boolean {
  const word = (at: number): string => tokens[at]?.form.toLowerCase() ?? ''
  if (/^(?:more|fewer|less|most|only|about|almost|both|half|at)$/.test(word(from)) || /^ones?$/.test(word(head)))
    return true
  const next = /^(?:the|a|an)$/.test(word(from)) ? word(from + 1) : word(from)
  if (/^(?:next|other|another|same|former|latter)$/.test(next)) return true
  return joined && to - from > 2 && word(from - 1) === ',' && /^NNPS?$/.test(tokens[from - 2]?.xpos ?? '')
}

/** "a new council" is "the new council" when it comes back; a phrase that leans on others is none to write. */
function wordingOf(input: ReferenceInput, thing: Thing): string | null {
  const s = input.sentences[thing.sentence]
  const first = s?.tokens[thing.from]
  if (s === undefined || first === undefined || thing.to - thing.from > 9) return null
  const entity = thing.joined ? null : entityAt(input, thing)
  if (entity?.kind === 'person') return entity.name
  const words = s.tokens.slice(thing.from, thing.to)
  // "Last May the council", "the mayor’s people": more or less than what is meant.
  if (/^(?:last|next|this|every|each)$/i.test(first.form) && words.some(({ xpos }) => xpos === 'DT')) return null
  if (s.tokens[thing.from - 1]?.xpos === 'POS') return null
  if (isMeasured(s, thing)) return null
  if (words.some(token => /^(?:PRP\$?|WP\$?|WDT)$/.test(token.xpos)) || /^(?:,|-LRB-|``|'')$/.test(first.xpos))
    return null
  const text = input.text(thing.sentence, thing)
  if (/^(?:a|an)$/i.test(first.form)) return `the ${input.text(thing.sentence, { from: thing.from + 1, to: thing.to })}`
  if (/^(?:this|that|these|those|some|any|no|many|most|few|every|each)$/i.test(first.form)) return null
  if (first.xpos === 'DT') return text.charAt(0).toLowerCase() + text.slice(1)
  const named = words.some(token => /^NNP/.test(token.xpos))
  const many = /^NNS$/.test(s.tokens[thing.head]?.xpos ?? '')
  // The capital of a sentence's first word stays behind.
  if (many && !/^NNP/.test(first.xpos) && !named) return text.charAt(0).toLowerCase() + text.slice(1)
  return named || many ? text : `the ${text}`
}

function referenceOf(input: ReferenceInput, found: Resolved, rule = 'pronoun'): Reference | null {
  const { sentence, at, pronoun, thing, confidence } = found
  const there = input.sentences[thing.sentence]
  const [first, last] = [there?.tokens[thing.from], there?.tokens[thing.to - 1]]
  const wording = wordingOf(input, thing)
  if (there === undefined || first === undefined || last === undefined || wording === null) return null
  // "himself" for "Kant" says something else.
  if (pronoun.form === 'reflexive') return null
  const text = pronoun.form === 'possessive' ? owned(wording) : wording
  const from = { paragraph: there.paragraph, start: first.start, end: last.end }
  return { sentence, tokens: { from: at, to: at + 1 }, text, from, rule, confidence }
}

/** Whether a phrase is a name, also one whose last word was read as a noun: "John Snow". */
const isNamed = (input: ReferenceInput, thing: Thing): boolean =>
  /^NNP/.test(input.sentences[thing.sentence]?.tokens[thing.head]?.xpos ?? '') ||
  entityAt(input, thing)?.kind === 'person'

/** Whether a sentence from one to before another names somebody else who is surely a person. */
const isAnotherNamed = (input: ReferenceInput, from: number, to: number, own: Entity | null): boolean =>
  input.mentions.slice(from, to).some(mentions =>
    mentions.some(({ entity }) => {
      const other = input.entities[entity ?? -1]
      return other?.kind === 'person' && other !== own
    }),
  )

function isOpening(input: ReferenceInput, found: Resolved): boolean {
  const { sentence, at, pronoun, thing, confidence } = found
  const [s, there] = [input.sentences[sentence], input.sentences[thing.sentence]]
  return (
    confidence >= OPENING.least &&
    !isAnotherNamed(input, thing.sentence + 1, sentence, entityAt(input, thing)) &&
    at <= 1 &&
    pronoun.form === 'subject' &&
    /^(?:he|she)$/.test(pronoun.kind) &&
    !thing.joined &&
    isNamed(input, thing) &&
    s?.paragraph === there?.paragraph
  )
}

/** Whether a word is the subject of what its sentence as a whole says. */
const isTopSubject = ({ tokens }: Sentence, at: number): boolean =>
  /^nsubj/.test(tokens[at]?.deprel ?? '') && tokens[tokens[at]?.head ?? -1]?.deprel === 'root'

/** "The bank bought bonds. Since May it has sold …": of one subject after the other. */
function isParallel(input: ReferenceInput, { sentence, at, pronoun, thing, confidence }: Resolved): boolean {
  const [s, there] = [input.sentences[sentence], input.sentences[thing.sentence]]
  if (s === undefined || there === undefined || thing.sentence !== sentence - 1) return false
  if (pronoun.form !== 'subject' || thing.quoted || s.paragraph !== there.paragraph) return false
  if (confidence < (isNamed(input, thing) ? PARALLEL.name : PARALLEL.noun)) return false
  // "The board bought a mill. It was sold": what was bought, if anything.
  const undergoes = /^nsubj:pass/.test(s.tokens[at]?.deprel ?? '')
  if (undergoes && there.tokens.some(({ xpos, deprel }) => deprel === 'obj' && /^NNP?$/.test(xpos))) return false
  // "The gate was shut. It …": of "the gate" a reader would ask, too, which is meant.
  if (!there.tokens.slice(thing.from, thing.to).some(({ xpos }) => /^NNP/.test(xpos))) return false
  return isTopSubject(s, at) && isTopSubject(there, thing.head)
}

/** Right behind a colon or a semicolon the second half of a sentence goes on about the subject of the first. */
function isOfFirstHalf(input: ReferenceInput, { sentence, at, pronoun, thing, confidence }: Resolved): boolean {
  const s = input.sentences[sentence]
  if (s === undefined || thing.sentence !== sentence || thing.joined || confidence < BEHIND_COLON.least) return false
  if (pronoun.kind === 'they' && thing.traits.plural === false) return false
  if (!/^[:;]$/.test(s.tokens[at - 1]?.form ?? '') || !/^(?:subject|possessive)$/.test(pronoun.form)) return false
  const { head = -1, deprel = '' } = s.tokens[thing.head] ?? {}
  return /^nsubj/.test(deprel) && s.tokens[head]?.head === -1 && isNamed(input, thing)
}

/** As sure as its class was when it was measured. */
function weighed(input: ReferenceInput, found: Resolved): Resolved {
  const class_ = isOpening(input, found)
    ? OPENING
    : isParallel(input, found)
      ? PARALLEL
      : isOfFirstHalf(input, found)
        ? BEHIND_COLON
        : null
  return class_ === null ? found : { ...found, confidence: Math.max(found.confidence, class_.sure) }
}

/** Paragraphs that name somebody who is surely a person. */
function peopled(input: ReferenceInput): ReadonlySet<number> {
  const found = new Set<number>()
  for (const mentions of input.mentions)
    for (const { entity, paragraph } of mentions)
      if (entity !== undefined && input.entities[entity]?.kind === 'person') found.add(paragraph)
  return found
}

/** A place, a body, a book: no "he" and no "she". */
const isNoPerson = (input: ReferenceInput, thing: Thing): boolean =>
  thing.pronoun === null && !/^(?:person|other)$/.test(entityAt(input, thing)?.kind ?? 'other')

/**
 * A name of which nothing says that it is a person's, beside one that is: "Brandt paid for it. Halden's was the first. He …",
 * and "Halden Hall fell while Ilka Brandt looked on. She …". Whoever is meant, it is not sure; unless the piece is about that name.
 */
function isDoubtful(input: ReferenceInput, people: ReadonlySet<number>, found: Resolved): boolean {
  const { sentence, thing, pronoun } = found
  const entity = entityAt(input, thing)
  if (!/^(?:he|she)$/.test(pronoun.kind) || entity?.kind !== 'other') return false
  const last = entity.name.split(' ').at(-1)
  if (entity.likely === 'person' && input.title?.tokens.some(({ form }) => form === last) === true) return false
  if (thing.traits.sex !== null || thing.traits.being === 'person') return false
  return thing.to - thing.from === 1
    ? people.has(input.sentences[thing.sentence]?.paragraph ?? -1)
    : isAnotherNamed(input, thing.sentence, sentence, entity)
}

/** "Last May Ilka Brandt won, her rivals having left": whose they are, the subject by name before it says. */
function hasOwner(input: ReferenceInput, { sentence, at, pronoun, thing }: Resolved): boolean {
  if (pronoun.form !== 'possessive' || !/^(?:he|she)$/.test(pronoun.kind) || thing.sentence === sentence) return false
  const main = input.sentences[sentence]?.clauses.find(({ kind }) => kind === 'main')
  const subject = main?.subject ?? null
  if (subject === null || subject.to > at) return false
  const { tokens } = input.sentences[sentence] ?? { tokens: [] }
  const { head = -1 } = input.sentences[sentence]?.phrases.find(({ from }) => from === subject.from) ?? {}
  // "A farmer who had borrowed lost his land": nobody's but that farmer's.
  const anybody = /^(?:an?|any|every|each|no|one)$/i.test(tokens[subject.from]?.form ?? '')
  if (anybody && tokens[head]?.xpos === 'NN' && isPersonNoun(tokens[head].lemma)) return true
  return (input.mentions[sentence] ?? []).some(
    ({ kind, entity, tokens }) =>
      kind === 'name' &&
      subject.from <= tokens.from &&
      tokens.to <= subject.to &&
      /^(?:person|other)$/.test(input.entities[entity ?? -1]?.kind ?? ''),
  )
}

/** "Ivo Brandt, his brother": whose brother he is, the name does not say. */
function isKin(input: ReferenceInput, { sentence, at, pronoun, thing }: Resolved): boolean {
  const tokens = input.sentences[sentence]?.tokens ?? []
  const owned = tokens[tokens[at]?.head ?? -1]
  return (
    pronoun.form === 'possessive' &&
    thing.sentence === sentence &&
    owned?.deprel === 'appos' &&
    owned.head === thing.head
  )
}

/** "Whoever wins keeps his seat", right behind a sentence on Ivo Brandt: not his. */
const isAnybodys = (input: ReferenceInput, { sentence, at, pronoun, thing }: Resolved): boolean =>
  thing.sentence !== sentence &&
  /^(?:he|she)$/.test(pronoun.kind) &&
  input.sentences[sentence]?.tokens
    .slice(0, at)
    .some(
      ({ form, deprel }) => /^nsubj/.test(deprel ?? '') && /^(?:(?:any|every)(?:one|body)|whoever)$/i.test(form),
    ) === true

/** "Dahl’s biographer taught there. He died in 1977.": the subject before is somebody else, who has no name. */
function hasOtherSubject(input: ReferenceInput, { sentence, pronoun, thing }: Resolved): boolean {
  const [s, before] = [input.sentences[sentence], input.sentences[sentence - 1]]
  if (!/^(?:he|she)$/.test(pronoun.kind) || thing.sentence === sentence || before?.paragraph !== s?.paragraph)
    return false
  const at = before?.tokens.findIndex((_, i) => isTopSubject(before, i)) ?? -1
  const subject = before?.tokens[at]
  if (before === undefined || subject === undefined || subject.xpos !== 'NN') return false
  if (!isPersonNoun(subject.lemma) && !/(?:er|or)$/.test(subject.lemma)) return false
  // "The minister, Ada Lund, resigned. She …"
  const isSame = thing.sentence === sentence - 1 && (thing.head === at || before.tokens[thing.head]?.head === at)
  return !isSame || /^(?:nmod|compound)/.test(before.tokens[thing.head]?.deprel ?? '')
}

/** Whether sentences were read with heads, without which nothing is said of pronouns. */
export const hasTrees = (sentences: readonly Sentence[]): boolean =>
  sentences.some(s => s.tokens.some(token => token.head !== undefined))

/** "Ada Quill tried to dig one, and it cost 300 lives": a person by name is no "it". */
function isThing(input: ReferenceInput, { pronoun, thing }: Resolved): boolean {
  const entity = entityAt(input, thing)
  return (
    pronoun.kind !== 'it' || entity === null || (entity.kind === 'other' ? entity.likely : entity.kind) !== 'person'
  )
}

/** What each pronoun most likely stands for, by the trained choice; nothing without a tree. */
export const likelyPronouns = (input: ReferenceInput): readonly Resolved[] =>
  hasTrees(input.sentences)
    ? resolvePronouns(input.sentences, trainedWeights(), thing => isNoPerson(input, thing)).filter(one =>
        isThing(input, one),
      )
    : []

/** Of these, every pronoun that surely stands for something and could be written out, in the order of the text. */
export function pronounReferences(input: ReferenceInput, likely: readonly Resolved[]): readonly Reference[] {
  const people = peopled(input)
  return likely
    .filter(
      found =>
        !isDoubtful(input, people, found) &&
        !hasOwner(input, found) &&
        !isKin(input, found) &&
        !isAnybodys(input, found) &&
        !hasOtherSubject(input, found),
    )
    .map(found => weighed(input, found))
    .filter(found => found.confidence >= SURE)
    .map(found => referenceOf(input, found))
    .filter(reference => reference !== null)
}

/** As sure as those were when they were measured. */
const SAME_SUBJECT = 0.9

/**
 * Subjects that are surely the subject before, for cards that lack just that: "the treaty" in the place of "it" says no more
 * by itself, so that it is no reading to write out wherever the pronoun stands.
 */
export function subjectReferences(input: ReferenceInput, likely: readonly Resolved[]): readonly Reference[] {
  if (likely.length === 0) return []
  return sameSubjects(input.sentences, likely)
    .map(found => referenceOf(input, { ...found, confidence: SAME_SUBJECT }, 'same-subject'))
    .filter(reference => reference !== null)
}
