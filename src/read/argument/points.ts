/** Single sentences that make a point in a form of their own: evidence, contrasts, answers, definitions, forecasts, demands. */
import type { Sentence, TokenRange } from '../reading.ts'
import { HEART, ROLE_NOUN, SHOWING } from '../syntax/words.ts'
import type { Finder } from './finder.ts'
import { clausePart, connect } from './finder.ts'
import { AUTHOR, holderOf } from './holders.ts'
import { claimOf, lemma, lower, mainClause, nextOf, opening, sureMain, tag, trimmed, wordsIn } from './scene.ts'

/** Whether a subject that ends in a name is somebody: the name itself, or what somebody is before it. */
const acts = (s: Sentence, subject: TokenRange | null): boolean =>
  subject !== null && !s.tokens.slice(subject.from, subject.to).some(({ xpos }) => /^(?:IN|POS)$/.test(xpos))

/** "X suggests Y": the subject is evidence of the object. */
export const findShows: Finder = (desk, index, s) => {
  const main = sureMain(s)
  if (main === null || main.subject === null || main.verb.negated || main.verb.passive) return
  const verb = lemma(s, main.verb.main)
  if (!SHOWING.has(verb) || /^(?:PRP|WP|EX)$/.test(tag(s, main.subject.from))) return
  // A person who shows or suggests something does so on purpose: no evidence.
  const names = (desk.scene.mentions[index] ?? []).filter(
    mention => mention.kind === 'name' && mention.tokens.to === main.subject?.to,
  )
  if (
    names.some(
      mention => /^(?:person|other)$/.test(desk.entities[mention.entity ?? -1]?.kind ?? '') && acts(s, main.subject),
    )
  )
    return
  const nobody = /^(?:nobody|nothing|none|no|few)$/.test(lower(s, main.subject.from))
  // "shows up in the books" shows nothing.
  if (nobody || tag(s, main.verb.to) === 'RP' || lower(s, main.verb.to) === 'up') return
  if (verb === 'point' && lower(s, main.verb.to) !== 'to') return
  const shown = trimmed(s, { from: main.rest.from + (verb === 'point' ? 1 : 0), to: main.rest.to })
  if (shown.to <= shown.from || (verb === 'prove' && lower(s, shown.from) !== 'that')) return
  const holder = holderOf(desk.scene, index, main, desk.entities)
  connect(
    desk,
    { sentence: index, tokens: trimmed(s, main.subject), role: 'evidence', holder },
    'supports',
    { sentence: index, tokens: shown, role: 'claim', holder },
    'shows',
    { sentence: index, tokens: main.verb },
    0.75,
  )
}

/** "X. For example, Y." */
export const findExample: Finder = (desk, index, s) => {
  const head = opening(s)
  const inner = s.tokens.findIndex(
    (_, i) => /^(?:example|instance)$/.test(lower(s, i)) && lower(s, i - 1) === 'for' && i < 12,
  )
  if (!head.connectives.some(word => /^for (?:example|instance)$/.test(word)) && inner < 0) return
  const main = sureMain(s)
  const before = desk.scene.sentences[index - 1]
  if (main === null || before === undefined || before.paragraph !== s.paragraph) return
  const host = sureMain(before)
  if (host === null) return
  const claim = clausePart(desk, index - 1, host, 'claim')
  if (claim === null) return
  const example = {
    sentence: index,
    tokens: trimmed(s, { from: head.start, to: s.tokens.length }),
    role: 'example' as const,
    holder: claim.holder,
  }
  connect(desk, example, 'exemplifies', claim, 'example', null, 0.7)
}

/** "X is not A but B", "not because A but because B". */
export const findNotBut: Finder = (desk, index, s) => {
  const main = sureMain(s)
  if (main === null || main.subject === null) return
  const not = s.tokens.findIndex(
    (_, i) => i >= main.verb.from && i <= main.verb.to + 1 && /^(?:not|n't)$/.test(lower(s, i)),
  )
  if (not < 0 || lemma(s, main.verb.main) !== 'be' || /^(?:only|just|merely|simply)$/.test(lower(s, not + 1))) return
  const but = s.tokens.findIndex((_, i) => i > not + 1 && i < main.to && lower(s, i) === 'but')
  if (
    but < 0 ||
    s.clauses.some(clause => clause.kind === 'coordinate' && clause.marker?.from === but && clause.subject !== null)
  )
    return
  // "not X, but S V": a second clause, no second half of this one.
  if (s.clauses.some(clause => clause.kind !== 'relative' && clause.verb.from > but && clause.verb.to <= main.to))
    return
  const holder = holderOf(desk.scene, index, main, desk.entities)
  const denied = trimmed(s, { from: not + 1, to: but })
  const said = trimmed(s, { from: but + 1, to: main.to })
  if (said.to <= said.from || denied.to <= denied.from) return
  connect(
    desk,
    { sentence: index, tokens: said, role: 'claim', holder },
    'contrasts',
    { sentence: index, tokens: denied, role: 'claim', holder },
    'not-but',
    { sentence: index, tokens: { from: but, to: but + 1 } },
    0.8,
  )
}

/** Words that open a question to be answered by yes or no. */
const ASKS = /^(?:do|does|did|is|are|was|were|can|could|will|would|should|must|has|have|may|might)$/

/** A question of the author's, answered at once. */
export const findQuestion: Finder = (desk, index, s) => {
  const next = nextOf(desk.scene, index)
  if (
    s.form !== 'question' ||
    next === null ||
    next.form !== 'statement' ||
    s.asides.some(aside => aside.kind === 'quote')
  )
    return
  const start = opening(s).start
  // "Does it work? I'd say that …": a plain question that the author answers for himself.
  const open = ASKS.test(lower(s, start)) && lower(next, opening(next).start) === 'i'
  if (!/^W/.test(tag(s, start)) && !open) return
  const after = desk.scene.sentences[index + 2]
  const because = /^(?:because|by|for|to)$/.test(lower(next, 0))
  if (after?.paragraph === s.paragraph && after.form === 'question' && !because) return
  const main = mainClause(next)
  if (main === null && !because) return
  const head = opening(next)
  if (/^(?:let|consider|imagine|suppose|take|think|look|ask|note|recall|see)$/.test(lower(next, 0))) return
  if (head.connectives.length > 0 || wordsIn(next, { from: 0, to: next.tokens.length }) > 40) return
  const question = {
    sentence: index,
    tokens: trimmed(s, { from: start, to: s.tokens.length }),
    role: 'claim' as const,
    holder: AUTHOR,
  }
  connect(
    desk,
    { sentence: index + 1, tokens: trimmed(next, { from: 0, to: next.tokens.length }), role: 'claim', holder: AUTHOR },
    'supports',
    question,
    'question',
    null,
    because ? 0.8 : 0.5,
  )
}

const hasOrdinal = (s: Sentence, range: TokenRange): boolean => {
  for (let i = range.from; i < range.to; i++)
    if (/^(?:first|second|third|fourth|fifth|other|another|next|last)$/.test(lower(s, i))) return true
  return false
}

/** Of the usual explanation the author may think otherwise. */
const OTHERS =
  /^(?:usual|common|official|popular|conventional|standard|obvious|received|prevailing|traditional|alleged|short|long|simple|quick|first|initial)$/i

/** "is that the pipes are old and the work is dear": a second clause without a comma before it belongs to the first. */
function wholeRest(s: Sentence, rest: TokenRange): TokenRange {
  if (lower(s, rest.from) !== 'that' || lower(s, rest.to) !== 'and') return rest
  let { to } = rest
  while (to < s.tokens.length && !/^[,.;:–—]$/.test(lower(s, to))) to++
  return wordsIn(s, { from: rest.from, to }) <= 20 ? { from: rest.from, to } : rest
}

/** "The problem with X is that Y": the author names the heart of a matter. */
export const findDefinition: Finder = (desk, index, s) => {
  const main = sureMain(s)
  if (main === null || main.subject === null || lemma(s, main.verb.main) !== 'be' || main.verb.negated) return
  const { from } = main.subject
  if (!/^(?:the|my|our|its|their|one)$/.test(lower(s, from)) && !/^NNP/.test(tag(s, from))) return
  const phrase = s.phrases.find(candidate => candidate.from === from)
  const noun = phrase === undefined ? '' : lemma(s, phrase.head)
  if (phrase === undefined || hasOrdinal(s, phrase)) return
  // Of a plain "goal" it must be said whose; the heart of a matter is that of the whole piece.
  const owned =
    main.subject.to > phrase.to || s.tokens.slice(phrase.from, phrase.head).some(token => token.xpos === 'POS')
  if (!HEART.has(noun) && !(owned && ROLE_NOUN.has(noun))) return
  if (s.tokens.slice(phrase.from, phrase.head).some(token => OTHERS.test(token.form))) return
  const rest = wholeRest(s, trimmed(s, main.rest))
  if (!/^(?:that|to|not)$/.test(lower(s, rest.from)) && !/^(?:DT|NN|VBG|WRB|WP|PRP\$|JJ|CD)/.test(tag(s, rest.from)))
    return
  const said = /^(?:that|to)$/.test(lower(s, rest.from))
  if (!said && /^JJ/.test(tag(s, rest.from)) && (wordsIn(s, rest) < 4 || !s.phrases.some(p => p.from === rest.from)))
    return
  const holder = holderOf(desk.scene, index, main, desk.entities)
  connect(
    desk,
    { sentence: index, tokens: rest, role: 'claim', holder },
    'supports',
    { sentence: index, tokens: trimmed(s, main.subject), role: 'claim', holder },
    'definition',
    { sentence: index, tokens: main.verb },
    said ? 0.75 : 0.5,
  )
}

/** "What changed the country was X", "It was X that changed the country". */
export const findCleft: Finder = (desk, index, s) => {
  const start = opening(s).start
  if (s.form !== 'statement') return
  if (lower(s, start) === 'what') {
    const [inner, outer] = s.clauses
    if (
      inner === undefined ||
      outer === undefined ||
      inner.kind === 'main' ||
      outer.kind !== 'main' ||
      lemma(s, outer.verb.main) !== 'be' ||
      outer.verb.negated
    )
      return
    if (inner.verb.from - start > 7 || outer.verb.from < inner.verb.to) return
    const holder = holderOf(desk.scene, index, outer, desk.entities)
    const focus = trimmed(s, outer.rest)
    const presupposed = trimmed(s, { from: start, to: outer.verb.from })
    connect(
      desk,
      { sentence: index, tokens: focus, role: 'claim', holder },
      'supports',
      { sentence: index, tokens: presupposed, role: 'claim', holder },
      'cleft',
      { sentence: index, tokens: outer.verb },
      0.8,
    )
  }
}

/** "X should Y": what the author demands. */
export const findShould: Finder = (desk, index, s) => {
  const main = sureMain(s)
  if (main === null || main.subject === null || holderOf(desk.scene, index, main, desk.entities) !== AUTHOR) return
  const ought = main.verb.modal === 'should' || main.verb.modal === 'must' || main.verb.modal === 'ought'
  const needs = main.verb.modal === null && lemma(s, main.verb.main) === 'need' && lower(s, main.verb.to) === 'to'
  if ((!ought && !needs) || /^(?:EX|PRP)$/.test(tag(s, main.subject.from))) return
  const demand = { sentence: index, tokens: claimOf(s, main), role: 'conclusion' as const, holder: AUTHOR }
  desk.ledger.statement(index, demand.tokens, 'conclusion', AUTHOR, 0.6)
  const subject = { sentence: index, tokens: trimmed(s, main.subject), role: 'claim' as const, holder: AUTHOR }
  connect(desk, demand, 'supports', subject, 'should', { sentence: index, tokens: main.verb }, 0.6)
}
