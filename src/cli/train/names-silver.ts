/**
 * Names in EWT, which marks proper nouns but not what they name: extents are the treebank's own (proper nouns that hang
 * together), kinds are those that a first model and our lists give. Web text is written otherwise than GUM, so names of
 * its own are worth more than their doubtful kinds cost.
 */
import { BODIES, CITIES, COUNTRIES, REGIONS } from '../../read/mentions/gazetteer.ts'
import { DEMONYM, FIRST_NAMES, HONORIFIC, ORGANISATION } from '../../read/mentions/lists.ts'
import type { Casing } from '../../read/mentions/name-features.ts'
import { decodeNames, type Named, type NamedSpan, type NameWeights } from '../../read/mentions/namer.ts'
import type { ConlluSentence, ConlluWord } from '../../read/trained/conllu.ts'
import { type NameSpan, placed } from './names-data.ts'

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thurs|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|am|pm|internet|web|god|english)\.?s?$/

interface Run {
  readonly from: number
  readonly to: number
}

/** Whether two neighbours hang together: one is the other's head, or both have one head among the run. */
const hangs = (words: readonly ConlluWord[], from: number, i: number): boolean => {
  const head = words[i]?.head ?? -1
  if (head >= from && head <= i) return true
  return words.slice(from, i).some(word => word.head === i || (word.head === head && head > i))
}

/** Runs of proper nouns; hyphens and "of" inside them go along. */
function runsOf(words: readonly ConlluWord[]): readonly Run[] {
  const found: Run[] = []
  const proper = (i: number): boolean => /^NNPS?$/.test(words[i]?.xpos ?? '')
  for (let i = 0; i < words.length; ) {
    let to = i + 1
    if (proper(i)) {
      for (;;) {
        const joined = /^(?:-|of|&|de|von|van|al|for)$/i.test(words[to]?.form ?? '') && proper(to + 1) ? to + 1 : to
        if (!proper(joined) || !hangs(words, i, joined)) break
        to = joined + 1
      }
      found.push({ from: i, to })
    }
    i = to
  }
  return found
}

function listedKind(words: readonly string[]): Named | null {
  const text = words.join(' ')
  if (BODIES.has(text) || ORGANISATION.has(words.at(-1) ?? '') || ORGANISATION.has(words[0] ?? ''))
    return 'organisation'
  if (COUNTRIES.has(text) || REGIONS.has(text) || CITIES.has(text)) return 'place'
  return FIRST_NAMES.has(words[0] ?? '') ? 'person' : null
}

function cut(words: readonly ConlluWord[], run: Run): Run {
  let { from } = run
  while (from < run.to - 1 && HONORIFIC.has(words[from]?.form.toLowerCase() ?? '')) from++
  return { from, to: run.to }
}

/** The names of a sentence of EWT; null when there is one whose kind nobody knows. */
export function silverNames(sentence: ConlluSentence, casing: Casing, first: NameWeights): readonly NameSpan[] | null {
  const { words } = sentence
  const tokens = placed(
    sentence,
    words.map(word => word.xpos),
  )
  const guessed = decodeNames(tokens, casing, first)
  const found: NameSpan[] = []
  for (const run of runsOf(words)) {
    const span = cut(words, run)
    const lowers = words.slice(span.from, span.to).map(word => word.form.toLowerCase())
    const text = lowers.join(' ')
    if (/@|www|https?:|\.(?:com|org|net|doc|xls|pdf)\b/.test(text) || lowers.every(word => CALENDAR.test(word)))
      continue
    if (DEMONYM.has(text) || HONORIFIC.has(text) || !/\p{L}{2}/u.test(text)) continue
    const kind = listedKind(lowers) ?? best(guessed, span)
    if (kind === null) return null
    found.push({ ...span, kind })
  }
  return found
}

/** The kind of the guess that shares most with a run. */
function best(guessed: readonly NamedSpan[], run: Run): Named | null {
  const over = guessed.find(name => name.from < run.to && run.from < name.to)
  return over?.kind ?? null
}
