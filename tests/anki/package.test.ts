import { describe, expect, it } from 'vitest'
import type { ExportInput } from '../../src/anki/export.ts'
import { exportPackage } from '../../src/anki/export.ts'
import { settleIds } from '../../src/anki/history.ts'
import { openSqlite } from '../../src/cli/sqlite.ts'
import { suspend } from '../../src/core/card.ts'
import type { NoteBody } from '../../src/core/note.ts'
import type { DeckContents } from '../../src/core/ports.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { rowsById } from './faithful.ts'
import { assertPackageInvariants } from './invariants.ts'
import type { OpenCollection } from './open.ts'
import { array, int, object, openPackage, str } from './open.ts'
import { cloze, deckOf, HOSTILE_BODIES, list, noteAt, PLAIN_BODIES, question, withNote } from './sample.ts'
import { offsetIn } from './zones.ts'

const engine = await openSqlite()
const input = (...contents: readonly DeckContents[]): ExportInput => ({
  contents,
  settings: DEFAULT_SETTINGS,
  nowMs: Date.UTC(2026, 10, 20, 15),
  offsetAt: offsetIn('Europe/Berlin'),
})

/** The bytes, once all invariants hold. */
async function write(what: ExportInput): Promise<Uint8Array> {
  const result = exportPackage(what, engine)
  if (!result.ok) throw new Error(result.error.message)
  await assertPackageInvariants(result.value, what)
  return result.value
}

async function open(what: ExportInput): Promise<OpenCollection> {
  return (await openPackage(await write(what))).collection
}

async function fieldsOf(body: NoteBody): Promise<readonly string[]> {
  const [row = {}] = (await open(input(deckOf([body])))).notes
  return str(row, 'flds').split('\u001f')
}

describe('the forms', () => {
  it('writes a question with its source', async () => {
    expect(await fieldsOf(question('Which river?', 'The Arve'))).toEqual([
      'Which river?',
      'The Arve',
      'Quote &#123;&#123;c1::no&#125;&#125; &amp; &lt;i&gt;',
      'paragraph 1',
      'The tram that &quot;nobody&quot; &lt;missed&gt;',
      'A. Moreau',
      'The Lyss Courier, 2026-02-27',
      'https://example.org/tram?a=1&amp;b=2',
      'fact',
      'tram.note-0',
      '',
      'The Lyss tram',
      expect.stringContaining('&quot;deck&quot;:&#123;&quot;id&quot;:&quot;tram&quot;'),
    ])
  })

  it('says above the question which deck it is of, unless that helps to the answer', async () => {
    expect((await fieldsOf(question('Which river?', 'The Arve')))[11]).toBe('The Lyss tram')
    expect((await fieldsOf(question('What runs along the Arve?', 'A tram')))[11]).toBe('')
    // Asked both ways: the name of the deck must help to neither answer.
    expect((await fieldsOf(question('A tram', 'What runs there', true)))[11]).toBe('')
    expect((await fieldsOf(cloze('A {0:tram} crosses the {2:Arve}.')))[11]).toBe('')
  })

  it('marks a reverse, which is a second card of the same note type', async () => {
    const fields = await fieldsOf(question('Which river?', 'The Arve', true))
    expect(fields[10]).toBe('y')
    const db = await open(input(deckOf([question('a', 'b', true), question('c', 'd')])))
    expect(db.cards.map(card => card.ord).sort()).toEqual([0, 0, 1])
    expect(new Set(db.notes.map(note => note.mid)).size).toBe(1)
  })

  it('writes a cloze with a card for each hole', async () => {
    expect((await fieldsOf(cloze('In {0:2014} the {2:council} cut it, {0:twice}.')))[0]).toBe(
      'In {{c1::2014}} the {{c3::council}} cut it, {{c1::twice}}.',
    )
    const db = await open(input(deckOf([cloze('In {0:2014} the {2:council} cut it.')])))
    expect(db.cards.map(card => card.ord).sort()).toEqual([0, 2])
  })

  it('writes a list in order', async () => {
    expect((await fieldsOf(list('Which two?', 'Fewer trams', 'a < b')))[1]).toBe(
      '<ol><li>Fewer trams</li><li>a &lt; b</li></ol>',
    )
  })

  it('lets no text become markup, a cloze or a sound', async () => {
    await write(input(deckOf(HOSTILE_BODIES)))
  })

  it('names the paragraph alone when the words are not ours to keep', async () => {
    const db = await open(input(deckOf(PLAIN_BODIES, { quotes: false })))
    const fields = db.notes.map(note => str(note, 'flds').split('\u001f'))
    expect(fields.map(field => field[2])).toEqual(fields.map(() => ''))
    expect(fields.map(field => field[3]).sort()).toContain('paragraph 3')
  })

  it.each(['javascript:alert(1)', '', 'file:///etc/passwd', 'data:text/html,x'])(
    'makes no link of %j',
    async address => {
      const [row = {}] = (await open(input(deckOf([question('a', 'b')], { address })))).notes
      expect(str(row, 'flds').split('\u001f')[7]).toBe('')
    },
  )
})

describe('decks', () => {
  it('puts each deck below ours, and decks of one name together', async () => {
    const decks = [
      deckOf(PLAIN_BODIES, { id: 'a', name: ' One :: two ' }),
      deckOf(PLAIN_BODIES, { id: 'b', name: 'one : TWO' }),
      deckOf(PLAIN_BODIES, { id: 'c', name: '::' }),
    ]
    const db = await open(input(...decks))
    const names = Object.values(object(db.col.decks)).map(deck => object(deck).name)
    expect(names.sort()).toEqual(['Default', 'Tenet', 'Tenet::Untitled', 'Tenet::one : TWO'])
  })

  it('has a preset with the weights and the retention', async () => {
    const settings = { ...DEFAULT_SETTINGS, retention: 0.85, newPerDay: 3, maxIntervalDays: 365 }
    const db = await open({ ...input(deckOf(PLAIN_BODIES)), settings })
    const preset =
      Object.values(object(db.col.dconf))
        .map(object)
        .find(({ name }) => name === 'Tenet') ?? {}
    expect(preset.desiredRetention).toBe(0.85)
    expect(array(preset.fsrsParams6)).toHaveLength(21)
    expect(object(preset.new).perDay).toBe(3)
    expect(object(preset.rev).maxIvl).toBe(365)
  })
})

describe('a second export', () => {
  const first = deckOf([...PLAIN_BODIES, ...HOSTILE_BODIES])

  it('is the same file at the same time', async () => {
    expect(await write(input(first))).toEqual(await write(input(first)))
  })

  it('keeps all identities a year later, with more notes, and says which note is newer', async () => {
    const before = rowsById(await open(input(first)))
    const edited = withNote(first, {
      ...noteAt(first, 0),
      editedAtMs: Date.UTC(2027, 0, 1),
      body: question('New', 'words'),
    })
    const later = { ...input(deckOf(PLAIN_BODIES, { id: 'more', name: 'More' }), edited), nowMs: Date.UTC(2027, 10, 1) }
    const after = rowsById(await open(later))
    for (const [id, row] of before.notes) {
      const again = after.notes.get(id) ?? {}
      for (const key of ['id', 'guid', 'mid']) expect(again[key]).toBe(row[key])
      expect(int(again, 'mod') > int(row, 'mod')).toBe(id === noteAt(first, 0).id)
    }
    for (const [id, row] of before.cards) expect(after.cards.get(id)?.id).toBe(row.id)
  })

  it('gives a note that changed its form a new guid: Anki would skip it under the old one', async () => {
    const changed = withNote(first, { ...noteAt(first, 0), body: cloze('{0:x}') })
    const of = async (deck: DeckContents) => rowsById(await open(input(deck))).notes.get(noteAt(first, 0).id)?.guid
    expect(await of(changed)).not.toBe(await of(first))
  })
})

describe('what is wrong with the input', () => {
  it('says so when there are no cards', () => {
    const bare = deckOf([cloze('no hole at all')])
    for (const contents of [[], [deckOf([])], [bare]]) {
      const result = exportPackage(input(...contents), engine)
      expect(result).toMatchObject({ ok: false, error: { code: 'nothing-to-export' } })
    }
  })

  it('says so when the weights are none', () => {
    const settings = { ...DEFAULT_SETTINGS, weights: [1, 2, 3] }
    const result = exportPackage({ ...input(deckOf(PLAIN_BODIES)), settings }, engine)
    expect(result).toMatchObject({ ok: false, error: { code: 'weights' } })
  })

  it('leaves out notes without cards and cards without notes, and makes up cards that are missing', async () => {
    const deck = deckOf([...PLAIN_BODIES, cloze('no hole')])
    const result = exportPackage(input({ ...deck, cards: deck.cards.slice(3), notes: deck.notes.slice(1) }), engine)
    if (!result.ok) throw new Error(result.error.message)
    const { collection } = await openPackage(result.value)
    expect(collection.notes).toHaveLength(PLAIN_BODIES.length - 1)
    expect(collection.cards).toHaveLength(deck.cards.length - 1)
  })
})

it('keeps suspended new cards suspended, at their place', async () => {
  const deck = deckOf(PLAIN_BODIES)
  const db = await open(input({ ...deck, cards: deck.cards.map(suspend) }))
  expect(new Set(db.cards.map(card => card.queue))).toEqual(new Set([-1]))
  expect(
    db.cards
      .map(card => int(card, 'due'))
      .sort((a, b) => a - b)
      .at(0),
  ).toBe(1)
})

it('reports its progress up to the end', () => {
  const seen: string[] = []
  exportPackage(input(deckOf(PLAIN_BODIES)), engine, (done, total) => seen.push(`${done}/${total}`))
  expect(seen.at(-1)).toBe('15/15')
})

it('draws log lines from the future back before now, in their order', () => {
  expect(settleIds([1, 5, 9], 100)).toEqual([1, 5, 9])
  expect(settleIds([1, 5, 5, 5], 100)).toEqual([1, 5, 6, 7])
  expect(settleIds([1, 98, 99, 200, 300], 100)).toEqual([1, 97, 98, 99, 100])
})
