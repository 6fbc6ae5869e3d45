/** Gates for length, English and shape (`CARDS.md` rules 2 and 7). */
import { hasLetter } from '../../read/text/letters.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { headedNation, nationOf } from '../topic/nation.ts'
import { labelOf } from '../topic/topic.ts'
import type { Gate } from './gate.ts'
import { countWords, isLead } from './view.ts'

/** Words: fewest and most on a front, most in an answer, most in an item of a list. */
const LENGTH = {
  fact: { least: 5, most: 32, answer: 12 },
  argument: { least: 5, most: 46, answer: 35 },
  item: 22,
  items: 5,
} as const

/** "When did Brandt die?", "What is smearing?": short, and all that it takes. */
const leastOf = ({ rule }: Candidate, least: number): number =>
  rule === 'when-question' ? 4 : /^(?:what-is-question|apposed)$/.test(rule) ? 3 : least

const length: Gate = {
  rule: 'length',
  asks: 'A front of 5 to 32 words (46 for an argument), an answer of at most 12 (35), items of at most 22.',
  refuses: ({ candidate, frontText, backTexts, front: words }) => {
    const bounds = LENGTH[candidate.kind]
    const led = words.filter(word => isLead(candidate, word) && hasLetter(word.token.form))
    const front = countWords(frontText) - led.length
    if (front < leastOf(candidate, bounds.least)) return `The front has only ${front} words.`
    if (front > bounds.most) return `The front has ${front} words, too many to take in.`
    if (backTexts.length > LENGTH.items) return `${backTexts.length} items are too many to recall.`
    const most = candidate.body.form === 'list' ? LENGTH.item : candidate.asks === 'name' ? 14 : bounds.answer
    const longest = Math.max(...backTexts.map(countWords))
    return longest > most ? `The answer has ${longest} words, too many to recall.` : null
  },
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
]

const count = (text: string, mark: string): number => text.split(mark).length - 1

function unbalanced(text: string): boolean {
  const plain = text.replace('[…]', '')
  // "a network called ‘Where the two meet": a single mark opens before a word, and nothing closes it.
  if (/(?:^|[\s(])‘[^’]*$/.test(plain)) return true
  return PAIRS.some(([open, close]) => count(plain, open) !== count(plain, close)) || count(plain, '"') % 2 !== 0
}

const BREAKS_OFF =
  /\b(?:and|or|but|nor|the|an?|which|who|when|where|while|if|that|because|although|than|stated|said|argued|claimed|reported|noted|explained)[.?]$/

/** A sentence with a gap that ends in a word which needs another: "eighteen towns had.", "but not." */
const HANGS =
  /\b(?:not|of|to|from|with|at|into|than|as|its|their|very|(?<!\b(?:it|he|she|they|we|I|there|who|what) )(?:had|has|have|is|are|was|were|been|be|being|will|would|could|should|may|might|must))[.]$/

/** "Bus lanes on the Arden road, would come to": a comma between subject and verb, and no other before it. */
const PARTED =
  /^(?!In |On |At |By |For |From |After |Before |When |While |As |To )[^,]{3,90}, (?:would|will|could|has|have|had|is|are|was|were) /

/** "On whose mills, where does Halden rely …?": the thing that its "whose" goes with is what the question took away. */
const RELATIVE_LEAD = /\b(?:whose|which|whom)(?: [\p{L}’'-]+){0,3}, (?:who|what|where|when|which|how) /iu

/** "The Orrin Canal: how much …": what a piece is about may stand before a card. */
function withoutLabel(front: string, desk: WriterDesk): string {
  const nations = [nationOf(desk), headedNation(desk)].map(nation => nation?.country.name ?? '')
  const labels = [labelOf(desk)?.text ?? '', ...nations].filter(label => label !== '')
  const label = labels.find(one => front.toLowerCase().startsWith(`${one.toLowerCase()}: `))
  return label === undefined ? front : front.slice(label.length + 2)
}

const shape: Gate = {
  rule: 'malformed',
  asks: 'Marks come in pairs, sentences begin with a capital and end once, words are not broken off.',
  refuses: ({ frontText, backTexts, candidate, desk }) => {
    for (const text of [frontText, ...backTexts]) {
      if (unbalanced(text)) return 'A bracket or a quotation mark has lost its partner.'
      // A title ends as it likes: its own full stop is no mark of ours.
      const own = text.replaceAll(desk.title, '“x”').replace('[…]', 'x')
      if (/ {2}| [,.;:?!)](?!\.)|[,;:]\?|\?\?|(?<!\p{Lu})\.\?|,,|\.\.|[.?!]”[.?]|[“(] |…/u.test(own))
        return 'Marks or spaces are out of place.'
      if (/ n[’']t\b|\bn[’']t\?$/.test(text)) return 'What is not so stands outside the card.'
      if (/^\d{3,4}s?, /.test(text)) return 'It does not begin like a sentence.'
      if (/^(?:What|Who|Why|How) (?:did|does|do|has|had) (?:in|on|at|by|after|since|during) /.test(text))
        return 'A time stands between the verb and its subject.'
      if (/\bif [^,?]+ (?:did|does|do)(?: so)?\?$/i.test(text)) return 'What is done stands outside the card.'
      if (/ (?:do|does|did|has|have|is|are|was|were|can|could|will|would) not even .*\?$|^Not even /.test(text))
        return 'It asks for what even somebody does not have.'
      if (candidate.kind === 'fact' && PARTED.test(text)) return 'A comma parts what belongs together.'
      if (/https?:|www\.|[{}<>|\\]/.test(text)) return 'There is markup or an address in it.'
    }
    if (
      /\p{Ll} (?:In|On|At|When|After|As|It|They|He|She|But) (?:the|a|an|this|his|her|was|is|has|had) /u.test(
        frontText.replaceAll(desk.title, ''),
      )
    )
      return 'Two sentences ran together.'
    const said = /^(?:question|says|list|thesis)$/.test(candidate.rule)
    if (
      !said &&
      frontText.includes(':') &&
      /\p{L}: \p{L}/u.test(withoutLabel(frontText.replaceAll(desk.title, ''), desk))
    )
      return 'It runs two sentences together.'
    if (!/^[\p{Lu}\p{N}“‘"[£$€(]/u.test(frontText)) return 'It does not begin like a sentence.'
    if (/^(?:Rather|Instead|Also|Too|However|Nor|Hence|Thus)\b(?! than| of)/.test(frontText))
      return 'Its first word ties it to what stood before.'
    if (frontText.split(/according to/i).length > 2) return 'It names two who say it.'
    if (
      candidate.body.form === 'question' &&
      /\bwh(?:ose|ich|om)\b.*, (?:wh|how )/i.test(frontText) &&
      RELATIVE_LEAD.test(frontText)
    )
      return 'What its “which” goes with is gone.'
    const asksThat = candidate.rule === 'that-question'
    if (candidate.kind === 'fact' && !asksThat && BREAKS_OFF.test(frontText)) return 'It breaks off.'
    if (candidate.body.form === 'cloze' && HANGS.test(frontText)) return 'It breaks off.'
    return /[.?]["”]?$/.test(frontText) ? null : 'It does not end like a sentence.'
  },
}

const BROKEN_START =
  /^(?:and|or|but|nor|,|;|:|\)|than|of|which|who|whose|is|are|was|were|may be|might be|can be|could be|will be|would be)\b/i
const BROKEN_END =
  /\b(?:the|a|an|of|(?<!\b(?:like|want|wish|mean|hope|used|ought|able)(?:s|ed)? )to|and|or|but|in|on|at|by|for|with|from|as|that|than|its|their|his|her|(?<!\b(?:than|as) (?:it|he|she|they|we|I) )(?:is|are|was|were)|not|very|(?<!illion )more|less)$/i

const broken: Gate = {
  rule: 'broken-answer',
  asks: 'An answer is a whole unit: it neither begins nor ends in the middle of one.',
  refuses: ({ backTexts, candidate }) => {
    for (const text of backTexts) {
      // "Ownership matters less than who measures": who does is what is asked for.
      const free = candidate.body.form === 'list' || candidate.rule === 'weighed'
      if (free && /^(?:who|which)\b/i.test(text)) continue
      if (text.trim() === '') return 'There is no answer.'
      // "He learns where the clock is": a question of its own may end so.
      if (/^(?:what|where|who|how)\b.* (?:is|are|was|were)$/i.test(text)) continue
      // "How does A describe a rule without a judge?" – "Of no use": as a predicate that is whole.
      const predicate = candidate.rule === 'kind-is' && /^of (?:no|little|some|great) /i.test(text)
      if (!predicate && BROKEN_START.test(text)) return 'The answer begins in the middle of something.'
      if (BROKEN_END.test(text)) return 'The answer breaks off.'
    }
    return null
  },
}

export const FORM_GATES: readonly Gate[] = [length, shape, broken]
