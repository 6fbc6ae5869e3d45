/** Names of a piece, each with its kind; the one that is chosen with all that it is called and where. */
import type { ReadingModel, ReadingShown } from '../model/reading.ts'
import { nameDetails } from '../model/reading-details.ts'
import { readingWords } from '../words/reading.ts'
import type { Visit } from './reading-page.tsx'
import { PlaceLink } from './reading-parts.tsx'

interface NamesProps {
  readonly reading: ReadingModel
  readonly shown: ReadingShown
  readonly names: readonly { readonly entity: number; readonly metonym: string | null }[]
  readonly onVisit: Visit
}

export const NameLines = ({ reading, shown, names, onVisit }: NamesProps) => (
  <ul class="name-lines">
    {names.map(({ entity, metonym }) => (
      <NameLine key={entity} {...{ reading, shown, onVisit, entity, metonym }} />
    ))}
  </ul>
)

type LineProps = Omit<NamesProps, 'names'> & NamesProps['names'][number]

function NameLine({ reading, shown, entity: id, metonym, onVisit }: LineProps) {
  const open = reading.name.value === id
  const details = nameDetails(shown.index, id)
  if (details === null) return null
  const { entity, mentions } = details
  return (
    <li>
      <button type="button" class="link" aria-expanded={open} onClick={() => reading.showName(id)}>
        {entity.name}
      </button>
      <span class="soft">
        {' '}
        {readingWords.kind(entity.kind, entity.likely)}
        {metonym !== null && `; ${readingWords.metonym(metonym)}`}, {readingWords.mentions(mentions)}
      </span>
      {open && <Mentions {...{ shown, onVisit, details }} />}
    </li>
  )
}

interface MentionsProps {
  readonly shown: ReadingShown
  readonly details: NonNullable<ReturnType<typeof nameDetails>>
  readonly onVisit: Visit
}

const Mentions = ({ shown, details: { entity, places }, onVisit }: MentionsProps) => (
  <div class="mentions">
    {entity.aliases.length > 0 && <p>{readingWords.aliases(entity.aliases)}</p>}
    {entity.roles.length > 0 && <p>{readingWords.roles(entity.roles)}</p>}
    <p class="visually-hidden">{readingWords.where}</p>
    <ul class="places">
      {places.map(place => (
        <li key={place.sentence}>
          <PlaceLink shown={shown} place={place} onVisit={onVisit} />
          {place.times > 1 && <span class="soft"> {readingWords.times(place.times)}</span>}
        </li>
      ))}
    </ul>
  </div>
)
