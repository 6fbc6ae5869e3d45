/** The argument, drawn as nested lists: what a statement is for its parent stands before it in words. */
import type { Argument } from '../../core/argument.ts'
import type { StatementId } from '../../core/ids.ts'
import type { Note } from '../../core/note.ts'
import { cardIdsOf } from '../../core/note.ts'
import type { Branch } from '../model/argument.ts'
import { treeOf } from '../model/argument.ts'
import { hrefOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'

interface ArgumentProps {
  readonly argument: Argument
  readonly notes: readonly Note[]
}

type NotesOf = ReadonlyMap<StatementId, readonly Note[]>

export function ArgumentTree({ argument, notes }: ArgumentProps) {
  const asked = new Map<StatementId, readonly Note[]>()
  for (const note of notes) for (const id of note.statements) asked.set(id, [...(asked.get(id) ?? []), note])
  return (
    <section aria-labelledby="argument">
      <h2 id="argument" class="section">
        {deckWords.argument}
      </h2>
      <p class="soft small">{deckWords.argumentAbout}</p>
      <Branches branches={treeOf(argument)} asked={asked} />
    </section>
  )
}

const Branches = ({ branches, asked }: { readonly branches: readonly Branch[]; readonly asked: NotesOf }) => (
  <ul class="argument">
    {branches.map(branch => (
      <li key={branch.statement.id} class={branch.statement.role}>
        <StatementLine branch={branch} notes={asked.get(branch.statement.id) ?? []} />
        {branch.children.length > 0 && <Branches branches={branch.children} asked={asked} />}
      </li>
    ))}
  </ul>
)

function StatementLine({ branch, notes }: { readonly branch: Branch; readonly notes: readonly Note[] }) {
  const { statement, link } = branch
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
      {statement.holder !== 'author' && <span class="soft"> ({deckWords.holder(statement.holder)})</span>}
    </p>
  )
}
