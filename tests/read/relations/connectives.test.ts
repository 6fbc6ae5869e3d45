import { describe, expect, it } from 'vitest'
import { ConnectiveReader, candidatesIn } from '../../../src/read/relations/connectives.ts'
import { parseLightly } from '../../../src/read/syntax/light.ts'

const reader = new ConnectiveReader()
const sentences = (text: string) => parseLightly(text).map(sentence => sentence.tokens)

/** What is found in a sentence, as "form: sense". */
const found = (text: string): readonly string[] =>
  sentences(text)
    .flatMap(words => reader.read(words))
    .map(each => `${each.entry.form}: ${each.sense}`)

describe('explicit connectives', () => {
  it.each([
    ['Trains were late because the track was old.', 'because: reason'],
    ['The track was old, so the trains were late.', 'so: result'],
    ['Although the bridge is old, it is safe.', 'although: concession'],
    ['The bridge is old. However, it is safe.', 'however: contrast'],
    ['If the council pays, the bridge will stand.', 'if: condition'],
    ['Some bridges are old; for example, the one at Orrin is a ruin.', 'for example: example'],
    ['The council met in secret. Therefore, nobody knew the price.', 'therefore: result'],
    ['They closed the road so that nobody would be hurt.', 'so that: purpose'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected)
  })

  it.each([
    ['The water was so cold that nobody swam.'],
    ['She has worked for the council for years.'],
    ['Nobody but the clerk had a key.'],
    ['It was as old as the town.'],
  ])('sees none that argues in “%s”', text => {
    expect(found(text)).toEqual([])
  })

  it('takes the longest form where several begin, and none twice', () => {
    const [words = []] = sentences(
      'As a result of the flood, and even though it rained, we went on, as if nothing were wrong.',
    )
    const places = candidatesIn(words)
    expect(places.map(({ entry }) => entry.form)).toEqual(['as a result of', 'even though', 'as if'])
    for (const [i, place] of places.entries()) expect(place.from).toBeGreaterThanOrEqual(places[i - 1]?.to ?? 0)
  })
})
