/**
 * Cards of fresh columns that were wrong: under the name of whoever owns the piece's thing, of one of two figures that were to
 * choose between, of a language as a place, with half of a means; and good ones that were refused.
 */
import { describe, expect, it } from 'vitest'
import { cardsOf } from '../write/helper.ts'

const cardsIn = (paragraphs: readonly string[], title?: string): string =>
  cardsOf(paragraphs, title === undefined ? {} : { title })
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')

describe('a label', () => {
  it('is not whoever owns what the headings speak of', () => {
    const text = cardsIn(
      [
        'The Brandt Company says that the canal will water 550,000 fields.',
        'The Brandt Company has shown the canal to nobody. Denmark signed a treaty with Norway in 1973.',
        'The Brandt Company dug on, and the canal grew. In Lysse the Brandt Company had 40 boats.',
        'Nobody asked the Brandt Company. The Soviet Union and Norway agreed on a border in 1946.',
      ],
      'The Brandt Company’s giant canal will take a fifth of a dying river',
    )
    expect(text).toMatch(/agreed on a border/)
    expect(text).not.toMatch(/^The Brandt Company: /m)
  })
})

describe('a figure', () => {
  it('is not asked for where it was one of two to choose between', () => {
    const text = cardsIn([
      'In July 2023, Halden could pay about $600 million for nothing or about $7 billion for 11 days.',
    ])
    expect(text).not.toMatch(/→ (?:about )?\$|how much/)
    expect(cardsIn(['In July 2023 Halden paid about $70 million for ten days of rowing.'])).toMatch(/\$70 million/)
  })
})

describe('a language', () => {
  it('is no place where somebody was scolded', () => {
    const told = [
      'Mr Goh charged four crowns. He had raised it in 2022, and a regular of two decades had scolded him in Hokkien and had never returned.',
    ]
    expect(cardsIn(['Goh Ah Seng has sold noodles since 1990.', ...told])).not.toMatch(/^Where/m)
  })
})

describe('a means', () => {
  it('is not asked for where a second one would stay behind', () => {
    const text = cardsIn([
      'Norway could double its exports by opening its ports, and thereby giving up the tolls of Orrin.',
    ])
    expect(text).not.toMatch(/^How, according/m)
  })
})

describe('a good card', () => {
  it('may tell of one thing after another', () => {
    const text = cardsIn([
      'From the late 1970s Norway bought access to Danish waters, one treaty after another, until public anger led Denmark to suspend the arrangement in 2006.',
    ])
    expect(text).toMatch(/one treaty after another/)
  })

  it('may tell how somebody spent the cold war', () => {
    expect(cardsIn(['Norway spent the cold war playing its neighbours off against one another.'])).toMatch(
      /How did Norway spend the cold war\? → Playing its neighbours off/,
    )
  })
})
