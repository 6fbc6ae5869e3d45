/** What comes after today: the next day on which cards fall due, and how many new ones wait. */
import { useEffect, useState } from 'preact/hooks'
import type { StudyDay } from '../../core/day.ts'
import type { DeckId } from '../../core/ids.ts'
import type { Load, Tally } from '../../core/ports.ts'
import { dayDate } from '../format.ts'
import { useModel } from '../model/model.ts'
import { endWords } from '../words/end.ts'

interface Ahead {
  readonly loads: readonly Load[]
  readonly tallies: readonly Tally[]
}

interface NextProps {
  readonly today: StudyDay
  /** null: of all decks. */
  readonly deck: DeckId | null
}

/** Read anew each time it appears: the last grade may have been given, or taken back. */
export function Next({ today, deck }: NextProps) {
  const { ports, writes } = useModel()
  const [ahead, setAhead] = useState<Ahead | null>(null)
  useEffect(() => {
    let here = true
    const read = async (): Promise<void> => {
      await writes.settled()
      const loads = await ports.store.loadsFrom(today + 1)
      const { tallies } = await ports.store.today(today)
      if (here) setAhead({ loads, tallies })
    }
    read().catch(() => undefined) // A line of comfort; the session itself is saved.
    return () => {
      here = false
    }
  }, [ports, writes, today])
  if (ahead === null) return null
  const isMine = (one: { readonly deckId: DeckId }): boolean => deck === null || one.deckId === deck
  const mine = ahead.loads.filter(isMine)
  const day = Math.min(...mine.map(load => load.day))
  const due = mine.filter(load => load.day === day).reduce((n, load) => n + load.due, 0)
  const fresh = ahead.tallies.filter(isMine).reduce((n, tally) => n + tally.new, 0)
  const lines = [
    ...(due > 0 ? [endWords.next(day === today + 1 ? endWords.tomorrow : endWords.on(dayDate(day, today)), due)] : []),
    ...(fresh > 0 ? [endWords.fresh(fresh)] : []),
  ]
  return <p class="soft">{lines.length === 0 ? endWords.nextNone : lines.join(' ')}</p>
}
