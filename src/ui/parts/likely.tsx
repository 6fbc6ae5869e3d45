/** Choosing the sentence that comes nearest to an answer: the likely ones first, each a tap away, and then the whole piece. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Chosen, LikelyChoice } from '../model/likely.ts'
import { isChosen } from '../model/likely.ts'
import type { Passage } from '../model/own-words.ts'
import { ownWords } from '../words/own-words.ts'
import { toggled } from './toggled.ts'
import '../style/likely.css'

interface NearestProps {
  readonly passages: readonly Passage[]
  readonly likely: readonly LikelyChoice[]
  readonly lang: string
  readonly chosen: Chosen | null
  /** One of the likely ones was chosen; null: it was let go again. */
  readonly onLikely: (choice: LikelyChoice | null) => void
  readonly onChange: (chosen: Chosen) => void
}

export const Nearest = ({ passages, likely, lang, chosen, onLikely, onChange }: NearestProps) => (
  <fieldset class="rests-on">
    <legend class="label">{ownWords.nearest}</legend>
    {likely.length > 0 && (
      <ul class="likely" lang={lang}>
        {likely.map((choice, i) => (
          <li key={`${i + 1}`}>
            <LikelyButton choice={choice} on={isChosen(choice, chosen)} onLikely={onLikely} />
          </li>
        ))}
      </ul>
    )}
    <Folded folded={likely.length > 0}>
      <Whole passages={passages} lang={lang} chosen={chosen} onChange={onChange} />
      <small class="soft">{ownWords.nearestHelp}</small>
    </Folded>
  </fieldset>
)

interface LikelyButtonProps {
  readonly choice: LikelyChoice
  readonly on: boolean
  readonly onLikely: (choice: LikelyChoice | null) => void
}

const LikelyButton = ({ choice, on, onLikely }: LikelyButtonProps) => (
  <button type="button" aria-pressed={on} onClick={() => onLikely(on ? null : choice)}>
    <span>{choice.text}</span>
    {choice.reply !== null && (
      <span class="reply">
        <span class="label" lang="en">
          {ownWords.reply}
        </span>{' '}
        {choice.reply}
      </span>
    )}
  </button>
)

/** The whole piece behind the likely sentences; where there are none it stands open, and nothing folds it. */
function Folded({ folded, children }: { readonly folded: boolean; readonly children: ComponentChildren }) {
  const details = useRef<HTMLDetailsElement>(null)
  if (!folded) return <>{children}</>
  return (
    <details
      ref={details}
      class="elsewhere"
      // What is chosen already is where the eye begins.
      onToggle={() => details.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' })}
    >
      <summary>{ownWords.elsewhere}</summary>
      {children}
    </details>
  )
}

type WholeProps = Pick<NearestProps, 'passages' | 'lang' | 'chosen' | 'onChange'>

/** The whole piece, each sentence a switch: a run of sentences of one paragraph is chosen. */
const Whole = ({ passages, lang, chosen, onChange }: WholeProps) => (
  <div class="rests whole" lang={lang}>
    {passages.map(({ paragraph, text, sentences }) => {
      const here = chosen?.paragraph === paragraph ? chosen.sentences : null
      return (
        <p key={paragraph}>
          {sentences.map(({ start, end }, i) => (
            <button
              key={start}
              type="button"
              aria-pressed={here?.has(i) === true}
              onClick={() =>
                onChange({ paragraph, sentences: here === null ? new Set([i]) : toggled(here, i, sentences.length) })
              }
            >
              {text.slice(start, end)}
            </button>
          ))}
        </p>
      )
    })}
  </div>
)
