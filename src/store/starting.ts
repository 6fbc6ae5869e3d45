/** What a session begins with, put together from single reads, for a store in which nothing can come between them. */
import type { Store } from '../core/ports.ts'

export function starting({
  settings,
  today,
  notes,
  sessionInput,
}: Pick<Store, 'settings' | 'today' | 'notes' | 'sessionInput'>): Pick<Store, 'sessionStart'> {
  return {
    async sessionStart(scope, ask, first) {
      const known = await settings()
      const { day, freshLimit } = ask(known)
      const input = await sessionInput(scope, day, freshLimit)
      const { decks } = await today(day)
      return { settings: known, decks, input, notes: await notes(first(known, input)) }
    },
  }
}
