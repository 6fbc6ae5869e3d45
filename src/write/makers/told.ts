/**
 * Figures and dates that somebody named reports: "the Harbour Board said that traffic fell by 12 per cent", "a study by
 * Orrin University found that a third of nurses …". They are asked with whoever says them: "According to the Harbour
 * Board, by how much did traffic fall?"
 */
import { isQuoted, lemma, lower, tag } from '../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../read/reading.ts'
import { predicateAt } from '../../read/statements/arguments.ts'
import { baseAt, headAt, kidsOf, marginAt, spanOf, type Tree } from '../../read/syntax/heads/tree.ts'
import type { WriterDesk } from '../desk.ts'
import { amountsOf } from './amounts/amounts.ts'
import { leadFrom, told } from './attributing.ts'
import { figureQuestion } from './figures.ts'
import { askForCounts } from './heads/ask-more.ts'
import { nameAt } from './heads/asking.ts'
import { frameOf } from './heads/frame.ts'
import { treeAt } from './heads/trees.ts'
import type { Maker } from './maker.ts'
import { within } from './maker.ts'

/** Verbs of telling behind which a figure is somebody’s. */
export const TELLS =
  /^(?:say|report|estimate|find|calculate|announce|reckon|conclude|note|state|add|claim|argue|warn|predict|declare|write|show|suggest|maintain|insist|believe|think|reveal|put)$/

/** Least leads of the arcs that tell who says what. */
const LEAST_MARGIN = 1

/** Most words that name who says something. */
const MOST = 10

interface Report {
  readonly says: Clause
  readonly who: TokenRange
}

/** The clause of saying that a clause hangs on by the tree, and its subject. */
function reportOf(desk: WriterDesk, sentence: number, s: Sentence, t: Tree, clause: Clause): Report | null {
  const at = predicateAt(t, clause)
  if (at < 0 || baseAt(t, at) !== 'ccomp' || marginAt(t, at) < LEAST_MARGIN) return null
  const verb = headAt(t, at)
  const says = s.clauses.find(other => other !== clause && other.verb.main === verb)
  if (says === undefined || says.verb.negated || says.verb.modal !== null || !TELLS.test(lemma(s, verb))) return null
  const head = kidsOf(t, verb).find(kid => baseAt(t, kid) === 'nsubj') ?? -1
  if (head < 0 || marginAt(t, head) < LEAST_MARGIN) return null
  const { from, to } = spanOf(t, head)
  const comma = s.tokens.findIndex(({ form }, i) => i >= from && i < to && form === ',')
  const who = { from, to: comma > head ? comma : to }
  const named = (desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'name' && within(who, tokens))
  const whole = nameAt(desk, sentence, head) === null || (nameAt(desk, sentence, head)?.tokens.to ?? 0) > head
  return named && whole && who.to - who.from <= MOST && who.to <= verb ? { says, who } : null
}

/** "in 2019", where somebody said so then and what is said has no date of its own. */
function saidWhen(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  { says, who }: Report,
  clause: Clause,
): TokenRange | null {
  // "a report by the Harbour Board in 2020": its date is told with it.
  const dates = (desk.mentions[sentence] ?? []).filter(({ kind, tokens }) => kind === 'date' && !within(who, tokens))
  if (dates.some(({ tokens }) => within(clause, tokens))) return null
  const date = dates.find(({ tokens }) => tokens.from > says.from && tokens.to <= clause.from)
  if (date === undefined) return null
  return saidOn(s, date.tokens)
}

/** "in 2019", "during the winter of 2021-22": a date with its preposition and the second year of two. */
export function saidOn(s: Sentence, { from, to }: TokenRange): TokenRange {
  const two = /^[-–]$/.test(lower(s, to)) && /^\d+$/.test(lower(s, to + 1))
  return { from: /^(?:in|on|during)$/.test(lower(s, from - 1)) ? from - 1 : from, to: two ? to + 2 : to }
}

export const makeToldFigures: Maker = (desk, sentence, s) => {
  const t = treeAt(s)
  if (t === null || s.form !== 'statement') return []
  return s.clauses.flatMap(clause => {
    // "The board says that it examined …": the same one would be named twice.
    if (clause.subject !== null && /^PRP$/.test(tag(s, clause.subject.from))) return []
    if (clause.kind !== 'complement' || !clause.sure || clause.subject === null || isQuoted(s, clause.verb.main))
      return []
    const report = reportOf(desk, sentence, s, t, clause)
    if (report === null) return []
    const { who } = report
    const lead = leadFrom(desk, sentence, { who, lead: 'According to' }, saidWhen(desk, sentence, s, report, clause))
    if (lead === null) return []
    const frame = frameOf(s, sentence, t, clause, false)
    const dates = (desk.mentions[sentence] ?? [])
      .filter(mention => mention.kind === 'date' && within(clause, mention.tokens))
      .map(mention => figureQuestion(desk, sentence, s, clause, mention))
    const made = frame === null ? dates : [...amountsOf(desk, frame), ...askForCounts(desk, frame), ...dates]
    return made.flatMap(card => (card === null ? [] : (told(desk, card, lead) ?? [])))
  })
}
