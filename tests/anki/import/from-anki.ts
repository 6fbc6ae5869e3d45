/**
 * Packages that a released Anki wrote (`tests/anki/python/write.py`), read by us: `tsx from-anki.ts FOLDER`, in the zone of the
 * process. Into a store that has what was sent to Anki before, and into one that has nothing. Prints a line for each check that
 * fails and, last, “N passed, N failed”.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { guidOf } from '../../../src/anki/ids.ts'
import { strangeId } from '../../../src/anki/import/own.ts'
import type { Card } from '../../../src/core/card.ts'
import { studyDay } from '../../../src/core/day.ts'
import type { Note } from '../../../src/core/note.ts'
import type { Snapshot } from '../../../src/core/ports.ts'
import { createScheduler } from '../../../src/core/schedule.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts'
import { createMemoryStore } from '../../../src/store/memory.ts'
import { merged, takeIn } from './importing.ts'

interface Held {
  readonly version: string
  /** This Anki counts memories as the app does. */
  readonly alike: boolean
  readonly answered: number
  /** The guid of the note that was reworded in Anki. */
  readonly reworded: string
  readonly notes: readonly { readonly guid: string; readonly type: string; readonly fields: readonly string[] }[]
  readonly cards: readonly HeldCard[]
}

interface HeldCard {
  readonly guid: string
  readonly ord: number
  readonly type: number
  readonly suspended: boolean
  readonly dueInDays: number | null
  readonly dueSec: number | null
  readonly stability: number | null
  readonly difficulty: number | null
  readonly answers: readonly number[]
  readonly deck: string
}

const [, , folder = ''] = process.argv
const held: Held = JSON.parse(readFileSync(join(folder, 'back', 'held.json'), 'utf8'))
const file = (name: string): Uint8Array => readFileSync(join(folder, `${name}.apkg`))
const offsetAt = (atMs: number): number => -new Date(atMs).getTimezoneOffset()
const where = { settings: DEFAULT_SETTINGS, offsetAt }
const { fold } = createScheduler(DEFAULT_SETTINGS)
const today = studyDay(Date.now(), offsetAt(Date.now()), DEFAULT_SETTINGS.dayStartMin)

let passed = 0
let failed = 0

function check(name: string, fine: boolean, detail: unknown = ''): void {
  if (fine) passed++
  else failed++
  if (!fine) console.log(`not ok ${held.version} ${process.env.TZ ?? ''} from Anki: ${name}: ${JSON.stringify(detail)}`)
}

/** Our notes by Anki's guids. */
const byGuid = (notes: readonly Note[]): ReadonlyMap<string, Note> =>
  new Map(notes.map(note => [guidOf(note.id, note.body.form), note]))

const noteOf = (notes: readonly Note[], guid: string): Note | null =>
  byGuid(notes).get(guid) ?? notes.find(note => note.id === strangeId(guid)) ?? null

const PHASES = [undefined, 'learning', 'review', 'relearning']

/** What Anki holds of a card, and what came of it here. */
function compare(snapshot: Snapshot, expected: HeldCard, exact: boolean): void {
  const note = noteOf(snapshot.notes, expected.guid)
  const card = snapshot.cards.find(({ id }) => id === `${note?.id}:${expected.ord}`)
  const name = `${expected.guid}:${expected.ord}`
  check(`${name} is here`, card !== undefined, expected)
  if (card === undefined) return
  const place: Pick<Card, 'slot' | 'due'> = card.resume ?? card
  check(`${name} phase`, card.memory?.phase === PHASES[expected.type], [card, expected])
  check(`${name} set aside`, (card.slot === 'suspended') === expected.suspended, [card, expected])
  const log = snapshot.reviews.filter(review => review.cardId === card.id).map(review => review.id)
  check(`${name} answers`, JSON.stringify(log) === JSON.stringify(expected.answers), [log, expected.answers])
  if (expected.dueInDays !== null)
    check(`${name} day`, place.due === today + expected.dueInDays, [place, today, expected])
  if (expected.dueSec !== null)
    check(`${name} minute`, Math.abs(place.due / 1000 - expected.dueSec) < 1 || !exact, [place, expected])
  if (expected.stability === null || expected.difficulty === null || card.memory === null) return
  const { stability, difficulty } = card.memory
  // Where it does not, our own cards still follow from the log, and not from what Anki came to.
  if (!exact && !held.alike) return
  const near =
    Math.abs(stability / expected.stability - 1) < (exact ? 1e-4 : 2e-3) ||
    Math.abs(stability - expected.stability) < 1e-3
  check(`${name} memory`, near && Math.abs(difficulty - expected.difficulty) < 1e-2, [card.memory, expected])
}

const isForeign = (card: HeldCard): boolean => card.deck === 'French::Words'
const foreignNotes = held.notes.filter(note => !note.type.startsWith('Tenet '))

async function intoNothing(name: string): Promise<Snapshot> {
  const store = createMemoryStore()
  const { report } = await takeIn(store, file(name), where)
  const { snapshot } = await store.dump()
  const refused = report.refused.reduce((sum, { notes }) => sum + notes, 0)
  check(`${name}: every note is here or refused by name`, snapshot.notes.length + refused === held.notes.length, report)
  check(
    `${name}: covered pictures and gaps within gaps are refused`,
    refused === foreignNotes.filter(isUnaskable).length,
    report.refused,
  )
  const taken = held.cards.filter(card => noteOf(snapshot.notes, card.guid) !== null)
  for (const card of taken) compare(snapshot, card, isForeign(card))
  check(`${name}: there were cards to compare`, taken.filter(isForeign).length >= 9 && taken.length > 50, taken.length)
  const words = (guid: string | undefined) => noteOf(snapshot.notes, guid ?? '')?.body
  const basics = foreignNotes.filter(note => note.type === 'Basic').map(note => words(note.guid))
  check(`${name}: words`, JSON.stringify(basics) === JSON.stringify(BASICS), basics)
  const again = await merged(file(name), snapshot, where)
  const { decks, notes, cards, reviews } = again.intake
  check(
    `${name}: a second time is nothing`,
    decks.length + notes.put.length + cards.length + reviews.length === 0,
    again.report,
  )
  return snapshot
}

const isUnaskable = ({ type, fields }: Held['notes'][number]): boolean =>
  type === 'Image Occlusion' || (fields[0] ?? '').includes('{{c2::b}}')

const BASICS = [
  { form: 'question', front: 'chat', back: 'cat\nfeline & co', reverse: false },
  { form: 'question', front: '10⁵ m₂', back: 'a lot of it', reverse: false },
  { form: 'question', front: 'spelt [picture: map.png]', back: 'so', reverse: false },
]

/** Where what was sent is still here: only what is new comes, and memories follow the log of both. */
async function intoOurs(name: string): Promise<void> {
  const store = createMemoryStore()
  await takeIn(store, file('studied'), where)
  const before = (await store.dump()).snapshot
  const { report } = await takeIn(store, file(name), where)
  const after = (await store.dump()).snapshot
  const own = held.cards.filter(card => !isForeign(card))
  const answers = held.cards.filter(isForeign).reduce((sum, card) => sum + card.answers.length, 0)
  const refused = held.cards.filter(card => isForeign(card) && noteOf(after.notes, card.guid) === null)
  const dropped = refused.reduce((sum, card) => sum + card.answers.length, 0)
  check(`${name} onto ours: one text is newer there`, report.updated === 1 && report.kept === 0, report)
  check(`${name} onto ours: the answers given in Anki`, report.newAnswers === held.answered + answers - dropped, [
    report,
    held.answered,
    answers,
  ])
  check(`${name} onto ours: one card is set aside`, report.aside === 1, report)
  const note = noteOf(after.notes, held.reworded)
  const front = note?.body.form === 'question' ? note.body.front : ''
  check(`${name} onto ours: the words`, front === 'Reworded in Anki & sent back?', front)
  for (const card of own) compare(after, card, false)
  const known = new Set(before.cards.map(card => card.id))
  for (const card of after.cards) {
    if (!known.has(card.id)) continue
    const folded = fold(after.reviews.filter(review => review.cardId === card.id))
    check(`${card.id} follows its log`, folded?.memory.stability === card.memory?.stability, [folded, card])
  }
}

const [legacy, latest] = [await intoNothing('back/legacy'), await intoNothing('back/latest')]
check('both forms give the same', JSON.stringify(legacy) === JSON.stringify(latest))
await intoOurs('back/latest')
await intoOurs('back/legacy')
console.log(
  `ok ${held.version} ${process.env.TZ ?? ''} from Anki: ${held.cards.length} cards, ${held.answered} of them answered there after they were sent`,
)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
