/**
 * Two logs as one, of the cards that the notes have here: a line is known again by its id and its card. A line whose id is taken by another card's goes to the next
 * free millisecond, as lines of ours do, and is found there the next time.
 */
import type { CardId, NoteId } from '../../core/ids.ts'
import type { Interval, Review } from '../../core/log.ts'
import type { Note } from '../../core/note.ts'
import { cardIdsOf } from '../../core/note.ts'

export interface LogMerge {
  /** Lines that are not here yet, by id. */
  readonly added: readonly Review[]
  /** A card's lines here, and the union of both, oldest first. */
  readonly of: (card: CardId) => CardLogs
}

export interface CardLogs {
  readonly here: readonly Review[]
  /** Lines of the package, under the ids that they have or will have here. */
  readonly there: readonly Review[]
  readonly union: readonly Review[]
}

export function mergeLog(
  theirs: readonly Review[],
  here: readonly Review[],
  taken: ReadonlyMap<NoteId, Note>,
): LogMerge {
  const asked = new Set([...taken.values()].flatMap(cardIdsOf))
  const wanted = theirs.filter(review => asked.has(review.cardId))
  const cards = new Set(wanted.map(review => review.cardId))
  const byId = new Map(here.map(review => [review.id, review]))
  const ours = grouped(here.filter(review => cards.has(review.cardId)))
  const there = new Map<CardId, Review[]>()
  const added: Review[] = []
  /** Lines here that are spoken for. */
  const given = new Set(wanted.map(review => review.id))
  for (const review of wanted) {
    const known = knownAs(review, byId) ?? movedFrom(review, ours.get(review.cardId) ?? [], given)
    if (known !== null) given.add(known.id)
    const line = known ?? { ...review, id: freeFrom(review.id, byId) }
    if (known === null) {
      byId.set(line.id, line)
      added.push(line)
    }
    const lines = there.get(review.cardId)
    if (lines === undefined) there.set(review.cardId, [line])
    else lines.push(line)
  }
  return {
    added: [...added].sort((a, b) => a.id - b.id),
    of(card) {
      const mine = ours.get(card) ?? []
      const lines = there.get(card) ?? []
      const union = [...new Map([...lines, ...mine].map(line => [line.id, line])).values()]
      return { here: mine, there: lines, union: union.sort((a, b) => a.id - b.id) }
    },
  }
}

const isSameAnswer = (a: Review, b: Review): boolean => a.cardId === b.cardId && a.grade === b.grade

/** The same line, at its own id or, where that belongs to another card, right behind. */
function knownAs(review: Review, byId: ReadonlyMap<number, Review>): Review | null {
  for (let id = review.id; ; id++) {
    const line = byId.get(id)
    if (line === undefined) return null
    if (isSameAnswer(line, review)) return line
  }
}

function freeFrom(from: number, byId: ReadonlyMap<number, Review>): number {
  let id = from
  while (byId.has(id)) id++
  return id
}

/**
 * A line that was written under a clock ahead of its time was sent to Anki with an earlier id (`settleIds`). It is the one
 * of the same card, grade, promise and length that the package does not have under its own id.
 */
function movedFrom(review: Review, ours: readonly Review[], given: ReadonlySet<number>): Review | null {
  return (
    ours.find(
      line =>
        line.id > review.id &&
        !given.has(line.id) &&
        isSameAnswer(line, review) &&
        line.tookMs === review.tookMs &&
        line.tookMs > 0 &&
        isSameInterval(line.interval, review.interval) &&
        isSameInterval(line.before, review.before),
    ) ?? null
  )
}

const isSameInterval = (a: Interval | null, b: Interval | null): boolean => JSON.stringify(a) === JSON.stringify(b)

function grouped(reviews: readonly Review[]): ReadonlyMap<CardId, readonly Review[]> {
  const groups = new Map<CardId, Review[]>()
  for (const review of reviews) {
    const group = groups.get(review.cardId)
    if (group === undefined) groups.set(review.cardId, [review])
    else group.push(review)
  }
  return groups
}
