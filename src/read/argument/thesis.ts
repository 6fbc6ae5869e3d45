/**
 * The thesis by vote: no single rule holds for all kinds of text (Peldszus and Stede's microtexts; see the bench), so
 * headline, place, modality, markers and holder each have a say. Candidates are whole main clauses of the author's.
 */
import type { Clause, Sentence } from '../reading.ts'
import { SAYING, SHOWING } from '../syntax/words.ts'
import type { Desk } from './finder.ts'
import { isVerdict } from './grounds.ts'
import { AUTHOR, holderOf } from './holders.ts'
import { leansOut } from './leaning.ts'
import type { Standing } from './ledger.ts'
import { claimOf, lemma, lower, mainClause, opening, tag, wordsIn } from './scene.ts'
import {
  agreesWithTitle,
  isStray,
  lexicalVotes,
  type Measure,
  repeatsTitle,
  titleWeights,
  wordWeights,
} from './thesis-words.ts'
import { thrownIn } from './thrown.ts'
import { readUnits } from './units.ts'

export interface ThesisCandidate {
  readonly sentence: number
  readonly score: number
  /** 0–1: grows with the score and with its lead over the next. */
  readonly confidence: number
}

const CONCLUDING = /^(?:therefore|thus|hence|so|in short|in sum|in the end|consequently|ultimately)$/
const CENTRAL = new Set(
  'problem point truth question answer lesson mistake solution reason case danger fact way time'.split(' '),
)
/** Views that a piece opens with in order to contradict them. */
const COMMON_VIEW = /^(?:usually|often|commonly|generally|widely|frequently|sometimes|always|traditionally)$/

/** What is not settled is no thesis. */
const OPEN = /^(?:unknown|unclear|uncertain|unlikely|possible)$/

/** A demand of the author's: where theses stand it is one, elsewhere perhaps a step; of "these" or "it" it leans on another. */
function demandVotes(s: Sentence, main: Clause, place: number): number {
  const ought =
    /^(?:should|must|ought)$/.test(main.verb.modal ?? '') ||
    (lemma(s, main.verb.main) === 'need' && lower(s, main.verb.to) === 'to')
  if (!ought) return 0
  const first = tag(s, main.subject?.from ?? main.from)
  if (/^(?:PRP|DT|EX)$/.test(first) && (main.subject?.to ?? 0) - (main.subject?.from ?? 0) === 1) return 0.3
  return place > 0.6 ? 1.6 : 0.8
}

function formVotes(s: Sentence, main: Clause, place: number): number {
  const head = opening(s)
  const early = place > 0.8
  let score = demandVotes(s, main, place)
  if (head.connectives.some(word => CONCLUDING.test(word))) score += 0.5
  if (head.connectives.some(word => /^(?:but|yet|instead|in fact)$/.test(word)) && early) score += 0.4
  if (
    lower(s, head.start) === 'what' &&
    /^(?:DT|NN|JJ)/.test(tag(s, main.verb.to)) &&
    lemma(s, main.verb.main) === 'be'
  )
    score += 1.2
  if (OPEN.test(lower(s, main.verb.to)) || OPEN.test(lower(s, main.verb.to + 1))) score -= 1
  const subject = main.subject ?? main
  for (let i = subject.from; i < subject.to; i++)
    if (CENTRAL.has(lemma(s, i)) && lower(s, subject.from) === 'the')
      score += lower(s, main.verb.to) === 'that' ? 1.2 : 0.4
  if (/^(?:PRP|DT)$/.test(tag(s, subject.from)) && subject.to - subject.from === 1) score -= 1.2
  // "Her collection is the oldest": a description of something, not a stand on it.
  if (/^(?:its|their|his|her)$/.test(lower(s, subject.from))) score -= 0.6
  if (
    lemma(s, main.verb.main) === 'be' &&
    s.tokens.slice(main.verb.to, main.verb.to + 4).some(token => token.xpos === 'JJS')
  )
    score -= 0.6
  for (let i = main.from; i < Math.min(main.to, main.verb.to + 2); i++) if (COMMON_VIEW.test(lower(s, i))) score -= 1
  return score
}

/** "The minister, Sofia Brandt, has asked for a review", "Ana Ruiz is a painter": what somebody did or is. A fact, no stand. */
function isDeed(desk: Desk, index: number, s: Sentence, main: Clause): boolean {
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
  return named && (is || verb.tense === 'past' || lemma(s, verb.finite) === 'have')
}

function votes(desk: Desk, index: number, s: Sentence, measure: Measure, place: number): number {
  const main = mainClause(s)
  if (main === null || !main.sure || main.subject === null || s.form !== 'statement') return Number.NEGATIVE_INFINITY
  if (holderOf(desk.scene, index, main, desk.entities) !== AUTHOR) return Number.NEGATIVE_INFINITY
  // "The bridge, engineers say, will fall": theirs.
  if (thrownIn(s) !== null) return Number.NEGATIVE_INFINITY
  // "It could look like the opposite" says nothing to who has not read the rest.
  if (
    main.subject.to - main.subject.from === 1 &&
    /^(?:it|this|that|they|these|those|he|she|you|one)$/.test(lower(s, main.subject.from))
  )
    return Number.NEGATIVE_INFINITY
  // A heading that was pasted with the text, or words of somebody who is quoted from here on.
  if (repeatsTitle(s, measure) || /^(?:["“‘]|``)$/.test(s.tokens[0]?.form ?? '')) return Number.NEGATIVE_INFINITY
  // "Many analysts argue that …" states somebody else's stand.
  const self = /^(?:i|we)$/.test(lower(s, main.subject.from))
  if (
    SAYING.has(lemma(s, main.verb.main)) &&
    !self &&
    s.clauses.some(clause => clause.kind === 'complement' && clause.verb.from > main.verb.to) &&
    !/^(?:mean|show|prove|suggest)$/.test(lemma(s, main.verb.main))
  )
    return Number.NEGATIVE_INFINITY
  const words = wordsIn(s, claimOf(s, main))
  if (words < 5 || words > 36) return Number.NEGATIVE_INFINITY
  const detail = (desk.scene.mentions[index] ?? []).some(mention =>
    /^(?:date|period|money|percent|count|measure)$/.test(mention.kind),
  )
  const past = main.verb.tense === 'past' && !measure.past
  const deed = isDeed(desk, index, s, main)
  return (
    place +
    lexicalVotes(s, measure) +
    formVotes(s, main, place) -
    (detail ? 0.8 : 0) -
    (isStray(s, main, measure) ? 1.2 : 0) -
    (past ? 0.7 : 0) -
    (deed ? 1 : 0) -
    (leansOut(s) ? 2 : 0)
  )
}

const VALUE =
  /^(?:right|wrong|fair|unfair|good|bad|better|best|worse|worst|necessary|essential|important|mistake|tax|failure|success|danger|threat|illusion|myth|lesson|solution|answer|problem|truth|reason|key|point|only|more|less|too|never|no|not|n't|nothing|nobody)$/

/** Whether a sentence takes a stand: demands, denies, judges, foretells, concludes, shows. A topic or a deed alone is none. */
function takesStand(s: Sentence, main: Clause, agrees: boolean, long: boolean): boolean {
  // In a longer piece a fact may share the title's words; who only tells it takes no stand.
  const says = agrees && (!long || lemma(s, main.verb.main) === 'be' || isVerdict(s, main))
  if (says || main.verb.negated || main.verb.modal !== null || lower(s, main.from) === 'what') return true
  if (opening(s).connectives.some(word => CONCLUDING.test(word)) || SHOWING.has(lemma(s, main.verb.main))) return true
  for (let i = main.from; i < main.to; i++) if (VALUE.test(lower(s, i))) return true
  return isVerdict(s, main) || s.clauses.some(({ verb }) => /^(?:should|must|ought)$/.test(verb.modal ?? ''))
}

/** Place in the piece: the end of the first paragraphs and the last paragraph are where theses stand. */
function placeOf(s: Sentence, paragraphs: number, first: boolean, last: boolean): number {
  let score = 0
  if (s.paragraph === 1) score += 0.8 + (last ? 0.5 : 0)
  else if (s.paragraph === 2) score += 0.7
  else if (s.paragraph === 3) score += 0.3
  if (s.paragraph >= paragraphs - 1) score += 0.6 + (last && s.paragraph === paragraphs ? 0.3 : 0)
  return score + (first ? 0.2 : 0)
}

/** What the links to other sentences say: a point is supported; what is answered, listed or serves another is none. */
function linkVotes(standing: Standing | undefined): number {
  if (standing === undefined) return 0
  const { serves, supported, answered, listed } = standing
  return Math.min(0.6, 0.3 * supported) - Math.min(0.6, 0.3 * serves) - (answered ? 1 : 0) - (listed ? 0.8 : 0)
}

/** Sentences of a text so short that it is one argument. */
const SHORT = 12

/** What the point and the sides of a short argument add; nothing for longer texts, which hold many. */
function shortVotes(sentences: readonly Sentence[]): readonly number[] {
  if (sentences.length > SHORT || sentences.length < 3) return []
  const { claim, sides } = readUnits(sentences)
  return sentences.map((_, i) => (i === claim ? 0.8 : sides[i] === 'other' ? -1 : 0))
}

/** The likeliest theses, best first, at most five. */
export function thesisCandidates(
  desk: Desk,
  title: readonly Sentence[],
  paragraphs: number,
): readonly ThesisCandidate[] {
  const { sentences } = desk.scene
  const tenses = sentences.flatMap(s => s.clauses.map(clause => clause.verb.tense))
  const past = tenses.filter(tense => tense === 'past').length > tenses.length * 0.55
  const measure: Measure = { ...titleWeights(title), weights: wordWeights(sentences), past }
  const standings = desk.ledger.standings()
  const short = shortVotes(sentences)
  const scored: { sentence: number; score: number }[] = []
  sentences.forEach((s, index) => {
    const first = sentences[index - 1]?.paragraph !== s.paragraph
    const last = sentences[index + 1]?.paragraph !== s.paragraph
    const score =
      votes(desk, index, s, measure, placeOf(s, paragraphs, first, last)) +
      linkVotes(standings.get(index)) +
      (short[index] ?? 0)
    if (score > 1.2) scored.push({ sentence: index, score })
  })
  scored.sort((a, b) => b.score - a.score || a.sentence - b.sentence)
  // Where every sixth sentence asks, somebody is interviewed: nobody has the piece's say.
  const asked = sentences.filter(s => s.form === 'question').length * 6 > sentences.length && sentences.length > 12
  const stands = scored.map(({ sentence }) => {
    const s = sentences[sentence]
    const main = s === undefined ? null : mainClause(s)
    return (
      s !== undefined &&
      main !== null &&
      !isDeed(desk, sentence, s, main) &&
      takesStand(s, main, agreesWithTitle(s, measure), sentences.length > SHORT)
    )
  })
  const lead = Math.min(1, Math.max(0, (scored[0]?.score ?? 0) - (scored[1]?.score ?? 1.2) - 0.3))
  return scored.slice(0, 5).map(({ sentence, score }, rank) => ({
    sentence,
    score,
    confidence: Math.min(
      stands[rank] === true && !asked ? 0.9 : 0.39,
      rank === 0 ? score / 6 + 0.08 * lead : score / 10,
    ),
  }))
}
