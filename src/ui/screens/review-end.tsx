/** The end of a session, and the wait for a card that was answered a moment ago. Both still offer undo. */

import { useEffect, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { Session } from '../../core/session.ts'
import { LEARN_AHEAD_MS, waitsUntilMs } from '../../core/session.ts'
import { countdown } from '../format-more.ts'
import { useModel } from '../model/model.ts'
import type { StudySession } from '../model/session.ts'
import { tallySteps } from '../model/tally.ts'
import { Next } from '../parts/next.tsx'
import { useTaken } from '../parts/taken.ts'
import { go, TODAY } from '../route.ts'
import { endWords } from '../words/end.ts'
import { words } from '../words.ts'

// Today shows it too, and loads this file for it.
export { Next }

interface EndProps {
  readonly study: StudySession
  readonly session: Session
}

export function Done({ study, session, deck }: EndProps & { readonly deck: DeckId | null }) {
  const heading = useTaken<HTMLHeadingElement>()
  const sum = tallySteps(session.done)
  const leave = (): void => {
    void study.finish().then(() => go(TODAY))
  }
  if (session.done.length === 0) {
    return (
      <div class="end">
        <h2 ref={heading} tabIndex={-1}>
          {endWords.nothing}
        </h2>
        <p>{endWords.nothingAbout}</p>
        <Next today={study.day.value} deck={deck} />
        <button type="button" class="button primary" onClick={leave}>
          {endWords.toToday}
        </button>
      </div>
    )
  }
  return (
    <div class="end">
      <h2 ref={heading} tabIndex={-1}>
        {deck === null ? endWords.done : endWords.doneDeck}
      </h2>
      <p>
        {endWords.answered(sum.answers)} {endWords.took(Math.round(sum.tookMs / 60_000))}.
      </p>
      {sum.dueTotal > 0 && <p>{endWords.retention(sum.dueKnown, sum.dueTotal)}.</p>}
      <Next today={study.day.value} deck={deck} />
      <div class="actions">
        <button type="button" class="button primary" onClick={leave}>
          {endWords.toToday}
        </button>
        <button type="button" class="button" onClick={() => study.undo()}>
          {words.undo}
        </button>
      </div>
    </div>
  )
}

const TICK_MS = 500

export function Waiting({ study, session }: EndProps) {
  const { ports } = useModel()
  const heading = useTaken<HTMLHeadingElement>()
  const until = waitsUntilMs(session) ?? 0
  const [now, setNow] = useState(ports.clock.nowMs())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(ports.clock.nowMs())
      study.wakeUp()
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [ports, study])
  return (
    <div class="end">
      <h2 ref={heading} tabIndex={-1}>
        {endWords.waits}
      </h2>
      <p class="countdown" role="timer">
        {countdown(until - LEARN_AHEAD_MS - now)}
      </p>
      <p class="soft">{endWords.waitsAbout}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => go(TODAY)}>
          {endWords.toToday}
        </button>
        {session.done.length > 0 && (
          <button type="button" class="button" onClick={() => study.undo()}>
            {words.undo}
          </button>
        )}
      </div>
    </div>
  )
}
