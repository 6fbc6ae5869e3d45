/**
 * Names: runs of capitalised words with what joins them, gathered into entities so that "Hill" and "Rowland Hill" are one.
 * Types are guessed from titles, forms and context and are used only to choose a question word.
 */
import type { Token } from '../reading.ts'
import { DEMONYM, FIRST_NAMES, GEOGRAPHIC, HONORIFIC, ORGANISATION, PLACE, ROLE } from './lists.ts'

export interface NameFound {
  readonly from: number
  readonly to: number
}

const CAPITAL = /^(?:\p{Lu}[\p{L}\p{M}.'’&]*|\p{Lu}\.|(?:\p{L}\.){2,})$/u
const JOINER = /^(?:of|for|de|da|di|du|del|della|la|le|von|van|der|den|bin|ibn|al|el|and|the|&|y|zu)$/
const NOT_NAMES = new Set(
  'i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms yes no ok god bc ad bce ce tv'.split(
    ' ',
  ),
)

const isName = (token: Token | undefined): boolean =>
  token !== undefined && CAPITAL.test(token.form) && !NOT_NAMES.has(token.form.toLowerCase())

/** Whether the capital at `i` may be there only because a sentence or a quotation begins. */
const opens = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || /^["“‘«:([–—-]$|^``$/.test(tokens[i - 1]?.form ?? '')

/**
 * The names of one sentence.
 * @param known words that stand capitalised inside some sentence of the piece, in lower case
 */
export function namesOf(tokens: readonly Token[], known: ReadonlySet<string>): readonly NameFound[] {
  const found: NameFound[] = []
  for (let i = 0; i < tokens.length; ) {
    const end = starts(tokens, i, known) ? endOfName(tokens, i) : i
    // "President of the Society", "the Senator from Alaska": an office, nobody's name.
    const office = end === i + 1 && HONORIFIC.has(tokens[i]?.form.toLowerCase() ?? '')
    if (end > i && !office) found.push({ from: i, to: end })
    i = Math.max(end, i + 1)
  }
  return found
}

function starts(tokens: readonly Token[], i: number, known: ReadonlySet<string>): boolean {
  const token = tokens[i]
  if (token === undefined || !isName(token)) return false
  if (DEMONYM.has(token.form.toLowerCase())) return true
  if (!opens(tokens, i)) return /^(?:NN|JJ|FW|CD)/.test(token.xpos) || isName(tokens[i + 1])
  return known.has(token.form.toLowerCase()) && /^(?:NN|JJ)/.test(token.xpos)
    ? true
    : /^NNPS?$/.test(token.xpos) && (isName(tokens[i + 1]) || !/[a-z]/.test(token.form))
}

function endOfName(tokens: readonly Token[], start: number): number {
  let end = start + 1
  while (end < tokens.length) {
    const token = tokens[end]
    if (token === undefined) break
    const glued = tokens[end - 1]?.end === token.start
    if (isName(token) && !/^(?:VB[DZP]|MD|PRP|DT|IN|CC|WP|WRB)$/.test(token.xpos)) end++
    else if (
      token.form === '-' &&
      glued &&
      tokens[end + 1]?.start === token.end &&
      /^\p{L}/u.test(tokens[end + 1]?.form ?? '') &&
      isPart(tokens, end)
    )
      end += 2
    else if (JOINER.test(token.form)) {
      const next = joined(tokens, end)
      if (next === end) break
      end = next
    } else if (
      /^(?:I{1,3}|IV|V|VI{1,3}|IX|X{1,3}|XI{1,3}V?)$/.test(token.form) ||
      (/^\d{1,3}$/.test(token.form) && ORGANISATION.has(tokens[end - 1]?.lemma.toLowerCase() ?? ''))
    )
      end++
    else break
  }
  return end
}

/** "Jong-un", "Riis-Knudsen", "Ho-Chunk", but not "Russian-occupied". */
const isPart = (tokens: readonly Token[], hyphen: number): boolean => {
  const next = tokens[hyphen + 1]
  return next !== undefined && (/^\p{Lu}/u.test(next.form) || next.form.length <= 4) && !/^(?:VB|JJ)/.test(next.xpos)
}

/** "of Lords", "of the United Nations", "bin Salman": the joiner counts when a name goes on behind it. */
function joined(tokens: readonly Token[], at: number): number {
  const joiner = tokens[at]?.form ?? ''
  const article = /^(?:of|for)$/.test(joiner) && tokens[at + 1]?.form === 'the' ? 1 : 0
  if (joiner === 'the') return at
  const next = at + 1 + article
  if (!isName(tokens[next])) return at
  if (joiner === 'and') return isPairName(tokens, at) ? next + 1 : at
  if (joiner === 'of' || joiner === 'for')
    return ORGANISATION.has(tokens[at - 1]?.form.toLowerCase() ?? '') ? next + 1 : at
  return next + 1
}

/** "Ministry of Health and Welfare", "Weights and Measures": only inside an organisation's name. */
function isPairName(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > at - 8 && i >= 0; i--)
    if (/^(?:of|for|on)$/.test(tokens[i]?.form ?? '')) return ORGANISATION.has(tokens[i - 1]?.form.toLowerCase() ?? '')
  return false
}

export type NameKind = 'person' | 'place' | 'organisation' | 'other'

/** What kind of thing a name names, from its own words and the word before it. */
export function kindOfName(words: readonly string[], before: string): NameKind {
  const lower = words.map(word => word.toLowerCase())
  const first = lower[0] ?? ''
  const last = lower.at(-1) ?? ''
  if (HONORIFIC.has(first) || HONORIFIC.has(before.toLowerCase())) return 'person'
  if (lower.some(word => ORGANISATION.has(word))) return 'organisation'
  if (PLACE.has(lower.join(' ')) || GEOGRAPHIC.has(last)) return 'place'
  if (words.length > 1 && FIRST_NAMES.has(first)) return 'person'
  if (ROLE.has(before.toLowerCase()) && words.length > 1) return 'person'
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(words[0] ?? '')) return 'organisation'
  return 'other'
}
