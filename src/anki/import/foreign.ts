/**
 * Notes of other note types: what a card shows in front and behind becomes a question; the same two the other way round
 * make one note that is asked both ways, as in Anki; any further card is a note of its own. A note is taken as a whole or not at
 * all.
 */
import type { NoteBody } from '../../core/note.ts'
import { readCloze } from './cloze.ts'
import type { NoteType, PackageCard, PackageNote } from './collection.ts'
import type { ReadNote } from './found.ts'
import { hasWords, plainText } from './html.ts'
import { strangeId } from './own.ts'
import type { Refusal } from './sorts.ts'
import { clozeField, isPlain, render } from './template.ts'

export type ReadForeign =
  | { readonly ok: true; readonly notes: readonly ReadNote[]; readonly extra: boolean }
  | { readonly ok: false; readonly why: Refusal }

const refused = (why: Refusal): ReadForeign => ({ ok: false, why })

export function readForeign(note: PackageNote, type: NoteType, cards: ReadonlyMap<number, PackageCard>): ReadForeign {
  if (type.occlusion) return refused('occlusion')
  return type.cloze ? readGaps(note, type, cards) : readSides(note, type, cards)
}

interface Sides {
  readonly ordinal: number
  readonly front: string
  readonly back: string
  readonly card: PackageCard
}

function readSides(note: PackageNote, type: NoteType, cards: ReadonlyMap<number, PackageCard>): ReadForeign {
  const all: Sides[] = []
  for (const [ordinal, card] of cards) {
    if (!isPlain(type, ordinal)) return refused('asks')
    const [front, back] = sidesOf(note, type, ordinal)
    if (front === '' && back === '') return refused('words')
    if (!hasWords(front) || !hasWords(back))
      return refused(/^\[/.test(front + back) || hasMedia(front + back) ? 'media' : 'words')
    all.push({ ordinal, front, back, card })
  }
  const [first, second] = all.sort((a, b) => a.ordinal - b.ordinal)
  if (first === undefined) return refused('words')
  const turned = second !== undefined && first.ordinal + 1 === second.ordinal && areTurned(first, second)
  const rest = all.slice(turned ? 2 : 1).map(sides => questionOf(note, sides, null))
  return { ok: true, notes: [questionOf(note, first, turned ? second : null), ...rest], extra: false }
}

const hasMedia = (text: string): boolean => /\[(?:picture|sound|film)\b/.test(text)

const areTurned = (a: Sides, b: Sides): boolean => a.front === b.back && a.back === b.front

/** Where the back repeats the front above its answer, without the front. */
function sidesOf(note: PackageNote, type: NoteType, ordinal: number): readonly [string, string] {
  const front = plainText(render(type, note, ordinal, 'front'))
  const back = plainText(render(type, note, ordinal, 'back'))
  return [front, front !== '' && back.startsWith(`${front}\n`) ? back.slice(front.length).trim() : back]
}

function questionOf(note: PackageNote, { ordinal, front, back, card }: Sides, turned: Sides | null): ReadNote {
  const body: NoteBody = { form: 'question', front, back, reverse: turned !== null }
  const cards = new Map([[0, card], ...(turned === null ? [] : [[1, turned.card] as const])])
  return readNote(note, ordinal, body, cards)
}

function readNote(
  note: PackageNote,
  ordinal: number,
  body: NoteBody,
  cards: ReadonlyMap<number, PackageCard>,
): ReadNote {
  return {
    id: strangeId(ordinal === 0 ? note.guid : `${note.guid}/${ordinal}`),
    body,
    kind: 'fact',
    link: null,
    anchors: [],
    statements: [],
    tags: note.tags,
    origin: 'written',
    createdAtMs: note.createdAtMs,
    editedAtMs: note.modifiedSec * 1000,
    record: null,
    place: null,
    sent: false,
    piece: null,
    cards,
  }
}

function readGaps(note: PackageNote, type: NoteType, cards: ReadonlyMap<number, PackageCard>): ReadForeign {
  const field = clozeField(type)
  if (field === null || type.templates.length !== 1 || !isPlain(type, 0)) return refused('asks')
  const read = readCloze(render(type, note, 0, 'front'), 'folded')
  if (!read.ok) return refused(read.why === 'occlusion' ? 'occlusion' : read.why === 'nested' ? 'nested' : 'words')
  const body: NoteBody = { form: 'cloze', parts: read.parts }
  return { ok: true, notes: [readNote(note, 0, body, cards)], extra: hasExtra(note, type, field) }
}

/** Whether the back says more than the sentence and what stands with it in front. */
function hasExtra(note: PackageNote, type: NoteType, field: string): boolean {
  const without = { ...note, fields: note.fields.map((html, i) => (type.fields[i] === field ? '' : html)) }
  const [front, back] = (['front', 'back'] as const).map(side => plainText(render(type, without, 0, side)))
  return hasWords(back ?? '') && back !== front
}
