/** Figures: on whose word, of what a share, by how much, from what to what, for how long; and whose they are. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

/** Cards of one rule that pass the gates, also those that a better card of the same sentence stands for. */
const cards = (rule: string, text: string): readonly string[] => {
  const paragraphs = [`Everybody in Halden and Orrin knows it. ${text}`]
  const twins = refusalsOf(paragraphs).filter(({ refusedBy }) => refusedBy === 'twin')
  return [...cardsOf(paragraphs), ...twins]
    .filter(one => one.rule === rule)
    .map(({ front, back }) => `${front} → ${back}`)
}

describe('a figure on somebody’s word', () => {
  it.each([
    [
      'how-many-question',
      'According to the Halden Institute, the Orrin ferry carried 4.2 million passengers in 2019.',
      'According to the Halden Institute, how many passengers did the Orrin ferry carry in 2019? → 4.2 million',
    ],
    [
      'how-much-question',
      'The Halden Steel Company, according to Orrin Radio, paid $40 million for the Orrin yard in 2012.',
      'According to Orrin Radio, how much did the Halden Steel Company pay for the Orrin yard in 2012? → $40 million',
    ],
    [
      'how-many-question',
      'At Orrin, in March 1921, Danish sailors killed at least 200 dockers over three nights, according to Halden lawyers.',
      'According to Halden lawyers, how many dockers did Danish sailors kill over three nights at Orrin in March 1921? → at least 200',
    ],
    [
      'when-question',
      'Orrin lost 3,000 jobs in 2015, the Halden Labour Board says.',
      'According to the Halden Labour Board, in what year did Orrin lose 3,000 jobs? → 2015',
    ],
    [
      'how-many-question',
      'By the Orrin Museum’s count, 420 ships sank off Halden between 1914 and 1918.',
      'By the Orrin Museum’s count, how many ships sank off Halden between 1914 and 1918? → 420',
    ],
    [
      'how-many-question',
      'The Halden Labour Board estimates that 12,000 people lost their jobs in Orrin in 2020.',
      'According to the Halden Labour Board, how many people lost their jobs in Orrin in 2020? → 12,000',
    ],
    [
      'share-question',
      'A study by Orrin University found that 37% of Halden nurses had thought of leaving.',
      'According to a study by Orrin University, what share of Halden nurses had thought of leaving? → 37%',
    ],
    // Its verb reads like a participle, and the clause of saying has none at all.
    [
      'how-many-question',
      'In 2019, before anybody had read the law, the Harbour Board estimated that some 4,200 homes needed to replace their pipes.',
      'According to the Harbour Board in 2019, how many homes needed to replace their pipes? → some 4,200',
    ],
    [
      'how-many-question',
      'The Audit Commission estimated in 2021 that roughly 900 villages lacked a safe well.',
      'According to the Audit Commission in 2021, how many villages lacked a safe well? → roughly 900',
    ],
    [
      'share-question',
      'As long ago as 1954 a Scottish chemist named Alan Brodie reported that about a third of a town’s wells cause nine-tenths of its fevers.',
      'According to a Scottish chemist named Alan Brodie in 1954, what share of a town’s wells cause nine-tenths of its fevers? → about a third',
    ],
    [
      'how-many-question',
      'In 2022 the Velden bridge carried 30 percent more cars than the Orrin tunnel.',
      'How many more cars did the Velden bridge carry than the Orrin tunnel in 2022? → 30 percent',
    ],
    [
      'share-question',
      'A Danish study of barns in the Lysse valley, during the winter of 2018-19, reported that 37% of the barns had no drain.',
      'According to a Danish study of barns in the Lysse valley during the winter of 2018-19, what share of the barns had no drain? → 37%',
    ],
    [
      'cloze-count',
      'Orrin lost 3,000 jobs in 2015, the Halden Labour Board says.',
      'According to the Halden Labour Board, Orrin lost […] jobs in 2015. → 3,000',
    ],
  ])('%s: %s', (rule, text, expected) => {
    expect(cards(rule, text)).toContain(expected)
  })

  it('stands for all that was reported with it', () => {
    const text =
      'In 2020 the Orrin Institute found that more than half of all wells in Velden were dirty. The town took no notice of it.'
    expect(cardsOf([text]).map(({ front }) => front)).toContain(
      'According to the Orrin Institute in 2020, what share of all wells in Velden were dirty?',
    )
  })

  it('that a board estimated makes nobody ask when the board was estimated', () => {
    const text = 'The Audit Commission estimated in 2021 that roughly 900 villages lacked a safe well.'
    expect(cards('when-question', text).join()).not.toContain('was the Audit Commission')
  })

  it('is not asked on the word of nobody in particular', () => {
    const text = 'Everybody in Halden and Orrin knows it. Orrin lost 3,000 jobs in 2015, according to some.'
    const fronts = cardsOf([text]).map(({ front }) => front)
    expect(fronts.filter(front => front.includes('jobs'))).toEqual([])
  })

  it('is not asked twice of one who tells it of himself', () => {
    expect(cards('how-many-question', 'Halden Rail says that it carried 12,000 people to Orrin in 2020.')).toEqual([])
  })
})

describe('a share', () => {
  it.each([
    [
      'Halden now accounts for close to half of all fires in Orrin.',
      'What share of all fires in Orrin does Halden account for (as of May 2024)? → close to half',
    ],
    [
      'Up to a quarter of the population of Orrin may have left by 1987.',
      'What share of the population of Orrin may have left by 1987? → up to a quarter',
    ],
    [
      'One in five Halden homes has no heating.',
      'What share of Halden homes has no heating (as of May 2024)? → one in five',
    ],
    [
      'More than a third of Halden’s wheat comes from Orrin.',
      'What share of Halden’s wheat comes from Orrin (as of May 2024)? → more than a third',
    ],
    [
      'Women make up only 12% of Halden’s doctors.',
      'What share of Halden’s doctors do women make up (as of May 2024)? → only 12%',
    ],
  ])('%s', (text, expected) => {
    expect(cards('share-question', text)).toContain(expected)
  })

  it('is no share where it measures a way or stands inside another clause', () => {
    expect(cards('share-question', 'Halden lies three-quarters of a mile from Orrin.')).toEqual([])
    expect(cards('share-question', 'Halden wheat is a crop that grows on half of all Orrin farms.')).toEqual([])
  })
})

describe('a change', () => {
  it('is asked once for each year, without the other', () => {
    const found = cards('by-how-much-question', 'In Halden, output rose by 40% in 2012 and by a fifth in 2013.')
    expect(found).toContain('By how much did output rise in 2012 in Halden? → 40%')
    expect(found).toContain('By how much did output rise in 2013 in Halden? → a fifth')
    expect(found).toHaveLength(2)
  })

  it.each([
    [
      'from-what-question',
      'Halden’s unemployment rate fell from 12% to 7% between 2010 and 2014.',
      'From what to what did Halden’s unemployment rate fall between 2010 and 2014? → from 12% to 7%',
    ],
    [
      'from-what-question',
      'The population of Orrin grew from 12,000 in 1900 to 90,000 in 1960.',
      'From what to what did the population of Orrin grow between 1900 and 1960? → from 12,000 to 90,000',
    ],
    [
      'to-what-question',
      'By 1962 daily sailings from Orrin had been cut to 24.',
      'To what number had daily sailings from Orrin been cut by 1962? → 24',
    ],
  ])('%s: %s', (rule, text, expected) => {
    expect(cards(rule, text)).toContain(expected)
  })

  it('of no known time is not asked', () => {
    expect(cards('by-how-much-question', 'Halden’s sales to Orrin fell by 38%.')).toEqual([])
  })
})

describe('other figures', () => {
  it.each([
    [
      'how-many-question',
      'There are still some 4,500 Danish sailors in Orrin.',
      'How many Danish sailors are there in Orrin (as of May 2024)? → some 4,500',
    ],
    [
      'how-many-question',
      'Halden has built a plant at Orrin that employs 1,200 people.',
      'How many people does the plant at Orrin employ (as of May 2024)? → 1,200',
    ],
    [
      'how-much-question',
      'The Danes gave up a radar station at Orrin that had cost them $80 million.',
      'How much did the radar station at Orrin cost? → $80 million',
    ],
    [
      'how-much-question',
      'The Orrin Trust spends about $90,000 a year on the upkeep of Halden’s three ferries.',
      'How much does the Orrin Trust spend a year on the upkeep of Halden’s three ferries (as of May 2024)? → about $90,000',
    ],
    [
      'how-many-question',
      'Lysse left the Halden League in May 2019 by 60 votes to nine.',
      'By how many votes did Lysse leave the Halden League in May 2019? → 60 votes to nine',
    ],
    [
      'how-long-question',
      'In 2003 it took Orrin seven months to count the votes.',
      'How long did it take Orrin to count the votes in 2003? → seven months',
    ],
    ['how-far-question', 'The Orrin tunnel is more than 14km long.', 'How long is the Orrin tunnel? → more than 14km'],
    [
      'how-much-question',
      'The Orrin tunnel opened in January 2011, at a cost of $1.6 billion.',
      'At what cost did the Orrin tunnel open in January 2011? → $1.6 billion',
    ],
    [
      'how-many-question',
      'From April 2016, more than 80,000 children in Orrin were given milk by the Halden Dairy Company.',
      'How many children in Orrin were given milk by the Halden Dairy Company from April 2016? → more than 80,000',
    ],
  ])('%s: %s', (rule, text, expected) => {
    expect(cards(rule, text)).toContain(expected)
  })
})

describe('whose a figure is', () => {
  it('comes from the name that the piece has just spoken of', () => {
    const text = 'Halden is the smallest republic in the north: GDP rose by 12% in 2022.'
    expect(cards('by-how-much-question', text)).toEqual(['By how much did Halden’s GDP rise in 2022? → 12%'])
  })

  it('must be said', () => {
    const refused = refusalsOf(['The year was a good one for everybody there. Mortality rose by 12% in 2022.'])
    const asked = refused.filter(({ front }) => /[Mm]ortality/.test(front))
    expect(asked.map(({ refusedBy }) => refusedBy)).toContain('whose-figure')
    expect(asked.filter(({ refusedBy }) => refusedBy === 'twin')).toEqual([])
  })

  it('is left open between two names', () => {
    const text = 'Everybody in Denmark and Norway knows it. Denmark has overtaken Norway. Output rose by 40% in 2012.'
    expect(cardsOf([text]).filter(({ front }) => /[Oo]utput/.test(front))).toEqual([])
  })

  it('is the country’s of a title that names one', () => {
    const told = { title: 'In Norway, nobody votes any more' }
    const made = cardsOf(
      ['Everybody in Norway knows it.', 'Nobody is glad of it. Turnout fell by 12% in 2022.'],
      told,
    ).map(({ front }) => front)
    expect(made).toContain('By how much did Norway’s turnout fall in 2022?')
  })
})
