import { openIndexedStore } from '../../src/store/indexed.ts'
import { storeContract } from './store.contract.ts'

let made = 0

storeContract(
  'the store on the IndexedDB of Chromium',
  limits => openIndexedStore(`contract-${Date.now()}-${made++}`, limits === undefined ? {} : { limits }),
  15,
)
