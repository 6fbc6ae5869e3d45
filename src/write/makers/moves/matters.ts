/**
 * A signpost and what it points to: "Then there is the matter of what the quarry leaves behind. In 2019 a dam …". The front
 * asks for what the author tells of the matter, or which example of it.
 */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { shortLength } from '../points/compress.ts'
import { toldPoint } from '../points/own.ts'
import { type At, answerLine, coreOf, isPlainOwn, type Part, sameParagraph } from './tell.ts'

const MATTER = /^(?:matter|question|problem|issue|case|business|example|danger|risk|cost|small|little)$/
const MOST = 14
/** Words that open a question within a sentence. */
const ASKING = /^(?:how|who|what|where|which)$/
const DIFFICULTY = /^(?:difficulty|problem|question|matter|issue|puzzle|trouble|concern|worry)$/
const COUNTED = /^(?:first|second|third|another|further|final|last|other|next)$/

/** "Then there is the matter of X.": X. */
function matterIn(s: Sentence): TokenRange | null {
  const main = mainClause(s)
  if (s.form !== 'statement' || main?.subject == null || lemma(s, main.verb.main) !== 'be' || main.verb.negated)
    return null
  const { start } = opening(s)
  if (tag(s, main.subject.from) !== 'EX' || main.subject.from > start + 1) return null
  const phrase = s.phrases.find(({ from }) => from >= main.verb.to)
  if (phrase === undefined || phrase.from > main.verb.to + 1 || lower(s, phrase.from) !== 'the') return null
  if (!MATTER.test(lemma(s, phrase.head)) || lower(s, phrase.head + 1) !== 'of') return null
  const range = trimmed(s, { from: phrase.head + 2, to: s.tokens.length })
  const marks = s.tokens.slice(range.from, range.to).some(({ form }) => /^[,;:–—()“”]$/.test(form))
  // Of "the matter of the bridge" there is no end of things to say: a question has an answer.
  return marks || !ASKING.test(lower(s, range.from)) || shortLength(s, range) > MOST ? null : range
}

/** "A second difficulty is how the settlement was reached.": the question that it names. */
function difficultyIn(s: Sentence): TokenRange | null {
  const main = mainClause(s)
  const { start } = opening(s)
  if (s.form !== 'statement' || main?.subject?.from !== start || lemma(s, main.verb.main) !== 'be' || main.verb.negated)
    return null
  const head = s.phrases.find(({ from }) => from === start)?.head ?? -1
  const counted = s.tokens.slice(start, head).some(({ form }) => COUNTED.test(form.toLowerCase()))
  if (!counted || !DIFFICULTY.test(lemma(s, head)) || head + 1 !== main.verb.from) return null
  const range = trimmed(s, { from: main.verb.to, to: s.tokens.length })
  const marks = s.tokens.slice(range.from, range.to).some(({ form }) => /^[,;:–—()“”]$/.test(form))
  return marks || !ASKING.test(lower(s, range.from)) || shortLength(s, range) > MOST ? null : range
}

/** A date that opens a sentence with its preposition: "In February last year"; with what the front writes for it. */
function dateAhead(desk: WriterDesk, { sentence, s }: At): { readonly to: number; readonly tokens: TokenRange } | null {
  const { start } = opening(s)
  if (!/^(?:in|on)$/.test(lower(s, start))) return null
  const mention = (desk.mentions[sentence] ?? []).find(
    ({ date, tokens }) => date !== undefined && tokens.from === start + 1,
  )
  if (mention === undefined) return null
  const { to } = mention.tokens
  return { to: lower(s, to) === ',' ? to + 1 : to, tokens: { from: start, to } }
}

const namesAny = (desk: WriterDesk, { sentence }: At, { from, to }: TokenRange): boolean =>
  (desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'name' && tokens.from >= from && tokens.to <= to)

/** Words of a sentence that is taken whole, with the clauses that are joined to it. */
const WHOLE = 20

function wholeOrCore(at: At, from: number): Part | null {
  const range = trimmed(at.s, { from, to: at.s.tokens.length })
  const plain = !at.s.tokens.some(({ form }) => /^[;:–—]$/.test(form)) && shortLength(at.s, range) <= WHOLE
  return plain ? { ...at, range } : coreOf(at, from)
}

/** "What example does A give of what the quarry leaves behind?", "What does A say about who would pay?" */
export function matter(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const named = matterIn(s) ?? difficultyIn(s)
  const next = named === null ? null : sameParagraph(desk, { sentence, s }, sentence + 1)
  if (named === null || next === null || next.s.form !== 'statement') return null
  const date = lower(s, named.from) === 'what' ? dateAhead(desk, next) : null
  const said = wholeOrCore(next, date?.to ?? opening(next.s).start)
  if (said === null || !(date !== null || isPlainOwn(desk, next))) return null
  const out = new LineBuilder(desk)
  // "How the settlement was reached": without a name only the piece tells which.
  const titled = date === null && !namesAny(desk, { sentence, s }, named)
  if (date === null) out.say(`What does ${desk.author} say ${titled ? `in ${desk.title} ` : ''}about `)
  else
    out
      .copy(next.sentence, date.tokens, { ...QUOTING, casing: 'upper' })
      .say(`, what, according to ${desk.author}, was an example of `)
  const front = out.copy(sentence, named, QUOTING).say('?').line()
  return toldPoint(desk, next.sentence, {
    rule: 'matter',
    link: date === null ? 'conclusion' : 'example',
    body: { form: 'question', front, back: answerLine(desk, said) },
    prior: 0.56,
    also: [sentence],
  })
}
