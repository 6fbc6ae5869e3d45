/** `tenet deck import`: an Anki package as a deck file, from a terminal. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/deck.ts'
import { EXIT } from '../../src/cli/io.ts'
import { BASIC, packageOf } from '../anki/import/foreign-package.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenet-import-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)

async function deck(...args: readonly string[]) {
  let out = ''
  let error = ''
  const io = {
    out: (text: string) => {
      out += text
    },
    error: (text: string) => {
      error += text
    },
  }
  return { code: await run(args, io), out, error }
}

const ID = 1_700_000_000_000
const QUIZ = { ...BASIC, id: 104, name: 'Quiz', templates: [['{{quiz:Front}}', '{{Back}}'] as const] }

const several = packageOf({
  types: [BASIC, QUIZ],
  decks: { 7: 'French::Words', 8: 'Rivers' },
  notes: [
    { id: ID, type: BASIC.id, fields: ['What is a <b>chat</b>?', 'A cat &amp; more'], tags: ' a b ' },
    { id: ID + 1, type: BASIC.id, fields: ['Which river crosses Lyss?', 'The Arve'] },
    { id: ID + 2, type: QUIZ.id, fields: ['a', 'b'] },
  ],
  cards: [
    { id: 1, note: ID },
    { id: 2, note: ID + 1, deck: 8 },
    { id: 3, note: ID + 2 },
  ],
})

describe('deck import', () => {
  it('gives back the deck file that a package was made from', async () => {
    const bundled = join(import.meta.dirname, '../../decks/leap-second.md')
    expect((await deck('export', bundled, '--out', at('x.apkg'))).code).toBe(EXIT.done)
    const ran = await deck('import', at('x.apkg'), '--out', at('back.md'))
    expect(ran).toMatchObject({ code: EXIT.done, error: '' })
    expect(ran.out).toMatch(/x\.apkg: \d+ notes written to .*back\.md, without days and answers\n/)
    // What a package does not hold: the argument, and which of its statements a card asks.
    const cards = (path: string) =>
      readFileSync(path, 'utf8')
        .replace(/# Argument[\s\S]*?(?=# Cards)/, '')
        .replace(/ statement=\S+/g, '')
    expect(cards(at('back.md'))).toBe(cards(bundled))
  })

  it('asks which deck is meant where there are several, and names what is left out', async () => {
    writeFileSync(at('x.apkg'), several)
    const which = await deck('import', at('x.apkg'), '--out', at('x.md'))
    expect(which.code).toBe(EXIT.refused)
    expect(which.error).toContain('1 note of a note type that Tenet cannot ask (Quiz) is left out.')
    expect(which.error).toContain('There are several decks in it: “French::Words”, “Rivers”. Say which with --deck.')
    expect(existsSync(at('x.md'))).toBe(false)
    expect((await deck('import', at('x.apkg'), '--out', at('x.md'), '--deck', 'Lakes')).error).toContain(
      'no deck “Lakes”',
    )
    expect(await deck('import', at('x.apkg'), '--out', at('x.md'), '--deck', 'French::Words')).toMatchObject({
      code: EXIT.done,
    })
    expect(readFileSync(at('x.md'), 'utf8')).toMatch(
      /Q: What is a chat\?\nA: A cat & more\n<!-- tenet id=\S+ kind=fact link=none tags=a,b -->/,
    )
    expect((await deck('check', at('x.md'))).code).toBe(EXIT.done)
  })

  it('refuses what is no package, with a reason and no file', async () => {
    writeFileSync(at('x.apkg'), 'hello')
    writeFileSync(at('all.colpkg'), several)
    for (const [name, says] of [
      ['x.apkg', 'not an Anki package'],
      ['all.colpkg', 'whole Anki collection'],
      ['none.apkg', 'no such file'],
    ] as const) {
      const ran = await deck('import', at(name), '--out', at('x.md'))
      expect(ran.code).toBe(EXIT.refused)
      expect(ran.error).toContain(says)
    }
    expect(existsSync(at('x.md'))).toBe(false)
  })

  it.each([
    [['import'], 'Which file'],
    [['import', 'a.apkg'], '--out'],
    [['import', 'a.apkg', '--out', 'x.apkg'], '.md'],
    [['import', 'a.apkg', 'b.apkg', '--out', 'x.md'], 'one file'],
    [['import', 'a.apkg', '--out', 'x.md', '--piece', 'p.txt'], '--piece'],
    [['export', 'a.md', '--out', 'x.apkg', '--deck', 'A'], '--deck belongs'],
  ])('tells how it is used: %j', async (args, said) => {
    const ran = await deck(...args)
    expect(ran.code).toBe(EXIT.usage)
    expect(ran.error).toContain(said)
  })
})
