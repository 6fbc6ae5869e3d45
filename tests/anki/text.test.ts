import { describe, expect, it } from 'vitest'
import { packageName, replacesCollection } from '../../src/anki/filename.ts'
import { base91, guidOf, stableIds } from '../../src/anki/ids.ts'
import { escapeHole, escapeHtml, fieldChecksum, joinTags, stripField, tidy } from '../../src/anki/text.ts'
import { noteId } from '../../src/core/ids.ts'

describe('fields', () => {
  it('has the checksums that Anki has', () => {
    expect(fieldChecksum('test')).toBe(2_840_236_005)
    expect(fieldChecksum('今日')).toBe(1_464_653_051)
  })

  it.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['say "so"', 'say &quot;so&quot;'],
    ['{{c1::x}} {{Front}}', '&#123;&#123;c1::x&#125;&#125; &#123;&#123;Front&#125;&#125;'],
    ['one\r\ntwo\nthree', 'one<br>two<br>three'],
    [
      '[sound:a.mp3] [Latex]x[/latex] [$]y[/$] [$$]',
      '&#91;sound:a.mp3] &#91;Latex]x&#91;/latex] &#91;$]y&#91;/$] &#91;$$]',
    ],
    ['[1] [the sound: of it] […]', '[1] [the sound: of it] […]'],
    ['e\u0301', 'é'],
    ['bell\u0007 unit\u001f lone\ud800', 'bell unit lone\ufffd'],
    ['😀', '😀'],
  ])('escapes %j', (text, html) => {
    expect(escapeHtml(text)).toBe(html)
  })

  it('reads its own escapes back', () => {
    for (const text of ['a < b & "c" {{d}} [sound:e]', '&lt;', '&#123;', '12:30 :: x'])
      expect(stripField(escapeHtml(text))).toBe(tidy(text))
  })

  it.each([
    ['12:30', '12:30'],
    ['a::b', 'a&#58;&#58;b'],
    [':::', '&#58;&#58;&#58;'],
    ['at the end:', 'at the end&#58;'],
    ['}', '&#125;'],
  ])('hides %j in a hole', (text, html) => {
    expect(escapeHole(text)).toBe(html)
  })

  it('joins tags as Anki stores them', () => {
    expect(joinTags([])).toBe('')
    expect(joinTags(['history', 'two words', 'History', ' ', 'a\u3000b'])).toBe(' History two_words a_b ')
  })
})

describe('identities', () => {
  it('writes base 91 as Anki does', () => {
    expect(base91(0n)).toBe('a')
    expect(base91(1n)).toBe('b')
    expect(base91(2n ** 64n - 1n)).toBe('Rj&Z5m[>Zp')
  })

  it('keeps every guid for ever', () => {
    // If one of these changes, every note that anyone ever exported comes a second time.
    expect(guidOf(noteId('putin-kim.trade-2021'), 'question')).toMatchInlineSnapshot(`"i)UHXC+?.Q"`)
    expect(guidOf(noteId('putin-kim.trade-2021'), 'cloze')).toMatchInlineSnapshot(`"Lq;m2:/zR4"`)
  })

  const nowMs = Date.UTC(2026, 10, 1)
  const things = (count: number, createdAtMs: number) =>
    Array.from({ length: count }, (_, i) => ({ key: `note-${i}`, createdAtMs }))

  it('gives unique ids in the day before the birth', () => {
    const born = Date.UTC(2026, 5, 1)
    const ids = [...stableIds(things(20_000, born), nowMs).values()]
    expect(new Set(ids).size).toBe(20_000)
    expect(Math.max(...ids)).toBeLessThan(born)
    expect(Math.min(...ids)).toBeGreaterThan(born - 86_401_000)
  })

  it('gives the same ids when younger things come, in any order', () => {
    const old = things(20_000, Date.UTC(2026, 5, 1))
    const before = stableIds(old, nowMs)
    const young = things(20_000, Date.UTC(2026, 5, 1) + 1).map(({ key, createdAtMs }) => ({
      key: `${key}b`,
      createdAtMs,
    }))
    const after = stableIds([...young, ...old].reverse(), nowMs + 1e9)
    for (const { key } of old) expect(after.get(key)).toBe(before.get(key))
  })

  it('gives a past id to what was born in the future or at the beginning of time', () => {
    for (const createdAtMs of [0, nowMs + 1e9, Number.NaN]) {
      const [id = 0] = stableIds([{ key: 'a', createdAtMs }], nowMs).values()
      expect(id).toBeGreaterThan(1.4e12)
      expect(id).toBeLessThan(nowMs)
    }
  })
})

it('names files so that no Anki takes them for a whole collection', () => {
  for (const name of ['collection.apkg', 'Collection.APKG', 'my.colpkg']) expect(replacesCollection(name)).toBe(true)
  for (const name of ['collection', 'my collection', '..', ' a/b: "c"\u202e? ', '😀'.repeat(200)])
    expect(replacesCollection(packageName(name))).toBe(false)
  expect(packageName(' a/b: "c"\u202e? ')).toBe('Tenet - a b c.apkg')
  expect(packageName('..')).toBe('Tenet - cards.apkg')
  expect(packageName('é'.repeat(200)).length).toBeLessThan(100)
})
