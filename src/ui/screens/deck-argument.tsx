/** The argument, drawn as nested lists: what a statement is for its parent stands before it in words. */
import { useMemo } from 'preact/hooks'
import type { Argument } from '../../core/argument.ts'
import type { StatementId } from '../../core/ids.ts'
import type { Note } from '../../core/note.ts'
import { cardIdsOf } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import type { Branch } from '../model/argument.ts'
import { holderName, treeOf } from '../model/argument.ts'
import { hrefOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'

interface ArgumentProps {
  readonly argument: Argument
  readonly piece: Piece
  readonly notes: readonly Note[]
}

/** What is known of statements besides themselves. */
interface Known {
  readonly notes: ReadonlyMap<StatementId, readonly Note[]>
  /** Names by the slugs that stand for them. */
  readonly holders: ReadonlyMap<string, string>
}

/** The names of those who hold something, as the piece writes them, or what is said here about it. */
function holdersOf({ statements }: Argument, piece: Piece): ReadonlyMap<string, string> {
  const own = piece.text.kind === 'present' ? piece.text.paragraphs.map(({ text }) => text) : []
  const texts = [...own, ...statements.map(({ text }) => text)]
  return new Map([...new Set(statements.map(({ holder }) => holder))].map(slug => [slug, holderName(slug, texts)]))
}

export function ArgumentTree({ argument, piece, notes }: ArgumentProps) {
  const holders = useMemo(() => holdersOf(argument, piece), [argument, piece])
  const asked = new Map<StatementId, readonly Note[]>()
  for (const note of notes) for (const id of note.statements) asked.set(id, [...(asked.get(id) ?? []), note])
  return (
    <section aria-labelledby="argument">
      <h2 id="argument" class="section">
        {deckWords.argument}
      </h2>
      <p class="soft small">{deckWords.argumentAbout}</p>
      <Branches branches={treeOf(argument)} known={{ notes: asked, holders }} />
    </section>
  )
}

const Branches = ({ branches, known }: { readonly branches: readonly Branch[]; readonly known: Known }) => (
  <ul class="argument">
    {branches.map(branch => (
      <li key={branch.statement.id} class={branch.statement.role}>
        <StatementLine branch={branch} known={known} />
        {branch.children.length > 0 && <Branches branches={branch.children} known={known} />}
      </li>
    ))}
  </ul>
)

function StatementLine({ branch, known }: { readonly branch: Branch; readonly known: Known }) {
  const { statement, link } = branch
  const notes = known.notes.get(statement.id) ?? []
  const first = notes[0] === undefined ? undefined : cardIdsOf(notes[0])[0]
  const label = link === null ? deckWords.roles[statement.role] : deckWords.links[link]
  return (
    <p class="statement">
      <span class="how">{label}</span>{' '}
      {first === undefined ? (
        statement.text
      ) : (
        <a href={hrefOf({ screen: 'cards', card: first })} title={deckWords.askedBy(notes.length)}>
          {statement.text} <span class="asked-by">?</span>
        </a>
      )}
      {statement.holder !== 'author' && (
        <span class="soft">
          {' '}
          (
          {statement.holder === 'unnamed'
            ? deckWords.unnamed
            : deckWords.holder(known.holders.get(statement.holder) ?? '')}
          )
        </span>
      )}
    </p>
  )
}
