/** CARDS.md 7, “reads as English”: what a careful editor would mend, on a card and over a whole deck. */
import type { FileNote } from '../types.ts'
import type { Flag, Prompt, Rule } from './prompt.ts'
import { error, warning } from './prompt.ts'

const PAIRS = [
  ['(', ')'],
  ['“', '”'],
  ['«', '»'],
  ['[', ']'],
] as const

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** The texts of a note that a reader sees. */
export function textsOf({ body }: FileNote): readonly string[] {
  switch (body.form) {
    case 'question':
      return [body.front, body.back]
    case 'list':
      return [body.front, ...body.items]
    case 'cloze':
      return [body.parts.map(part => part.text).join('')]
  }
}

const balanced: Rule = ({ note }) => {
  for (const text of textsOf(note)) {
    for (const [open, close] of PAIRS) {
      if (count(text, open) !== count(text, close))
        return error('pairs', `“${open}” and “${close}” do not match in: ${text}`)
    }
    if (count(text, '"') % 2 === 1) return error('pairs', `A quotation mark is missing in: ${text}`)
  }
  return null
}

const doubled: Rule = ({ note }) => {
  for (const text of textsOf(note)) {
    const word = /\b([\p{L}]+) \1\b/iu.exec(text)?.[1]
    if (word !== undefined && !['that', 'had'].includes(word.toLowerCase())) {
      return error('doubled-word', `“${word} ${word}” stands twice.`)
    }
  }
  return null
}

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\S {2,}\S/, 'two spaces together'],
  [/\s[,.;:?!](?:\s|$)/, 'a space before a stop'],
  [/\.\.\./, 'three dots for an ellipsis (…)'],
  [/ - |--/, 'a hyphen for a dash'],
  [/,,|;;|\?\?|!!/, 'a stop twice'],
]

const slips: Rule = ({ note }) => {
  for (const text of textsOf(note)) {
    const slip = SLIPS.find(([pattern]) => pattern.test(text))
    if (slip !== undefined) return warning('typography', `${slip[1]} in: ${text}`)
  }
  return null
}

const capital: Rule = ({ note, ordinal }: Prompt) => {
  const text = textsOf(note)[0] ?? ''
  const letter = /^\W*(\p{L})/u.exec(text)?.[1]
  if (ordinal > 0 || letter === undefined || letter !== letter.toLowerCase() || letter === letter.toUpperCase())
    return null
  return warning('capital', 'The front begins with a small letter.')
}

export const PRINT_RULES: readonly Rule[] = [balanced, doubled, slips, capital]

interface Habit {
  readonly what: string
  /** Which of two ways a note has, or null for neither. */
  readonly way: (note: FileNote) => 0 | 1 | null
  readonly names: readonly [string, string]
}

const either = (texts: readonly string[], zero: RegExp, one: RegExp): 0 | 1 | null =>
  texts.some(t => one.test(t)) ? 1 : texts.some(t => zero.test(t)) ? 0 : null

const HABITS: readonly Habit[] = [
  {
    what: 'quotation marks and apostrophes',
    way: note => either(textsOf(note), /[“”’]/, /["']/),
    names: ['printed ones (“ ” ’)', 'typed ones (" \')'],
  },
  { what: 'dashes', way: note => either(textsOf(note), / – /, /—/), names: ['– with spaces', '—'] },
  {
    what: 'the end of answers',
    way: ({ body }) => (body.form === 'question' ? (/[.!?…][”"’')]*$/.test(body.back) ? 0 : 1) : null),
    names: ['a full stop', 'none'],
  },
  {
    what: 'the first letter of answers',
    way: ({ body }) => {
      const letter = body.form === 'question' ? /^\W*(\p{L})/u.exec(body.back)?.[1] : undefined
      return letter === undefined ? null : letter === letter.toUpperCase() ? 0 : 1
    },
    names: ['a capital', 'a small letter'],
  },
]

/** The notes that do otherwise than most of their deck does, with what is said to each. */
export function unlikeTheRest(notes: readonly FileNote[]): readonly { readonly note: FileNote; readonly flag: Flag }[] {
  return HABITS.flatMap(({ what, way, names }) => {
    const ways = notes.map(note => ({ note, way: way(note) }))
    const ones = ways.filter(w => w.way === 1).length
    const zeros = ways.filter(w => w.way === 0).length
    const rare = ones > zeros ? 0 : 1
    if (ones === 0 || zeros === 0) return []
    const message = `For ${what} most cards of this deck have ${names[rare === 0 ? 1 : 0]}; this one has ${names[rare]}.`
    return ways.filter(w => w.way === rare).map(({ note }) => ({ note, flag: warning('consistency', message) }))
  })
}
