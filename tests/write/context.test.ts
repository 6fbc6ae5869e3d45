/** What a piece is about, written before the cards that do not say it. */
import { describe, expect, it } from 'vitest'
import type { Paragraph, Piece } from '../../src/core/piece.ts'
import { pieceFrom, proposalsOf, shown } from './helper.ts'

const BODY = [
  'The Orrin Canal was cut in 1871. Ships of 90 metres pass through the canal every day.',
  'In 2019 the Brandt Company paid $4 million at auction to jump the line. The canal had never seen such a price.',
  'Low water closed the canal for a month in 2021. Halden wants a new lock.',
  'The council of Lysse opened a museum in 1983. Nobody has counted its visitors.',
]
const frontsOf = (title: string, paragraphs: readonly string[] = BODY): readonly string[] => {
  const { drafts } = proposalsOf(pieceFrom(paragraphs, { title }))
  return drafts.map(shown).map(({ front }) => front)
}

describe('the topic of a piece', () => {
  it('stands before a card whose paragraph speaks of it and which does not', () => {
    expect(frontsOf('What the Orrin Canal is worth').join('\n')).toMatch(
      /^The Orrin Canal: (?:how much did the Brandt Company pay at auction to jump the line in 2019|In 2019 )/m,
    )
  })

  it('goes on in small letters also behind a time that was written out', () => {
    const fronts = frontsOf('What the Orrin Canal is worth', [
      ...BODY.slice(0, 3),
      'Low water costs the canal dear. Last month the Tamm Company paid $7 million at auction for a place in the queue.',
    ])
    expect(fronts.join('\n')).toMatch(/^The Orrin Canal: in April 2024 /m)
    expect(fronts.filter(front => /^The Orrin Canal: In /.test(front))).toEqual([])
  })

  it('is not written where the card says it, nor over what has nothing to do with it', () => {
    const fronts = frontsOf('What the Orrin Canal is worth')
    expect(fronts.filter(front => /canal.*canal/i.test(front))).toEqual([])
    expect(fronts.filter(front => /^The Orrin Canal:.*museum/.test(front))).toEqual([])
  })

  it('does not stand before what is told of somebody whom only its paragraph names', () => {
    const fronts = frontsOf('What the Orrin Canal is worth', [
      ...BODY.slice(0, 3),
      'The canal was in every speech. In November 2023 the people of Lysse gave first place to Tomas Brandt.',
    ])
    expect(fronts).toContain('In November 2023 the people of Lysse gave first place to […].')
    expect(fronts.filter(front => /^The Orrin Canal:.*first place to \[…/.test(front))).toEqual([])
  })

  it('is never a place or a person, which would say where or of whom all of it is told', () => {
    const fronts = frontsOf('Why Halden needs a lock', [
      'Halden has 40,000 people. The mayor of Halden is Ada Quill.',
      'In 2019 the Brandt Company paid $4 million for a mill. Halden gained nothing by it.',
      'Halden borrowed $9 million in 2021. The Brandt Company lent it.',
    ])
    expect(fronts.filter(front => /^(?:Halden|Ada Quill):/.test(front))).toEqual([])
  })
})

describe('a topic that only the body names', () => {
  const told = [
    'The Orrin treaties were signed in 1925, and half of Europe danced to their name.',
    'Under the Orrin treaties Halden kept its frontier. Ministers wept at Orrin, it was said.',
    'What had they agreed? Halden left the mines of Lysse in 1930.',
    'In 1950 Mirela Tamm sailed round the island of Varn. Nobody in Tolmin had done so.',
    'Whoever broke the treaties paid for it. Two years later nobody spoke of Orrin any more.',
  ]

  it('is written in its fullest form where the paragraph speaks of it, or goes on with it', () => {
    expect(frontsOf('The map and the spirit', told).join('\n')).toMatch(
      /^The Orrin treaties: .*Halden.*mines of Lysse/m,
    )
  })

  it('is not written over a paragraph that tells of something else', () => {
    expect(frontsOf('The map and the spirit', told).filter(front => /^The Orrin.*(?:Varn|Tolmin)/.test(front))).toEqual(
      [],
    )
  })

  const canal = [
    'The Orrin Canal was cut in 1871. Ships of 90 metres pass through it.',
    'In March 2019 the Brandt Company closed the canal. Low water had never done so.',
    'The canal of Lysse was closed in 1990.',
  ]

  it('stands in full where a card would say “the canal”', () => {
    const fronts = frontsOf('What the Orrin Canal is worth', canal)
    expect(fronts.join('\n')).toMatch(/Brandt Company closed? the Orrin Canal|close the Orrin Canal/)
    expect(fronts.filter(front => /Orrin Canal of Lysse/.test(front))).toEqual([])
  })

  it('does not stand for another of its kind', () => {
    const fronts = frontsOf('What the Orrin Canal is worth', [
      canal[0] ?? '',
      'Halden dug a ship canal in 1902. In March 2019 the Brandt Company closed the canal.',
      canal[2] ?? '',
    ])
    expect(fronts.filter(front => /clos.* the Orrin Canal/.test(front))).toEqual([])
  })
})

describe('a title of one thing', () => {
  it('ties a card that speaks of several of it', () => {
    const engines = ['All tall dock cranes are driven by high pressure steam.']
    const under = (title: string): readonly string[] =>
      proposalsOf(pieceFrom(engines, { title, author: '', published: '' })).drafts.map(draft => shown(draft).front)
    expect(under('Crane')).toContain('By what are all tall dock cranes driven?')
    expect(under('Some Fund')).not.toContain('By what are all tall dock cranes driven?')
  })
})

describe('the place after which a piece is called', () => {
  const town = [
    'Sheffield lies in northern England. The city bought the old arsenal of the Brandt Company in 1903.',
    'In 1911 the Brandt Company came to Leeds. The city sold the Brandt Company a dock in 1912.',
  ]

  it('stands on a card for “the city”', () => {
    expect(frontsOf('Sheffield', town).join('\n')).toMatch(/Sheffield (?:buy|bought) the old arsenal/)
    expect(frontsOf('The arsenal of Sheffield', town).filter(front => /Sheffield b/.test(front))).toEqual([])
  })

  it('does not stand for another city', () => {
    expect(frontsOf('Sheffield', town).filter(front => /Sheffield s/.test(front))).toEqual([])
  })
})

describe('what a heading says the piece is about', () => {
  const heading = (line: string, ...paragraphs: readonly string[]): Piece => ({
    ...pieceFrom([], { title: 'Lessons nobody learnt' }),
    text: {
      kind: 'present',
      paragraphs: [{ kind: 'heading', text: line }, ...paragraphs.map((text): Paragraph => ({ kind: 'body', text }))],
    },
  })
  const schools = [
    'Norway sent its children to school at seven. The pupils learnt to sew, and each school had a loom.',
    'In 2003 the Brandt Institute published its first league table. A school in Lysse led it.',
    'In 2009 the Brandt Institute closed every school in Sweden.',
    'A visitor in 2011 found the school of Halden empty.',
  ]
  const frontsUnder = (line: string): string =>
    proposalsOf(heading(line, ...schools))
      .drafts.map(draft => shown(draft).front)
      .join('\n')

  it('stands before a card that does not say it', () => {
    expect(frontsUnder('Norway’s schools were admired for what they did long before')).toMatch(
      /^Norway’s schools: (?:when|in what year) did the Brandt Institute publish its first league table\?/m,
    )
    const compulsory = [
      'Norway made schooling compulsory. Pupils learnt to sew, and each school had a loom.',
      'Compulsory schools cost money. In 2003 the Brandt Institute published its first league table.',
      'In 2009 the Brandt Institute met. Schools were compulsory by then.',
      'In 1893 Kate Holm collected 32,000 signatures. Schools were compulsory then.',
    ]
    const fronts = proposalsOf(
      heading('Compulsory schooling is the least glamorous idea that anybody ever had', ...compulsory),
    )
      .drafts.map(draft => shown(draft).front)
      .join('\n')
    expect(fronts).toMatch(/^Compulsory schooling: .*league table/m)
    // Somebody of whom one paragraph speaks may have done it for another thing.
    expect(fronts).not.toMatch(/^Compulsory schooling: .*(?:Kate Holm|signatures)/m)
  })

  it('does not stand before what is told of another country', () => {
    expect(frontsUnder('Norway’s schools were admired for what they did long before')).not.toMatch(
      /Norway’s schools: .*Sweden/,
    )
  })

  it.each([
    'A school that sews is not a school that reads',
    'Norway is richer than its schools',
    'The schools were lost in an office',
    'Two years on, both sides have something to say of schools',
    'Norway’s Schools Were Admired For Long Before That',
  ])('is not made of “%s”', line => {
    expect(frontsUnder(line)).not.toMatch(/^[^\n]{0,60}: (?:when|in what year|in 2003)/im)
  })
})
