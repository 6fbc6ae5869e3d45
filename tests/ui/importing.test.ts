// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ImportReport } from '../../src/anki/import/report.ts'
import { StoreFailure } from '../../src/core/ports.ts'
import type { Result } from '../../src/core/result.ts'
import { ok, problem } from '../../src/core/result.ts'
import { lookInto } from '../../src/shell/anki-import.ts'
import type { FromImporter, ToImporter } from '../../src/shell/anki-import-protocol.ts'
import { ImportingModel, isPackage } from '../../src/ui/model/importing.ts'
import { createModel } from '../../src/ui/model/model.ts'
import type { AnkiIncoming } from '../../src/ui/ports.ts'
import { rest, stage } from './support.ts'

const report: ImportReport = {
  ...{ notes: 3, cards: 3, answers: 5, decks: ['Rivers'], added: 3, updated: 0, turned: 0, retagged: 0, gone: 0 },
  ...{ kept: 0, twins: 0, otherForm: 0, newAnswers: 5, moved: 0, aside: 0, refused: [] },
  ...{ begunAnew: 0, forgotten: 0, extras: 0, media: 0 },
}

const file = (name = 'rivers.apkg') => new File(['x'], name)

/** An answer that comes when the test says so. */
function later<T>() {
  let resolve: (answer: T) => void = () => undefined
  const promise = new Promise<T>(done => {
    resolve = done
  })
  return { promise, resolve: (answer: T) => resolve(answer) }
}

const unused = async () => problem('unused', 'Not part.')

/** An importer that says what it is asked. */
function importer(change: Partial<AnkiIncoming> = {}, looked?: () => Promise<Result<AnkiIncoming>>) {
  const did: string[] = []
  const incoming: AnkiIncoming = {
    report,
    take: async () => {
      did.push('take')
      return ok(report)
    },
    takeBack: async () => {
      did.push('takeBack')
      return ok(null)
    },
    drop: () => did.push('drop'),
    ...change,
  }
  const lookInto = async (_: File, signal: AbortSignal) => {
    did.push('look')
    signal.addEventListener('abort', () => did.push('abort'))
    return looked === undefined ? ok(incoming) : looked()
  }
  const persist = async () => {
    did.push('persist')
    throw new Error('No storage here.')
  }
  const { storage } = stage().ports
  const on = stage({ anki: { exportDecks: unused, lookInto }, storage: { ...storage, persist } })
  const model = createModel(on.ports)
  return { did, model, incoming, importing: new ImportingModel(model) }
}

describe('a package from Anki', () => {
  it('is looked at first, and taken in only on a yes', async () => {
    const { did, importing } = importer()
    await importing.look(file())
    expect(importing.state.value).toEqual({ at: 'found', report, changes: true })
    expect(did).toEqual(['look'])
    await importing.take()
    expect(importing.state.value).toEqual({ at: 'taken', report })
    expect(did).toEqual(['look', 'take', 'persist'])
  })

  it('is let go of by Cancel, and nothing is taken in', async () => {
    const { did, importing } = importer()
    await importing.look(file())
    importing.leave()
    expect(importing.state.value).toEqual({ at: 'idle' })
    await importing.take()
    expect(did).toEqual(['look', 'abort', 'drop'])
  })

  it('goes out again by Undo, which is then no more', async () => {
    const { did, importing, model } = importer()
    await importing.look(file())
    await importing.takeBack()
    await importing.take()
    await importing.takeBack()
    expect(importing.state.value).toEqual({ at: 'idle' })
    expect(model.notices.toast.value?.text).toBe('Everything is as it was before.')
    await importing.takeBack()
    expect(did.filter(deed => deed === 'takeBack')).toEqual(['takeBack'])
  })

  it('with nothing new in it has nothing to say yes to', async () => {
    const { importing } = importer({ report: { ...report, added: 0, newAnswers: 0 } })
    await importing.look(file())
    expect(importing.state.value).toMatchObject({ at: 'found', changes: false })
  })

  it('that is stopped while it is read comes no more', async () => {
    const { did, importing, incoming } = importer({}, async () => {
      await rest()
      return ok(incoming)
    })
    const looking = importing.look(file())
    await rest()
    expect(importing.state.value).toEqual({ at: 'looking', name: 'rivers.apkg' })
    importing.leave()
    await looking
    expect(importing.state.value).toEqual({ at: 'idle' })
    expect(did).toEqual(['look', 'abort', 'drop'])
  })

  it('that cannot be read, taken in or taken back says why', async () => {
    const bad = importer({}, async () => problem('damaged', 'It is damaged.'))
    await bad.importing.look(file())
    expect([bad.importing.state.value, bad.importing.wrong.value]).toEqual([{ at: 'idle' }, 'It is damaged.'])

    const full = importer({ take: () => Promise.reject(new StoreFailure('full', 'The device is full.')) })
    await full.importing.look(file())
    await full.importing.take()
    expect([full.importing.state.value, full.importing.wrong.value]).toEqual([{ at: 'idle' }, 'The device is full.'])

    const stale = importer({ takeBack: async () => problem('stale', 'A card was answered since.') })
    await stale.importing.look(file())
    await stale.importing.take()
    await stale.importing.takeBack()
    expect([stale.importing.state.value.at, stale.importing.wrong.value]).toEqual([
      'taken',
      'A card was answered since.',
    ])
  })

  it('makes what could be undone before it no longer so', async () => {
    const { importing, model } = importer()
    model.notices.say('Deleted.', () => undefined)
    await importing.look(file())
    await importing.take()
    expect(model.notices.toast.value).toBeNull()
  })

  it('that was confirmed is finished when one goes elsewhere, and other writes go on', async () => {
    const answer = later<Result<ImportReport>>()
    const { did, importing, model } = importer({ take: () => answer.promise })
    await importing.look(file())
    const taking = importing.take()
    await rest()
    importing.leave()
    const graded = model.writes.run(async () => 'graded')
    await rest()
    expect(importing.state.value).toEqual({ at: 'idle' })
    expect(did).toEqual(['look', 'abort'])
    answer.resolve(ok(report))
    await taking
    expect(await graded).toBe('graded')
    expect(did).toEqual(['look', 'abort', 'drop', 'persist'])
    expect(importing.state.value).toEqual({ at: 'idle' })
    expect(model.notices.toast.value?.text).toBe('The package from Anki was imported.')
  })

  it('that fails when one has gone elsewhere says so in a notice', async () => {
    const { did, importing, model } = importer({ take: async () => problem('full', 'The device is full.') })
    await importing.look(file())
    const taking = importing.take()
    importing.leave()
    await taking
    expect(model.notices.banner.value).toBe('About the package from Anki: The device is full.')
    expect([importing.wrong.value, did]).toEqual([null, ['look', 'abort', 'drop']])
  })

  it('is taken back once, also when one goes elsewhere meanwhile', async () => {
    const answer = later<Result<null>>()
    let asked = 0
    const takeBack = () => {
      asked++
      return answer.promise
    }
    const { did, importing, model } = importer({ takeBack })
    await importing.look(file())
    await importing.take()
    const first = importing.takeBack()
    const second = importing.takeBack()
    await rest()
    importing.leave()
    expect(did).not.toContain('drop')
    answer.resolve(ok(null))
    await Promise.all([first, second])
    expect([asked, did.filter(deed => deed === 'drop').length]).toEqual([1, 1])
    expect(model.notices.toast.value?.text).toBe('Everything is as it was before.')
  })

  it('is no longer offered to Undo where nobody is left to ask', async () => {
    const { importing } = importer({ takeBack: async () => problem('gone', 'It was broken off.') })
    await importing.look(file())
    await importing.take()
    await importing.takeBack()
    expect([importing.state.value, importing.wrong.value]).toEqual([{ at: 'idle' }, 'It was broken off.'])
  })

  it('is known by its name', () => {
    expect(['a.apkg', 'B.APKG', 'all.colpkg'].every(isPackage)).toBe(true)
    expect(['a.md', 'apkg', 'a.apkg.txt', 'a.zip'].some(isPackage)).toBe(false)
  })
})

describe('the worker of a package', () => {
  /** Answers what it is told to, and is silent otherwise. */
  class Worked extends EventTarget {
    static last: Worked | null = null
    static answers: readonly FromImporter[] = []
    terminated = false
    readonly asked: string[] = []

    constructor() {
      super()
      Worked.last = this
    }

    postMessage({ kind }: ToImporter): void {
      this.asked.push(kind)
      const data = Worked.answers.find(answer => answer.kind === kind)
      if (data !== undefined) this.dispatchEvent(new MessageEvent('message', { data }))
    }

    terminate(): void {
      this.terminated = true
    }
  }

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  /** The model on the real port, as far as `found`. */
  async function found(...answers: readonly FromImporter[]) {
    vi.stubGlobal('Worker', Worked)
    Worked.answers = [{ kind: 'look', result: ok(report) }, ...answers]
    const model = createModel(stage({ anki: { exportDecks: unused, lookInto } }).ports)
    const importing = new ImportingModel(model)
    await importing.look(file())
    const worker = Worked.last
    if (worker === null) throw new Error('No worker was started.')
    return { model, importing, worker }
  }

  const unknown = /not known whether it was finished/

  it.each(['error', 'messageerror'])('that dies (%s) while it writes keeps no other write waiting', async how => {
    const { model, importing, worker } = await found()
    const taking = importing.take()
    await rest()
    const graded = model.writes.run(async () => 'graded')
    worker.dispatchEvent(new Event(how))
    await taking
    expect(await graded).toBe('graded')
    expect(importing.state.value).toEqual({ at: 'idle' })
    expect(importing.wrong.value).toMatch(unknown)
    expect(worker.terminated).toBe(true)
  })

  it('that hangs is stopped, and keeps no other write waiting', async () => {
    const { model, importing, worker } = await found()
    const taking = importing.take()
    await rest()
    const graded = model.writes.run(async () => 'graded')
    importing.stop()
    await taking
    expect(await graded).toBe('graded')
    expect([worker.asked, worker.terminated]).toEqual([['look', 'take'], true])
    expect(importing.wrong.value).toMatch(unknown)
  })

  it('is let go on when one goes elsewhere, and ends when it has answered', async () => {
    const { model, importing, worker } = await found()
    const taking = importing.take()
    await rest()
    importing.leave()
    expect(worker.terminated).toBe(false)
    const data: FromImporter = { kind: 'take', result: ok(report) }
    worker.dispatchEvent(new MessageEvent('message', { data }))
    await taking
    expect(worker.terminated).toBe(true)
    expect(await model.writes.run(async () => 'graded')).toBe('graded')
    expect(model.notices.toast.value?.text).toBe('The package from Anki was imported.')
  })

  it('that died in between is asked nothing, and nothing was changed', async () => {
    const { importing, worker } = await found({ kind: 'take', result: ok(report) })
    await importing.take()
    worker.dispatchEvent(new Event('error'))
    await importing.takeBack()
    expect(worker.asked).toEqual(['look', 'take'])
    expect(importing.wrong.value).toMatch(/nothing was changed now/)
  })
})
