/** Gates against signposts: words that only announce what other sentences tell (`CARDS.md` rules 1 and 4). */
import type { Gate } from './gate.ts'
import type { View } from './view.ts'

const SIGN =
  /^(?:warning|lesson|clue|hint|answer|example|precedent|model|reminder|glimpse|parallel|guide|explanation|alternative|contrast|case|illustration)$/

/** "A warning about leaving it to luck", "where the road ends": what it says stands elsewhere. */
function isSign({ candidate, back, backTexts: [text = ''] }: View): boolean {
  if (!/^(?:stake|shows|definition|judged|verdict)$/.test(candidate.rule)) return false
  if (/^(?:where|how|what|why|which way) /i.test(text) && back.length <= 6) return true
  const head = back.find(({ s, i, token }) => /^NN/.test(token.xpos) && !/^NN/.test(s.tokens[i + 1]?.xpos ?? ''))
  return head !== undefined && SIGN.test(head.token.lemma) && !/ (?:that|of) /.test(text)
}

const sign: Gate = {
  rule: 'signpost',
  asks: 'An answer says the thing itself, and does not only announce it.',
  refuses: view => (isSign(view) ? 'The answer only announces what other sentences tell.' : null),
}

/** "the conclusion follows": which one, only the piece tells. */
const POINTED =
  /\bthe (?:conclusion|argument|objection|point|answer|reply|reasoning|analogy|comparison|parallel|worry|scheme|arrangement)\b(?! (?:that|of|for|to|about|with|between|against|behind|by|from|in)\b)/i

const pointed: Gate = {
  rule: 'which-argument',
  asks: 'A conclusion or a point that the front speaks of is named there.',
  refuses: ({ candidate, frontText, desk }) => {
    if (candidate.kind !== 'argument') return null
    const found = POINTED.exec(frontText.replaceAll(desk.title, ''))?.[0]
    return found === undefined || (found.startsWith('the objection') && candidate.rule === 'objection')
      ? null
      : `“${found}” is not named on the card.`
  },
}

export const SIGNPOST_GATES: readonly Gate[] = [sign, pointed]
