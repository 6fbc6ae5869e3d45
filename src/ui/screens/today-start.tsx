/** How one begins: a deck that comes with the app, a piece of one's own, or a sample to watch being read. */
import { useState } from 'preact/hooks'
import { isDeckId } from '../../core/ids.ts'
import { problemOf } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import type { BundledDeck } from '../ports.ts'
import { go, hrefOf } from '../route.ts'
import { startWords } from '../words/start.ts'
import { words } from '../words.ts'

export function Welcome() {
  const { ports } = useModel()
  const { install, library } = ports
  const first = library.bundled[0]
  return (
    <div class="welcome">
      <p class="lead">{startWords.promise}</p>
      {install.ios && !install.standalone && <p class="quiet-line">{startWords.installIos}</p>}
      {first !== undefined && <BundledCard deck={first} main />}
      <section class="begin">
        <a class="button big" href={hrefOf({ screen: 'add', sample: null })}>
          {startWords.addPiece}
        </a>
        <p class="soft">{startWords.addAbout}</p>
      </section>
      {library.samples.length > 0 && (
        <section aria-labelledby="samples">
          <h2 id="samples" class="section">
            {startWords.samples}
          </h2>
          <ul class="plain">
            {library.samples.map(sample => (
              <li key={sample.id}>
                <a class="piece-link" href={hrefOf({ screen: 'add', sample: sample.id })}>
                  {sample.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="quiet-line">
        {startWords.back}{' '}
        <a class="link" href={hrefOf({ screen: 'settings' })}>
          {startWords.restore}
        </a>
      </p>
      {first !== undefined && <Shelf taken={new Set([first.id])} />}
    </div>
  )
}

/** The other decks that come with the app and were not taken yet, one a line. */
export function Shelf({ taken }: { readonly taken: ReadonlySet<string> }) {
  const { library } = useModel().ports
  const left = library.bundled.filter(deck => !taken.has(deck.id))
  if (left.length === 0) return null
  return (
    <section aria-labelledby="shelf">
      <h2 id="shelf" class="section">
        {startWords.shelf}
      </h2>
      <ul class="decks">
        {left.map(deck => (
          <li key={deck.id}>
            <BundledCard deck={deck} main={false} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function BundledCard({ deck, main }: { readonly deck: BundledDeck; readonly main: boolean }) {
  const { ports, notices } = useModel()
  const [busy, setBusy] = useState(false)
  const study = async (): Promise<void> => {
    setBusy(true)
    try {
      const added = await ports.library.add(deck.id)
      // There is something to lose now: the browser is asked to keep it. It may say no.
      if (added.ok) ports.storage.persist().catch(() => undefined)
      if (added.ok) go({ screen: 'review', deck: isDeckId(deck.id) ? deck.id : null })
      else notices.fail(added.error.message)
    } catch (thrown) {
      notices.fail(problemOf(thrown).message)
    }
    setBusy(false)
  }
  return (
    <article class={main ? 'bundled' : 'shelved'}>
      {main ? <h2>{deck.name}</h2> : <h3>{deck.name}</h3>}
      <p>{deck.about}</p>
      <p class="soft">{words.cards(deck.cards)}</p>
      <button
        type="button"
        class={main ? 'button primary big' : 'button small'}
        disabled={busy}
        aria-label={main ? undefined : words.today.studyDeck(deck.name)}
        onClick={() => void study()}
      >
        {busy ? startWords.taking : main ? startWords.take : words.today.study}
      </button>
    </article>
  )
}
