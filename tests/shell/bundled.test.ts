/** What the first screen says of the bundled decks and samples is what the files hold. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDeckFile } from '../../src/core/deckfile/parse.ts'
import { ordinalsOf } from '../../src/core/note.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { BUNDLED, SAMPLES } from '../../src/shell/bundled.ts'

const text = (name: string): string => readFileSync(resolve(import.meta.dirname, '../../decks', name), 'utf8')

describe('bundled decks', () => {
  it.each(BUNDLED)('$id: name and number of cards are the file’s', ({ id, name, cards }) => {
    const parsed = parseDeckFile(text(`${id}.md`), id)
    expect(parsed).toMatchObject({ ok: true })
    if (!parsed.ok) return
    expect(parsed.file.header).toMatchObject({ id, name })
    expect(parsed.file.notes.flatMap(note => ordinalsOf(note.body))).toHaveLength(cards)
  })

  it.each(SAMPLES)(
    '$id: the sample is recognised with its title, and its deck counts the same paragraphs',
    ({ id, title }) => {
      const draft = ingestText(text(`${id}.piece.md`), 'markdown')
      const parsed = parseDeckFile(text(`${id}.md`), id)
      expect(draft).toMatchObject({ ok: true, value: { title, language: 'en', publication: 'Tenet sample pieces' } })
      if (draft.ok && parsed.ok) expect(draft.value.paragraphs).toHaveLength(parsed.file.header.paragraphs)
    },
  )
})
