/**
 * What is built on tags and trees, measured on whatever data lies in a folder: sentences, clauses, names, dates and
 * figures, pronouns, connectives, relations, short arguments. Parts that are not there are passed over, so that other
 * parts of the same form (`NAME.conllu.gz`, `uner-*.iob2.gz`, `microtexts-*.tar.gz`) are scored by the same command.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SyntaxModel } from '../../read/trained/model.ts'
import { createSyntax } from '../../read/trained/syntax.ts'
import { clauseLines } from './clauses.ts'
import { connectiveLines } from './connectives.ts'
import { danglingLines } from './dangling.ts'
import { microtextLines } from './microtexts.ts'
import { nameLines } from './names.ts'
import { pronounLines } from './pronouns.ts'
import { quantityLines } from './quantities.ts'
import { relationLines } from './relations.ts'
import { segmentationLines } from './segmentation.ts'

/** @param names treebanks without their ending; those of GUM carry entities and relations */
export async function* understandingLines(
  model: SyntaxModel,
  folder: string,
  names: readonly string[],
): AsyncGenerator<string> {
  const files = readdirSync(folder)
  const gum = names.filter(name => name.startsWith('gum') && existsSync(join(folder, `${name}.conllu.gz`)))
  yield* segmentationLines(folder, names)
  if (gum.includes('gum-dev')) yield* clauseLines(folder)
  for (const file of files.filter(each => /^uner-.*\.iob2\.gz$/.test(each)))
    yield* nameLines(folder, file.replace(/\.iob2\.gz$/, ''))
  yield* quantityLines(createSyntax(model).parse)
  for (const name of gum) {
    yield* pronounLines(model, folder, name)
    yield* danglingLines(model, folder, name)
    yield* await connectiveLines(folder, name)
    yield* await relationLines(folder, name)
  }
  for (const file of files.filter(each => /^microtexts-.*\.tar\.gz$/.test(each))) yield* microtextLines(folder, file)
}
