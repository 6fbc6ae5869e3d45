import { describe } from 'vitest'
import { openIndexedStore } from '../../src/store/indexed.ts'
import { limitsOfTheBrowser } from './limits.ts'
import { storeContract } from './store.contract.ts'

let made = 0

describe('the limits of Chromium', limitsOfTheBrowser)
storeContract(
  'the store on the IndexedDB of Chromium',
  limits => openIndexedStore(`contract-${Date.now()}-${made++}`, limits === undefined ? {} : { limits }),
  15,
)
