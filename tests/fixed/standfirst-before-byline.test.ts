/**
 * A standfirst between title and byline ended the head: the author of a pasted op-ed stayed unknown, the byline became a
 * paragraph, and with nobody to ask them of no argument was asked.
 */
import { expect, it } from 'vitest'
import { pieceId } from '../../src/core/ids.ts'
import { pieceOf } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { proposalsOf } from '../write/helper.ts'

const TEXT = `Low Water

The harbour of Orrin is silting up. It need not.

Ada Quill

14 March 2024

The Orrin ferry ran aground three times in 2023. The town has talked of little else since the winter, and nobody has offered to pay.

Halden closed its ferry because nobody had paid for a dredger. Orrin can see from its own pier what became of the town after that.`

it('a byline behind a standfirst is the author’s, and arguments are asked of that author', () => {
  const draft = ingestText(TEXT, null)
  if (!draft.ok) throw new Error(draft.error.message)
  expect(draft.value).toMatchObject({ author: 'Ada Quill', published: '2024-03-14' })
  expect(draft.value.paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'body', 'body'])
  const { drafts } = proposalsOf(pieceOf(draft.value, pieceId('low-water')))
  expect(drafts.some(({ kind }) => kind === 'argument')).toBe(true)
})
