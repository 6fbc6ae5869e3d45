/**
 * How far a sentence reads as a point of its author's: it judges, demands, denies or sums up, in words that can be read by
 * themselves. Looser than the vote for the thesis, of which one sentence must be right: here three are offered to somebody
 * who knows the piece, and the right one should be among them.
 */
import { AUTHOR, holderOf } from '../argument/holders.ts'
import { leansOut } from '../argument/leaning.ts'
import { lemma, lower, mainClause, mostlyQuoted, opening, wordsIn } from '../argument/scene.ts'
import { isTheirs } from '../argument/thesis-claim.ts'
import { isAntithesis, isDeed, sumsUp, takesStand } from '../argument/thesis-form.ts'
import { announces, ownView } from '../argument/thesis-part.ts'
import { contentOf } from '../argument/thesis-words.ts'
import { thrownIn } from '../argument/thrown.ts'
import type { Clause, Sentence } from '../reading.ts'
import type { Study } from './study.ts'
import { titled } from './study.ts'

const TURNING = /^(?:but|yet|and yet|still|however|nevertheless|even so|instead|in fact)$/
const WORDS = { least: 6, few: 9, many: 45 } as const
/** What no, one, more figures, dates and people take from a sentence. */
const DETAIL = [0, 0.4, 1.2] as const

const whole = (s: Sentence) => ({ from: 0, to: s.tokens.length })

/** "What the council forgot is the ferry": what is pointed out is the author's, whoever forgot it. */
const pointsOut = (s: Sentence): boolean => s.form === 'statement' && lower(s, opening(s).start) === 'what'

/** "Critics say that …"; not "The mayor has been told that …" or "They may find that …", which are the author's to tell. */
const isReport = (s: Sentence, main: Clause): boolean =>
  !main.verb.passive && main.verb.modal === null && !pointsOut(s) && isTheirs(s, main)

/** The clause that a sentence stands on; where none is sure to be the main one, the first that says something. */
const standingOn = (s: Sentence): Clause | null =>
  mainClause(s) ?? s.clauses.find(({ kind, subject }) => kind !== 'relative' && subject !== null) ?? null

/** The main clause of a sentence that speaks for its author; null where it asks, reports, quotes or says too little. */
function ownClause({ desk }: Study, index: number, s: Sentence): Clause | null {
  const main = standingOn(s)
  if (
    main === null ||
    (main.subject === null && !pointsOut(s)) ||
    s.form !== 'statement' ||
    wordsIn(s, whole(s)) < WORDS.least
  )
    return null
  if (thrownIn(s) !== null || isReport(s, main) || mostlyQuoted(s, whole(s))) return null
  return holderOf(desk.scene, index, main, desk.entities) === AUTHOR || ownView(s, main) >= 0 ? main : null
}

/** "I have come to think that …". */
const hasComeTo = (s: Sentence, { subject, verb }: Clause): boolean =>
  subject !== null &&
  lower(s, subject.from) === 'i' &&
  lemma(s, verb.main) === 'come' &&
  lower(s, verb.to) === 'to' &&
  /^(?:think|believe|suspect|conclude|see|fear)$/.test(lower(s, verb.to + 1))

/** "I think that …", whatever else stands before it. */
const isOwnView = (s: Sentence, main: Clause): boolean =>
  hasComeTo(s, main) || s.clauses.some(clause => ownView(s, clause) >= 0)

const OUGHT = /^(?:should|must|ought)$/

/** What its form says for it. */
function formVotes(s: Sentence, main: Clause): number {
  const ought = s.clauses.some(({ kind, verb }) => kind !== 'relative' && OUGHT.test(verb.modal ?? ''))
  let votes = takesStand(s, main, false, true) ? 1 : 0
  if (announces(s, main)) votes += 0.9
  if (pointsOut(s)) votes += 1
  if (isOwnView(s, main)) votes += 0.9
  if (ought) votes += 0.7
  if (sumsUp(s)) votes += 0.5
  if (opening(s).connectives.some(word => TURNING.test(word))) votes += 0.5
  return votes + (isAntithesis(s) ? 0.5 : 0)
}

/** Where it stands, and what it has of the words that the piece is about. */
function placeVotes(study: Study, index: number, s: Sentence): number {
  const place = study.places[index]
  const last = study.reading.sentences[index + 1]?.paragraph !== s.paragraph
  const content = contentOf(s)
  const runs = [...content].reduce((sum, word) => sum + (study.weights.get(word) ?? 0), 0)
  const late = study.done(index)
  return (
    (place?.first === true ? 0.2 : 0) +
    (last ? 0.4 : 0) +
    (late > 0.85 ? 0.5 : late > 0.5 ? 0.3 : 0) +
    Math.min(1, 0.4 * titled(study, index)) +
    Math.min(0.8, (2 * runs) / Math.max(5, content.size))
  )
}

/** What counts against it: it tells of something, it is of the author's own doings, it leans on what stands before it. */
function againstVotes({ desk, past }: Study, index: number, s: Sentence, main: Clause): number {
  const first = lower(s, main.subject?.from ?? main.from)
  const alone = main.subject !== null && main.subject.to - main.subject.from === 1
  const words = wordsIn(s, whole(s))
  let votes = 0
  if (main.verb.tense === 'past' && !pointsOut(s)) votes += past ? 0.4 : 0.8
  if (isDeed(desk, index, s, main)) votes += 1
  if (leansOut(s)) votes += 0.4
  if (alone && /^(?:it|this|that|they|these|those|he|she)$/.test(first)) votes += 0.4
  if (/^(?:i|my)$/.test(first) && !isOwnView(s, main)) votes += 1.2
  if (lower(s, opening(s).start) === 'there' && lemma(s, main.verb.main) === 'be') votes += 0.4
  if (words < WORDS.few) votes += 0.4
  if (words > WORDS.many) votes += 0.6
  return votes
}

const COUNTS = /^(?:date|period|money|percent|count|measure)$/

export function detailsIn({ desk }: Study, index: number): number {
  const told = (desk.scene.mentions[index] ?? []).filter(
    ({ kind, entity }) => COUNTS.test(kind) || desk.entities[entity ?? -1]?.kind === 'person',
  ).length
  return DETAIL[Math.min(2, told)] ?? 0
}

/** The votes for a sentence as a point of its author's; null where it can be none. */
export function standOf(study: Study, index: number): number | null {
  const s = study.reading.sentences[index]
  const main = s === undefined ? null : ownClause(study, index, s)
  if (s === undefined || main === null) return null
  return formVotes(s, main) + placeVotes(study, index, s) - againstVotes(study, index, s, main)
}
