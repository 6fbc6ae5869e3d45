/** How often proposals came from elsewhere since the app was opened: whoever shows proposals reads them anew then. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Model } from './model.ts'

const arrivals = new WeakMap<Model, Signal<number>>()

export function arrivalsOf(model: Model): Signal<number> {
  const known = arrivals.get(model) ?? signal(0)
  arrivals.set(model, known)
  return known
}
