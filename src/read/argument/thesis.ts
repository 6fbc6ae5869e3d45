/**
 * The thesis by vote: no single rule holds for all kinds of text (Peldszus and Stede's microtexts; see the bench), so
 * headline, standfirst, place, modality, markers and holder each have a say. Candidates are whole clauses of the author's.
 */
import type { Antecedent, Clause, Sentence, TokenRange } from '../reading.ts'
import { standingOf } from '../reference/definites/leaning.ts'
import type { Desk } from './finder.ts'
import { leansOut } from './leaning.ts'
import type { Standing } from './ledger.ts'
import { lemma, lower, mainClause } from './scene.ts'
import type { Claim } from './thesis-claim.ts'
import { bodyEnd, claimIn } from './thesis-claim.ts'
import { formVotes, isDeed, leadsUp, sumsUp, takesStand } from './thesis-form.ts'
import { announces } from './thesis-part.ts'
import type { Place } from './thesis-place.ts'
import { placesOf } from './thesis-place.ts'
import {
  agreesWithTitle,
  commonStems,
  contentOf,
  echoes,
  isStray,
  lexicalVotes,
  type Measure,
  standfirstWeights,
  stem,
  titleWeights,
  wordWeights,
} from './thesis-words.ts'
import { readUnits } from './units.ts'

export interface ThesisCandidate {
  readonly sentence: number
  /** The stretch of it that says the point. */
  readonly tokens: TokenRange
  /** What a pronoun that is its subject stands for. */
  readonly subject?: Antecedent
  readonly score: number
  /** 0–1: grows with the score and with its lead over the next. */
  readonly confidence: number
}

/** What stands over a piece, read like its sentences. */
export interface Heading {
  readonly title: readonly Sentence[]
  readonly standfirst: readonly Sentence[]
}

/** "in 1994", "42 cracks": what is counted and dated is told. "Two provinces" are only named by their number. */
const detailsIn = (desk: Desk, index: number, { from, to }: TokenRange): number =>
  (desk.scene.mentions[index] ?? []).filter(
    ({ kind, quantity, tokens }) =>
      /^(?:date|period|money|percent|count|measure)$/.test(kind) &&
      !(kind === 'count' && (quantity?.value ?? 0) <= FEW) &&
      tokens.from >= from &&
      tokens.to <= to,
  ).length

/** What no, one, more figures or dates take from a sentence: who counts twice gives evidence. */
const DETAIL = [0, 0.8, 2.5] as const

/** Up to so many things are told apart rather than counted. */
const FEW = 10

/** Of these there is one at a time. */
const ONLY =
  /^(?:state|government|law|public|world|economy|market|country|nation|press|planet|future|past|present|poor|rich|young|old)$/

/** "The method is slow": which one, the sentence before says; what the headings name is known to all. */
function isAnaphor(s: Sentence, main: Clause, measure: Measure, free: ReadonlySet<number> | undefined): boolean {
  const { subject, verb } = main
  if (subject === null || lower(s, subject.from) !== 'the' || free?.has(subject.from) === true) return false
  if (announces(s, main) && lemma(s, verb.main) === 'be') return false
  const noun = lemma(s, subject.to - 1)
  const known = measure.title.has(stem(noun)) || measure.standfirst.has(stem(noun))
  return subject.to - subject.from === 2 && !ONLY.test(noun) && !known
}

/** What is said of oneself is no claim about the matter. */
const isSelf = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.slice(from, to).some(({ form }) => /^(?:I|me|my|myself)$/i.test(form))

/** Words of meaning that a claim has at least: "It would be better to have a plan" has one. */
const LEAST_CONTENT = 3

function votes(desk: Desk, index: number, s: Sentence, claim: Claim, measure: Measure, place: Place): number {
  const { main, part, antecedent } = claim
  const before = desk.scene.sentences[index - 1]
  const near = before?.paragraph === s.paragraph ? before : undefined
  return (
    place.votes +
    lexicalVotes(s, measure) +
    formVotes(s, claim, place) +
    (near !== undefined && leadsUp(near, mainClause(near)) ? 0.8 : 0) -
    (DETAIL[Math.min(2, detailsIn(desk, index, part))] ?? 0) -
    (isStray(s, main, measure) && !sumsUp(s) ? 1.2 : 0) -
    (main.verb.tense === 'past' && !measure.past ? 0.9 : 0) -
    (isDeed(desk, index, s, main) ? 1 : 0) -
    (antecedent === null && leansOut(s, part) ? 2 : 0) -
    (isSelf(s, part) ? 1.5 : 0) -
    (contentOf(s, part).size < LEAST_CONTENT ? 0.8 : 0)
  )
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

function measureOf(sentences: readonly Sentence[], { title, standfirst }: Heading): Measure {
  const tenses = sentences.flatMap(s => s.clauses.map(clause => clause.verb.tense))
  const past = tenses.filter(tense => tense === 'past').length > tenses.length * 0.55
  const common = commonStems(sentences)
  const lowered = new Set(sentences.flatMap(s => s.tokens.map(({ form }) => form)))
  return {
    ...titleWeights(title, lowered, common),
    standfirst: standfirstWeights(standfirst, common),
    weights: wordWeights(sentences),
    past,
  }
}

interface Scored extends Claim {
  readonly sentence: number
  readonly score: number
}

const LEAST_SCORE = 0.8
/** Candidates that are kept. */
const KEPT = 5

function scoredIn(desk: Desk, measure: Measure): readonly Scored[] {
  const sentences = desk.scene.sentences.slice(0, bodyEnd(desk.scene))
  const standings = desk.ledger.standings()
  const short = shortVotes(sentences)
  const places = placesOf(sentences)
  const free = standingOf(sentences.map(({ tokens }) => tokens))
  const twice = echoes(sentences, measure.weights)
  return sentences
    .flatMap((s, sentence): readonly Scored[] => {
      const claim = claimIn(desk, sentence, s, measure)
      const place = places[sentence]
      if (claim === null || place === undefined) return []
      const score =
        votes(desk, sentence, s, claim, measure, place) -
        (isAnaphor(s, claim.main, measure, free[sentence]) ? 0.6 : 0) +
        linkVotes(standings.get(sentence)) +
        (short[sentence] ?? 0) +
        (twice[sentence] === true ? 0.4 : 0)
      return score > LEAST_SCORE ? [{ ...claim, sentence, score }] : []
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
}

/** Most that is given to a sentence that takes no stand, however it stands and whatever it shares. */
const NO_STAND = 0.3
/** A sentence behind the first by less than this might as well be the thesis. */
const CLOSE = 0.8

/** How sure it is that the first sentence is the thesis. */
const firstOf = (score: number, lead: number, stands: boolean): number =>
  Math.min(stands ? 0.9 : NO_STAND, score / 6 + 0.08 * lead)

/** And any other, which is never surer. */
const otherOf = (score: number, best: number, first: number, stands: boolean): number =>
  Math.min(first, !stands ? score / 20 : best - score < CLOSE ? score / 6 : Math.min(NO_STAND, score / 10))

/** The likeliest theses, best first, at most five. */
export function thesisCandidates(desk: Desk, heading: Heading): readonly ThesisCandidate[] {
  const { sentences } = desk.scene
  const measure = measureOf(sentences, heading)
  const scored = scoredIn(desk, measure)
  // Where every sixth sentence asks, somebody is interviewed: nobody has the piece's say.
  const asked = sentences.filter(s => s.form === 'question').length * 6 > sentences.length && sentences.length > SHORT
  const stands = ({ sentence, main }: Scored): boolean => {
    const s = sentences[sentence]
    return (
      s !== undefined &&
      !isDeed(desk, sentence, s, main) &&
      (takesStand(s, main, agreesWithTitle(s, measure), sentences.length > SHORT) || announces(s, main))
    )
  }
  const [best, next] = [scored[0]?.score ?? 0, scored[1]?.score ?? LEAST_SCORE]
  const lead = Math.min(1, Math.max(0, best - next - 0.3))
  const first = scored[0] === undefined ? 0 : firstOf(best, lead, stands(scored[0]) && !asked)
  return scored.slice(0, KEPT).map((one, rank) => ({
    sentence: one.sentence,
    tokens: one.part,
    score: one.score,
    ...(one.antecedent === null ? {} : { subject: one.antecedent }),
    confidence: rank === 0 ? first : otherOf(one.score, best, first, stands(one)),
  }))
}
