/** A deck called “collection” must not download as collection.apkg, by which Anki replaces everything a person has. */
import { describe, expect, it } from 'vitest'
import { packageName, replacesCollection } from '../../src/anki/filename.ts'

describe('the name of a package', () => {
  it.each(['collection', 'Collection', 'ＣＯＬＬＥＣＴＩＯＮ', 'collection.colpkg', ''])(
    'of the deck “%s” never replaces a collection',
    name => {
      expect(replacesCollection(packageName(name))).toBe(false)
    },
  )
})
