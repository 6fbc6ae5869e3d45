/** Dates, figures and names in a sentence of another language, as far as their form alone shows them. */
import type { Span } from '../text/tokens.ts'
import type { Language } from './languages.ts'

export interface Find extends Span {
  readonly kind: 'date' | 'figure' | 'name'
}

interface Piece extends Span {
  readonly text: string
  /** In small letters, without marks around it. */
  readonly word: string
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,’'-]*/gu

/** The words of a sentence with their places; marks at a word's end are not of it. */
export function wordsIn(text: string, span: Span): readonly Piece[] {
  return [...text.slice(span.start, span.end).matchAll(WORD)].map(hit => {
    const bare = hit[0].replace(/[.,’'-]+$/u, '')
    const start = span.start + hit.index
    return { start, end: start + bare.length, text: bare, word: bare.toLowerCase() }
  })
}

const YEAR = /^(?:1\d{3}|20\d{2})$/
const DAY = /^(?:[12]?\d|3[01])(?:er|º|°)?$/
const between = (text: string, a: Span | undefined, b: Span | undefined): string =>
  a === undefined || b === undefined ? ' . ' : text.slice(a.end, b.start)
/** Nothing but blanks, the stop of a German ordinal, or "de" in between. */
const isJoint = (gap: string): boolean => /^\.?\s+$/.test(gap)

/** "14. Juni 1843", "juin 1843", "14 de junio de 1843", "1843"; each with its year. */
function datesIn(text: string, words: readonly Piece[], language: Language): readonly Find[] {
  const { months } = language
  const found: Find[] = []
  words.forEach((year, i) => {
    if (!YEAR.test(year.text) || isFigureAt(text, words, i, language)) return
    const back = (at: number): number => (/^(?:de|del)$/.test(words[at]?.word ?? '') ? at - 1 : at)
    let from = i
    const month = back(i - 1)
    if (months.has(words[month]?.word ?? '') && isJoint(between(text, words[i - 1], year))) {
      from = month
      const day = back(month - 1)
      if (DAY.test(words[day]?.text ?? '') && isJoint(between(text, words[month - 1], words[month]))) from = day
    }
    found.push({ kind: 'date', start: words[from]?.start ?? year.start, end: year.end })
  })
  return found
}

/** A number of four digits that counts something: a unit, or a word in small letters that is none of the little ones. */
function isFigureAt(text: string, words: readonly Piece[], i: number, { months }: Language): boolean {
  const here = words[i]
  if (here === undefined) return false
  if (
    /^\s?(?:%|€|\$|£|°)/.test(text.slice(here.end, here.end + 2)) ||
    /[€$£]\s?$/.test(text.slice(here.start - 2, here.start))
  )
    return true
  const before = words[i - 1]?.word ?? ''
  if (before === '' || months.has(before)) return false
  const next = words[i + 1]
  const gap = between(text, here, next)
  const counts = next !== undefined && /^\s$/.test(gap) && /^\p{L}{4,}$/u.test(next.text)
  return counts && !BEFORE_YEAR.test(before) && !/^\p{Lu}/u.test(words[i - 1]?.text ?? '')
}

/** Words that stand before a year. */
const BEFORE_YEAR =
  /^(?:en|in|im|jahr|jahre|jahres|seit|bis|ab|von|um|vor|nach|l'an|an|année|depuis|vers|dès|jusqu'en|el|año|desde|hasta|nel|dal|del|al|anno|ano|em|de|até|sinds|jaar|tot|rond|frühjahr|sommer|herbst|winter|été|automne|hiver|printemps|début|fin)$/

const NUMBER = /^\d{1,3}(?:[.’ ]\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$|^\d{1,3}(?:,\d{3})+$/

/** "12 400 couronnes": a blank between groups of three belongs to the figure. */
function figuresIn(text: string, words: readonly Piece[], language: Language): readonly Find[] {
  const { scales, months } = language
  const found: Find[] = []
  for (let i = 0; i < words.length; i++) {
    const first = words[i]
    if (first === undefined || !NUMBER.test(first.text)) continue
    let to = i
    const groups = /^\d{1,3}$/.test(first.text)
    while (groups && /^\d{3}$/.test(words[to + 1]?.text ?? '') && between(text, words[to], words[to + 1]) === ' ') to++
    const grouped = to > i
    const year = !grouped && YEAR.test(first.text) && !isFigureAt(text, words, i, language)
    const dated =
      months.has(words[to + 1]?.word ?? '') ||
      (/^(?:de)$/.test(words[to + 1]?.word ?? '') && months.has(words[to + 2]?.word ?? ''))
    const next = words[to + 1]
    if (!year && !dated && isSound(text, words, i, to)) {
      const scaled = next !== undefined && scales.has(next.word) && isScale(text, words, to)
      found.push({
        kind: 'figure',
        start: first.start,
        end: scaled ? scaleEnd(words, to) : (words[to]?.end ?? first.end),
      })
    }
    i = to
  }
  return found
}

const isScale = (text: string, words: readonly Piece[], at: number): boolean =>
  between(text, words[at], words[at + 1]) === ' ' &&
  (!/^(?:pour|por|per)$/.test(words[at + 1]?.word ?? '') || /^(?:cent|ciento|cento)$/.test(words[at + 2]?.word ?? ''))
const scaleEnd = (words: readonly Piece[], at: number): number =>
  (/^(?:pour|por|per)$/.test(words[at + 1]?.word ?? '') ? words[at + 2] : words[at + 1])?.end ?? 0

/** A figure that counts or measures something, and no label: "Art. 14", "B12", "3.2.1", "14:30". */
function isSound(text: string, words: readonly Piece[], from: number, to: number): boolean {
  const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? 0]
  if (
    Number((words[from]?.text ?? '').replace(/\D/g, '')) < 4 &&
    from === to &&
    !/^\s?%/.test(text.slice(end, end + 2))
  )
    return false
  if (/[\p{L}\p{N}:/.–-]$|[§#]\s?$|n[°º.]\s?$/iu.test(text.slice(Math.max(0, start - 3), start))) return false
  if (/^(?:[:/–-]|\.\s?\p{Ll}|\.\s?[\p{Lu}])/u.test(text.slice(end, end + 3)) && !/^\.$/.test(text.slice(end)))
    return false
  if (
    /^(?:art|nr|no|núm|num|p|pag|abs|kapitel|chapitre|artikel|article|seite|page|page|figure|route|loi|ley)$/.test(
      words[from - 1]?.word ?? '',
    )
  )
    return false
  const unit = text.slice(end, end + 3)
  return (
    /^\s?[%€$£°]/.test(unit) || /^\s\p{L}/u.test(unit) || /[€$£]\s?$/.test(text.slice(Math.max(0, start - 2), start))
  )
}

/** Words with a capital in the middle of a sentence, that are common nouns all the same. */
const GREAT =
  /^(?:État|États|Église|Internet|Dieu|Dios|Dio|Deus|Estado|Stato|Iglesia|Chiesa|Igreja|Europe|Europa|Monsieur|Madame|Señor|Don|Doña|Bourse|Bolsa)$/u

/** Runs of words with capitals behind the first word: whole names, of two words at least or four letters. */
function namesIn(text: string, words: readonly Piece[], { inNames, nounsAreGreat }: Language): readonly Find[] {
  if (nounsAreGreat) return []
  const found: Find[] = []
  const isGreat = (at: number): boolean =>
    /^\p{Lu}[\p{Ll}\p{M}]/u.test((words[at]?.text ?? '').replace(/^[dl][’']/iu, ''))
  for (let i = 1; i < words.length; i++) {
    if (!isGreat(i) || /[.!?:"“«„—–]\s*$/.test(between(text, words[i - 1], words[i]))) continue
    let to = i
    for (;;) {
      const joint = inNames.has(words[to + 1]?.word ?? '') ? 2 : 1
      const gaps = Array.from({ length: joint }, (_, k) => between(text, words[to + k], words[to + k + 1]))
      if (!isGreat(to + joint) || gaps.some(gap => gap !== ' ')) break
      to += joint
    }
    const start = (words[i]?.start ?? 0) + (/^[dl][’']/iu.exec(words[i]?.text ?? '')?.[0].length ?? 0)
    const end = words[to]?.end ?? start
    const name = text.slice(start, end)
    if ((to > i || name.length >= 4) && !GREAT.test(name)) found.push({ kind: 'name', start, end })
    i = to
  }
  return found
}

/** Everything found in a sentence, dates first; nothing twice. */
export function findsIn(text: string, span: Span, language: Language): readonly Find[] {
  const words = wordsIn(text, span)
  const kept: Find[] = []
  for (const find of [
    ...datesIn(text, words, language),
    ...figuresIn(text, words, language),
    ...namesIn(text, words, language),
  ])
    if (!kept.some(other => other.start < find.end && find.start < other.end)) kept.push(find)
  return kept
}
