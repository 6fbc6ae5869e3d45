/** Cards that leave a stranger asking "of what?" are not among those offered first. */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { judgedCards } from '../../src/write/propose.ts'
import type { Scored } from '../../src/write/rank.ts'
import { isUntold } from '../../src/write/untold.ts'
import { parse, pieceFrom } from './helper.ts'

/** Of all cards that pass the gates: fronts, each with whether it leaves something untold. */
function toldOf(...paragraphs: readonly string[]): ReadonlyMap<string, boolean> {
  const reading = read(pieceFrom(paragraphs), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  return new Map(
    judgedCards(reading.value)
      .filter(({ refusal }) => refusal === null)
      .map(({ view }) => {
        const one: Scored = { view, score: 1, measured: [] }
        return [view.frontText, isUntold(one)]
      }),
  )
}

const untold = (told: ReadonlyMap<string, boolean>, front: RegExp): readonly boolean[] => {
  const found = [...told].filter(([text]) => front.test(text))
  if (found.length === 0) throw new Error(`no such card: ${[...told.keys()].join('\n')}`)
  return found.map(([, is]) => is)
}

describe('a card is untold', () => {
  it.each([
    ['so, which stands for what was said', 'A dealer from Halden told the Orrin Museum so in 2021.', /Orrin Museum so/],
    [
      'one, of something spoken of',
      'Since 2012 the method of Brandt has been to see that there never is one.',
      /never is one/,
    ],
    [
      'a government, of which country nobody can say',
      'Norway closed its last mill in 2019. The government ordered six mills from an American firm in 2020.',
      /[Tt]he government order|Who ordered/,
    ],
    [
      'a like thing',
      'The Supreme Court of Norway reached a like conclusion in the Orrin case in December 2019.',
      /like conclusion/,
    ],
    ['a best that says nothing', 'A tribunal in The Hague did its best on 12 July 2016.', /its best/],
  ])('by %s', (_, sentence, front) => {
    expect(untold(toldOf(sentence), front)).not.toContain(false)
  })

  it('by a thing that nothing on it tells more of', () => {
    const told = toldOf('Ada Brandt said in 2019 that the pledge covered the island of Varn.')
    expect(untold(told, /the pledge/)).not.toContain(false)
    const fuller = toldOf('Ada Brandt said in 2019 that the pledge of 1951 covered the island of Varn.')
    expect(untold(fuller, /the pledge of 1951/)).not.toContain(true)
  })

  it('by an “it” that comes back to nothing on it', () => {
    const told = toldOf(
      'On 24 October 2024 Prime Minister Ada Brandt announced that it was over, or at any rate suspended.',
    )
    expect(untold(told, /it was over/)).not.toContain(false)
  })

  it('where it names nobody and nothing, and has few words', () => {
    const told = toldOf(
      'There have been 13 annual rises since 2012.',
      'Norway has raised its pensions 13 times since 2012.',
    )
    expect(untold(told, /annual rises/)).not.toContain(false)
    expect(untold(told, /Norway/)).not.toContain(true)
  })
})

describe('a card is told', () => {
  it.each([
    [
      'by a role beside its name',
      'Ada Brandt, the harbour commissioner, closed the port of Halden in 2019.',
      /Ada Brandt/,
    ],
    [
      'by what it owns, named behind',
      'In 2016 the largest town of Norway rezoned half of its land for homes.',
      /its land/,
    ],
    [
      'of one of two',
      'In 1951 Norway and Denmark agreed that each would warn the other of floods.',
      /Norway and Denmark agree/,
    ],
    [
      'with “so” before what it measures',
      'In 1904 Norway was so poor that Sweden sold it a bridge for a crown.',
      /so poor/,
    ],
  ])('%s', (_, sentence, front) => {
    expect(untold(toldOf(sentence), front)).not.toContain(true)
  })
})

it('the least of something is told by itself', () => {
  const told = toldOf('In 2019 Ada Brandt found that the toll of Halden was the least of her problems.')
  expect(untold(told, /find about the toll of Halden/)).not.toContain(true)
})

describe('parts of a town', () => {
  it('are told by its name', () => {
    const told = toldOf('In 2019 the council of Sheffield voted on a toll for every lorry that enters the port.')
    expect(untold(told, /enters the port/)).not.toContain(true)
    const nowhere = toldOf('In 2019 Ada Brandt voted for a toll on every lorry that enters the port.')
    expect(untold(nowhere, /enters the port/)).not.toContain(false)
  })
})

describe('words that are left alone', () => {
  it('are a preposition at the end of “why”, and “the one in” some town', () => {
    const against = toldOf(
      'The Orrin Party voted against because the state of Norway had asked too little of the bankers of Halden.',
    )
    expect([...against].filter(([front, is]) => /against\?$/.test(front) && !is)).toEqual([])
    const one = toldOf('In 1973 General Lund took a bell from the one in Halden to give to the King of Norway.')
    expect(untold(one, /the one in Halden/)).not.toContain(false)
  })
})

describe('a card is not untold', () => {
  it.each([
    [
      'where a “which” says what it is about',
      'The Orrin Harbour Office reported that nearly a quarter of the foreign posts for which Halden required a licence were filled by people who did not have it.',
      /share of the foreign posts/,
    ],
    [
      'by a tax that its noun names',
      'The assembly in Orrin closed its books in July 1998 with a surplus of £18 million, the biggest in its history, and cut the income tax.',
      /surplus of \[…\]/,
    ],
    [
      'by what a row of nouns names',
      'The harbour dues adjustment mechanism entered its definitive phase in Halden in May 1998.',
      /^When did/,
    ],
    [
      'by new ones of what it names',
      'In November 1998, Halden voted for a cap of 3% on rents, on every unit in Orrin, new ones included.',
      /^When did Halden vote/,
    ],
    ['by a deed that its figure tells', 'Train fares in Halden are to go up by 4.6% in March 2025.', /up by \[…\]/],
  ])('%s', (_, sentence, front) => {
    expect(untold(toldOf(sentence), front)).not.toContain(true)
  })

  it.each([
    ['a mere scheme', 'The scheme entered its definitive phase in Halden in May 1998.'],
    ['ones of nothing named', 'In November 1998, Halden voted for large ones.'],
  ])('but for %s it is refused or untold', (_, sentence) => {
    expect([...toldOf(sentence).values()]).not.toContain(false)
  })
})
