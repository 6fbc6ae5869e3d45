/** The keys and what they do. */

export const helpWords = {
  title: 'Keys',
  keys: [
    ['Space or Enter', 'show the answer'],
    ['1 2 3 4', 'again, hard, good, easy'],
    ['U or Z', 'undo'],
    ['S', 'show the source'],
    ['E', 'edit the card'],
    ['-', 'set the card aside'],
    ['K or →', 'keep a proposal'],
    ['X or ←', 'refuse it'],
    ['Shift+F', 'keep all facts'],
    ['Shift+A', 'keep all arguments'],
    ['M', 'more proposals, less sure'],
    ['W', 'write a card from the words selected in a piece'],
    ['Alt+↓', 'words of the piece, under a field; ← → among them, ↑ back'],
    ['?', 'this list'],
  ],
} as const
