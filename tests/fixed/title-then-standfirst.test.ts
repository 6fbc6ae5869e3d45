/** A title that ends in a full stop, then a standfirst, then the byline: title and author were both lost. */
import { expect, it } from 'vitest'
import { ingestText } from '../../src/read/ingest/ingest.ts'

const PROSE =
  'The old bridge over the Orrin was closed in 1998, and the town has argued about it ever since. Nobody wants to pay for it.'

it('a title with a full stop is known by the standfirst and the byline behind it', () => {
  const head =
    'Blame the Bridge. It Was Late.\n\nCouncils keep voting money that nobody means to spend.\n\nBy Ada Quill'
  const draft = ingestText(`${head}\n\n${PROSE}\n\n${PROSE}`, 'plain')
  if (!draft.ok) throw new Error(draft.error.message)
  expect(draft.value).toMatchObject({ title: 'Blame the Bridge. It Was Late.', author: 'Ada Quill' })
  expect(draft.value.paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'body', 'body'])
})
