/**
 * Names in GUM: its mentions of entities whose head is a proper noun, cut to the name itself (no article, title or
 * role, and nothing that follows), and longest first where they lie in each other.
 */
import { DEMONYM, HONORIFIC, ROLE } from '../../read/mentions/lists.ts'
import type { NameToken } from '../../read/mentions/name-features.ts'
import type { Named } from '../../read/mentions/namer.ts'
import type { ConlluSentence, ConlluWord } from '../../read/trained/conllu.ts'

export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly kind: Named
}

interface Noted {
  readonly from: number
  readonly to: number
  readonly type: string
}

/** The mentions of one sentence as `Entity=` in the MISC column has them. */
export function mentionsIn(sentence: ConlluSentence): readonly Noted[] {
  const open: { readonly from: number; readonly id: string; readonly type: string }[] = []
  const found: Noted[] = []
  sentence.words.forEach((word, i) => {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(word.misc)?.[1] ?? ''
    for (const [mark] of marks.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      if (mark.startsWith('(')) {
        const [id = '', type = ''] = mark.replace(/[()]/g, '').split('-')
        if (mark.endsWith(')')) found.push({ from: i, to: i + 1, type })
        else open.push({ from: i, id, type })
        continue
      }
      const at = open.findLastIndex(each => each.id === mark.slice(0, -1))
      const [begun] = at < 0 ? [] : open.splice(at, 1)
      if (begun !== undefined) found.push({ from: begun.from, to: i + 1, type: begun.type })
    }
  })
  return found
}

const KINDS: Readonly<Record<string, Named>> = {
  person: 'person',
  animal: 'person',
  place: 'place',
  organization: 'organisation',
  event: 'event',
  abstract: 'thing',
  object: 'thing',
  substance: 'thing',
}

const JOINS = /^(?:of|for|de|da|del|la|le|von|van|der|bin|al|and|&|the|on|in)$/
const lower = (word: ConlluWord | undefined): string => word?.form.toLowerCase() ?? ''
const isNameWord = (word: ConlluWord | undefined): boolean =>
  word !== undefined &&
  word.upos !== 'DET' &&
  (word.upos === 'PROPN' || (/^\p{Lu}/u.test(word.form) && /^(?:ADJ|NOUN|NUM|VERB|X|ADP)$/.test(word.upos)))
const isGlued = (words: readonly ConlluWord[], i: number): boolean =>
  /SpaceAfter=No/.test(words[i - 1]?.misc ?? '') && /SpaceAfter=No/.test(words[i]?.misc ?? '')

/** The name around the head of a mention; null when the mention is a title or nothing but a people. */
function nameAround(words: readonly ConlluWord[], noted: Noted): NameSpan | null {
  const kind = KINDS[noted.type]
  let head = noted.from
  for (let i = noted.from; i < noted.to; i++) {
    const above = words[i]?.head ?? -1
    if (above < noted.from || above >= noted.to) {
      head = i
      break
    }
  }
  if (kind === undefined || words[head]?.upos !== 'PROPN') return null
  let { from, to } = { from: head, to: head + 1 }
  while (from > noted.from) {
    if (isNameWord(words[from - 1])) from--
    else if (from - 2 >= noted.from && words[from - 1]?.form === '-' && isNameWord(words[from - 2])) from -= 2
    else break
  }
  for (let next = to; next < noted.to; next++) {
    const word = words[next]
    if (isNameWord(word) || (word?.upos === 'NUM' && kind !== 'person')) to = next + 1
    else if (word?.form === '-' && isGlued(words, next)) continue
    else if (JOINS.test(lower(word)) && (kind !== 'person' || !/^(?:of|for|and|on|in)$/.test(lower(word)))) continue
    else if (word?.form !== '.') break
  }
  return trimmed(words, { from, to, kind })
}

function trimmed(words: readonly ConlluWord[], span: NameSpan): NameSpan | null {
  let { from } = span
  const { to, kind } = span
  if (kind === 'person') {
    const isTitle = (i: number): boolean =>
      HONORIFIC.has(lower(words[i])) || ROLE.has(lower(words[i])) || DEMONYM.has(lower(words[i]))
    for (let i = to - 1; i >= from; i--) {
      if (!isTitle(i)) continue
      from = i + 1
      break
    }
    if (from === to || (to === from + 1 && words[from]?.xpos === 'NNPS')) return null
  }
  const text = words.slice(from, to).map(lower).join(' ')
  if (DEMONYM.has(text) || /@|www|\.(?:com|org|net|edu)\b|^https?/.test(text) || !/\p{L}/u.test(text)) return null
  return { from, to, kind }
}

/** The names of one sentence, none overlapping. */
export function goldNames(sentence: ConlluSentence): readonly NameSpan[] {
  const all = mentionsIn(sentence)
    .flatMap(noted => nameAround(sentence.words, noted) ?? [])
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const kept: NameSpan[] = []
  for (const span of all) if (!kept.some(other => span.from < other.to && other.from < span.to)) kept.push(span)
  return kept.sort((a, b) => a.from - b.from)
}

/** Words with places such that only those written together touch. */
export function placed(sentence: ConlluSentence, xpos: readonly string[]): readonly NameToken[] {
  const inside = new Map(
    sentence.ranges.flatMap(range =>
      Array.from({ length: range.to - range.from + 1 }, (_, k) => [range.from + k, range] as const),
    ),
  )
  let at = 0
  return sentence.words.map((word, i) => {
    const start = at
    const end = start + word.form.length
    const range = inside.get(i)
    const misc = range === undefined ? word.misc : range.to === i ? range.misc : 'SpaceAfter=No'
    at = end + (misc.includes('SpaceAfter=No') ? 0 : 1)
    return { start, end, form: word.form, xpos: xpos[i] ?? word.xpos }
  })
}
