/** The three note types as a schema-11 collection keeps them, in `col.models` (ANKI.md §1.6, §4). */

import type { FrozenType } from './frozen.ts'
import { CLOZE_TYPE, DEFAULT_ID, LIST_TYPE, QUESTION_TYPE, TYPES_MODIFIED_SEC } from './frozen.ts'
import { CARD_CSS } from './style.ts'

interface Sides {
  readonly front: string
  readonly back: string
}

/** Shown with the answer only: the passage would give it away. */
const SOURCE = `{{#Source passage}}<blockquote>{{Source passage}}</blockquote>{{/Source passage}}
<p class="source">{{#Author}}<span>{{Author}}</span>{{/Author}}\
{{#Piece title}}<span>{{#URL}}<a href="{{URL}}">{{Piece title}}</a>{{/URL}}{{^URL}}{{Piece title}}{{/URL}}</span>{{/Piece title}}\
{{#Publication}}<span>{{Publication}}</span>{{/Publication}}{{#Locator}}<span>{{Locator}}</span>{{/Locator}}\
{{#Kind}}<i>{{Kind}}</i>{{/Kind}}</p>`

const answered = (answer: string): string =>
  `{{FrontSide}}\n\n<hr id=answer>\n\n<div class="tenet"><div class="answer">${answer}</div>\n${SOURCE}</div>`

/** What the card is about, above the question: among the cards of other decks nothing else says so. */
const ORIGIN = `{{#Origin}}<p class="origin">{{Origin}}</p>{{/Origin}}`

const ask = (field: string): string => `<div class="tenet">${ORIGIN}${field}</div>`

const CLOZE_BACK = `<div class="tenet">${ORIGIN}{{cloze:Text}}
{{#Back Extra}}<div class="extra">{{Back Extra}}</div>{{/Back Extra}}
${SOURCE}</div>`

/** In the order of the frozen templates. */
const QUESTION_SIDES: readonly Sides[] = [
  { front: ask('{{Front}}'), back: answered('{{Back}}') },
  // All of it within the condition: a word outside would make the second card of every note.
  { front: `{{#Add Reverse}}${ask('{{Back}}')}{{/Add Reverse}}`, back: answered('{{Front}}') },
]
const CLOZE_SIDES: readonly Sides[] = [{ front: ask('{{cloze:Text}}'), back: CLOZE_BACK }]
const LIST_SIDES: readonly Sides[] = [{ front: ask('{{Front}}'), back: answered('{{Items}}') }]

/** Which fields make a card, for clients before 2.1.28: `any` of field 0, and for the reverse `all` of Back and Add Reverse. */
const requirements = (type: FrozenType) =>
  type.templates.map((_, ord) =>
    ord === 0 ? [0, 'any', [0]] : [ord, 'all', [1, type.fields.findIndex(field => field.name === 'Add Reverse')]],
  )

const typeJson = (type: FrozenType, sides: readonly Sides[]) => ({
  id: type.id,
  name: type.name,
  type: type.cloze ? 1 : 0,
  mod: TYPES_MODIFIED_SEC,
  usn: -1,
  sortf: 0,
  did: DEFAULT_ID,
  tags: [],
  vers: [],
  latexPre: '\\documentclass{article}\n\\pagestyle{empty}\n\\begin{document}\n',
  latexPost: '\\end{document}',
  latexsvg: false,
  css: CARD_CSS,
  req: requirements(type),
  flds: type.fields.map((field, ord) => ({
    id: field.id,
    name: field.name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })),
  tmpls: type.templates.map((template, ord) => ({
    id: template.id,
    name: template.name,
    ord,
    qfmt: sides[ord]?.front ?? '',
    afmt: sides[ord]?.back ?? '',
    bqfmt: '',
    bafmt: '',
    did: null,
    bfont: '',
    bsize: 0,
  })),
})

/** `col.models`: all three, also when a package uses one; Anki takes those that its notes name. */
export const modelsJson = (): string =>
  JSON.stringify({
    [QUESTION_TYPE.id]: typeJson(QUESTION_TYPE, QUESTION_SIDES),
    [CLOZE_TYPE.id]: typeJson(CLOZE_TYPE, CLOZE_SIDES),
    [LIST_TYPE.id]: typeJson(LIST_TYPE, LIST_SIDES),
  })
