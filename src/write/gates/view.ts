/** A candidate's sides as texts and as the piece's own words, for the gates to look at. */
import type { Sentence, Token } from '../../read/reading.ts'
import { lowered } from '../../read/syntax/lowered.ts'
import { hasLetter } from '../../read/text/letters.ts'
import type { Candidate } from '../candidate.ts'
import { backLines, frontLines } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import type { Kept } from '../wording/line.ts'
import { lineText } from '../wording/line.ts'

/** A word of the piece on a side of the card. */
export interface Word {
  readonly s: Sentence
  readonly sentence: number
  readonly i: number
  readonly token: Token
  readonly lower: string
  readonly resolved: boolean
}

export interface View {
  readonly desk: WriterDesk
  readonly candidate: Candidate
  /** The front as it is read; in a cloze the hidden part is `[…]`. */
  readonly frontText: string
  /** Each answer: one, or the items of a list. */
  readonly backTexts: readonly string[]
  readonly front: readonly Word[]
  readonly back: readonly Word[]
}

function wordsOf(desk: WriterDesk, kept: readonly Kept[]): readonly Word[] {
  const words: Word[] = []
  for (const { sentence, token: i, resolved } of kept) {
    const s = desk.sentences[sentence]
    const token = s?.tokens[i]
    if (s !== undefined && token !== undefined)
      words.push({ s, sentence, i, token, lower: lowered(token.form), resolved })
  }
  return words
}

export function viewOf(desk: WriterDesk, candidate: Candidate): View {
  const { body } = candidate
  const fronts = frontLines(body)
  const backs = backLines(body)
  const frontText =
    body.form === 'cloze' ? `${lineText(body.before)}[…]${lineText(body.after)}` : fronts.map(lineText).join('')
  return {
    desk,
    candidate,
    frontText,
    backTexts: backs.map(lineText),
    front: fronts.flatMap(line => wordsOf(desk, line.kept)),
    back: backs.flatMap(line => wordsOf(desk, line.kept)),
  }
}

/** Whether the first word of a front is a name, and no word that a sentence's beginning made great. */
export function beginsWithName({ desk, front: [first], frontText }: View): boolean {
  if (first === undefined) return true
  // "In March 2019" for "last month"
  if (/^(?:In|On|At|By|For|After|From|Around|During|Since|Until) /.test(frontText)) return false
  // "The officer" in the place of "He".
  if (first.resolved && /^(?:The|An?|This|These) \p{Ll}/u.test(frontText)) return false
  // "Lysse’s government" in the place of "The government".
  if (first.resolved && /^(?:the|this|that|these|those)$/.test(first.lower)) {
    const start = /^[\p{L}-]+/u.exec(frontText)?.[0] ?? ''
    // "Harbour duty" in the place of "The duty".
    return !/^the /i.test(frontText) && (desk.capitalWords.has(start) || !desk.lowerWords.has(start.toLowerCase()))
  }
  if (/^(?:the|an?|in|on|at|for|by|after|from)$/.test(first.lower)) return false
  const inName = (desk.mentions[first.sentence] ?? []).some(
    ({ kind, tokens }) => kind === 'name' && tokens.from <= first.i && first.i < tokens.to,
  )
  return inName || first.resolved || /^NNP/.test(first.token.xpos) || first.token.form === 'I'
}

/** Whether a word stands right behind the sentence, or half of one, that its own leans on in the piece, so that it means what it means there. */
export const isLed = ({ candidate: { leadIn, halfTo, sentences } }: View, { sentence, i }: Word): boolean =>
  (leadIn !== undefined && sentence === leadIn + 1) ||
  (halfTo !== undefined && sentence === sentences[0] && i >= halfTo)

/** Whether a word is one of those that stand before the card only so that its own can lean on them. */
export const isLead = ({ leadIn, halfTo, sentences }: Candidate, { sentence, i }: Word): boolean =>
  sentence === leadIn || (halfTo !== undefined && sentence === sentences[0] && i < halfTo)

/** Whether a word stands between quotation marks. */
export function isQuoted({ desk }: View, { s, i }: Pick<Word, 's' | 'i'>): boolean {
  const at = s.tokens[i]?.start ?? 0
  return (desk.quotations[s.paragraph - 1] ?? []).some(({ start, end }) => start <= at && at < end)
}

/** Words as a reader counts them. */
export const countWords = (text: string): number => text.split(/\s+/).filter(hasLetter).length

const EMPTY = new Set(
  'be have do make take get go say see come one more most very not so also just even then now there here would could will can may might must should than that this these those with from into about over under after before what which who when where why how according'.split(
    ' ',
  ),
)

/** Stems (first six letters) of the words of meaning. */
export function stemsOf(words: readonly Word[]): ReadonlySet<string> {
  const out = new Set<string>()
  for (const { token } of words) {
    const lemma = token.lemma.toLowerCase()
    if (/^(?:NN|VB|JJ|CD|RB|FW)/.test(token.xpos) && !EMPTY.has(lemma) && lemma.length > 2) out.add(lemma.slice(0, 6))
  }
  return out
}
