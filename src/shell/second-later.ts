/** Stands in until the second reader's port is here. */
import { err, problem } from '../core/result.ts'
import type { SecondReaderPort } from '../ui/ports.ts'

const LATER = { code: 'later', message: 'This is not here yet.' }

export const secondPort: SecondReaderPort = {
  request: async () => problem(LATER.code, LATER.message),
  accept: async () => err({ ...LATER, ask: null }),
}
