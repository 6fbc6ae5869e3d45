/** The part of a sentence that says its point: whole clauses, so that no half of a demand is taken for all of it. */
import type { Clause, Sentence, TokenRange } from '../reading.ts'
import { HEART } from '../syntax/words.ts'
import { lemma, lower, opening, tag, trimmed, wordsIn } from './scene.ts'

/** Words that a point may have: more cannot be said in one breath. */
const MOST = 30
/** Words that what stands behind a colon must have to be a point. */
const LEAST_BEHIND = 5

/** Verbs by which an author owns up to a view: "I think that the wells are dry". */
const OWN = /^(?:think|believe|suspect|argue|maintain|contend|submit|propose|conclude|insist|fear|hold)$/

/** Nouns for what an author has to say or brings against something. */
const ANNOUNCING =
  /^(?:quarrel|complaint|objection|claim|thesis|contention|inference|moral|charge|reply|cure|proposal|suggestion|reason|irony|paradox|trap)$/

/** Of these "the" announces what others bring forward, unless it is the author's own: "my objection". */
const OTHERS = /^(?:objection|complaint|claim|charge|contention|thesis|proposal|suggestion)$/

export const isAnnouncing = (noun: string): boolean => HEART.has(noun) || ANNOUNCING.test(noun)

/** Whether a noun that announces a point heads the subject, or what the subject is said to be: "That is the lesson of …". */
export function announces(s: Sentence, main: Clause): boolean {
  const { subject, verb } = main
  if (subject === null) return false
  const heads = s.phrases.filter(
    phrase => phrase.from === subject.from || (phrase.from === verb.to && lemma(s, verb.main) === 'be'),
  )
  return heads.some(({ from, head }) => {
    const whose = OTHERS.test(lemma(s, head)) && head === s.phrases.find(({ from: at }) => at === subject.from)?.head
    return isAnnouncing(lemma(s, head)) && (whose ? /^(?:my|our)$/ : /^(?:the|my|our|one)$/).test(lower(s, from))
  })
}

/** "I think that P", "I suspect P": where P begins, else -1. */
export function ownView(s: Sentence, main: Clause): number {
  const { subject, verb } = main
  const self = subject !== null && subject.to - subject.from === 1 && /^(?:i|we)$/.test(lower(s, subject.from))
  if (!self || verb.negated || verb.tense !== 'present' || !OWN.test(lemma(s, verb.main))) return -1
  const inner = s.clauses.find(({ kind, verb: said }) => kind === 'complement' && said.from > verb.main)
  if (inner?.subject == null || inner.from > verb.to + 1) return -1
  return inner.marker === null ? inner.subject.from : inner.marker.to
}

/** "It follows that P", "All this means that P": where P begins, else -1. */
export function inferred(s: Sentence, { subject, verb }: Clause): number {
  const leads =
    subject !== null &&
    ((lower(s, subject.from) === 'it' && lemma(s, verb.main) === 'follow') ||
      (/^(?:all|that|this)$/.test(lower(s, subject.from)) &&
        subject.to - subject.from <= 2 &&
        lemma(s, verb.main) === 'mean'))
  return leads && verb.modal === null && !verb.negated && lower(s, verb.to) === 'that' ? verb.to + 1 : -1
}

/** "There are three reasons to think (that) P": where P begins, which the reasons are for; else -1. */
export function reasonedFor(s: Sentence, { verb }: Clause): number {
  const { start } = opening(s)
  if (lower(s, start) !== 'there' || lemma(s, verb.main) !== 'be' || verb.negated || verb.tense !== 'present') return -1
  const noun = s.tokens.findIndex(({ lemma: word }, i) => i >= verb.to && i < verb.to + 4 && word === 'reason')
  const thinks = /^(?:think|believe|suppose|expect|fear|hope)$/.test(lower(s, noun + 2))
  const few = /^(?:no|few|little|hardly|reason)$/.test(lower(s, verb.to))
  if (noun < 0 || few || lower(s, noun + 1) !== 'to' || !thinks) return -1
  const from = lower(s, noun + 3) === 'that' ? noun + 4 : noun + 3
  return s.clauses.some(({ subject }) => subject?.from === from) ? from : -1
}

/** "The remedy is old: sell the bridge": where what is announced begins, else -1. */
function behindColon(s: Sentence, main: Clause): number {
  const colon = s.tokens.findIndex(({ form }, i) => form === ':' && i > main.verb.to)
  if (colon < 0 || !announces(s, main)) return -1
  const verb = s.clauses.some(clause => clause.kind !== 'relative' && clause.verb.from > colon)
  const asks = tag(s, colon + 1) === 'VB'
  const behind = trimmed(s, { from: colon + 1, to: s.tokens.length })
  return (verb || asks) && wordsIn(s, behind) >= LEAST_BEHIND ? behind.from : -1
}

const isOught = ({ verb }: Pick<Clause, 'verb'>): boolean => /^(?:should|must|ought|shall)$/.test(verb.modal ?? '')

/** Where a sentence may end without losing half of what it says: at its end, before a clause with a subject of its own. */
function ends(s: Sentence, main: Clause, from: number): readonly number[] {
  const cuts = s.clauses.flatMap(({ kind, subject, marker, from: start, verb }): readonly number[] => {
    if (verb.from <= from || subject === null) return []
    const opens = Math.min(start, marker?.from ?? start, subject.from)
    // Of two demands the second is half of what is asked for.
    if (kind === 'coordinate' && isOught(main) && isOught({ verb })) return []
    if (kind === 'coordinate') {
      const and = /^CC$/.test(tag(s, opens - 1)) ? opens - 1 : opens
      return /^[,;:–—]$/.test(lower(s, and - 1)) ? [and - 1] : []
    }
    const even = /^(?:even|especially|particularly|just)$/.test(lower(s, opens - 1)) ? opens - 1 : opens
    const bound = marker !== null && /^(?:if|unless|until|once|while|provided)$/.test(lower(s, marker.from))
    const loose = kind === 'adverbial' && !(bound && even === opens)
    return loose && lower(s, even - 1) === ',' ? [even - 1] : []
  })
  const marks = s.tokens.flatMap(({ form }, i) => (form === ';' && i > from ? [i] : []))
  return [...new Set([s.tokens.length, ...cuts, ...marks])].sort((a, b) => b - a)
}

/** "The lesson is that P", "The point, then, is, that P": where P begins, else -1. */
function behindThat(s: Sentence, { verb }: Clause): number {
  const at = [verb.to, verb.to + 1].find(i => lower(s, i) === 'that' && tag(s, i) === 'IN')
  return at === undefined ? -1 : at + 1
}

/** ", and it calls for a remedy": what is added of the same thing goes, since it would stand there without its name. */
const isAdded = (s: Sentence, to: number): boolean =>
  lower(s, to) === ',' && lower(s, to + 1) === 'and' && /^(?:it|they|this|that|he|she)$/.test(lower(s, to + 2))

/** The stretch that says the point of a sentence, or null where no whole stretch is short enough. */
export function partOf(s: Sentence, main: Clause): TokenRange | null {
  const colon = behindColon(s, main)
  const own = ownView(s, main)
  const that = lemma(s, main.verb.main) === 'be' && announces(s, main) ? behindThat(s, main) : -1
  const from = [colon, own, that, inferred(s, main), reasonedFor(s, main)].find(at => at >= 0) ?? opening(s).start
  const stops = ends(s, main, from)
  const added = stops.filter(to => isAdded(s, to))
  for (const to of added.length > 0 ? added.slice(-1) : stops) {
    if (to <= main.verb.to && from < main.verb.to) break
    const part = trimmed(s, { from, to })
    if (wordsIn(s, part) <= MOST) return part
  }
  return null
}
