/** Where the person is, kept in the hash so that it survives any base path and works from a file of ours with no server. */
import type { CardId, DeckId } from '../core/ids.ts'
import { isCardId, isDeckId } from '../core/ids.ts'

export type Route =
  | { readonly screen: 'today' }
  /** `sample`: one of the pieces that come with the app, to watch it being read. */
  | { readonly screen: 'add'; readonly sample: string | null }
  /** `list`: all at once. */
  | { readonly screen: 'proposals'; readonly deck: DeckId; readonly list?: true }
  | { readonly screen: 'review'; readonly deck: DeckId | null }
  | { readonly screen: 'cards'; readonly card: CardId | null }
  | { readonly screen: 'deck'; readonly deck: DeckId }
  /** `paragraph`: where to open it, from 1. */
  | { readonly screen: 'piece'; readonly deck: DeckId; readonly paragraph: number | null }
  /** Asking an assistant about the deck's piece. */
  | { readonly screen: 'assistant'; readonly deck: DeckId }
  /** How the reader understood the deck's piece. `at`: a place in it, as `spotOf` writes it. */
  | { readonly screen: 'reading'; readonly deck: DeckId; readonly at: string | null }
  | { readonly screen: 'settings' }
  /** What was done, and what is to come. */
  | { readonly screen: 'record' }

export const TODAY: Route = { screen: 'today' }

/** Reads a hash; whatever is not an address of ours leads to the first screen. */
export function parseRoute(hash: string): Route {
  const [screen = '', part = null, place = null, ...more] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode)
  const id = part === '' ? null : part
  const deck = isDeckId(id) ? id : null
  if (screen === 'deck' && deck !== null) {
    if (place === 'reading' && more.length < 2) return { screen: place, deck, at: more[0] ?? null }
    if (place === 'assistant' && more.length === 0) return { screen: place, deck }
  }
  if (screen === 'proposals' && deck !== null && place === 'list' && more.length === 0)
    return { screen, deck, list: true }
  if (more.length > 0 || (place !== null && screen !== 'piece')) return TODAY
  switch (screen) {
    case 'add':
      return { screen, sample: id }
    case 'cards':
      return { screen, card: isCardId(id) ? id : null }
    case 'review':
      return { screen, deck }
    case 'proposals':
    case 'deck':
      return deck === null ? TODAY : { screen, deck }
    case 'piece':
      return deck === null ? TODAY : { screen, deck, paragraph: isNumber(place) ? Number(place) : null }
    case 'settings':
    case 'record':
      return { screen }
    default:
      return TODAY
  }
}

/** Who is asked before another screen is gone to; null when nothing would be lost. */
let holder: (() => void) | null = null

/**
 * Holds the person on this screen as long as something typed on it would be lost: `ask` is called instead of going.
 * Returns what lets go again.
 */
export function holdHere(ask: () => void): () => void {
  holder = ask
  return () => {
    if (holder === ask) holder = null
  }
}

/** Whether the person is held; who holds asks. */
export function isHeld(): boolean {
  holder?.()
  return holder !== null
}

/** The address of a route, ready for an `href`. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'today':
      return '#/'
    case 'settings':
    case 'record':
      return `#/${route.screen}`
    case 'add':
      return join('add', route.sample)
    case 'cards':
      return join('cards', route.card)
    case 'review':
      return join('review', route.deck)
    case 'proposals':
      return join(route.screen, route.deck) + (route.list === true ? '/list' : '')
    case 'deck':
      return join(route.screen, route.deck)
    case 'assistant':
      return `${join('deck', route.deck)}/assistant`
    case 'reading':
      return join('deck', route.deck) + (route.at === null ? '/reading' : `/reading/${route.at}`)
    case 'piece':
      return join(route.screen, route.deck) + (route.paragraph === null ? '' : `/${route.paragraph}`)
  }
}

const join = (screen: string, part: string | null): string =>
  part === null ? `#/${screen}` : `#/${screen}/${encodeURIComponent(part)}`

/** A place in a piece as an address has it: “4.120”. It means the same whoever reads the piece. */
export const spotOf = ({ paragraph, start }: { readonly paragraph: number; readonly start: number }): string =>
  `${paragraph}.${start}`

const isNumber = (part: string | null): boolean => part !== null && /^[1-9]\d{0,5}$/.test(part)

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Goes there, as a link would. */
export function go(route: Route): void {
  location.hash = hrefOf(route)
}
