/** Which things the headings over a piece call in full, and where it speaks of them. */
import type { WriterDesk } from '../desk.ts'
import { meantBy } from './meant.ts'
import { namesIn } from './named.ts'
import { low } from './nouns.ts'

export interface Called {
  readonly text: string
  /** The piece has its name as well. */
  readonly named: boolean
  /** In which it stands by its name, or a bare noun means it for certain. */
  readonly paragraphs: ReadonlySet<number>
}

/** The things that the headings over a piece call in full and to which it comes back. */
export function calledInFull(desk: WriterDesk): readonly Called[] {
  const found = new Map<string, { readonly key: string; readonly paragraphs: Set<number> }>()
  desk.sentences.forEach((s, index) => {
    for (const phrase of s.phrases) {
      const meant = /^the$/i.test(low(s, phrase.from)) ? meantBy(desk, index, phrase) : null
      if (meant?.headed !== true) continue
      const one = found.get(meant.text) ?? { key: meant.key, paragraphs: new Set<number>() }
      found.set(meant.text, one)
      one.paragraphs.add(s.paragraph)
    }
  })
  return [...found].map(([text, { key, paragraphs }]) => {
    const names = namesIn(desk).all.filter(one => one.key === key)
    const all = names.flatMap(({ sentence }) => desk.sentences[sentence]?.paragraph ?? [])
    return { text, named: names.length > 0, paragraphs: new Set([...paragraphs, ...all]) }
  })
}
