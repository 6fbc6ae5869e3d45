/** "The virus" and "the disease" of a piece on one illness. */
import { expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { writerDesk } from '../../src/write/desk.ts'
import { fullWords } from '../../src/write/introduced/full-words.ts'
import { cardsOf, parse, pieceFrom } from './helper.ts'

function fulls(...paragraphs: readonly string[]): readonly string[] {
  const reading = read(pieceFrom(paragraphs), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  const desk = writerDesk(reading.value)
  return desk.sentences.flatMap((s, index) => s.phrases.flatMap(phrase => fullWords(desk, index, phrase, 'fact') ?? []))
}

const HEPATITIS = 'Halden has fought hepatitis C for years. In 2008 one Orrin farmer in seven carried the virus.'
const SNOW = 'Snow lay on the hills. '

it('an illness is what the bare noun for its kind means', () => {
  expect(fulls(HEPATITIS)).toEqual(['the hepatitis C virus'])
  expect(fulls('Halden has fought cervical cancer for years. In 2008 the disease killed Ada Quill.')).toEqual([
    'cervical cancer',
  ])
  expect(fulls('Halden has fought HIV for years. In 2008 this infection killed Ada Quill.')).toEqual(['HIV'])
})

it('is meant from far where it is the only one of which more than one paragraph speaks', () => {
  const far = `${SNOW.repeat(9)}In 2019 the virus came to Lysse.`
  expect(fulls(HEPATITIS, 'Nobody spoke of hepatitis C in Orrin. Rabies was worse.', far)).toEqual([
    'the hepatitis C virus',
    'the hepatitis C virus',
  ])
  expect(fulls(HEPATITIS, 'Rabies was worse than hepatitis C.', 'Rabies took longer.', far)).toEqual([
    'the hepatitis C virus',
  ])
})

it('is not meant where another is spoken of near by', () => {
  expect(fulls('Halden has fought hepatitis C and rabies. In 2008 the virus killed Ada Quill.')).toEqual([])
  expect(fulls('Halden has fought malaria and rabies. In 2008 the disease killed Ada Quill.')).toEqual([])
})

it('stands on a card', () => {
  const fronts = cardsOf([HEPATITIS]).map(({ front }) => front)
  expect(fronts.join('\n')).toMatch(/carr(?:y|ied) the hepatitis C virus/)
})
