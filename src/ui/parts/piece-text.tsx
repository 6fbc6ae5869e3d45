/** The text of a piece, with some of its words marked. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Place } from '../../core/anchor.ts'
import type { Paragraph, Piece } from '../../core/piece.ts'

interface ReadingPaneProps {
  readonly piece: Piece
  readonly places: readonly Place[]
}

/** Where there is room for the whole piece beside a card (the same width as in the style sheet). */
const BESIDE = '(min-width: 60rem)'
const CALM = '(prefers-reduced-motion: reduce)'
const NONE: readonly Place[] = []

/** The piece beside a card. On a phone only the marked paragraphs are shown; beside the card the page scrolls to them. */
export function ReadingPane({ piece, places }: ReadingPaneProps) {
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
        <ParagraphView key={`${i + 1}`} number={i + 1} paragraph={paragraph} places={here.get(i + 1) ?? NONE} />
      ))}
    </div>
  )
}

interface ParagraphProps {
  /** From 1. */
  readonly number: number
  readonly paragraph: Paragraph
  readonly places: readonly Place[]
}

/** Kept as it is while its marks do not change: a long piece has hundreds, and a decision touches two. */
function ParagraphView({ number, paragraph, places }: ParagraphProps) {
  return useMemo(() => {
    const whole = places.some(place => place.how === 'paragraph')
    const name = `${paragraph.kind} ${places.length > 0 ? 'here' : ''} ${whole ? 'marked' : ''}`
    const text = whole ? paragraph.text : marked(paragraph.text, places)
    return paragraph.kind === 'heading' ? (
      <h3 class={name}>{text}</h3>
    ) : (
      <p class={name} data-paragraph={number}>
        {text}
      </p>
    )
  }, [number, paragraph, places])
}

function marked(text: string, places: readonly Place[]) {
  const out = []
  let at = 0
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(at, start)
    out.push(text.slice(at, from), <mark key={start}>{text.slice(from, end)}</mark>)
    at = end
  }
  return [...out, text.slice(at)]
}
