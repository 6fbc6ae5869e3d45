/** Deeds and choices that are told inside a clause: "made the choice to …", "led NAME to launch …", "spent the war …ing". */
import { AUTHOR } from '../../read/argument/holders.ts'
import { lemma, lower, tag, trimmed } from '../../read/argument/scene.ts'
import { pastOf } from '../../read/light/lemma.ts'
import type { Clause, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { entityOf } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { frontOf, questionAbout } from '../wording/questions.ts'
import { restEnd } from '../wording/rest-end.ts'
import type { Maker } from './maker.ts'
import { holderAt, sentenceSpan, standing, statementsAt, within } from './maker.ts'

const base = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause) => ({
  sentences: [sentence],
  anchors: [sentenceSpan(s)],
  statements: statementsAt(desk, sentence, clause),
  holder: holderAt(desk, sentence, clause),
})

/** Nouns that a "to …" spells out. */
const CHOICE =
  /^(?:choice|decision|attempt|effort|plan|promise|offer|demand|threat|right|duty|need|obligation|chance|opportunity|power|ability|capacity|incentive|temptation|reason|commitment|agreement|proposal|mandate|licence|license|permission|responsibility|ambition|tendency)$/

/** Verbs whose object the "to …" behind it spells out. */
const MAKES =
  /^(?:make|have|take|face|get|give|offer|receive|win|lose|see|seize|miss|reach|sign|announce|approve|reject|accept|abandon|keep|break|launch|begin|lack|deserve)$/

/** "Which strategic choice may Putin already have made?" */
const choiceQuestion = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  const object = s.phrases.find(phrase => phrase.from === clause.verb.to)
  // "uses a licence to …" says what for, not which.
  if (!MAKES.test(lemma(s, clause.verb.main))) return null
  if (object === undefined || !CHOICE.test(lemma(s, object.head)) || clause.verb.negated || clause.verb.passive)
    return null
  if (
    tag(s, object.to) !== 'TO' ||
    tag(s, object.to + 1) !== 'VB' ||
    !/^(?:the|a|an|no)$/.test(lower(s, object.from)) ||
    lower(s, object.from) === 'no'
  )
    return null
  const end = restEnd(s, clause)
  const act = trimmed(s, { from: object.to, to: end })
  const noun = { from: object.from + 1, to: object.to }
  const opinion = clause.verb.modal !== null || clause.verb.tense === 'present'
  if (opinion && holderAt(desk, sentence, clause) !== AUTHOR) return null
  const wh = new LineBuilder(desk).say('Which ').copy(sentence, noun).line()
  const rest = questionAbout(desk, sentence, clause, {
    wh: '',
    according: opinion ? `according to ${desk.author}` : '',
    without: { from: object.from, to: end },
    end: null,
  })
  if (rest === null) return null
  const front = { runs: [...wh.runs, ...rest.runs], kept: [...wh.kept, ...rest.kept] }
  const back = new LineBuilder(desk).copy(sentence, act, { bare: true, casing: 'upper' }).line()
  const body = { form: 'question' as const, front, back }
  return opinion
    ? {
        ...base(desk, sentence, s, clause),
        kind: 'argument',
        link: 'conclusion',
        attributed: true,
        rule: 'choice',
        body,
        prior: 0.44,
        asks: 'clause',
      }
    : {
        ...base(desk, sentence, s, clause),
        kind: 'fact',
        link: null,
        attributed: false,
        rule: 'choice',
        body,
        prior: 0.44,
        asks: 'phrase',
      }
}

/** Verbs after which the deed was done: "led him to launch". */
const DONE = /^(?:lead|prompt|cause|force|persuade|induce|drive|compel|inspire|encourage)$/

/** "led the mayor, Ada Quill, to open …": "Who opened …?" */
const liftedAgent = (desk: WriterDesk, sentence: number, s: Sentence): readonly Candidate[] =>
  s.clauses.flatMap((clause): readonly Candidate[] => {
    if (
      !DONE.test(lemma(s, clause.verb.main)) ||
      clause.verb.tense !== 'past' ||
      clause.verb.negated ||
      clause.verb.passive
    )
      return []
    const at = s.tokens.findIndex(
      (token, i) => i > clause.verb.to && i < clause.verb.to + 16 && token.xpos === 'TO' && tag(s, i + 1) === 'VB',
    )
    if (at < 0 || s.tokens.slice(clause.verb.to, at).some(token => /^(?:VB|MD|W|CC)/.test(token.xpos))) return []
    const agent = trimmed(s, { from: clause.verb.to, to: at })
    const names = (desk.mentions[sentence] ?? []).filter(
      mention => mention.kind === 'name' && within(agent, mention.tokens),
    )
    const person = names.find(
      mention => entityOf(desk, mention)?.kind === 'person' || /,/.test(s.tokens[mention.tokens.from - 1]?.form ?? ''),
    )
    if (person === undefined) return []
    const past = pastOf(s.tokens[at + 1]?.lemma ?? '')
    const end = restEnd(s, clause)
    const dates = (desk.mentions[sentence] ?? []).filter(
      mention => mention.date !== undefined && !mention.date.deictic && mention.tokens.to <= clause.verb.from,
    )
    const [date] = dates
    const out = new LineBuilder(
      desk,
      new Set(names.flatMap(mention => (mention.entity === undefined ? [] : [mention.entity]))),
    )
      .say('Who ')
      .inflect(past, sentence, at + 1)
      .say(' ')
      .copy(sentence, trimmed(s, { from: at + 2, to: end }), { resolve: true, bare: true })
    if (date !== undefined) {
      const lead = /^(?:in|on|by|during)$/.test(lower(s, date.tokens.from - 1)) ? 1 : 0
      out.say(' ').copy(sentence, { from: date.tokens.from - lead, to: date.tokens.to }, { casing: 'lower' })
    }
    const back = new LineBuilder(desk).copy(sentence, agent, { casing: 'upper' }).line()
    const body = { form: 'question' as const, front: out.say('?').line(), back }
    return [
      {
        ...base(desk, sentence, s, clause),
        kind: 'fact',
        link: null,
        attributed: false,
        rule: 'who-was-led',
        body,
        prior: 0.46,
        asks: 'name',
      },
    ]
  })

/** "spent three years charting the shoals": of three years that no date tells apart there are many. */
const isAnySpan = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, object: TokenRange): boolean =>
  /^(?:CD|DT)$/.test(tag(s, object.from)) &&
  lower(s, object.from) !== 'the' &&
  !(desk.mentions[sentence] ?? []).some(({ date, tokens }) => date !== undefined && within(clause, tokens))

/** "spent the war playing one off against the other": "How did … spend the war?" */
const spendQuestion = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  const object = s.phrases.find(phrase => phrase.from === clause.verb.to)
  if (
    lemma(s, clause.verb.main) !== 'spend' ||
    object === undefined ||
    tag(s, object.to) !== 'VBG' ||
    isAnySpan(desk, sentence, s, clause, object) ||
    frontOf(s, clause).kind === 'other'
  )
    return null
  const act = trimmed(s, { from: object.to, to: restEnd(s, clause) })
  const front = questionAbout(desk, sentence, clause, { wh: 'How', according: '', without: act, end: null })
  if (front === null) return null
  const back = new LineBuilder(desk).copy(sentence, act, { bare: true, casing: 'upper' }).line()
  return {
    ...base(desk, sentence, s, clause),
    kind: 'fact',
    link: null,
    attributed: false,
    rule: 'how-spent',
    body: { form: 'question', front, back },
    prior: 0.5,
    asks: 'phrase',
  }
}

/** All of these of one sentence. */
export const makeChoices: Maker = (desk, sentence, s) => {
  if (s.form !== 'statement') return []
  const own = standing(s).flatMap(clause => [
    choiceQuestion(desk, sentence, s, clause),
    spendQuestion(desk, sentence, s, clause),
  ])
  return [...own.flatMap(made => (made === null ? [] : [made])), ...liftedAgent(desk, sentence, s)]
}
