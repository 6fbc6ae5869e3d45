/**
 * Cards that lean on what they do not say: the share of proposed cards on which a word of the piece stands whose meaning
 * was given elsewhere ("she", "this plan", "the council") while no full mention of the same thing stands on the card.
 * Full mentions and what means the same are GUM's own (`Entity`: clusters and what is already given).
 */
import { pieceId } from '../../core/ids.ts'
import type { Piece } from '../../core/piece.ts'
import type { Draft, PieceSpan, Run } from '../../core/proposal.ts'
import { type ConlluSentence, commentOf, opensParagraph } from '../../read/trained/conllu.ts'
import type { SyntaxModel } from '../../read/trained/model.ts'
import { createSyntax } from '../../read/trained/syntax.ts'
import { propose } from '../../write/propose.ts'
import { readMentions } from '../train/coreference.ts'
import { readTreebank } from '../train/treebank.ts'
import { goldParagraphs } from './raw.ts'

interface Named extends PieceSpan {
  readonly cluster: string
  /** A personal pronoun; a phrase with "the" or "this"; a phrase that says by itself what it means. */
  readonly kind: 'pronoun' | 'definite' | 'full'
}

interface Text {
  readonly piece: Piece
  readonly named: readonly Named[]
}

function kindOf(sentence: ConlluSentence, from: number, to: number): Named['kind'] {
  const words = sentence.words.slice(from, to)
  if (words.length === 1 && words[0]?.upos === 'PRON') return 'pronoun'
  const named = words.some(word => word.upos === 'PROPN')
  return !named && words.length <= 3 && /^(?:the|this|that|these|those)$/i.test(words[0]?.form ?? '')
    ? 'definite'
    : 'full'
}

function textOf(sentences: readonly ConlluSentence[]): Text {
  const paragraphs = goldParagraphs(sentences)
  const places: { paragraph: number; at: number }[] = []
  let paragraph = 0
  let at = 0
  for (const sentence of sentences) {
    if (paragraph === 0 || opensParagraph(sentence)) {
      paragraph++
      at = 0
    }
    places.push({ paragraph, at })
    at += sentence.words.length
  }
  const named = readMentions(sentences).flatMap(({ cluster, sentence, from, to }): readonly Named[] => {
    const [place, gold] = [places[sentence], sentences[sentence]]
    const words = paragraphs[(place?.paragraph ?? 0) - 1]?.words ?? []
    const [first, last] = [words[(place?.at ?? 0) + from], words[(place?.at ?? 0) + to - 1]]
    if (place === undefined || gold === undefined || first === undefined || last === undefined) return []
    return [{ cluster, kind: kindOf(gold, from, to), paragraph: place.paragraph, start: first.start, end: last.end }]
  })
  const [first] = sentences
  const heading = (first === undefined ? undefined : commentOf(first, 'meta::title')) ?? ''
  const info = { author: '', publication: '', published: '', address: '', language: 'en' }
  const text = paragraphs.map(each => ({ kind: 'body', text: each.text.trimEnd() }) as const)
  return { piece: { ...info, id: pieceId('gum'), title: heading, text: { kind: 'present', paragraphs: text } }, named }
}

const runsOf = ({ wording }: Draft): readonly Run[] =>
  wording.form === 'question'
    ? [...wording.front, ...wording.back]
    : wording.form === 'list'
      ? [...wording.front, ...wording.items.flat()]
      : wording.parts.flatMap(part => part.runs)

const holds = ({ paragraph, start, end }: PieceSpan, from: number, to: number, inner: PieceSpan): boolean =>
  inner.paragraph === paragraph && start <= from && to <= end

/** Whether a mention begins and ends in stretches of a card; it may be cut in between. */
const within = (inner: PieceSpan, spans: readonly PieceSpan[]): boolean =>
  spans.some(span => holds(span, inner.start, inner.start + 1, inner)) &&
  spans.some(span => holds(span, inner.end - 1, inner.end, inner))

/** What leans on something that the card does not say. */
function leaning(draft: Draft, named: readonly Named[]): ReadonlySet<Named['kind']> {
  const runs = runsOf(draft)
  const spans = runs.flatMap(run => (run.how === 'copied' || run.how === 'inflected' ? [run.from] : []))
  const there = named.filter(mention => within(mention, spans))
  // What was written out in full is said too.
  const written = runs.flatMap(run => (run.how === 'resolved' ? [run.from] : []))
  const full = [...there.filter(mention => mention.kind === 'full'), ...named.filter(one => within(one, written))]
  const said = new Set(full.map(mention => mention.cluster))
  const given = (mention: Named): boolean =>
    named.some(other => other.cluster === mention.cluster && other.kind === 'full' && other !== mention)
  return new Set(
    there.filter(mention => mention.kind !== 'full' && !said.has(mention.cluster) && given(mention)).map(m => m.kind),
  )
}

export function danglingLines(model: SyntaxModel, folder: string, treebank = 'gum-dev'): readonly string[] {
  const { parse } = createSyntax(model)
  const documents: ConlluSentence[][] = []
  for (const sentence of readTreebank(folder, treebank)) {
    if (commentOf(sentence, 'newdoc id') !== undefined) documents.push([])
    documents.at(-1)?.push(sentence)
  }
  const found = documents.map(textOf).flatMap(({ piece, named }) => {
    const made = propose(piece, { parse })
    return made.ok ? made.value.drafts.map(draft => leaning(draft, named)) : []
  })
  const share = (kind: Named['kind']): string =>
    `${((100 * found.filter(each => each.has(kind)).length) / Math.max(1, found.length)).toFixed(1)} %`
  return [
    `cards that lean on what they do not say, ${treebank} (${found.length} cards): a pronoun ${share('pronoun')}, “the …” or “this …” ${share('definite')}`,
  ]
}
