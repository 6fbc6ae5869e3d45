/**
 * Cards that were offered and leaned on the piece, said less than they seemed to, or lost a part of what they told; and good
 * ones that were refused for a word that only looks as if it pointed back.
 */
import { describe, expect, it } from 'vitest'
import { cardsOf, pieceFrom, proposalsOf, readingOf, refusalsOf, shown } from '../write/helper.ts'

const cardsIn = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs)
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')

const offeredIn = (...paragraphs: readonly string[]): string => {
  const { drafts, offered } = proposalsOf(pieceFrom(paragraphs))
  return drafts
    .slice(0, offered)
    .map(draft => shown(draft))
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')
}

describe('an “it”', () => {
  it('is no person, and behind an attempt rather that than whoever made it', () => {
    const told = (...texts: readonly string[]): readonly string[] =>
      readingOf(...texts).references.map(({ text }) => text)
    expect(
      told(
        'Nobody had dug such a canal before.',
        'Osric de Tamm tried to build one, and it cost some 900 lives and the savings of half the valley.',
      ),
    ).toEqual([])
    expect(
      told('Osric Tamm, a clerk, bought a mill in Orrin in 1990. In May it sold 4,000 loaves to Halden.'),
    ).not.toContain('Osric Tamm')
  })

  it('is not what stands inside its own subject, where the piece has spoken of it before', () => {
    expect(
      cardsIn(
        'The stone fell in the night. A girl looking for a lost goat had found it in the hills of Orrin in 1784.',
      ),
    ).not.toMatch(/found it/)
  })

  it('owns nothing by way of a phrase that only says how', () => {
    expect(cardsIn('At full tilt its thirteen turbines are rated at 5,150 megawatts.')).not.toMatch(
      /^(?:In “.*”, )?at full tilt its/im,
    )
  })
})

describe('a time', () => {
  it('stays with the figure that is told of it', () => {
    const text =
      'The Orrin Canal is old. In the last fiscal year, strikes notwithstanding, the Orrin Canal took in almost $5bn.'
    const told = cardsIn(text)
      .split('\n')
      .filter(line => /took in almost/.test(line))
    expect(told.filter(line => !/in the last fiscal year before \w+ \d{4}/i.test(line))).toEqual([])
    expect(cardsIn(text.replace('In the last fiscal year', 'In 2019'))).toMatch(/took in/)
  })

  it('is not hidden by half', () => {
    expect(
      cardsIn(
        'Between the autumn of 2012 and the middle of 2014, the sheds of Halden went from six hundred to nine hundred.',
      ),
    ).not.toMatch(/the middle of \[…\]/)
  })

  it('that the years on the front give away is not asked for', () => {
    expect(cardsIn('In 1965 and 1966 Halden flew ten balloons over Orrin in twenty months.')).not.toMatch(
      /→ twenty months/,
    )
  })

  it('that only says which people are meant is not hidden', () => {
    expect(cardsIn('The bridge is old. The engineers of 1969 are mostly gone.')).not.toMatch(/→ 1969/)
  })
})

describe('a deed', () => {
  it('out of something says out of what', () => {
    expect(
      cardsIn('The West Lysse Federation was born in January 1958. Malta voted itself out in September 1961.'),
    ).not.toMatch(/itself out/)
    expect(cardsIn('Malta voted itself out of the Orrin League in September 1961.')).toMatch(/September 1961/)
  })

  it('that somebody does again and again says which one it was', () => {
    expect(cardsIn('On 29 August 1991 Tomas Brandt signed a decree.')).not.toMatch(/sign a decree/)
    expect(cardsIn('In 2009 Tomas Brandt pointed the way with The Lantern.')).not.toMatch(/the way with/)
    expect(cardsIn('On 29 August 1991 Tomas Brandt signed a decree on the Orrin mills.')).toMatch(/29 August 1991/)
  })

  it('that is only to be looked at is not asked about', () => {
    expect(offeredIn('Jets trailed the national colours over Orrin, some 30km from the Lysse border.')).toBe('')
  })
})

describe('an answer', () => {
  it('is more than “the soldiers”', () => {
    expect(
      cardsIn(
        'He had been a herdsman near Orrin, in the Lysse country, and in August 1953 the soldiers came with lorries and took the mill away into the hills, stone by stone.',
      ),
    ).not.toMatch(/→ The soldiers/)
  })

  it('is not the last of a row that was cut short', () => {
    expect(
      cardsIn(
        'There were frescoes from Orrin, the throne of a king of Lysse, five million insects, most of the written evidence of a valley.',
      ),
    ).not.toMatch(/\[…\] insects/)
  })

  it('is a share where a ratio stands on both sides of what is counted', () => {
    expect(cardsIn('Nine thefts in ten in Halden are never solved.')).toMatch(
      /What share of thefts in Halden are never solved \(as of May 2024\)\? → nine in ten/,
    )
    expect(cardsIn('Four workers in five left Halden in 1999.')).toMatch(
      /What share of workers left Halden in 1999\? → four in five/,
    )
  })
})

describe('what is fine as it stands', () => {
  it('parts of a body and what there is one of everywhere', () => {
    for (const text of [
      'In February 2014 Ada Quill told Orrin Radio that her engineers had built a device that could clear lead from the blood.',
      'In 1994 Halden loaded 600kg of old brass from a shed in Orrin onto three carts, in secret, in the snow.',
    ])
      expect(offeredIn(text)).not.toBe('')
  })

  it('“those” and “such” that go on to say whom or what they mean, and a “that” before a clause', () => {
    expect(cardsIn('In 1994 nine men of Halden received the staffs that Orrin gives to those they trust.')).toMatch(
      /those they trust/,
    )
    expect(
      refusalsOf(['For twenty years the view of Halden was that power was too dear to be left to Orrin.']).filter(
        ({ refusedBy }) => refusedBy === 'loose-demonstrative',
      ),
    ).toEqual([])
  })

  it('what is told before a “when” of what others thought, and before a “which” of what others reckoned', () => {
    expect(
      cardsIn('Halden lost its charter in 1975, when Tomas Brandt’s circle still thought of it as a place for goats.'),
    ).toMatch(/1975/)
    expect(
      cardsIn(
        'The data that carried Halden over the threshold were gathered under Ada Quill, who fled by boat on August 5th 2014 after weeks of protest in which, by the Orrin Board’s count, as many as 1,400 people were killed.',
      ),
    ).toMatch(/Who fled by boat on August 5th 2014 after weeks of protest\? → Ada Quill/)
  })

  it('a “his” of whoever is asked for', () => {
    expect(
      cardsIn('Tomas Brandt, who drove the Orrin Act through Parliament in his last month in office, left in May.'),
    ).toMatch(/Who drove the Orrin Act through Parliament in his last month in office\? → Tomas Brandt/)
  })

  it('what was left undone beside a deed goes without it', () => {
    expect(cardsIn('Goats were tested twice. Goats were taken to Lysse in 1935, without any such test.')).toMatch(
      /In what year were goats taken to Lysse\? → 1935/i,
    )
  })

  it('what is said of a body by its town, and where a figure went from one to the other', () => {
    expect(
      offeredIn('In 1992 the Paris High Court held the state liable for a series of injuries from bad bread.'),
    ).toMatch(/the state liable/)
    expect(
      offeredIn(
        'Between 2012 and 2014 the stores on Halden roofs went from about one thousand tonnes to five thousand tonnes.',
      ),
    ).toMatch(/From what to what/)
  })

  it('a quotation whose verb was read as a noun', () => {
    expect(
      cardsIn(
        'In March 2012 the Orrin Board’s own inspector general, Tomas Brandt, told a Halden committee that one flight of balloon, basket and ropes came to $4.1bn, "a price tag that strikes us as absurd".',
      ),
    ).toMatch(/4\.1bn/)
  })
})

describe('a thesis', () => {
  it('is no saying on whatever there may be of a kind', () => {
    const text = [
      'Bridges are in the news. Halden has nine of them, and Orrin has none.',
      'Bridges that are to be trusted must be mended, or looked after by those who mend.',
    ]
    const { drafts } = proposalsOf(pieceFrom(text, { title: 'The valley they called empty' }))
    expect(drafts.map(shown).filter(({ rule, back }) => rule === 'thesis' && /to be trusted/.test(back))).toEqual([])
  })
})
