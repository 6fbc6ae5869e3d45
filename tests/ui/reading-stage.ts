/** A piece with its reading, made by hand, and a reader that hands it over when the test says so. */
import { anchorIn } from '../../src/core/anchor.ts'
import { noteId } from '../../src/core/ids.ts'
import type { Paragraph, Piece } from '../../src/core/piece.ts'
import type { Result } from '../../src/core/result.ts'
import { ok } from '../../src/core/result.ts'
import { read } from '../../src/read/read.ts'
import type { ReadingView } from '../../src/read/view.ts'
import { viewOf } from '../../src/read/view-of.ts'
import type { ReaderPort, Understood } from '../../src/ui/ports.ts'
import { noteNamed, proposalNamed, question, recordOf } from '../contract/making.ts'
import type { Stage } from './support.ts'
import { DECK, stage } from './support.ts'

const HEADING: Paragraph = { kind: 'heading', text: 'A heading' }
const FIRST = 'Ada Brook opened the mill in 1840. It failed because nobody came.'
const SECOND = 'Brook sold it for $2.5 million.'

export const PIECE: Piece = {
  ...recordOf(DECK).piece,
  title: 'The Mill',
  text: {
    kind: 'present',
    paragraphs: [{ kind: 'body', text: FIRST }, HEADING, { kind: 'body', text: SECOND }],
  },
}

const at = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** “It failed because nobody came”: a claim with its reason; “It” is the mill, and “Brook” is Ada Brook. */
export const VIEW: ReadingView = {
  sentences: [
    { paragraph: 1, ...at(FIRST, 'Ada Brook opened the mill in 1840.'), form: 'statement' },
    { paragraph: 1, ...at(FIRST, 'It failed because nobody came.'), form: 'statement' },
    { paragraph: 3, start: 0, end: SECOND.length, form: 'statement' },
  ],
  entities: [{ kind: 'person', likely: 'person', name: 'Ada Brook', aliases: ['Brook'], roles: ['miller'] }],
  names: [
    { sentence: 0, ...at(FIRST, 'Ada Brook'), entity: 0, metonym: null },
    { sentence: 2, ...at(SECOND, 'Brook'), entity: 0, metonym: null },
  ],
  figures: [
    {
      sentence: 2,
      ...at(SECOND, '$2.5 million'),
      kind: 'money',
      quantity: { value: 2_500_000, unit: '$', approx: 'about', change: null },
      date: null,
    },
  ],
  standIns: [
    {
      sentence: 1,
      ...at(FIRST, 'It'),
      text: 'the mill',
      from: { paragraph: 1, ...at(FIRST, 'the mill') },
      sure: 'fairly',
    },
  ],
  statements: [
    { sentence: 1, ...at(FIRST, 'It failed'), role: 'claim', holder: 'author', sure: 'sure' },
    { sentence: 1, ...at(FIRST, 'nobody came'), role: 'reason', holder: 'author', sure: 'fairly' },
    { sentence: 2, ...at(SECOND, SECOND.slice(0, -1)), role: 'evidence', holder: 'Ada Brook', sure: 'guess' },
  ],
  links: [
    { from: 1, kind: 'supports', to: 0, marker: { paragraph: 1, ...at(FIRST, 'because') }, sure: 'sure' },
    { from: 2, kind: 'supports', to: 0, marker: null, sure: 'guess' },
  ],
  words: {
    first: Uint32Array.of(0, 3, 3, 3),
    start: Uint32Array.of(0, 4, 10),
    end: Uint32Array.of(3, 9, 16),
    head: Int32Array.of(2, 0, -1),
    class: Uint8Array.of(0, 0, 1),
    relation: Uint8Array.of(0, 1, 2),
    sure: Uint8Array.of(0, 2, 0),
    classes: ['PROPN', 'VERB'],
    relations: ['nsubj', 'flat', 'root'],
  },
}

export interface ReadingStage extends Stage {
  /** How often the piece was read. */
  readonly readings: { count: number }
}

type Reading = ReaderPort['reading']

export const understood = (notices: readonly string[] = []): Result<Understood> => ok({ view: VIEW, hand: [], notices })

/** A deck of the piece with a card on its first sentence and a proposal on its last. */
export async function readingStage(reading: Reading = async () => understood(), piece = PIECE): Promise<ReadingStage> {
  const readings = { count: 0 }
  const on = stage()
  const reader: ReaderPort = {
    ...on.ports.reader,
    reading: (...given) => {
      readings.count++
      return reading(...given)
    },
  }
  const proposal = proposalNamed(noteId('p'), DECK.id)
  const onLast = anchorIn(SECOND, 3, 0, 10)
  const onFirst = anchorIn(FIRST, 1, 0, 9)
  // Its own copy: what was read once is known by the piece.
  await on.store.addDeck(DECK, { ...recordOf(DECK), piece: structuredClone(piece) }, [
    { ...proposal, draft: { ...proposal.draft, anchors: onLast === null ? [] : [onLast] } },
  ])
  const note = noteNamed('n', DECK.id, question('Who opened the mill?', 'Ada Brook'))
  await on.store.changeNotes({ put: [{ ...note, anchors: onFirst === null ? [] : [onFirst] }], remove: [] }, [])
  return { ...on, ports: { ...on.ports, reader }, readings }
}

/** A reading by the reader itself, of paragraphs of ours. */
export function reallyRead(paragraphs: readonly Paragraph[]): { readonly piece: Piece; readonly view: ReadingView } {
  const piece: Piece = { ...PIECE, text: { kind: 'present', paragraphs } }
  const made = read(piece)
  if (!made.ok) throw new Error(made.error.message)
  return { piece, view: viewOf(made.value) }
}
