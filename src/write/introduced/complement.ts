/**
 * The words behind a noun that say which one is meant, where they are few and can stand anywhere: "of the Federal Court",
 * "to speed up planning", "for infrastructure" of "a fund of 500 billion euros for infrastructure".
 */
import type { NounPhrase, Sentence, Token, TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'

/** Most words of what may stand behind a noun on a card. */
const MOST = 8

const low = (token: Token | undefined): string => token?.form.toLowerCase() ?? ''

/** Whether a token hangs, by however many steps, on another. */
function hangsOn(s: Sentence, i: number, root: number): boolean {
  let at = i
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    if (at === root) return true
    at = s.tokens[at]?.head ?? -1
  }
  return false
}

/** Where the unbroken stretch of what hangs on a token ends. */
function reachOf(s: Sentence, from: number, root: number): number {
  let to = from
  while (to < s.tokens.length && hangsOn(s, to, root) && !/^(?:[,.:;]|-[LR]RB-|``|'')$/.test(s.tokens[to]?.xpos ?? ''))
    to++
  return to
}

/** What means something only where it stands: pronouns, "this", a bare "the mine", a day counted from the writing. */
function leans(desk: WriterDesk, index: number, s: Sentence, range: TokenRange): boolean {
  const inside = s.tokens.slice(range.from, range.to)
  if (inside.some(({ xpos }) => /^(?:PRP\$?|EX|WP\$?|WRB|``|''|-[LR]RB-)$/.test(xpos))) return true
  if (inside.some(token => /^(?:this|these|those|such|same|other|another|so|more|most|last|next)$/.test(low(token))))
    return true
  if (inside.some((token, k) => low(token) === 'that' && token.xpos === 'DT' && k > 0)) return true
  if (
    (desk.mentions[index] ?? []).some(
      ({ date, tokens }) => date?.resolved != null && tokens.from < range.to && range.from < tokens.to,
    )
  )
    return true
  if (
    (desk.mentions[index] ?? []).some(
      ({ date, tokens }) => date?.deictic === true && tokens.from < range.to && range.from < tokens.to,
    )
  )
    return true
  return s.phrases.some(
    ({ from, to, head }) =>
      from >= range.from &&
      to <= range.to &&
      low(s.tokens[from]) === 'the' &&
      !s.tokens.slice(from + 1, to).some(({ form }) => /^[\p{Lu}\d]/u.test(form)) &&
      !s.tokens.some((token, k) => k > head && k < range.to && token.head === head && token.deprel === 'nmod'),
  )
}

const isQuantity = (desk: WriterDesk, index: number, at: number): boolean =>
  (desk.mentions[index] ?? []).some(
    ({ kind, tokens }) => /^(?:money|percent|measure)$/.test(kind) && tokens.from <= at && at < tokens.to,
  )

/** A stretch within the bounds: as it is, or up to a preposition inside it where that makes it short enough. */
function shortened(desk: WriterDesk, index: number, s: Sentence, range: TokenRange): TokenRange | null {
  const tries = [range.to]
  for (let k = range.to - 1; k > range.from + 1; k--)
    if (s.tokens[k]?.xpos === 'IN' && s.tokens[k]?.deprel === 'case') tries.push(k)
  const to = tries.find(end => end - range.from <= MOST && !leans(desk, index, s, { from: range.from, to: end }))
  if (to === undefined) return null
  // "of A, B and C", "of A or": a list that goes on.
  if (
    /^(?:CC|,)$/.test(s.tokens[to]?.xpos ?? '') &&
    s.tokens.some(
      ({ head, deprel }, k) => k >= to && deprel === 'conj' && head !== undefined && head >= range.from && head < to,
    )
  )
    return null
  const shown = { from: range.from, to }
  return tells(s, shown) ? shown : null
}

/** Idioms behind a noun that say nothing of which one. */
const IDLE = /^(?:of sorts|of course|at large|in general|in particular|in question|of late|at all|in place)$/

/** Whether a stretch has a noun or figure of its own. */
const tells = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.slice(from, to).some(({ xpos }) => /^(?:NN|CD)/.test(xpos)) &&
  !IDLE.test(s.tokens.slice(from, to).map(low).join(' '))

/** Prepositions whose phrase belongs to the noun when the parser says so. */
const OWN = /^(?:of|for|on|against|between|with|to|in|at|over|from|by|about|into|among|under|without)$/

/** Of a phrase that measures ("of 500 billion euros for infrastructure") what hangs behind the measure. */
function behindMeasure(desk: WriterDesk, index: number, s: Sentence, range: TokenRange): TokenRange | null {
  for (let k = range.from + 1; k < range.to; k++)
    if (
      s.tokens[k]?.deprel === 'case' &&
      OWN.test(low(s.tokens[k])) &&
      !isQuantity(desk, index, s.tokens[k]?.head ?? -1)
    )
      return { from: k, to: range.to }
  return null
}

/** What stands between an object and the end of its clause says of it, too: "imposed a levy on sugar", "built a mill in Orrin". */
const BESIDE = /^(?:for|on|with|against|to|into|in)$/

/** A stretch right behind an object that is brought in, which the parser hangs on the verb; never a time or a measure. */
function besideVerb(
  desk: WriterDesk,
  index: number,
  s: Sentence,
  { from, head }: NounPhrase,
  to: number,
): TokenRange | null {
  const [object, opens] = [s.tokens[head], s.tokens[to]]
  const root = opens?.head ?? -1
  if (!/^an?$/.test(low(s.tokens[from])) || object?.deprel !== 'obj' || opens?.deprel !== 'case') return null
  if (!BESIDE.test(low(opens)) || s.tokens[root]?.head !== object.head) return null
  const range = { from: to, to: reachOf(s, to, root) }
  const mentions = (desk.mentions[index] ?? []).filter(({ tokens }) => tokens.from < range.to && range.from < tokens.to)
  if (mentions.some(({ kind }) => /^(?:date|period|measure|money|percent|ordinal)$/.test(kind))) return null
  // "put the lamp in a corner": where only a name tells.
  if (/^(?:in|to|into|with)$/.test(low(opens)) && !mentions.some(({ kind }) => kind === 'name')) return null
  return shortened(desk, index, s, range)
}

/** The complement of a phrase worth saying again; null where there is none, or only one that leans on its place. */
export function complementOf(desk: WriterDesk, index: number, s: Sentence, phrase: NounPhrase): TokenRange | null {
  const from = phrase.to
  const child = s.tokens.findIndex(
    ({ head, deprel }, k) => k >= from && head === phrase.head && /^(?:nmod|acl)/.test(deprel ?? ''),
  )
  if (child < 0) return besideVerb(desk, index, s, phrase, phrase.to)
  const range = { from, to: reachOf(s, from, child) }
  const opens = s.tokens[from]
  if (opens === undefined || range.to - range.from < 2) return null
  const kind = s.tokens[child]?.deprel ?? ''
  if (kind.startsWith('nmod')) {
    if (!OWN.test(low(opens)) || opens.head !== child) return null
    // "was taught about the fever from a drawing": only where a name tells does it say which.
    if (low(opens) === 'from' && !s.tokens.slice(from, range.to).some(({ xpos }) => /^NNP/.test(xpos))) return null
    if (!isQuantity(desk, index, child)) return shortened(desk, index, s, range)
    const rest = behindMeasure(desk, index, s, range)
    return rest === null ? besideVerb(desk, index, s, phrase, range.to) : shortened(desk, index, s, rest)
  }
  // "to speed up planning", "holding acid at Orrin", "signed in 1936", "that bans petrol cars"
  const fits = /^(?:TO|VBN|VBG|WDT)$/.test(opens.xpos) && range.to - range.from <= MOST
  return fits && tells(s, range) && !leans(desk, index, s, range) ? range : null
}
