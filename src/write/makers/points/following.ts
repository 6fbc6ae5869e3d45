/**
 * What follows from something within one sentence: "Lysse had promised less, and was for that reason able to wait", "The pilots
 * voted as one, and the toll was accordingly low". What stands before the "and" is the reason for what stands behind it.
 */
import { lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { ANSWER } from '../link-tools.ts'
import { standing } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from './own.ts'
import { hasVerb, viewEnd } from './saying.ts'

/** Words by which something is said to follow. */
const FOLLOWS = [
  'for that reason',
  'for this reason',
  'as a result',
  'therefore',
  'thus',
  'consequently',
  'accordingly',
].map(words => words.split(' '))
const FIRST = new Set(FOLLOWS.map(([first]) => first))

/** Where one of them stands between commas or not; null where none or more than one does. */
function markIn(s: Sentence): TokenRange | null {
  const found: TokenRange[] = []
  for (let from = 0; from < s.tokens.length; from++) {
    if (!FIRST.has(lower(s, from))) continue
    const words = FOLLOWS.find(all => all.every((word, k) => lower(s, from + k) === word))
    if (words !== undefined) found.push({ from, to: from + words.length })
  }
  const [mark] = found
  return mark === undefined || found.length > 1 ? null : mark
}

/** Words between the "and" and what says that it follows: "and the toll was accordingly". */
const NEAR = 9

/** The "and" behind which what follows is told; -1 for none. */
function jointOf(s: Sentence, mark: TokenRange): number {
  for (let i = mark.from - 1; i > Math.max(1, mark.from - NEAR); i--) {
    if (/^[;:–—]$/.test(lower(s, i))) return -1
    if (lower(s, i) === 'and') return i
  }
  return -1
}

/** Words of a reason, fewest and most. */
const REASON = { least: 4, most: 18 } as const
/** Fewest words of what follows. */
const EFFECT = 4

/** The clause that tells what follows, with its own subject or that of the clause before. */
const effectIn = (s: Sentence, joint: number, mark: TokenRange): Clause | undefined =>
  standing(s).find(({ verb }) => verb.from > joint && verb.from <= mark.to + 1 && verb.to >= mark.from - 2)

/** "Why, according to A, was Lysse able to wait?" – "Lysse had promised less" */
export function following(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const mark = s.form === 'statement' ? markIn(s) : null
  const joint = mark === null ? -1 : jointOf(s, mark)
  if (mark === null || joint < 0 || !isOwnSentence(desk, sentence, s)) return null
  const told = effectIn(s, joint, mark)
  const clause = told === undefined ? undefined : named(s, told)
  const reason = trimmed(s, { from: opening(s).start, to: joint })
  if (clause?.subject == null || isPronoun(s, clause) || clause.verb.modal !== null) return null
  // What stands before may be two things told one after the other, of which only the last is the reason.
  if (s.tokens.slice(reason.from, reason.to).some(({ form }) => /^(?:[;:–—“”"()]|and|but|not|n['’]t)$/.test(form)))
    return null
  const words = shortLength(s, reason)
  const end = viewEnd(s, clause.verb.to)
  if (words < REASON.least || words > REASON.most || !hasVerb(s, reason.from)) return null
  if (shortLength(s, { from: clause.verb.from, to: end }) < EFFECT) return null
  const skip = new Set(Array.from({ length: mark.to - mark.from }, (_, k) => mark.from + k))
  const front = questionAbout(
    desk,
    sentence,
    { ...clause, from: clause.subject.from, verb: withoutMark(clause, mark) },
    { wh: 'Why', according: `according to ${desk.author}`, without: mark, end, skip },
  )
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, reason, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'following',
    link: 'reason',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}

/** "Halden had promised a toll, and it was therefore unable to …": the "it" is the subject of the clause before, where they agree. */
function named(s: Sentence, clause: Clause): Clause {
  const main = mainClause(s)
  if (!isPronoun(s, clause) || clause.subject === null || main?.subject == null || main === clause) return clause
  const head = s.phrases.find(({ from }) => from === main.subject?.from)?.head ?? -1
  const pronoun = lower(s, clause.subject.from)
  const fits = pronoun === 'they' ? /^NNP?S$/.test(tag(s, head)) : pronoun === 'it' && /^NNP?$/.test(tag(s, head))
  return fits ? { ...clause, subject: main.subject, kind: 'main', marker: null } : clause
}

/** A verb group that ends before the mark where that was read into it: "was for that reason able". */
const withoutMark = ({ verb }: Clause, mark: TokenRange): Clause['verb'] =>
  verb.to > mark.from && verb.main < mark.from ? { ...verb, to: mark.from } : verb
