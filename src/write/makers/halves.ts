/** What a gap must not hide by itself: one end of a span of time, half of a score, a share without its whole. */
import { lower, tag } from '../../read/argument/scene.ts'
import type { Mention, Sentence, TokenRange } from '../../read/reading.ts'

/** Where "the middle of 2024" begins, of which a date is the end. */
function partFrom(s: Sentence, from: number): number {
  if (lower(s, from - 1) !== 'of' || !/^NN$/.test(tag(s, from - 2))) return from
  let at = from - 2
  while (/^(?:DT|JJ)$/.test(tag(s, at - 1))) at--
  return at
}

/** One end of "from about 1200 to about 400 BC", of "between the autumn of 2022 and the middle of 2024". */
function isOneEnd(s: Sentence, mention: Mention): boolean {
  const window = (from: number, to: number): string =>
    s.tokens
      .slice(Math.max(0, from), to)
      .map(token => token.form.toLowerCase())
      .join(' ')
  const from = partFrom(s, mention.tokens.from)
  const before = window(from - 2, from)
  const after = window(mention.tokens.to, mention.tokens.to + 2)
  return (
    /\b(?:from|between)(?: about)?$/.test(before) ||
    (/\band$/.test(before) && /\bbetween\b/.test(window(from - 10, from))) ||
    (/\b(?:to|until)(?: about)?$/.test(before) && !/^(?:the)/.test(after))
  )
}

/** "two months before", "three years later": a distance from something else; "from £5 to £4": two figures, not one. */
export const isMeasureOfTime = (s: Sentence, mention: Mention): boolean =>
  (/^(?:date|period)$/.test(mention.kind) && isOneEnd(s, mention)) ||
  /^(?:before|after|later|earlier|ago|old)$/.test(lower(s, mention.tokens.to)) ||
  (mention.kind === 'money' &&
    lower(s, mention.tokens.from - 1) === 'from' &&
    s.tokens.slice(mention.tokens.from, mention.tokens.to).some(token => token.form === 'to'))

/** "12 votes to three", "56 to 44", "104th of 180": half of a score, or that of which a place is told. */
export function isHalfScore(s: Sentence, { from, to }: TokenRange): boolean {
  const number = (i: number): boolean => tag(s, i) === 'CD'
  const ranked =
    lower(s, from - 1) === 'of' && /^\d+(?:st|nd|rd|th)$|^(?:first|second|third|last)$/.test(lower(s, from - 2))
  // "nine in every [ten]"
  const every = /^(?:every|each)$/.test(lower(s, from - 1)) ? 1 : 0
  const counted = /^NNS$/.test(tag(s, from - 2 - every)) ? from - 3 - every : from - 2 - every
  const share = lower(s, from - 1 - every) === 'in' && number(from) && number(counted)
  return (
    ranked ||
    share ||
    [to, to + 1].some(i => /^(?:to|–|-)$/.test(lower(s, i)) && number(i + 1)) ||
    (/^(?:to|–|-)$/.test(lower(s, from - 1)) && (number(from - 2) || /^votes?$/.test(lower(s, from - 2))))
  )
}

/** "nine in every ten", "four euros in every ten", "four workers in five": of a share the whole is hidden. */
export function shareOf(s: Sentence, hidden: TokenRange): TokenRange {
  const { from, to } = hidden
  const counted = /^NNS$/.test(tag(s, to)) ? to + 1 : to
  const every = /^(?:every|each)$/.test(lower(s, counted + 1)) ? 1 : 0
  const number = counted + 1 + every
  const share =
    lower(s, counted) === 'in' &&
    tag(s, number) === 'CD' &&
    !/^\d{4}$/.test(lower(s, number)) &&
    (every > 0 || !/^(?:NN|JJ|CD|HYPH)/.test(tag(s, number + 1)))
  return share ? { from, to: number + 1 } : hidden
}
