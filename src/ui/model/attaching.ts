/** Giving a deck that came without its text the text. */
import type { Piece } from '../../core/piece.ts'
import { paragraphCount } from '../../core/piece.ts'
import type { Deck } from '../../core/ports.ts'
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import type { PieceDraft } from '../ports.ts'
import { addWords } from '../words/add.ts'
import { deckWords } from '../words/deck.ts'
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
  model.notices.say(differs(paragraphCount(before.value), paragraphs.length) ?? addWords.attached)
  return ok(undefined)
}

const differs = (there: number, here: number): string | null =>
  here === there ? null : addWords.paragraphsDiffer(here, there)
