/** Decks as a person or a program might hand them over, full of text that looks like the format's own signs. */
import fc from 'fast-check'
import { LINK_KINDS, ROLES } from '../../../src/core/argument.ts'
import { cleanText } from '../../../src/core/deckfile/lines.ts'
import type { DeckFile, FileAnchor, FileNote } from '../../../src/core/deckfile/types.ts'
import type { ClozePart, NoteBody } from '../../../src/core/note.ts'
import { NOTE_KINDS, NOTE_LINKS } from '../../../src/core/note.ts'

const signs = [
  ...['Q:', 'A:', 'C:', 'S:', 'L: a supports b', ' Q: x', '---', ' ---', '\\---', '\\', '\\\\', '!', '![', '](', ')'],
  ...['<!-- tenet id=x -->', '<!-- tenet', '\\<!-- tenet', '-->', '# Cards', '## More', '1.', '2) two', '- item', '*'],
  ...[
    '[',
    ']',
    '[hidden]',
    '\\[',
    '![alt](a.png)',
    '[a](b)',
    '\u2028',
    '"',
    '“so”',
    '’s',
    'é',
    '日本',
    '🚋',
    '$30bn',
    '37%',
  ],
]
const word = fc.oneof(fc.constantFrom(...signs), fc.constantFrom('Seoul', 'tram', 'why', 'of', 'the', 'council'))
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\n  ')

/** Text as a file holds it: something in it, no spaces at the ends of lines. */
export const cleaned: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 })
  .map(pairs => cleanText(pairs.flat().join('')))
  .filter(text => text !== '')

/** Anything at all. */
export const wild: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.oneof(word, fc.constantFrom('\t', '\r\n', '\r', '  ', '\n')), { maxLength: 10 }).map(w => w.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

const slug = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,11}$/)
const anchor = (paragraphs: number): fc.Arbitrary<FileAnchor> =>
  fc.record({
    paragraph: fc.integer({ min: 1, max: paragraphs }),
    range: fc.option(
      fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 400 })).map(([start, n]) => ({ start, end: start + n })),
    ),
  })
const tag = fc.constantFrom('trade', 'a-b', 'é', 'x1')

const part = (text: fc.Arbitrary<string>): fc.Arbitrary<ClozePart> =>
  fc.record({ text, hole: fc.option(fc.integer({ min: 0, max: 4 })) })

/** Bodies of every form, with at least one telling hole in a cloze. */
export const bodyWith = (text: fc.Arbitrary<string>): fc.Arbitrary<NoteBody> =>
  fc.oneof(
    fc.record({ form: fc.constant('question' as const), front: text, back: text, reverse: fc.boolean() }),
    fc.record({
      form: fc.constant('list' as const),
      front: text,
      items: fc.array(text, { minLength: 1, maxLength: 5 }),
    }),
    fc
      .tuple(
        fc.array(part(text), { maxLength: 4 }),
        fc.integer({ min: 0, max: 3 }),
        fc.array(part(text), { maxLength: 3 }),
      )
      .map(([before, hole, after]) => ({
        form: 'cloze' as const,
        parts: [...before, { text: 'hidden', hole }, ...after],
      })),
  )

const noteWith = (
  body: fc.Arbitrary<NoteBody>,
  statements: readonly string[],
  paragraphs: number,
): fc.Arbitrary<FileNote> =>
  fc.record({
    slug,
    kind: fc.constantFrom(...NOTE_KINDS),
    link: fc.option(fc.constantFrom(...NOTE_LINKS)),
    body,
    anchors: fc.array(anchor(paragraphs), { maxLength: 3 }),
    statements: fc.subarray([...statements]),
    tags: fc.uniqueArray(tag, { maxLength: 3 }),
  })

const header = fc.record({
  name: fc.string({ minLength: 1 }).filter(s => s.trim() !== ''),
  id: slug,
  title: fc.string({ unit: 'grapheme' }),
  author: fc.string(),
  publication: fc.constantFrom('The “Post”', 'a\\b', 'line\nbreak', 'tab\there', 'two\u2028lines'),
  published: fc.constantFrom('', '2023', '2023-09', '2023-09-05'),
  address: fc.constantFrom('', 'https://example.org/a?b=c#d'),
  language: fc.constantFrom('en', 'de', 'pt-BR'),
  paragraphs: fc.integer({ min: 1, max: 60 }),
})

/** A whole deck whose cards have bodies of this kind. */
export const deckWith = (body: fc.Arbitrary<NoteBody>): fc.Arbitrary<DeckFile> =>
  fc
    .tuple(header, fc.uniqueArray(slug, { maxLength: 4 }))
    .chain(([head, statements]) =>
      fc.record({
        header: fc.constant(head),
        preface: fc.constantFrom('', 'How to read this.', 'Q: not a card\n\nA: nor an answer', '---\n1. x'),
        statements: fc.tuple(
          ...statements.map(s =>
            fc.record({
              slug: fc.constant(s),
              role: fc.constantFrom(...ROLES),
              holder: fc.constantFrom('author', 'putin', 'the-critics'),
              text: fc.constantFrom('Trams are late.', 'Q: is this one?', '[brackets] “and” more', 'A tram — late.'),
              anchors: fc.array(anchor(head.paragraphs), { maxLength: 2 }),
            }),
          ),
        ),
        links: fc.uniqueArray(
          fc.record({
            from: fc.constantFrom(...statements, ''),
            kind: fc.constantFrom(...LINK_KINDS),
            to: fc.constantFrom(...statements, ''),
          }),
          { maxLength: 4, selector: l => `${l.from} ${l.kind} ${l.to}` },
        ),
        notes: fc.uniqueArray(noteWith(body, statements, head.paragraphs), { maxLength: 6, selector: n => n.slug }),
      }),
    )
    .map(deck => ({ ...deck, links: deck.links.filter(l => l.from !== l.to && l.from !== '' && l.to !== '') }))
