/** "The Board, which …, is expected to …", as the parser reads it, and whose verb is whose afterwards. */
import { describe, expect, it } from 'vitest'
import { mendedTree } from '../../src/read/syntax/mended.ts'
import { arc, treeOf } from './trees.ts'

describe('a verb behind a remark with "which"', () => {
  it('is the sentence’s own, where the parser gave its subject to the remark', () => {
    const mended = mendedTree(
      treeOf(
        'The/DT/1/det Board/NNP/4/nsubj ,/,/1/punct which/WDT/4/nsubj opened/VBD/-1/root talks/NNS/4/obj ,/,/4/punct is/VBZ/8/aux:pass expected/VBN/4/conj to/TO/10/mark end/VB/8/xcomp them/PRP/10/obj ././4/punct',
      ),
    )
    expect(arc(mended, 'expected')).toBe('root')
    expect(arc(mended, 'Board')).toBe('nsubj:pass of expected')
    expect(arc(mended, 'opened')).toBe('acl:relcl of Board')
    expect(arc(mended, 'talks')).toBe('obj of opened')
    expect(arc(mended, '.')).toBe('punct of expected')
  })

  it('is so where the noun was taken for all of the sentence', () => {
    const mended = mendedTree(
      treeOf(
        'Lund/NNP/-1/root ,/,/4/punct who/WP/4/nsubj was/VBD/4/cop ill/JJ/0/parataxis ,/,/6/punct died/VBD/4/parataxis soon/RB/6/advmod',
      ),
    )
    expect(arc(mended, 'died')).toBe('root')
    expect(arc(mended, 'Lund')).toBe('nsubj of died')
    expect(arc(mended, 'ill')).toBe('acl:relcl of Lund')
  })

  it('leaves a month before the noun as the time', () => {
    const mended = mendedTree(
      treeOf(
        'In/IN/2/case May/NNP/2/compound Lysse/NNP/5/obl ,/,/5/punct which/WDT/5/nsubj slept/VBD/-1/root ,/,/5/punct sold/VBD/5/conj boats/NNS/7/obj',
      ),
    )
    expect(arc(mended, 'May')).toBe('obl of sold')
    expect(arc(mended, 'In')).toBe('case of May')
    expect(arc(mended, 'Lysse')).toBe('nsubj of sold')
  })

  it('stays as it was read where it has a subject, or the remark was read right', () => {
    const own = treeOf(
      'Lysse/NNP/4/obl ,/,/4/punct which/WDT/4/nsubj then/RB/4/advmod slept/VBD/-1/root ,/,/4/punct was/VBD/7/aux:pass sold/VBN/4/conj Lund/NNP/7/nsubj',
    )
    expect(mendedTree(own)).toBe(own)
    const right = treeOf(
      'Lysse/NNP/5/nsubj ,/,/0/punct which/WDT/3/nsubj slept/VBD/0/acl:relcl ,/,/0/punct sold/VBD/-1/root boats/NNS/5/obj',
    )
    expect(mendedTree(right)).toBe(right)
  })
})
