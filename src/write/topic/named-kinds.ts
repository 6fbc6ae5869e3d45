/**
 * A name with the kind of thing that it is: a piece on "Locarno" that speaks of "the Locarno treaties" is about those. The
 * name by itself then stands for the thing, too, unless it is a place in its own right.
 */
import { lower, tag } from '../../read/argument/scene.ts'
import type { Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Matter } from './matters.ts'
import { stem, stemsIn } from './matters.ts'

/** Things that are called by a name before them: events, treaties, laws, bodies, works of engineering, illnesses. */
const KIND =
  /^(?:treaty|treaties|pact|accords?|agreements?|convention|protocol|declaration|summit|conference|talks|law|act|bill|tax|levy|tariffs?|budget|rule|amendment|directive|doctrine|plan|programme|program|scheme|fund|initiative|project|mission|war|battle|siege|massacre|genocide|uprising|revolt|rebellion|revolution|coup|crisis|scandal|affair|trial|case|verdict|ruling|inquiry|report|disaster|accident|crash|explosion|fire|flood|earthquake|eruption|famine|drought|blackout|outage|outbreak|epidemic|pandemic|virus|disease|fever|vaccine|attacks?|bombing|shooting|strike|referendum|election|bridge|canal|dam|tunnel|railway|line|viaduct|pipeline|plant|mine|reactor|airport|telescope|probe|rover|satellite|rocket|aircraft|ferry|tower|museum|library|theatre|festival|games|prize|manuscript|scrolls|tapestry|hoard|bank|company|institute|university|council|commission|committee|tribunal|court|authority|agency|party|movement|union)$/

/** Whether a name's last word says what kind of thing it is. */
export const isKind = (word: string): boolean => KIND.test(word.toLowerCase())

/** Least times that a name must stand before its kind, headings counted. */
const TIMES = 2

interface Found {
  readonly entity: number
  readonly text: string
  readonly kind: string
}

/** "the Locarno treaties" in a sentence: the words and the entity that they name. */
function kindsIn(desk: WriterDesk, s: Sentence, index: number): readonly Found[] {
  return (desk.mentions[index] ?? []).flatMap(({ kind, entity, tokens: { from, to } }) => {
    const noun = lower(s, to)
    if (kind !== 'name' || entity === undefined || !KIND.test(noun) || /^NNS?$/.test(tag(s, to + 1))) return []
    if (lower(s, from - 1) !== 'the' || !/^NNS?$/.test(tag(s, to)) || !/^NNP/.test(tag(s, to - 1))) return []
    const name = s.tokens.slice(from, to).map(({ form }) => form)
    return [{ entity, text: `the ${name.join(' ')} ${noun}`, kind: noun }]
  })
}

/** Names with their kinds, each as something that a piece may be about; `heading` is what stands over its text. */
export function namedKinds(desk: WriterDesk, heading: string): readonly Matter[] {
  const found = new Map<string, Found & { times: number }>()
  const over = heading.toLowerCase()
  desk.sentences.forEach((s, index) => {
    for (const one of kindsIn(desk, s, index)) {
      const said = over.includes(one.text.slice('the '.length).toLowerCase()) ? 1 : 0
      found.set(one.text, { ...one, times: (found.get(one.text)?.times ?? said) + 1 })
    }
  })
  return [...found.values()].flatMap(({ entity, text, kind, times }): readonly Matter[] => {
    const own = desk.reading.entities[entity]
    if (own === undefined || times < TIMES || own.kind === 'person' || own.name === desk.reading.piece.author) return []
    const stems = [...stemsIn(text)].filter(word => word !== 'the' && word.length > 1)
    // "Spain" of a piece on the Spain blackout is still the country.
    const place = own.kind === 'place'
    return [
      {
        text,
        stems,
        person: false,
        named: true,
        mass: false,
        place: false,
        spokenBy: place ? [stem(kind)] : stems,
      },
    ]
  })
}
