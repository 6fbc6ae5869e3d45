/**
 * Writes `src/read/light/table.ts` from the treebanks' training parts, and from it `src/read/ingest/common-words.ts`, the
 * few of its words that recognising a piece needs: `npx tsx src/cli/light-table.ts FOLDER`, where the folder holds `ewt-train.conllu.gz` and `gum-train.conllu.gz`. The same treebanks give the same bytes.
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

const COMMON_HEAD = `/**
 * Common words of English in small letters, made by \`src/cli/light-table.ts\` from the light tagger's tables; licence and
 * sources as there. Sorted; each word is a digit (how many of its first letters are those of the word before) and the rest.
 */
`

/** Words of four letters or more that are no names, front-coded. */
function commonWords(words: string): string {
  const common = words.split('\n').flatMap(line => {
    const [code = '', ...entries] = line.split(' ')
    return /^(?:[a-bd-zA-Z]\d)+$/.test(code) ? entries.filter(entry => /^\p{Ll}{4,}$/u.test(entry)) : []
  })
  let last = ''
  return [...new Set(common)]
    .sort()
    .map(word => {
      let same = 0
      while (same < 9 && same < last.length && word[same] === last[same]) same++
      last = word
      return `${same}${word.slice(same)}`
    })
    .join('')
}

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
  const room = join(import.meta.dirname, '..', 'read')
  await writeFile(join(room, 'light', 'table.ts'), `${HEAD}\n${body}`)
  const common = `export const COMMON_WORDS =\n  ${quoted(commonWords(tables.words))}\n`
  await writeFile(join(room, 'ingest', 'common-words.ts'), `${COMMON_HEAD}${common}`)
}
