/** What stands where a deck was that is not here (any more), under a heading that says so. */
import { hrefOf, TODAY } from '../route.ts'
import { deckWords } from '../words/deck.ts'
import { endWords } from '../words/end.ts'

export const GoneDeck = () => (
  <>
    <p class="lead">{deckWords.goneAbout}</p>
    <div class="actions">
      <a class="button" href={hrefOf(TODAY)}>
        {endWords.toToday}
      </a>
    </div>
  </>
)
