/** What the reader saw in one sentence, and which cards rest on it. */
import { useState } from 'preact/hooks'
import type { ReadingModel, ReadingShown } from '../model/reading.ts'
import type { RestingCard } from '../model/reading-cards.ts'
import type { LinkLine, SentenceDetails, StatementLine } from '../model/reading-details.ts'
import { detailsOf, wordRows } from '../model/reading-details.ts'
import { hrefOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'
import { figureWord } from '../words/figures.ts'
import { classWord, relationWord } from '../words/grammar.ts'
import { readingWords } from '../words/reading.ts'
import { words } from '../words.ts'
import { NameLines } from './reading-names.tsx'
import type { Visit } from './reading-page.tsx'
import { PlaceLink, Sure } from './reading-parts.tsx'

interface NoteProps {
  readonly reading: ReadingModel
  readonly shown: ReadingShown
  readonly sentence: number
  readonly onVisit: Visit
}

export function SentenceNote({ reading, shown, sentence: i, onVisit }: NoteProps) {
  const details = detailsOf(shown.index, i)
  if (details === null) return null
  const { sentence, number, statements, standIns, names, figures } = details
  const filters = reading.filters.value
  const title = readingWords.sentence(number, sentence.paragraph)
  const form = readingWords.forms[sentence.form]
  return (
    <section class="note" id="reading-note" aria-label={title} lang="en">
      <header>
        <p class="soft small">
          {title}. {form}
        </p>
        <button type="button" class="quiet" onClick={() => reading.choose(null)}>
          {words.close}
        </button>
      </header>
      {statements.length + standIns.length + names.length + figures.length === 0 && <p>{readingWords.nothing}</p>}
      {filters.has('argument') && statements.length > 0 && (
        <Statements statements={statements} shown={shown} onVisit={onVisit} />
      )}
      {filters.has('standIns') && standIns.length > 0 && <StandIns {...{ details, shown, onVisit }} />}
      {filters.has('names') && names.length > 0 && (
        <>
          <h3>{readingWords.names}</h3>
          <NameLines reading={reading} shown={shown} names={names} onVisit={onVisit} />
        </>
      )}
      {filters.has('figures') && figures.length > 0 && <Figures details={details} />}
      <Cards cards={shown.cards.get(i) ?? []} shown={shown} />
      <Grammar shown={shown} details={details} />
    </section>
  )
}

interface PartProps {
  readonly shown: ReadingShown
  readonly onVisit: Visit
}

const Statements = ({ statements, ...props }: PartProps & { readonly statements: readonly StatementLine[] }) => (
  <>
    <h3>{readingWords.argument}</h3>
    <ul class="statements">
      {statements.map(({ id, role, holder, quote, sure, links }) => (
        <li key={id}>
          <p>
            {readingWords.statement(deckWords.roles[role], holder)}
            <Sure sure={sure} />
            {quote !== null && <q>{quote}</q>}
          </p>
          {links.length > 0 && (
            <ul>
              {links.map(link => (
                <li key={`${link.way}${link.kind}${link.other.paragraph}.${link.other.start}`}>
                  <LinkSentence link={link} {...props} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  </>
)

/** “It supports ¶ 4: “…”, shown by “because” (fairly sure)”. */
const LinkSentence = ({ link, shown, onVisit }: PartProps & { readonly link: LinkLine }) => (
  <p>
    {readingWords.link(link.kind, link.way)}{' '}
    {link.sameSentence ? readingWords.sameSentence : <PlaceLink shown={shown} place={link.other} onVisit={onVisit} />}:{' '}
    <q>{link.other.text}</q>
    {link.marker !== null && `, ${readingWords.shownBy(link.marker)}`}
    <Sure sure={link.sure} />
  </p>
)

const StandIns = ({ details, shown, onVisit }: PartProps & { readonly details: SentenceDetails }) => (
  <>
    <h3>{readingWords.standIns}</h3>
    <ul>
      {details.standIns.map(({ words: said, text, from, sameSentence, sure }, i) => (
        <li key={`${i + 1}`}>
          <q>{said}</q> {readingWords.standsFor} <b>{text}</b>
          {from.paragraph > 0 && (
            <>
              , {sameSentence ? readingWords.sameSentence : <PlaceLink shown={shown} place={from} onVisit={onVisit} />}
            </>
          )}
          <Sure sure={sure} />
        </li>
      ))}
    </ul>
  </>
)

const Figures = ({ details }: { readonly details: SentenceDetails }) => (
  <>
    <h3>{readingWords.figures}</h3>
    <ul>
      {details.figures.map(({ words: said, figure }) => (
        <li key={figure.start}>
          <q>{said}</q> <span class="soft">{figureWord(figure, said)}</span>
        </li>
      ))}
    </ul>
  </>
)

const Cards = ({ cards, shown }: { readonly cards: readonly RestingCard[]; readonly shown: ReadingShown }) => (
  <>
    <h3>{readingWords.cards}</h3>
    {cards.length === 0 ? (
      <p class="soft">{readingWords.noCards}</p>
    ) : (
      <ul>
        {cards.map(({ key, front, card }) => (
          <li key={key}>
            <a
              class="link"
              href={hrefOf(card === null ? { screen: 'proposals', deck: shown.deck.id } : { screen: 'cards', card })}
            >
              {front}
            </a>
            {card === null && <span class="soft"> {readingWords.proposal}</span>}
          </li>
        ))}
      </ul>
    )}
  </>
)

/** More words than that are no sentence but a table or a log. */
const MOST_WORDS = 160

function Grammar({ shown, details }: { readonly shown: ReadingShown; readonly details: SentenceDetails }) {
  const [open, setOpen] = useState(false)
  const rows = wordRows(shown.index, details.index)
  return (
    <details class="grammar" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{readingWords.grammar(rows.length)}</summary>
      {open && (
        <ul lang={shown.index.piece.language}>
          {rows.slice(0, MOST_WORDS).map(row => {
            const relation = relationWord(row.relation, row.head)
            return (
              <li key={row.start}>
                <b>{row.word}</b> <span lang="en">{classWord(row.class)}</span>
                {relation !== null && (
                  <span lang="en">
                    {' '}
                    · {relation}
                    {row.sure !== 'sure' && <Sure sure={row.sure} />}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {open && rows.length > MOST_WORDS && <p>{readingWords.grammarRest(rows.length - MOST_WORDS)}</p>}
      {open && rows.every(row => row.relation === '') && <p class="soft">{readingWords.noTree}</p>}
    </details>
  )
}
