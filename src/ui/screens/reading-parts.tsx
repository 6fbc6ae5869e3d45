/** Small parts of the page of a reading. */
import type { ComponentChildren } from 'preact'
import type { Sureness } from '../../read/view.ts'
import type { ReadingShown } from '../model/reading.ts'
import type { ReadingPlace } from '../model/reading-place.ts'
import { sentenceAt } from '../model/reading-text.ts'
import { hrefOf, spotOf } from '../route.ts'
import { readingWords } from '../words/reading.ts'
import type { Visit } from './reading-page.tsx'

interface PlaceProps {
  readonly shown: ReadingShown
  readonly place: ReadingPlace
  readonly onVisit: Visit
  /** What the link says; the paragraph when nothing is given. */
  readonly children?: ComponentChildren
}

/** A link to a sentence of the page. */
export const PlaceLink = ({ shown, place, onVisit, children }: PlaceProps) => (
  <a
    class="link"
    href={hrefOf({ screen: 'reading', deck: shown.deck.id, at: spotOf(place) })}
    onClick={event => {
      const sentence = sentenceAt(shown.index, place)
      if (sentence === null || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      onVisit(sentence)
    }}
  >
    {children ?? readingWords.paragraph(place.paragraph)}
  </a>
)

export const Sure = ({ sure }: { readonly sure: Sureness }) => (
  <span class={`sure ${sure}`}> ({readingWords.sure(sure)})</span>
)
