/** What is said to the person outside the screen's own words: one banner for what went wrong, one line for what can be undone. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'

export interface Toast {
  readonly text: string
  readonly undo: (() => void) | null
}

export interface Notices {
  /** Something failed; stays until it is dismissed or mended. */
  readonly banner: Signal<string | null>
  /** Something was done; goes away by itself. */
  readonly toast: Signal<Toast | null>
  readonly fail: (text: string) => void
  readonly clear: () => void
  readonly say: (text: string, undo?: () => void) => void
}

export function createNotices(): Notices {
  const banner = signal<string | null>(null)
  const toast = signal<Toast | null>(null)
  return {
    banner,
    toast,
    fail(text) {
      banner.value = text
    },
    clear() {
      banner.value = null
    },
    say(text, undo) {
      toast.value = { text, undo: undo ?? null }
    },
  }
}
