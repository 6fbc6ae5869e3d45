/** The assistant by address, put together for the browser. Loaded when it is first used (`../lazy.ts`). */
import type { AssistantPort } from '../../ui/ports.ts'
import { systemClock, systemRandom } from '../clock.ts'
import { ask } from './ask.ts'
import { askBuiltIn, browserModel, builtIn } from './built-in.ts'
import { browserDoor, opensFor } from './door.ts'
import { estimate } from './estimate.ts'
import { models } from './models.ts'
import type { Outside } from './outside.ts'
import { readSettings, saveSettings } from './settings.ts'

const outside: Outside = {
  fetch: (url, init) => fetch(url, init),
  random: systemRandom,
  nowMs: systemClock.nowMs,
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  // Browsers say `false` only when they are sure.
  online: () => navigator.onLine,
  pageOrigin: location.origin,
  mayReach: origin => opensFor(origin, browserDoor.policy(), location.origin),
}

const kept = (): Storage => localStorage

export const browserAssistant: AssistantPort = {
  settings: async () => readSettings(kept),
  save: settings =>
    saveSettings(settings, {
      kept,
      door: browserDoor,
      page: { origin: location.origin, secure: location.protocol === 'https:' },
    }),
  builtIn: () => builtIn(browserModel()),
  estimate: async (settings, parts) => estimate(settings, parts),
  ask: (settings, part, options) =>
    settings.protocol === 'built-in'
      ? askBuiltIn(browserModel(), part, options, outside)
      : ask(settings, part, options, outside),
  models: async (settings, signal) =>
    settings.protocol === 'built-in' ? { ok: true, value: [] } : models(settings, signal, outside),
}
