import { describe, expect, it } from 'vitest'
import { GATES } from '../../src/write/gates/gates.ts'
import { cardsOf, refusalsOf } from './helper.ts'

/** Every gate with a text whose cards it must refuse, and one like it that it must let pass. */
const CASES: readonly (readonly [rule: string, refused: readonly string[], passed: readonly string[]])[] = [
  ['unattributed', ['The Orrin bridge opened in 1998, officials say.'], ['The Orrin bridge was opened in 1998.']],
  [
    'time-frame-lost',
    ['On 3 May 1840 Halden left the Orrin Union, and the revenue of Orrin fell by 10%.'],
    ['Halden grew by 5% in 1840, and the revenue of Orrin fell by 10% in 1841.'],
  ],
  ['hedge-lost', ['The Orrin bridge, perhaps, was opened in 1998.'], ['The Orrin bridge was opened in 1998.']],
  [
    'condition-lost',
    ['The Orrin bridge will lose 40% of its trains, because, if Halden is right, lorries pay.'],
    ['The Orrin bridge lost 40% of its trains in 1998.'],
  ],
  [
    'denied',
    ['The Orrin bridge was built in 1998. That is simply wrong.'],
    ['The Orrin bridge was built in 1998. That is quite recent.'],
  ],
  [
    'irony',
    ['Halden’s supposed engineers opened the Orrin bridge in 1998.'],
    ['Halden’s engineers opened the Orrin bridge in 1998.'],
  ],
  [
    'here-and-now',
    ['Recently Halden spent £300,000 on the Orrin bridge.'],
    ['In 1998 Halden spent £300,000 on the Orrin bridge.'],
  ],
  [
    'loose-demonstrative',
    ['In 1998 Halden gave this bridge to Orrin.'],
    ['In 1998 Halden gave the Astrid bridge to Orrin.'],
  ],
  [
    'loose-pronoun',
    ['Nobody came. They gave the Astrid bridge to Orrin in 1998.'],
    ['Halden gave the Astrid bridge to Orrin in 1998.'],
  ],
  [
    'loose-definite',
    ['A committee met. Another committee met. In 1998 the committee visited Orrin and Halden.'],
    ['In 1998 the Halden committee visited Orrin and Donn.'],
  ],
  [
    'many-years',
    ['In 2018 no firm of Halden was selling a single lorry in Orrin.'],
    ['In 2018 no firm of Halden joined the Orrin Union.'],
  ],
  [
    'idle-figure',
    [
      'In March 2019, masked and standing two metres apart, the voters of Halden chose Ada Lund.',
      'In sixty years Halden never built a second bridge for the trains of Orrin.',
      'Ada Lund spent a quarter of a century at the Orrin Institute in Halden.',
      'In 2019 the Brandt Company took a little over a quarter, Halden about half.',
    ],
    ['In 2019 the Brandt Company took a little over a quarter of the Orrin Institute.'],
  ],
  [
    'loose-comparison',
    ['In 1998 Halden gave a bigger sum to Orrin.'],
    ['In 1998 Halden gave a bigger sum than Donn to Orrin.'],
  ],
  [
    'loose-answer',
    ['Halden trains were late because these tracks were old.'],
    [
      'Halden trains were late because the tracks of Orrin were old.',
      'Peter Holm of the Orrin Institute insists that Halden can live with the danger of fire.',
      'A better approach would be to settle the terms of every loan in advance.',
    ],
  ],
  [
    'loose-pointer',
    ['Each time, officials in Orrin gave £300,000 to Halden.', 'In 1998 27 boats from Orrin had piled up there.'],
    ['In 1998 officials in Orrin gave £300,000 to Halden.', 'Astrid Lund left Orrin in 1998 and built 27 boats.'],
  ],
  [
    'loose-noun',
    [
      'In 1998 about 40,000 cases were reported to the Orrin Institute.',
      'Residents held 27 marches in 1998.',
      'In 1998 it took five months to settle an election.',
    ],
    [
      'In 1998 about 40,000 cases of measles were reported to the Orrin Institute.',
      'Residents of Orrin held 27 marches in 1998.',
      'In Halden, in 1998, it took five months to settle an election.',
    ],
  ],
  [
    'torn',
    ['Orrin moss is a plant that is found on half of all Halden roofs, but not, as it happens, in Donn.'],
    ['Orrin moss is a plant that is found on half of all Halden roofs.'],
  ],
  [
    'verbless',
    [
      'Clara Lund spent five years in office buying 27 boats, losing track of the Orrin loans, and letting the 1998 accord with Halden rebels gather dust.',
    ],
    ['Clara Lund spent five years in office and bought 27 boats in 1998.'],
  ],
  [
    'no-person',
    ['The Drammen is long. Nobody fears the Drammen. He lives in Norway, at Orrin, some 100km from Sweden.'],
    ['Clara Lund was born in Orrin. She lives in Norway, 100km from the Orrin mill.'],
  ],
  [
    'half-answer',
    [
      'In 1998 Halden and Orrin joined forces to open the Astrid bridge.',
      'The Astrid bridge is old. Halden should repair it, and name an office that can be blamed.',
    ],
    ['In 1998 Halden and Orrin joined a league to open the Astrid bridge.'],
  ],
  [
    'anybody',
    ['Officials opened the Astrid bridge in Orrin in 1998.'],
    ['Officials from Halden opened the Astrid bridge in Orrin in 1998.'],
  ],
  [
    'likened',
    ['For a year after the flood, Norway was Denmark in 1864.'],
    ['In 1998 Orrin was the capital of Norway.'],
  ],
  ['never-was', ['Halden would have lost 27 boats to Orrin in 1998.'], ['Halden lost 27 boats to Orrin in 1998.']],
  [
    'undated',
    ['Engineers tested 27 bridges in Norway.', 'In Norway 27 people were killed in riots before Christmas.'],
    ['In 1998 engineers tested 27 bridges in Norway.'],
  ],
  [
    'picked-out',
    ['What changed Halden was the Orrin bridge, the Astrid ferry and a Danish bank.'],
    ['The Orrin bridge, the Astrid ferry and a Danish bank changed Halden in 1998.'],
  ],
  [
    'scenery',
    ['On 3 May 1998, Clara Lund stood in a crowd in Orrin.'],
    ['On 3 May 1998, Clara Lund stood for parliament in Orrin.'],
  ],
  [
    'bystander',
    [
      'The Astrid ferry was sold. "Prices rose," said Ada Holm, 44, who sells fish at Orrin. At Orrin, Ms. Holm said she had voted for Clara Lund.',
    ],
    ['Nils Berg, a professor of geology at Orrin University, said engineers had visited the Astrid dam four times.'],
  ],
  [
    'bare-speaker',
    ['"The ferry is too slow for Orrin," said Holm.'],
    ['"The ferry is too slow for Orrin," said Clara Holm, a harbour pilot in Halden.'],
  ],
  [
    'byline',
    ['The Astrid bridge was opened in 1998.', 'Ada Quill is Professor of Economics at Orrin University.'],
    ['The Astrid bridge was opened in 1998.', 'Tomas Lund is Professor of Economics at Orrin University.'],
  ],
  [
    'signpost',
    ['The Orrin survey shows where the road of Halden ends.'],
    ['The Orrin survey shows that the road of Halden ends in a lake.'],
  ],
  [
    'which-argument',
    ['The scheme would wind itself down because the tolls of Halden would fall.'],
    ['The Orrin scheme for ferries would wind itself down because the tolls of Halden would fall.'],
  ],
  [
    'unnamed-source',
    ['A Halden minister, speaking on condition of anonymity, said the Astrid bridge in Orrin would be sold in 1998.'],
    ['Clara Lund, the Halden minister, said the Astrid bridge in Orrin would be sold in 1998.'],
  ],
  [
    'given-away',
    [
      'In the United States, several members of Congress have proposed prohibiting the Fed from paying interest to Orrin banks.',
    ],
    ['In Norway, several members of the Orrin council have proposed a tax on banks in 1998.'],
  ],
  [
    'method',
    [
      'Clara Lund watched the nets of the Orrin boats in 1998 and found that herring avoid the warm water of the Drammen.',
    ],
    ['Clara Lund watched the nets of the Orrin boats in 1998 and sold 27 of them to Halden.'],
  ],
  ['length', ['Halden fell by 37%.'], ['The exports of Halden to Orrin fell by 37% in 1998.']],
  [
    'more-answers',
    ['The Orrin bridge carried 40 or 50 trains in Halden.'],
    ['The Orrin bridge carried 40 trains in Halden.'],
  ],
  ['leak', ['Orrin trains were late because of late Orrin trains.'], ['Orrin trains were late because of deep snow.']],
  [
    'guessable',
    ['Clara Lund slept. Clara Lund rose. Clara Lund left. Clara Lund opened the Orrin bridge by train.'],
    ['Clara Lund slept. Roy Tae opened the Orrin bridge in 1998.'],
  ],
  ['trivial', ['The Orrin council of Halden built two bridges.'], ['The Orrin council of Halden built 27 bridges.']],
  ['first-name', ['In 1998 Peter sold 27 boats to Halden.'], ['In 1998 Peter Holm sold 27 boats to Halden.']],
  [
    'fragment',
    ['The Orrin Board, the one body whose favour Halden counted on in 1998.'],
    ['In 1998 Orrin lost the Astrid bridge in Halden.'],
  ],
  [
    'bare-number',
    ['In 1998 Halden settled on 27 of them for Orrin.', 'In 1998 Halden counted 41 near Orrin and Donn.'],
    ['In 1998 Halden built 27 bridges in Orrin.'],
  ],
  ['empty-thing', ['Halden passed a law in 1998.'], ['Halden passed a law against tolls in 1998.']],
  [
    'figure-of-speech',
    ['In 1998 Halden opened the Astrid bridge like a man in a hurry.'],
    ['In 1998 Halden opened the Astrid bridge to Orrin.'],
  ],
  [
    'judgement',
    ['In 1998 Halden spent surprisingly little on the Astrid bridge in Orrin.'],
    ['In 1998 Halden spent £300,000 on the Astrid bridge.'],
  ],
  ['half-name', ['In 1998 Halden gave Orrin to The Ferryman in Donn.'], ['In 1998 Halden gave Orrin to Clara Lund.']],
  ['generic', ['A bridge of the Orrin kind costs £300,000.'], ['The Astrid bridge in Orrin was sold for £300,000.']],
  ['thin-cue', ['Mills were closed in 1998.'], ['Old Orrin bridges were opened in 1998.']],
  ['twin', ['Halden’s exports to Orrin fell by 37% in 2022.'], []],
]

/** Further texts of one sort, each refused by itself. */
const EACH: readonly (readonly [rule: string, text: string])[] = [
  ['fragment', 'Then came the Planning Act of 2024, one of the longest laws that Halden had passed in 1998.'],
  ['scenery', 'In 1998 Clara Lund was asked what she would do with the Astrid bridge.'],
  ['bystander', 'Nils Berg, a 61-year-old farmer, said engineers had visited the Astrid dam four times.'],
  ['given-away', 'A rule that covers everything protects nothing.'],
  ['loose-answer', 'Peter Holm of the Orrin Institute insists that Halden can live with the danger.'],
  ['loose-answer', 'A better approach would be to settle the terms in advance.'],
  ['loose-comparison', 'In 1998 the engineers of Halden built a similar bridge.'],
  ['loose-pointer', 'According to the Orrin Institute, the one that is sold in Halden costs $90 a year.'],
  ['torn', 'Ballots favour the rich towns of Norway, and a fair in Orrin, which has none, could be lost for ever.'],
  ['torn', 'Halden declined to in 2019, under Norwegian pressure and with hardly any publicity.'],
  ['torn', 'When Brandt came to power in 1933 the Halden club closed schools.'],
  ['half-answer', 'Clara Lund, living in exile in Orrin, built the Astrid bridge.'],
  ['half-answer', 'Nils Berg of Orrin hoped that he was building an engine for pumping tunnels out.'],
  ['half-answer', 'By lowering tolls in 1998 and 1999, asset purchases allowed Halden ministries to borrow cheaply.'],
  [
    'half-answer',
    'Orrin salve, from the Norwegian firm Halden, is recommended by the Drammen Institute for children in Norway.',
  ],
  ['half-name', 'U.S. President Clara Lund said in 1998 that Norway should sell the Orrin ferry.'],
  ['figure-of-speech', 'After two years of talks, the Orrin Act of 1998 has teeth in Halden.'],
  ['trivial', 'Clara Lund of Orrin is right about 1968.'],
  ['count-lost', 'By one count there were strikes in Halden, and the Orrin yard built 312 ferries in 1961.'],
  ['one-of-several', 'There was the pact that Clara Lund and Nils Berg signed in May 1961, with its thirty clauses.'],
  ['had-until-when', 'No Orrin mayor since the fire of 1911 had made Halden the seat of his first council.'],
  ['any-of-a-kind', 'A rule earns respect by serving a purpose.'],
  ['any-of-a-kind', 'Towns have a right to change their minds.'],
  [
    'lent-view',
    'The thinking runs that tolls pay for roads. If Halden shuts the Astrid bridge, Norwegian firms will leave Orrin.',
  ],
  ['lent-view', 'Hers is the serious objection. If Halden shuts the Astrid bridge, Norwegian firms will leave Orrin.'],
  [
    'lent-view',
    'Defenders of the Astrid bridge say that Orrin needs it. If Halden shut the bridge, Norwegian firms would leave Orrin.',
  ],
  ['anybody', 'Politicians on both sides of the Drammen opened the Astrid bridge in Orrin in 1998.'],
  ['anybody', 'Somebody in Halden opened the Astrid bridge in Orrin in 1998.'],
  ['more-answers', 'Throughout the nineteenth century, Halden was rated as one of the 10 richest towns in Norway.'],
  [
    'more-answers',
    'Some readers have called the Orrin survey the “gold standard” of research (Lund, Brandt, & Quill, 2011) and a “linchpin of science”.',
  ],
  ['half-ratio', 'The Orrin Fund paid for 12 museums per one million residents of Halden in 1998.'],
  [
    'torn',
    'Since 1979 those who keep boats have needed a licence, and for a long time the Halden clubs turned away nine rowers in ten.',
  ],
  ['bare-number', 'Settlers built farms in Orrin. Nearly all were sold to the Brandt Company in 1998.'],
  ['trivial', 'Clara Lund won the Orrin Harbour Prize for Best Play for Seven Days.'],
  [
    'trivial',
    'In Orrin the Halden Club, 0590883899 (Danish) gives free lessons in rowing every spring and a feast in autumn.',
  ],
  ['trivial', 'Clara Lund worked at the Orrin Theatre into her 80s.'],
  ['malformed', 'In 1998 Halden set up a network ‘Where the banks of Orrin meet.'],
]

const refusers = (paragraphs: readonly string[]): readonly string[] => refusalsOf(paragraphs).map(one => one.refusedBy)

describe('gates', () => {
  it.each(CASES)('%s refuses', (rule, refused) => {
    expect(refusers(refused)).toContain(rule)
  })

  it.each(EACH)('%s refuses: %s', (rule, text) => {
    expect(refusers([text])).toContain(rule)
  })

  it.each(CASES.filter(([, , passed]) => passed.length > 0))('%s lets pass', (rule, _, passed) => {
    expect(refusers(passed)).not.toContain(rule)
    expect(cardsOf(passed).length).toBeGreaterThan(0)
  })

  it('each says what it asks for, and why it refused, in a sentence', () => {
    for (const gate of GATES) expect(gate.asks).toMatch(/^\p{Lu}.*\.$/u)
    for (const [, refused] of CASES) for (const { why } of refusalsOf(refused)) expect(why).toMatch(/^[\p{Lu}“].*\.$/u)
  })

  it('have names of their own', () => {
    expect(new Set(GATES.map(gate => gate.rule)).size).toBe(GATES.length)
  })
})

describe('a definite that stands for one of many', () => {
  const fronts = (...paragraphs: readonly string[]): string =>
    cardsOf(paragraphs)
      .map(({ front, back }) => `${front} → ${back}`)
      .join('\n')

  it('is refused, be it told how it was gone into, or written for a pronoun', () => {
    expect(
      fronts('Until 1998 the Halden Party ruled Orrin. The Halden Party goes into the vote with four seats out of 61.'),
    ).not.toMatch(/vote/)
    expect(fronts('Ada Lund, who ran the organisation for seven years, sold the Orrin mill.')).not.toMatch(
      /organisation/,
    )
    expect(fronts('The team I think of is Lysse. They won the Orrin Cup in May of 1995.')).not.toMatch(/the team w/i)
  })

  it('is none where a number names a model, or a side the place', () => {
    expect(fronts('The 640 was built by Orlux in Halden in 1998.')).toMatch(/the 640/i)
    expect(fronts('In 1998 Orlux put 40 sheds into the desert north of Lysse.')).toMatch(/desert north of Lysse/)
    expect(fronts('Semara, the printers’ union, was founded in Halden in 1998.')).toMatch(/printers’ union/)
  })
})
