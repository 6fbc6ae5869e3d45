/** Cards as the bench sees them: a prompt and answers with their places in the piece; and the zero to measure against. */
import type { NoteKind, NoteLink } from '../../../core/note.ts'
import { facesOf } from '../../../core/note.ts'
import type { Draft, PieceSpan, Run, Wording } from '../../../core/proposal.ts'
import { bodyOfWording } from '../../../core/proposal.ts'
import type { Mention, Reading } from '../../../read/reading.ts'
import { wordingOf } from '../../../write/candidate.ts'
import type { View } from '../../../write/gates/view.ts'

export interface Answer {
  readonly text: string
  /** From its first to its last word in the piece. */
  readonly at: PieceSpan
}

export interface BenchCard {
  readonly rule: string
  readonly kind: NoteKind
  readonly link: NoteLink | null
  readonly form: 'question' | 'cloze' | 'list'
  readonly prompt: string
  /** One, or the items of a list. */
  readonly answers: readonly Answer[]
}

function answerOf(runs: readonly Run[]): readonly Answer[] {
  const spans = runs.flatMap(run => (run.how === 'template' || run.how === 'assistant' ? [] : [run.from]))
  const [first] = spans
  if (first === undefined) return []
  const own = spans.filter(span => span.paragraph === first.paragraph)
  return [
    {
      text: runs.map(run => run.text).join(''),
      at: {
        paragraph: first.paragraph,
        start: Math.min(...own.map(span => span.start)),
        end: Math.max(...own.map(span => span.end)),
      },
    },
  ]
}

function answersOf(wording: Wording): readonly Answer[] {
  if (wording.form === 'question') return answerOf(wording.back)
  if (wording.form === 'list') return wording.items.flatMap(answerOf)
  return answerOf(wording.parts.filter(part => part.hole !== null).flatMap(part => part.runs))
}

export const cardOf = (draft: Draft): BenchCard => ({
  rule: draft.rule,
  kind: draft.kind,
  link: draft.link,
  form: draft.wording.form,
  prompt: facesOf(bodyOfWording(draft.wording), 0).front.text,
  answers: answersOf(draft.wording),
})

/** The card of a view that is no draft yet. */
export function cardOfView({ candidate }: View): BenchCard {
  const wording = wordingOf(candidate)
  return {
    ...{ rule: candidate.rule, kind: candidate.kind, link: candidate.link, form: wording.form },
    prompt: facesOf(bodyOfWording(wording), 0).front.text,
    answers: answersOf(wording),
  }
}

const HIDEABLE = /^(?:name|date|period|money|percent|count|measure|ordinal)$/

/** Whether a mention is what the zero hides: a name or a number. */
export const isHideable = (mention: Mention): boolean => HIDEABLE.test(mention.kind)

/** The zero: every name and number hidden in its whole sentence, in the order of the text. */
export function zeroCards(reading: Reading): readonly BenchCard[] {
  const { piece, sentences, mentions } = reading
  const paragraphs = piece.text.kind === 'present' ? piece.text.paragraphs : []
  return mentions.filter(isHideable).flatMap(({ paragraph, start, end, sentence, kind }): readonly BenchCard[] => {
    const s = sentences[sentence]
    const text = paragraphs[paragraph - 1]?.text
    if (s === undefined || text === undefined) return []
    const prompt = `${text.slice(s.start, start)}[…]${text.slice(end, s.end)}`
    const answers = [{ text: text.slice(start, end), at: { paragraph, start, end } }]
    return [{ rule: `zero-${kind}`, kind: 'fact', link: null, form: 'cloze', prompt, answers }]
  })
}
