/** The banner for what went wrong and the line for what can still be undone. */
import { useEffect } from 'preact/hooks'
import type { Notices } from '../model/notices.ts'
import { words } from '../words.ts'

/** What can be undone stays long enough to be read, thought about and reached. */
const UNDO_MS = 15_000
const SAID_MS = 5000

export function Banner({ notices }: { readonly notices: Notices }) {
  const text = notices.banner.value
  return (
    <div class="banner-place" role="alert">
      {text !== null && (
        <div class="banner">
          <p>{text}</p>
          <button type="button" class="quiet" onClick={notices.clear}>
            {words.close}
          </button>
        </div>
      )}
    </div>
  )
}

interface ToastProps {
  readonly notices: Notices
  /** Stands above a bar of actions instead of above the way round. */
  readonly aboveBar: boolean
}

export function ToastLine({ notices, aboveBar }: ToastProps) {
  const toast = notices.toast.value
  useEffect(() => {
    if (toast === null) return
    const timer = setTimeout(
      () => {
        notices.toast.value = null
      },
      toast.undo === null ? SAID_MS : UNDO_MS,
    )
    return () => clearTimeout(timer)
  }, [toast, notices])
  const undo = toast?.undo ?? null
  return (
    <div class={`toast-place ${aboveBar ? 'above-bar' : ''}`} role="status">
      {toast !== null && (
        <div class="toast">
          <p>{toast.text}</p>
          {undo !== null && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                notices.toast.value = null
                undo()
              }}
            >
              {words.undo}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
