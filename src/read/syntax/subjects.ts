/** The subject of a clause among the words before its verb, and what stands before the subject. */
import type { Proper } from './phrases.ts'
import { formAt, isGap, lemmaAt, phraseAt, tagAt } from './phrases.ts'

interface Places {
  readonly from: number
  readonly to: number
}

export interface Split {
  readonly fronted: Places | null
  readonly subject: Places | null
}

const TEMPORAL =
  /^(?:in|by|at|on|during|since|until|for|under|after|before|over|throughout|within|from|among|despite|with|without|to|through|as|behind|like|unlike)$/
const POSTMODIFIER = /^(?:IN|TO|CC|RB|,|VBN|VBG|VB|HYPH|``|''|WDT|WP|WP\$|WRB|DT|MD|VB[DZP]|JJ|RP|POS|:|PDT)$/

/** Adverbs that belong to the noun phrase behind them, and change what is said of it. */
const FOCUS = new Set(
  'even only just almost nearly fully not roughly merely particularly especially exactly precisely mostly'.split(' '),
)

/**
 * Reads one subject over `[from, to)`: a noun phrase with what is hung on it. A second phrase that nothing ties to the
 * first means that the first was no subject.
 */
function isSubject(s: Proper, from: number, to: number, strict: boolean): boolean {
  if (from >= to || /^(?:CC|TO)$/.test(tagAt(s, to - 1)) || /^(?:the|a|an|every|of|and|or)$/.test(lemmaAt(s, to - 1)))
    return false
  if (FOCUS.has(lemmaAt(s, from)) && phraseAt(s, from) === null) return isSubject(s, from + 1, to, strict)
  const first = phraseAt(s, from)
  if (first === null) return startsNominal(s, from, to)
  if (first.to > to || /^(?:who|whom|which)$/.test(lemmaAt(s, from))) return false
  if (/^(?:PRP|EX)$/.test(tagAt(s, from))) {
    if (!/^(?:i|he|she|we|they|it|you|there|mine|yours|hers|ours|theirs)$/.test(lemmaAt(s, from))) return false
    return (
      first.to === to ||
      !strict ||
      tagAt(s, first.to) === 'CC' ||
      /^(?:RB|PRP)/.test(tagAt(s, to - 1)) ||
      tagAt(s, to - 1) === ','
    )
  }
  let q = first.to
  let tied = false
  let commas = 0
  while (q < to) {
    const tag = tagAt(s, q)
    const phrase = phraseAt(s, q)
    if (phrase !== null && phrase.to <= to && !/^(?:WP)$/.test(tag)) {
      // "the best analogy I have heard": a pronoun at once behind the noun opens a clause about it.
      const contact = tag === 'PRP' && /^(?:VB[DZP]|MD|RB)$/.test(tagAt(s, phrase.to))
      if (!tied && !contact) return false
      q = phrase.to
      tied = false
      continue
    }
    if (!POSTMODIFIER.test(tag)) return false
    if (tag === ',') commas++
    tied = true
    q++
  }
  // A comma inside must be closed by a second one before the verb, unless it only parts the items of a list.
  return commas === 0 || tagAt(s, to - 1) === ',' || hasList(s, from, to)
}

const hasList = (s: Proper, from: number, to: number): boolean => {
  for (let q = from; q < to; q++) if (tagAt(s, q) === 'CC') return true
  return false
}

/** "Violating the sanctions …", "To give up …": clauses as subjects. With a comma they are fronted phrases instead. */
function startsNominal(s: Proper, from: number, to: number): boolean {
  const opens = tagAt(s, from) === 'VBG' || (tagAt(s, from) === 'TO' && tagAt(s, from + 1) === 'VB')
  if (!opens || to - from < 2) return false
  for (let q = from; q < to; q++) if (tagAt(s, q) === ',') return false
  return true
}

/** Where the subject may begin: at the start, behind connectives and commas, behind a fronted phrase. */
function starts(s: Proper, from: number, to: number): readonly number[] {
  const found: number[] = []
  let q = from
  while (q < to && /^(?:CC|RB|UH|,|``|''|:)$/.test(tagAt(s, q)) && !(tagAt(s, q) === 'RB' && phraseAt(s, q) !== null))
    q++
  found.push(q)
  for (let c = q; c < to; c++) {
    if (c > q && isGap(s, c)) found.push(c)
    // "On March 19, 1918 the United States": behind a year.
    if (/^(?:1[5-9]|20)\d\d$/.test(formAt(s, c)) && /^(?:DT|NNP|NNPS|PRP|NNS)$/.test(tagAt(s, c + 1))) found.push(c + 1)
    if (tagAt(s, c) !== ',') continue
    let next = c + 1
    while (next < to && /^(?:CC|RB|,|``|'')$/.test(tagAt(s, next)) && phraseAt(s, next) === null) next++
    found.push(next)
  }
  return found
}

/** "In 2022 the council", "Under Putin Russia": a fronted phrase without a comma. */
function behindPhrase(s: Proper, from: number, to: number): number {
  if (tagAt(s, from) !== 'IN' && tagAt(s, from) !== 'TO') return bareTime(s, from, to)
  if (!TEMPORAL.test(lemmaAt(s, from))) return -1
  let q = from
  for (let links = 0; links < 3; links++) {
    const phrase = phraseAt(s, q + 1)
    if (phrase === null || phrase.to >= to) return -1
    q = phrase.to
    if (!/^(?:IN|TO)$/.test(tagAt(s, q))) break
  }
  return /^(?:DT|PRP|PRP\$|NNP|NNPS|EX|NNS|CD|JJ)$/.test(tagAt(s, q)) ? q : -1
}

/** "Last year the council", "Today Kim". */
function bareTime(s: Proper, from: number, to: number): number {
  const phrase = phraseAt(s, from)
  if (phrase === null || phrase.to >= to) return -1
  return /^(?:year|month|week|day|century|decade|today|yesterday|tomorrow|time|morning|night|spring|summer|autumn|winter)$/.test(
    lemmaAt(s, phrase.head),
  )
    ? phrase.to
    : -1
}

/**
 * Splits the words before a verb into what is fronted and the subject.
 * @param strict whether a pronoun must reach up to the verb by itself
 */
export function subjectIn(s: Proper, from: number, to: number, strict: boolean): Split {
  let end = to
  while (
    end > from &&
    /^(?:RB)$/.test(tagAt(s, end - 1)) &&
    !/^(?:else|alone|home|abroad|there|here)$/.test(lemmaAt(s, end - 1))
  )
    end--
  const asideEnd = end
  if (end > from && tagAt(s, end - 1) === ',') end = withoutAside(s, from, end)
  if (isPronoun(s, end - 1) && end - 1 >= from && tagAt(s, end - 2) !== 'CC')
    return { fronted: end - 1 > from ? { from, to: end - 1 } : null, subject: { from: end - 1, to: end } }
  for (const start of starts(s, from, end)) {
    for (const at of [start, behindPhrase(s, start, end)]) {
      if (at < 0 || at >= end || formAt(s, at) === ',') continue
      if (isSubject(s, at, end, strict))
        return { fronted: at > from ? { from, to: at } : null, subject: { from: at, to: end } }
      if (asideEnd !== end && isSubject(s, at, asideEnd, strict))
        return { fronted: at > from ? { from, to: at } : null, subject: { from: at, to: asideEnd } }
    }
  }
  return { fronted: null, subject: null }
}

const isPronoun = (s: Proper, p: number): boolean =>
  tagAt(s, p) === 'PRP' && /^(?:i|he|she|we|they|it|you)$/.test(lemmaAt(s, p))

/** "Putin, however, may": the interjected adverb is no part of the subject. */
function withoutAside(s: Proper, from: number, end: number): number {
  let q = end - 2
  while (q > from && /^(?:RB|IN|NN|CC)$/.test(tagAt(s, q)) && end - q < 5) q--
  return tagAt(s, q) === ',' && /^(?:RB|CC)$/.test(tagAt(s, q + 1)) ? q : end
}
