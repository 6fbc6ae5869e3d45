/** What is set apart in a sentence by brackets, dashes or quotation marks. */
import type { Aside, Token } from '../reading.ts'

const OPEN: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
])

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['``', "''"],
  ['"', '"'],
  ['‘', '’'],
])

/** Whether token `i` is a dash that sets something apart, not a hyphen in a word or a range of figures. */
export function isDash(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (token === undefined || !/^(?:[-–—]|--+|——)$/.test(token.form)) return false
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const gaps =
    (before !== undefined && before.end < token.start ? 1 : 0) +
    (after !== undefined && token.end < after.start ? 1 : 0)
  if (gaps > 0) return gaps === 2 || token.form !== '-'
  return token.form !== '-' && token.form !== '–'
}

const closing = (tokens: readonly Token[], from: number, mark: string): number => {
  for (let i = from + 1; i < tokens.length; i++) if (tokens[i]?.form === mark) return i
  return -1
}

/** Brackets and quotation marks, each from its opening to its closing mark; unclosed ones are left alone. */
function paired(tokens: readonly Token[]): readonly Aside[] {
  const found: Aside[] = []
  // An opening mark that never closes is looked for once only, so that a run of them stays linear.
  const unclosed = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const form = tokens[i]?.form ?? ''
    const mark = OPEN.get(form) ?? QUOTES.get(form)
    if (mark === undefined || unclosed.has(mark)) continue
    const end = closing(tokens, i, mark)
    if (end < 0) unclosed.add(mark)
    else if (OPEN.has(form)) {
      found.push({ kind: 'bracket', from: i, to: end + 1 })
      i = end
    } else {
      found.push({ kind: 'quote', from: i, to: end + 1 })
      if (form === '"') i = end
    }
  }
  return found
}

/** Two dashes hold an aside between them; one alone holds everything up to the end. */
function dashed(tokens: readonly Token[], taken: readonly Aside[]): readonly Aside[] {
  const brackets = taken.filter(aside => aside.kind === 'bracket')
  const marks: number[] = []
  let b = 0
  for (let i = 0; i < tokens.length; i++) {
    while (b < brackets.length && (brackets[b]?.to ?? 0) <= i) b++
    const bracket = brackets[b]
    if (bracket !== undefined && bracket.from <= i) continue
    if (isDash(tokens, i)) marks.push(i)
  }
  const found: Aside[] = []
  for (let k = 0; k < marks.length; k += 2) {
    const from = marks[k] ?? 0
    const second = marks[k + 1]
    found.push({ kind: 'dash', from, to: second === undefined ? endOf(tokens) : second + 1 })
  }
  return found
}

const endOf = (tokens: readonly Token[]): number => {
  let end = tokens.length
  while (end > 0 && /^[.!?…"”’')]+$/.test(tokens[end - 1]?.form ?? '')) end--
  return end
}

/** All asides of a sentence, by where they begin. */
export function asidesOf(tokens: readonly Token[]): readonly Aside[] {
  const pairs = paired(tokens)
  return [...pairs, ...dashed(tokens, pairs)].sort((a, b) => a.from - b.from || b.to - a.to)
}

/** "(partial)", "(and China)": a word or two that read on as if the brackets were not there. */
const readsOn = (tokens: readonly Token[], aside: Aside): boolean =>
  aside.kind === 'bracket' &&
  aside.to - aside.from <= 4 &&
  tokens.slice(aside.from + 1, aside.to - 1).every(token => /^\p{L}+$/u.test(token.form)) &&
  /^(?:JJ|RB|CC|VB|IN|DT)/.test(tokens[aside.from + 1]?.xpos ?? '')

/** Indexes of the tokens outside brackets and dashes, in order: the sentence proper. */
export function properTokens(tokens: readonly Token[], asides: readonly Aside[]): readonly number[] {
  const out: number[] = []
  const marks = new Set<number>()
  let skip = 0
  let a = 0
  for (let i = 0; i < tokens.length; i++) {
    for (; a < asides.length && (asides[a]?.from ?? 0) <= i; a++) {
      const aside = asides[a]
      if (aside === undefined || aside.kind === 'quote') continue
      if (readsOn(tokens, aside)) marks.add(aside.from).add(aside.to - 1)
      else skip = Math.max(skip, aside.to)
    }
    if (i >= skip && !marks.has(i)) out.push(i)
  }
  return out
}
