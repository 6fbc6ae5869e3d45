/** Who "he" and "she" are by the shape of the text, with the trained reader's trees: sentences of ours. */
import { describe, expect, it } from 'vitest'
import { read } from '../../../src/read/read.ts'
import { parse, pieceFrom } from '../../write/helper.ts'

/** "pronoun → who it is" of those that a card may write out, in the order of the text. */
function personsOf(...texts: readonly string[]): readonly string[] {
  const done = read(pieceFrom(texts, { title: 'The harbour' }), { parse })
  if (!done.ok) throw new Error(done.error.message)
  const { references, sentences } = done.value
  return references
    .filter(({ confidence }) => confidence >= 0.9)
    .map(({ sentence, tokens, text }) => `${sentences[sentence]?.tokens[tokens.from]?.form} → ${text}`)
    .filter(line => /^(?:he|she|his|her) /i.test(line))
}

describe('who he and she are', () => {
  it('whoever a “who” clause is about, also with a remark in between', () => {
    const told = personsOf(
      'The board had struck off one bidder after another: Thomas Hale, the son of a miller; and finally Peter Vance, a baker with a large stall on the quay, who was ahead in the count when his licence was withdrawn in May.',
    )
    expect(told).toEqual(['his → Peter Vance’s'])
  })

  it('not somebody beside several whom the clause may be about', () => {
    const told = personsOf(
      'Maria Hale lives in Lysse with her two dogs and three hens, who cost her all that her press earns.',
    )
    expect(told.filter(line => line.startsWith('her press'))).toEqual([])
  })

  it('the named subject of the same sentence, where nobody else was named before', () => {
    expect(
      personsOf(
        'In 2012 Orvik Tanse, the Lysse trade minister, told a crowd on the quay that he would tax all bricks.',
      ),
    ).toEqual(['he → Orvik Tanse'])
    expect(
      personsOf(
        'Senator Tanse had meanwhile let it be known that his town was not a shop, and that a little gratitude would go down well.',
      ),
    ).toEqual(['his → Senator Tanse’s'])
    expect(personsOf('Peter Vance asked Thomas Hale whether he had sold the mill.')).toEqual([])
  })

  it('the “he” that is the subject of the same sentence, where that is known', () => {
    expect(
      personsOf(
        'Peter Vance rang the harbour master that night to congratulate him. He told his clerks that he took full blame.',
      ),
    ).toEqual(['He → Peter Vance', 'his → Peter Vance’s', 'he → Peter Vance'])
  })

  it('not anybody of whom a sentence speaks in general', () => {
    expect(personsOf('Peter Vance spoke first. Whoever wins keeps his seat.')).toEqual([])
  })

  it('the name that a sentence opens with, before a remark', () => {
    expect(
      personsOf(
        'Orvik Tanse, the Lysse trade minister, spoke of bricks.',
        'Senator Tanse, then hovering at around 3 percent, was spared. Nobody mends a gate that no one uses. Yet his party had campaigned on little else.',
      ),
    ).toEqual(['his → Orvik Tanse’s'])
  })

  it('not the town that somebody goes to', () => {
    expect(personsOf('The ferry from Halden to Comrel takes two hours. She gave me a look.')).toEqual([])
  })

  it('not the name that “his brother” explains', () => {
    expect(personsOf('Peter Vance, his brother, asked for the keys.')).toEqual([])
  })

  it('whom the sentence before was about, wherever the pronoun stands', () => {
    expect(
      personsOf(
        'Peter Vance could hardly have been franker. If the toll was going to raise his rent by a tenth, he told the Lysse Courier in 2003, he would pay it.',
      ),
    ).toContain('his → Peter Vance’s')
  })

  it('also where nobody is spoken of in between, if it is the one person of the paragraph', () => {
    const rest =
      'told the port to open its gate. It answered with a fee. The fee was paid. On 30 April, she closed the quay.'
    expect(personsOf('Anna Vance had lost in May.', `Maria Hale ${rest}`)).toEqual(['she → Maria Hale'])
    expect(personsOf(`Anna Vance had lost in May. Maria Hale ${rest}`)).toEqual([])
  })

  it('the main person of the piece, over a paragraph’s end, and nobody where there is no such person', () => {
    const texts = [
      'In 2004 Mr Vance had few friends. The roof leaked. The gate was shut. The quay was empty.',
      'In May he came second, with less than 12 percent of the votes.',
    ]
    const main = 'Peter Vance ran for the board in 2003. Mr Vance had a plan. The port liked Mr Vance.'
    expect(personsOf(main, ...texts)).toEqual(['he → Peter Vance'])
    expect(personsOf(`${main} Thomas Hale ran, too. Mr Hale had a ship. Mr Hale won.`, ...texts)).toEqual([])
  })

  it('nobody whose biographer, father or mayor the sentence before was about', () => {
    expect(personsOf('Karl Dahl’s biographer taught at Sarn. He died in 1977.')).toEqual([])
    expect(personsOf('Peter Marsh’s father was a miner in Lysse. He lost two fingers in 1920.')).toEqual([])
    const told = personsOf(
      'Tom Hale told the court that he had seen a thief. The mayor of Orrin hated trams. He closed four lines in 1958.',
    )
    expect(told.filter(one => one.startsWith('He '))).toEqual([])
  })

  it('not the one before whom another was named', () => {
    const told = personsOf(
      'Peter Marsh sold the brickworks to William Stone in 1902. It was a bad year. Henry Vane lent money to Arthur Pell in the spring of 1920. He lost nine thousand pounds at cards in Vienna.',
    )
    expect(told).toEqual([])
  })

  it('not somebody who is called Ms elsewhere', () => {
    const told = personsOf(
      'Ms Lund and Mr Voss ran for the board in 2003. Voss came second. She had a plan for the quay.',
    )
    expect(told).toEqual(['She → Ms Lund'])
  })
})
