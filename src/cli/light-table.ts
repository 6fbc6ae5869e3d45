/**
 * Writes `src/read/light/table.ts` from the treebanks' training parts: `npx tsx src/cli/light-table.ts FOLDER`, where the
 * folder holds `ewt-train.conllu.gz` and `gum-train.conllu.gz`. The same treebanks give the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { taggedSentences } from '../read/light/conllu.ts'
import { trainTables } from '../read/light/train.ts'

const HEAD = `/**
 * Tables of the light tagger, made by \`src/cli/light-table.ts\` from the training parts of UD English EWT (CC BY-SA 4.0)
 * and of the freely licensed genres of UD English GUM (annotation CC BY 4.0). Not written by hand.
 */
import type { Tables } from './train.ts'
`

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('Name the folder that holds the treebanks.\n')
  process.exitCode = 2
} else {
  const read = async (name: string) => taggedSentences(gunzipSync(await readFile(join(folder, name))).toString('utf8'))
  const tables = trainTables([...(await read('ewt-train.conllu.gz')), ...(await read('gum-train.conllu.gz'))])
  const body = `export const LIGHT_TABLES: Tables = {\n  words:\n    ${quoted(tables.words)},\n  endings:\n    ${quoted(tables.endings)},\n  runs: ${quoted(tables.runs)},\n}\n`
  await writeFile(join(import.meta.dirname, '..', 'read', 'light', 'table.ts'), `${HEAD}\n${body}`)
}
