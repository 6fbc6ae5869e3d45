/** Giving a deck that came without its text the text. */
import type { Piece } from '../../core/piece.ts'
import { paragraphCount } from '../../core/piece.ts'
import type { Deck } from '../../core/ports.ts'
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import type { PieceDraft } from '../ports.ts'
import { addWords } from '../words/add.ts'
import { deckWords } from '../words/deck.ts'
import { readOnce } from './drafts.ts'
import { attempt } from './editing.ts'
import type { Model } from './model.ts'

/** The deck's piece gets this text; all else of it stays as it is now: it may have changed since it was shown. */
export async function attachText(
  model: Model,
  { id }: Pick<Deck, 'id'>,
  { paragraphs }: PieceDraft,
): Promise<Result<void>> {
  const { store } = model.ports
  const before = await attempt(model, async () => {
    const now = await store.deckContents(id)
    if (now === null) return null
    const piece: Piece = { ...now.record.piece, text: { kind: 'present', paragraphs } }
    await store.saveDeck(now.deck, { ...now.record, piece })
    return now.record.piece
  })
  if (!before.ok) return before
  if (before.value === null) return problem('gone', deckWords.gone)
  model.library.forget(id)
  void readForIt(model, id)
  model.notices.say(differs(paragraphCount(before.value), paragraphs.length) ?? addWords.attached)
  return ok(undefined)
}

/**
 * The text is read for what the deck's screens can offer with it: likely sentences, drafts, what was refused. Nothing waits
 * for that and nothing is said where it fails: the same can be had later, and the text is kept either way.
 */
async function readForIt(model: Model, id: Deck['id']): Promise<void> {
  const { library, ports } = model
  try {
    const record = await library.pieceOf(id)
    if (record === null) return
    const readings = library.readingsOf(id)
    // A sheet that opens meanwhile waits for this one.
    readings.under = readOnce(model, record.piece).catch(() => null)
    const again = await readings.under
    readings.under = null
    if (again === null) return
    const kept = await attempt(model, async () => {
      const now = await ports.store.deckContents(id)
      // Meanwhile it may have got another text, or have gone.
      if (now === null || !isSameText(now.record.piece, record.piece)) return false
      if (again.likely !== undefined) await ports.store.saveDeck(now.deck, { ...now.record, likely: again.likely })
      return true
    })
    if (!kept.ok || !kept.value) return
    library.forget(id)
    Object.assign(library.readingsOf(id), { again, refused: again.refused })
  } catch {
    // The sheets that want it read again.
  }
}

const isSameText = ({ text: a }: Piece, { text: b }: Piece): boolean =>
  a.kind === 'present' &&
  b.kind === 'present' &&
  a.paragraphs.length === b.paragraphs.length &&
  a.paragraphs.every(({ text }, i) => text === b.paragraphs[i]?.text)

const differs = (there: number, here: number): string | null =>
  here === there ? null : addWords.paragraphsDiffer(here, there)
