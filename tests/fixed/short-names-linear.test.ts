/** A single name was compared with every entity of the piece: twice the text was four times the work. */
import { expect, it } from 'vitest'
import { gather, type NameUse } from '../../src/read/mentions/entities.ts'

const use = (words: readonly string[]): NameUse => ({
  words,
  text: words.join(' '),
  at: { paragraph: 1, start: 0, end: 1 },
  before: '',
  after: '',
  described: false,
  kind: 'person',
  lead: 0,
  role: null,
  metonym: null,
  shortOf: null,
})

/** As many persons, each named in full once and by the last name once. */
const looks = (persons: number): number => {
  const uses = Array.from({ length: persons }, (_, i) => [use([`Ada${i}x`, `Quill${i}x`]), use([`Quill${i}x`])]).flat()
  let total = 0
  const { entities } = gather(uses, count => {
    total += count
  })
  expect(entities).toHaveLength(persons)
  return total
}

it('takes twice the looks for twice the names', () => {
  const once = looks(500)
  expect(once).toBeGreaterThan(0)
  expect(looks(1000)).toBeLessThanOrEqual(2 * once)
})
