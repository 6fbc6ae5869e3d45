/**
 * "What ought to be done? Three things. Pay the pilots. Buy a second tug. And mend the pier.": the author's own question and
 * what he bids in answer.
 */
import { lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Line } from '../../wording/line.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { shortLength } from '../points/compress.ts'
import { joined, toldPoint } from '../points/own.ts'
import { viewEnd } from '../points/saying.ts'
import { answerLine, bids, type Part, wordsOf } from './tell.ts'

/** The whole of a question that asks for a remedy, behind "So" and "But". */
const REMEDY =
  /^what (?:then )?(?:(?:should|must|can|could|ought to|needs to|has to|is to|might) be done(?: about .+)?|would (?:fix|help|solve|cure|change) (?:it|this|that|things|matters)|would help|is the (?:answer|remedy|cure|solution|alternative)|(?:can|should|could|must|would) (?:i|we|they|anyone|anybody|one) (?:do|suggest|propose)(?: about .+| instead)?|to do(?: about .+)?)$/
/** "Three things, none of which will win an election.", "Two things." */
const COUNTED = /^(two|three|four|five) (?:things|steps|measures|changes|reforms|remedies)\b/
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five']
/** Words of a step at most, and steps. */
const MOST = { words: 16, steps: 4 } as const

const asks = (s: Sentence): boolean =>
  s.tokens.at(-1)?.form === '?' && REMEDY.test(wordsOf(s, { from: opening(s).start, to: s.tokens.length }))

/** "about the mines": what the remedy is for, where the question says it. */
function forWhat(s: Sentence): TokenRange | null {
  const at = s.tokens.findIndex((_, i) => lower(s, i) === 'about')
  return at < 0 ? null : trimmed(s, { from: at, to: s.tokens.length })
}

/** "Paint the boats, and hang a lamp above the pier", "…, since nobody can pay more": without what is added. */
function firstBid(s: Sentence, { from, to }: TokenRange): TokenRange {
  for (let i = from + 1; i + 2 < to; i++) {
    const second = lower(s, i + 1) === 'and' && tag(s, i + 2) === 'VB'
    if (lower(s, i) === ',' && (second || /^(?:since|because|for|which|as)$/.test(lower(s, i + 1))))
      return { from, to: i }
  }
  return { from, to }
}

/** The steps that follow one another from a sentence on, in its paragraph. */
function stepsFrom(desk: WriterDesk, first: number): readonly Part[] | null {
  const steps: Part[] = []
  const paragraph = desk.sentences[first]?.paragraph
  for (let k = first; ; k++) {
    const s = desk.sentences[k]
    if (s === undefined || s.paragraph !== paragraph || !bids(s)) return steps
    const { start } = opening(s)
    const colon = s.tokens.findIndex(({ form }, i) => i > start && /^[:;–—]$/.test(form))
    const said = trimmed(s, { from: start, to: colon < 0 ? viewEnd(s, start) : colon })
    const range = shortLength(s, said) > MOST.words ? firstBid(s, said) : said
    if (shortLength(s, range) > MOST.words || shortLength(s, range) < 3 || steps.length === MOST.steps) return null
    steps.push({ sentence: k, s, range })
  }
}

const stops = (s: Sentence): boolean => /^(?:stop|do|forget|abandon|scrap|cease|end)$/.test(lower(s, opening(s).start))

/** Steps as one answer: "Stop paying by the ton; pay by the year". */
const together = (desk: WriterDesk, steps: readonly Part[]): Line =>
  joined(
    ...steps.flatMap(({ sentence, s, range }, k): readonly Line[] =>
      k === 0
        ? [answerLine(desk, { sentence, s, range })]
        : [new LineBuilder(desk).say('; ').copy(sentence, range, { bare: true, casing: 'lower' }).line()],
    ),
  )

/** "Which three steps does A propose in “T”?", "What remedy does A propose in “T”?" */
export function remedies(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  if (!asks(s)) return null
  const next = desk.sentences[sentence + 1]
  if (next === undefined || next.paragraph - s.paragraph > 1) return null
  const counted = COUNTED.exec(wordsOf(next))?.[1]
  const steps = stepsFrom(desk, sentence + (counted === undefined ? 1 : 2))
  if (steps === null || steps.length === 0) return null
  const number = NUMBERS[steps.length] ?? ''
  if (counted !== undefined && counted !== number) return null
  const one = steps.length === 1 || (steps.length === 2 && stops(steps[0]?.s ?? s))
  // "Ask the pilots": too little for a remedy.
  if (steps.length === 1 && shortLength(steps[0]?.s ?? s, steps[0]?.range ?? { from: 0, to: 0 }) < 5) return null
  const about = forWhat(s)
  const out = new LineBuilder(desk).say(
    one
      ? `What ${about === null ? 'remedy ' : ''}does ${desk.author} propose`
      : `Which ${number} steps does ${desk.author} propose`,
  )
  if (about !== null) out.say(' ').copy(sentence, about, QUOTING)
  const front = out.say(` in ${desk.title}?`).line()
  const [first = sentence, ...others] = steps.map(step => step.sentence)
  return toldPoint(desk, first, {
    rule: 'remedies',
    link: one ? 'conclusion' : 'list',
    body: one
      ? { form: 'question', front, back: together(desk, steps) }
      : { form: 'list', front, items: steps.map(step => answerLine(desk, step)) },
    prior: 0.62,
    also: [...others, sentence],
    asks: one ? 'clause' : 'list',
  })
}
