/** A paragraph as the reader saw it, and under it, or in the margin, what was seen in the sentence that is chosen. */
import { useMemo } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { ReadingModel, ReadingShown } from '../model/reading.ts'
import type { Piecemeal, ShownParagraph, ShownSentence } from '../model/reading-text.ts'
import { shownParagraph } from '../model/reading-text.ts'
import { hrefOf, spotOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'
import { readingWords } from '../words/reading.ts'
import { SentenceNote } from './reading-note.tsx'
import type { Visit } from './reading-page.tsx'

interface ParagraphProps {
  /** From 1. */
  readonly number: number
  readonly deck: DeckId
  readonly shown: ReadingShown
  readonly reading: ReadingModel
  /** The sentence of it that is chosen. */
  readonly chosen: number | null
  /** The sentence of it that the tab key stops at. */
  readonly stop: number | null
  /** The name of which it holds mentions that are to be seen. */
  readonly name: number | null
  readonly onVisit: Visit
}

export function ReadingParagraph({ number, deck, shown, reading, chosen, stop, name, onVisit }: ParagraphProps) {
  const paragraph = useMemo(() => shownParagraph(shown.index, number), [shown, number])
  // Kept as it is while nothing in it changes: a long piece has hundreds, and a choice touches two.
  const text = useMemo(
    () => <ParagraphText {...{ paragraph, deck, reading, chosen, stop, name }} />,
    [paragraph, deck, reading, chosen, stop, name],
  )
  return (
    <li class={chosen === null ? '' : 'open'}>
      {text}
      {chosen !== null && (
        <SentenceNote key={chosen} reading={reading} shown={shown} sentence={chosen} onVisit={onVisit} />
      )}
    </li>
  )
}

type TextProps = Pick<ParagraphProps, 'deck' | 'reading' | 'chosen' | 'stop' | 'name'> & {
  readonly paragraph: ShownParagraph
}

function ParagraphText({ paragraph, deck, reading, chosen, stop, name }: TextProps) {
  const { number, kind, sentences, rest } = paragraph
  const Tag = kind === 'heading' ? 'h3' : 'p'
  return (
    <>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      <Tag class={kind}>
        <span class="visually-hidden">{readingWords.paragraphLong(number)}. </span>
        {sentences.map(sentence => (
          <SentenceLink
            key={sentence.index}
            sentence={sentence}
            href={hrefOf({ screen: 'reading', deck, at: spotOf({ paragraph: number, start: sentence.start }) })}
            open={sentence.index === chosen}
            stop={sentence.index === stop}
            name={name}
            onChoose={() => reading.choose(reading.chosen.value === sentence.index ? null : sentence.index)}
          />
        ))}
        {rest}
      </Tag>
    </>
  )
}

interface SentenceProps {
  readonly sentence: ShownSentence
  readonly href: string
  readonly open: boolean
  readonly stop: boolean
  readonly name: number | null
  readonly onChoose: () => void
}

const SentenceLink = ({ sentence, href, open, stop, name, onChoose }: SentenceProps) => (
  <>
    {sentence.lead}
    <a
      href={href}
      class="sentence"
      data-sentence={sentence.index}
      tabIndex={stop ? 0 : -1}
      aria-expanded={open}
      aria-controls={open ? 'reading-note' : undefined}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onChoose()
      }}
    >
      {sentence.parts.map(part => (
        <Part key={part.start} part={part} marked={name !== null && part.name === name} />
      ))}
    </a>
  </>
)

function Part({ part, marked }: { readonly part: Piecemeal; readonly marked: boolean }) {
  const { text, name, standIn, figure, role } = part
  const kinds = [name === null ? '' : 'name', standIn ? 'stand-in' : '', figure ? 'figure' : ''].filter(Boolean)
  const words = marked ? <mark>{text}</mark> : text
  return (
    <>
      {role !== null && <span class="role">{deckWords.roles[role]} </span>}
      {kinds.length === 0 ? words : <span class={kinds.join(' ')}>{words}</span>}
    </>
  )
}
