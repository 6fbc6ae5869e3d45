import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { EXIT } from '../../src/cli/io.ts'
import { tenet } from '../../src/cli/tenet.ts'
import { writeModel } from '../../src/read/trained/model.ts'
import { tinyModel } from '../read/trained/tiny.ts'

// A model is learnt on the way; a busy machine is no failure.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'tenet-parse-'))
const model = join(folder, 'tiny.bin')
beforeAll(async () => writeFileSync(model, writeModel(await tinyModel())))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function run(...args: readonly string[]) {
  const out: string[] = []
  const error: string[] = []
  const code = await tenet(['parse', ...args], { out: text => out.push(text), error: text => error.push(text) })
  return { code, out: out.join(''), error: error.join('') }
}

const TEXT = "She says he didn't lie.\n\nKim visited (Moscow)."

describe('tenet parse', () => {
  it('writes CoNLL-U with ids, text and fused words', async () => {
    const { code, out } = await run(put('a.txt', TEXT), '--conllu', '--model', model)
    expect(code).toBe(EXIT.done)
    expect(out).toContain("# newpar id = p1\n# sent_id = 1\n# text = She says he didn't lie.\n1\tShe\tshe\tPRON\tPRP\t")
    expect(out).toContain("\n4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tdid\t")
    expect(out).toMatch(/\n6\tlie\t.*\tSpaceAfter=No\n7\t\..*\t_\n/)
    expect(out).toContain('# newpar id = p2\n# sent_id = 2\n')
    for (const line of out.split('\n'))
      expect(line === '' || line.startsWith('#') || line.split('\t').length === 10).toBe(true)
  })

  it('keeps the words, comments and ranges of CoNLL-U, its own as well', async () => {
    const given =
      '# sent_id = x\n1-2\tdon’t\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n2\tn’t\t_\t_\t_\t_\t_\t_\t_\t_\n\n'
    const { code, out } = await run(put('a.conllu', given), '--model', model)
    expect(code).toBe(EXIT.done)
    const [id, range, first] = out.split('\n')
    expect(id).toBe('# sent_id = x')
    expect(range).toBe('1-2\tdon’t\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No')
    expect(first).toMatch(/^1\tdo\t/)
    const own = await run(put('a.txt', TEXT), '--conllu', '--model', model)
    expect(await run(put('own.txt', own.out), '--model', model)).toEqual(own)
  })

  it('marks what stands close together, through marks that nobody sees', async () => {
    const { out } = await run(
      put('a.txt', 'Moscow\u200b\u200b, she says.\u200b He lied.'),
      '--conllu',
      '--model',
      model,
    )
    const tight = out.split('\n').filter(line => line.endsWith('SpaceAfter=No'))
    expect(tight.map(line => line.split('\t')[1])).toEqual(['Moscow', 'says', 'lied'])
  })

  it('shows a table without --conllu, and uses the model that comes along', async () => {
    const { code, out } = await run(put('x.txt', 'She says that he lied.'))
    expect(code).toBe(EXIT.done)
    expect(out).toMatch(/^1\tShe\tshe\tPRON\tPRP\tnsubj\tsays\t\d+\.\d\d\n2\tsays\tsay\tVERB\tVBZ\troot\troot\t/)
  })
})

describe('tenet parse, refusing', () => {
  const text = (): string => put('x.txt', TEXT)

  it.each([[[]], [['a', 'b']], [['a', '--what']]])('%j: exit 2 with the usage', async args => {
    const { code, error } = await run(...args)
    expect(code).toBe(EXIT.usage)
    expect(error).toContain('Usage: tenet parse')
  })

  it('says what is wrong with a text', async () => {
    expect(await run(join(folder, 'none'))).toMatchObject({
      code: EXIT.refused,
      error: expect.stringContaining('none cannot be read'),
    })
    expect(await run(put('x.conllu', '1\tonly two\n'), '--model', model)).toEqual({
      code: EXIT.refused,
      out: '',
      error: `${join(folder, 'x.conllu')}: line 1: 2 columns instead of 10\n`,
    })
    expect(await run(put('p.txt', '%PDF-1.7'))).toMatchObject({ code: EXIT.refused, out: '' })
  })

  it('says what is wrong with a model', async () => {
    const bad = put('bad.bin', new Uint8Array(3))
    expect(await run(text(), '--model', bad)).toEqual({
      code: EXIT.refused,
      out: '',
      error: `${bad}: The model file is cut short.\n`,
    })
    expect(await run(text(), '--model', join(folder, 'none.bin'))).toMatchObject({
      code: EXIT.refused,
      error: expect.stringContaining('none.bin could not be read'),
    })
  })

  it('--help works', async () => {
    expect(await run('--help')).toMatchObject({ code: EXIT.done, error: '' })
  })
})
