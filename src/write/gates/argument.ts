/** Gates of arguments alone: an answer that can be recalled and says something by itself. */
import { opening } from '../../read/argument/scene.ts'
import type { Candidate } from '../candidate.ts'
import { ANSWER_WORDS } from '../shorter.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'
import { countWords, stemsOf } from './view.ts'

/** Words of a thesis at most, of one of several answers, and of what is said in two parts: a contrast, an answer to an objection. */
const MOST = { thesis: 30, item: 18, parts: 22, reason: 18, precedent: 20 } as const

/** A reason, and an earlier case, is a clause of its own, which cannot be cut to a phrase. */
const REASON = /^(?:marked-reason|because|terms)$/

function mostOf({ link, rule, body }: Candidate): number {
  if (link === 'thesis' || rule === 'proposed') return MOST.thesis
  if (link === 'contrast' || link === 'objection') return MOST.parts
  if (REASON.test(rule)) return MOST.reason
  if (rule === 'precedent') return MOST.precedent
  return body.form === 'list' ? MOST.item : ANSWER_WORDS.most
}

const long: Gate = {
  rule: 'long-answer',
  asks: 'The answer of an argument can be said in one breath: 15 words, 18 for a reason in a clause of its own and for one of several, 20 for an earlier case, 22 for a contrast or a reply, 30 for a thesis.',
  refuses: ({ candidate, backTexts }) => {
    if (candidate.kind !== 'argument') return null
    const most = mostOf(candidate)
    const words = Math.max(...backTexts.map(countWords))
    return words > most ? `The answer has ${words} words, too many to recall.` : null
  },
}

/** Words that say nothing without what stood before. */
const LEANING =
  /\b(?:none|ones|either|neither|both|so|(?<!\b(?:of|for|to|on|against|by) )others|likewise|as (?:one|such|much)|(?:do|does|did) (?:so|not|the same))\.?$/i
/** "the spread of what comes next", "It was the same", "is another matter", "has a darker side": what it is, comes only behind it. */
const NOT_YET =
  /\b(?:what (?:comes?|came|happens?|happened|follows?|followed) (?:next|then|after|afterwards|later)|(?:is|are|was|were|be|been) (?:much |just |exactly |rather |quite )?(?:the same|(?:another|a different|quite another|quite a different) (?:matter|story|thing|question|tale|issue)))\.?$/i
const ANOTHER_SIDE =
  /\b(?:has|have|had) (?:an?|its|their|another) (?:[\p{L}-]+ ){0,3}(?:side|aspect|dimension|twist|sequel)\.?$/iu
const isNotYet = (text: string): boolean =>
  NOT_YET.test(text) || (/\b(?:side|aspect|dimension|twist|sequel)\.?$/i.test(text) && ANOTHER_SIDE.test(text))
/** "In every port the price is the same": as in all the others. */
const ALIKE = /\b(?:every|each|all|both|always|everywhere|never|not|n['’]t)\b/i
/** "To see that it does": the verb stands for one that the card does not show. */
const FOR_A_VERB =
  /\b(?:that|whether|if|because|since|when|unless|until|and|but|so) (?:it|they|he|she|we) (?:does|do|did|is|are|was|were|has|have|had|can|could|will|would|should)(?: not|n['’]t)?\.?$/i
/** Words of an answer so short that a pronoun in it is half of what is said. */
const SHORT = 6
const VAGUE =
  /^(?:(?:something|anything|everything|someone|somebody)\b|(?:this|that|these|those|it|more|less|many|some|others|they)$)/i

/** "A line of code cannot": the verb that it leaves out stands in the other half. */
const ELIDED =
  /^(?:can|could|do|does|did|is|are|was|were|has|have|had|will|would|may|might|must|should)(?:not|n['’]t| not| never)?$/i

/** "A cruder tool": than which, only the sentence before says. */
const HALF_TOLD =
  /^(?:an?|the) (?!(?:other|former|latter|outer|inner|upper|lower|super|proper|clever|bitter|sober|eager|tender|power|water|river|paper)\b)\p{Ll}{3,}er \p{Ll}+$/iu

/** Words of an answer that is nothing but a comparison without its other half: "A cruder tool". */
const HALF_COMPARED = 4

const empty: Gate = {
  rule: 'empty-answer',
  asks: 'The answer of an argument is neither left hanging on what stood before nor a mere “something”.',
  refuses: ({ candidate, back, backTexts }) => {
    if (candidate.kind !== 'argument' || candidate.body.form === 'list') return null
    const more = back.find(({ token }) => token.xpos === 'JJR')
    if (more !== undefined && back.length <= HALF_COMPARED && !back.some(({ lower }) => lower === 'than'))
      return `“${more.token.form}” does not say than what.`
    for (const text of backTexts) {
      if (/^(?:the same|such an?|that|this) \S+$/i.test(text) && /^[\p{L} -]+$/u.test(text))
        return 'The answer leans on what stood before.'
      if (/^(?:an?|the) \S+er \S+$/i.test(text) && HALF_TOLD.test(text))
        return 'It compares with something that the card does not name.'
      if (/^(?:whether|if)\b/i.test(text)) return 'A “whether” is no answer.'
      if (isNotYet(text) && !ALIKE.test(text)) return 'The answer only announces what comes behind it.'
      if (ELIDED.test(text)) return 'The answer leaves its verb to the front.'
      if (LEANING.test(text) || FOR_A_VERB.test(text)) return 'The answer leans on what stood before.'
      if (/^I\b(?!\.)/.test(text)) return 'The answer does not say who “I” is.'
      if (/^There (?:is|are) /.test(text) && countWords(text) <= SHORT) return 'The answer says too little by itself.'
      if ((candidate.link === 'thesis' ? /^My\b/ : /^(?:My|Our)\b/).test(text)) return 'The answer does not say whose.'
      if (/\bone of them\b/i.test(text)) return 'The answer leans on what stood before.'
      if (VAGUE.test(text)) return 'The answer says too little by itself.'
      if (countWords(text) <= SHORT && /\bthem\b/i.test(text)) return 'The answer leans on what stood before.'
    }
    return null
  },
}

/** "Heating does the reverse": of what, only the sentence before says. */
const REVERSE =
  /\b(?:do|does|did|done|doing) (?:just |exactly |precisely )?the (?:reverse|opposite|contrary|same)\b(?! (?:of|as|to|for|with|that)\b)/i

const reversed: Gate = {
  rule: 'loose-reverse',
  asks: 'What does “the reverse” or “the same” stands with what that is the reverse of.',
  refuses: ({ candidate, frontText }) =>
    candidate.kind === 'argument' && REVERSE.test(frontText) ? 'It does not say of what it is the reverse.' : null,
}

const BOTH = /^(?:both|neither|either)$/

/** "There is evidence for each": for each of what. */
const isEach = ({ s, i, lower, token }: Word): boolean =>
  lower === 'each' &&
  /^(?:obl|obj|nmod|nsubj|root)/.test(token.deprel ?? '') &&
  !/^(?:of|other)$/.test(s.tokens[i + 1]?.form ?? '')

/** "a gatekeeper who annoys both sides": there are no more than two. */
const isBothSides = ({ lower, s, i }: Word): boolean =>
  lower === 'both' && /^(?:sides|ways|ends|directions|worlds|hands)$/.test(s.tokens[i + 1]?.form ?? '')

const several: Gate = {
  rule: 'loose-both',
  asks: 'A “both” on the front says both of what.',
  refuses: ({ candidate, front }) => {
    if (candidate.kind !== 'argument') return null
    const each = front.find(isEach)
    if (each !== undefined) return `“${each.token.form}” does not say of what.`
    const at = front.findIndex(word => BOTH.test(word.lower) && !isBothSides(word))
    const [word, next] = [front[at], front[at + 1]]
    if (word === undefined || next === undefined) return null
    const joined = word.s.tokens.slice(word.i, word.i + 8).some(token => /^(?:and|or|nor)$/.test(token.form))
    return joined || next.lower === 'of' ? null : `“${word.token.form}” does not say of what.`
  },
}

/** Parts of a piece that only who holds it can look at. */
const PART =
  /\b(?:extracts?|figures?|tables?|sections?|chapters?|appendix|panels?|examples?|equations?|boxes|box) \(?\d/i

const inside: Gate = {
  rule: 'points-inside',
  asks: 'An argument does not point at a table, a figure or a section of its piece.',
  refuses: ({ candidate, frontText, backTexts }) =>
    candidate.kind === 'argument' && [frontText, ...backTexts].some(text => PART.test(text))
      ? 'It points at a part of the piece that is not on the card.'
      : null,
}

/** A clause ahead of the main one that says where or when it holds. */
const FRAME = /^(?:where|wherever|when|whenever|after|before|since|while)$/i

const frame: Gate = {
  rule: 'frame-lost',
  asks: 'What the author says of certain cases or times is asked with them.',
  refuses: ({ candidate, desk, front, back }) => {
    if (candidate.kind !== 'argument' || candidate.body.form === 'list') return null
    const shown = [...front, ...back]
    for (const index of candidate.sentences) {
      const s = desk.sentences[index]
      const first = s === undefined ? 0 : opening(s).start
      const own = shown.filter(word => word.sentence === index).map(word => word.i)
      const begins = Math.min(...own)
      if (s === undefined || own.length === 0 || begins <= first) continue
      // What stands ahead of the shown words is a clause of its own, up to a comma.
      const ahead = s.tokens.slice(first, begins)
      const clause = ahead.some(token => /^(?:VB[DPZ]|MD)$/.test(token.xpos)) && ahead.some(token => token.form === ',')
      const word = ahead[0]?.form ?? ''
      if (clause && FRAME.test(word)) return `“${word} …” stands in the piece but not on the card.`
    }
    return null
  },
}

const isNumber = ({ token, s, i }: Word): boolean =>
  token.form === 'I' &&
  /^(?:NN|\()/.test(s.tokens[i - 1]?.xpos ?? '') &&
  !/^(?:VB|MD|RB)/.test(s.tokens[i + 1]?.xpos ?? '')

const self: Gate = {
  rule: 'first-person',
  asks: 'An argument tells of its author by name: “I” and “my” are nobody to whoever meets the card.',
  refuses: ({ candidate, front, back }) => {
    if (candidate.kind !== 'argument') return null
    const found = [...front, ...back].find(
      word => /^(?:i|me|my|mine|myself)$/.test(word.lower) && !word.resolved && !isNumber(word) && !isSpoken(word),
    )
    return found === undefined ? null : `“${found.token.form}” does not say who that is.`
  },
}

/** Whoever is quoted says "I" of himself. */
const isSpoken = ({ s, i }: Word): boolean =>
  s.asides.some(({ kind, from, to }) => kind === 'quote' && from < i && i < to)

/** Sorts of argument that blind readers dropped most: they ask for the object of a verb, and most objects are no point. */
const WEAK = /^(?:stake|judged|cleft|forecast)$/
/** Words of meaning in their answers at least. */
const LEAST_MEANING = 3

/** How often a piece names what it is about. */
const TOPIC = 3

/** Whether words name somebody or something, or the matter that the piece or its title speaks of. */
const namesMatter = ({ desk }: View, words: readonly Word[]): boolean =>
  words.some(
    ({ sentence, i, token, lower, resolved }) =>
      resolved ||
      (/^NN/.test(token.xpos) &&
        lower.length > 3 &&
        (desk.titleWords.has(lower) ||
          desk.titleWords.has(token.lemma.toLowerCase()) ||
          (desk.nounCounts.get(token.lemma.toLowerCase()) ?? 0) >= TOPIC)) ||
      (desk.mentions[sentence] ?? []).some(
        ({ kind, tokens }) => /^(?:name|term)$/.test(kind) && tokens.from <= i && i < tokens.to,
      ),
  )

/** "shift the losses to banks": the answer runs on into where it goes. */
const isHandedOver = ({ front, back }: View): boolean =>
  front.some(({ token }) =>
    /^(?:shift|move|transfer|pass|hand|give|send|divert|lend|return|entrust)$/.test(token.lemma),
  ) && back.some(({ lower, token }, k) => k > 0 && lower === 'to' && token.deprel === 'case')

const weak: Gate = {
  rule: 'weak-point',
  asks: 'What something risks, needs or will do is asked only of what a name or the title tells, and for a full answer.',
  refuses: view => {
    const { candidate, front, back } = view
    if (candidate.kind !== 'argument' || !WEAK.test(candidate.rule)) return null
    // "What would be rash?": the matter stands in the answer.
    if (!namesMatter(view, candidate.rule === 'judged' ? back : front))
      return 'The front does not name whom or what it is about.'
    if (candidate.rule === 'stake' && isHandedOver(view)) return 'What is moved and where to run together.'
    const least = namesMatter(view, back) ? LEAST_MEANING - 1 : LEAST_MEANING
    return stemsOf(back).size < least ? 'The answer says too little to be a point.' : null
  },
}

/** Words of meaning on a front that is no more than a saying: "How does a rule earn respect?" */
const SAYING = 3

/** Whether a noun is any of its kind, with no word that tells which: "a rule", "cities". */
const isAny = ({ s, i, token, resolved }: Word): boolean =>
  !resolved &&
  /^NNS?$/.test(token.xpos) &&
  (/^(?:an?|which|what)$/i.test(s.tokens[i - 1]?.form ?? '') ||
    !/^(?:DT|PDT|PRP\$|POS|WP\$|JJ|NN|HYPH|CD|VB[NG]|RB)/.test(s.tokens[i - 1]?.xpos ?? ''))

/** Sorts that ask for a reason, a way or a choice, of which a saying has any. */
const OF_A_KIND = /^(?:by|choice|ground|because|so|therefore)$/

const saying: Gate = {
  rule: 'any-of-a-kind',
  asks: 'What is asked of anything of a kind names the matter of its piece.',
  refuses: view => {
    const { candidate, desk, front, frontText } = view
    if (candidate.kind !== 'argument' || candidate.body.form !== 'question' || !OF_A_KIND.test(candidate.rule))
      return null
    // "Which remedy does A describe in “T”?": asked of the piece.
    if (frontText.includes(desk.title) && !frontText.startsWith(`In ${desk.title}, `)) return null
    const nouns = front.filter(({ token }) => /^NN/.test(token.xpos))
    if (nouns.length === 0 || !nouns.every(isAny) || stemsOf(front).size > SAYING) return null
    // "Which right do cities have?": though they be the matter, nothing tells which is meant.
    const open = candidate.rule === 'choice' && stemsOf(front).size < SAYING
    return !open && namesMatter(view, front) ? null : 'It asks of anything of a kind.'
  },
}

const wish: Gate = {
  rule: 'loose-wish',
  asks: 'What the author wants of somebody says in what matter: by its words, or under the title.',
  refuses: view =>
    view.candidate.rule === 'letting' && !view.frontText.includes(view.desk.title) && !namesMatter(view, view.front)
      ? 'It does not say in what matter the author wants it.'
      : null,
}

export const ARGUMENT_GATES: readonly Gate[] = [wish, long, empty, reversed, several, inside, frame, self, weak, saying]
