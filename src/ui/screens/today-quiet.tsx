/** The quiet lines of Today: a new version, a backup worth making, an app worth installing. At most one at a time. */
import { useSignal } from '@preact/signals'
import { useModel } from '../model/model.ts'
import type { TodayView } from '../model/today.ts'
import { hrefOf } from '../route.ts'
import { words } from '../words.ts'

/** Answers in the last thirty days from which their loss would hurt. */
const WORTH_A_BACKUP = 100

export function Quiet({ view }: { readonly view: TodayView }) {
  const { ports, backedUp } = useModel()
  const later = useSignal(false)
  const { updates, install } = ports
  if (updates.waiting.value) {
    return (
      <p class="quiet-line">
        {words.today.update}{' '}
        <button type="button" class="link" onClick={updates.apply}>
          {words.today.updateNow}
        </button>
      </p>
    )
  }
  if (later.value) return null
  const prompt = install.prompt.value
  const worth = (view.recent ?? 0) >= WORTH_A_BACKUP && !backedUp.value
  if (!worth && (prompt === null || install.standalone)) return null
  return (
    <p class="quiet-line">
      {worth ? words.today.backup : words.today.install}{' '}
      {worth ? (
        <a class="link" href={hrefOf({ screen: 'settings' })}>
          {words.today.backupNow}
        </a>
      ) : (
        <button type="button" class="link" onClick={() => void prompt?.()}>
          {words.today.installNow}
        </button>
      )}{' '}
      <button
        type="button"
        class="link soft"
        onClick={() => {
          later.value = true
        }}
      >
        {words.today.later}
      </button>
    </p>
  )
}
