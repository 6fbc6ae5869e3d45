/** From a pasted reply to drafts: what is read is checked, and what is refused is shown with its reason. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pieceId } from '../../../src/core/ids.ts'
import type { Piece } from '../../../src/core/piece.ts'
import { pieceOf } from '../../../src/read/ingest/draft.ts'
import { ingestText } from '../../../src/read/ingest/ingest.ts'
import { acceptReply, requestFor } from '../../../src/write/assistant/accept.ts'
import { parse, pieceFrom, proposalsOf, shown } from '../helper.ts'
import { card, reply } from './helper.ts'

const root = join(import.meta.dirname, '..', '..', '..')

function ours(name: string): Piece {
  const draft = ingestText(readFileSync(join(root, 'decks', `${name}.piece.md`), 'utf8'), 'markdown')
  if (!draft.ok) throw new Error(draft.error.message)
  return pieceOf(draft.value, pieceId(name))
}

const recorded = (name: string): string => readFileSync(join(import.meta.dirname, 'replies', `${name}.txt`), 'utf8')

function accepted(piece: Piece, text: string, name = 'Mistletoe 7B') {
  const made = acceptReply(piece, [], { text, name }, parse)
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

describe('a reply that is accepted', () => {
  it('gives drafts that know who wrote them, what was checked, and where they stand', () => {
    const { drafts } = accepted(ours('penny-post'), recorded('penny-fenced'))
    expect(drafts.map(draft => shown(draft).back)).toContain('169 million')
    for (const { second, anchors } of drafts) {
      expect(second).toMatchObject({ name: 'Mistletoe 7B', mode: 'propose' })
      expect(second?.checks.length).toBeGreaterThan(3)
      expect(anchors[0]?.span?.exact).toMatch(/\w+ \w+ \w+/)
    }
  })

  it('calls an assistant without a name just that', () => {
    expect(accepted(ours('penny-post'), recorded('penny-fenced'), ' ').drafts[0]?.second?.name).toBe('an assistant')
  })

  it('refuses every card that does not tell the truth, and keeps its markup as text', () => {
    const { drafts, refused } = accepted(ours('leap-second'), recorded('leap-untrue'))
    expect(drafts).toEqual([])
    expect(refused).toHaveLength(5)
    for (const { why } of refused) expect(why).toMatch(/^[A-Z“].*\.$/)
    expect(refused.map(({ rule }) => rule)).toContain('schema')
    expect(refused.map(({ draft }) => shown(draft).front)).toContain('<script>alert(1)</script> What is this?')
  })

  it('rewords a card of ours and says of an unknown one that it is unknown', () => {
    const piece = ours('leap-second')
    const own = proposalsOf(piece).drafts
    const index = own.findIndex(draft => draft.wording.form === 'question')
    const { front, back } = shown(own[index] ?? raise('no question is proposed'))
    const prompt = front.replace(/^(\p{L}+)/u, '$1 exactly')
    const cards = [
      { id: `c${index + 1}`, prompt },
      { id: 'c900', prompt: 'Which card could this question possibly be meant for?' },
    ]
    const text = JSON.stringify({ mode: 'rewrite', cards })
    const { drafts, refused } = { ...unwrap(acceptReply(piece, own, { text, name: '' }, parse)) }
    expect(drafts.map(shown)).toEqual([expect.objectContaining({ front: prompt, back })])
    expect(refused).toHaveLength(1)
  })

  it('has nothing to say of a piece without its text', () => {
    const piece: Piece = { ...pieceFrom([]), text: { kind: 'absent', paragraphCount: 3 } }
    expect(requestFor(piece, [], 'propose')).toMatchObject({ ok: false, error: { code: 'no-text' } })
    expect(acceptReply(piece, [], { text: reply([card()]), name: '' })).toMatchObject({
      ok: false,
      error: { code: 'no-text', ask: null },
    })
  })
})

const raise = (why: string): never => {
  throw new Error(why)
}

function unwrap<T>(
  made: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { message: string } },
): T {
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}
