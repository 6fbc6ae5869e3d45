/**
 * Heads as papers print them: what stands over a title, who is told with what he is, the paper in a guest's line. A title is
 * printed above every card, and without an author no argument is asked. All names and sentences are invented here.
 */
import { describe, expect, it } from 'vitest'
import type { PieceDraft } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'

const BODY = [
  'It was raining.',
  'The harbour office in Lysse keeps a book in which every boat that has gone aground since 1931 is written down, with its master and the state of the tide. Last month it began a second volume, and nobody in the office thought that worth a remark.',
  'What the book does not say is why. Three engineers have told the council that the channel has moved forty metres to the north, and three times the council has thanked them, paid them and put the report where it keeps the others.',
  'A town that lives by its water ought to know where the water is. To move nine buoys would cost less than the last inquiry did, and it would not need a fourth engineer to say so.',
] as const

const TITLE = 'Lysse has lost its channel'
const LARGE = 'The Channel That Got Away'
const STANDFIRST = 'The town has paid three times to be told where its water went, and three times it has not listened'
const DAY = '14 March 2024'

const taken = (lines: readonly string[], joint: string): PieceDraft => {
  const draft = ingestText([...lines, ...BODY].join(joint), 'plain')
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}

interface Said {
  readonly title?: string
  readonly author?: string
  readonly publication?: string
  readonly published?: string
}

/** Between blank lines and without; the standfirst, where there is one, stays as a heading, and nothing else of the head does. */
function reads(lines: readonly string[], said: Said, standfirst: readonly string[] = []): void {
  for (const joint of ['\n\n', '\n']) {
    const draft = taken(lines, joint)
    expect(draft).toMatchObject({ title: TITLE, author: 'Ada Quill', ...said })
    expect(draft.paragraphs.map(({ text }) => text)).toEqual([...standfirst, ...BODY])
  }
}

describe('over a title', () => {
  it.each<[string, readonly string[], string]>([
    ['a paper', ['The Orrin Courier'], 'The Orrin Courier'],
    ['a paper and its section', ['THE ORRIN COURIER', 'Opinion'], 'The Orrin Courier'],
    ['a paper whose name says nothing', ['The Conversation'], 'The Conversation'],
    ['a paper and a topic', ['The Orrin Courier', DAY, 'Halden’s missing water'], 'The Orrin Courier'],
    [
      'a paper in another language, its edition, a topic',
      ['Fyrvakten Haldensund, English edition', 'March 2024', 'Halden’s missing water'],
      'Fyrvakten Haldensund',
    ],
    ['a section in capitals', ['ARGUMENT'], ''],
    ['two topics beside one another', ['Europe | Labour in Halden'], ''],
    ['“By” as no byline has it', ['By Invitation | Halden and its water'], ''],
    ['a section before a topic', ['Opinion  Halden economy'], ''],
    ['a section and a topic', ['Comment | Energy'], ''],
    ['a part of a series', ['Part two: the water’s edge'], ''],
    ['the day’s essay', ['The Saturday Essay'], ''],
  ])('stands %s', (_, above, publication) => {
    reads([...above, TITLE, STANDFIRST, 'By Ada Quill', DAY], { publication }, [STANDFIRST])
  })

  it('stands a series or a section, where the title is written large, too', () => {
    reads(['Halden Options', LARGE, `${STANDFIRST}.`, 'By Ada Quill', DAY], { title: LARGE }, [`${STANDFIRST}.`])
    reads(['ARGUMENT', LARGE, 'By Ada Quill', DAY], { title: LARGE, publication: '' })
  })

  it.each<[string, string, readonly string[]]>([
    ['in capitals, and its subtitle', 'NINE BUOYS', ['What the council forgot']],
    ['that begins as a section does', 'Opinion polls lie', [STANDFIRST]],
    ['that is called as a paper may be', 'The Last Post', [STANDFIRST]],
    ['in few words, and its subtitle', 'Nine Buoys', ['How the town lost its channel', STANDFIRST]],
    ['that begins as a series does', 'Part of the problem', ['Who moved the buoys and who did not']],
    ['with a month', 'The Fall of Halden, March 2019', []],
    ['that begins as a guest’s line does', 'For the Love of Water', []],
  ])('stands nothing: a title %s', (_, title, standfirst) => {
    reads([title, ...standfirst, 'By Ada Quill', 'The Lysse Ledger, 14 March 2024'], { title }, standfirst)
  })
})

describe('a byline', () => {
  it.each([
    [
      'By Ada Quill, a fellow at an institute in Halden and a former adviser on shared water to the government of Orrin.',
    ],
    ['By Ada Quill, a professor of history at the University of Lysse, and the author of a book on buoys.'],
    ['By Ada Quill, a journalist based in Halden who covers energy, water and the economies of the north.'],
    ['Author: Ada Quill, Senior Lecturer in Hydrology, University of Lysse'],
    ['By our Halden columnist, Ada Quill'],
    ['By Business reporter Ada Quill'],
    ['Written by Ada Quill'],
  ])('tells what its author is: %s', line => {
    reads([TITLE, STANDFIRST, line, DAY], {}, [STANDFIRST])
  })

  it.each([
    ['By Bo Lind, a fellow of the college, the boats were sold.'],
    ['By Orrin, a river town, the boats were full.'],
  ])('is none that goes on as a sentence: %s', opener => {
    const draft = taken([TITLE, opener], '\n\n')
    expect(draft.author).toBe('')
    expect(draft.paragraphs[0]?.text).toBe(opener)
  })

  it.each([
    [['Ada Quill', 'Reader in Hydrology, University of Lysse'], 'Ada Quill'],
    [['Ada Quill', 'Ada Quill is a naval architect in Lysse.'], 'Ada Quill'],
    [['Ada Quill', 'Ms. Quill is a former county clerk.'], 'Ada Quill'],
    [['By', 'Ada Quill'], 'Ada Quill'],
    [['Ada Quill', 'is a philosopher at the University of Lysse'], 'Ada Quill'],
    [['5 March 2024 / Ada Quill', 'Reading time: 5 mins'], 'Ada Quill'],
    [['By Professor Ada Quill, University of Lysse'], 'Professor Ada Quill'],
    [
      [
        'Ada Quill',
        'Professor of Hydrology, University of Lysse',
        'Sandor Vellmark',
        'Reader in Law, University of Orrin',
      ],
      'Ada Quill and Sandor Vellmark',
    ],
    [['By Ada Quill', 'and Bo Lind'], 'Ada Quill and Bo Lind'],
    [['Ada Quill', 'Peter Lind'], 'Ada Quill and Peter Lind'],
    [['Solveig Arden, Peter Lind'], 'Solveig Arden, Peter Lind'],
    [['Tan Hui Ling'], 'Tan Hui Ling'],
    [['Tan Hui Ling, Jeremiah'], 'Jeremiah Tan Hui Ling'],
  ])('may be told in other lines and orders: %s', (lines, author) => {
    reads([TITLE, ...lines, DAY], { author, publication: '' })
  })

  it('is the name that a title ends in, where nothing else is', () => {
    reads([`${TITLE} | Ada Quill`, 'The Lysse Ledger', DAY], { publication: 'The Lysse Ledger' })
    const title = 'The channel cannot be dug again, argues Ada Quill'
    reads([title, 'The Lysse Ledger', DAY], { title })
  })
})

describe('a paper', () => {
  it.each([
    [['Ada Quill', 'For The Orrin Courier', DAY], 'The Orrin Courier'],
    [
      ['ADA QUILL', 'CONTRIBUTED TO THE ORRIN COURIER AND MAIL', 'PUBLISHED MARCH 14, 2024'],
      'The Orrin Courier and Mail',
    ],
    [['Ada Quill', 'The Halden Sound', 'New Delhi | March 14, 2024'], 'The Halden Sound'],
    [['By Ada Quill', 'Patna | March 14, 2024', 'The Orrin Express'], 'The Orrin Express'],
    [['LYSSE', DAY, 'Ada Quill'], ''],
    [['Ada Quill (The Orrin Courier)', 'Jakarta', DAY], 'The Orrin Courier'],
  ])('is told from the place and from who writes for it: %s', (lines, publication) => {
    reads([TITLE, ...lines], { publication, published: '2024-03-14' })
  })

  it('may stand behind the title', () => {
    reads(['Lysse has lost its channel - Harbour Notes', 'Ada Quill', DAY], { publication: 'Harbour Notes' })
    const title = 'Life after the harbour - notes from a quay'
    reads([title, 'Ada Quill', DAY], { title, publication: '' })
  })
})

describe('a day', () => {
  it.each([
    ['03/04/2024', '2024'],
    ['04/04/2024', '2024-04-04'],
    ['14th of March 2024', '2024-03-14'],
    ['14-Mar-2024', '2024-03-14'],
    ['2024/03/14', '2024-03-14'],
    ['PUBLISHED : 14 March 2024 at 04:00', '2024-03-14'],
    ['The Lysse Ledger, March 2024', '2024-03'],
    ['Vol. 12 No. 3, March 2024', '2024-03'],
  ])('%s', (line, published) => {
    reads([TITLE, 'By Ada Quill', line], { published })
  })
})

describe('below the whole head', () => {
  it('a line that ends as no sentence is the standfirst', () => {
    reads([TITLE, 'Ada Quill', DAY, STANDFIRST], {}, [STANDFIRST])
  })

  it('a sentence is text', () => {
    const lines = [TITLE, 'Ada Quill', DAY, `${STANDFIRST}.`]
    expect(taken(lines, '\n\n').paragraphs[0]).toEqual({ kind: 'body', text: `${STANDFIRST}.` })
  })
})
