/**
 * A reason behind "because", or behind a ", since" that can tell no time, in a sentence whose clauses the tree did not join:
 * both halves are taken by their words, the claim from the clause that ends at the mark.
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { ANSWER } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'
import { hasVerb, viewEnd } from './saying.ts'

/** "partly because": how far the reason goes is part of it. */
const DEGREE = /^(?:partly|mainly|largely|chiefly|mostly|primarily|principally|perhaps|probably|precisely)$/
/** "not because", "only because": what is denied, and what is more than a reason. */
const BARRED = /^(?:not|n['’]t|just|only|simply|merely|or|nor|and|but|is|was|are|were|be|it|that|this|if|rather|than)$/

const WORDS = { claim: 3, reason: 4, most: 20 } as const

interface Marked {
  /** Where the words of the reason begin, with what says how far it goes. */
  readonly from: number
  readonly mark: number
  /** Where the reason itself begins, if not with its mark. */
  readonly told?: number
}

/** "for the simple reason that": where "for" and "that" stand; null where nothing of the kind does. */
function plainReason(s: Sentence): Marked | null {
  const noun = s.tokens.findIndex(
    ({ form }, i) => form.toLowerCase() === 'reason' && lower(s, i + 1) === 'that' && lower(s, i - 1) !== 'for',
  )
  const adjective = /^(?:JJ|RB)/.test(tag(s, noun - 1)) ? 1 : 0
  const article = noun - 1 - adjective
  if (noun < 0 || !/^(?:the|a)$/.test(lower(s, article)) || lower(s, article - 1) !== 'for') return null
  return { from: article - 1, mark: noun + 1, told: noun + 2 }
}

/** The one mark of a reason in a sentence. */
function markIn(s: Sentence): Marked | null {
  const plain = plainReason(s)
  if (plain !== null) return plain
  const marks: number[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    const word = lower(s, i)
    const reason = word === 'because' ? lower(s, i + 1) !== 'of' : word === 'since' && lower(s, i - 1) === ','
    if (reason) marks.push(i)
  }
  const [mark] = marks
  if (mark === undefined || marks.length > 1) return null
  const from = DEGREE.test(lower(s, mark - 1)) ? mark - 1 : mark
  return BARRED.test(lower(s, from - 1)) ? null : { from, mark }
}

/** Whether a mark stands between quotation marks, where somebody else may speak. */
const isQuoted = (s: Sentence, at: number): boolean =>
  s.asides.some(({ kind, from, to }) => kind === 'quote' && from < at && at < to)

/** The author's clause that a reason at `end` can be given for: the last of its rank, with none but its own words up to the mark. */
function hostOf(s: Sentence, end: number): Clause | null {
  const host = s.clauses.findLast(
    ({ kind, subject, verb, sure }) => /^(?:main|coordinate)$/.test(kind) && subject !== null && sure && verb.to <= end,
  )
  if (host?.subject == null || host.subject.to > host.verb.from + 1) return null
  const parted = lower(s, end - 1) === ','
  if (host.verb.negated && !parted) return null
  const inner = s.clauses.filter(({ verb }) => verb.from >= host.verb.to && verb.to <= end)
  // Within commas, or as a comment on a noun, it takes no reason of its own where a comma parts that off.
  const own = inner.every(
    ({ kind, from }) => parted && (kind === 'relative' || (kind === 'adverbial' && hasComma(s, host.verb.to, from))),
  )
  return own ? host : null
}

const hasComma = (s: Sentence, from: number, to: number): boolean =>
  s.tokens.slice(from, to).some(({ form }) => form === ',')

/** "has fallen, since …" may say from when; of any other verb "since" behind a comma gives the reason. */
const isPerfect = (s: Sentence, { verb }: Clause): boolean =>
  lemma(s, verb.finite) === 'have' && verb.main > verb.finite && tag(s, verb.main) === 'VBN'

/** Where the words of a clause begin: behind ", and", a semicolon, a colon or a dash before its subject. */
function startOf(s: Sentence, subject: number): number {
  for (let i = subject - 1; i > 0; i--) {
    if (/^(?:[;:–—]|--)$/.test(lower(s, i))) return i + 1
    if (lower(s, i) === ',' && /^(?:and|but|so)$/.test(lower(s, i + 1))) return i + 2
  }
  return 0
}

/** The reason up to the end of the sentence; null where more than a reason stands there, or less than a clause. */
function reasonIn(s: Sentence, { from, mark, told }: Marked): TokenRange | null {
  const start = told ?? (lower(s, mark) === 'since' ? mark + 1 : from)
  const range = trimmed(s, { from: start, to: viewEnd(s, mark + 1) })
  const first = lower(s, mark + 1)
  // Behind "for the reason that" an "it" can only be whoever the claim speaks of; elsewhere it may be the whole of it.
  const again = told !== undefined && /^(?:it|they|he|she)$/.test(first)
  if (!hasVerb(s, mark + 1) || (!again && /^(?:this|that|it|they|he|she|i|we|you|there|these|those|such)$/.test(first)))
    return null
  const words = shortLength(s, range)
  return words < WORDS.reason || words > WORDS.most ? null : range
}

/** "the ships that it sold": a pronoun of the claim that stands for nothing the card can name. */
function hangs(desk: WriterDesk, sentence: number, s: Sentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const many = lower(s, i) === 'they' || lower(s, i) === 'them'
    if (!many && !/^(?:it|its)$/.test(lower(s, i))) continue
    const named = (desk.references[sentence] ?? []).some(({ tokens }) => tokens.from === i)
    const fits = s.tokens.slice(from, i).some(({ xpos }) => (many ? /^NNP?S$/ : /^NNP?$/).test(xpos))
    if (!named && !fits) return true
  }
  return false
}

/** "Why, according to A, did the Halden mill close?" – "Partly because …" */
export function markedReason(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const marked = s.form === 'statement' ? markIn(s) : null
  if (marked === null || isQuoted(s, marked.mark) || !isOwnSentence(desk, sentence, s)) return null
  // Where the tree joined the clauses, the reader of links has it already.
  if (desk.reading.links.some(({ device, marker }) => device === 'because' && isAt(s, marked.mark, marker))) return null
  const host = hostOf(s, marked.from)
  if (host?.subject == null || /^(?:i|we|you|one|it|this|that|there)$/.test(lower(s, host.subject.from))) return null
  if (lower(s, marked.mark) === 'since' && isPerfect(s, host)) return null
  const reason = reasonIn(s, marked)
  const start = opening(s, startOf(s, host.subject.from)).start
  const claim = trimmed(s, { from: start, to: marked.from })
  if (reason === null || shortLength(s, claim) < WORDS.claim || hangs(desk, sentence, s, claim)) return null
  const front = questionAbout(
    desk,
    sentence,
    { ...host, kind: 'main', from: start, marker: null },
    { wh: 'Why', according: `according to ${desk.author}`, without: null, end: claim.to },
  )
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, reason, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'marked-reason',
    link: 'reason',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}

const isAt = (s: Sentence, i: number, marker: { readonly start: number; readonly paragraph: number } | null): boolean =>
  marker !== null && marker.paragraph === s.paragraph && marker.start === s.tokens[i]?.start
