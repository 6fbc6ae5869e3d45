/**
 * Words shared in a row with a piece whose text is not ours: a deck is in our own words. Names and figures are set aside,
 * since they cannot be said otherwise: they neither count nor break a run.
 */
import { foldWord } from '../similar.ts'
import { textsOf } from './check/print.ts'
import type { DeckFile } from './types.ts'

/** This many ordinary words in a row are a copy. */
export const SHARED_WORDS = 7

export interface Overlap {
  /** Slug of the card or statement. */
  readonly slug: string
  readonly what: 'card' | 'statement'
  /** The deck's words, from the first to the last shared one. */
  readonly words: string
}

interface Ordinary {
  readonly key: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}$£€%][\p{L}\p{N}\p{M}$£€%]*(?:['’.,-][\p{L}\p{N}]+)*/gu

/** Names: words written with a capital inside a sentence, and nowhere without one. */
function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  const words = new Set<string>()
  for (const text of texts) {
    for (const m of text.matchAll(WORD)) {
      const opens = /(?:^|[.?!:–—]\s*|[“"‘(]\s*)$/u.test(text.slice(Math.max(0, m.index - 3), m.index))
      const key = bare(foldWord(m[0]))
      if (!/^\p{Lu}/u.test(m[0])) words.add(key)
      else if (!opens) names.add(key)
    }
  }
  return new Set([...names].filter(name => !words.has(name)))
}

const bare = (key: string): string => key.replace(/'s?$/, '')

/** The words of a text that are neither names nor figures. */
function ordinary(text: string, names: ReadonlySet<string>): readonly Ordinary[] {
  const out: Ordinary[] = []
  for (const m of text.matchAll(WORD)) {
    const key = foldWord(m[0])
    const named = /^\p{Lu}/u.test(m[0]) && names.has(bare(key))
    if (!named && !/\p{N}/u.test(m[0])) out.push({ key, start: m.index, end: m.index + m[0].length })
  }
  return out
}

/** Every place of a deck that shares `SHARED_WORDS` in a row with one paragraph of the piece. */
export function overlaps(file: DeckFile, paragraphs: readonly string[]): readonly Overlap[] {
  const texts = [
    ...file.notes.flatMap(note => textsOf(note).map(text => ({ slug: note.slug, what: 'card' as const, text }))),
    ...file.statements.map(s => ({ slug: s.slug, what: 'statement' as const, text: s.text })),
  ]
  const names = namesIn([...paragraphs, ...texts.map(t => t.text)])
  const runs = new Set<string>()
  for (const paragraph of paragraphs) {
    const words = ordinary(paragraph, names)
    for (let i = 0; i + SHARED_WORDS <= words.length; i++) runs.add(runKey(words, i))
  }
  return texts.flatMap(({ slug, what, text }) => {
    const words = ordinary(text, names)
    for (let i = 0; i + SHARED_WORDS <= words.length; i++) {
      if (!runs.has(runKey(words, i))) continue
      let last = i + SHARED_WORDS
      while (last < words.length && runs.has(runKey(words, last - SHARED_WORDS + 1))) last++
      return [{ slug, what, words: text.slice(words[i]?.start, words[last - 1]?.end) }]
    }
    return []
  })
}

const runKey = (words: readonly Ordinary[], from: number): string => {
  let key = ''
  for (let i = from; i < from + SHARED_WORDS; i++) key += `${words[i]?.key ?? ''} `
  return key
}
