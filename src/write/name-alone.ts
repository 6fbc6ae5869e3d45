/**
 * "The team’s founder, Ilka Brandt, had said …": of which team, the card does not say, but the name that stands right beside
 * says who is meant. It stands alone then.
 */
import type { Mention, NounPhrase, TokenRange } from '../read/reading.ts'
import type { Candidate } from './candidate.ts'
import { onFront } from './candidate.ts'
import type { View, Word } from './gates/view.ts'
import { isQuoted } from './gates/view.ts'
import { put } from './wording/put.ts'

interface Named {
  readonly range: TokenRange
  readonly name: string
}

/** Whether a phrase leans on what was said before: "the …", "its …", "this …". */
const LEANS = /^(?:the|its|their|his|her|this|that)$/

/** The person whose name stands between commas right behind a phrase, as its apposition. */
function personBeside({ desk }: View, { s, sentence }: Word, { head, to }: NounPhrase): Mention | undefined {
  if (s.tokens[to]?.form !== ',') return undefined
  return (desk.mentions[sentence] ?? []).find(
    ({ kind, entity, tokens }) =>
      kind === 'name' &&
      tokens.from === to + 1 &&
      desk.reading.entities[entity ?? -1]?.likely === 'person' &&
      s.tokens[tokens.to]?.form === ',' &&
      s.tokens.slice(tokens.from, tokens.to).some(token => token.deprel === 'appos' && token.head === head),
  )
}

function namedAt(view: View, word: Word): Named | null {
  const phrase = word.s.phrases.find(({ from }) => from === word.i)
  if (phrase === undefined || word.resolved || !LEANS.test(word.lower) || isQuoted(view, word)) return null
  const mention = personBeside(view, word, phrase)
  const name = view.desk.reading.entities[mention?.entity ?? -1]?.name
  if (mention === undefined || name === undefined) return null
  return { range: { from: phrase.from, to: mention.tokens.to + 1 }, name }
}

/** The card with each such phrase on its front told by the name alone; null where there is none. */
export function withNameAlone(view: View): Candidate | null {
  const { candidate, desk, front } = view
  let { body } = candidate
  let changed = false
  for (const word of front) {
    const named = namedAt(view, word)
    if (named === null) continue
    body = onFront(body, line => {
      const next = put(desk, line, word.sentence, named.range, named.name)
      if (next !== null) changed = true
      return next ?? line
    })
  }
  return changed ? { ...candidate, body } : null
}
