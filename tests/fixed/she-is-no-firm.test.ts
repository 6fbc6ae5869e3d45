/** A card said that a firm was sent to prison: its name stood inside the subject of the sentence before ("An engineer from …"). */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { parse, pieceFrom } from '../write/helper.ts'

/** "pronoun → what it stands for", in the order of the text. */
function toldOf(...texts: readonly string[]): readonly string[] {
  const done = read(pieceFrom(texts, { title: 'The harbour' }), { parse })
  if (!done.ok) throw new Error(done.error.message)
  const { references, sentences } = done.value
  return references.map(({ sentence, tokens, text }) => `${sentences[sentence]?.tokens[tokens.from]?.form} → ${text}`)
}

describe('who is no he and no she', () => {
  it('a firm from which somebody comes', () => {
    expect(
      toldOf(
        'Clara Voss kept the books of a mill in Lysse. An engineer from Fentrel told the court that the scales were sound. She was fined in May 2011.',
      ).filter(line => /Fentrel/.test(line)),
    ).toEqual([])
  })

  it('whoever is chosen to follow him', () => {
    expect(
      toldOf(
        'Thomas Hale was sworn in that day. Peter Vance, once a mayor himself, picked Mr Hale to follow him, then left the party. He returned in May to speak against the new harbour.',
      ),
    ).toEqual(['He → Peter Vance'])
  })

  it('whoever rang to congratulate him', () => {
    expect(
      toldOf('Thomas Hale had lost by nine votes. Mr Hale rang the winner that night to congratulate him.').filter(
        line => line.startsWith('him'),
      ),
    ).toEqual([])
  })
})

describe('what is no it', () => {
  it('what it is said to be', () => {
    expect(toldOf('It is a true story.')).toEqual([])
  })

  it('the first of two that the sentence before has as subjects', () => {
    expect(
      toldOf(
        'In May the Tarn Institute published the results of its first tests, and a country that nobody had thought of came top in reading. In the next rounds it did better still.',
      ).filter(line => line.startsWith('it ')),
    ).toEqual([])
  })
})
