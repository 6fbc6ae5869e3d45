/**
 * An answer too long to be recalled ends where what is only said beside its point begins: before ", on the strength of …", a
 * comment, a contrast, a second clause. What the point holds by (a condition, a denial, an "only") is never cut off.
 */
import { lower, tag } from '../read/argument/scene.ts'
import type { Sentence } from '../read/reading.ts'
import type { Candidate, CandidateBody } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import type { View } from './gates/view.ts'
import { countWords } from './gates/view.ts'
import type { Line } from './wording/line.ts'
import { lineText } from './wording/line.ts'
import { without } from './wording/without.ts'

/** Most words of an answer, and the fewest that a cut may leave. */
export const ANSWER_WORDS = { most: 15, least: 5 } as const

/** Openers of what is said beside the point: with what, thanks to what, against what. */
const BESIDE =
  /^(?:with|despite|thanks|owing|given|following|amid|like|including|especially|particularly|whereas|while|although|though|which|who|whose|where)$/
/** "on the strength of", "on the grounds of", "because of": what it rests on. */
const GROUNDS = /^(?:strength|grounds?|basis|evidence|authority)$/
/** By these, one of several is no answer, or a "but" is the point. */
const TIED = /^(?:both|either|neither|between|whether|not|n['’]t|no|never|nor|hardly|only|less|more)$/
const BINDS = /^(?:not|only|if|unless|until|except|without|or|nor|never|when)$/

/** Whether a clause with a subject of its own begins behind a joining word. */
const isJoined = (s: Sentence, at: number): boolean =>
  s.clauses.some(
    ({ kind, subject, verb }) =>
      /^(?:coordinate|main)$/.test(kind) && subject !== null && subject.from === at && verb.from > at,
  )

/** Whether an answer that begins at `from` may end before the mark `at`; `whole`: two clauses may be one reason only together. */
function mayEnd(s: Sentence, from: number, at: number, whole: boolean): boolean {
  const next = lower(s, at + 1)
  if (/^(?:;|–|—|--)$/.test(lower(s, at))) return !whole && !BINDS.test(next) && next !== 'but'
  if (lower(s, at) !== ',' || BINDS.test(next)) return false
  const tied = s.tokens.slice(from, at).some((_, k) => TIED.test(lower(s, from + k)))
  // "by a tenth, and by a fifth among the poor": a further measure of the same.
  if (next === 'and' && tag(s, at + 2) === 'IN' && lower(s, at + 2) !== 'that')
    return !whole && !tied && s.tokens.slice(from, at).some((_, k) => lower(s, from + k) === lower(s, at + 2))
  if (/^(?:and|but)$/.test(next)) return !whole && !tied && isJoined(s, at + 2)
  if (next === 'on') return lower(s, at + 2) === 'the' && GROUNDS.test(lower(s, at + 3))
  if (next === 'because') return lower(s, at + 2) === 'of'
  // ", making it …"; of a row of deeds each is part of the answer.
  const doing = tag(s, at + 1) === 'VBG' || (tag(s, at + 1) === 'RB' && tag(s, at + 2) === 'VBG')
  if (doing) return !s.tokens.slice(from, at).some(({ xpos }) => xpos === 'VBG')
  return BESIDE.test(next) || isApposed(s, at + 1)
}

/** ", a sum that nobody has checked": what a thing is besides, said of it behind a comma. */
function isApposed(s: Sentence, from: number): boolean {
  const head = s.phrases.find(phrase => phrase.from === from)?.head ?? -1
  return /^an?$/.test(lower(s, from)) && (s.tokens[head]?.deprel === 'appos' || /^W/.test(tag(s, head + 1)))
}

/** A line cut where it may end, as late as its length allows; null where it may not, or is torn by that. */
function shortened(desk: WriterDesk, line: Line, whole: boolean): Line | null {
  if (countWords(lineText(line)) <= ANSWER_WORDS.most) return line
  const [first] = line.kept
  const last = line.kept.at(-1)
  const s = desk.sentences[last?.sentence ?? -1]
  if (first === undefined || last === undefined || s === undefined || first.sentence !== last.sentence) return null
  for (let at = last.token - 1; at > first.token; at--) {
    if (!mayEnd(s, first.token, at, whole)) continue
    const cut = without(desk, line, last.sentence, { from: at, to: last.token + 1 })
    const words = countWords(lineText(cut))
    if (words < ANSWER_WORDS.least) return null
    if (words <= ANSWER_WORDS.most && /\p{L}$/u.test(lineText(cut))) return cut
  }
  return null
}

/** The card with answers that can be recalled; null where one of them cannot be cut. */
export function withShorterAnswer({ candidate, desk }: View): Candidate | null {
  const body = shorterBody(desk, candidate.body, candidate.link === 'reason')
  return body === null ? null : { ...candidate, body }
}

function shorterBody(desk: WriterDesk, body: CandidateBody, whole: boolean): CandidateBody | null {
  if (body.form === 'cloze') return null
  if (body.form === 'question') {
    const back = shortened(desk, body.back, whole)
    return back === null ? null : { ...body, back }
  }
  const items = body.items.flatMap(item => shortened(desk, item, whole) ?? [])
  return items.length < body.items.length ? null : { ...body, items }
}
