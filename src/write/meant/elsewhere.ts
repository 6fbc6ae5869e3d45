/** "Kabul lost more. The museum had been shelled": a paragraph that opens on another place may speak of that one's. */
import { opensOnAnother } from '../../read/reference/opens-on-another.ts'
import type { WriterDesk } from '../desk.ts'
import type { Names } from './named.ts'

/** What stands somewhere. */
const PLACED =
  /^(?:museum|canal|dam|bridge|railway|line|port|airport|mine|tower|island|river|lake|university|hospital|cathedral|stadium|plant|tunnel)$/

/** Whether a paragraph that has not named a thing opens on another name. */
export function isElsewhere(
  desk: WriterDesk,
  names: Names,
  noun: string,
  sentence: number,
  { key, text }: { readonly key: string; readonly text: string },
): boolean {
  const paragraph = desk.sentences[sentence]?.paragraph
  const isHere = names.all.some(
    one => one.key === key && one.sentence <= sentence && desk.sentences[one.sentence]?.paragraph === paragraph,
  )
  const { sentences, mentions, reading } = desk
  return (
    PLACED.test(noun) && !isHere && opensOnAnother({ sentences, mentions, entities: reading.entities }, sentence, text)
  )
}
