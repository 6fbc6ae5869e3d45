/** Sentences that are offered where a piece as a whole is asked about: which, in what order, and where they stand. */
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/core/anchor.ts'
import type { WholeLink } from '../../src/core/likely.ts'
import { likelyKept, likelyOf } from '../../src/read/likely/likely.ts'
import { detailsIn, standOf } from '../../src/read/likely/stands.ts'
import { studyOf } from '../../src/read/likely/study.ts'
import { readingOf } from '../write/helper.ts'

const OPENING = 'The Lyss tram has run since 1904. On Monday the council met in the old depot and talked for six hours.'

const likelyIn = (link: WholeLink, ...paragraphs: readonly string[]) =>
  likelyOf(readingOf(...paragraphs))[link].map(({ at, reply }) => [at.span?.exact, reply?.span?.exact ?? null])

const first = (link: WholeLink, ...paragraphs: readonly string[]): string | null | undefined =>
  likelyIn(link, OPENING, ...paragraphs)[0]?.[0]

const all = (link: WholeLink, ...paragraphs: readonly string[]): readonly (string | null | undefined)[] =>
  likelyIn(link, OPENING, ...paragraphs).map(([text]) => text)

/** How much of a point of the author's a sentence is where others would be as much of one: in the same place. */
function worthOf(sentence: string): number {
  const study = studyOf(readingOf(OPENING, sentence, 'The depot is old.'))
  return (standOf(study, 2) ?? Number.NEGATIVE_INFINITY) - detailsIn(study, 2)
}

describe('the likely thesis', () => {
  it.each([
    ['The trouble is that a tram without passengers serves nobody in the town.'],
    ['What the council forgot was that a tram is for people without cars.'],
    ['I have come to think that the plan mistakes what a tram is for.'],
    ['The council should keep the tram and sell the depot.'],
  ])('is what takes a stand: %s', stand => {
    const told = 'The first line cost 40,000 crowns. Clara Lund drove the first car in May 1904.'
    expect(first('thesis', told, stand, 'The second line opened in 1911. It was closed in 1962.')).toBe(stand)
  })

  it.each([
    [
      'a thing that is pointed out',
      'What the valley lacks is a cheap ticket for the tram.',
      'But the valley lacks a cheap ticket for the tram, and more.',
    ],
    [
      'a thing that is announced',
      'The trouble is that the tram leaves the valley too early.',
      'The rumour is that the tram leaves the valley too early.',
    ],
    ['a demand', 'The council should sell the depot to the valley.', 'The council does not sell depots to the valley.'],
    [
      'a turn',
      'But a slow tram is not a bad tram for the valley.',
      'And a slow tram is not a bad tram for the valley.',
    ],
    [
      'words that can be read by themselves',
      'For clerks a cheap ticket is not a good tram.',
      'For them a cheap ticket is not a good tram.',
    ],
    ['a subject that says what it is', 'Coal is not good for the valley tram.', 'It is not good for the valley tram.'],
    [
      'a point without a figure',
      'A tram is not too dear for a town without a road.',
      'A tram is not too dear for a town with 4,000 people in 2019.',
    ],
  ])('is rather %s', (_, better, worse) => {
    expect(worthOf(better)).toBeGreaterThan(worthOf(worse))
  })

  it.each([
    ['Defenders of the plan reply that a tram is not worth keeping in a small town.'],
    ['The defenders of the plan are not fools, and they have counted well.'],
  ])('is not what the other side says, or is granted: %s', theirs => {
    expect(all('thesis', theirs)).toEqual([])
    expect(all('objection', theirs)).toEqual([theirs])
  })

  it('is what a list is for, rather than an item of it', () => {
    const point = 'There are two reasons to think that the council should keep the tram.'
    const items = [
      'The first is that the valley must not lose its only road.',
      'The second is that nobody should walk.',
    ]
    expect(first('thesis', `${point} ${items.join(' ')}`)).toBe(point)
    expect(all('thesis', `${point} ${items.join(' ')}`)).not.toContain(items[0])
    expect([...all('reason', `${point} ${items.join(' ')}`)].sort()).toEqual(items)
  })

  it('is none where a piece only tells', () => {
    expect(all('thesis', 'Clara Lund drove the first car in May 1904. She left in 1911.')).toEqual([])
  })

  it('is one of three at most, and each stands where its place says', () => {
    const demands = ['tram', 'depot', 'line', 'bridge', 'office'].map(
      what => `The council should sell the old ${what}.`,
    )
    const reading = readingOf(OPENING, ...demands)
    const { thesis } = likelyOf(reading)
    expect(thesis).toHaveLength(3)
    for (const { at } of thesis) expect(locate(at, reading.piece)?.how).toBe('exact')
  })

  it('is one thing to choose where the piece says it again in the same words', () => {
    const refrain = 'The council should sell the old depot.'
    const other = 'The council should keep the tram for the town.'
    expect([...all('thesis', refrain, 'The tram is slow.', other, refrain, refrain)].sort()).toEqual([other, refrain])
  })

  it('is kept with a piece that is asked about as a whole, and not with a book', () => {
    const point = 'The council should sell the old depot.'
    const told = 'Clara Lund drove the first car through the valley in May 1904. '
    const kept = likelyKept(readingOf(told.repeat(20), point)).likely
    expect(kept?.thesis.map(({ at }) => at.span?.exact)).toEqual([point])
    expect(likelyKept(readingOf(told.repeat(700), point))).toEqual({})
    expect(likelyKept(readingOf(told, point))).toEqual({})
  })
})

describe('the likely reason', () => {
  it('is what is given as one', () => {
    const because = 'The council should keep the tram, because nobody in the valley can do without it.'
    const reason = 'The bus is no answer, because the valley road is under snow for two months.'
    const found = all('reason', 'The first car was green. It had no roof.', because, reason, 'The depot is old.')
    expect(found).toContain(reason)
  })

  it('is rather what says why', () => {
    const why = 'The depot is too small for the tram, which is why the cars rust.'
    expect(
      first(
        'reason',
        'The council should keep the tram.',
        why,
        'The depot is too small for the tram, not for the bus.',
      ),
    ).toBe(why)
  })

  it('is not the likeliest thesis again', () => {
    const thesis = 'The trouble is that the council should keep the tram, because the valley needs it.'
    expect(first('thesis', 'The depot is old.', thesis, 'The line is short.')).toBe(thesis)
    expect(all('reason', 'The depot is old.', thesis, 'The line is short.')).not.toContain(thesis)
  })
})

describe('the likely objection', () => {
  it('comes with the answer to it', () => {
    expect(
      likelyIn('objection', OPENING, 'Critics say that the tram is slow. But it is never late, and the bus always is.'),
    ).toEqual([['Critics say that the tram is slow.', 'But it is never late, and the bus always is.']])
  })

  it('is answered by what stands behind the word that waves it away, or where the next paragraph opens', () => {
    expect(
      likelyIn(
        'objection',
        OPENING,
        'The defenders of the bus, who are many, will tell you that it is cheap.',
        'Yet cheap is not good.',
      ),
    ).toEqual([['The defenders of the bus, who are many, will tell you that it is cheap.', 'Yet cheap is not good.']])
  })

  it('is not answered by “Perhaps.” alone', () => {
    const objected = 'The mayor insists that the comparison with the bus is unfair.'
    expect(likelyIn('objection', OPENING, `${objected} Perhaps. Nobody else has made it.`)).toEqual([
      [objected, 'Nobody else has made it.'],
    ])
  })

  it('may be what somebody insists on', () => {
    expect(likelyIn('objection', OPENING, 'The mayor insists that the comparison is unfair.')).toEqual([
      ['The mayor insists that the comparison is unfair.', null],
    ])
  })

  it('is not what people can see: that is no view', () => {
    expect(all('objection', 'People can see that the tram is late, and the council should keep it.')).toEqual([])
  })

  it('is not half a sentence that is the author’s own', () => {
    expect(all('objection', 'Although the tram is old, the council should keep it for the valley.')).toEqual([])
  })
})
