/** Figures as they are written, and as they are the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf, sameFigure } from '../../../src/write/assistant/check/numbers.ts'

const only = (text: string) => {
  const [figure] = figuresOf(text)
  if (figure === undefined) throw new Error(`no figure in: ${text}`)
  return figure
}

describe('figures', () => {
  it.each([
    ['37%', '37 per cent'],
    ['37%', '37 percent'],
    ['37 per cent', 'thirty-seven per cent'],
    ['$30bn', '$30 billion'],
    ['$30 billion', '30 billion dollars'],
    ['£1.1 million', '£1,100,000'],
    ['three', '3'],
    ['169 million', '169,000,000'],
    ['twenty-one', '21'],
    ['four-fifths', '80%'],
    ['two hundred and ten', '210'],
    ['27th', 'twenty-seventh'],
    ['2 dozen', '24'],
  ])('%s is %s', (a, b) => {
    expect(sameFigure(only(a), only(b))).toBe(true)
  })

  it.each([
    ['37%', '38%'],
    ['$30bn', '£30bn'],
    ['30 million', '30 billion'],
    ['9,192,631,770', '9,192,631,771'],
    ['two-thirds', 'three-quarters'],
    ['1840', '1840s'],
  ])('%s is not %s', (a, b) => {
    expect(sameFigure(only(a), only(b))).toBe(false)
  })

  it.each([
    ['nearly 400 flights', 'about'],
    ['some £300,000 a year', 'about'],
    ['more than 400', 'more'],
    ['no more than one thirty-sixth', 'less'],
    ['fewer than 900', 'less'],
    ['by only about 13 per cent', 'about'],
    ['exactly 12', 'exact'],
  ])('%s is %s', (text, bound) => {
    expect(only(text).bound).toBe(bound)
  })

  it('share a scale that is written once', () => {
    expect(figuresOf('from 19.5 to more than 25 million').map(figure => figure.value)).toEqual([19.5e6, 25e6])
  })

  it('are found in anything without failing, each where it says', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'two',
            'hundred',
            '-',
            ' ',
            '3',
            ',',
            '.',
            '%',
            '$',
            'bn',
            'th',
            'and',
            'half',
            'thirds',
            's',
            'million',
          ),
        ),
        parts => {
          const text = parts.join('')
          for (const { start, end, text: own, value } of figuresOf(text)) {
            expect(text.slice(start, end)).toBe(own)
            expect(Number.isFinite(value)).toBe(true)
          }
        },
      ),
    )
  })
})
