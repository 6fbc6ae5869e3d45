/** "held 60 per cent fewer germs than wells that …": how many fewer. */
import { lower, tag } from '../../../read/argument/scene.ts'
import { type AskAmount, amount, isIn } from './asking.ts'

/** "How many fewer germs did the deep wells hold than wells that nobody looked after?" */
export const askForDifference: AskAmount = (desk, frame, figure) => {
  const { s, rest } = frame
  const { kind, quantity, tokens } = figure
  const part = kind === 'percent' || (kind === 'count' && (quantity?.value ?? 1) < 1)
  if (!part || !isIn(rest, tokens) || !/^(?:fewer|less|more)$/.test(lower(s, tokens.to))) return null
  const phrase = s.phrases.find(({ from, to, head }) => from <= tokens.to && tokens.to < head && head < to)
  if (phrase === undefined || !/^NNS?$/.test(tag(s, phrase.head)) || lower(s, phrase.to) !== 'than') return null
  // Right behind the verb it is what the verb acts on, whatever the tree makes of the words that follow.
  if (s.tokens.slice(rest.from, tokens.from).some(({ xpos }) => !/^R[BP]/.test(xpos))) return null
  const many = tag(s, phrase.head) === 'NNS'
  return amount(desk, frame, {
    rule: many ? 'how-many-question' : 'how-much-question',
    wh: many ? 'How many' : 'How much',
    behind: { from: tokens.to, to: phrase.to },
    answer: tokens,
    without: { from: tokens.from, to: phrase.to },
    prior: 0.58,
  })
}
