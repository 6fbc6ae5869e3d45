/** From a reading to the view of it that is sent and shown. */
import { AUTHOR, UNNAMED } from './argument/holders.ts'
import { slug } from './argument/scene.ts'
import type { Mention, Reading, Sentence, Token, TokenRange } from './reading.ts'
import type { FigureView, NameView, ReadingView, Stretch, WordTable } from './view.ts'
import { SURENESS, surenessOf, surenessOfArc } from './view.ts'

/** The view of a reading. Linear in the length of the piece. */
export function viewOf(reading: Reading): ReadingView {
  const { sentences, entities, statements } = reading
  const places = new Map(statements.map(({ id }, i) => [id, i]))
  const holders = new Map(entities.map(({ name }) => [slug(name), name]))
  return {
    sentences: sentences.map(({ paragraph, start, end, form }) => ({ paragraph, start, end, form })),
    entities: entities.map(({ kind, likely, name, aliases, roles }) => ({
      kind,
      likely,
      name,
      aliases,
      roles: roles.map(role => role.text),
    })),
    names: reading.mentions.flatMap(nameOf),
    figures: reading.mentions.flatMap(figureOf),
    standIns: reading.references.flatMap(({ sentence, tokens, text, from, confidence }) =>
      stretchOf(sentences, sentence, tokens).map(at => ({ ...at, text, from, sure: surenessOf(confidence) })),
    ),
    statements: statements.map(({ sentence, start, end, role, holder, confidence }) => ({
      sentence,
      start,
      end,
      role,
      holder: holders.get(holder) ?? (holder === AUTHOR || holder === UNNAMED ? holder : holder.replaceAll('-', ' ')),
      sure: surenessOf(confidence),
    })),
    links: reading.links.flatMap(({ from, kind, to, marker, confidence }) => {
      const [a, b] = [places.get(from), places.get(to)]
      return a === undefined || b === undefined ? [] : [{ from: a, kind, to: b, marker, sure: surenessOf(confidence) }]
    }),
    words: wordTable(sentences),
  }
}

function nameOf({ kind, sentence, start, end, entity, metonym }: Mention): readonly NameView[] {
  return kind === 'name' && entity !== undefined ? [{ sentence, start, end, entity, metonym: metonym ?? null }] : []
}

function figureOf({ kind, sentence, start, end, quantity, date }: Mention): readonly FigureView[] {
  if (kind === 'name' || kind === 'term' || kind === 'ordinal') return []
  return [{ sentence, start, end, kind, quantity: quantity ?? null, date: date ?? null }]
}

function stretchOf(sentences: readonly Sentence[], sentence: number, range: TokenRange): readonly Stretch[] {
  const s = sentences[sentence]
  const start = s?.tokens[range.from]?.start
  const end = s?.tokens[range.to - 1]?.end
  return start === undefined || end === undefined ? [] : [{ sentence, start, end }]
}

/** Universal tags by the first letters of Penn's, for words that only the light reader has seen. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^NNP/, 'PROPN'],
  [/^N/, 'NOUN'],
  [/^MD/, 'AUX'],
  [/^V/, 'VERB'],
  [/^J/, 'ADJ'],
  [/^W?RB/, 'ADV'],
  [/^(?:PRP|WP|EX)/, 'PRON'],
  [/^(?:W?DT|PDT)/, 'DET'],
  [/^IN/, 'ADP'],
  [/^(?:TO|POS|RP)/, 'PART'],
  [/^CC/, 'CCONJ'],
  [/^CD/, 'NUM'],
  [/^UH/, 'INTJ'],
  [/^(?:\$|#|SYM)/, 'SYM'],
  [/^[^\p{L}]/u, 'PUNCT'],
]

const classOf = ({ upos, xpos }: Token): string => upos ?? CLASSES.find(([form]) => form.test(xpos))?.[1] ?? 'X'

/** Gives each string a number, in the order of arrival. */
class Names {
  readonly list: string[] = []
  private readonly known = new Map<string, number>()

  number(name: string): number {
    const known = this.known.get(name)
    if (known !== undefined) return known
    this.known.set(name, this.list.length)
    return this.list.push(name) - 1
  }
}

function wordTable(sentences: readonly Sentence[]): WordTable {
  const size = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
  const classes = new Names()
  const relations = new Names()
  const first = new Uint32Array(sentences.length + 1)
  const [start, end, head] = [new Uint32Array(size), new Uint32Array(size), new Int32Array(size)]
  const columns = { class: new Uint8Array(size), relation: new Uint8Array(size), sure: new Uint8Array(size) }
  let at = 0
  for (const [i, { tokens }] of sentences.entries()) {
    for (const token of tokens) {
      start[at] = token.start
      end[at] = token.end
      head[at] = token.head ?? -1
      columns.class[at] = classes.number(classOf(token))
      columns.relation[at] = relations.number(token.deprel ?? '')
      columns.sure[at] = SURENESS.indexOf(surenessOfArc(token.margin ?? 0))
      at++
    }
    first[i + 1] = at
  }
  return { first, start, end, head, ...columns, classes: classes.list, relations: relations.list }
}
