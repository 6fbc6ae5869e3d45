/**
 * An earlier case that a sentence announces without the word: "There is another way, and it has been tried. When Lysse closed
 * its port in 1955, …", "We have been here before. In 1981 …".
 */
import { lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER } from '../link-tools.ts'
import { wordsOf } from '../moves/tell.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

/** Sentences that say no more than that there was such a case. */
const ANNOUNCES = [
  /^(?:(?:but|and|yet|still) )?there is (?:another|a better|an older) way\b.*\bit has been (?:tried|done)\b/,
  /^(?:(?:but|and|yet) )?(?:we|they|others) have (?:after all |of course )?been (?:here|there) before$/,
  /^(?:(?:but|and|yet) )?(?:it|this|that|all this|all of this|none of this) (?:has (?:all )?(?:been (?:tried|done)|happened)(?: before| elsewhere)?|is (?:not )?new)$/,
  /^(?:(?:but|and|yet|here) )?history is a (?:better|good|useful|poor) guide\b/,
  /^(?:(?:but|and|yet|here) )?history (?:offers|has|holds|suggests) (?:a|one|some|another) (?:guide|lesson|precedent|warning|answer|example)s?$/,
]

/** Words of a case: fewer tell nothing, and more are no longer one case. */
const WORDS = { least: 5, most: 20 } as const

/** "When Lysse closed its port in 1955, …": the clause without its "when"; null where the sentence opens otherwise. */
function whenClause(s: Sentence, start: number): TokenRange | null {
  if (lower(s, start) !== 'when') return null
  const clause = s.clauses.find(({ kind, marker }) => kind === 'adverbial' && marker?.from === start)
  const comma = s.tokens.findIndex(({ form }, i) => i >= (clause?.verb.to ?? s.tokens.length) && form === ',')
  const named = clause?.subject != null && !/^PRP/.test(tag(s, clause.subject.from))
  return named && comma > 0 ? trimmed(s, { from: start + 1, to: comma }) : null
}

/** ", amid the same talk": what is the same as now goes with its preposition. */
function withoutSame(s: Sentence, { from, to }: TokenRange): TokenRange {
  const same = s.tokens.findIndex((_, i) => i > from && i < to && lower(s, i) === 'same' && lower(s, i - 1) === 'the')
  const led = s.tokens.findLastIndex(
    ({ xpos, form }, i) => i > from && i < same && (xpos === 'IN' || /^amid(?:st)?$/.test(form)),
  )
  return same > 0 && led > 0 && same - led <= 4 ? trimmed(s, { from, to: led }) : { from, to }
}

/** What a sentence tells first, where it is dated or has a name; null where it tells of nobody in particular. */
function caseIn(desk: WriterDesk, sentence: number, s: Sentence): TokenRange | null {
  const main = mainClause(s)
  const { start, connectives } = opening(s)
  if (main?.sure !== true || main.subject === null || isPronoun(s, main) || connectives.length > 0) return null
  const when = whenClause(s, start)
  if (when === null && main.verb.tense !== 'past') return null
  const told = withoutSame(s, when ?? trimmed(s, { from: start, to: viewEnd(s, start) }))
  const known = (desk.mentions[sentence] ?? []).some(
    ({ kind, date, tokens }) =>
      (kind === 'name' || date !== undefined) && told.from <= tokens.from && tokens.to <= told.to,
  )
  const words = shortLength(s, told)
  return known && words >= WORDS.least && words <= WORDS.most ? told : null
}

/** "Which earlier case does A point to in “T”?" – "In 1981 Lysse closed its port to foreign boats" */
export function triedBefore(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const before = desk.sentences[sentence - 1]
  if (before === undefined || before.paragraph !== s.paragraph || before.form !== 'statement') return null
  const words = wordsOf(before)
  if (!ANNOUNCES.some(form => form.test(words)) || !isOwnSentence(desk, sentence, s)) return null
  const told = caseIn(desk, sentence, s)
  if (told === null) return null
  const front = new LineBuilder(desk).say(`Which earlier case does ${desk.author} point to in ${desk.title}?`).line()
  const back = copyShort(new LineBuilder(desk), sentence, s, told, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'precedent',
    link: 'example',
    body: { form: 'question', front, back },
    prior: 0.62,
    also: [sentence - 1],
  })
}
