/**
 * Numbers and names that must never change: Anki matches what it imports by them (ANKI.md §3.2–3.6). A changed note type
 * id, field id, field order or template id turns every later export into a second copy in the person's collection, and
 * a changed rule for guids doubles every note. No field is spare any more: new needs become keys of “Tenet Data”.
 */

/** What stands after the two fields that differ from type to type. */
const SHARED_FIELDS = [
  'Source passage',
  'Locator',
  'Piece title',
  'Author',
  'Publication',
  'URL',
  'Kind',
  'Tenet ID',
  'Add Reverse',
  'Origin',
  'Tenet Data',
] as const

export interface FrozenField {
  readonly id: number
  readonly name: string
}

export interface FrozenTemplate {
  readonly id: number
  readonly name: string
}

export interface FrozenType {
  readonly id: number
  readonly name: string
  readonly cloze: boolean
  readonly fields: readonly FrozenField[]
  readonly templates: readonly FrozenTemplate[]
}

const fields = (firstId: number, two: readonly [string, string]): readonly FrozenField[] =>
  [...two, ...SHARED_FIELDS].map((name, i) => ({ id: firstId + i, name }))

/** Ids of fields and templates are below 2^53, so that no reader of JSON rounds them (ANKI.md §1.7). */
export const QUESTION_TYPE: FrozenType = {
  id: 1_754_038_802_417,
  name: 'Tenet Question',
  cloze: false,
  fields: fields(458_337_681_725_300, ['Front', 'Back']),
  templates: [
    { id: 595_134_172_474_760, name: 'Question' },
    { id: 676_717_229_806_832, name: 'Reverse' },
  ],
}

export const CLOZE_TYPE: FrozenType = {
  id: 1_754_038_861_953,
  name: 'Tenet Cloze',
  cloze: true,
  fields: fields(769_931_145_673_500, ['Text', 'Back Extra']),
  templates: [{ id: 194_483_297_796_568, name: 'Cloze' }],
}

export const LIST_TYPE: FrozenType = {
  id: 1_754_038_927_086,
  name: 'Tenet List',
  cloze: false,
  fields: fields(848_139_482_616_900, ['Front', 'Items']),
  templates: [{ id: 545_963_717_628_198, name: 'List' }],
}

/** Seconds since the epoch. To be raised when, and only when, the style sheet or a template changes (ANKI.md §3.6). */
export const TYPES_MODIFIED_SEC = 1_796_040_000

export const PRESET_ID = 1_754_039_014_228
export const PRESET_NAME = 'Tenet'

/** The deck above all of ours: `Tenet::<deck>`. */
export const PARENT_DECK_ID = 1_754_039_103_771
export const PARENT_DECK_NAME = 'Tenet'

/** Anki's own first deck and preset, which every collection has. */
export const DEFAULT_ID = 1
