import { describe, expect, it } from 'vitest'
import { createWriteChain } from '../../src/ui/model/chain.ts'

const later = () => new Promise<void>(done => setTimeout(done, 5))

describe('the write chain', () => {
  it('runs one job at a time, in order, whatever each takes', async () => {
    const chain = createWriteChain()
    const log: string[] = []
    const job = (name: string) => async () => {
      log.push(`${name} begins`)
      await later()
      log.push(`${name} ends`)
    }
    await Promise.all([chain.run(job('a')), chain.run(job('b'))])
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })
  it('hands a failure to the one who asked, and goes on', async () => {
    const chain = createWriteChain()
    const failed = chain.run(() => Promise.reject(new Error('full')))
    const next = chain.run(async () => 'written')
    await expect(failed).rejects.toThrow('full')
    await expect(next).resolves.toBe('written')
    expect(chain.pending.value).toBe(0)
  })
  it('counts what is not yet saved', async () => {
    const chain = createWriteChain()
    const saved = chain.run(later)
    expect(chain.pending.value).toBe(1)
    await saved
    expect(chain.pending.value).toBe(0)
  })
})
