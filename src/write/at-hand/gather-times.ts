/** The times of a piece: its years as they are meant, and its days and months with their year. */
import type { DateValue, Mention } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { textOf } from '../desk.ts'
import { headingsOf } from '../topic/headed.ts'
import type { HandWord, Spot } from './hand.ts'

interface Time {
  readonly lead: string
  readonly text: string
}

const YEAR = /\b(?:1[0-9]|20)\d{2}\b(?!s)/gu

/** The year that a date lies in; null where it has none, or more than one. */
function yearOf({ when }: DateValue, written: string): string | null {
  const [from, to] = [/^\d{4}/.exec(when?.from ?? '')?.[0], /^\d{4}/.exec(when?.to ?? '')?.[0]]
  if (from !== undefined && from === to && when?.part === undefined) return from
  // "The winter of 1951" goes on in the next.
  const [only, other] = written.match(YEAR) ?? []
  return other === undefined ? (only ?? null) : null
}

const LEADS = { day: 'on', month: 'in', year: 'in', season: 'in', open: '' } as const

/** Words before a time that are none of it. */
const LEAD = /^(?:in|on|during|since|by|until)\s+/i
const OPENS = /^(?:from|between|the|early|late|mid)\b/i

/** A time as it can be put on a card by itself; null where its words do not say it. */
function inFull(date: DateValue, written: string): Time | null {
  const text = (date.resolved ?? written).replace(LEAD, '')
  // "March" of a year that is not known, "two months later".
  if (!/\d{4}/.test(text) || text.length > 30) return null
  if (!OPENS.test(text)) return { lead: LEADS[date.grain], text }
  const lead = /^(?:from|between)\b/i.test(text) ? '' : 'in'
  return { lead, text: text.charAt(0).toLowerCase() + text.slice(1) }
}

function timesAt(desk: WriterDesk, { paragraph, start, end, date }: Mention): readonly Time[] {
  if (date === undefined || (date.deictic && date.resolved === null)) return []
  const written = textOf(desk, paragraph).slice(start, end)
  const year = yearOf(date, written)
  const full = inFull(date, written)
  return [
    ...(year === null ? [] : [{ lead: 'in', text: year }]),
    ...(full === null || full.text === year ? [] : [full]),
  ]
}

export function timesOf(desk: WriterDesk): readonly HandWord[] {
  const found = new Map<string, { readonly time: Time; readonly at: Spot[] }>()
  for (const mention of desk.reading.mentions)
    for (const time of timesAt(desk, mention)) {
      const one = found.get(time.text) ?? { time, at: [] }
      found.set(time.text, one)
      one.at.push({ paragraph: mention.paragraph, start: mention.start })
    }
  const headed = new Set(headingsOf(desk.reading.piece).flatMap(heading => heading.match(YEAR) ?? []))
  for (const year of headed) {
    const one = found.get(year)
    // It holds from the first paragraph on.
    const over = { paragraph: 0, start: 0 }
    if (one === undefined) found.set(year, { time: { lead: 'in', text: year }, at: [over] })
    else one.at.unshift(over)
  }
  // What is told of the day of writing lacks its year, too.
  const written = /^\d{4}/.exec(desk.reading.piece.published)?.[0]
  if (written !== undefined && !found.has(written)) found.set(written, { time: { lead: 'in', text: written }, at: [] })
  return [...found.values()].map(({ time, at }) => ({
    kind: 'time',
    ...time,
    also: [],
    short: [],
    at,
    headed: headed.has(time.text) || time.text === written,
    main: headed.has(time.text),
  }))
}
