/** Who says it: the author unless the words are reported, quoted or put into somebody's mouth. */
import type { Clause, Entity, Sentence, Token, TokenRange } from '../reading.ts'
import { SAYING } from '../syntax/words.ts'
import type { Scene } from './scene.ts'
import { isQuoted, lemma, slug, tag } from './scene.ts'

export const AUTHOR = 'author'
export const UNNAMED = 'unnamed'

/** Verbs of knowing take their clause as true: it is not merely reported. */
const FACTIVE = new Set(
  'know show reveal mean prove demonstrate indicate confirm find discover realise realize understand recognise recognize remember forget notice see hear learn'.split(
    ' ',
  ),
)
const SELF = /^(?:i|we)$/

/** Whose words a sentence is: the author's, but in a conversation those of whoever speaks. */
function voiceOf(scene: Scene, s: Sentence): string {
  const speaker = scene.speakers?.[s.paragraph - 1] ?? null
  if (speaker === null) return AUTHOR
  const who = slug(speaker.name)
  return who === scene.author ? AUTHOR : who
}

/** The slug of whoever a subject names; `author` for "I", `unnamed` when it is only a pronoun or nobody in particular. */
export function holderNamed(scene: Scene, sentence: number, subject: TokenRange, entities: readonly Entity[]): string {
  const s = scene.sentences[sentence]
  if (s === undefined) return UNNAMED
  if (subject.to - subject.from === 1 && SELF.test(lemma(s, subject.from))) return voiceOf(scene, s)
  const name = (scene.mentions[sentence] ?? []).find(
    mention => mention.kind === 'name' && mention.tokens.from >= subject.from && mention.tokens.to <= subject.to,
  )
  if (name?.entity !== undefined) {
    const entity = entities[name.entity]
    const key = slug(entity?.name ?? '')
    return key === scene.author ? AUTHOR : key
  }
  for (let i = subject.to - 1; i >= subject.from; i--)
    if (/^NNS?$/.test(tag(s, i))) return slug(s.tokens[i]?.form ?? '')
  return UNNAMED
}

/** Who holds what a clause says. */
export function holderOf(scene: Scene, sentence: number, clause: Clause, entities: readonly Entity[]): string {
  const s = scene.sentences[sentence]
  if (s === undefined) return AUTHOR
  // "whatever the law says" puts nothing into its mouth, nor does "when the ministry still thought of it as a loss".
  const thrown = s.clauses.find(other => other.kind === 'attribution' && !isWhatever(s, other))
  if (thrown !== undefined && thrown !== clause) {
    const subject = thrown.subject ?? speakerBehind(s, thrown)
    return subject === null ? UNNAMED : holderNamed(scene, sentence, subject, entities)
  }
  if (clause.kind === 'complement') {
    const reporter = reporterOf(s, clause)
    if (reporter?.subject != null) return holderNamed(scene, sentence, reporter.subject, entities)
  }
  if (isQuoted(s, clause.verb.main)) return UNNAMED
  return accordingTo(scene, sentence, entities) ?? voiceOf(scene, s)
}

export const isWhatever = (s: Sentence, { from, subject, verb }: Clause): boolean =>
  [from, (subject ?? verb).from - 1].some(i =>
    /^(?:what|whatever|whichever|however|no|as|when|where|while)$/i.test(s.tokens[i]?.form ?? ''),
  )

/** "said Linus Torvalds": the subject behind the verb. */
export function speakerBehind(s: Sentence, clause: Clause): TokenRange | null {
  const phrase = s.phrases.find(candidate => candidate.from >= clause.verb.to && candidate.from <= clause.verb.to + 1)
  return phrase === undefined ? null : { from: phrase.from, to: phrase.to }
}

/** The clause of saying that a complement hangs on, unless its verb vouches for what is said. */
export function reporterOf(s: Sentence, clause: Clause): Clause | null {
  const before = s.clauses.filter(other => other.verb.to <= clause.from && other.verb.to >= clause.from - 8)
  const reporter = before.at(-1)
  if (reporter === undefined) return null
  const verb = lemma(s, reporter.verb.main)
  return SAYING.has(verb) && !FACTIVE.has(verb) ? reporter : null
}

const ACCORDING = 'according'

/** The length first: it is asked of every word, and for every clause. */
const isAccording = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.lemma.length === ACCORDING.length && token.lemma.toLowerCase() === ACCORDING) ||
    (token.form.length === ACCORDING.length && token.form.toLowerCase() === ACCORDING))

/** "According to Agnew, …" at the head of a sentence or behind a comma. */
function accordingTo(scene: Scene, sentence: number, entities: readonly Entity[]): string | null {
  const s = scene.sentences[sentence]
  if (s === undefined) return null
  for (let i = 0; i + 2 < s.tokens.length; i++) {
    if (!isAccording(s.tokens[i])) continue
    const phrase = s.phrases.find(candidate => candidate.from === i + 2)
    if (phrase !== undefined) return holderNamed(scene, sentence, phrase, entities)
  }
  return null
}
