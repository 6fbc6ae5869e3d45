/** What a sentence claims for its author, if it can be read by itself; and where a piece's body ends. */
import type { Antecedent, Clause, Sentence, TokenRange } from '../reading.ts'
import { SAYING } from '../syntax/words.ts'
import type { Desk } from './finder.ts'
import { AUTHOR, holderOf } from './holders.ts'
import type { Scene } from './scene.ts'
import { lemma, lower, mainClause, mostlyQuoted, opening, slug, tag, wordsIn } from './scene.ts'
import { ownView, partOf } from './thesis-part.ts'
import type { Measure } from './thesis-words.ts'
import { repeatsTitle } from './thesis-words.ts'
import { thrownIn } from './thrown.ts'

export interface Claim {
  readonly main: Clause
  readonly part: TokenRange
  /** What a pronoun that is its subject stands for. */
  readonly antecedent: Antecedent | null
}

/** "It is wrong to wait": what is meant comes behind. */
const isExpletive = (s: Sentence, { subject, verb }: Clause): boolean =>
  subject !== null &&
  lower(s, subject.from) === 'it' &&
  lemma(s, verb.main) === 'be' &&
  s.tokens.slice(verb.to, verb.to + 4).some(({ xpos, form }) => xpos === 'TO' || form === 'that')

/** Says nothing to who has not read the rest: a pronoun for a subject, unless what it announces stands behind a colon. */
function isLoose(s: Sentence, main: Clause, part: TokenRange): boolean {
  const { subject } = main
  if (subject === null || subject.to - subject.from !== 1 || part.from > main.verb.from) return false
  // "If the toll stays, it will empty the port": named before.
  const named = s.tokens.slice(part.from, subject.from).some(({ xpos }) => /^NN/.test(xpos))
  const pronoun = lower(s, subject.from)
  if (/^(?:it|they|he|she)$/.test(pronoun) && (named || isExpletive(s, main))) return false
  return /^(?:it|this|that|they|these|those|he|she|you|one|i|both|neither|others|some|here)$/.test(pronoun)
}

const isDemand = ({ verb }: Clause): boolean => /^(?:should|must|ought)$/.test(verb.modal ?? '')

/** "Last May the council voted": a time without a preposition was taken for a part of the subject. */
function behindTime(desk: Pick<Desk, 'scene'>, index: number, s: Sentence, subject: TokenRange): TokenRange {
  const time = (desk.scene.mentions[index] ?? []).find(
    ({ kind, tokens }) => kind === 'date' && tokens.from === subject.from && tokens.to < subject.to,
  )
  const from = time?.tokens.to ?? subject.from
  return from > subject.from && lower(s, from) === 'the' ? { from, to: subject.to } : subject
}

/**
 * "The council took a vote. It should sign the grant.": who acted in the sentence before is asked to act. Of other pronouns
 * it is not sure enough what they stand for.
 */
export function antecedentOf(
  desk: Pick<Desk, 'scene' | 'entities'>,
  index: number,
  s: Sentence,
  main: Clause,
  part: TokenRange,
): Antecedent | null {
  const [before, pronoun] = [desk.scene.sentences[index - 1], lower(s, main.subject?.from ?? main.from)]
  if (!isDemand(main) || !/^(?:it|they)$/.test(pronoun) || part.from !== main.subject?.from) return null
  const host = before?.paragraph === s.paragraph && before.form === 'statement' ? mainClause(before) : null
  if (before === undefined || host?.subject == null || lemma(before, host.verb.main) === 'be') return null
  const subject = behindTime(desk, index - 1, before, host.subject)
  if (!host.sure && subject === host.subject) return null
  const head = tag(before, subject.to - 1)
  const plain = before.tokens.slice(subject.from, subject.to).every(({ xpos }) => /^(?:DT|JJ|NN)/.test(xpos))
  const known = lower(before, subject.from) === 'the' || /^NNP/.test(tag(before, subject.from))
  const agrees = pronoun === 'it' ? /^NNP?$/.test(head) : /^NNP?S$/.test(head)
  const person = (desk.scene.mentions[index - 1] ?? []).some(
    ({ kind, entity, tokens }) =>
      kind === 'name' && tokens.to === subject.to && desk.entities[entity ?? -1]?.kind === 'person',
  )
  return plain && known && agrees && !person ? { sentence: index - 1, tokens: subject } : null
}

/** "The other objection is dear", "The first is size": one of several that were told of before. */
function isOneOf(s: Sentence, { subject }: Clause): boolean {
  if (subject === null || lower(s, subject.from) !== 'the') return false
  const word = lower(s, subject.from + 1)
  return (
    /^(?:other|second|third|fourth|latter|former|same|opposite)$/.test(word) ||
    (/^(?:first|last)$/.test(word) && subject.to - subject.from === 2)
  )
}

/** "The market did not.": what is done was said before. */
const isEllipsis = (s: Sentence, { verb }: Clause, part: TokenRange): boolean =>
  /^(?:be|do|have)$/.test(lemma(s, verb.main)) && part.to <= verb.to

/** "…, the argument runs": of those whom the author tells about. */
const RUNS = /, (?:or so )?(?:the|this) (?:argument|thinking|story|logic|theory|reasoning|claim) (?:runs|goes)/

/** "Many analysts argue that …" states somebody else's stand. */
export const isTheirs = (s: Sentence, main: Clause): boolean =>
  (s.tokens.some(({ form }) => /^(?:runs|goes)$/i.test(form)) && runs(s)) || isReport(s, main)

const runs = (s: Sentence): boolean =>
  RUNS.test(
    s.tokens
      .map(({ form }) => form.toLowerCase())
      .join(' ')
      .replaceAll(' ,', ','),
  )

const isReport = (s: Sentence, main: Clause): boolean =>
  SAYING.has(lemma(s, main.verb.main)) &&
  !/^(?:i|we)$/.test(lower(s, main.subject?.from ?? main.from)) &&
  s.clauses.some(clause => clause.kind === 'complement' && clause.verb.from > main.verb.to) &&
  !/^(?:mean|show|prove|suggest)$/.test(lemma(s, main.verb.main))

/**
 * "Should the yard close, the town will empty", "If …, … will": what may come of something that may come to pass. What
 * somebody must do if is a demand, and stays.
 */
function isForecastIf(s: Sentence, { verb }: Clause): boolean {
  const { start } = opening(s)
  const inverted = /^(?:should|were|had)$/.test(lower(s, start))
  // "Should the yard close": taken for the main verb itself.
  if (inverted && verb.finite <= start) return true
  return (/^(?:if|unless)$/.test(lower(s, start)) || inverted) && FORETELLS.test(verb.modal ?? '')
}

/** "Where a network is dear to build": a condition that was taken for what depends on it. */
const isHalf = (s: Sentence, { from, to }: TokenRange): boolean =>
  /^(?:where|when|whenever|while|although|though|because|since|unless|until|as)$/.test(lower(s, from)) &&
  !s.tokens.slice(from, to).some(({ form }) => form === ',')

const FORETELLS = /^(?:will|would|wo|'ll|’ll|may|might|could|can|shall)$/

/** The claim that a sentence makes for its author, or null when it makes none that can be read by itself. */
export function claimIn(desk: Desk, index: number, s: Sentence, measure: Measure): Claim | null {
  const main = mainClause(s)
  if (main === null || !main.sure || main.subject === null || s.form !== 'statement') return null
  if (holderOf(desk.scene, index, main, desk.entities) !== AUTHOR && ownView(s, main) < 0) return null
  // "The bridge, engineers say, will fall": theirs. And a heading that was pasted with the text.
  if (thrownIn(s) !== null || repeatsTitle(s, measure) || isTheirs(s, main)) return null
  if (isForecastIf(s, main)) return null
  if (mostlyQuoted(s, { from: 0, to: s.tokens.length })) return null
  const part = partOf(s, main)
  if (part === null || wordsIn(s, part) < 5 || isHalf(s, part) || isEllipsis(s, main, part) || isOneOf(s, main))
    return null
  const antecedent = antecedentOf(desk, index, s, main, part)
  return antecedent === null && isLoose(s, main, part) ? null : { main, part, antecedent }
}

/** "Ada Quill keeps a shop on Mill Street." under a piece: a note on its author, no part of it. */
const isBio = ({ author }: Scene, s: Sentence): boolean =>
  author !== '' &&
  author !== 'unnamed' &&
  `${slug(s.tokens.map(({ form }) => form).join(' '))}-`.startsWith(`${author}-`)

/** Where the body ends: before a last paragraph about the author. */
export function bodyEnd(scene: Scene): number {
  const { sentences } = scene
  const last = sentences.at(-1)?.paragraph ?? 0
  const from = sentences.findIndex(s => s.paragraph === last)
  const first = sentences[from]
  return first !== undefined && from > 0 && isBio(scene, first) ? from : sentences.length
}
