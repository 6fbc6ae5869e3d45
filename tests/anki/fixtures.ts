/**
 * Packages for the real Anki, with what the app says of them: `tsx fixtures.ts FOLDER` writes `NAME.apkg`, `NAME.edited.apkg`
 * (the first note reworded, the first cloze with one more hole, a later second) and `NAME.json`. Histories end now, in
 * the zone of the process: Anki reads the real clock.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportInput } from '../../src/anki/export.ts'
import { exportPackage } from '../../src/anki/export.ts'
import { openSqlite } from '../../src/cli/sqlite.ts'
import type { Card } from '../../src/core/card.ts'
import { DAY_MS, studyDay } from '../../src/core/day.ts'
import { cardIdsOf, facesOf, type Note } from '../../src/core/note.ts'
import type { DeckContents } from '../../src/core/ports.ts'
import { createScheduler } from '../../src/core/schedule.ts'
import type { Settings } from '../../src/core/settings.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { assertPackageInvariants } from './invariants.ts'
import type { Habits } from './learner.ts'
import { study } from './learner.ts'
import { replayInAnki } from './replay.ts'
import { deckOf, HOSTILE_BODIES, noteAt, PLAIN_BODIES, question, withNote } from './sample.ts'

const nowMs = Date.now()
/** Days of study begin here, so that a day has the same histories at any minute: what a check finds can be found again. */
const todayMs = Math.floor(nowMs / DAY_MS) * DAY_MS
const offsetAt = (atMs: number): number => -new Date(atMs).getTimezoneOffset()

/** A person's own weights: the published ones, moved by up to a tenth. */
const OWN_WEIGHTS: readonly number[] = [
  ...[0.2, 1.2, 2.5, 7.9, 6.1, 0.79, 3.2, 0.0011, 1.95, 0.16, 0.77, 1.41, 0.058],
  ...[0.28, 1.72, 0.61, 1.8, 0.52, 0.095, 0.06, 0.17],
]

const habits = (seed: number, settings: Settings, more: Partial<Habits> = {}): Habits => ({
  seed,
  settings,
  offsetAt,
  fromMs: todayMs - 240 * DAY_MS,
  untilMs: nowMs,
  skipsDay: 0.25,
  undoes: 0.03,
  suspends: 0.001,
  clockGoesBack: 0,
  studiesAhead: 0.1,
  stamina: 40,
  ...more,
})

const born = { createdAtMs: nowMs - 241 * DAY_MS }
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => question(`Question ${i}?`, `Answer ${i}`, i % 5 === 0))

function fixtures(): Readonly<Record<string, ExportInput>> {
  const make = (settings: Settings, ...contents: readonly DeckContents[]) => ({ contents, settings, nowMs, offsetAt })
  const usual = DEFAULT_SETTINGS
  const keen: Settings = { ...usual, newPerDay: 4, retention: 0.85, dayStartMin: 0, weights: OWN_WEIGHTS }
  const slow: Settings = { ...usual, newPerDay: 3 }
  const odd: Settings = { ...usual, dayStartMin: 270, maxIntervalDays: 60 }
  return {
    fresh: make(
      usual,
      deckOf([...PLAIN_BODIES, ...HOSTILE_BODIES]),
      deckOf(PLAIN_BODIES, { id: 'b', name: 'A :: B "c" ', quotes: false }),
    ),
    studied: make(usual, study(deckOf([...PLAIN_BODIES, ...HOSTILE_BODIES, ...many(60)], born), habits(11, usual))),
    weights: make(keen, study(deckOf([...PLAIN_BODIES, ...many(80)], born), habits(12, keen))),
    clocks: make(
      odd,
      study(deckOf(many(40), born), habits(13, odd, { clockGoesBack: 0.2, suspends: 0.01, undoes: 0.2 })),
      study(deckOf(many(10), { ...born, id: 'other', name: 'Other' }), habits(14, odd, { fromMs: todayMs - DAY_MS })),
    ),
    // Ends in the middle of things: many cards in steps, some of them relearning.
    'in-steps': make(
      usual,
      study(
        deckOf(many(60), born),
        habits(15, { ...usual, newPerDay: 60 }, { fromMs: todayMs - 40 * DAY_MS, stamina: 25 }),
      ),
    ),
    // Studied under a clock that was three days ahead.
    ahead: make(
      slow,
      study(deckOf(many(90), born), habits(16, slow, { fromMs: todayMs - 20 * DAY_MS, untilMs: nowMs + 3 * DAY_MS })),
    ),
    // Memories whose lines are lost; the app would not write it, a repaired backup may have it.
    'no-log': make(usual, { ...study(deckOf(many(30), born), habits(17, usual)), reviews: [] }),
  }
}

const rolloverOf = (settings: Settings): number => Math.round(settings.dayStartMin / 60)

/** Today as Anki counts it: for a day start between whole hours it may not be the app's for half an hour. */
const today = (settings: Settings): number => studyDay(nowMs, offsetAt(nowMs), rolloverOf(settings) * 60)

const PHASES = { learning: 1, review: 2, relearning: 3 } as const

/** What the app shows of a card; days are from today. */
function cardAsShown(card: Card, note: Note, input: ExportInput) {
  const { settings } = input
  const place = card.resume ?? card
  const ordinal = Number(card.id.slice(card.id.lastIndexOf(':') + 1))
  const story = input.contents.flatMap(deck => deck.reviews).filter(review => review.cardId === card.id)
  return {
    note: note.id,
    ordinal,
    type: card.memory === null ? 0 : PHASES[card.memory.phase],
    suspended: card.slot === 'suspended',
    dueInDays: place.slot === 'review' ? place.due - today(settings) : null,
    stability: card.memory?.stability ?? null,
    difficulty: card.memory?.difficulty ?? null,
    /** Lines from the future get other instants in Anki, so the replay would have other days. */
    replay: story.some(review => review.id > nowMs)
      ? null
      : replayInAnki(story, createScheduler(settings), { nowMs, offsetAt, rolloverHour: rolloverOf(settings) }),
    answer: facesOf(note.body, ordinal).answer.text,
  }
}

function asShown(input: ExportInput) {
  const notes = input.contents.flatMap(deck => deck.notes).filter(note => cardIdsOf(note).length > 0)
  const byId = new Map(notes.map(note => [note.id, note]))
  return {
    notes: notes.length,
    retention: input.settings.retention,
    rollover: rolloverOf(input.settings),
    cards: input.contents
      .flatMap(deck => deck.cards)
      .flatMap(card => {
        const note = byId.get(card.noteId)
        return note === undefined ? [] : [cardAsShown(card, note, input)]
      }),
  }
}

/** The first note reworded and the first cloze of the first deck with one more hole. */
function edited(input: ExportInput): { readonly input: ExportInput; readonly newCards: number } {
  const [first, ...others] = input.contents
  if (first === undefined) throw new Error('a fixture has a deck')
  const note = noteAt(first, 0)
  // A reverse given up would leave its card in Anki without a front.
  const reversed = note.body.form === 'question' && note.body.reverse
  const reworded = withNote(first, {
    ...note,
    editedAtMs: nowMs,
    body: question('Reworded?', 'Yes, reworded.', reversed),
  })
  const cloze = first.notes.find(other => other.body.form === 'cloze')
  const more =
    cloze?.body.form === 'cloze'
      ? withNote(reworded, {
          ...cloze,
          editedAtMs: nowMs,
          body: { form: 'cloze', parts: [...cloze.body.parts, { text: 'one more', hole: 40 }] },
        })
      : reworded
  return { input: { ...input, contents: [more, ...others] }, newCards: cloze === undefined ? 0 : 1 }
}

const [, , folder] = process.argv
if (folder === undefined) throw new Error('usage: tsx fixtures.ts FOLDER')
const engine = await openSqlite()
for (const [name, input] of Object.entries(fixtures())) {
  const write = async (file: string, what: ExportInput) => {
    const result = exportPackage(what, engine)
    if (!result.ok) throw new Error(result.error.message)
    await assertPackageInvariants(result.value, what)
    writeFileSync(join(folder, file), result.value)
  }
  const change = edited(input)
  await write(`${name}.apkg`, input)
  await write(`${name}.edited.apkg`, change.input)
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...asShown(input), newCards: change.newCards }))
}
