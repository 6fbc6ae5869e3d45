/** The app: which screen stands, and what stands around every screen. */
import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../core/result.ts'
import type { Model } from './model/model.ts'
import { createModel, ModelProvider } from './model/model.ts'
import { lazy } from './parts/lazy.tsx'
import { Banner, ToastLine } from './parts/notices.tsx'
import type { Ports } from './ports.ts'
import type { Route } from './route.ts'
import { hrefOf, isHeld, parseRoute, TODAY } from './route.ts'
import ReviewScreen from './screens/review.tsx'
import TodayScreen from './screens/today.tsx'
import { words } from './words.ts'
import './style/base.css'
import './style/controls.css'
import './style/overlay.css'
import './style/parts.css'
import './style/today.css'
import './style/review.css'
import './style/large-text.css'

const route = signal<Route>(TODAY)

const screenOf = <P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): ComponentType<P> =>
  lazy(() => load().then(module => module.default))

const AddScreen = screenOf(() => import('./screens/add.tsx'))
const ProposalsScreen = screenOf(() => import('./screens/proposals.tsx'))
const CardsScreen = screenOf(() => import('./screens/cards.tsx'))
const DeckScreen = screenOf(() => import('./screens/deck.tsx'))
const PieceScreen = screenOf(() => import('./screens/piece.tsx'))
const ReadingScreen = screenOf(() => import('./screens/reading.tsx'))
const AssistantScreen = screenOf(() => import('./screens/assistant.tsx'))
const SettingsScreen = screenOf(() => import('./screens/settings.tsx'))
const RecordScreen = screenOf(() => import('./screens/record.tsx'))
const HelpDialog = lazy(() => import('./parts/help.tsx').then(module => module.HelpDialog))

export function App({ ports }: { readonly ports: Ports }) {
  const [model] = useState(() => createModel(ports))
  const [help, setHelp] = useState(false)
  useReturn(model)
  useHelpKey(() => setHelp(true))
  const at = route.value
  // A screen that asks for one decision at a time stands alone: no way out but its own.
  const alone = at.screen === 'review' || at.screen === 'proposals'
  return (
    <ModelProvider value={model}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {words.skip}
      </button>
      <Banner notices={model.notices} />
      {!alone && <Nav at={at.screen} />}
      <main id="main" tabIndex={-1} class={alone ? 'alone' : ''}>
        {/* Proposals and their list are one screen: what was decided on it can still be undone. */}
        <ScreenAt key={at.screen === 'proposals' ? at.deck : hrefOf(at)} route={at} />
      </main>
      <ToastLine notices={model.notices} aboveBar={alone} />
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </ModelProvider>
  )
}

function ScreenAt({ route: at }: { readonly route: Route }) {
  switch (at.screen) {
    case 'today':
      return <TodayScreen />
    case 'review':
      return <ReviewScreen deck={at.deck} />
    case 'add':
      return <AddScreen sample={at.sample} />
    case 'proposals':
      return <ProposalsScreen deck={at.deck} list={at.list === true} />
    case 'cards':
      return <CardsScreen card={at.card} />
    case 'deck':
      return <DeckScreen deck={at.deck} />
    case 'piece':
      return <PieceScreen deck={at.deck} paragraph={at.paragraph} />
    case 'assistant':
      return <AssistantScreen deck={at.deck} />
    case 'reading':
      return <ReadingScreen deck={at.deck} at={at.at} />
    case 'settings':
      return <SettingsScreen />
    case 'record':
      return <RecordScreen />
  }
}

const PLACES = [
  ['today', TODAY],
  ['add', { screen: 'add', sample: null }],
  ['cards', { screen: 'cards', card: null }],
  ['settings', { screen: 'settings' }],
] as const

const Nav = ({ at }: { readonly at: Route['screen'] }) => (
  <nav class="nav" aria-label={words.nav.label}>
    <p class="wordmark">{words.name}</p>
    <ul>
      {PLACES.map(([name, to]) => (
        <li key={name}>
          <a href={hrefOf(to)} aria-current={at === name ? 'page' : undefined}>
            {words.nav[name]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** The address changed: goes along, or takes it back where something typed would be lost. */
function onAddress({ oldURL }: HashChangeEvent): void {
  const stays = hrefOf(parseRoute(location.hash)) === hrefOf(route.value)
  if (!stays && isHeld()) history.pushState(history.state, '', oldURL)
  else readAddress()
}

/** Goes where the address says; one that is none of ours becomes that of the first screen, which it leads to. */
function readAddress(): void {
  const to = parseRoute(location.hash)
  const today = hrefOf(TODAY)
  if (to.screen === 'today' && !['', today].includes(location.hash)) history.replaceState(history.state, '', today)
  route.value = to
}

/** A new study day may have begun while the app was in the background. */
function useReturn(model: Model): void {
  useEffect(() => {
    const onReturn = (): void => {
      if (document.visibilityState === 'visible' && route.value.screen === 'today') void model.today.refresh()
    }
    document.addEventListener('visibilitychange', onReturn)
    return () => document.removeEventListener('visibilitychange', onReturn)
  }, [model])
}

function useHelpKey(show: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (event.key === '?' && !typing && document.querySelector('dialog[open]') === null) show()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [show])
}

/** Shows the app. The only thing the composition root has to call. */
export function start(ports: Ports, root: Element): void {
  readAddress()
  // Before there is anything to tap: a change of address that nobody hears leaves the wrong screen standing.
  addEventListener('hashchange', onAddress)
  render(<App ports={ports} />, root)
}

/** For a start that failed before there was anything to show: a sentence and a way to try again, never a blank. */
export function showFailure(problem: Problem, root: Element): void {
  render(
    <main class="start-failed">
      <h1>{words.failure.heading}</h1>
      <p>{problem.message}</p>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {words.tryAgain}
      </button>
    </main>,
    root,
  )
}
