/** Likely sentences as the person meets them: where they stand, what is chosen with them, and what becomes of an answer. */
import { describe, expect, it } from 'vitest'
import { anchorAt } from '../../src/core/anchor.ts'
import type { Likely } from '../../src/core/likely.ts'
import type { Piece } from '../../src/core/piece.ts'
import { answerFrom, isChosen, likelyChoices, withWords, wordsOf } from '../../src/ui/model/likely.ts'
import { recordOf } from '../contract/making.ts'
import { DECK } from './support.ts'

const TEXT = 'Critics call the toll fair. They have counted the carts. But a toll on bread is not fair. It is late.'
const pieceOf = (...texts: readonly string[]): Piece => ({
  ...recordOf(DECK).piece,
  text: { kind: 'present', paragraphs: texts.map(text => ({ kind: 'body', text })) },
})
const PIECE = pieceOf('The port is old.', TEXT, 'Yet nobody asked the port.')

function anchor(words: string, piece = PIECE) {
  const paragraphs = piece.text.kind === 'present' ? piece.text.paragraphs : []
  const n = paragraphs.findIndex(({ text }) => text.includes(words))
  const start = paragraphs[n]?.text.indexOf(words) ?? -1
  const found = anchorAt(piece, n + 1, start, start + words.length)
  if (found === null) throw new Error(`“${words}” is not there`)
  return found
}

const likely = (words: string, reply: string | null): Likely => ({
  thesis: [],
  reason: [],
  objection: [{ at: anchor(words), reply: reply === null ? null : anchor(reply) }],
})

const objection = 'Critics call the toll fair.'
const reply = 'But a toll on bread is not fair.'

describe('a likely sentence', () => {
  it('is chosen with its reply where that follows soon, and is the source with what stands between', () => {
    const [choice] = likelyChoices(PIECE, likely(objection, reply), 'objection')
    expect(choice).toEqual({ chosen: { paragraph: 2, sentences: new Set([0, 1, 2]) }, text: objection, reply })
    expect(wordsOf(PIECE, { paragraph: 2, sentences: new Set([0, 1, 2]) })).toBe(
      `${objection} They have counted the carts. ${reply}`,
    )
    expect(choice === undefined ? '' : answerFrom(choice)).toBe(`${objection} ${reply}`)
  })

  it('is the source alone where its reply stands in another paragraph, or far off', () => {
    const [other] = likelyChoices(PIECE, likely(objection, 'Yet nobody asked the port.'), 'objection')
    expect(other?.chosen).toEqual({ paragraph: 2, sentences: new Set([0]) })
    expect(other?.reply).toBe('Yet nobody asked the port.')
    const long = pieceOf(`${objection} ${'They have counted. '.repeat(6)}${reply}`)
    const far: Likely = {
      thesis: [],
      reason: [],
      objection: [{ at: anchor(objection, long), reply: anchor(reply, long) }],
    }
    expect(likelyChoices(long, far, 'objection')[0]?.chosen.sentences).toEqual(new Set([0]))
  })

  it('is found again after a small edit, and left out where it is gone', () => {
    const moved = pieceOf('A new beginning.', 'The port is old.', TEXT)
    expect(likelyChoices(moved, likely(objection, null), 'objection')[0]?.chosen.paragraph).toBe(3)
    expect(likelyChoices(pieceOf('Something else was written here.'), likely(objection, null), 'objection')).toEqual([])
  })

  it('is none where the piece was not read for them', () => {
    expect(likelyChoices(PIECE, undefined, 'thesis')).toEqual([])
  })

  it('is the one chosen only as long as nothing is added to it', () => {
    const choice = { chosen: { paragraph: 2, sentences: new Set([2]) }, text: reply, reply: null }
    expect(isChosen(choice, { paragraph: 2, sentences: new Set([2]) })).toBe(true)
    expect(isChosen(choice, { paragraph: 2, sentences: new Set([2, 3]) })).toBe(false)
    expect(isChosen(choice, { paragraph: 3, sentences: new Set([2]) })).toBe(false)
    expect(isChosen(choice, null)).toBe(false)
  })
})

describe('words put into an answer', () => {
  it('fill an empty one, and give way to others as long as they are untouched', () => {
    const one = withWords({ back: ' ', put: null }, 'A toll is not fair.')
    expect(one).toEqual({ back: 'A toll is not fair.', put: 'A toll is not fair.' })
    expect(withWords(one, 'Nobody asked the port.').back).toBe('Nobody asked the port.')
    expect(withWords(one, '')).toEqual({ back: '', put: null })
    expect(withWords({ back: ' ', put: null }, ' ').put).toBeNull()
  })

  it('never take the place of what the person wrote', () => {
    expect(withWords({ back: 'No toll', put: null }, 'A toll is not fair.')).toEqual({ back: 'No toll', put: null })
  })
})
