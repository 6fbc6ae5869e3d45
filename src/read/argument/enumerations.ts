/**
 * Lists that an author announces and goes through, within a sentence or over paragraphs: "three considerations … The first
 * … The second … The third …".
 */
import type { Sentence, TokenRange } from '../reading.ts'
import { ANCHOR } from '../syntax/words.ts'
import type { Desk } from './finder.ts'
import { connect } from './finder.ts'
import { AUTHOR } from './holders.ts'
import { lemma, lower, mainClause, opening, tag, trimmed, wordsIn } from './scene.ts'

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five']
const ORDINALS = [/^first(?:ly)?$/, /^second(?:ly)?$/, /^third(?:ly)?$/, /^fourth(?:ly)?$/, /^(?:fifth(?:ly)?)$/]

interface Announcement {
  readonly sentence: number
  /** The noun phrase: "three reasons to give up the practice". */
  readonly tokens: TokenRange
  readonly noun: string
  /** How many are promised, or 0 when it only says "several". */
  readonly count: number
}

/** "three reasons", "four demands", "important practical considerations". */
function announcementIn(s: Sentence, sentence: number): Announcement | null {
  for (const phrase of s.phrases) {
    const noun = lemma(s, phrase.head)
    if (tag(s, phrase.head) !== 'NNS' || !ANCHOR.has(noun)) continue
    let count = 0
    let several = false
    for (let i = phrase.from; i < phrase.head; i++) {
      const word = lower(s, i)
      count = Math.max(count, NUMBERS.indexOf(word), /^[2-5]$/.test(word) ? Number(word) : 0)
      if (/^(?:several|some|other|many|important|main|key)$/.test(word)) several = true
    }
    const there = lower(s, opening(s).start) === 'there'
    if (count >= 2 || (several && there))
      return { sentence, tokens: { from: phrase.from, to: endOfNoun(s, phrase.to) }, noun, count }
  }
  return null
}

/** The announced noun with what describes it: up to a colon, a comma or the end. */
function endOfNoun(s: Sentence, from: number): number {
  let at = from
  if (!/^(?:IN|TO|WDT|WP|VBN|VBG|PRP)$/.test(tag(s, at))) return at
  const main = mainClause(s)
  // An announcement that is the subject ends where its verb begins.
  const end = main !== null && main.verb.from >= from ? main.verb.from : s.tokens.length
  while (at < end && !/^[.,:;!?–—]$/.test(lower(s, at))) at++
  return at
}

interface Item {
  readonly ordinal: number
  readonly sentence: number
  readonly tokens: TokenRange
}

/** The ordinal that opens a sentence ("The second consideration …", "Third, …"), from 0, with where it ends. */
function ordinalAt(
  s: Sentence,
  noun: string,
): { readonly ordinal: number; readonly to: number; readonly named: boolean } | null {
  const start = opening(s).connectives.some(word => /^(?:first|second|third|fourth|finally$|lastly$)/.test(word))
    ? 0
    : opening(s).start
  const article = lower(s, start) === 'the' ? 1 : 0
  const at = start + article
  const partner = partnerAt(s, start)
  if (partner !== null) return partner
  const ordinal = ORDINALS.findIndex(rule => rule.test(lower(s, at)))
  if (ordinal < 0)
    return /^(?:finally|lastly)$/.test(lower(s, start)) && lower(s, start + 1) === ','
      ? { ordinal: -1, to: start + 2, named: false }
      : null
  if (article === 0) return lower(s, at + 1) === ',' ? { ordinal, to: at + 2, named: false } : null
  const named = lemma(s, at + 1) === noun || lemma(s, at + 2) === noun
  const bare = /^(?:is|was|–|—|,|concerns|comes|has|lies|be)$/.test(lower(s, at + 1))
  return named || bare
    ? { ordinal, to: at + 1 + (lemma(s, at + 1) === noun ? 1 : lemma(s, at + 2) === noun ? 2 : 0), named: true }
    : null
}

/** "One is that P. … The other is that Q.", "Another is that Q." */
function partnerAt(
  s: Sentence,
  start: number,
): { readonly ordinal: number; readonly to: number; readonly named: boolean } | null {
  const [word, next] = [lower(s, start), lower(s, start + 1)]
  const is = (at: number): boolean => /^(?:is|was)$/.test(lower(s, at)) && lower(s, at + 1) === 'that'
  if (word === 'one' && is(start + 1)) return { ordinal: 0, to: start + 1, named: true }
  if (word === 'another' && is(start + 1)) return { ordinal: -1, to: start + 1, named: true }
  return word === 'the' && next === 'other' && is(start + 2) ? { ordinal: -1, to: start + 2, named: true } : null
}

/** What an item says, without its ordinal; null when it cannot be told. */
function itemIn(desk: Desk, index: number, s: Sentence, noun: string): Item | null {
  const head = ordinalAt(s, noun)
  if (head === null) return null
  const whole = (tokens: TokenRange): Item | null =>
    wordsIn(s, tokens) > 0 ? { ordinal: head.ordinal, sentence: index, tokens: trimmed(s, tokens) } : null
  if (!head.named) return whole({ from: head.to, to: s.tokens.length })
  // "The first – breaking the lease – is …": the item is what the dashes hold.
  const dashed = s.asides.find(aside => aside.kind === 'dash' && aside.from === head.to)
  if (dashed !== undefined) return whole({ from: dashed.from + 1, to: dashed.to - 1 })
  const main = mainClause(s)
  if (main === null || lemma(s, main.verb.main) !== 'be') return null
  const rest = trimmed(s, main.rest)
  const that = lower(s, rest.from) === 'that'
  // "The third reason is about the pilots."
  if (lower(s, rest.from) === 'about' && /^(?:DT|NN|VBG|PRP\$|JJ)/.test(tag(s, rest.from + 1)))
    return whole({ from: rest.from + 1, to: rest.to })
  if (
    that ||
    /^(?:DT|NN|VBG|TO|PRP\$|CD)/.test(tag(s, rest.from)) ||
    // "The first is dear coal", not "The first is serious".
    (tag(s, rest.from) === 'JJ' && /^NN/.test(tag(s, rest.from + 1))) ||
    /^(?:whether|how|what|why|who)$/.test(lower(s, rest.from))
  )
    return whole({ from: that ? rest.from + 1 : rest.from, to: rest.to })
  return behind(desk, index, head.ordinal)
}

/** "The second is more important. By overdoing …": a mere verdict; the item is the next sentence. */
function behind(desk: Desk, index: number, ordinal: number): Item | null {
  const next = desk.scene.sentences[index + 1]
  const here = desk.scene.sentences[index]
  if (
    next === undefined ||
    next.paragraph !== here?.paragraph ||
    mainClause(next) === null ||
    /^(?:the|a) (?:first|second|third|fourth|fifth|other|last)\b/i.test(`${lower(next, 0)} ${lower(next, 1)}`) ||
    opening(next).connectives.length > 0
  )
    return null
  return { ordinal, sentence: index + 1, tokens: trimmed(next, { from: 0, to: next.tokens.length }) }
}

/** How many sentences behind its announcement a list may reach. */
const REACH = 60

function itemsBehind(desk: Desk, announced: Announcement): readonly Item[] {
  const { sentences } = desk.scene
  const found: Item[] = []
  const wanted = announced.count === 0 ? 5 : announced.count
  for (
    let k = announced.sentence;
    k < Math.min(sentences.length, announced.sentence + REACH) && found.length < wanted;
    k++
  ) {
    const s = sentences[k]
    if (s === undefined) break
    const item = k === announced.sentence ? null : itemIn(desk, k, s, announced.noun)
    if (item === null) continue
    if (item.ordinal === found.length || (item.ordinal === -1 && found.length >= 1)) found.push(item)
    else if (item.ordinal === 0) break
  }
  return found
}

/** "first, …", "the one, …", "secondly, …": the item's number is not the item. */
function behindLabel(s: Sentence, from: number): number {
  const article = lower(s, from) === 'the' ? 1 : 0
  const word = lower(s, from + article)
  const label = /^(?:one|other|first|second|third|fourth|firstly|secondly|thirdly|lastly|finally)$/.test(word)
  return label && lower(s, from + article + 1) === ',' ? from + article + 2 : from
}

/** "four demands. A; B; C; and D": the parts of the next sentence, or behind the colon of this one. */
function partsBehind(desk: Desk, announced: Announcement): readonly Item[] {
  if (announced.count < 2) return []
  const here = desk.scene.sentences[announced.sentence]
  if (here === undefined) return []
  const colon = here.tokens.findIndex((_, i) => i >= announced.tokens.to && lower(here, i) === ':')
  const next = desk.scene.sentences[announced.sentence + 1]
  const [index, s, from] = colon >= 0 ? [announced.sentence, here, colon + 1] : [announced.sentence + 1, next, 0]
  if (s === undefined || s.paragraph !== here.paragraph || (colon < 0 && announced.tokens.to < here.tokens.length - 1))
    return []
  const cuts = [from - 1]
  for (let i = from; i < s.tokens.length; i++) if (lower(s, i) === ';') cuts.push(i)
  if (cuts.length !== announced.count) return []
  return cuts.map((cut, k): Item => {
    let start = cut + 1
    if (/^(?:and|or)$/.test(lower(s, start))) start++
    start = behindLabel(s, start)
    return { ordinal: k, sentence: index, tokens: trimmed(s, { from: start, to: cuts[k + 1] ?? s.tokens.length }) }
  })
}

/** All announced lists of a piece; each is linked to its announcement, item by item. */
export function findEnumerations(desk: Desk): void {
  desk.scene.sentences.forEach((s, index) => {
    const announced = announcementIn(s, index)
    if (announced === null) return
    const parts = partsBehind(desk, announced)
    const items = parts.length > 0 ? parts : itemsBehind(desk, announced)
    const complete = announced.count === 0 ? items.length >= 2 : items.length === announced.count
    if (!complete) return
    const head = { sentence: index, tokens: trimmed(s, announced.tokens), role: 'claim' as const, holder: AUTHOR }
    for (const item of items)
      connect(
        desk,
        { sentence: item.sentence, tokens: item.tokens, role: 'consideration', holder: AUTHOR },
        'lists',
        head,
        'enumeration',
        null,
        announced.count > 0 ? 0.85 : 0.6,
      )
  })
}
