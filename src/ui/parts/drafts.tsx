/** Drafts for the words that a card is written on: each a tap away from the fields, and a tap out of them again. */
import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { Piece } from '../../core/piece.ts'
import { formatCloze } from '../model/clozetext.ts'
import { Drafts } from '../model/drafts.ts'
import type { DraftChoice, Wanted } from '../model/drafts-for.ts'
import { areTooFew, draftsFor } from '../model/drafts-for.ts'
import { useModel } from '../model/model.ts'
import { writeWords } from '../words/write.ts'
import { useStaysPut } from './stays-put.ts'
import '../style/drafts.css'
import '../style/likely.css'

interface DraftsForProps {
  readonly deck: DeckId
  readonly piece: Piece
  readonly wanted: Wanted
  /** The draft that fills the fields. */
  readonly on: DraftChoice | null
  /** It took the place of words that were typed. */
  readonly over: boolean
  /** A draft was tapped: to fill the fields, or to be taken out of them. */
  readonly onTake: (draft: DraftChoice) => void
}

export function DraftsFor({ deck, piece, wanted, on, over, onTake }: DraftsForProps) {
  const model = useModel()
  const id = useId()
  const stay = useStaysPut()
  const [drafts] = useState(() => new Drafts(model, deck, piece))
  useEffect(() => void drafts.load(), [drafts])
  const known = drafts.known.value
  const choices = useMemo(() => draftsFor(known ?? [], piece, wanted), [known, piece, wanted])
  const tooFew = known !== null && areTooFew(choices, wanted)
  useEffect(() => {
    if (tooFew) void drafts.lookFurther()
  }, [tooFew, drafts])
  const told = on === null ? writeWords.draftsAbout : over ? writeWords.draftOver : writeWords.draftOn
  const looking = drafts.looking.value
  return (
    <div class="drafts">
      {choices.length > 0 && (
        <h3 id={id} class="label">
          {wanted.whole ? writeWords.draftsOfParagraph : writeWords.drafts}
        </h3>
      )}
      {/* Always there, so that what is found late is told. */}
      <small class="soft" role="status">
        {choices.length > 0 ? told : looking ? writeWords.draftsLooking : ''}
      </small>
      {choices.length > 0 && (
        <fieldset class="rests-on" aria-labelledby={id}>
          <ul class="likely" lang={piece.language}>
            {choices.map(draft => (
              <li key={draft.key}>
                <DraftButton
                  draft={draft}
                  on={draft.key === on?.key}
                  onTap={button => {
                    stay(button)
                    onTake(draft)
                  }}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </div>
  )
}

interface DraftButtonProps {
  readonly draft: DraftChoice
  readonly on: boolean
  readonly onTap: (button: Element) => void
}

const DraftButton = ({ draft, on, onTap }: DraftButtonProps) => (
  <button type="button" aria-pressed={on} onClick={event => onTap(event.currentTarget)}>
    {draft.body.form === 'cloze' ? (
      <span>{formatCloze(draft.body.parts)}</span>
    ) : (
      <>
        <span>{draft.body.front}</span> <span class="reply">{draft.body.back}</span>
      </>
    )}
    {draft.look !== null && (
      <>
        {' '}
        <small class="soft" lang="en">
          {draft.look}
        </small>
      </>
    )}
  </button>
)
