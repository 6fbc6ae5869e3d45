/** Views that are somebody's: "Cobden reported that …", "…, said Torvalds". */

import { ROLE } from '../mentions/lists.ts'
import type { Clause, Sentence, TokenRange } from '../reading.ts'
import { SAYING } from '../syntax/words.ts'
import type { Finder } from './finder.ts'
import { connect } from './finder.ts'
import { AUTHOR, holderNamed, isWhatever, speakerBehind, UNNAMED } from './holders.ts'
import { isQuoted, lemma, mainClause, trimmed, wordsIn } from './scene.ts'

/** Verbs whose clause is a view or a report of somebody, not a discovery that the author vouches for. */
const VIEW = new Set(
  'say argue claim believe think report warn note add insist maintain suggest admit concede acknowledge predict expect hope fear assume contend assert declare announce explain observe remark write state estimate reckon calculate complain deny doubt promise propose recommend stress emphasise emphasize conclude tell agree allege imply find'.split(
    ' ',
  ),
)

/** People without a name whom a reader could be told of. */
const PEOPLE =
  /^(?:official|analyst|expert|critic|opponent|supporter|researcher|scientist|lawyer|farmer|voter|doctor|teacher|student|worker|historian|economist|politician|diplomat|minister|campaigner|activist|resident|executive|engineer|judge|dissenter|banker|investor|trader|forecaster|author|editor|witness|prosecutor|investigator|regulator|planner|merchant|soldier|general|owner|employer|union)$/

/** Whether a subject names somebody: a name, or a noun for people with words that tell which. */
function isNamed(s: Sentence, subject: TokenRange, names: boolean): boolean {
  const first = s.tokens[subject.from]?.form ?? ''
  if (/^(?:many|some|most|few|several|all|both|others|one|no|this|that|these|those)$/i.test(first)) return false
  if (names) return true
  const phrase = s.phrases.find(candidate => candidate.from === subject.from)
  const head = phrase === undefined ? '' : lemma(s, phrase.head)
  return (PEOPLE.test(head) || ROLE.has(head)) && subject.to - subject.from >= 3
}

/** "X said that Y" as the main clause of a sentence. */
export const findSays: Finder = (desk, index, s) => {
  const main = mainClause(s)
  if (main?.sure && main.subject !== null && s.form === 'statement') inMain(desk, index, s, main, main.subject)
  const thrown = s.clauses.find(clause => clause.kind === 'attribution')
  if (thrown !== undefined && !isWhatever(s, thrown)) thrownIn(desk, index, s, thrown)
}

const inMain = (desk: Parameters<Finder>[0], index: number, s: Sentence, main: Clause, subject: TokenRange): void => {
  const verb = lemma(s, main.verb.main)
  if (!VIEW.has(verb) || !SAYING.has(verb) || main.verb.negated || main.verb.modal !== null) return
  const inner = s.clauses.find(
    clause => clause.kind === 'complement' && clause.verb.from > main.verb.to && clause.subject !== null,
  )
  if (inner === undefined || inner.from - main.verb.to > 3) return
  const holder = holderNamed(desk.scene, index, subject, desk.entities)
  const names = (desk.scene.mentions[index] ?? []).some(
    mention => mention.kind === 'name' && mention.tokens.from >= subject.from && mention.tokens.to <= subject.to,
  )
  if (holder === AUTHOR || holder === UNNAMED || !isNamed(s, subject, names)) return
  const from = inner.marker === null ? inner.from : inner.marker.to
  if (wordsIn(s, { from, to: inner.to }) < 4) return
  const view = { sentence: index, tokens: trimmed(s, { from, to: inner.to }), role: 'claim' as const, holder }
  const speaker = { sentence: index, tokens: trimmed(s, subject), role: 'fact' as const, holder: AUTHOR }
  connect(desk, speaker, 'supports', view, 'says', { sentence: index, tokens: { from: main.verb.from, to: from } }, 0.8)
}

/** "…, said Torvalds": what stands before is his. */
const thrownIn = (desk: Parameters<Finder>[0], index: number, s: Sentence, thrown: Clause): void => {
  const subject = thrown.subject ?? speakerBehind(s, thrown)
  const first = s.clauses.find(clause => clause.kind === 'main')
  if (subject === null || first === undefined || first.verb.from > thrown.verb.from) return
  const holder = holderNamed(desk.scene, index, subject, desk.entities)
  if (holder === AUTHOR || holder === UNNAMED) return
  let end = Math.min(thrown.verb.from, subject.from)
  while (end > 0 && /^(?:,|''|``|[”"“])$/.test(s.tokens[end - 1]?.form ?? '')) end--
  const quote = s.asides.find(
    aside => aside.kind === 'quote' && aside.from < first.verb.from && aside.to > first.verb.to,
  )
  const from = quote !== undefined && isQuoted(s, first.verb.main) ? quote.from + 1 : 0
  const view = { sentence: index, tokens: trimmed(s, { from, to: end }), role: 'claim' as const, holder }
  const speaker = { sentence: index, tokens: trimmed(s, subject), role: 'fact' as const, holder: AUTHOR }
  connect(desk, speaker, 'supports', view, 'says', { sentence: index, tokens: { from: end, to: s.tokens.length } }, 0.7)
}
