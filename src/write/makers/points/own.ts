/** The clauses of a sentence in which the author speaks for himself, and the card that a point of his becomes. */
import type { NoteLink } from '../../../core/note.ts'
import { AUTHOR } from '../../../read/argument/holders.ts'
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import { thrownIn } from '../../../read/argument/thrown.ts'
import type { Clause, Reading, Sentence } from '../../../read/reading.ts'
import type { Proposition } from '../../../read/statements/proposition.ts'
import type { Candidate, CandidateBody } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
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

/** Whether a clause stands in something that is granted or put into somebody's mouth. */
const isOthers = (desk: WriterDesk, sentence: number, clause: Clause): boolean =>
  (desk.said[sentence] ?? []).some(
    ({ role, tokens }) => /^(?:objection|concession)$/.test(role) && within(tokens, clause.verb),
  )

/** The author's own clauses that can stand for themselves. */
export const ownClauses = (desk: WriterDesk, sentence: number, s: Sentence): readonly Own[] =>
  standing(s)
    .filter(
      clause =>
        holderAt(desk, sentence, clause) === AUTHOR &&
        (propositionOf(desk, sentence, clause)?.holder.kind ?? 'author') === 'author' &&
        !isOthers(desk, sentence, clause) &&
        !isShadowed(s, clause),
    )
    .map(clause => ({ desk, sentence, s, clause }))

/** Of nobody nothing is asked. */
const NOBODY = /^(?:nobody|nothing|none|no|few|neither|little|hardly)$/

/** "It is wrong to say that", "some believe": a clause under a verb of saying is told of by `holderAt`; a title or caption is no claim. */
const isShadowed = (s: Sentence, clause: Clause): boolean =>
  clause.subject === null ||
  holdsClause(s, clause) ||
  thrownIn(s) !== null ||
  NOBODY.test(lower(s, clause.subject.from)) ||
  /^(?:WP|WDT|WRB|EX)$/.test(tag(s, clause.subject.from)) ||
  lemma(s, clause.verb.main) === 'let'

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

export const pointOf = ({ desk, sentence, s, clause }: Own, { asks, ...made }: Point): Candidate => ({
  ...made,
  kind: 'argument',
  sentences: [sentence],
  anchors: [sentenceSpan(s)],
  statements: statementsAt(desk, sentence, clause),
  holder: AUTHOR,
  attributed: true,
  asks: asks ?? 'clause',
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
