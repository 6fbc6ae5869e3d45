/**
 * Words at hand: under the field that had the focus last stands one row of words of the piece that its card lacks. A tap
 * puts one in where the caret is, as if it had been typed; the keyboard stays, and the caret stands behind it.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Anchor } from '../../core/anchor.ts'
import type { DeckId } from '../../core/ids.ts'
import type { Hand, HandWord, Spot } from '../../write/at-hand/hand.ts'
import { wordsAtHand } from '../../write/at-hand/hand.ts'
import { handFor } from '../model/at-hand.ts'
import { useModel } from '../model/model.ts'
import { putIn } from '../model/put-in.ts'
import { editWords } from '../words/edit.ts'
import '../style/at-hand.css'

/** Where in which piece a card rests. */
export interface RestsOn extends Spot {
  readonly deck: DeckId
}

/** By the first words that a card rests on. */
export function restsOn(deck: DeckId | undefined, anchors: readonly Anchor[]): RestsOn | null {
  const [first] = anchors
  if (deck === undefined || first === undefined) return null
  return { deck, paragraph: first.paragraph, start: first.span?.end ?? Number.POSITIVE_INFINITY }
}

/** null: there are none; until they are found the row keeps its place. */
type Found = Hand | 'looking' | null

function useHand(deck: DeckId | null): Found {
  const model = useModel()
  const [found, setFound] = useState<Found>(deck === null ? null : 'looking')
  useEffect(() => {
    if (deck === null) return setFound(null)
    let here = true
    void handFor(model, deck).then(hand => here && setFound(hand === null || hand.length === 0 ? null : hand))
    return () => {
      here = false
    }
  }, [model, deck])
  return found
}

/** The field that had the focus last. Nothing moves under a press: it is told when the button of the mouse is up again. */
function useLastField<F extends string>(): { readonly last: F | null; readonly take: (field: F) => void } {
  const [last, setLast] = useState<F | null>(null)
  const held = useRef(false)
  const next = useRef<F | null>(null)
  useEffect(() => {
    const press = (): void => {
      held.current = true
    }
    const release = (): void => {
      held.current = false
      const field = next.current
      next.current = null
      if (field !== null) setTimeout(() => setLast(field))
    }
    const ends = ['pointerup', 'pointercancel'] as const
    addEventListener('pointerdown', press, true)
    for (const end of ends) addEventListener(end, release, true)
    return () => {
      removeEventListener('pointerdown', press, true)
      for (const end of ends) removeEventListener(end, release, true)
    }
  }, [])
  const take = (field: F): void => {
    if (held.current) next.current = field
    else setLast(field)
  }
  return { last, take }
}

export interface AtHand<F extends string> {
  /** For each field: what wraps it. */
  readonly around: (field: F, area: ComponentChildren) => ComponentChildren
}

/** `shown`: what the card says now, all of it. */
export function useAtHand<F extends string>(on: RestsOn | null, shown: string): AtHand<F> {
  const found = useHand(on?.deck ?? null)
  const { last, take } = useLastField<F>()
  const words = on === null || found === null ? null : found === 'looking' ? [] : wordsAtHand(found, on, shown)
  return {
    around: (field, area) => (
      <Handy key={field} words={last === field ? words : null} onTake={() => take(field)}>
        {area}
      </Handy>
    ),
  }
}

interface HandyProps {
  /** null: no row. */
  readonly words: readonly HandWord[] | null
  readonly onTake: () => void
  readonly children: ComponentChildren
}

function Handy({ words, onTake, children }: HandyProps) {
  const box = useRef<HTMLDivElement>(null)
  useArrowDown(box)
  const put = (word: HandWord): void => {
    const area = box.current?.querySelector('textarea')
    if (area !== null && area !== undefined) typed(area, word)
  }
  return (
    <div
      ref={box}
      class="handy"
      onFocusIn={event => {
        if (event.target instanceof HTMLTextAreaElement) onTake()
      }}
    >
      {children}
      {words !== null && (
        <Row words={words} onPut={put} onBack={() => box.current?.querySelector('textarea')?.focus()} />
      )}
    </div>
  )
}

/** Whether a key leads from a field into the row: nothing lies below the end of a text. */
const leadsDown = ({ key, altKey, shiftKey }: KeyboardEvent, { value, selectionStart }: HTMLTextAreaElement): boolean =>
  key === 'ArrowDown' && !shiftKey && (altKey || selectionStart === value.length)

/** Leads from the field to the first of the words. */
function useArrowDown(box: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const here = box.current
    const onKey = (event: KeyboardEvent): void => {
      const first = here?.querySelector<HTMLElement>('.at-hand button')
      if (first == null || !(event.target instanceof HTMLTextAreaElement) || !leadsDown(event, event.target)) return
      event.preventDefault()
      first.focus()
    }
    here?.addEventListener('keydown', onKey)
    return () => here?.removeEventListener('keydown', onKey)
  }, [box])
}

/** Puts words into a field as if they had been typed, so that they can be undone as what is typed. */
function typed(area: HTMLTextAreaElement, word: HandWord): void {
  const { from, to, text, caret } = putIn(area.value, area.selectionStart, area.selectionEnd, word)
  area.focus({ preventScroll: true })
  area.setSelectionRange(from, to)
  const done = typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)
  if (!done) {
    area.setRangeText(text, from, to, 'end')
    area.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  area.setSelectionRange(caret, caret)
}

interface RowProps {
  readonly words: readonly HandWord[]
  readonly onPut: (word: HandWord) => void
  /** To the field. */
  readonly onBack: () => void
}

/**
 * No stop of the Tab key: it would come and go between a question and its answer. The arrows lead into the row, from word to
 * word, and back.
 */
function Row({ words, onPut, onBack }: RowProps) {
  const row = useRef<HTMLFieldSetElement>(null)
  return (
    <fieldset
      ref={row}
      class="at-hand"
      aria-label={editWords.atHand}
      aria-keyshortcuts="Alt+ArrowDown"
      // The field keeps the focus, and the phone its keyboard.
      onMouseDown={event => event.preventDefault()}
      onKeyDown={event => {
        if (event.key === 'ArrowUp') {
          event.preventDefault()
          return onBack()
        }
        const buttons = [...(row.current?.querySelectorAll('button') ?? [])]
        const at = buttons.findIndex(button => button.matches(':focus'))
        const to = buttons[at + ({ ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0)]
        if (to === undefined || to === buttons[at]) return
        event.preventDefault()
        to.focus()
      }}
    >
      {words.length > 0 && <kbd>{editWords.atHandKey}</kbd>}
      {words.map(word => (
        <button
          key={word.text}
          type="button"
          tabIndex={-1}
          onClick={() => {
            row.current?.scrollTo(0, 0)
            onPut(word)
          }}
        >
          {word.lead === '' ? word.text : `${word.lead} ${word.text}`}
        </button>
      ))}
    </fieldset>
  )
}
