/** Saying that the tree did not find: a verb taken for a noun or a participle. */
import { lemma, lower, opening, tag } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import { FINITE, hasVerb, REPORTS, STOPS, viewFrom } from './saying.ts'
import { isGroup } from './speakers.ts'

/** "Defenders of the bridge reply that P", where the verb was taken for a noun: a plural speaks, then a bare verb, then "that". */
function groupSpeaking(s: Sentence): { readonly subject: TokenRange; readonly verb: number } | null {
  const { start } = opening(s)
  const that = s.tokens.findIndex((_, i) => i > start && i < start + MOST_GROUP && lower(s, i) === 'that')
  const verb = that - 1
  if (that < 0 || FINITE.test(tag(s, that + 1)) || !hasVerb(s, that + 1)) return null
  if (!BARE.test(lower(s, verb)) || !/^(?:NNS?|VBP?|JJ)$/.test(tag(s, verb))) return null
  const subject = { from: start, to: verb }
  const noun = s.tokens.slice(start, verb).findIndex(({ xpos }) => xpos === 'NNS')
  const odd = s.tokens
    .slice(start, verb)
    .some(({ xpos, form }) => /^(?:VB|MD|W|PRP|,|:)/.test(xpos) || STOPS.test(form))
  // Its head comes first: "defenders of the bridge", not "the bridge of the defenders".
  const behind = tag(s, start + noun + 1)
  const group = noun >= 0 && isGroup(lemma(s, start + noun))
  return !group || odd || !(start + noun + 1 === verb || behind === 'IN') ? null : { subject, verb }
}

/** Most words of a group up to its "that". */
const MOST_GROUP = 10

/** Verbs of saying that are nouns too. */
const BARE =
  /^(?:reply|object|counter|protest|claim|fear|hope|boast|report|answer|respond|warn|retort|argue|maintain|note|caution|promise|doubt|estimate|reason|point|worry)$/

/** Where the tree found no clause of saying: its subject and its verb by words alone. */
function flatPlace(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
): { readonly subject: TokenRange; readonly verb: number } | null {
  const isReport = (i: number): boolean => /^VB[DN]$/.test(tag(s, i)) && REPORTS.test(lemma(s, i))
  // "In his 2012 book he argued that P"
  for (let i = 0; i < Math.min(9, s.tokens.length) && !STOPS.test(lower(s, i)); i++)
    if (/^(?:he|she)$/.test(lower(s, i)))
      return isReport(i + 1) ? { subject: { from: i, to: i + 1 }, verb: i + 1 } : null
  // "Clara Lund, a retired engineer, warned that P", where the verb was taken for a participle
  const name = (desk.mentions[sentence] ?? []).find(({ kind, tokens }) => kind === 'name' && tokens.from <= 1)
  // "Although Clara Lund, …": a word before the name that is no part of it.
  const opens = name?.tokens.from === 1 && !/^(?:NN|JJ|DT)/.test(tag(s, 0))
  if (name === undefined || opens) return null
  // "Clara Lund warned in 1986 that P"
  const next = name.tokens.to
  if (isReport(next) && viewFrom(s, next) !== null) return { subject: { from: 0, to: next }, verb: next }
  if (lower(s, next) !== ',') return null
  let close = name.tokens.to + 1
  while (close < s.tokens.length && !STOPS.test(lower(s, close)) && !FINITE.test(tag(s, close))) close++
  return lower(s, close) === ',' && isReport(close + 1)
    ? { subject: { from: 0, to: close + 1 }, verb: close + 1 }
    : null
}

/** A clause of saying that the tree did not find. */
export function flatSaying(desk: WriterDesk, sentence: number, s: Sentence): Clause | null {
  const group = groupSpeaking(s)
  const main = s.clauses.find(({ kind, sure }) => kind === 'main' && sure)
  // A main verb within what is said shows that the tree was wrong about the words before it.
  if (main !== undefined && (group === null || main.verb.main <= group.verb)) return null
  const found = group ?? flatPlace(desk, sentence, s)
  if (found === null) return null
  const { subject, verb } = found
  const to = s.tokens.length
  const words = {
    from: verb,
    to: verb + 1,
    finite: verb,
    main: verb,
    tense: /^VB[DN]$/.test(tag(s, verb)) ? 'past' : 'present',
    modal: null,
    negated: false,
    passive: false,
  } as const
  return {
    kind: 'main',
    marker: null,
    fronted: null,
    subject,
    verb: words,
    rest: { from: verb + 1, to },
    sure: true,
    from: 0,
    to,
  }
}
