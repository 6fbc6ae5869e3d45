/** "By Ada Quill in Halden and Orrin" was taken for the standfirst, and the piece had no author: none of its arguments was asked. */
import { expect, it } from 'vitest'
import { ingestText } from '../../src/read/ingest/ingest.ts'

it.each(['By Ada Quill in Halden and Orrin', 'By Ada Quill for the Lysse Courier'])(
  'reads the author of %j',
  byline => {
    const read = ingestText(
      `The bridge that would not open\n\nNEWS ANALYSIS\n\n${byline}\n\nThe council of Halden has voted on the bridge four times. It has never opened, and the toll house beside it has been let to a painter since the spring of 2019.\n\nNobody in Orrin expects it to open in 2030.`,
      null,
    )
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value.author).toBe('Ada Quill')
    expect(read.value.paragraphs.map(({ text }) => text).join('\n')).not.toMatch(/By Ada/)
  },
)
