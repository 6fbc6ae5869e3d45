/**
 * `npm run train:everyday -- FOLDER`: counts in how many documents of `gum-train.conllu.gz` in FOLDER (annotation CC BY 4.0,
 * see NOTICE) each common noun stands, and writes those that stand in many as a module into `src/write/topic`. The same data
 * give the same bytes.
 */
import { join } from 'node:path'
import { writeWhole } from './files.ts'
import { documentsOf } from './train/definites.ts'
import { readTreebank } from './train/treebank.ts'

/** Least documents for a noun to be listed: rarer ones tell of a subject. */
const LEAST = 4
/** Steps of the share of documents that are kept. */
const STEPS = 10

function everyday(folder: string): string {
  const documents = documentsOf(readTreebank(folder, 'gum-train'))
  const counts = new Map<string, number>()
  for (const document of documents)
    for (const noun of new Set(
      document.flatMap(({ words }) => words.filter(({ upos }) => upos === 'NOUN').map(({ lemma }) => lemma)),
    ))
      if (/^[a-z]{2,}$/.test(noun)) counts.set(noun, (counts.get(noun) ?? 0) + 1)
  const byStep = new Map<number, string[]>()
  for (const [noun, count] of [...counts].sort()) {
    if (count < LEAST) continue
    const step = Math.min(STEPS, Math.max(1, Math.round((count / documents.length) * 4 * STEPS)))
    byStep.set(step, [...(byStep.get(step) ?? []), noun])
  }
  const rows = [...byStep].sort(([a], [b]) => b - a).map(([step, nouns]) => `${step} ${nouns.join(' ')}`)
  return `/**
 * Nouns that stand in pieces of every kind, a line for each share of documents in which they do: in fortieths, ten at most. Counted
 * in UD English GUM, genres with free texts (annotation CC BY 4.0), by \`npm run train:everyday\`.
 */
export const EVERYDAY = \`
${rows.join('\n')}
\`
`
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Usage: npm run train:everyday -- FOLDER\n')
  process.exitCode = 2
} else {
  const text = everyday(folder)
  const path = join(import.meta.dirname, '..', 'write', 'topic', 'everyday.ts')
  const written = await writeWhole(path, new TextEncoder().encode(text))
  if (!written.ok) throw new Error(written.error.message)
  console.log(`everyday.ts: ${(text.length / 1000).toFixed(1)} kB`)
}
