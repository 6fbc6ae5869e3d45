/** Something that is read before it can be shown: every screen has these three states, and none of them is a blank. */
import type { Signal } from '@preact/signals'
import { StoreFailure } from '../../core/ports.ts'
import type { Problem } from '../../core/result.ts'
import { words } from '../words.ts'

export type Loadable<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'ready'; readonly value: T }

export const LOADING: Loadable<never> = { kind: 'loading' }

export const ready = <T>(value: T): Loadable<T> => ({ kind: 'ready', value })

export const valueIn = <T>(loadable: Loadable<T>): T | null => (loadable.kind === 'ready' ? loadable.value : null)

/** What to tell the person about something thrown. Only a store's failures carry a sentence of their own. */
export const problemOf = (thrown: unknown): Problem =>
  thrown instanceof StoreFailure ? thrown.problem : { code: 'unexpected', message: words.failure.unexpected }

/** Reads into a signal. What was shown before stays until the new is there; a failed read is said, never hidden. */
export async function loadInto<T>(into: Signal<Loadable<T>>, read: () => Promise<T>): Promise<void> {
  if (into.value.kind === 'failed') into.value = LOADING
  try {
    into.value = ready(await read())
  } catch (thrown) {
    into.value = { kind: 'failed', problem: problemOf(thrown) }
  }
}
