/** What the app says about how it read a piece. */
import type { LinkKind } from '../../core/argument.ts'
import type { EntityKind } from '../../read/reading.ts'
import type { Sureness } from '../../read/view.ts'
import { count, number } from '../format.ts'

const SENTENCES = { one: 'sentence', other: 'sentences' }
const PARAGRAPHS = { one: 'paragraph', other: 'paragraphs' }
const WORDS = { one: 'word', other: 'words' }

const KINDS: Readonly<Record<EntityKind, string>> = {
  person: 'a person',
  place: 'a place',
  organisation: 'an organisation',
  work: 'a work',
  event: 'an event',
  law: 'a law',
  product: 'a product',
  group: 'a group of people',
  other: 'a name',
}

const LINKS: Readonly<Record<LinkKind, { readonly out: string; readonly in: string }>> = {
  supports: { out: 'It supports', in: 'It is supported by' },
  attacks: { out: 'It disputes', in: 'It is disputed by' },
  concedes: { out: 'It is granted beside', in: 'It is said in spite of' },
  exemplifies: { out: 'It is an example of', in: 'It has as an example' },
  causes: { out: 'It brings about', in: 'It is brought about by' },
  contrasts: { out: 'It is set against', in: 'It is set against' },
  lists: { out: 'It announces', in: 'It is announced by' },
}

const SURE: Readonly<Record<Sureness, string>> = { sure: 'sure', fairly: 'fairly sure', guess: 'a guess' }

export const readingWords = {
  title: 'How Tenet read this',
  by: (title: string, author: string) => (author === '' ? `“${title}”` : `“${title}”, by ${author}`),
  about: (paragraphs: number, sentences: number) => `${count(paragraphs, PARAGRAPHS)}, ${count(sentences, SENTENCES)}.`,
  help: 'Choose a sentence to see what Tenet saw in it; the arrow keys move from one to the next. Tenet can be wrong: beside what it saw stands how sure it is.',
  reading: 'Tenet reads the piece…',
  readingOf: (done: number, total: number) => `${number(done)} of ${count(total, PARAGRAPHS)}`,
  stop: 'Stop',
  stopped: 'Reading was stopped.',
  again: 'Read it',
  absent: 'The text of this piece is not here, so there is nothing to read.',
  attach: 'Paste the piece',
  piece: 'The piece',
  show: 'Show',
  filters: { names: 'Names', standIns: 'What stands for what', figures: 'Figures and dates', argument: 'Argument' },
  allNames: (n: number) => `All names (${number(n)})`,
  text: 'The text',
  paragraph: (n: number) => `¶ ${number(n)}`,
  paragraphLong: (n: number) => `Paragraph ${number(n)}`,
  sentence: (n: number, paragraph: number) => `Paragraph ${number(paragraph)}, sentence ${number(n)}`,
  close: 'Close',
  forms: { statement: '', question: 'A question.', exclamation: 'An exclamation.', fragment: 'No full sentence.' },
  nothing: 'Tenet saw no name, figure or statement in it.',
  sure: (sure: Sureness) => SURE[sure],
  argument: 'What it says',
  /** “A claim, by the author.” */
  statement: (role: string, holder: string) =>
    `${role.slice(0, 1).toUpperCase()}${role.slice(1)}, ${
      holder === 'author'
        ? 'said by the author'
        : holder === 'unnamed'
          ? 'said by somebody not named'
          : `said by ${holder}`
    }`,
  link: (kind: LinkKind, way: 'out' | 'in') => LINKS[kind][way],
  sameSentence: 'in the same sentence',
  shownBy: (marker: string) => `shown by “${marker}”`,
  standIns: 'What stands for what',
  standsFor: 'stands for',
  names: 'Names',
  kind: (kind: EntityKind, likely: EntityKind) =>
    kind === 'other' && likely !== 'other' ? `${KINDS.other}, perhaps of ${KINDS[likely]}` : KINDS[kind],
  metonym: (whom: string) => `here it stands for ${whom}`,
  mentions: (n: number) => (n === 1 ? 'named once' : `named ${number(n)} times`),
  aliases: (names: readonly string[]) => `Also: ${names.join(', ')}.`,
  roles: (roles: readonly string[]) => `Called ${roles.map(role => `“${role}”`).join(', ')}.`,
  where: 'Named in',
  times: (n: number) => `${number(n)} times`,
  figures: 'Figures and dates',
  cards: 'Cards that rest on it',
  noCards: 'No card rests on this sentence.',
  proposal: 'waits for a decision',
  grammar: (n: number) => `Word by word (${count(n, WORDS)})`,
  grammarRest: (n: number) => `And ${count(n, { one: 'more word', other: 'more words' })}.`,
  noTree: 'The simpler reader sees what kind of word each is, and not what hangs on what.',
} as const
