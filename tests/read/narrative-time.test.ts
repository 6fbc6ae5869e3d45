/** Times that a reader knows at once because a story goes on from one to the next, in a piece of 10 May 2024. */
import { describe, expect, it } from 'vitest'
import { readingOf } from '../write/helper.ts'

/** What each time of a text was resolved to; null for those that stand as they are or stay open. */
const resolvedIn = (...paragraphs: readonly string[]): readonly (string | null)[] =>
  readingOf(...paragraphs).mentions.flatMap(({ date }) => (date === undefined ? [] : [date.resolved]))

const last = (...paragraphs: readonly string[]): string | null => resolvedIn(...paragraphs).at(-1) ?? null

describe('a month behind what was told years ago', () => {
  it('is the next one of that story', () => {
    expect(last('In September 2011 the council of Lysse closed the mill. In December it sold the land.')).toBe(
      'December 2011',
    )
    expect(
      last(
        'In November 1996 the dockers of Lysse went on strike. For weeks they marched. In February the owners gave in.',
      ),
    ).toBe('February 1997')
  })

  it('is open where it would come after the day of writing', () => {
    expect(last('In January 2023 the mill of Lysse opened. Two years later it was closed.')).toBe(null)
    expect(last('In January 2013 the mill of Lysse opened. Two years later it was closed.')).toBe('2015')
  })

  it('is open behind a deed of which nobody knows when it was', () => {
    expect(
      last('Ruth Alder founded a union in March 1961. Her brother Tom ran a mill in Lysse. He died in June.'),
    ).toBe(null)
    expect(last('In September 1994 the port dismissed Paul Rydd. He sued the port. In March he won the case.')).toBe(
      null,
    )
    expect(last('Lysse joined the league in November 1911. Orrin followed. In February the mayor signed.')).toBe(null)
  })

  it('is the one before, where the sentence looks back', () => {
    expect(
      last(
        'The mayor of Lysse conceded on 30 November 2017 that she was wrong. Ada Hald had told her so on 3 November.',
      ),
    ).toBe('3 November 2017')
    expect(
      last('The mayor of Lysse conceded in March 2017 that she was wrong. Ada Hald had told her so in November.'),
    ).toBe('November 2016')
  })

  it('is open where the text came back to now, named two times or told only a year', () => {
    expect(
      last('In September 2011 the council of Lysse closed the mill. It is a museum. In December it sold the land.'),
    ).toBe(null)
    expect(last('In 2011 the council of Lysse closed the mill. In December it sold the land.')).toBe(null)
    expect(last('In May 2011 and June 2013 the mill of Lysse flooded. In December it closed.')).toBe(null)
  })

  it('is open where it may be one of the last months as well', () => {
    expect(last('In February 2023 the mill of Lysse closed. The mayor resigned in March.')).toBe(null)
  })

  it('goes on with the same people even when that was not long ago', () => {
    expect(last('The council of Lysse opened its inquiry in February 2023. It reached a verdict in June.')).toBe(
      'June 2023',
    )
  })
})

describe('“that year” and “the following year”', () => {
  it('are of the year that was named last', () => {
    expect(last('The strike that began in Lysse in October 2019 ended on 15 November of that year.')).toBe(
      '15 November 2019',
    )
    expect(last('During 2018 the mill of Lysse made a loss. In June of the following year it closed.')).toBe(
      'June 2019',
    )
    expect(
      last('October 2021 was the driest since the town began to count in 1950. In August that year wells failed.'),
    ).toBe('August 2021')
  })
})

describe('a distance from what was told', () => {
  it('is counted on through sentences that only look back', () => {
    expect(
      last('On 10 March 1998 the two mayors met in Lysse. They had not spoken for years. The next day they signed.'),
    ).toBe('11 March 1998')
    expect(
      last('On the morning of 12 November 1921 the delegates met in Lysse. They had dined together the day before.'),
    ).toBe('11 November 1921')
    expect(
      last('The museum of Lysse sent back its horse, a bronze, in 2018. The museum of Halden followed the next year.'),
    ).toBe('2019')
  })

  it('is open behind a deed without a time, unless years are counted from a month', () => {
    expect(last('In April 2008 the council of Lysse met. It quarrelled. Four months later the mill closed.')).toBe(null)
    expect(last('In April 2008 the council of Lysse met. It quarrelled. Six years later the mill closed.')).toBe('2014')
  })
})

describe('a day shortly before the day of writing', () => {
  it('is that of the news, whatever another paragraph told of', () => {
    expect(
      last(
        'The council of Lysse was founded in 1911. It is old.',
        'On the night of 20 April the mill burned to the ground.',
      ),
    ).toBe('20 April 2024')
    expect(
      last(
        'In 1911 the mill of Lysse burned. In May 1912 the owner died.',
        'I have thought of it a good deal since 3 May, when the council voted.',
      ),
    ).toBe('3 May 2024')
  })

  it('is none where the day is a name for what happened on it', () => {
    expect(last('Clara Lund remembered those who died on September 11.')).toBe(null)
  })
})

describe('the verb that a time hangs on', () => {
  it('says whether it is over', () => {
    expect(
      last('The plan of Lysse, as revised in March, has money for wells, and there is to be a fund for dams.'),
    ).toBe('March 2024')
    expect(last('The council of Lysse proposed in December to close the mill, which would save 900 crowns.')).toBe(
      'December 2023',
    )
  })

  it('makes “tomorrow” of a story no day of this week', () => {
    expect(last('Ada Hald wrote that tomorrow was the day.')).toBe(null)
  })
})

describe('what is counted from a time that was told', () => {
  it('is about that year where the count is a round one', () => {
    expect(last('The mill of Lysse closed in 1905. A decade later its owners left.')).toBe('around 1915')
    expect(last('The mill of Lysse closed in 1905. Ten years later its owners left.')).toBe('around 1915')
    expect(last('The mill of Lysse closed in 2020. Ten years later its owners left.')).toBe(null)
  })

  it('is in a year where it was a season, if all of its months lead there', () => {
    expect(last('In the autumn of 1910 the mill of Lysse opened. Six months later its dam broke.')).toBe('1911')
    expect(last('In the autumn of 1910 the mill of Lysse opened. Two months later its dam broke.')).toBe(null)
  })
})

describe('a month that something was over by', () => {
  it('comes after what was told before it', () => {
    expect(
      last('In January 1897 the mill of Lysse closed. By the middle of February the dockers had left the town.'),
    ).toBe('February 1897')
    expect(last('In January 1897 the mill of Lysse closed. In October its owners had left the town.')).toBe(
      'October 1896',
    )
  })

  it('is known where a remark stands between the date and its verb', () => {
    expect(
      last(
        'In January 1897 a party that was making for Lysse, while its council was away, was ambushed on the road. By March they had taken the city.',
      ),
    ).toBe('March 1897')
  })
})

describe('a month behind how things are now', () => {
  const history = 'In 1897 the mill of Lysse closed, and in 1911 its dam broke. In 1921 the rule was made.'
  it('stays open: what still stands says nothing of when the next deed was', () => {
    expect(last(history, 'The dam still stands in a park. In January the rebels seized the post office.')).toBe(null)
  })

  it('stays open where nobody says that it is of now, or another year was named', () => {
    expect(last(history, 'Rules end badly. In January the mayor of Lysse left.')).toBe(null)
    expect(last(history, 'In October 2019 it was used. It is still there. In January the mayor of Lysse left.')).toBe(
      null,
    )
  })
})

describe('what is counted from the day of writing', () => {
  it('is written as finely as it is meant', () => {
    expect(resolvedIn('Five days ago the council of Lysse met.')).toEqual(['5 May 2024'])
    expect(resolvedIn('Three weeks ago the council of Lysse met.')).toEqual(['April 2024'])
    expect(resolvedIn('Five weeks ago the council of Lysse met.')).toEqual(['April 2024'])
    expect(resolvedIn('Two months ago the council of Lysse met.')).toEqual(['2024'])
    expect(resolvedIn('Four months ago the council of Lysse met.')).toEqual([null])
    expect(resolvedIn('A year ago today the council of Lysse met.')).toEqual(['10 May 2023'])
    expect(resolvedIn('Two years ago next month the council of Lysse met.')).toEqual(['June 2022'])
    expect(resolvedIn('This week the council of Lysse met.')).toEqual(['May 2024'])
    expect(resolvedIn('Last week the council of Lysse met.')).toEqual(['2024'])
    expect(resolvedIn('Ten weeks ago the council of Lysse met.')).toEqual([null])
    expect(resolvedIn('Nobody in Lysse wishes to swim this summer.')).toEqual(['the summer of 2024'])
    expect(resolvedIn('The council of Lysse will report next summer.')).toEqual([null])
  })
})

describe('a comparison', () => {
  it('needs no time of its own beside the one that it is told from', () => {
    expect(resolvedIn('The mill of Lysse hurt 40 people in 2021, which is more than in the year before.')).toEqual([
      null,
      '2020',
    ])
    expect(last('By the end of the 2021 financial year the mill hurt 40 people, more than in the year before.')).toBe(
      null,
    )
    expect(
      last(
        'October 2020 was wet in Lysse. In December that year wells overflowed.',
        'In May 2020 the mill of Lysse closed. By the end of the 2021 financial year it hurt 40, from 90 the year before.',
      ),
    ).toBe(null)
    const { mentions } = readingOf(
      'In June 2022 prices in Lysse stood 9 per cent above their level of 12 months before.',
    )
    expect(mentions.some(({ date }) => date?.deictic === true)).toBe(false)
    expect(
      readingOf('May 2022 was the driest May since 1950.').mentions.some(({ date }) => date?.deictic === true),
    ).toBe(false)
  })
})
