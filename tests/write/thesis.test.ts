/** The one card that asks for the thesis: which sentence it takes, in which words, and what the front says it is about. */
import { describe, expect, it } from 'vitest'
import type { Piece } from '../../src/core/piece.ts'
import { pieceFrom, proposalsOf, shown } from './helper.ts'

/** A piece as an op-ed is built: told first, argued behind, with what stands over it. */
const opEd = (close: readonly string[], { title = 'Low Water', standfirst = '' } = {}): Piece => {
  const body = [
    'On a Monday in March the Orrin ferry ran aground off Halden. Nobody was hurt. The crew waited for the tide.',
    'Halden has three ferries. The oldest was bought in 1971, and the other two came from a yard in Brenna.',
    'The harbour master counted 212 days of low water last year. Ten years earlier there were 40.',
    'In 2015 the council hired a dredger. It left after a month, when the money ran out.',
    ...close,
  ].map(text => ({ kind: 'body' as const, text }))
  const over = standfirst === '' ? [] : [{ kind: 'heading' as const, text: standfirst }]
  return { ...pieceFrom([], { title }), text: { kind: 'present', paragraphs: [...over, ...body] } }
}

/** The thesis card, also where a better one of the same sentence stands for it. */
const thesisOf = (piece: Piece): string => {
  const { drafts, refused } = proposalsOf(piece)
  const twins = refused.filter(({ rule }) => rule === 'twin').map(({ draft }) => draft)
  const found = [...drafts, ...twins].map(shown).find(({ rule }) => rule === 'thesis')
  return found === undefined ? 'none' : `${found.front} → ${found.back}`
}

describe('the thesis of an op-ed', () => {
  it('is no member of a numbered row', () => {
    const close = ['Three: the council should dig the channel before it buys another ferry, and sell the oldest.']
    expect(thesisOf(opEd(close))).not.toMatch(/→ Three:/)
  })

  it.each([
    [
      'behind the colon of what announces it',
      ['That is the lesson of the Orrin, and it comes late: no ferry outlasts the channel that a town forgets to dig.'],
      'No ferry outlasts the channel that a town forgets to dig',
    ],
    [
      'behind “it follows that”, without what is added of the same thing',
      ['It follows that the problem is one of upkeep, not weather, and it calls for a dredger.'],
      'The problem is one of upkeep, not weather',
    ],
    [
      'whole, with the council named for “it”',
      [
        'The council read the report in June and took a vote. It should buy a dredger, deepen the channel and hire a crew.',
      ],
      'The council should buy a dredger, deepen the channel and hire a crew',
    ],
    [
      'as advice',
      ['A ferry without water is a pier. It would be wiser to deepen the Orrin channel than to buy a fourth ferry.'],
      'It would be wiser to deepen the Orrin channel than to buy a fourth ferry',
    ],
  ])('is found %s', (_, close, answer) => {
    expect(thesisOf(opEd(close))).toMatch(new RegExp(`→ ${answer}$`))
  })

  it('is offered first only where title or standfirst speak of it', () => {
    const close = ['It follows that the problem is one of upkeep, not weather, and it calls for a dredger.']
    const isOffered = (over: { readonly title: string; readonly standfirst?: string }): boolean => {
      const { drafts, offered } = proposalsOf(opEd(close, over))
      return drafts.slice(0, offered).some(({ rule }) => rule === 'thesis')
    }
    expect(isOffered({ title: 'Upkeep before ferries' })).toBe(true)
    expect(isOffered({ title: 'Dull days', standfirst: 'A town learns what upkeep is worth' })).toBe(true)
    expect(isOffered({ title: 'Dull days' })).toBe(false)
  })

  it('is not a sentence that only says “it” or “them”', () => {
    expect(thesisOf(opEd(['Low water costs time. Halden should pay for it before the winter comes.']))).toBe('none')
  })

  it('is not what is said of “the critics”, where only the sentences before say of what', () => {
    const close = (who: string): readonly string[] => [
      'That is the lesson of the Orrin, and it comes late.',
      `The trouble is that ${who} were wrong about the upkeep of the channel that a town forgets to dig.`,
    ]
    expect(thesisOf(opEd(close('the critics of the dredger')))).toMatch(/→ The critics of the dredger were wrong/)
    expect(thesisOf(opEd(close('the critics')))).not.toMatch(/The critics were wrong/)
  })

  it('is not what may come of something that may never come to pass', () => {
    const told = [
      'Should a future council in Halden turn careless again, or a salesman take over in Orrin, as some fear, the old ferry habits will return.',
    ]
    expect(thesisOf(opEd(told))).not.toMatch(/ferry habits will return/)
  })

  it('is asked about what stands over the piece, where the title does not tell', () => {
    const close = ['The lesson is that ferries need deep channels more than engines. A ferry without water is a pier.']
    const standfirst = 'Why Halden’s ferries keep running aground, and what would stop it'
    expect(thesisOf(opEd(close, { standfirst }))).toMatch(/argue about .*(?:ferries|Halden).* in “Low Water”/)
    expect(thesisOf(opEd(close, { title: 'Halden’s ferries need water' }))).not.toMatch(/ about /)
  })

  it('is no saying about whatever is of a kind, and none too long to be recalled', () => {
    const saying = 'A ferry that no channel can carry should be sold to the town museum of Halden.'
    expect(thesisOf(opEd([saying]))).toBe('none')
    expect(thesisOf(opEd([saying], { title: 'The Ferry That Should Be Sold' }))).not.toBe('none')
    const long =
      'The lesson is that ferries need deep channels more than engines, crews more than captains, and a council that counts the days of low water before it counts the price of another hull.'
    expect(thesisOf(opEd([long]))).toBe('none')
  })

  it('is nothing of the standfirst’s, which is the editor’s', () => {
    const standfirst = 'Halden should deepen the Orrin channel before it buys another ferry.'
    expect(thesisOf(opEd(['The ferry sails again on Friday.'], { standfirst }))).toBe('none')
  })

  it('is asked of two authors in the plural', () => {
    const piece = {
      ...opEd(['The lesson is that ferries need deep channels more than engines.']),
      author: 'Ada Quill and Josiah Crane',
    }
    expect(thesisOf(piece)).toMatch(/^What do Ada Quill and Josiah Crane argue/)
  })
})

describe('the thesis that stands over a piece', () => {
  /** Its answer, and the words that its anchors hold. */
  const printed = (
    standfirst: string,
    title = 'Low Water',
  ): { readonly back: string; readonly rests: readonly string[] } | null => {
    const piece = opEd([], { title, standfirst })
    const { drafts, offered } = proposalsOf(piece)
    const draft = drafts.slice(0, offered).find(({ rule }) => rule === 'standfirst')
    return draft === undefined
      ? null
      : { back: shown(draft).back, rests: draft.anchors.map(({ span }) => span?.exact ?? '') }
  }

  it.each([
    'Halden has bought three ferries in fifty years, but a town that will not dig its channel has no use for any of them.',
    'The ferries of Halden were built for a river that is gone; what they need is less a new engine than a spade.',
    'The Orrin ferry ran aground on a channel that nobody digs. The town should stop buying boats and hire a dredger.',
  ])('is asked for: %s', standfirst => {
    const said = printed(standfirst)
    expect(said?.back).toBe(standfirst.replace(/\.$/, ''))
    expect(said?.rests.join(' ')).toBe(standfirst)
  })

  it('is its last sentence where the first only leads up to it and both are too long for an answer', () => {
    const last = 'A town that will not dig its channel should not be given another boat.'
    const lead =
      'In March the Orrin ferry ran aground off Halden with forty people aboard, the third time in a year that the crew had to wait for the tide.'
    expect(printed(`${lead} ${last}`)?.back).toBe(last.slice(0, -1))
  })

  it.each([
    [
      'only tells what happened',
      'In March the oldest of the Halden ferries ran aground, and its crew waited for the tide.',
    ],
    ['asks', 'Should Halden buy a fourth ferry, or dig the channel that the other three cannot cross?'],
    ['speaks of the piece', 'Our columnist explains why Halden should not buy a fourth ferry for its channel.'],
    ['says “we”', 'We have bought three ferries in fifty years, but we will not dig our own channel.'],
    [
      'tells its time by the day',
      'The vote of last Tuesday was no answer, but a way of not digging the Orrin channel.',
    ],
    [
      'tells what somebody else holds',
      'Orrin says that its new ferries will free the town from a channel that it must dig.',
    ],
    [
      'grants a thing first and only hints at the point',
      'The mayor cannot apologise for the ferries. But he could bring something better than words to Halden.',
    ],
    ['goes on from the title', 'It is less a new engine than a spade that the ferries of Halden will need.'],
    ['is a recital', `Halden should ${'dig, wait, count, pay, vote and read, '.repeat(6)}and buy no ferry.`],
  ])('is not asked for where it %s', (_, standfirst) => {
    expect(printed(standfirst)).toBeNull()
  })

  it('gives way to no sentence of the body, which may be chosen in its place', () => {
    const close = ['It follows that the problem is one of upkeep, not weather, and it calls for a dredger.']
    const standfirst = 'Halden has three ferries, but a town that will not dig its channel needs none of them.'
    const { drafts } = proposalsOf(opEd(close, { standfirst }))
    const found = drafts.filter(({ link }) => link === 'thesis')
    expect(found.map(({ rule }) => rule)).toEqual(['standfirst'])
    expect(found[0]?.choices?.map(({ answer }) => answer.map(({ text }) => text).join(''))).toContain(
      'The problem is one of upkeep, not weather',
    )
  })
})
