// @vitest-environment happy-dom
/** Questions about a piece as a whole: which are open, and what becomes of an answer. */
import { afterEach, describe, expect, it } from 'vitest'
import { anchorAt } from '../../src/core/anchor.ts'
import type { Likely } from '../../src/core/likely.ts'
import type { NoteLink } from '../../src/core/note.ts'
import type { Piece } from '../../src/core/piece.ts'
import { paragraphText } from '../../src/core/piece.ts'
import { ownQuestions } from '../../src/ui/model/own-words.ts'
import { noteNamed, question, recordOf } from '../contract/making.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { DECK, failing, stage } from './support.ts'

const FILL = 'The ferry went to the island and came back to the town. '.repeat(14).trim()
const PIECE: Piece = {
  ...recordOf(DECK).piece,
  title: 'The Ferry',
  author: 'Ada Brook',
  language: 'en',
  text: {
    kind: 'present',
    paragraphs: [
      { kind: 'body', text: FILL },
      { kind: 'heading', text: 'What to do' },
      { kind: 'body', text: 'Nobody should pay for a road. A ferry is one.' },
    ],
  },
}

const fronts = (piece: Piece, ...links: readonly (readonly [NoteLink, 'proposed' | 'written'])[]) =>
  ownQuestions(
    { piece },
    links.map(([link, origin], i) => ({ ...noteNamed(`n${i}`, DECK.id, question('Q?', 'A'), i), link, origin })),
  ).map(({ front }) => front)

describe('the questions', () => {
  it('name author and piece, so that they can be asked among others', () => {
    expect(fronts(PIECE)).toEqual([
      'What does Ada Brook argue in “The Ferry”?',
      'What is the strongest reason that Ada Brook gives in “The Ferry”?',
      'What is the best objection to what Ada Brook argues in “The Ferry”, and what is the answer to it?',
    ])
    expect(fronts({ ...PIECE, author: 'Ada Brook and Jo Holm' })[0]).toBe(
      'What do Ada Brook and Jo Holm argue in “The Ferry”?',
    )
    expect(fronts({ ...PIECE, author: '' })[0]).toBe('What does the author of “The Ferry” argue?')
    expect(fronts({ ...PIECE, title: 'Ferries and '.repeat(8) })[0]).toBe(
      'What does Ada Brook argue in “Ferries and Ferries and Ferries and Ferries…”?',
    )
  })

  it('are not asked twice: a thesis, whoever worded it; a reason only where the person wrote it', () => {
    expect(fronts(PIECE, ['thesis', 'proposed'], ['reason', 'proposed'])).toHaveLength(2)
    expect(fronts(PIECE, ['thesis', 'written'], ['reason', 'written'], ['objection', 'written'])).toEqual([])
  })

  it('are for pieces that argue one thing, in English, with their text', () => {
    const short: Piece = { ...PIECE, text: { kind: 'present', paragraphs: [{ kind: 'body', text: 'Too short.' }] } }
    const book: Piece = { ...PIECE, text: { kind: 'present', paragraphs: [{ kind: 'body', text: FILL.repeat(100) }] } }
    expect(fronts(short)).toEqual([])
    expect(fronts(book)).toEqual([])
    expect(fronts({ ...PIECE, language: 'de' })).toEqual([])
    expect(fronts({ ...PIECE, text: { kind: 'absent', paragraphCount: 3 } })).toEqual([])
  })
})

let screen: Shown

const THESIS = 'What does Ada Brook argue in “The Ferry”?'

async function open(likely?: Likely) {
  const on = stage()
  const { store, failures } = failing(on.store, 'changeNotes')
  await store.addDeck(DECK, { ...recordOf(DECK), piece: PIECE, ...(likely === undefined ? {} : { likely }) }, [])
  screen = await show({ ...on.ports, store }, '#/proposals/kim')
  await screen.appears('In your own words')
  return { failures, notes: async () => (await store.deckContents(DECK.id))?.notes ?? [] }
}

async function answer(text: string): Promise<void> {
  const areas = [...screen.root.querySelectorAll('textarea')]
  const area = areas.at(-1)
  if (area === undefined) throw new Error('no answer to write')
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
  await screen.settle()
}

describe('an answer', () => {
  afterEach(() => screen.close())

  it('is kept on the sentence that comes nearest, as the piece’s thesis, and can be taken back', async () => {
    const { notes } = await open()
    await screen.tap(THESIS)
    expect(screen.text()).not.toContain('What to doNobody')
    await answer('Ferries should be free')
    await screen.tap('A ferry is one.')
    await screen.tap('Keep it')
    await screen.settle()
    expect(await notes()).toMatchObject([
      {
        kind: 'argument',
        link: 'thesis',
        origin: 'written',
        body: { form: 'question', front: THESIS, back: 'Ferries should be free' },
        anchors: [{ paragraph: 3, span: { exact: 'A ferry is one.' } }],
      },
    ])
    expect(screen.root.querySelector('dialog')).toBeNull()
    expect(screen.has(THESIS)).toBe(false)
    await screen.tap('Undo')
    await screen.settle()
    expect(await notes()).toEqual([])
    expect(screen.has(THESIS)).toBe(true)
  })

  it('rests on a run of sentences of one paragraph', async () => {
    const { notes } = await open()
    await screen.tap(THESIS)
    await answer('Ferries should be free')
    await screen.tap('The ferry went to the island and came back to the town.')
    await screen.tap('Nobody should pay for a road.')
    await screen.tap('A ferry is one.')
    await screen.tap('Keep it')
    await screen.settle()
    expect(await notes()).toMatchObject([
      { anchors: [{ paragraph: 3, span: { exact: 'Nobody should pay for a road. A ferry is one.' } }] },
    ])
  })

  it('without a sentence, or without words, is not kept, and what was typed stays', async () => {
    const { notes } = await open()
    await screen.tap(THESIS)
    await screen.tap('Keep it')
    expect(screen.text()).toContain('Nothing may be left empty')
    await answer('Ferries should be free')
    await screen.tap('Keep it')
    expect(screen.text()).toContain('Tap the sentence that your answer rests on.')
    await screen.tap('Close')
    expect(screen.root.querySelector('dialog')).not.toBeNull()
    await screen.tap('Keep editing')
    expect(screen.root.querySelectorAll('textarea')[1]?.value).toBe('Ferries should be free')
    expect(await notes()).toEqual([])
  })

  it('that could not be saved is said to be so', async () => {
    const { failures, notes } = await open()
    failures.left = 1
    await screen.tap(THESIS)
    await answer('Ferries should be free')
    await screen.tap('A ferry is one.')
    await screen.tap('Keep it')
    await screen.settle()
    expect(screen.root.querySelector('dialog [role="alert"]')).not.toBeNull()
    expect(await notes()).toEqual([])
  })
})

/** The sentences of the last paragraph, as the reader may have found them. */
function found(...words: readonly string[]): Likely {
  const text = paragraphText(PIECE, 3) ?? ''
  const at = (sentence: string) => anchorAt(PIECE, 3, text.indexOf(sentence), text.indexOf(sentence) + sentence.length)
  return {
    thesis: words.flatMap(sentence => {
      const anchor = at(sentence)
      return anchor === null ? [] : [{ at: anchor, reply: null }]
    }),
    reason: [],
    objection: [],
  }
}

const [NOBODY, FERRY] = ['Nobody should pay for a road.', 'A ferry is one.'] as const

const likelyButtons = () => [...screen.root.querySelectorAll<HTMLButtonElement>('.likely button')]
const pressed = () => [...screen.root.querySelectorAll('[aria-pressed="true"]')].map(button => button.textContent)
const back = () => screen.root.querySelectorAll('textarea')[1]?.value

async function tapLikely(i: number): Promise<void> {
  likelyButtons()[i]?.click()
  await screen.settle()
}

describe('the likely sentences', () => {
  afterEach(() => screen.close())

  it('stand above the piece, best first, and one tap makes a card of one', async () => {
    const { notes } = await open(found(NOBODY, FERRY))
    await screen.tap(THESIS)
    expect(likelyButtons().map(button => button.textContent)).toEqual([NOBODY, FERRY])
    expect(screen.find<HTMLDetailsElement>('details.elsewhere').open).toBe(false)
    await tapLikely(0)
    expect(back()).toBe(NOBODY)
    // Here and where the piece has it.
    expect(pressed()).toEqual([NOBODY, NOBODY])
    await screen.tap('Keep it')
    await screen.settle()
    expect(await notes()).toMatchObject([
      { link: 'thesis', body: { back: NOBODY }, anchors: [{ paragraph: 3, span: { exact: NOBODY } }] },
    ])
  })

  it('can be compared: the untouched answer follows the choice, and a second tap lets it go', async () => {
    await open(found(NOBODY, FERRY))
    await screen.tap(THESIS)
    await tapLikely(0)
    await tapLikely(1)
    expect([back(), pressed()]).toEqual([FERRY, [FERRY, FERRY]])
    await tapLikely(1)
    expect([back(), pressed()]).toEqual(['', []])
  })

  it('leave what the person wrote alone, and the answer begins where the cursor is', async () => {
    await open(found(NOBODY, FERRY))
    await screen.tap(THESIS)
    await tapLikely(0)
    expect(screen.root.querySelectorAll('textarea')[1]?.selectionEnd).toBe(0)
    await answer('Roads are for all')
    await tapLikely(1)
    expect([back(), pressed()]).toEqual(['Roads are for all', [FERRY, FERRY]])
  })

  it('give way to any other sentence, and an untouched answer with them', async () => {
    await open(found(NOBODY))
    await screen.tap(THESIS)
    await tapLikely(0)
    await screen.tap(FERRY)
    expect([back(), pressed()]).toEqual([`${NOBODY} ${FERRY}`, [NOBODY, FERRY]])
  })

  it('may be left without a question, as long as nothing was written', async () => {
    await open(found(NOBODY))
    await screen.tap(THESIS)
    await tapLikely(0)
    await screen.tap('Close')
    expect(screen.root.querySelector('dialog')).toBeNull()
  })

  it('are not spoken of where there are none: the piece stands open, and a tap fills nothing', async () => {
    await open()
    await screen.tap(THESIS)
    expect(screen.root.querySelector('.likely, details.elsewhere, dialog [role="status"]')).toBeNull()
    await screen.tap(FERRY)
    expect([back(), pressed()]).toEqual(['', [FERRY]])
  })
})
