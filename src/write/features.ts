/**
 * What is measured of a fact card before it is weighed: what it asks for and how, where its answer stands in sentence and
 * piece, how long both sides are, how often the thing is named. Weights: `ranker-weights.ts`.
 */
import { lemma, lower, tag } from '../read/argument/scene.ts'
import { entityOf } from './desk.ts'
import type { View, Word } from './gates/view.ts'
import { countWords, stemsOf } from './gates/view.ts'

/** Names of features with their values; a name alone counts 1. */
export type Features = ReadonlyMap<string, number>

const bucket = (n: number, bounds: readonly number[]): number => bounds.filter(bound => n >= bound).length

function answerFeatures(view: View, [first, last]: readonly [Word, Word]): readonly string[] {
  const { desk, back, backTexts } = view
  const text = backTexts[0] ?? ''
  const mention = (desk.mentions[first.sentence] ?? []).find(
    ({ tokens }) => tokens.from <= last.i && first.i < tokens.to,
  )
  const entity = mention === undefined ? null : entityOf(desk, mention)
  const head = [...back].reverse().find(word => /^NN/.test(word.token.xpos)) ?? last
  const times = entity?.mentions ?? desk.nounCounts.get(head.token.lemma.toLowerCase()) ?? 1
  const titled = back.filter(word => word.lower.length > 3 && desk.titleWords.has(word.lower)).length
  return [
    `answer is ${mention?.kind ?? 'phrase'}`,
    ...(entity === null ? [] : [`name of ${entity.kind}`]),
    `answer words ${bucket(countWords(text), [2, 3, 4, 6, 9])}`,
    `answer named ${bucket(times, [2, 3, 5])}`,
    ...(/^\p{Lu}/u.test(text) ? ['answer capital'] : []),
    ...(/\d/.test(text) ? ['answer figure'] : []),
    ...(titled > 0 ? ['answer in title'] : []),
    ...(head.token.form.length >= 9 ? ['answer long word'] : []),
    ...(back.some(word => word.token.xpos === 'CC') ? ['answer joined'] : []),
    ...(back.some(word => word.lower === 'of') ? ['answer of'] : []),
    ...(back.some(word => /^(?:JJS|RBS)$/.test(word.token.xpos)) ? ['answer superlative'] : []),
  ]
}

/** Where the answer stands in its clause. */
function roleFeatures({ s, i }: Word, last: Word): readonly string[] {
  const clause = s.clauses.find(
    other => (other.kind === 'main' || other.kind === 'coordinate') && other.from <= i && i < other.to,
  )
  const before = lower(s, i - 1) === 'the' || lower(s, i - 1) === 'a' || lower(s, i - 1) === 'an' ? i - 2 : i - 1
  const place =
    clause === undefined
      ? 'none'
      : i < clause.verb.from
        ? clause.subject !== null && clause.subject.from <= i && i < clause.subject.to
          ? 'subject'
          : 'fronted'
        : before < clause.verb.to
          ? 'object'
          : 'behind'
  const governor = tag(s, before) === 'IN' || tag(s, before) === 'TO' ? lower(s, before) : ''
  const inner = s.clauses.some(
    other => /^(?:relative|adverbial|complement)$/.test(other.kind) && other.from <= i && i < other.to,
  )
  return [
    `place ${place}`,
    ...(governor === ''
      ? []
      : [`behind ${/^(?:of|in|by|as|with|to|for|from|on|at|into|between)$/.test(governor) ? governor : 'other'}`]),
    ...(inner ? ['in a clause inside'] : []),
    ...(s.tokens[last.i]?.deprel === undefined ? [] : [`arc ${s.tokens[last.i]?.deprel?.split(':')[0] ?? ''}`]),
    ...(clause === undefined ? [] : [`tense ${clause.verb.tense}`, ...(clause.verb.passive ? ['passive'] : [])]),
    ...(clause !== undefined && lemma(s, clause.verb.main) === 'be' ? ['verb be'] : []),
    `depth ${bucket(i / Math.max(1, s.tokens.length), [0.25, 0.5, 0.75])}`,
  ]
}

function sentenceFeatures(view: View, { s, sentence }: Word): readonly string[] {
  const { desk, front, frontText } = view
  const [before, after] = [desk.sentences[sentence - 1], desk.sentences[sentence + 1]]
  const kinds = new Set((desk.mentions[sentence] ?? []).map(mention => mention.kind))
  const titled = front.some(word => word.lower.length > 3 && desk.titleWords.has(word.lower))
  return [
    ...(before?.paragraph === s.paragraph ? [] : ['first of paragraph']),
    ...(after?.paragraph === s.paragraph ? [] : ['last of paragraph']),
    ...(s.paragraph === 1 ? ['first paragraph'] : []),
    `front words ${bucket(countWords(frontText), [9, 14, 20, 26])}`,
    `front stems ${bucket(stemsOf(front).size, [4, 7, 10])}`,
    `mentions ${bucket((desk.mentions[sentence] ?? []).length, [2, 3, 5, 8])}`,
    ...(kinds.has('date') ? ['dated'] : []),
    ...(front.some(word => /^(?:JJS|RBS)$/.test(word.token.xpos) || /^(?:first|only|last)$/.test(word.lower))
      ? ['front superlative']
      : []),
    ...(front.some(word => word.resolved) ? ['front resolved'] : []),
    ...(frontText.startsWith(`In ${desk.title}`) ? ['front under title'] : []),
    ...(titled ? ['front in title'] : []),
    ...(s.asides.length > 0 ? ['asides'] : []),
  ]
}

/** All features of a card. */
export function featuresOf(view: View): Features {
  const { candidate, back } = view
  const [first, last] = [back[0], back.at(-1)]
  const out = new Map<string, number>([
    [`rule ${candidate.rule}`, 1],
    [`asks ${candidate.asks}`, 1],
    [`form ${candidate.body.form}`, 1],
    ['prior', candidate.prior],
  ])
  if (first === undefined || last === undefined) return out
  for (const name of [
    ...answerFeatures(view, [first, last]),
    ...roleFeatures(first, last),
    ...sentenceFeatures(view, first),
  ])
    out.set(name, 1)
  return out
}
