// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { ImportReport } from '../../src/anki/import/report.ts'
import { StoreFailure } from '../../src/core/ports.ts'
import type { Result } from '../../src/core/result.ts'
import { ok, problem } from '../../src/core/result.ts'
import { ImportingModel, isPackage } from '../../src/ui/model/importing.ts'
import { createModel } from '../../src/ui/model/model.ts'
import type { AnkiIncoming } from '../../src/ui/ports.ts'
import { rest, stage } from './support.ts'

const report: ImportReport = {
  ...{ notes: 3, cards: 3, answers: 5, decks: ['Rivers'], added: 3, updated: 0, retagged: 0, kept: 0, twins: 0 },
  ...{ otherForm: 0, newAnswers: 5, moved: 0, aside: 0, refused: [], begunAnew: 0, forgotten: 0, extras: 0, media: 0 },
}

const file = (name = 'rivers.apkg') => new File(['x'], name)

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
  const on = stage({ anki: { exportDecks: async () => problem('unused', 'Not part.'), lookInto } })
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
    expect(did).toEqual(['look', 'take'])
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

  it('is known by its name', () => {
    expect(['a.apkg', 'B.APKG', 'all.colpkg'].every(isPackage)).toBe(true)
    expect(['a.md', 'apkg', 'a.apkg.txt', 'a.zip'].some(isPackage)).toBe(false)
  })
})
