/** What is granted, what may be objected, and what the author says to it. */
import type { Clause, Sentence, TokenRange } from '../reading.ts'
import { withoutInner } from './because-of.ts'
import type { Desk, Finder, Part } from './finder.ts'
import { connect } from './finder.ts'
import { AUTHOR, holderOf, UNNAMED } from './holders.ts'
import { dismissedAt, grantedBefore, isCounterexample, judgedFrom, objectedIn, wavedAway } from './objections.ts'
import {
  after,
  claimOf,
  lemma,
  lower,
  mainClause,
  mostlyQuoted,
  opening,
  slug,
  tag,
  trimmed,
  wordsIn,
} from './scene.ts'

const GRANTING = new Set([
  'granted',
  'admittedly',
  'of course',
  'to be sure',
  'true',
  'no doubt',
  'certainly',
  'undoubtedly',
  'it is true that',
  'it is true',
  "it's true that",
  'it must be granted that',
  'it must be admitted that',
  'it must be said that',
  'it has to be said that',
  'naturally',
  'clearly',
  'surely',
])
const TURNING = new Set([
  'but',
  'yet',
  'however',
  'still',
  'nevertheless',
  'nonetheless',
  'and yet',
  'even so',
  'all the same',
  'that said',
  'for all that',
  'but then',
  'instead',
])

/** The connective by which a sentence turns against the one before, with its main clause, or null. */
function turning(s: Sentence): Clause | null {
  const head = opening(s)
  const main = mainClause(s)
  if (main === null || s.form !== 'statement') return null
  if (head.connectives.some(word => TURNING.has(word))) return main
  // "The mayor may conclude, however, that …"
  for (let i = main.from; i < Math.min(main.to, main.from + 8); i++)
    if (
      /^(?:however|nevertheless|nonetheless|though)$/.test(lower(s, i)) &&
      lower(s, i - 1) === ',' &&
      lower(s, i + 1) === ','
    )
      return main
  return null
}

/** The first sentence behind `index`, at most three on and in the same paragraph, that turns against it. */
function replyTo(desk: Desk, index: number): Part | null {
  const { sentences } = desk.scene
  for (let k = index + 1; k <= index + 3; k++) {
    const s = sentences[k]
    if (s === undefined || s.paragraph !== sentences[index]?.paragraph) return null
    // What follows a further objection answers that one.
    if (k > index + 1 && objectedIn(sentences[k - 1] ?? s) !== null) return null
    const away = Math.max(wavedAway(s), k === index + 1 ? grantedBefore(s) : -1)
    if (away > 0)
      return { sentence: k, tokens: trimmed(s, { from: away, to: s.tokens.length }), role: 'reply', holder: AUTHOR }
    const judged = judgedFrom(s)
    if (judged >= 0)
      return { sentence: k, tokens: trimmed(s, { from: judged, to: s.tokens.length }), role: 'reply', holder: AUTHOR }
    if (k === index + 1 && isCounterexample(s))
      return { sentence: k, tokens: { from: 0, to: thenFrom(s) }, role: 'reply', holder: AUTHOR }
    const clause = turning(s) ?? (dismissedAt(desk, k - 1) && k > index + 1 ? mainClause(s) : null)
    if (clause !== null) return { sentence: k, tokens: wholeOf(s, clause), role: 'reply', holder: AUTHOR }
  }
  return null
}

/** Where ", then." begins at the end of a sentence. */
function thenFrom(s: Sentence): number {
  let to = s.tokens.findLastIndex(({ form }) => form.toLowerCase() === 'then')
  while (to > 1 && lower(s, to - 1) === ',') to--
  return to
}

/** A sentence without its opening connective, or a comment set between dashes behind that: several clauses may stand in a reply. */
function wholeOf(s: Sentence, clause: Clause): TokenRange {
  const { start } = opening(s)
  const comment = s.asides.find(({ kind, from }) => kind === 'dash' && from === start && start > 0)
  return trimmed(s, { from: comment?.to ?? claimOf(s, clause).from, to: s.tokens.length })
}

/** "Granted, X. But Y." */
export const findGranted: Finder = (desk, index, s) => {
  const main = mainClause(s)
  if (main === null || s.form !== 'statement') return
  const head = opening(s)
  const opened = head.connectives.some(word => GRANTING.has(word))
  if (!opened && !hasInnerGrant(s, main)) return
  const concession: Part = {
    sentence: index,
    tokens: trimmed(s, { from: head.start, to: s.tokens.length }),
    role: 'concession',
    holder: AUTHOR,
  }
  const own = answeredInside(s, main)
  if (own !== null) {
    const part: Part = { ...concession, tokens: trimmed(s, { from: head.start, to: main.to }) }
    connect(
      desk,
      part,
      'concedes',
      { sentence: index, tokens: own, role: 'reply', holder: AUTHOR },
      'granted',
      null,
      0.75,
    )
    return
  }
  const reply = replyTo(desk, index)
  if (reply !== null) connect(desk, concession, 'concedes', reply, 'granted', null, 0.75)
  else if (opened && !/^(?:naturally|clearly|surely|certainly|of course|no doubt)$/.test(head.connectives[0] ?? ''))
    desk.ledger.statement(index, concession.tokens, 'concession', AUTHOR, 0.5)
}

/** "X, admittedly, Y" between commas. */
function hasInnerGrant(s: Sentence, main: Clause): boolean {
  for (let i = main.from; i < Math.min(main.to, main.from + 9); i++)
    if (/^(?:admittedly|granted)$/.test(lower(s, i)) && lower(s, i - 1) === ',') return true
  return false
}

/** ", but Y" in the same sentence. */
function answeredInside(s: Sentence, main: Clause): TokenRange | null {
  const other = s.clauses.find(
    clause => clause.kind === 'coordinate' && clause.verb.from > main.verb.to && clause.subject !== null,
  )
  if (other === undefined || other.marker === null || !/^(?:but|yet)$/.test(lower(s, other.marker.from))) return null
  return trimmed(s, { from: other.marker.to, to: other.to })
}

const ALTHOUGH = /^(?:although|though|albeit)$/

/** "Although X, Y", "Y, although X", "While X, Y". */
export const findAlthough: Finder = (desk, index, s) => {
  const main = mainClause(s)
  if (main === null || !main.sure || main.subject === null || s.form !== 'statement') return
  for (const clause of s.clauses) {
    if (clause.kind !== 'adverbial' || clause.marker === null || clause.subject === null) continue
    const at = clause.marker.from
    const word = lower(s, at)
    const fronted = clause.verb.to <= main.verb.from
    const even = lower(s, at - 1) === 'even' && word === 'though'
    // "as though it were a miracle" grants nothing.
    if (lower(s, at - 1) === 'as') continue
    if (!(ALTHOUGH.test(word) || (word === 'while' && fronted && /^(?:present|modal)$/.test(clause.verb.tense))))
      continue
    const start = even ? at - 1 : at
    const claim = withoutInner(s, claimOf(s, main), { from: start, to: clause.to })
    if (claim === null) continue
    const holder = holderOf(desk.scene, index, main, desk.entities)
    const concession: Part = {
      sentence: index,
      tokens: trimmed(s, { from: clause.marker.to, to: clause.to }),
      role: 'concession',
      holder,
    }
    connect(
      desk,
      concession,
      'concedes',
      { sentence: index, tokens: claim, role: 'claim', holder },
      'although',
      { sentence: index, tokens: { from: start, to: clause.marker.to } },
      word === 'while' ? 0.55 : 0.8,
    )
  }
}

/** "Despite X, Y". */
export const findDespite: Finder = (desk, index, s) => {
  const main = mainClause(s)
  if (main === null || !main.sure || main.subject === null || s.form !== 'statement') return
  const start = opening(s).start
  const to = /^(?:despite|notwithstanding)$/.test(lower(s, start)) ? start + 1 : after(s, start, 'in spite of')
  if (to < 0 || main.fronted === null) return
  const phrase = trimmed(s, { from: to, to: main.subject.from })
  if (phrase.to <= phrase.from || wordsIn(s, phrase) > 18) return
  const holder = holderOf(desk.scene, index, main, desk.entities)
  const claim = trimmed(s, { from: main.subject.from, to: main.to })
  connect(
    desk,
    { sentence: index, tokens: phrase, role: 'concession', holder },
    'concedes',
    { sentence: index, tokens: claim, role: 'claim', holder },
    'despite',
    { sentence: index, tokens: { from: start, to } },
    0.75,
  )
}

const OBJECTING = new Set(
  'argue object say claim protest insist reply respond counter think believe suggest contend complain worry maintain retort assert fear'.split(
    ' ',
  ),
)
const SOMEBODY =
  /^(?:you|one|some|many|others|critics|opponents|sceptics|skeptics|defenders|detractors|supporters|proponents|advocates|optimists|pessimists|apologists|cynics|commentators|observers|people|few|those|it)$/

/** Whether a subject is nobody in particular: a foe of straw whose view the author may answer. */
function isSomebody(s: Sentence, subject: TokenRange): boolean {
  const only = subject.to - subject.from
  const first = lower(s, subject.from)
  if (only === 1) return SOMEBODY.test(first) || SOMEBODY.test(lemma(s, subject.from))
  for (let i = subject.from; i < subject.to; i++) if (/^NNPS?$/.test(tag(s, i))) return false
  return SOMEBODY.test(first) || SOMEBODY.test(lower(s, subject.to - 1)) || SOMEBODY.test(lower(s, subject.from + 1))
}

/** "You may argue that X. But Y." "It is often said that X." */
export const findObjection: Finder = (desk, index, s) => {
  const main = mainClause(s)
  if (main === null || main.subject === null || s.form !== 'statement') return
  if (objectedTo(desk, index, s)) return
  const verb = lemma(s, main.verb.main)
  if (!OBJECTING.has(verb) || !isSomebody(s, main.subject)) return
  const passive = lower(s, main.subject.from) === 'it'
  if (passive !== main.verb.passive) return
  // "You would think they might be grateful": nobody thinks so.
  if (/^(?:you|one)$/.test(lower(s, main.subject.from)) && /^(?:would|'d|’d)$/.test(main.verb.modal ?? '')) return
  const inner = s.clauses.find(
    clause => clause.kind === 'complement' && clause.from >= main.verb.to && clause.subject !== null,
  )
  if (inner === undefined || mostlyQuoted(s, inner)) return
  const holder =
    passive || main.subject.to - main.subject.from === 1 ? nobody(s, main.subject) : slug(lower(s, main.subject.to - 1))
  const from = inner.marker === null ? inner.from : inner.marker.to
  const own = answeredInside(s, main)
  const end = own === null ? inner.to : Math.min(inner.to, own.from)
  const tokens = trimmed(s, { from: behindSelf(s, { from, to: end }), to: end })
  const objection: Part = { sentence: index, tokens, role: 'objection', holder }
  const reply =
    own === null ? replyTo(desk, index) : { sentence: index, tokens: own, role: 'reply' as const, holder: AUTHOR }
  const marker = { sentence: index, tokens: { from: main.subject.from, to: from } }
  if (reply !== null) connect(desk, reply, 'attacks', objection, 'objection', marker, 0.8)
  else desk.ledger.statement(index, objection.tokens, 'objection', holder, 0.5)
}

/** "that I flatter my town: its ferries have sunk": what is told of the author's "I" is told behind the colon. */
function behindSelf(s: Sentence, { from, to }: TokenRange): number {
  const colon = s.tokens.findIndex(({ form }, i) => i > from && i < to && form === ':')
  const self = s.tokens.slice(from, Math.max(colon, from)).some(({ form }) => /^(?:i|me|my)$/i.test(form))
  return self && s.clauses.some(({ verb }) => verb.from > colon && verb.to <= to) ? colon + 1 : from
}

/** "The usual objection is that X. But Y.": whether the sentence is of this kind. */
function objectedTo(desk: Desk, index: number, s: Sentence): boolean {
  const found = objectedIn(s)
  if (found === null) return false
  const tokens = trimmed(s, { from: found.from, to: found.to })
  const objection: Part = { sentence: index, tokens, role: 'objection', holder: found.holder }
  const reply = replyTo(desk, index)
  if (reply === null) desk.ledger.statement(index, tokens, 'objection', found.holder, 0.5)
  else connect(desk, reply, 'attacks', objection, 'objection', null, 0.75)
  return true
}

const nobody = (s: Sentence, subject: TokenRange): string =>
  /^(?:you|one|it|some|many|others|people|few|those)$/.test(lower(s, subject.from))
    ? UNNAMED
    : slug(lower(s, subject.from))
