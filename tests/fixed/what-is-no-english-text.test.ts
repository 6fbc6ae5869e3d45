/**
 * Wrong reasons: a text in Chinese was “only a headline”, binary data had “no words in it”, and two stray zeros made a good
 * text binary.
 */
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/read/ingest/decode.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'

const PROSE =
  'The old bridge over the Orrin was closed in 1998, and the town has argued about it ever since. Nobody wants to pay for it, and nobody wants to lose it. It is the kind of question that outlives the people who ask it.'

const refusal = (text: string) => {
  const draft = ingestText(text, null)
  return draft.ok ? null : draft.error
}
/** The same at every run, each value as likely as any other. */
function noise(length: number): Uint8Array {
  let state = 7
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

it.each([
  ['政府决定关闭这座旧桥。镇上的人一直在争论这件事。', /Chinese/],
  ['旧桥\n\n政府决定关闭这座旧桥。\n镇上的人一直在争论这件事。', /Chinese/],
  ['กรุงเทพมหานคร เป็นเมืองหลวงของประเทศไทย', /letters that English does not use/],
  ['Правительство решило закрыть мост', /Cyrillic/],
])('another language is named, with full stops or without: %#', (text, name) => {
  expect(refusal(text)).toMatchObject({ code: 'not-english', message: expect.stringMatching(name) })
})

it('a headline in English is still one, with few small words or none', () => {
  for (const text of [
    'A Bridge Too Many',
    'Courier: builder wins landmark contract worth millions after bitter court fight over bridge',
  ])
    expect(refusal(text)?.code).toBe('headline-only')
})

describe('binary data', () => {
  it('is called that, as bytes, after a mark of UTF-16, and pasted', () => {
    const bytes = noise(20_000)
    const marked = Uint8Array.from([0xff, 0xfe, ...bytes])
    for (const data of [bytes, marked]) {
      const decoded = decodeText(data)
      expect(decoded.ok ? '' : decoded.error.message).toMatch(/not text but binary data/)
    }
    const pasted = [new TextDecoder().decode(bytes), Buffer.from(bytes).toString('latin1')]
    for (const text of pasted) expect(refusal(text)?.message).toMatch(/not text but binary data/)
  })

  it('is not what a text with a few stray zeros is', () => {
    const text = `A Bridge\u0000\n\n${PROSE}\u0000\n`
    const decoded = decodeText(new TextEncoder().encode(text))
    expect(decoded).toMatchObject({ ok: true, value: { text: `A Bridge\n\n${PROSE}\n` } })
    expect(refusal(text)).toBeNull()
  })
})
