/**
 * Gates for facts that are told whole: a sentence with its own verb, figures with what they count, things with what tells
 * which they are, and nothing that is only said by way of comparison.
 */
import { lower, opening } from '../../read/argument/scene.ts'
import type { TokenRange } from '../../read/reading.ts'
import type { Gate } from './gate.ts'
import { halfName } from './half-name.ts'
import { isModel } from './known.ts'
import { takesVerb } from './takes-verb.ts'
import type { View, Word } from './view.ts'

/** The words of the sentence that the answer stands in, both sides together, in their order. */
function wordsInOrder({ front, back }: View): readonly Word[] {
  const { s } = back[0] ?? front[0] ?? { s: null }
  return [...front, ...back].filter(word => word.s === s).sort((a, b) => a.i - b.i)
}

const isFact = ({ candidate }: View): boolean => candidate.kind === 'fact'

/** "found on which he had written": a relative clause whose noun was taken away. */
const isCutOff = (words: readonly Word[]): boolean =>
  words.some(({ token }, k) => {
    if (!/^(?:WDT|WP|WP\$)$/.test(token.xpos) || k === 0) return false
    const at = words[k - 1]?.token.xpos === 'IN' ? k - 2 : k - 1
    return /^(?:which|whom|whose)$/i.test(token.form) && /^(?:VB[DN]|RB)$/.test(words[at]?.token.xpos ?? '')
  })

/** "(had) turned down": a participle that stands as a past, its "had" left out. */
const isPastAlone = (words: readonly Word[], { s, i, token }: Word): boolean =>
  token.xpos === 'VBN' &&
  s.tokens.some(
    ({ head, deprel, form }, k) =>
      head === i && deprel === 'aux' && /^had$/i.test(form) && !words.some(other => other.s === s && other.i === k),
  )

const fragment: Gate = {
  rule: 'fragment',
  asks: 'A sentence with a gap has a verb of its own.',
  refuses: view => {
    if (!isFact(view)) return null
    const words = wordsInOrder(view)
    if (view.candidate.body.form !== 'cloze')
      return isCutOff(view.front) ? 'What “which” belongs to is not on the front.' : null
    if (/^(?:WP|WDT)$/.test(words[0]?.token.xpos ?? ''))
      return 'It opens like a question, and what it says hangs on that.'
    // "(Then) came the Orrin Act": what stood before its verb is gone.
    if (/^(?:VBD|VBZ)$/.test(words[0]?.token.xpos ?? '')) return 'It opens with its verb.'
    const finite = words.filter(
      word =>
        /^(?:VB[DZP]|MD)$/.test(word.token.xpos) ||
        word.s.clauses.some(({ verb }) => verb.finite === word.i) ||
        isPastAlone(words, word),
    ).length
    const taken = words.filter(takesVerb).length
    return finite > taken ? null : 'There is no verb in it that says something of its subject.'
  },
}

/** Relations of a number to the noun that it counts. */
const COUNTS = /^(?:nummod|compound|amod|flat|nmod:unmarked|obl:unmarked|advmod|det|fixed|goeswith|dep|list)/

/** Nouns before a number that is only a label. */
const LABELLED =
  /^(?:article|section|chapter|rule|level|number|room|page|figure|paragraph|phase|stage|type|grade|route|clause|line|resolution|no\.|act|volume|part)$/

const PEOPLED =
  /^(?:city|town|village|island|country|nation|population|crowd|audience|army|force|staff|workforce|community|flock|herd|fleet)$/

/** "The flock went past 70 million": what is counted is what it is made of. */
const isOfCrowd = ({ tokens, clauses }: Word['s'], { from }: TokenRange): boolean =>
  /^(?:past|above|over|below|under|beyond|to)$/.test(tokens[from - 1]?.form ?? '') &&
  clauses.some(
    ({ subject, verb }) => verb.main < from && PEOPLED.test(tokens[(subject?.to ?? 0) - 1]?.form.toLowerCase() ?? ''),
  )

/** Whether the number that ends a range belongs to a noun: "three guns", "half of the island", "aged 40". */
function isCounting({ tokens }: Word['s'], range: TokenRange): boolean {
  const at = range.to - 1
  const token = tokens[at]
  if (token?.deprel === undefined) return true
  const noun = tokens[token.head ?? -1]
  const before = (k: number): string => tokens[range.from - k]?.form.toLowerCase() ?? ''
  if (LABELLED.test(before(1))) return false
  // "one in five"
  if (range.to - range.from === 3 && /^(?:in|of)$/.test(tokens[range.from + 1]?.form ?? '')) return true
  // "its 8,500 or so clerks", whatever the tree makes of "or so"
  if (tokens[at + 1]?.form === 'or' && tokens[at + 2]?.form === 'so' && /^(?:NNS|JJ)$/.test(tokens[at + 3]?.xpos ?? ''))
    return true
  // "one grown clerk in seven"
  const share = before(1) === 'in' && tokens[range.from - 2]?.xpos.startsWith('NN') === true
  if (share && [3, 4, 5].some(k => before(k) === 'one')) return true
  // "Room 4", "number forty": a label, no count.
  if (COUNTS.test(token.deprel))
    return token.deprel !== 'nummod' || (token.head ?? -1) > at || !/^NN/.test(noun?.xpos ?? '')
  // "a town of 4,000"
  if (before(1) === 'of' && PEOPLED.test(before(2))) return true
  const aged = before(1) === 'aged' || (before(1) === 'of' && before(2) === 'age')
  return aged || (tokens[at + 1]?.form === 'of' && !/^PRP/.test(tokens[at + 2]?.xpos ?? ''))
}

/** A number that a sentence speaks of as if it were a thing: "Three fell", "settled on 40". */
function isBareNumber(view: View, word: Word): boolean {
  const { s, i, token, sentence } = word
  const hidden = view.back.some(other => other.i === i && other.s === s)
  const mention = (view.desk.mentions[sentence] ?? []).find(({ tokens }) => tokens.from <= i && i < tokens.to)
  if (token.xpos !== 'CD' || word.resolved || (mention !== undefined && mention.kind !== 'count')) return false
  const range = mention?.tokens ?? { from: i, to: i + 1 }
  // Of "nine hundred" the last word tells what is counted.
  if (i !== range.to - 1 || isCounting(s, range) || isOfCrowd(s, range)) return false
  const before = s.tokens[range.from - 1]?.xpos ?? ''
  // "four workers in five", hidden as a whole: what is counted stands in it.
  if (hidden && view.back.some(other => other.s === s && other.i < i && other.token.xpos === 'NNS')) return false
  if (hidden) return true
  if (isModel(view, s, i)) return false
  return /^(?:nsubj|obj$)/.test(token.deprel ?? '') && word.lower !== 'one' && !/^(?:NN|IN|HYPH)/.test(before)
}

/** "Nearly all are in the east", "Most had left by 1900": all or most of those of whom the sentence before spoke. */
const isBareShare = ({ s, i, lower, token, resolved }: Word): boolean =>
  !resolved &&
  /^(?:all|most|many|some|several|few|both|none|others)$/.test(lower) &&
  /^nsubj/.test(token.deprel ?? '') &&
  s.clauses.some(({ kind, subject }) => kind === 'main' && subject !== null && subject.to === i + 1) &&
  !s.tokens.slice(0, i).some(({ xpos }) => /^NNP?S$/.test(xpos)) &&
  !/^(?:of|who|that|which|in|among)$/.test(s.tokens[i + 1]?.form ?? '')

const bareNumber: Gate = {
  rule: 'bare-number',
  asks: 'A number stands with what it counts.',
  refuses: view => {
    const share = isFact(view) ? view.front.find(isBareShare) : undefined
    if (share !== undefined) return `“${share.token.form}” does not say of whom.`
    // "To what number had sailings been cut?": the subject says what is counted.
    const told = /^(?:from-what|to-what|how-old|share)-question$/.test(view.candidate.rule)
    const found = isFact(view) && !told ? wordsInOrder(view).find(word => isBareNumber(view, word)) : undefined
    return found === undefined ? null : `“${found.token.form}” does not say what it counts.`
  },
}

/** Nouns that say nothing until it is said which or what about: a law, a paper, a decision. */
const EMPTY =
  /^(?:law|act|bill|book|novel|paper|report|study|letter|statement|speech|decision|plan|deal|agreement|proposal|rule|ruling|programme|program|project|scheme|system|film|song|story|article|essay|survey|poll|campaign|company|firm|committee|commission|group|body|man|woman|person|place|thing|way|reason|problem|question|issue|change|step|move|measure|policy|treaty|contract|case|meeting|visit|trip|attempt|effort|result|finding|discovery|method|theory|idea|position|post|job|role|team|party|document|memo|warning|order|request|offer|resolution|declaration|announcement|sum|number|figure|point|name|version|form|event|answer|argument|claim|charge|award|prize|deadline|date|country|city|town|state|region|area|decree|edict|memorandum|communiqu[eé]|manifesto|petition|motion|pamphlet|lecture|interview|ceremony|summit|broadcast|telegram|permit|rally|raid)$/

/** Whether a phrase is "a law" and no more, on this card, and what the clause is about. */
function isEmptyThing(view: View, words: readonly Word[], { s, i, sentence }: Word): boolean {
  const phrase = s.phrases.find(candidate => candidate.from === i)
  const head = phrase === undefined ? undefined : s.tokens[phrase.head]
  if (phrase === undefined || head === undefined || phrase.to - phrase.from !== 2) return false
  const told = s.clauses.some(
    ({ kind, verb }) =>
      (kind === 'main' || kind === 'coordinate') && verb.from <= (head.head ?? -1) && (head.head ?? -1) < verb.to,
  )
  if (!told || !EMPTY.test(head.lemma.toLowerCase()) || !/^(?:obj|nsubj)/.test(head.deprel ?? '')) return false
  const next = words.find(word => word.i === phrase.to)
  const dated = (view.desk.mentions[sentence] ?? []).some(
    ({ date, tokens }) => date !== undefined && tokens.from <= phrase.to + 1 && phrase.to < tokens.to,
  )
  if (next !== undefined && !dated && /^(?:IN|TO|VBG|VBN|WDT|WP\$?)$/.test(next.token.xpos)) return false
  return !words.some(
    ({ token, i: at }) =>
      at >= phrase.to && token.head === phrase.head && /^(?:nmod|acl|appos|ccomp|advcl)/.test(token.deprel ?? ''),
  )
}

/** "a small sum", "new plans", "a proper one": an answer that nobody can be held to. */
const saysNothing = (back: readonly Word[]): boolean =>
  back.length <= 3 &&
  back.every(({ token, lower }, k) =>
    k === back.length - 1
      ? (EMPTY.test(token.lemma.toLowerCase()) && /^NNS?$/.test(token.xpos)) || (k > 0 && /^ones?$/.test(lower))
      : /^(?:a|an|some)$/.test(lower) || ROUGH.test(lower),
  )

const ROUGH =
  /^(?:small|large|big|new|good|bad|great|little|long|short|certain|different|similar|further|other|own|major|minor|whole|real|simple|huge|vast|modest|considerable|substantial|proper|better|cheaper|larger|smaller|bigger)$/

/** "a handsome piece of work", "a remarkable thing": said in praise or blame. */
const isPraise = ({ candidate, back }: View): boolean =>
  candidate.rule === 'what-is-question' &&
  /^(?:a|an)$/.test(back[0]?.lower ?? '') &&
  back[1]?.token.xpos === 'JJ' &&
  /^(?:piece|work|thing|affair|sight|place|job|feat|business|bit)$/.test(back[2]?.token.lemma ?? '') &&
  back.length <= 5

const empty: Gate = {
  rule: 'empty-thing',
  asks: 'Of “a law”, “a paper”, “a decision” the card says which, or what about.',
  refuses: view => {
    if (!isFact(view)) return null
    const words = wordsInOrder(view)
    if (saysNothing(view.back) || isPraise(view)) return `“${view.backTexts.join('')}” could be said of many things.`
    const found = words.find(word => /^(?:a|an)$/.test(word.lower) && !word.resolved && isEmptyThing(view, words, word))
    return found === undefined
      ? null
      : `“${found.lower} ${found.s.tokens[found.i + 1]?.form ?? ''}” does not say which.`
  },
}

/** Parts of a body that a law or a plan is said to have. */
const BODY = /^(?:teeth|legs|claws|wings|muscle|guts)$/

/** "with the savings of half of Norway": a share inside another phrase, of a place as a whole, is only a way of saying "many". */
function isManyPlaces(view: View, { s: { tokens }, i, lower, token }: Word): boolean {
  if (!SHARE.test(lower) || token.deprel !== 'nmod') return false
  const of = tokens[i + 1]?.form === 'of' ? i + 2 : i + 1
  const at = tokens[of]?.form === 'the' ? of + 1 : of
  const whole = /^(?:world|globe|earth|planet|continent|country|nation)$/.test(tokens[at]?.form ?? '')
  if (!whole && tokens[at]?.xpos !== 'NNP') return false
  return !/^(?:POS|NN|IN)/.test(tokens[at + 1]?.xpos ?? '') && view.back.some(word => word.i >= i && word.i <= at)
}

const SHARE = /^(?:half|third|thirds|quarter|quarters)$/

/** "like a man caught in the rain", "as though", "so to speak": nothing that is so. */
const figurative: Gate = {
  rule: 'figure-of-speech',
  asks: 'A fact is no figure of speech.',
  refuses: view => {
    if (!isFact(view)) return null
    const found = wordsInOrder(view).find(word => {
      if (isManyPlaces(view, word)) return true
      const { s, i, lower, token } = word
      const next = s.tokens[i + 1]?.form.toLowerCase() ?? ''
      // "The levy has teeth": no levy has.
      if (token.lemma === 'have' && BODY.test(next)) return true
      // "something like a tenth of its people": about so many.
      if (lower === 'like')
        return token.xpos === 'IN' && /^(?:a|an|so|some)$/.test(next) && s.tokens[i - 1]?.form !== 'something'
      return lower === 'as' && /^(?:if|though)$/.test(next)
    })
    return found === undefined ? null : `“${found.token.form} …” is only a way of speaking.`
  },
}

const JUDGING =
  /^(?:surprisingly|remarkably|curiously|oddly|sadly|happily|strangely|naturally|plainly|clearly|obviously|mercifully|absurdly|shamefully|duly|inevitably|unsurprisingly|conveniently|admittedly)$/

/** "surprisingly little": how its author takes it. */
const judging: Gate = {
  rule: 'judgement',
  asks: 'A fact does not say how its author takes it.',
  refuses: view => {
    // "To what number had sailings been cut?": the subject says what is counted.
    const told = /^(?:from-what|to-what|how-old)-question$/.test(view.candidate.rule)
    const found = isFact(view) && !told ? wordsInOrder(view).find(word => JUDGING.test(word.lower)) : undefined
    return found === undefined ? null : `“${found.token.form}” is what the author makes of it.`
  },
}

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

export const WHOLE_GATES: readonly Gate[] = [picked, fragment, bareNumber, empty, figurative, judging, halfName]
