/** The check that a view is put to whoever holds it: the author, or somebody who is quoted, reported or granted a point. */
import { AUTHOR, holderOf, UNNAMED } from '../../../read/argument/holders.ts'
import type { Scene } from '../../../read/argument/scene.ts'
import { slug } from '../../../read/argument/scene.ts'
import type { Clause } from '../../../read/reading.ts'
import type { CheckDesk } from './desk.ts'
import { foldForm } from './lexicon.ts'
import type { FoundQuote } from './quote.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene } from './scene.ts'

/** Whose words a quote holds: `author`, somebody's slug, `unnamed`; `granted` when the author concedes them. */
interface Held {
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
function heldAt(scene: CardScene, quote: FoundQuote, index: number): Held | null {
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

/** Tokens of a sentence that the answer shares; where it shares none, those that the question does. */
function spokenOf(scene: CardScene, index: number): readonly number[] {
  const of = (side: 'prompt' | 'answer'): readonly number[] =>
    scene.words
      .filter(word => word.side === side && word.content)
      .flatMap(word => word.hits.filter(hit => hit.sentence === index).map(hit => hit.i))
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

const SAYS =
  'say|says|said|argue|argues|argued|think|thinks|thought|believe|believes|believed|claim|claims|claimed|hold|holds|held|maintain|maintains|expect|expects|expected|fear|fears|feared|warn|warns|warned|report|reports|reported|estimate|estimates|estimated|find|finds|found|conclude|concludes|concluded|propose|proposes|proposed|demand|demands|demanded|want|wants|wanted|consider|considers|give|gives|offer|offers|cite|cites|draw|draws|grant|grants|concede|concedes|admit|admits|answer|answers|reply|replies'
const NAME = "((?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s?){1,4})"
const ATTRIBUTIONS: readonly RegExp[] = [
  new RegExp(`\\b(?:according to|in the (?:view|opinion|judg(?:e)?ment|account|words) of|by) ${NAME}`, 'gu'),
  new RegExp(
    `${NAME}[’']s? (?:\\p{Ll}+ )?(?:view|opinion|judg(?:e)?ment|account|argument|reckoning|estimate|reading|reply|answer|eyes|words)`,
    'gu',
  ),
  new RegExp(`\\b(?:do|does|did|why|what|how|,|as|that) ${NAME},? ?(?:${SAYS})\\b`, 'gu'),
  new RegExp(`\\b(?:says|argues|writes|claims|explains) ${NAME}`, 'gu'),
]

/** Words of the names that the question puts something to. */
function attributed(prompt: string): readonly string[] {
  const names = ATTRIBUTIONS.flatMap(pattern => [...prompt.matchAll(pattern)].map(m => m[1] ?? ''))
  return names.flatMap(name =>
    [...name.replace(/[’']s\b/g, '').matchAll(/[\p{L}\p{N}]{2,}/gu)].map(m => foldForm(m[0])),
  )
}

const wordsOf = (name: string): readonly string[] => [...name.matchAll(/[\p{L}\p{N}]{2,}/gu)].map(m => foldForm(m[0]))

/** Whether somebody of that name is spoken of at the evidence or right before it. */
function isSpokenOf(scene: CardScene, word: string): boolean {
  const before = scene.evidence.flatMap(index => [index - 2, index - 1, index])
  return before.some(index => scene.desk.words(index).some(one => one.lower === word))
}

const FRAMED =
  /\b(?:concede|concedes|grant|grants|admit|admits|admittedly|acknowledge|acknowledges|allow|allows|side|sides|objection|object|critics?|opponents?|defenders?|sceptics?|supporters?|report|reports|reported|cite|cites|quote|quotes|consider|considers|mention|mentions|answer|answers|reply|replies|discuss|discusses|according to|dissent(?:ing|ers)?|argument for)\b/i

/** Kinds whose text the author speaks, whatever is spoken of in it. */
const OWN = /^(?:thesis|claim|reason|conclusion|rebuttal|evidence)$/

function ofAuthor(scene: CardScene, held: readonly Held[], named: boolean): Verdict | null {
  const { card, desk } = scene
  const other = held.find(one => one.holder !== AUTHOR)
  if (other !== undefined && held.every(one => one.holder !== AUTHOR)) {
    if (card.kind === 'objection' && !named) return unsure('Who holds this view could not be told.')
    if (card.kind === 'fact' && othersNamed(scene, other)) return null
    if (card.kind === 'concession') return null
    const who = desk.reading.entities.find(entity => slug(entity.name) === other.holder)?.name ?? 'somebody else'
    return failed(`The piece puts this to ${who}, not to its author.`)
  }
  if (other !== undefined) return null
  const granted = held.every(one => one.granted) && held.length > 0
  return granted && /^(?:thesis|claim|conclusion)$/.test(card.kind) && !FRAMED.test(scene.prompt)
    ? unsure('The author only grants this to the other side.')
    : null
}

/** Whether the question says whose view it is. */
function othersNamed(scene: CardScene, held: Held): boolean {
  const words = held.holder.split('-')
  const text = new Set(wordsOf(`${scene.prompt} ${scene.answer}`))
  const spoken = attributed(scene.prompt)
  return words.some(word => text.has(word)) || (held.holder === UNNAMED && spoken.length > 0)
}

function ofOther(scene: CardScene, held: readonly Held[], names: readonly string[]): Verdict | null {
  if (held.some(one => one.holder !== AUTHOR || one.granted)) return null
  const spoken = names.some(name => isSpokenOf(scene, name))
  if (spoken || scene.card.kind === 'objection' || scene.card.kind === 'concession')
    return unsure('That this is somebody else’s view could not be shown.')
  if (reported(scene)) return unsure('That this is somebody else’s view could not be shown.')
  return failed('The piece says this itself; the card puts it to somebody else.')
}

/** Whether the sentence before speaks of what somebody says or thinks. */
const reported = (scene: CardScene): boolean =>
  scene.evidence.some(index =>
    [index - 1, index].some(i =>
      scene.desk
        .words(i)
        .some(word =>
          /^(?:say|argue|claim|believe|think|write|warn|report|calculate|pamphlet|propose|demand|argument|view|according|survey|estimate|expect)$/.test(
            word.token.lemma.toLowerCase(),
          ),
        ),
    ),
  )

export const holderCheck: CardCheck = {
  rule: 'holder',
  asks: 'A view is put to whoever holds it in the piece; a quoted, reported or granted one is not the author’s.',
  judges: scene => {
    const { desk, card } = scene
    const held = scene.quotes.flatMap(quote => quote.sentences.flatMap(index => heldAt(scene, quote, index) ?? []))
    const author = new Set(wordsOf(desk.reading.piece.author))
    const names = attributed(scene.prompt)
    const toAuthor = names.some(name => author.has(name))
    const toOther = names.filter(name => !author.has(name) && isPerson(scene, name))
    const open = toAuthor && card.holder === 'other' && OWN.test(card.kind) && !FRAMED.test(scene.prompt)
    if (open) return failed('The question names the author, the card somebody else.')
    const verdict = card.holder === 'author' ? ofAuthor(scene, held, toAuthor) : ofOther(scene, held, toOther)
    if (verdict !== null) return verdict
    return namedVerdict(scene, held, toAuthor, toOther) ?? passed('The view is put to whoever holds it.')
  },
}

/** The name in the question against the one in the piece. */
function namedVerdict(
  scene: CardScene,
  held: readonly Held[],
  toAuthor: boolean,
  toOther: readonly string[],
): Verdict | null {
  const { card } = scene
  const others = held.filter(one => one.holder !== AUTHOR)
  if (
    toAuthor &&
    others.length === held.length &&
    others.length > 0 &&
    !FRAMED.test(scene.prompt) &&
    card.kind !== 'concession'
  )
    return failed('The question puts to the author what the piece puts to somebody else.')
  if (toAuthor || toOther.length === 0) return null
  const known = others.filter(
    one => one.holder !== UNNAMED && scene.desk.reading.entities.some(entity => slug(entity.name) === one.holder),
  )
  if (known.length > 0 && !known.some(one => one.holder.split('-').some(word => toOther.includes(word))))
    return failed('The question names another holder of this view than the piece.')
  if (
    others.length === 0 &&
    card.holder === 'author' &&
    OWN.test(card.kind) &&
    !toOther.some(name => isSpokenOf(scene, name))
  )
    return failed('The question puts the author’s own view to somebody else.')
  return null
}

const isPerson = (scene: CardScene, name: string): boolean =>
  scene.desk.reading.entities.some(entity => entity.kind !== 'place' && wordsOf(entity.name).includes(name))
