/** Sentences that were half read on columns of real affairs: each with what its card must not say, and what it may. */
import { describe, expect, it } from 'vitest'
import { datedText } from '../../src/write/wording/dated-text.ts'
import { cardsOf, parse, pieceFrom, proposalsOf, readingOf, refusalsOf, shown } from './helper.ts'

const offered = (...paragraphs: readonly string[]): readonly string[] => {
  const { drafts, offered: first } = proposalsOf(pieceFrom(paragraphs))
  return drafts.slice(0, first).map(draft => shown(draft).front)
}

const fronts = (...paragraphs: readonly string[]): readonly string[] => cardsOf(paragraphs).map(({ front }) => front)

describe('“declared that whole act unlawful”', () => {
  it('points at the act: no verb stands behind “that”', () => {
    const [sentence] = parse('On 31 July 2023, the Harbour Court of Lysse declared that whole act unlawful.')
    const that = sentence?.tokens.find(({ form }) => form === 'that')
    expect(that).toMatchObject({ xpos: 'DT', deprel: 'det' })
    expect(fronts('On 31 July 2023, the Harbour Court of Lysse declared that whole act unlawful.')).toEqual([])
  })

  it('is not told as what was declared, whatever reason follows', () => {
    const all = cardsOf([
      'On 31 July 2023, the Harbour Court of Lysse declared that whole act unlawful, largely because the public had not been asked about it.',
    ])
    expect(all.filter(({ back }) => /^Whole act/.test(back))).toEqual([])
  })

  it('opens a clause where a verb does', () => {
    const [sentence] = parse('The court declared that the act was unlawful.')
    expect(sentence?.tokens.find(({ form }) => form === 'that')).toMatchObject({ deprel: 'mark' })
  })
})

it('a month behind “was” has a preposition, whatever the tree says of the month', () => {
  const [sentence] = readingOf('Tomas Brandt was last month named as the candidate for mayor.').sentences
  const read = (deprel: string) =>
    sentence === undefined
      ? undefined
      : { ...sentence, tokens: sentence.tokens.map(token => (token.form === 'month' ? { ...token, deprel } : token)) }
  for (const deprel of ['nsubj', 'obl:unmarked'])
    expect(datedText(read(deprel), { from: 3, to: 5 }, 'April 2024')).toBe('in April 2024')
})

it('“another bill” is not among the cards offered first where none is named', () => {
  expect(
    offered('In 2023, the Harbour Court of Lysse struck down another bill, which the council had passed.'),
  ).toEqual([])
})

it('what not even somebody has is not asked for', () => {
  const text = 'Not even Tomas Brandt has money enough to buy 95 per cent of the Halden fleet.'
  expect(fronts(text).filter(front => /not even/i.test(front))).toEqual([])
  expect(refusalsOf([text]).some(({ refusedBy }) => refusedBy === 'malformed')).toBe(true)
})

it.each(['Orrin', 'The country', 'Norway'])('what %s spent its time on is neither bought nor a reason', name => {
  const all = fronts(`${name} has spent a generation learning to fear the price of salt.`)
  expect(all.filter(front => /^(?:What has|Why)/.test(front))).toEqual([])
})

it('a thesis that speaks of “we” is not among the cards offered first', () => {
  const { drafts, offered: first } = proposalsOf(
    pieceFrom(
      [
        'What we are owed is a ferry that sails. The port of Halden closed in 2019.',
        'I believe that we must give the river back to the ferries. The bridges rust.',
      ],
      { title: 'We should stop building bridges' },
    ),
  )
  const thesis = drafts.findIndex(draft => draft.rule === 'thesis')
  expect(drafts.slice(thesis, thesis + 1).map(shown)).toMatchObject([
    { back: 'We must give the river back to the ferries' },
  ])
  expect(thesis).toBeGreaterThanOrEqual(first)
})

it('an earlier case that shows nobody what is not among the cards offered first', () => {
  const { drafts, offered: count } = proposalsOf(
    pieceFrom(['We have been here before. The Orrin Toll Act took effect in May 2018 amid much talk of order.']),
  )
  expect(drafts.findIndex(draft => draft.rule === 'precedent')).toBeGreaterThanOrEqual(count)
})
