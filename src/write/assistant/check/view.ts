/**
 * A card of an assistant as our own gates look at cards. They were made for words that stand in the piece, so there are two
 * views: the card's own sentences, put behind those of the piece, for what a card must be by itself; and the words of the
 * evidence that the card shares, for what it must have kept.
 */
import type { PieceSpan } from '../../../core/proposal.ts'
import { AUTHOR } from '../../../read/argument/holders.ts'
import { mentionsOf } from '../../../read/mentions/mentions.ts'
import type { Mention } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import type { View } from '../../gates/view.ts'
import { viewOf } from '../../gates/view.ts'
import type { Kept, Line } from '../../wording/line.ts'
import { attributed, nameWords } from './attribution.ts'
import { kindOf } from './draft.ts'
import { foldForm } from './lexicon.ts'
import { itemsOf } from './list.ts'
import { figuresOf } from './numbers.ts'
import type { CardScene, Side } from './scene.ts'

/** The mentions of the card's sentences, with the piece's entities where they are known by name. */
function ownMentions(scene: CardScene, first: number): readonly (readonly Mention[])[] {
  const { entities } = scene.desk.reading
  const { mentions, entities: own } = mentionsOf(
    scene.sentences.map(({ s }) => s),
    null,
  )
  const known = own.map(({ name }) => {
    const words = nameWords(name)
    return entities.findIndex(entity => words.length > 0 && words.every(word => nameWords(entity.name).includes(word)))
  })
  const rows: Mention[][] = scene.sentences.map(() => [])
  for (const mention of mentions) {
    const entity = known[mention.entity ?? -1] ?? -1
    const { entity: _, ...bare } = mention
    rows[mention.sentence]?.push({ ...bare, sentence: first + mention.sentence, ...(entity < 0 ? {} : { entity }) })
  }
  return rows
}

/** The writer's desk with the card's sentences behind those of the piece. */
function deskWith(scene: CardScene): WriterDesk {
  const { writer } = scene.desk
  const none = scene.sentences.map(() => [])
  return {
    ...writer,
    sentences: [...writer.sentences, ...scene.sentences.map(({ s }) => s)],
    mentions: [...writer.mentions, ...ownMentions(scene, writer.sentences.length)],
    references: [...writer.references, ...none],
    said: [...writer.said, ...none],
  }
}

const said = (text: string, kept: readonly Kept[]): Line => ({ runs: [{ how: 'assistant', text }], kept })

function asksOf(scene: CardScene): Candidate['asks'] {
  if (itemsOf(scene.answer) !== null) return 'list'
  const [figure] = figuresOf(scene.answer)
  const words = scene.words.filter(word => word.side === 'answer' && /[\p{L}\p{N}]/u.test(word.lower))
  if (figure !== undefined && words.length <= 8)
    return /^when|what year|which year|which month/i.test(scene.prompt) ? 'time' : 'figure'
  const names = words.length > 0 && words.length <= 5 && words.every(word => /^(?:NNP|DT|IN|CC)/.test(word.token.xpos))
  return names ? 'name' : 'clause'
}

function candidateOf(scene: CardScene, kept: (side: Side, start: number, end: number) => readonly Kept[]): Candidate {
  const { card, prompt, answer, quotes, evidence } = scene
  const items = itemsOf(answer)
  const front = said(prompt, kept('prompt', 0, prompt.length))
  const anchors = quotes.map(({ paragraph, start, end }): PieceSpan => ({ paragraph, start, end }))
  return {
    rule: `assistant-${card.kind}`,
    ...kindOf(card.kind, card.holder),
    body:
      items === null
        ? { form: 'question', front, back: said(answer, kept('answer', 0, answer.length)) }
        : {
            form: 'list',
            front,
            items: items.map(({ start, end }) => said(answer.slice(start, end), kept('answer', start, end))),
          },
    sentences: evidence,
    anchors,
    statements: [],
    holder: card.holder === 'author' ? AUTHOR : 'other',
    attributed: attributed(prompt).length > 0 || namesSomebody(scene),
    prior: 0.6,
    asks: asksOf(scene),
  }
}

/** Whether the question names a person of the piece, or asks for one. */
export const namesSomebody = (scene: CardScene): boolean => {
  const words = new Set(nameWords(scene.prompt))
  return (
    /\bwho(?:se)?\b/i.test(scene.prompt) ||
    nameWords(scene.desk.reading.piece.author).some(word => words.has(word)) ||
    scene.desk.reading.entities.some(
      entity => entity.kind !== 'place' && nameWords(entity.name).some(word => words.has(foldForm(word))),
    )
  )
}

/** The card by itself. */
export function ownView(scene: CardScene): View {
  const first = scene.desk.writer.sentences.length
  const kept = (side: Side, start: number, end: number): readonly Kept[] =>
    scene.words
      .filter(word => word.side === side && word.token.start >= start && word.token.end <= end)
      .map(word => ({ sentence: first + word.nth, token: word.i, resolved: false }))
  return viewOf(deskWith(scene), candidateOf(scene, kept))
}

/** What the card has of the piece's words. */
export function sourceView(scene: CardScene): View {
  const kept = (side: Side, start: number, end: number): readonly Kept[] =>
    scene.words
      .filter(word => word.side === side && word.token.start >= start && word.token.end <= end)
      .flatMap(word => word.hits.map(hit => ({ sentence: hit.sentence, token: hit.i, resolved: false })))
  return viewOf(scene.desk.writer, candidateOf(scene, kept))
}
