import 'fake-indexeddb/auto'
import { openIndexedStore } from '../../src/store/indexed.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { storeContract } from './store.contract.ts'

let made = 0

storeContract('the store in memory', async () => createMemoryStore())
storeContract('the store on an imitation IndexedDB', limits =>
  openIndexedStore(`contract-${made++}`, limits === undefined ? {} : { limits }),
)
