/** What came of restoring, in sentences for a person. */
import type { RestoreReport } from './restore.ts'
import type { Finding, Subject } from './restore-fields.ts'

const NAMES: Readonly<Record<Subject, readonly [string, string]>> = {
  settings: ['setting', 'settings'],
  deck: ['deck', 'decks'],
  piece: ['piece', 'pieces'],
  note: ['note', 'notes'],
  card: ['card', 'cards'],
  review: ['review', 'reviews'],
  proposal: ['proposal', 'proposals'],
}

const counted = (n: number, what: Subject): string => `${n.toLocaleString('en')} ${NAMES[what][n === 1 ? 0 : 1]}`

/** One sentence a line: what is there, then what was mended and left out, and why. */
export function reportLines({ kept, mended, refused }: RestoreReport): readonly string[] {
  const here = [counted(kept.deck, 'deck'), counted(kept.note, 'note'), counted(kept.card, 'card')]
  return [
    `${here.join(', ')} and ${counted(kept.review, 'review')} are here.`,
    ...mended.map(finding => `Mended ${sentence(finding)}`),
    ...refused.map(finding => `Left out ${sentence(finding)}`),
  ]
}

function sentence({ what, why, count, examples }: Finding): string {
  const named = examples.length === 0 ? '' : ` (${examples.join(', ')}${count > examples.length ? ', …' : ''})`
  return `${counted(count, what)}: ${why}${named}.`
}
