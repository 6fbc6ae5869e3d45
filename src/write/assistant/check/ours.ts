/** Our own gates and the rules for cards that people write, asked of what an assistant wrote. */

import { ALONE_RULES } from '../../../core/deckfile/check/alone.ts'
import { ONE_RULES } from '../../../core/deckfile/check/one.ts'
import { PRINT_RULES } from '../../../core/deckfile/check/print.ts'
import type { Flag, Prompt } from '../../../core/deckfile/check/prompt.ts'
import { promptsOf } from '../../../core/deckfile/check/prompt.ts'
import type { DeckHeader, FileNote } from '../../../core/deckfile/types.ts'
import type { NoteBody } from '../../../core/note.ts'
import { ALONE_GATES } from '../../gates/alone.ts'
import { FORM_GATES } from '../../gates/form.ts'
import type { Gate } from '../../gates/gate.ts'
import { TRUTH_GATES } from '../../gates/truth.ts'
import type { View } from '../../gates/view.ts'
import { WORTH_GATES } from '../../gates/worth.ts'
import { kindOf } from './draft.ts'
import { itemsOf } from './list.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene } from './scene.ts'
import { namesSomebody, ownView, sourceView } from './view.ts'

/**
 * Gates that the words of the piece pass or fail. `hedge-lost` is not among them: negations and hedges have checks of
 * their own, which know that a card may put them in other words.
 */
const KEPT: readonly Gate[] = TRUTH_GATES.filter(gate => gate.rule !== 'hedge-lost')
/** Gates of clozes and of facts taken from one clause ask what a card in free words does not have. */
const NOT_ASKED: ReadonlySet<string> = new Set(['generic', 'more-answers'])
const ALONE: readonly Gate[] = [...ALONE_GATES, ...FORM_GATES, ...WORTH_GATES].filter(gate => !NOT_ASKED.has(gate.rule))

/** What these find is a matter of judgement on words that are not the piece's: they make a card unsure. */
const JUDGEMENT: ReadonlySet<string> = new Set([
  'loose-definite',
  'loose-comparison',
  'loose-pronoun',
  'here-and-now',
  'condition-lost',
  'time-frame-lost',
  'thin-cue',
  'leak',
  'loose-answer',
  'loose-demonstrative',
  'guessable',
  'length',
  'irony',
])

/** The same of the rules for cards that people write. */
const JUDGED_FLAGS: ReadonlySet<string> = new Set(['month', 'unnamed', 'answer-length'])

/** Fronts in free words that a name or a figure ties to their matter need no more; "leap second" is no ordinal. */
function isIdle(view: View, rule: string, why: string): boolean {
  if (rule === 'loose-comparison') return /does not say of what/.test(why)
  if (rule === 'leak') return isAskedNoun(view)
  if (rule !== 'loose-definite') return false
  return view.front.some(word =>
    (view.desk.mentions[word.sentence] ?? []).some(
      mention => mention.kind !== 'ordinal' && mention.tokens.from <= word.i && word.i < mention.tokens.to,
    ),
  )
}

/** "Which bridge …? The Astrid Bridge": the noun that is asked for may stand in the answer. */
function isAskedNoun(view: View): boolean {
  const noun = /\b(?:which|what) (\p{Ll}+)/iu.exec(view.frontText)?.[1] ?? ''
  const front = ` ${view.frontText.toLowerCase()} `
  const rest = view.back.filter(word => word.lower !== noun && /^(?:NN|VB|JJ|CD)/.test(word.token.xpos))
  return (
    view.back.some(word => word.lower === noun) && rest.length > 0 && rest.every(word => !front.includes(word.lower))
  )
}

function askedOf(view: View, gates: readonly Gate[]): Verdict | null {
  let open: Verdict | null = null
  for (const gate of gates) {
    const why = gate.refuses(view)
    if (why === null || isIdle(view, gate.rule, why)) continue
    if (!JUDGEMENT.has(gate.rule)) return failed(why, gate.rule)
    open ??= unsure(why)
  }
  return open
}

function bodyOf({ prompt, answer }: CardScene): NoteBody {
  const items = itemsOf(answer)
  return items === null
    ? { form: 'question', front: prompt, back: answer, reverse: false }
    : { form: 'list', front: prompt, items: items.map(({ start, end }) => answer.slice(start, end)) }
}

/**
 * What the rules for cards that people write find, but for the length of answers, which has a gate of its own, and for whose
 * view it is, which has a check; "No clock …" is no answer of yes or no.
 */
const isTaste = (scene: CardScene, flag: Flag): boolean =>
  flag.rule === 'answer-length' ||
  flag.rule === 'holder' ||
  (flag.rule === 'yes-no' && /^no (?!,)\p{L}/iu.test(scene.answer))

function flagOf(scene: CardScene): Flag | null {
  const { id, title, author, publication, published, address, language } = scene.desk.reading.piece
  const header: DeckHeader = {
    name: title,
    id,
    title,
    author,
    publication,
    published,
    address,
    language,
    paragraphs: 1,
  }
  const note: FileNote = {
    slug: 'card',
    ...kindOf(scene.card.kind, scene.card.holder),
    body: bodyOf(scene),
    anchors: [],
    statements: [],
    tags: [],
  }
  const statements = scene.desk.reading.statements
    .filter(said => scene.evidence.includes(said.sentence))
    .map(said => ({ slug: said.id, role: said.role, holder: said.holder, text: '', anchors: [] }))
  const rules: readonly ((prompt: Prompt) => Flag | null)[] = [...ALONE_RULES, ...ONE_RULES, ...PRINT_RULES]
  let open: Flag | null = null
  for (const prompt of promptsOf(note, header, statements))
    for (const rule of rules) {
      const flag = rule(prompt)
      if (flag === null || flag.severity !== 'error' || isTaste(scene, flag)) continue
      if (!JUDGED_FLAGS.has(flag.rule)) return flag
      open ??= flag
    }
  return open
}

/** People without a name whose view a question may ask for. */
const PEOPLE =
  /\b(?:officials?|critics?|opponents?|defenders?|supporters?|sceptics?|analysts?|experts?|judges?|dissent(?:ers|ing)|council|government|court|ministers?|scientists?|researchers?|farmers?|merchants?|people)\b/i

/** Whether a card of the argument leaves open whose view it asks for. */
const namesNobody = (scene: CardScene): boolean =>
  kindOf(scene.card.kind, scene.card.holder).kind === 'argument' && !PEOPLE.test(scene.prompt) && !namesSomebody(scene)

export const keptCheck: CardCheck = {
  rule: 'kept',
  asks: 'Conditions, dates and doubts under which the piece says it are not left behind.',
  judges: scene => askedOf(sourceView(scene), KEPT) ?? passed('It leaves no condition behind.'),
}

export const cardCheck: CardCheck = {
  rule: 'good-card',
  asks: 'It stands alone, asks one thing, cannot be guessed and reads as English, by the rules for our own cards.',
  judges: scene => {
    const flag = flagOf(scene)
    if (flag !== null && !JUDGED_FLAGS.has(flag.rule)) return failed(flag.message, flag.rule)
    const own = askedOf(ownView(scene), ALONE)
    if (own?.verdict === 'failed') return own
    if (flag !== null) return unsure(flag.message)
    return (
      own ??
      (namesNobody(scene)
        ? unsure('The question does not say whose view it asks for.')
        : passed('It keeps the rules for a good card.'))
    )
  },
}
