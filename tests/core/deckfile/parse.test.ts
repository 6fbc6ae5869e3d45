import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { formatDeckFile } from '../../../src/core/deckfile/format.ts'
import type { ParsedDeckFile } from '../../../src/core/deckfile/parse.ts'
import { parseDeckFile } from '../../../src/core/deckfile/parse.ts'
import type { DeckFile } from '../../../src/core/deckfile/types.ts'
import type { NoteBody } from '../../../src/core/note.ts'
import { facesOf, ordinalsOf } from '../../../src/core/note.ts'
import { cpuMs } from '../../tools/cpu.ts'

// Many runs on a busy machine; a slow answer is no wrong one.
vi.setConfig({ testTimeout: 60_000 })

const HEAD = `---
name = "The Lyss tram"
id = "lyss"
title = "A small tram"
author = "A. Moreau"
publication = ""
published = "2024-05"
address = ""
language = "en"
paragraphs = "4"
---

`
const CARD =
  'Q: How often did the Lyss tram come in 2014?\nA: Every 20 minutes.\n<!-- tenet id=often kind=fact link=none at=2 -->\n'

const parse = (text: string): ParsedDeckFile => parseDeckFile(text, 'Tram notes')
const brief = (read: ParsedDeckFile) => read.findings.map(f => `${f.line}:${f.column} ${f.severity} ${f.rule}`)
function file(text: string): DeckFile {
  const read = parse(text)
  if (!read.ok) throw new Error(brief(read).join('\n'))
  return read.file
}
const bodies = (text: string): readonly NoteBody[] => file(text).notes.map(n => n.body)
const cloze = (...parts: readonly (string | [string])[]): NoteBody => {
  let hole = 0
  return {
    form: 'cloze',
    parts: parts.map(p => (typeof p === 'string' ? { text: p, hole: null } : { text: p[0], hole: hole++ })),
  }
}
const question = (front: string, back: string): NoteBody => ({ form: 'question', front, back, reverse: false })

describe('a good file', () => {
  it('has no findings and every value in its place', () => {
    const read = parse(
      `${HEAD}# Argument\n\nS: Trams came\nless often.\n<!-- tenet id=cut role=reason holder=critics at=2:0-10,3 -->\n\n# Cards\n\n${CARD}`,
    )
    expect(brief(read)).toEqual([])
    if (!read.ok) return
    expect(read.file.header).toMatchObject({ id: 'lyss', author: 'A. Moreau', published: '2024-05', paragraphs: 4 })
    expect(read.file.statements).toEqual([
      {
        slug: 'cut',
        role: 'reason',
        holder: 'critics',
        text: 'Trams came less often.',
        anchors: [
          { paragraph: 2, range: { start: 0, end: 10 } },
          { paragraph: 3, range: null },
        ],
      },
    ])
    expect(read.file.notes[0]).toMatchObject({ slug: 'often', kind: 'fact', link: null, anchors: [{ paragraph: 2 }] })
    expect(read.places.get('often')).toEqual({ line: 21, column: 1 })
    expect(read.assigned.size).toBe(0)
  })

  it('reads reverse, tags, a list, and the numbers of holes', () => {
    const notes = file(
      `${HEAD}Q: Tram?\nA: Bim.\n<!-- tenet id=a reverse tags=x,y -->\nQ: Which two?\nA:\n- a road\n- a tram\n<!-- tenet id=b form=list link=list kind=argument -->\nC: [One], [two].\n<!-- tenet id=c holes=3,0 -->\n`,
    ).notes
    expect(notes[0]).toMatchObject({ body: { reverse: true }, tags: ['x', 'y'] })
    expect(notes[1]?.body).toEqual({ form: 'list', front: 'Which two?', items: ['a road', 'a tram'] })
    expect(ordinalsOf(notes[2]?.body ?? cloze())).toEqual([0, 3])
    expect(facesOf(notes[2]?.body ?? cloze(), 0).answer.text).toBe('two')
  })
})

describe('plain hashcards files', () => {
  it('open, with ids given to their cards', () => {
    const read = parse(
      '# Geography\n\nQ: What is the capital of France?\nA: Paris\n\nC: [Paris] is the capital of [France].\n',
    )
    expect(brief(read)).toEqual(['1:1 warning deck-id', '3:1 warning no-id', '6:1 warning no-id'])
    if (!read.ok) return
    expect(read.file.header).toMatchObject({ name: 'Tram notes', id: 'tram-notes', paragraphs: 0 })
    expect(read.file.preface).toBe('# Geography')
    expect(read.file.notes.map(n => n.slug)).toEqual(['capital-france', 'paris-capital-france'])
    expect([...read.assigned]).toEqual(['capital-france', 'paris-capital-france'])
    expect(read.file.notes.map(n => n.body)).toEqual([
      question('What is the capital of France?', 'Paris'),
      cloze(['Paris'], ' is the capital of ', ['France'], '.'),
    ])
    const formatted = formatDeckFile(read.file)
    expect(brief(parse(formatted))).toEqual([])
    expect(file(formatted)).toEqual(read.file)
  })

  it('take the name from the front matter', () => {
    expect(
      file('---\nname = "Medicine"\n---\n\nC: The mitochondria is the [powerhouse] of the cell.\n').header.name,
    ).toBe('Medicine')
  })

  // The cases of hashcards' own parser tests.
  it.each<[string, readonly NoteBody[]]>([
    ['Q: List the metals.\nA:\n\n- ruthenium\n- rhodium\n', [question('List the metals.', '- ruthenium\n- rhodium')]],
    ['Q: two\nlines\nA: foo\nbar\n', [question('two\nlines', 'foo\nbar')]],
    ['C: Foo [bar] baz [quux].', [cloze('Foo ', ['bar'], ' baz ', ['quux'], '.')]],
    ['C: Foo [bar] ![](image.jpg) [quux].', [cloze('Foo ', ['bar'], ' ![](image.jpg) ', ['quux'], '.')]],
    ['C: Key: [`\\[`]', [cloze('Key: ', ['`[`'])]],
    ['C: \\[markdown\\] [`\\[cloze\\]`]', [cloze('[markdown] ', ['`[cloze]`'])]],
    ['C: [foo]\n[bar]\nbaz.', [cloze(['foo'], '\n', ['bar'], '\nbaz.')]],
    ['Q: foo\nA: bar\n\n---\n\nQ: baz\nA: quux', [question('foo', 'bar'), question('baz', 'quux')]],
    [
      'C:\nBetter is the sight.\n\n— [Ecclesiastes] [6]:[9]',
      [cloze('Better is the sight.\n\n— ', ['Ecclesiastes'], ' ', ['6'], ':', ['9'])],
    ],
    ['Q: foo\n\n![](foo.jpg)\n\nA: bar', [question('foo\n\n![](foo.jpg)', 'bar')]],
  ])('%j', (text, expected) => {
    expect(bodies(text)).toEqual(expected)
  })

  it('give the same ids every time they are opened, and other cards do not change them', () => {
    const a = file('Q: Who built it?\nA: Moreau.\n')
    const b = file('C: A new [card].\n\nQ: Who built it?\nA: Moreau.\n')
    expect(b.notes[1]?.slug).toBe(a.notes[0]?.slug)
  })

  it('give a script without Latin letters ids too', () => {
    expect(file('Q: 日本の首都は?\nA: 東京\n').notes[0]?.slug).toMatch(/^card-[0-9a-z]+$/)
  })
})

describe('bad input: an error names line and column, or a warning and the rest works', () => {
  it.each<[string, string, readonly string[]]>([
    ['two equal ids', `${CARD}\n${CARD}`, ['19:15 error duplicate-id']],
    ['a card without an id', `${CARD}\nQ: And in 2015?\nA: Never.\n`, ['17:1 warning no-id']],
    ['an unknown key', CARD.replace('at=2', 'colour=red at=2'), ['15:41 warning unknown-key']],
    [
      'a cloze that hides nothing',
      'C: Trams came every 20 minutes.\n<!-- tenet id=a -->\n',
      ['13:1 error cloze-no-hole'],
    ],
    ['an empty hidden part', 'C: Trams came [ ] late.\n<!-- tenet id=a -->\n', ['13:15 error cloze-empty']],
    ['a bracket left open', 'C: Trams came\nevery [20 minutes.\n<!-- tenet id=a -->\n', ['14:7 error cloze-unclosed']],
    ['a bracket too many', 'C: Trams] came [late].\n<!-- tenet id=a -->\n', ['13:9 error cloze-stray']],
    ['a bracket in a bracket', 'C: Trams [came [late]].\n<!-- tenet id=a -->\n', ['13:16 error cloze-nested']],
    ['an anchor outside the piece', CARD.replace('at=2', 'at=2,7'), ['15:46 error anchor-outside']],
    ['paragraph nought', CARD.replace('at=2', 'at=0'), ['15:44 error anchor-outside']],
    ['an anchor that is no place', CARD.replace('at=2', 'at=two'), ['15:44 error anchor']],
    ['an empty stretch', CARD.replace('at=2', 'at=2:9-9'), ['15:44 error anchor']],
    ['a question without answer', `Q: And?\n\n${CARD}`, ['13:1 error no-answer']],
    ['an answer without question', `A: Late.\n\n${CARD}`, ['13:1 error answer-alone']],
    ['an answer to a cloze', 'C: [Late].\nA: Late.\n<!-- tenet id=a -->\n', ['14:1 error answer-alone']],
    ['two answers', CARD.replace('\n<!--', '\nA: Or less.\n<!--'), ['15:1 error answer-twice']],
    ['an empty answer', 'Q: And?\nA:\n<!-- tenet id=a -->\n', ['14:3 error empty']],
    ['an empty question', 'Q:\nA: Yes.\n<!-- tenet id=a -->\n', ['13:1 error empty']],
    ['a wrong kind', CARD.replace('kind=fact', 'kind=opinion'), ['15:26 error bad-kind']],
    ['a wrong link', CARD.replace('link=none', 'link=why'), ['15:36 error bad-link']],
    ['a form that does not fit', CARD.replace('link=none', 'form=cloze'), ['15:36 error bad-form']],
    ['an id with a space in it', CARD.replace('id=often', 'id=how/often'), ['15:15 error bad-id']],
    ['a key twice', CARD.replace('at=2', 'at=2 at=3'), ['15:46 error duplicate-key']],
    ['a statement that is not there', CARD.replace('at=2', 'statement=cut'), ['15:51 error unknown-statement']],
    ['a line of ours under nothing', `<!-- tenet id=x -->\n\n${CARD}`, ['13:1 error tenet-alone']],
    ['a line of ours twice', `${CARD}<!-- tenet id=x -->\n`, ['16:1 error tenet-alone']],
    ['a line of ours left open', CARD.replace(' -->', ''), ['15:1 error tenet-unclosed']],
    ['text after it', CARD.replace('-->', '--> more'), ['15:49 error tenet-after']],
    ['a list without items', 'Q: Which?\nA: a, b\n<!-- tenet id=a form=list -->\n', ['14:4 error list']],
    ['a list out of order', 'Q: Which?\nA:\n1. a\n3. b\n<!-- tenet id=a form=list -->\n', ['15:1 warning list-order']],
    ['a statement after the cards', `${CARD}\nS: Late.\n`, ['17:1 error statement-late']],
    ['text between cards', `${CARD}\nA remark.\n\n${CARD.replace('id=often', 'id=more')}`, ['17:1 warning stray-text']],
    ['a link to nothing', `L: a supports b\n\n# Cards\n\n${CARD}`, ['13:4 error unknown-statement']],
    ['half a link', `L: a supports\n\n# Cards\n\n${CARD}`, ['13:1 error link']],
  ])('%s', (_, text, expected) => {
    expect(brief(parse(HEAD + text))).toEqual(expected)
  })

  it.each<[string, string, readonly string[]]>([
    ['a header left open', HEAD.replace(/---\n\n$/, ''), ['1:1 error header-unclosed']],
    ['a value without quotes', HEAD.replace('"A. Moreau"', 'Moreau'), ['5:10 error header-value']],
    ['a key twice', HEAD.replace('title =', 'name ='), ['4:1 error duplicate-key']],
    ['an unknown key', HEAD.replace('title =', 'colour ='), ['4:1 warning unknown-key']],
    ['a date that does not exist', HEAD.replace('2024-05', '2024-13'), ['7:13 warning header-published']],
    [
      'an address that is none',
      HEAD.replace('address = ""', 'address = "javascript:alert(1)"'),
      ['8:11 warning header-address'],
    ],
    ['paragraphs in words', HEAD.replace('"4"', '"four"'), ['10:14 error header-paragraphs']],
    ['an id with spaces', HEAD.replace('"lyss"', '"the tram"'), ['3:6 error header-id']],
    ['no id', HEAD.replace(/id = .*\n/, ''), ['1:1 warning deck-id']],
    ['a line that is none', HEAD.replace('title =', 'title:'), ['4:1 error header-line']],
  ])('in the header, %s', (_, head, expected) => {
    expect(brief(parse(`${head}${CARD}`)).filter(s => expected.includes(s))).toEqual(expected)
  })

  it('names both lines of two equal ids', () => {
    const message = parse(`${HEAD}${CARD}\n${CARD}`).findings[0]?.message
    expect(message).toContain('line 13')
  })

  it.each([
    ['Windows line ends', (s: string) => s.replaceAll('\n', '\r\n'), 'line-ends'],
    ['a byte order mark', (s: string) => `\uFEFF${s}`, 'byte-order-mark'],
    ['tabs', (s: string) => s.replaceAll(': ', ':\t').replace('id=often ', 'id=often\t'), 'tabs'],
  ])('%s are put right with one warning', (_, spoil, rule) => {
    const read = parse(spoil(HEAD + CARD))
    expect(read.findings.map(f => f.rule)).toEqual([rule])
    expect(read.ok && read.file).toEqual(file(HEAD + CARD))
  })

  it.each(['', '\n', '---', 'PK\u0003\u0004\u0000\u0000', 'no cards at all', '\uFEFF', '---\n---\n'])(
    '%j does not throw',
    text => {
      expect(parse(text).findings.length).toBeGreaterThan(0)
    },
  )

  it('no text whatever makes it throw', () => {
    const line = fc.constantFrom(
      'Q:',
      'A: x',
      'C: [a]',
      'S: b',
      'L: a b',
      '---',
      '# Cards',
      '<!-- tenet id=a -->',
      '<!-- tenet',
      'text',
      '',
      '\t',
      '[',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }), lines => {
        const read = parse(lines.join('\n'))
        expect(read.ok).toBe(!read.findings.some(f => f.severity === 'error'))
        for (const f of read.findings) {
          expect(f.line).toBeGreaterThanOrEqual(1)
          expect(f.line).toBeLessThanOrEqual(lines.length + 1)
          expect(f.column).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a file cut in the middle', () => {
  const card = (n: number) =>
    `Q: What is number ${n}?\nA: It is ${n},\nof course.\n<!-- tenet id=n${n} kind=fact link=none at=1 -->\n\n`
  const whole = `${HEAD}# Argument\n\nS: Numbers go on.\n<!-- tenet id=on role=thesis holder=author -->\n\n# Cards\n\n${[1, 2, 3].map(card).join('')}`

  it('is refused with its line, or gives whole cards only', () => {
    const cards = file(whole).notes
    for (let at = HEAD.length; at < whole.length; at++) {
      const read = parse(whole.slice(0, at))
      if (!read.ok) {
        expect(read.findings.some(f => f.severity === 'error' && f.line > 0)).toBe(true)
        continue
      }
      // What was taken in is a beginning of the deck; only an answer cut at a line's end can be short, and is pointed at.
      for (const [i, note] of read.file.notes.entries()) {
        const full = cards[i]
        if (read.assigned.has(note.slug)) {
          expect(whole[at - 1]).toBe('\n')
          expect(read.findings.map(f => f.rule)).toContain('no-id')
        } else expect(note).toEqual(full)
      }
    }
  })

  it('inside an answer is an error', () => {
    expect(brief(parse(whole.slice(0, whole.lastIndexOf('course'))))).toEqual(['30:1 error cut-off'])
  })
  it('before its cards is an error', () => {
    expect(brief(parse(whole.slice(0, whole.indexOf('# Cards'))))).toContain('18:1 error cut-off')
  })
})

describe('fifty thousand cards', () => {
  const many = (card: (i: number) => string) => HEAD + Array.from({ length: 50_000 }, (_, i) => card(i)).join('')
  it.each([
    ['with ids', many(i => `Q: What is ${i}?\nA: A number.\n<!-- tenet id=n${i} kind=fact link=none at=1 -->\n\n`), 0],
    ['without ids, all alike', many(() => 'C: Trams are [late].\n\n'), 50_000],
    ['each with an error', many(() => 'C: Trams are late.\n\n'), 50_000],
  ])('%s are read in a moment', (_, text, findings) => {
    const begun = cpuMs()
    const read = parse(text)
    expect(cpuMs() - begun).toBeLessThan(10_000)
    expect(read.findings).toHaveLength(findings)
    if (read.ok) expect(new Set(read.file.notes.map(n => n.slug)).size).toBe(50_000)
  })
})
