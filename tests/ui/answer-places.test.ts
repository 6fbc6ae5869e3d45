// @vitest-environment happy-dom
/** In the sentence under a proposal, the words of its answer stand out. */
import { afterEach, expect, it } from 'vitest'
import { NO_ARGUMENT } from '../../src/core/argument.ts'
import { noteId } from '../../src/core/ids.ts'
import type { Draft, Run } from '../../src/core/proposal.ts'
import { answerPlaces } from '../../src/ui/model/answer-places.ts'
import { question, recordOf } from '../contract/making.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { DECK, draftAt, draftPiece, stage } from './support.ts'

let screen: Shown | null = null
afterEach(() => {
  screen?.close()
  screen = null
})

const SENTENCE = 'Kim went to Beijing in 2019.'

/** Asks for part of the sentence, on the whole of it. */
const asking = (words: string): Draft => {
  const start = SENTENCE.indexOf(words)
  return draftAt(start, start + words.length, { anchors: draftAt(0, SENTENCE.length).anchors })
}

async function emphasised(
  draft: Draft,
  text = draftPiece().paragraphs[0]?.text ?? '',
): Promise<readonly (string | null)[]> {
  const on = stage()
  const piece = { ...recordOf(DECK).piece, text: { kind: 'present', paragraphs: [{ kind: 'body', text }] } as const }
  const open = { id: noteId('p0'), deckId: DECK.id, draft, mended: null, rank: 0 }
  await on.store.addDeck(DECK, { argument: NO_ARGUMENT, piece }, [{ ...open, status: 'open' }])
  screen = await show(on.ports, `#/proposals/${DECK.id}`)
  await screen.appears('He came back.')
  expect(screen.find('.beside mark').textContent).toBe(SENTENCE)
  return [...screen.root.querySelectorAll('.beside mark b')].map(found => found.textContent)
}

it('shows what of the sentence is the answer', async () => {
  expect(await emphasised(asking('Beijing'))).toEqual(['Beijing'])
})

it('lets nothing stand out where the answer is nearly all of it', async () => {
  expect(await emphasised(asking('Kim went to Beijing in'))).toEqual([])
})

const behind = (before: string) => {
  const span = { start: before.length, end: before.length + SENTENCE.length, exact: SENTENCE, prefix: '', suffix: '' }
  return draftAt(0, 3, { anchors: [{ paragraph: 1, span }] })
}

it('keeps all words of a long paragraph in their order, and marks off those far before the sentence', async () => {
  const before = 'The reeve weighed the barley before noon. '.repeat(12)
  const text = `${before}${SENTENCE} He came back.`
  await emphasised(behind(before), text)
  const paragraph = screen?.find('.beside .here')
  const far = screen?.find('.beside .far').textContent ?? ''
  expect(paragraph?.textContent).toBe(text)
  expect(before.startsWith(far)).toBe(true)
  expect(before.length - far.length).toBeLessThan(200)
  expect(before.length - far.length).toBeGreaterThan(100)
})

it('never marks off words of the sentence itself, though no space stands before it', async () => {
  const address = `(${'barley'.repeat(60)})`
  await emphasised(behind(address), `${address}${SENTENCE} He came back.`)
  expect(screen?.root.querySelector('.beside .far')).toBeNull()
})

it('knows the place of each item and each gap, and none of words that are not the piece’s', () => {
  const run = (start: number, end: number): Run => ({
    how: 'copied',
    text: SENTENCE.slice(start, end),
    from: { paragraph: 1, start, end },
  })
  const ours: Run = { how: 'template', text: 'and ' }
  const draft = asking('Beijing')
  const placesOf = (wording: Draft['wording']) =>
    answerPlaces({ draft: { ...draft, wording }, mended: null }).map(({ start }) => start)
  expect(placesOf({ form: 'list', front: [run(0, 3)], items: [[run(12, 19)], [ours, run(23, 27)]] })).toEqual([12, 23])
  const cloze = [
    { runs: [run(0, 3)], hole: null },
    { runs: [run(12, 19)], hole: 1 },
  ]
  expect(placesOf({ form: 'cloze', parts: cloze })).toEqual([12])
  expect(answerPlaces({ draft, mended: question('Where to?', 'Beijing') })).toEqual([])
})
