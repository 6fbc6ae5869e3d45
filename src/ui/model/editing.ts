/** Changing what a card says. Content and schedule are different stores: no edit touches a memory. */
import { freshSlug, noteId } from '../../core/ids.ts'
import type { Note, NoteBody } from '../../core/note.ts'
import { mended } from '../../core/note.ts'
import type { Problem, Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import { problemOf } from './loadable.ts'
import type { Model } from './model.ts'

/** Puts a write in line and makes a failure a value. */
export async function attempt<T>(model: Model, job: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await model.writes.run(job))
  } catch (thrown) {
    return err(problemOf(thrown))
  }
}

/** A port that throws is a port that failed. */
export async function settle<T, E extends Problem = Problem>(
  ask: () => Promise<Result<T, E>>,
): Promise<Result<T, E | Problem>> {
  try {
    return await ask()
  } catch (thrown) {
    return err(problemOf(thrown))
  }
}

/** The same note in other words; its cards keep their memories. */
export async function saveBody(model: Model, note: Note, body: NoteBody): Promise<Result<Note>> {
  const edited = mended(note, body, model.ports.clock.nowMs())
  const saved = await attempt(model, () => model.ports.store.changeNotes({ put: [edited], remove: [] }, []))
  return saved.ok ? ok(edited) : saved
}

/**
 * The note asked as if never seen. It becomes a new note in the old one's place: the log is never rewritten, and a memory
 * that did not follow from the log would come back with the next rebuild.
 */
export async function startOver(model: Model, note: Note, body: NoteBody): Promise<Result<Note>> {
  const { store, clock, random } = model.ports
  const now = clock.nowMs()
  const fresh: Note = { ...mended(note, body, now), id: noteId(freshSlug(random)), createdAtMs: now }
  const saved = await attempt(model, () => store.changeNotes({ put: [fresh], remove: [note.id] }, []))
  return saved.ok ? ok(fresh) : saved
}
