import { describe, expect, it } from 'vitest'
import type { ClozePart } from '../../src/core/note.ts'
import { formatCloze, parseCloze } from '../../src/ui/model/clozetext.ts'

const parts: readonly ClozePart[] = [
  { text: 'In ', hole: null },
  { text: '2021', hole: 0 },
  { text: ' trade was ', hole: null },
  { text: '$30bn', hole: 2 },
  { text: '.', hole: null },
]

const parsed = (text: string, before: readonly ClozePart[] = []) => {
  const result = parseCloze(text, before)
  return result.ok ? result.value : result.error
}
const holes = (text: string, before: readonly ClozePart[] = parts) => {
  const result = parsed(text, before)
  return typeof result === 'string' ? result : result.filter(p => p.hole !== null).map(p => [p.text, p.hole])
}

describe('a cloze as text', () => {
  it('comes back as it was, numbers included', () => {
    expect(formatCloze(parts)).toBe('In [2021] trade was [$30bn].')
    expect(parsed(formatCloze(parts), parts)).toEqual(parts)
  })
  it('keeps a hole’s number when its words are mended in place', () => {
    expect(holes('In [the year 2021] trade was [$30bn].')).toEqual([
      ['the year 2021', 0],
      ['$30bn', 2],
    ])
  })
  it('keeps a hole’s number when another is taken away or they change places', () => {
    expect(holes('In 2021 trade was [$30bn].')).toEqual([['$30bn', 2]])
    expect(holes('Trade was [$30bn] in [2021].')).toEqual([
      ['$30bn', 2],
      ['2021', 0],
    ])
  })
  it('gives a new hole a number that none has had', () => {
    expect(holes('In [2021] [trade] was [$30bn].')).toEqual([
      ['2021', 0],
      ['trade', 3],
      ['$30bn', 2],
    ])
  })
  it('keeps holes that share a number together', () => {
    const shared: readonly ClozePart[] = [
      { text: 'Kim', hole: 0 },
      { text: ' and ', hole: null },
      { text: 'Kim', hole: 0 },
    ]
    expect(parsed(formatCloze(shared), shared)).toEqual(shared)
  })
  it.each([
    ['nothing here', 'none'],
    ['a [] b', 'empty'],
    ['a [b', 'unclosed'],
    ['a ] b', 'stray'],
    ['a [b [c]]', 'nested'],
  ])('%s: %s', (text, error) => {
    expect(parsed(text)).toBe(error)
  })
  it('takes an escaped bracket for a bracket of the text', () => {
    expect(parsed('he \\[sic\\] went to [Beijing]')).toEqual([
      { text: 'he [sic] went to ', hole: null },
      { text: 'Beijing', hole: 0 },
    ])
  })
})
