/** How far a sentence gives the other side its say: it objects, or what it says is granted. */
import { lemma, lower, mainClause, opening } from '../argument/scene.ts'
import type { Clause, ReadStatement, Sentence } from '../reading.ts'
import type { Study } from './study.ts'

/** Those who are on a side. */
const PARTY =
  /^(?:critic|opponent|sceptic|skeptic|defender|supporter|advocate|champion|friend|apologist|ally|believer|optimist|pessimist|enthusiast|detractor|adviser|other|some|many|those|people)$/
/** Of these, whoever is called so is on the other side. */
const SIDE = /^(?:critic|opponent|sceptic|skeptic|defender|supporter|advocate|champion|apologist|enthusiast|detractor)$/
const SAYS = /^(?:say|argue|think|believe|claim|ask|fear|point|tell|warn|hold)$/
/** Whoever does this is against something. */
const DISPUTES = /^(?:reply|object|insist|dispute|protest|counter|retort|maintain|complain|contend)$/
const NOUN = /^(?:objection|criticism|counter-argument|counterargument|complaint|defence|defense)$/
/** What the other side may have. */
const HAD = /^(?:case|point|argument)s?$/

/** Words between whoever speaks and what they say at most: "The defenders of the toll, who are many, will tell you that". */
const NEAR = 16

/** Whoever of a side a sentence begins with: "Defenders of the toll", "There are those"; -1 where it is nobody. */
function partyIn(s: Sentence): number {
  const { start } = opening(s)
  const at = lower(s, start) === 'there' ? start + 2 : start
  const head = s.phrases.find(({ from }) => from === at)?.head ?? at
  return PARTY.test(lemma(s, head)) ? head : -1
}

/** "Defenders of the toll reply that …": found by its words, since a long subject is often taken apart wrongly. */
function votesOfParty(s: Sentence): number {
  const head = partyIn(s)
  if (head < 0) return 0
  const says = s.tokens.slice(head, head + NEAR).some(
    ({ xpos, lemma: verb }, k) =>
      // "Defenders of the toll reply that …": two nouns, to some readers.
      /^(?:VB[PZ]?|NNS?)$/.test(xpos) &&
      (SAYS.test(verb) || DISPUTES.test(verb)) &&
      s.tokens.slice(head + k + 1, head + k + 4).some(({ form }) => /^(?:that|what|whether|:)$/.test(form)),
  )
  // "The defenders of the toll are no fools": what they have to say is granted, or comes.
  const judged = SIDE.test(lemma(s, head)) && lemma(s, mainClause(s)?.verb.main ?? -1) === 'be'
  return says ? 1.6 : judged ? 1 : 0
}

/** "The council insists that …", "The council has a case", "I hear the objection that …": by what verb whoever speaks. */
function votesOfWords(s: Sentence, main: Clause): number {
  const { subject, verb } = main
  if (subject === null || verb.tense === 'past') return 0
  const self = /^(?:i|we|you|they|it|that|this)$/.test(lower(s, subject.from))
  const said = lemma(s, verb.main)
  if (verb.negated) return 0
  // "The council maintains forty miles of road" disputes nothing.
  if (!self && DISPUTES.test(said) && (said !== 'maintain' || lower(s, verb.to) === 'that')) return 1.2
  if (!/^(?:have|hear|be)$/.test(said)) return 0
  const at = said === 'be' ? subject.from : verb.to
  const noun = lemma(s, s.phrases.find(({ from }) => from === at)?.head ?? -1)
  return NOUN.test(noun) || (said === 'have' && !self && HAD.test(noun)) ? 1.1 : 0
}

const OPENS = /^(?:to be fair|it is true that|it is true|of course|granted|admittedly|to be sure|true)$/
/** Whether a statement is most of its sentence: what is granted in half of it leaves the rest to the author. */
const isMost = (s: Sentence, { tokens }: ReadStatement): boolean => (tokens.to - tokens.from) * 2 > s.tokens.length

/** The votes for a sentence as the other side's; 0 where it is not. */
export function sideVotes({ reading, said }: Study, sentence: number): number {
  const s = reading.sentences[sentence]
  if (s === undefined || s.form === 'fragment') return 0
  const main = mainClause(s)
  const roles = said[sentence] ?? []
  const objection = roles.find(({ role }) => role === 'objection')
  const granted = roles.some(one => one.role === 'concession' && isMost(s, one))
  const opens = opening(s).connectives.some(word => OPENS.test(word))
  return Math.max(
    objection === undefined ? 0 : 1.4 + objection.confidence,
    votesOfParty(s),
    main === null ? 0 : votesOfWords(s, main),
    granted || opens ? 1 : 0,
  )
}
