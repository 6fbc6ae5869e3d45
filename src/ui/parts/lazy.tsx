/** A part of the app that is loaded when it is first shown; `meanwhile` stands for it. Once loaded it shows at once. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../words.ts'
import { Failed, Loading } from './screen.tsx'

export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile: ComponentType = Loading,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null
  return function Lazy(props: P) {
    const [state, setState] = useState<'loading' | 'failed' | 'here'>(loaded === null ? 'loading' : 'here')
    useEffect(() => {
      if (state !== 'loading') return
      load().then(
        component => {
          loaded = component
          setState('here')
        },
        () => setState('failed'),
      )
    }, [state])
    if (state === 'failed') return <Failed message={words.failure.lazy} retry={() => setState('loading')} />
    const Component = loaded
    return Component === null ? <Meanwhile /> : <Component {...props} />
  }
}
