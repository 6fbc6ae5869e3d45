/** The text of a piece, with some of its words marked. */
import type { ComponentChild } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Place } from '../../core/anchor.ts'
import type { Paragraph, Piece } from '../../core/piece.ts'
import type { PieceSpan } from '../../core/proposal.ts'

interface ReadingPaneProps {
  readonly piece: Piece
  readonly places: readonly Place[]
  /** What of it is the answer: it stands out within the marks. */
  readonly answer: readonly PieceSpan[]
}

/** Where there is room for the whole piece beside a card (the same width as in the style sheet). */
const BESIDE = '(min-width: 60rem)'
const CALM = '(prefers-reduced-motion: reduce)'
const NONE: readonly Place[] = []
const NO_ANSWER: readonly PieceSpan[] = []

/** The piece beside a card. On a phone only the marked paragraphs are shown; beside the card the page scrolls to them. */
export function ReadingPane({ piece, places, answer }: ReadingPaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  const first = places[0]
  const at = first === undefined ? '' : `${first.paragraph}:${first.start}`
  useEffect(() => {
    const target = at === '' ? null : pane.current?.querySelector('mark, .marked')
    if (target === null || target === undefined || !matchMedia(BESIDE).matches) return
    const { top, bottom } = target.getBoundingClientRect()
    const inView = top > innerHeight * 0.15 && bottom < innerHeight * 0.85
    if (!inView) scrollBy({ top: top - innerHeight / 3, behavior: matchMedia(CALM).matches ? 'instant' : 'smooth' })
  }, [at])
  const paragraphs = piece.text.kind === 'present' ? piece.text.paragraphs : []
  const here = new Map(places.map(place => [place.paragraph, places.filter(p => p.paragraph === place.paragraph)]))
  return (
    <div ref={pane} class="pane" lang={piece.language}>
      {paragraphs.map((paragraph, i) => (
        <ParagraphView
          key={`${i + 1}`}
          number={i + 1}
          paragraph={paragraph}
          places={here.get(i + 1) ?? NONE}
          answer={here.has(i + 1) ? answer.filter(({ paragraph }) => paragraph === i + 1) : NO_ANSWER}
        />
      ))}
    </div>
  )
}

interface ParagraphProps {
  /** From 1. */
  readonly number: number
  readonly paragraph: Paragraph
  readonly places: readonly Place[]
  readonly answer: readonly PieceSpan[]
}

/** Kept as it is while its marks do not change: a long piece has hundreds, and a decision touches two. */
function ParagraphView({ number, paragraph, places, answer }: ParagraphProps) {
  return useMemo(() => {
    const whole = places.some(place => place.how === 'paragraph')
    const name = `${paragraph.kind} ${places.length > 0 ? 'here' : ''} ${whole ? 'marked' : ''}`
    const text = whole ? paragraph.text : marked(paragraph.text, places, answer)
    return paragraph.kind === 'heading' ? (
      <h3 class={name}>{text}</h3>
    ) : (
      <p class={name} data-paragraph={number}>
        {text}
      </p>
    )
  }, [number, paragraph, places, answer])
}

function marked(text: string, places: readonly Place[], answer: readonly PieceSpan[]) {
  const long = (spans: readonly Stretch[]): number => spans.reduce((n, { start, end }) => n + end - start, 0)
  // Where nearly all of the sentence is the answer, nothing of it stands out.
  const shown = long(answer) * 2 <= long(places) ? answer : NO_ANSWER
  const sorted = [...places].sort((a, b) => a.start - b.start)
  let at = farBefore(text, sorted[0]?.start ?? 0)
  const out: ComponentChild[] = []
  if (at > 0) out.push(<span class="far">{text.slice(0, at)}</span>)
  for (const { start, end } of sorted) {
    if (end <= at) continue
    const from = Math.max(at, start)
    out.push(text.slice(at, from), <mark key={start}>{withAnswer(text, { start: from, end }, shown)}</mark>)
    at = end
  }
  return [...out, text.slice(at)]
}

/** Enough before a mark to see what it answers to, and little enough that a phone shows the mark itself under the card. */
const BEFORE = 160

/** Up to where the words before a mark are left out on a phone. The text keeps them, so that places in it stay what they are. */
function farBefore(text: string, mark: number): number {
  const at = mark <= BEFORE * 1.5 ? 0 : text.indexOf(' ', mark - BEFORE) + 1
  // Without a space before it (an address, a language that writes none) the next one may stand within the mark.
  return at <= mark ? at : 0
}

type Stretch = Pick<PieceSpan, 'start' | 'end'>

/** A stretch of the text, with what of the answer lies in it. */
function withAnswer(text: string, { start, end }: Stretch, answer: readonly PieceSpan[]) {
  const out = []
  let at = start
  for (const span of [...answer].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, span.start)
    const to = Math.min(end, span.end)
    if (to <= from) continue
    out.push(text.slice(at, from), <b key={from}>{text.slice(from, to)}</b>)
    at = to
  }
  return [...out, text.slice(at, end)]
}
