/** The propositions of a piece, clause by clause; commands have no clause of their own. */
import type { Scene } from '../argument/scene.ts'
import { slug } from '../argument/scene.ts'
import type { Clause, Entity, Mention, Sentence, TokenRange } from '../reading.ts'
import { headAt, kidOf, kidsOf, marginAt, relAt, spanOf, type Tree, tagAt, treeOf } from '../syntax/heads/tree.ts'
import type { Arguments } from './arguments.ts'
import { argumentsByHeads, isOwn, predicateAt } from './arguments.ts'
import { hedgeOf, modalityOf } from './hedges.ts'
import { type HoldingDesk, holdingOf } from './holding.ts'
import type { Proposition } from './proposition.ts'

interface Desk extends HoldingDesk {
  readonly places: ReadonlySet<number>
}

const NOBODY = /^(?:no|none|nobody|nothing|neither|nowhere)$/i

/** By tags alone: subject, and the phrase right behind the verb. */
function argumentsByTags(s: Sentence, mentions: readonly Mention[], clause: Clause): Arguments {
  const inside = ({ tokens }: Mention): boolean => clause.from <= tokens.from && tokens.to <= clause.to
  const object = s.phrases.find(phrase => phrase.from === clause.verb.to)
  const what = object === undefined ? null : { from: object.from, to: object.to }
  const found = (kinds: RegExp): TokenRange | null =>
    mentions.find(mention => kinds.test(mention.kind) && inside(mention))?.tokens ?? null
  return {
    particle: null,
    who: clause.verb.passive ? null : clause.subject,
    what: clause.verb.passive ? clause.subject : what,
    toWhom: null,
    when: found(/^(?:date|period)$/),
    where: null,
    howMuch: found(/^(?:money|percent|count|measure)$/),
    condition: null,
    comparison: null,
  }
}

function isNegative(s: Sentence, clause: Clause, { who, what }: Arguments): boolean {
  const opens = (range: TokenRange | null): boolean => range !== null && NOBODY.test(s.tokens[range.from]?.form ?? '')
  return clause.verb.negated !== (opens(who) || opens(what))
}

/** How far the clause can be trusted: by its being sure, and by the arc of its object or complement. */
function confidenceOf(t: Tree | null, s: Sentence, clause: Clause, { what }: Arguments): number {
  const base = t === null ? (clause.sure ? 0.6 : 0.3) : clause.sure ? 0.85 : 0.4
  if (t === null || what === null) return base
  const at = predicateAt(t, clause)
  const kid = kidsOf(t, at).find(
    each => /^(?:obj|ccomp|xcomp)$/.test(relAt(t, each)) && what.from <= each && each < what.to,
  )
  const margin = kid === undefined || s.tokens[kid] === undefined ? 1 : marginAt(t, kid)
  return margin < 0.3 ? base * 0.7 : base
}

function ofClause(
  desk: Desk,
  sentence: number,
  s: Sentence,
  t: Tree | null,
  place: number,
  clause: Clause,
): Proposition {
  const mentions = desk.scene.mentions[sentence] ?? []
  const args =
    t === null
      ? argumentsByTags(s, mentions, clause)
      : argumentsByHeads(t, { s, mentions, places: desk.places }, clause)
  const at = t === null ? -1 : predicateAt(t, clause)
  const own = (i: number): boolean => t === null || i === at || isOwn(t, at, i)
  const hedge = hedgeOf(s, { from: clause.from, to: clause.to }, clause, own)
  const modality = modalityOf(s, clause)
  const { verb } = clause
  const main = s.tokens[verb.main]
  return {
    sentence,
    clause: place,
    predicate: { lemma: main?.lemma.toLowerCase() ?? '', particle: args.particle, passive: verb.passive },
    who: args.who,
    did: { from: verb.from, to: verb.to },
    what: args.what,
    toWhom: args.toWhom,
    when: args.when,
    where: args.where,
    howMuch: args.howMuch,
    polarity: isNegative(s, clause, args) ? 'negative' : 'positive',
    modality,
    hedge,
    tense: modality === 'will' ? 'future' : verb.tense === 'modal' ? 'present' : verb.tense,
    condition: args.condition,
    comparison: args.comparison,
    form: s.form === 'question' && (clause.kind === 'main' || clause.kind === 'coordinate') ? 'question' : 'statement',
    holder: holdingOf(desk, sentence, clause, hedge),
    confidence: confidenceOf(t, s, clause, args),
  }
}

/** "Consider the harbour.": a bare verb at the root, without a subject. */
function commandOf(sentence: number, s: Sentence, t: Tree): Proposition | null {
  const root = s.tokens.findIndex(token => token.head === -1)
  const bare = tagAt(t, root) === 'VB' && kidOf(t, root, 'nsubj', 'aux', 'cop', 'csubj') < 0
  if (!bare || s.form === 'question' || headAt(t, root) >= 0) return null
  const object = kidOf(t, root, 'obj', 'ccomp', 'xcomp')
  const particle = kidsOf(t, root).find(kid => relAt(t, kid) === 'compound:prt')
  return {
    sentence,
    clause: null,
    predicate: {
      lemma: s.tokens[root]?.lemma.toLowerCase() ?? '',
      particle: particle === undefined ? null : (s.tokens[particle]?.form.toLowerCase() ?? null),
      passive: false,
    },
    who: null,
    did: { from: root, to: root + 1 },
    what: object < 0 ? null : spanOf(t, object),
    toWhom: null,
    when: null,
    where: null,
    howMuch: null,
    polarity: 'positive',
    modality: null,
    hedge: null,
    tense: 'none',
    condition: null,
    comparison: null,
    form: 'command',
    holder: { kind: 'author', who: 'author' },
    confidence: 0.5,
  }
}

/** All propositions, in the order of the text. Linear in the number of tokens and clauses of each sentence. */
export function propositionsOf(scene: Scene, entities: readonly Entity[]): readonly Proposition[] {
  const places = new Set(entities.flatMap(({ kind }, i) => (kind === 'place' ? [i] : [])))
  const desk: Desk = { scene, entities, places, slugs: new Set(entities.map(({ name }) => slug(name))) }
  return scene.sentences.flatMap((s, sentence): readonly Proposition[] => {
    const t = treeOf(s.tokens)
    const found = s.clauses.map((clause, place) => ofClause(desk, sentence, s, t, place, clause))
    if (found.length > 0 || t === null) return found
    const command = commandOf(sentence, s, t)
    return command === null ? [] : [command]
  })
}
