import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { ExitCode, Io } from '../../src/cli/io.ts'
import { EXIT } from '../../src/cli/io.ts'
import { tenet } from '../../src/cli/tenet.ts'

vi.setConfig({ testTimeout: 60_000 })

const PIECE = join(import.meta.dirname, '..', 'pieces', 'harbour-toll.txt')
const folder = mkdtempSync(join(tmpdir(), 'tenet-cards-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(...args: readonly string[]): Promise<{ code: ExitCode; out: string; error: string }> {
  let out = ''
  let error = ''
  const io: Io = {
    out: text => {
      out += text
    },
    error: text => {
      error += text
    },
  }
  const code = await tenet(args, io)
  return { code, out, error }
}

const json = async (...args: readonly string[]): Promise<unknown> => JSON.parse((await run(...args, '--json')).out)

describe('cards', () => {
  it('prints the piece, its notes best first, and what was refused', async () => {
    const text = expect.any(String)
    const number = expect.any(Number)
    const made = await json('cards', PIECE, '--all')
    expect(made).toMatchObject({
      piece: { title: 'Varnholm’s harbour toll is a tax on the wrong people', author: 'Marta Ekdal', paragraphs: 8 },
      refused: expect.any(Object),
    })
    expect(made).toHaveProperty('notes')
    const { notes } = Object(made)
    expect(notes.length).toBeGreaterThan(5)
    for (const note of notes) {
      expect(note).toEqual({
        id: text,
        kind: expect.stringMatching(/^(?:fact|argument)$/),
        form: expect.stringMatching(/^(?:question|cloze|list)$/),
        link: note.kind === 'fact' ? null : text,
        cards: [{ front: text, back: text }],
        anchors: note.anchors.map(() => ({ paragraph: number, start: number, end: number, quote: text })),
        score: number,
      })
      if (note.form === 'cloze') expect(note.cards[0].front).toContain('[…]')
      expect(note.anchors.length).toBeGreaterThan(0)
    }
  })

  it('gives the same ids for the same text, and the first of them under a limit', async () => {
    const ids = async (...args: readonly string[]): Promise<readonly string[]> =>
      Object(await json('cards', ...args)).notes.map(({ id }: { id: string }) => id)
    const all = await ids(PIECE)
    expect(await ids(PIECE)).toEqual(all)
    expect(new Set(all).size).toBe(all.length)
    expect(await ids(PIECE, '--limit', '3')).toEqual(all.slice(0, 3))
  })

  it('shows what the app offers at once, and the less sure ones when asked for', async () => {
    const few = Object(await json('cards', PIECE))
    const all = Object(await json('cards', PIECE, '--all'))
    expect(few.more).toBeGreaterThan(0)
    expect(few.notes.length + few.more).toBe(all.notes.length)
    expect(all.notes.slice(0, few.notes.length)).toEqual(few.notes)
    expect(all.more).toBe(0)
    expect((await run('cards', PIECE)).out).toContain(`${few.notes.length} notes, and ${few.more} less sure: --all`)
  })

  it('takes title, author and date from the command line', async () => {
    const made = await json(
      'cards',
      PIECE,
      '--title',
      'Another Title',
      '--author',
      'Bo Lind',
      '--published',
      '2020-01-31',
    )
    expect(made).toMatchObject({ piece: { title: 'Another Title', author: 'Bo Lind' } })
    expect(JSON.stringify(made)).toContain('Bo Lind')
  })

  it('prints for a person without --json', async () => {
    const { code, out, error } = await run('cards', PIECE)
    expect(code).toBe(EXIT.done)
    expect(error).toBe('')
    expect(out).toMatch(/→ .*\n {3}¶ \d: “/)
  })
})

describe('reading', () => {
  it('prints everything that was understood, with heads, and propositions in words', async () => {
    const made = Object(await json('reading', PIECE))
    expect(Object.keys(made)).toEqual(
      expect.arrayContaining([
        'sentences',
        'mentions',
        'entities',
        'references',
        'statements',
        'links',
        'propositions',
      ]),
    )
    const text = expect.any(String)
    const number = expect.any(Number)
    for (const sentence of made.sentences) {
      expect(sentence).toMatchObject({ paragraph: number, start: number, end: number, clauses: expect.any(Array) })
      for (const token of sentence.tokens)
        expect(token).toMatchObject({ form: text, lemma: text, upos: text, xpos: text, head: number, deprel: text })
    }
    for (const statement of made.statements)
      expect(statement).toMatchObject({ id: text, role: text, holder: text, quote: text, start: number, end: number })
    for (const link of made.links) expect(link).toMatchObject({ from: text, to: text, kind: text })
    expect(made.propositions.length).toBeGreaterThan(20)
    for (const each of made.propositions)
      expect(each).toMatchObject({ predicate: { lemma: text }, holder: { kind: text }, words: { did: text } })
  })

  it('reads by tags alone when asked to', async () => {
    const { sentences } = Object(await json('reading', PIECE, '--light'))
    expect(sentences.length).toBeGreaterThan(20)
    for (const { tokens } of sentences) for (const token of tokens) expect(token).not.toHaveProperty('head')
  })
})

const prose =
  'In 1998 the council of Orrin closed the Astrid bridge, because nobody in Halden would pay for it. The town was poor then, and it still is. '

it('says of a piece in another language what it gives and what it does not', async () => {
  const path = join(import.meta.dirname, '..', 'pieces', 'foreign', 'fr.txt')
  const { code, out } = await run('cards', path)
  expect(code).toBe(EXIT.done)
  expect(out).toMatch(/This looks like French.*neither questions nor arguments/)
  expect(out).toMatch(/→ 14 juin 1843/)
})

describe('input that is no piece', () => {
  it.each([
    ['empty.txt', '', /nothing in it/],
    ['blank.txt', ' \n \t\n', /only white space/],
    ['binary.bin', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 256), /not text/],
    ['paper.pdf', '%PDF-1.4 1 0 obj', /a PDF/],
    ['huge.txt', 'a'.repeat(20_000_000), /20 MB/],
    ['endless.txt', 'the man of the hour and the town in which it was '.repeat(4000), /full stops/],
    [
      'russian.txt',
      'Совет решил, что старый мост не будет открыт, и теперь город спорит об этом каждый день. '.repeat(5),
      /Russian/,
    ],
    ['headline.txt', 'Orrin closes its old bridge', /Only a headline/],
    ['stub.txt', `Orrin closes its bridge\n\n${prose}\n\nSubscribe to continue reading.`, /paywall/],
    ['latin.bin', Uint8Array.from([0x41, 0x81, 0x8d, 0x90, 0x42, 0x43]), /encoding/],
  ])('%s is refused with a sentence on standard error', async (name, content, message) => {
    const { code, out, error } = await run('cards', file(name, content))
    expect([code, out]).toEqual([EXIT.refused, ''])
    expect(error).toMatch(message)
  })

  it('a file that is not there is refused too', async () => {
    expect((await run('cards', join(folder, 'nowhere.txt'))).code).toBe(EXIT.refused)
  })

  it.each([
    [
      'scripts.html',
      `<html><head><title>Orrin’s bridge</title><script>alert(1)</script></head><body><nav>Home</nav><article><h1>Orrin’s bridge</h1><p>${prose}</p><script>document.write('x')</script><p onclick="steal()">${prose}</p></article></body></html>`,
    ],
    ['bidi.txt', `Orrin’s bridge\n\n\u202e${prose}\u2066${prose.replaceAll('e', 'e\u200b')}`],
    ['old.txt', Buffer.from(`Orrin's bridge\n\n${prose}It was called a caf\u00e9. ${prose}`, 'latin1')],
  ])('%s gives clean cards', async (name, content) => {
    const { code, out } = await run('cards', file(name, content), '--json')
    expect(code).toBe(EXIT.done)
    expect(out).not.toMatch(/alert|document|steal|onclick|[\u200b\u202e\u2066]/)
    expect(JSON.parse(out).notes.length).toBeGreaterThan(0)
  })
})

describe('usage', () => {
  it.each([
    [[]],
    [['unknown']],
    [['cards']],
    [['cards', 'a', 'b']],
    [['cards', PIECE, '--limit', 'many']],
    [['cards', PIECE, '--published', 'yesterday']],
    [['cards', PIECE, '--wrong']],
    [['reading']],
  ])('%j is wrong', async args => {
    const { code, error } = await run(...args)
    expect(code).toBe(EXIT.usage)
    expect(error).toMatch(/Usage/)
  })

  it.each([[['--help']], [['--version']], [['cards', '--help']], [['reading', '--help']]])(
    '%j is answered',
    async args => {
      const { code, out } = await run(...args)
      expect(code).toBe(EXIT.done)
      expect(out).not.toBe('')
    },
  )
})
