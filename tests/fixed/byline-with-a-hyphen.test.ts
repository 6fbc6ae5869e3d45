/** A byline's hyphen was taken for the dash before a role: "By Nora Vance-Adeyemi" lost half of the name. */
import { expect, it } from 'vitest'
import { bylineOf } from '../../src/read/ingest/byline.ts'

it.each([
  ['By Nora Vance-Adeyemi', 'Nora Vance-Adeyemi'],
  ['By Jean-Luc Ferrand', 'Jean-Luc Ferrand'],
  ['By Nora Vance – political editor', 'Nora Vance'],
  ['By Nora Vance-Adeyemi, political editor', 'Nora Vance-Adeyemi'],
  ['By Nora Vance | 3 May 2021', 'Nora Vance'],
])('%s', (line, author) => {
  expect(bylineOf(line, true)).toBe(author)
})
