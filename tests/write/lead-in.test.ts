/** A card whose sentence leans on the one before it is asked behind that one. */
import { describe, expect, it } from 'vitest'
import { cardsOf } from './helper.ts'

const frontsOf = (...paragraphs: readonly string[]): readonly string[] => cardsOf(paragraphs).map(({ front }) => front)

describe('the sentence before', () => {
  it('stands before a card with a pronoun that it explains', () => {
    const fronts = frontsOf('The mill at Orrin burned down in 1911. Its clock was sold to Halden in 1934.')
    expect(fronts.filter(front => front.startsWith('The mill at Orrin burned down in 1911. ')).join('\n')).toMatch(
      /clock/,
    )
  })

  it('loses a “then” only where it tells its time itself', () => {
    const behind = 'Its clock was sold to Halden in 1934.'
    const led = (before: string): string =>
      frontsOf(`${before} ${behind}`).find(front => /burned.*clock/.test(front)) ?? ''
    expect(led('Then, in May 1911, the mill at Orrin burned down.')).toMatch(
      /^In May 1911, the mill at Orrin burned down\. /,
    )
    expect(led('Then the mill at Orrin burned down in 1911.')).toBe('')
  })

  it('stands before no card that can do without it', () => {
    const fronts = frontsOf('The mill at Orrin burned down in 1911. The Brandt Company opened in Halden in 1934.')
    expect(fronts.filter(front => /burned.*Brandt/.test(front))).toEqual([])
  })

  it('is none that leans on another itself, asks, or is somebody’s words', () => {
    const behind = 'Its clock was sold to Halden in 1934.'
    for (const before of [
      'They had never liked it in 1911.',
      'Who still knew Orrin in 1911?',
      '“Orrin has no need of a mill,” said Ada Tamm in 1911.',
      'But the mill at Orrin burned down in 1911.',
    ])
      expect(frontsOf(`${before} ${behind}`).filter(front => /clock/.test(front) && front.includes(before))).toEqual([])
  })

  it('is none where the first half of the sentence says what “it” is', () => {
    const fronts = frontsOf(
      'The League of Ports met in Sarn. It sent two observers to Lysse in 1935. The union called a strike in 1936, and it lasted for nine weeks.',
    )
    expect(fronts.filter(front => /observers.*last/.test(front))).toEqual([])
  })

  it('is not taken from another paragraph', () => {
    const fronts = frontsOf('The mill at Orrin burned down in 1911.', 'Its clock was sold to Halden in 1934.')
    expect(fronts.filter(front => /clock/.test(front))).toEqual([])
  })
})
