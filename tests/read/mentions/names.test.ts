import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packNames, unpackNames } from '../../../src/read/mentions/name-weights.ts'
import { LABELS } from '../../../src/read/mentions/namer.ts'
import { read } from '../../../src/read/read.ts'
import { KEY_SHIFT } from '../../../src/read/trained/hash.ts'
import { parse, pieceFrom, readingOf } from '../../write/helper.ts'

const entities = (...paragraphs: readonly string[]) => readingOf(...paragraphs).entities

describe('names and what they name', () => {
  it('parts persons, places, bodies, laws, events and peoples', () => {
    const found = entities(
      'Marta Ekdal said that the Treaty of Utrecht bound Sweden. Many Norwegians fought in the Second Boer War.',
      'In Copenhagen the European Commission met Peter Lindqvist, a lawyer.',
    )
    expect(Object.fromEntries(found.map(({ name, kind }) => [name, kind]))).toMatchObject({
      'Marta Ekdal': 'person',
      'Treaty of Utrecht': 'law',
      Sweden: 'place',
      Norwegians: 'group',
      'Second Boer War': 'event',
      Copenhagen: 'place',
      'European Commission': 'organisation',
      'Peter Lindqvist': 'person',
    })
  })

  it.each([
    ['The Danish trade minister, Peter Lindqvist, came.', 'Danish trade minister'],
    ['The former governor Peter Lindqvist came.', 'former governor'],
    ['Peter Lindqvist, a historian at the University of Orrin, came.', 'historian at the University of Orrin'],
    ['They waited for President Lindqvist in the hall.', 'President'],
  ])('keeps what somebody is said to be: %s', (text, role) => {
    const [found] = entities(text).filter(entity => entity.name.includes('Lindqvist'))
    expect(found?.roles.map(each => each.text)).toEqual([role])
  })

  it('knows no office from a courtesy', () => {
    const [found] = entities('They waited for Mr Lindqvist in the hall.')
    expect(found?.roles).toEqual([])
  })

  it('gathers short forms under the full name', () => {
    const found = entities(
      'The Coastal Trade Board (CTB) was set up by Peter Lindqvist in 1990.',
      'The CTB has grown since. Mr Lindqvist left it in 2001, and Lindqvist regrets that.',
    )
    expect(found.map(({ name, aliases, mentions }) => [name, aliases, mentions])).toEqual(
      expect.arrayContaining([
        ['Coastal Trade Board', ['CTB'], 3],
        ['Peter Lindqvist', ['Lindqvist'], 3],
      ]),
    )
  })

  it('knows one person by several full names, and by a surname that others of the family get later', () => {
    const found = entities(
      'Peter Lindqvist painted harbours. Peter Karl Lindqvist was born in Orrin in 1871.',
      'In 1890 Lindqvist moved to Halden. There he met Anna Berg, and Karin Lindqvist was born in 1899.',
      'Lindqvist died in 1950.',
    )
    expect(found.map(({ name, mentions }) => [name, mentions])).toEqual(
      expect.arrayContaining([
        ['Peter Lindqvist', 4],
        ['Karin Lindqvist', 1],
      ]),
    )
  })

  it('leaves a surname alone that two had been written out with before', () => {
    const found = entities('Peter Lindqvist met Karin Lindqvist in 1990. In 1991 Lindqvist left the town.')
    expect(found.map(({ name, mentions }) => [name, mentions])).toEqual(
      expect.arrayContaining([
        ['Peter Lindqvist', 1],
        ['Karin Lindqvist', 1],
        ['Lindqvist', 1],
      ]),
    )
  })

  it('keeps a town apart from what bears its name', () => {
    const found = entities(
      'Sheffield lies in the north of England. Trains stop in Sheffield.',
      'Most rooms near the moors are let by the Sheffield Hotel in Orrin.',
    )
    expect(found.find(({ name }) => name === 'Sheffield')).toMatchObject({ kind: 'place', aliases: [] })
  })

  it('takes the one word of a name for the person after whom the piece is called', () => {
    const paragraphs = ['Halden entered school in Orrin in 1871. In Halden the poets of Orrin found a friend.']
    const kindUnder = (title: string): string | undefined => {
      const reading = read(pieceFrom(paragraphs, { title }), { parse })
      return reading.ok ? reading.value.entities.find(({ name }) => name === 'Halden')?.kind : undefined
    }
    expect(kindUnder('Lord Halden')).toBe('person')
    expect(kindUnder('Peter Halden (poet)')).toBe('person')
    expect(kindUnder('Saint Halden')).toBe('other')
    expect(kindUnder('The Halden Question')).toBe('other')
  })

  it('keeps a title out of the bare name', () => {
    const reading = readingOf('They waited for President Lindqvist in the hall.')
    const [mention] = reading.mentions.filter(each => each.kind === 'name')
    const tokens = reading.sentences[0]?.tokens ?? []
    expect(tokens.slice(mention?.bare?.from, mention?.bare?.to).map(token => token.form)).toEqual(['Lindqvist'])
    expect(tokens.slice(mention?.tokens.from, mention?.tokens.to).map(token => token.form)).toEqual([
      'President',
      'Lindqvist',
    ])
  })
})

describe('places that stand for those who rule there', () => {
  it.each([
    ['Moscow denied the report on Friday.', 'Russia’s government'],
    ['The Kremlin has not answered.', 'Russia’s government'],
    ['The talks between Oslo and Stockholm failed.', 'Norway’s government'],
    ['It was Beijing’s decision.', 'China’s government'],
    ['He was born in Moscow.', null],
    ['They met outside the Kremlin.', null],
    ['Moscow is a large city.', null],
    ['The road to Warsaw is closed.', null],
  ])('%s', (text, whom) => {
    const names = readingOf(text).mentions.filter(mention => mention.kind === 'name')
    expect(names[0]?.metonym ?? null).toBe(whom)
  })

  it('are kept apart from the place', () => {
    const found = entities('Moscow denied it. He was born in Moscow.').filter(each => each.name === 'Moscow')
    expect(found.map(each => each.kind).sort()).toEqual(['organisation', 'place'])
  })
})

describe('the namer’s table', () => {
  it('gives back what was packed, as nearly as its steps allow', () => {
    const row = fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: LABELS, maxLength: LABELS })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), rows => {
        const keys = Int32Array.from(rows, (_, i) => 5 + i * 70_001)
        const weights = Float32Array.from(rows.flat())
        const table = packNames(keys, weights)
        const back = unpackNames(table)
        rows.forEach((each, i) => {
          const scores = new Float64Array(LABELS)
          back.add((keys[i] ?? 0) << KEY_SHIFT, scores)
          each.forEach((weight, label) => {
            expect(Math.abs((scores[label] ?? 0) - weight)).toBeLessThanOrEqual(table.scale / 15)
          })
        })
      }),
      { numRuns: 50 },
    )
  })
})
