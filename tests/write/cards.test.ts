import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

/** The card that one rule makes of a text, whether or not a better one on the same matter took its place. */
const card = (rule: string, ...paragraphs: readonly string[]): string => {
  const twins = refusalsOf(paragraphs).filter(one => one.refusedBy === 'twin')
  const found = [...cardsOf(paragraphs), ...twins].find(one => one.rule === rule)
  return found === undefined ? 'none' : `${found.front} → ${found.back.replaceAll('\n', ' / ')}`
}

describe('facts', () => {
  it.each([
    [
      'when-question',
      'In March 1998 the Orrin bridge was opened by Queen Astrid.',
      'When was the Orrin bridge opened by Queen Astrid? → March 1998',
    ],
    [
      'when-question',
      'Parliament abolished the Orrin toll in 1951.',
      'In what year did Parliament abolish the Orrin toll? → 1951',
    ],
    [
      'by-how-much-question',
      'Halden’s sales to Orrin plunged by 41% in 2019.',
      'By how much did Halden’s sales to Orrin plunge in 2019? → 41%',
    ],
    [
      'how-much-question',
      'In 2023 Halden spent about £300,000 on the Orrin bridge.',
      'How much did Halden spend on the Orrin bridge in 2023? → about £300,000',
    ],
    [
      'how-many-question',
      'In 1840 the Post Office of Halden carried 169 million letters.',
      'How many letters did the Post Office of Halden carry in 1840? → 169 million',
    ],
    [
      'how-many-question',
      'Some 400 flights were cancelled by Halden Airlines in 2012.',
      'How many flights were cancelled by Halden Airlines in 2012? → some 400',
    ],
    [
      'by-how-much-question',
      'The Halden Port Authority said that traffic to Orrin fell by 12 per cent in 2019.',
      'According to the Halden Port Authority, by how much did traffic to Orrin fall in 2019? → 12 per cent',
    ],
    [
      'by-how-much-question',
      'Halden’s sales to Orrin fell by 38% between January and March.',
      'By how much did Halden’s sales to Orrin fall between January and March 2024? → 38%',
    ],
    [
      'what-question',
      'In 1983 the Halden historian Ilka Brandt published a novel, Boats of the Fens.',
      'What novel did the Halden historian Ilka Brandt publish in 1983? → Boats of the Fens',
    ],
    [
      'who-question',
      'A panel of Halden engineers counted the cracks of the Orrin bridge in 2019.',
      'Who counted the cracks of the Orrin bridge in 2019? → A panel of Halden engineers',
    ],
    ['when-question', 'Ilka Brandt died in 1998.', 'In what year did Ilka Brandt die? → 1998'],
    [
      'cloze-count',
      'Some 27,000 sheep now graze in the Orrin valley.',
      'Some […] sheep graze in the Orrin valley (as of May 2024). → 27,000',
    ],
    [
      'cloze-money',
      'Halden’s best customer was Orrin, with some $12bn in orders in 2017.',
      'Halden’s best customer was Orrin, with some […] in orders in 2017. → $12bn',
    ],
    [
      'cloze-percent',
      'Shares in Halden Airlines have fallen nearly 30%.',
      'Shares in Halden Airlines have fallen nearly […] (as of May 2024). → 30%',
    ],
    [
      'cloze-name',
      'In July this year, the Halden defence minister, Sergio Brant, turned up in Orrin.',
      'In July 2024, the Halden defence minister, […], turned up in Orrin. → Sergio Brant',
    ],
    [
      'cloze-term',
      'Members of the Halden parliament sent their letters free, under a privilege called franking.',
      'Members of the Halden parliament sent their letters free, under a privilege called […]. → franking',
    ],
    [
      'what-question',
      'In July 2022, Halden recognised the island republics of Donn and Lund.',
      'What did Halden recognise in July 2022? → The island republics of Donn and Lund',
    ],
    [
      'to-do-question',
      'The Orrin Act forced the navy to keep three ships in port.',
      'What did the Orrin Act force the navy to do? → Keep three ships in port',
    ],
    [
      'aim-question',
      'Halden enacted the Saving Act to preserve coal during the war.',
      'Why did Halden enact the Saving Act? → To preserve coal during the war',
    ],
    [
      'year-of-event',
      'Halden made trouble at sea, most of all with its 1874 seizure of the Albatross and its 1879 blockade of a harbour, and Orrin paid for it with half of its fleet.',
      'In what year was Halden’s seizure of the Albatross? → 1874',
    ],
    [
      'gloss',
      'The Orrin president, Roy Tae, began the policy of hekla – lending ships to Halden to keep Donn at bay.',
      'What was the policy of hekla? → Lending ships to Halden to keep Donn at bay',
    ],
    [
      'who-was-led',
      'In 1912 fear led the Orrin president, Roy Tae, to adopt the policy of hekla.',
      'Who adopted the policy of hekla in 1912? → The Orrin president, Roy Tae',
    ],
    [
      'how-spent',
      'Orrin spent the war selling grain to both armies.',
      'How did Orrin spend the war? → Selling grain to both armies',
    ],
    [
      'how-much-question',
      'In 2020 even the Orrin Institute finally paid £4 million to the Halden League, a record.',
      'How much did the Orrin Institute pay to the Halden League in 2020? → £4 million',
    ],
    [
      'cloze-name',
      'In 1998 the Norwegians themselves were beaten at Orrin, near the Swedish border.',
      'In 1998 the Norwegians were beaten at […], near the Swedish border. → Orrin',
    ],
    [
      'who-question',
      'Norwegian troops quit Orrin in August 1998.',
      'Who quit Orrin in August 1998? → Norwegian troops',
    ],
  ])('%s: %s', (rule, text, expected) => {
    // A sentence before it makes the names known as names.
    expect(card(rule, `Everybody in Halden and Orrin knows it. ${text}`)).toBe(expected)
  })

  it('asks who did it where the rest pins it down', () => {
    const text =
      'Clara Lund met the press. Roy Tae came late. Roy Tae spoke. Roy Tae left. Halden was cold. Halden was dark. Halden slept. Clara Lund opened the Orrin bridge by train.'
    expect(card('who-question', text)).toBe('Who opened the Orrin bridge by train? → Clara Lund')
  })
})

/** All that is asked of a text, whether or not something better took its place, as "front → back". */
const allOf = (text: string): readonly string[] =>
  [...cardsOf([text]), ...refusalsOf([text]).filter(one => one.refusedBy === 'twin')].map(
    ({ front, back }) => `${front} → ${back}`,
  )

describe('what a card leaves behind', () => {
  it.each([
    [
      'a past before a past that it does not show',
      'Halden had turned down the Astrid ferry in 2013.',
      'Halden turned down the Astrid ferry in […]. → 2013',
    ],
    [
      'the same in a question',
      'Clara Lund moved to Norway. Nils Berg, who had designed the Astrid ferry in Orrin in 2013, stayed.',
      'What did Nils Berg design in 2013? → The Astrid ferry in Orrin',
    ],
    [
      'but not where the time is told that it was before',
      'By 2013 Halden had turned down the Astrid ferry.',
      'By […] Halden had turned down the Astrid ferry. → 2013',
    ],
    [
      'what a figure would be in another case',
      'The Orrin Institute has studied the Astrid ferry. In 2019 an estimate by the Orrin Institute came to £4 million a year, more if the Astrid ferry should stop.',
      'In 2019 an estimate by the Orrin Institute came to […] a year. → £4 million',
    ],
    [
      'a word said twice',
      'Mill owners in Orrin have lost customers, old customers, because nobody carries pianos across the Drammen on foot.',
      'Why, according to Ada Quill, have mill owners in Orrin lost customers? → Because nobody carries pianos across the Drammen on foot',
    ],
    [
      'no hyphen alone, and a comma where a remark moved to the end',
      'In March 1987, two months before the war, then-Mayor Ilka Brandt’s council sold the Orrin ferry after years of losses.',
      'When did then-Mayor Ilka Brandt’s council sell the Orrin ferry after years of losses, two months before the war? → March 1987',
    ],
    [
      'no place behind the pause that would swallow it',
      'In Lower Halden, a village of old mills in northern Norway, about 60 mills stood idle in 1998, their wheels and sluices gone.',
      'In Lower Halden, a village of old mills in northern Norway, how many mills stood idle in 1998, their wheels and sluices gone? → about 60',
    ],
    [
      'a short name, for the full one with its office',
      'Tadesse Worku, the prime minister, came to Orrin in 1999. Mr Tadesse signed a pact with Halden in 2004 for the sale of grain.',
      'What did Prime Minister Tadesse Worku sign in 2004 for the sale of grain? → A pact with Halden',
    ],
    [
      'a short name, for the full one with its office',
      'Tadesse Worku, the outgoing prime minister, came to Orrin in 1999. Mr Tadesse signed a pact with Halden in 2004 for the sale of grain.',
      'What did Prime Minister Tadesse Worku sign in 2004 for the sale of grain? → A pact with Halden',
    ],
  ])('%s', (_, text, expected) => {
    expect(allOf(text)).toContain(expected)
  })

  it('not all of a row but its last', () => {
    const text =
      'By one count Norwegian harbour masters, port wardens, and pilots have expressed thanks or regret to Orrin more than 40 times.'
    expect(allOf(text).join(' ')).not.toMatch(/^Pilots| Pilots have|Who has/)
  })

  it('no “was” before what was done without it', () => {
    const text = 'Halden Fisheries merged with its Danish rivals in 1988, and the price fell where it could.'
    expect(allOf(text).join(' ')).not.toMatch(/(?:was|were) Halden Fisheries merged/)
  })

  it('the same question the other way round, where a view is asked', () => {
    const fronts = cardsOf(
      ['Norwegian officials reply that the Orrin court has not sat since 2019 and that the risk of a suit is small.'],
      {},
    ).map(({ front }) => front)
    expect(fronts.join(' ')).toContain('what do Norwegian officials reply')
    expect(fronts.join(' ')).not.toContain('Who reply')
    expect(fronts.join(' ')).not.toContain('Who replies')
  })

  it('not what nameless people did next, which tells of which time they did it', () => {
    expect(
      allOf('In September 2014 raiders entered Orrin and burned the customs house of the Halden Company.'),
    ).toContain('When did raiders enter Orrin and burn the customs house of the Halden Company? → September 2014')
    expect(
      allOf('In September 2014 Clara Lund entered Orrin and burned the customs house of the Halden Company.'),
    ).toContain('When did Clara Lund enter Orrin? → September 2014')
  })

  it('not the rest of a title', () => {
    expect(allOf('Vice President Clara Lund chaired the Orrin committee in 1998.')).toContain(
      'Who chaired the Orrin committee in 1998? → Vice President Clara Lund',
    )
  })

  it('nor whose figure of the present it is, in a piece without a date', () => {
    const fronts = (text: string, published: string): readonly string[] =>
      cardsOf([text], { published }).map(({ front }) => front)
    const now = 'There are some 4,500 Norwegian sailors in Orrin.'
    expect(fronts(now, '')).toContain('According to Ada Quill, how many Norwegian sailors are there in Orrin?')
    expect(fronts(now, '2024-05-10').join('')).not.toContain('Ada Quill')
    expect(fronts('There were some 4,500 Norwegian sailors in Orrin in 1998.', '').join('')).not.toContain('Ada Quill')
  })

  it('asks nothing of a row of places that was taken for the one who acts', () => {
    const text =
      'Over Orrin, the Halden fells and the Astrid valley, dozens of Norwegian pilots have reported strong winds in 1998.'
    expect(allOf(text).join(' ')).not.toMatch(/What (?:did|have) the Halden fells/)
  })
})

describe('facts told in passing', () => {
  it.each([
    [
      'a time told by its distance from one told right before',
      'In July 2011 the Orrin mill burned down. Two months later Halden closed the Lysse quarry.',
      'When did Halden close the Lysse quarry? → September 2011',
    ],
    [
      'a month of the year after',
      'Halden left Orrin in August 1922. Halden left Lysse the following February.',
      'When did Halden leave Lysse? → February 1923',
    ],
    [
      'the first of several that share their verb',
      'Halden quit Orrin in August 1922, Lysse the following February, and Donn in 1924.',
      'When did Halden quit Orrin? → August 1922',
    ],
    [
      'a date behind a place',
      'At Orrin, in March 1922, Halden troops fired on the dockers of the Brandt line.',
      'When did Halden troops fire on the dockers of the Brandt line at Orrin? → March 1922',
    ],
    [
      'a place before a date',
      'At Orrin, in March 1922, Halden troops fired on the dockers of the Brandt line.',
      'Where did Halden troops fire on the dockers of the Brandt line in March 1922? → Orrin',
    ],
    [
      'a participle between commas',
      'The Orrin Canal, opened in May 1904, was too narrow for the ships of Halden.',
      'When was the Orrin Canal opened? → May 1904',
    ],
    [
      'a participle before the verb, whose form could be the past',
      'Its successor, Orrin Two, launched in May 1904, was too broad for the harbour of Halden.',
      'When was Orrin Two launched? → May 1904',
    ],
    [
      'what somebody did, whom a clause tells of',
      'Halden cheered Ilka Brandt, who ran the Lysse branch of the Orrin Society, on the quay.',
      'Who ran the Lysse branch of the Orrin Society? → Ilka Brandt',
    ],
    [
      'what a name stands for',
      'The captains of Halden trusted Vantor, a chain of wooden lighthouses, for a hundred years.',
      'What was Vantor? → A chain of wooden lighthouses',
    ],
    [
      'what was done to a town, by the clause behind what the town is',
      'Halden pointed to Lysse, the mountain village that the Orrin army captured in June 1931 after a siege.',
      'When did the Orrin army capture Lysse? → June 1931',
    ],
    [
      'a verb whose past looks like its present',
      'In May 1904 the owners of the Orrin mill cut wages in Halden.',
      'When did the owners of the Orrin mill cut wages in Halden? → May 1904',
    ],
    [
      'a gallery that opened',
      'The Brandt Gallery of Lysse art opened in 1951, showing a hundred bronzes from Halden.',
      'In what year did the Brandt Gallery of Lysse art open? → 1951',
    ],
  ])('asks for %s', (_, text, expected) => {
    expect(allOf(`Everybody in Halden and Orrin knows it. ${text}`)).toContain(expected)
  })

  it.each([
    [
      'a time counted from one of two',
      'Halden left Orrin in 1922 and Lysse in 1926. Two years later Brandt closed the Donn mine.',
      /192[48]/,
    ],
    [
      'a time counted from what was told of something else',
      'Halden praised the bridge that Orrin built in 1922. Two years later Brandt closed the Donn mine.',
      /1924/,
    ],
    [
      'what one lost to two',
      'The Orrin herders lost pasture land to the farmers and the Lysse lawsuit to the judge of Halden.',
      /^What did the Orrin herders lose/,
    ],
    [
      'what a person is, where the words behind the name are the next of a row',
      'Halden invited Ilka Brandt, a merchant of Lysse, and two judges to Orrin.',
      /^What (?:is|was) Ilka/,
    ],
  ])('asks nothing of %s', (_, text, pattern) => {
    expect(allOf(`Everybody in Halden and Orrin knows it. ${text}`).join('\n')).not.toMatch(pattern)
  })
})

describe('arguments', () => {
  it.each([
    [
      'because',
      ['Orrin trains were late because the track was old.'],
      'Why, according to Ada Quill, were Orrin trains late? → Because the track was old',
    ],
    [
      'because',
      ['Now that Halden has lost its harbour, it is only natural that Orrin might offer it a berth.'],
      'Why, according to Ada Quill, is it only natural that Orrin might offer it a berth? → Now that Halden has lost its harbour',
    ],
    [
      'because-of',
      ['Because of the deep snow, Orrin trains were late.'],
      'Why, according to Ada Quill, were Orrin trains late? → Because of the deep snow',
    ],
    [
      'so',
      ['The Orrin track was old, so Danish trains were late.'],
      'Why, according to Ada Quill, were Danish trains late? → The Orrin track was old',
    ],
    [
      'leads-to',
      ['The Orrin accidents led to a public inquiry into Halden Rail.'],
      'What, according to Ada Quill, led to a public inquiry into Halden Rail? → The Orrin accidents',
    ],
    [
      'shows',
      ['Halden’s hunt for coal suggests a deep fear of winter.'],
      'What, according to Ada Quill, does Halden’s hunt for coal suggest? → A deep fear of winter',
    ],
    [
      'objection',
      ['Critics say that the Orrin bridge is ugly. But it will outlive its critics.'],
      'How does Ada Quill answer the objection that the Orrin bridge is ugly? → It will outlive its critics',
    ],
    [
      'granted',
      ['Granted, the Orrin bridge is old. But it is the only one in Halden.'],
      'Ada Quill concedes that the Orrin bridge is old. What does Ada Quill say against this? → It is the only one in Halden',
    ],
    [
      'although',
      ['Although the Orrin bridge is old, it carries the trains of Halden.'],
      'Ada Quill grants that the Orrin bridge is old. What does Ada Quill nevertheless maintain? → It carries the trains of Halden',
    ],
    [
      'but',
      ['During the cold war, Orrin was Halden’s key ally. But the Orrin people were poor.'],
      'Ada Quill notes that during the cold war, Orrin was Halden’s key ally. What does Ada Quill set against this? → The Orrin people were poor',
    ],
    [
      'reports',
      ['Rita Cobden, a manufacturer, reported that most Danish letters never reached Orrin.'],
      'What did Rita Cobden, a manufacturer, report about Danish letters? → Most Danish letters never reached Orrin',
    ],
    [
      'definition',
      ['The problem with the Orrin bridge is that nobody wants it.'],
      'What, according to Ada Quill, is the problem with the Orrin bridge? → Nobody wants it',
    ],
    [
      'cleft',
      ['What saved the Orrin bridge was a clerk in Halden.'],
      'What, according to Ada Quill, saved the Orrin bridge? → A clerk in Halden',
    ],
    [
      'if',
      ['If Halden pays for the Orrin bridge, the town will grow.'],
      'What, according to Ada Quill, will happen if Halden pays for the Orrin bridge? → The town will grow',
    ],
    [
      'should',
      ['The government of Halden should paint the Orrin bridge every year.'],
      'What, according to Ada Quill, should the government of Halden do? → Paint the Orrin bridge every year',
    ],
    [
      'demand',
      ['The Orrin bridge should be handed over to Halden Rail.'],
      'What, according to Ada Quill, should be done with the Orrin bridge? → Handed over to Halden Rail',
    ],
    [
      'stake',
      ['By taxing Orrin, the Senate risks losing its only ally in Halden.'],
      'What, according to Ada Quill, does the Senate risk by taxing Orrin? → Losing its only ally in Halden',
    ],
    [
      'attribute',
      ['Orrin is also well known for being a burden on its friends.'],
      'What, according to Ada Quill, is Orrin well known for? → Being a burden on its friends',
    ],
    [
      'not-but',
      ['The Orrin bridge is not a ruin but a monument to patience.'],
      'According to Ada Quill, the Orrin bridge is not a ruin but […]. → a monument to patience',
    ],
    [
      'rather-than',
      ['Orrin postage should depend on weight rather than on sheets.'],
      'According to Ada Quill, Orrin postage should depend on […] rather than on sheets. → weight',
    ],
    [
      'choice',
      ['Halden may have made the deliberate choice to sell its boats to Orrin.'],
      'Which deliberate choice, according to Ada Quill, may Halden have made? → To sell its boats to Orrin',
    ],
  ])('%s: %j', (rule, paragraphs, expected) => {
    expect(card(rule, ...paragraphs)).toBe(expected)
  })

  it('asks for an announced list with its number, items in order', () => {
    expect(
      card(
        'list',
        'There are three reasons to keep the Orrin bridge. The first is cost. It would be dear to replace.',
        'The second reason is safety. The third – the look of the town – is a matter of taste.',
      ),
    ).toBe(
      'Which three reasons to keep the Orrin bridge does Ada Quill give in “A Bridge Too Many”? → 1. Cost / 2. Safety / 3. The look of the town',
    )
  })

  it('names the piece where only the piece can tell what is meant', () => {
    expect(
      card('if', 'The town has a bridge. The bridge is old. If Halden sells the bridge, the town of Orrin will grow.'),
    ).toMatch(/^In “A Bridge Too Many”, what, according to Ada Quill, will happen if Halden sells the bridge\?/)
  })

  it('asks for no view of an author whom nobody knows, and for the views of those whom the piece names', () => {
    const told = [
      'Orrin trains were late because the track was old.',
      'Ada Berg, an engineer at the Orrin works, argues that Halden needs a second bridge over the river.',
    ]
    const asked = (author: string): string =>
      cardsOf(told, { author })
        .map(({ front }) => front)
        .join(' ')
    expect(asked('Eva Moor')).toContain('Why, according to Eva Moor, were Orrin trains late?')
    expect(asked('')).not.toMatch(/according to|the author of/)
    expect(asked('')).toContain('What does Ada Berg, an engineer at the Orrin works, argue')
  })
})
