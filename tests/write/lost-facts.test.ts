/** Facts that were lost to how their sentence is built: to a time told from the day of writing, to a second clause, to a word. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf, type Told } from './helper.ts'

/** All cards that came, and twins of better ones, as “front → back”. */
function allOf(text: string, told: Told = {}): readonly string[] {
  const paragraphs = ['Everybody in Halden and Orrin knows it.', ...text.split('\n')]
  const twins = refusalsOf(paragraphs, told).filter(({ refusedBy }) => refusedBy === 'twin')
  return [...cardsOf(paragraphs, told), ...twins].map(({ front, back }) => `${front} → ${back.replaceAll('\n', ' / ')}`)
}

describe('when something happened is asked where the time is told from the day of writing', () => {
  it.each([
    [
      'a month of last year',
      'Last June the Halden Assembly upheld a rule that asks visitors to the Orrin baths for their age.',
      'When did the Halden Assembly uphold a rule that asks visitors to the Orrin baths for their age? → June 2023',
    ],
    [
      'a month alone',
      'In February, Sweden switched on the first part of its Harbour Safety Act.',
      'When did Sweden switch on the first part of its Harbour Safety Act? → February 2024',
    ],
    [
      'beside where it was',
      'Last June, in a hall above Orrin harbour, Sweden signed the Halden Protocol with Denmark.',
      'When did Sweden sign the Halden Protocol with Denmark in a hall above Orrin harbour? → June 2023',
    ],
  ])('%s', (_, text, card) => expect(allOf(text)).toContain(card))

  it.each([
    ['a day of the week', 'On Tuesday the Halden Assembly closed the Orrin baths to visitors from Lysse.'],
    ['what is still to come', 'Next month the Halden Assembly will close the Orrin baths to visitors from Lysse.'],
  ])('but not %s', (_, text) => expect(allOf(text).filter(card => card.startsWith('When '))).toEqual([]))
})

describe('a time in more words than its year', () => {
  it.each([
    ['As long ago as 1969', '1969'],
    ['As early as 1904', '1904'],
    ['As far back as 1931', '1931'],
  ])('“%s”', (time, year) =>
    expect(allOf(`${time} a Danish engineer named Ole Krag built a crane for the Orrin harbour.`)).toContain(
      `In what year did a Danish engineer named Ole Krag build a crane for the Orrin harbour? → ${year}`,
    ),
  )

  it('stands in the question what somebody reported then', () =>
    expect(
      allOf(
        'As long ago as 1969 a Danish engineer named Ole Krag reported that about a fifth of a port’s cranes lift four-fifths of its goods.',
      ),
    ).toContain(
      'What did a Danish engineer named Ole Krag report as long ago as 1969? → About a fifth of a port’s cranes lift four-fifths of its goods',
    ))
})

describe('a question ends with its own clause', () => {
  it.each([
    [
      'before a later time and another subject',
      'In 2008 Ilka Brandt became the first Danish minister to set foot in Lysse, for a boat race, and the following autumn her Swedish counterpart went to Orrin for the return race.',
      'In what year did Ilka Brandt become the first Danish minister to set foot in Lysse, for a boat race? → 2008',
    ],
    [
      'before a circumstance with a subject of its own',
      'In October 2019 Ilka Brandt won a fourth term in Orrin with almost nine-tenths of the vote, her two most serious rivals having been struck from the list.',
      'In October 2019 Ilka Brandt won a fourth term in Orrin with almost […] of the vote. → nine-tenths',
    ],
  ])('%s', (_, text, card) => expect(allOf(text)).toContain(card))

  it('and what a verb says behind two commas stays with it', () =>
    expect(
      allOf('Ole Krag gave aspirin to patients in Orrin before Ilka Brandt showed, in 1971, what it does.'),
    ).toContain('Ole Krag gave aspirin to patients in Orrin before Ilka Brandt showed, in […], what it does. → 1971'))

  it('and both commas stay around what stands between verb and object', () =>
    expect(allOf('In March 2020 the Halden Institute announced, in capital letters, that fog is not a gas.')).toContain(
      'When did the Halden Institute announce, in capital letters, that fog is not a gas? → March 2020',
    ))
})

describe('the second half of a sentence has the date at its head', () => {
  it.each([
    ['a year', 'In 2011', 'In 2011'],
    ['a month', 'In March 2011', 'In March 2011'],
  ])('%s', (_, time, lead) =>
    expect(
      allOf(`${time} the Orrin Protocol was signed in Bern, and the banks of Halden cut their rates by a third.`),
    ).toContain(`${lead}, by how much did the banks of Halden cut their rates? → a third`),
  )

  it.each([
    [
      'of a day',
      'On 3 March 2011 the Orrin Protocol was signed in Bern, and the banks of Halden cut their rates by a third.',
    ],
    [
      'beside a time of its own',
      'In 2011 the Orrin Protocol was signed in Bern, and the banks of Halden later cut their rates by a third.',
    ],
    [
      'before which it had been so',
      'In 2011 the Orrin Protocol was signed in Bern, and the banks of Halden had cut their rates by a third.',
    ],
  ])('but not %s', (_, text) => expect(allOf(text).filter(card => card.includes('cut their rates? → '))).toEqual([]))
})

describe('what a study found is asked', () => {
  it.each([
    [
      'of one that counts in its own name',
      'A 2019 study of 40 clinics in Denmark found that patients with a window went home two days earlier than those without one.',
      'According to Ada Quill, what did a 2019 study of 40 clinics in Denmark find about patients with a window? → Patients with a window went home two days earlier than those without one',
    ],
    [
      'where a participle opens the finding',
      'Scholars of schooling in Pomerania found that elected teachers give higher marks as their next election approaches, the pupils having learnt no more.',
      'According to Ada Quill, what did scholars of schooling in Pomerania find about elected teachers? → Elected teachers give higher marks as their next election approaches',
    ],
    [
      'with the share in the answer',
      'In 2016 economists at the University of Lund found that a third of Swedish schools had no library.',
      'What did economists at the University of Lund find about Swedish schools in 2016? → A third of them had no library',
    ],
  ])('%s', (_, text, card) => expect(allOf(text)).toContain(card))

  it('and the date of a report is told once', () =>
    expect(
      allOf(
        'A report by the Harbour Board in 2020 found that half of the cranes in Orrin were older than their drivers.',
      ),
    ).toContain(
      'According to a report by the Harbour Board in 2020, what share of the cranes in Orrin were older than their drivers? → half',
    ))
})

describe('figures', () => {
  it.each([
    [
      'a share that a deed in one word takes',
      'Cooling takes roughly a tenth of Sweden’s electricity.',
      'What share of Sweden’s electricity does cooling take (as of May 2024)? → roughly a tenth',
    ],
    [
      'a sum beside another one in the subject',
      'In Halden in 2004 a coal owner with a $50 million judgment on appeal spent $3 million to help elect a new judge.',
      'How much did a coal owner with a $50 million judgment on appeal spend to help elect a new judge in Halden in 2004? → $3 million',
    ],
    [
      'a share of the vote',
      'In October 2019 Ilka Brandt won a fourth term in Orrin with almost nine-tenths of the vote.',
      'In October 2019 Ilka Brandt won a fourth term in Orrin with almost […] of the vote. → nine-tenths',
    ],
  ])('%s', (_, text, card) => expect(allOf(text)).toContain(card))

  it.each([
    [
      'a sum that only describes who acts',
      'In Halden in 2004 a coal owner with a $50 million judgment on appeal spent $3 million to help elect a new judge.',
      '→ $50 million',
    ],
    ['none at all', 'The Orrin Protocol of 2001 declared zero tolerance for smoke in Halden.', '→ zero'],
  ])('but not %s', (_, text, back) => expect(allOf(text).filter(card => card.includes(back))).toEqual([]))
})

describe('who was the first is asked', () => {
  it('of a person', () =>
    expect(allOf('In 1951 Ilka Brandt became the first woman to sit in the Orrin assembly.')).toContain(
      'Who became the first woman to sit in the Orrin assembly in 1951? → Ilka Brandt',
    ))

  it('and what the first did is no aim', () =>
    expect(
      allOf('In May 1951 Sweden became the first country to ban the sale of whale oil.').filter(card =>
        card.startsWith('Why'),
      ),
    ).toEqual([]))
})

describe('small words', () => {
  it('a place named behind “here” says where', () =>
    expect(allOf('The Orrin Mint was founded here, in Halden, in 1841.')).toContain(
      'In what year was the Orrin Mint founded in Halden? → 1841',
    ))

  it('in a view of what should be done “we” is everybody', () =>
    expect(
      allOf(
        'In 2021 Ilka Brandt of the Halden Institute argued that we should look at air as our forebears looked at water.',
      ),
    ).toContain(
      'In what year did Ilka Brandt of the Halden Institute argue that we should look at air as our forebears looked at water? → 2021',
    ))

  it('but a “we” that tells what happened is somebody', () =>
    expect(
      allOf('In 2021 Ilka Brandt of the Halden Institute argued that we had sold the ferry to Orrin.').filter(card =>
        card.includes('→ 2021'),
      ),
    ).toEqual([]))

  it('“one” behind a named subject stands for something told before', () =>
    expect(allOf('The town wanted a bridge.\nHalden built one in 2021.').filter(card => card.includes(' one'))).toEqual(
      [],
    ))

  it('a month has no government', () =>
    expect(
      allOf(
        'By the middle of March 2024 its government was reporting that some 4,000 boats had sunk off Halden.',
      ).filter(card => card.includes('its government')),
    ).toEqual([]))

  it('verbs in “-vene” and “-pone” keep their e', () =>
    expect(allOf('In 2019 Ilka Brandt convened twelve judges in Orrin.')).toContain(
      'In what year did Ilka Brandt convene twelve judges in Orrin? → 2019',
    ))
})
