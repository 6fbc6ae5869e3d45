/** A reading: what is marked, the names, and the text, in which a sentence is chosen to be told of. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { number } from '../format.ts'
import type { Filter, ReadingModel, ReadingShown } from '../model/reading.ts'
import { FILTERS } from '../model/reading.ts'
import { hrefOf, spotOf } from '../route.ts'
import { readingWords } from '../words/reading.ts'
import { NameLines } from './reading-names.tsx'
import { ReadingParagraph } from './reading-text.tsx'

interface PageProps {
  readonly reading: ReadingModel
  readonly shown: ReadingShown
}

/** Goes to a sentence, as a link to it would. */
export type Visit = (sentence: number) => void

export function ReadingPage({ reading, shown }: PageProps) {
  const { piece, view } = shown.index
  const text = useRef<HTMLOListElement>(null)
  const visit = useVisit(reading, shown, () => text.current)
  return (
    <>
      <p class="lead">{readingWords.by(piece.title, piece.author)}</p>
      <p class="soft small about">
        {readingWords.about(shown.index.sentences.length, view.sentences.length)}{' '}
        <a class="link" href={hrefOf({ screen: 'piece', deck: shown.deck.id, paragraph: null })}>
          {readingWords.piece}
        </a>
      </p>
      {shown.notices.map(notice => (
        <p key={notice} class="wrong">
          {notice}
        </p>
      ))}
      <p class="soft small about">{readingWords.help}</p>
      <Filters reading={reading} shown={shown} />
      {view.entities.length > 0 && <AllNames reading={reading} shown={shown} onVisit={visit} />}
      <h2 class="visually-hidden">{readingWords.text}</h2>
      <Text list={text} reading={reading} shown={shown} onVisit={visit} />
    </>
  )
}

const COUNTED = { names: 'names', standIns: 'standIns', figures: 'figures', argument: 'statements' } as const

/** What is marked, each in the way it is marked: the legend and the choice in one. */
const Filters = ({ reading, shown }: PageProps) => (
  <fieldset class="marks">
    <legend class="visually-hidden">{readingWords.show}</legend>
    {FILTERS.map((filter: Filter) => (
      <label key={filter}>
        <input type="checkbox" checked={reading.filters.value.has(filter)} onChange={() => reading.toggle(filter)} />
        <span>
          <span class={`mark-${filter}`}>{readingWords.filters[filter]}</span>{' '}
          <small class="soft">{number(shown.index.view[COUNTED[filter]].length)}</small>
        </span>
      </label>
    ))}
  </fieldset>
)

function AllNames({ reading, shown, onVisit }: PageProps & { readonly onVisit: Visit }) {
  const [open, setOpen] = useState(false)
  const { entities } = shown.index.view
  return (
    <details class="all-names" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{readingWords.allNames(entities.length)}</summary>
      {open && (
        <NameLines
          reading={reading}
          shown={shown}
          names={entities.map((_, entity) => ({ entity, metonym: null }))}
          onVisit={onVisit}
        />
      )}
    </details>
  )
}

/** How many sentences are put on the page at a time: a long piece must not make the first ones wait. */
const CHUNK = 150

interface TextProps extends PageProps {
  readonly list: { current: HTMLOListElement | null }
  readonly onVisit: Visit
}

function Text({ list, reading, shown, onVisit }: TextProps) {
  const { index, deck } = shown
  const chosen = reading.chosen.value
  const filters = reading.filters.value
  const chosenParagraph = chosen === null ? null : (index.view.sentences[chosen]?.paragraph ?? null)
  const many = useGrowing(index.sentences, chosenParagraph ?? 1)
  const name = reading.name.value
  const named = name === null ? NOWHERE : new Set(index.mentions[name]?.map(({ sentence }) => sentence))
  const marked = FILTERS.filter(filter => filters.has(filter)).map(filter => `show-${filter}`)
  // The text is one stop for the tab key: the chosen sentence, or the first.
  const stop = chosen ?? 0
  return (
    <ol
      ref={list}
      class={`reading-text ${marked.join(' ')}`}
      lang={index.piece.language}
      onKeyDown={event => moveBy(event, reading, index.view.sentences.length)}
    >
      {index.sentences.slice(0, many).map((inside, i) => (
        <ReadingParagraph
          key={`${i + 1}`}
          number={i + 1}
          deck={deck.id}
          shown={shown}
          reading={reading}
          chosen={chosenParagraph === i + 1 ? chosen : null}
          stop={inside.includes(stop) ? stop : null}
          name={inside.some(sentence => named.has(sentence)) ? name : null}
          onVisit={onVisit}
        />
      ))}
    </ol>
  )
}

const NOWHERE: ReadonlySet<number> = new Set()

/** How many paragraphs stand on the page: as many as make a chunk, up to the one that is wanted, then more and more. */
function useGrowing(paragraphs: readonly (readonly number[])[], wanted: number): number {
  const [many, setMany] = useState(() => Math.max(wanted, grown(paragraphs, 0)))
  const needed = Math.max(many, wanted)
  useEffect(() => {
    if (needed >= paragraphs.length) return
    const timer = setTimeout(() => setMany(grown(paragraphs, needed)), 0)
    return () => clearTimeout(timer)
  }, [needed, paragraphs])
  return needed
}

function grown(paragraphs: readonly (readonly number[])[], from: number): number {
  let to = from
  for (let sentences = 0; to < paragraphs.length && sentences < CHUNK; to++) sentences += paragraphs[to]?.length ?? 0
  return to
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

const sentenceLink = (within: ParentNode | null, sentence: number): HTMLElement | null =>
  within?.querySelector<HTMLElement>(`a[data-sentence="${sentence}"]`) ?? null

/** Arrow keys go from sentence to sentence; while one is open, the one that is reached is opened. Escape closes. */
function moveBy(event: KeyboardEvent, reading: ReadingModel, many: number): void {
  if (!(event.target instanceof HTMLElement) || !(event.currentTarget instanceof HTMLElement)) return
  if (event.key === 'Escape' && reading.chosen.value !== null) {
    sentenceLink(event.currentTarget, reading.chosen.value)?.focus()
    reading.choose(null)
    return
  }
  const at = event.target.dataset.sentence
  const step = STEPS[event.key]
  if (at === undefined || step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const next = Math.min(many - 1, Math.max(0, Number(at) + step))
  event.preventDefault()
  sentenceLink(event.currentTarget, next)?.focus()
  if (reading.chosen.value !== null) reading.choose(next)
}

/** Choosing a sentence keeps the address, so that it can be come back to, and brings what is said of it into view. */
function useVisit(reading: ReadingModel, { index, deck }: ReadingShown, text: () => HTMLElement | null): Visit {
  const chosen = reading.chosen.value
  // A sentence that was not chosen where it stands, but by a link or an address.
  const visited = useRef(chosen)
  useEffect(() => {
    const s = chosen === null ? undefined : index.view.sentences[chosen]
    const href = hrefOf({ screen: 'reading', deck: deck.id, at: s === undefined ? null : spotOf(s) })
    if (location.hash !== href) history.replaceState(history.state, '', href)
    const link = chosen === null ? null : sentenceLink(text(), chosen)
    if (link === null) return
    if (visited.current === chosen) {
      link.scrollIntoView({ block: 'center', behavior: 'instant' })
      link.focus({ preventScroll: true })
    }
    visited.current = null
    // Under a long paragraph the note would open out of sight.
    const note = text()?.querySelector('.note')?.getBoundingClientRect().top ?? 0
    if (note > innerHeight * NEAR) link.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [chosen, index, deck])
  return sentence => {
    visited.current = sentence
    reading.choose(sentence)
  }
}

/** How far down the screen a note may begin, as a share of its height. */
const NEAR = 0.6
