/** CARDS.md 2, 3 and 6: asks one thing, has one right answer, cannot be guessed. English only. */
import type { ClozePart } from '../../note.ts'
import { HIDDEN } from '../../note.ts'
import type { Prompt, Rule } from './prompt.ts'
import { error, isAsked, warning } from './prompt.ts'
import { AUXILIARIES, contentStems, countWords, foldedWords, isTelling, NUMBER_WORDS, QUESTION_WORDS } from './words.ts'

/** “About twelve words at most.” */
const ANSWER_WORDS = 12
const ANSWER_WORDS_MOST = 15
const ITEMS_MOST = 5
const FRONT_WORDS = 40
const SHOWN_WORDS = 2

const answerLength: Rule = ({ answer, note }) => {
  const longest = Math.max(...(note.body.form === 'list' ? note.body.items : [answer]).map(countWords))
  if (longest <= ANSWER_WORDS) return null
  const message = `The answer has ${longest} words; about ${ANSWER_WORDS} at most can be known by heart.`
  return longest > ANSWER_WORDS_MOST ? error('answer-length', message) : warning('answer-length', message)
}

const frontLength: Rule = ({ front }) => {
  const words = countWords(front)
  return words > FRONT_WORDS
    ? warning('front-length', `The front has ${words} words; a reader loses the question.`)
    : null
}

const list: Rule = ({ note, front }) => {
  if (note.body.form !== 'list') return null
  const n = note.body.items.length
  if (n > ITEMS_MOST) return error('list-length', `${n} items are too many for one card; at most ${ITEMS_MOST}.`)
  if (n < 2) return error('list-length', 'A list of one item is a question.')
  const words = foldedWords(front)
  if (words.includes(NUMBER_WORDS[n] ?? '') || words.includes(String(n))) return null
  return error('list-number', `The front must say how many are asked for: ${NUMBER_WORDS[n]}.`)
}

const questionMark: Rule = prompt => {
  if (!isAsked(prompt) || /\?[”"’')\]]*$/.test(prompt.front)) return null
  const asks = foldedWords(prompt.front).some(word => QUESTION_WORDS.has(word))
  return asks
    ? error('question-mark', 'A question ends with a question mark.')
    : warning('question-mark', 'The front is no question.')
}

const yesNo: Rule = prompt => {
  if (!isAsked(prompt)) return null
  const bare = /^(?:yes|no)\W*$/i.test(prompt.answer)
  const why = prompt.note.link === 'attribution' && /^(?:yes|no)\b/i.test(prompt.answer)
  if (bare || (/^(?:yes|no)\b/i.test(prompt.answer) && !why)) {
    return error('yes-no', 'An answer of yes or no is half known by guessing.')
  }
  const question = prompt.front.split(/(?<=[.!])\s+/).at(-1) ?? prompt.front
  if (why || !AUXILIARIES.has(foldedWords(question)[0] ?? '')) return null
  return / or /.test(question)
    ? warning('yes-no', 'A choice between two is half known by guessing.')
    : error('yes-no', 'The question can be answered by yes or no.')
}

/** Links whose card asks for both ends, by the table of CARDS.md. */
const TWO_ENDED: ReadonlySet<string> = new Set(['objection', 'contrast', 'attribution', 'example', 'cause'])

const twoQuestions: Rule = prompt => {
  if (!isAsked(prompt) || TWO_ENDED.has(prompt.note.link ?? '')) return null
  const { front } = prompt
  const second = /,? and (?:(?:to|for|in|by|on|at|from|with|of) )?(?:how|why|when|where|who|whom|what|which)\b/i.exec(
    front,
  )
  const opened = QUESTION_WORDS.has(foldedWords(front)[0] ?? '')
  const twice = (front.match(/\?/g) ?? []).length > 1
  if (!twice && (second === null || !opened)) return null
  return warning('two-questions', 'The front asks two things; each deserves a card of its own.')
}

const leak: Rule = ({ front, answer, note, ordinal }) => {
  if (note.body.form === 'question' && note.body.reverse && ordinal === 1) return null
  const asked = contentStems(answer)
  if (asked.size === 0) return null
  const shown = contentStems(front.replaceAll(HIDDEN, ' '))
  const given = [...asked].filter(word => shown.has(word))
  if (given.length === asked.size) return error('leak', `The answer stands in the front: ${given.join(', ')}.`)
  if (given.length < 2 || given.length * 2 <= asked.size) return null
  return warning('leak', `Much of the answer stands in the front: ${given.join(', ')}.`)
}

/** What must be hidden together with a figure, and what makes a hole half a word. */
const UNIT_AFTER =
  /^\s?(?:%|per cent|percent|million|billion|trillion|bn|m\b|years?|months?|weeks?|days?|hours?|minutes?|seconds?|milliseconds|kilometres?|km|miles?|metres?|tonnes?|dollars|pounds|euros)/i
const FIGURE_END = /\d$/
const CURRENCY_BEFORE = /[$£€¥]$/

const wholeUnit: Rule = ({ note, ordinal }) => {
  if (note.body.form !== 'cloze') return null
  const { parts } = note.body
  for (const [i, part] of parts.entries()) {
    if (part.hole !== ordinal) continue
    const before = textOf(parts[i - 1])
    const after = textOf(parts[i + 1])
    if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(part.text)) return half(part.text)
    if (/^[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(part.text)) return half(part.text)
    if (CURRENCY_BEFORE.test(before) || (FIGURE_END.test(part.text) && UNIT_AFTER.test(after))) {
      return error('whole-unit', `Hide the figure “${part.text}” together with its unit.`)
    }
    if (!isTelling(part.text))
      return error('trivial-hole', `“${part.text}” says nothing by itself: hide what is worth knowing.`)
  }
  return null
}

const textOf = (part: ClozePart | undefined): string => part?.text ?? ''
const half = (text: string) => error('whole-unit', `“${text}” is part of a word: hide the whole of it.`)

const thin: Rule = ({ note, front }: Prompt) =>
  note.body.form === 'cloze' && contentStems(front.replaceAll(HIDDEN, ' ')).size < SHOWN_WORDS
    ? warning('thin', 'So few words are shown that several answers would fit.')
    : null

export const ONE_RULES: readonly Rule[] = [
  answerLength,
  frontLength,
  list,
  questionMark,
  yesNo,
  twoQuestions,
  leak,
  wholeUnit,
  thin,
]
