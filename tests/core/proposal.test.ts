/** What is known of a proposal beside its words: whether it waits, whether it wants a look, and how it comes back. */
import { describe, expect, it } from 'vitest'
import { noteId } from '../../src/core/ids.ts'
import type { Proposal, Run } from '../../src/core/proposal.ts'
import { hasResolvedWords } from '../../src/core/proposal.ts'
import { createFindings } from '../../src/core/restore-fields.ts'
import { restoreProposal } from '../../src/core/restore-note.ts'
import { isWaiting } from '../../src/core/waiting.ts'
import { deckNamed, proposalNamed } from '../contract/making.ts'

const plain = proposalNamed(noteId('p'), deckNamed('korea').id)
const from = { paragraph: 1, start: 0, end: 2 }

const asking = (run: Run): Proposal => ({
  ...plain,
  draft: { ...plain.draft, wording: { form: 'question', front: [run], back: [], reverse: false } },
})

const restored = (data: unknown) => restoreProposal(data, createFindings())

describe('a proposal', () => {
  it('waits while it is open and not put away under “more”', () => {
    expect(isWaiting(plain)).toBe(true)
    expect(isWaiting({ ...plain, more: 'opened' })).toBe(true)
    expect(isWaiting({ ...plain, more: 'closed' })).toBe(false)
    expect(isWaiting({ ...plain, status: 'kept' })).toBe(false)
  })

  it('wants a look when words stand for others, or others could be put for them', () => {
    const asks = (run: Run): boolean => hasResolvedWords(asking(run).draft.wording)
    expect(asks({ how: 'copied', text: 'He', from })).toBe(false)
    expect(asks({ how: 'resolved', text: 'Kim', from })).toBe(true)
    expect(asks({ how: 'copied', text: 'He', from, standsFor: 'Kim' })).toBe(true)
  })

  it('comes back with its place, what was measured of it and what its words stand for', () => {
    const told: Proposal = {
      ...asking({ how: 'copied', text: 'He', from, standsFor: 'Kim' }),
      more: 'closed',
    }
    const measured: Proposal = { ...told, draft: { ...told.draft, measured: ['asks time', 'form question'] } }
    for (const proposal of [plain, told, measured]) expect(restored(proposal)).toEqual(proposal)
  })

  it('comes back as offered, and teaching nothing, when neither can be read', () => {
    const odd = restored({ ...plain, more: 'perhaps', draft: { ...plain.draft, measured: [1, null] } })
    expect(odd).toEqual(plain)
  })
})
