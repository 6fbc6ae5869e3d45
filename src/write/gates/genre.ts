/** Gates for lines that are no running prose, and for words that only one person of several says. */
import { AUTHOR } from '../../read/argument/holders.ts'
import { slug } from '../../read/argument/scene.ts'
import type { Nature } from '../../read/text/nature.ts'
import { beginsQuoted } from '../../read/text/quotations.ts'
import type { WriterDesk } from '../desk.ts'
import { textOf } from '../desk.ts'
import type { Gate } from './gate.ts'
import type { View } from './view.ts'

const SAYS: Readonly<Record<Exclude<Nature, 'prose' | 'law'>, string>> = {
  verse: 'It stands in a poem, where lines say more than they state.',
  code: 'It stands in a listing of code.',
  table: 'It stands in the row of a table.',
  scan: 'The scan of this paragraph has too many wrong letters.',
  foreign: 'This paragraph is not English.',
  'all-capitals': 'In capitals throughout, names cannot be told from other words.',
  'no-capitals': 'Without any capitals, names and dates cannot be told from other words.',
}

const nature: Gate = {
  rule: 'no-prose',
  asks: 'The card rests on running English prose: no verse, code, table, bad scan or other language.',
  refuses: ({ candidate, desk }) => {
    for (const sentence of candidate.sentences) {
      const kind = desk.natures[(desk.sentences[sentence]?.paragraph ?? 0) - 1] ?? 'prose'
      if (kind === 'law') {
        if (candidate.kind === 'argument') return 'A rule of law orders; it does not argue.'
      } else if (kind !== 'prose') return SAYS[kind]
    }
    return null
  },
}

const mocking: Gate = {
  rule: 'mocking',
  asks: 'The piece means what it says: several marks of irony, and none of its sentences is asked.',
  refuses: ({ desk }) => (desk.mocking ? 'The piece says in several places what it does not mean.' : null),
}

/** A card that asks of a turn of a conversation must name its speaker. */
const speaker: Gate = {
  rule: 'speaker',
  asks: 'What somebody says in a conversation is not asked as the view of whoever wrote it down.',
  refuses: ({ candidate, desk, frontText }) => {
    if (candidate.attributed && candidate.holder !== AUTHOR && candidate.kind === 'fact') return null
    for (const sentence of candidate.sentences) {
      const who = desk.speakers[(desk.sentences[sentence]?.paragraph ?? 0) - 1] ?? null
      if (who === null || slug(who.name) === desk.authorSlug) continue
      if (who.name === '') return 'The piece does not name who says this.'
      if (!frontText.includes(who.name)) return `${who.name} says this; the card does not say so.`
    }
    return null
  },
}

/** "… said Marsh. “It is old. It will fall.”": the last sentence is hers as well, though no mark stands before it. */
const quoted: Gate = {
  rule: 'quoted-on',
  asks: 'A sentence in the middle of a longer quotation is not asked as the author’s own.',
  refuses: ({ candidate, desk }) =>
    candidate.sentences.some(index => {
      const s = desk.sentences[index]
      return s !== undefined && beginsQuoted(desk.quotations[s.paragraph - 1] ?? [], s)
    })
      ? 'It stands inside a quotation that began before; the card does not say whose.'
      : null,
}

const EMOJI = /(?![\d#*©®™])\p{Emoji_Presentation}|(?![\d#*©®™])\p{Extended_Pictographic}\ufe0f?/u
/** Signs lie behind the marks of prose. */
const hasEmoji = (text: string): boolean => /[\u203c-\uffff]/.test(text) && EMOJI.test(text)
const CHAT = /\b(?:OMG|LOL|lol|WTF|wtf|lmao|imho|IMHO)\b|[!?]{2,}|(?<!\S)[#@]\p{L}/u
/** What that must have: asked first, since it looks up letters of all scripts. */
const MAY_RUN_TOGETHER = /\S[.!?,;:]\S|\S{31}/
/** "half.Josiah", "Brandt,the": a space is missing; and more words run into one than any word has letters. */
const RUN_TOGETHER = /\p{Ll}{2}[.!?]\p{Lu}\p{Ll}|\p{L}{2}[,;:]\p{Ll}{2}|\p{L}{31}/u

/** Most letters of a sentence that are looked at: a card's words are never so far from each other. */
const LOOKED_AT = 600

function isChat(desk: WriterDesk, index: number): boolean {
  const s = desk.sentences[index]
  if (s === undefined) return false
  const text = textOf(desk, s.paragraph).slice(s.start, Math.min(s.end, s.start + LOOKED_AT))
  return hasEmoji(text) || CHAT.test(text)
}

const typed: Gate = {
  rule: 'hasty',
  asks: 'No emoji, chat words, lost letters or words run together.',
  refuses: ({ frontText, backTexts, desk, candidate }) => {
    if (candidate.kind === 'fact' && candidate.sentences.some(index => isChat(desk, index)))
      return 'Emoji or chat words stand in its sentence.'
    for (const text of [frontText.replaceAll(desk.title, ''), ...backTexts]) {
      if (hasEmoji(text) || CHAT.test(text)) return 'Emoji or chat words stand in it.'
      if (text.includes('\ufffd')) return 'A letter of it was lost on the way.'
      if (MAY_RUN_TOGETHER.test(text) && RUN_TOGETHER.test(text)) return 'Words run together: a space is missing.'
    }
    return null
  },
}

const FOREIGN = new Set(
  'der das und nicht ist ein eine einen mit den dem des von zu auf für dass sich wird als kein keine sie er le les est une dans qui pour pas avec du au aux était été el los las que por para con una del il di che non per della sono gli não uma dos het een van niet voor zijn ook'.split(
    ' ',
  ),
)

/** Fewest different words of other languages that make a card foreign: names have one or two ("Place de la Concorde"). */
const FOREIGN_WORDS = 3

const foreign: Gate = {
  rule: 'other-language',
  asks: 'The card is English: no clause of another language stands in it.',
  refuses: view => (foreignWords(view) >= FOREIGN_WORDS ? 'Words of another language stand in it.' : null),
}

function foreignWords({ front, back }: View): number {
  const words = [...front, ...back].filter(
    ({ s, sentence, i, token, lower }) =>
      FOREIGN.has(lower) && token.form === token.form.toLowerCase() && sentence >= 0 && s.tokens[i] !== undefined,
  )
  return new Set(words.map(({ lower }) => lower)).size
}

export const GENRE_GATES: readonly Gate[] = [nature, mocking, speaker, quoted]
/** Asked last: they look at every letter, and few cards get so far. */
export const LETTER_GATES: readonly Gate[] = [typed, foreign]
