/** The gate against a gap that several words of its sentence would fill, or that hides what its sentence gives several of. */
import type { TokenRange } from '../../read/reading.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** "(Lund, Brandt, & Quill, 2011)": names and the year of what they wrote. */
const isCitation = ({ tokens }: Word['s'], bracket: TokenRange, at: number): boolean =>
  at === bracket.to - 2 &&
  /^(?:,|al\.?)$/.test(tokens[at - 1]?.form ?? '') &&
  tokens
    .slice(bracket.from + 1, at)
    .every(({ form, xpos }) => /^NNPS?$/.test(xpos) || /^(?:,|;|&|and|et|al\.?|\.|e\.g\.|see)$/i.test(form))

/** "is one of the ten", "was ranked as one of its poets" */
const OF_SEVERAL = '(?:is|are|was|were|became)(?: \\p{L}+ed as)?(?: \\p{L}+)? (?:one|some) of (?:the|its|their)\\b'
const ASKS_ONE = new RegExp(`^(?:.*, )?(?:who|what|which \\p{L}+) ${OF_SEVERAL}`, 'iu')
const HIDES_ONE = new RegExp(`^(?:.*, )?(?:the )?\\[…\\] ${OF_SEVERAL}`, 'iu')

/** "Which city is one of the ten largest?", "[…] was one of the founders of the club.": any other of them would fit. */
const isOneOfSeveral = ({ candidate, frontText }: View): boolean =>
  candidate.kind === 'fact' &&
  /\b(?:one|some) of (?:the|its|their)\b/i.test(frontText) &&
  ((candidate.rule === 'who-question' && ASKS_ONE.test(frontText)) ||
    (candidate.asks === 'name' && HIDES_ONE.test(frontText)))

/**
 * "in Halden, Ada Lund opened …", "Ada Lund, Halden's mayor, …", "born in Halden, West Orrin": names that a comma parts are no
 * row where the second begins the subject, tells who the first is, or says where it lies.
 */
function isNoRow(s: Word['s'], first: TokenRange, second: TokenRange): boolean {
  if (s.tokens[second.from - 1]?.form !== ',' || second.from - 1 !== first.to) return false
  const isSubject = s.clauses.some(
    ({ subject, fronted }) => subject?.from === second.from && fronted !== null && fronted.from <= first.from,
  )
  if (isSubject || s.tokens[second.to]?.xpos === 'POS') return true
  const top = s.tokens.slice(second.from, second.to).find(({ head = -1 }) => head >= 0 && head < first.to)
  return (
    /^(?:nmod:unmarked|appos)$/.test(top?.deprel ?? '') &&
    s.tokens[second.to]?.form === ',' &&
    !/^(?:and|or)$/.test(s.tokens[second.to + 1]?.form ?? '') &&
    /^(?:in|at|near|from|to)$/i.test(s.tokens[first.from - 1]?.form ?? '')
  )
}

/** "could pay 6 crowns for nothing or 70 crowns for ten days": two figures of a kind, of which one was to be chosen. */
function isOneOrOther({ desk, candidate, back }: View): boolean {
  const first = back[0]
  if (candidate.kind !== 'fact' || candidate.asks !== 'figure' || first === undefined) return false
  const { tokens } = first.s
  const figures = (desk.mentions[first.sentence] ?? []).filter(({ kind }) =>
    /^(?:money|count|measure|percent)$/.test(kind),
  )
  return figures.some((left, k) =>
    figures.slice(k + 1).some(right => {
      const between = tokens.slice(left.tokens.to, right.tokens.from)
      return (
        left.kind === right.kind &&
        between.length < 7 &&
        between.some(({ form }) => form === 'or') &&
        !between.some(({ xpos, form }) => /^(?:VB|[,:;])/.test(xpos) || /^(?:more|less|so)$/.test(form))
      )
    }),
  )
}

export const ambiguous: Gate = {
  rule: 'more-answers',
  asks: 'What is hidden is not one of several of its kind that would all fit.',
  refuses: view => {
    const { candidate, back, desk } = view
    const first = back[0]
    const last = back.at(-1)
    if (isOneOrOther(view)) return 'It is one of two between which one may choose.'
    if (isOneOfSeveral(view)) return 'It is one of several of which the same is so.'
    if (candidate.body.form !== 'cloze' || first === undefined || last === undefined) return null
    const s = first.s
    const before = s.tokens[first.i - 1]?.form.toLowerCase() ?? ''
    const after = s.tokens[last.i + 1]?.form.toLowerCase() ?? ''
    const dashed = /^[–—±×-]$/.test(before) || /^[–—±×-]$/.test(after)
    const numbers = [s.tokens[first.i - 2], s.tokens[last.i + 2]].some(token => token?.xpos === 'CD')
    if (dashed && numbers) return 'It is one end of a range, or one half of a score.'
    const bracket = s.asides.find(aside => aside.kind === 'bracket' && aside.from < first.i && last.i < aside.to - 1)
    const span =
      bracket !== undefined &&
      (desk.mentions[first.sentence] ?? []).filter(
        mention => mention.date !== undefined && mention.tokens.from > bracket.from && mention.tokens.to < bracket.to,
      ).length > 1
    if (candidate.asks === 'time' && bracket !== undefined && (span || bracket.to - bracket.from <= 4))
      return 'It is one end of a life, or the date of a book referred to.'
    if (candidate.asks === 'time' && bracket !== undefined && isCitation(s, bracket, last.i))
      return 'It is the date of a book referred to.'
    // "from 1 metre (3 ft) to 2 metres": what stands between the ends is only a comment.
    const opened = s.tokens.slice(0, first.i).some(({ form }) => /^(?:from|between)$/i.test(form))
    const opens = [1, 2].some(k => /^(?:from|between)$/i.test(s.tokens[first.i - k]?.form ?? ''))
    const ends = s.tokens
      .slice(last.i + 1, last.i + 9)
      .some(({ form }, k) => form === 'to' && s.tokens[last.i + 2 + k]?.xpos === 'CD')
    if (opens && ends && candidate.asks === 'figure') return 'It is one end of a range.'
    const either = s.tokens.slice(Math.max(0, first.i - 6), first.i).some(({ form }) => /^either$/i.test(form))
    if (either && candidate.asks === 'figure') return 'It is one of two.'
    if (/^(?:to|through|until|till)$/.test(before) && opened && /^(?:figure|time)$/.test(candidate.asks))
      return 'It is one end of a range.'
    const two = /^NNS?$/.test(s.tokens[first.i - 1]?.xpos ?? '')
      ? (s.tokens[first.i - 2]?.form.toLowerCase() ?? '')
      : ''
    const joined = (word: string): boolean => /^(?:and|or|,|–|-|\/|to)$/.test(word)
    const kinds = (desk.mentions[first.sentence] ?? []).filter(
      mention => mention.tokens.to <= first.i || mention.tokens.from > last.i,
    )
    const near = kinds.filter(mention => {
      const own =
        candidate.asks === 'name'
          ? mention.kind === 'name'
          : candidate.asks === 'time'
            ? /^(?:date|period)$/.test(mention.kind)
            : /^(?:count|money|percent|measure)$/.test(mention.kind)
      const hidden = { from: first.i, to: last.i + 1 }
      const parted =
        candidate.asks === 'name' &&
        (isNoRow(s, hidden, mention.tokens) ||
          (isNoRow(s, mention.tokens, hidden) && s.clauses.some(({ subject }) => subject?.from === first.i)))
      return (
        own &&
        !parted &&
        ((joined(after) && mention.tokens.from === last.i + 2) ||
          (joined(before) && mention.tokens.to === first.i - 1) ||
          // "including soprano Ada Lund and tenor [Osric Tamm]"
          (/^(?:and|or)$/.test(two) && candidate.asks === 'name' && mention.tokens.to === first.i - 2) ||
          // ", 1636, and 1665"
          (/^(?:and|or)$/.test(before) && mention.tokens.to === first.i - 2) ||
          (after === ',' && mention.tokens.from === last.i + 3))
      )
    })
    return near.length > 0 ? 'It is one of a list or one end of a range.' : null
  },
}
