/**
 * Grounds that no word marks: a verdict, and behind it what bears it out. A figure, a date or a study behind a verdict is
 * its evidence; anything else only where the trained reader of relations takes it for a ground.
 */
import type { Clause, Sentence } from '../reading.ts'
import { RelationReader } from '../relations/unmarked.ts'
import type { Desk, Finder, Part } from './finder.ts'
import { clausePart, connect } from './finder.ts'
import { AUTHOR, holderOf } from './holders.ts'
import { contains, lemma, lower, mainClause, opening, tag, trimmed, wordsIn } from './scene.ts'

/** Adjectives that judge. */
const JUDGING =
  /^(?:good|bad|better|best|worse|worst|weak|weaker|strong|stronger|wrong|right|mistaken|false|true|fair|unfair|dangerous|safe|risky|cheap|expensive|costly|easy|easier|hard|harder|difficult|rare|likely|unlikely|impossible|necessary|unnecessary|important|essential|vital|useful|useless|pointless|absurd|foolish|unwise|wise|rash|reckless|unjust|unreasonable|reasonable|insufficient|enough|inadequate|adequate|effective|ineffective|irrelevant|relevant|misleading|obvious|uncertain|higher|lower|larger|smaller|crucial|serious|greater|remarkable|surprising|alarming|unique|regressive|outdated|overdue|inevitable|avoidable|fragile|robust|popular|unpopular|powerful|vulnerable|hollow|empty|convenient|honest|dishonest|worth|worthless|deeper)$/
/** Nouns that judge. */
const VERDICT =
  /^(?:mistake|failure|success|gamble|danger|threat|illusion|myth|disaster|burden|excuse|luxury|problem|advantage|disadvantage|obstacle|reason|truth|lie|skill|exception|solution|bargain|opportunity|trap|waste|nonsense|bottleneck|priority)$/
/** Verbs that judge by themselves. */
const JUDGES = new Set(
  'mislead fail work matter deserve suffer exaggerate overstate understate backfire misunderstand disappoint outweigh harm hurt'.split(
    ' ',
  ),
)

/** Words of a verdict at most, and of what bears it out: both stand on one card. */
const MOST = { claim: 20, ground: 34 } as const

/** Whether a clause says what to think of something rather than what happened. */
export function isVerdict(s: Sentence, main: Clause): boolean {
  const verb = lemma(s, main.verb.main)
  if (verb === 'be' || verb === 'seem' || verb === 'look' || verb === 'remain') {
    for (let i = main.verb.to; i < Math.min(main.to, main.verb.to + 6); i++) {
      if (/^[,;:]$/.test(lower(s, i))) break
      if (/^(?:JJR|JJS|RBR)$/.test(tag(s, i)) || JUDGING.test(lower(s, i)) || VERDICT.test(lemma(s, i))) return true
    }
    return false
  }
  if (main.verb.tense === 'past' && !JUDGES.has(verb)) return false
  return JUDGES.has(verb) || /^(?:should|must|ought)$/.test(main.verb.modal ?? '')
}

const STUDY =
  /^(?:study|survey|report|researcher|review|poll|experiment|trial|scientist|economist|analysis|figure|data|record)s?$/
const SEPARATE = /^(?:it|this|that|these|those|they|he|she|there|i|we|you|what|who|such|another|others|some)$/

/** Whether a sentence brings a figure, a date or a study. */
const isTelling = (desk: Desk, index: number, s: Sentence, main: Clause): boolean =>
  (desk.scene.mentions[index] ?? []).some(
    ({ kind, tokens }) => /^(?:percent|money|count|measure|date)$/.test(kind) && contains(main, tokens),
  ) || s.tokens.slice(0, 12).some(token => /^NN/.test(token.xpos) && STUDY.test(token.form.toLowerCase()))

/** Nouns that speak of the speaking. */
const META =
  /^(?:reason|answer|point|question|explanation|case|truth|fact|lesson|story|conclusion|upshot|result|logic)$/

/** The main clause of the author's own verdict, or before a colon of a denial, when it can stand before a ground. */
function verdictAt(
  desk: Desk,
  index: number,
  denies: (main: Clause) => boolean = () => false,
): { readonly s: Sentence; readonly main: Clause } | null {
  const s = desk.scene.sentences[index]
  const main = s === undefined ? null : mainClause(s)
  if (
    s === undefined ||
    main?.subject == null ||
    !main.sure ||
    s.form !== 'statement' ||
    !(isVerdict(s, main) || denies(main))
  )
    return null
  if (holderOf(desk.scene, index, main, desk.entities) !== AUTHOR || wordsIn(s, main) > MOST.claim) return null
  // "The reason is simple" only leads up to what is said.
  if (META.test(lemma(s, main.subject.to - 1)) || META.test(lemma(s, main.subject.from + 1))) return null
  const head = opening(s).connectives
  if (head.some(word => /^(?:for example|for instance|of course|granted|admittedly|to be sure)$/.test(word)))
    return null
  // What is granted or told of others carries no ground of the author's.
  return s.asides.some(aside => aside.kind === 'quote') ? null : { s, main }
}

/** The first clause of a sentence that goes on from a verdict without a word that says how. */
function plainAt(desk: Desk, index: number, s: Sentence): Clause | null {
  const main = mainClause(s)
  if (main?.subject == null || !main.sure || s.form !== 'statement') return null
  if (opening(s).connectives.length > 0 || SEPARATE.test(lower(s, 0)) || wordsIn(s, main) > MOST.ground) return null
  return /^(?:VBG|UH)$/.test(tag(s, 0)) || holderOf(desk.scene, index, main, desk.entities) === 'unnamed' ? null : main
}

let reader: RelationReader | null = null
/** Least chance of a ground, as the trained reader has it, and least share of it in what is not nothing. */
const GROUND = 0.5

function isGround(first: Sentence, second: Sentence): boolean {
  reader ??= new RelationReader()
  const whole = ({ tokens }: Sentence) => ({ words: tokens, from: 0, to: tokens.length })
  const { relation, confidence } = reader.guess({
    first: whole(first),
    second: whole(second),
    distance: 1,
    broken: false,
  })
  return relation === 'cause' && confidence >= GROUND
}

/** "The argument is weak. Not one skull has been studied since 1931." */
export const findGround: Finder = (desk, index, s) => {
  if (desk.scene.sentences[index - 1]?.paragraph !== s.paragraph) return
  const verdict = verdictAt(desk, index - 1)
  const main = verdict === null ? null : plainAt(desk, index, s)
  if (verdict === null || main === null) return
  const telling = isTelling(desk, index, s, main) && !isTelling(desk, index - 1, verdict.s, verdict.main)
  if (!telling && !isGround(verdict.s, s)) return
  const claim = clausePart(desk, index - 1, verdict.main, 'claim')
  if (claim === null) return
  // What ought to be done has reasons; what is so has evidence.
  const proves = telling && verdict.main.verb.modal === null
  const role = proves ? 'evidence' : 'reason'
  const ground: Part = {
    sentence: index,
    tokens: trimmed(s, { from: opening(s).start, to: main.to }),
    role,
    holder: AUTHOR,
  }
  connect(desk, ground, 'supports', claim, proves ? 'evidence' : 'ground', null, telling ? 0.6 : 0.5)
}

const FINITE = /^(?:VB[DPZ]|MD)$/

/**
 * A whole clause behind a colon, up to the end of its sentence. Behind a denial with a pronoun it would as well say what was
 * done in its place ("did not close the bridge: it sold it").
 */
function behindColon(s: Sentence, { verb }: Clause): number {
  const at = s.tokens.findIndex((_, i) => i >= verb.to && lower(s, i) === ':')
  if (at < 0 || !/^(?:DT|NN|JJ|CD|EX|PRP\$)/.test(tag(s, at + 1)) || /^(?:this|that|these)$/.test(lower(s, at + 1)))
    return -1
  const behind = s.tokens.slice(at + 1)
  return behind.some(({ xpos }) => FINITE.test(xpos)) && !behind.some(({ form }) => /^[:;?–—]$/.test(form)) ? at : -1
}

/** "X is hard: Y", "X does not pay: Y": behind a colon stands what bears a verdict or a denial out. */
export const findColon: Finder = (desk, index, s) => {
  const verdict = verdictAt(desk, index, main => main.verb.negated && behindColon(s, main) > 0)
  if (verdict === null) return
  const { main } = verdict
  const other = s.clauses.find(
    clause => clause.sure && clause.subject !== null && clause.marker !== null && lower(s, clause.marker.from) === ':',
  )
  const told = other?.subject != null && other.verb.from >= main.verb.to && other.kind === 'coordinate' ? other : null
  const at = told === null ? behindColon(s, main) : (told.marker?.from ?? told.from)
  if (at < 0 || (told !== null && holderOf(desk.scene, index, told, desk.entities) !== AUTHOR)) return
  const claim = clausePart(desk, index, { ...main, to: at }, 'claim')
  if (claim === null) return
  const ground: Part = {
    sentence: index,
    tokens: trimmed(s, { from: at + 1, to: told?.to ?? s.tokens.length }),
    role: 'reason',
    holder: AUTHOR,
  }
  connect(desk, ground, 'supports', claim, 'ground', { sentence: index, tokens: { from: at, to: at + 1 } }, 0.6)
}
