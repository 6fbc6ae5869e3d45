/** The check that a figure or name of the answer is the one that the question asks for, and not its neighbour. */
import type { Mention } from '../../../read/reading.ts'
import type { SeenWord } from './desk.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene } from './scene.ts'
import { neighbours } from './scope.ts'

/** Mentions that could stand for each other. */
function classOf(scene: CardScene, mention: Mention): string | null {
  if (mention.kind === 'name') {
    const kind = scene.desk.reading.entities[mention.entity ?? -1]?.kind
    return kind === undefined || kind === 'other' ? 'name' : `name ${kind}`
  }
  if (mention.kind === 'date' || mention.kind === 'period') return 'date'
  return /^(?:money|percent|count|measure)$/.test(mention.kind) ? 'figure' : null
}

const wordsOf = (scene: CardScene, { sentence, tokens }: Mention): readonly SeenWord[] =>
  scene.desk.words(sentence).slice(tokens.from, tokens.to)

/** How much of what stands around a mention, up to where another part of the sentence begins, the question has. */
function asked(scene: CardScene, mention: Mention, keys: ReadonlySet<string>): number {
  const row = scene.desk.words(mention.sentence)
  const around = new Map([...neighbours(row, mention.tokens.from, 4), ...neighbours(row, mention.tokens.to - 1, 4)])
  let score = 0
  const seen = new Set<SeenWord>()
  for (const word of row) {
    const weight = Math.max(0, ...word.keys.map(key => around.get(key) ?? 0))
    if (weight === 0 || seen.has(word) || (mention.tokens.from <= word.i && word.i < mention.tokens.to)) continue
    seen.add(word)
    if (Math.abs(word.i - mention.tokens.from) <= 14 && word.keys.some(key => keys.has(key))) score += weight
  }
  return score
}

function verdictOf(scene: CardScene, sentence: number): Verdict | null {
  const keys = new Set(scene.words.filter(word => word.side === 'prompt').flatMap(word => word.keys))
  const answer = new Set(scene.words.filter(word => word.side === 'answer').flatMap(word => word.hits))
  const card = new Set(scene.words.flatMap(word => word.hits))
  const mentions = scene.desk.mentions(sentence)
  for (const mention of mentions) {
    const kind = classOf(scene, mention)
    const telling = wordsOf(scene, mention).filter(word => word.content || /\d/.test(word.lower))
    if (kind === null || telling.length === 0 || !telling.every(word => answer.has(word))) continue
    const rivals = mentions.filter(
      other =>
        other !== mention &&
        classOf(scene, other) === kind &&
        !wordsOf(scene, other).some(word => (word.content || /\d/.test(word.lower)) && card.has(word)),
    )
    const own = asked(scene, mention, keys)
    const best = Math.max(0, ...rivals.map(other => asked(scene, other, keys)))
    const name = telling.map(word => word.token.form).join(' ')
    // An answer that says more than the one figure or name may be asked for by its other words.
    const bare = scene.words.filter(word => word.side === 'answer' && word.content).length <= telling.length + 3
    if (own === 0 && best >= 0.5 && bare)
      return failed(`“${name}” stands elsewhere in the sentence than what is asked for.`)
    if (best >= 0.5 && best > own * 1.2 + 0.2)
      return unsure(`It could not be shown that “${name}” is the one that is asked for.`)
  }
  return null
}

export const slotsCheck: CardCheck = {
  rule: 'which-one',
  asks: 'Where the sentence has several figures or names, the answer has the one that is asked for.',
  judges: scene => {
    let open: Verdict | null = null
    for (const sentence of scene.evidence) {
      const verdict = verdictOf(scene, sentence)
      if (verdict?.verdict === 'failed') return verdict
      open ??= verdict
    }
    return open ?? passed('The answer is the one that is asked for.')
  },
}
