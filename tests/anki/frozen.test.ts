/** What must never change, and what may change only together with its date. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { TYPES_MODIFIED_SEC } from '../../src/anki/frozen.ts'
import { modelsJson } from '../../src/anki/notetypes.ts'
import { array, object, parseJson } from './open.ts'

const types = Object.values(object(parseJson(modelsJson()))).map(object)

it('keeps note types, fields and templates for ever: Anki would take a changed one for another type', () => {
  const named = (list: readonly ReturnType<typeof object>[]) => list.map(({ id, name }) => `${id} ${name}`)
  const seen = types.map(type => ({
    type: `${type.id} ${type.name} ${type.type}`,
    fields: named(array(type.flds).map(object)),
    templates: named(array(type.tmpls).map(object)),
  }))
  expect(seen).toMatchInlineSnapshot(`
    [
      {
        "fields": [
          "458337681725300 Front",
          "458337681725301 Back",
          "458337681725302 Source passage",
          "458337681725303 Locator",
          "458337681725304 Piece title",
          "458337681725305 Author",
          "458337681725306 Publication",
          "458337681725307 URL",
          "458337681725308 Kind",
          "458337681725309 Tenet ID",
          "458337681725310 Add Reverse",
          "458337681725311 Origin",
          "458337681725312 Tenet Data",
        ],
        "templates": [
          "595134172474760 Question",
          "676717229806832 Reverse",
        ],
        "type": "1754038802417 Tenet Question 0",
      },
      {
        "fields": [
          "769931145673500 Text",
          "769931145673501 Back Extra",
          "769931145673502 Source passage",
          "769931145673503 Locator",
          "769931145673504 Piece title",
          "769931145673505 Author",
          "769931145673506 Publication",
          "769931145673507 URL",
          "769931145673508 Kind",
          "769931145673509 Tenet ID",
          "769931145673510 Add Reverse",
          "769931145673511 Origin",
          "769931145673512 Tenet Data",
        ],
        "templates": [
          "194483297796568 Cloze",
        ],
        "type": "1754038861953 Tenet Cloze 1",
      },
      {
        "fields": [
          "848139482616900 Front",
          "848139482616901 Items",
          "848139482616902 Source passage",
          "848139482616903 Locator",
          "848139482616904 Piece title",
          "848139482616905 Author",
          "848139482616906 Publication",
          "848139482616907 URL",
          "848139482616908 Kind",
          "848139482616909 Tenet ID",
          "848139482616910 Add Reverse",
          "848139482616911 Origin",
          "848139482616912 Tenet Data",
        ],
        "templates": [
          "545963717628198 List",
        ],
        "type": "1754038927086 Tenet List 0",
      },
    ]
  `)
})

it('raises the date when a style or a template changes: Anki updates no type that is not newer', () => {
  const looks = types.map(({ css, tmpls }) => [css, array(tmpls).map(object)])
  const hash = createHash('sha256').update(JSON.stringify(looks)).digest('hex').slice(0, 16)
  expect({ hash, TYPES_MODIFIED_SEC }).toMatchInlineSnapshot(`
    {
      "TYPES_MODIFIED_SEC": 1796040000,
      "hash": "df4a7aa35fbabe72",
    }
  `)
})
