/** What the author says without a "because": each kind of point by an example, and what must not be asked as his. */
import { describe, expect, it } from 'vitest'
import { cardsOf, pieceFrom, proposalsOf, refusalsOf } from './helper.ts'

const card = (rule: string, ...paragraphs: readonly string[]): string => {
  const twins = refusalsOf(paragraphs).filter(one => one.refusedBy === 'twin')
  const found = [...cardsOf(paragraphs), ...twins].find(one => one.rule === rule)
  return found === undefined ? 'none' : `${found.front} → ${found.back.replaceAll('\n', ' / ')}`
}

describe('a point', () => {
  it.each([
    [
      'should',
      ['Halden should sell the Orrin bridge to the railway.'],
      'In “A Bridge Too Many”, what, according to Ada Quill, should Halden do? → Sell the Orrin bridge to the railway',
    ],
    [
      'duties',
      ['Halden should repair the Orrin bridge first. Later, it also has plans. Halden must raise the Orrin toll.'],
      'In “A Bridge Too Many”, which two things does Ada Quill say Halden should do? → 1. Repair the Orrin bridge first / 2. Raise the Orrin toll',
    ],
    [
      'stake',
      ['A bridge without a road denies Halden a decent living.'],
      'What, according to Ada Quill, does a bridge without a road deny Halden? → A decent living',
    ],
    [
      'stake',
      ['A tiered toll turns each Orrin crossing into a cost that a driver can avoid.'],
      'What, according to Ada Quill, does a tiered toll turn each Orrin crossing into? → A cost that a driver can avoid',
    ],
    [
      'not-that',
      ['A bridge without a road generates debt, not wealth.'],
      'According to Ada Quill, a bridge without a road generates […], not wealth. → debt',
    ],
    [
      'verdict',
      ['Halden’s bridge is a gamble by a frightened council.'],
      'What does Ada Quill call Halden’s bridge? → A gamble by a frightened council',
    ],
    [
      'judged',
      ['It would be rash to promise too much to Halden.'],
      'What, according to Ada Quill in “A Bridge Too Many”, would be rash? → To promise too much to Halden',
    ],
    [
      'if',
      ['Once a council has broken one contract with Orrin Rail, builders ask for higher prices.'],
      'What, according to Ada Quill, happens once a council has broken one contract with Orrin Rail? → Builders ask for higher prices',
    ],
    [
      'evidence',
      ['The Orrin bridge is too weak. In 2019 Halden engineers counted 412 cracks in its steel.'],
      'What evidence does Ada Quill give that the Orrin bridge is too weak? → In 2019 Halden engineers counted 412 cracks in its steel',
    ],
    [
      'answered',
      ['Critics claim that the Orrin bridge ruins Halden. Some do so loudly. But Halden has never sold more fish.'],
      'How does Ada Quill answer critics, who claim that the Orrin bridge ruins Halden? → Halden has never sold more fish',
    ],
    [
      'side-by-side',
      ['Halden planned its bridge for ten years; Orrin poured its concrete in secret.'],
      'According to Ada Quill, Halden planned its bridge for ten years. What, by contrast, does the piece say of Orrin? → Poured its concrete in secret',
    ],
  ])('%s: %j', (rule, paragraphs, expected) => {
    expect(card(rule, ...paragraphs)).toBe(expected)
  })

  it('of somebody else’s is never asked as the author’s', () => {
    const others = [
      'Critics say that Halden should sell the Orrin bridge.',
      'According to Clara Lund, Halden should sell the Orrin bridge.',
      '“Halden should sell the Orrin bridge,” said Clara Lund.',
      'Should Halden sell the Orrin bridge?',
    ]
    for (const text of others)
      for (const { front } of cardsOf([text])) expect(front).not.toMatch(/according to Ada Quill/i)
  })

  it('that is denied, or said of nobody, is not asked as said', () => {
    for (const text of ['Halden should not sell the Orrin bridge.', 'Nobody should sell the Orrin bridge.'])
      expect(card('should', text)).toBe('none')
  })

  it('is not asked without the condition it hangs on', () => {
    expect(card('stake', 'The Orrin bridge threatens Halden harbour if the river rises.')).toBe('none')
  })

  it('is not asked for a reason that is denied', () => {
    expect(card('because', 'Drivers do not cross the Orrin bridge because the toll is low.')).toBe('none')
  })

  it('is not asked without the case it is said of', () => {
    const text =
      'Where Halden hunters had shot a pair, attacks on sheep rose by a quarter because young wolves fear no fence.'
    expect(card('because', text)).toBe('none')
  })

  it('that only points back is no answer', () => {
    expect(card('should', 'Halden is a ruin. Orrin should treat it as one.')).toBe('none')
  })
})

describe('"the minister"', () => {
  it('is the one minister that the piece has named', () => {
    const text = ['The Orrin minister, Clara Lund, opened the bridge.', 'The minister should sell the Orrin bridge.']
    expect(card('should', ...text)).toBe('What, according to Ada Quill, should Clara Lund do? → Sell the Orrin bridge')
  })

  it('is nobody in particular where there are two', () => {
    const text = [
      'The Orrin minister, Clara Lund, and the Halden minister, Josiah Crane, met.',
      'The minister should sell the Orrin bridge.',
    ]
    expect(card('should', ...text)).not.toMatch(/Lund|Crane/)
  })
})

describe('the thesis', () => {
  it('comes with other sentences to choose from, each with its place, at most two', () => {
    const piece = pieceFrom(
      [
        'Halden should tear down the Orrin bridge. Its bridge is a mistake that Halden pays for every year.',
        'Halden engineers counted 412 cracks in the steel in 2019. The town must build a ferry. Ferries are cheaper than bridges.',
        'A bridge without a road is a burden. Therefore Halden should tear the Orrin bridge down.',
      ],
      { title: 'Tear down the Orrin bridge' },
    )
    const thesis = proposalsOf(piece).drafts.find(({ rule }) => rule === 'thesis')
    expect(thesis).toBeDefined()
    const choices = thesis?.choices ?? []
    expect(choices.length).toBeGreaterThan(0)
    expect(choices.length).toBeLessThanOrEqual(2)
    for (const { answer, anchors } of choices) {
      expect(answer.map(run => run.text).join('')).toMatch(/^\p{Lu}.{12,}/u)
      expect(anchors).toHaveLength(1)
    }
  })
})

describe('a list', () => {
  it('has items of one form, or there is none', () => {
    const mixed = [
      'There are two reasons to keep the Orrin bridge. The first is that ferries are slow.',
      'The second is losing the railway.',
    ]
    expect(card('list', ...mixed)).toBe('none')
  })
})
