/** Gates against pronouns and pointing words that have nothing on the card to stand for. */
import { ROLE } from '../../read/mentions/lists.ts'
import { isPinned } from './definites.ts'
import type { Gate } from './gate.ts'
import { isPeople } from './people.ts'
import type { View, Word } from './view.ts'

/** What has been named so far on a side, as antecedents go. */
interface Named {
  person: boolean
  thing: boolean
  many: boolean
  /** Persons named so far: an object cannot be the one who acts. */
  persons: number
  /** The same of things. */
  things: number
  /** The same of several together. */
  groups: number
}

const NOBODY: Named = { person: false, thing: false, many: false, persons: 0, things: 0, groups: 0 }

const behindOf = ({ s, i }: Word): string =>
  [s.tokens[i + 1], s.tokens[i + 2]].map(token => token?.form.toLowerCase() ?? '').join(' ')

function note(view: View, word: Word, named: Named): void {
  const { token } = word
  if (isPeople(word)) {
    named.many = true
    named.groups++
  }
  if (/^(?:nobody|nothing|everyone|everybody|everything|anyone|anything|someone|something|none)$/.test(word.lower))
    return
  // "many of them" names nobody: who they are, "them" would have to say.
  if (/^(?:many|some|most)$/.test(word.lower) && /^of (?:them|these|those)$/.test(behindOf(word))) return
  if (word.resolved) {
    // A name has been written in its place.
    if (/^(?:he|she|him|her|his)$/.test(word.lower)) {
      named.person = true
      named.persons++
    } else if (word.lower === 'they') named.many = true
    else named.thing = true
  }
  const dated = (view.desk.mentions[word.sentence] ?? []).some(
    mention => mention.date !== undefined && mention.tokens.from <= word.i && word.i < mention.tokens.to,
  )
  if (dated) return
  if (/^NNPS?$/.test(token.xpos) || /^(?:NN|JJ)$/.test(token.xpos)) {
    const mention = (view.desk.mentions[word.sentence] ?? []).find(
      candidate => candidate.kind === 'name' && candidate.tokens.from <= word.i && word.i < candidate.tokens.to,
    )
    const kind = mention?.entity === undefined ? null : view.desk.reading.entities[mention.entity]?.kind
    // "the Foreign Quarter": nobody.
    const titled = mention !== undefined && word.s.tokens[mention.tokens.from - 1]?.form.toLowerCase() === 'the'
    if (
      kind === 'person' ||
      (kind === 'other' && /^NNP/.test(token.xpos) && !titled) ||
      ROLE.has(token.lemma.toLowerCase())
    ) {
      named.person = true
      // A name of several words is one person.
      if (mention === undefined || mention.tokens.from === word.i) named.persons++
    }
    // "Polonia lost their stadium"
    if (kind === 'organisation' || kind === 'group') named.many = true
    if (kind !== 'person' && /^NN/.test(token.xpos) && !ROLE.has(token.lemma.toLowerCase())) {
      named.thing = true
      if (!/^NN/.test(word.s.tokens[word.i + 1]?.xpos ?? '')) named.things++
    }
  }
  if (
    /^NNP?S$/.test(token.xpos) ||
    (token.xpos === 'CC' && token.lemma === 'and') ||
    /^(?:people|those|many|some|most|police|leadership|government|council|company|team|party|family|staff|army|navy|board|committee|administration|majority|public)$/.test(
      word.lower,
    )
  ) {
    named.many = true
    named.groups++
  }
  if (token.xpos === 'VBG' && word.i === 0) named.thing = true
}

/** "it is likely that", "it takes … to": an "it" that stands for nothing. */
function isEmptyIt(word: Word): boolean {
  const { s, i } = word
  // "in it", "the anger behind it": what a preposition governs is something.
  if (/^(?:obl|nmod|nmod:poss)$/.test(word.token.deprel ?? '')) return false
  const clause = s.clauses.find(
    candidate => candidate.subject !== null && candidate.subject.from <= i && i < candidate.subject.to,
  )
  const from = clause?.verb.to ?? i + 1
  const object = /^(?:make|find|think|consider|take|keep|leave)/.test(s.tokens[i - 1]?.lemma ?? '')
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
  view.candidate.kind === 'fact' &&
  word.lower === 'it' &&
  /^(?:VB|IN|TO)/.test(word.s.tokens[word.i - 1]?.xpos ?? '') &&
  word.s.tokens[word.i - 1]?.form !== 'that' &&
  named.things < 2

/** "40 of them", "some of them", behind the verb. */
const isPartOf = ({ lower, s, i }: Word): boolean =>
  lower === 'them' &&
  s.tokens[i - 1]?.form === 'of' &&
  /^(?:CD|DT|JJ|NN)/.test(s.tokens[i - 2]?.xpos ?? '') &&
  s.clauses.some(({ verb }) => verb.to <= i - 2) &&
  // "killed 40 sheep, half of them lambs": of what came right before.
  !s.tokens
    .slice(Math.max(...s.clauses.map(({ verb }) => (verb.to <= i - 2 ? verb.to : 0))), i - 2)
    .some(({ xpos }) => xpos === 'NNS')

/** "asked him", "planted them": somebody else than the only one, or the only ones, named so far. */
const isOther = (word: Word, named: Named): boolean =>
  /^(?:him|her|them)$/.test(word.lower) &&
  word.token.xpos === 'PRP' &&
  /^VB/.test(word.s.tokens[word.i - 1]?.xpos ?? '') &&
  word.s.tokens[word.i - 1]?.lemma !== 'let' &&
  (word.lower === 'them' ? named.groups : named.persons) < 2

/** "the parcels in their data", "the anger behind it": what is meant is none of the nouns that the pronoun belongs to. */
function isBelow({ token, s, i, lower }: Word, named: Named): boolean {
  if (!/^(?:its|their)$/.test(lower) && !(/^(?:it|them)$/.test(lower) && token.deprel === 'nmod')) return false
  let over = 0
  let at = token.head ?? -1
  for (let steps = 0; steps < 9 && at >= 0; steps++) {
    if (at < i && /^NN/.test(s.tokens[at]?.xpos ?? '') && /\p{L}/u.test(s.tokens[at]?.form ?? '')) over++
    if (!/^(?:nmod|obl|conj|appos)/.test(s.tokens[at]?.deprel ?? '')) break
    at = s.tokens[at]?.head ?? -1
  }
  return over > 0 && (/^its?$/.test(lower) ? named.things : named.groups) <= over
}

/** "the cost of its upkeep": whose it is, is none of the nouns that it is a part of. */
function isWithin({ token, s, i }: Word, named: Named): boolean {
  if (token.xpos !== 'PRP$' || !/^(?:its|their)$/i.test(token.form)) return false
  let chain = 0
  let at = i
  while (/^(?:of|inside|within|beneath|behind)$/.test(s.tokens[at - 1]?.form ?? '')) {
    at -= 2
    // "thirty years of its upkeep": a measure is no thing that could have it.
    if (!/^(?:year|month|week|day|decade|hour|percent|half|third|quarter)s?$/.test(s.tokens[at + 0]?.form ?? ''))
      chain++
    while (/^(?:NNS?|JJ|DT|CD|HYPH)$/.test(s.tokens[at - 1]?.xpos ?? '')) at--
  }
  return chain > 0 && (token.form.toLowerCase() === 'its' ? named.things : named.things + named.groups) <= chain
}

/** "In a trial in Orrin it stopped nine in ten": the subject is none of the nouns that only set the scene. */
const isOpening = ({ s, i, token }: Word): boolean =>
  token.xpos === 'PRP' &&
  s.clauses.some(({ kind, subject }) => kind === 'main' && subject?.from === i && subject.to === i + 1) &&
  !s.clauses.some(({ verb }) => verb.to <= i)

/** The first pronoun on a side that nothing before it on the card can be meant by. */
function loosePronoun(view: View, words: readonly Word[], named: Named): string | null {
  for (const word of words) {
    const wanted = /^PRP/.test(word.token.xpos) && !word.resolved ? THIRD.get(word.lower) : undefined
    const own = view.candidate.kind === 'fact'
    const fact =
      (own && (isPartOf(word) || isOpening(word))) || ((own || word.token.xpos === 'PRP') && isBelow(word, named))
    const loose =
      wanted !== undefined &&
      (!named[wanted] || isOther(word, named) || isOtherThing(view, word, named) || isWithin(word, named) || fact) &&
      !isAhead(words, word)
    if (loose && !(word.lower === 'it' && isEmptyIt(word))) return word.token.form
    note(view, word, named)
  }
  return null
}

/** "Throughout its existence, Warsaw …": whose it is comes right behind, as the named subject. */
function isAhead(words: readonly Word[], word: Word): boolean {
  if (word.token.xpos !== 'PRP$') return false
  const clause = word.s.clauses.find(({ kind }) => kind === 'main')
  const subject = clause?.subject ?? null
  if (clause === undefined || subject === null || word.i < clause.from || word.i >= subject.from) return false
  const shown = words.filter(({ s, i }) => s === word.s && subject.from <= i && i < subject.to)
  return shown.length === subject.to - subject.from && shown.some(({ token }) => /^NNP/.test(token.xpos))
}

/** The words of a sentence with a hole in their order: what is hidden may be what a pronoun stands for. */
function inOrder({ candidate, front, back }: View): readonly Word[] {
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

/** Asked of author and title alone: what the answer speaks of, it must say by itself. */
const OF_AUTHOR = /^(?:conceded|proposed|stand|mine)$/

/** "The phrase can be an alibi": which phrase, neither answer nor front says. */
function isBareOpening({ front, back: [opens] }: View): boolean {
  if (opens?.lower !== 'the') return false
  const phrase = opens.s.phrases.find(({ from }) => from === opens.i)
  const noun = opens.s.tokens[opens.i + 1]
  const bare = phrase?.to === opens.i + 2 && /^(?:VB[DPZ]|MD)$/.test(opens.s.tokens[opens.i + 2]?.xpos ?? '')
  return bare && !front.some(({ token }) => token.lemma === noun?.lemma)
}

export const answerPronoun: Gate = {
  rule: 'loose-answer',
  asks: 'The answer can be understood with its front.',
  refuses: view => {
    const named: Named = { ...NOBODY }
    for (const word of view.front) note(view, word, named)
    const found = loosePronoun(view, view.back, named)
    if (found !== null) return `“${found}” in the answer stands for something that the card does not name.`
    const hanging = view.back.find(
      (word, k) =>
        word.lower === 'the' &&
        (k === 0 || view.candidate.body.form === 'question') &&
        (view.candidate.kind === 'fact' || (k === 0 && view.candidate.asks === 'phrase')) &&
        !isPinned(view, word, view.back),
    )
    const leaning = OF_AUTHOR.test(view.candidate.rule) && isBareOpening(view)
    if (hanging !== undefined || leaning) return '“the …” in the answer was introduced earlier in the piece.'
    const pointing = view.back.find(word => isPointing(word) && !isAnswered(view, word))
    return pointing === undefined
      ? null
      : `“${pointing.token.form}” in the answer points at something outside the card.`
  },
}

/** Idioms that point at nothing in particular. */
const IDIOM = /^(?:time|point|way|sense|respect|kind|sort)$/

/**
 * "this" in an answer that can only mean what the front says: a noun that stands there too, or, in a reply, the view that is
 * replied to.
 */
function isAnswered(view: View, word: Word): boolean {
  const { s, i } = word
  const phrase = s.phrases.find(candidate => candidate.from <= i && i < candidate.to)
  const head = phrase === undefined || phrase.head === i ? undefined : s.tokens[phrase.head]
  if (view.candidate.link === 'thesis') return false
  // "… since that takes a vote": what a reason begins with is what it is a reason for.
  const opens = view.candidate.link === 'reason' && view.back.slice(0, 2).includes(word)
  if (head === undefined) return (opens || view.candidate.link === 'objection') && /^(?:this|that)$/.test(word.lower)
  if (IDIOM.test(head.lemma) && s.tokens[i - 1]?.xpos === 'IN') return true
  return view.front.some(other => other.token.lemma.toLowerCase() === head.lemma.toLowerCase())
}

/** "this", "these", "such a": words that point back. */
export function isPointing(word: Word): boolean {
  const { s, i, lower, token } = word
  const next = s.tokens[i + 1]?.form.toLowerCase() ?? ''
  if (word.resolved) return false
  if (lower === 'such') return next !== 'as'
  if (!/^(?:this|these|those|that)$/.test(lower) || !/^(?:DT|PDT)$/.test(token.xpos)) return false
  // "grasped this in 1964": only "that" and "those" lead on to what they mean.
  if (/^th(?:is|ese)$/.test(lower)) return true
  return !/^(?:who|of|that|which|in|whose|with|from|without|at|on|under|over)$/.test(next)
}
