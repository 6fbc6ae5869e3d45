/** What a sentence's form says of it: whether it demands, concludes, judges, names the heart of a matter, or only tells. */
import type { Clause, Sentence, TokenRange } from '../reading.ts'
import { HAPPENS, SHOWING } from '../syntax/words.ts'
import type { Desk } from './finder.ts'
import { isVerdict } from './grounds.ts'
import { lemma, lower, mainClause, opening, tag } from './scene.ts'
import type { Claim } from './thesis-claim.ts'
import { announces, inferred, ownView, reasonedFor } from './thesis-part.ts'
import type { Place } from './thesis-place.ts'

const CONCLUDING = /^(?:therefore|thus|hence|so|in short|in sum|in the end|as a result|consequently|ultimately)$/
const TURNING = /^(?:but|yet|instead|in fact|still|however|and yet|nevertheless|even so|that said)$/
const EXAMPLE = /^(?:for example|for instance|of course|granted|admittedly|to be sure|first|second|third|firstly)$/
/** Views that a piece opens with in order to contradict them. */
const COMMON_VIEW = /^(?:usually|often|commonly|generally|widely|frequently|sometimes|always|traditionally)$/

/** "It ought to cost something, surely": what others would say, or what one is not sure of. */
const DOUBTED = /^(?:surely|supposedly|allegedly|apparently|presumably)$/

/** What is not settled is no thesis. */
const OPEN = /^(?:unknown|unclear|uncertain|unlikely|possible)$/

/** Something like it is said of whatever is of a kind: "A toll that nobody pays", "To sit there", "Shops". */
const isGeneric = (s: Sentence, { from, to }: TokenRange): boolean =>
  /^(?:a|an|no)$/.test(lower(s, from)) ||
  (lower(s, from) === 'to' && tag(s, from + 1) === 'VB') ||
  (/^NNS$/.test(tag(s, from)) && to - from <= 2)

const isAlone = (range: TokenRange | null): boolean => range !== null && range.to - range.from === 1

/** "It would be wiser to wait", "It is time to sell": a demand in another form. */
const ADVICE =
  /^(?:better|best|wise|wiser|prudent|right|wrong|foolish|folly|mistake|time|sensible|fair|fairer|safer|reckless|unwise)$/
const isAdvice = (s: Sentence, { subject, verb }: Clause): boolean =>
  subject !== null &&
  lower(s, subject.from) === 'it' &&
  lemma(s, verb.main) === 'be' &&
  verb.tense !== 'past' &&
  [verb.to, verb.to + 1].some(i => ADVICE.test(lower(s, i)) && tag(s, i + 1) === 'TO')

/** What must come is foretold, and no demand. */
const COMES = /^(?:eventually|inevitably|surely|necessarily|always|sometimes|now)$/

/** A demand of the author's: where theses stand it is one, elsewhere perhaps a step; of "these" or "it" it leans on another. */
function demandVotes(s: Sentence, { main, antecedent }: Claim, place: number): number {
  if (isAdvice(s, main)) return place > 0.5 ? 1.2 : 0.6
  const ought =
    /^(?:should|must|ought)$/.test(main.verb.modal ?? '') ||
    (lemma(s, main.verb.main) === 'need' && lower(s, main.verb.to) === 'to')
  if (!ought || (main.verb.modal === 'should' && HAPPENS.test(lemma(s, main.verb.main)))) return 0
  const first = tag(s, main.subject?.from ?? main.from)
  if (/^(?:PRP|DT|EX)$/.test(first) && isAlone(main.subject) && antecedent === null) return 0.3
  // "Such a trust must be large" infers; "The trust must be sold" demands.
  const foretold = s.tokens.slice(main.verb.from, main.verb.to).some(({ form }) => COMES.test(form))
  if (main.verb.modal === 'must' && (foretold || lemma(s, main.verb.main) === 'be')) return 0.3
  return place > 0.5 ? 1.6 : 0.8
}

/** "What is missing is a ferry", "What the toll does is tax the poor". */
export const isWhatCleft = (s: Sentence, main: Clause): boolean =>
  lower(s, opening(s).start) === 'what' &&
  lemma(s, main.verb.main) === 'be' &&
  !main.verb.negated &&
  main.verb.tense !== 'past' &&
  /^(?:DT|NN|JJ|WP|IN|PRP\$|TO)/.test(tag(s, main.verb.to))

/** "The lesson is that", "The remedy is old: sell", "My quarrel is with the toll". */
function heartVotes(s: Sentence, main: Clause): number {
  if (isWhatCleft(s, main)) return 1.2
  // What is said to be so for several reasons is what they are given for, and no mere "there is".
  if (reasonedFor(s, main) >= 0) return 1.6
  // "It follows that the problem is one of size": named inside.
  const at = inferred(s, main)
  const inner = at < 0 ? undefined : s.clauses.find(({ subject }) => subject?.from === at)
  if (inner !== undefined && announces(s, inner)) return 0.6
  if (!announces(s, main)) return 0
  const colon = s.tokens.some(({ form }, i) => form === ':' && i > main.verb.to)
  if (colon) return 1.4
  const said = lower(s, main.verb.to) === 'that' || lower(s, main.verb.to + 1) === 'that'
  return said && lemma(s, main.verb.main) === 'be' ? 1.4 : 0.4
}

/** "has become a way of", "amounts to", "is not A but B", "less A than B". */
function judgeVotes(s: Sentence, main: Clause): number {
  const verb = lemma(s, main.verb.main)
  if (/^(?:become|amount)$/.test(verb) && main.verb.tense === 'present') return 0.5
  return isVerdict(s, main) && main.verb.tense !== 'past' ? 0.4 : 0
}

/** "not A but B", "A rather than B", "much of A and little of B": where a thesis sets something against something else. */
const AGAINST =
  / not (?:[^ ]+ ){1,9}but | rather than | instead of | those (?:who|that) .* those (?:who|that) | (?:less|more|fewer) .* than | (?:much|many|a great deal|everything) .* (?:little|few|less|nothing) | one thing .* another | (?:is|are) [^,;:]{3,60} , not /

export const isAntithesis = (s: Sentence): boolean =>
  AGAINST.test(` ${s.tokens.map(token => token.form.toLowerCase()).join(' ')} `)

/** What counts against a sentence: an open question, a description, a common view, a case that is made up. */
function againstVotes(s: Sentence, { main, part, antecedent }: Claim): number {
  const subject = main.subject ?? main
  let score = 0
  if (OPEN.test(lower(s, main.verb.to)) || OPEN.test(lower(s, main.verb.to + 1))) score -= 1
  const pronoun = /^(?:PRP|DT)$/.test(tag(s, subject.from)) && isAlone(subject) && lower(s, subject.from) !== 'i'
  // "That is the lesson: P" says P, whatever "that" is.
  if (pronoun && antecedent === null && part.from <= main.verb.from && !isAdvice(s, main)) score -= 0.6
  if (lower(s, subject.from) === 'there' && reasonedFor(s, main) < 0) score -= 0.6
  if (s.tokens.some(({ form }) => DOUBTED.test(form.toLowerCase()))) score -= 4
  // "Her collection is the oldest": a description of something, not a stand on it.
  if (/^(?:its|their|his|her)$/.test(lower(s, subject.from))) score -= 0.6
  if (
    lemma(s, main.verb.main) === 'be' &&
    s.tokens.slice(main.verb.to, main.verb.to + 4).some(token => token.xpos === 'JJS')
  )
    score -= 0.4
  for (let i = main.from; i < main.to; i++)
    if (i < main.verb.to + 2 ? COMMON_VIEW.test(lower(s, i)) : /^(?:widely|commonly)$/.test(lower(s, i))) score -= 1
  if (opening(s).connectives.some(word => EXAMPLE.test(word))) score -= 0.8
  // "My father, in the last year that he could walk": of oneself one tells, and argues from it.
  if (/^(?:my|me)$/.test(lower(s, subject.from)) && !announces(s, main)) score -= 1
  return score
}

/** "So", "As a result", "It follows that": drawn from what was said. */
export function sumsUp(s: Sentence): boolean {
  const main = mainClause(s)
  return opening(s).connectives.some(word => CONCLUDING.test(word)) || (main !== null && inferred(s, main) >= 0)
}

/** "To sit in the street is to own it": what something comes to. */
const isEquation = (s: Sentence, { subject, verb }: Clause): boolean =>
  subject !== null &&
  lower(s, subject.from) === 'to' &&
  lemma(s, verb.main) === 'be' &&
  tag(s, verb.to) === 'TO' &&
  tag(s, verb.to + 1) === 'VB'

export function formVotes(s: Sentence, claim: Claim, place: Place): number {
  const { main } = claim
  const head = opening(s).connectives
  let score = demandVotes(s, claim, place.votes) + heartVotes(s, main) + judgeVotes(s, main) + againstVotes(s, claim)
  // What a paragraph opens with a "so" sums up what stands before it.
  if (sumsUp(s)) score += place.first ? 0.9 : 0.6
  if (head.some(word => TURNING.test(word))) score += place.opens ? 0.4 : 0.2
  if (ownView(s, main) >= 0) score += 0.6
  if (main.verb.tense !== 'past' && isAntithesis(s)) score += 0.4
  if (main.subject !== null && main.verb.tense === 'present' && isGeneric(s, main.subject))
    score += isEquation(s, main) ? 0.9 : 0.3
  return score
}

/** "My quarrel is with the toll.", "The answer is simple.": the point comes in the sentence behind it. */
export function leadsUp(s: Sentence | undefined, main: Clause | null): boolean {
  if (s === undefined || main === null || s.tokens.length > 12 || !announces(s, main)) return false
  if (lower(s, main.verb.to) === 'that' || lower(s, main.verb.to + 1) === 'that') return false
  return lemma(s, main.verb.main) === 'be' && !main.verb.negated && main.verb.tense === 'present'
}

/** "The minister, Sofia Brandt, has asked for a review", "Ana Ruiz is a painter": what somebody did or is. A fact, no stand. */
export function isDeed(desk: Pick<Desk, 'scene' | 'entities'>, index: number, s: Sentence, main: Clause): boolean {
  const { subject, verb } = main
  if (subject === null || verb.modal !== null || verb.negated) return false
  const named = (desk.scene.mentions[index] ?? []).some(
    ({ kind, entity, tokens }) =>
      kind === 'name' &&
      tokens.from >= subject.from &&
      tokens.to <= subject.to &&
      tag(s, tokens.to) !== 'POS' &&
      (/^(?:person|organisation)$/.test(desk.entities[entity ?? -1]?.kind ?? '') || tokens.to === subject.to),
  )
  const is = lemma(s, verb.main) === 'be' && /^(?:a|an)$/.test(lower(s, verb.to))
  return (
    named && (is || verb.tense === 'past' || (lemma(s, verb.finite) === 'have' && lemma(s, verb.main) !== 'become'))
  )
}

const VALUE =
  /^(?:right|wrong|fair|unfair|good|bad|better|best|worse|worst|necessary|essential|important|mistake|tax|failure|success|danger|threat|illusion|myth|lesson|solution|answer|problem|truth|reason|key|point|only|more|less|too|never|no|not|n't|nothing|nobody|little|without|wherever|deserve|lack|lacking)$/

/** Whether a sentence takes a stand: demands, denies, judges, foretells, concludes, shows. A topic or a deed alone is none. */
export function takesStand(s: Sentence, main: Clause, agrees: boolean, long: boolean): boolean {
  // In a longer piece a fact may share the title's words; who only tells it takes no stand.
  const says = agrees && (!long || lemma(s, main.verb.main) === 'be' || isVerdict(s, main))
  if (says || main.verb.negated || main.verb.modal !== null || lower(s, main.from) === 'what') return true
  if (sumsUp(s) || SHOWING.has(lemma(s, main.verb.main))) return true
  if (announces(s, main) || ownView(s, main) >= 0 || isAdvice(s, main)) return true
  for (let i = main.from; i < main.to; i++) if (VALUE.test(lower(s, i))) return true
  return isVerdict(s, main) || s.clauses.some(({ verb }) => /^(?:should|must|ought)$/.test(verb.modal ?? ''))
}
