import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/core/result.ts'
import { ok, problem } from '../../src/core/result.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { Restoring } from '../../src/ui/model/restoring.ts'
import { stage, withQuestions } from './support.ts'

const INSIDE = { createdAtMs: 5, decks: 1, cards: 3, answers: 9 }

/** A backup port that takes any file but `bad`, and remembers what it was given to restore. */
function opened(make: () => Promise<Result<Uint8Array<ArrayBuffer>>> = async () => ok(new Uint8Array([1]))) {
  const on = stage()
  const given: string[] = []
  const model = createModel({
    ...on.ports,
    backup: {
      make,
      look: async file => (file.name === 'bad' ? problem('bad', 'Not a backup.') : ok(INSIDE)),
      restore: async file => {
        given.push(file.name)
        return ok([`${file.name} is here.`])
      },
    },
  })
  const restoring = new Restoring(model, async () => undefined)
  return { ...on, model, restoring, given }
}

describe('restoring', () => {
  it('refuses a file that is no backup before it asks anything, and says no more of it when another is chosen', async () => {
    const { restoring, model, given } = opened()
    await restoring.ask(new File([], 'bad'))
    expect(model.notices.banner.value).toBe('Not a backup.')
    expect(restoring.state.value).toEqual({ at: 'idle' })
    await restoring.restore()
    expect(given).toEqual([])
    await restoring.ask(new File([], 'good'))
    expect(model.notices.banner.value).toBeNull()
    expect(restoring.state.value).toMatchObject({ at: 'sure', inside: INSIDE })
  })

  it('tells what is here, replaces it when told to, and puts it back once', async () => {
    const { restoring, store, given } = opened()
    await withQuestions(store, 2)
    await restoring.ask(new File([], 'good'))
    expect(restoring.state.value).toMatchObject({ here: { decks: 1, cards: 2, answers: 0 } })
    await restoring.restore()
    expect(restoring.state.value).toMatchObject({ at: 'done', report: ['good is here.'] })
    await restoring.undo()
    expect(given).toEqual(['good', 'before.tenet'])
    expect(restoring.state.value).toEqual({ at: 'idle' })
  })

  it('keeps nothing where there was nothing', async () => {
    const { restoring } = opened()
    await restoring.ask(new File([], 'good'))
    await restoring.restore()
    expect(restoring.state.value).toMatchObject({ at: 'done' })
    expect(restoring.before.value).toBeNull()
  })

  it('still puts back what was here first after other files were refused, looked at, and restored', async () => {
    let made = 0
    const { restoring, store, given } = opened(async () => ok(new Uint8Array([++made])))
    await withQuestions(store, 2)
    await restoring.ask(new File([], 'good'))
    await restoring.restore()
    const first = restoring.before.value
    expect(first).not.toBeNull()
    await restoring.ask(new File([], 'bad'))
    expect(restoring.before.value).toBe(first)
    await restoring.ask(new File([], 'other'))
    restoring.cancel()
    expect(restoring.before.value).toBe(first)
    await restoring.ask(new File([], 'other'))
    await restoring.restore()
    expect([restoring.before.value, made]).toEqual([first, 1])
    await restoring.undo()
    await restoring.undo()
    expect(given).toEqual(['good', 'other', 'before.tenet'])
    expect(restoring.state.value).toEqual({ at: 'idle' })
  })

  it('replaces nothing that could not be kept before the person, told so, said yes again', async () => {
    const { restoring, store, given } = opened(async () => problem('full', 'There is no room.'))
    await withQuestions(store, 2)
    await restoring.ask(new File([], 'good'))
    await restoring.restore()
    expect(given).toEqual([])
    expect(restoring.state.value).toMatchObject({ at: 'sure', unkept: 'There is no room.' })
    await restoring.restore()
    expect(given).toEqual(['good'])
    expect(restoring.state.value).toMatchObject({ at: 'done' })
    expect(restoring.before.value).toBeNull()
  })

  it('shows nothing of a file that was looked at too late', async () => {
    const { restoring } = opened()
    const first = restoring.ask(new File([], 'good'))
    restoring.cancel()
    await first
    expect(restoring.state.value).toEqual({ at: 'idle' })
  })
})
