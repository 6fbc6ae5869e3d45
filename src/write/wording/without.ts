/** Takes words of a sentence out of a finished line. */
import type { PieceSpan, Run } from '../../core/proposal.ts'
import type { TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Line } from './line.ts'

/** What is left of a run without a stretch of the piece; null where it cannot be parted. */
function left(run: Run, { paragraph, start, end }: PieceSpan): readonly Run[] | null {
  if (run.how === 'template' || run.how === 'assistant' || run.from.paragraph !== paragraph) return [run]
  const { from } = run
  if (from.end <= start || end <= from.start) return [run]
  if (start <= from.start && from.end <= end) return []
  if (run.how !== 'copied') return null
  const piece = (a: number, b: number): readonly Run[] =>
    b > a
      ? [{ how: 'copied', text: run.text.slice(a - from.start, b - from.start), from: { paragraph, start: a, end: b } }]
      : []
  return [...piece(from.start, start), ...piece(end, from.end)]
}

/** The first word of a line with a capital, where it has lost the words before it. */
function capital(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs
  if (first?.how !== 'copied' || !/^\p{Ll}/u.test(first.text)) return runs
  const { from, text } = first
  const { length } = /^\S+/.exec(text)?.[0] ?? ''
  const word: Run = {
    how: 'inflected',
    text: `${text.charAt(0).toUpperCase()}${text.slice(1, length)}`,
    from: { ...from, end: from.start + length },
  }
  if (text.length === length) return [word, ...rest]
  return [word, { ...first, text: text.slice(length), from: { ...from, start: from.start + length } }, ...rest]
}

/** Without a blank that nothing follows but a mark. */
const closed = (runs: readonly Run[]): readonly Run[] =>
  runs.filter((run, i) => {
    const next = runs[i + 1]
    return !(run.how === 'template' && run.text === ' ' && next !== undefined && /^(?:[?.,;]| \()/.test(next.text))
  })

/** A line without the tokens of a range; as it is where they cannot be taken out. */
export function without(desk: WriterDesk, line: Line, sentence: number, { from, to }: TokenRange): Line {
  const s = desk.sentences[sentence]
  const [first, last, next] = [s?.tokens[from], s?.tokens[to - 1], s?.tokens[to]]
  if (s === undefined || first === undefined || last === undefined) return line
  // Up to the word behind it where it opens the line; behind a gap what goes begins with its comma, and opens nothing.
  const opens = first.form !== ',' && line.kept[0]?.sentence === sentence && line.kept[0].token === from
  // With the blank before it, since the one behind it stays.
  const begin = opens ? first.start : (s.tokens[from - 1]?.end ?? first.start)
  const span = { paragraph: s.paragraph, start: begin, end: opens ? (next?.start ?? last.end) : last.end }
  const runs: Run[] = []
  for (const run of line.runs) {
    const rest = left(run, span)
    if (rest === null) return line
    // "Hald, the son of a smith," loses the comma that a question put behind it, too.
    const before = runs.at(-1)
    const closes = run.how === 'template' && run.text === ',' && first.form === ','
    const gone = before !== undefined && 'from' in before && before.from.end <= begin && begin - before.from.end <= 1
    if (!(closes && gone)) runs.push(...rest)
  }
  const kept = line.kept.filter(each => each.sentence !== sentence || each.token < from || each.token >= to)
  return kept.length === line.kept.length ? line : { runs: opens ? capital(closed(runs)) : closed(runs), kept }
}
