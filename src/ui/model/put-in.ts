/**
 * Words that are put into a text where the caret stands, or in the place of what is selected: with the spaces that they need,
 * without a word that stands before them already ("in" behind "in", "the" behind "the"), and before the mark that ends it.
 */
import type { HandWord } from '../../write/at-hand/hand.ts'

type Words = Pick<HandWord, 'lead' | 'text'>

export interface PutIn {
  /** What is replaced: nothing, where both are the same. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** Where the caret stands then: right behind the words. */
  readonly caret: number
}

const WORD = /[\p{L}\p{N}\p{M}]/u
const DETERMINER = /(?:^|[\s([“"])(?:the|an?|this|that|these|those|its|his|her|their|our|my|your|no|every|each)\s+$/iu
const OWNER = /[’'](?:s)?\s+$/u
const PREPOSITION =
  /(?:^|[\s([“"])(?:in|on|at|of|by|from|since|until|till|before|after|during|between|and|or|to|around|about|early|late|mid|circa)\s+$/iu

/** Behind a word that the caret stands within. */
function wordEnd(value: string, at: number): number {
  let end = at
  if (!WORD.test(value.charAt(at - 1))) return at
  while (WORD.test(value.charAt(end))) end++
  return end
}

/** The caret at the very end of a sentence means: into it. */
const beforeMark = (value: string, at: number): number =>
  at === value.length && at > 0 ? at - (/[.?!…]+$/u.exec(value)?.[0].length ?? 0) : at

/** Whether a sentence begins there. */
const opens = (before: string): boolean => /(?:^|[.?!]["”’)]?\s|[\r\n])\s*$/u.test(before)

function leadFor({ lead }: Words, before: string): string {
  if (lead === '' || DETERMINER.test(before) || OWNER.test(before)) return ''
  // By itself a year is an answer: "1951".
  if (lead !== 'the' && (before.trim() === '' || opens(before) || PREPOSITION.test(before))) return ''
  return `${lead} `
}

const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export function putIn(value: string, start: number, end: number, word: Words): PutIn {
  const at = start === end ? beforeMark(value, wordEnd(value, start)) : start
  // What was selected with the space behind it keeps that space.
  const chosen = value.slice(start, end)
  const to = start === end ? at : end - (/\s*$/u.exec(chosen)?.[0].length ?? 0)
  const before = value.slice(0, at)
  const after = value.slice(to)
  const gap = before === '' || /[\s([“"‘—]$/u.test(before) ? '' : ' '
  const said = `${leadFor(word, `${before}${gap}`)}${word.text}`
  const words = `${gap}${opens(before) ? raised(said) : said}`
  const rest = after === '' || /^[\s.,;:?!…)\]”"’'—]/u.test(after) ? '' : ' '
  return { from: at, to, text: `${words}${rest}`, caret: at + words.length }
}
