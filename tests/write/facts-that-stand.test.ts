/** Facts that stand as they are, beside those like them that do not: what a gate must let pass, and what it is there for. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

const backsOf = (text: string): readonly string[] => cardsOf([text]).map(({ back }) => back)
const refusersOf = (text: string): readonly string[] => refusalsOf([text]).map(({ refusedBy }) => refusedBy)

describe('a condition', () => {
  it('of a second half is none of the first', () => {
    const text = 'Halden won 23 of 160 seats in the Orrin assembly, and if the ban holds, its members will sit alone.'
    expect(backsOf(text)).toContain('23')
    expect(refusersOf(text)).not.toContain('condition-lost')
  })

  it('of the half that is asked is not left out', () => {
    const text = 'The Orrin bridge will lose 40% of its trains, because, if Halden is right, lorries pay.'
    expect(refusersOf(text)).toContain('condition-lost')
  })
})

describe('words of comparison', () => {
  it.each([
    ['The Halden pact was debated in the Orrin assembly again and again in 1998.', '1998'],
    ['The Orrin tax office hunted for smugglers in Halden for the better part of 1998.', '1998'],
    ['On the first of May, 1998, Astrid Lund was met in Orrin by 400 dockers.', 'the first of May, 1998'],
    ['In 1998 the Orrin mill exchanged six old barges of the Halden fleet for two new ones.', '1998'],
    ['In 1998 Orrin voted for a cap of 3% on every rent in Halden, new ones included.', '1998'],
  ])('that compare with nothing: %s', (text, back) => {
    expect(backsOf(text)).toContain(back)
    expect(refusersOf(text)).not.toContain('loose-comparison')
  })

  it.each([
    'In 1998 the Halden pact was again debated in the Orrin assembly.',
    'In 1998 Halden had a better harbour, and it sold 40 boats to Orrin.',
    'In 1998 the Haldeners signed with Orrin for two large ones.',
  ])('that compare with something before: %s', text => {
    expect(refusersOf(text)).toContain('loose-comparison')
  })
})

describe('names that a comma parts', () => {
  it.each([
    ['On 3 May 1998, in a hall in Orrin, Astrid Lund opened the Halden bridge.', 'Orrin'],
    ['On 3 May 1998, in a hall in Orrin, Astrid Lund, Halden’s mayor, spoke for two hours.', 'Orrin'],
    ['Ilka Brandt was born in Halden, New Orrin, in the summer of 1892.', 'Halden'],
  ])('are no row where they do different work: %s', (text, back) => {
    const hidden = [...cardsOf([text]), ...refusalsOf([text])].filter(card => card.back === back)
    expect(hidden.filter(({ front }) => front.includes('[…]'))).not.toEqual([])
    expect(refusalsOf([text]).filter(card => card.back === back && card.refusedBy === 'more-answers')).toEqual([])
  })

  it('are one place where the second tells where the first lies', () => {
    const born = refusalsOf(['Ilka Brandt was born in Halden, New Orrin, in the summer of 1892.'])
    expect(born.filter(({ back }) => back === 'New Orrin').map(({ refusedBy }) => refusedBy)).toContain('more-answers')
  })
})

describe('a sentence with a gap', () => {
  it.each([
    ['In 1746 Astrid Lund, a baker, was fined in Orrin for having called the mayor of Halden a goat.', 'Orrin'],
    [
      'The strike on the Orrin oil plant in May 1998, which briefly knocked out half of the output of Halden, taught Donn that a few cheap drones could undo a decade of work.',
      'half',
    ],
  ])('has its verb: %s', (text, back) => {
    expect(refusalsOf([text]).filter(card => card.back === back && card.refusedBy === 'fragment')).toEqual([])
    expect([...cardsOf([text]), ...refusalsOf([text])].map(card => card.back)).toContain(back)
  })

  it('has none where only its “whose” has one', () => {
    expect(refusersOf('The Orrin Board, the one body whose favour Halden counted on in 1998.')).toContain('fragment')
  })

  it('needs no object for what its “what” stands for', () => {
    const text = 'Halden buys less than 40% of what Orrin announced in 1998.'
    expect(refusersOf(text)).not.toContain('short-of')
    expect(backsOf(text)).toContain('40%')
  })
})
