import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter, crc32 } from '../../../src/read/trained/bytes.ts'
import { loadModel, writeModel } from '../../../src/read/trained/model.ts'
import { createSyntax } from '../../../src/read/trained/syntax.ts'
import { tinyModel } from './tiny.ts'

const model = await tinyModel()
const bytes = writeModel(model)
const messageOf = (file: Uint8Array | undefined): string => {
  const loaded = loadModel(file)
  return loaded.ok ? 'loaded' : loaded.error.message
}

describe('model file', () => {
  it('holds the whole model', () => {
    const loaded = loadModel(bytes)
    if (!loaded.ok) throw new Error(loaded.error.message)
    expect(writeModel(loaded.value)).toEqual(bytes)
    const forms = ['Kim', 'visited', 'the', 'army', '.']
    expect(createSyntax(loaded.value).analyse(forms)).toEqual(createSyntax(model).analyse(forms))
  })

  it('says what is wrong with it', () => {
    expect(messageOf(undefined)).toBe('There is no model file.')
    expect(messageOf(new Uint8Array(0))).toBe('There is no model file.')
    expect(messageOf(bytes.slice(0, 10))).toBe('The model file is cut short.')
    expect(messageOf(bytes.slice(0, -1))).toBe('The model file is cut short.')
    expect(messageOf(Uint8Array.from({ length: 100 }, () => 60))).toBe('This is not a model file.')
    const later = bytes.slice()
    later[4] = 99
    expect(messageOf(later)).toMatch(/^The model file is of version 99/)
    const bent = bytes.slice()
    bent[200] = (bent[200] ?? 0) ^ 1
    expect(messageOf(bent)).toBe('The model file is damaged.')
    expect(messageOf(Uint8Array.from([...bytes, 0]))).toBe('The model file is damaged.')
  })

  it('may lie anywhere in a buffer', () => {
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 3)
    expect(messageOf(larger.subarray(3, 3 + bytes.length))).toBe('loaded')
  })

  it('with a right sum and a wrong body is refused, not run', () => {
    for (const length of [0, 1, 5, 40, 400]) {
      const body = bytes.slice(16, 16 + length)
      const file = new Uint8Array(16 + length)
      file.set(bytes.subarray(0, 8))
      const view = new DataView(file.buffer)
      view.setUint32(8, length, true)
      view.setUint32(12, crc32(body), true)
      file.set(body, 16)
      expect(messageOf(file)).toMatch(/^The model file is damaged/)
    }
  })
})

describe('bytes', () => {
  it('come back as they went', () => {
    const out = new ByteWriter()
    const texts = ['', 'a', 'abc', 'abd', 'café', '😀', '中文']
    for (const number of [0, 127, 128, 65_535, 0xffffffff]) out.number(number)
    out.sortedTexts(texts)
    const input = new ByteReader(out.finish())
    expect([0, 1, 2, 3, 4].map(() => input.number())).toEqual([0, 127, 128, 65_535, 0xffffffff])
    expect(input.sortedTexts()).toEqual(texts)
    expect(input.left).toBe(0)
  })

  it('have the CRC that everyone else computes', () => {
    expect(crc32(Uint8Array.from('123456789', char => char.charCodeAt(0)))).toBe(0xcbf43926)
  })
})
