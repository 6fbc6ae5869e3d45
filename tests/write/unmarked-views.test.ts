/** What an author asks, expects and says of others, without a “because”; whose name stands for “I”; and points too weak to ask. */
import { describe, expect, it } from 'vitest'
import { card, refusalsOf } from './helper.ts'

describe('several demands in one sentence', () => {
  it('are a list that loses none of them', () => {
    const text =
      'Halden should sell the railway, name an office that can be blamed, and require Orrin boats and Orrin barges to sail for a month without a chart.'
    expect(card('should', text)).toMatch(
      /which three things, .* should Halden do\? → 1\. Sell the railway \/ 2\. Name an office that can be blamed \/ 3\. Require Orrin boats/,
    )
  })

  it('are none where the first does not say what', () => {
    const text =
      'Halden should sell it, name an office that can be blamed, and require Orrin boats to sail with a chart.'
    expect(card('should', text)).toBe('none')
  })
})

describe('what is asked, expected or wished', () => {
  it('for a certain case is asked with that case', () => {
    expect(card('should', 'If Halden wants to keep its school, it should pay its teachers through the winter.')).toBe(
      'If Halden wants to keep its school, what, according to Ada Quill, should it do? → Pay its teachers through the winter',
    )
  })

  it('keeps its likelihood on the front', () => {
    expect(card('likely', 'The Orrin railway is unlikely to survive a second flood of the marsh.')).toBe(
      'What, according to Ada Quill, is the Orrin railway unlikely to do? → Survive a second flood of the marsh',
    )
  })

  it('by “let” is asked by whom it lets', () => {
    expect(card('letting', 'Let the Halden council sell its ferry to the railway before the winter.')).toBe(
      'What does Ada Quill want the Halden council to do? → Sell its ferry to the railway before the winter',
    )
    expect(card('letting', 'Let us sell the Halden ferry to the railway before the winter.')).toBe('none')
  })

  it('by “I would like to see” is asked under the title', () => {
    expect(card('proposed', 'I would like to see a rule that no bridge is built without a vote in Orrin.')).toBe(
      'In “A Bridge Too Many”, what would Ada Quill like to see? → A rule that no bridge is built without a vote in Orrin',
    )
    expect(card('proposed', 'I would like to see a town that remembers me and my mother.')).toBe('none')
  })
})

describe('what a thing or a kind of person is said to be or to think', () => {
  it.each([
    [
      'verdict',
      'The Orrin toll has become a way of paying for the bridge without asking anyone.',
      'What, according to Ada Quill, has the Orrin toll become? → A way of paying for the bridge without asking anyone',
    ],
    [
      'maxim',
      'A harbour town is a hard place in which to keep a secret from the fleet.',
      'What, according to Ada Quill, is a harbour town? → A hard place in which to keep a secret from the fleet',
    ],
    [
      'opponents',
      'Those who talk lightly of a Halden tunnel imagine that the rock is dry.',
      'What, according to Ada Quill, do those who talk lightly of a Halden tunnel imagine? → The rock is dry',
    ],
    [
      'stake',
      'The Orrin toll hits people who are rich in boats and poor in cash.',
      'Whom, according to Ada Quill, does the Orrin toll hit? → People who are rich in boats and poor in cash',
    ],
  ])('is asked of it: %s %s', (rule, text, wanted) => {
    expect(card(rule, text)).toBe(wanted)
  })

  it('is not the author’s where an objection is announced', () => {
    expect(card('stake', 'There is a better objection: the Orrin toll hits people who are rich in boats.')).toBe('none')
  })
})

describe('"I" and weak points', () => {
  it('a suspicion is asked by the name of who has it', () => {
    const text = 'The Orrin fishermen will, I suspect, blame the railway before they blame the fog.'
    expect(card('suspected', text)).toBe(
      'What does Ada Quill suspect the Orrin fishermen will do? → Blame the railway before they blame the fog',
    )
  })

  it('no answer speaks of “me” or “my”', () => {
    const text = 'The more Halden borrows from Orrin, the less its word will count with my neighbours.'
    expect(card('the-more', text)).toBe('none')
    expect(refusalsOf([text]).map(one => one.refusedBy)).toContain('first-person')
  })

  it('nobody is asked what something unnamed deserves, or for two words', () => {
    expect(card('stake', 'The anger behind it deserves more attention than it received in the press.')).toBe('none')
    expect(card('stake', 'A bridge without a road denies Halden a living.')).toBe('none')
  })
})
