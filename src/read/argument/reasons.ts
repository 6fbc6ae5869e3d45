/** Reasons and causes that a sentence marks: "because", "since", ", as", "so", "that is why", "because of", "led to". */
import type { Clause, Sentence } from '../reading.ts'
import { CAUSING } from '../syntax/words.ts'
import { endOfPhrase, withoutInner } from './because-of.ts'
import type { Finder, Part } from './finder.ts'
import { clausePart, connect } from './finder.ts'
import { holderOf } from './holders.ts'
import { after, claimOf, contains, lemma, lower, mainClause, opening, tag, trimmed } from './scene.ts'

const isTop = (clause: Clause): boolean => clause.kind === 'main' || clause.kind === 'coordinate'

/** The top clause that an adverbial clause hangs on; null when it may hang on a clause inside. */
function hostOf(s: Sentence, clause: Clause): Clause | null {
  const before = s.clauses.filter(other => other.verb.to <= clause.from)
  const last = before.at(-1)
  if (last === undefined) return s.clauses.find(other => other.kind === 'main') ?? null
  if (isTop(last)) return last
  // "The first is that X, because Y": the main clause only points; the reason is for what it points at.
  const main = s.clauses.find(other => other.kind === 'main')
  const points = main !== undefined && lemma(s, main.verb.main) === 'be' && before.at(-2) === main
  return points && last.kind === 'complement' ? last : null
}

const isSimplePast = (s: Sentence, clause: Clause): boolean =>
  clause.verb.finite === clause.verb.main && tag(s, clause.verb.main) === 'VBD'

/** How sure a subordinator gives a reason here; 0 when it does not. */
function reasonForce(s: Sentence, clause: Clause): number {
  const at = clause.marker?.from ?? -1
  const word = lower(s, at)
  const before = lower(s, at - 1)
  if (word === 'because') return /^(?:not|n't)$/.test(before) || /^(?:just|only|simply|merely)$/.test(before) ? 0 : 0.9
  if (word === 'that' && before === 'now') return 0.75
  if (word === 'since') {
    const fronted = at === 0 || before === ','
    return fronted && clause.verb.tense !== 'past' && !/^(?:have|'ve)$/.test(lemma(s, clause.verb.finite)) ? 0.6 : 0
  }
  if (word === 'as') {
    const reporting = clause.rest.to - clause.rest.from < 2 || clause.subject === null
    const verb = lemma(s, clause.verb.main)
    // Two past events with "as" between them happened together; a state, or a present, gives a reason.
    const host = hostOf(s, clause)
    const together =
      host !== null &&
      isSimplePast(s, host) &&
      isSimplePast(s, clause) &&
      !/^(?:be|have|want|need|know|lack|fear|believe)$/.test(verb)
    // "drawn by lot, as the guild drew its wardens": the same verb again says how, not why.
    const likewise = host !== null && lemma(s, host.verb.main) === verb
    const saying =
      /^(?:say|argue|note|show|suggest|put|write|point|do|be|explain|know|see|account|call|describe|describes|expect|predict)$/.test(
        verb,
      )
    // "as it has for years": the verb stands for the one before it.
    const elliptical = /^(?:have|do|be)$/.test(verb) && /^(?:IN|,|\.|)$/.test(tag(s, clause.verb.to))
    return before === ',' && !reporting && !together && !likewise && !saying && !elliptical ? 0.55 : 0
  }
  return 0
}

/** "X because Y", "Since Y, X", "X, as Y". */
export const findBecause: Finder = (desk, index, s) => {
  for (const clause of s.clauses) {
    const nowThat =
      clause.marker !== null && lower(s, clause.marker.from) === 'that' && lower(s, clause.marker.from - 1) === 'now'
    if ((clause.kind !== 'adverbial' && !nowThat) || clause.marker === null) continue
    const force = reasonForce(s, clause)
    if (force === 0) continue
    const host = hostOf(s, clause)
    if (host === null || host.subject === null || !host.sure) continue
    // "They do not choose it because it is cheap": not for that reason. Only a comma parts the reason from the "not".
    const parted = /^[,;–—]$/.test(lower(s, clause.marker.from - 1)) || clause.verb.to <= host.verb.from
    if (host.verb.negated && !parted) continue
    // "The reason is because …" has no claim before it.
    if (lemma(s, host.verb.main) === 'be' && clause.from === host.verb.to) continue
    const claim = clausePart(desk, index, host, 'claim')
    if (claim === null) continue
    const reason = trimmed(s, { from: clause.marker.to, to: clause.to })
    const claimTokens = withoutInner(s, claim.tokens, { from: nowThat ? clause.from - 1 : clause.from, to: clause.to })
    if (claimTokens === null) continue
    const from: Part = { sentence: index, tokens: reason, role: 'reason', holder: claim.holder }
    connect(
      desk,
      from,
      'supports',
      { ...claim, tokens: claimTokens },
      'because',
      { sentence: index, tokens: clause.marker },
      force,
    )
  }
}

/** "Y, so X": the second clause follows from the first. */
export const findSo: Finder = (desk, index, s) => {
  const main = mainClause(s)
  if (main === null || !main.sure) return
  for (const clause of s.clauses) {
    if (clause.verb.from <= main.verb.to || clause.subject === null) continue
    let at = clause.subject.from - 1
    while (at > main.verb.to && /^(?:RB|IN)$/.test(tag(s, at)) && lower(s, at) !== 'so') at--
    if (lower(s, at) !== 'so' || clause.subject.from - at > 3) continue
    const comma = lower(s, at - 1) === ',' || (lower(s, at - 1) === 'and' && lower(s, at - 2) === ',')
    if (
      !comma ||
      lower(s, at + 1) === 'that' ||
      (/^(?:JJ|RB)/.test(tag(s, at + 1)) && !/^(?:NN|JJ)/.test(tag(s, at + 2)))
    )
      continue
    const cause = trimmed(s, { from: claimOf(s, main).from, to: lower(s, at - 1) === 'and' ? at - 2 : at - 1 })
    const effect = trimmed(s, { from: clause.subject.from, to: clause.to })
    let first = cause.from
    for (let i = cause.from; i < cause.to; i++) if (lower(s, i) === ':') first = i + 1
    if (!contains({ from: 0, to: at }, cause)) continue
    const holder = holderOf(desk.scene, index, main, desk.entities)
    connect(
      desk,
      { sentence: index, tokens: { from: first, to: cause.to }, role: 'reason', holder },
      'causes',
      { sentence: index, tokens: effect, role: 'claim', holder },
      'so',
      { sentence: index, tokens: { from: at, to: at + 1 } },
      0.7,
    )
    return
  }
}

/** "That is why X": the reason is the sentence before. "That is because Y": the reason is here. */
export const findThatIsWhy: Finder = (desk, index, s) => {
  const before = desk.scene.sentences[index - 1]
  const start = opening(s).start
  if (
    before === undefined ||
    before.paragraph !== s.paragraph ||
    !/^(?:this|that|which)$/.test(lower(s, start)) ||
    lemma(s, start + 1) !== 'be'
  )
    return
  let at = start + 2
  if (tag(s, at) === 'RB') at++
  if (after(s, at, 'one reason') >= 0) at += 2
  const word = lower(s, at)
  if (word !== 'why' && word !== 'because') return
  // Of several clauses the last is what is explained, where it says by itself of whom it speaks.
  const tops = before.clauses.filter(isTop)
  const host = tops.length > 1 && word === 'because' ? aloneIn(before, tops.at(-1)) : mainClause(before)
  const inner = s.clauses.find(clause => clause.verb.from > at && clause.subject !== null)
  if (host === null || !host.sure || host.subject === null || inner === undefined || before.form !== 'statement') return
  const there = clausePart(desk, index - 1, host, word === 'why' ? 'reason' : 'claim')
  if (there === null) return
  const here: Part = {
    sentence: index,
    tokens: trimmed(s, { from: at + 1, to: inner.to }),
    role: word === 'why' ? 'claim' : 'reason',
    holder: there.holder,
  }
  const marker = { sentence: index, tokens: { from: start, to: at + 1 } }
  const [from, to] = word === 'why' ? [there, here] : [here, there]
  connect(desk, from, 'supports', to, 'that-is-why', marker, 0.75)
}

/** A clause whose subject is no pronoun. */
const aloneIn = (s: Sentence, clause: Clause | undefined): Clause | null =>
  clause?.subject == null || /^(?:PRP|DT|EX|WP)$/.test(tag(s, clause.subject.to - 1)) ? null : clause

const PREPOSITION: ReadonlyMap<string, string> = new Map([
  ['lead', 'to'],
  ['result', 'in'],
  ['contribute', 'to'],
])
/** Verbs that need more than an object to speak of cause: "forced Parliament to …", "allowed …". */
const WEAK_CAUSE = new Set('produce bring create drive lead force'.split(' '))

/** Whether a verb has an object, as far as the tree tells. */
const hasObject = (s: Sentence, { verb }: Clause): boolean =>
  s.tokens[verb.main]?.head === undefined ||
  s.tokens.some(
    ({ head, deprel, form }) =>
      head === verb.main && /^(?:obj|ccomp|xcomp)$/.test(deprel ?? '') && !/(?:^|-)fold$/i.test(form),
  )

/** "X led to Y": the subject is offered as the cause of the object. */
export const findLeadsTo: Finder = (desk, index, s) => {
  const clause = mainClause(s)
  if (
    clause === null ||
    !clause.sure ||
    clause.subject === null ||
    clause.verb.passive ||
    clause.verb.negated ||
    s.form !== 'statement'
  )
    return
  const verb = lemma(s, clause.verb.main)
  const link = PREPOSITION.get(verb)
  // People and pronouns act; what is asked for here is a cause.
  if (/^(?:PRP|WP|EX)$/.test(tag(s, clause.subject.from)) || clause.subject.to - clause.subject.from < 2) return
  if (!CAUSING.has(verb) || (link !== undefined && lower(s, clause.verb.to) !== link)) return
  if (link === undefined && WEAK_CAUSE.has(verb)) return
  // "Traffic had increased 18-fold", "slowed by a third": nothing else did.
  if (link === undefined && !hasObject(s, clause)) return
  const from = link === undefined ? clause.verb.to : clause.verb.to + 1
  const effect = trimmed(s, { from, to: endOfPhrase(s, from, clause.rest.to) })
  if (effect.to <= effect.from || !/^(?:DT|NN|JJ|PRP\$|CD|VBG|PDT)/.test(tag(s, effect.from))) return
  const holder = holderOf(desk.scene, index, clause, desk.entities)
  connect(
    desk,
    { sentence: index, tokens: trimmed(s, clause.subject), role: 'reason', holder },
    'causes',
    { sentence: index, tokens: effect, role: 'claim', holder },
    'leads-to',
    { sentence: index, tokens: { from: clause.verb.from, to: from } },
    0.6,
  )
}

const PURPOSE = ['in order to', 'so as to', 'so that', 'in order that'] as const

/** "X in order to Y": what something was done for. */
export const findPurpose: Finder = (desk, index, s) => {
  const clause = mainClause(s)
  if (clause === null || !clause.sure || clause.subject === null || s.form !== 'statement') return
  for (let i = clause.verb.to; i < clause.to; i++) {
    for (const phrase of PURPOSE) {
      const to = after(s, i, phrase)
      if (to < 0 || (phrase === 'so that' && /^(?:JJ|RB)/.test(tag(s, i + 1)))) continue
      // "The tax shows up in the price, so that the owner bears it": what comes of it, behind a comma.
      if (phrase === 'so that' && lower(s, i - 1) === ',') continue
      // "They reply that it was exempt, so that …": whose purpose it is stays open.
      if (s.clauses.some(({ kind, verb }) => kind === 'complement' && verb.from >= clause.verb.to && verb.to <= i))
        continue
      const holder = holderOf(desk.scene, index, clause, desk.entities)
      const claim = trimmed(s, { from: claimOf(s, clause).from, to: i })
      const marker = { sentence: index, tokens: { from: i, to } }
      connect(
        desk,
        { sentence: index, tokens: trimmed(s, { from: i, to: clause.to }), role: 'reason', holder },
        'supports',
        { sentence: index, tokens: claim, role: 'claim', holder },
        'purpose',
        marker,
        0.75,
      )
      return
    }
  }
}
