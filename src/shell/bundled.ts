/** What comes with the app, as the first screen names it. `tests/shell/bundled.test.ts` holds it against the files. */
import type { BundledDeck } from '../ui/ports.ts'

export const BUNDLED: readonly BundledDeck[] = [
  {
    id: 'putin-kim',
    name: 'Putin and Kim: a desperate move',
    about: 'Sergey Radchenko’s op-ed in The Guardian, September 2023: its facts and its whole argument.',
    cards: 56,
  },
  {
    id: 'penny-post',
    name: 'The penny post: a price that changed a country',
    about: 'How a flat price for letters changed a country, and what it cost. With its piece.',
    cards: 37,
  },
  {
    id: 'leap-second',
    name: 'Leap seconds: let the clocks run',
    about: 'Why the world’s clocks should stop waiting for the Earth. With its piece.',
    cards: 39,
  },
]

export const SAMPLES: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'penny-post', title: 'The Penny That Lost a Million' },
  { id: 'leap-second', title: 'Let the Leap Second Go' },
]
