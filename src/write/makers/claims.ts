/**
 * What the author says of something in a single clause: what it risks, needs or threatens, how it is described, what should
 * happen to it, what it is rather than something else. The front names the author; the answer is the author's words.
 */
import type { NoteLink } from '../../core/note.ts'
import { AUTHOR } from '../../read/argument/holders.ts'
import { lemma, lower, tag, trimmed } from '../../read/argument/scene.ts'
import type { Clause, Sentence } from '../../read/reading.ts'
import type { Candidate, CandidateBody } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { questionAbout } from '../wording/questions.ts'
import { restEnd } from '../wording/rest-end.ts'
import type { Maker } from './maker.ts'
import { holderAt, sentenceSpan, standing, statementsAt } from './maker.ts'
import { makePoints } from './points/points.ts'

const claim = (
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  made: { rule: string; link: NoteLink; body: CandidateBody; prior: number },
): Candidate => ({
  ...made,
  kind: 'argument',
  sentences: [sentence],
  anchors: [sentenceSpan(s)],
  statements: statementsAt(desk, sentence, clause),
  holder: AUTHOR,
  attributed: true,
  asks: 'clause',
})

/** "What, according to A, is X known for?": an adjective or participle with its preposition left standing. */
const attribute = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  if (
    lemma(s, s.tokens[clause.verb.main] === undefined ? 0 : clause.verb.finite) !== 'be' ||
    clause.verb.negated ||
    clause.subject === null
  )
    return null
  const at = s.tokens.findIndex(
    (token, i) =>
      i >= clause.verb.main &&
      i < clause.verb.to + 4 &&
      /^(?:for|on|to|in|of|from)$/.test(token.form) &&
      FIXED.has(`${lower(s, i - 1)} ${token.form}`),
  )
  if (at < 0 || clause.verb.tense === 'past') return null
  const object = trimmed(s, { from: at + 1, to: restEnd(s, clause) })
  if (object.to - object.from < 2 || /^(?:VB|TO)$/.test(tag(s, object.from))) return null
  // A share or a sum is a fact, which others ask for.
  if (s.tokens.slice(object.from, object.to).some(({ xpos }) => xpos === 'CD')) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'What',
    according: `according to ${desk.author}`,
    without: object,
    end: null,
  })
  if (front === null) return null
  const back = new LineBuilder(desk).copy(sentence, object, { bare: true, casing: 'upper' }).line()
  return claim(desk, sentence, s, clause, {
    rule: 'attribute',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.42,
  })
}

/** Adjectives and participles with the preposition that belongs to them. */
const FIXED = new Set(
  'known for,famous for,notorious for,responsible for,essential to,crucial to,vital to,central to,vulnerable to,immune to,blind to,dependent on,reliant on,based on,built on,founded on,rooted in,guilty of,capable of,incapable of,tantamount to,equivalent to,akin to,prone to,hostile to,necessary for,critical to,key to,fatal to,indispensable to,synonymous with'.split(
    ',',
  ),
)

/** All claims of one sentence that is the author's own. */
export const makeClaims: Maker = (desk, sentence, s) => [
  ...makePoints(desk, sentence, s),
  ...standing(s)
    .filter(clause => holderAt(desk, sentence, clause) === AUTHOR)
    .flatMap(clause =>
      [attribute].flatMap(make => {
        const made = make(desk, sentence, s, clause)
        return made === null ? [] : [made]
      }),
    ),
]
