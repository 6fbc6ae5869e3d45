import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { locate } from '../../../src/core/anchor.ts'
import { deckOf, fileOf, NO_IDS, notesOf, recordOf } from '../../../src/core/deckfile/convert.ts'
import { formatDeckFile } from '../../../src/core/deckfile/format.ts'
import { alignHoles } from '../../../src/core/deckfile/holes.ts'
import type { MergeInput } from '../../../src/core/deckfile/merge.ts'
import { mergeDeckFile } from '../../../src/core/deckfile/merge.ts'
import { parseDeckFile } from '../../../src/core/deckfile/parse.ts'
import type { DeckFile, FileNote } from '../../../src/core/deckfile/types.ts'
import type { NoteId } from '../../../src/core/ids.ts'
import { noteId } from '../../../src/core/ids.ts'
import type { ClozePart, Note, NoteBody } from '../../../src/core/note.ts'
import { mended, ordinalsOf } from '../../../src/core/note.ts'
import type { Paragraph } from '../../../src/core/piece.ts'
import { bodyWith, cleaned, deckWith } from './arbitrary.ts'

// Many runs on a busy machine; a slow answer is no wrong one.
vi.setConfig({ testTimeout: 60_000 })

const NOW = Date.parse('2024-05-01T10:00:00Z')
const decks = deckWith(bodyWith(cleaned)).map(deck => again(formatDeckFile(deck)))

function again(text: string): DeckFile {
  const read = parseDeckFile(text, 'deck')
  if (!read.ok) throw new Error(read.findings.map(f => f.message).join('\n'))
  return read.file
}

/** What the store holds after the deck was taken in for the first time. */
const taken = (file: DeckFile): Pick<MergeInput, 'record' | 'notes'> => {
  const record = recordOf(file, null)
  return { record, notes: notesOf(file, record.piece, NOW) }
}
const merge = (file: DeckFile, store: Pick<MergeInput, 'record' | 'notes'>, more: Partial<MergeInput> = {}) =>
  mergeDeckFile({
    file,
    ...store,
    assigned: new Set(),
    studied: new Set(),
    offered: new Set(),
    mine: 'keep',
    nowMs: NOW + 1000,
    ...more,
  })

/** The store after a merge, as `changeNotes` would leave it. */
function stored(
  notes: readonly Note[],
  { put, remove }: { put: readonly Note[]; remove: readonly NoteId[] },
): readonly Note[] {
  const all = new Map(notes.map(note => [note.id, note]))
  for (const note of put) all.set(note.id, note)
  for (const id of remove) all.delete(id)
  return [...all.values()]
}

describe('a deck file and the app’s deck', () => {
  it('are each other: taken in and written out the file is the same', () => {
    fc.assert(
      fc.property(decks, file => {
        const { record, notes } = taken(file)
        const deck = deckOf(file, { source: 'deck-file', createdAtMs: NOW, fileHash: null })
        const bare = (list: readonly { readonly anchors: FileNote['anchors'] }[]) =>
          // Without the piece's text an anchor names its paragraph only.
          list.map(x => ({ ...x, anchors: x.anchors.map(a => ({ ...a, range: null })) }))
        expect(fileOf(deck, record, notes)).toEqual({
          ...file,
          preface: '',
          notes: bare(file.notes),
          statements: bare(file.statements),
        })
      }),
    )
  })

  it('with the piece’s text keep the stretches, and the words are found there', () => {
    const text = 'Trams came every 20 minutes instead of every 8.'
    const file = again(
      '---\nname = "x"\nid = "x"\nparagraphs = "1"\n---\nQ: a?\nA: b.\n<!-- tenet id=n at=1:11-27,1:90-99 -->\n',
    )
    const paragraphs: readonly Paragraph[] = [{ kind: 'body', text }]
    const record = recordOf(file, { kind: 'present', paragraphs })
    const [note] = notesOf(file, record.piece, NOW)
    expect(note?.anchors[0]?.span?.exact).toBe('every 20 minutes')
    // A stretch that is not in this text falls back to its paragraph.
    expect(note?.anchors[1]).toEqual({ paragraph: 1, span: null })
    const [anchor] = note?.anchors ?? []
    expect(anchor && locate(anchor, record.piece)).toMatchObject({ start: 11, end: 27, how: 'exact' })
    const deck = deckOf(file, { source: 'piece', createdAtMs: NOW, fileHash: null })
    expect(fileOf(deck, record, note ? [note] : []).notes[0]?.anchors[0]).toEqual(file.notes[0]?.anchors[0])
  })

  it('a deck of cards with ids of their own, saved and opened again, is the same deck', () => {
    fc.assert(
      fc.property(decks, file => {
        const store = taken(file)
        const own = store.notes.map((note, i): Note => ({ ...note, id: noteId(`own${i}`), origin: 'proposed' }))
        const deck = deckOf(file, { source: 'piece', createdAtMs: NOW, fileHash: null })
        const opened = again(formatDeckFile(fileOf(deck, store.record, own)))
        const merged = merge(opened, { ...store, notes: own }, { mine: 'file' })
        expect(merged.change).toEqual({ put: [], remove: [] })
        expect(merged.unchanged).toHaveLength(own.length)
      }),
    )
  })
})

describe('taking in a newer file', () => {
  it('that is the same changes nothing', () => {
    fc.assert(
      fc.property(decks, fc.constantFrom('keep' as const, 'file' as const), (file, mine) => {
        const store = taken(file)
        const merged = merge(file, store, { mine })
        expect(merged.change).toEqual({ put: [], remove: [] })
        expect(merged.record).toEqual(store.record)
      }),
    )
  })

  /** A store studied in part and mended in part, and another version of the file. */
  const versions = fc
    .tuple(decks, decks, fc.func(fc.boolean()), fc.func(fc.boolean()))
    .map(([one, two, pick, third]) => {
      const shared = one.notes.filter(note => pick(note.slug))
      const file: DeckFile = {
        ...two,
        header: { ...two.header, id: one.header.id, paragraphs: 99 },
        statements: [],
        links: [],
        notes: [...two.notes.filter(n => !shared.some(s => s.slug === n.slug)), ...shared].map(n => ({
          ...n,
          statements: [],
        })),
      }
      const store = taken(one)
      const notes = store.notes.map(note => (third(note.id) ? mended(note, { ...note.body }, NOW + 5) : note))
      return { file, store: { ...store, notes }, studied: new Set(notes.filter(n => pick(n.id)).map(n => n.id)) }
    })

  it('loses no card that was studied or mended, and what it says it did is what it did', () => {
    fc.assert(
      fc.property(versions, fc.constantFrom('keep' as const, 'file' as const), ({ file, store, studied }, mine) => {
        const merged = merge(file, store, { mine, studied })
        const left = stored(store.notes, merged.change)
        const ids = new Set(left.map(note => note.id))
        for (const note of store.notes) {
          if (studied.has(note.id) || note.origin !== 'deck-file') expect(ids).toContain(note.id)
        }
        const { added, updated, unchanged, removed, kept } = merged
        expect(new Set([...added, ...updated, ...unchanged, ...kept])).toEqual(ids)
        expect(added.length + updated.length + unchanged.length + kept.length).toBe(left.length)
        expect(removed.filter(id => ids.has(id))).toEqual([])
        expect(left.map(n => n.position).sort((a, b) => a - b)).toEqual(left.map((_, i) => i))
      }),
    )
  })

  it('twice does nothing the second time', () => {
    fc.assert(
      fc.property(versions, fc.constantFrom('keep' as const, 'file' as const), ({ file, store, studied }, mine) => {
        const first = merge(file, store, { mine, studied })
        const notes = stored(store.notes, first.change)
        const second = merge(file, { notes, record: first.record }, { mine, studied, nowMs: NOW + 9000 })
        expect(second.change).toEqual({ put: [], remove: [] })
      }),
    )
  })
})

const deck = (cards: string): DeckFile => again(`---\nname = "Lyss"\nid = "lyss"\nparagraphs = "4"\n---\n\n${cards}`)
const parsed = (cards: string) => {
  const read = parseDeckFile(`---\nname = "Lyss"\nid = "lyss"\n---\n\n${cards}`, 'x')
  if (!read.ok) throw new Error('not a deck')
  return read
}

describe('a changed card', () => {
  const old = deck('Q: How often?\nA: Every 20 minutes.\n<!-- tenet id=often at=1 -->\n')
  const now = deck('Q: How often did trams come?\nA: Every 20 minutes.\n<!-- tenet id=often at=1 -->\n')

  it('keeps its id and its first day, and is marked as edited so that Anki takes it over', () => {
    const { change, updated } = merge(now, taken(old))
    expect(updated).toEqual(['lyss.often'])
    expect(change.put[0]).toMatchObject({
      id: 'lyss.often',
      body: { front: 'How often did trams come?' },
      createdAtMs: NOW,
      editedAtMs: NOW + 1000,
    })
  })

  it('that the person mended keeps the person’s words when the deck came with the app, not when they opened the file', () => {
    const store = taken(old)
    const mine: NoteBody = { form: 'question', front: 'My words?', back: 'Mine.', reverse: false }
    const notes = store.notes.map(note => mended(note, mine, NOW + 5))
    expect(merge(now, { ...store, notes }).change.put).toEqual([])
    expect(merge(now, { ...store, notes }).kept).toEqual(['lyss.often'])
    expect(merge(now, { ...store, notes }, { mine: 'file' }).updated).toEqual(['lyss.often'])
  })

  it('that is gone from the file goes when it was never asked, and stays when it was', () => {
    const none = deck('Q: New?\nA: Yes, new.\n<!-- tenet id=new at=1 -->\n')
    expect(merge(none, taken(old)).removed).toEqual(['lyss.often'])
    const studied = merge(none, taken(old), { studied: new Set([noteId('lyss.often')]) })
    expect(studied).toMatchObject({ removed: [], kept: ['lyss.often'], added: ['lyss.new'] })
    expect(studied.change.put.find(n => n.id === 'lyss.often')?.position).toBe(1)
  })

  it('takes over the text of the piece that the person has', () => {
    const { record, notes } = taken(old)
    const paragraphs: readonly Paragraph[] = [{ kind: 'body', text: 'Trams came every 20 minutes.' }]
    const present = { ...record, piece: { ...record.piece, text: { kind: 'present' as const, paragraphs } } }
    const merged = merge(deck('Q: How often?\nA: Every 20 minutes.\n<!-- tenet id=often at=1:11-27 -->\n'), {
      record: present,
      notes,
    })
    expect(merged.record.piece.text.kind).toBe('present')
    expect(merged.change.put[0]?.anchors[0]?.span?.exact).toBe('every 20 minutes')
  })

  it('leaves the piece the sentences that the reader found likely in it', () => {
    const { record, notes } = taken(old)
    expect(merge(old, { record, notes }).record).not.toHaveProperty('likely')
    const likely = { thesis: [{ at: { paragraph: 1, span: null }, reply: null }], reason: [], objection: [] }
    expect(merge(old, { record: { ...record, likely }, notes }).record.likely).toEqual(likely)
  })
})

describe('cards in a file without ids', () => {
  const first = parsed(
    'Q: What is the capital of France?\nA: Paris\n\nQ: What is the capital of France called in song?\nA: Paname\n\nC: [Berne] is in [Switzerland].\n',
  )
  const store = taken(first.file)
  const ids = (cards: string) => {
    const read = parsed(cards)
    const merged = merge(read.file, store, { assigned: read.assigned, mine: 'file' })
    return { merged, notes: stored(store.notes, merged.change) }
  }

  it('are the same cards when nothing but their order changed', () => {
    const { merged, notes } = ids(
      'C: [Berne] is in [Switzerland].\n\nQ: What is the capital of France called in song?\nA: Paname\n\nQ: What is the capital of France?\nA: Paris\n',
    )
    expect(merged.unchanged).toHaveLength(3)
    expect(notes.find(n => n.position === 1)?.body).toMatchObject({ back: 'Paname' })
  })

  it('are known by their front when the answer was mended, by the answer when the front was', () => {
    const { merged } = ids(
      'Q: What is the capital of France?\nA: Paris, on the Seine\n\nQ: What is France’s capital called in song?\nA: Paname\n\nC: [Berne] is in [Switzerland].\n',
    )
    expect(merged).toMatchObject({ added: [], removed: [], updated: store.notes.slice(0, 2).map(n => n.id) })
  })

  it('do not inherit the memory of a card that begins alike', () => {
    const { merged } = ids(
      'Q: What is the capital of France called in song?\nA: Paname\n\nC: [Berne] is in [Switzerland].\n',
    )
    expect(merged.removed).toEqual([store.notes[0]?.id])
    expect(merged.unchanged).toEqual([store.notes[1]?.id, store.notes[2]?.id])
  })

  it('that are new get ids that nobody has', () => {
    const { merged } = ids(
      'Q: What is the capital of France?\nA: Paris\n\nQ: What is the capital of France, by population?\nA: Also the largest city\n\nC: [Berne] is in [Switzerland].\n',
    )
    expect(merged.added).toHaveLength(1)
    expect(store.notes.map(n => n.id)).not.toContain(merged.added[0])
  })
})

describe('the holes of an edited cloze', () => {
  const cloze = (...parts: readonly (string | readonly [string, number?])[]): NoteBody => {
    let n = 0
    return {
      form: 'cloze',
      parts: parts.map(
        (p): ClozePart => (typeof p === 'string' ? { text: p, hole: null } : { text: p[0], hole: p[1] ?? n++ }),
      ),
    }
  }
  const before = cloze(['Seoul'], ' and ', ['Moscow'], ' in ', ['1990'])

  it('keep their numbers when another is taken away, and a new one gets a number never used', () => {
    expect(ordinalsOf(alignHoles(before, cloze('Seoul and ', ['Moscow'], ' in ', ['1990'])))).toEqual([1, 2])
    const more = alignHoles(before, cloze(['Roh'], ': ', ['Seoul'], ' and ', ['Moscow'], ' in ', ['1990']))
    expect(more).toEqual(cloze(['Roh', 3], ': ', ['Seoul', 0], ' and ', ['Moscow', 1], ' in ', ['1990', 2]))
  })
  it('keep their numbers when they change places or their words are mended', () => {
    expect(alignHoles(before, cloze('In ', ['1990'], ' ', ['Seoul'], ' met ', ['Moscow']))).toEqual(
      cloze('In ', ['1990', 2], ' ', ['Seoul', 0], ' met ', ['Moscow', 1]),
    )
    expect(ordinalsOf(alignHoles(before, cloze(['Seoul'], ' and ', ['Moskva'], ' in ', ['1990'])))).toEqual([0, 1, 2])
  })
  it('are not handed another’s memory when one goes and one comes', () => {
    expect(ordinalsOf(alignHoles(before, cloze(['Seoul'], ' and ', ['Pyongyang'])))).toEqual([0, 3])
  })
  it('get a number that a card can have, also after the last', () => {
    const full = cloze(['Seoul', 0], ' and ', ['Moscow', 999])
    expect(ordinalsOf(alignHoles(full, cloze(['Seoul'], ' and ', ['Bern'], ' and ', ['Moscow'])))).toEqual([0, 1, 999])
  })
  it('are believed when the file numbers them', () => {
    const numbered = cloze(['Moscow', 1], ' and ', ['Seoul', 7])
    expect(alignHoles(before, numbered)).toEqual(numbered)
  })
})

it('a deck with the longest id there may be still gives its cards ids', () => {
  const id = 'x'.repeat(72)
  const file = again(`---\nname = "x"\nid = "${id}"\n---\nQ: ${'abcdefghijk '.repeat(9)}?\nA: b.\n`)
  expect(notesOf(file, recordOf(file, null).piece, NOW)[0]?.id.startsWith(`${id}.abc`)).toBe(true)
  expect(parseDeckFile(`---\nname = "x"\nid = "${id}x"\n---\nQ: a?\nA: b.\n`, 'x').ok).toBe(false)
})

it('a file taken in anew gives every note the deck’s name and its slug as id', () => {
  const file = deck('Q: a?\nA: b.\n<!-- tenet id=x at=1 -->\n')
  expect(notesOf(file, recordOf(file, null).piece, NOW, NO_IDS)[0]).toMatchObject({
    id: 'lyss.x',
    deckId: 'lyss',
    position: 0,
  })
})

describe('a card that the person removed', () => {
  it('is not offered again by the next version of the app, but comes back when the person opens the file', () => {
    fc.assert(
      fc.property(decks, file => {
        const store = taken(file)
        const gone = store.notes[0]
        if (gone === undefined) return
        const rest = { ...store, notes: store.notes.slice(1) }
        const offered = new Set(store.notes.map(note => note.id))
        expect(merge(file, rest, { mine: 'keep', offered }).added).toEqual([])
        expect(merge(file, rest, { mine: 'file', offered }).added).toEqual([gone.id])
      }),
    )
  })
})
