/** Words of ours before a word that a finished line has from the piece: "the exemption" becomes "the de minimis exemption". */
import type { Run } from '../../core/proposal.ts'
import type { TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Kept, Line } from './line.ts'

/** What is put in. */
interface Filling {
  readonly sentence: number
  /** The word that `text` goes before. */
  readonly token: number
  readonly text: string
  /** Ends the words: what the word itself becomes, where it changes. */
  readonly word?: string
  /** The words that lean on nothing outside the card any more. */
  readonly known: TokenRange
}

/** The line with the words put in; they and the word they stand before become a run of their own. Null where it has no such word. */
export function filled(desk: WriterDesk, line: Line, { sentence, token, text, word, known }: Filling): Line | null {
  const s = desk.sentences[sentence]
  const source = s?.tokens[token]
  if (s === undefined || source === undefined) return null
  const at = line.runs.findIndex(
    run =>
      (run.how === 'copied' || run.how === 'inflected') &&
      run.from.paragraph === s.paragraph &&
      run.from.start <= source.start &&
      source.end <= run.from.end,
  )
  const run = line.runs[at]
  if (run === undefined || (run.how !== 'copied' && run.how !== 'inflected')) return null
  const { paragraph, start, end } = run.from
  // A word in another form is a run by itself; what it says is kept.
  if (run.how === 'inflected' && (start !== source.start || end !== source.end)) return null
  const piece = (from: number, to: number): readonly Run[] =>
    run.how === 'copied' && to > from
      ? [{ how: 'copied', text: run.text.slice(from - start, to - start), from: { paragraph, start: from, end: to } }]
      : []
  const own = word ?? (run.how === 'inflected' ? run.text : source.form)
  const whole: Run = {
    how: 'resolved',
    text: `${text} ${own}`.trim(),
    from: { paragraph, start: source.start, end: source.end },
  }
  const runs = [
    ...line.runs.slice(0, at),
    ...piece(start, source.start),
    whole,
    ...piece(source.end, end),
    ...line.runs.slice(at + 1),
  ]
  const stands = (kept: Kept): boolean =>
    kept.sentence === sentence && known.from <= kept.token && kept.token < known.to
  return { runs, kept: line.kept.map(kept => (stands(kept) ? { ...kept, resolved: true } : kept)) }
}
