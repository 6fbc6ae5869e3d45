/** A proposal's words, with where each run of them came from: the piece's own, its words in another form, or ours. */
import type { Piece } from '../../core/piece.ts'
import { paragraphText } from '../../core/piece.ts'
import type { Run, Wording } from '../../core/proposal.ts'
import { proposalWords } from '../words/proposals.ts'

interface RunsProps {
  readonly runs: readonly Run[]
  readonly piece: Piece
}

const Runs = ({ runs, piece }: RunsProps) => (
  <>
    {runs.map((run, i) => (
      <span key={`${i}${run.text}`} class={`run ${run.how}`} title={titleOf(run, piece)}>
        {run.text}
      </span>
    ))}
  </>
)

function titleOf(run: Run, piece: Piece): string {
  if (run.how !== 'resolved') return proposalWords.legend[run.how]
  const word = paragraphText(piece, run.from.paragraph)?.slice(run.from.start, run.from.end) ?? ''
  return proposalWords.resolvedTitle(word, run.from.paragraph)
}

export function WordingView({ wording, piece }: { readonly wording: Wording; readonly piece: Piece }) {
  return (
    <div class="wording">
      {wording.form === 'cloze' ? (
        <p class="face">
          {wording.parts.map((part, i) => (
            <span key={`${i + 1}`} class={part.hole === null ? '' : 'asked'}>
              <Runs runs={part.runs} piece={piece} />
            </span>
          ))}
        </p>
      ) : (
        <>
          <p class="face">
            <Runs runs={wording.front} piece={piece} />
          </p>
          <div class="answer">
            {wording.form === 'question' ? (
              <p class="face">
                <Runs runs={wording.back} piece={piece} />
              </p>
            ) : (
              <ol class="face items">
                {wording.items.map((item, i) => (
                  <li key={`${i + 1}`}>
                    <Runs runs={item} piece={piece} />
                  </li>
                ))}
              </ol>
            )}
          </div>
        </>
      )}
      <Legend hows={isAssistants(wording) ? [...HOWS, 'assistant'] : HOWS} />
    </div>
  )
}

const HOWS = ['copied', 'inflected', 'resolved', 'template'] as const

const runsOf = (wording: Wording): readonly Run[] =>
  wording.form === 'question'
    ? [...wording.front, ...wording.back]
    : wording.form === 'list'
      ? [...wording.front, ...wording.items.flat()]
      : wording.parts.flatMap(part => part.runs)

const isAssistants = (wording: Wording): boolean => runsOf(wording).some(run => run.how === 'assistant')

const Legend = ({ hows }: { readonly hows: readonly Run['how'][] }) => (
  <ul class="legend">
    {hows.map(how => (
      <li key={how}>
        <span class={`run ${how}`}>{proposalWords.legend[how]}</span>
      </li>
    ))}
  </ul>
)
