/**
 * What is asked in the place of a card that is set aside or gone. A session and the plan of the same day made anew have to
 * come to the same: otherwise the one says that all is done and the other offers a card.
 */
import type { Card } from './card.ts'
import type { CardId, NoteId } from './ids.ts'
import type { Session, Step } from './session.ts'

/** What a plan was made from, for what is planned later in the session. */
export interface Spare {
  /** Due and new cards in the order in which they are planned, those that were planned too. */
  readonly cards: readonly Card[]
  /** Notes with a card answered this study day before the session, and which; less those whose answer was taken back. */
  readonly answered: ReadonlyMap<NoteId, CardId>
  /** New cards that may still begin today beyond those that wait in the session. Below 0 when undo brought one back. */
  readonly room: number
}

export const NO_SPARE: Spare = { cards: [], answered: new Map(), room: 0 }

const isNew = (card: Card): boolean => card.slot === 'new'
const newIn = (cards: readonly Card[]): number => cards.filter(isNew).length

/** Plans what `left`, which is not asked any more, kept from being asked: a card of its note, and the next new card. */
export function refill(session: Session, left: readonly Card[]): Session {
  const { spare } = session
  let room = spare.room + newIn(left)
  const taken = takenNotes(session)
  const aside = new Set(session.done.filter(step => step.kind === 'suspended').map(step => step.before.id))
  const added: Card[] = []
  for (const card of spare.cards) {
    const holder = spare.answered.get(card.noteId)
    const free = !taken.has(card.noteId) && (holder === undefined || holder === card.id) && !aside.has(card.id)
    if (!free || (isNew(card) && room <= 0)) continue
    if (isNew(card)) room--
    taken.add(card.noteId)
    added.push(card)
  }
  return { ...session, queue: [...session.queue, ...added], spare: { ...spare, room } }
}

function takenNotes({ current, learning, queue, done }: Session): Set<NoteId> {
  const answered = done.filter(step => step.kind === 'graded').map(step => step.before)
  const live = current === null ? [] : [current]
  return new Set([...live, ...learning, ...queue, ...answered].map(card => card.noteId))
}

/**
 * What a step that is undone brings back, for what is planned later: an answer that was taken back keeps no card of its note
 * from being asked, and a card that was settled before the session began, so that no plan knew it, can be planned again.
 *
 * Of an answer that stands beside it, what is known: of the same card its memory tells, in the session `done` does. Only
 * that of a sibling in an earlier session, whose place the log gave to this card's, is not seen.
 */
export function unsettle(spare: Spare, step: Step): Spare {
  const { before } = step
  const stands = step.kind !== 'graded' || before.memory?.lastReviewDay === step.review.day
  const free = !stands && spare.answered.get(before.noteId) === before.id
  const answered = free ? new Map([...spare.answered].filter(([note]) => note !== before.noteId)) : spare.answered
  return { ...spare, answered, cards: withCard(spare.cards, before) }
}

/** Of what waits it was asked first; no new card goes before one that is due. */
function withCard(cards: readonly Card[], card: Card): readonly Card[] {
  if (card.slot === 'learning' || cards.some(other => other.id === card.id)) return cards
  const due = isNew(card) ? cards.filter(other => !isNew(other)) : []
  return [...due, card, ...cards.slice(due.length)]
}

/**
 * The inverse, for undo: what was planned in the place of `back`, which is asked again, waits as before. Where a plan made
 * after an interruption had given that place to a new card of its note, the next new card has it now.
 */
export function unfill(session: Session, back: Card): Session {
  const siblings = session.queue.filter(card => card.noteId === back.noteId)
  const queue = session.queue.filter(card => card.noteId !== back.noteId)
  let room = session.spare.room - newIn([back]) + newIn(siblings)
  for (let last = queue.findLastIndex(isNew); room < 0 && last >= 0; last = queue.findLastIndex(isNew)) {
    queue.splice(last, 1)
    room++
  }
  return refill({ ...session, queue, spare: { ...session.spare, room } }, [])
}
