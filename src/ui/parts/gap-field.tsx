/** The sentence of a cloze: a tap on a word hides it. The same as text, with [brackets], for who would change its words. */
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
  readonly onInput: (value: string) => void
}

export function GapField({ value, lang, asText, onInput }: GapFieldProps) {
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
        <Area label={editWords.cloze} help={editWords.clozeHelp} value={value} onInput={onInput} />
      </details>
    </div>
  )
}

interface TapsProps {
  readonly words: GapWords
  readonly lang?: string | undefined
  readonly onTap: (at: number) => void
}

/** One stop of the Tab key, with the arrows from word to word: a long sentence has forty. */
function Taps({ words: { words, tail }, lang, onTap }: TapsProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  const at = useRef(0)
  const first = Math.min(at.current, words.length - 1)
  const go = (to: number): void => {
    const buttons = group.current?.querySelectorAll('button')
    const button = buttons?.[to]
    if (button === undefined) return
    buttons?.forEach(other => {
      other.tabIndex = other === button ? 0 : -1
    })
    button.focus()
  }
  return (
    <fieldset ref={group} class="gap-words" lang={lang} aria-label={editWords.gapWords}>
      {words.map(({ before, text, gap }, i) => {
        const isWithin = gap !== null && i > 0 && words[i - 1]?.gap === gap
        return [
          isWithin ? <span class="within">{before}</span> : before,
          <button
            key={`${i + 1}`}
            type="button"
            tabIndex={i === first ? 0 : -1}
            aria-pressed={gap !== null}
            onFocus={() => {
              at.current = i
            }}
            onKeyDown={event => {
              const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
              if (step === undefined) return
              event.preventDefault()
              go(i + step)
            }}
            onClick={() => onTap(i)}
          >
            {text}
          </button>,
        ]
      })}
      {tail}
    </fieldset>
  )
}
