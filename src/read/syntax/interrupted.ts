/**
 * A subject parted from its verb by what stands between them: "The firm, founded …", "Europe, Tusk said, needed …", "A firm that
 * has run ports since the 1990s agreed …". Reading from left to right the parser gives the subject to the first verb that
 * it meets, or hands the second one a time for a subject; no time agrees to anything, and what is said of a subject comes last.
 */
import type { Arcs } from './arcs.ts'

const DECADE = /^(?:1[5-9]|20)\d0s$/
const YEAR = /^(?:1[5-9]|20)\d\d$/
const TIME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|spring|summer|autumn|winter|war)$/
const SAYING =
  /^(?:say|argue|warn|claim|insist|believe|think|suggest|predict|admit|add|write|explain|complain|declare)$/
/** Where a verb is hung that was not seen to be the sentence's own. */
const HUNG = /^(?:ccomp|conj|parataxis|advcl|amod|acl)/

const isTime = (t: Arcs, i: number): boolean => DECADE.test(t.form(i)) || YEAR.test(t.form(i)) || TIME.test(t.form(i))

const isSubject = (t: Arcs, i: number): boolean => /^nsubj/.test(t.rel(i))

/** Makes a verb the sentence's own. */
function makeRoot(t: Arcs, verb: number, tag = t.tag(verb)): void {
  t.set(verb, -1, 'root', tag)
}

function makeSubject(t: Arcs, noun: number, verb: number): void {
  t.set(noun, verb, t.kid(verb, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass')
  t.assure(noun)
}

/** A tensed verb behind a comma, without a subject, that hangs on one of two words; -1 for none. A past may have been taken for a participle. */
function verbBehind(t: Arcs, from: number, over: readonly number[]): number {
  return t.tokens.findIndex((_, i) => {
    if (i <= from || !over.includes(t.head(i)) || !HUNG.test(t.rel(i)) || t.kid(i, /^(?:[nc]subj|expl|mark|cc)/) >= 0)
      return false
    if (t.tag(t.begin(i) - 1) !== ',') return false
    const acts = t.tag(i) === 'VBN' && (t.kid(i, /^(?:obj|xcomp)/) > i || t.tag(i + 1) === '``')
    return t.isTensed(i) || (acts && t.kid(i, /^aux/) < 0)
  })
}

const asTensed = (t: Arcs, verb: number): string =>
  t.tag(verb) === 'VBN' && t.kid(verb, /^aux/) < 0 ? 'VBD' : t.tag(verb)

/** "Ada Lund, taking her prize in 1951, foresaw a war": the participle between the commas only says when. */
function passParticiple(t: Arcs, participle: number): void {
  if (t.tag(participle) !== 'VBG' || t.tag(participle - 1) !== ',' || t.kid(participle, /^aux/) >= 0) return
  const leads = t.head(participle) === -1
  const noun = leads ? t.kid(participle, /^nsubj/) : t.head(participle)
  if (noun < 0 || noun > participle - 2 || !/^(?:NN|PRP)/.test(t.tag(noun)) || (!leads && t.head(noun) !== -1)) return
  const verb = verbBehind(t, participle, [participle, noun])
  if (verb < 0) return
  makeRoot(t, verb, asTensed(t, verb))
  makeSubject(t, noun, verb)
  t.set(participle, noun, 'acl')
  for (const k of [...t.kids(noun), ...t.kids(participle)]) if (k > verb) t.set(k, verb, t.rel(k))
}

/** The first word of what hangs on a word, itself among it. */
const firstOf = (t: Arcs, i: number): number =>
  Math.min(...t.tokens.flatMap((_, k) => (t.rel(k) !== 'punct' && t.up(k).includes(i) ? [k] : [])))

/** The words of time that are told of a verb, which may have taken the verb behind them: "said last month, needed". */
const timesOf = (t: Arcs, verb: number): readonly number[] => t.kids(verb).filter(k => k > verb && isTime(t, k))

/** Who says, right behind a comma before a verb of saying, also where it was taken for one of a row: "Europe, Ada Tusk, said". */
function speakerOf(t: Arcs, saying: number): number {
  const last = t.kids(saying).findLast(k => k < saying && isSubject(t, k)) ?? -1
  const row = t.kids(last).find(k => k > last && k < saying && t.rel(k) === 'conj' && /^NNP/.test(t.tag(k))) ?? -1
  const speaker = row >= 0 && t.kid(row, /^cc$/) < 0 && t.tag(saying - 1) === ',' ? row : last
  return speaker > 0 && t.tag(firstOf(t, speaker) - 1) === ',' ? speaker : -1
}

/** The verb of what is said behind a remark on who says it; -1 for none. */
function saidBehind(t: Arcs, saying: number): number {
  const over = t.head(saying)
  // "The world, Tusk said, had entered …": the rest may be in order.
  if (over > saying && /^(?:advcl|parataxis)/.test(t.rel(saying)) && t.kid(saying, /^mark$/) < 0)
    return t.isTensed(over) && t.tag(t.begin(over) - 1) === ',' && t.kid(over, /^(?:[nc]subj|expl)/) < 0 ? over : -1
  return over === -1 ? verbBehind(t, saying, [saying, ...timesOf(t, saying)]) : -1
}

/** "Europe, Tusk said, needed to think": who said it is thrown in, and what he spoke of is the subject. */
function passReport(t: Arcs, saying: number): void {
  if (!SAYING.test(t.tokens[saying]?.lemma ?? '') || !/^VB[DPZ]$/.test(t.tag(saying))) return
  const speaker = speakerOf(t, saying)
  if (speaker < 0) return
  const first =
    t.rel(speaker) === 'conj'
      ? t.head(speaker)
      : (t.kids(saying).find(k => k < speaker && /^(?:vocative|nsubj|obl:unmarked|dislocated)/.test(t.rel(k))) ?? -1)
  const verb = saidBehind(t, saying)
  if (verb < 0) passTime(t, saying, speaker)
  // "Last week, the mayor admitted it, refused to go": a week refuses nothing.
  if (verb < 0 || first < 0 || !/^(?:NN|PRP)/.test(t.tag(first)) || isTime(t, first)) return
  if (t.head(verb) !== -1 && t.head(saying) === -1) makeRoot(t, verb, asTensed(t, verb))
  makeSubject(t, first, verb)
  t.set(speaker, saying, 'nsubj')
  t.set(saying, verb, 'parataxis')
  const begin = firstOf(t, speaker)
  for (const k of t.kids(saying)) if (k < begin - 1 || k > verb) t.set(k, verb, t.rel(k))
}

/** "By 2050, Tusk wrote in 2014, storms would come": between commas he wrote it, and by then they would come. */
function passTime(t: Arcs, saying: number, speaker: number): void {
  const lead = t.kids(saying).find(k => k < speaker && t.rel(k) === 'obl' && t.kid(k, /^case$/) === 0) ?? -1
  const verb = t.kid(saying, /^ccomp$/)
  if (lead < 0 || verb < saying || t.head(saying) !== -1 || t.kid(verb, /^(?:mark|cc)$/) >= 0) return
  const subject = t.kid(verb, /^nsubj/)
  if (subject < 0 || !t.isTensed(verb) || t.tag(firstOf(t, subject) - 1) !== ',') return
  makeRoot(t, verb)
  t.set(saying, verb, 'parataxis')
  for (const k of t.kids(saying)) if (k <= lead || k > verb) t.set(k, verb, t.rel(k))
}

/** "An alliance called Dawn, or Together, won": behind its noun and before a name it only says what that is called. */
function passNaming(t: Arcs, root: number): void {
  if (!/^(?:called|named|dubbed|nicknamed)$/.test(t.form(root)) || t.kid(root, /^aux/) >= 0) return
  const subject = t.kids(root).findLast(k => k < root && isSubject(t, k)) ?? -1
  if (subject < 0 || !/^NNS?$/.test(t.tag(root - 1)) || !/^\p{Lu}/u.test(t.form(root + 1).replace(/^["“]$/, 'A')))
    return
  const verb = verbBehind(t, root, [root, ...t.kids(root).filter(k => k > root)])
  // "The ministry called Orrin Steel a disgrace, appealed and paid": there it is a verb like the others.
  if (verb < 0 || t.kid(root, /^xcomp/) >= 0 || t.kids(root).filter(k => /^i?obj$/.test(t.rel(k))).length > 1) return
  makeRoot(t, verb, asTensed(t, verb))
  makeSubject(t, subject, verb)
  t.set(root, t.up(root - 1).includes(subject) ? root - 1 : subject, 'acl', 'VBN')
  for (const k of t.kids(root)) if (k < root || k > verb) t.set(k, verb, t.rel(k))
}

/** "In Lysse an alliance of farmers won": no comma parts it from the place, so it is no remark on that, but the subject. */
function freeSubject(t: Arcs, root: number): void {
  if (!/^VB[DPZ]$/.test(t.tag(root)) || t.kid(root, /^(?:[nc]subj|expl)/) >= 0) return
  for (const place of t.kids(root)) {
    if (place > root || t.rel(place) !== 'obl' || t.kid(place, /^case$/) !== 0) continue
    const noun = t.kids(place).find(k => isFree(t, place, k)) ?? -1
    if (noun < 0 || noun > root) continue
    makeSubject(t, noun, root)
    // The comma behind "the mayor, Ada Lund," closes what the mayor is, and no remark on the place.
    for (const k of t.kids(place)) if (k > noun) t.set(k, noun, t.rel(k))
    return
  }
}

/** Whether a noun hung on a place stands behind it with an article, and neither a comma nor a preposition before it. */
function isFree(t: Arcs, place: number, noun: number): boolean {
  if (noun < place || !/^(?:appos|obl|nmod)$/.test(t.rel(noun)) || !/^NNS?$/.test(t.tag(noun))) return false
  const before = t.kids(noun).filter(k => k < noun)
  const first = Math.min(noun, ...before, ...before.flatMap(k => t.kids(k)))
  return t.tag(first) === 'DT' && !/^(?:,|IN|TO|:|CC|-LRB-)$/.test(t.tag(first - 1)) && t.kid(noun, /^case$/) < 0
}

/** "In Lysse, according to figures published this month, there were …": the figures do nothing, and what there was is the sentence. */
function passSource(t: Arcs, to: number): void {
  const noun = t.tokens.findIndex((_, i) => i > to && i < to + 6 && isSubject(t, i))
  const published = t.head(noun)
  if (noun < 0 || published !== noun + 1 || !/^VB[DN]$/.test(t.tag(published)) || t.kid(published, /^aux/) >= 0) return
  const verb = t.tokens.findIndex(
    (_, i) =>
      i > published &&
      t.head(i) === published &&
      /^(?:parataxis|conj|ccomp|advcl)/.test(t.rel(i)) &&
      t.isTensed(i) &&
      t.kid(i, /^(?:nsubj|expl)/) > published &&
      t.kid(i, /^(?:mark|cc)$/) < 0,
  )
  if (verb < 0) return
  t.set(verb, t.head(published), t.rel(published))
  t.set(noun, verb, 'obl')
  t.set(published, noun, 'acl', 'VBN')
  const month = t.kid(published, /^obj$/)
  if (isTime(t, month)) t.set(month, published, 'obl:unmarked')
  for (const k of t.kids(published)) if (k < noun || k > verb) t.set(k, verb, t.rel(k))
}

/**
 * "The Orrin Act, a law that nobody has read, gave mayors powers": a clause about a noun has a subject or a "which"; a past without
 * either, behind a comma, in a sentence that is else but a noun, is the sentence's verb.
 */
function passRemark(t: Arcs, root: number): void {
  if (!/^NN/.test(t.tag(root)) || t.isTensed(root) || firstOf(t, root) !== 0) return
  if (t.kids(root).some(k => k < root && !/^(?:det|amod|compound|nmod:poss|nummod|flat|punct)/.test(t.rel(k)))) return
  const verb = t.tokens.findIndex(
    (_, i) =>
      i > root + 2 &&
      /^(?:VBD|VBZ)$/.test(t.tag(i)) &&
      /^acl/.test(t.rel(i)) &&
      t.tag(t.begin(i) - 1) === ',' &&
      t.kid(i, /^(?:[nc]subj|expl|mark|cc|aux)/) < 0 &&
      !t.kids(i).some(k => /^W/.test(t.tag(k))),
  )
  if (verb < 0) return
  makeRoot(t, verb)
  makeSubject(t, root, verb)
  for (const k of t.kids(root)) if (k > verb) t.set(k, verb, t.rel(k))
}

/** "One of the longest laws ever passed": behind the superlative a law passes nothing. */
function passEver(t: Arcs, ever: number): void {
  const verb = ever + 1
  const noun = ever - 1
  if (t.tag(verb) !== 'VBD' || !/^NN/.test(t.tag(noun)) || t.kid(verb, /^(?:aux|obj|xcomp|ccomp)/) >= 0) return
  if (![noun - 1, noun - 2, noun - 3].some(i => /^(?:JJS|RBS)$/.test(t.tag(i)))) return
  // "The worst storm ever struck in 1953": it has no other verb, and the verb no other subject.
  const alone = t.head(verb) === -1 && t.kids(verb).filter(k => isSubject(t, k)).length < 2
  if (alone && t.form(firstOf(t, noun) - 1) !== 'of') return
  const subject = t.kids(verb).findLast(k => k < verb && isSubject(t, k)) ?? -1
  if (subject >= 0 && t.up(noun).includes(verb)) t.set(subject, t.head(verb), t.rel(verb))
  t.set(verb, noun, 'acl', 'VBN')
}

/** The verb of the clause about a noun that "that", "which" or "who" opens; -1 for none. */
function verbOfClause(t: Arcs, word: number): number {
  if (!/^(?:that|which|who)$/.test(t.form(word)) || !/^W/.test(t.tag(word))) return -1
  const verb = t.head(word)
  return verb > word && isSubject(t, word) && /^acl/.test(t.rel(verb)) && t.head(verb) < word ? verb : -1
}

/** "since the 1990s agreed", read as a clause: the time right behind a preposition that was made a verb's subject. */
function timeBefore(t: Arcs, verb: number): { readonly time: number; readonly lead: number } | null {
  const end = t.begin(verb) - 1
  const time = isTime(t, end) && /^(?:nsubj|obl)/.test(t.rel(end)) && t.head(end) === verb ? end : -1
  const lead = Math.min(time, ...t.kids(time).filter(k => k < time)) - 1
  return time > 0 && /^(?:since|in|during|until|from|before|after)$/i.test(t.form(lead)) ? { time, lead } : null
}

/** "A firm that has run ports since the 1990s agreed to sell": the verb behind the clause about the firm is the firm's. */
function passClause(t: Arcs, word: number): void {
  const inner = verbOfClause(t, word)
  const noun = t.head(inner)
  if (inner < 0) return
  const verb = t.tokens.findIndex((_, i) => i > inner && t.isTensed(i) && timeBefore(t, i) !== null)
  const found = verb < 0 ? null : timeBefore(t, verb)
  const own = t.head(noun)
  // Where the noun has another tensed verb, what stands behind the preposition is a clause.
  if (found === null || (own !== verb && t.isTensed(own)) || (own !== verb && !isSubject(t, noun))) return
  if (own !== verb && t.head(own) !== -1) return
  if (t.tokens.some((_, i) => i > inner && i < verb && t.isTensed(i))) return
  if (own !== verb) {
    makeRoot(t, verb)
    makeSubject(t, noun, verb)
    t.set(own, inner, 'obj')
    for (const k of t.kids(own))
      if (/^(?:advmod|obl|advcl|punct)/.test(t.rel(k))) t.set(k, k < verb ? inner : verb, t.rel(k))
  }
  t.set(found.lead, found.time, 'case')
  t.set(found.time, inner, 'obl')
}

/** "that has run two docks since the 1980s agreed": of two subjects the one inside the clause about the first is its object. */
function giveObject(t: Arcs, word: number): void {
  const inner = verbOfClause(t, word)
  const noun = t.head(inner)
  const verb = t.head(noun)
  if (inner < 0 || !isSubject(t, noun) || verb < inner || t.kid(inner, /^obj$/) >= 0) return
  const second = t.kids(verb).find(k => k > inner && k < verb && isSubject(t, k)) ?? -1
  if (second < 0 || t.tokens.some((_, i) => i > inner && i < verb && (t.tag(i) === ',' || /^W/.test(t.tag(i))))) return
  t.set(second, inner, 'obj')
  t.assure(noun)
}

/** What takes "to" and a verb. */
const TAKES_TO =
  /^(?:agree|decide|promise|refuse|offer|vow|plan|want|try|seek|manage|choose|threaten|pledge|intend|hope|decline|propose)$/

/** "agreed in March, to their fury, to sell": behind a remark it is still what was agreed. */
function joinInfinitive(t: Arcs, verb: number): void {
  const over = t.head(verb)
  if (t.rel(verb) !== 'advcl' || over > verb || !TAKES_TO.test(t.tokens[over]?.lemma ?? '')) return
  if (t.tag(verb) !== 'VB' || !/^TO$/.test(t.tag(t.begin(verb) - 1)) || t.kid(over, /^(?:xcomp|ccomp|obj)/) >= 0) return
  t.set(verb, over, 'xcomp')
}

/** Mends what stands around the verbs of a sentence whose subject and verb are parted. */
export function joinParted(t: Arcs): void {
  const root = t.arcs.findIndex(({ head }) => head === -1)
  if (t.tag(root) === 'VBG') passParticiple(t, root)
  else for (const k of t.kids(root)) if (t.rel(k) === 'acl') passParticiple(t, k)
  for (const [i, { xpos }] of t.tokens.entries()) if (/^VB[DPZ]$/.test(xpos)) passReport(t, i)
  for (const [i, { form }] of t.tokens.entries()) {
    if (/^according$/i.test(form) && t.form(i + 1) === 'to') passSource(t, i + 1)
    if (form === 'ever') passEver(t, i)
  }
  passNaming(t, root)
  passRemark(t, root)
  freeSubject(t, root)
  for (const [i, { xpos }] of t.tokens.entries())
    if (/^W/.test(xpos)) {
      passClause(t, i)
      giveObject(t, i)
    }
  for (const [i, { xpos }] of t.tokens.entries()) if (xpos === 'VB') joinInfinitive(t, i)
}
