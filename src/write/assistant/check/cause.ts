/** The check that a reason is a reason in the piece, and that reason and claim are not exchanged. */
import type { SeenWord } from './desk.ts'
import { itemsOf } from './list.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene, CardWord } from './scene.ts'
import { sourceRows } from './scope.ts'

const asksWhy = (scene: CardScene): boolean =>
  scene.card.kind === 'reason' ||
  /\bwhy\b|\bwhat (?:led|leads|caused|causes|made|makes)\b|\breasons?\b|\bbecause of what\b/i.test(scene.prompt)

/** A stretch that gives the reason and one that it is the reason of. */
interface Pair {
  readonly reason: ReadonlySet<string>
  readonly claim: ReadonlySet<string>
}

const keysOf = (words: readonly SeenWord[]): ReadonlySet<string> =>
  new Set(words.filter(word => word.content || /\d/.test(word.lower)).flatMap(word => word.keys))

/** Links of the reading whose both ends lie in the quoted sentences or right beside them. */
function linked(scene: CardScene): readonly Pair[] {
  const { desk, around, evidence } = scene
  const near = new Set(around)
  const quoted = new Set(evidence)
  return desk.reading.links.flatMap((link): Pair[] => {
    if (link.kind !== 'supports' && link.kind !== 'causes') return []
    if (/^(?:question|says|definition|cleft|should|example|not-but)$/.test(link.device)) return []
    const from = desk.writer.statements.get(link.from)
    const to = desk.writer.statements.get(link.to)
    if (from === undefined || to === undefined || !near.has(from.sentence) || !near.has(to.sentence)) return []
    if (!quoted.has(from.sentence) && !quoted.has(to.sentence)) return []
    const words = (said: typeof from): readonly SeenWord[] =>
      desk.words(said.sentence).slice(said.tokens.from, said.tokens.to)
    return [{ reason: keysOf(words(from)), claim: keysOf(words(to)) }]
  })
}

const REASON_BEHIND = /^(?:because|since|as|for|owing|due|thanks)$/
const CLAIM_BEHIND = /^(?:so|therefore|thus|hence|consequently|accordingly)$/

/** What stands on both sides of a small word that gives a reason. */
function marked(scene: CardScene): readonly Pair[] {
  return sourceRows(scene).flatMap(row =>
    row.flatMap((word, i): readonly Pair[] => {
      const before = row.slice(0, i)
      const behind = row.slice(i + 1)
      const comma = row[i - 1]?.lower === ',' || i === 0 || row[i - 1]?.lower === 'and'
      if (word.lower === 'because' || (/^(?:since|as|for)$/.test(word.lower) && row[i - 1]?.lower === ','))
        return split(i, before, behind)
      if (REASON_BEHIND.test(word.lower) && /^(?:owing|due|thanks)$/.test(word.lower)) return split(i, before, behind)
      if (CLAIM_BEHIND.test(word.lower) && comma && i > 0) return [{ reason: keysOf(before), claim: keysOf(behind) }]
      return []
    }),
  )
}

/** "Because Y, X" and "X because Y". */
function split(i: number, before: readonly SeenWord[], behind: readonly SeenWord[]): readonly Pair[] {
  if (i > 1 && before.some(word => word.content)) return [{ reason: keysOf(behind), claim: keysOf(before) }]
  const comma = behind.findIndex(word => word.lower === ',')
  return comma < 0 ? [] : [{ reason: keysOf(behind.slice(0, comma)), claim: keysOf(behind.slice(comma + 1)) }]
}

const share = (words: readonly CardWord[], keys: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  words.filter(word => word.keys.some(key => keys.has(key)) && !word.keys.some(key => other.has(key))).length

/** The sentence opens on what gives the sentence before as its reason, or says itself that it gives one. */
const OPENS =
  /\b(?:reasons?|that is why|this is why|as a result|therefore|thus|hence|consequently|so that|in order to|led to|leads to|caused?|made|makes|thanks to|because|owing to|due to|explains?|result|forced?|allow(?:s|ed)?|drove|prompt(?:s|ed)?|when|after|if|once|means?)\b/i

const textOf = (scene: CardScene): string =>
  sourceRows(scene)
    .map(row => row.map(word => word.token.form).join(' '))
    .join(' ')

export const causeCheck: CardCheck = {
  rule: 'cause',
  asks: 'What the card gives as a reason is given as one in the piece, and for this claim.',
  judges: scene => {
    if (!asksWhy(scene)) return passed('It asks for no reason.')
    const content = scene.words.filter(word => word.content || /\d/.test(word.lower))
    const prompt = content.filter(word => word.side === 'prompt')
    const answer = content.filter(word => word.side === 'answer')
    let best: Verdict | null = null
    const list = itemsOf(scene.answer) !== null
    for (const { reason, claim } of [...linked(scene), ...marked(scene)]) {
      const fit = share(answer, reason, claim) + share(prompt, claim, reason)
      const cross = share(answer, claim, reason) + share(prompt, reason, claim)
      if (share(answer, reason, claim) > 0 && share(prompt, claim, reason) > 0 && fit > cross)
        return passed('The piece gives this as the reason.')
      if (list) continue
      if (share(answer, claim, reason) > 0 && cross > fit + 1 && share(prompt, reason, claim) > 0)
        best = failed('The card exchanges the reason and what it is the reason for.')
    }
    if (best !== null) return best
    return OPENS.test(textOf(scene)) && !scene.card.inferred && scene.evidence.length === 1
      ? passed('The quoted sentence speaks of a reason.')
      : unsure('That the one is the reason for the other is the assistant’s reading.')
  },
}
