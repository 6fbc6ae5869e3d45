import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/read/ingest/decode.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'

const PROSE =
  'The old bridge over the Orrin was closed in 1998, and the town has argued about it ever since. Nobody wants to pay for it, and nobody wants to lose it. It is the kind of question that outlives the people who ask it.'

const taken = (text: string, format: 'plain' | 'markdown' | null = null) => {
  const draft = ingestText(text, format)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}
const refusal = (text: string): string => {
  const draft = ingestText(text, null)
  return draft.ok ? 'taken' : draft.error.code
}

describe('plain text', () => {
  it('knows title, author, publication and body', () => {
    const draft = taken(`A Bridge Too Many\n\nAda Quill\n\n${PROSE}\n${PROSE}\nThe Orrin Courier\n`)
    expect(draft).toMatchObject({ title: 'A Bridge Too Many', author: 'Ada Quill', publication: 'The Orrin Courier' })
    expect(draft.paragraphs.map(paragraph => paragraph.text)).toEqual([PROSE, PROSE])
  })

  it('knows a byline, a date line and labels', () => {
    expect(taken(`A Bridge Too Many\nBy Ada Quill and Bo Lind\n14 March 2024\n\n${PROSE}`)).toMatchObject({
      author: 'Ada Quill and Bo Lind',
      published: '2024-03-14',
    })
    expect(taken(`Title: A Bridge\nAuthor: Ada Quill\nPublished: May 3, 2021\n\n${PROSE}`)).toMatchObject({
      title: 'A Bridge',
      author: 'Ada Quill',
      published: '2021-05-03',
    })
    expect(taken(`A Bridge\nBy Ada Quill-Okoro, M.D.\n14 March 2024\n\n${PROSE}`).author).toBe('Ada Quill-Okoro')
  })

  it('knows a standfirst by the byline or the date behind it, and keeps it as a heading', () => {
    const STANDFIRST = 'The town cannot afford to mend its bridge. It can afford even less to lose it.'
    const expected = { title: 'A Bridge Too Many', author: 'Ada Quill', published: '2024-03-14' }
    const kinds = [
      { kind: 'heading', text: STANDFIRST },
      { kind: 'body', text: PROSE },
      { kind: 'body', text: PROSE },
    ]
    for (const text of [
      `A Bridge Too Many\n\n${STANDFIRST}\n\nAda Quill\n\n14 March 2024\n\n${PROSE}\n\n${PROSE}`,
      `A Bridge Too Many\n${STANDFIRST}\nBy Ada Quill | 14 March 2024\n${PROSE}\n${PROSE}`,
      `# A Bridge Too Many\n\n*${STANDFIRST}*\n\nBy Ada Quill\n\n14 March 2024\n\n${PROSE}\n\n${PROSE}`,
    ]) {
      expect(taken(text)).toMatchObject(expected)
      expect(taken(text).paragraphs).toEqual(kinds)
    }
    expect(taken(`A Bridge Too Many\n\n${STANDFIRST}\n\n14 March 2024\n\n${PROSE}`)).toMatchObject({
      author: '',
      published: '2024-03-14',
      paragraphs: kinds.slice(0, 2),
    })
  })

  it('knows a title that ends in a full stop by the byline behind its standfirst', () => {
    const text = `The Pier Is Rotten. Nobody Has Looked.\n\nTwelve winters of salt have done more than any storm.\n\nBy Ada Quill\n\n${PROSE}\n\n${PROSE}`
    expect(taken(text)).toMatchObject({ title: 'The Pier Is Rotten. Nobody Has Looked.', author: 'Ada Quill' })
    expect(taken(`The ferry sank in the sound.\n\n${PROSE}\n\n${PROSE}`).title).toBe('')
  })

  it('knows a standfirst by the dateline behind it, and a section for no publication', () => {
    const draft = taken(
      `A Bridge Too Many\n\nNEWS ANALYSIS\n\nThe town that cannot afford its bridge\n\nHALDEN, Dec. 11, 2024 — ${PROSE}\n\n${PROSE}`,
    )
    expect(draft).toMatchObject({ publication: '', published: '2024-12-11' })
    expect(draft.paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'body', 'body'])
    expect(taken(`A Bridge\nSpecial to The Orrin Courier\nBy Ada Quill\n${PROSE}\n${PROSE}`)).toMatchObject({
      author: 'Ada Quill',
      publication: 'The Orrin Courier',
    })
  })

  it('takes no paragraph for a standfirst that a heading follows', () => {
    const draft = taken(`A Bridge Too Many\n\nThe old bridge was closed in 1998.\n\nThe money\n\n${PROSE}\n\n${PROSE}`)
    expect(draft.author).toBe('')
    expect(draft.paragraphs.map(({ kind }) => kind)).toEqual(['body', 'heading', 'body', 'body'])
  })

  it('takes the day from a dateline where nothing else tells it', () => {
    for (const line of ['HALDEN, 18 March 2025 - ', 'HALDEN, Mar 18, 2025 (Courier) – '])
      expect(taken(`A Bridge\n\nBy Ada Quill\n\n${line}${PROSE}\n\n${PROSE}`).published).toBe('2025-03-18')
    expect(taken(`A Bridge\n\nBy Ada Quill\n\nIn Halden, 18 March 2025 was a cold day. ${PROSE}`).published).toBe('')
  })

  it('joins hard-wrapped lines and leaves lines that are paragraphs', () => {
    const wrapped = PROSE.replace(/(.{50,60}) /g, '$1\n')
    expect(taken(`A Bridge\n\n${wrapped}\n\n${wrapped}`).paragraphs.map(p => p.text)).toEqual([PROSE, PROSE])
  })

  it('sets page furniture and the note about the author aside, and says so', () => {
    const draft = taken(
      `A Bridge\n\nAda Quill\n\nPhotograph: Jo Lund/Getty Images\n\n${PROSE}\n\nSign up for our newsletter\n\n${PROSE}\n\nAda Quill is a fellow of the Orrin Institute.`,
    )
    expect(draft.paragraphs.map(p => p.text)).toEqual([PROSE, PROSE])
    expect(draft.notices).toHaveLength(3)
  })

  it('tells headings, lists, quotations and captions from running text', () => {
    const draft = taken(
      [
        'A Bridge Too Many',
        'By Ada Quill',
        PROSE,
        '1. The money',
        PROSE,
        '    Nobody in this town will ever pay for that bridge, and nobody will ever pull it down.',
        PROSE,
        'What the council could do:',
        '- mend the bridge\n- sell the bridge\n- wait',
        'The bridge at night. Photograph: Jo Lund',
        '2. The people',
        PROSE,
        'Share',
        'The writer is a fellow of the Orrin Institute.',
      ].join('\n\n'),
    )
    expect(draft.paragraphs.map(({ kind, text }) => `${kind}: ${text.slice(0, 14)}`)).toEqual([
      'body: The old bridge',
      'heading: 1. The money',
      'body: The old bridge',
      'quote: Nobody in this',
      'body: The old bridge',
      'body: What the counc',
      'list: - mend the bri',
      'list: - sell the bri',
      'list: - wait',
      'heading: 2. The people',
      'body: The old bridge',
    ])
    expect(draft.notices).toHaveLength(3)
  })

  it('leaves out notes and references at the end, and no chapter of that name', () => {
    const notes = 'Notes\n\n1. Quill, The Orrin Bridges, p. 4.\n\n2. Lund, Tolls, p. 9.'
    const draft = taken(`A Bridge\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n\n${notes}`)
    expect(draft.paragraphs.map(p => p.text)).toEqual([PROSE, PROSE, PROSE, PROSE])
    expect(draft.notices).toEqual(['Left out: 2 references.'])
    expect(taken(`A Bridge\n\n${PROSE}\n\nSources\n\n${PROSE}\n\nThe end of it\n\n${PROSE}`).paragraphs).toHaveLength(5)
  })

  it('strips what cannot be seen and makes one kind of space', () => {
    const draft = taken(`A Bridge\n\n\u202eThe\u200b old\u00ad bridge\u2069 was\u00a0closed. ${PROSE}\u0007`)
    expect(draft.paragraphs[0]?.text).toBe(`The old bridge was closed. ${PROSE}`)
  })
})

describe('Markdown', () => {
  it('reads front matter, headings, lists and quotations and takes marks off', () => {
    const draft = taken(
      `---\ntitle: "A Bridge"\nauthor: Ada Quill\ndate: 2024-03-14\n---\n\n${PROSE}\n\n## Money\n\n- one **bold** [link](https://example.org)\n- two\n\n> ${PROSE}\n\n\`\`\`\ncode\n\`\`\`\n\n${PROSE}`,
      'markdown',
    )
    expect(draft).toMatchObject({ title: 'A Bridge', author: 'Ada Quill', published: '2024-03-14' })
    expect(draft.paragraphs.map(p => [p.kind, p.text.slice(0, 13)])).toEqual([
      ['body', 'The old bridg'],
      ['heading', 'Money'],
      ['list', 'one bold link'],
      ['list', 'two'],
      ['quote', 'The old bridg'],
      ['body', 'The old bridg'],
    ])
  })
})

describe('what is refused, and why', () => {
  it.each([
    ['', 'empty'],
    [' \n\t\n\u00a0', 'empty'],
    ['A Bridge Too Many', 'headline-only'],
    ['A Bridge\n\nIt is closed. Nobody knows why.', 'too-short'],
    [`A Bridge\n\n${PROSE}\n\nSubscribe to continue reading.`, 'paywall'],
    ['Правительство решило, что старый мост больше не будет открыт для движения. '.repeat(6), 'not-english'],
    ['the man of the hour and the town in which it was '.repeat(2000), 'no-sentences'],
    ['x'.repeat(12_000_001), 'too-large'],
  ])('%#', (text, code) => {
    expect(refusal(text)).toBe(code)
  })

  it('says what is wrong and what to do', () => {
    const draft = ingestText('A Bridge Too Many', null)
    expect(draft.ok ? '' : draft.error.message).toMatch(/Only a headline.*Paste/s)
  })
})

describe('bytes', () => {
  const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

  it('reads UTF-8, UTF-16 with a mark and Windows-1252', () => {
    const decoded = (data: Uint8Array) => {
      const result = decodeText(data)
      return result.ok ? result.value : result.error.code
    }
    expect(decoded(utf8('Café – 😀'))).toEqual({ text: 'Café – 😀', encoding: 'utf-8' })
    expect(decoded(bytes(0xef, 0xbb, 0xbf, 0x41))).toEqual({ text: 'A', encoding: 'utf-8' })
    expect(decoded(bytes(0xff, 0xfe, 0x41, 0, 0x42, 0))).toEqual({ text: 'AB', encoding: 'utf-16le' })
    expect(decoded(bytes(0xfe, 0xff, 0, 0x41, 0, 0x42))).toEqual({ text: 'AB', encoding: 'utf-16be' })
    expect(decoded(bytes(...utf8('the old caf'), 0xe9, 0x20, 0x93, 0x41, 0x94))).toEqual({
      text: 'the old café “A”',
      encoding: 'windows-1252',
    })
  })

  it.each([
    [bytes(), 'empty'],
    [utf8('%PDF-1.7 and so on'), 'binary'],
    [bytes(...Array.from({ length: 400 }, (_, i) => i % 256)), 'binary'],
    [bytes(0x81, 0x8d, 0x41, 0x42), 'encoding'],
    [new Uint8Array(12_000_001), 'too-large'],
  ])('refuses %#', (data, code) => {
    const result = decodeText(data)
    expect(result.ok ? 'taken' : result.error.code).toBe(code)
  })
})
