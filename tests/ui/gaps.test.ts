/** Hiding words of a sentence with taps. */
import { describe, expect, it } from 'vitest'
import { gapWords, movedGaps, withTapped } from '../../src/ui/model/gaps.ts'

/** The text after taps on words, one after the other. */
function tapped(text: string, ...taps: readonly string[]): string {
  return taps.reduce((now, word) => {
    const words = gapWords(now)
    const at = words?.words.findIndex(({ text }) => text === word) ?? -1
    if (words === null || at < 0) throw new Error(`no “${word}” in “${now}”`)
    return withTapped(words, at)
  }, text)
}

const TOLL = 'Lysse raised £1,557,000 in tolls, 25% of it from Ada Quill’s lorries.'

describe('a tap on a word', () => {
  it('hides the whole word, and shows it again', () => {
    expect(tapped(TOLL, '£1,557,000')).toBe(TOLL.replace('£1,557,000', '[£1,557,000]'))
    expect(tapped(TOLL, '25%')).toBe(TOLL.replace('25%', '[25%]'))
    expect(tapped(TOLL, 'Quill’s', 'Quill’s')).toBe(TOLL)
  })
  it('makes one gap of words side by side, in whatever order, and two of what a comma parts', () => {
    expect(tapped(TOLL, 'Ada', 'lorries', 'Quill’s')).toBe(TOLL.replace('Ada Quill’s lorries', '[Ada Quill’s lorries]'))
    expect(tapped(TOLL, 'tolls', '25%')).toBe(TOLL.replace('tolls, 25%', '[tolls], [25%]'))
  })
  it('parts a gap at the word that is shown again', () => {
    expect(tapped('[Ada Quill of Lysse] paid.', 'of')).toBe('[Ada Quill] of [Lysse] paid.')
    expect(tapped('[Ada Quill] paid.', 'Ada')).toBe('Ada [Quill] paid.')
  })
  it('leaves brackets of the text itself and gaps that were typed as they are', () => {
    expect(tapped('He \\[Brandt\\] paid [5 + 5] pounds.', 'pounds')).toBe('He \\[Brandt\\] paid [5 + 5 pounds].')
    expect(tapped('It rose by [%] in Halden.', 'Halden')).toBe('It rose by [%] in [Halden].')
  })
  it('has no words where the brackets cannot be read', () => {
    expect(gapWords('Lysse [raised tolls')).toBeNull()
  })
})

describe('gaps of sentences that are chosen anew', () => {
  const TEXT = 'Lysse raised tolls. Orrin did not.'
  const first = { start: 0, end: 19 }
  const both = { start: 0, end: TEXT.length }
  const second = { start: 20, end: TEXT.length }
  it('stay where their words are still chosen', () => {
    expect(movedGaps('[Lysse] raised tolls.', TEXT, first, both)).toBe('[Lysse] raised tolls. Orrin did not.')
    expect(movedGaps('[Lysse] raised tolls. [Orrin] did not.', TEXT, both, second)).toBe('[Orrin] did not.')
    expect(movedGaps('[Lysse] raised tolls.', TEXT, first, second)).toBeNull()
  })
  it('change no words that the person typed', () => {
    expect(movedGaps('[Lysse] raised them.', TEXT, first, both)).toBe('[Lysse] raised them.')
  })
})
