/** Packages of other people's: what becomes of their notes, cards, days and answers. */
import { describe, expect, it } from 'vitest'
import type { Note } from '../../../src/core/note.ts'
import { createMemoryStore } from '../../../src/store/memory.ts'
import type { Made, MadeCard, MadeType } from './foreign-package.ts'
import { BASIC, CLOZE, CRT_SEC, DAY0, OPTIONAL, packageOf, REVERSED } from './foreign-package.ts'
import { takeIn } from './importing.ts'
import { ID, one, question, taken } from './one-note.ts'

const bodyOf = async (type: MadeType, fields: readonly string[], cards?: readonly Partial<MadeCard>[]) =>
  (await taken(one(type, fields, cards))).notes.map((note: Note) => note.body)

describe('notes', () => {
  it('a basic one is a question', async () => {
    expect(await bodyOf(BASIC, ['<b>chat</b>', 'cat<br>feline &amp; co'])).toEqual([
      question('chat', 'cat\nfeline & co'),
    ])
  })

  it('a reversed one is asked both ways, each way with its own card', async () => {
    const cards = [{ type: 2, due: 9, ivl: 9, reps: 1, data: '{"s":9,"d":5}' }, {}]
    const { notes, cards: mine } = await taken(one(REVERSED, ['chien', 'dog'], cards))
    expect(notes.map(note => note.body)).toEqual([question('chien', 'dog', true)])
    expect(mine.map(card => [card.slot, card.due])).toEqual([
      ['review', DAY0 + 9],
      ['new', 0],
    ])
  })

  it('an optional reverse is there when its card is', async () => {
    expect(await bodyOf(OPTIONAL, ['eau', 'water', ''])).toEqual([question('eau', 'water')])
    expect(await bodyOf(OPTIONAL, ['eau', 'water', 'y'], [{}, {}])).toEqual([question('eau', 'water', true)])
  })

  it('any other card of a note becomes a note of its own, so that nothing is half taken', async () => {
    const third = { ...REVERSED, templates: [...REVERSED.templates, ['Spell: {{text:Back}}', '{{Front}}!'] as const] }
    expect(await bodyOf(third, ['a', 'b'], [{}, {}, {}])).toEqual([
      question('a', 'b', true),
      question('Spell: b', 'a!'),
    ])
    expect(await bodyOf(third, ['a', 'b'], [{ ord: 1 }])).toEqual([question('b', 'a')])
  })

  it('what is typed is not shown in front, and a back that repeats the front is cut', async () => {
    const typed = {
      ...BASIC,
      templates: [['{{Front}}\n\n{{type:Back}}', '{{Front}}<hr id="answer">{{type:Back}}'] as const],
    }
    expect(await bodyOf(typed, ['pain', 'bread'])).toEqual([question('pain', 'bread')])
    const repeats = { ...BASIC, templates: [['{{Front}}', '<div>{{Front}}</div><div>{{Back}}</div>'] as const] }
    expect(await bodyOf(repeats, ['pain', 'bread'])).toEqual([question('pain', 'bread')])
  })

  it('gaps are gaps, a hint stands behind its gap, and what else is on the back is told of', async () => {
    const { notes, lines } = await taken(
      one(CLOZE, ['Paris is {{c1::the <i>capital</i>::role}} of {{c2::France}}', 'since 987'], [{}, {}]),
    )
    expect(notes[0]?.body).toEqual({
      form: 'cloze',
      parts: [
        { text: 'Paris is ', hole: null },
        { text: 'the capital', hole: 0 },
        { text: ' (role) of ', hole: null },
        { text: 'France', hole: 1 },
      ],
    })
    expect(lines).toEqual(['1 text with gaps has more words on the back in Anki: those stay there.'])
  })

  it('runs nothing and keeps no markup', async () => {
    const html =
      '<script>alert(1)</script><style>b{}</style><!-- x > y --><img src=x onerror="alert(2)"><a href="javascript:alert(3)" title=">">link</a><iframe src="//e.example"></iframe><svg onload=alert(4)><text>no</text></svg>&lt;b&gt;'
    expect(await bodyOf(BASIC, [html, 'x'])).toEqual([question('[picture: x]link<b>', 'x')])
  })
})

describe('what cannot be asked', () => {
  const refusal = async (type: MadeType, fields: readonly string[], cards?: readonly Partial<MadeCard>[]) => {
    const { notes, lines } = await taken(one(type, fields, cards))
    expect(notes).toEqual([])
    return lines
  }

  it('is counted and named, and never half taken', async () => {
    const scripted = { ...BASIC, name: 'Quiz', templates: [['{{Front}}<script>go()</script>', '{{Back}}'] as const] }
    expect(await refusal(scripted, ['a', 'b'])).toEqual([
      '1 note of a note type that Tenet cannot ask (Quiz) is left out.',
    ])
    const filtered = { ...BASIC, name: 'Add-on', templates: [['{{magic:Front}}', '{{Back}}'] as const] }
    expect(await refusal(filtered, ['a', 'b'])).toEqual([
      '1 note of a note type that Tenet cannot ask (Add-on) is left out.',
    ])
    const second = { ...BASIC, templates: [...BASIC.templates, ['{{magic:Front}}', '{{Back}}'] as const] }
    expect(await refusal(second, ['a', 'b'], [{}, {}])).toHaveLength(1)
  })

  it('covered pictures, by their type and by their words', async () => {
    const type = { ...CLOZE, name: 'Image Occlusion', occlusion: true }
    const text = '{{c1::image-occlusion:rect:left=.2:top=.3}}'
    expect(await refusal(type, ['x {{c1::y}}', ''])).toEqual([
      '1 note of a note type that Tenet cannot ask (Image Occlusion) is left out.',
    ])
    expect(await refusal(CLOZE, [text, ''])).toEqual([
      '1 note of a note type that Tenet cannot ask (Cloze) is left out.',
    ])
  })

  it('gaps within gaps, gaps that do not close, and pictures alone', async () => {
    expect(await refusal(CLOZE, ['{{c1::a {{c2::b}}}}', ''], [{}, {}])).toEqual([
      '1 note with gaps within gaps (Cloze) is left out.',
    ])
    expect(await refusal(CLOZE, ['{{c1::a', ''])).toEqual(['1 note with nothing to ask (Cloze) is left out.'])
    expect(await refusal(BASIC, ['<img src="map.png">', 'Chad'])).toEqual([
      '1 note with nothing but a picture or a sound on one side (Basic) is left out.',
    ])
  })

  it('a note that is too long to be kept here, as a whole and with its answers; what is just short enough comes', async () => {
    const most = 'x'.repeat(200_000)
    const made: Made = {
      types: [BASIC, CLOZE],
      notes: [
        { id: ID, type: BASIC.id, fields: ['a', most] },
        { id: ID + 1, type: BASIC.id, fields: ['b', `${most}x`] },
        { id: ID + 2, type: BASIC.id, fields: [`${most}x`, 'c'] },
        { id: ID + 3, type: CLOZE.id, fields: ['{{c1::a}} b '.repeat(5001), ''] },
      ],
      cards: [0, 1, 2, 3].map(i => ({ id: i + 1, note: ID + i, type: 2, due: 9, reps: 1 })),
      reviews: [[CRT_SEC * 1000, 2, 3, 1, 0, 2500, 1000, 0]],
    }
    const { report, notes: mine, reviews, lines } = await taken(made)
    expect(mine.map(note => note.body)).toEqual([question('a', most)])
    expect(reviews).toEqual([])
    expect(report).toMatchObject({ notes: 1, cards: 1, answers: 0, begunAnew: 1 })
    expect(lines).toContain('3 notes that are too long (Basic, Cloze) are left out.')
  })
})

describe('decks', () => {
  it('keep their full name, one here for each there; a second package of the same brings only what is new', async () => {
    const store = createMemoryStore()
    const decks = { 7: 'French::Words', 8: 'French' }
    const notes = [0, 1].map(i => ({ id: ID + i, type: BASIC.id, fields: [`f${i}`, 'b'] }))
    const cards = [
      { id: 1, note: ID },
      { id: 2, note: ID + 1, deck: 8 },
    ]
    await takeIn(store, packageOf({ types: [BASIC], decks, notes, cards }))
    expect((await store.dump()).snapshot.decks.map(deck => deck.name).sort()).toEqual(['French', 'French::Words'])
    const more = [...notes, { id: ID + 2, type: BASIC.id, fields: ['f2', 'b'] }]
    const { report } = await takeIn(
      store,
      packageOf({ types: [BASIC], decks, notes: more, cards: [...cards, { id: 3, note: ID + 2 }] }),
    )
    expect(report).toMatchObject({ added: 1, updated: 0, decks: [] })
    expect((await store.dump()).snapshot.decks).toHaveLength(2)
  })
})
