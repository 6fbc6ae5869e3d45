/** The clauses of a sentence in which the author speaks for himself, and the card that a point of his becomes. */
import type { StatementId } from '../../../core/ids.ts'
import type { NoteLink } from '../../../core/note.ts'
import { framedClause } from '../../../read/argument/framed.ts'
import { AUTHOR } from '../../../read/argument/holders.ts'
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import { thrownIn } from '../../../read/argument/thrown.ts'
import type { Clause, Reading, Sentence } from '../../../read/reading.ts'
import type { Proposition } from '../../../read/statements/proposition.ts'
import type { Candidate, CandidateBody } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { remembered } from '../../remembered.ts'
import type { Line } from '../../wording/line.ts'
import { holderAt, sentenceSpan, standing, statementsAt, within } from '../maker.ts'

/** A clause of the author's with its place. */
export interface Own {
  readonly desk: WriterDesk
  readonly sentence: number
  readonly s: Sentence
  readonly clause: Clause
}

const tables = new WeakMap<Reading, ReadonlyMap<string, Proposition>>()

/** What the reading says of a clause. */
export function propositionOf({ reading }: WriterDesk, sentence: number, clause: Clause): Proposition | null {
  let table = tables.get(reading)
  if (table === undefined) {
    table = new Map(
      reading.propositions.flatMap(one => {
        const verb = reading.sentences[one.sentence]?.clauses[one.clause ?? -1]?.verb
        return verb === undefined ? [] : [[`${one.sentence}:${verb.main}`, one] as const]
      }),
    )
    tables.set(reading, table)
  }
  return table.get(`${sentence}:${clause.verb.main}`) ?? null
}

/** "There is a nobler objection: ballots favour the rich": what a colon brings in there is not the author's. */
const OBJECTS =
  /^(?:objection|criticism|complaint|counterargument|accusation|reproach|retort|rejoinder|fear|worry|charge)$/

/** Whether a noun before a colon says that what follows is held by others. */
function isObjected(s: Sentence, at: number): boolean {
  const colon = s.tokens.findIndex(({ form }) => form === ':')
  if (colon < 0 || at < colon) return false
  for (let i = 0; i < colon; i++) if (OBJECTS.test(lemma(s, i)) && /^NN/.test(tag(s, i))) return true
  return false
}

/** Whether a clause stands in something that is granted or put into somebody's mouth. */
const isOthers = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): boolean =>
  isObjected(s, clause.verb.main) ||
  (desk.said[sentence] ?? []).some(
    ({ role, tokens }) => /^(?:objection|concession)$/.test(role) && within(tokens, clause.verb),
  )

/** The author's own clauses that can stand for themselves. */
export const ownClauses = remembered((desk, sentence, s: Sentence): readonly Own[] =>
  standing(s)
    .filter(
      clause =>
        holderAt(desk, sentence, clause) === AUTHOR &&
        (propositionOf(desk, sentence, clause)?.holder.kind ?? 'author') === 'author' &&
        !isOthers(desk, sentence, s, clause) &&
        !isShadowed(s, clause),
    )
    .concat(framedOf(desk, sentence, s))
    .map(clause => ({ desk, sentence, s, clause })),
)

/** "It turns out that P": P, where nobody else says it. */
function framedOf(desk: WriterDesk, sentence: number, s: Sentence): readonly Clause[] {
  const clause = framedClause(s)
  return clause === null || isOthers(desk, sentence, s, clause) || isShadowed(s, clause) ? [] : [clause]
}

/** Of nobody nothing is asked. */
const NOBODY = /^(?:nobody|nothing|none|no|few|neither|little|hardly)$/

/** "It is wrong to say that", "some believe": a clause under a verb of saying is told of by `holderAt`; a title or caption is no claim. */
const isShadowed = (s: Sentence, clause: Clause): boolean =>
  clause.subject === null ||
  holdsClause(s, clause) ||
  thrownIn(s) !== null ||
  NOBODY.test(lower(s, clause.subject.from)) ||
  /^(?:WP|WDT|WRB|EX)$/.test(tag(s, clause.subject.from)) ||
  (lemma(s, clause.verb.main) === 'let' && !/^VB[ZN]$/.test(tag(s, clause.verb.main)))

/** A subject in which another clause of its own rank stands was read wrongly. */
const holdsClause = (s: Sentence, { subject, verb }: Clause): boolean =>
  subject !== null &&
  s.clauses.some(
    other => other.verb !== verb && /^(?:main|coordinate|adverbial)$/.test(other.kind) && within(subject, other.verb),
  )

export interface Point {
  readonly rule: string
  readonly link: NoteLink
  readonly body: CandidateBody
  readonly prior: number
  readonly asks?: Candidate['asks']
}

/** A point of a sentence as a whole, or of several. */
export interface Told extends Point {
  /** Further sentences that it rests on, behind the one its answer stands in. */
  readonly also?: readonly number[]
  /** What it states, where that is not simply the first thing its sentence says. */
  readonly statements?: readonly StatementId[]
}

/** The card of a point that no single clause stands for. */
export function toldPoint(
  desk: WriterDesk,
  sentence: number,
  { asks, also = [], statements, ...made }: Told,
): Candidate {
  const sentences = [sentence, ...also]
  return {
    ...made,
    kind: 'argument',
    sentences,
    anchors: sentences.flatMap(index => {
      const s = desk.sentences[index]
      return s === undefined ? [] : [sentenceSpan(s)]
    }),
    statements: statements ?? (desk.said[sentence] ?? []).slice(0, 1).map(({ id }) => id),
    holder: AUTHOR,
    attributed: true,
    asks: asks ?? 'clause',
  }
}

export const pointOf = ({ desk, sentence, clause }: Own, made: Point): Candidate =>
  toldPoint(desk, sentence, { ...made, statements: statementsAt(desk, sentence, clause) })

/** Whether all of a sentence is the author's: nothing in it is quoted, thrown in, granted or put into another's mouth. */
export const isOwnSentence = remembered(
  (desk, sentence, s: Sentence): boolean =>
    s.form === 'statement' &&
    thrownIn(s) === null &&
    !isObjected(s, s.tokens.length) &&
    !s.asides.some(({ kind, from, to }) => kind === 'quote' && to - from > 5) &&
    !(desk.said[sentence] ?? []).some(({ role }) => /^(?:objection|concession)$/.test(role)) &&
    s.clauses.every(
      clause => !/^(?:main|coordinate)$/.test(clause.kind) || holderAt(desk, sentence, clause) === AUTHOR,
    ),
)

/** Lines as one. */
export const joined = (...lines: readonly Line[]): Line => ({
  runs: lines.flatMap(line => line.runs),
  kept: lines.flatMap(line => line.kept),
})

/** Whether a subject is only a pronoun. */
export const isPronoun = (s: Sentence, { subject }: Clause): boolean =>
  subject !== null && subject.to - subject.from === 1 && /^(?:PRP|DT|EX)$/.test(tag(s, subject.from))

/** Whether what follows the verb is tied to a condition that stands there too. */
export const hasCondition = (s: Sentence, clause: Clause): boolean =>
  s.clauses.some(
    other =>
      other.kind === 'adverbial' &&
      other.marker !== null &&
      other.verb.from > clause.verb.to &&
      /^(?:if|unless|until|once|when|whenever|while)$/.test(lower(s, other.marker.from)),
  )
