/** Who holds what a clause says, and how the author stands to it. */
import { AUTHOR, holderNamed, holderOf, reporterOf, UNNAMED } from '../argument/holders.ts'
import type { Scene } from '../argument/scene.ts'
import { isQuoted, opening } from '../argument/scene.ts'
import type { Clause, Entity, Sentence } from '../reading.ts'
import type { Hedge, Holding } from './proposition.ts'

const CONCEDING = /^(?:although|though|albeit)$/
const GRANTED =
  /^(?:granted|admittedly|to be sure|of course|true|no doubt|certainly|undoubtedly|it is true(?: that)?|it's true that|it must be (?:granted|admitted|said) that|it has to be said that)$/
const ASKING = /^(?:ask|wonder|inquire|enquire|question|doubt)$/
const TELLING = /^(?:say|report|believe|think|claim|allege|rumour|rumor|tell|assume|suppose|understand|expect)$/

const lemmaAt = (s: Sentence, i: number): string => s.tokens[i]?.lemma.toLowerCase() ?? ''

function isConceded(s: Sentence, clause: Clause): boolean {
  const marker = clause.marker === null ? '' : lemmaAt(s, clause.marker.from)
  if (clause.kind === 'adverbial' && (CONCEDING.test(marker) || (marker === 'while' && clause.from === 0))) return true
  // "It must be granted that X": X is granted.
  const host = clause.kind === 'complement' ? s.clauses.filter(other => other.verb.to <= clause.from).at(-1) : clause
  return host?.kind === 'main' && opening(s, host.from).connectives.some(word => GRANTED.test(word))
}

/** Whether a semicolon or colon parts a clause from the one that is thrown in: what is thrown in does not reach so far. */
function isApart(s: Sentence, clause: Clause): boolean {
  const thrown = s.clauses.find(other => other.kind === 'attribution')
  if (thrown === undefined) return false
  const [from, to] = [Math.min(thrown.verb.from, clause.verb.from), Math.max(thrown.verb.from, clause.verb.from)]
  return s.tokens.slice(from, to).some(token => /^[:;]$/.test(token.form))
}

function isAsked(s: Sentence, clause: Clause): boolean {
  if (s.form === 'question' && (clause.kind === 'main' || clause.kind === 'coordinate')) return true
  const marker = clause.marker === null ? '' : lemmaAt(s, clause.marker.from)
  if (clause.kind !== 'complement') return false
  const before = s.clauses.filter(other => other.verb.to <= clause.from).at(-1)
  return marker === 'whether' || (before !== undefined && ASKING.test(lemmaAt(s, before.verb.main)))
}

/** "It is said that …", "he is believed to …": somebody says so, nobody in particular. */
function isHearsay(s: Sentence, clause: Clause, hedge: Hedge | null): boolean {
  if (hedge?.kind === 'hearsay') return true
  const saying = (other: Clause): boolean => other.verb.passive && TELLING.test(lemmaAt(s, other.verb.main))
  if (saying(clause)) return true
  const before =
    clause.kind === 'complement' ? s.clauses.filter(other => other.verb.to <= clause.from).at(-1) : undefined
  return before !== undefined && saying(before)
}

/** Whether `who` is somebody with a name in the piece. */
const isNamed = (who: string, entities: readonly Entity[], slugs: ReadonlySet<string>): boolean =>
  entities.length > 0 && slugs.has(who)

export interface HoldingDesk {
  readonly scene: Scene
  readonly entities: readonly Entity[]
  /** Slugs of all entities' names. */
  readonly slugs: ReadonlySet<string>
}

export function holdingOf(desk: HoldingDesk, sentence: number, clause: Clause, hedge: Hedge | null): Holding {
  const { scene, entities, slugs } = desk
  const s = scene.sentences[sentence]
  if (s === undefined) return { kind: 'author', who: AUTHOR }
  // Who throws in "he said" says so himself: the author vouches for that.
  const reporter = clause.kind === 'complement' ? reporterOf(s, clause) : null
  const who =
    clause.kind === 'attribution' || (reporter === null && isApart(s, clause))
      ? AUTHOR
      : reporter?.subject == null
        ? holderOf(scene, sentence, clause, entities)
        : holderNamed(scene, sentence, reporter.subject, entities)
  if (isQuoted(s, clause.verb.main) && clause.kind !== 'attribution') return { kind: 'quoted', who }
  if (isHearsay(s, clause, hedge)) return { kind: 'reported', who: who === AUTHOR ? UNNAMED : who }
  if (isAsked(s, clause)) return { kind: 'asked', who }
  if (hedge?.kind === 'scorn') return { kind: 'mocked', who: who === AUTHOR ? UNNAMED : who }
  if (who !== AUTHOR) return { kind: isNamed(who, entities, slugs) ? 'named' : 'unnamed', who }
  return { kind: isConceded(s, clause) ? 'conceded' : 'author', who }
}
