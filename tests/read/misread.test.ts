/** Nouns and clauses that the parser hung where they cannot be meant, and what is made of them. */
import { describe, expect, it } from 'vitest'
import { mendedTree } from '../../src/read/syntax/mended.ts'
import { arc, treeOf } from './trees.ts'

describe('a noun with its article before a number', () => {
  it('is the one to whom the number of things is given', () => {
    const mended = mendedTree(
      treeOf(
        'Tolls/NNS/1/nsubj give/VBP/-1/root the/DT/6/det tax/NN/4/compound authority/NN/6/compound 12/CD/6/nummod pounds/NNS/1/obj',
      ),
    )
    expect(arc(mended, 'authority')).toBe('iobj of give')
    expect(arc(mended, 'the')).toBe('det of authority')
    expect(arc(mended, 'pounds')).toBe('obj of give')
  })

  it('is part of what is counted behind a verb that gives nothing', () => {
    const tree = treeOf(
      'They/PRP/1/nsubj saw/VBD/-1/root the/DT/5/det phase/NN/5/compound 2/CD/5/nummod trials/NNS/1/obj',
    )
    expect(mendedTree(tree)).toBe(tree)
  })
})

describe('a time before a comma', () => {
  it('is no subject beside another one', () => {
    const mended = mendedTree(
      treeOf(
        'Last/JJ/1/amod June/NNP/4/nsubj ,/,/1/punct Sweden/NNP/4/nsubj signed/VBD/-1/root the/DT/6/det pact/NN/4/obj',
      ),
    )
    expect(arc(mended, 'June')).toBe('obl:unmarked of signed')
    expect(arc(mended, 'Sweden')).toBe('nsubj of signed')
  })

  it('is one where the verb has no other', () => {
    const tree = treeOf('Last/JJ/1/amod June/NNP/3/nsubj ,/,/1/punct was/VBD/-1/root')
    expect(mendedTree(tree)).toBe(tree)
  })
})

describe('a noun that hangs on a semicolon', () => {
  it('is the subject of the verb that was to describe it', () => {
    const mended = mendedTree(
      treeOf(
        'It/PRP/1/nsubj takes/VBZ/-1/root years/NNS/1/obj ;/:/1/punct a/DT/5/det line/NN/3/nmod can/MD/5/advcl not/RB/6/advmod',
      ),
    )
    expect(arc(mended, 'can')).toBe('parataxis of takes')
    expect(arc(mended, 'line')).toBe('nsubj of can')
  })
})

describe('a clause behind a noun', () => {
  it('tells the way where only “the way” stands before its subject', () => {
    const mended = mendedTree(
      treeOf(
        'Lysse/NNP/1/nsubj treats/VBZ/-1/root rivers/NNS/1/obj the/DT/4/det way/NN/1/obl:unmarked a/DT/6/det tenant/NN/7/nsubj treats-too/VBZ/1/conj rooms/NNS/7/obj',
      ),
    )
    expect(arc(mended, 'treats-too')).toBe('acl:relcl of way')
  })

  it('says more of it where its “which” follows the comma', () => {
    const mended = mendedTree(
      treeOf(
        'Lysse/NNP/5/nsubj ,/,/0/punct which/WDT/3/nsubj slept/VBD/0/conj ,/,/0/punct sold/VBD/-1/root boats/NNS/5/obj',
      ),
    )
    expect(arc(mended, 'slept')).toBe('acl:relcl of Lysse')
  })
})
