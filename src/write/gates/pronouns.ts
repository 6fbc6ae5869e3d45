import type { Gate } from './gate.ts'
import type { Named } from './named.ts'
import { NOBODY, note } from './named.ts'
import { isOfAsked } from './of-asked.ts'
import { isAmong, isBehindFront, isBesideSubject, isPartOf } from './them.ts'
import type { View, Word } from './view.ts'
import { isLed } from './view.ts'

/** "it is likely that", "it takes … to": an "it" that stands for nothing. */
export function isEmptyIt(word: Word): boolean {
  const { s, i } = word
  // "in it", "the anger behind it": what a preposition governs is something.
  if (/^(?:obl|nmod|nmod:poss)$/.test(word.token.deprel ?? '')) return false
  const clause = s.clauses.find(
    candidate => candidate.subject !== null && candidate.subject.from <= i && i < candidate.subject.to,
  )
  const from = clause?.verb.to ?? i + 1
  const object = /^(?:make|find|think|consider|take|keep|leave|deem|judge|hold|regard|believe|feel|see)/.test(
    s.tokens[i - 1]?.lemma ?? '',
  )
  // "allowed it to raise bills": somebody or something that was allowed to.
  if (/^VB/.test(s.tokens[i - 1]?.xpos ?? '') && /^i?obj$/.test(word.token.deprel ?? '') && !object) return false
  for (let k = from; k < Math.min(from + 9, s.tokens.length); k++) {
    const token = s.tokens[k]
    if (token === undefined || /^[,;.]$/.test(token.form)) return false
    if (
      (token.xpos === 'IN' && token.form === 'that') ||
      token.xpos === 'TO' ||
      (token.xpos === 'IN' && token.form === 'for' && object) ||
      /^(?:whether|how|why)$/.test(token.form)
    )
      return (
        object ||
        clause?.verb === undefined ||
        s.tokens[clause.verb.main]?.lemma === 'be' ||
        s.tokens[clause.verb.main]?.lemma === 'take' ||
        clause.verb.passive ||
        /^(?:seem|appear|follow|turn|happen|matter|become|prove|remain)$/.test(s.tokens[clause.verb.main]?.lemma ?? '')
      )
  }
  return false
}

const THIRD: ReadonlyMap<string, 'person' | 'thing' | 'many'> = new Map([
  ['he', 'person'],
  ['him', 'person'],
  ['his', 'person'],
  ['himself', 'person'],
  ['she', 'person'],
  ['her', 'person'],
  ['hers', 'person'],
  ['herself', 'person'],
  ['it', 'thing'],
  ['its', 'thing'],
  ['itself', 'thing'],
  ['they', 'many'],
  ['them', 'many'],
  ['their', 'many'],
  ['theirs', 'many'],
  ['themselves', 'many'],
])

/** "lost many to it": what stands behind a preposition is another thing than the only one named so far. */
const isOtherThing = (view: View, word: Word, named: Named): boolean =>
  word.lower === 'it' &&
  (view.candidate.kind === 'fact'
    ? /^(?:VB|IN|TO)/.test(word.s.tokens[word.i - 1]?.xpos ?? '')
    : /^obl/.test(word.token.deprel ?? '') && word.s.tokens[word.i - 1]?.xpos === 'IN') &&
  word.s.tokens[word.i - 1]?.form !== 'that' &&
  named.things < 2

/** "called for evidence on it": in a clause by itself what a preposition governs is neither who acts nor what is acted on. */
const isBehindPreposition = (view: View, word: Word): boolean => {
  const { lower, s, i, token, sentence } = word
  if (lower !== 'it' || token.xpos !== 'PRP' || !view.front.includes(word)) return false
  if (!/^(?:on|about|against|alongside|beside|behind|into|towards?)$/i.test(s.tokens[i - 1]?.form ?? '')) return false
  return (
    s.clauses.filter(({ verb }) => verb.to <= i).length === 1 &&
    clauseAround(s, i) !== null &&
    !view.front.some(other => other.sentence < sentence) &&
    !s.tokens
      .slice(0, i)
      .some(({ xpos, deprel }) => /^VB/.test(xpos) && /^(?:conj|advcl|acl|xcomp|ccomp)/.test(deprel ?? ''))
  )
}

/** "translations …, whoever supplies them": who does it is told apart by the "who". */
const isDoneByAnother = ({ s, i }: Word): boolean =>
  s.tokens.slice(Math.max(0, i - 4), i).some(({ form }) => /^(?:whoever|anyone|nobody)$/i.test(form))

/** "owes it to the valley, which gave her 80%": what "which" tells of is not she. */
const isDoneByThing = ({ s, token, lower }: Word): boolean =>
  /^(?:him|her)$/.test(lower) &&
  s.tokens.some(({ head, deprel, form }) => head === token.head && /^nsubj/.test(deprel ?? '') && form === 'which')

/** "asked him", "planted them": somebody else than the only one, or the only ones, named so far. */
const isOther = (word: Word, named: Named): boolean =>
  /^(?:him|her|them)$/.test(word.lower) &&
  word.token.xpos === 'PRP' &&
  /^VB/.test(word.s.tokens[word.i - 1]?.xpos ?? '') &&
  word.s.tokens[word.i - 1]?.lemma !== 'let' &&
  // "asked her hosts": whose they are, whatever it was read as.
  !(word.lower === 'her' && /^NNS?$/.test(word.s.tokens[word.i + 1]?.xpos ?? '')) &&
  !isDoneByAnother(word) &&
  !isDoneByThing(word) &&
  (word.lower === 'them' ? named.groups : named.persons) < 2

/** The clause behind whose verb a word stands, with no other clause begun in between; null where there is none. */
function clauseAround(s: Word['s'], i: number): Word['s']['clauses'][number] | null {
  const before = s.clauses.filter(({ verb }) => verb.to <= i).at(-1)
  const other = s.clauses.some(({ from, verb }) => verb !== before?.verb && from >= (before?.verb.to ?? 0) && from <= i)
  return before === undefined || other ? null : before
}

/** Measures and shares, which are no things that could have anything. */
const MEASURE =
  /^(?:(?:year|month|week|day|decade|hour|percent|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?|half|halves)$/

/** "the parcels in their data", "the anger behind it": what is meant is none of the nouns that the pronoun belongs to. */
function isBelow({ token, s, i, lower }: Word, named: Named): boolean {
  if (!/^(?:its|their)$/.test(lower) && !(/^(?:it|them)$/.test(lower) && token.deprel === 'nmod')) return false
  let over = 0
  let at = token.head ?? -1
  for (let steps = 0; steps < 9 && at >= 0; steps++) {
    const { xpos = '', form = '' } = s.tokens[at] ?? {}
    // "the accounts of its harbour": several accounts are none of the things that "its" may stand for.
    if (at < i && (/^its?$/.test(lower) ? /^NNP?$/ : /^NN/).test(xpos) && /\p{L}/u.test(form) && !MEASURE.test(form))
      over++
    if (!/^(?:nmod|obl|conj|appos)/.test(s.tokens[at]?.deprel ?? '')) break
    at = s.tokens[at]?.head ?? -1
  }
  // "The ministry called for evidence on it": who acts is not what it is about.
  const acts = lower === 'it' && clauseAround(s, i)?.subject != null ? 1 : 0
  return over > 0 && (/^its?$/.test(lower) ? named.things - acts : named.groups) <= over
}

/** "the cost of its upkeep": whose it is, is none of the nouns that it is a part of. */
function isWithin({ token, s, i }: Word, named: Named): boolean {
  if (token.xpos !== 'PRP$' || !/^(?:its|their)$/i.test(token.form)) return false
  let chain = 0
  let at = i
  while (/^(?:of|inside|within|beneath|behind)$/.test(s.tokens[at - 1]?.form ?? '')) {
    at -= 2
    // "thirty years of its upkeep"
    const several = /^its$/i.test(token.form) && /^NNP?S$/.test(s.tokens[at]?.xpos ?? '')
    if (!several && !MEASURE.test(s.tokens[at]?.form ?? '')) chain++
    while (/^(?:NNS?|JJ|DT|CD|HYPH)$/.test(s.tokens[at - 1]?.xpos ?? '')) at--
  }
  return chain > 0 && (token.form.toLowerCase() === 'its' ? named.things : named.things + named.groups) <= chain
}

/** "In a trial in Orrin it stopped nine in ten": the subject is none of the nouns that only set the scene. */
const isOpening = ({ s, i, token }: Word): boolean =>
  token.xpos === 'PRP' &&
  s.clauses.some(({ kind, subject }) => kind === 'main' && subject?.from === i && subject.to === i + 1) &&
  !s.clauses.some(({ verb }) => verb.to <= i)

/** "What does mending it mean?": what is done cannot be what it is done to. */
const isOwnObject = ({ s, token }: Word, named: Named): boolean =>
  token.deprel === 'obj' &&
  s.tokens[token.head ?? -1]?.xpos === 'VBG' &&
  named.things + named.groups + named.persons === 0

/** The first pronoun on a side that nothing before it on the card can be meant by. */
export function loosePronoun(view: View, words: readonly Word[], named: Named): string | null {
  for (const word of words) {
    const wanted = THIRD.get(word.lower)
    if (wanted !== undefined && !word.resolved && /^PRP/.test(word.token.xpos)) {
      const loose =
        isUnnamed(view, word, named, wanted) &&
        !isAhead(words, word) &&
        !isAmong(words, word) &&
        !isBeforeName(view, [...words, ...view.back], word) &&
        !isOfSubject([...words, ...view.back], word) &&
        !isOfAsked(view, word, named, wanted)
      if (loose && !(word.lower === 'it' && isEmptyIt(word))) return word.token.form
    }
    note(view, word, named)
  }
  return null
}

/** Whether a pronoun is none of what its sentence names before it. */
const isAside = (front: readonly Word[], word: Word): boolean => {
  const before = front.slice(0, Math.max(0, front.indexOf(word)))
  return isBesideSubject(before, word) || isBehindFront(before, word)
}

/** Whether nothing that the card has named so far can be meant by a pronoun. */
function isUnnamed(view: View, word: Word, named: Named, wanted: 'person' | 'thing' | 'many'): boolean {
  if (!named[wanted]) return true
  // Right behind the sentence that it leans on in the piece it means what it means there.
  if (isLed(view, word)) return false
  const own = view.candidate.kind === 'fact'
  return (
    // Of two sides of a contrast the second speaks of the same people.
    (view.candidate.rule !== 'parallel' && isOther(word, named)) ||
    isOtherThing(view, word, named) ||
    isBehindPreposition(view, word) ||
    isWithin(word, named) ||
    isOwnObject(word, named) ||
    (own && (isPartOf(word) || isOpening(word) || isAside(view.front, word))) ||
    ((own || word.token.xpos === 'PRP') && isBelow(word, named))
  )
}

/** "Throughout its existence, Warsaw …": whose it is comes right behind, as the named subject. */
function isAhead(words: readonly Word[], word: Word): boolean {
  if (word.token.xpos !== 'PRP$') return false
  const clause = word.s.clauses.find(({ kind }) => kind === 'main')
  const subject = clause?.subject ?? null
  if (clause === undefined || subject === null || word.i < clause.from || word.i >= subject.from) return false
  const shown = words.filter(({ s, i }) => s === word.s && subject.from <= i && i < subject.to)
  // "its minister, Ada Lund, signed": no country of hers.
  if (
    /^(?:its|their)$/.test(word.lower) &&
    word.s.tokens[subject.from - 1]?.form === ',' &&
    /^NN/.test(word.s.tokens[subject.from - 2]?.xpos ?? '')
  )
    return false
  return shown.length === subject.to - subject.from && shown.some(({ token }) => /^NNP/.test(token.xpos))
}

/** "Ten days before she was elected, Ada Lund was in a cell": who is meant comes right behind, as the named subject. */
function isBeforeName(view: View, words: readonly Word[], { s, sentence, i, token, lower }: Word): boolean {
  if (!/^(?:he|she)$/.test(lower) || !/^nsubj/.test(token.deprel ?? '')) return false
  const clause = s.clauses.find(({ kind }) => kind === 'main')
  const subject = clause?.subject ?? null
  if (clause?.sure !== true || subject === null || i < clause.from || i >= subject.from) return false
  if (!/^(?:before|after|when|while|until|since|as)$/i.test(s.tokens[i - 1]?.form ?? '')) return false
  const person = (view.desk.mentions[sentence] ?? []).some(
    ({ kind, tokens, entity }) =>
      kind === 'name' &&
      tokens.from === subject.from &&
      /^(?:person|other)$/.test(view.desk.reading.entities[entity ?? -1]?.kind ?? ''),
  )
  return person && words.some(word => word.s === s && word.i === subject.from)
}

/** One word for several people, who may be "they". */
const COLLECTIVE =
  /^(?:team|crew|family|couple|pair|band|group|staff|committee|council|board|jury|army|party|government)$/

/** Nouns that only measure what stands behind their "of". */
const PORTION = /^(?:percent|%|third|quarter|half|fifth|tenth|fraction|share|part|most|much|majority|most)$/

/**
 * "What share of its value did the krona lose?", "Which bank cut its rate?" In the piece "its" stands behind its clause's
 * subject, which the card shows or asks for, and no other noun stands between the two.
 */
function isOfSubject(words: readonly Word[], { s, i, token, lower }: Word): boolean {
  if (token.xpos !== 'PRP$' || !/^(?:its|their)$/.test(lower)) return false
  // "wrote their harbour on their coats"
  const earlier = words.find(word => word.s === s && word.i < i && word.lower === lower)
  if (earlier !== undefined && !s.clauses.some(({ verb }) => verb.from > earlier.i && verb.to <= i))
    return isOfSubject(words, earlier)
  const clause = s.clauses.find(({ kind, subject, verb }) => kind === 'main' && subject !== null && verb.to <= i)
  const subject = clause?.subject ?? null
  if (clause === undefined || subject === null || subject.to > clause.verb.from) return false
  const between = s.tokens.slice(clause.verb.to, i)
  if (
    between.some(
      ({ xpos, lemma }) => /^(?:VB|MD|W|PRP|CC)|^NNP/.test(xpos) || (/^NN/.test(xpos) && !PORTION.test(lemma)),
    )
  )
    return false
  const head = s.phrases.find(({ from, to }) => from === subject.from && to === subject.to)?.head ?? -1
  const fits = lower === 'its' ? /^NNP?$/ : /^NNP?S$/
  const several = lower === 'their' && COLLECTIVE.test(s.tokens[head]?.lemma ?? '')
  return (several || fits.test(s.tokens[head]?.xpos ?? '')) && words.some(word => word.s === s && word.i === head)
}

/** The words of a sentence with a hole in their order: what is hidden may be what a pronoun stands for. */
export function inOrder({ candidate, front, back }: View): readonly Word[] {
  if (candidate.body.form !== 'cloze') return front
  const [first] = back
  const at = front.findIndex(word => first !== undefined && word.sentence === first.sentence && word.i > first.i)
  return at < 0 ? front : front.toSpliced(at, 0, ...back)
}

export const pronoun: Gate = {
  rule: 'loose-pronoun',
  asks: 'No pronoun on the front stands for something that is not on the card.',
  refuses: view => {
    const found = loosePronoun(view, inOrder(view), { ...NOBODY })
    return found === null ? null : `“${found}” stands for something that the front does not name.`
  },
}
