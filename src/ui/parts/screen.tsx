/** What every screen stands in: a heading that takes the focus when one arrives, and the states before there is anything to show. */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Loadable } from '../model/loadable.ts'
import { words } from '../words.ts'

let arrivals = 0

/** Moves the focus to the screen's heading, except on the first screen after the start: there the browser's own order is right. */
export function useArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  // With the heading, not a frame later: whoever reads the one never finds the other's last state.
  useLayoutEffect(() => {
    // A heading that is a sentence loses its full stop before the app's name.
    document.title = title === words.name ? title : `${title.replace(/\.$/, '')} · ${words.name}`
  }, [title])
  useEffect(() => {
    if (arrivals++ === 0) return
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}

interface ScreenProps {
  readonly title: string
  /** The heading is read out but not shown. */
  readonly quiet?: boolean
  readonly class?: string
  readonly children: ComponentChildren
}

export function Screen({ title, quiet = false, class: name = '', children }: ScreenProps) {
  const heading = useArrival(title)
  return (
    <div class={`screen ${name}`}>
      <h1 ref={heading} tabIndex={-1} class={quiet ? 'visually-hidden' : 'title'}>
        {title}
      </h1>
      {children}
    </div>
  )
}

export const Loading = () => (
  <p class="loading" role="status">
    {words.loading}
  </p>
)

interface FailedProps {
  readonly heading?: string
  readonly message: string
  readonly retry: () => void
}

export const Failed = ({ heading = words.failure.screen, message, retry }: FailedProps) => (
  <div class="failed" role="alert">
    <h2>{heading}</h2>
    <p>{message}</p>
    <button type="button" class="button" onClick={retry}>
      {words.tryAgain}
    </button>
  </div>
)

interface LoadedProps<T> {
  readonly of: Loadable<T>
  readonly retry: () => void
  readonly children: (value: T) => ComponentChildren
}

/** Shows what was read, or that it is being read, or why it could not be. */
export function Loaded<T>({ of, retry, children }: LoadedProps<T>) {
  if (of.kind === 'loading') return <Loading />
  if (of.kind === 'failed') return <Failed message={of.problem.message} retry={retry} />
  return <>{children(of.value)}</>
}
