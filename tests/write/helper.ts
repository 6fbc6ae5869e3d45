/** Short pieces and their cards as plain words, for tests of the reader and the writer. */
import { grammarFor } from '../../src/cli/model.ts'
import { pieceId } from '../../src/core/ids.ts'
import { facesOf } from '../../src/core/note.ts'
import type { Piece } from '../../src/core/piece.ts'
import type { Draft } from '../../src/core/proposal.ts'
import { bodyOfWording } from '../../src/core/proposal.ts'
import { read } from '../../src/read/read.ts'
import type { Reading } from '../../src/read/reading.ts'
import type { Proposals } from '../../src/write/propose.ts'
import { propose } from '../../src/write/propose.ts'

/** As the app reads: with the trained parser. */
export const { parse } = grammarFor({})

export interface Told {
  readonly title?: string
  readonly author?: string
  readonly published?: string
}

/** A piece of the given paragraphs by "Ada Quill". */
export const pieceFrom = (paragraphs: readonly string[], told: Told = {}): Piece => ({
  id: pieceId('test-piece'),
  title: told.title ?? 'A Bridge Too Many',
  author: told.author ?? 'Ada Quill',
  publication: '',
  published: told.published ?? '2024-05-10',
  address: '',
  language: 'en',
  text: { kind: 'present', paragraphs: paragraphs.map(text => ({ kind: 'body', text })) },
})

export function readingOf(...paragraphs: readonly string[]): Reading {
  const reading = read(pieceFrom(paragraphs), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  return reading.value
}

export function proposalsOf(piece: Piece): Proposals {
  const made = propose(piece, { parse })
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

export interface Shown {
  readonly rule: string
  readonly front: string
  readonly back: string
}

export function shown(draft: Draft): Shown {
  const faces = facesOf(bodyOfWording(draft.wording), 0)
  return { rule: draft.rule, front: faces.front.text, back: faces.answer.text }
}

/** The cards that passed the gates, best first. */
export const cardsOf = (paragraphs: readonly string[], told: Told = {}): readonly Shown[] =>
  proposalsOf(pieceFrom(paragraphs, told)).drafts.map(shown)

/** The rules by which candidate cards were refused. */
export const refusalsOf = (
  paragraphs: readonly string[],
  told: Told = {},
): readonly (Shown & { refusedBy: string; why: string })[] =>
  proposalsOf(pieceFrom(paragraphs, told)).refused.map(({ draft, rule, why }) => ({
    ...shown(draft),
    refusedBy: rule,
    why,
  }))

/** The first card of a rule, a twin of a better one among them, as “front → back”; “none” where there is none. */
export const card = (rule: string, ...paragraphs: readonly string[]): string => {
  const twins = refusalsOf(paragraphs).filter(one => one.refusedBy === 'twin')
  const found = [...cardsOf(paragraphs), ...twins].find(one => one.rule === rule)
  return found === undefined ? 'none' : `${found.front} → ${found.back.replaceAll('\n', ' / ')}`
}
