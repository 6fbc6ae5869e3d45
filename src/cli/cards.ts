/** `cards FILE`: the cards proposed for a piece, best first. */
import { facesOf, HIDDEN, ordinalsOf } from '../core/note.ts'
import type { Piece } from '../core/piece.ts'
import { paragraphCount } from '../core/piece.ts'
import type { Command } from './io.ts'
import { EXIT, refuse } from './io.ts'
import { parsePieceArgs } from './load.ts'
import type { ProposedNote, ProposedNotes } from './notes.ts'
import { notesForFile } from './notes.ts'

const USAGE = `Usage: tenet cards FILE|- [--title T] [--author A] [--published YYYY-MM-DD] [--limit N] [--all] [--light] [--json]

Reads FILE (plain text, Markdown or HTML; - is standard input) and prints the
cards proposed for its facts and arguments, best first, each with the words it
rests on. In a cloze ${HIDDEN} stands for the hidden part.

--all    shows the less sure ones too, which the app puts under “more”.
--light  reads by tags alone, without the trained parser, for comparison.
`

export const run: Command = async (args, io) => {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE)
    return EXIT.done
  }
  const wanted = parsePieceArgs(args)
  if (!wanted.ok) {
    io.error(`${wanted.error.message}\n\n${USAGE}`)
    return EXIT.usage
  }
  const { files, options, json } = wanted.value
  const made = await notesForFile(files[0] ?? '-', options)
  if (!made.ok) return refuse(io, made.error)
  io.out(json ? `${JSON.stringify(jsonOf(made.value), null, 2)}\n` : proseOf(made.value))
  return EXIT.done
}

const cardsOf = ({ body }: ProposedNote): readonly { readonly front: string; readonly back: string }[] =>
  ordinalsOf(body).map(ordinal => {
    const faces = facesOf(body, ordinal)
    return { front: faces.front.text, back: faces.answer.text }
  })

function jsonOf({ piece, notes, more, refused }: ProposedNotes) {
  return {
    piece: { title: piece.title, author: piece.author, paragraphs: paragraphCount(piece) },
    notes: notes.map(note => ({
      id: note.id,
      kind: note.kind,
      form: note.body.form,
      link: note.link,
      cards: cardsOf(note),
      anchors: note.anchors.flatMap(({ paragraph, span }) =>
        span === null ? [] : [{ paragraph, start: span.start, end: span.end, quote: span.exact }],
      ),
      score: note.score,
    })),
    more,
    refused,
  }
}

function proseOf({ piece, notes, more, refused, notices }: ProposedNotes): string {
  const lines = [headOf(piece), '', ...notices.flatMap(notice => [notice, ''])]
  for (const [i, note] of notes.entries()) {
    const about = note.link === null ? note.kind : `${note.kind}, ${note.link}`
    for (const { front, back } of cardsOf(note)) {
      lines.push(`${i + 1}. ${front}  (${about})`, ...back.split('\n').map(line => `   → ${line}`))
    }
    for (const { paragraph, span } of note.anchors) lines.push(`   ¶ ${paragraph}: “${span?.exact ?? ''}”`)
    lines.push('')
  }
  const left = Object.entries(refused).sort((a, b) => b[1] - a[1])
  lines.push(more === 0 ? `${notes.length} notes.` : `${notes.length} notes, and ${more} less sure: --all shows them.`)
  if (left.length > 0) lines.push(`Refused: ${left.map(([rule, n]) => `${rule} ${n}`).join(', ')}.`)
  return `${lines.join('\n')}\n`
}

const headOf = (piece: Piece): string =>
  [piece.title || 'Untitled', piece.author, piece.publication, piece.published].filter(part => part !== '').join(' · ')
