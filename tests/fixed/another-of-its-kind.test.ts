/** A piece on one vaccine that told in passing of "a combined vaccine" had "the combined vaccine" on its cards ever after. */
import { expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { writerDesk } from '../../src/write/desk.ts'
import { fullWords } from '../../src/write/introduced/full-words.ts'
import { parse, pieceFrom, readingOf } from '../write/helper.ts'

function fulls(...paragraphs: readonly string[]): readonly string[] {
  const reading = read(pieceFrom(paragraphs), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  const desk = writerDesk(reading.value)
  return desk.sentences.flatMap((s, index) => s.phrases.flatMap(phrase => fullWords(desk, index, phrase, 'fact') ?? []))
}

const EARLIER = 'In 2003 the vaccine came to Orrin. Snow lay on the hills.'
const OTHER = 'In 1989 Halden made a sheep vaccine against rust. Few had asked for it.'
const LATER = 'Ada Quill has written of Lysse for years. In 2009 the vaccine came to Lysse.'

it('what a piece spoke of before another was brought in is meant again', () => {
  expect(fulls(OTHER, LATER)).toEqual(['the sheep vaccine against rust'])
  expect(fulls(EARLIER, OTHER, LATER)).toEqual([])
  expect(fulls(EARLIER, `${OTHER} In 1992 the vaccine came to Varn.`)).toEqual(['the sheep vaccine against rust'])
})

it('nor is the other read from far', () => {
  const readFar = (...paragraphs: readonly string[]): readonly string[] =>
    readingOf(...paragraphs).references.flatMap(({ rule, text }) => (rule === 'only-noun' ? [text] : []))
  const other = 'In 1989 a Norwegian combined vaccine for rust caused fever. Few had asked for it.'
  expect(readFar(other, LATER)).toEqual(['the Norwegian combined vaccine'])
  expect(readFar(EARLIER, other, LATER)).toEqual([])
})

it('“the same panel” is no other one', () => {
  const panel = 'In 1989 a pension panel of the Halden council met in Orrin. Few had asked for it.'
  expect(fulls(panel, 'By 1990 the same panel had met twice.', 'In 2009 the panel closed.')).toContain(
    'the pension panel of the Halden council',
  )
})

it('nor is one that there was not', () => {
  expect(
    fulls(
      'In 2016 the Orrin Harbour Plan came into force. Ada Quill read the plan.',
      'Snow lay on the hills. In Lysse there was no such plan.',
      'In 2019 Tomas Brandt burned the plan.',
    ),
  ).toEqual(['the Orrin Harbour Plan', 'the Orrin Harbour Plan'])
})
