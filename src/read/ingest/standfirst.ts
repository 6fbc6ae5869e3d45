/**
 * The standfirst: what an editor puts between the title and the byline to say what the piece is about. Only the line behind
 * it tells it from the first paragraph, so it is known by the byline, the date or the dateline that follows. It stays with the piece as a
 * heading: it is read with the title, no fact is taken from it, and it may answer for what the piece argues.
 */
import { setAside } from './boilerplate.ts'
import { bylineOf, hasDateline, imprintOf, isImprintName } from './matter.ts'

const LEAST_WORDS = 4
const MOST_WORDS = 60
/** How far behind a standfirst its byline may stand: a second line of it, a credit of the picture. */
const REACH = 3

const wordsIn = (line: string): number => line.split(' ').length
const isProse = (line: string): boolean => wordsIn(line) >= 28 || (wordsIn(line) >= 9 && /[.!?…]["”’)]*$/.test(line))

/** "Ada Quill", "By Ada Quill | 3 May 2021", "3 May 2021": what stands under a standfirst. */
function closesHead(line: string): boolean {
  const [first = ''] = line.split(/\s*[|•·]\s*/)
  return bylineOf(first, false) !== '' || imprintOf(first).published !== ''
}

/** Most lines between a byline and the text that name the publication, its day, or how long the piece takes to read. */
const MOST_BELOW = 3

/** Whether the text begins at `lines[at]`, or behind the rest of its head: "The Lysse Ledger", "14 March 2024". */
function opensText(lines: readonly string[], at: number): boolean {
  for (let next = at; next <= at + MOST_BELOW; next++) {
    const line = lines[next] ?? ''
    if (isProse(line) || closesHead(line)) return true
    if (line === '' || (!isImprintName(line) && setAside(line) === null)) return false
  }
  return false
}

/** Whether `lines[at]`, behind a title, is a standfirst or a line of one. */
export function isStandfirst(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  const words = wordsIn(line)
  if (words < LEAST_WORDS || words > MOST_WORDS || closesHead(line) || imprintOf(line).publication !== '') return false
  if (hasDateline(lines[at + 1] ?? '')) return !hasDateline(line)
  for (let next = at + 1; next <= at + REACH; next++) {
    const behind = lines[next] ?? ''
    if (behind === '') return false
    if (closesHead(behind)) return opensText(lines, next + 1)
    if (setAside(behind) === null && wordsIn(behind) > MOST_WORDS / 2) return false
  }
  return false
}
