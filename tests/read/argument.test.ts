import { describe, expect, it } from 'vitest'
import { readingOf } from '../write/helper.ts'

/** Links as "device: from → kind → to". */
const links = (...paragraphs: readonly string[]): readonly string[] => {
  const { statements, links: found } = readingOf(...paragraphs)
  const quote = new Map(statements.map(statement => [statement.id, statement.quote]))
  return found.map(({ device, from, kind, to }) => `${device}: ${quote.get(from)} → ${kind} → ${quote.get(to)}`)
}

describe('links', () => {
  it.each([
    [['Trains were late because the track was old.'], 'because: the track was old → supports → Trains were late'],
    [['Because of the snow, trains were late.'], 'because-of: the snow → causes → trains were late'],
    [['The track was old, so trains were late.'], 'so: The track was old → causes → trains were late'],
    [
      ['The track was old. That is why trains were late.'],
      'that-is-why: The track was old → supports → trains were late',
    ],
    [['The delays led to a public inquiry.'], 'leads-to: The delays → causes → a public inquiry'],
    [['The survey suggests a change of heart.'], 'shows: The survey → supports → a change of heart'],
    [['Granted, the bridge is old. But it is safe.'], 'granted: the bridge is old → concedes → it is safe'],
    [['Although the bridge is old, it is safe.'], 'although: the bridge is old → concedes → it is safe'],
    [['Despite the cost, the bridge was built.'], 'despite: the cost → concedes → the bridge was built'],
    [
      ['Critics say that the bridge is ugly. But it will last.'],
      'objection: it will last → attacks → the bridge is ugly',
    ],
    [
      ['It may be objected that the bridge is ugly. Yet it will last.'],
      'objection: it will last → attacks → the bridge is ugly',
    ],
    [
      ['Some bridges are old. For example, the bridge at Orrin is a ruin.'],
      'example: the bridge at Orrin is a ruin → exemplifies → Some bridges are old',
    ],
    [['The bridge is not a ruin but a monument.'], 'not-but: a monument → contrasts → a ruin'],
    [['Ada Lund warned that the bridge was unsafe.'], 'says: Ada Lund → supports → the bridge was unsafe'],
    [
      ['Why did the bridge fail? Nobody had painted it.'],
      'question: Nobody had painted it → supports → Why did the bridge fail',
    ],
    [['The problem is that nobody pays.'], 'definition: that nobody pays → supports → The problem'],
    [['What saved the bridge was a clerk.'], 'cleft: a clerk → supports → What saved the bridge'],
    [['If the council pays, the bridge will stand.'], 'if: the council pays → causes → the bridge will stand'],
    [['Towns should keep old bridges.'], 'should: Towns should keep old bridges → supports → Towns'],
    [['They closed it in order to save money.'], 'purpose: in order to save money → supports → They closed it'],
    [['The bridge is old. But the road is new.'], 'but: the road is new → contrasts → The bridge is old'],
    [
      ['On the one hand, the bridge is old. On the other hand, it is safe.'],
      'but: it is safe → contrasts → the bridge is old',
    ],
    [
      ['The bridge is old. As a result, lorries avoid it.'],
      'therefore: The bridge is old → supports → lorries avoid it',
    ],
  ])('%j', (paragraphs, expected) => {
    expect(links(...paragraphs)).toContain(expected)
  })

  it.each([
    ['what shows up somewhere shows nothing', 'The toll shows up in a lower price.', 'shows:'],
    [
      'what comes of something, behind a comma, is no purpose',
      'The toll rose, so that the owner bears it.',
      'purpose:',
    ],
    [
      'what one would think is no objection',
      'You would think that the town might be grateful. But it is angry.',
      'objection:',
    ],
  ])('%s', (_, text, device) => {
    expect(links(text).filter(link => link.startsWith(device))).toEqual([])
  })

  it.each([
    ['Since 1998 trains have been late.'],
    ['Trains were late, as the minister said.'],
    ['It was not because the track was old.'],
    ['Nobody suggests a change of heart.'],
    ['The bridge proved strong.'],
  ])('sees none in “%s”', text => {
    expect(links(text)).toEqual([])
  })

  it('goes through an announced list over paragraphs', () => {
    expect(
      links(
        'There are three reasons to keep the bridge. The first is cost. It would be dear to replace.',
        'The second reason is safety.',
        'The third – the look of the town – is a matter of taste.',
      ),
    ).toEqual(
      expect.arrayContaining([
        'enumeration: cost → lists → three reasons to keep the bridge',
        'enumeration: safety → lists → three reasons to keep the bridge',
        'enumeration: the look of the town → lists → three reasons to keep the bridge',
      ]),
    )
  })
})

describe('an announced list', () => {
  it.each([
    ['Firstly', 'Secondly', 'Finally'],
    ['First', 'Second', 'Lastly'],
  ])('goes through “%s”, “%s”, “%s”', (one, two, last) => {
    const items = links(
      `There are several reasons to keep the bridge. ${one}, it carries half of the traffic. ${two}, a new one would be dear. ${last}, the town is fond of it.`,
    )
    expect(items).toEqual([
      'enumeration: it carries half of the traffic → lists → several reasons to keep the bridge',
      'enumeration: a new one would be dear → lists → several reasons to keep the bridge',
      'enumeration: the town is fond of it → lists → several reasons to keep the bridge',
    ])
  })
})

describe('holders', () => {
  it.each([
    ['Towns should keep old bridges in 2024.', 'author'],
    ['According to Ada Lund, the bridge opened in 1998.', 'ada-lund'],
    ['The bridge opened in 1998, officials say.', 'officials'],
    ['“The bridge opened in 1998,” said Ada Lund.', 'ada-lund'],
  ])('%s', (text, holder) => {
    expect(readingOf(text).statements.map(statement => statement.holder)).toContain(holder)
  })
})

describe('statements', () => {
  it('quote exactly the words at their place', () => {
    const text = 'Although the bridge is old, it is safe. In 1998 it was closed.'
    for (const { start, end, quote } of readingOf(text).statements) expect(text.slice(start, end)).toBe(quote)
  })
})
