/**
 * Objections that are named as such, or that somebody is sure to make: "The usual objection to a ferry is that P", "There is an
 * obvious objection: that P", "I will be told that P", "P, I am told, Q", "There are those who say that P"; and the few words
 * by which one is waved away.
 */
import type { Clause, Sentence, Token, TokenRange } from '../reading.ts'
import type { Desk } from './finder.ts'
import { lemma, lower, mainClause, tag } from './scene.ts'

const OBJECTION =
  /^(?:objection|criticism|charge|accusation|counter-argument|counterargument|retort|complaint|worry|fear|rejoinder|rebuttal|grumble|gripe)$/
/** Nouns that are an objection only where they are called the usual one. */
const ANSWER = /^(?:reply|answer|response|defence|defense|excuse|argument|case|line|assumption|view|theory|claim)$/
/** Nouns of a received view; it is no objection to anything. */
const STORY = /^(?:story|version|wisdom|explanation|reading|account|narrative|picture|belief|verdict)$/
const USUAL =
  /^(?:usual|standard|conventional|stock|official|common|commonest|ready|familiar|popular|orthodox|customary|fashionable|received|obvious)$/

export interface Objected {
  /** Where what is objected begins, and ends. */
  readonly from: number
  readonly to: number
  readonly holder: string
  /** "objection to a ferry": the noun with what it is raised against. */
  readonly named: TokenRange | null
  /** "The conventional wisdom is that P": a view, not an objection, by the word that says whose it is. */
  readonly received?: number
}

/** The noun of a subject or object that is an objection; -1 where it is none. */
function objectionIn(s: Sentence, { from, to }: TokenRange): number {
  const head = s.phrases.find(phrase => phrase.from === from)?.head ?? -1
  if (head < 0 || head >= to) return -1
  const usual = s.tokens.slice(from, head).some(({ form }) => USUAL.test(form.toLowerCase()))
  const against = lower(s, head + 1) === 'against' && lemma(s, head) === 'argument'
  const plain = /^(?:the|a|an|one|another|my|their|his|her|its)$/.test(lower(s, from)) && tag(s, head) === 'NN'
  return plain &&
    (OBJECTION.test(lemma(s, head)) ||
      against ||
      (usual && (ANSWER.test(lemma(s, head)) || STORY.test(lemma(s, head)))))
    ? head
    : -1
}

/** "The usual objection to a ferry is that P". */
function isThat(s: Sentence, { subject, verb }: Clause): Objected | null {
  const noun = subject === null || lemma(s, verb.main) !== 'be' ? -1 : objectionIn(s, subject)
  if (noun < 0 || lower(s, verb.to) !== 'that') return null
  const against = /^(?:to|against)$/.test(lower(s, noun + 1)) && verb.from > noun + 2
  const named = against ? { from: noun, to: verb.from } : null
  const found: Objected = { from: verb.to + 1, to: s.tokens.length, holder: 'unnamed', named }
  if (!STORY.test(lemma(s, noun))) return found
  const usual = s.tokens.findIndex(({ form }, i) => i < noun && USUAL.test(form.toLowerCase()))
  return usual < 0 ? found : { ...found, received: usual }
}

/** "There is an obvious objection: that P", "I can hear the objection, because I have made it: that P". */
function behindColon(s: Sentence, { verb }: Clause): Objected | null {
  const colon = s.tokens.findIndex(({ form }, i) => i > verb.to && form === ':')
  if (colon < 0 || lower(s, colon + 1) !== 'that' || tag(s, colon + 1) !== 'IN') return null
  const named = s.phrases.some(
    phrase => phrase.from >= verb.to && phrase.to <= colon && objectionIn(s, { from: phrase.from, to: phrase.to }) >= 0,
  )
  return named ? { from: colon + 2, to: s.tokens.length, holder: 'unnamed', named: null } : null
}

/** "I will be told", "we are told", "I am often told", "they will say". */
function isTelling(s: Sentence, { subject, verb }: Clause): boolean {
  if (subject === null || subject.to - subject.from !== 1) return false
  const told = /^(?:i|we|you)$/.test(lower(s, subject.from)) && verb.passive && lemma(s, verb.main) === 'tell'
  const coming = /^(?:will|shall|'ll|’ll|may|might)$/.test(verb.modal ?? '')
  const foe = /^(?:they|you|some|critics|opponents|sceptics|skeptics)$/.test(lower(s, subject.from))
  // "I was told" is what happened once; "I am told" is what they always say.
  return (
    (told && (verb.tense === 'present' || coming)) ||
    (foe && coming && /^(?:say|reply|object|answer|protest)$/.test(lemma(s, verb.main)))
  )
}

/** "Orrin is a rich town, I am told, full of pilots.": what stands before is theirs. */
function thrownOut(s: Sentence, main: Clause): Objected | null {
  const thrown = s.clauses.find(({ kind, verb }) => kind === 'attribution' && verb.from > main.verb.to)
  if (thrown === undefined || !isTelling(s, thrown)) return null
  const comma = (thrown.subject?.from ?? 0) - 1
  return lower(s, comma) === ',' ? { from: 0, to: comma, holder: 'unnamed', named: null } : null
}

/** What is objected, and from where in the sentence; null when nothing is. */
export function objectedIn(s: Sentence): Objected | null {
  const main = mainClause(s)
  if (main === null || main.subject === null || main.verb.negated || s.form !== 'statement') return null
  const named = isThat(s, main) ?? behindColon(s, main) ?? thrownOut(s, main)
  if (named !== null) return named
  if (isTelling(s, main) && lower(s, main.verb.to) === 'that' && main.verb.passive)
    return { from: main.verb.to + 1, to: s.tokens.length, holder: 'unnamed', named: null }
  // "There are those who hold that P", "there are people who say that P"
  if (lower(s, 0) !== 'there' || !/^(?:those|people|some|critics)$/.test(lower(s, 2)) || lower(s, 3) !== 'who')
    return null
  return /^(?:say|hold|argue|think|believe|claim|insist|object|maintain|fear)$/.test(lemma(s, 4)) &&
    lower(s, 5) === 'that'
    ? { from: 6, to: s.tokens.length, holder: 'unnamed', named: null }
    : null
}

/** "This is true, and it misses the point.", "It would not.", "Not so.": what is said against it follows. */
export function isDismissal(s: Sentence): boolean {
  const words = s.tokens.filter(({ form }) => /\p{L}/u.test(form)).map(({ form }) => form.toLowerCase())
  const text = words.join(' ')
  if (
    /^(?:this|that|it) (?:is|may be|was) (?:true|so|right|fair|wrong|mistaken|nonsense)(?: (?:and|but|yet) (?:it|they) (?:misses|miss|ignores|mistakes).*)?$/.test(
      text,
    )
  )
    return true
  return (
    words.length <= 4 &&
    /^(?:perhaps|maybe|possibly|(?:perhaps|maybe) so|up to a point|not so|it would not|it does not|it is not|they are not|they do not|hardly|not quite|not really|on the contrary|far from it|this is wrong)$/.test(
      text,
    )
  )
}

/** What an author finds that a view does wrong. */
const FAILS =
  /^(?:miss|ignore|overlook|misread|misunderstand|mistake|confuse|forget|understate|overstate|underestimate|overestimate|misstate)$/

/** "I have come to think that it mistakes what a ferry is for": from the pronoun on; -1 where no view is judged so. */
export function judgedFrom(s: Sentence): number {
  const main = mainClause(s)
  if (main?.subject == null || !main.sure || main.verb.negated || lower(s, main.subject.from) !== 'i') return -1
  const inner = s.clauses.find(({ kind, from }) => kind === 'complement' && from >= main.verb.to)
  if (inner?.subject == null || !/^(?:it|this|that|they)$/.test(lower(s, inner.subject.from))) return -1
  const near = inner.from - main.verb.to <= 2 && s.tokens.slice(main.verb.main, inner.from).some(isThinking)
  return near && !inner.verb.negated && FAILS.test(lemma(s, inner.verb.main)) ? inner.subject.from : -1
}

const isThinking = ({ lemma: verb }: Token): boolean => /^(?:think|believe|suspect|find|fear|conclude)$/.test(verb)

export const dismissedAt = (desk: Desk, index: number): boolean => {
  const s = desk.scene.sentences[index]
  return s !== undefined && isDismissal(s)
}

const GRANTED =
  /^(?:(?:so |indeed )?(?:it|they|this|that|he|she) (?:is|are|was|were|does|do|did|has|have|may be|might be)(?: indeed| so| true| right| fair)?|true|true enough|granted|perhaps|perhaps so|maybe|fair enough|quite so|no doubt)$/

/** "It is indeed; but that is a complaint, no argument": behind the few words that grant it the answer begins; -1 where none does. */
export function grantedBefore(s: Sentence): number {
  const mark = s.tokens.findIndex(({ form }, i) => i > 0 && i < 6 && /^(?:[,:;–—]|--)$/.test(form))
  const turns = /^(?:but|yet)$/i.test(s.tokens[mark + 1]?.form ?? '')
  const words = s.tokens.slice(0, Math.max(mark, 0)).map(({ form }) => form.toLowerCase())
  return mark > 0 && turns && GRANTED.test(words.join(' ')) ? mark + 2 : -1
}

/** "Not so: the towers have stood since 1902.": behind the mark the answer begins; -1 where a sentence begins otherwise. */
export function wavedAway(s: Sentence): number {
  const mark = s.tokens.findIndex(({ form }, i) => i > 0 && i < 4 && /^(?::|;|–|—|--)$/.test(form))
  const words = s.tokens.slice(0, Math.max(mark, 0)).map(({ form }) => form.toLowerCase())
  return mark > 0 && /^(?:not so|nonsense|hardly|not quite|not really|no|wrong|far from it)$/.test(words.join(' '))
    ? mark + 1
    : -1
}

/** "Take Halden, then.": an example that is held against what has just been said. */
export const isCounterexample = (s: Sentence): boolean => {
  const words = s.tokens.map(({ form }) => form.toLowerCase()).filter(form => /\p{L}/u.test(form))
  return (
    /^(?:take|consider|try)$/.test(words[0] ?? '') && words.at(-1) === 'then' && words.length > 2 && words.length < 12
  )
}
