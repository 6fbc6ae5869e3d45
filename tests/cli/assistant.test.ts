/** `tenet request` and `tenet accept`: the way to an assistant and back, from a terminal. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { ExitCode, Io } from '../../src/cli/io.ts'
import { EXIT } from '../../src/cli/io.ts'
import { tenet } from '../../src/cli/tenet.ts'

vi.setConfig({ testTimeout: 60_000 })

const root = join(import.meta.dirname, '..', '..')
const PENNY = join(root, 'decks', 'penny-post.piece.md')
const LEAP = join(root, 'decks', 'leap-second.piece.md')
const recorded = (name: string): string => join(root, 'tests', 'write', 'assistant', 'replies', `${name}.txt`)
const folder = mkdtempSync(join(tmpdir(), 'tenet-assistant-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
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
  return { code: await tenet(args, io), out, error }
}

describe('request', () => {
  it('prints what to give to an assistant', async () => {
    const { code, out, error } = await run('request', PENNY)
    expect({ code, error }).toEqual({ code: EXIT.done, error: '' })
    expect(out).toContain('[1] On 10 January 1840 it became possible')
    expect(out).toContain('"format":"tenet-cards/1","mode":"propose"')
  })

  it('asks for better questions, into a file', async () => {
    const out = join(folder, 'request.txt')
    expect(await run('request', PENNY, '--mode', 'rewrite', '--out', out)).toEqual({
      code: EXIT.done,
      out: '',
      error: '',
    })
    expect(readFileSync(out, 'utf8')).toMatch(/^c1\n {2}question: /m)
  })

  it('gives one part of a long piece, or all and says so', async () => {
    const long = file(
      'long.txt',
      Array.from(
        { length: 400 },
        (_, i) =>
          `The ferry of ${1600 + i} was late, and nobody on the quay knew why it had not come across the river.`,
      ).join('\n\n'),
    )
    const all = await run('request', long)
    expect(all.error).toMatch(/^The piece is long: \d parts follow\./)
    const second = await run('request', long, '--part', '2')
    expect(second.error).toBe('')
    expect(all.out).toContain(second.out)
    expect(second.out).toContain('part 2 of')
    const none = await run('request', long, '--part', '99')
    expect(none).toMatchObject({ code: EXIT.refused, out: '' })
    expect(none.error).toMatch(/^There is no part 99: the request has \d parts\.\n$/)
  })

  it.each([
    ['no file', ['request'], EXIT.usage, /^Name one file/],
    ['an unknown mode', ['request', PENNY, '--mode', 'invent'], EXIT.usage, /^--mode is propose or rewrite/],
    ['a part that is no number', ['request', PENNY, '--part', 'two'], EXIT.usage, /^--part is a whole number from 1/],
    ['a missing value', ['request', PENNY, '--mode'], EXIT.usage, /^--mode is followed by propose or rewrite/],
    ['a missing piece', ['request', join('nowhere', 'x.txt')], EXIT.refused, /there is no such file/],
    ['no reply', ['accept', PENNY], EXIT.usage, /^--reply names the file/],
    ['two standard inputs', ['accept', '-', '--reply', '-'], EXIT.usage, /^Only one of them/],
    ['a missing reply', ['accept', PENNY, '--reply', join('nowhere', 'r.txt')], EXIT.refused, /there is no such file/],
  ])('refuses %s', async (_, args, code, message) => {
    const made = await run(...args)
    expect(made).toMatchObject({ code, out: '' })
    expect(made.error).toMatch(message)
  })
})

describe('accept', () => {
  it('prints cards with their quotes, their paragraphs and what was checked', async () => {
    const { code, out } = await run('accept', PENNY, '--reply', recorded('penny-fenced'))
    expect(code).toBe(EXIT.done)
    expect(out).toContain('→ 169 million')
    expect(out).toContain('¶ 6: “in 1840 it carried 169 million”')
    expect(out).toMatch(/^ {3}✓ .*quote/m)
    expect(out).toMatch(/^\d+ verified, \d+ unsure, \d+ refused\.$/m)
  })

  it('prints the same as JSON', async () => {
    const { out } = await run('accept', PENNY, '--reply', recorded('penny-fenced'), '--name', 'Mistletoe 7B', '--json')
    const { piece, notes, refused, notices } = Object(JSON.parse(out))
    expect(piece).toEqual({ title: 'The Penny That Lost a Million', author: 'Clara Whitlock', paragraphs: 9 })
    expect(notices).toEqual([])
    expect(notes.length + refused.length).toBe(3)
    const text = expect.any(String)
    const number = expect.any(Number)
    for (const note of notes) {
      expect(note).toEqual({
        kind: expect.stringMatching(/^(?:fact|argument)$/),
        form: expect.stringMatching(/^(?:question|list)$/),
        link: note.kind === 'fact' ? null : note.link,
        cards: [{ front: text, back: text }],
        anchors: [{ paragraph: number, start: number, end: number, quote: text }],
        score: number,
        name: 'Mistletoe 7B',
        verified: note.checks.every(({ verdict }: { verdict: string }) => verdict === 'passed'),
        checks: note.checks.map(() => ({
          rule: text,
          verdict: expect.stringMatching(/^(?:passed|unsure)$/),
          says: text,
        })),
      })
    }
    for (const one of refused) expect(one).toMatchObject({ verified: false, rule: text, why: text })
  })

  it('refuses what is not true', async () => {
    const { code, out } = await run('accept', LEAP, '--reply', recorded('leap-untrue'))
    expect(code).toBe(EXIT.done)
    expect(out).toContain('refused by quote: ')
    expect(out).toContain('refused by schema: Its kind is none of fact,')
    expect(out).toMatch(/^0 verified, 0 unsure, 5 refused\.$/m)
  })

  it('reads several replies as one', async () => {
    const made = await run(
      'accept',
      PENNY,
      '--reply',
      recorded('penny-cut-off'),
      '--reply',
      recorded('penny-fenced'),
      '--json',
    )
    const { notes, refused, notices } = Object(JSON.parse(made.out))
    expect(notes.length + refused.length).toBe(5)
    expect(notices).toEqual(['The reply breaks off before its end. The cards that came whole were read.'])
  })

  it.each(['apology', 'captive-portal', 'other-version'])(
    'says what to ask for when nothing can be read: %s',
    async name => {
      const { code, out, error } = await run('accept', PENNY, '--reply', recorded(name))
      expect({ code, out }).toEqual({ code: EXIT.refused, out: '' })
      expect(error).toMatch(/\n\nTo say to the assistant:\nPlease answer again .*tenet-cards\/1/)
    },
  )

  it('says of an empty reply, and of one that is too long, what they are', async () => {
    expect((await run('accept', PENNY, '--reply', file('empty.txt', ''))).error).toMatch(
      /^There is nothing in this reply/,
    )
    const long = file('long-reply.txt', 'x'.repeat(20_000_000))
    expect((await run('accept', PENNY, '--reply', long)).error).toMatch(
      /^This reply is too long; Tenet reads up to 5 million/,
    )
  })
})
