/** A package → what is found in it: the first half of an import, for which nothing needs to be known of what is here. */
import type { Result } from '../../core/result.ts'
import type { SqliteEngine } from '../sqlite.ts'
import { readCollection } from './collection.ts'
import type { Found } from './found.ts'
import type { ImportFrame } from './interpret.ts'
import { interpret } from './interpret.ts'
import { unpackCollection } from './package.ts'
import type { ByteSource } from './zip.ts'

/** `fileName`: by its name alone a file is told that holds a whole collection. */
export async function readPackage(
  source: ByteSource,
  fileName: string,
  engine: SqliteEngine,
  frame: ImportFrame,
): Promise<Result<Found>> {
  const unpacked = await unpackCollection(source, fileName)
  if (!unpacked.ok) return unpacked
  const collection = readCollection(unpacked.value.database, engine, frame.offsetAt)
  return collection.ok ? interpret(collection.value, unpacked.value.media, frame) : collection
}
