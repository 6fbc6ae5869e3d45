/**
 * What a paragraph is when it is no running English prose: verse, code, the row of a table, a rule of law, a bad scan,
 * another language, words without their capitals. Cards made of such lines are mostly wrong, so the writer keeps away from
 * them and says why. Linear: each paragraph is looked at once, and once more beside its neighbours.
 */
import type { Paragraph } from '../../core/piece.ts'
import { guessLanguage } from '../ingest/english.ts'

export type Nature = 'prose' | 'verse' | 'code' | 'table' | 'law' | 'scan' | 'foreign' | 'all-capitals' | 'no-capitals'

/** Longest text of a paragraph that is looked at, UTF-16 units: what it is shows early. */
const SAMPLE = 4000

const CODE_LINE =
  /^\s*(?:\/\/|\/\*|#include|#!\/|\$ \S|>>> |(?:const|let|var|import|export|def|class|function|return|if|for|while|elif|else|try|except|SELECT|INSERT|UPDATE|CREATE)\b.*(?:[;{}()=]|:\s*$))|[;{}]\s*$|=>\s|\)\s*\{|\w\(\)|&&|\|\||[!=]==|\+=|<\/?[a-z]+[^>]*>/u
const CODE_MARK = /[{}();=<>[\]$|&+*\\_`]/gu

function isCode(text: string): boolean {
  if (!CODE_LINE.test(text)) return false
  const marks = text.match(CODE_MARK)?.length ?? 0
  return marks >= 3 && marks / text.length > 0.05
}

const tokensOf = (text: string): readonly string[] => text.split(/\s+/).filter(token => token !== '')

/** "2014 20,140 1,204": mostly figures, and no sentence. */
function isRow(text: string, tokens: readonly string[]): boolean {
  if ((text.match(/\|/g)?.length ?? 0) >= 2) return true
  const figures = tokens.filter(token => /^[(–-]?[\p{Sc}]?\p{N}[\p{N}.,:%/–-]*\)?$/u.test(token)).length
  return figures >= 3 && figures / tokens.length >= 0.4 && !/[.!?]["”’)]*$/u.test(text)
}

const LAW_NUMBER =
  /^(?:§|Art(?:icle|\.) (?:\d|[IVXLC]+\b)|Sec(?:tion|\.) \d|\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\.? |\([a-z0-9]{1,4}\) )/u
const LAW_WORD =
  /\b(?:shall|hereby|herein|thereof|pursuant to|notwithstanding|subject to|provided that|guilty of an offence|liable to|has the meaning|means|comes? into force|ceases? to have effect)\b/iu

/** What scans make of common words, and letters inside figures. */
const MISREAD =
  /^(?:tlie|tbe|tho|thc|tlic|tliat|tliis|tlien|aud|witli|wliich|whicli|wliat|bc|liis|lias|liad|hcr|wlien|wbich|frorn|ivas|hirn|becanse|altogetlier|saicl|dovvn|vvas|vvith)$/iu
const isMisread = (token: string): boolean => {
  // Of small letters alone, the first of which is not taken for a figure: most words.
  if (/^[a-km-z][a-z]*$/.test(token)) return MISREAD.test(token)
  const bare = token.replace(/^[\p{P}]+|[\p{P}]+$/gu, '')
  if (MISREAD.test(bare) || /[\p{L}][~^|\\][\p{L}]/u.test(token) || /^[~|^]+$/.test(token)) return true
  return (
    /\p{Ll}\d\p{Ll}/u.test(bare) ||
    /^[lI][\dlOI][\d,.lOI]*(?:th|st|nd|rd)?$/.test(bare) ||
    /^[£$€]?[\dOlI]*,?[OlI]{2,}\d*$/.test(bare)
  )
}

function isScan(tokens: readonly string[]): boolean {
  const misread = tokens.filter(isMisread).length
  return misread >= 2 && misread / tokens.length >= 0.03
}

/** How many letters the runs of a kind have. */
const lettersIn = (text: string, runs: RegExp): number =>
  (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0)

/** The share of capitals among the letters that may stand in either form. */
function capitalsOf(text: string): Nature | null {
  const upper = lettersIn(text, /\p{Lu}+/gu)
  const lower = lettersIn(text, /\p{Ll}+/gu)
  if (upper + lower < 40) return null
  if (upper > lower * 4) return 'all-capitals'
  return upper === 0 ? 'no-capitals' : null
}

function natureOf({ text: whole }: Paragraph): Nature {
  const text = whole.slice(0, SAMPLE)
  const tokens = tokensOf(text)
  if (isCode(text)) return 'code'
  if (isRow(text, tokens)) return 'table'
  const capitals = capitalsOf(text)
  if (capitals !== null) return capitals
  const language = guessLanguage(text)
  if (!language.english && language.name !== '') return 'foreign'
  if (LAW_NUMBER.test(text) && LAW_WORD.test(text)) return 'law'
  return isScan(tokens) ? 'scan' : 'prose'
}

/** Longest line of a poem, UTF-16 units, and fewest lines that make one. */
const VERSE = { letters: 64, lines: 4 } as const

/** A line of a poem as far as one line can show: short, and mostly without the end of a sentence. */
const isShortLine = ({ text, kind }: Paragraph): boolean =>
  kind !== 'list' && text.length <= VERSE.letters && /^[\p{L}\p{P}]/u.test(text) && !/[:]$/.test(text)

function markVerse(paragraphs: readonly Paragraph[], natures: Nature[]): void {
  for (let from = 0; from < paragraphs.length; ) {
    let to = from
    let open = 0
    for (let line = paragraphs[to]; line !== undefined && isShortLine(line); line = paragraphs[++to])
      if (!/[.!?]["”’)]*$/u.test(line.text)) open++
    if (to - from >= VERSE.lines && open * 2 > to - from)
      for (let i = from; i < to; i++) if (natures[i] === 'prose') natures[i] = 'verse'
    from = Math.max(to, from + 1)
  }
}

/** A comment or a short line between lines of code is code; so is everything a scan went wrong on. */
function spread(paragraphs: readonly Paragraph[], natures: Nature[]): void {
  paragraphs.forEach(({ text }, i) => {
    const beside = [natures[i - 1], natures[i + 1]]
    if (natures[i] === 'prose' && beside.includes('code') && /^\s*(?:\/\/|#|--|\*|\/\*)|[:{},]$/.test(text))
      natures[i] = 'code'
  })
  const most = (nature: Nature): boolean => natures.filter(own => own === nature).length * 2 > natures.length
  for (const nature of ['scan', 'law'] as const) {
    if (!most(nature)) continue
    for (const [i, own] of natures.entries()) if (own === 'prose') natures[i] = nature
  }
}

/** The nature of each paragraph, in order. */
export function naturesOf(paragraphs: readonly Paragraph[]): readonly Nature[] {
  const natures = paragraphs.map(natureOf)
  markVerse(paragraphs, natures)
  spread(paragraphs, natures)
  return natures
}
