/** Cards that ask what another card asks already: one of ours, or a better one of the same reply. */

import { facesOf } from '../../../core/note.ts'
import type { Draft } from '../../../core/proposal.ts'
import { bodyOfWording } from '../../../core/proposal.ts'
import { nearestMatch } from '../../../core/similar.ts'
import type { RefusedDraft } from '../../propose.ts'
import { plainWords } from './fold.ts'
import { isContent, stemOf } from './lexicon.ts'

interface Known {
  readonly draft: Draft
  readonly front: string
  readonly answer: string
  readonly stems: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

const contentStems = (text: string): ReadonlySet<string> =>
  new Set(
    plainWords(text)
      .split(' ')
      .filter(word => isContent(word) || /\d/.test(word))
      .map(stemOf),
  )

/** Stretches of the piece, coarse: two anchors that overlap share one. */
const STEP = 40

function placesOf(draft: Draft): ReadonlySet<string> {
  const places = new Set<string>()
  for (const { paragraph, span } of draft.anchors)
    for (let at = Math.floor((span?.start ?? 0) / STEP); at <= Math.floor(((span?.end ?? 1) - 1) / STEP); at++)
      places.add(`${paragraph}:${at}`)
  return places
}

function known(draft: Draft): Known {
  const faces = facesOf(bodyOfWording(draft.wording), 0)
  const front = faces.front.text
  return { draft, front, answer: plainWords(faces.answer.text), stems: contentStems(front), places: placesOf(draft) }
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared / Math.max(1, Math.min(a.size, b.size))
}

/** Share of words in which two fronts may differ and still ask the same. */
const ALIKE = 0.2
const SAME_WORDS = 0.7

function isTwin(a: Known, b: Known): boolean {
  const near = overlap(a.places, b.places) > 0
  const answers =
    a.answer === b.answer ||
    (near && overlap(contentStems(a.answer), contentStems(b.answer)) >= 0.8 && contentStems(a.answer).size > 0)
  if (answers && near && overlap(a.stems, b.stems) >= 0.5) return true
  if (answers && overlap(a.stems, b.stems) >= SAME_WORDS && Math.min(a.stems.size, b.stems.size) > 1) return true
  if (plainWords(a.front) === plainWords(b.front)) return true
  return near && answers && nearestMatch(a.front, b.front, ALIKE) !== null
}

/** What stays, in order, and what gave way to a card before it or to one of `ours`. */
export function withoutTwins(
  drafts: readonly Draft[],
  ours: readonly Draft[],
): { readonly kept: readonly Draft[]; readonly twins: readonly RefusedDraft[] } {
  const shelves = new Map<string, { readonly one: Known; readonly own: boolean }[]>()
  const shelve = (one: Known, own: boolean): void => {
    for (const key of keys(one)) shelves.set(key, [...(shelves.get(key) ?? []).slice(-SHELF), { one, own }])
  }
  for (const draft of ours) shelve(known(draft), true)
  const kept: Draft[] = []
  const twins: RefusedDraft[] = []
  for (const draft of drafts) {
    const one = known(draft)
    const twin = keys(one)
      .flatMap(key => shelves.get(key) ?? [])
      .find(other => isTwin(one, other.one))
    if (twin === undefined) {
      kept.push(draft)
      shelve(one, false)
    } else
      twins.push({
        draft,
        rule: 'twin',
        why: twin.own
          ? 'A card that Tenet proposes asks the same thing.'
          : 'Another card of this reply asks the same thing.',
      })
  }
  return { kept, twins }
}

/** Reworded cards of ours: each card once. Ours are no twins of each other, whatever their new questions. */
export function onceEach(drafts: readonly Draft[]): ReturnType<typeof withoutTwins> {
  const seen = new Set<string>()
  const kept: Draft[] = []
  const twins: RefusedDraft[] = []
  for (const draft of drafts) {
    const { answer } = known(draft)
    const place = draft.anchors
      .map(({ paragraph, span }) => `${paragraph}:${span?.start ?? 0}:${span?.end ?? 0}`)
      .join(' ')
    const key = `${place} ${answer}`
    if (seen.has(key))
      twins.push({ draft, rule: 'twin', why: 'This card was put in other words already in the same reply.' })
    else kept.push(draft)
    seen.add(key)
  }
  return { kept, twins }
}

/** Cards on one shelf that are compared: keeps the work in proportion. */
const SHELF = 40

const keys = ({ front, answer, places }: Known): readonly string[] => [
  `front ${plainWords(front)}`,
  `answer ${answer}`,
  ...places,
]
