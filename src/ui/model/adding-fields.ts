/** What of a draft the person may mend before it is read, and what is suggested where the text says nothing. */
import { isPartialDate } from '../../core/piece.ts'
import type { PieceDraft } from '../ports.ts'
import { addWords } from '../words/add.ts'

export interface PieceFields {
  readonly title: string
  readonly author: string
  readonly publication: string
  readonly published: string
}

/** A field that cannot stay as it is, and why. */
export interface WrongField {
  readonly field: keyof PieceFields
  readonly why: string
}

export function wrongFields(fields: PieceFields): WrongField | null {
  const { title, published } = trimmed(fields)
  if (title === '') return { field: 'title', why: addWords.titleMissing }
  return published === '' || isPartialDate(published) ? null : { field: 'published', why: addWords.dateWrong }
}

/** What was recognised; a text that names itself nothing is called by its first words until it gets a name. */
export const suggestedFields = (draft: PieceDraft): PieceFields => {
  const { title, author, publication, published } = draft
  return { title: title.trim() === '' ? suggestedTitle(draft) : title, author, publication, published }
}

const TITLE_UNITS = 60

/** Up to a full stop that ends one; “Dr.” and “Enough!” alone are no title. */
const SENTENCE = /^.{15,}?[.!?…]["”’»)]*(?=\s+[^\p{Ll}\s]|$)/u

/** The first sentence where it is short, else as many of its words as a line has room for. */
export function suggestedTitle({ paragraphs }: Pick<PieceDraft, 'paragraphs'>): string {
  const text =
    paragraphs
      .find(paragraph => paragraph.text.trim() !== '')
      ?.text.trim()
      .replace(/\s+/gu, ' ') ?? ''
  const sentence = SENTENCE.exec(text)?.[0] ?? text
  if (sentence.length <= TITLE_UNITS) return sentence.replace(/\.$/u, '')
  const cut = sentence.slice(0, TITLE_UNITS)
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)).replace(/[\p{P}\s]+$/u, '')
  return words === '' ? '' : `${words}…`
}

export const trimmed = (fields: PieceFields): PieceFields => ({
  title: fields.title.trim(),
  author: fields.author.trim(),
  publication: fields.publication.trim(),
  published: fields.published.trim(),
})
