/** What a session begins with, put together from single reads, for a store in which nothing can come between them. */
import type { Store } from '../core/ports.ts'

export function starting(
  { settings, notes }: Pick<Store, 'settings' | 'notes'>,
  { sessionInput }: Pick<Store, 'sessionInput'>,
): Pick<Store, 'sessionStart'> {
  return {
    async sessionStart(scope, ask, first) {
      const known = await settings()
      const { day, freshLimit } = ask(known)
      const input = await sessionInput(scope, day, freshLimit)
      return { settings: known, input, notes: await notes(first(known, input)) }
    },
  }
}
