/** The other answers that a draft offers come back from the store as they went in, and never more than a person can compare. */
import { describe, expect, it } from 'vitest'
import { MAX_CHOICES } from '../../src/core/proposal.ts'
import { createFindings } from '../../src/core/restore-fields.ts'
import { restoreProposal } from '../../src/core/restore-note.ts'

const run = (text: string) => ({ how: 'copied', text, from: { paragraph: 1, start: 0, end: text.length } })

const stored = (choices: unknown) => ({
  id: 'n1',
  deckId: 'trams',
  status: 'open',
  rank: 0,
  mended: null,
  draft: {
    kind: 'argument',
    link: 'thesis',
    wording: { form: 'question', front: [run('What does Moreau argue?')], back: [run('Trams pay')], reverse: false },
    anchors: [],
    statements: [],
    rule: 'thesis',
    score: 0.5,
    ...(choices === undefined ? {} : { choices }),
  },
})

const restored = (choices: unknown) => restoreProposal(stored(choices), createFindings())?.draft.choices

describe('choices of a draft', () => {
  it('come back as they were', () => {
    const choices = [{ answer: [run('Trams save time')], anchors: [] }]
    expect(restored(choices)).toEqual(choices)
  })

  it('are absent where there were none', () => {
    expect(restored(undefined)).toBeUndefined()
  })

  it('lose what cannot be read, and are never too many', () => {
    const good = { answer: [run('Trams save time')], anchors: [] }
    expect(restored([{ answer: [] }, good])).toEqual([good])
    expect(restored([good, good, good, good])).toHaveLength(MAX_CHOICES)
  })
})
