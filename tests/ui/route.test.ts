import { describe, expect, it } from 'vitest'
import { cardId, deckId, noteId } from '../../src/core/ids.ts'
import type { Route } from '../../src/ui/route.ts'
import { hrefOf, parseRoute } from '../../src/ui/route.ts'

const deck = deckId('putin-kim')

describe('routes', () => {
  const all: readonly Route[] = [
    { screen: 'today' },
    { screen: 'add', sample: null },
    { screen: 'add', sample: 'penny-post' },
    { screen: 'proposals', deck },
    { screen: 'proposals', deck, list: true },
    { screen: 'review', deck: null },
    { screen: 'review', deck },
    { screen: 'cards', card: null },
    { screen: 'cards', card: cardId(noteId('putin-kim.trade'), 1) },
    { screen: 'deck', deck },
    { screen: 'assistant', deck },
    { screen: 'reading', deck, at: null },
    { screen: 'reading', deck, at: '4.120' },
    { screen: 'piece', deck, paragraph: null },
    { screen: 'piece', deck, paragraph: 4 },
    { screen: 'settings' },
    { screen: 'record' },
  ]
  it.each(all)('%o survives being an address', route => {
    expect(parseRoute(hrefOf(route))).toEqual(route)
  })
  it.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/deck',
    '#/piece/',
    '#/deck/a%20b',
    '#/deck//assistant',
    '#/deck/a/assistant/b',
    '#/deck/a/reading/1.2/b',
    '#/deck//reading',
    '#/review/a/b',
    '#/proposals/a/b',
    '#/proposals/a/list/b',
    '#/proposals//list',
    '#/%E0%A4%A',
  ])('%s leads to Today', hash => {
    expect(parseRoute(hash)).toEqual({ screen: 'today' })
  })
  it('ignores a paragraph that is none', () => {
    expect(parseRoute('#/piece/putin-kim/x')).toEqual({ screen: 'piece', deck, paragraph: null })
  })
  it('ignores a card that is none', () => {
    expect(parseRoute('#/cards/nonsense')).toEqual({ screen: 'cards', card: null })
  })
})
