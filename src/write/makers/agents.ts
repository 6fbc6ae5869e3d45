/** "Who …?", "Which countries …?": the doer asked for, where the rest of the sentence pins it down. */
import { lemma, lower, tag, trimmed } from '../../read/argument/scene.ts'
import { COUNTRY, PLACE } from '../../read/mentions/lists.ts'
import type { Clause, Mention, Sentence } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { entityOf } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { frontOf } from '../wording/questions.ts'
import { restEnd } from '../wording/rest-end.ts'
import type { Maker } from './maker.ts'
import { holderAt, sentenceSpan, standing, statementsAt, within } from './maker.ts'

/** The names that make up a subject: one, or several joined by "and". */
function namesIn(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): readonly Mention[] {
  const { subject } = clause
  if (subject === null) return []
  const names = (desk.mentions[sentence] ?? []).filter(
    mention => mention.kind === 'name' && within(subject, mention.tokens),
  )
  let covered = 0
  for (const mention of names) covered += mention.tokens.to - mention.tokens.from
  let other = 0
  for (let i = subject.from; i < subject.to; i++) {
    if (names.some(mention => mention.tokens.from <= i && i < mention.tokens.to)) continue
    if (!/^(?:and|,|the|both|\(|\))$/.test(lower(s, i))) other++
  }
  return covered > 0 && other === 0 ? names : []
}

function questionWord(desk: WriterDesk, names: readonly Mention[]): string | null {
  const kinds = names.map(mention => entityOf(desk, mention))
  const countries = kinds.every(entity => entity !== null && COUNTRY.has(entity.name.toLowerCase()))
  if (countries) return names.length > 1 ? 'Which countries' : 'Which country'
  if (kinds.some(entity => entity !== null && PLACE.has(entity.name.toLowerCase()))) return null
  if (kinds.every(entity => entity?.kind === 'person' || entity?.kind === 'organisation'))
    return kinds.some(entity => entity?.kind === 'organisation') ? null : 'Who'
  return null
}

const agentQuestion = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  const names = namesIn(desk, sentence, s, clause)
  const wh = names.length === 0 ? null : questionWord(desk, names)
  const front = frontOf(s, clause)
  if (
    wh === null ||
    front.kind === 'other' ||
    clause.subject === null ||
    clause.verb.tense !== 'past' ||
    /^(?:be|have|say|seem)$/.test(lemma(s, clause.verb.main))
  )
    return null
  if (/^(?:PRP|DT)$/.test(tag(s, clause.verb.to)) && clause.rest.to - clause.rest.from <= 2) return null
  const named = new Set(names.flatMap(mention => (mention.entity === undefined ? [] : [mention.entity])))
  const out = new LineBuilder(desk, named)
    .say(`${wh} `)
    .copy(sentence, trimmed(s, { from: clause.verb.from, to: restEnd(s, clause) }), { resolve: true, bare: true })
  if (front.kind === 'phrase') out.say(' ').copy(sentence, front.tokens, { casing: 'lower', resolve: true })
  return {
    rule: 'who-question',
    kind: 'fact',
    link: null,
    body: {
      form: 'question',
      front: out.say('?').line(),
      back: new LineBuilder(desk).copy(sentence, trimmed(s, clause.subject), { casing: 'upper' }).line(),
    },
    sentences: [sentence],
    anchors: [sentenceSpan(s)],
    statements: statementsAt(desk, sentence, clause),
    holder: holderAt(desk, sentence, clause),
    attributed: false,
    prior: 0.42,
    asks: 'name',
  }
}

/** Subject questions of one sentence. */
export const makeAgentQuestions: Maker = (desk, sentence, s) =>
  standing(s).flatMap(clause => {
    const made = agentQuestion(desk, sentence, s, clause)
    return made === null ? [] : [made]
  })
