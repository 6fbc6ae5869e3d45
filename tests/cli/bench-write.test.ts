/** The measures of `npm run bench:write`, on texts small enough to count by hand. */
import { describe, expect, it } from 'vitest'
import type { BenchCard } from '../../src/cli/bench/write/cards.ts'
import { cardOf, zeroCards } from '../../src/cli/bench/write/cards.ts'
import type { Gold } from '../../src/cli/bench/write/coverage.ts'
import { addHits, coverageRow, noHits } from '../../src/cli/bench/write/coverage.ts'
import { Guesser } from '../../src/cli/bench/write/guess.ts'
import { normOf, sharedWords, stemsShared } from '../../src/cli/bench/write/measures.ts'
import { addRelationHits, noRelationHits } from '../../src/cli/bench/write/qadiscourse.ts'
import { joinedWords } from '../../src/cli/bench/write/qamr.ts'
import { pieceFrom, proposalsOf, readingOf } from '../write/helper.ts'

const card = (text: string, prompt: string, start: number, rule = 'cloze-noun'): BenchCard => ({
  ...{ rule, kind: 'fact', link: null, form: 'cloze', prompt },
  answers: [{ text, at: { paragraph: 1, start, end: start + text.length } }],
})
const gold = (question: string, text: string, start: number): Gold => ({
  question,
  text,
  at: { paragraph: 1, start, end: start + text.length },
})

describe('comparing answers', () => {
  it('looks past case, articles and marks', () => {
    expect(normOf('The Orrin, (bridge)')).toBe('orrin bridge')
    expect(normOf('Halden’s bridge')).toBe('halden bridge')
  })

  it('counts shared words once each', () => {
    expect(sharedWords('the old bridge', 'old bridge')).toBe(1)
    expect(sharedWords('bridge bridge', 'bridge')).toBeCloseTo(2 / 3)
    expect(sharedWords('a', 'the')).toBe(0)
  })

  it('takes the share of the question’s words of meaning', () => {
    expect(stemsShared('Halden opened the bridge in […].', 'When did Halden open the bridge?')).toBeCloseTo(2 / 3)
    expect(stemsShared('Halden opened it.', 'When was it?')).toBe(0)
  })
})

describe('M1', () => {
  // "Halden opened the old stone bridge in 1998."
  const question = 'Which bridge did Halden open in 1998?'
  const hit = (one: BenchCard, asked: Gold) => {
    const hits = noHits()
    addHits(hits, [one], [asked])
    return [hits.exact, hits.soft, hits.same]
  }

  it('tells exact, soft and same fact apart', () => {
    const wanted = gold(question, 'the old stone bridge', 14)
    expect(hit(card('old stone bridge', 'Halden opened the […] in 1998.', 18), wanted)).toEqual([1, 1, 1])
    expect(hit(card('stone bridge', 'Halden opened it in 1998.', 22), wanted)).toEqual([0, 1, 1])
    expect(hit(card('stone bridge', 'They left.', 22), wanted)).toEqual([0, 1, 0])
    expect(hit(card('Halden', 'They left.', 0), wanted)).toEqual([0, 0, 0])
  })

  it('asks for the same place, not only for the same words', () => {
    expect(hit(card('Halden', 'Somebody opened it.', 60), gold('Who?', 'Halden', 0))).toEqual([0, 0, 0])
  })

  it('reports shares in per cent', () => {
    const hits = noHits()
    addHits(
      hits,
      [card('1998', 'Halden opened the bridge in […].', 38)],
      [gold('When?', '1998', 38), gold('Who?', 'Halden', 0)],
    )
    expect(coverageRow('all', hits)).toEqual({
      ...{ name: 'all', questions: 2, exact: 50, soft: 50, same: 0, cardsPerText: 1 },
    })
  })
})

describe('the zero', () => {
  it('hides every name and number in its whole sentence', () => {
    const cards = zeroCards(readingOf('Nobody in Halden slept. Halden opened the Orrin bridge in 1998.'))
    expect(cards.map(one => one.answers[0]?.text)).toEqual(['Halden', 'Halden', 'Orrin', '1998'])
    expect(cards[3]?.prompt).toBe('Halden opened the Orrin bridge in […].')
  })
})

describe('M6', () => {
  const text = 'In Halden it rained. In Halden it snowed. Trains from Halden went to Orrin in 1998.'

  it('guesses the most frequent mention of the kind that the prompt does not show', () => {
    const reading = readingOf(text)
    const zero = zeroCards(reading)
    const guesser = new Guesser(reading)
    const last = zero.filter(one => one.prompt.includes('Trains'))
    const guessed = new Map(last.map(one => [one.answers[0]?.text, guesser.isGuessed(one)]))
    expect(guessed.get('Halden')).toBe(true)
    expect(guesser.guess(card('rained', 'In Halden it […].', 13))).toBeNull()
  })
})

describe('questions of relation', () => {
  it('counts answers given by a card of the class and by any', () => {
    const hits = noRelationHits()
    const cards = [
      card('because the ice was thin', 'Why did they turn?', 0, 'because'),
      card('the old pier', 'What?', 40),
    ]
    addRelationHits(hits, cards, [
      { answer: 'the ice was thin', sense: 'cause' },
      { answer: 'old pier', sense: 'contrast' },
      { answer: 'nothing like it', sense: 'time' },
    ])
    expect(hits).toEqual({ asked: 3, same: 1, any: 2, made: 1, right: 1 })
  })
})

describe('words as running text', () => {
  it('keeps the place of each word', () => {
    const { text, places } = joinedWords(['Halden', "'s", 'fleet', '-LRB-', 'ten', 'ships', '-RRB-', 'left', '.'])
    expect(text).toBe("Halden's fleet (ten ships) left.")
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Halden',
      "'s",
      'fleet',
      '(',
      'ten',
      'ships',
      ')',
      'left',
      '.',
    ])
  })
})

describe('cards of drafts', () => {
  it('have answers at their place in the piece', () => {
    const text = 'Everybody in Halden knows it. Halden opened the Orrin bridge in 1998.'
    for (const draft of proposalsOf(pieceFrom([text])).drafts)
      for (const { at, text: said } of cardOf(draft).answers)
        expect(text.slice(at.start, at.end).toLowerCase()).toBe(said.toLowerCase())
  })
})
