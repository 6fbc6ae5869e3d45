/** A card before the gates: its wording as lines that remember every word's source. */

import type { StatementId } from '../core/ids.ts'
import type { NoteKind, NoteLink } from '../core/note.ts'
import type { PieceSpan, Wording } from '../core/proposal.ts'
import type { Line } from './wording/line.ts'
import { lineText } from './wording/line.ts'

export type CandidateBody =
  | { readonly form: 'question'; readonly front: Line; readonly back: Line }
  | { readonly form: 'cloze'; readonly before: Line; readonly hidden: Line; readonly after: Line }
  | { readonly form: 'list'; readonly front: Line; readonly items: readonly Line[] }

/** Another answer, with the spans of the piece that it stands in. */
export interface Alternative {
  readonly answer: Line
  readonly anchors: readonly PieceSpan[]
}

export interface Candidate {
  readonly rule: string
  readonly kind: NoteKind
  readonly link: NoteLink | null
  readonly body: CandidateBody
  /** The sentences the card rests on, by index; the first is the one its answer stands in. */
  readonly sentences: readonly number[]
  readonly anchors: readonly PieceSpan[]
  readonly statements: readonly StatementId[]
  /** Whose view it is, and whether the front says so. */
  readonly holder: string
  readonly attributed: boolean
  /** Share of such cards that a careful reader keeps, as far as it was judged (0–1). */
  readonly prior: number
  /** Other answers to the same question that the person may choose, best first. */
  readonly alternatives?: readonly Alternative[]
  /** The sentence that stands before the card, by index, where its own leans on it. */
  readonly leadIn?: number
  /** Where the first half of the card's own sentence ends that stands before the card, by token. */
  readonly halfTo?: number
  /** Whether the front names the piece’s country or topic, which its own sentence does not. */
  readonly under?: 'country' | 'topic'
  /** What the hidden thing is, for gates that depend on it. */
  readonly asks: 'time' | 'figure' | 'name' | 'term' | 'clause' | 'phrase' | 'list'
}

export interface TitledBy {
  readonly title: string
  readonly author: string
}

/** `named`: the front begins with a name, which keeps its capital. The same question with the title of its piece before it, for what only the piece can tell: "the council", "the plan". */
export function underTitle(candidate: Candidate, desk: TitledBy, named: boolean): Candidate | null {
  const titled = underLead(candidate, desk, named, leadOf(`In ${desk.title}, `))
  return titled === null ? null : { ...titled, prior: candidate.prior - 0.03 }
}

/** The same card with what the piece is about before it: "Varnholm’s harbour toll: …". */
export const underTopic = (candidate: Candidate, desk: TitledBy, named: boolean, topic: string): Candidate | null =>
  underLabel(candidate, desk, named, topic, 'topic')

/** The same card with the country that its piece is about before it: "Germany: …". */
export const underCountry = (candidate: Candidate, desk: TitledBy, named: boolean, name: string): Candidate | null =>
  underLabel(candidate, desk, named, name, 'country')

function underLabel(
  candidate: Candidate,
  desk: TitledBy,
  named: boolean,
  label: string,
  under: 'country' | 'topic',
): Candidate | null {
  const led = underLead(candidate, desk, named, leadOf(`${label.charAt(0).toUpperCase()}${label.slice(1)}: `))
  return led === null ? null : { ...led, under }
}

/** The same fact as somebody's words: "According to Tomas Brandt, …". */
export function underSpeaker(candidate: Candidate, desk: TitledBy, named: boolean, speaker: string): Candidate | null {
  const told = underLead(candidate, desk, named, leadOf(`According to ${speaker}, `))
  return told === null ? null : { ...told, attributed: true }
}

/** The same fact under the words by which the piece says whose it is: "According to the Halden Institute, …". */
export function underSource(candidate: Candidate, desk: TitledBy, named: boolean, lead: Line): Candidate | null {
  const told = underLead(candidate, desk, named, lead)
  return told === null ? null : { ...told, attributed: true }
}

/** The same fact under the time at the head of its sentence: "In March 2019, …". */
export const underTime = (candidate: Candidate, desk: TitledBy, named: boolean, lead: Line): Candidate | null =>
  underLead(candidate, desk, named, lead)

const leadOf = (text: string): Line => ({ runs: [{ how: 'template', text }], kept: [] })

function underLead(candidate: Candidate, desk: TitledBy, named: boolean, lead: Line): Candidate | null {
  const { body } = candidate
  const line = body.form === 'cloze' ? body.before : body.front
  if (body.form !== 'cloze' && lineText(line).includes(desk.title)) return null
  const runs = lowerStart(line.runs, named, body.form === 'cloze' ? '' : desk.author)
  if (runs === null) return null
  const led: Line = { runs: [...lead.runs, ...runs], kept: [...lead.kept, ...line.kept] }
  return { ...candidate, body: body.form === 'cloze' ? { ...body, before: led } : { ...body, front: led } }
}

/** "In “T”, the council spent […]": what goes on behind a lead loses the capital that its sentence's beginning gave it. */
function lowerStart(runs: Line['runs'], named: boolean, author: string): Line['runs'] | null {
  const [first, ...rest] = runs
  if (first === undefined || first.how === 'assistant') return null
  if (first.how === 'template') {
    const kept = author !== '' && first.text.startsWith(author)
    // A cloze opens with words of ours only where they name who says it.
    if (author === '' && !/^(?:According to|By) $/.test(first.text) && !first.text.startsWith('According to '))
      return null
    const text = kept ? first.text : first.text.charAt(0).toLowerCase() + first.text.slice(1)
    return [{ how: 'template', text }, ...rest]
  }
  if (named) return runs
  const start = /^\S+/.exec(first.text)?.[0] ?? ''
  const { from } = first
  return [
    {
      how: 'inflected',
      text: start.charAt(0).toLowerCase() + start.slice(1),
      from: { ...from, end: from.start + start.length },
    },
    ...(first.text.length > start.length
      ? [{ ...first, text: first.text.slice(start.length), from: { ...from, start: from.start + start.length } }]
      : []),
    ...rest,
  ]
}

/** Lines of the asking side, in order. */
export const frontLines = (body: CandidateBody): readonly Line[] =>
  body.form === 'cloze' ? [body.before, body.after] : [body.front]

/** The body with each line of its asking side changed. */
export function onFront(body: CandidateBody, change: (line: Line) => Line): CandidateBody {
  return body.form === 'cloze'
    ? { ...body, before: change(body.before), after: change(body.after) }
    : { ...body, front: change(body.front) }
}

/** Lines of the answer. */
export const backLines = (body: CandidateBody): readonly Line[] =>
  body.form === 'cloze' ? [body.hidden] : body.form === 'list' ? body.items : [body.back]

/** The words of a card as a draft holds them. */
export function wordingOf(candidate: Candidate): Wording {
  const { body } = candidate
  switch (body.form) {
    case 'question':
      return { form: 'question', front: body.front.runs, back: body.back.runs, reverse: false }
    case 'list':
      return { form: 'list', front: body.front.runs, items: body.items.map(item => item.runs) }
    case 'cloze':
      return {
        form: 'cloze',
        parts: [
          { runs: body.before.runs, hole: null },
          { runs: body.hidden.runs, hole: 0 },
          { runs: body.after.runs, hole: null },
        ].filter(part => part.runs.length > 0),
      }
  }
}
