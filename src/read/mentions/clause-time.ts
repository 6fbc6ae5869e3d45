/**
 * Which time a date is told in, by the verb that it hangs on: "told them in March that it would close" is of the past, though
 * the sentence says what will be; "had told them in March" is of before what it tells of otherwise.
 */
import type { Token } from '../reading.ts'
import { lowered } from '../syntax/lowered.ts'

/** `before`: the pluperfect. `none`: no verb that shows it, or no tree. */
export type ClauseTime = 'past' | 'before' | 'perfect' | 'present' | 'ahead' | 'none'

/** Heads: no tree of use is deeper. */
const DEEPEST = 40

/** What hangs on each word of a sentence, looked up once: a sentence of many dates asks for it at each of them. */
interface Hanging {
  readonly helpers: ReadonlyMap<number, readonly Token[]>
  /** The first subject of each verb. */
  readonly subjects: ReadonlyMap<number, number>
  readonly objects: ReadonlySet<number>
  readonly mains: readonly number[]
}

const known = new WeakMap<readonly Token[], Hanging>()

function hangingOf(tokens: readonly Token[]): Hanging {
  const found = known.get(tokens)
  if (found !== undefined) return found
  const helpers = new Map<number, Token[]>()
  const subjects = new Map<number, number>()
  const objects = new Set<number>()
  tokens.forEach((token, i) => {
    const { head = -1, deprel = '' } = token
    if (/^(?:aux|cop)/.test(deprel)) helpers.set(head, [...(helpers.get(head) ?? []), token])
    if (/^nsubj/.test(deprel) && !subjects.has(head)) subjects.set(head, i)
    if (/^obj/.test(deprel)) objects.add(head)
  })
  const root = tokens.findIndex(({ head, deprel }) => head === -1 && deprel === 'root')
  const isVerb = (i: number): boolean => /^VB/.test(tokens[i]?.xpos ?? '') || helpers.has(i) || subjects.has(i)
  const isMain = ({ head, deprel }: Token, i: number): boolean =>
    i === root || (/^(?:conj|parataxis)/.test(deprel ?? '') && head === root && isVerb(i))
  const mains = root < 0 ? [] : tokens.flatMap((token, i) => (isMain(token, i) ? [i] : []))
  const all = { helpers, subjects, objects, mains }
  known.set(tokens, all)
  return all
}

/** The sentence's own verb, and those that stand beside it: "The mill closed, and the dockers left". */
export const mainVerbs = (tokens: readonly Token[]): readonly number[] => hangingOf(tokens).mains

/** The verb that the word at `i` hangs on, whatever nouns lie between; -1 for none. */
export function verbOver(tokens: readonly Token[], i: number): number {
  const { helpers } = hangingOf(tokens)
  for (let at = tokens[i]?.head ?? -1, k = 0; at >= 0 && k < DEEPEST; at = tokens[at]?.head ?? -1, k++)
    if (/^VB/.test(tokens[at]?.xpos ?? '') || helpers.has(at)) return at
  return -1
}

/** Whether a verb is what another one seems to do. */
const isSeen = (tokens: readonly Token[], i: number | undefined, verb: number): boolean =>
  /^(?:xcomp|ccomp)/.test(tokens[i ?? -1]?.deprel ?? '') && tokens[i ?? -1]?.head === verb

/** The time that a verb is in by itself and its auxiliaries; for one without either, that of the clause it belongs to. */
export function timeOf(tokens: readonly Token[], verb: number, depth = 0): ClauseTime {
  const token = tokens[verb]
  if (token === undefined || depth > DEEPEST) return 'none'
  if (/^(?:aux|cop)/.test(token.deprel ?? '')) return timeOf(tokens, token.head ?? -1, depth + 1)
  const { subjects, objects, helpers: all } = hangingOf(tokens)
  const helpers = all.get(verb) ?? []
  const first = helpers[0]
  if (helpers.some(({ xpos }) => xpos === 'MD')) return 'ahead'
  if (first?.xpos === 'VBG' && first.lemma === 'have') return 'before'
  if (helpers.some(({ lemma, xpos }) => lemma === 'have' && xpos === 'VBD')) return 'before'
  if (helpers.some(({ lemma, xpos }) => lemma === 'have' && /^VB[ZP]$/.test(xpos))) return 'perfect'
  // "Two of them had not.": what they had not done stands before it.
  if (token.xpos === 'VBD' && token.lemma === 'have' && !objects.has(verb)) return 'before'
  const isTold = token.xpos === 'VBN' && helpers.length === 0 && subjects.has(verb)
  if (token.xpos === 'VBD' || first?.xpos === 'VBD' || isTold) return 'past'
  // "He seems to have thought so.": what was.
  if (
    /^(?:seem|appear)$/.test(token.lemma) &&
    tokens.some(({ head, lemma }, i) => lemma === 'have' && i > verb && isSeen(tokens, head, verb))
  )
    return 'past'
  if (/^VB[ZP]$/.test(token.xpos) || (first !== undefined && /^VB[ZP]$/.test(first.xpos))) return 'present'
  // "the plan, as revised in July": what is done; "to close in July" is still to come, or was.
  if (token.xpos === 'VBN' && helpers.length === 0 && /^(?:acl|advcl|amod)/.test(token.deprel ?? '')) return 'past'
  // "He resigned in May and left in June": the second half shares what the first one has.
  if (token.xpos === 'VBN' && /^conj/.test(token.deprel ?? '')) return timeOf(tokens, token.head ?? -1, depth + 1)
  if (token.xpos === 'VBG') return timeOf(tokens, verbOver(tokens, verb), depth + 1)
  return 'none'
}

/** "the night of 20 October", "the end of May": what part of it is meant changes no date. */
const PART =
  /^(?:morning|afternoon|evening|night|week|weekend|end|start|beginning|middle|eve|spring|summer|autumn|fall|winter|course)$/

/** Words before a date that leads: "By the end of May", "In". */
const LEADING = /^(?:in|on|at|by|during|the|of|early|late|mid|-)$/

/** Words: what is longer between two commas is no remark by the way. */
const ASIDE = 12

/** "Brandt, with little to lose, announced": where what a comma opens, without a verb of its own, ends; -1 for none. */
function asideEnd(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.form !== ',') return -1
  const length = tokens.slice(i + 1, i + ASIDE).findIndex(({ form }) => form === ',')
  const inner = tokens.slice(i + 1, i + 1 + Math.max(length, 0))
  return length < 0 || inner.some(({ xpos }) => /^VB[DZP]$/.test(xpos)) ? -1 : i + 1 + length
}

/** "In May 1911 the mill closed", "May 1911 was wet": the verb of a date that leads, where the tree has lost it; or -1. */
function ledVerb(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): number {
  if (from > 5) return -1
  const isLed = tokens.slice(0, from).every(({ form }) => LEADING.test(lowered(form)) || PART.test(lowered(form)))
  if (!isLed) return -1
  // "In May 1911 a party, while its king was away, was driven out": it stands before the clause that the tree hangs it on.
  const over = verbOver(tokens, from)
  if (tokens.some(({ head, deprel }, i) => head === over && deprel === 'mark' && i > to))
    return mainVerbs(tokens)[0] ?? -1
  for (
    let i = tokens[to]?.form === ',' ? to + 1 : to, left = 10;
    left > 0;
    i = Math.max(i, asideEnd(tokens, i)) + 1, left--
  ) {
    const xpos = tokens[i]?.xpos ?? ''
    if (xpos === 'VBD') return i
    if (asideEnd(tokens, i) < 0 && !/^(?:DT|JJ|NN|CD|PRP|POS|RB)/.test(xpos)) return -1
  }
  return -1
}

/** "She left, in 1911, for good": set off by commas it tells when, whatever the tree hangs it on. */
const isSetOff = (tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): boolean =>
  tokens[from - 2]?.form === ',' &&
  /^(?:in|on)$/.test(tokens[from - 1]?.form ?? '') &&
  /^[,.;]$/.test(tokens[to]?.form ?? '.')

/**
 * The sentence's own verb whose time the date tells: "On the morning of 3 May 1911 they met", "As a clerk in 1911 she met
 * him", "October 1911 was wet"; -1 where it dates something else: "the Act of 1911", "since 1911", "which he wrote in 1911".
 */
export function datedVerb(tokens: readonly Token[], date: { readonly from: number; readonly to: number }): number {
  const found = hungOn(tokens, date)
  if (found >= 0) return found
  const over = isSetOff(tokens, date) ? verbOver(tokens, date.from) : -1
  return mainVerbs(tokens).includes(over) ? over : ledVerb(tokens, date)
}

/** What is done at the very time of what it is done with: "began to go out", not "hoped to go out". */
const BEGUN = /^(?:begin|start|cease|continue|manage|fail|come)$/

const isIn = (tokens: readonly Token[], from: number): boolean =>
  /^(?:in|on|during)$/.test(lowered(tokens[from - 1]?.form ?? ''))

const isInside = (token: Token | undefined, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  token?.head !== undefined && token.head >= from && token.head < to

function hungOn(tokens: readonly Token[], date: { readonly from: number; readonly to: number }): number {
  const mains = mainVerbs(tokens)
  let top = date.from
  while (top < date.to && isInside(tokens[top], date)) top++
  let at = top
  for (let k = 0; at >= 0 && k < DEEPEST; k++) {
    const { deprel = '', head = -1 } = tokens[at] ?? {}
    if (/^(?:advmod|nmod:unmarked|obl)/.test(deprel) && mains.includes(head)) {
      const before = lowered(tokens[date.from - 1]?.form ?? '')
      const governed = tokens[date.from - 1]?.xpos === 'IN' && !/^(?:in|on|at|of|by|during)$/.test(before)
      const leads = at < (hangingOf(tokens).subjects.get(head) ?? head)
      return governed || (at !== top && !leads && !PART.test(tokens[at]?.lemma ?? '')) ? -1 : head
    }
    // "The lights began to go out in 1911": it began when that happened.
    const over = tokens[head]?.head ?? -1
    const begun = /^xcomp/.test(tokens[head]?.deprel ?? '') && BEGUN.test(tokens[over]?.lemma ?? '')
    if (/^obl/.test(deprel) && at === top && begun && mains.includes(over) && isIn(tokens, date.from)) return over
    // "October 1911 was the wettest month."
    if (/^nsubj/.test(deprel) && at === top && mains.includes(head)) return head
    if (!/^(?:nmod|obl|compound|appos)/.test(deprel)) return -1
    at = head
  }
  return -1
}
