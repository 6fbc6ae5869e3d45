/** The second reader's port with its worker, in a real browser. */
import { expect, it } from 'vitest'
import { pieceId } from '../../src/core/ids.ts'
import type { Piece } from '../../src/core/piece.ts'
import { browserSecond } from '../../src/shell/second.ts'

const piece: Piece = {
  id: pieceId('ferry'),
  title: 'The Last Boat',
  author: 'Ada Quill',
  publication: '',
  published: '2024-05-10',
  address: '',
  language: 'en',
  text: {
    kind: 'present',
    paragraphs: [
      { kind: 'body', text: 'The ferry at Brannock carried 4,100 people in 1997. A bridge took its place in 1998.' },
    ],
  },
}

const card = {
  kind: 'fact',
  prompt: 'How many people did the ferry at Brannock carry in 1997?',
  answer: '4,100',
  holder: 'author',
  inferred: false,
  evidence: [{ s: 1, quote: 'The ferry at Brannock carried 4,100 people in 1997' }],
}

it('makes a request in the worker', async () => {
  const made = await browserSecond.request(piece, [], 'propose')
  expect(made).toMatchObject({ ok: true, value: { parts: [expect.stringContaining('[1] The ferry at Brannock')] } })
})

it('checks a reply in the worker, or says what is wrong with it', async () => {
  const text = `Here:\n${JSON.stringify({ cards: [card, { ...card, answer: '9,999' }] })}`
  const made = await browserSecond.accept(piece, [], { text, name: 'Mistletoe 7B' })
  expect(made).toMatchObject({ ok: true, value: { drafts: [{ second: { name: 'Mistletoe 7B' } }], refused: [{}] } })
  const sorry = await browserSecond.accept(piece, [], { text: 'Sorry.', name: '' })
  expect(sorry).toMatchObject({ ok: false, error: { code: 'no-json', ask: expect.stringContaining('tenet-cards/1') } })
})

it('refuses 20 MB without a worker', async () => {
  const made = await browserSecond.accept(piece, [], { text: ' '.repeat(20_000_000), name: '' })
  expect(made).toMatchObject({ ok: false, error: { code: 'too-large' } })
})

it('says that the reader failed when its worker fell over', async () => {
  const broken: Piece = { ...piece, text: Object({ kind: 'present' }) }
  expect(await browserSecond.request(broken, [], 'propose')).toMatchObject({
    ok: false,
    error: { code: 'reader-failed', message: expect.stringContaining('Reload the app') },
  })
})
