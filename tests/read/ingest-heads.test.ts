/**
 * Heads in any order. Papers, and the texts that people copy from them, put section, title, standfirst, byline, publication,
 * day, buttons and picture in many orders; wherever they stand, each is found, and none becomes text. Without the day every
 * "last month" stays undated, without the author no argument says whose it is. All names and sentences are invented here.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/cli/html.ts'
import type { PieceDraft } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'

const BODY = [
  'The harbour office in Lysse keeps a book in which every boat that has gone aground since 1931 is written down, with its master and the state of the tide. Last month it began a second volume, and nobody in the office thought that worth a remark.',
  'What the book does not say is why. Three engineers have told the council that the channel has moved forty metres to the north, and three times the council has thanked them, paid them and put the report where it keeps the others.',
  'I do not blame the masters. They steer by marks that were set when the channel lay elsewhere, and they have asked for new ones at every meeting that I have reported from, which is more meetings than I care to count.',
  'A town that lives by its water ought to know where the water is. To move nine buoys would cost less than the last inquiry did, and it would not need a fourth engineer to say so.',
] as const

const TITLES = [
  'Lysse has lost its channel',
  'The buoys are in the wrong place. Everybody knows it',
  'Who will move nine buoys?',
  'Move the buoys. Then hold an inquiry.',
  'Nine Buoys and a Council',
]
const STANDFIRSTS = [
  'The town has paid three times to be told where its water went, and three times it has not listened.',
  'Three reports lie in a drawer. A fourth will not float a single boat',
  'The channel at Lysse moved years ago and only the council has stayed where it was',
  'Nobody wants to pay for nine buoys. Everybody has paid for the wrecks, and will again next winter.',
]

interface Byline {
  readonly lines: readonly string[]
  readonly author: string
}

const by = (author: string, ...lines: readonly string[]): Byline => ({ lines, author })
/** Bylines that say so. */
const MARKED: readonly Byline[] = [
  by('Ada Quill', 'By Ada Quill'),
  by('Sandor Vellmark', 'by Sandor Vellmark'),
  by('Ada Quill', 'BY ADA QUILL'),
  by('Ada Quill and Bo Lind', 'By Ada Quill and Bo Lind'),
  by('Ada Quill, Bo Lind and Ileana Torvik', 'By Ada Quill, Bo Lind and Ileana Torvik'),
  by('Ileana Torvik', 'Opinion by Ileana Torvik'),
  by('Ileana Torvik', 'Comment by Ileana Torvik'),
  by('Sandor Vellmark', 'By Sandor Vellmark in Lysse'),
  by('Sandor Vellmark', 'By Sandor Vellmark', 'in Lysse'),
  by('Ada Quill', 'By Ada Quill, Opinion Columnist'),
  by('Ada Quill', 'By Ada Quill', 'Columnist'),
  by('Ileana Torvik', 'By Ileana Torvik', 'Ileana Torvik is professor of hydrology at the University of Lysse.'),
  by('Ileana Torvik', 'By Ileana Torvik', 'Professor of hydrology, University of Lysse'),
  by('Ada van der Quill', 'By Ada van der Quill'),
  by('Ada Quill', 'Words: Ada Quill'),
]
/** Bare names. */
const BARE: readonly Byline[] = [
  by('Ada Quill', 'Ada Quill'),
  by('Sandor Vellmark', 'Sandor Vellmark'),
  by('Ada Quill', 'ADA QUILL'),
  by('Ada Quill and Bo Lind', 'Ada Quill and Bo Lind'),
  by('Ada Quill and Bo Lind', 'ADA QUILL AND BO LIND'),
  by('Sandor Vellmark and Ileana Torvik', 'Sandor Vellmark and Ileana Torvik'),
  by('Sandor Vellmark', 'Sandor Vellmark', 'Political correspondent'),
  by('Ada Quill', 'Ada Quill in Lysse'),
  by('Ada Quill', 'Ada Quill, columnist'),
  by('Ileana Torvik', 'Ileana Torvik', 'Ileana Torvik is professor of hydrology at the University of Lysse'),
]
const PAPERS = [
  'The Lysse Ledger',
  'The Orrin Courier',
  'El Faro de los Puertos (English edition)',
  'Haldener Bote (international edition)',
  'The North Channel Review of Books',
  'Ledger & Buoy',
]
const DAYS = [
  '14 March 2024',
  'Thu 14 Mar 2024 06.00 GMT',
  'Thursday, 14 March 2024',
  'March 14, 2024',
  'March 14, 2024 at 5:00 a.m. EDT',
  '2024-03-14',
  'Published 14 March 2024',
  'Published: March 14, 2024',
  'Published on Thursday 14 March 2024',
  'Updated 14 March 2024',
  'Last updated on 14 March 2024 at 17:05',
  '14 Mar 2024, 5:30am',
  'Mar 14th 2024',
  '14.03.2024',
  '14/03/2024',
  'Published 03/14/2024',
  '06:00, 14 March 2024',
]
const SECTIONS = ['Opinion', 'OPINION', 'Comment', 'Guest Essay', 'Analysis']
const BUTTONS = ['5 min read', 'Share', 'Listen to this article', 'Save', '6 minute read', 'Comments']
const PICTURES: readonly (readonly string[])[] = [
  ['The harbour at Lysse at low water. Photograph: Jo Lund/Lysse Pictures'],
  ['A boat aground in the old channel', 'Photograph: Jo Lund'],
  ['Photograph: Jo Lund/Lysse Pictures'],
  ['The harbour book, opened at its last page', 'Credit: Jo Lund for the Ledger'],
]

const LATER = ['Updated 15 March 2024', 'Last updated on Fri 15 Mar 2024 08.11 GMT', 'Last modified on 15 March 2024']

/**
 * What stands where: S section, T title, F standfirst, B byline, P publication, D day, U day of a later version, M buttons,
 * C picture.
 */
const ORDERS = [
  'STFBPD',
  'TFBPDMC',
  'TFBDP',
  'TFBD',
  'TFPDB',
  'TFDB',
  'TFDBP',
  'TBFPD',
  'TBFD',
  'TPDFB',
  'TDFBP',
  'TPFBD',
  'STMFBDC',
  'DSTFB',
  'SDTFBP',
  'TBPD',
  'TBDP',
  'TDB',
  'TDPB',
  'TFCBD',
  'TCFBDP',
  'TFBMDC',
  'TFBCPD',
  'STFBDMMMM',
  'TMMFBDMMC',
  'PSTFBD',
  'BTFD',
  'TFBDU',
  'TFBUD',
  'TUDFB',
  'TFB',
  'TB',
  'TD',
  'TFD',
] as const

const FORMS = [
  'hash',
  'emphasis',
  'bare Markdown',
  'bold Markdown',
  'blank lines',
  'single lines',
  'article',
  'page',
] as const
type Form = (typeof FORMS)[number]

interface Head {
  readonly order: (typeof ORDERS)[number]
  readonly title: string
  readonly standfirst: string
  readonly byline: Byline
  readonly paper: string
  readonly day: string
  readonly section: string
  readonly buttons: readonly string[]
  readonly picture: readonly string[]
  readonly later: string
  /** What parts byline, publication and day that follow one another in one line; '': each has its own. */
  readonly joint: string
}

const headOf = fc.record({
  order: fc.constantFrom(...ORDERS),
  title: fc.constantFrom(...TITLES),
  standfirst: fc.constantFrom(...STANDFIRSTS),
  byline: fc.constantFrom(...MARKED, ...BARE),
  paper: fc.constantFrom(...PAPERS),
  day: fc.constantFrom(...DAYS),
  section: fc.constantFrom(...SECTIONS),
  buttons: fc.shuffledSubarray(BUTTONS, { minLength: 4, maxLength: 6 }),
  picture: fc.constantFrom(...PICTURES),
  later: fc.constantFrom(...LATER),
  joint: fc.constantFrom('', '', ' | ', ' • ', ' · ', ' — ', ', '),
})

interface Line {
  readonly slot: string
  readonly text: string
}

function linesOf(head: Head): readonly Line[] {
  const buttons = [...head.buttons]
  const lines = [...head.order].flatMap((slot): readonly Line[] => {
    const texts: Readonly<Record<string, readonly string[]>> = {
      S: [head.section],
      T: [head.title],
      F: [head.standfirst],
      B: head.byline.lines,
      P: [head.paper],
      D: [head.day],
      U: [head.later],
      M: slot === 'M' ? buttons.splice(0, 1) : [],
      C: head.picture,
    }
    return (texts[slot] ?? []).map(text => ({ slot, text }))
  })
  if (head.joint === '' || head.byline.lines.length > 1) return lines
  const out: Line[] = []
  for (const line of lines) {
    const before = out.at(-1)
    const pair = `${before?.slot}${line.slot}`
    // A comma parts a day from what it belongs to; behind a name it may mean anything.
    if (before !== undefined && (head.joint === ', ' ? /^[BP]D$/ : /^[BPD]+$/).test(pair))
      out.splice(-1, 1, { slot: before.slot + line.slot, text: before.text + head.joint + line.text })
    else out.push(line)
  }
  return out
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;')

function written(lines: readonly Line[], body: readonly string[], form: Form): string {
  const plain = [...lines.map(({ text }) => text), ...body]
  const marked = (mark: (title: string) => string): string =>
    [...lines.map(({ slot, text }) => (slot === 'T' ? mark(text) : text)), ...body].join('\n\n')
  if (form === 'hash') return marked(title => `# ${title}`)
  if (form === 'emphasis')
    return [
      ...lines.map(({ slot, text }) => (slot === 'T' ? `## ${text}` : /[BF]/.test(slot) ? `*${text}*` : `**${text}**`)),
      ...body,
    ].join('\n\n')
  if (form === 'bold Markdown') return marked(title => `**${title}**`)
  if (form === 'blank lines' || form === 'bare Markdown') return plain.join('\n\n')
  if (form === 'single lines') return plain.join('\n')
  const tags: Readonly<Record<string, string>> = { T: 'h1', F: form === 'page' ? 'h2' : 'p' }
  const classes: Readonly<Record<string, string>> = {
    B: ' class="byline"',
    D: ' class="date"',
    F: ' class="standfirst"',
  }
  const head = lines.map(({ slot, text }) => {
    const tag = tags[slot] ?? 'p'
    return `<${tag}${form === 'page' ? (classes[slot] ?? '') : ''}>${escaped(text)}</${tag}>`
  })
  const text = body.map(paragraph => `<p>${escaped(paragraph)}</p>`).join('')
  return form === 'page'
    ? `<!doctype html><html><head><title>${lines.find(({ slot }) => slot === 'T')?.text ?? ''} | A site</title></head><body><main><article><header>${head.join('')}</header><div>${text}</div></article></main></body></html>`
    : `<!doctype html><html><body><article>${head.join('')}${text}</article></body></html>`
}

function draftOf(text: string, form: Form): PieceDraft {
  const html = form === 'article' || form === 'page'
  const draft = html ? readHtml(text, {}) : ingestText(text, /Markdown|hash|emphasis/.test(form) ? 'markdown' : null)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}

/** What a head says, by its order. */
const expectedOf = ({ order, title, byline, paper }: Head) => ({
  title,
  author: order.includes('B') ? byline.author : '',
  publication: order.includes('P') ? paper : '',
  published: order.includes('D') ? '2024-03-14' : '',
})

/** A title that ends as a sentence is told by its byline only; of two later versions neither is the first; a bare name above a title may be the title. */
const isFair = ({ order, title, day, byline }: Head): boolean =>
  (!title.endsWith('.') || order.includes('B')) &&
  !(order.includes('U') && /updated/iu.test(day)) &&
  (!order.startsWith('B') || (MARKED.includes(byline) && !byline.lines.join('').endsWith('.')))

function hold(head: Head, body: readonly string[], form: Form): void {
  const draft = draftOf(written(linesOf(head), body, form), form)
  const { title, author, publication, published } = draft
  expect({ title, author, publication, published }).toEqual(expectedOf(head))
  const standfirst = head.order.includes('F') ? [head.standfirst] : []
  expect(draft.paragraphs.map(({ text }) => text)).toEqual([...standfirst, ...body])
  if (standfirst.length > 0) expect(draft.paragraphs[0]?.kind).toBe('heading')
}

describe('a head in any order', () => {
  it.each(FORMS)('is found, and is no text: %s', form => {
    fc.assert(
      fc.property(headOf.filter(isFair), head => hold(head, BODY, form)),
      { numRuns: 250 },
    )
  })
})

/** How a piece may begin: however short it is, it is the author's. */
const OPENERS: readonly (readonly string[])[] = [
  ['It was raining.'],
  ['“Who pays?” asked the ferryman.'],
  ['“Nobody does.”'],
  ['Nine buoys. That is all.'],
  ['On 14 March 2019 the first boat struck.'],
  ['14 March 2019 was a cold day in Lysse.'],
  ['By midnight Lysse was dark.'],
  ['The money', BODY[0]],
  ['“Nobody does,” said the harbour master of Lysse.', '“And who should?” I asked.'],
]

describe('how a piece begins', () => {
  it.each(FORMS)('is text behind any head: %s', form => {
    fc.assert(
      fc.property(headOf.filter(isFair), fc.constantFrom(...OPENERS), (head, opener) =>
        hold(head, [...opener, ...BODY], form),
      ),
      { numRuns: 200 },
    )
  })
})

const taken = (text: string, format: 'plain' | 'markdown' = 'plain'): PieceDraft => {
  const draft = ingestText(text, format)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}
const textsOf = (...lines: readonly string[]): readonly string[] =>
  taken([...lines, ...BODY].join('\n\n')).paragraphs.map(({ text }) => text)

describe('what only looks like a head', () => {
  it.each([
    ['a short first paragraph where nobody is named', ['Lysse has lost its channel'], ['It was raining.']],
    [
      'one behind the day',
      ['Lysse has lost its channel', 'By Ada Quill', '14 March 2024'],
      ['It was raining.', 'Vellmark Orrin'],
    ],
    [
      'a heading that is written large, where there are others',
      ['Nine Buoys', 'By Ada Quill', '14 March 2024'],
      ['The Money', BODY[3], 'The Council', BODY[2]],
    ],
    [
      'a heading that is called as a section',
      ['Nine Buoys', 'By Ada Quill', '14 March 2024'],
      ['Politics', BODY[3], 'The council', BODY[2]],
    ],
    [
      'a heading that might be a name, where there are others',
      ['Nine Buoys', '14 March 2024'],
      ['It was raining.', 'Vellmark Orrin', BODY[3], 'The council', BODY[2]],
    ],
    [
      'a diary',
      ['A week on the quay', 'By Ada Quill'],
      ['It rained all day.', '15 March 2024', BODY[3], '16 March 2024', BODY[2]],
    ],
    [
      'a sentence that begins with a day',
      ['Lysse has lost its channel', 'Ada Quill'],
      ['On 14 March 2019 it struck.', '14 March 2019 was cold.'],
    ],
    [
      'a sentence that begins with the author',
      ['Lysse has lost its channel', 'By Ada Quill'],
      ['Ada Quill told me so, said the master.'],
    ],
    [
      'one about a professor',
      ['Lysse has lost its channel', 'By Ada Quill'],
      ['The professor came too late for all of us'],
    ],
    ['a first sentence of a text without a title', [], ['The ferry sank in the sound.']],
    [
      'what is said',
      ['Lysse has lost its channel', 'By Ada Quill', 'The Lysse Ledger'],
      ['“Share it,” she said.', '“Listen,” I said.', 'Close.'],
    ],
  ])('stays: %s', (_, head, opener) => {
    expect(textsOf(...head, ...opener)).toEqual([...opener, ...BODY])
  })

  it('a quotation and a heading that are marked stay', () => {
    const head = '# Lysse has lost its channel\n\nBy Ada Quill\n\nThe Lysse Ledger, 14 March 2024'
    const draft = taken(`${head}\n\n> The sea gives nothing back.\n\n## The Money\n\n${BODY.join('\n\n')}`, 'markdown')
    expect(draft.paragraphs.slice(0, 2)).toEqual([
      { kind: 'quote', text: 'The sea gives nothing back.' },
      { kind: 'heading', text: 'The Money' },
    ])
  })

  it('a heading behind a title that is not marked is no title', () => {
    for (const title of ['Nine Buoys', 'Lysse has lost its channel', '**Nine Buoys**']) {
      const text = `${title}\n\nBy Ada Quill\n\n14 March 2024\n\n## The Money\n\n${BODY.join('\n\n')}\n\n## The Council\n\n${BODY[0]}`
      const draft = taken(text, 'markdown')
      expect(draft).toMatchObject({ title: title.replace(/\*/g, ''), author: 'Ada Quill', published: '2024-03-14' })
      expect(draft.paragraphs[0]).toEqual({ kind: 'heading', text: 'The Money' })
    }
  })

  it('a letter that is signed at its end has no standfirst', () => {
    const draft = taken(`Nine buoys\n\n${BODY[0]}\n\n${BODY[3]}\n\nAda Quill\n\n14 March 2024`)
    expect(draft.paragraphs.map(({ kind }) => kind).slice(0, 2)).toEqual(['body', 'body'])
    expect(draft.published).toBe('2024-03-14')
  })
})

describe('a line that says several things', () => {
  it.each([
    ['By Ada Quill for The Lysse Ledger', { author: 'Ada Quill', publication: 'The Lysse Ledger' }],
    ['Ada Quill 14 March 2024', { author: 'Ada Quill', published: '2024-03-14' }],
    ['By Ada Quill Published 14 March 2024', { author: 'Ada Quill', published: '2024-03-14' }],
    ['14 March 2024 • 5 min read', { published: '2024-03-14' }],
    ['Ledger & Buoy, Spring 2024', { publication: 'Ledger & Buoy', published: '2024' }],
    ['By Ada Quill, Bo Lind and Ileana Torvik', { author: 'Ada Quill, Bo Lind and Ileana Torvik' }],
    ['courier.example', { publication: 'courier.example' }],
  ])('%s', (line, said) => {
    expect(taken(['Nine buoys for Lysse', line, ...BODY].join('\n\n'))).toMatchObject(said)
    expect(textsOf('Nine buoys for Lysse', line)).toEqual(BODY)
  })
})

/** Both ways in: as plain text, and as Markdown with its title marked. */
const bothOf = (...lines: readonly string[]): readonly PieceDraft[] => [
  taken(lines.join('\n\n')),
  taken(`# ${lines.join('\n\n')}`, 'markdown'),
]

describe('“by” inside a line', () => {
  it.each([
    ['Why the north was abandoned by Halden', ['Ada Quill'], 'Ada Quill'],
    ['A valley divided by Orrin', [], ''],
    ['A valley divided by Bo Lind', [], ''],
    ['Drowned by Kindness', ['By Ada Quill'], 'Ada Quill'],
    ['Betrayed by Bo Lind', ['By Ada Quill'], 'Ada Quill'],
    ['Nine buoys', ['Opinion by Ada Quill'], 'Ada Quill'],
    ['Nine buoys', ['The Lysse Courier by Ada Quill'], 'Ada Quill'],
    ['Nine buoys', ['Published 14 March 2024 by Ada Quill'], 'Ada Quill'],
  ])('%s %s', (title, head, author) => {
    for (const draft of bothOf(title, ...head, ...BODY)) {
      expect(draft).toMatchObject({ title, author })
      expect(draft.paragraphs.map(({ text }) => text)).toEqual(BODY)
    }
  })

  it('of a standfirst names nobody, and the line that begins with it does', () => {
    for (const standfirst of ['How the town was betrayed by Lysse', 'How the town was betrayed by Bo Lind'])
      for (const draft of bothOf('Nine buoys', standfirst, 'By Ada Quill', '14 March 2024', ...BODY)) {
        expect(draft).toMatchObject({ title: 'Nine buoys', author: 'Ada Quill', published: '2024-03-14' })
        expect(draft.paragraphs[0]).toEqual({ kind: 'heading', text: standfirst })
      }
  })

  it('of verse is text', () => {
    const verse = ['The river runs by Arden Hill', 'The boats go by at night']
    expect(textsOf('The river', ...verse)).toEqual([...verse, ...BODY])
  })
})

describe('a first sentence', () => {
  it.each([
    'By May 1911, Bo Lind had lost the mill.',
    'By Christmas 1914, Arden, Quill and Torvik had lost the trust of Lysse.',
    'By June 1944, Halden was starving.',
    'By Monday, Halden had fallen.',
    'By Orrin, the boats were full.',
    'Ada Quill was nine when the bank took the mill. I know, because I was that girl.',
    'Ada Quill is finished, wrote the Lysse Post on the morning after the vote.',
    'Ada Quill was the first editor whom nobody could buy, or so the papers said.',
    'Ms. Quill was the worst candidate in history, or so the papers said.',
  ])('that begins as a byline or a note does stays: %s', opener => {
    for (const head of [['By Ada Quill'], ['Ada Quill'], ['By Ada Quill', '14 March 2024']])
      for (const draft of bothOf('The mill', ...head, opener, ...BODY)) {
        expect(draft.author).toBe('Ada Quill')
        expect(draft.paragraphs.map(({ text }) => text)).toEqual([opener, ...BODY])
      }
  })

  it.each([
    'Ada Quill is a former foreign correspondent of the Courier.',
    'Ada Quill is the author of “Nine Buoys”.',
    'Ms. Quill is a fellow of the Lysse Institute.',
  ])('that says the author’s role is a note: %s', note => {
    for (const draft of bothOf('The mill', 'By Ada Quill', note, ...BODY))
      expect(draft.paragraphs.map(({ text }) => text)).toEqual(BODY)
  })

  it('is no byline, and who is called as a month still has one', () => {
    expect(taken(['The mill', 'By June 1944, Halden was starving.', ...BODY].join('\n\n')).author).toBe('')
    expect(taken(['The mill', 'By May Arden', ...BODY].join('\n\n')).author).toBe('May Arden')
  })
})

describe('a diary', () => {
  const entries = [1, 2, 3, 4, 5].map(
    n =>
      `It was cold on day ${n}, and we carried water from the river to the cellar, where the children of nine families slept on doors and sang.`,
  )
  const days: readonly (readonly [string, (n: number) => string])[] = [
    ['3 March 2022', n => `${n + 1} March 2022`],
    ['Halden, 3 March 2022', n => `Halden, ${n + 1} March 2022`],
    ['June 1911', n => `${['May', 'June', 'July', 'August', 'September'][n]} 1911`],
  ]
  it.each(days)('is read whole, whoever wrote it: %s', (_, dayOf) => {
    for (const head of [[], ['By Ada Quill'], ['Ada Quill'], ['Five days in a cellar, written down as they came.']]) {
      const lines = entries.flatMap((entry, i) => [dayOf(i), entry])
      for (const draft of bothOf('Siege diary', ...head, ...lines)) {
        expect(draft).toMatchObject({ title: 'Siege diary' })
        const body = draft.paragraphs.filter(({ kind }) => kind === 'body').map(({ text }) => text)
        expect(body).toEqual(expect.arrayContaining(entries))
      }
    }
  })
})

describe('short lines', () => {
  it.each([
    ['Bread of the valley', ['A loaf for the cold months. It keeps for a week.', 'Olive Oil', 'Black Pepper']],
    ['Bread of the valley', ['A loaf for the cold months. It keeps for a week.', 'Flour', 'Olive Oil', 'Salt']],
    ['Bread of the valley', ['Olive Oil', 'Black Pepper', 'Salt']],
    ['The last miller', ['Who met you there?', 'Bo Lind', 'What did he tell you?', 'That the mill was lost.']],
  ])('that stand together, or answer, name nobody: %s %s', (title, lines) => {
    for (const draft of bothOf(title, ...lines, ...BODY)) {
      expect(draft).toMatchObject({ title, author: '', publication: '' })
      expect(draft.paragraphs.map(({ text }) => text)).toEqual([...lines, ...BODY])
    }
  })

  it('are a name and a paper where a day stands beside them', () => {
    for (const draft of bothOf(
      'Nine buoys',
      STANDFIRSTS[0] ?? '',
      'Olive Arden',
      'Ledger & Buoy',
      '14 March 2024',
      ...BODY,
    ))
      expect(draft).toMatchObject({ author: 'Olive Arden', publication: 'Ledger & Buoy', published: '2024-03-14' })
  })
})
