/**
 * Dates in an answer that only made sense on the day of writing, written out: "next year" in a piece of 2025 is "in 2026".
 * A front has them written out as it is made; an answer is copied word for word, and would have to be refused.
 */
import type { PieceSpan, Run } from '../core/proposal.ts'
import type { Mention, Sentence } from '../read/reading.ts'
import type { Candidate, CandidateBody } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import { datedText } from './wording/dated-text.ts'
import type { Kept, Line } from './wording/line.ts'

type Piece = Run & { readonly from: PieceSpan }

const isOfPiece = (run: Run, paragraph: number): run is Piece =>
  (run.how === 'copied' || run.how === 'inflected') && run.from.paragraph === paragraph

/** What of a copied run stands before or behind a place; nothing where there is nothing, null where it cannot be parted. */
function part(run: Piece, start: number, end: number): readonly Run[] | null {
  if (start >= end) return []
  if (run.how !== 'copied') return null
  const { paragraph } = run.from
  return [
    {
      how: 'copied',
      text: run.text.slice(start - run.from.start, end - run.from.start),
      from: { paragraph, start, end },
    },
  ]
}

/** The runs of a line with one stretch of the piece replaced; null where it does not stand there in one piece. */
export function replaced(runs: readonly Run[], text: string, from: PieceSpan): readonly Run[] | null {
  const touched = runs.flatMap((run, at) =>
    isOfPiece(run, from.paragraph) && run.from.start < from.end && from.start < run.from.end ? [{ run, at }] : [],
  )
  const [first, last] = [touched[0], touched.at(-1)]
  if (first === undefined || last === undefined) return null
  const whole = first.run.from.start <= from.start && from.end <= last.run.from.end
  const before = part(first.run, first.run.from.start, from.start)
  const after = part(last.run, from.end, last.run.from.end)
  if (!whole || before === null || after === null) return null
  return [...runs.slice(0, first.at), ...before, { how: 'resolved', text, from }, ...after, ...runs.slice(last.at + 1)]
}

const isQuoted = (s: Sentence, { tokens: { from, to } }: Mention): boolean =>
  s.asides.some(aside => aside.kind === 'quote' && aside.from < from && to < aside.to)

function withDate(line: Line, sentence: number, s: Sentence, mention: Mention): Line {
  const text = mention.date?.resolved ?? null
  const { from, to } = mention.tokens
  const [first, last] = [s.tokens[from], s.tokens[to - 1]]
  const isIn = (kept: Kept): boolean => kept.sentence === sentence && from <= kept.token && kept.token < to
  const shown = line.kept.filter(isIn)
  if (text === null || first === undefined || last === undefined || isQuoted(s, mention)) return line
  if (shown.length !== to - from || shown.some(({ resolved }) => resolved)) return line
  const opens = line.kept[0]?.sentence === sentence && line.kept[0]?.token === from
  const words = datedText(s, mention.tokens, text)
  const span = { paragraph: s.paragraph, start: first.start, end: last.end }
  const runs = replaced(line.runs, opens ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words, span)
  return runs === null ? line : { runs, kept: line.kept.map(kept => (isIn(kept) ? { ...kept, resolved: true } : kept)) }
}

function datedLine(desk: WriterDesk, line: Line): Line {
  let out = line
  for (const sentence of new Set(line.kept.map(kept => kept.sentence))) {
    const s = desk.sentences[sentence]
    for (const mention of desk.mentions[sentence] ?? [])
      if (s !== undefined && mention.date?.resolved != null) out = withDate(out, sentence, s, mention)
  }
  return out
}

function datedBody(desk: WriterDesk, body: CandidateBody): CandidateBody {
  if (body.form === 'question') return { ...body, back: datedLine(desk, body.back) }
  return body.form === 'list' ? { ...body, items: body.items.map(item => datedLine(desk, item)) } : body
}

/** The card with the dates of its answer written out. What a gap hides stays as it stands in the piece. */
export const withDatedAnswer = (desk: WriterDesk, candidate: Candidate): Candidate => ({
  ...candidate,
  body: datedBody(desk, candidate.body),
})
