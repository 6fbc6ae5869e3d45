/** The check that a view is put to whoever holds it: the author, or somebody who is quoted, reported or granted a point. */
import { AUTHOR, UNNAMED } from '../../../read/argument/holders.ts'
import { slug } from '../../../read/argument/scene.ts'
import { attributed, nameWords } from './attribution.ts'
import type { Held } from './held.ts'
import { hasVoice, heldAt, isReport } from './held.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene } from './scene.ts'

/** A question of what the author grants, or of a view that the author speaks of. */
const FRAMED =
  /\b(?:concedes?|grants?|admits?|admittedly|acknowledges?|allows?|sides?|objections?|critics?|opponents?|defenders?|sceptics?|supporters?|dissent(?:ing|ers)?|others|friends)\b|\b(?:one|some|someone|somebody|people|readers?|you|they) (?:may|might|could|can|would|will)\b|\b(?:reports?|cites?|quotes?|considers?|mentions?|discuss(?:es)?|tells?)\b.*\b(?:arguments?|views?|claims?|fears?|points?|case|estimates?)\b|\b(?:arguments?|views?|claims?|fears?|points?|case|estimates?|explained|explanation)\b.*\b(?:reports?|cites?|quotes?|considers?|mentions?|discuss(?:es)?|agrees?)\b/i

/** Kinds whose text the author speaks, whatever is spoken of in it. */
const OWN = /^(?:thesis|claim|reason|conclusion|rebuttal|evidence)$/

interface Names {
  readonly author: boolean
  /** Words of the names of others. */
  readonly others: readonly string[]
}

function namesOf(scene: CardScene): Names {
  const author = new Set(nameWords(scene.desk.reading.piece.author))
  const names = attributed(scene.prompt)
  const known = scene.desk.reading.entities
    .filter(entity => entity.kind !== 'place')
    .flatMap(({ name }) => nameWords(name))
  return {
    author: names.some(name => author.has(name)),
    others: names.filter(name => !author.has(name) && known.includes(name)),
  }
}

/** Whether a quoted sentence names one of these, or speaks of somebody by a pronoun that may be one of these. */
const isNear = (scene: CardScene, names: readonly string[]): boolean =>
  scene.evidence.some(index => {
    const words = scene.desk.words(index)
    const here = words.some(word => names.includes(word.lower))
    const before = scene.desk.words(index - 1).some(word => names.includes(word.lower))
    return (
      here ||
      (before &&
        (words.some(word => /^(?:he|she|they|his|her|their)$/.test(word.lower)) || isReportBefore(scene, index)))
    )
  })

const isPerson = (scene: CardScene, word: string): boolean =>
  scene.desk.reading.entities.some(entity => entity.kind === 'person' && nameWords(entity.name).includes(word))

const isReportBefore = (scene: CardScene, index: number): boolean => {
  const before = scene.desk.reading.sentences[index - 1]
  return before !== undefined && isReport(before)
}

/** The view is said to be the author's. */
function asAuthors(scene: CardScene, held: readonly Held[], names: Names): Verdict | null {
  const { card, desk } = scene
  const others = held.filter(one => one.holder !== AUTHOR)
  const [other] = others
  if (other !== undefined && others.length === held.length) {
    if (card.kind === 'objection' && !names.author) return unsure('Who holds this view could not be told.')
    if (card.kind === 'concession' || (card.kind === 'fact' && saysWhose(scene, other))) return null
    const who = desk.reading.entities.find(entity => slug(entity.name) === other.holder)?.name ?? 'somebody else'
    // A fact may name its source in other words: "the circular".
    if (card.kind === 'fact' && !names.author) return unsure(`The piece puts this to ${who}.`)
    return failed(`The piece puts this to ${who}, not to its author.`)
  }
  const granted = held.length > 0 && held.every(one => one.granted)
  if (granted && /^(?:thesis|claim|conclusion)$/.test(card.kind) && !FRAMED.test(scene.prompt))
    return unsure('The author only grants this to the other side.')
  if (names.author || names.others.length === 0 || !OWN.test(card.kind) || others.length > 0) return null
  return isNear(scene, names.others) ? null : failed('The question puts the author’s own view to somebody else.')
}

/** Whether the card itself says whose view it is. */
function saysWhose(scene: CardScene, held: Held): boolean {
  const text = new Set(nameWords(`${scene.prompt} ${scene.answer}`))
  return (
    held.holder.split('-').some(word => text.has(word)) ||
    (held.holder === UNNAMED && attributed(scene.prompt).length > 0)
  )
}

/** "Who believes that …?" of a sentence that tells it: the quote holds a view of one whom the card names. */
const saysWhoSays = (scene: CardScene): boolean =>
  scene.quotes.some(({ sentences, paragraph, start, end }) =>
    sentences.some(index =>
      (scene.desk.writer.said[index] ?? []).some(
        said =>
          said.holder !== AUTHOR &&
          said.holder !== UNNAMED &&
          said.paragraph === paragraph &&
          start <= said.start &&
          said.end <= end &&
          saysWhose(scene, { holder: said.holder, granted: false, sentence: index }),
      ),
    ),
  )

/** The view is said to be somebody else's. */
function asOthers(scene: CardScene, held: readonly Held[], names: Names): Verdict | null {
  const { kind } = scene.card
  const framed = FRAMED.test(scene.prompt)
  if (names.author && OWN.test(kind) && (!framed || kind === 'rebuttal'))
    return failed('The question names the author, the card somebody else.')
  if (held.some(one => one.holder !== AUTHOR || one.granted) || saysWhoSays(scene)) return null
  const open = unsure('That this is somebody else’s view could not be shown.')
  if (kind === 'objection' || kind === 'concession') return hasVoice(scene) ? null : open
  const people = nameWords(scene.prompt).filter(
    word => isPerson(scene, word) && !nameWords(scene.desk.reading.piece.author).includes(word),
  )
  if (!names.author && people.length > 0 && isNear(scene, people)) return open
  if (names.others.length > 0 ? isNear(scene, names.others) || hasVoice(scene) : hasVoice(scene) || reported(scene))
    return open
  // Of a fact it is enough that the question names somebody of whom the piece has just spoken.
  const spoken = kind === 'fact' ? nameWords(scene.prompt).filter(word => isPerson(scene, word)) : names.others
  return isEarlier(scene, spoken, kind === 'fact' ? 6 : 3)
    ? open
    : failed('The piece says this itself; the card puts it to somebody else.')
}

/** Whether one of these is named in the same paragraph, at most so many sentences before. */
const isEarlier = (scene: CardScene, names: readonly string[], reach: number): boolean =>
  scene.evidence.some(index =>
    Array.from({ length: reach }, (_, k) => index - 1 - k)
      .filter(i => scene.desk.reading.sentences[i]?.paragraph === scene.desk.reading.sentences[index]?.paragraph)
      .some(i => scene.desk.words(i).some(word => names.includes(word.lower))),
  )

const reported = (scene: CardScene): boolean =>
  scene.evidence.some(index =>
    [index - 1, index].some(i => {
      const s = scene.desk.reading.sentences[i]
      return s !== undefined && isReport(s)
    }),
  )

/** The name in the question against the one in the piece. */
function byName(scene: CardScene, held: readonly Held[], names: Names): Verdict | null {
  const others = held.filter(one => one.holder !== AUTHOR)
  if (names.author) {
    const all = others.length > 0 && others.length === held.length
    const told = scene.evidence.every(index => {
      const s = scene.desk.reading.sentences[index]
      return s !== undefined && isReport(s)
    })
    return (all || told) && !FRAMED.test(scene.prompt) && scene.card.kind !== 'concession'
      ? failed('The question puts to the author what the piece puts to somebody else.')
      : null
  }
  const known = others.filter(
    one => one.holder !== UNNAMED && scene.desk.reading.entities.some(entity => slug(entity.name) === one.holder),
  )
  const named = known.some(one => one.holder.split('-').some(word => names.others.includes(word)))
  return names.others.length > 0 && known.length > 0 && !named
    ? failed('The question names another holder of this view than the piece.')
    : null
}

export const holderCheck: CardCheck = {
  rule: 'holder',
  asks: 'A view is put to whoever holds it in the piece; a quoted, reported or granted one is not the author’s.',
  judges: scene => {
    const held = scene.quotes.flatMap(quote => quote.sentences.flatMap(index => heldAt(scene, quote, index) ?? []))
    const names = namesOf(scene)
    const field = scene.card.holder === 'author' ? asAuthors : asOthers
    const first = field(scene, held, names)
    if (first?.verdict === 'failed') return first
    return byName(scene, held, names) ?? first ?? passed('The view is put to whoever holds it.')
  },
}
