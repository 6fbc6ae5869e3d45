/**
 * "The port is now the largest of Halden": what is so on the day of writing, told with that day. The "now" goes, and the
 * month in which the piece was written stands at the end ("as of May 2024") or, where it opens its clause, in its place.
 */
import { mainVerbs, timeOf, verbOver } from '../read/mentions/clause-time.ts'
import type { Token } from '../read/reading.ts'
import type { Candidate, CandidateBody } from './candidate.ts'
import { onFront } from './candidate.ts'
import { replaced } from './dated-answer.ts'
import type { WriterDesk } from './desk.ts'
import type { View, Word } from './gates/view.ts'
import type { Line } from './wording/line.ts'
import { without } from './wording/without.ts'

const NOW = /^(?:now|today|currently|nowadays)$/

/** Whether it says when something is so that lasts: "is now the largest", "now costs", not "is now leaving", "has now found". */
function isOfState({ s, i }: Word): boolean {
  const verb = verbOver(s.tokens, i)
  const isMain = mainVerbs(s.tokens).includes(verb)
  return isMain && timeOf(s.tokens, verb) === 'present' && s.tokens[verb]?.xpos !== 'VBG'
}

/** "; today it is seven in ten": before the subject of its clause, where nothing but a mark stands before it. */
const opensClause = ({ s, i }: Word): boolean =>
  (i === 0 || /^[;:,]$/.test(s.tokens[i - 1]?.form ?? '')) && isSubject(s.tokens, i + 1)

const isSubject = (tokens: readonly Token[], i: number): boolean =>
  /^(?:nsubj|expl|det)/.test(tokens[i]?.deprel ?? '') || tokens[i]?.xpos === 'EX'

/** The month of writing in the place of the word that means it. */
function inPlace(desk: WriterDesk, line: Line, { s, sentence, i, token }: Word): Line {
  const shown = line.kept.some(kept => kept.sentence === sentence && kept.token === i)
  if (!shown) return line
  const opens = line.kept[0]?.sentence === sentence && line.kept[0].token === i
  const span = { paragraph: s.paragraph, start: token.start, end: token.end }
  const runs = replaced(line.runs, `${opens ? 'As' : 'as'} of ${desk.written}`, span)
  const resolved = (kept: Line['kept'][number]): Line['kept'][number] =>
    kept.sentence === sentence && kept.token === i ? { ...kept, resolved: true } : kept
  return runs === null ? line : { runs, kept: line.kept.map(resolved) }
}

/** The month of writing before the mark that ends a line; null where it ends with none of ours. */
function atEnd(line: Line, written: string): Line | null {
  const last = line.runs.at(-1)
  if (last?.how !== 'template' || !/[.?]$/.test(last.text)) return null
  const text = `${last.text.slice(0, -1)} (as of ${written})${last.text.slice(-1)}`
  return { ...line, runs: [...line.runs.slice(0, -1), { how: 'template', text }] }
}

function dated(body: CandidateBody, written: string): CandidateBody | null {
  const line = atEnd(body.form === 'cloze' ? body.after : body.front, written)
  if (line === null) return null
  return body.form === 'cloze' ? { ...body, after: line } : { ...body, front: line }
}

/** The card with the day of writing for its "now"; null where it has none, or another time beside it. */
export function withNowDated({ candidate, desk, front, back, frontText }: View): Candidate | null {
  const [word, more] = front.filter(({ lower, s, i }) => NOW.test(lower) && s.tokens[i + 1]?.form !== 'that')
  if (candidate.kind !== 'fact' || candidate.attributed || desk.written === '' || frontText.includes(' (as of '))
    return null
  if (word === undefined || more !== undefined || candidate.asks === 'time' || !isOfState(word)) return null
  if (opensClause(word)) {
    const body = onFront(candidate.body, line => inPlace(desk, line, word))
    return { ...candidate, body }
  }
  const isTimed = [...front, ...back].some(({ sentence, i }) =>
    (desk.mentions[sentence] ?? []).some(
      ({ date, tokens }) => date !== undefined && i !== word.i && tokens.from <= i && i < tokens.to,
    ),
  )
  const range = { from: word.i, to: word.i + 1 }
  const body = isTimed
    ? null
    : dated(
        onFront(candidate.body, line => without(desk, line, word.sentence, range)),
        desk.written,
      )
  return body === null ? null : { ...candidate, body }
}
