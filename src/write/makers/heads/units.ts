/**
 * Clozes by heads: of every noun phrase of a clause the whole is hidden that means one thing: a name, or a noun with what
 * belongs to it. Comments of the clause are left out unless what is hidden stands in them.
 */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { Clause, NounPhrase, Sentence, TokenRange } from '../../../read/reading.ts'
import { baseAt, headAt, kidsOf, lowerAt, marginAt, spanOf, type Tree } from '../../../read/syntax/heads/tree.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { clozeOf, inBrackets, stretchOf } from '../clozes.ts'
import { isSharing, type Maker, within } from '../maker.ts'
import { hasFigure, isFactual, isGlued, isNamed, isOwn, LIGHT, weight } from '../nouns.ts'
import { wholeClauses } from '../whole-clauses.ts'
import { nameAt } from './asking.ts'
import { SAYING } from './kit.ts'
import { looseIn, treeAt } from './trees.ts'
import { wordsLeft } from './trim.ts'

/** Nouns that stand for nobody in particular. */
const NOBODY =
  /^(?:nobody|somebody|anybody|everybody|no|someone|anyone|everyone|nothing|something|anything|everything|none|else)$/

/** Nouns of mere quantity, and words of mere degree before a noun. */
const AMOUNT =
  /^(?:hundred|thousand|million|billion|dozen|score|average|total|couple|deal|majority|bulk|share|proportion)$/
const DEGREE =
  /^(?:little|few|much|enough|surprisingly|remarkably|hardly|barely|scarcely|rather|quite|more|less|most|least)$/

/** Most words that are hidden together, and fewest that are left to see. */
const MOST = 8
const LEAST = 6

const INNER = /^(?:compound|flat|nummod|det|amod|fixed|goeswith|reparandum)$/

/** Least lead of the arcs by which something hangs on a noun, to be hidden with it: "a pair | in the end". */
const LEAST_MARGIN = { of: 0.3, other: 1.2 } as const

/** Whether it is sure enough that a phrase behind a noun belongs to it. */
function isSurelyOn(t: Tree, kid: number): boolean {
  const of = kidsOf(t, kid).some(each => baseAt(t, each) === 'case' && lowerAt(t, each) === 'of')
  return marginAt(t, kid) >= (of ? LEAST_MARGIN.of : LEAST_MARGIN.other)
}

/** Where a noun's own words end: over what hangs on it, up to a comment; -1 where that is more than can be hidden. */
function endOf(t: Tree, phrase: NounPhrase): number {
  let { to } = phrase
  for (const kid of kidsOf(t, phrase.head)) {
    if (kid < to) continue
    const span = spanOf(t, kid)
    if (span.from > to || /^(?:punct|appos|parataxis)$/.test(baseAt(t, kid))) break
    if (baseAt(t, kid) === 'case' && lowerAt(t, kid).startsWith("'")) return -1
    if (!isSurelyOn(t, kid)) return -1
    to = span.to
    if (to - phrase.from > MOST + 1) return -1
  }
  return to
}

/** A row that "and" joins is hidden as a whole or not at all. */
const isJoined = (t: Tree, head: number): boolean =>
  baseAt(t, head) === 'conj' || kidsOf(t, head).some(kid => baseAt(t, kid) === 'conj')

const VERB = /^(?:VB[DZP]|MD|WDT|WP|PRP|PRP\$)$/

/** "the Man of [the Match award]": part of a name. */
const isHalfName = (s: Sentence, { from, to }: TokenRange): boolean =>
  lower(s, from - 1) === 'of' &&
  /^\p{Lu}/u.test(s.tokens[from - 2]?.form ?? '') &&
  s.tokens.slice(from, to).some(({ form }) => /^\p{Lu}/u.test(form))

/** "a number of [games]", "Planning and Landscape [constituency]", "[categories or groups] of images". */
const isPart = (s: Sentence, { from, to }: TokenRange): boolean =>
  (lower(s, from - 1) === 'of' && LIGHT.test(lemma(s, from - 2))) ||
  /^(?:NN|JJ)/.test(tag(s, from - 1)) ||
  lower(s, to) === 'of'

/** Names that anybody would say. */
const WORN =
  /^(?:internet|web|world wide web|earth|god|facebook|twitter|google|youtube|english|christmas|the internet)$/i

interface Unit {
  readonly hidden: TokenRange
  readonly prior: number
  readonly entity?: number | undefined
}

function nounUnit(desk: WriterDesk, sentence: number, s: Sentence, t: Tree, phrase: NounPhrase): Unit | null {
  const to = endOf(t, phrase)
  if (to < 0 || !/^NNS?$/.test(tag(s, phrase.head)) || LIGHT.test(lemma(s, phrase.head))) return null
  const whole = { from: phrase.from, to }
  if (AMOUNT.test(lemma(s, phrase.head)) || DEGREE.test(lower(s, phrase.from)) || /^(?:CD|\$|#)/.test(tag(s, to)))
    return null
  if (!isOwn(desk, sentence, s, phrase, whole) || hasFigure(desk, sentence, whole) || isGlued(s, whole)) return null
  if (s.tokens.slice(whole.from, whole.to).some(({ xpos, form }) => VERB.test(xpos) || NOBODY.test(form.toLowerCase())))
    return null
  const heavy = weight(s, whole)
  if (heavy === 0 || (heavy === 1 && (lower(s, phrase.head).length < 6 || tag(s, phrase.from) === 'DT'))) return null
  if (isHalfName(s, whole) || isPart(s, whole)) return null
  const article = /^(?:a|an)$/.test(lower(s, whole.from)) ? 1 : 0
  return { hidden: { from: whole.from + article, to }, prior: heavy > 1 ? 0.38 : 0.26 }
}

function nameUnit(desk: WriterDesk, sentence: number, s: Sentence, t: Tree, phrase: NounPhrase): Unit | null {
  const mention = nameAt(desk, sentence, phrase.head)
  if (mention === null || !isNamed(s, mention) || isGlued(s, mention.tokens) || inBrackets(s, mention.tokens))
    return null
  const { from, to } = mention.tokens
  if (
    WORN.test(
      s.tokens
        .slice(from, to)
        .map(({ form }) => form)
        .join(' '),
    ) ||
    isHalfName(s, mention.tokens)
  )
    return null
  // Who says something is asked as such, not with a gap.
  const verb = baseAt(t, phrase.head) === 'nsubj' ? headAt(t, phrase.head) : -1
  if (verb >= 0 && (SAYING.test(lemma(s, verb)) || (lemma(s, verb) === 'put' && lower(s, verb + 1) === 'it')))
    return null
  // Of "its founder Hald" or "Hald's" less than all would be hidden.
  const behind = kidsOf(t, phrase.head).some(
    kid => kid >= mention.tokens.to && /^(?:flat|compound|case)$/.test(baseAt(t, kid)),
  )
  if (behind) return null
  return { hidden: mention.tokens, prior: 0.42, entity: mention.entity }
}

/** "bread and butter": the row as a whole, where it is short and plain. */
function rowUnit(desk: WriterDesk, sentence: number, s: Sentence, t: Tree, phrase: NounPhrase): Unit | null {
  const last = kidsOf(t, phrase.head).findLast(kid => baseAt(t, kid) === 'conj')
  if (last === undefined || baseAt(t, phrase.head) === 'conj') return null
  const end = spanOf(t, last).to
  const hidden = { from: phrase.from, to: lowerAt(t, end - 1) === ',' ? end - 1 : end }
  if (
    hidden.to - hidden.from > MOST ||
    s.tokens.slice(hidden.from, hidden.to).some(({ xpos }) => /^(?:VB|MD|W|PRP)/.test(xpos))
  )
    return null
  if (hasFigure(desk, sentence, hidden) || isGlued(s, hidden) || isPart(s, hidden) || weight(s, hidden) < 2) return null
  if (/^(?:this|that|these|those|such|its|their|his|her|our|other|some|any|both|the)$/.test(lower(s, hidden.from)))
    return null
  return { hidden, prior: 0.4 }
}

/** "Ilka Brandt": the tree hangs a name's further words on its first, which is what the sentence knows it by. */
function byFirst(t: Tree, phrase: NounPhrase): NounPhrase {
  let { head } = phrase
  while (baseAt(t, head) === 'flat' && headAt(t, head) >= phrase.from && headAt(t, head) < head) head = headAt(t, head)
  return head === phrase.head ? phrase : { ...phrase, head }
}

function unitOf(desk: WriterDesk, sentence: number, s: Sentence, t: Tree, found: NounPhrase): Unit | null {
  const phrase = byFirst(t, found)
  if (INNER.test(baseAt(t, phrase.head))) return null
  if (isJoined(t, phrase.head)) return rowUnit(desk, sentence, s, t, phrase)
  return nameAt(desk, sentence, phrase.head) === null
    ? nounUnit(desk, sentence, s, t, phrase)
    : nameUnit(desk, sentence, s, t, phrase)
}

function clozeAt(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, unit: Unit): Candidate | null {
  const { hidden, prior, entity } = unit
  const whole = stretchOf(s, clause, hidden)
  const t = treeAt(s)
  if (t === null || wordsLeft(t, whole, looseIn(s, clause, whole, hidden)) - (hidden.to - hidden.from) < LEAST)
    return null
  const named = entity !== undefined
  return clozeOf(desk, sentence, s, clause, {
    rule: named ? 'cloze-name' : 'cloze-noun',
    hidden,
    asks: named ? 'name' : 'phrase',
    prior: named && hidden.from < clause.verb.to ? prior - 0.06 : prior,
    entity,
  })
}

const isDenied = (s: Sentence, { from, to }: Clause): boolean =>
  s.tokens
    .slice(from, to)
    .some(
      ({ form, deprel }) =>
        /^(?:not|n['’]t|no|never|nobody|nothing|nor|neither|anyone|anything)$/i.test(form) && deprel !== 'flat',
    )

/** A joined verb that was given the first one's subject. */
const hasLent = (s: Sentence, clause: Clause): boolean =>
  isSharing(s, clause) && s.clauses.some(({ kind, verb }) => kind === 'main' && verb.from < clause.verb.from)

export const makeUnitClozes: Maker = (desk, sentence, s) => {
  const t = treeAt(s)
  if (t === null) return []
  return wholeClauses(s).flatMap(clause => {
    // What is denied has no one right answer.
    if (clause.verb.negated || isDenied(s, clause) || !isFactual(desk, sentence, s, clause)) return []
    // "stood in a crowd and called it …": what the first verb says is hidden where that verb's own words are shown.
    const from = clause.kind === 'main' && hasLent(s, clause) ? clause.verb.from : clause.from
    return s.phrases.flatMap(phrase => {
      const unit = phrase.from >= from && within(clause, phrase) ? unitOf(desk, sentence, s, t, phrase) : null
      const made = unit === null ? null : clozeAt(desk, sentence, s, clause, unit)
      return made === null ? [] : [made]
    })
  })
}
