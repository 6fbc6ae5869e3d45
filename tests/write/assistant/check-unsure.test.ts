/** True cards in an assistant's own words: what cannot be shown leaves a card unsure, and does not refuse it. */
import { describe, expect, it, vi } from 'vitest'
import { isVerified } from '../../../src/core/proposal.ts'
import { checkReply } from '../../../src/write/assistant/check.ts'
import type { Evidence, ReplyCard } from '../../../src/write/assistant/format.ts'
import { parse, readingOf } from '../helper.ts'
import { card } from './check-helper.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 60_000 })

/** By Ada Quill, of May 2024. */
const reading = readingOf(
  'Halden and Orrin signed the ferry treaty in 1998. Halden pays for the boats, and Orrin for the piers.',
  'The last question is whether Orrin is a careful owner. By any fair measure it is not. One may say that a new treaty would end the quarrel over fares. Halden has already lost passengers, since Orrin raised the fares.',
)

const quoted = (...evidence: readonly Evidence[]): Pick<ReplyCard, 'evidence'> => ({ evidence })

function verdict(over: Partial<ReplyCard>): string {
  const cards = [card(over)]
  const { drafts, refused } = checkReply(reading, [], { mode: 'propose', cards }, 'an assistant', parse)
  const [no] = refused
  if (no !== undefined) return `refused: ${no.rule}`
  return drafts.every(isVerified) ? 'verified' : 'unsure'
}

const TRUE_CARDS: readonly (readonly [string, Partial<ReplyCard>])[] = [
  [
    'says in full what the piece denies in half a sentence',
    {
      kind: 'claim',
      prompt: 'How does Ada Quill judge Orrin as an owner?',
      answer: 'It is by any fair measure not a careful one.',
      ...quoted({ s: 4, quote: 'By any fair measure it is not' }, { s: 3, quote: 'whether Orrin is a careful owner' }),
    },
  ],
  [
    'hedges only in what leads up to its question',
    {
      kind: 'concession',
      prompt: 'What does Ada Quill grant about Halden before warning that Orrin may do worse?',
      answer: 'It has already lost passengers.',
      ...quoted({ s: 6, quote: 'Halden has already lost passengers' }),
    },
  ],
  [
    'asks the author for what somebody else may say',
    {
      kind: 'objection',
      prompt: 'What good of a new treaty does Ada Quill say one may point to?',
      answer: 'It would end the quarrel over fares.',
      holder: 'other',
      ...quoted({ s: 5, quote: 'a new treaty would end the quarrel over fares' }),
    },
  ],
  [
    'asks for the two that the piece names most',
    {
      prompt: 'Which two towns signed the ferry treaty in 1998?',
      answer: 'Halden and Orrin',
      ...quoted({ s: 1, quote: 'Halden and Orrin signed the ferry treaty in 1998' }),
    },
  ],
  [
    'has the year of writing in its question',
    {
      prompt: 'Which of the two still paid for the boats in 2024?',
      answer: 'Halden',
      ...quoted({ s: 2, quote: 'Halden pays for the boats' }),
    },
  ],
]

describe('a true card', () => {
  it.each(TRUE_CARDS)('that %s is not refused', (_, over) => {
    expect(verdict(over)).not.toMatch(/^refused/)
  })
})

describe('a false card', () => {
  it('that says what the half sentence denies is never verified', () => {
    const [first] = TRUE_CARDS
    expect(verdict({ ...first?.[1], answer: 'It is by any fair measure a careful one.' })).not.toBe('verified')
  })

  it('that has another year than the quoted words is refused', () => {
    const over = quoted({ s: 1, quote: 'Halden and Orrin signed the ferry treaty in 1998' })
    expect(
      verdict({ prompt: 'Which two towns signed the ferry treaty in 1996?', answer: 'Halden and Orrin', ...over }),
    ).toBe('refused: figures-and-names')
  })
})
