/** Puts other words in the place of some of a line's: one resolved run, with what is left of the runs on both sides. */
import type { PieceSpan, Run } from '../../core/proposal.ts'
import type { TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { textOf } from '../desk.ts'
import type { Line } from './line.ts'

type Sourced = Extract<Run, { readonly from: PieceSpan }>

const isSourced = (run: Run): run is Sourced => run.how !== 'template' && run.how !== 'assistant'

/** The parts of a run before and behind a stretch; null where the run is no literal copy and does not lie in it whole. */
function cut(
  run: Sourced,
  { paragraph, start, end }: PieceSpan,
): { before: Run[]; inside: string; behind: Run[] } | null {
  const { from } = run
  if (from.start >= start && from.end <= end) return { before: [], inside: run.text, behind: [] }
  if (run.how !== 'copied') return null
  const piece = (a: number, b: number): Run[] =>
    b > a
      ? [{ how: 'copied', text: run.text.slice(a - from.start, b - from.start), from: { paragraph, start: a, end: b } }]
      : []
  const [a, b] = [Math.max(start, from.start), Math.min(end, from.end)]
  return {
    before: piece(from.start, a),
    inside: run.text.slice(a - from.start, b - from.start),
    behind: piece(b, from.end),
  }
}

/** A line with `text` in the place of the tokens of a sentence; null where the line does not have just these words. */
export function put(desk: WriterDesk, line: Line, sentence: number, range: TokenRange, text: string): Line | null {
  const s = desk.sentences[sentence]
  const [first, last] = [s?.tokens[range.from], s?.tokens[range.to - 1]]
  if (s === undefined || first === undefined || last === undefined) return null
  const span: PieceSpan = { paragraph: s.paragraph, start: first.start, end: last.end }
  const touches = (run: Run): boolean =>
    isSourced(run) && run.from.paragraph === span.paragraph && run.from.start < span.end && span.start < run.from.end
  const at = line.runs.findIndex(touches)
  const to = line.runs.findLastIndex(touches) + 1
  if (at < 0) return null
  const before: Run[] = []
  const behind: Run[] = []
  let inside = ''
  for (const run of line.runs.slice(at, to)) {
    const parts = isSourced(run) ? cut(run, span) : null
    if (parts === null || run.how === 'resolved') return null
    before.push(...parts.before)
    behind.push(...parts.behind)
    inside += parts.inside
  }
  const written = textOf(desk, s.paragraph).slice(span.start, span.end)
  if (inside.toLowerCase() !== written.toLowerCase()) return null
  const earlier = [...line.runs.slice(0, at), ...before].map(run => run.text).join('')
  // "did Parliament pass" becomes "did the Spanish parliament pass": the capital was the name's.
  const opens = earlier === '' || /[.:?!“"‘]\s*$/.test(earlier) || !text.startsWith('the ')
  const great = /^\p{Lu}/u.test(inside) && opens
  const cased = great ? text.charAt(0).toUpperCase() + text.slice(1) : text
  const whole: Run = { how: 'resolved', text: cased, from: span }
  return {
    runs: [...line.runs.slice(0, at), ...before, whole, ...behind, ...line.runs.slice(to)],
    kept: line.kept.map(kept =>
      kept.sentence === sentence && kept.token >= range.from && kept.token < range.to
        ? { ...kept, resolved: true }
        : kept,
    ),
  }
}
