/** A command said what the system or Node’s parser of arguments says (“ENOENT: …, stat”), which is for programmers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { causeOf, remedyOf } from '../../src/cli/files.ts'
import { tenet } from '../../src/cli/tenet.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenet-refusals-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: readonly string[]) {
  const said: string[] = []
  const code = await tenet(args, { out: () => {}, error: text => said.push(text) })
  return { code, said: said.join('').split('\n')[0] }
}

describe('a file that cannot be read', () => {
  it.each([
    ['none', /there is no such file or folder\. Check its name/],
    ['.', /that is a folder\. Name a file in it/],
  ])('%s', async (name, said) => {
    for (const command of ['cards', 'reading', 'parse'])
      expect(await run(command, join(folder, name))).toEqual({ code: 1, said: expect.stringMatching(said) })
  })

  it('for want of permission', () => {
    const cause = Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES' })
    expect(`${causeOf(cause)}. ${remedyOf(cause)}`).toMatch(/no permission.*Change its permissions/)
  })
})

describe('options', () => {
  it.each([
    [['--limit', '-1'], '--limit is followed by a whole number from 1.'],
    [['--limit'], '--limit is followed by a whole number from 1.'],
    [['--limit=-1'], '--limit is a whole number from 1.'],
    [['--title', '-x'], '--title is followed by a title (--title=… where that begins with a dash).'],
    [['--json=3'], '--json takes no value.'],
    [['--nope'], 'There is no option --nope.'],
    [['-x'], 'There is no option -x.'],
  ])('%j', async (options, said) => {
    expect(await run('cards', 'piece.txt', ...options)).toEqual({ code: 2, said })
  })

  it('of other commands are worded alike', async () => {
    expect(await run('export', 'piece.txt', '--out')).toEqual({
      code: 2,
      said: '--out is followed by the name of a file (--out=… where that begins with a dash).',
    })
  })
})
