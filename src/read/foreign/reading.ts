/** The reading of a piece that is not English: its sentences and nothing of their grammar. */
import type { Piece } from '../../core/piece.ts'
import type { Reading, Sentence } from '../reading.ts'
import { tokenize } from '../text/tokens.ts'
import type { Language } from './languages.ts'
import { foreignSentences } from './sentences.ts'

function sentencesOf(text: string, paragraph: number, language: Language): readonly Sentence[] {
  return foreignSentences(text, language).map(span => ({
    ...span,
    paragraph,
    tokens: tokenize(text, span).map(({ start, end }) => {
      const form = text.slice(start, end)
      return { start, end, form, lemma: form.toLowerCase(), xpos: 'FW' }
    }),
    asides: [],
    phrases: [],
    clauses: [],
    form: 'fragment',
  }))
}

export function foreignReading(piece: Piece, language: Language): Reading {
  const paragraphs = piece.text.kind === 'present' ? piece.text.paragraphs : []
  return {
    piece,
    sentences: paragraphs.flatMap(({ kind, text }, i) =>
      kind === 'heading' ? [] : sentencesOf(text, i + 1, language),
    ),
    mentions: [],
    entities: [],
    references: [],
    propositions: [],
    theses: [],
    standfirst: [],
    statements: [],
    links: [],
  }
}
