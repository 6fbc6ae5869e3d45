import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelledSentences, meansSame, phrasesIn } from '../../../src/cli/bench/quantities.ts'
import { datesOf } from '../../../src/read/mentions/dates.ts'
import { quantitiesOf } from '../../../src/read/mentions/quantities.ts'
import { parseLightly } from '../../../src/read/syntax/light.ts'

const said = (text: string, published = '2024-05-10') =>
  phrasesIn({ text, published, aside: false, phrases: [] }).map(mention => [
    text.slice(mention.start, mention.end),
    mention.quantity ?? mention.date?.when ?? null,
  ])

describe('labelled dates and quantities', () => {
  const sentences = labelledSentences()

  it('holds at least 200 phrases whose words stand where it says', () => {
    const phrases = sentences.flatMap(({ text, phrases: all }) => all.map(phrase => ({ text, phrase })))
    expect(phrases.length).toBeGreaterThanOrEqual(200)
    for (const { text, phrase } of phrases) expect(text.slice(phrase.start, phrase.end)).toBe(phrase.words)
  })

  it('are found with their values, in the third kept aside as well', () => {
    for (const aside of [false, true]) {
      let right = 0
      let all = 0
      for (const sentence of sentences.filter(each => each.aside === aside)) {
        const found = phrasesIn(sentence)
        all += sentence.phrases.length
        for (const phrase of sentence.phrases)
          if (found.some(each => each.start === phrase.start && each.kind === phrase.kind && meansSame(each, phrase)))
            right++
      }
      expect(right / all).toBeGreaterThan(0.93)
    }
  })
})

describe('what a figure comes to', () => {
  it.each([
    ['It cost half a million crowns.', 500_000],
    ['Two hundred and six ships came.', 206],
    ['It grew to 3.5bn letters.', 3.5e9],
    ['One thirty-sixth of a penny was enough.', 1 / 36],
    ['Nineteen out of twenty wells are dry.', 0.95],
  ])('%s', (text, value) => {
    expect(said(text)[0]?.[1]).toMatchObject({ value })
  })

  it('keeps out what counts nothing', () => {
    for (const text of ['The R-101 was lost.', 'See Chapter 7.', 'A 12-year-old won.', 'It was close to 2 am.'])
      expect(said(text)).toEqual([])
  })
})

describe('what a time means', () => {
  it('depends on the day of writing', () => {
    expect(said('It closed in July this year.', '2019-11-02')[0]?.[1]).toEqual({ from: '2019-07', to: '2019-07' })
    expect(said('It closed in July this year.', '')[0]?.[1]).toBeNull()
    expect(said('It closed last Tuesday.', '2024-03-01')[0]?.[1]).toEqual({ from: '2024-02-27', to: '2024-02-27' })
  })

  it('counts from the time named before, in the same paragraph', () => {
    expect(said('It opened in 1987. Four years later it closed.')[1]?.[1]).toEqual({ from: '1991', to: '1991' })
    expect(said('Four years later it closed.')[0]?.[1]).toBeNull()
  })

  it('is left open where two things could be meant', () => {
    for (const text of [
      'It will close next spring.',
      'It will close next Tuesday.',
      'It closed two months before the vote.',
    ])
      expect(JSON.stringify(said(text))).not.toContain('from')
  })
})

describe('any words at all', () => {
  const words = fc.array(
    fc.constantFrom(
      ...'the a in 1987 May 4 , half of two hundred and - thirds % per cent $ 30bn to between next year early 19th century next last Tuesday years later ago about more than one km 3–4 1990s'.split(
        ' ',
      ),
    ),
    { maxLength: 40 },
  )

  it('give phrases in order that do not overlap, and values that are numbers', () => {
    fc.assert(
      fc.property(words, all => {
        for (const { tokens } of parseLightly(all.join(' '))) {
          const dates = datesOf(tokens, { year: 2024, month: 5, day: 10 })
          const quantities = quantitiesOf(tokens, i => dates.some(date => date.from <= i && i < date.to))
          for (const list of [dates, quantities]) {
            list.forEach((each, i) => {
              expect(each.from).toBeGreaterThanOrEqual(list[i - 1]?.to ?? 0)
              expect(each.to).toBeGreaterThan(each.from)
              expect(each.to).toBeLessThanOrEqual(tokens.length)
            })
          }
          for (const { quantity } of quantities) expect(Number.isFinite(quantity?.value)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})
