/** HTML of strangers, made to be slow: what takes a moment for each character would take minutes for each pair of them. */
import { describe, expect, it } from 'vitest'
import { hasWords, plainText } from '../../../src/anki/import/html.ts'
import { render } from '../../../src/anki/import/template.ts'
import { cpuMs } from '../../tools/cpu.ts'

/** ms; each of these takes a hundredth of it, and took many times as long when it was read again and again. */
const PATIENCE = 2000

function quick<T>(work: () => T): T {
  const start = cpuMs()
  const result = work()
  expect(cpuMs() - start).toBeLessThan(PATIENCE)
  return result
}

const backOf = (template: string, back: string): string =>
  render(
    {
      id: '1',
      name: 'Basic',
      cloze: false,
      occlusion: false,
      fields: ['Front', 'Back'],
      templates: [{ front: '{{Front}}', back: template }],
    },
    { id: '1', guid: 'g', typeId: '1', createdAtMs: 0, modifiedSec: 0, tags: [], fields: ['', back] },
    0,
    'back',
  )

describe('the back of a template', () => {
  it.each([
    ['{{FrontSide}}<hr id=answer>{{Back}}', 'b'],
    ['{{FrontSide}}\n\n<HR class="x" ID = "answer" />{{Back}}', 'b'],
    ['a<hr id=answer>b<hr id=answer>{{Back}}', 'b'],
    ['a<hr>{{Back}}', 'a<hr>b'],
    ['a<hr id=answers>{{Back}}', 'a<hr id=answers>b'],
    ['a<!-- <hr id=answer> -->{{Back}}<!---->!', 'ab!'],
    ['a<!-- {{Back}}', 'a<!-- b'],
    ['{{#Front}}x{{#Back}}y{{/Back}}z{{/Front}}{{^Front}}{{#Back}}b{{/Back}}{{/Front}}{{/Front}}', 'b'],
  ])('%s', (template, expected) => {
    expect(backOf(template, 'b')).toBe(expected)
  })

  it('is cut in one go', () => {
    const rules = '<hr'.repeat(100_000)
    expect(quick(() => backOf('{{Back}}', rules))).toBe(rules)
    const names = `<hr ${'id=answer '.repeat(50_000)}`
    expect(quick(() => backOf('{{Back}}', names))).toBe(names)
    const comments = '<!--'.repeat(200_000)
    expect(quick(() => backOf(comments, ''))).toBe(comments)
    expect(quick(() => backOf('{{^Front}}'.repeat(50_000), ''))).toBe('')
  })
})

describe('plain text', () => {
  it('is read in one go where quotes hide every end of a tag', () => {
    expect(quick(() => plainText("<a ' > '".repeat(100_000)))).toContain("'")
  })

  it('names a picture in one go, by its file without what is asked of it', () => {
    expect(quick(() => plainText(`<img src="${'?'.repeat(200_000)}\n">`))).toBe('[picture]')
    expect(plainText('<img src="https://e.example/maps/chad.png?size=2\n#x">')).toBe('[picture: chad.png]')
  })

  it('has words, or pictures alone, which is told in one go', () => {
    expect(quick(() => hasWords(`${'[picture: '.repeat(100_000)}`))).toBe(true)
    expect(hasWords('[picture: a map of Chad] [sound: a[1].mp3]')).toBe(true)
    expect(hasWords('[picture: a map of Chad]\n[sound: chad.mp3] [film]')).toBe(false)
  })
})
