/** Gates of arguments alone: an answer that can be recalled and says something by itself. */
import { opening } from '../../read/argument/scene.ts'
import type { Candidate } from '../candidate.ts'
import type { Gate } from './gate.ts'
import { countWords } from './view.ts'

/** Words of an answer at most: of a thesis, of what is copied from another's view or said in reply, of any other argument. */
const MOST = { thesis: 28, view: 28, other: 22 } as const

const mostOf = ({ link, rule }: Candidate): number =>
  link === 'thesis' || rule === 'proposed'
    ? MOST.thesis
    : /^(?:attribution|objection|concession)$/.test(link ?? '')
      ? MOST.view
      : MOST.other

const long: Gate = {
  rule: 'long-answer',
  asks: 'The answer of an argument can be said in one breath: 22 words, 28 for a thesis, a view or a reply.',
  refuses: ({ candidate, backTexts }) => {
    if (candidate.kind !== 'argument') return null
    const most = mostOf(candidate)
    const words = Math.max(...backTexts.map(countWords))
    return words > most ? `The answer has ${words} words, too many to recall.` : null
  },
}

/** Words that say nothing without what stood before. */
const LEANING =
  /\b(?:none|ones|either|neither|both|so|others|likewise|as (?:one|such|much)|(?:do|does|did) (?:so|not|the same))\.?$/i
/** Words of an answer so short that a pronoun in it is half of what is said. */
const SHORT = 6
const VAGUE =
  /^(?:(?:something|anything|everything|someone|somebody)\b|(?:this|that|these|those|it|more|less|many|some|others|they)$)/i

const empty: Gate = {
  rule: 'empty-answer',
  asks: 'The answer of an argument is neither left hanging on what stood before nor a mere “something”.',
  refuses: ({ candidate, backTexts }) => {
    if (candidate.kind !== 'argument' || candidate.body.form === 'list') return null
    for (const text of backTexts) {
      if (/^(?:whether|if)\b/i.test(text)) return 'A “whether” is no answer.'
      if (LEANING.test(text)) return 'The answer leans on what stood before.'
      if (/^I\b(?!\.)/.test(text)) return 'The answer does not say who “I” is.'
      if (/^There (?:is|are) /.test(text) && countWords(text) <= SHORT) return 'The answer says too little by itself.'
      if (/^(?:My|Our)\b/.test(text)) return 'The answer does not say whose.'
      if (/\bone of them\b/i.test(text)) return 'The answer leans on what stood before.'
      if (VAGUE.test(text)) return 'The answer says too little by itself.'
      if (countWords(text) <= SHORT && /\bthem\b/i.test(text)) return 'The answer leans on what stood before.'
    }
    return null
  },
}

const BOTH = /^(?:both|neither|either)$/

const several: Gate = {
  rule: 'loose-both',
  asks: 'A “both” on the front says both of what.',
  refuses: ({ candidate, front }) => {
    if (candidate.kind !== 'argument') return null
    const at = front.findIndex(word => BOTH.test(word.lower))
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

export const ARGUMENT_GATES: readonly Gate[] = [long, empty, several, inside, frame]
