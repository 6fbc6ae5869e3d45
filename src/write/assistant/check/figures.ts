/** The check that nothing countable and nobody is on the card that is not in the piece where the card says. */
import type { CheckDesk } from './desk.ts'
import { plainWords } from './fold.ts'
import { foldForm } from './lexicon.ts'
import { itemsOf } from './list.ts'
import type { Figure } from './numbers.ts'
import { figuresOf, sameFigure } from './numbers.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene, Side } from './scene.ts'

const textOfSentence = (desk: CheckDesk, index: number): string => {
  const s = desk.reading.sentences[index]
  const paragraph =
    desk.reading.piece.text.kind === 'present' ? desk.reading.piece.text.paragraphs[(s?.paragraph ?? 0) - 1] : undefined
  return s === undefined || paragraph === undefined ? '' : paragraph.text.slice(s.start, s.end)
}

const textOfSentences = (desk: CheckDesk, indexes: readonly number[]): string =>
  indexes.map(index => textOfSentence(desk, index)).join('\n')

/** Dates that the evidence only implies ("this year", "in July"), written out by the reading. */
const resolvedDates = (desk: CheckDesk, indexes: readonly number[]): string =>
  indexes
    .flatMap(index => desk.mentions(index))
    .flatMap(mention => (mention.date?.resolved == null ? [] : [mention.date.resolved]))
    .join('\n')

/** How many things an answer lists. */
export const partsOfAnswer = (answer: string): number =>
  answer.split(/\n+|;|,\s+(?:and|or)\s+|,\s+|\s+(?:and|or)\s+/).filter(part => /[\p{L}\p{N}]/u.test(part)).length

/** An answer with the numbers of its items blanked out. */
const withoutMarks = (answer: string): string => {
  const items = itemsOf(answer)
  if (items === null) return answer
  return items.map(({ start, end }) => answer.slice(start, end)).join('; ')
}

/** "Which two …": a number that only counts what the answer holds. */
function isCount(scene: CardScene, figure: Figure): boolean {
  const parts = itemsOf(scene.answer)?.length ?? partsOfAnswer(scene.answer)
  const announces = /\b(?:which|what|the|name|his|her|their|its|for)\s*$/i.test(scene.prompt.slice(0, figure.start))
  return (
    figure.small && (parts === figure.value || (announces && parts > figure.value && itemsOf(scene.answer) === null))
  )
}

/** "The 1830s", where the piece has a year of them. */
function isDecade(desk: CheckDesk, { unit, value }: Figure): boolean {
  if (unit !== 'decade') return false
  const text = desk.reading.piece.text
  const years =
    text.kind === 'present' ? text.paragraphs.flatMap(one => one.text.match(/\b(?:1\d|20)\d\d\b/g) ?? []) : []
  return years.some(year => Math.floor(Number(year) / 10) * 10 === value)
}

function figureVerdict(scene: CardScene): Verdict | null {
  const { desk, evidence, around, paragraphs } = scene
  const inEvidence = figuresOf(textOfSentences(desk, evidence))
  const nearby = figuresOf(`${textOfSentences(desk, around)}\n${resolvedDates(desk, around)}`)
  const wide = [...figuresOf(textOfSentences(desk, paragraphs)), ...figuresOf(desk.head)]
  const asked = figuresOf(scene.prompt)
  const answered = figuresOf(withoutMarks(scene.answer))
  for (const side of ['answer', 'prompt'] as const)
    for (const figure of side === 'answer' ? answered : asked) {
      const same = inEvidence.filter(other => sameFigure(figure, other))
      const near = same.length > 0 ? same : nearby.filter(other => sameFigure(figure, other))
      if (near.length === 0 && !(side === 'prompt' && wide.some(other => sameFigure(figure, other)))) {
        if (side === 'prompt' && (isCount(scene, figure) || isDecade(desk, figure))) continue
        return failed(`“${figure.text}” does not stand in the quoted sentences.`)
      }
      const verdict = near.length === 0 ? null : boundVerdict(scene, side, figure, near)
      if (verdict !== null) return verdict
    }
  return null
}

const ASKED_BOUND: readonly (readonly [RegExp, Figure['bound']])[] = [
  [/\b(?:about|around|roughly|approximately|some|nearly|almost|approximate|rough)\b/i, 'about'],
  [/\b(?:more than|over|at least|exceed(?:s|ed|ing)?|minimum|beyond|above)\b/i, 'more'],
  [
    /\b(?:less than|fewer than|at most|up to|no more|not more|maximum|below|under|limit|as (?:many|much|little|few))\b/i,
    'less',
  ],
]

/** "Nearly", "more than" and their like belong to the figure: neither dropped nor added. */
function boundVerdict(scene: CardScene, side: Side, figure: Figure, same: readonly Figure[]): Verdict | null {
  if (same.some(other => other.bound === figure.bound)) return null
  const whole = `${scene.prompt} ${scene.answer}`
  if (figure.bound === 'exact') {
    const wanted = same.map(other => other.bound)
    if (ASKED_BOUND.some(([pattern, bound]) => wanted.includes(bound) && pattern.test(whole))) return null
    const [first] = same
    // A year has no "about" worth a refusal unless it is the answer.
    if (side === 'prompt') return unsure(`The piece has “${first?.text ?? figure.text}” only as a rough figure.`)
    return failed(`The piece does not give “${figure.text}” as an exact figure.`)
  }
  if (same.every(other => other.bound === 'exact'))
    return failed(`The piece gives “${figure.text}” as it is, not as a bound or a rough figure.`)
  return failed(`The piece bounds “${figure.text}” otherwise.`)
}

/** Words of names that the card may use: those of the given sentences, of what they name, and of the headline and byline. */
function allowedNames(scene: CardScene, indexes: readonly number[]): ReadonlySet<string> {
  const { desk } = scene
  const names = new Set<string>()
  const add = (text: string): void => {
    for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) names.add(foldForm(word[0]))
  }
  for (const index of indexes) {
    for (const word of desk.words(index)) add(word.token.form)
    for (const { entity } of desk.mentions(index)) {
      const known = entity === undefined ? undefined : desk.reading.entities[entity]
      if (known === undefined) continue
      add(known.name)
      names.add(initialsOf(known.name))
    }
    for (const { text } of desk.writer.references[index] ?? []) add(text)
  }
  add(resolvedDates(desk, indexes))
  return names
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word.charAt(0))
    .join('')
    .toLowerCase()

const OTHER_NAMES: readonly (readonly string[])[] = [
  ['us', 'usa', 'america', 'american', 'americans', 'states'],
  ['uk', 'britain', 'british', 'briton', 'britons', 'kingdom'],
  ['eu', 'europe', 'european'],
  ['un', 'nations'],
  ['russia', 'russian', 'russians', 'moscow', 'kremlin'],
  ['ussr', 'soviet', 'soviets'],
  ['china', 'chinese', 'beijing'],
  ['netherlands', 'dutch'],
  ['france', 'french'],
  ['spain', 'spanish'],
  ['sweden', 'swedish'],
  ['greece', 'greek'],
  ['wales', 'welsh'],
  ['denmark', 'danish'],
]

/** A name or a form of it: "Norway" for "Norwegian", "Hill" for "Hill's". */
function isAllowed(word: string, names: ReadonlySet<string>): boolean {
  if (names.has(word)) return true
  const bare = word.replace(/s$/, '')
  if (names.has(bare) || names.has(`${word}s`)) return true
  if (OTHER_NAMES.some(group => group.includes(word) && group.some(other => names.has(other)))) return true
  const stem = word.length >= 6 ? word.slice(0, Math.max(5, word.length - 4)) : null
  if (stem === null) return false
  for (const name of names)
    if (name.length >= 5 && name.startsWith(stem) && Math.abs(name.length - word.length) <= 4) return true
  return false
}

const OPENER =
  /^(?:what|which|who|whom|whose|when|where|why|how|in|on|at|by|for|from|to|of|with|under|after|before|since|until|during|according|besides|the|a|an|is|are|was|were|does|did|do|has|have|had|can|could|may|might|will|would|should|must|name|give|because|it|they|he|she|its|their|his|her|that|this|these|those|if|as|and|but|or|not|no|yes|i)$/

/** Words of names on a side of the card. */
function namesOn(scene: CardScene, side: Side): readonly string[] {
  const names: string[] = []
  for (const word of scene.words) {
    if (word.side !== side || !/^\p{Lu}/u.test(word.token.form) || word.lower.length < 2) continue
    const opens = word.i === 0 || /^(?:["“‘'(:.?!]|``)$/.test(word.s.tokens[word.i - 1]?.form ?? '')
    if (OPENER.test(word.lower)) continue
    if (scene.desk.writer.lowerWords.has(word.token.form.toLowerCase())) continue
    if (opens && !/^NNP/.test(word.token.xpos)) continue
    names.push(word.token.form)
  }
  return names
}

/** Where the piece is set: the country that it names most, by any of its names. */
function setting(desk: CheckDesk): ReadonlySet<string> {
  let best: { readonly names: readonly string[]; readonly uses: number } = { names: [], uses: 1 }
  for (const names of OTHER_NAMES) {
    const uses = desk.reading.entities
      .filter(entity => wordsOf(entity.name).some(word => names.includes(word)))
      .reduce((sum, entity) => sum + entity.mentions, 0)
    if (uses > best.uses) best = { names, uses }
  }
  return new Set(best.names)
}

const wordsOf = (text: string): readonly string[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(m => foldForm(m[0]))

function nameVerdict(scene: CardScene): Verdict | null {
  const head = new Set([...scene.desk.head.matchAll(/[\p{L}\p{N}]+/gu)].map(m => foldForm(m[0])))
  const near = allowedNames(scene, scene.around)
  const wide = allowedNames(scene, scene.paragraphs)
  for (const name of namesOn(scene, 'answer')) {
    const word = foldForm(name)
    if (!isAllowed(word, near) && !isAllowed(word, head))
      return failed(`“${name}” in the answer does not stand in the quoted sentences.`)
  }
  for (const name of namesOn(scene, 'prompt')) {
    const word = foldForm(name)
    if (!isAllowed(word, wide) && !isAllowed(word, head) && !isAllowed(word, setting(scene.desk)))
      return failed(`“${name}” does not stand near the quoted sentences.`)
  }
  return null
}

/** What a card puts between quotation marks is the piece's or its headline's, word for word. */
function quotationVerdict(scene: CardScene): Verdict | null {
  const { desk, paragraphs } = scene
  const text = plainWords(`${desk.head} ${textOfSentences(desk, paragraphs)}`)
  for (const [, inner = ''] of `${scene.prompt} ${scene.answer}`.matchAll(/[“"]([^“”"]+)[”"]/g)) {
    const words = plainWords(inner)
    if (words.split(' ').length >= QUOTED_WORDS && !` ${text} `.includes(` ${words} `))
      return failed('The card puts words between quotation marks that the piece does not have.')
  }
  return null
}

/** Fewer words between quotation marks are a name or a manner of speaking. */
const QUOTED_WORDS = 3

export const figuresCheck: CardCheck = {
  rule: 'figures-and-names',
  asks: 'Every figure, date, unit and name of the card stands in the quoted sentences, beside them, or in the headline.',
  judges: scene => {
    const figures = figureVerdict(scene)
    if (figures?.verdict === 'failed') return figures
    const quotation = quotationVerdict(scene)
    if (quotation !== null) return quotation
    return nameVerdict(scene) ?? figures ?? passed('Figures and names stand in the piece.')
  },
}
