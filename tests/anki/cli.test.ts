import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NotesOf } from '../../src/cli/export.ts'
import { exportCommand } from '../../src/cli/export.ts'
import { problem } from '../../src/core/result.ts'
import { openPackage } from './open.ts'
import { deckOf, PLAIN_BODIES } from './sample.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenet-export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const notesOf: NotesOf = async (file, { title, limit }) => {
  if (file.endsWith('empty.txt')) return problem('empty', 'The file is empty. Choose another.')
  const id = file.endsWith('b.txt') ? 'b' : 'a'
  const { record, notes } = deckOf(PLAIN_BODIES, { id, name: id })
  return { ok: true, value: { piece: { ...record.piece, title: title ?? id }, notes: notes.slice(0, limit) } }
}

async function run(...args: readonly string[]) {
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
  return { code: await exportCommand(notesOf)(args, io), out, error }
}

const file = (name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, 'text')
  utimesSync(path, 1.7e9, 1.7e9)
  return path
}

describe('export', () => {
  it('writes a package with a deck for each file, and nothing beside it', async () => {
    const out = join(folder, 'x.apkg')
    const ran = await run(file('a.txt'), file('b.txt'), '--out', out)
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect(ran.out).toContain('a: 6 notes, 9 cards')
    const opened = await openPackage(readFileSync(out))
    expect(opened.collection.notes).toHaveLength(12)
    opened.close()
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt', 'x.apkg'])
  })

  it('replaces what was there, and keeps identities and times of an unchanged file', async () => {
    const out = join(folder, 'x.apkg')
    writeFileSync(out, 'old')
    const notes = async () => {
      expect((await run(file('a.txt'), '-o', out)).code).toBe(0)
      return (await openPackage(readFileSync(out))).collection.notes
    }
    expect(await notes()).toEqual(await notes())
  })

  it('hands on what was said of the piece, and speaks JSON', async () => {
    const out = join(folder, 'x.apkg')
    const ran = await run(file('a.txt'), '--out', out, '--title', 'My title', '--limit', '2', '--json')
    expect(JSON.parse(ran.out)).toEqual({ file: out, decks: [{ title: 'My title', notes: 2, cards: 3 }] })
  })

  it('refuses an input with its reason, and writes nothing', async () => {
    const out = join(folder, 'x.apkg')
    const ran = await run(file('a.txt'), file('empty.txt'), '--out', out)
    expect(ran.code).toBe(1)
    expect(ran.error).toMatch(/empty\.txt: The file is empty/)
    expect(readdirSync(folder)).not.toContain('x.apkg')
  })

  it('says so when it cannot write, and leaves nothing behind', async () => {
    const taken = join(folder, 'x.apkg')
    mkdirSync(taken)
    for (const out of [taken, join(folder, 'nowhere', 'x.apkg')]) {
      const ran = await run(file('a.txt'), '--out', out)
      expect(ran.code).toBe(1)
      expect(ran.error).toContain('could not be written')
    }
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'x.apkg'])
  })

  it.each([
    [[], 'Which file'],
    [['a.txt'], '--out'],
    [['a.txt', '--out', 'x.zip'], '.apkg'],
    [['a.txt', '--out', 'dir/Collection.apkg'], 'another name'],
    [['a.txt', 'b.txt', '--title', 'T', '--out', 'x.apkg'], 'one file'],
    [['a.txt', '--published', 'yesterday', '--out', 'x.apkg'], 'YYYY-MM-DD'],
    [['a.txt', '--limit', '0', '--out', 'x.apkg'], '--limit'],
    [['a.txt', '--wrong', '--out', 'x.apkg'], '--wrong'],
  ])('tells how it is used: %j', async (args, said) => {
    const ran = await run(...args)
    expect(ran.code).toBe(2)
    expect(ran.error).toContain(said)
    expect(ran.error).toContain('Usage: tenet export')
  })

  it('helps', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, error: '' })
  })
})
