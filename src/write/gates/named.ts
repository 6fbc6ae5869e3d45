/** Whom and what a side of a card has named so far: what a pronoun behind it may stand for. */
import { ROLE } from '../../read/mentions/lists.ts'
import { isPeople } from './people.ts'
import type { View, Word } from './view.ts'

/** What has been named so far on a side, as antecedents go. */
export interface Named {
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

export const NOBODY: Named = { person: false, thing: false, many: false, persons: 0, things: 0, groups: 0 }

/** "its holder": somebody, by what he does with it. */
const AGENT = /(?:holder|owner|keeper|buyer|payer|bearer|seller)$/

const behindOf = ({ s, i }: Word): string =>
  [s.tokens[i + 1], s.tokens[i + 2]].map(token => token?.form.toLowerCase() ?? '').join(' ')

/** "by the middle of March 2026": of a time, and nothing that could have anything. */
const isPartOfTime = ({ desk }: View, { lower, s, i, sentence }: Word): boolean =>
  /^(?:middle|end|beginning|start|turn|close)$/.test(lower) &&
  s.tokens[i + 1]?.form === 'of' &&
  (desk.mentions[sentence] ?? []).some(
    ({ date, tokens }) => date !== undefined && tokens.from <= i + 2 && i + 2 < tokens.to,
  )

/** "No ferry waits long when all of them keep to one clock": one of each is spoken of as many. */
const isEach = ({ s, i, token }: Word): boolean =>
  token.xpos === 'NN' &&
  s.tokens
    .slice(Math.max(0, i - 2), i)
    .some(
      ({ form, xpos }, k, near) =>
        /^(?:no|every|each|any)$/i.test(form) && xpos === 'DT' && near.slice(k + 1).every(one => one.xpos === 'JJ'),
    )

/** "University exhibits": several things, however what they are of is written. */
const describesMany = ({ s, token }: Word): boolean =>
  token.deprel === 'compound' && s.tokens[token.head ?? -1]?.xpos === 'NNS'

/** "According to Ada Lund, …": who says it, and nothing that it is about. */
function isSource({ s, i }: Word): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 4; steps++) {
    if (s.tokens.some(({ head, form }) => head === at && form.toLowerCase() === 'according')) return true
    if (!/^(?:flat|compound|appos|nmod|amod)/.test(s.tokens[at]?.deprel ?? '')) return false
    at = s.tokens[at]?.head ?? -1
  }
  return false
}

/** Notes what a word names for the pronouns behind it. */
export function note(view: View, word: Word, named: Named): void {
  const { token } = word
  if (isPeople(word)) {
    named.many = true
    named.groups++
  }
  if (/^(?:nobody|nothing|everyone|everybody|everything|anyone|anything|someone|something|none)$/.test(word.lower))
    return
  // "many of them" names nobody: who they are, "them" would have to say.
  if (/^(?:many|some|most)$/.test(word.lower) && /^of (?:them|these|those)$/.test(behindOf(word))) return
  // "this month" that is written out as "January 2026" is still no thing.
  const dated = (view.desk.mentions[word.sentence] ?? []).some(
    mention => mention.date !== undefined && mention.tokens.from <= word.i && word.i < mention.tokens.to,
  )
  if (dated) return
  if (word.resolved) {
    // A name has been written in its place.
    if (/^(?:he|she|him|her|his)$/.test(word.lower)) {
      named.person = true
      named.persons++
    } else if (word.lower === 'they') named.many = true
    else named.thing = true
  }
  if (isPartOfTime(view, word)) return
  if (/^(?:NNPS?|NN|JJ)$/.test(token.xpos) && !isSource(word)) {
    const mention = (view.desk.mentions[word.sentence] ?? []).find(
      candidate => candidate.kind === 'name' && candidate.tokens.from <= word.i && word.i < candidate.tokens.to,
    )
    const kind = mention?.entity === undefined ? null : view.desk.reading.entities[mention.entity]?.kind
    // "the Foreign Quarter": nobody.
    const titled = mention !== undefined && word.s.tokens[mention.tokens.from - 1]?.form.toLowerCase() === 'the'
    if (
      kind === 'person' ||
      (kind === 'other' && /^NNP/.test(token.xpos) && !titled) ||
      ROLE.has(token.lemma.toLowerCase()) ||
      (token.xpos === 'NN' && AGENT.test(word.lower))
    ) {
      named.person = true
      // A name of several words is one person.
      if (mention === undefined || mention.tokens.from === word.i) named.persons++
    }
    // "Polonia lost their stadium"
    if (kind === 'organisation' || kind === 'group') named.many = true
    if (kind !== 'person' && /^NN/.test(token.xpos) && !ROLE.has(token.lemma.toLowerCase())) {
      if (isPartOfTime(view, word) || describesMany(word)) return
      named.thing = true
      if (!/^NN/.test(word.s.tokens[word.i + 1]?.xpos ?? '')) named.things++
    }
  }
  if (
    /^NNP?S$/.test(token.xpos) ||
    isEach(word) ||
    (token.xpos === 'CC' && token.lemma === 'and') ||
    /^(?:people|those|many|some|most|police|leadership|government|council|company|team|party|family|staff|army|navy|board|committee|administration|majority|public)$/.test(
      word.lower,
    )
  ) {
    named.many = true
    named.groups++
  }
  if (token.xpos === 'VBG' && word.i === 0) named.thing = true
  // "a don who lived for his garden": whoever "who" tells of.
  if (token.xpos === 'WP' && word.lower === 'who' && word.i > 0 && /^nsubj/.test(token.deprel ?? '')) {
    named.person = true
    named.persons++
  }
}
