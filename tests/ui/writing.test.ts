/** Cards of one's own: what is taken from the picked words, where the note stands, and that a failed write is said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAt, locate } from '../../src/core/anchor.ts'
import { noteId, statementId } from '../../src/core/ids.ts'
import type { Piece } from '../../src/core/piece.ts'
import type { PieceRecord } from '../../src/core/ports.ts'
import { formatCloze } from '../../src/ui/model/clozetext.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { chosenBy, partsOf, sentencesIn, spanOf, trimmedPick, writeNote } from '../../src/ui/model/writing.ts'
import { noteNamed, proposalNamed, question, recordOf } from '../contract/making.ts'
import { DECK, failing, stage } from './support.ts'

const TEXT = 'The mill opened in 1840. It failed, because nobody came. Brook sold it.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const chosen = (words: string) => [...chosenBy(sentencesIn(TEXT), at(words))]

describe('the picked words', () => {
  it('are of the sentences that they touch, and of the first where none were picked', () => {
    expect(chosen('1840')).toEqual([0])
    expect(chosen('1840. It failed')).toEqual([0, 1])
    expect([...chosenBy(sentencesIn(TEXT), { start: 0, end: 0 })]).toEqual([0])
  })

  it('are whole words without the marks around them', () => {
    const trimmed = (words: string) => {
      const { start, end } = trimmedPick(TEXT, at(words))
      return TEXT.slice(start, end)
    }
    expect(trimmed(' in 1840. ')).toBe('in 1840')
    expect(trimmed('ed, because nob')).toBe('failed, because nobody')
    expect(trimmed('. ')).toBe('')
  })

  it('become the gap of their sentence, unless nothing else would be left of it', () => {
    const gap = (words: string) => {
      const sentences = sentencesIn(TEXT)
      return formatCloze(partsOf(TEXT, spanOf(sentences, chosenBy(sentences, at(words))), at(words)))
    }
    expect(gap('1840')).toBe('The mill opened in [1840].')
    expect(gap('Brook sold it.')).toBe('Brook sold it.')
  })

  it('are always words of the sentences that are shown, wherever the selection ends', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.nat(80), fc.nat(80), (text, one, other) => {
        const picked = { start: Math.min(one, other, text.length), end: Math.min(Math.max(one, other), text.length) }
        const sentences = sentencesIn(text)
        const span = spanOf(sentences, chosenBy(sentences, picked))
        const parts = partsOf(text, span, picked)
        expect(parts.map(part => part.text).join('')).toBe(text.slice(span.start, span.end))
        expect(parts.filter(part => part.hole !== null).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a card of one’s own', () => {
  const record: PieceRecord = {
    ...recordOf(DECK),
    piece: {
      ...recordOf(DECK).piece,
      text: { kind: 'present', paragraphs: [{ kind: 'body', text: TEXT }] },
    },
  }
  const noteAt = (name: string, words: string, position: number) => {
    const { start, end } = at(words)
    const anchor = anchorAt(record.piece, 1, start, end)
    return { ...noteNamed(name, DECK.id, question(), position), anchors: anchor === null ? [] : [anchor] }
  }

  async function written(words: string, method?: 'changeNotes') {
    const on = stage()
    const { store, failures } = failing(on.store, 'changeNotes')
    await store.addDeck(DECK, record, [])
    await store.changeNotes({ put: [noteAt('first', '1840', 3), noteAt('last', 'Brook', 7)], remove: [] }, [])
    if (method !== undefined) failures.left = 1
    const model = createModel({ ...on.ports, store })
    const saved = await writeNote(model, DECK.id, {
      kind: 'argument',
      body: question('Why did it fail?', 'Nobody came'),
      at: words === '' ? null : { paragraph: 1, ...at(words) },
    })
    return { saved, notes: (await store.deckContents(DECK.id))?.notes ?? [] }
  }

  it('rests on its words and comes in its turn, behind the cards that stand before it', async () => {
    const { notes } = await written('It failed, because nobody came.')
    const own = notes.find(note => note.body.form === 'question' && note.body.front === 'Why did it fail?')
    expect(own).toMatchObject({ kind: 'argument', origin: 'written', position: 3 })
    const place = own?.anchors[0] === undefined ? null : locate(own.anchors[0], record.piece)
    expect(place).toMatchObject({ ...at('It failed, because nobody came.'), how: 'exact' })
  })

  it('comes last where there is no text for it to rest on', async () => {
    const { saved, notes } = await written('')
    expect(saved.ok && saved.value.note).toMatchObject({ anchors: [], position: 7 })
    expect(notes).toHaveLength(3)
  })

  it('is not there when it could not be saved, and the reason is told', async () => {
    const { saved, notes } = await written('1840', 'changeNotes')
    expect(saved).toMatchObject({ ok: false, error: { message: 'The device is full.' } })
    expect(notes).toHaveLength(2)
  })

  it('that was a proposal rests on the sentences that were shown, and on its own in other paragraphs', async () => {
    const { ports, store } = stage()
    const paragraphs = [
      { kind: 'body', text: 'One. Two.' },
      { kind: 'body', text: 'Three.' },
    ] as const
    const piece: Piece = { ...record.piece, text: { kind: 'present', paragraphs } }
    const anchors = [anchorAt(piece, 1, 0, 4), anchorAt(piece, 2, 0, 6)].filter(anchor => anchor !== null)
    const waiting = proposalNamed(noteId('p'), DECK.id)
    const proposal = { ...waiting, draft: { ...waiting.draft, anchors, statements: [statementId('s1')] } }
    await store.addDeck(DECK, { ...record, piece }, [proposal])
    const written = {
      kind: 'fact',
      body: question('Who left?', 'Kim'),
      at: { paragraph: 1, start: 5, end: 9 },
    } as const
    await writeNote(createModel(ports), DECK.id, { ...written, from: proposal.id })
    const [note] = (await store.deckContents(DECK.id))?.notes ?? []
    expect(note?.anchors.map(({ span }) => span?.exact)).toEqual(['Two.', 'Three.'])
    expect(note).toMatchObject({ id: proposal.id, origin: 'proposed', statements: ['s1'] })
    expect(await store.proposals(DECK.id)).toMatchObject([{ status: 'kept', mended: written.body }])
    // Kept already: what is written next is a card of its own.
    const next = await writeNote(createModel(ports), DECK.id, { ...written, from: proposal.id })
    expect(next.ok && next.value.note).toMatchObject({ origin: 'written', statements: [] })
  })
})
