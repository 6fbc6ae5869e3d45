/** Cards for points that a single sentence makes in a form of its own. */
import { lemma, lower, opening, tag, trimmed } from '../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../read/reading.ts'
import { copyAsOne, meansAnybody } from '../wording/anyone.ts'
import { LineBuilder } from '../wording/line.ts'
import { frontOf, questionAbout } from '../wording/questions.ts'
import { restEnd } from '../wording/rest-end.ts'
import type { LinkMaker } from './link-tools.ts'
import { ANSWER, according, candidate, clauseOf, QUOTING } from './link-tools.ts'
import { copyShort } from './points/compress.ts'

/** "What, according to A, does X suggest?" */
export const shows: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence } = bound
  const clause = clauseOf(fromSentence, { from: from.tokens.from, to: to.tokens.to })
  if (clause === null) return null
  const front = questionAbout(desk, from.sentence, clause, {
    wh: 'What',
    according: according(desk, to),
    without: { from: to.tokens.from, to: clause.to },
    end: clause.to,
  })
  if (front === null) return null
  const that = lower(fromSentence, to.tokens.from) === 'that' && tag(fromSentence, to.tokens.from) === 'IN' ? 1 : 0
  const end = Math.min(to.tokens.to, Math.max(restEnd(fromSentence, clause), to.tokens.from + 1))
  const shown = trimmed(fromSentence, { from: to.tokens.from + that, to: end })
  // "shows us …": to whom it is shown is not what is shown.
  if (tag(fromSentence, shown.from) === 'PRP' && shown.to - shown.from < 4) return null
  if (/^(?:us|me|you)$/.test(lower(fromSentence, shown.from))) return null
  // "mean well", "mean a conference": too little to be a point.
  const bare = shown.to - shown.from === 2 && /^an?$/.test(lower(fromSentence, shown.from))
  if (shown.to - shown.from < 2 || bare) return null
  const back = new LineBuilder(desk).copy(to.sentence, shown, ANSWER).line()
  return candidate(bound, { link: 'evidence', body: { form: 'question', front, back }, prior: 0.52, answer: to })
}

/** "What example does A give to show that X?" */
export const example: LinkMaker = (desk, bound) => {
  const { from, to } = bound
  const front = new LineBuilder(desk)
    .say(`What example does ${desk.author} give to show that `)
    .copy(to.sentence, to.tokens, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'example', body: { form: 'question', front, back }, prior: 0.5, answer: from })
}

/** "According to A, X is not B but […]." */
export const notBut: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence } = bound
  const clause = clauseOf(fromSentence, { from: 0, to: to.tokens.to })
  if (clause === null || clause.subject === null) return null
  const start = opening(fromSentence, clause.from).start
  const end = trimmed(fromSentence, { from: from.tokens.from, to: restEndFrom(fromSentence, from.tokens) })
  const before = new LineBuilder(desk)
    .say(`According to ${desk.author}, `)
    .copy(to.sentence, { from: start, to: from.tokens.from }, QUOTING)
    .say(' ')
    .line()
  const hidden = new LineBuilder(desk).copy(from.sentence, end, { bare: true }).line()
  return candidate(bound, {
    link: 'contrast',
    body: { form: 'cloze', before, hidden, after: new LineBuilder(desk).say('.').line() },
    prior: 0.58,
    answer: from,
  })
}

const restEndFrom = (s: Sentence, range: TokenRange): number => {
  for (let i = range.from; i < range.to; i++) if (/^[;:–—]$/.test(lower(s, i))) return i
  return range.to
}

/** "What, according to A, is the trouble with X?" */
export const definition: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence, toSentence } = bound
  const verb = toSentence.tokens.slice(to.tokens.to, from.tokens.from).find(token => token.lemma === 'be')
  const modal = toSentence.tokens.slice(to.tokens.to, from.tokens.from).find(({ xpos }) => xpos === 'MD')
  if (verb === undefined || !(modal === undefined ? /^(?:is|was|are|were)$/i : /^be$/i).test(verb.form)) return null
  if (modal !== undefined && !/^(?:will|would|may|might)$/i.test(modal.form)) return null
  const bare =
    to.tokens.to - to.tokens.from <= 3 &&
    !toSentence.phrases.some(phrase => phrase.from > to.tokens.from && phrase.to <= to.tokens.to)
  const clause = clauseOf(toSentence, { from: to.tokens.from, to: from.tokens.to })
  const ahead = clause === null ? ({ kind: 'none' } as const) : frontOf(toSentence, clause)
  if (ahead.kind === 'other') return null
  const where = bare ? ` in ${desk.title}` : ''
  const front = new LineBuilder(desk)
    .say(
      `What, according to ${desk.author}${where}, ${modal === undefined ? '' : `${modal.form} `}${verb.form.toLowerCase()} `,
    )
    .copy(to.sentence, to.tokens, QUOTING)
    .say(ahead.kind === 'phrase' ? ' ' : '')
    .copy(to.sentence, ahead.kind === 'phrase' ? ahead.tokens : { from: 0, to: 0 }, QUOTING)
    .say('?')
    .line()
  const that = lower(fromSentence, from.tokens.from) === 'that' && tag(fromSentence, from.tokens.from) !== 'DT' ? 1 : 0
  const end =
    clause === null || that === 1
      ? from.tokens.to
      : Math.min(from.tokens.to, Math.max(restEnd(toSentence, clause), from.tokens.from + 1))
  const back = new LineBuilder(desk).copy(from.sentence, { from: from.tokens.from + that, to: end }, ANSWER).line()
  return candidate(bound, {
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: bare ? 0.42 : 0.56,
    answer: from,
  })
}

/** "… was the thing that made the difference: a treaty": what it was stands behind the colon; nowhere, null. */
function behindThing(s: Sentence, range: TokenRange): TokenRange | null {
  const head = s.phrases.find(({ from }) => from === range.from)?.head ?? -1
  if (!/^(?:thing|something|one|part|bit)$/.test(lemma(s, head))) return range
  const colon = s.tokens.findIndex((_, i) => i > head && i <= range.to && lower(s, i) === ':')
  if (colon < 0) return null
  const commas = s.tokens.flatMap((_, i) => (i > colon && lower(s, i) === ',' ? [i] : []))
  const list = commas.some(i => /^(?:and|or)$/.test(lower(s, i + 1)))
  const [comma = s.tokens.length] = commas
  return trimmed(s, { from: colon + 1, to: list ? s.tokens.length : comma })
}

/** "What the fleet lacked was coal": "What, according to A, did the fleet lack?" */
const lacking: LinkMaker = (desk, bound) => {
  const { from, to, toSentence } = bound
  const inner = clauseOf(toSentence, { from: to.tokens.from, to: to.tokens.to })
  if (inner?.subject == null || inner.subject.from !== to.tokens.from + 1 || inner.verb.passive) return null
  // "What he said was": a verb of saying asks for words, and of a bare "be" or "do" too little is said.
  if (/^(?:be|do|say|mean|happen)$/.test(lemma(toSentence, inner.verb.main))) return null
  const clause = { ...inner, sure: true, kind: 'main' as const, marker: null, from: inner.subject.from }
  const front = questionAbout(desk, to.sentence, clause, {
    wh: 'What',
    according: `according to ${desk.author}`,
    without: null,
    end: to.tokens.to,
  })
  // "What Halden showed is that P": without the "that" it is an answer.
  const that = lower(toSentence, from.tokens.from) === 'that' && tag(toSentence, from.tokens.from) === 'IN' ? 1 : 0
  const opens = that === 1 ? /^(?:DT|NN|JJ|VBG|TO|PRP\$|CD|RB|IN|EX)/ : /^(?:DT|NN|JJ|VBG|TO|PRP\$|CD|RB)/
  if (front === null || !opens.test(tag(toSentence, from.tokens.from + that))) return null
  const told = that === 1 ? { ...from.tokens, from: from.tokens.from + 1 } : behindThing(toSentence, from.tokens)
  if (told === null) return null
  const back = copyShort(new LineBuilder(desk), from.sentence, toSentence, told, ANSWER).line()
  return candidate(bound, { link: 'conclusion', body: { form: 'question', front, back }, prior: 0.58, answer: from })
}

/** "What, according to A, changed the country?" */
export const cleft: LinkMaker = (desk, bound) => {
  const { from, to, toSentence } = bound
  if (lower(toSentence, to.tokens.from) !== 'what') return null
  // "What matters is", not "What he wanted was": with a subject of its own the order of words would change.
  if (!/^(?:VB[DZP]|MD)$/.test(tag(toSentence, to.tokens.from + 1)) && tag(toSentence, to.tokens.from + 1) !== 'RB')
    return lacking(desk, bound)
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(to.sentence, { from: to.tokens.from + 1, to: to.tokens.to }, { resolve: true, bare: true })
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'conclusion', body: { form: 'question', front, back }, prior: 0.6, answer: from })
}

/** "there will be no vote, and the wedding | will have been called off": without a second clause whose verb was cut off. */
function beforeTorn(s: Sentence, { from, to }: TokenRange): TokenRange {
  if (!/^(?:VB[DZP]|MD)$/.test(tag(s, to))) return { from, to }
  for (let i = to; i > from; i--)
    if (lower(s, i) === ',' && /^(?:and|but)$/.test(lower(s, i + 1))) return { from, to: i }
  return { from, to }
}

/** "What, according to A, will happen if X?", "What … happens once X?" */
export const ifThen: LinkMaker = (desk, bound) => {
  const { from, to, toSentence, link } = bound
  const clause = clauseOf(toSentence, to.tokens)
  const mark = toSentence.tokens.find(token => token.start === link.marker?.start)
  if (clause === null || mark === undefined || to.holder !== 'author') return null
  // "It is important to consider …" says what to think of, not what follows.
  if (lower(toSentence, to.tokens.from) === 'it' && clause.verb.modal === null) return null
  const { modal, tense } = clause.verb
  // "will be paid until it falls due" tells how long, and nothing that comes of it.
  if (mark.form.toLowerCase() === 'until') return null
  if (modal !== null && !/^(?:will|would|may|might|could|can)$/.test(modal)) return null
  // "If the tap closes we would lose a deposit": only as long as something holds that was said before.
  const condition = toSentence.clauses.find(({ marker }) => toSentence.tokens[marker?.from ?? -1] === mark)
  if (modal === 'would' && condition?.verb.tense === 'present') return null
  const happens = modal === null ? (tense === 'present' ? 'happens' : null) : `${modal} happen`
  if (happens === null) return null
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, ${happens} ${mark.form.toLowerCase()} `)
  const copy = meansAnybody(toSentence) ? copyAsOne : copyShort
  const front = copy(out, from.sentence, toSentence, from.tokens, QUOTING).say('?').line()
  const effect = beforeTorn(toSentence, to.tokens)
  const back = copy(new LineBuilder(desk), to.sentence, toSentence, effect, ANSWER).line()
  return candidate(bound, { link: 'conclusion', body: { form: 'question', front, back }, prior: 0.54, answer: to })
}
