/** Proposals: one card at a time beside its sentence in the piece; keep it, mend it or refuse it, and take any of it back. */

import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Place } from '../../core/anchor.ts'
import { locate } from '../../core/anchor.ts'
import type { DeckId, NoteId } from '../../core/ids.ts'
import type { Proposal } from '../../core/proposal.ts'
import { bodyOfProposal } from '../../core/proposal.ts'
import { answerPlaces } from '../model/answer-places.ts'
import { arrivalsOf } from '../model/arrivals.ts'
import { useModel } from '../model/model.ts'
import type { ProposalsView } from '../model/proposals.ts'
import { ProposalsModel } from '../model/proposals.ts'
import { EditDialog } from '../parts/edit.tsx'
import { NotEnglish } from '../parts/foreign.tsx'
import { useKeys } from '../parts/keys.ts'
import { ReadingPane } from '../parts/piece-text.tsx'
import { Quote } from '../parts/quote.tsx'
import { Loaded, Screen } from '../parts/screen.tsx'
import { useWriting, WriteHere } from '../parts/write-here.tsx'
import { go, hrefOf, TODAY } from '../route.ts'
import { assistantWords } from '../words/assistant.ts'
import { endWords } from '../words/end.ts'
import { proposalWords } from '../words/proposals.ts'
import { writeWords } from '../words/write.ts'
import { ProposalCard } from './proposal-card.tsx'
import { Finished } from './proposals-end.tsx'
import { HideUnverified } from './proposals-hide.tsx'
import { KeepAll } from './proposals-keep-all.tsx'
import { ProposalList } from './proposals-list.tsx'
import '../style/proposals.css'
import '../style/second.css'
import '../style/wording.css'

interface ProposalsProps {
  readonly deck: DeckId
  /** All at once, not one at a time. */
  readonly list: boolean
}

export default function ProposalsScreen({ deck, list }: ProposalsProps) {
  const model = useModel()
  const [proposals] = useState(() => new ProposalsModel(model, deck))
  const arrivals = arrivalsOf(model).value
  useEffect(() => void proposals.load(), [proposals, arrivals])
  return (
    <Screen title={proposalWords.title} quiet class="proposals">
      <Loaded of={proposals.view.value} retry={() => void proposals.load()}>
        {view => (view === null ? <Gone /> : <Deciding proposals={proposals} view={view} list={list} />)}
      </Loaded>
    </Screen>
  )
}

const Gone = () => (
  <div class="end">
    <p>{proposalWords.gone}</p>
    <a class="button" href={hrefOf(TODAY)}>
      {endWords.toToday}
    </a>
  </div>
)

interface DecidingProps {
  readonly proposals: ProposalsModel
  readonly view: ProposalsView
}

function Deciding({ proposals, view, list }: DecidingProps & Pick<ProposalsProps, 'list'>) {
  const show = useListEntry(view.deck.id)
  const mending = useSignal<NoteId | null>(null)
  const current = proposals.current.value
  const mended = proposals.all.value.find(({ id }) => id === mending.value)
  const mend = (id: NoteId): void => {
    mending.value = id
  }
  useDecidingKeys(proposals, current, mend)
  return (
    <>
      <Head proposals={proposals} list={list} onList={show} />
      {proposals.all.value.length > 0 && <NotEnglish language={view.record.piece.language} />}
      {(list || current === null) && <HideUnverified proposals={proposals} />}
      {list ? (
        <ProposalList
          proposals={proposals}
          view={view}
          onChoose={id => {
            proposals.choose(id)
            show(false)
          }}
          onMend={mend}
        />
      ) : current === null ? (
        <Finished proposals={proposals} view={view} />
      ) : (
        <OneAtATime proposals={proposals} view={view} current={current} onMend={() => mend(current.id)} />
      )}
      {mended !== undefined && (
        <EditDialog
          title={proposalWords.mendTitle}
          saveLabel={proposalWords.mendSave}
          of={{ body: bodyOfProposal(mended), anchors: mended.draft.anchors, deckId: view.deck.id }}
          against={<Quote proposal={mended} piece={view.record.piece} />}
          onSave={async body => {
            proposals.mend(mended.id, body)
            return null
          }}
          onClose={() => {
            mending.value = null
          }}
        />
      )}
    </>
  )
}

/** The list is a place of its own on the way back: it is gone to, and left as one came. */
function useListEntry(deck: DeckId): (list: boolean) => void {
  const came = useRef(false)
  return list => {
    const to = { screen: 'proposals', deck } as const
    if (list) go({ ...to, list })
    else if (came.current) history.back()
    else location.replace(hrefOf(to))
    came.current = list
  }
}

function useDecidingKeys(proposals: ProposalsModel, current: Proposal | null, onMend: (id: NoteId) => void): void {
  const undo = () => proposals.undo()
  const keep = () => current !== null && proposals.keep(current.id)
  const mend = () => current !== null && onMend(current.id)
  const refuse = () => current !== null && proposals.refuse(current.id)
  const kinds = proposals.openKinds.value
  useKeys({
    u: undo,
    z: undo,
    ...(current !== null && { k: keep, ArrowRight: keep, x: refuse, ArrowLeft: refuse, e: mend }),
    ...(current === null && { m: () => proposals.openMore() }),
    ...(kinds.includes('fact') && { 'shift+f': () => proposals.keepAll('fact') }),
    ...(kinds.includes('argument') && { 'shift+a': () => proposals.keepAll('argument') }),
  })
}

interface HeadProps {
  readonly proposals: ProposalsModel
  readonly list: boolean
  readonly onList: (list: boolean) => void
}

function Head({ proposals, list, onList }: HeadProps) {
  const total = proposals.shown.value.length
  const decided = total - proposals.open.value.length
  return (
    <header class="review-head">
      <a class="quiet" href={hrefOf(TODAY)}>
        {proposalWords.leave}
      </a>
      <progress class="line" max={Math.max(1, total)} value={decided} aria-label={proposalWords.title} />
      <p class="soft count">
        <span>{proposalWords.left(total - decided)}</span>
        <span>{proposalWords.kept(proposals.kept.value)}</span>
      </p>
      <button type="button" class="quiet" aria-pressed={list} onClick={() => onList(!list)}>
        {list ? proposalWords.one : proposalWords.list}
      </button>
    </header>
  )
}

interface OneProps extends DecidingProps {
  readonly current: Proposal
  readonly onMend: () => void
}

function OneAtATime({ proposals, view, current, onMend }: OneProps) {
  const { piece } = view.record
  const places = useMemo(
    (): readonly Place[] => current.draft.anchors.map(anchor => locate(anchor, piece)).filter(place => place !== null),
    [current.draft.anchors, piece],
  )
  const answer = useMemo(() => answerPlaces(current), [current])
  const pane = useRef<HTMLElement>(null)
  const writing = useWriting(pane)
  return (
    <div class="deciding">
      <div class="side">
        <HideUnverified proposals={proposals} />
        <div aria-live="polite">
          <ProposalCard
            key={current.id}
            proposal={current}
            piece={piece}
            other={proposals.othersOf(current)[0] ?? null}
            onOther={id => proposals.choose(id)}
            onSwap={place => proposals.swap(current.id, place)}
            onTake={nth => proposals.takeAnswer(current.id, nth)}
            onKeep={() => proposals.keep(current.id)}
            onRefuse={() => proposals.refuse(current.id)}
          />
        </div>
      </div>
      <section ref={pane} class="beside" aria-label={proposalWords.piece}>
        <ReadingPane piece={piece} places={places} answer={answer} />
      </section>
      <WriteHere writing={writing} deck={view.deck.id} piece={piece} onSave={written => proposals.write(written)} />
      <footer class="bar">
        <div class="tools">
          <button type="button" class="quiet" disabled={!proposals.mayUndo.value} onClick={() => proposals.undo()}>
            {proposalWords.undo}
          </button>
          {proposals.openKinds.value.length > 0 && <KeepAll proposals={proposals} />}
          {piece.text.kind === 'present' && (
            <a
              class="quiet"
              href={hrefOf({ screen: 'piece', deck: view.deck.id, paragraph: places[0]?.paragraph ?? null })}
            >
              {writeWords.entryMore}
            </a>
          )}
          {piece.text.kind === 'present' && (
            <a class="quiet ask" href={hrefOf({ screen: 'assistant', deck: view.deck.id })}>
              {assistantWords.entry}
            </a>
          )}
        </div>
        <div class="grades">
          <button type="button" class="refuse" onClick={() => proposals.refuse(current.id)}>
            {proposalWords.refuse}
          </button>
          <button type="button" onClick={onMend}>
            {proposalWords.mend}
          </button>
          <button type="button" class="keep" onClick={() => proposals.keep(current.id)}>
            {proposalWords.keep}
          </button>
        </div>
      </footer>
    </div>
  )
}
