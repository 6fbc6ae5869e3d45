/** The check that nothing countable and nobody is on the card that is not in the piece where the card says. */
import type { CheckDesk } from './desk.ts'
import { resolvedDates } from './desk.ts'
import { plainWords } from './fold.ts'
import { itemsOf } from './list.ts'
import { nameVerdict } from './names.ts'
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

/** "In her article of 2025". */
const isOfWriting = (scene: CardScene, figure: Figure): boolean =>
  /\b(?:article|essay|piece|op-ed|column|writing|wrote|published)\b[^,?]{0,12}$/i.test(
    scene.prompt.slice(0, figure.start),
  ) && figuresOf(scene.desk.head).some(other => sameFigure(figure, other))

/** "The 1830s", where the piece has a year of them. */
function isDecade(desk: CheckDesk, { unit, value }: Figure): boolean {
  if (unit !== 'decade') return false
  const text = desk.reading.piece.text
  const years =
    text.kind === 'present' ? text.paragraphs.flatMap(one => one.text.match(/\b(?:1\d|20)\d\d\b/g) ?? []) : []
  return years.some(year => Math.floor(Number(year) / 10) * 10 === value)
}

const isYear = ({ unit, text }: Figure): boolean => unit === '' && /^(?:1[0-9]|20)\d\d$/.test(text)

/** A figure that the quoted sentences do not have. In a question it contradicts them only where they have another of its sort. */
function missing(
  scene: CardScene,
  side: Side,
  figure: Figure,
  there: readonly Figure[],
  wide: readonly Figure[],
): Verdict | null {
  const lacks = `“${figure.text}” does not stand in the quoted sentences.`
  if (side === 'answer') return failed(lacks)
  const { text, published } = scene.desk.reading.piece
  const ofPiece = isYear(figure) && published.startsWith(figure.text)
  const all = text.kind === 'present' ? text.paragraphs.flatMap(one => figuresOf(one.text)) : []
  const somewhere = ofPiece || all.some(other => sameFigure(figure, other))
  const on = figuresOf(`${scene.prompt}\n${withoutMarks(scene.answer)}`)
  const rivals = (somewhere ? there : [...there, ...wide]).filter(
    other => isYear(other) === isYear(figure) && other.unit === figure.unit && !on.some(own => sameFigure(own, other)),
  )
  if (ofPiece) return rivals.length === 0 ? null : unsure(lacks)
  return rivals.length === 0 ? unsure(lacks) : failed(lacks)
}

function figureVerdict(scene: CardScene): Verdict | null {
  const { desk, evidence, around, paragraphs } = scene
  const inEvidence = figuresOf(textOfSentences(desk, evidence))
  const nearby = figuresOf(`${textOfSentences(desk, around)}\n${resolvedDates(desk, around).join('\n')}`)
  // The year of writing may only be told of what the piece does not date itself.
  const dated = inEvidence.some(({ text }) => /^(?:1[0-9]|20)\d\d$/.test(text))
  const wide = [...figuresOf(textOfSentences(desk, paragraphs)), ...(dated ? [] : figuresOf(desk.head))]
  let open: Verdict | null = null
  const asked = figuresOf(scene.prompt)
  const answered = figuresOf(withoutMarks(scene.answer))
  for (const side of ['answer', 'prompt'] as const)
    for (const figure of side === 'answer' ? answered : asked) {
      const same = inEvidence.filter(other => sameFigure(figure, other))
      const near = same.length > 0 ? same : nearby.filter(other => sameFigure(figure, other))
      if (near.length === 0 && !(side === 'prompt' && wide.some(other => sameFigure(figure, other)))) {
        if (side === 'prompt' && (isCount(scene, figure) || isDecade(desk, figure) || isOfWriting(scene, figure)))
          continue
        const made = missing(scene, side, figure, [...inEvidence, ...nearby], wide)
        if (made?.verdict === 'failed') return made
        open ??= made
        continue
      }
      const verdict = near.length === 0 ? null : boundVerdict(scene, side, figure, near)
      if (verdict?.verdict === 'failed') return verdict
      open ??= verdict
      if (side === 'answer' && same.length === 0)
        open ??= unsure(`“${figure.text}” stands beside the quoted sentences, not in them.`)
    }
  return open
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
