/** The bar at the bottom of Review: one wide button before the reveal, the four grades in the same place after it. */
import { useEffect, useRef } from 'preact/hooks'
import type { Grade } from '../../core/card.ts'
import { GRADES } from '../../core/card.ts'
import type { Preview } from '../../core/schedule.ts'
import { interval } from '../format.ts'
import type { StudySession } from '../model/session.ts'
import { words } from '../words.ts'

interface BarProps {
  /** null: the answer is not shown yet. */
  readonly preview: Preview | null
  readonly onShow: () => void
  readonly onGrade: (given: Grade) => void
}

export function ReviewBar({ preview, onShow, onGrade }: BarProps) {
  const place = useRef<HTMLFieldSetElement>(null)
  const revealed = preview !== null
  const before = useRef(revealed)
  useEffect(() => {
    // The button that was pressed is gone: the focus stays in the bar, so that Tab leads to what took its place.
    if (before.current !== revealed && document.activeElement === document.body) place.current?.focus()
    before.current = revealed
  }, [revealed])
  return (
    <fieldset ref={place} class="grades" tabIndex={-1} aria-label={revealed ? words.review.gradeGroup : undefined}>
      {preview === null ? (
        <button type="button" class="show" onClick={onShow}>
          {words.review.show}
        </button>
      ) : (
        GRADES.map((given, i) => (
          <button
            key={given}
            type="button"
            class={`grade ${given}`}
            aria-keyshortcuts={`${i + 1}`}
            onClick={() => onGrade(given)}
          >
            <span class="name">{words.review.grades[given]}</span>
            <span class="visually-hidden">{words.review.askedAgain}</span>
            <span class="when">{interval(preview[given].interval)}</span>
          </button>
        ))
      )}
    </fieldset>
  )
}

interface ToolsProps {
  readonly study: StudySession
  readonly mayUndo: boolean
  readonly onEdit: () => void
}

export const ReviewTools = ({ study, mayUndo, onEdit }: ToolsProps) => (
  <div class="tools">
    <button type="button" class="quiet" disabled={!mayUndo} onClick={() => study.undo()}>
      {words.undo}
    </button>
    <button type="button" class="quiet" onClick={onEdit}>
      {words.review.edit}
    </button>
    <button type="button" class="quiet" onClick={() => study.suspend()}>
      {words.review.suspend}
    </button>
  </div>
)
