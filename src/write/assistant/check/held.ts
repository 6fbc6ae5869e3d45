/** Whose view the quoted words are, as the reading has it. */
import { AUTHOR, holderOf, UNNAMED } from '../../../read/argument/holders.ts'
import type { Scene } from '../../../read/argument/scene.ts'
import { slug } from '../../../read/argument/scene.ts'
import type { Clause, Sentence } from '../../../read/reading.ts'
import { SAYING } from '../../../read/syntax/words.ts'
import type { CheckDesk } from './desk.ts'
import type { FoundQuote } from './quote.ts'
import type { CardScene } from './scene.ts'

/** Whose words a quote holds: `author`, somebody's slug, `unnamed`; `granted` when the author concedes them. */
export interface Held {
  readonly holder: string
  readonly granted: boolean
  readonly sentence: number
}

const sceneOf = (desk: CheckDesk): Scene => ({
  sentences: desk.reading.sentences,
  mentions: desk.writer.mentions,
  author: slug(desk.reading.piece.author),
})

/** Whose the words of a sentence are that the quote covers: of its clauses the one that the card speaks of most. */
export function heldAt(scene: CardScene, quote: FoundQuote, index: number): Held | null {
  const { desk } = scene
  const s = desk.reading.sentences[index]
  const first = s?.tokens.findIndex(token => token.start >= quote.start && token.end <= quote.end) ?? -1
  const last = s?.tokens.findLastIndex(token => token.start >= quote.start && token.end <= quote.end) ?? -1
  if (s === undefined || first < 0) return null
  const used = spokenOf(scene, index).filter(i => i >= first && i <= last)
  const most = (from: number, to: number): boolean =>
    used.length === 0
      ? (Math.min(to, last + 1) - Math.max(from, first)) * 2 > last + 1 - first
      : used.filter(i => from <= i && i < to).length * 2 > used.length
  const said = (desk.writer.said[index] ?? []).filter(one => most(one.tokens.from, one.tokens.to))
  const granted = said.some(one => one.role === 'concession')
  const other = said.find(one => one.holder !== AUTHOR)
  if (other !== undefined) return { holder: other.holder, granted, sentence: index }
  if (s.asides.some(aside => aside.kind === 'quote' && most(aside.from, aside.to)))
    return { holder: speakerOf(desk, index), granted, sentence: index }
  const clauses = s.clauses.filter(one => one.kind !== 'attribution' && most(one.from, one.to))
  const inner = clauses.reduce<Clause | null>(
    (best, one) => (best === null || one.to - one.from < best.to - best.from ? one : best),
    null,
  )
  const holder = inner === null ? AUTHOR : holderOf(sceneOf(desk), index, inner, desk.reading.entities)
  return { holder, granted, sentence: index }
}

/** Tokens of a sentence that the answer shares, but for names and for who is said to say it; else those of the question. */
function spokenOf(scene: CardScene, index: number): readonly number[] {
  const s = scene.desk.reading.sentences[index]
  const thrown = s?.clauses.filter(one => one.kind === 'attribution') ?? []
  const names = scene.desk.mentions(index).filter(mention => mention.kind === 'name')
  const outside = (i: number): boolean =>
    !thrown.some(one => one.from <= i && i < one.to) && !names.some(({ tokens }) => tokens.from <= i && i < tokens.to)
  const of = (side: 'prompt' | 'answer'): readonly number[] =>
    scene.words
      .filter(word => word.side === side && word.content)
      .flatMap(word => word.hits.filter(hit => hit.sentence === index).map(hit => hit.i))
      .filter(outside)
  const answer = of('answer')
  return answer.length > 0 ? answer : of('prompt')
}

/** Who says what stands between quotation marks in a sentence. */
function speakerOf(desk: CheckDesk, index: number): string {
  const s = desk.reading.sentences[index]
  const thrown = s?.clauses.find(one => one.kind === 'attribution')
  const clause = s?.clauses.find(one => one !== thrown) ?? thrown
  const by = clause === undefined ? UNNAMED : holderOf(sceneOf(desk), index, clause, desk.reading.entities)
  return by === AUTHOR ? UNNAMED : by
}

/** "He also found that …": whether a sentence tells what somebody else than its author says, finds or thinks. */
export function isReport(s: Sentence): boolean {
  return s.clauses.some(({ subject, verb }) => {
    const first = subject === null ? '' : (s.tokens[subject.from]?.form.toLowerCase() ?? '')
    const person =
      /^(?:he|she|they)$/.test(first) || (subject !== null && /^NNP/.test(s.tokens[subject.to - 1]?.xpos ?? ''))
    const said = s.clauses.some(one => one.kind === 'complement' && one.from >= verb.to && one.from <= verb.to + 3)
    return person && said && SAYING.has(s.tokens[verb.main]?.lemma.toLowerCase() ?? '')
  })
}

/** Words by which a sentence brings in a view that need not be its author's. */
const VOICES =
  /\b(?:object(?:s|ed|ion|ions)?|argu(?:es?|ed|ment) (?:for|that)|critics?|opponents?|defenders?|supporters?|sceptics?|dissenters?|said that|says? that|(?:ruled|found|held) (?:[\p{L}\d]+ ){0,4}that|warn(?:s|ed)?|fear(?:s|ed)?|repl(?:y|ies|ied)|claim(?:s|ed)?|explanation|one may|you may|some may|survey|according to|some of|some people|others|friends?|those who|people who|many (?:people|think|believe|say))\b/iu

/** Whether the quoted sentences bring in somebody's view in so many words. */
export const hasVoice = (scene: CardScene): boolean =>
  scene.evidence.some(index =>
    VOICES.test(
      scene.desk
        .words(index)
        .map(word => word.token.form)
        .join(' '),
    ),
  )
