/**
 * "In what year did Ada Brandt lose?", "When did the regulator give its opinion?": a deed, or the thing it was done to, that says
 * nothing without what the sentences before have told. The gates let them pass, since nothing on them points outside the card;
 * blind readers asked of nearly each "what?", and so they are not offered first.
 */
import type { Clause, Sentence, TokenRange } from '../read/reading.ts'
import type { View, Word } from './gates/view.ts'

/** Deeds that tell all by themselves. */
const WHOLE =
  /^(?:die|marry|divorce|resign|retire|abdicate|surrender|capitulate|collapse|fall|close|open|end|erupt|sink|crash|explode|burn|vanish|disappear|secede|disband|dissolve|emigrate|default|premiere|happen|occur|arise|originate|exist|flood)$/
/** Done to somebody these tell nothing, either. */
const HOLLOW =
  /^(?:stop|make|do|take|put|tell|ask|move|try|use|call|set|find|give|see|keep|leave|hold|bring|turn|let|get|need|want)$/

const isIn = (i: number, range: TokenRange): boolean => range.from <= i && i < range.to

/** Words of meaning from the verb on: what is said of its subject. Dates are when it was, and say nothing of what. */
function toldIn({ desk, front }: View, s: Sentence, sentence: number, clause: Clause): readonly Word[] {
  const dates = (desk.mentions[sentence] ?? []).filter(({ date }) => date !== undefined)
  return front.filter(
    word =>
      word.sentence === sentence &&
      word.s === s &&
      word.i >= clause.verb.from &&
      !/^(?:home|away|back)$/.test(word.lower) &&
      !dates.some(({ tokens }) => isIn(word.i, tokens)) &&
      /^(?:NN|JJ|VB|CD|PRP$)/.test(word.token.xpos),
  )
}

/** "Which country followed in 2024?", "Who answered with a patrol?": behind what, and to what, only the piece tells. */
function comesBehind({ front }: View, s: Sentence, sentence: number, { verb }: Clause): boolean {
  if (verb.passive || !/^(?:follow|answer|respond|reply|retaliate)$/.test(s.tokens[verb.main]?.lemma ?? ''))
    return false
  const shown = (k: number): boolean => front.some(word => word.sentence === sentence && word.i === k)
  return !s.tokens.some(
    ({ head, deprel = '' }, k) =>
      head === verb.main &&
      shown(k) &&
      (/^(?:obj|ccomp|xcomp)/.test(deprel) ||
        (/^obl/.test(deprel) &&
          s.tokens.some(({ head: over, form }) => over === k && /^(?:to|from|after|behind)$/i.test(form)))),
  )
}

/** "fares are to go up by [4%]", "went from [4] to [9] pounds": what is said of them is the figure that is asked for. */
const isByFigure = ({ candidate, back: [first] }: View, s: Sentence): boolean =>
  candidate.asks === 'figure' &&
  (candidate.rule === 'from-what-question' || (first?.s === s && s.tokens[first.i - 1]?.form === 'by'))

/** Whether all that is said of somebody is a verb that needs more: "lose", "try", "was stopped". */
export function isBareDeed(view: View): boolean {
  const { candidate, desk, front } = view
  const [sentence = -1] = candidate.sentences
  const s = desk.sentences[sentence]
  if (candidate.kind !== 'fact' || s === undefined) return false
  // Of several the first: "when he announced, last July, that …" may be asked about by itself.
  const clause = s.clauses.find(({ verb }) => front.some(word => word.sentence === sentence && word.i === verb.main))
  if (clause === undefined || clause.verb.negated) return false
  if (comesBehind(view, s, sentence, clause)) return true
  if (isByFigure(view, s)) return false
  const told = toldIn(view, s, sentence, clause).filter(({ token }) => !/^(?:be|have|do)$/.test(token.lemma))
  const last = told.at(-1)
  if (last === undefined || !told.every(({ token, resolved }) => !resolved && token.xpos.startsWith('VB'))) return false
  // "did it fall apart", "was brought up": a particle makes it another verb.
  if (s.tokens.some(({ head, deprel }) => head === last.i && deprel === 'compound:prt')) return false
  return clause.verb.passive ? HOLLOW.test(last.token.lemma) : !WHOLE.test(last.token.lemma)
}

/** Nouns that are of something, on something or for something: an opinion, a limit, a pilot. */
const OF_SOMETHING =
  /^(?:opinion|finding|verdict|ruling|judge?ment|decision|conclusion|answer|reply|response|solution|remedy|explanation|aim|goal|limit|cap|ceiling|threshold|target|charge|fee|award|pledge|promise|commitment|guarantee|offer|proposal|plan|scheme|pilot|trial|study|survey|experiment|campaign|project|policy|measure|change|reform|amendment|condition|demand|request|warning|claim|complaint|objection|criticism|figure|result|lesson|need|rise|increase|cut|ban|rule|exemption|exception|provision|clause|vote|ballot|deal|agreement|pact|accord|contract|dictatorship|regime|quarrel|dispute|accusation|investigation|inquiry|enforcement|approval|verification)$/
/** Adjectives that judge or only point: they do not say of what. */
const SAYS_NOTHING =
  /^(?:favou?rable|positive|negative|good|bad|better|worse|strong|weak|fierce|bitter|final|formal|full|sweeping|modest|tough|swift|clear|firm|serious|famous|new|first|second|third|last|next|early|late|recent|large|big|small|great|own|same|such|other|whole|entire|main|real|simple|common|similar|different|separate|single|rare|key|major|minor|old|long|short|high|low|actual|original|initial)$/

/** Whether nothing on the card says of what, on what or for what a noun is. */
function isOfNothing({ front, back }: View, { s, sentence, i, token, resolved }: Word): boolean {
  if (resolved || !/^NNS?$/.test(token.xpos) || !OF_SOMETHING.test(token.lemma.toLowerCase())) return false
  if (!/^(?:nsubj|obj|obl)/.test(token.deprel ?? '')) return false
  const shown = (k: number): boolean => [...front, ...back].some(word => word.sentence === sentence && word.i === k)
  return !s.tokens.some(({ head, deprel = '', form, xpos }, k) => {
    if (head !== i || !shown(k)) return false
    if (/^amod/.test(deprel)) return !SAYS_NOTHING.test(form.toLowerCase())
    // "its findings" are of nobody on the card.
    if (deprel === 'nmod:poss') return !xpos.startsWith('PRP')
    return /^(?:nmod|acl|compound|appos|ccomp|flat)/.test(deprel)
  })
}

/** Whether a fact asks about something of which it does not say of what it is. */
export const asksOfNothing = (view: View): boolean =>
  view.candidate.kind === 'fact' && view.front.some(word => isOfNothing(view, word))
