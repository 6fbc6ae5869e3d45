/** Words of the piece that are put into a field: where, with which spaces, and where the caret stands then. */
import { describe, expect, it } from 'vitest'
import { putIn } from '../../src/ui/model/put-in.ts'

const YEAR = { lead: 'in', text: '1951' }
const FAMINE = { lead: 'the', text: 'famine of 1951' }
const ADA = { lead: '', text: 'Ada Brook' }

/** `|` stands for the caret, or `<` and `>` around what is selected. */
function put(field: string, word: typeof YEAR): string {
  const value = field.replace(/[|<>]/g, '')
  const start = field.search(/[|<]/)
  const end = field.includes('>') ? field.indexOf('>') - 1 : start
  const { from, to, text, caret } = putIn(value, start, end, word)
  const after = `${value.slice(0, from)}${text}${value.slice(to)}`
  return `${after.slice(0, caret)}|${after.slice(caret)}`
}

describe('words that are put in', () => {
  it('stand apart from what stands around them, and the caret right behind them', () => {
    expect(put('What did| do?', ADA)).toBe('What did Ada Brook| do?')
    expect(put('What did |do?', ADA)).toBe('What did Ada Brook| do?')
    expect(put('|did it', ADA)).toBe('Ada Brook| did it')
    expect(put('|', ADA)).toBe('Ada Brook|')
    expect(put('Who (|) came?', ADA)).toBe('Who (Ada Brook|) came?')
    expect(put('Whose was |’s mill?', ADA)).toBe('Whose was Ada Brook|’s mill?')
  })

  it('come before the mark at the end of a question, unless a new sentence was begun', () => {
    expect(put('When did relief arrive?|', YEAR)).toBe('When did relief arrive in 1951|?')
    expect(put('Relief arrived. |', ADA)).toBe('Relief arrived. Ada Brook|')
    expect(put('Relief arrived, |', YEAR)).toBe('Relief arrived, in 1951|')
  })

  it('come behind a word that the caret is within', () => {
    expect(put('When did rel|ief arrive?', YEAR)).toBe('When did relief in 1951| arrive?')
  })

  it('take the place of what is selected, with its space behind it or without', () => {
    expect(put('When did <the famine >end?', FAMINE)).toBe('When did the famine of 1951| end?')
    expect(put('When did the <famine> end?', FAMINE)).toBe('When did the famine of 1951| end?')
    expect(put('<She> left.', ADA)).toBe('Ada Brook| left.')
  })

  it('bring no second article and no second preposition', () => {
    expect(put('When did the |', FAMINE)).toBe('When did the famine of 1951|')
    expect(put('How did Busan’s |', FAMINE)).toBe('How did Busan’s famine of 1951|')
    expect(put('What came in |?', YEAR)).toBe('What came in 1951|?')
    expect(put('What was the | famine?', YEAR)).toBe('What was the 1951| famine?')
    expect(put('|', YEAR)).toBe('1951|')
  })

  it('begin a sentence as one begins', () => {
    expect(put('|', FAMINE)).toBe('The famine of 1951|')
    expect(put('It rained. | ended.', FAMINE)).toBe('It rained. The famine of 1951| ended.')
  })
})
