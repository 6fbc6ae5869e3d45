/** Settings, log lines and cards from unknown data. */
import type { Card, Memory, Slot } from './card.ts'
import { isGrade, MEMORY_VERSION, newCard } from './card.ts'
import { studyDay } from './day.ts'
import type { CardId } from './ids.ts'
import { isCardId } from './ids.ts'
import type { Interval, Review, ReviewKind } from './log.ts'
import { MAX_TOOK_MS } from './log.ts'
import type { Note } from './note.ts'
import type { Findings, Report } from './restore-fields.ts'
import { dayIn, field, instantIn, isRecord, listIn, numberIn, or, wholeIn } from './restore-fields.ts'
import type { Result } from './result.ts'
import type { Outcome, Scheduler } from './schedule.ts'
import type { Settings } from './settings.ts'
import { DEFAULT_SETTINGS, SETTINGS_BOUNDS } from './settings.ts'

/** What restoring needs to know of FSRS: `schedule.ts` has both. */
export interface Scheduling {
  readonly checkWeights: (weights: readonly number[]) => Result<readonly number[]>
  readonly createScheduler: (settings: Settings) => Pick<Scheduler, 'fold'>
}

const MAX_WEIGHTS = 100
const MAX_OFFSET_MIN = 24 * 60
const MAX_LENGTH = 1_000_000_000
const KINDS: readonly ReviewKind[] = ['new', 'learning', 'review', 'relearning', 'early']
const PHASES: readonly Memory['phase'][] = ['learning', 'review', 'relearning']

export function restoreSettings(data: unknown, scheduling: Scheduling, findings: Findings): Settings {
  const report = findings.on('settings', '')
  const clamped = (name: keyof typeof SETTINGS_BOUNDS): number => {
    const { min, max } = SETTINGS_BOUNDS[name]
    const value = numberIn(field(data, name), Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    const whole = value === null || name === 'retention' ? value : Math.round(value)
    const inside = whole === null ? DEFAULT_SETTINGS[name] : Math.min(max, Math.max(min, whole))
    if (inside !== value) report.mended(`${name} was missing or out of its bounds`)
    return inside
  }
  return {
    retention: clamped('retention'),
    newPerDay: clamped('newPerDay'),
    dayStartMin: clamped('dayStartMin'),
    maxIntervalDays: clamped('maxIntervalDays'),
    weights: restoreWeights(field(data, 'weights'), scheduling, report),
  }
}

function restoreWeights(data: unknown, scheduling: Scheduling, report: Report): readonly number[] | null {
  if (data === null) return null
  const weights = listIn(data, MAX_WEIGHTS).flatMap(weight => numberIn(weight, -MAX_LENGTH, MAX_LENGTH) ?? [])
  const whole = Array.isArray(data) && weights.length === data.length && scheduling.checkWeights(weights).ok
  return or(whole ? weights : null, null, report, 'the FSRS weights could not be used')
}

/** A line of the log. Without its card, grade, instant or promise it tells nothing and is refused. */
export function restoreReview(data: unknown, { dayStartMin }: Settings, findings: Findings): Review | null {
  const report = findings.on('review', field(data, 'id') ?? field(data, 'cardId'))
  const [cardId, grade] = [field(data, 'cardId'), field(data, 'grade')]
  const atMs = instantIn(field(data, 'atMs'))
  const interval = restoreInterval(field(data, 'interval'))
  if (!isCardId(cardId)) return report.refused('it does not say which card')
  if (!isGrade(grade)) return report.refused('it does not say which grade')
  if (atMs === null) return report.refused('it does not say when')
  if (interval === null) return report.refused('it does not say what the grade promised')
  const before = restoreBefore(field(data, 'before'), report)
  const offset = wholeIn(field(data, 'utcOffsetMin'), -MAX_OFFSET_MIN, MAX_OFFSET_MIN)
  const utcOffsetMin = or(offset, 0, report, 'its time zone was missing')
  const took = numberIn(field(data, 'tookMs'), 0, Number.MAX_SAFE_INTEGER)
  const kind = KINDS.find(known => known === field(data, 'kind')) ?? null
  return {
    id: or(instantIn(field(data, 'id')), atMs, report, 'its id was missing'),
    cardId,
    grade,
    atMs,
    utcOffsetMin,
    day: or(dayIn(field(data, 'day')), studyDay(atMs, utcOffsetMin, dayStartMin), report, 'its study day was missing'),
    tookMs: Math.min(MAX_TOOK_MS, Math.round(or(took, 0, report, 'the time it took was missing'))),
    kind: or(kind, before === null ? 'new' : 'review', report, 'its kind was missing'),
    interval,
    before,
  }
}

function restoreBefore(data: unknown, report: Report): Interval | null {
  return data === null ? null : or(restoreInterval(data), null, report, 'the interval before it could not be read')
}

function restoreInterval(data: unknown): Interval | null {
  const unit = field(data, 'unit')
  if (unit !== 'days' && unit !== 'seconds') return null
  const length = wholeIn(field(data, unit), 0, MAX_LENGTH)
  if (length === null) return null
  return unit === 'days' ? { unit, days: length } : { unit, seconds: length }
}

/** Where a card stands: what the log says, when the card itself does not. */
export type FoldOf = (card: CardId) => Outcome | null

/** The card of a note: what was stored where it holds together, else rebuilt from its log, else new. */
export function restoreCard(id: CardId, note: Note, data: unknown, foldOf: FoldOf, findings: Findings): Card {
  const report = findings.on('card', id)
  const fresh = newCard(id, note.id, note.deckId, note.position)
  if (!isRecord(data)) {
    report.mended('it was missing')
    return rebuilt(fresh, null, foldOf, report)
  }
  const [slot, due] = [field(data, 'slot'), field(data, 'due')]
  const memory = restoreMemory(field(data, 'memory'), report)
  const current = field(data, 'memory') === null || memory?.version === MEMORY_VERSION
  const home = slot === 'suspended' ? field(data, 'resume') : { slot, due }
  const place = current ? restorePlace(home, memory) : null
  const card = place === null ? rebuilt(fresh, memory, foldOf, report) : { ...fresh, ...place, memory }
  if (slot !== 'suspended') return card
  return { ...card, slot: 'suspended', due: 0, resume: { slot: awake(card.slot), due: card.due } }
}

const awake = (slot: Slot): Exclude<Slot, 'suspended'> => (slot === 'suspended' ? 'new' : slot)

/** From the log; without one, from the memory itself. */
function rebuilt(fresh: Card, memory: Memory | null, foldOf: FoldOf, report: Report): Card {
  const folded = foldOf(fresh.id)
  if (folded !== null) {
    report.mended('its schedule was rebuilt from its log')
    return { ...fresh, slot: folded.slot, due: folded.due, memory: folded.memory }
  }
  if (memory === null) {
    report.mended('its schedule could not be read, and it begins anew')
    return fresh
  }
  report.mended('its place was rebuilt from its memory')
  const inSteps = memory.phase !== 'review'
  const due = inSteps ? memory.lastReviewMs : memory.lastReviewDay + memory.intervalDays
  return { ...fresh, slot: inSteps ? 'learning' : 'review', due, memory: { ...memory, version: MEMORY_VERSION } }
}

/** A slot and a due that fit each other and the memory, or null. */
function restorePlace(data: unknown, memory: Memory | null): Pick<Card, 'slot' | 'due'> | null {
  const [slot, due] = [field(data, 'slot'), field(data, 'due')]
  const phase = memory?.phase ?? null
  if (slot === 'new' && phase === null) return placed(slot, wholeIn(due, 0, MAX_LENGTH))
  if (slot === 'review' && phase === 'review') return placed(slot, dayIn(due))
  if (slot === 'learning' && phase !== null && phase !== 'review') return placed(slot, instantIn(due))
  return null
}

const placed = (slot: Slot, due: number | null) => (due === null ? null : { slot, due })

/** A memory of another version comes back with that version; one with a wrong field does not come back. */
function restoreMemory(data: unknown, report: Report): Memory | null {
  if (data === null) return null
  const whole = (name: string) => wholeIn(field(data, name), 0, MAX_LENGTH)
  const phase = PHASES.find(known => known === field(data, 'phase'))
  const [version, step, reps, lapses] = [whole('version'), whole('step'), whole('reps'), whole('lapses')]
  const intervalDays = whole('intervalDays')
  const stability = numberIn(field(data, 'stability'), Number.MIN_VALUE, MAX_LENGTH)
  const difficulty = numberIn(field(data, 'difficulty'), 1, 10)
  const lastReviewMs = instantIn(field(data, 'lastReviewMs'))
  const lastReviewDay = dayIn(field(data, 'lastReviewDay'))
  if (phase === undefined || version === null || step === null || reps === null || lapses === null)
    return unread(report)
  if (intervalDays === null || stability === null || difficulty === null) return unread(report)
  if (lastReviewMs === null || lastReviewDay === null) return unread(report)
  return { version, phase, stability, difficulty, step, reps, lapses, lastReviewMs, lastReviewDay, intervalDays }
}

function unread(report: Report): null {
  report.mended('its memory could not be read')
  return null
}
