/** The words of the cards to come, read ahead in batches so that the next card paints in a frame. */
import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { NoteId } from '../../core/ids.ts'
import type { Note } from '../../core/note.ts'
import type { Store } from '../../core/ports.ts'

export interface NoteCache {
  readonly notes: ReadonlySignal<ReadonlyMap<NoteId, Note>>
  /** Reads those not yet here; returns the ids that the store does not have. */
  readonly want: (ids: readonly NoteId[]) => Promise<ReadonlySet<NoteId>>
  readonly put: (note: Note) => void
  readonly drop: (id: NoteId) => void
}

export function createNoteCache(store: Store): NoteCache {
  const notes = signal<ReadonlyMap<NoteId, Note>>(new Map())
  return {
    notes,
    async want(ids) {
      const wanted = [...new Set(ids)].filter(id => !notes.value.has(id))
      if (wanted.length === 0) return new Set()
      const found = await store.notes(wanted)
      notes.value = new Map([...notes.value, ...found.map(note => [note.id, note] as const)])
      const missing = new Set(wanted)
      for (const note of found) missing.delete(note.id)
      return missing
    },
    put(note) {
      notes.value = new Map(notes.value).set(note.id, note)
    },
    drop(id) {
      const rest = new Map(notes.value)
      rest.delete(id)
      notes.value = rest
    },
  }
}
