/** A proposal's words by the runs they are made of: where each came from, and which stand for others. */
import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import type { Piece } from '../../core/piece.ts'
import type { Run, Wording } from '../../core/proposal.ts'
import { isResolvable, runsOf } from '../../core/proposal.ts'
import { wordAt } from '../model/proposal-changes.ts'
import { proposalWords } from '../words/proposals.ts'

interface WordingProps {
  readonly wording: Wording
  readonly piece: Piece
}

/** Whose words they are: the piece's own, its words in another form, or ours. */
export const WordingView = ({ wording, piece }: WordingProps) => (
  <div class="wording">
    <Runs
      wording={wording}
      show={run => (
        <span class={`run ${run.how}`} title={titleOf(run, piece)}>
          {run.text}
        </span>
      )}
    />
    <Legend hows={HOWS.filter(how => runsOf(wording).some(run => run.how === how))} />
  </div>
)

function titleOf(run: Run, piece: Piece): string {
  const word = run.how === 'resolved' ? wordAt(run, piece) : null
  return word === null || !('from' in run)
    ? proposalWords.legend[run.how]
    : proposalWords.resolvedTitle(word, run.from.paragraph)
}

const HOWS = ['copied', 'inflected', 'resolved', 'template', 'assistant'] as const

const Legend = ({ hows }: { readonly hows: readonly Run['how'][] }) => (
  <ul class="legend">
    {hows.map(how => (
      <li key={how}>
        <span class={`run ${how}`}>{proposalWords.legend[how]}</span>
      </li>
    ))}
  </ul>
)

/** The card as it would be asked, its replaced words marked; a tap puts the piece's own back, and another the others. */
export function ResolvedView({ wording, piece, onSwap }: WordingProps & { readonly onSwap: (place: number) => void }) {
  const replaced = runsOf(wording).flatMap(run => (run.how === 'resolved' ? (wordAt(run, piece) ?? []) : []))
  return (
    <div class="wording">
      <Runs
        wording={wording}
        show={(run, place) =>
          isResolvable(run) ? <Swap run={run} piece={piece} onSwap={() => onSwap(place)} /> : run.text
        }
      />
      <p class="soft small stands">
        {replaced.length === 0 ? proposalWords.standsNone : proposalWords.stands([...new Set(replaced)])}
      </p>
    </div>
  )
}

interface SwapProps {
  readonly run: Run
  readonly piece: Piece
  readonly onSwap: () => void
}

/** A switch in the middle of a sentence, whose words wrap with the rest. */
function Swap({ run, piece, onSwap }: SwapProps) {
  const other = ('standsFor' in run ? run.standsFor : undefined) ?? wordAt(run, piece)
  if (other === null) return <span class={`run ${run.how}`}>{run.text}</span>
  return (
    <label class={`swap ${run.how}`}>
      <input
        type="checkbox"
        class="visually-hidden"
        checked={run.how === 'resolved'}
        aria-label={proposalWords.swap(run.text, other)}
        onChange={onSwap}
      />
      {run.text}
    </label>
  )
}

interface RunsProps {
  readonly wording: Wording
  /** `place` counts over all runs, in the order of `runsOf`. */
  readonly show: (run: Run, place: number) => ComponentChildren
}

/** Front and answer, run by run. */
function Runs({ wording, show }: RunsProps) {
  let at = 0
  const line = (runs: readonly Run[]): ComponentChildren =>
    runs.map(run => {
      const place = at++
      return <Fragment key={place}>{show(run, place)}</Fragment>
    })
  if (wording.form === 'cloze') {
    return (
      <p class="face">
        {wording.parts.map((part, i) => (
          <span key={`${i + 1}`} class={part.hole === null ? '' : 'asked'}>
            {line(part.runs)}
          </span>
        ))}
      </p>
    )
  }
  return (
    <>
      <p class="face">{line(wording.front)}</p>
      <div class="answer">
        {wording.form === 'question' ? (
          <p class="face">{line(wording.back)}</p>
        ) : (
          <ol class="face items">
            {wording.items.map((item, i) => (
              <li key={`${i + 1}`}>{line(item)}</li>
            ))}
          </ol>
        )}
      </div>
    </>
  )
}
