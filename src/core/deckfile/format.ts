/**
 * Writes a deck file. What is written reads as the same deck, and writing that again gives the same file: one form for
 * each deck, so that a diff shows what changed and nothing else.
 */
import type { NoteBody } from '../note.ts'
import { mergeParts, writeCloze } from './cloze.ts'
import { writeHeader } from './header.ts'
import { cleanText, escapeLine } from './lines.ts'
import { writeList } from './list.ts'
import { plainValue, writeAnchors, writeTenetLine } from './tenet.ts'
import type { DeckFile, FileNote, FileStatement } from './types.ts'

export function formatDeckFile(file: DeckFile): string {
  const blocks = [writeHeader(file.header)]
  if (file.preface !== '') blocks.push(escaped(cleanText(file.preface)))
  if (file.statements.length > 0) {
    blocks.push('# Argument', file.statements.map(statementText).join('\n'))
    if (file.links.length > 0) blocks.push(file.links.map(l => `L: ${l.from} ${l.kind} ${l.to}`).join('\n'))
  }
  if (file.statements.length + file.notes.length > 0) blocks.push('# Cards')
  for (const note of file.notes) blocks.push(noteText(note))
  return `${blocks.join('\n\n')}\n`
}

/** Text behind a tag: its first line stands there as it is, the others must not be taken for something else. */
function tagged(tag: string, text: string): string {
  const [first = '', ...more] = text.split('\n')
  return [`${tag}: ${first}`.trimEnd(), ...more.map(escapeLine)].join('\n')
}

const escaped = (text: string): string => text.split('\n').map(escapeLine).join('\n')

function statementText(statement: FileStatement): string {
  const line = writeTenetLine([
    ['id', statement.slug],
    ['role', statement.role],
    ['holder', plainValue(statement.holder)],
    ['at', writeAnchors(statement.anchors)],
  ])
  return `${tagged('S', cleanText(statement.text).replace(/\s*\n\s*/g, ' '))}\n${line}`
}

function noteText(note: FileNote): string {
  const { body } = note
  const line = writeTenetLine([
    ['id', note.slug],
    ['kind', note.kind],
    ['form', body.form === 'list' ? 'list' : ''],
    ['link', note.link ?? 'none'],
    ['statement', note.statements.join(',')],
    ['at', writeAnchors(note.anchors)],
    ['tags', [...new Set(note.tags.map(plainValue).filter(tag => tag !== ''))].join(',')],
    ['reverse', body.form === 'question' && body.reverse ? 'yes' : ''],
    ['holes', body.form === 'cloze' ? holesOf(body) : ''],
  ])
  return `${bodyText(body)}\n${line}`
}

function bodyText(body: NoteBody): string {
  switch (body.form) {
    case 'question':
      return `${tagged('Q', cleanText(body.front))}\n${tagged('A', cleanText(body.back))}`
    case 'list':
      return `${tagged('Q', cleanText(body.front))}\nA:\n${escaped(writeList(body.items.map(cleanText)))}`
    case 'cloze':
      return tagged('C', cleanText(writeCloze(mergeParts(body.parts))))
  }
}

/** The numbers of the holes as they stand, or nothing where they simply count. */
function holesOf(body: Extract<NoteBody, { form: 'cloze' }>): string {
  const holes = mergeParts(body.parts).flatMap(part => (part.hole === null ? [] : [part.hole]))
  return holes.every((hole, i) => hole === i) ? '' : holes.join(',')
}
