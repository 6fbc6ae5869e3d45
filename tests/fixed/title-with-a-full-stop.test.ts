/**
 * A title that ends in a full stop was taken for the first sentence, and "Publication, day" in one line for a heading: with
 * them the author and the date were lost.
 */
import { describe, expect, it } from 'vitest'
import { ingestText } from '../../src/read/ingest/ingest.ts'

const PROSE =
  'The old bridge over the Orrin was closed in 1998, and the town has argued about it ever since. Nobody wants to pay for it.'

const draftOf = (head: string) => {
  const draft = ingestText(`${head}\n\n${PROSE}\n\n${PROSE}`, 'plain')
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}

describe('the head of a plain text', () => {
  it.each([
    ['The Orrin Courier, 14 March 2024', '2024-03-14'],
    ['The Orrin Courier, March 14, 2024', '2024-03-14'],
    ['The Orrin Courier, Spring 2024', '2024'],
  ])('takes a title that ends in a full stop, the byline and “%s”', (imprint, published) => {
    const draft = draftOf(`Blame the Bridge. It Was Late Before He Came.\nBy Ada Quill\n${imprint}`)
    expect(draft).toMatchObject({
      title: 'Blame the Bridge. It Was Late Before He Came.',
      author: 'Ada Quill',
      publication: 'The Orrin Courier',
      published,
    })
    expect(draft.paragraphs.map(({ text }) => text)).toEqual([PROSE, PROSE])
  })

  it('leaves a first sentence in the text where no byline follows', () => {
    const first = 'The bridge was late before he came.'
    expect(draftOf(`${first}\n${PROSE}`).paragraphs[0]?.text).toBe(first)
  })
})
