/**
 * Figures and dates that somebody named reports: "the Harbour Board said that traffic fell by 12 per cent". They are asked
 * with whoever says them: "By how much, according to the Harbour Board, did traffic fall?"
 */
import { isQuoted, lemma, lower } from '../../read/argument/scene.ts'
import type { Clause, Sentence } from '../../read/reading.ts'
import { predicateAt } from '../../read/statements/arguments.ts'
import { baseAt, headAt, kidsOf, marginAt, type Tree } from '../../read/syntax/heads/tree.ts'
import type { WriterDesk } from '../desk.ts'
import { entityOf } from '../desk.ts'
import { figureQuestion } from './figures.ts'
import { nameAt } from './heads/asking.ts'
import { treeAt } from './heads/trees.ts'
import type { Maker } from './maker.ts'
import { within } from './maker.ts'

const REPORTS =
  /^(?:say|report|estimate|find|calculate|announce|reckon|conclude|note|state|add|claim|argue|warn|predict|declare|write)$/

/** Least leads of the arcs that tell who says what. */
const LEAST_MARGIN = 1

/** The clause of saying that a clause hangs on by the tree: its subject's head, or -1. */
function speakerOf(s: Sentence, t: Tree, clause: Clause): number {
  const at = predicateAt(t, clause)
  if (at < 0 || baseAt(t, at) !== 'ccomp' || marginAt(t, at) < LEAST_MARGIN) return -1
  const verb = headAt(t, at)
  const says = s.clauses.find(other => other !== clause && other.verb.main === verb)
  if (says === undefined || says.verb.negated || says.verb.modal !== null || !REPORTS.test(lemma(s, verb))) return -1
  const subject = kidsOf(t, verb).find(kid => baseAt(t, kid) === 'nsubj') ?? -1
  return subject >= 0 && marginAt(t, subject) >= LEAST_MARGIN ? subject : -1
}

/** "the Harbour Board", "Ilka Brandt"; empty where it is no name. */
function namedSpeaker(desk: WriterDesk, sentence: number, s: Sentence, head: number): string {
  const mention = nameAt(desk, sentence, head)
  const entity = mention === null ? null : entityOf(desk, mention)
  if (mention === null || entity === null || mention.tokens.to <= head) return ''
  if (entity.kind === 'person') return entity.name
  if (!/^(?:organisation|group|other|place)$/.test(entity.kind)) return ''
  const article = /^the$/.test(lower(s, mention.tokens.from - 1)) ? 'the ' : ''
  const words = s.tokens.slice(mention.tokens.from, mention.tokens.to).map(({ form }) => form)
  return `${article}${words.join(' ').replace(/^The /, 'the ')}`
}

export const makeToldFigures: Maker = (desk, sentence, s) => {
  const t = treeAt(s)
  if (t === null || s.form !== 'statement') return []
  return s.clauses.flatMap(clause => {
    if (clause.kind !== 'complement' || !clause.sure || clause.subject === null || isQuoted(s, clause.verb.main))
      return []
    const head = speakerOf(s, t, clause)
    const speaker = head < 0 ? '' : namedSpeaker(desk, sentence, s, head)
    if (speaker === '') return []
    const told = { clause, according: `according to ${speaker}` }
    return (desk.mentions[sentence] ?? [])
      .filter(mention => within(clause, mention.tokens))
      .flatMap(mention => figureQuestion(desk, sentence, s, told, mention) ?? [])
  })
}
