/** What is wrong, or matters, behind a noun that says so: "That's the trouble with X, P", "The trouble is that P, and …". */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import { HEART } from '../../../read/syntax/words.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'

const NOUN =
  /^(?:trouble|problem|difficulty|danger|beauty|point|irony|trick|catch|flaw|advantage|strength|weakness|curse|virtue|absurdity|paradox)$/

/** Where ", and S V" begins a second thing said; the end of the range where none does. */
function secondAt(s: Sentence, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) {
    if (/^[;:–—]$/.test(lower(s, i))) return i
    if (lower(s, i) !== ',' || !/^(?:and|but|so|or|which|because|since|though|although)$/.test(lower(s, i + 1)))
      continue
    if (
      lower(s, i + 1) !== 'and' ||
      s.tokens.slice(i + 1, Math.min(to, i + 8)).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))
    )
      return i
  }
  return to
}

/** "That's the trouble with prevention, it has no alumni": "What, according to A, is the trouble with prevention?" */
export function troubleWith(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  if (!/^(?:that|this|here)$/.test(lower(s, start)) || !/^(?:is|['’]s)$/.test(lower(s, start + 1))) return null
  if (lower(s, start + 2) !== 'the' || !NOUN.test(lemma(s, start + 3)) || !isOwnSentence(desk, sentence, s)) return null
  if (!/^(?:with|of|about|in)$/.test(lower(s, start + 4))) return null
  const mark = s.tokens.findIndex((_, i) => i > start + 4 && /^[,:;–—]$/.test(lower(s, i)))
  if (mark < 0) return null
  const named = { from: start + 2, to: mark }
  const said = trimmed(s, { from: mark + 1, to: secondAt(s, { from: mark + 1, to: s.tokens.length }) })
  // A clause of its own, not a further name.
  const clause = s.tokens.slice(said.from, said.to).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))
  if (
    !clause ||
    !/^(?:PRP|DT|NN|JJ|EX|PRP\$)$/.test(tag(s, said.from)) ||
    /^(?:which|this|that)$/.test(lower(s, said.from))
  )
    return null
  if (/^(?:this|that|it|them|these|those)$/.test(lower(s, start + 5)) || shortLength(s, said) < 3) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, is `)
    .copy(sentence, named, QUOTING)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'announced',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.6,
  })
}

/** "The trouble is that P, and Q": P alone, which the maker for the whole sentence finds too long. */
export function troubleIs(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  const { start } = opening(s)
  if (main?.subject?.from !== start || !main.sure || !isOwnSentence(desk, sentence, s) || lower(s, start) !== 'the')
    return null
  const { subject, verb } = main
  const head = s.phrases.find(({ from }) => from === start)?.head ?? start + 1
  if (!HEART.has(lemma(s, head)) || !/^(?:is|was)$/.test(lower(s, verb.to - 1)) || lower(s, verb.to) !== 'that')
    return null
  const end = secondAt(s, { from: verb.to + 1, to: s.tokens.length })
  if (end >= s.tokens.length - 1) return null
  const said = trimmed(s, { from: verb.to + 1, to: end })
  if (shortLength(s, said) < 4 || shortLength(s, said) > 18) return null
  const whose = subject.to - head > 1 ? '' : ` in ${desk.title}`
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}${whose}, ${lower(s, verb.to - 1)} `)
    .copy(sentence, trimmed(s, subject), QUOTING)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'definition',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}
