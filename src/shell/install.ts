/** Installing the app: the browser's own prompt where there is one, the share sheet on iOS. */
import { signal } from '@preact/signals'
import type { InstallPort } from '../ui/ports.ts'

/** Chromium's event; in no standard, so not in TypeScript's library. */
interface InstallPromptEvent extends Event {
  readonly prompt: () => Promise<unknown>
}

const isPromptEvent = (event: Event): event is InstallPromptEvent => 'prompt' in event

export function browserInstall(): InstallPort {
  const prompt = signal<(() => Promise<void>) | null>(null)
  addEventListener('beforeinstallprompt', event => {
    if (!isPromptEvent(event)) return
    event.preventDefault()
    prompt.value = async () => {
      prompt.value = null
      await event.prompt()
    }
  })
  addEventListener('appinstalled', () => {
    prompt.value = null
  })
  return { standalone: isStandalone(), prompt, ios: isIos() }
}

/** Both ways of asking: they have been seen to disagree on iOS (ANCHORS.md §5). */
const isStandalone = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true)

/** iPads call themselves Macs, but no Mac has a touch screen. */
const isIos = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
