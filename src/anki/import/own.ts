/**
 * Notes of Tenet's own note types, back from Anki. What was sent is found by guid; a note that the person copied or wrote
 * in Anki with one of our types is a new one.
 */
import type { Anchor } from '../../core/anchor.ts'
import type { NoteId } from '../../core/ids.ts'
import { isNoteId, noteId } from '../../core/ids.ts'
import type { NoteBody, NoteForm } from '../../core/note.ts'
import { isNoteKind, isNoteLink } from '../../core/note.ts'
import type { FrozenType } from '../frozen.ts'
import { CLOZE_TYPE, LIST_TYPE, QUESTION_TYPE } from '../frozen.ts'
import { guidOf, hashHex } from '../ids.ts'
import type { OwnRecord } from '../record.ts'
import { readRecord } from '../record.ts'
import { joinTags } from '../text.ts'
import { readCloze } from './cloze.ts'
import type { NoteType, PackageCard, PackageNote } from './collection.ts'
import type { ReadNote } from './found.ts'
import { hasWords, plainText } from './html.ts'
import { publicationIn } from './piece.ts'

const FORMS: readonly (readonly [FrozenType, NoteForm])[] = [
  [QUESTION_TYPE, 'question'],
  [CLOZE_TYPE, 'cloze'],
  [LIST_TYPE, 'list'],
]

/** The form that a note type of ours stands for; also of a copy, which Anki makes where a type was changed by hand. */
export function ownForm(type: NoteType): NoteForm | null {
  const named = ({ id, name }: FrozenType): boolean =>
    type.id === String(id) || (type.name.startsWith(name) && type.fields.includes('Tenet ID'))
  return FORMS.find(([frozen]) => named(frozen))?.[1] ?? null
}

const frozenOf = (form: NoteForm): FrozenType => FORMS.find(([, other]) => other === form)?.[0] ?? QUESTION_TYPE

/** By its name, wherever the person has moved it; by its place where they have renamed it. */
export function ownField(form: NoteForm, type: NoteType, note: PackageNote, name: string): string {
  const named = type.fields.indexOf(name)
  const at = named >= 0 ? named : frozenOf(form).fields.findIndex(field => field.name === name)
  return note.fields[at] ?? ''
}

/** Null: there is nothing left in it that can be asked. */
export function readOwn(
  note: PackageNote,
  type: NoteType,
  form: NoteForm,
  cards: ReadonlyMap<number, PackageCard>,
): ReadNote | null {
  const said = (name: string): string => plainText(ownField(form, type, note, name), 'kept')
  const body = readBody(form, name => ownField(form, type, note, name))
  if (body === null) return null
  const record = readRecord(said('Tenet Data'))
  const id = said('Tenet ID').trim()
  const [kind = '', link = ''] = said('Kind')
    .split(':')
    .map(part => part.trim())
  const isSent = isNoteId(id) && guidOf(id, form) === note.guid
  return {
    id: isSent ? id : strangeId(note.guid),
    body,
    kind: isNoteKind(kind) ? kind : 'fact',
    link: isNoteLink(link) ? link : null,
    anchors: record?.anchors ?? anchorsOf(said('Source passage'), said('Locator')),
    statements: record?.statements ?? [],
    tags: tagsOf(note.tags, record),
    origin: record?.origin ?? 'written',
    ...instantsOf(note, isSent ? record : null),
    record,
    place: isSent ? (record?.position ?? null) : null,
    sent: isSent,
    piece: {
      title: said('Piece title'),
      author: said('Author'),
      address: said('URL'),
      ...publicationIn(said('Publication')),
    },
    cards,
  }
}

/** The id here of a note that was not made here. */
export const strangeId = (guid: string): NoteId => noteId(`anki.${hashHex(`note/${guid}`)}`)

function readBody(form: NoteForm, fieldOf: (name: string) => string): NoteBody | null {
  const said = (name: string): string => plainText(fieldOf(name), 'kept')
  switch (form) {
    case 'question': {
      const [front, back] = [said('Front'), said('Back')]
      const reverse = hasWords(said('Add Reverse'))
      return front.trim() === '' && !reverse ? null : { form, front, back, reverse }
    }
    case 'cloze': {
      const read = readCloze(fieldOf('Text'), 'kept')
      return read.ok ? { form, parts: read.parts } : null
    }
    case 'list': {
      const items = itemsOf(fieldOf('Items'))
      return said('Front').trim() === '' || items.length === 0 ? null : { form, front: said('Front'), items }
    }
  }
}

/** The items of the list that we wrote; lines, where the person made something else of it. */
function itemsOf(html: string): readonly string[] {
  const items = [...html.matchAll(/<li\b[^<>]*>([\s\S]*?)(?=<\/li>|<li\b|<\/ol>|$)/gi)].map(([, item = '']) =>
    plainText(item, 'kept'),
  )
  const all = items.length > 0 ? items : plainText(html).split('\n')
  return all.filter(item => item.trim() !== '')
}

/** Without a record: each quote in its paragraph, where there are as many of both; else all in the first. */
function anchorsOf(passages: string, locator: string): readonly Anchor[] {
  const paragraphs = (locator.match(/\d{1,6}/g) ?? []).map(Number).filter(n => n >= 1)
  const quotes = passages.split('\n[…]\n').filter(quote => quote.trim() !== '')
  const [first] = paragraphs
  if (first === undefined) return []
  if (quotes.length === 0) return paragraphs.map(paragraph => ({ paragraph, span: null }))
  const paired = quotes.length === paragraphs.length
  return quotes.map((exact, i) => ({
    paragraph: paired ? (paragraphs[i] ?? first) : first,
    span: { start: 0, end: exact.length, exact, prefix: '', suffix: '' },
  }))
}

/** Ours as they were, unless they were changed in Anki, which knows them without spaces and in any case. */
function tagsOf(tags: readonly string[], record: OwnRecord | null): readonly string[] {
  if (record === null) return tags
  const key = (list: readonly string[]): string => joinTags(list).trim().toLowerCase().split(' ').sort().join(' ')
  return key(record.tags) === key(tags) ? record.tags : tags
}

/** To the ms as long as Anki has not changed the note since: Anki keeps seconds. */
function instantsOf(
  note: PackageNote,
  record: OwnRecord | null,
): { readonly createdAtMs: number; readonly editedAtMs: number } {
  const { modifiedSec } = note
  if (record === null) return { createdAtMs: note.createdAtMs, editedAtMs: modifiedSec * 1000 }
  const sent = Math.floor(Math.max(record.createdAtMs, record.editedAtMs) / 1000)
  const { createdAtMs } = record
  return { createdAtMs, editedAtMs: modifiedSec > sent ? modifiedSec * 1000 : record.editedAtMs }
}
