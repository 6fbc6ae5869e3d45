/**
 * Cards that a person keeps in a file without ids (plain hashcards files): which of them are cards that the store has?
 * By the same words on both sides, else by the same front, else by the same back under a front that shares half its
 * words. Only then by the id made of its first words: two cards can begin alike.
 */
import type { Note, NoteBody } from '../note.ts'
import { plainTextOf } from '../note.ts'
import { wordsOf } from '../similar.ts'
import { knownIds, noteIdIn } from './convert.ts'
import type { MergeInput } from './merge.ts'
import { Slugs } from './slugs.ts'
import type { DeckFile, FileNote } from './types.ts'

type Input = Pick<MergeInput, 'file' | 'assigned' | 'notes' | 'record'>

/** The file with the slugs of such cards changed to the ids of the notes they are, or to ones that nobody has. */
export function recognise({ file, assigned, notes, record }: Input): DeckFile {
  if (assigned.size === 0 || notes.length === 0) return file
  const known = knownIds(notes, record.argument)
  const explicit = file.notes.filter(note => !assigned.has(note.slug))
  const named = new Set<string>(explicit.map(note => noteIdIn(file, note.slug, known)))
  const free = new Set(notes.filter(note => !named.has(note.id)))
  const idOf = new Map<FileNote, string>()
  for (const same of [byWords, byFront, byBack]) claim(file, assigned, free, idOf, same)
  const bySlug = new Map([...free].map(note => [note.id, note]))
  for (const note of file.notes) {
    const old = assigned.has(note.slug) && !idOf.has(note) ? bySlug.get(noteIdIn(file, note.slug, known)) : undefined
    if (old !== undefined && free.delete(old)) idOf.set(note, old.id)
  }
  const prefix = `${file.header.id}.`
  const taken = notes.map(note => (note.id.startsWith(prefix) ? note.id.slice(prefix.length) : note.id))
  const slugs = new Slugs([...taken, ...explicit.map(note => note.slug)])
  return {
    ...file,
    notes: file.notes.map(note => {
      if (!assigned.has(note.slug)) return note
      return { ...note, slug: idOf.get(note) ?? slugs.give(frontOf(note.body)) }
    }),
  }
}

/** Two bodies are taken for one card when their keys are equal and `also` agrees. A key of '' matches nothing. */
interface Likeness {
  readonly key: (body: NoteBody) => string
  readonly also: (a: NoteBody, b: NoteBody) => boolean
}

const fold = (text: string): string =>
  wordsOf(text)
    .map(word => word.key)
    .join(' ')

const frontOf = (body: NoteBody): string => (body.form === 'cloze' ? plainTextOf(body) : body.front)
const backOf = (body: NoteBody): string =>
  body.form === 'cloze' ? '' : body.form === 'question' ? body.back : body.items.join('\n')

const byWords: Likeness = { key: body => fold(plainTextOf(body)), also: (a, b) => a.form === b.form }
const byFront: Likeness = { key: body => fold(frontOf(body)), also: () => true }
const byBack: Likeness = {
  key: body => fold(backOf(body)),
  also: (a, b) => {
    const [mine, theirs] = [wordsOf(frontOf(a)), new Set(wordsOf(frontOf(b)).map(word => word.key))]
    return mine.filter(word => theirs.has(word.key)).length * 2 >= Math.max(mine.length, theirs.size)
  },
}

/** Gives each card still open the first free note that is alike. */
function claim(
  file: DeckFile,
  assigned: ReadonlySet<string>,
  free: Set<Note>,
  idOf: Map<FileNote, string>,
  { key, also }: Likeness,
): void {
  const shelves = new Map<string, Note[]>()
  for (const note of free) {
    const k = key(note.body)
    if (k === '') continue
    const shelf = shelves.get(k)
    if (shelf === undefined) shelves.set(k, [note])
    else shelf.push(note)
  }
  for (const note of file.notes) {
    if (!assigned.has(note.slug) || idOf.has(note)) continue
    const shelf = shelves.get(key(note.body))
    const at = shelf?.findIndex(old => also(note.body, old.body)) ?? -1
    const old = at < 0 ? undefined : shelf?.splice(at, 1)[0]
    if (old === undefined) continue
    idOf.set(note, old.id)
    free.delete(old)
  }
}
