import { describe, expect, it } from 'vitest'
import { ok, problem } from '../../src/core/result.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { SettingsModel } from '../../src/ui/model/settings.ts'
import { stage } from './support.ts'

describe('restoring', () => {
  it('no longer says what was wrong with one file when another is chosen', async () => {
    const { ports } = stage()
    const model = createModel({
      ...ports,
      backup: {
        ...ports.backup,
        restore: async file => (file.name === 'good' ? ok(['All is here.']) : problem('bad', 'Not a backup.')),
      },
    })
    const settings = new SettingsModel(model)
    settings.askToRestore(new File([], 'bad'))
    await settings.restore()
    expect(model.notices.banner.value).toBe('Not a backup.')
    settings.askToRestore(new File([], 'good'))
    expect(model.notices.banner.value).toBeNull()
    await settings.restore()
    expect(model.notices.banner.value).toBeNull()
    expect(settings.restoring.value).toEqual({ at: 'done', report: ['All is here.'] })
  })
})
