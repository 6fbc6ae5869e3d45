/** The reader in a real browser, page and worker, understands exactly what it understands in node: byte by byte. */
import { expect, it } from 'vitest'
import { commands } from 'vitest/browser'
import { pieceId } from '../../src/core/ids.ts'
import { NOTHING_LEARNT } from '../../src/core/learnt.ts'
import type { Piece } from '../../src/core/piece.ts'
import { storedArgument, storedIds } from '../../src/read/argument/stored.ts'
import { pieceOf } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { grammarOf } from '../../src/read/syntax/grammar.ts'
import modelUrl from '../../src/read/trained/reader.bin?url'
import { browserReader } from '../../src/shell/reader.ts'
import { propose } from '../../src/write/propose.ts'
import text from '../pieces/court-ruling.txt?raw'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** What `tenet reading FILE --json` prints, run by node in a process of its own. */
    readonly nodeReading: (file: string) => Promise<string>
  }
}

const TIMEOUT = 60_000

function courtRuling(): Piece {
  const draft = ingestText(text, null)
  if (!draft.ok) throw new Error(draft.error.message)
  return pieceOf(draft.value, pieceId('court-ruling'))
}

async function proposedHere(piece: Piece) {
  const { parse, notice } = grammarOf(new Uint8Array(await (await fetch(modelUrl)).arrayBuffer()))
  expect(notice).toBeNull()
  const made = propose(piece, { parse })
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

it('reads as node does', { timeout: TIMEOUT }, async () => {
  const { reading } = await proposedHere(courtRuling())
  const inNode: unknown = JSON.parse(await commands.nodeReading('pieces/court-ruling.txt'))
  const { sentences, mentions, entities, references, statements, links } = reading
  const here = { sentences, mentions, entities, references, statements, links }
  expect(sentences.flatMap(s => s.tokens).every(token => token.head !== undefined)).toBe(true)
  for (const [part, value] of Object.entries(here))
    expect(JSON.stringify(Object(inNode)[part]), part).toBe(JSON.stringify(value))
})

const inWorker = (piece: Piece) =>
  browserReader.propose(piece, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    learnt: NOTHING_LEARNT,
  })

it('proposes in its worker what it proposes here, with the trained parser', { timeout: TIMEOUT }, async () => {
  const piece = courtRuling()
  const { reading, drafts } = await proposedHere(piece)
  // A stored argument merges statements; the worker lets the cards point to what is stored.
  const stored = storedArgument(reading)
  const told = drafts.map(draft => ({ ...draft, statements: storedIds(stored, draft.statements) }))
  const made = await inWorker(piece)
  if (!made.ok) throw new Error(made.error.message)
  expect(made.value.notices).toEqual([])
  expect(JSON.stringify(made.value.drafts)).toBe(JSON.stringify(told))
})

it('proposes the same whether or not it was got ready, and is not kept waiting by its exercise', {
  timeout: TIMEOUT,
}, async () => {
  const piece = courtRuling()
  const paragraphs = piece.text.kind === 'present' ? piece.text.paragraphs : []
  const plain = JSON.stringify(await inWorker(piece))
  browserReader.prepare(paragraphs)
  browserReader.prepare(paragraphs)
  expect(JSON.stringify(await inWorker(piece))).toBe(plain)
  browserReader.prepare(paragraphs)
  await new Promise(resolve => setTimeout(resolve, 1500))
  expect(JSON.stringify(await inWorker(piece))).toBe(plain)
})
