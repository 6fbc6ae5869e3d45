/** What a person is said to be, right beside the name: "the Norwegian transport minister, Kari Nordheim", "President Putin". */
import type { Token, TokenRange } from '../reading.ts'
import { HONORIFIC, OFFICE, ROLE } from './lists.ts'

/** Longest phrase of a role, in tokens. */
const MAX_TOKENS = 12

const lower = (tokens: readonly Token[], i: number): string => tokens[i]?.form.toLowerCase() ?? ''
const lemma = (tokens: readonly Token[], i: number): string => tokens[i]?.lemma.toLowerCase() ?? ''
const isRole = (tokens: readonly Token[], i: number): boolean =>
  ROLE.has(lemma(tokens, i)) ||
  OFFICE.has(lemma(tokens, i)) ||
  (HONORIFIC.has(lower(tokens, i)) && /^\p{Ll}{4,}|^\p{Lu}\p{Ll}{4,}$/u.test(tokens[i]?.form ?? ''))
const MAKES = /^(?:NN|JJ|CD|POS|HYPH|VBN|FW)/
/** Titles that say nothing of what somebody does. */
const BARE_TITLE = /^(?:mr|mrs|ms|miss|dr|prof|st|sir|dame|lord|lady|saint)\.?$/

/** The phrase that ends with the role at `head`, without its article. */
function backFrom(tokens: readonly Token[], head: number): TokenRange {
  let from = head
  while (
    from > 0 &&
    head - from < MAX_TOKENS &&
    (MAKES.test(tokens[from - 1]?.xpos ?? '') || lower(tokens, from - 1) === '-')
  )
    from--
  // "then-Mayor Hald": the hyphen with the word that it ties on.
  if (lower(tokens, from) === '-') from = from > 0 ? from - 1 : from + 1
  // "the chief of staff" ends in no role; "Ministry of Health spokesman" goes on over its "of".
  return { from, to: head + 1 }
}

/** The phrase that a role begins or lies in, up to a comma or a verb: "a historian at the University of Orrin". */
function aheadFrom(tokens: readonly Token[], start: number): TokenRange | null {
  let head = -1
  let to = start
  for (; to < tokens.length && to - start < MAX_TOKENS; to++) {
    const tag = tokens[to]?.xpos ?? ''
    if (head < 0 && !MAKES.test(tag) && tag !== 'CC') break
    if (isRole(tokens, to) && !MAKES.test(tokens[to + 1]?.xpos ?? '')) head = to
    if (head >= 0 && to > head && !/^(?:IN|DT|NN|JJ|POS|HYPH|CC|CD|PRP\$)/.test(tag)) break
  }
  if (head < 0) return null
  // What ends in a small word was cut in the middle.
  while (to > head + 1 && /^(?:IN|DT|CC|PRP\$|JJ|POS|HYPH)/.test(tokens[to - 1]?.xpos ?? '')) to--
  return { from: start, to }
}

/** The role beside a name, or null. `name` is without its title, `mention` with it. */
export function roleOf(tokens: readonly Token[], name: TokenRange, mention: TokenRange): TokenRange | null {
  if (mention.from < name.from) {
    const title = { from: mention.from, to: name.from }
    const plain = title.to - title.from === 1 && BARE_TITLE.test(lower(tokens, title.from))
    return plain ? null : backFrom(tokens, title.to - 1)
  }
  const before = mention.from - 1
  if (isRole(tokens, before)) return backFrom(tokens, before)
  if (lower(tokens, before) === ',' && isRole(tokens, before - 1) && closes(tokens, name.to)) {
    const role = backFrom(tokens, before - 1)
    return /^(?:DT|PRP\$|POS)$/.test(tokens[role.from - 1]?.xpos ?? '') || role.to - role.from > 1 ? role : null
  }
  return behind(tokens, name.to)
}

const closes = (tokens: readonly Token[], i: number): boolean =>
  i >= tokens.length || /^[,.;:–—)]|^--$/.test(tokens[i]?.form ?? '')

/** "Ada Quill, a historian at …", "Ada Quill is the head of …". */
function behind(tokens: readonly Token[], at: number): TokenRange | null {
  const said = lower(tokens, at) === ',' || /^(?:is|was)$/.test(lower(tokens, at))
  if (!said) return null
  const article = /^(?:a|an|the|its|his|her|their)$/.test(lower(tokens, at + 1))
  const start = at + 1 + (article ? 1 : 0)
  // Without an article only "then president of …" and its like say what somebody is.
  if (!article && !isRole(tokens, start) && !/^(?:former|then)$/.test(lower(tokens, start))) return null
  return aheadFrom(tokens, start)
}
