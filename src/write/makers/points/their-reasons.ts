/** Why somebody who is named holds a view: "Tomas Brandt argues that the toll should go, because most ferries are empty". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { standing } from '../maker.ts'
import { viewLine } from './about.ts'
import { copyShort, shortLength } from './compress.ts'
import { toldPoint } from './own.ts'
import { introducedAt, whyFor } from './said-front.ts'
import { type Said, saidIn } from './saying.ts'
import { isPersonal, isTold, leans } from './speakers.ts'
import { isSupposing } from './supposing.ts'

/** Words of a claim and of a reason that say something. */
const WORDS = { claim: 4, reason: 4, most: 18 } as const

/** Verbs with which somebody takes a side; of "reported" or "found" the reason is the author's. */
const HOLDS =
  /^(?:say|argue|claim|believe|think|warn|insist|maintain|contend|assert|object|complain|fear|predict|expect|concede|admit|hope|doubt|suspect|protest|worry|recommend|suggest|propose)$/

interface Reasoned {
  readonly claim: TokenRange
  readonly reason: TokenRange
}

/** What is held, and the one reason behind it: nothing else may stand between the two. */
function reasonedIn(s: Sentence, { verb }: Said): Reasoned | null {
  const marks = s.tokens.flatMap((_, i) => {
    const word = lower(s, i)
    const opens = word === 'because' ? lower(s, i + 1) !== 'of' : word === 'since' && lower(s, i - 1) === ','
    return opens && i > verb ? [i] : []
  })
  const [mark] = marks
  const inner = s.clauses.find(({ kind, from }) => kind === 'complement' && from === verb + 1)
  if (mark === undefined || marks.length > 1 || inner?.marker == null || inner.subject === null) return null
  if (!inner.sure || lower(s, inner.marker.from) !== 'that' || inner.verb.to > mark || inner.verb.negated) return null
  // "not because", "only because", "and because"
  if (/^(?:not|only|just|simply|and|or|but|merely)$/.test(lower(s, mark - 1))) return null
  const claim = trimmed(s, { from: inner.marker.to, to: mark })
  const reason = trimmed(s, { from: mark + 1, to: s.tokens.length })
  const plain = !s.tokens.slice(reason.from, reason.to).some(({ form }) => /^(?:[;:–—“”"]|--)$/.test(form))
  const between = s.clauses.some(
    one => one !== inner && one.verb.from > verb && one.verb.to <= mark && one.kind !== 'relative',
  )
  const words = shortLength(s, reason)
  if (!plain || between || shortLength(s, claim) < WORDS.claim || words < WORDS.reason || words > WORDS.most)
    return null
  return /^(?:it|they|he|she|this|that|these|those|there|i|we|you)$/.test(lower(s, reason.from))
    ? null
    : { claim, reason }
}

/** Whether a speaker is somebody or some body that a card can name. */
function isKnown(desk: WriterDesk, { s, sentence, speaker, standsFor }: Said): boolean {
  if (standsFor !== null || isPersonal(desk, sentence, speaker)) return true
  const named = s.tokens.slice(speaker.from, speaker.to).some(({ xpos }) => /^NNPS?$/.test(xpos))
  return named && isTold(desk, sentence, s, speaker) && !leans(desk, sentence, s, speaker)
}

function cardOf(desk: WriterDesk, said: Said, clause: Clause): Candidate | null {
  const { s, sentence } = said
  if (!HOLDS.test(lemma(s, said.verb)) || clause.verb.negated || !/^VB/.test(tag(s, said.verb))) return null
  const found = isKnown(desk, said) ? reasonedIn(s, said) : null
  const opens = found === null ? null : whyFor(desk, said, clause)
  if (found === null || opens === null) return null
  const front = copyShort(opens.say(' that '), sentence, s, found.claim, { resolve: true, bare: true, casing: 'lower' })
  const body = {
    form: 'question',
    front: front.say('?').line(),
    back: viewLine(desk, { sentence, s, view: found.reason }),
  } as const
  const card = toldPoint(desk, sentence, {
    rule: 'their-reason',
    link: 'reason',
    body,
    prior: 0.58,
    statements: (desk.said[sentence] ?? []).filter(({ tokens }) => tokens.from > said.verb).map(({ id }) => id),
  })
  return { ...card, anchors: [...card.anchors, ...introducedAt(desk, said)] }
}

/** "Why does Tomas Brandt, the mayor of Orrin, argue that the toll should go?" – "Most ferries are empty" */
export function theirReasons(desk: WriterDesk, sentence: number, s: Sentence): readonly Candidate[] {
  if (s.form !== 'statement') return []
  return standing(s).flatMap(clause => {
    const said = clause.sure && !isSupposing(desk, sentence, s, clause) ? saidIn(desk, sentence, s, clause) : null
    const card = said === null ? null : cardOf(desk, said, clause)
    return card === null ? [] : [card]
  })
}
