/** The quiet lines of Today: a new version, a backup worth making, an app worth installing. At most one at a time. */
import { useSignal } from '@preact/signals'
import { useModel } from '../model/model.ts'
import type { TodayView } from '../model/today.ts'
import type { InstallPort } from '../ports.ts'
import { hrefOf } from '../route.ts'
import { quietWords } from '../words/quiet.ts'

/** Answers in the last thirty days from which their loss would hurt. */
const WORTH_A_BACKUP = 100

export function Quiet({ view }: { readonly view: TodayView }) {
  const { ports, backedUp } = useModel()
  const later = useSignal(false)
  const { updates, install } = ports
  if (updates.waiting.value) {
    return (
      <p class="quiet-line">
        {quietWords.update}{' '}
        <button type="button" class="link" onClick={updates.apply}>
          {quietWords.updateNow}
        </button>
      </p>
    )
  }
  if (later.value) return null
  const notice = noticeOf(view, install, backedUp.value)
  if (notice === null) return null
  return (
    <p class="quiet-line">
      {notice.text}{' '}
      <span class="acts">
        {notice.act === null ? (
          <a class="link" href={hrefOf({ screen: 'settings' })}>
            {quietWords.backupNow}
          </a>
        ) : (
          <button type="button" class="link" onClick={() => void notice.act?.()}>
            {quietWords.installNow}
          </button>
        )}{' '}
        <button
          type="button"
          class="link soft"
          onClick={() => {
            later.value = true
          }}
        >
          {quietWords.later}
        </button>
      </span>
    </p>
  )
}

interface Notice {
  readonly text: string
  /** null: the way is through a backup file. */
  readonly act: (() => Promise<void>) | null
}

function noticeOf(view: TodayView, install: InstallPort, backedUp: boolean): Notice | null {
  const prompt = install.prompt.value
  if (!backedUp && install.ios && !install.standalone) return { text: quietWords.iosTab, act: null }
  if (!backedUp && (view.recent ?? 0) >= WORTH_A_BACKUP) return { text: quietWords.backup, act: null }
  return prompt === null || install.standalone ? null : { text: quietWords.install, act: prompt }
}
