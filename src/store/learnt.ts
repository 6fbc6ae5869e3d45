/** What choices about proposals taught: one record, changed by each choice. */
import type { Learnt, Lesson } from '../core/learnt.ts'
import { NOTHING_LEARNT, taught } from '../core/learnt.ts'
import type { Transaction, Writing } from './schema.ts'

type Reading = Transaction<'readonly'> | Writing

export const readLearnt = async (tx: Reading): Promise<Learnt> =>
  (await tx.objectStore('learnt').get('learnt')) ?? NOTHING_LEARNT

export async function putLearnt(tx: Writing, learnt: Learnt): Promise<void> {
  await tx.objectStore('learnt').put(learnt, 'learnt')
}

/** Reads and writes in one transaction: two tabs that teach at once are both heard. */
export const teach = async (tx: Writing, lessons: readonly Lesson[]): Promise<void> =>
  putLearnt(tx, taught(await readLearnt(tx), lessons))

/** The same in memory. `access`: as every method of that store is run. */
export function learningInMemory(access: <T>(work: () => T) => Promise<T>) {
  let known = NOTHING_LEARNT
  return {
    learnt: () => access(() => known),
    teach: (lessons: readonly Lesson[]) =>
      access(() => {
        known = taught(known, lessons)
      }),
    relearn: (learnt: Learnt) =>
      access(() => {
        known = learnt
      }),
  }
}
