/** The end of a session, and the wait for a card that was answered a moment ago. Both still offer undo. */

import { useEffect, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { Load } from '../../core/ports.ts'
import type { Session } from '../../core/session.ts'
import { LEARN_AHEAD_MS, waitsUntilMs } from '../../core/session.ts'
import { dayDate } from '../format.ts'
import { countdown } from '../format-more.ts'
import { useModel } from '../model/model.ts'
import type { StudySession } from '../model/session.ts'
import { tallySteps } from '../model/tally.ts'
import { go, TODAY } from '../route.ts'
import { endWords } from '../words/end.ts'
import { words } from '../words.ts'

interface EndProps {
  readonly study: StudySession
  readonly session: Session
}

export function Done({ study, session, deck }: EndProps & { readonly deck: DeckId | null }) {
  const sum = tallySteps(session.done)
  const leave = (): void => {
    void study.finish().then(() => go(TODAY))
  }
  if (session.done.length === 0) {
    return (
      <div class="end">
        <h2>{endWords.nothing}</h2>
        <p>{endWords.nothingAbout}</p>
        <Next study={study} deck={deck} />
        <button type="button" class="button primary" onClick={leave}>
          {endWords.toToday}
        </button>
      </div>
    )
  }
  return (
    <div class="end">
      <h2>{deck === null ? endWords.done : endWords.doneDeck}</h2>
      <p>
        {endWords.answered(sum.answers)} {endWords.took(Math.round(sum.tookMs / 60_000))}.
      </p>
      {sum.dueTotal > 0 && <p>{endWords.retention(sum.dueKnown, sum.dueTotal)}.</p>}
      <Next study={study} deck={deck} />
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

/** When the next cards fall due. Read anew each time the last grade is given or taken back. */
function Next({ study, deck }: { readonly study: StudySession; readonly deck: DeckId | null }) {
  const { ports, writes } = useModel()
  const [loads, setLoads] = useState<readonly Load[] | null>(null)
  const today = study.day.value
  useEffect(() => {
    let here = true
    writes
      .settled()
      .then(() => ports.store.loadsFrom(today + 1))
      .then(
        found => here && setLoads(found),
        () => undefined, // A line of comfort; the session itself is saved.
      )
    return () => {
      here = false
    }
  }, [ports, writes, today])
  if (loads === null) return null
  const mine = loads.filter(load => deck === null || load.deckId === deck)
  const day = Math.min(...mine.map(load => load.day))
  const due = mine.filter(load => load.day === day).reduce((n, load) => n + load.due, 0)
  if (mine.length === 0) return <p class="soft">{endWords.nextNone}</p>
  return <p class="soft">{endWords.next(day === today + 1 ? endWords.tomorrow : dayDate(day, today), due)}.</p>
}

const TICK_MS = 500

export function Waiting({ study, session }: EndProps) {
  const { ports } = useModel()
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
      <h2>{endWords.waits}</h2>
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
