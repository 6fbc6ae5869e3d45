/** Gates for facts that are none: what the author picks out as the point, and a noun phrase that the tree took for a sentence. */
import { lower, opening } from '../../read/argument/scene.ts'
import type { Gate } from './gate.ts'

const picked: Gate = {
  rule: 'picked-out',
  asks: 'What the author picks out (“what vanished was …”) is asked as the author’s, not as a fact.',
  refuses: ({ candidate, desk }) => {
    const s = desk.sentences[candidate.sentences[0] ?? -1]
    if (candidate.kind !== 'fact' || s === undefined || s.form !== 'statement') return null
    return lower(s, opening(s).start) === 'what'
      ? 'The author picks this out of other things: an opinion, no fact.'
      : null
  },
}

const FINITE = /^(?:VB[DPZ]|MD)$/

/** "The Union, the one power whose displeasure people care about.": no verb but that of a clause that tells which. */
const fragment: Gate = {
  rule: 'no-sentence',
  asks: 'A sentence with a hole in it has a verb of its own.',
  refuses: ({ candidate, front, back }) => {
    if (candidate.kind !== 'fact' || candidate.body.form !== 'cloze') return null
    const words = [...front, ...back].sort((a, b) => a.sentence - b.sentence || a.i - b.i)
    const which = words.findIndex(
      ({ token, s, i }) => /^(?:WDT|WP|WP\$)$/.test(token.xpos) && s.tokens[i - 1]?.form !== ',',
    )
    const first = words.findIndex(({ token }) => FINITE.test(token.xpos))
    if (which < 0 || first < which) return null
    // Behind the clause that tells which, a comma and the verb of the sentence may follow.
    const rest = words.slice(which)
    const verbs = rest.filter(({ token }) => FINITE.test(token.xpos))
    const [word] = words
    const commas =
      word?.s.tokens.some(({ form }, i) => form === ',' && i > word.i && i < (words[which]?.i ?? 0)) === true
    return commas && verbs.length === 1 ? 'It names something and says nothing of it.' : null
  },
}

export const WHOLE_GATES: readonly Gate[] = [picked, fragment]
