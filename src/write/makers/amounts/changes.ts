/** By how much something rose or fell, from what to what, and to what. */
import { lemma, lower } from '../../../read/argument/scene.ts'
import type { Mention, Sentence, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Frame } from '../heads/frame.ts'
import { type AskAmount, amount, describes, isIn, wholeFigure } from './asking.ts'

const CHANGE =
  /^(?:rise|fall|grow|shrink|drop|plummet|increase|decrease|decline|soar|jump|surge|expand|contract|climb|plunge|slip|cut|raise|reduce|slow|improve|slump|swell|tumble|weaken|strengthen|lower|lengthen|shorten|double|go|come|trim|slash|bring|push|drive|widen|narrow|dwindle|sink)$/
/** Verbs that need no "by": "grew 4%". */
const BARE =
  /^(?:rise|fall|grow|shrink|drop|increase|decrease|decline|soar|jump|surge|expand|contract|climb|plunge|slip|tumble|slump)$/

const isFigure = ({ kind }: Mention): boolean => /^(?:percent|count|measure|money)$/.test(kind)

const figuresIn = (desk: WriterDesk, { sentence }: Frame, range: TokenRange): readonly Mention[] =>
  (desk.mentions[sentence] ?? []).filter(mention => isFigure(mention) && isIn(range, mention.tokens))

/** Where "by 12% in 2012" begins and ends that "and by a fifth in 2013" follows; the whole of the rest where it is alone. */
function partsOf(desk: WriterDesk, frame: Frame): readonly TokenRange[] {
  const { s, rest } = frame
  const starts = figuresIn(desk, frame, rest)
    .map(({ tokens }) => tokens.from - 1)
    .filter(by => lower(s, by) === 'by' && by >= rest.from)
  return starts.map((from, k) => {
    const next = starts[k + 1]
    if (next === undefined) return { from, to: rest.to }
    let to = next
    while (to > from && /^(?:and|but|then|,)$/.test(lower(s, to - 1))) to--
    return { from, to }
  })
}

const isDated = (desk: WriterDesk, { sentence }: Frame, range: TokenRange): boolean =>
  (desk.mentions[sentence] ?? []).some(({ date, tokens }) => date !== undefined && isIn(range, tokens))

/** The frame with one of several parts alone; null where that would leave open which of them is meant. */
function partAlone(desk: WriterDesk, frame: Frame, by: number): Frame | null {
  const parts = partsOf(desk, frame)
  const own = parts.find(({ from }) => from === by)
  if (own === undefined || parts.length === 1) return own === undefined ? null : frame
  if (!parts.every(part => isDated(desk, frame, part))) return null
  const gone = new Set(frame.comments)
  const [first] = parts
  for (let i = first?.from ?? frame.rest.to; i < frame.rest.to; i++) if (i < own.from || i >= own.to) gone.add(i)
  return { ...frame, comments: gone }
}

/** "By how much did output rise in 2012?" */
export const askForChange: AskAmount = (desk, frame, figure) => {
  const { s, clause, rest } = frame
  const answer = wholeFigure(s, figure)
  if (!isFigure(figure) || !isIn(rest, answer) || !CHANGE.test(lemma(s, clause.verb.main))) return null
  if (describes(s, answer.to)) return null
  const by = lower(s, answer.from - 1) === 'by'
  const bare =
    answer.from === rest.from &&
    BARE.test(lemma(s, clause.verb.main)) &&
    (figure.kind === 'percent' || (figure.quantity?.value ?? 1) < 1)
  if (!by && !bare) return null
  // "by 12% of its length", "to 8%": more of the figure follows.
  if (/^(?:of|to|from)$/.test(lower(s, answer.to))) return null
  const alone = by ? partAlone(desk, frame, answer.from - 1) : frame
  if (alone === null) return null
  return amount(desk, alone, {
    rule: 'by-how-much-question',
    wh: 'By how much',
    answer,
    without: { from: answer.from - (by ? 1 : 0), to: answer.to },
    prior: 0.68,
  })
}

/** "from 12% to 7%" as one stretch; null where one end is missing. */
function bothEnds(desk: WriterDesk, frame: Frame, figure: Mention): TokenRange | null {
  const { s } = frame
  const { from, to } = figure.tokens
  if (lower(s, from - 1) !== 'from') return null
  if (figure.quantity?.high !== undefined) return { from: from - 1, to }
  const other = figuresIn(desk, frame, frame.rest).find(({ tokens }) => tokens.from === to + 1)
  return other === undefined || lower(s, to) !== 'to' ? null : { from: from - 1, to: wholeFigure(s, other).to }
}

/** "From what to what did unemployment fall between 2010 and 2014?" */
export const askForEnds: AskAmount = (desk, frame, figure) => {
  const { s, clause } = frame
  const ends = CHANGE.test(lemma(s, clause.verb.main)) ? bothEnds(desk, frame, figure) : null
  if (ends === null || describes(s, ends.to)) return null
  return amount(desk, frame, {
    rule: 'from-what-question',
    wh: 'From what to what',
    answer: ends,
    without: ends,
    prior: 0.6,
  })
}

/** "from 12,000 in 1900 to 90,000 in 1960": both figures, asked for between their two years. */
export const askForDatedEnds: AskAmount = (desk, frame, figure) => {
  const { s, clause, comments } = frame
  const { from, to } = figure.tokens
  const year = (i: number): boolean => lower(s, i) === 'in' && /^(?:1[5-9]|20)\d\d$/.test(lower(s, i + 1))
  if (!isFigure(figure) || !CHANGE.test(lemma(s, clause.verb.main)) || lower(s, from - 1) !== 'from') return null
  if (!year(to) || lower(s, to + 2) !== 'to') return null
  const other = figuresIn(desk, frame, frame.rest).find(({ tokens }) => tokens.from === to + 3)
  if (other === undefined || !year(other.tokens.to)) return null
  const alone = { ...frame, comments: new Set([...comments, to, to + 1]) }
  return amount(desk, alone, {
    rule: 'from-what-question',
    wh: 'From what to what',
    answer: { from: from - 1, to: other.tokens.to },
    without: { from: from - 1, to: other.tokens.to + 2 },
    prior: 0.6,
    close: ` between ${lower(s, to + 1)} and ${lower(s, other.tokens.to + 1)}`,
  })
}

/** What level something reached: "cut to 24", "rose to 40%". */
export const askForLevel: AskAmount = (desk, frame, figure) => {
  const { s, clause, rest } = frame
  const answer = wholeFigure(s, figure)
  if (!isFigure(figure) || !isIn(rest, answer) || lower(s, answer.from - 1) !== 'to' || describes(s, answer.to))
    return null
  if (!CHANGE.test(lemma(s, clause.verb.main)) || /^(?:of|in|out)$/.test(lower(s, answer.to))) return null
  if (hasFrom(s, rest) || /^(?:go|come)$/.test(lemma(s, clause.verb.main)) || figure.kind === 'measure') return null
  return amount(desk, frame, {
    rule: 'to-what-question',
    wh: figure.kind === 'count' ? 'To what number' : 'To what level',
    answer,
    without: { from: answer.from - 1, to: answer.to },
    prior: 0.54,
  })
}

const hasFrom = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.slice(from, to).some(({ form }) => form === 'from')
