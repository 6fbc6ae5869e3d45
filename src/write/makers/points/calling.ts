/** What somebody calls something: "Brandt called the toll “a tax on the poor”", "Lund dismissed the plan as a fraud". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf } from '../../wording/questions.ts'
import { ANSWER, capital, QUOTING } from '../link-tools.ts'
import { standing } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { toldPoint } from './own.ts'
import { isTold, leans } from './speakers.ts'
import { kidsOf, relOf, spanOf } from './tree.ts'

const CALLS = /^(?:call|dub|label|brand|term)$/
/** With "as" before what it is called. */
const CALLS_AS = /^(?:describe|dismiss|condemn|denounce|hail|portray|praise|deride|mock|attack|defend)$/
/** Most words of a name for something, and of the thing. */
const MOST = { name: 12, thing: 12 } as const

interface Called {
  readonly thing: TokenRange
  readonly name: TokenRange
  readonly as: boolean
}

/** What is called, and what it is called, behind a verb in its simple form. */
function calledIn(s: Sentence, { verb }: Clause): Called | null {
  const as = CALLS_AS.test(lemma(s, verb.main))
  const simple = verb.main === verb.finite || (lemma(s, verb.finite) === 'have' && tag(s, verb.finite) !== 'VBD')
  if ((!as && !CALLS.test(lemma(s, verb.main))) || verb.negated || verb.passive || !simple) return null
  const object = kidsOf(s, verb.main).find(kid => relOf(s, kid) === 'obj' && kid > verb.main)
  if (object === undefined) return null
  const { from, to } = objectIn(s, object)
  const begin = as ? to + 1 : to
  // "dubbed the quarrel: “Boat against bridge”": what a mark parts from its thing may as well be a heading.
  if (from !== verb.to || (as && lower(s, to) !== 'as') || /^[,;:–—]$/.test(lower(s, to))) return null
  // “a low, even for them”: what is quoted is one name, commas and all.
  const quoted = /^["“]$/.test(lower(s, begin))
  const closed = quoted ? s.tokens.findIndex(({ form }, i) => i > begin && /^["”]$/.test(form)) : -1
  const end = s.tokens.findIndex(
    ({ form, xpos }, i) =>
      i > Math.max(begin, closed) &&
      (/^(?:[,;:.!?–—]|--)$/.test(form) ||
        xpos === 'MD' ||
        // "called it “void” and has behaved so"
        (xpos === 'CC' && /^(?:VB[DPZ]|MD)$/.test(tag(s, i + 1)))),
  )
  const name = trimmed(s, { from: begin, to: end < 0 ? s.tokens.length : end })
  // “a tax on the poor” or “absurd”; "called the mayor yesterday" names nothing.
  const opens = /^(?:DT|JJ|NN|NNS|``|"|VBN)$/.test(tag(s, name.from)) || /^[“"]$/.test(lower(s, name.from))
  return opens && tells(s, name) ? { thing: { from, to }, name, as } : null
}

/** The object of a verb, up to a quotation mark: "called the plan “absurd”", where the tree may hang the word on the plan. */
function objectIn(s: Sentence, object: number): TokenRange {
  const { from, to } = spanOf(s, object)
  const mark = s.tokens.findIndex(({ form }, i) => i > object && i < to && /^["“]$/.test(form))
  return { from, to: mark < 0 ? to : mark }
}

/** "Tomas Brandt, who had read it": who speaks, without what is said of him between commas. */
function beforeComment(s: Sentence, { from, to }: TokenRange): TokenRange {
  const comma = s.tokens.findIndex(({ form }, i) => i > from && i < to && form === ',')
  const comment = comma > 0 && /^(?:W|DT|VB)/.test(tag(s, comma + 1)) && tag(s, comma - 1).startsWith('NN')
  return { from, to: comment ? comma : to }
}

/** "historic", "an individual": one word of meaning is no view that anybody would learn. */
const tells = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.slice(from, to).filter(({ xpos }) => /^(?:NN|JJ|VB|CD)/.test(xpos)).length > 1

/** "called the mayor yesterday": a time is no name for anybody. */
const isDated = (desk: WriterDesk, sentence: number, { from, to }: TokenRange): boolean =>
  (desk.mentions[sentence] ?? []).some(
    ({ date, tokens }) => date !== undefined && from <= tokens.from && tokens.to <= to,
  )

/** "What did Tomas Brandt call the toll?" – "“A tax on the poor”" */
export function called(desk: WriterDesk, sentence: number, s: Sentence): readonly Candidate[] {
  return standing(s).flatMap((clause): readonly Candidate[] => {
    const { subject, verb } = clause
    const found = subject === null ? null : calledIn(s, clause)
    if (subject === null || found === null || verb.modal !== null || frontOf(s, clause).kind !== 'none') return []
    const speaker = beforeComment(s, trimmed(s, subject))
    if (isDated(desk, sentence, found.name) || !isTold(desk, sentence, s, speaker) || leans(desk, sentence, s, speaker))
      return []
    // "called him", "called it": of whom and what the sentences before tell.
    if (/^(?:PRP|DT)$/.test(tag(s, found.thing.from)) && found.thing.to - found.thing.from === 1) return []
    if (shortLength(s, found.name) > MOST.name || shortLength(s, found.thing) > MOST.thing) return []
    const perfect = verb.main !== verb.finite
    const does = perfect
      ? lower(s, verb.finite)
      : verb.tense === 'past'
        ? 'did'
        : tag(s, verb.main) === 'VBZ'
          ? 'does'
          : 'do'
    // "the lack of a timetable": for what, only its piece says.
    const named = s.tokens.slice(found.thing.from, found.thing.to).some(({ xpos }) => /^NNP/.test(xpos))
    const wh = found.as ? 'as what' : 'what'
    const front = new LineBuilder(desk)
      .say(named ? `${capital(wh)} ${does} ` : `In ${desk.title}, ${wh} ${does} `)
      .copy(sentence, speaker, QUOTING)
      .say(' ')
      .inflect(perfect ? lower(s, verb.main) : lemma(s, verb.main), sentence, verb.main)
      .say(' ')
      .copy(sentence, found.thing, QUOTING)
      .say('?')
      .line()
    const back = copyShort(new LineBuilder(desk), sentence, s, found.name, ANSWER).line()
    return [
      toldPoint(desk, sentence, {
        rule: 'called',
        link: 'attribution',
        body: { form: 'question', front, back },
        prior: 0.56,
        asks: 'phrase',
      }),
    ]
  })
}
