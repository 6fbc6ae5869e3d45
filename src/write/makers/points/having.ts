/**
 * A reason that a participle gives: "Having sold its ferry, Halden could not reach the pier", "The envoys were three hours late,
 * having quarrelled over the speeches". Only of what could not be, had to be or was so: what was done next has no reason in it.
 */
import { lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { ANSWER } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'

const STATE =
  /^(?:unable|able|free|reluctant|unwilling|bound|obliged|forced|late|poor|rich|weak|strong|angry|afraid|wary|ready|entitled|exhausted|bankrupt|ruined|powerless|helpless|vulnerable|isolated|popular|unpopular|short)$/

/** Whether a clause says what was so or could not be. */
function isState(s: Sentence, { verb }: Clause): boolean {
  if (/^(?:could|can|ca)$/.test(lower(s, verb.finite)) && verb.negated) return true
  const at = verb.to
  const has = /^(?:has|had|have)$/.test(lower(s, verb.main))
  if (
    has &&
    /^(?:no|little)$/.test(lower(s, at)) &&
    /^(?:choice|reason|wish|need|right|option|alternative)$/.test(lower(s, at + 1))
  )
    return true
  if (!/^(?:is|are|was|were)$/.test(lower(s, verb.finite))) return false
  return [verb.main, at, at + 1, at + 2, at + 3].some(i => i < verb.to + 4 && STATE.test(lower(s, i)))
}

interface Reason {
  readonly clause: Clause
  readonly part: TokenRange
}

/** "Having sold its ferry, Halden could not …": what stands behind the comma is the main clause, whatever the tree took for it. */
function ahead(s: Sentence): Reason | null {
  const { start } = opening(s)
  if (lower(s, start) !== 'having' || !/^VB[ND]$/.test(tag(s, start + 1))) return null
  const comma = s.tokens.findIndex((_, i) => i > start && lower(s, i) === ',')
  const clause = s.clauses.find(({ subject }) => comma > 0 && subject?.from === comma + 1)
  if (clause === undefined) return null
  const main: Clause = { ...clause, kind: 'main', sure: true, marker: null, fronted: null, from: comma + 1 }
  return { clause: main, part: trimmed(s, { from: start, to: comma }) }
}

/** "…, having quarrelled over the speeches", up to the next mark. */
function behind(s: Sentence): Reason | null {
  const clause = mainClause(s)
  if (clause?.sure !== true) return null
  const comma = s.tokens.findIndex(
    (_, i) => i >= clause.verb.to && i < clause.to && lower(s, i) === ',' && lower(s, i + 1) === 'having',
  )
  let end = comma + 1
  while (end < s.tokens.length && !/^[,;:.–—]$/.test(lower(s, end))) end++
  return comma < 0 ? null : { clause, part: trimmed(s, { from: comma + 1, to: end }) }
}

/** "Why, according to A, could Halden not reach the pier?" – "Having sold its ferry" */
export function having(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = ahead(s) ?? behind(s)
  if (found === null || !isState(s, found.clause) || !isOwnSentence(desk, sentence, s)) return null
  const { clause, part } = found
  if (shortLength(s, part) < 4 || shortLength(s, part) > 16) return null
  if (s.tokens.slice(part.from, part.to).some(({ xpos }) => /^W/.test(xpos))) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'Why',
    according: `according to ${desk.author}`,
    without: null,
    end: part.from > clause.verb.to ? part.from - 1 : null,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, part, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'having',
    link: 'reason',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}
