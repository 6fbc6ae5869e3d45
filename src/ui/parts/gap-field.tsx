/** The sentence of a cloze: a tap on a word hides it. The same as text, with [brackets], for who would change its words. */
import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import { useRef } from 'preact/hooks'
import type { GapWords } from '../model/gaps.ts'
import { gapWords, withTapped } from '../model/gaps.ts'
import { editWords } from '../words/edit.ts'
import { Area } from './area.tsx'
import '../style/gap.css'

interface GapFieldProps {
  readonly value: string
  readonly lang?: string | undefined
  /** Whether the text stands open: where its words are as likely to be changed as its gaps. */
  readonly asText: boolean
  /** What stands around the text. */
  readonly around: (area: ComponentChildren) => ComponentChildren
  readonly onInput: (value: string) => void
}

export function GapField({ value, lang, asText, around, onInput }: GapFieldProps) {
  const words = gapWords(value)
  // It stays as the person left it.
  const open = useRef(asText)
  return (
    <div class="gap-field">
      {words !== null && words.words.length > 0 && (
        <>
          <Taps words={words} lang={lang} onTap={at => onInput(withTapped(words, at))} />
          <small class="soft">{editWords.gapHelp}</small>
        </>
      )}
      <details open={open.current} onToggle={event => (open.current = event.currentTarget.open)}>
        <summary>{editWords.gapText}</summary>
        {around(<Area label={editWords.cloze} help={editWords.clozeHelp} value={value} onInput={onInput} />)}
      </details>
    </div>
  )
}

interface Between {
  /** Marks that stand at the word before, spaces, and marks that stand at the word after. */
  readonly behind: string
  readonly space: string
  readonly ahead: string
}

function parted(between: string): Between {
  const behind = /^\S*/u.exec(between)?.[0] ?? ''
  const rest = between.slice(behind.length)
  const ahead = /\S*$/u.exec(rest)?.[0] ?? ''
  return { behind, space: rest.slice(0, rest.length - ahead.length), ahead }
}

/** What stands between words; hidden with them where it is within a gap. */
const Marks = ({ text, within }: { readonly text: string; readonly within: boolean }) =>
  text === '' ? null : within ? <span class="within">{text}</span> : text

interface TapsProps {
  readonly words: GapWords
  readonly lang?: string | undefined
  readonly onTap: (at: number) => void
}

/** One stop of the Tab key, with the arrows from word to word: a long sentence has forty. */
function Taps({ words: { words, tail }, lang, onTap }: TapsProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  const at = useRef(0)
  const stop = Math.min(at.current, words.length - 1)
  // Before the first word there is none that marks could stand at.
  const between = words.map(({ before }, i) => parted(i === 0 ? ` ${before}` : before))
  const end = parted(tail)
  const go = (to: number): void => {
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    for (const [i, button] of buttons.entries()) button.tabIndex = i === to ? 0 : -1
    buttons[to]?.focus()
  }
  return (
    <fieldset
      ref={group}
      class="gap-words"
      lang={lang}
      aria-label={editWords.gapWords}
      onKeyDown={event => {
        const to = at.current + ({ ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0)
        if (to === at.current || words[to] === undefined) return
        event.preventDefault()
        go(to)
      }}
    >
      {words.map(({ text, gap }, i) => {
        const { space, ahead } = between[i] ?? end
        const isWithin = (other: number): boolean => gap !== null && words[other]?.gap === gap
        return (
          <Fragment key={`${i + 1}`}>
            <Marks text={space} within={isWithin(i - 1)} />
            {/* A line may break beside a button: marks stay with the word that they stand at. */}
            <span class="one">
              <Marks text={ahead} within={isWithin(i - 1)} />
              <button
                type="button"
                tabIndex={i === stop ? 0 : -1}
                aria-pressed={gap !== null}
                onFocus={() => {
                  at.current = i
                }}
                onClick={() => onTap(i)}
              >
                {text}
              </button>
              <Marks text={(between[i + 1] ?? end).behind} within={isWithin(i + 1)} />
            </span>
          </Fragment>
        )
      })}
      {end.space}
      {end.ahead}
    </fieldset>
  )
}
