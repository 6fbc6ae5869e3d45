/** What the author says without a "because": each kind of point by an example, and what must not be asked as his. */
import { describe, expect, it } from 'vitest'
import { card, cardsOf, pieceFrom, proposalsOf } from './helper.ts'

describe('a point', () => {
  it.each([
    [
      'should',
      ['Halden should sell the Orrin bridge to the railway.'],
      'In “A Bridge Too Many”, what, according to Ada Quill, should Halden do? → Sell the Orrin bridge to the railway',
    ],
    [
      'should',
      ['Halden must eventually sell the Orrin bridge to the railway.'],
      'In “A Bridge Too Many”, what, according to Ada Quill, must Halden do? → Eventually sell the Orrin bridge to the railway',
    ],
    [
      'reports',
      [
        'Tomas Berg, the mayor of Orrin, said that the ferry was too slow and that the risk of a strike was consequently high.',
      ],
      'What did Tomas Berg, the mayor of Orrin, say about the ferry? → The ferry was too slow and the risk of a strike was consequently high',
    ],
    [
      'duties',
      ['Halden should repair the Orrin bridge first. Later, it also has plans. Halden must raise the Orrin toll.'],
      'In “A Bridge Too Many”, which two things does Ada Quill say Halden should do? → 1. Repair the Orrin bridge first / 2. Raise the Orrin toll',
    ],
    [
      'stake',
      ['A bridge without a road denies Halden a decent and quiet living.'],
      'What, according to Ada Quill, does a bridge without a road deny Halden? → A decent and quiet living',
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
      'How does Ada Quill answer the claim of critics that the Orrin bridge ruins Halden? → Halden has never sold more fish',
    ],
    [
      'side-by-side',
      ['Halden planned its bridge for ten years; Orrin poured its concrete in secret.'],
      'According to Ada Quill, Halden planned its bridge for ten years. What, by contrast, does the piece say of Orrin? → Poured its concrete in secret',
    ],
    [
      'reports',
      ['Clara Lund, a retired engineer, warned in 2019 that the Orrin bridge would fall within ten years.'],
      'What did Clara Lund, a retired engineer, warn about the Orrin bridge in 2019? → The Orrin bridge would fall within ten years',
    ],
    [
      'reports',
      ['Defenders of the Orrin bridge had argued for years that a toll amounted to a tax on the poor.'],
      'What did defenders of the Orrin bridge argue about a toll for years? → A toll amounted to a tax on the poor',
    ],
    [
      'reports',
      [
        'Clara Lund, a retired engineer, has a name for such towns. In her 2012 book she argued that pride is usually the result of a bridge.',
      ],
      'What did Clara Lund, a retired engineer, argue about pride in her 2012 book? → Pride is usually the result of a bridge',
    ],
    [
      'reports',
      ['Clara Lund, a retired engineer, interviewed the Orrin pilots and found that most of them feared the ice.'],
      'none',
    ],
    [
      'stake',
      [
        'Halden grants a seasonal fishing exemption. Few boats use the exemption.',
        'Bringing the exemption back would take a council willing to lose an election.',
      ],
      'What, according to Ada Quill, would bringing the seasonal fishing exemption back take? → A council willing to lose an election',
    ],
    [
      'in-passing',
      ['The Orrin bridge, engineers in Halden say, will need new cables before the end of the decade.'],
      'According to Ada Quill, what do engineers in Halden say about the Orrin bridge? → The Orrin bridge will need new cables before the end of the decade',
    ],
    [
      'in-passing',
      ['A Danish toll will empty the harbour within five years, said Clara Lund, who runs the ferry company.'],
      'According to Ada Quill, what did Clara Lund say about a Danish toll? → A Danish toll will empty the harbour within five years',
    ],
    [
      'since',
      [
        'The Orrin council, the one body whose word Danish pilots trust, has not dared to close its bridge, since that takes a vote and Halden will not hold one.',
      ],
      'Why does Ada Quill say that the Orrin council, the one body whose word Danish pilots trust, has not dared to close its bridge? → That takes a vote and Halden will not hold one',
    ],
    [
      'not-but',
      ['The real obstacle is not money but habit.'],
      'According to Ada Quill, the real obstacle is not money but […]. → habit',
    ],
    ['conceded', ['I concede that the phrase can be an alibi for men who build nothing.'], 'none'],
    [
      'in-which',
      [
        'In May 1931 the engineer Clara Lund sent Halden a report in which she observed that rust had already eaten the cables.',
      ],
      'In May 1931 the engineer Clara Lund sent Halden a report. What did she observe in it? → Rust had already eaten the cables',
    ],
    [
      'conceded',
      ['Let me concede, before the ferrymen write in, that crossing the Orrin by boat is slower than it was.'],
      'What does Ada Quill concede in “A Bridge Too Many”? → Crossing the Orrin by boat is slower than it was',
    ],
    [
      'proposed',
      ['That is why I propose that Halden sell its bridge to whoever will paint it.'],
      'What does Ada Quill propose in “A Bridge Too Many”? → Halden sell its bridge to whoever will paint it',
    ],
    [
      'not-only',
      ['A town that has sold its ferry has lost not only the boat but the men who knew the Orrin fog.'],
      'What, according to Ada Quill, has a town that has sold its ferry lost besides the boat? → The men who knew the Orrin fog',
    ],
    [
      'other-is',
      ['Traffic is not the enemy of a small harbour; neglect is.'],
      'What, according to Ada Quill, is the enemy of a small harbour, if not traffic? → Neglect',
    ],
    [
      'corrected',
      ['The Orrin bridge was not built in order to please. It was built so that nurses might reach Halden.'],
      'According to Ada Quill, the Orrin bridge was not built in order to please. What was it built for instead? → So that nurses might reach Halden',
    ],
    [
      'option',
      ['A middle way exists. A ferry could cross the Orrin every ten minutes at a third of the price.'],
      'Which middle way does Ada Quill describe in “A Bridge Too Many”? → A ferry could cross the Orrin every ten minutes at a third of the price',
    ],
    [
      'let-if',
      ['If Halden cannot pay for a bridge, let it hire two ferries and give the fishermen free passage.'],
      'What does Ada Quill propose in “A Bridge Too Many” if Halden cannot pay for a bridge? → Let it hire two ferries and give the fishermen free passage',
    ],
    [
      'maxim',
      ['A bridge that nobody paints is a promise.'],
      'What, according to Ada Quill, is a bridge that nobody paints? → A promise',
    ],
    ['weighed', ['For a harbour, speed matters less than who keeps the lights.'], 'none'],
    [
      'weighed',
      ['Ownership matters less than who paints the Orrin bridge.'],
      'According to Ada Quill, ownership matters less than […]. → who paints the Orrin bridge',
    ],
    [
      'lacks',
      ['Halden is in no position to teach Orrin about the upkeep of bridges.'],
      'What, according to Ada Quill, is Halden in no position to do? → Teach Orrin about the upkeep of bridges',
    ],
    [
      'lacks',
      ['A careful council may borrow a little; it has no need to sell its own lighthouse.'],
      'What, according to Ada Quill, does a careful council have no need to do? → Sell its own lighthouse',
    ],
    [
      'allowed',
      ['Under Danish law a pilot can charge Halden for guiding a ship, and cannot charge for keeping one waiting.'],
      'According to Ada Quill, under Danish law a pilot can charge Halden for guiding a ship, and cannot charge for […]. → keeping one waiting',
    ],
    [
      'taken-as',
      ['Bridges like the one at Orrin are often sold as a gift to the poor.'],
      'What, according to Ada Quill, are bridges like the one at Orrin often sold as? → A gift to the poor',
    ],
    [
      'question',
      ['Do tolls empty a harbour? I’d say they probably thin it in winter, and that nobody minds.'],
      'How does Ada Quill answer the question: “Do tolls empty a harbour?” → They probably thin it in winter',
    ],
    [
      'question',
      ['What should Halden do instead of building? It should paint what it has.'],
      'What, according to Ada Quill, should Halden do instead of building? → Paint what it has',
    ],
    [
      'because',
      ['The toll falls hardest on Halden’s nurses, for the night ferry is the only one that they can take.'],
      'Why, according to Ada Quill, does the toll fall hardest on Halden’s nurses? → The night ferry is the only one that they can take',
    ],
    [
      'objection',
      [
        'The usual objection is that a ferry is slower than the Orrin bridge. But ice shuts both towers for half of every winter.',
      ],
      'How does Ada Quill answer the objection that a ferry is slower than the Orrin bridge? → Ice shuts both towers for half of every winter',
    ],
    [
      'objection',
      ['The usual objection to a ferry is that it is slower than a train. But ice shuts both towers in winter.'],
      'How does Ada Quill answer the objection to a ferry that it is slower than a train? → Ice shuts both towers in winter',
    ],
    [
      'objection',
      ['I will be told that a lock costs more than a bridge. Yet the Orrin lock has no cables to repaint.'],
      'How does Ada Quill answer the objection that a lock costs more than a bridge? → The Orrin lock has no cables to repaint',
    ],
    [
      'objection',
      ['Orrin is a rich and lucky town, I am told, full of retired pilots. Take Halden, then.'],
      'How does Ada Quill answer the objection that Orrin is a rich and lucky town? → Take Halden',
    ],
    [
      'objection',
      ['There is an obvious objection: that a ferry cannot carry timber. Orrin timber, however, comes by rail.'],
      'How does Ada Quill answer the objection that a ferry cannot carry timber? → Orrin timber comes by rail',
    ],
    [
      // What answers the second objection does not answer the first.
      'objection',
      [
        'Another complaint is that islands are too small for a hospital. The usual objection is that doctors never stay. But Halden’s doctors have stayed for thirty years.',
      ],
      'How does Ada Quill answer the objection that doctors never stay? → Halden’s doctors have stayed for thirty years',
    ],
    [
      'answered',
      [
        'Some officials say privately that Orrin’s ferries should be left to rust. This is spiteful, and it is also shortsighted.',
      ],
      'How does Ada Quill judge the view of some officials that Orrin’s ferries should be left to rust? → This is spiteful, and it is shortsighted',
    ],
    [
      'answered',
      ['Our estimates suggest that the Orrin toll would fall by half. This is wrong by a tenth at most.'],
      'none',
    ],
    [
      'conceded',
      ['Defenders of the bridge reply that they inherited a ruin, and so they did.'],
      'What does Ada Quill grant to defenders of the bridge? → They inherited a ruin',
    ],
    [
      'conceded',
      ['Shipowners rightly complain that the lock at Orrin is too narrow for modern barges.'],
      'What does Ada Quill grant to shipowners about the lock at Orrin? → The lock at Orrin is too narrow for modern barges',
    ],
    ['conceded', ['Some economists say that the toll of Halden is a tax on the poor. They are not right.'], 'none'],
    [
      'reports',
      ['Many economists openly concede that the toll of Halden was a mistake from the first day.'],
      'According to Ada Quill, what do many economists openly concede about the toll of Halden? → The toll of Halden was a mistake from the first day',
    ],
    [
      'reports',
      [
        'Clara Lund, a retired engineer, thought the Orrin bridge was a beautiful but costly folly and said so in every tavern.',
      ],
      'What did Clara Lund, a retired engineer, think about the Orrin bridge? → The Orrin bridge was a beautiful but costly folly',
    ],
    ['reports', ['Clara Lund thinks that may be the main difficulty of the whole Orrin project.'], 'none'],
    [
      'reports',
      [
        'Few pilots spoke, said Clara Lund, who teaches navigation at Halden. Lund noted that a ferry line plans its timetable a year or more ahead.',
      ],
      'What did Clara Lund, who teaches navigation at Halden, note about ferry lines? → A ferry line plans its timetable a year or more ahead',
    ],
    [
      'reports',
      ['Clara Lund, a retired engineer, observed in 2019 that ferry captains had forgotten their manners.'],
      'What did Clara Lund, a retired engineer, observe about ferry captains in 2019? → They had forgotten their manners',
    ],
    // In what, only the sentence before says.
    [
      'reports',
      ['Clara Lund left a letter in 1949. In it she alleged that the Orrin chairman had cooked up the whole result.'],
      'none',
    ],
    // What she may have said of anything, nobody can recall.
    ['reports', ['Clara Lund believed that she was writing a manual for the pilots of Orrin.'], 'none'],
    [
      'reports',
      [
        'The plan is popular in Halden, where defenders of the lock maintain that the toll never kept a single family at home.',
      ],
      'According to Ada Quill, what do defenders of the lock maintain about the toll? → The toll never kept a single family at home',
    ],
    [
      // What the main clause says is not hers.
      'reports',
      [
        'Although Clara Lund, a retired engineer, warned in 2019 that the Orrin bridge would fall within ten years, nobody closed it.',
      ],
      'none',
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
    // That she tells of others' views is no view of hers.
    for (const text of others)
      for (const { front } of cardsOf([text]))
        expect(front.replace(/^According to Ada Quill, what do critics say /, '')).not.toMatch(
          /according to Ada Quill/i,
        )
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

  it('is asked without “in other words”, and of fright in a small letter', () => {
    const text =
      'A harbour treaty that tilts, in other words, gets contested by every harbour town. Wariness is a form of attention.'
    const fronts = cardsOf([text]).map(({ front }) => front)
    expect(fronts.join(' ')).not.toMatch(/in other words|Wariness/)
    expect(fronts.join(' ')).toMatch(/a harbour treaty that tilts do\?/)
    expect(fronts.join(' ')).toMatch(/call wariness/)
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
