// @vitest-environment happy-dom
/** An address that changed between the first picture and the moment the app listened to it left the first screen standing. */
import { render } from 'preact'
import { expect, it, vi } from 'vitest'
import { start } from '../../src/ui/app.tsx'
import { PATIENCE, stage } from '../ui/support.ts'

it('follows an address that changes at the very start', async () => {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  location.hash = ''
  start(stage().ports, root)
  location.hash = '#/settings'
  dispatchEvent(new Event('hashchange'))
  await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('Settings'), PATIENCE)
  render(null, root)
})
