/** "The minister", where the piece has one minister alone and has named him: whoever holds the role. */
import { lemma, lower, tag } from '../argument/scene.ts'
import { ROLE } from '../mentions/lists.ts'
import type { Entity, Reference } from '../reading.ts'
import type { ReferenceInput } from './fulls.ts'

/** The last noun of a role before what hangs on it: "minister" of "minister of health", "transport minister". */
const nounOf = (role: string): string => {
  const words = role.toLowerCase().split(/\s+/)
  const end = words.findIndex(word => /^(?:of|at|for|in|and|to)$/.test(word))
  return words.at(end < 0 ? -1 : end - 1) ?? ''
}

/** Roles that one person alone holds, by their noun. */
function heldOnce(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const holders = new Map<string, Set<Entity>>()
  for (const entity of entities)
    for (const { text } of entity.roles)
      if (entity.kind === 'person') holders.set(nounOf(text), (holders.get(nounOf(text)) ?? new Set()).add(entity))
  return new Map(
    [...holders].flatMap(([noun, [only, ...more]]) =>
      only === undefined || more.length > 0 || !ROLE.has(noun) ? [] : [[noun, only] as const],
    ),
  )
}

/** Nouns that may mean another: one brought in anew ("a minister"), or one of other words than the holder's ("the Halden minister"). */
function broughtIn({ sentences }: ReferenceInput, held: ReadonlyMap<string, Entity>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const s of sentences)
    for (const phrase of s.phrases)
      if (!held.has(lemma(s, phrase.head))) continue
      else if (tag(s, phrase.head) === 'NN' && /^(?:a|an|another|one|every|each|no|any)$/.test(lower(s, phrase.from)))
        found.add(lemma(s, phrase.head))
      else {
        const noun = lemma(s, phrase.head)
        const words = s.tokens.slice(phrase.from, phrase.head).filter(token => !/^(?:DT|PRP\$)$/.test(token.xpos))
        const own = (held.get(noun)?.roles ?? []).map(({ text }) => text.toLowerCase()).join(' ')
        if (words.some(token => !own.includes(token.form.toLowerCase()))) found.add(noun)
      }
  return found
}

/** Every bare "the ROLE" whose holder has been named before it. */
export function roleReferences(input: ReferenceInput): readonly Reference[] {
  const held = heldOnce(input.entities)
  if (held.size === 0) return []
  const others = broughtIn(input, held)
  return input.sentences.flatMap((s, sentence) =>
    s.phrases.flatMap((phrase): readonly Reference[] => {
      const bare = phrase.to - phrase.from === 2 && lower(s, phrase.from) === 'the' && tag(s, phrase.head) === 'NN'
      const noun = lemma(s, phrase.head)
      const entity = bare && !others.has(noun) ? held.get(noun) : undefined
      const goesOn = /^(?:of|for|who|whose|in|at|,)$/.test(lower(s, phrase.to))
      const before =
        entity !== undefined &&
        (entity.at.paragraph < s.paragraph || (entity.at.paragraph === s.paragraph && entity.at.end < s.start))
      if (entity === undefined || goesOn || !before) return []
      const tokens = { from: phrase.from, to: phrase.to }
      return [{ sentence, tokens, text: entity.name, from: entity.at, rule: 'role', confidence: 0.85 }]
    }),
  )
}
