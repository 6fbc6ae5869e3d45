/** True cards to damage: written by hand for our own pieces, and our own writer's. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pieceId } from '../../../core/ids.ts'
import { facesOf } from '../../../core/note.ts'
import type { Draft } from '../../../core/proposal.ts'
import { bodyOfWording } from '../../../core/proposal.ts'
import { pieceOf } from '../../../read/ingest/draft.ts'
import { ingestText } from '../../../read/ingest/ingest.ts'
import type { Reading } from '../../../read/reading.ts'
import type { Evidence, ReplyCard, ReplyKind } from '../../../write/assistant/format.ts'
import { isReplyKind } from '../../../write/assistant/format.ts'
import { propose } from '../../../write/propose.ts'
import { grammarFor } from '../../model.ts'

/** As the app reads. */
export const { parse } = grammarFor({})

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
const CARDS = join(ROOT, 'tests', 'write', 'assistant', 'cards')

/** Pieces whose cards were put aside before the checks were tuned. */
export const ASIDE: ReadonlySet<string> = new Set(['seed-vault', 'court-ruling'])

export interface PieceCards {
  readonly name: string
  readonly reading: Reading
  /** Written as an assistant would. */
  readonly written: readonly ReplyCard[]
  /** Our own writer's, in the form of a reply. */
  readonly ours: readonly ReplyCard[]
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null

function evidenceOf(x: unknown): readonly Evidence[] {
  return Array.isArray(x)
    ? x.flatMap((one: unknown): Evidence[] =>
        isRecord(one) && typeof one.s === 'number' && typeof one.quote === 'string'
          ? [{ s: one.s, quote: one.quote }]
          : [],
      )
    : []
}

function cardOf(x: unknown): ReplyCard {
  if (!isRecord(x) || !isReplyKind(x.kind) || typeof x.prompt !== 'string' || typeof x.answer !== 'string')
    throw new Error('a card of the bench does not fit the format')
  const { prompt, answer } = x
  return {
    id: null,
    kind: x.kind,
    prompt,
    answer,
    holder: x.holder === 'other' ? 'other' : 'author',
    inferred: x.inferred === true,
    evidence: evidenceOf(x.evidence),
  }
}

const KIND_OF: ReadonlyMap<string, ReplyKind> = new Map([
  ['thesis', 'thesis'],
  ['reason', 'reason'],
  ['cause', 'reason'],
  ['evidence', 'evidence'],
  ['example', 'evidence'],
  ['concession', 'concession'],
  ['objection', 'objection'],
  ['conclusion', 'conclusion'],
])

/** A card of ours as an assistant would have sent it; null for one whose form a reply has not. */
function replyCardOf(reading: Reading, draft: Draft): ReplyCard | null {
  if (draft.wording.form === 'cloze') return null
  const faces = facesOf(bodyOfWording(draft.wording), 0)
  const evidence = draft.anchors.flatMap(({ paragraph, span }): Evidence[] => {
    const index = reading.sentences.findIndex(
      s => s.paragraph === paragraph && span !== null && s.start < span.end && s.end > span.start,
    )
    return index < 0 || span === null ? [] : [{ s: index + 1, quote: span.exact }]
  })
  const holders = draft.statements.map(id => reading.statements.find(said => said.id === id)?.holder ?? 'author')
  const other = draft.link === 'attribution' || (holders.length > 0 && holders.every(one => one !== 'author'))
  return {
    id: null,
    kind: draft.kind === 'fact' ? 'fact' : (KIND_OF.get(draft.link ?? '') ?? 'claim'),
    prompt: faces.front.text,
    answer: faces.answer.text,
    holder: other ? 'other' : 'author',
    inferred: false,
    evidence,
  }
}

/** Null where the piece is not here: one of them is not ours to ship. */
function loadPiece(name: string, text: string): PieceCards | null {
  const file: unknown = JSON.parse(text)
  if (!isRecord(file) || typeof file.piece !== 'string' || !Array.isArray(file.cards))
    throw new Error(`${name}: no cards for the bench`)
  const path = file.piece
  if (!existsSync(join(ROOT, path))) return null
  const draft = ingestText(readFileSync(join(ROOT, path), 'utf8'), path.endsWith('.md') ? 'markdown' : null)
  const made = draft.ok ? propose(pieceOf(draft.value, pieceId(name)), { parse }) : draft
  if (!made.ok) throw new Error(made.error.message)
  const { reading, drafts } = made.value
  return {
    name,
    reading,
    written: file.cards.map(cardOf),
    ours: drafts.flatMap(one => replyCardOf(reading, one) ?? []),
  }
}

export const loadCards = (): readonly PieceCards[] =>
  readdirSync(CARDS)
    .filter(name => name.endsWith('.json'))
    .sort()
    .flatMap(name => loadPiece(name.replace(/\.json$/, ''), readFileSync(join(CARDS, name), 'utf8')) ?? [])
