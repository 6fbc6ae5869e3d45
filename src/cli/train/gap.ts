/**
 * GAP (google-research-datasets/gap-coreference, development part): short passages of Wikipedia with one pronoun and two
 * names, of which one may be what it stands for. Only passages where one is are learned from.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Sentence } from '../../read/reading.ts'
import type { Thing } from '../../read/reference/pronouns/candidates.ts'
import type { Choice } from '../../read/reference/pronouns/choices.ts'
import { Walk } from '../../read/reference/pronouns/choices.ts'
import type { Syntax } from '../../read/trained/syntax.ts'
import type { Example } from './pronouns.ts'

interface Row {
  readonly text: string
  readonly pronounAt: number
  /** Start and end of the name that the pronoun stands for. */
  readonly name: readonly [number, number]
}

function rowsOf(folder: string): readonly Row[] {
  const text = gunzipSync(readFileSync(join(folder, 'gap-development.tsv.gz'))).toString('utf8')
  return text
    .split('\n')
    .slice(1)
    .flatMap(line => {
      const [, passage = '', , offset, a = '', aAt, aIs, b = '', bAt, bIs] = line.split('\t')
      const [name, at] = aIs === 'TRUE' ? [a, Number(aAt)] : bIs === 'TRUE' ? [b, Number(bAt)] : ['', 0]
      return name === '' ? [] : [{ text: passage, pronounAt: Number(offset), name: [at, at + name.length] as const }]
    })
}

const bare = { form: 'statement', asides: [], phrases: [], clauses: [] } as const

export function gapExamples(syntax: Syntax, folder: string): readonly Example[] {
  return rowsOf(folder).flatMap(row => {
    const sentences = syntax.parse(row.text).map((s): Sentence => ({ ...bare, ...s, paragraph: 1 }))
    const start = (thing: Thing): number => sentences[thing.sentence]?.tokens[thing.head]?.start ?? -1
    const named = (thing: Thing): boolean => start(thing) >= row.name[0] && start(thing) < row.name[1]
    let found: Example | null = null
    const walk = new Walk()
    const decide = (choice: Choice): Thing | null => {
      if (sentences[choice.sentence]?.tokens[choice.at]?.start !== row.pronounAt) return null
      // Whom the other pronouns mean is not told.
      const options = choice.options.filter(({ thing }) => thing.pronoun === null)
      const key = options.find(({ thing }) => named(thing))?.thing.key
      const right = options.flatMap(({ thing }, i) => (thing.key === key ? [i] : []))
      if (right.length > 0) found = { choice: { ...choice, options }, right }
      return null
    }
    for (const s of sentences) walk.next(s, decide)
    return found === null ? [] : [found]
  })
}
