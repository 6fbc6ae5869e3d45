/** What the trained reader found, as CoNLL-U. */
import type { ConlluRange, ConlluSentence, ConlluWord } from '../read/trained/conllu.ts'
import { featsText } from '../read/trained/feats.ts'
import type { Analysis, ParsedSentence, ParsedToken } from '../read/trained/syntax.ts'

/** Clitics and halves of fused words: written together with the word before, they make one surface token with it. */
const CLITIC = /^(?:n['’]?t|['’](?:s|re|ve|ll|m|d))$/i
const HALVES: ReadonlySet<string> = new Set([
  'can not',
  'gon na',
  'wan na',
  'got ta',
  'lem me',
  'gim me',
  'i m',
  'i ve',
  'you re',
  'you ll',
  'that s',
  'there s',
  'what s',
])

const joins = (before: ParsedToken, token: ParsedToken): boolean =>
  before.end === token.start &&
  /[\p{L}\p{N}]/u.test(before.form) &&
  (CLITIC.test(token.form) || token.xpos === 'POS' || HALVES.has(`${before.form} ${token.form}`.toLowerCase()))

/** Runs of tokens that were written as one word. */
function rangesOf(tokens: readonly ParsedToken[], misc: readonly string[]): readonly ConlluRange[] {
  const ranges: ConlluRange[] = []
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    const before = tokens[at - 1]
    const token = tokens[at]
    if (before !== undefined && token !== undefined && joins(before, token)) continue
    if (at - from > 1) {
      const parts = tokens.slice(from, at).map(each => each.form)
      ranges.push({ from, to: at - 1, form: parts.join(''), misc: misc[at - 1] ?? '_' })
    }
    from = at
  }
  return ranges
}

const columns = (word: Analysis, misc: string): ConlluWord => ({ ...word, feats: featsText(word.feats), misc })

/** Whether no space stands between a token and what can be seen after it; the end of a paragraph counts as a space. */
const isTight = (paragraph: string, token: ParsedToken): boolean =>
  !/^[\p{Cc}\p{Cf}]*(?:\s|$)/u.test(paragraph.slice(token.end, token.end + 16))

/**
 * A parsed sentence as CoNLL-U.
 * @param paragraph the text that the sentence's offsets are in
 */
export function sentenceToConllu(
  paragraph: string,
  sentence: ParsedSentence,
  comments: readonly string[],
): ConlluSentence {
  const { tokens } = sentence
  const misc = tokens.map(token => (isTight(paragraph, token) ? 'SpaceAfter=No' : '_'))
  const ranges = rangesOf(tokens, misc)
  const inside = (at: number): boolean => ranges.some(range => at >= range.from && at <= range.to)
  const text = paragraph.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
  return {
    comments: [...comments, `# text = ${text}`],
    words: tokens.map((token, at) => columns(token, inside(at) ? '_' : (misc[at] ?? '_'))),
    ranges,
  }
}

/** The same sentence with new columns; its words, ranges and comments stay. */
export const withAnalysis = (sentence: ConlluSentence, found: readonly Analysis[]): ConlluSentence => ({
  ...sentence,
  words: found.map((word, at) => columns(word, sentence.words[at]?.misc ?? '_')),
})
