/** What "the fund" of one sentence is called in full, and the cards on which the fuller words stand. */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { writerDesk } from '../../src/write/desk.ts'
import { fullWords } from '../../src/write/introduced/full-words.ts'
import type { Told } from './helper.ts'
import { cardsOf, parse, pieceFrom, proposalsOf, refusalsOf } from './helper.ts'

/** Every "the …" or "this …" of a piece that has fuller words, as "the fund: the fund for widows". */
function fulls(paragraphs: readonly string[], told: Told = {}): readonly string[] {
  const reading = read(pieceFrom(paragraphs, told), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  const desk = writerDesk(reading.value)
  return desk.sentences.flatMap((s, index) =>
    s.phrases.flatMap(phrase => {
      const text = fullWords(desk, index, phrase, 'fact')
      const words = s.tokens.slice(phrase.from, phrase.to).map(({ form }) => form)
      return text === null ? [] : [`${words.join(' ').toLowerCase()}: ${text}`]
    }),
  )
}

describe('a phrase with "the" that the piece has told more fully', () => {
  it('takes the words behind the noun', () => {
    expect(
      fulls(['Lawmakers set up a special fund of 500 million euros for harbours.', 'The fund will run until 2031.']),
    ).toEqual(['the fund: the special fund for harbours'])
    expect(fulls(['A bill to speed up dredging is before the council. The bill was drafted in 2019.'])).toEqual([
      'the bill: the bill to speed up dredging',
    ])
    expect(
      fulls(['In 1990 Orrin signed a convention protecting herons and otters. Halden left the convention in 2001.']),
    ).toEqual(['the convention: the convention protecting herons and otters'])
  })

  it('takes nouns and names before it', () => {
    expect(fulls(['Orrin has kept its new sugar beet levy since 1990.', 'The levy raised 4 million crowns.'])).toEqual(
      [],
    )
    expect(fulls(['Orrin brought in a new sugar beet levy in 1990.', 'The levy raised 4 million crowns.'])).toEqual([
      'the levy: the sugar beet levy',
    ])
  })

  it('takes the name that stands beside it', () => {
    expect(
      fulls([
        'The Rheingau Forum, a research group in Halden, counted the ferries. The group published its count in 2020.',
      ]),
    ).toEqual(['the group: the Rheingau Forum'])
  })

  it('takes what was told in the sentence before for "this"', () => {
    expect(fulls(['Orrin brought in a levy on sugar in 1990. This levy raised 4 million crowns.'])).toEqual([
      'this levy: the levy on sugar',
    ])
    expect(
      fulls([
        'Orrin brought in a levy on sugar in 1990. Halden waited. Brandt laughed. This levy raised 4 million crowns.',
      ]),
    ).toEqual([])
  })

  it('takes the stuff that was named right before', () => {
    expect(fulls(['Copper has made Orrin rich. In 2020 the metal brought in 4 million crowns.'])).toEqual([
      'the metal: copper',
    ])
    expect(fulls(['Copper and tin have made Orrin rich. In 2020 the metal brought in 4 million crowns.'])).toEqual([])
  })
})

describe('the country', () => {
  it('is the one that was just told of, by its name or its people', () => {
    expect(fulls(['The Japanese passed a law in 2014. Nine bridges in the country were shut.'])).toEqual([
      'the country: Japan',
    ])
  })

  it('is nobody’s where another one stands near, or only the things of one', () => {
    expect(fulls(['The Japanese copied Peru in 2014. Nine bridges in the country were shut.'])).toEqual([])
    expect(fulls(['Japanese boats came in 2014. Nine bridges in the country were shut.'])).toEqual([])
  })
})

describe('what was named right before', () => {
  it('is meant, whatever others were spoken of farther back', () => {
    expect(
      fulls(['Halden has 40 bridges. In 2019 the Orrin Bridge burned. The bridge had cost 4 million crowns.']),
    ).toEqual(['the bridge: the Orrin Bridge'])
  })

  it('is its owner’s where a named subject has it', () => {
    expect(
      fulls(['The Orrin Institute keeps its archive with great care.', 'In 2019 the archive burned in Halden.']),
    ).toEqual(['the archive: the Orrin Institute’s archive'])
  })
})

describe('no fuller words', () => {
  it('where another thing of its kind stands near', () => {
    expect(
      fulls(['Orrin set up a fund for widows in 1990. Halden opened a fund for sailors. The fund closed in 2001.']),
    ).toEqual(['the fund: the fund for sailors'].slice(1))
  })

  it('where it says by itself which, or another way', () => {
    expect(fulls(['Orrin set up a fund for widows in 1990. The fund for sailors closed in 2001.'])).toEqual([])
    expect(fulls(['Orrin set up a fund for widows in 1990. The old fund closed in 2001.'])).toEqual([])
  })

  it('where the noun is everybody’s', () => {
    expect(fulls(['Orrin had a problem with rats in 1990. The problem grew in 2001.'])).toEqual([])
  })

  it('where what is said of it leans on its own place', () => {
    expect(fulls(['Orrin set up a fund that they had asked for in 1990. The fund closed in 2001.'])).toEqual([])
    expect(fulls(['Orrin set up a fund for the mine last year. The fund closed in May 2001.'])).toEqual([])
  })

  it('where it was brought in by somebody’s quoted words', () => {
    expect(fulls(['“Give us a fund for widows,” said Ada Tamm in 1990. The fund closed in 2001.'])).toEqual([])
  })

  it('of one word that is no noun: an adjective alone says too little', () => {
    expect(fulls(['A regional levy was brought in in 1990. The levy raised 4 million crowns in Orrin.'])).toEqual([])
  })
})

describe('cards with fuller words', () => {
  const piece = [
    'Lawmakers in Orrin set up a fund for harbours in 2011.',
    'In 2019 the fund paid for nine ferries in Halden.',
  ]

  it('show them, marked as put in', () => {
    const drafts = proposalsOf(pieceFrom(piece)).drafts.filter(({ wording }) =>
      JSON.stringify(wording).includes('"the fund for harbours"'),
    )
    expect(drafts.length).toBeGreaterThan(0)
    for (const { wording } of drafts) expect(JSON.stringify(wording)).toContain('"how":"resolved","text":"the fund for')
  })

  it('begin with a capital where the phrase did', () => {
    const fronts = cardsOf([
      'Lawmakers in Orrin set up a fund for harbours in 2011.',
      'The fund bought nine ferries from Brandt in 2019.',
    ])
    expect(fronts.map(({ front }) => front).filter(front => /fund/.test(front) && /Brandt/.test(front))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^The fund for harbours/)]),
    )
  })

  it('do not give the answer away', () => {
    const cards = cardsOf([
      'Lawmakers in Orrin set up a fund for harbours in 2011.',
      'In 2019 the fund paid for nine harbours in Halden.',
    ])
    expect(cards.filter(({ front, back }) => /harbours/.test(front) && /harbours/.test(back))).toEqual([])
  })

  it('do not name a place twice', () => {
    const cards = cardsOf([
      'Orrin has a ferry across the bay of Halden.',
      'In 2019 the ferry carried 4,000 people to Halden. In 2020 the ferry carried 5,000 people.',
    ])
    expect(cards.filter(({ front }) => /Halden.*Halden/.test(front))).toEqual([])
  })
})

describe('a phrase that any reader understands', () => {
  const looseOf = (text: string): readonly string[] =>
    refusalsOf(['Ada Tamm had seen the limit and the brake.', text])
      .filter(({ refusedBy }) => refusedBy === 'loose-definite')
      .map(({ why }) => why)

  it('is told by a clause further right, or named between quotation marks', () => {
    expect(looseOf('In 1990 Halden loosened the limit the Orrin council had set.')).toEqual([])
    expect(looseOf('In 1990 Halden loosened the “debt brake,” the limit on borrowing.')).toEqual([])
  })

  it('is not told by a pronoun', () => {
    expect(looseOf('In 1990 Halden loosened the limit.')).not.toEqual([])
  })
})

describe('whoever owns a thing', () => {
  it('is told more fully, too', () => {
    const fronts = cardsOf([
      'Lawmakers set up the Orrin Harbour Board in 2011.',
      'In 2019 the board’s engineers found 40 cracks in Halden.',
    ]).map(({ front }) => front)
    expect(fronts.join('\n')).toContain('the Orrin Harbour Board’s engineers')
  })
})
