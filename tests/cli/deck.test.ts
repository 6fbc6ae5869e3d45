import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import initSqlJs from 'sql.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/deck.ts'
import { EXIT } from '../../src/cli/io.ts'

const DECK = `---
name = "The Lyss tram"
id = "lyss"
title = "A small tram"
author = "A. Moreau"
publication = ""
published = "2024-05"
address = ""
language = "en"
paragraphs = "2"
---

# Cards

Q: How often did the Lyss tram come in 2014?
A: Every 20 minutes.
<!-- tenet id=often kind=fact link=none at=2:15-31 tags=tram,delay -->

C: In 2012 some [4.1 million] people rode the [Lyss tram].
<!-- tenet id=riders kind=fact link=none at=1 -->

Q: Which two things changed in Lyss in 2014?
A:
1. The service
2. The fare\tof "#" and more
<!-- tenet id=two kind=fact form=list link=list at=1,2 -->
`.replace('\t', ' ')
const PIECE = `A small tram

By A. Moreau

The tram of Lyss opened in 2012 and was loved by everybody in the town. In its first year it carried 4.1 million people, far more than the council had dared to hope, and the shops along the line did well.

Then, in 2014, every 20 minutes instead of every 8 was all that the council could pay for. People went back to their cars, the shops complained, and the council blamed the weather for what it had done itself.
`
/** The same as a sample piece is kept. */
const PIECE_MD = PIECE.replace('A small tram\n\nBy A. Moreau', '---\ntitle = "A small tram"\nauthor = "A. Moreau"\n---')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenet-deck-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function deck(...args: readonly string[]) {
  const out: string[] = []
  const error: string[] = []
  const code = await run(args, { out: text => out.push(text), error: text => error.push(text) })
  return { code, out: out.join(''), error: error.join('') }
}

describe('deck check', () => {
  it('passes a good deck and says how much it saw', async () => {
    const { code, out, error } = await deck('check', put('lyss.md', DECK))
    expect({ code, error }).toEqual({ code: EXIT.done, error: '' })
    expect(out).toContain('3 notes, 0 statements, without its piece: 0 errors, 0 warnings')
  })

  it('refuses a bad card with file, line, column, sentence and rule', async () => {
    const path = put('lyss.md', DECK.replace('How often did the Lyss tram', 'How often did it'))
    const { code, error } = await deck('check', path)
    expect(code).toBe(EXIT.refused)
    expect(error).toMatch(new RegExp(`^${path}:15:1: error: “it” stands for something.* \\[pronoun\\]\n$`))
  })

  it('refuses a broken file, and still looks at the others', async () => {
    const bad = put('bad.md', DECK.replace('[4.1 million]', '4.1 million').replace('[Lyss tram]', 'tram'))
    const { code, out, error } = await deck('check', bad, put('lyss.md', DECK))
    expect(code).toBe(EXIT.refused)
    expect(error).toContain('bad.md:19:1: error')
    expect(out).toContain('lyss.md: 3 notes')
  })

  it('warns on standard output and passes', async () => {
    const { code, out } = await deck('check', put('lyss.md', `\uFEFF${DECK.replaceAll('\n', '\r\n')}`))
    expect(code).toBe(EXIT.done)
    expect(out).toContain('[byte-order-mark]')
    expect(out).toContain('[line-ends]')
  })

  it('finds words copied from a piece that is named, not from one of ours beside the deck', async () => {
    const copy = DECK.replace(
      'In 2012 some [4.1 million] people rode the [Lyss tram]',
      '[Lyss] opened in 2012 and was loved by everybody in the town',
    )
    const path = put('lyss.md', copy)
    const named = await deck('check', path, '--piece', put('piece.txt', PIECE))
    expect(named.code).toBe(EXIT.refused)
    expect(named.error).toContain('[overlap]')
    put('lyss.piece.md', PIECE_MD)
    const beside = await deck('check', path)
    expect(beside.error).toBe('')
    expect(beside.out).not.toContain('without its piece')
  })

  it('finds an anchor outside the text', async () => {
    const { error } = await deck(
      'check',
      put('lyss.md', DECK.replace('15-31', '15-3100')),
      '--piece',
      put('p.txt', PIECE),
    )
    expect(error).toContain('[anchor-outside]')
  })

  it('leaves pieces out where decks are meant, and holds each deck against its own', async () => {
    const paths = [put('lyss.md', DECK), put('lyss.piece.md', PIECE_MD), put('other.md', DECK)]
    const { code, out } = await deck('check', ...paths, '--piece', put('piece.txt', PIECE))
    expect(code).toBe(EXIT.done)
    expect(out.split('\n').filter(line => line !== '')).toEqual([
      `${paths[0]}: 3 notes, 0 statements: 0 errors, 0 warnings`,
      `${paths[2]}: 3 notes, 0 statements, without its piece: 0 errors, 0 warnings`,
    ])
  })

  it.each([
    ['that is not there', 'none.md'],
    ['that is a folder', '.'],
  ])('a file %s is a sentence, not a stack', async (_, name) => {
    const { code, error } = await deck('check', join(folder, name))
    expect(code).toBe(EXIT.refused)
    expect(error).toMatch(/could not be read/)
    expect(error.split('\n')).toHaveLength(2)
  })

  it('a picture is not a deck', async () => {
    const { code, error } = await deck('check', put('x.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])))
    expect(code).toBe(EXIT.refused)
    expect(error).toContain('an image')
  })
})

describe('deck format', () => {
  const loose = 'Q:   How often?\nA: Every 20 minutes.\n\n\n\nC: Trams are [late].\n'

  it('prints the one form and changes nothing', async () => {
    const path = put('Trams.md', loose)
    const { code, out } = await deck('format', path)
    expect(code).toBe(EXIT.done)
    expect(out).toContain('id = "trams"')
    expect(out).toContain(
      'Q: How often?\nA: Every 20 minutes.\n<!-- tenet id=often kind=fact link=none -->\n\nC: Trams',
    )
    expect(readFileSync(path, 'utf8')).toBe(loose)
  })

  it('with --write changes the file, once', async () => {
    const path = put('Trams.md', loose)
    expect((await deck('format', path, '--write')).out).toContain('formatted')
    const first = readFileSync(path, 'utf8')
    const again = await deck('format', path, '--write')
    expect(again).toEqual({ code: EXIT.done, out: '', error: '' })
    expect(readFileSync(path, 'utf8')).toBe(first)
    expect(readdirSync(folder)).toEqual(['Trams.md'])
  })

  it('never writes away what it did not understand', async () => {
    const text = DECK.replace('kind=fact', 'colour=red kind=fact')
    const path = put('lyss.md', text)
    const { code, error } = await deck('format', path, '--write')
    expect(code).toBe(EXIT.refused)
    expect(error).toContain('in line 17')
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it('leaves a broken file as it is', async () => {
    const path = put('lyss.md', DECK.slice(0, DECK.indexOf('minutes')))
    expect((await deck('format', path, '--write')).code).toBe(EXIT.refused)
    expect(readFileSync(path, 'utf8')).toBe(DECK.slice(0, DECK.indexOf('minutes')))
  })
})

describe('deck export', () => {
  it('json lists notes as cards --json does', async () => {
    const out = join(folder, 'x.json')
    put('lyss.piece.md', PIECE_MD)
    expect((await deck('export', put('lyss.md', DECK), '--out', out)).code).toBe(EXIT.done)
    const json = JSON.parse(readFileSync(out, 'utf8'))
    expect(json.piece).toEqual({ title: 'A small tram', author: 'A. Moreau', paragraphs: 2 })
    expect(json.notes[0]).toEqual({
      id: 'lyss.often',
      kind: 'fact',
      form: 'question',
      link: null,
      cards: [{ front: 'How often did the Lyss tram come in 2014?', back: 'Every 20 minutes.' }],
      anchors: [{ paragraph: 2, start: 15, end: 31, quote: 'every 20 minutes' }],
      score: 1,
    })
    expect(json.notes[1].cards).toEqual([
      { front: 'In 2012 some […] people rode the Lyss tram.', back: '4.1 million' },
      { front: 'In 2012 some 4.1 million people rode the […].', back: 'Lyss tram' },
    ])
    expect(json.notes[2].cards[0].back).toBe('1. The service\n2. The fare of "#" and more')
    expect(json.refused).toEqual({})
  })

  it('tsv has the directives Anki reads, and cells it reads back', async () => {
    const out = join(folder, 'x.tsv')
    await deck('export', put('lyss.md', DECK), '--out', out)
    const lines = readFileSync(out, 'utf8').replace(/\n$/, '').split('\n')
    expect(lines.slice(0, 6)).toEqual([
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:17',
    ])
    const rows = lines.slice(6).map(line => line.split('\t'))
    expect(rows.map(row => row.length)).toEqual([17, 17, 17])
    expect(rows.map(row => row[1])).toEqual(['Tenet Question', 'Tenet Cloze', 'Tenet List'])
    expect(rows[0]?.[2]).toBe('Tenet::The Lyss tram')
    expect(rows[0]?.[16]).toBe('tram delay')
    expect(rows[1]?.[3]).toBe('In 2012 some {{c1::4.1 million}} people rode the {{c2::Lyss tram}}.')
    for (const row of rows) expect(row[0]).not.toMatch(/^#/)
  })

  it('apkg opens with SQLite and has every note and card', async () => {
    const out = join(folder, 'x.apkg')
    expect((await deck('export', put('lyss.md', DECK), '--out', out)).code).toBe(EXIT.done)
    const zip = unzipSync(readFileSync(out))
    expect(strFromU8(zip.media ?? new Uint8Array())).toBe('{}')
    const SQL = await initSqlJs()
    const db = new SQL.Database(zip['collection.anki21'])
    const values = (sql: string) => db.exec(sql)[0]?.values.map(row => row[0])
    expect(values('select count(*) from notes')).toEqual([3])
    expect(values('select count(*) from cards')).toEqual([4])
    expect(values("select count(*) from notes where flds like '%4.1 million%'")).toEqual([1])
    db.close()
  })

  it('md is the deck file, formatted', async () => {
    const out = join(folder, 'x.md')
    await deck('export', put('lyss.md', DECK), '--out', out)
    expect(readFileSync(out, 'utf8')).toBe(DECK)
  })

  it('a place that cannot be written leaves what was there', async () => {
    const { code, error } = await deck('export', put('lyss.md', DECK), '--out', join(folder, 'no', 'x.md'))
    expect(code).toBe(EXIT.refused)
    expect(error).toContain('could not be written')
    expect(readdirSync(folder)).toEqual(['lyss.md'])
  })
})

describe('usage', () => {
  it.each([
    [],
    ['check'],
    ['look', 'x.md'],
    ['export', 'x.md'],
    ['export', 'x.md', '--out', 'x.pdf'],
    ['export', 'x.md', '--out', 'collection.apkg'],
    ['export', 'a.md', 'b.md', '--out', 'x.md'],
    ['check', 'x.md', '--write'],
    ['format', 'x.md', '--piece', 'p.txt'],
    ['check', 'x.md', '--colour'],
  ])('%j %j %j %j: exit 2 with the usage', async (...args) => {
    const { code, error } = await deck(...args.filter(a => a !== undefined))
    expect(code).toBe(EXIT.usage)
    expect(error).toContain('Usage: tenet deck check')
  })
  it('--help works', async () => {
    expect(await deck('--help')).toMatchObject({ code: EXIT.done, error: '' })
  })
})
