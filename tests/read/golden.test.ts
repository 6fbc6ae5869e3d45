/**
 * The readings of two pieces of ours, as they were looked through by eye: clauses, who holds them, names. A change here is
 * a change of what the reader understands: look at it, then run with `-u`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { grammarFor } from '../../src/cli/model.ts'
import { pieceId } from '../../src/core/ids.ts'
import type { Piece } from '../../src/core/piece.ts'
import { pieceOf } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { read } from '../../src/read/read.ts'
import type { Reading, Sentence, TokenRange } from '../../src/read/reading.ts'
import type { Proposition } from '../../src/read/statements/proposition.ts'

vi.setConfig({ testTimeout: 60_000 })

const DECKS = join(import.meta.dirname, '..', '..', 'decks')

function pieceNamed(name: string): Piece {
  const draft = ingestText(readFileSync(join(DECKS, `${name}.piece.md`), 'utf8'), 'markdown')
  if (!draft.ok) throw new Error(draft.error.message)
  return pieceOf(draft.value, pieceId(name))
}

function readingNamed(name: string): Reading {
  const reading = read(pieceNamed(name), grammarFor({}))
  if (!reading.ok) throw new Error(reading.error.message)
  return reading.value
}

const words = (s: Sentence, range: TokenRange | null): string =>
  range === null
    ? '–'
    : s.tokens
        .slice(range.from, range.to)
        .map(token => token.form)
        .join(' ')

/** "  main: the clocks | counted | sixty-one seconds   author". */
function lineOf(s: Sentence, { clause, who, did, what, holder, modality, hedge, polarity, form }: Proposition): string {
  const at = clause === null ? undefined : s.clauses[clause]
  const kind = at === undefined ? form : `${at.kind}${at.sure ? '' : '?'}`
  const force = [polarity === 'negative' ? 'not' : '', modality ?? '', hedge?.kind ?? ''].filter(part => part !== '')
  const held = holder.who === 'author' || holder.who === holder.kind ? holder.kind : `${holder.kind} ${holder.who}`
  return `  ${kind}: ${words(s, who)} | ${words(s, did)} | ${words(s, what)}  [${[held, ...force].join(', ')}]`
}

function textOf({ sentences, propositions, entities }: Reading): string {
  const lines = sentences.flatMap((s, index) => [
    `¶${s.paragraph} ${words(s, { from: 0, to: s.tokens.length })}`,
    ...propositions.filter(each => each.sentence === index).map(each => lineOf(s, each)),
  ])
  const names = entities.map(({ kind, name, mentions }) => `${name} (${kind}, ${mentions})`)
  return `${[...lines, '', 'Names:', ...names].join('\n')}\n`
}

describe('golden readings', () => {
  it.each(['leap-second', 'penny-post'])('%s', async name => {
    await expect(textOf(readingNamed(name))).toMatchFileSnapshot(join('golden', `${name}.txt`))
  })
})
