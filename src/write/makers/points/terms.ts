/**
 * On what terms or in what expectation something is done, told by a noun with a clause of its own: "on condition that the ferry
 * keep running", "in the hope that", "for fear that", "in exchange for a pier".
 */
import { lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { ANSWER } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasSecondVerb } from './doing.ts'
import { hasCondition, isPronoun, type Own, pointOf } from './own.ts'

interface Terms {
  /** The whole phrase, and what is left of it as an answer. */
  readonly from: number
  readonly answer: number
  readonly wh: string
}

/** What is asked by its own noun: "On what condition …?" */
const NAMED =
  /^(?:condition|ground|grounds|understanding|assumption|theory|principle|pretext|premise|evidence|suspicion)$/
/** What somebody says in doing so: "turned it away with the remark that …". */
const WITH = /^(?:remark|argument|excuse|explanation|warning|promise|message|comment|observation|proviso|assurance)$/
/** What somebody is moved by, with what moves him behind it: "in solidarity with the miners". */
const MOVED: ReadonlyMap<string, RegExp> = new Map([
  ['solidarity', /^with$/],
  ['sympathy', /^with$/],
  ['protest', /^(?:at|against|over)$/],
  ['retaliation', /^(?:for|against)$/],
  ['reprisal', /^for$/],
  ['revenge', /^for$/],
  ['anticipation', /^of$/],
  ['deference', /^to$/],
  ['obedience', /^to$/],
  ['defiance', /^of$/],
  ['search', /^of$/],
])
/** What is asked by "why", with the noun in the answer: "In the hope that …" */
const HOPED = /^(?:hope|hopes|belief|expectation|conviction|knowledge)$/

/** "on (the) condition that", "in the hope that", "for fear that", "in exchange for". */
function termsAt(s: Sentence, i: number): Terms | null {
  const the = lower(s, i + 1) === 'the' ? 1 : 0
  const noun = lower(s, i + 1 + the)
  const next = i + 2 + the
  const opens = lower(s, next) === 'that' && tag(s, next) !== 'DT'
  if (lower(s, i) === 'on' && NAMED.test(noun) && opens) return { from: i, answer: next + 1, wh: `On what ${noun}` }
  if (lower(s, i) === 'in' && HOPED.test(noun) && (opens || (lower(s, next) === 'of' && tag(s, next + 1) === 'VBG')))
    return { from: i, answer: i, wh: 'Why' }
  if (lower(s, i) === 'in' && the === 0 && MOVED.get(noun)?.test(lower(s, next)) === true)
    return { from: i, answer: i, wh: 'Why' }
  if (lower(s, i) === 'with' && the === 1 && WITH.test(noun) && opens)
    return { from: i, answer: next + 1, wh: `With what ${noun}` }
  if (lower(s, i) === 'for' && noun === 'fear' && (opens || lower(s, next) === 'of'))
    return { from: i, answer: i, wh: 'Why' }
  if (lower(s, i) === 'in' && /^(?:exchange|return)$/.test(noun) && lower(s, next) === 'for')
    return { from: i, answer: next + 1, wh: `In ${noun} for what` }
  return null
}

/** Where the phrase ends: at a mark, or where a further clause begins. */
function endOf(s: Sentence, from: number): number {
  for (let i = from; i < s.tokens.length; i++)
    if (/^[;:–—()]$|^--$/.test(lower(s, i)) || (lower(s, i) === ',' && /^(?:CC|W|IN|RB|VBG|VBD)/.test(tag(s, i + 1))))
      return i
  return s.tokens.length
}

/** Whether a clause's own words run from its verb to the phrase: no other verb stands between, and nothing is joined. */
const isNear = (s: Sentence, { from, to }: TokenRange): boolean =>
  !s.tokens.slice(from, to).some(({ xpos, form }, k) => {
    const joined = form === ',' && tag(s, from + k + 1) === 'CC'
    return joined || /^(?:VB[DZP]|MD|W)/.test(xpos) || /^[;:–—]$/.test(form)
  })

/** "On what condition, according to A, did Halden let the company raise its toll?" – "The ferry keep running" */
export function terms(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb, subject } = clause
  if (subject === null || verb.negated || hasCondition(s, clause)) return null
  if (isPronoun(s, clause) && /^(?:i|we|you|one)$/.test(lower(s, subject.from))) return null
  for (let i = verb.to; i < Math.min(clause.to, verb.to + 24); i++) {
    const found = termsAt(s, i)
    if (found === null) continue
    if (!isNear(s, { from: verb.to, to: i }) || hasSecondVerb(s, { from: verb.main, to: i })) return null
    const said = trimmed(s, { from: found.answer, to: endOf(s, i + 3) })
    const words = shortLength(s, said)
    if (words < 3 || words > 18 || /^(?:this|that|it)$/.test(lower(s, found.answer))) return null
    const plain = verb.tense === 'past' && verb.modal === null
    const front = questionAbout(desk, sentence, clause, {
      wh: found.wh,
      according: plain ? '' : `according to ${desk.author}`,
      without: { from: found.from, to: s.tokens.length },
      end: found.from,
    })
    if (front === null) return null
    const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
    return pointOf(own, { rule: 'terms', link: 'reason', body: { form: 'question', front, back }, prior: 0.56 })
  }
  return null
}
