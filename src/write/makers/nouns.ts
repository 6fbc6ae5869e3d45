/**
 * Clozes of names and of noun phrases that say something by themselves: what was done, made, found, used; who did it; what
 * a thing is called or consists of. A whole phrase is hidden, never half of one, and only where the rest of the clause is
 * long enough to pin it down.
 */
import { lemma, lower, tag } from '../../read/argument/scene.ts'
import type { Clause, Mention, NounPhrase, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { clozeOf, stretchOf } from './clozes.ts'
import { isPersonal } from './heads/asking.ts'
import type { Maker } from './maker.ts'
import { standing, within } from './maker.ts'

/** Nouns that say too little to be asked for, whatever stands with them. */
export const LIGHT =
  /^(?:way|part|number|lot|thing|time|people|example|kind|sort|type|fact|result|case|point|place|area|form|use|role|end|side|rest|range|set|series|group|member|amount|level|matter|addition|variety|majority|minority|term|basis|process|event|year|day|month|week|century|decade|period|man|woman|person|one|other|same|issue|question|problem|reason|idea|effect|impact|order|age|view|name|line|hand|step|half|piece|bit|course|while|moment|extent|manner|sense|respect|purpose|aspect|thought|self|need)$/

/** Words between a noun and what belongs to it, over which a hidden phrase reaches. */
const OF = 'of'

/** A noun phrase with the "of …" behind it, or null where it goes on in a way that would be cut. */
function wholeOf(s: Sentence, phrase: NounPhrase): TokenRange | null {
  let { to } = phrase
  for (let steps = 0; steps < 2 && lower(s, to) === OF; steps++) {
    const next = s.phrases.find(candidate => candidate.from === to + 1)
    if (next === undefined) return null
    to = next.to
  }
  return { from: phrase.from, to }
}

const JOINT = /^(?:and|or|nor|as|than|\/|–|-|—|&)$/

/** Whether a range sticks to the word beside it, as in "Lieutenant-Governor". */
export function isGlued(s: Sentence, { from, to }: TokenRange): boolean {
  const glued = (left: number, right: number): boolean => (s.tokens[left]?.end ?? -1) === (s.tokens[right]?.start ?? -2)
  if (glued(from - 1, from) && !/^[("“‘[]$|^``$/.test(lower(s, from - 1))) return true
  return glued(to - 1, to) && !/^[,.;:!?)\]”"]$|^''$|^['’]s?$/.test(lower(s, to))
}

/** "San Francisco, California": the place goes on behind the comma. */
const isPlacePair = (s: Sentence, { to }: TokenRange): boolean =>
  /^NNP/.test(tag(s, to - 1)) && lower(s, to) === ',' && /^NNP/.test(tag(s, to + 1))

/** Whether a range is one of several that are joined, or sticks to the word beside it. */
function isCut(s: Sentence, range: TokenRange): boolean {
  const { from, to } = range
  const [before, after] = [lower(s, from - 1), lower(s, to)]
  if (JOINT.test(before) || JOINT.test(after) || isGlued(s, range)) return true
  return (before === ',' || after === ',') && isListed(s, range)
}

/** ", bread and", "bread, butter,": one of a list, by the tree where there is one, else by what stands around. */
function isListed(s: Sentence, { from, to }: TokenRange): boolean {
  const within = (i: number): boolean => from <= i && i < to
  if (s.tokens[from]?.deprel !== undefined)
    return s.tokens.some(
      ({ deprel, head = -1 }, i) => deprel === 'conj' && within(i) !== within(head) && (within(i) || within(head)),
    )
  if (
    lower(s, to) === ',' &&
    s.phrases.some(phrase => phrase.from === to + 1) &&
    /^(?:,|and|or)$/.test(next(s, to + 1))
  )
    return true
  return (
    lower(s, from - 1) === ',' &&
    s.phrases.some(phrase => phrase.to === from - 1) &&
    /^(?:,|and|or)$/.test(lower(s, to))
  )
}

/** The first word behind the noun phrase that begins at `i`. */
function next(s: Sentence, i: number): string {
  const phrase = s.phrases.find(candidate => candidate.from === i)
  return phrase === undefined ? '' : lower(s, phrase.to)
}

/** What a phrase goes on with that would have to be hidden with it: "the man who", "a plan to", "the book called". */
const GOES_ON = /^(?:WDT|WP|WP\$|WRB|TO|VBG|VBN)$/

export const hasFigure = (desk: WriterDesk, sentence: number, range: TokenRange): boolean =>
  (desk.mentions[sentence] ?? []).some(
    mention =>
      !/^(?:name|term)$/.test(mention.kind) && mention.tokens.from < range.to && range.from < mention.tokens.to,
  )

/** Adjectives that judge or only measure roughly: with them a phrase says no more than its noun. */
const VAGUE =
  /^(?:important|great|good|bad|new|old|different|various|certain|serious|significant|large|big|small|little|long|short|popular|particular|special|top|early|late|lengthy|major|main|heavy|high|low|strong|weak|severe|key|many|several|numerous|other|own|same|similar|common|general|typical|specific|appropriate|suitable|possible|necessary|available|additional|further|extra|full|whole|entire|real|true|huge|vast|enormous|wide|broad|deep|rich|poor|famous|notable|recent|modern|current|previous|initial|final|next|last|first|second|third|important|interesting|attractive|beautiful|fine|nice|simple|complex|rapid|slow|sudden|extensive|widespread|considerable|substantial|growing|increasing|rising|existing|well-known|leading|young|free|hard|easy|effective|successful|such|proper)$/

/** Words of meaning in a range. */
export const weight = (s: Sentence, range: TokenRange): number =>
  s.tokens
    .slice(range.from, range.to)
    .filter(token => /^(?:NN|JJ|VBG|VBN|CD)/.test(token.xpos) && !VAGUE.test(token.lemma.toLowerCase())).length

/** Whether a clause tells a fact: not what will, should or might be, nor what would be if, and of something named. */
export function isFactual(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): boolean {
  const { subject, verb } = clause
  if (subject === null || /^(?:will|would|could|should|must|might|may|shall|ought)$/.test(verb.modal ?? ''))
    return false
  if (s.tokens.some(token => /^(?:if|whether|whatever|whoever|whenever|let)$/i.test(token.form))) return false
  if (/^(?:no|nobody|nothing|none|neither|few)$/.test(lower(s, subject.from))) return false
  const alone = subject.to - subject.from === 1
  const told = (desk.references[sentence] ?? []).some(reference => reference.tokens.from === subject.from)
  return !(alone && /^(?:PRP|EX|DT|WP)$/.test(tag(s, subject.from)) && !told)
}

/** Whether the phrase is of a kind that can be told from outside: not "its", not "the" something named before. */
export function isOwn(desk: WriterDesk, sentence: number, s: Sentence, phrase: NounPhrase, whole: TokenRange): boolean {
  const first = lower(s, phrase.from)
  if (
    /^(?:this|that|these|those|such|other|another|some|any|each|every|no|many|several|both|all|few|more|most|much|what|which|its|their|his|her|our|my|your|own|same|certain|various|one)$/.test(
      first,
    )
  )
    return false
  if (first !== 'the') return true
  const named = s.tokens.slice(phrase.from, whole.to).some(token => /^NNPS?$/.test(token.xpos))
  const earlier = desk.firstSeen.get(lemma(s, phrase.head))
  return named || whole.to > phrase.to || (weight(s, whole) > 1 && (earlier === undefined || earlier >= sentence))
}

/** Behind the verb and right behind it, a preposition or an adverb. */
const stands = (s: Sentence, clause: Clause, phrase: NounPhrase): boolean =>
  phrase.from >= clause.verb.to && /^(?:VB|IN|TO|RP|RB)/.test(tag(s, phrase.from - 1))

/** A subject without "the": "Decompression sickness occurs in …". */
const isSubject = (s: Sentence, clause: Clause, phrase: NounPhrase): boolean =>
  clause.subject?.from === phrase.from && !/^(?:the|a|an)$/.test(lower(s, phrase.from)) && lower(s, phrase.to) !== ','

/** The one phrase that "and" joins to another: "wind and water". */
const partnerOf = (s: Sentence, { to }: TokenRange): NounPhrase | undefined =>
  lower(s, to) === 'and' ? s.phrases.find(other => other.from === to + 1) : undefined

const isNoun = (s: Sentence, phrase: NounPhrase): boolean =>
  /^NNS?$/.test(tag(s, phrase.head)) &&
  !LIGHT.test(lemma(s, phrase.head)) &&
  // A verb inside a noun phrase is a slip of the reading.
  !s.tokens.slice(phrase.from, phrase.to).some(({ xpos }) => /^VB[DPZ]?$/.test(xpos))

function nounCloze(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  phrase: NounPhrase,
): Candidate | null {
  if (clause.verb.negated || !(isSubject(s, clause, phrase) || stands(s, clause, phrase))) return null
  const alone = wholeOf(s, phrase)
  const partner = alone === null ? undefined : partnerOf(s, alone)
  const rest = partner === undefined ? null : wholeOf(s, partner)
  const whole =
    alone === null || partner === undefined ? alone : rest === null ? null : { from: alone.from, to: rest.to }
  if (whole === null || whole.to - whole.from > 8 || weight(s, whole) < 2) return null
  for (const part of partner === undefined ? [phrase] : [phrase, partner])
    if (!isNoun(s, part) || !isOwn(desk, sentence, s, part, partner === undefined ? whole : part)) return null
  if (isCut(s, whole) || goesOn(s, whole) || hasFigure(desk, sentence, whole)) return null
  const article = /^(?:a|an)$/.test(lower(s, whole.from)) ? 1 : 0
  const hidden = { from: whole.from + article, to: whole.to }
  return clozeOf(desk, sentence, s, clause, { rule: 'cloze-noun', hidden, asks: 'phrase', prior: 0.38 })
}

/** Whether what would have to be hidden too stands behind. */
const goesOn = (s: Sentence, range: TokenRange): boolean =>
  GOES_ON.test(tag(s, range.to)) || lower(s, range.to) === 'that' || isPlacePair(s, range)

/** Of "the Polish army" a name is only half; of "the Orrin" or "the German architect Gottfried Semper" it is all. */
function isWhole(s: Sentence, phrase: NounPhrase, { tokens }: Mention): boolean {
  const before = s.tokens.slice(phrase.from, tokens.from)
  const last = before.at(-1)
  const beside = [s.tokens[tokens.from - 1], s.tokens[tokens.to]]
  if (
    beside.some(
      (token, k) =>
        token !== undefined && (k > 0 || tokens.from > 1) && /^NN/.test(token.xpos) && /^\p{Lu}/u.test(token.form),
    )
  )
    return false
  return (
    before.every(({ xpos }) => xpos === 'DT') ||
    // "Halden Prize winner Ilka Brandt": behind what a person is, the name is all of it.
    (last?.xpos === 'NN' && isPersonal(s, tokens.from - 1)) ||
    (last?.xpos === 'NN' &&
      /^\p{Ll}/u.test(last.form) &&
      before.every(({ xpos }) => !/^(?:NNP|POS|PRP|CC|,)/.test(xpos)))
  )
}

/** "Marshall Space Flight Center (MSFC)": the letters alone can be guessed. */
const isShortForm = (s: Sentence, { from, to }: TokenRange): boolean =>
  to - from === 1 && lower(s, from - 1) === '(' && /^\p{Lu}[\p{Lu}&.\d]+s?$/u.test(s.tokens[from]?.form ?? '')

/** Whether a name is all of what stands there: no letters in brackets, nobody's, not "the county of Aversa". */
export function isNamed(s: Sentence, mention: Mention): boolean {
  const { from, to } = mention.tokens
  const phrase = s.phrases.find(candidate => within(candidate, mention.tokens))
  if (phrase === undefined || phrase.to !== to || !isWhole(s, phrase, mention)) return false
  if (isShortForm(s, { from, to }) || /^['’]s?$/.test(lower(s, to))) return false
  return !(/^(?:of|on|for)$/.test(lower(s, to)) && /^\p{Lu}/u.test(s.tokens[to + 1]?.form ?? ''))
}

/** Names anywhere in a clause, two that "and" joins as one. */
function nameClozes(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): readonly Candidate[] {
  const names = (desk.mentions[sentence] ?? []).filter(
    mention => mention.kind === 'name' && within(clause, mention.tokens) && isNamed(s, mention),
  )
  return names.flatMap(mention => {
    const { from, to } = mention.tokens
    const other = lower(s, to) === 'and' ? names.find(name => name.tokens.from === to + 1) : undefined
    const hidden = { from, to: other?.tokens.to ?? to }
    if (isCut(s, hidden)) return []
    const made = clozeOf(desk, sentence, s, clause, {
      rule: 'cloze-name',
      hidden,
      asks: 'name',
      prior: from >= clause.verb.to ? 0.42 : 0.36,
      entity: mention.entity,
    })
    return made === null ? [] : [made]
  })
}

/** Fewest words that must be left to see. */
const LEAST = 6

/** All clozes of names and phrases of one sentence. */
export const makeNounClozes: Maker = (desk, sentence, s) =>
  standing(s).flatMap(clause => {
    if (!isFactual(desk, sentence, s, clause)) return []
    const nouns = s.phrases
      .filter(phrase => within(clause, phrase))
      .flatMap(phrase => nounCloze(desk, sentence, s, clause, phrase) ?? [])
    return [...nouns, ...nameClozes(desk, sentence, s, clause)].filter(
      candidate => shownWords(s, clause, candidate) >= LEAST,
    )
  })

function shownWords(s: Sentence, clause: Clause, { body }: Candidate): number {
  if (body.form !== 'cloze') return 0
  const [first] = body.hidden.kept
  const hidden = { from: first?.token ?? 0, to: (first?.token ?? 0) + body.hidden.kept.length }
  const whole = stretchOf(s, clause, hidden)
  return whole.to - whole.from - (hidden.to - hidden.from)
}
