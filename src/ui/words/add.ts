/** What the app says while a piece is added. */
import { count, number } from '../format.ts'

const WORDS = { one: 'word', other: 'words' }
const PARAGRAPHS = { one: 'paragraph', other: 'paragraphs' }

export const addWords = {
  title: 'Add a piece',
  lead: 'Paste it, and Tenet reads it on this device. Nothing is sent anywhere.',
  box: 'The text of the piece',
  placeholder: 'Paste an article, an essay, a chapter…',
  paste: 'Paste',
  file: 'Choose a file',
  fileHelp: 'Plain text, Markdown or a saved web page. You can also drop one here.',
  go: 'Continue',
  clipboard: 'The browser did not allow reading the clipboard. Press and hold in the box, and choose Paste.',
  clipboardEmpty: 'There is no text on the clipboard.',
  looking: 'Looking at it…',
  recognised: 'Is this right?',
  fields: { title: 'Title', author: 'Author', publication: 'Published in', published: 'Date' },
  authorHelp: 'Who argues here? Without a name only facts are asked, and views of those whom the piece names.',
  dateHelp: 'As far as you know it: 2023, 2023-09 or 2023-09-04. “This year” and “in July” are understood from it.',
  dateWrong: 'This is not a date: write 2023, 2023-09 or 2023-09-04.',
  titleMissing: 'Give it a title, so that you can find it again.',
  size: (paragraphs: number, words: number) => `${count(paragraphs, PARAGRAPHS)}, ${count(words, WORDS)}`,
  read: 'Read it',
  again: 'Another text',
  reading: (title: string) => `Reading “${title}”`,
  readingOf: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was kept.',
  nothing: 'The reader found nothing in this piece that it would stand by as a card.',
  known: (name: string) => `You have a deck for this piece: ${name}.`,
  attach: 'Give its cards this text',
  attachAbout: 'Each card then shows its sentence. No cards are added or changed.',
  attached: 'The cards of this deck now show their source.',
  paragraphsDiffer: (here: number, there: number) =>
    `The deck was made from ${count(there, PARAGRAPHS)}, this text has ${number(here)}: some cards may point a little beside their place.`,
  deckFile: 'Open a deck file',
  deckFileAbout: 'A deck that someone wrote, that you saved from Tenet, or a deck package from Anki (.apkg).',
  anki: {
    looking: (name: string) => `Looking into “${name}”`,
    changes: 'What changes here',
    changed: 'What changed here',
    left: 'Left out, or left as it is',
    take: 'Import',
    taking: 'Taking it in…',
    taken: 'Imported',
    takenLate: 'The package from Anki was imported.',
    failedLate: (why: string) => `About the package from Anki: ${why}`,
    takenBack: 'Everything is as it was before.',
    today: 'To Today',
  },
} as const
