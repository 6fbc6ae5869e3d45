/** Review: a card, its answer, a grade. Everything is within reach of one thumb, and of one hand on the keyboard. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Grade } from '../../core/card.ts'
import { GRADES } from '../../core/card.ts'
import { lapsesToTell } from '../../core/forgotten.ts'
import type { DeckId } from '../../core/ids.ts'
import type { Session } from '../../core/session.ts'
import { remaining, waitsUntilMs } from '../../core/session.ts'
import { valueIn } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import type { Shown } from '../model/session.ts'
import { StudySession } from '../model/session.ts'
import { Answer, Face } from '../parts/face.tsx'
import { useKeys } from '../parts/keys.ts'
import { lazy } from '../parts/lazy.tsx'
import { Failed, Loading, Screen } from '../parts/screen.tsx'
import { hrefOf, TODAY } from '../route.ts'
import { words } from '../words.ts'
import { ReviewBar, ReviewTools } from './review-bar.tsx'

const Done = lazy(() => import('./review-end.tsx').then(module => module.Done))
const Waiting = lazy(() => import('./review-end.tsx').then(module => module.Waiting))
const SourceView = lazy(() => import('../parts/source.tsx').then(module => module.SourceView))
const Forgotten = lazy(() => import('../parts/forgotten.tsx').then(module => module.Forgotten))
const EditDialog = lazy(() => import('../parts/edit.tsx').then(module => module.EditDialog))

/** What is open beside the card. */
type Open = 'source' | 'edit' | null

/** Reading begins before the first frame is drawn, not after it. */
function begun(study: StudySession): StudySession {
  void study.open()
  return study
}

export default function ReviewScreen({ deck }: { readonly deck: DeckId | null }) {
  const model = useModel()
  const [study] = useState(() => begun(new StudySession(model, deck)))
  const [open, setOpen] = useState<Open>(null)
  const shown = study.shown.value
  const revealed = study.revealed.value
  const cardId = shown?.card.id ?? null
  useEffect(() => setOpen(null), [cardId])
  useReviewKeys(study, shown !== null, revealed, to => setOpen(open === to ? null : to))

  const session = valueIn(study.session.value)
  const failed = study.session.value.kind === 'failed' ? study.session.value.problem : null
  const finished = session !== null && session.current === null
  return (
    <Screen title={words.review.title} quiet class="review">
      <ReviewHead left={session === null ? null : remaining(session)} done={session?.done.length ?? 0} />
      {failed !== null && <Failed message={failed.message} retry={() => void study.open()} />}
      {finished && waitsUntilMs(session) === null && <Done study={study} session={session} deck={deck} />}
      {finished && waitsUntilMs(session) !== null && <Waiting study={study} session={session} />}
      {!finished && failed === null && shown === null && <Loading />}
      {shown !== null && session !== null && (
        <Asking study={study} session={session} shown={shown} open={open} onOpen={setOpen} />
      )}
    </Screen>
  )
}

interface AskingProps {
  readonly study: StudySession
  readonly session: Session
  readonly shown: Shown
  readonly open: Open
  readonly onOpen: (open: Open) => void
}

/** A card with its bar, and the form to edit it when that is open. */
const Asking = ({ study, session, shown, open, onOpen }: AskingProps) => (
  <>
    <CardView
      key={`${shown.card.id}/${session.shownAtMs}`}
      shown={shown}
      revealed={study.revealed.value}
      sourceOpen={open === 'source'}
      onSource={() => onOpen(open === 'source' ? null : 'source')}
      onMend={() => onOpen('edit')}
      onAside={() => study.suspend()}
    />
    <footer class="bar">
      <ReviewTools study={study} mayUndo={session.done.length > 0} onEdit={() => onOpen('edit')} />
      <ReviewBar preview={study.preview.value} onShow={() => study.reveal()} onGrade={given => study.grade(given)} />
    </footer>
    {open === 'edit' && (
      <EditDialog
        of={shown.note}
        mayStartOver={shown.card.memory !== null}
        onSave={(body, startOver) => study.edit(body, startOver)}
        onClose={() => onOpen(null)}
      />
    )}
  </>
)

function useReviewKeys(study: StudySession, card: boolean, revealed: boolean, toggle: (open: Open) => void): void {
  const give = (given: Grade) => () => study.grade(given)
  const grades = Object.fromEntries(GRADES.map((given, i) => [`${i + 1}`, give(given)]))
  const undo = () => study.undo()
  const show = () => study.reveal()
  useKeys({
    u: undo,
    z: undo,
    ...(card && { e: () => toggle('edit'), '-': () => study.suspend() }),
    ...(card && !revealed && { ' ': show, Enter: show }),
    ...(card && revealed && { ...grades, ' ': () => undefined, s: () => toggle('source') }),
  })
}

interface HeadProps {
  readonly left: ReturnType<typeof remaining> | null
  readonly done: number
}

function ReviewHead({ left, done }: HeadProps) {
  const { writes } = useModel()
  const pending = writes.pending.value
  const { first, again } = left ?? { first: 0, again: 0 }
  return (
    <header class="review-head">
      <a class="quiet" href={hrefOf(TODAY)}>
        {words.review.leave}
      </a>
      <progress class="line" max={Math.max(1, done + first + again)} value={done} aria-label={words.review.title} />
      <p class="soft count">
        {first > 0 && <span>{words.review.toGo(first)}</span>}
        {again > 0 && <span>{words.review.again(again)}</span>}
        <span class="saved" data-pending={pending}>
          {pending > 0 ? words.saving : done > 0 && words.review.saved}
        </span>
      </p>
    </header>
  )
}

interface CardViewProps {
  readonly shown: Shown
  readonly revealed: boolean
  readonly sourceOpen: boolean
  readonly onSource: () => void
  readonly onMend: () => void
  readonly onAside: () => void
}

/** How much of an answer is seen when its first line is. */
const FIRST_LINE_PX = 80

/** The answer is not in the page before it is asked for, and is read out once when it comes. */
function CardView({ shown, revealed, sourceOpen, onSource, onMend, onAside }: CardViewProps) {
  const { faces, note, origin } = shown
  const cloze = note.body.form === 'cloze'
  const times = lapsesToTell(shown.card)
  const card = useRef<HTMLElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    // Also where the focus would stay: a question that comes unasked is heard only when it has the focus.
    if (document.activeElement?.closest('dialog, input, textarea, select') == null)
      card.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const top = answer.current?.getBoundingClientRect().top ?? 0
    const bar = card.current?.nextElementSibling?.getBoundingClientRect().top ?? innerHeight
    // Under a question that fills the screen the answer would come unseen, behind the bar.
    if (revealed && top + FIRST_LINE_PX > bar) scrollBy(0, top - innerHeight / 3)
  }, [revealed])
  return (
    <article ref={card} class="card" tabIndex={-1} aria-labelledby="question" data-card={shown.card.id}>
      <div id="question" class="front">
        {origin !== '' && <p class="origin">{origin}</p>}
        <Face face={cloze && revealed ? faces.back : faces.front} />
      </div>
      <div ref={answer} class="answer" aria-live="polite">
        {revealed && (cloze ? <p class="visually-hidden">{faces.answer.text}</p> : <Answer face={faces.back} />)}
      </div>
      {revealed && times !== null && <Forgotten times={times} onMend={onMend} onAside={onAside} />}
      {revealed && note.anchors.length > 0 && (
        <div class="after">
          <button type="button" class="quiet" aria-expanded={sourceOpen} onClick={onSource}>
            {sourceOpen ? words.review.hideSource : words.review.source}
          </button>
          {sourceOpen && <SourceView note={note} />}
        </div>
      )}
    </article>
  )
}
