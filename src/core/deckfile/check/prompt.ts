/** A card as the rules see it, and what a rule says. */
import { facesOf, ordinalsOf, plainTextOf } from '../../note.ts'
import type { DeckHeader, FileNote, FileStatement } from '../types.ts'

export interface Prompt {
  readonly note: FileNote
  readonly ordinal: number
  /** The front as shown; a hidden part is `[…]`. */
  readonly front: string
  readonly answer: string
  /** Front and answer, a cloze as its whole sentence. */
  readonly whole: string
  readonly header: DeckHeader
  /** The statements that the note points at. */
  readonly statements: readonly FileStatement[]
}

export interface Flag {
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
}

/** A rule looks at one card and says what is wrong with it, if anything. */
export type Rule = (prompt: Prompt) => Flag | null

export const error = (rule: string, message: string): Flag => ({ severity: 'error', rule, message })
export const warning = (rule: string, message: string): Flag => ({ severity: 'warning', rule, message })

export function promptsOf(note: FileNote, header: DeckHeader, statements: readonly FileStatement[]): readonly Prompt[] {
  return ordinalsOf(note.body).map(ordinal => {
    const faces = facesOf(note.body, ordinal)
    const items = note.body.form === 'list' ? note.body.items.join('\n') : faces.answer.text
    return {
      note,
      ordinal,
      front: faces.front.text,
      answer: items,
      whole: plainTextOf(note.body),
      header,
      statements,
    }
  })
}

/** Whether the front is asked as a question: not a cloze, and not the second card of a pair. */
export const isAsked = ({ note, ordinal }: Prompt): boolean => note.body.form !== 'cloze' && ordinal === 0
