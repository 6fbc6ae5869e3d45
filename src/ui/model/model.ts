/** What all screens share. A screen that needs more makes its own model from this one when it opens. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { invariant } from '../../core/result.ts'
import type { Ports } from '../ports.ts'
import type { WriteChain } from './chain.ts'
import { createWriteChain } from './chain.ts'
import type { Library } from './library.ts'
import { createLibrary } from './library.ts'
import type { Notices } from './notices.ts'
import { createNotices } from './notices.ts'
import type { TodayModel } from './today.ts'
import { createToday } from './today.ts'

export interface Model {
  readonly ports: Ports
  readonly writes: WriteChain
  readonly notices: Notices
  readonly library: Library
  readonly today: TodayModel
  /** A backup was made since the app was opened. */
  readonly backedUp: Signal<boolean>
}

export const createModel = (ports: Ports): Model => ({
  ports,
  writes: createWriteChain(),
  notices: createNotices(),
  library: createLibrary(ports.store),
  today: createToday(ports),
  backedUp: signal(false),
})

const Context = createContext<Model | null>(null)

export const ModelProvider = Context.Provider

export function useModel(): Model {
  const model = useContext(Context)
  invariant(model !== null, 'a screen outside the app')
  return model
}
