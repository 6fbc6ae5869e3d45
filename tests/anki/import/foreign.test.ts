/** Packages of other people's: what becomes of their notes, cards, days and answers. */
import { describe, expect, it } from 'vitest'
import { leftLines } from '../../../src/anki/import/report.ts'
import type { Card } from '../../../src/core/card.ts'
import { DAY_MS } from '../../../src/core/day.ts'
import type { Note } from '../../../src/core/note.ts'
import { createScheduler } from '../../../src/core/schedule.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts'
import { createMemoryStore } from '../../../src/store/memory.ts'
import type { Made, MadeCard, MadeReview, MadeType } from './foreign-package.ts'
import { BASIC, CLOZE, DAY0, OPTIONAL, packageOf, REVERSED } from './foreign-package.ts'
import { merged, takeIn } from './importing.ts'

const ID = 1_700_000_000_000
const { fold } = createScheduler(DEFAULT_SETTINGS)

/** A package with one note. */
const one = (
  type: MadeType,
  fields: readonly string[],
  cards: readonly Partial<MadeCard>[] = [{}],
  more: Partial<Made> = {},
): Made => ({
  types: [type],
  notes: [{ id: ID, type: type.id, fields }],
  cards: cards.map((card, i) => ({ id: ID + 1 + i, note: ID, ord: i, ...card })),
  ...more,
})

async function taken(made: Made) {
  const store = createMemoryStore()
  const { report, intake } = await takeIn(store, packageOf(made))
  const { notes, cards, reviews, decks } = (await store.dump()).snapshot
  return { report, intake, notes, cards, reviews, decks, lines: leftLines(report) }
}

const bodyOf = async (type: MadeType, fields: readonly string[], cards?: readonly Partial<MadeCard>[]) =>
  (await taken(one(type, fields, cards))).notes.map((note: Note) => note.body)

const question = (front: string, back: string, reverse = false) => ({ form: 'question', front, back, reverse })

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
      '<script>alert(1)</script><style>b{}</style><!-- x --><img src=x onerror="alert(2)"><a href="javascript:alert(3)" title=">">link</a><iframe src="//e.example"></iframe><svg onload=alert(4)><text>no</text></svg>&lt;b&gt;'
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
    expect(await refusal(scripted, ['a', 'b'])).toEqual(['1 note of a sort that Tenet cannot ask (Quiz) is left out.'])
    const filtered = { ...BASIC, name: 'Add-on', templates: [['{{magic:Front}}', '{{Back}}'] as const] }
    expect(await refusal(filtered, ['a', 'b'])).toEqual([
      '1 note of a sort that Tenet cannot ask (Add-on) is left out.',
    ])
    const second = { ...BASIC, templates: [...BASIC.templates, ['{{magic:Front}}', '{{Back}}'] as const] }
    expect(await refusal(second, ['a', 'b'], [{}, {}])).toHaveLength(1)
  })

  it('covered pictures, by their type and by their words', async () => {
    const type = { ...CLOZE, name: 'Image Occlusion', occlusion: true }
    const text = '{{c1::image-occlusion:rect:left=.2:top=.3}}'
    expect(await refusal(type, ['x {{c1::y}}', ''])).toEqual([
      '1 note of a sort that Tenet cannot ask (Image Occlusion) is left out.',
    ])
    expect(await refusal(CLOZE, [text, ''])).toEqual(['1 note of a sort that Tenet cannot ask (Cloze) is left out.'])
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
})

/** A row of the log: an answer at a day and a minute. */
const answered = (day: number, ease: number, ivl: number, last: number, type: number, card = ID + 1): MadeReview => [
  (DAY0 + day) * DAY_MS + 12 * 3_600_000,
  ...([card, ease, ivl, last, 500, 4000, type] as const),
]

describe('cards and answers', () => {
  const cardOf = async (card: Partial<MadeCard>, reviews: readonly MadeReview[] = []): Promise<Card | undefined> =>
    (await taken(one(BASIC, ['a', 'b'], [card], { reviews }))).cards[0]

  it('keep Anki’s memory and its day', async () => {
    const log = [answered(1, 3, 3, 0, 0), answered(4, 3, 12, 3, 1)]
    const card = await cardOf(
      { type: 2, due: 17, ivl: 12, reps: 2, lapses: 0, data: '{"s":12.5,"d":6.25,"lrt":1}' },
      log,
    )
    expect(card).toMatchObject({ slot: 'review', due: DAY0 + 17 })
    expect(card?.memory).toMatchObject({
      phase: 'review',
      stability: 12.5,
      difficulty: 6.25,
      reps: 2,
      intervalDays: 12,
      lastReviewDay: DAY0 + 4,
    })
  })

  it('are built from the log where Anki keeps no memory', async () => {
    const log = [answered(1, 3, 3, 0, 0), answered(4, 3, 12, 3, 1)]
    const { cards, reviews } = await taken(
      one(BASIC, ['a', 'b'], [{ type: 2, due: 17, ivl: 12, reps: 2 }], { reviews: log }),
    )
    expect(reviews.map(review => [review.grade, review.kind, review.before])).toEqual([
      ['good', 'new', null],
      ['good', 'review', { unit: 'days', days: 3 }],
    ])
    expect(cards[0]?.memory?.stability).toBe(fold(reviews)?.memory.stability)
    expect(cards[0]).toMatchObject({ slot: 'review', due: DAY0 + 17 })
  })

  it('begin anew where there is neither, and that is said', async () => {
    const { cards, lines } = await taken(one(BASIC, ['a', 'b'], [{ type: 2, due: 17, ivl: 12, reps: 2 }]))
    expect(cards[0]).toMatchObject({ slot: 'new', memory: null })
    expect(lines).toEqual(['1 card begins anew: Anki keeps neither a memory nor answers of it.'])
  })

  it('in steps wait for their minute, or for the day that a long step ends on', async () => {
    const due = (DAY0 * DAY_MS + 50_000_000) / 1000
    expect(await cardOf({ type: 1, queue: 1, due, left: 1, reps: 1, data: '{"s":2,"d":5}' })).toMatchObject({
      slot: 'learning',
      due: due * 1000,
      memory: { phase: 'learning', step: 1 },
    })
    expect(
      await cardOf({ type: 3, queue: 3, due: 5, left: 1001, reps: 4, lapses: 1, data: '{"s":2,"d":5}' }),
    ).toMatchObject({
      slot: 'learning',
      due: (DAY0 + 5) * DAY_MS + 4 * 3_600_000,
      memory: { phase: 'relearning', step: 0, lapses: 1 },
    })
  })

  it('that are set aside are set aside here; what is buried for a day is not', async () => {
    expect(await cardOf({ queue: -1 })).toMatchObject({ slot: 'suspended', resume: { slot: 'new', due: 0 } })
    expect(await cardOf({ queue: -2 })).toMatchObject({ slot: 'new' })
  })

  it('that were lent to a filtered deck are back in their own, on their own day', async () => {
    const lent = { deck: 8, odid: 7, type: 2, queue: 2, due: -100, odue: 33, ivl: 9, reps: 3, data: '{"s":9,"d":5}' }
    const decks = { 7: 'French::Words', 8: 'Cramming' }
    const { cards, decks: mine } = await taken(one(BASIC, ['a', 'b'], [lent], { decks }))
    expect(mine.map(deck => deck.name)).toEqual(['French::Words'])
    expect(cards[0]).toMatchObject({ slot: 'review', due: DAY0 + 33 })
  })

  it('leave out what Anki wrote by itself, cramming, and what was before a card was reset', async () => {
    const log: readonly MadeReview[] = [
      answered(1, 3, 3, 0, 0),
      [(DAY0 + 2) * DAY_MS, ID + 1, 0, 0, 3, 0, 0, 4],
      answered(3, 3, 3, 0, 0),
      [(DAY0 + 4) * DAY_MS, ID + 1, 3, 3, 3, 0, 900, 3],
      [(DAY0 + 5) * DAY_MS, ID + 1, 0, 5, 3, 500, 0, 5],
    ]
    const made = one(BASIC, ['a', 'b'], [{ type: 2, due: 6, ivl: 3, reps: 1, data: '{"s":3,"d":5}' }], { reviews: log })
    const { reviews, lines } = await taken(made)
    expect(reviews.map(review => review.day)).toEqual([DAY0 + 3])
    expect(lines).toEqual(['1 answer from before a card was reset in Anki is left there.'])
  })

  it('come in the order in which Anki would ask them', async () => {
    const notes = [0, 1, 2].map(i => ({ id: ID + i, type: BASIC.id, fields: [`f${i}`, 'b'] }))
    const cards = [
      { id: 1, note: ID, due: 30 },
      { id: 2, note: ID + 1, due: 10 },
      { id: 3, note: ID + 2, type: 2, due: 4, ivl: 4, reps: 1, data: '{"s":4,"d":5,"pos":20}' },
    ]
    const { notes: mine } = await taken({ types: [BASIC], notes, cards })
    const fronts = [...mine]
      .sort((a, b) => a.position - b.position)
      .map(({ body }) => body.form === 'question' && body.front)
    expect(fronts).toEqual(['f1', 'f2', 'f0'])
  })

  it('are told apart by ids that no JavaScript number holds', async () => {
    // Both round to the same number.
    const sql = [9_007_199_254_740_992n, 9_007_199_254_740_993n]
    expect(Number(sql[0])).toBe(Number(sql[1]))
    const { schema11 } = await import('./foreign-package.ts')
    const { default: initSqlJs } = await import('sql.js')
    const { zipSync } = await import('fflate')
    const { Database } = await initSqlJs()
    const made = {
      types: [BASIC],
      notes: [1, 2].map(id => ({ id, type: BASIC.id, fields: [`f${id}`, 'b'] })),
      cards: [
        { id: 1, note: 1 },
        { id: 2, note: 2, due: 2 },
      ],
    }
    const db = new Database(schema11(made))
    db.run(`update notes set id = ${sql[0]} where id = 1; update notes set id = ${sql[1]} where id = 2`)
    db.run(`update cards set nid = ${sql[0]} where nid = 1; update cards set nid = ${sql[1]} where nid = 2`)
    const bytes = zipSync({ 'collection.anki21': db.export() })
    const { intake } = await merged(bytes, (await createMemoryStore().dump()).snapshot)
    expect(intake.notes.put).toHaveLength(2)
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
