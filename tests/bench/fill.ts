/** Runs in the page of the bench: fills the app's own database with a large collection, and says when it is done. */
import { studyDay } from '../../src/core/day.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { openIndexedStore } from '../../src/store/indexed.ts'
import { BIG, fillBig } from '../tools/big.ts'

const now = Date.now()
const today = studyDay(now, -new Date(now).getTimezoneOffset(), DEFAULT_SETTINGS.dayStartMin)
const store = await openIndexedStore()
await fillBig(store, { ...BIG, today })
store.close()
document.title = 'filled'
