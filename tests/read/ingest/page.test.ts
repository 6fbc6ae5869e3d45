/** Whole pages copied as text, as people paste them. The sites and the pieces are invented; their furniture is what sites write. */
import { describe, expect, it } from 'vitest'
import { ingestText } from '../../../src/read/ingest/ingest.ts'
import { isFurniture } from '../../../src/read/ingest/page/furniture.ts'

const P = [
  'On the quay at Port Sallow there is a laminated sign that tells you what the island costs. A return for a car is £38, and the sign has been changed four times since I moved here in the spring of 2016.',
  'The council that runs the crossing says it loses two million a year, and that the sum cannot go on. From October the last sailing will leave at six, which is before most of the people who need it have finished their work.',
  'Nobody says that of a road. Eleven miles north of the pier the county keeps up a stretch of dual carriageway that carries a tenth of the traffic it was built for, and it has never been asked what it earns.',
  'I can hear the objection, because a councillor made it to me with some force: people choose to live on islands. So they do, and people choose to live at the end of roads as well, and we do not send them a bill for the tarmac.',
  'What would it look like to treat the crossing as a road? It would not be free for every visitor. It would mean a fare that an islander can pay every day, and a timetable that is written for the working day.',
]

const taken = (text: string) => {
  const draft = ingestText(text, null)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}
const bodyOf = (text: string): readonly string[] =>
  taken(text).paragraphs.flatMap(({ kind, text: words }) => (kind === 'heading' ? [] : [words]))

const NAVIGATION = 'Skip to main content\nMenu\nSearch\nSign in\nSubscribe\nNews\nOpinion\nSport\nCulture\n'
const FOOTER =
  'Share\nComments (346)\nMost viewed\nHarbour repairs to cost twice the estimate\nPrivacy policy\nCookie policy\n© 2024 The Lakes Ledger. All rights reserved.\n'

/** A daily's page: name and standfirst under the title, a caption, a pull quote, a link in the middle. */
const DAILY = `${NAVIGATION}
Opinion
Transport
A ferry is a road, and we should pay for it like one
Marian Okell
Marian Okell

The islanders are told that their crossing must pay its way. Nobody has said that of a roundabout
Thu 14 Mar 2024 12.00 GMT
Share
346

${P[0]}

The last sailing leaves Port Sallow in heavy weather.
View image in fullscreen
The last sailing leaves Port Sallow in heavy weather. Photograph: Dan Revie/Lakes Pictures

${P[1]}

Nobody says that of a road

${P[2]}

The inspector who counted the gulls: a life on the harbour wall
Read more

What an island costs

${P[3]}

${P[4]}

Marian Okell is a Ledger columnist

${FOOTER}`

describe('a whole page, copied', () => {
  it('is read as its piece: title, author, day, standfirst, paragraphs and headings', () => {
    expect(taken(DAILY)).toMatchObject({
      title: 'A ferry is a road, and we should pay for it like one',
      author: 'Marian Okell',
      published: '2024-03-14',
    })
    expect(bodyOf(DAILY)).toEqual(P)
    expect(
      taken(DAILY)
        .paragraphs.filter(({ kind }) => kind === 'heading')
        .map(({ text }) => text),
    ).toEqual([
      'The islanders are told that their crossing must pay its way. Nobody has said that of a roundabout',
      'What an island costs',
    ])
  })

  it('says how much was left out', () => {
    expect(taken(DAILY).notices.join(' ')).toMatch(/Left out: \d+ lines of the page around the piece/)
  })

  it('keeps the paragraphs before a box, however much stands in it', () => {
    const box =
      'Advertisement\nMost read\nKeepers of the bell\nThe man who sold his boat\nWhy the heron came back\nSign up for our newsletter\nSubscribe\nFollow us\n'
    const page = `${NAVIGATION}\nA ferry is a road\nBy Marian Okell\nMarch 14, 2024 5:02 AM ET\nShare\nSave\n\n${P[0]}\n\n${P[1]}\n\n${box}\n${P.slice(2).join('\n\n')}\n\n${FOOTER}`
    expect(bodyOf(page)).toEqual(P)
    expect(taken(page)).toMatchObject({ title: 'A ferry is a road', author: 'Marian Okell', published: '2024-03-14' })
  })

  it('keeps a last short sentence and leaves out what readers wrote', () => {
    const readers = `Comments (12)\nSign in to join\nOldest\nPetra H\n${P[3]?.replace('councillor', 'neighbour')} ${P[2]}\nReply\n`
    const page = `${NAVIGATION}\nA ferry is a road\nBy Marian Okell\n14 March 2024\n\n${P.join('\n\n')}\n\nIt is a road.\n\n${readers}${FOOTER}`
    expect(bodyOf(page)).toEqual([...P, 'It is a road.'])
  })

  it('names two authors, listed below “By”', () => {
    const page = `${NAVIGATION}\nA ferry is a road, and nobody says so\nBy\nMarian Okell\nBo Tamsin\nListen\n4:12\nDownload\n\n${P.join('\n\n')}\n\n${FOOTER}`
    expect(taken(page).author).toBe('Marian Okell and Bo Tamsin')
  })

  it('takes the letter that was passed on, and undoes its encoding', () => {
    const letter = `Hi Dad, read this!\nSent from my iPhone\n\n---------- Forwarded message ---------\nFrom: The Monday Minute <hello@minute.example>\nDate: Mon, 11 Mar 2024 at 06:15\nSubject: Fwd: A ferry is a road\nTo: <nell@minute.example>\n\nView this email in your browser <https://minute.example/v>\n\nby Marian Okell\n\n${P.join('\n\n').replace('£38', '=C2=A338')}\n\nA ferry is a road, =\nafter all, and it has to be paid for as every other road is paid for in this county.\n\nYou are receiving this email because you signed up.`
    expect(taken(letter)).toMatchObject({ title: 'A ferry is a road', author: 'Marian Okell', published: '2024-03-11' })
    expect(bodyOf(letter)).toEqual([
      ...P,
      'A ferry is a road, after all, and it has to be paid for as every other road is paid for in this county.',
    ])
  })

  it('leaves out the marks of notes that an encyclopaedia sets', () => {
    const page = `${NAVIGATION}\nSallow Ferry\nFrom Wikipedia, the free encyclopedia\nSallow Ferry\n\n${P.map((text, i) => text.replace('. ', `.[${i + 1}] `)).join('\n\n')}\n\n${FOOTER}`
    expect(bodyOf(page)).toEqual(P)
  })
})

describe('what sites write', () => {
  it.each([
    'Skip to main content',
    'Comments (346)',
    'Follow us on Twitter',
    'Published 3 hours ago',
    'Subscribe to our newsletter and get the best of the Courier in your inbox every morning before seven.',
    'The last sailing leaves Port Sallow. Photograph: Dan Revie/Lakes Pictures',
    '© 2024 The Lakes Ledger',
  ])('is left out: %s', line => expect(isFurniture(line)).toBe(true))

  it.each([
    'Follow the money and you will find that the ferry was never meant to earn anything at all.',
    'Get the prices right, and the rest of the reform will follow within a decade or so.',
    'Already a quarter of the ships that pass through the canal are too large for its locks.',
    'Produced by the same yard in 1921, the two ferries have never been out of service for a day.',
    'The money',
  ])('is no page’s: %s', line => expect(isFurniture(line)).toBe(false))
})

describe('what is no page', () => {
  it('is read as it stands', () => {
    const verse = 'The gulls go out\nThe boats come in\nThe tide is late\nThe light is thin\n'
    const text = `A Bridge\n\nAda Quill\n\n${P[0]}\n\n${verse}\n${P[1]}\n\nShare\n\n${P[2]}`
    expect(bodyOf(text).join(' ')).toContain(P[0])
    expect(taken(text).paragraphs.map(({ text: line }) => line)).toContain('The tide is late')
  })
})
