/** What the app says while a card is edited. */

export const editWords = {
  title: 'Edit the card',
  front: 'Question',
  back: 'Answer',
  reverse: 'Ask it the other way round too',
  cloze: 'Sentence',
  clozeHelp: 'Put [square brackets] around what is to be asked. Each pair of brackets is a card of its own.',
  gapWords: 'Words to hide',
  gapHelp: 'Tap what is to be asked. Words side by side are one gap, and each gap is a card of its own.',
  gapText: 'As text',
  atHand: 'Words of the piece',
  atHandKey: 'Alt ↓',
  items: 'Answer, one item a line',
  empty: 'Nothing may be left empty.',
  startOver: 'Ask it as if I had never seen it',
  startOverHelp: 'Otherwise it keeps what it remembers about you.',
  unsaved: 'Your changes are not saved.',
  leave: 'Discard them',
  stay: 'Keep editing',
  errors: {
    none: 'Nothing is hidden yet: tap the words that are to be asked.',
    empty: 'There is an empty pair of brackets.',
    unclosed: 'A bracket is opened and not closed.',
    stray: 'A bracket is closed that was not opened.',
    nested: 'There are brackets within brackets.',
  },
} as const
