/**
 * Mends trees that no grammar allows. The parser goes from left to right and guesses once: having taken "before John Vane"
 * for a phrase it has no subject left for the "showed" behind it, and hangs that up somewhere. A tensed verb that is
 * coordinated with nothing, without "and", comma or subject, gives it away, and the noun in front of it is its subject;
 * so do a verb with two subjects, the first of them before its own "and", and a noun that hangs on a full stop. Where nothing
 * is impossible or as good as impossible nothing changes.
 */
import type { Token } from '../reading.ts'
import { Arcs } from './arcs.ts'
import { giveTo } from './given.ts'
import { joinParted } from './interrupted.ts'
import { partTime } from './spent-time.ts'
import { pointAt } from './that-noun.ts'
import { freeYear, splitSubjects } from './two-subjects.ts'
import { closeRemark } from './which-clauses.ts'

/** Nothing longer is a sentence, and nobody asks for its clauses; the time that mending takes grows faster than the sentence. */
const MOST_TOKENS = 160

const NOMINAL = /^(?:NN|PRP$|CD|DT)/
/** Prepositions that also open a clause. */
const OPENS_CLAUSE = /^(?:before|after|until|till|since|as|than)$/i

const FRACTION = /^(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|dozen|hundred|thousand|million)$/i

/** Whether a tensed verb is joined to what stands before it without anything that joins, and has no subject. */
function isStranded(t: Arcs, verb: number): boolean {
  if (t.rel(verb) !== 'conj' || t.head(verb) > verb || !t.isTensed(verb)) return false
  return t.kid(verb, /^(?:nsubj|csubj|expl|cc)/) < 0
}

/** The noun that ends right before a verb and was taken for part of what stands before it; -1 for none. */
function subjectBefore(t: Arcs, end: number, governor: number): number {
  let found = -1
  for (const at of t.up(end)) {
    if (at === governor) return found
    if (!NOMINAL.test(t.tag(at))) continue
    const joined = t.rel(at) === 'conj' && t.kid(at, /^cc$/) >= 0 && NOMINAL.test(t.tag(t.head(at)))
    const led = /^(?:obl|nmod)$/.test(t.rel(at)) && OPENS_CLAUSE.test(t.form(t.kid(at, /^case$/)))
    if (joined || led) found = at
  }
  return -1
}

/** Makes a noun the subject of a verb, and what joined or led the noun join or lead the verb. */
function giveSubject(t: Arcs, noun: number, verb: number, governor: number): void {
  const led = t.rel(noun) !== 'conj'
  for (const k of t.kids(noun)) {
    if (k < noun && led && t.rel(k) === 'case') t.set(k, verb, 'mark')
    else if (k < noun && !led && /^(?:cc|advmod|punct)$/.test(t.rel(k))) t.set(k, verb, t.rel(k))
  }
  t.set(noun, verb, t.kid(verb, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass')
  t.set(verb, governor, led ? 'advcl' : 'conj')
}

/** "for years before Ada Lund showed what it does", "no vote, and the tram will be sold": the noun is the verb's subject. */
function findSubject(t: Arcs, verb: number): void {
  if (!isStranded(t, verb)) return
  const begin = t.begin(verb)
  if (/^(?:[,;:(]|CC|-RRB-|''|``|HYPH)$/.test(t.tag(begin - 1)) || /^[–—-]$/.test(t.form(begin - 1))) return
  const noun = subjectBefore(t, begin - 1, t.head(verb))
  if (noun >= 0) giveSubject(t, noun, verb, t.head(verb))
}

/** "filled with leaves, and so the water, salted every winter, ran off": of two verbs that only commas part the first is a participle. */
function findParticiple(t: Arcs, verb: number): void {
  const first = t.head(verb)
  if (!isStranded(t, verb) || !isStranded(t, first) || t.tag(verb - 1) !== ',' || t.tag(first - 1) !== ',') return
  if (!/^VB[DN]$/.test(t.tag(first)) || !t.form(first).endsWith('ed')) return
  const governor = t.head(first)
  const noun = subjectBefore(t, first - 2, governor)
  if (noun < 0) return
  giveSubject(t, noun, verb, governor)
  t.set(first, noun, 'acl', 'VBN')
}

/** The first tensed verb over a word; -1 for none. */
const tensedOver = (t: Arcs, i: number): number => t.up(i).find(at => t.isTensed(at)) ?? -1

/** "in Lysse, the last port left open": a noun that hangs on no word, behind another noun and a comma, says what that is. */
function appose(t: Arcs, noun: number): boolean {
  const begin = Math.min(noun, ...t.kids(noun).filter(k => k < noun && t.rel(k) !== 'punct'))
  if (t.tag(begin - 1) !== ',' || !NOMINAL.test(t.tag(begin - 2)) || begin - 2 === t.head(noun)) return false
  t.set(noun, begin - 2, 'appos')
  return true
}

/** "It takes years; a line of code cannot": behind a semicolon the noun that hangs on it is the subject of the verb that describes it. */
function startClause(t: Arcs, noun: number): void {
  const mark = t.head(noun)
  const verb = t.kids(noun).find(k => k > noun && /^(?:acl|advcl)/.test(t.rel(k)) && t.isTensed(k)) ?? -1
  if (t.form(mark) !== ';' || verb < 0 || t.kid(verb, /^(?:nsubj|csubj|expl|mark)/) >= 0) return
  const over = tensedOver(t, mark)
  if (over < 0 || t.tokens.slice(noun, verb).some(({ xpos }) => /^W/.test(xpos))) return
  t.set(verb, over, 'parataxis')
  t.set(noun, verb, t.kid(verb, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass')
}

/** A subject before the "and" of its verb, in front of another subject, belongs to what stands before it. */
function partSubjects(t: Arcs, verb: number): void {
  const [first = -1, second = -1] = t.kids(verb).filter(k => /^nsubj/.test(t.rel(k)))
  const cc = t.kid(verb, /^cc$/)
  if (second < 0 || cc < first || cc > second || !NOMINAL.test(t.tag(first)) || !appose(t, first)) return
  const governor = tensedOver(t, first)
  if (governor >= 0 && governor < first) t.set(verb, governor, 'conj')
}

/** "the port left open, and then it sank": a clause with a subject of its own is joined to a clause, not to a participle. */
function joinClauses(t: Arcs, verb: number): void {
  const participle = t.head(verb)
  if (t.rel(participle) !== 'acl' || t.isTensed(participle) || participle > verb || !t.isTensed(verb)) return
  if (t.kid(verb, /^nsubj/) < 0 || t.kid(verb, /^cc$/) < 0) return
  const governor = tensedOver(t, participle)
  if (governor >= 0 && governor < verb) t.set(verb, governor, 'conj')
}

/** "About a fifth of homes have a fan": of a sentence without a subject, what stands first and is counted roughly. */
function countSubject(t: Arcs, verb: number): void {
  if (!/^VB[DPZ]$/.test(t.tag(verb)) || t.kid(verb, /^(?:[nc]subj|expl)/) >= 0) return
  const noun = t.kid(verb, /^obl$/)
  const about = t.kid(noun, /^case$/)
  if (about !== 0 || noun > verb || !/^(?:about|around|over|under)$/i.test(t.form(0))) return
  if (!/^CD$/.test(t.tag(1)) && !(/^an?$/.test(t.form(1)) && FRACTION.test(t.form(2)))) return
  t.set(noun, verb, 'nsubj')
  t.set(about, noun, 'advmod')
}

/** "More than a third of its wheat comes from Orrin": it is the third that does; "more than" says how roughly it is counted. */
function countBeyond(t: Arcs, more: number): void {
  const noun = t.head(more + 1)
  if (t.form(more + 1) !== 'than' || t.head(noun) !== more || !FRACTION.test(t.form(noun))) return
  if (t.form(noun + 1) !== 'of' || !/^an?$/.test(t.form(noun - 1))) return
  for (const k of t.kids(more)) if (k !== noun) t.set(k, noun, t.rel(k))
  t.set(noun, t.head(more), t.rel(more))
  t.assure(noun)
  t.set(more, noun, 'advmod', 'RBR')
  t.set(more + 1, more, 'fixed')
}

/** "would one day become ports": behind an auxiliary it describes no noun, it is the verb. */
function findBecome(t: Arcs, verb: number): void {
  const noun = t.head(verb)
  const aux = t.kids(noun).find(k => k < verb && /^aux/.test(t.rel(k))) ?? -1
  if (t.rel(verb) !== 'amod' || noun < verb || aux < 0 || t.kid(noun, /^cop$/) >= 0) return
  for (const k of t.kids(noun))
    if (k < verb || /^(?:punct|obl|advcl|conj|parataxis)$/.test(t.rel(k))) t.set(k, verb, t.rel(k))
  t.set(verb, t.head(noun), t.rel(noun), t.tag(aux) === 'MD' ? 'VB' : 'VBN')
  t.set(noun, verb, 'xcomp')
}

/**
 * "announced that they would become ports and refused to say more": before its own "and" a joined verb has no "that";
 * that is the mark of the verb behind it.
 */
function giveBackThat(t: Arcs, verb: number): void {
  const mark = t.kid(verb, /^mark$/)
  const cc = t.kid(verb, /^cc$/)
  const inner = t.kids(verb).find(k => k > mark && k < cc && /^nsubj/.test(t.rel(k)) && /^VB/.test(t.tag(k))) ?? -1
  if (mark < 0 || cc > verb || t.form(mark) !== 'that' || t.head(verb) > mark) return
  if (inner < 0 || !t.isTensed(inner) || t.kid(inner, /^nsubj/) < 0) return
  t.set(inner, t.head(verb), 'ccomp')
  t.set(mark, inner, 'mark')
}

/** "The fall was, in large part, made at home": a phrase between commas is no noun that somebody was; the participle behind it is the verb. */
function freeParticiple(t: Arcs, verb: number): void {
  const noun = t.head(verb)
  const be = t.kid(noun, /^cop$/)
  if (t.rel(verb) !== 'acl' || t.tag(verb) !== 'VBN' || t.form(verb - 1) !== ',' || noun > verb) return
  if (be < 0 || be > noun || t.form(be + 1) !== ',' || t.kid(noun, /^case$/) < be) return
  const mark = [...t.kids(be), ...t.kids(noun)].find(k => t.rel(k) === 'mark' && t.form(k) === 'that') ?? -1
  t.set(verb, t.head(noun), mark < 0 ? t.rel(noun) : 'ccomp')
  for (const k of [...t.kids(be), ...t.kids(noun)])
    if (k < be) t.set(k, verb, t.rel(k) === 'nsubj' ? 'nsubj:pass' : t.rel(k))
  t.set(be, verb, 'aux:pass')
  t.set(noun, verb, 'obl')
}

/** "treats its rivers the way a tenant treats a room": a clause with nothing before its subject but "the way" is no second one; it tells the way. */
function tellWay(t: Arcs, verb: number): void {
  const subject = t.kid(verb, /^nsubj/)
  const way = Math.min(...t.kids(verb), ...t.kids(subject), subject) - 1
  if (subject < 0 || way < 1 || t.form(way) !== 'way' || t.form(way - 1) !== 'the') return
  if (t.head(way) === t.head(verb) && way > t.head(verb)) t.set(verb, way, 'acl:relcl')
}

/** The tokens of a sentence with the arcs that cannot be changed to those that must be meant. */
export function mendedTree(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length > MOST_TOKENS) return tokens
  const verbs = tokens.flatMap(({ deprel }, i) => (deprel === 'conj' ? [i] : []))
  const hanging = tokens.flatMap(({ head = -1, xpos }, i) =>
    /^(?:NN|CD)/.test(xpos) && tokens[head]?.deprel === 'punct' ? [i] : [],
  )
  const t = new Arcs(tokens)
  const root = tokens.findIndex(({ head }) => head === -1)
  splitSubjects(t, root)
  for (const [i, { xpos }] of tokens.entries()) if (/^W/.test(xpos)) closeRemark(t, i)
  joinParted(t)
  for (const [i, { xpos }] of tokens.entries()) {
    if (xpos !== 'CD') continue
    freeYear(t, i)
    giveTo(t, i)
  }
  countSubject(t, root)
  for (const [i, { form, xpos }] of tokens.entries()) {
    if (/^(?:more|less|fewer)$/i.test(form)) countBeyond(t, i)
    if (xpos === 'IN' && form === 'that') pointAt(t, i)
    if (xpos === 'NN' && form.endsWith('ing')) partTime(t, i)
    if (xpos === 'VBN') freeParticiple(t, i)
  }
  for (const [i, { form, xpos }] of tokens.entries()) if (form === 'become' && /^VB/.test(xpos)) findBecome(t, i)
  for (const noun of hanging) startClause(t, noun)
  for (const noun of hanging)
    if (t.rel(t.head(noun)) === 'punct' && t.kid(noun, /^case$/) < 0 && !t.isTensed(noun)) appose(t, noun)
  for (const verb of verbs) {
    findParticiple(t, verb)
    findSubject(t, verb)
    partSubjects(t, verb)
    giveBackThat(t, verb)
    joinClauses(t, verb)
    tellWay(t, verb)
  }
  if (!t.changed) return tokens
  return tokens.map((token, i) => ({ ...token, ...t.arcs[i] }))
}
