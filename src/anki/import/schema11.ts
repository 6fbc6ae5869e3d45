/** Decks and note types out of the JSON of a schema-11 collection (ANKI.md §1.6). Throws where it is no JSON. */
import { field, listIn, wholeIn } from '../../core/restore-fields.ts'
import type { Frame, NoteType, PackageDeck } from './collection.ts'

export function readSchema11(models: string, decks: string, config: string): Frame {
  return {
    types: new Map(entries(models).map(([id, model]) => [id, typeOf(id, model)])),
    decks: new Map(entries(decks).map(([id, deck]): [string, PackageDeck] => [id, { id, name: said(deck, 'name') }])),
    creationOffsetMin: offsetIn(JSON.parse(config)),
  }
}

/** By the keys, which are texts: the numbers inside would be rounded. */
function entries(json: string): readonly [string, unknown][] {
  const data: unknown = JSON.parse(json)
  return typeof data === 'object' && data !== null ? Object.entries(data) : []
}

/** Minutes west of UTC; no zone is further from it than a day. */
export const offsetIn = (config: unknown): number | null => wholeIn(field(config, 'creationOffset'), -1440, 1440)

function typeOf(id: string, model: unknown): NoteType {
  const fields = listIn(field(model, 'flds'), MOST)
  return {
    id,
    name: said(model, 'name'),
    cloze: field(model, 'type') === 1,
    occlusion: field(model, 'originalStockKind') === OCCLUSION,
    fields: fields.map(item => said(item, 'name')),
    templates: listIn(field(model, 'tmpls'), MOST).map(item => ({
      front: said(item, 'qfmt'),
      back: said(item, 'afmt'),
    })),
  }
}

/** Fields, or templates, of one note type. */
const MOST = 1000
/** Anki's number for the note type with covered pictures that it comes with. */
export const OCCLUSION = 6

const said = (data: unknown, name: string): string => {
  const value = field(data, name)
  return typeof value === 'string' ? value : ''
}
