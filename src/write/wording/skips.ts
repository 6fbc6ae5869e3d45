/** What is left out where words are copied: ties, remarks set apart, and stress that a card has nothing to set against. */
import type { Sentence, TokenRange } from '../../read/reading.ts'
import { isSentenceStart } from './casing.ts'
import { behindTie, isComment, isTimeTie, TIES } from './cuts.ts'

/** Adverbs that set a thing against what came before it: "even now", "had already fallen", "finally returned". */
const LEANING = /^(?:even|already|still|finally|eventually)$/

/** "the Russians themselves", "even the council": stress that a question can do without. */
export function isStress(s: Sentence, i: number): boolean {
  const [token, before, after] = [s.tokens[i], s.tokens[i - 1], s.tokens[i + 1]]
  if (token === undefined || token.head === undefined) return false
  const form = token.form.toLowerCase()
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(form))
    return /^NN/.test(before?.xpos ?? '') && token.deprel !== 'obj' && /^(?:VB[DPZ]|MD)$/.test(after?.xpos ?? '')
  if (!LEANING.test(form) || token.xpos !== 'RB' || token.deprel !== 'advmod') return false
  // "must eventually sell": that it may take long is part of what is said.
  if (form === 'eventually' && s.tokens.some(({ xpos, head }) => xpos === 'MD' && head === token.head)) return false
  // "still not", "not even", "even if", "even larger", "still to come" say more than they stress.
  return (
    !/^(?:not|never|n['’]t|nor|no|and|but|,)$/i.test(before?.form ?? '') &&
    !/^(?:not|never|no|if|though|when|as|to|more|less|,)$/i.test(after?.form ?? '') &&
    !/^(?:JJR|RBR|CC)$/.test(after?.xpos ?? '')
  )
}

/** Fewest words of a subject, and of a sentence, that is too long for remarks, and of a remark that burdens it; most that one has. */
const BURDEN = { subject: 16, sentence: 26, remark: 7, most: 40 } as const

/** Behind ", a man who had written of it," or ", which was closed in 1998," in a long line; `i` itself where none stands. */
function behindRemark(s: Sentence, i: number, range: TokenRange): number {
  const next = s.tokens[i + 1]
  const length = range.to - range.from
  if (s.tokens[i]?.form !== ',' || next?.head === undefined || i === range.from || length < BURDEN.subject) return i
  const inside = (at: number | undefined, end: number): boolean => at !== undefined && i < at && at < end
  for (let end = i + 2; end < Math.min(range.to, i + BURDEN.most); end++) {
    if (s.tokens[end]?.form !== ',') continue
    const tops = s.tokens.slice(i + 1, end).filter(({ head, upos }) => upos !== 'PUNCT' && !inside(head, end))
    const [top] = tops
    if (tops.length !== 1 || top?.head === undefined || top.head >= i || top.head < range.from) continue
    const remark =
      (top.deprel === 'appos' && !/^NNP/.test(top.xpos)) ||
      (top.deprel === 'acl' && top.xpos === 'VBN' && next === top) ||
      (top.deprel === 'acl:relcl' && /^(?:WDT|WP|WP\$|WRB)$/.test(next.xpos))
    const verb = length >= BURDEN.sentence && /^(?:VB[DPZ]|MD)$/.test(s.tokens[end + 1]?.xpos ?? '')
    return remark && end - i > BURDEN.remark && (verb || end === range.to - 1) ? end + 1 : i
  }
  return i
}

/** "lost business, real business,": behind what is said once more with more stress; `i` itself where nothing is. */
function behindEcho(s: Sentence, i: number, range: TokenRange): number {
  const said = s.tokens[i - 1]
  if (s.tokens[i]?.form !== ',' || i === range.from || !/^NNS?$/.test(said?.xpos ?? '')) return i
  for (let at = i + 2; at < Math.min(range.to, i + 4); at++) {
    const token = s.tokens[at]
    if (token?.form === said?.form && !/^(?:NN|IN|VB|CC)/.test(s.tokens[at + 1]?.xpos ?? '')) return at + 1
    if (!/^(?:JJ|RB|DT)$/.test(s.tokens[at - 1]?.xpos ?? '')) return i
  }
  return i
}

/** "…, and the risk is consequently small": what it follows from stands in the same stretch. */
const follows = (s: Sentence, i: number, range: TokenRange): boolean => {
  const before = s.tokens.slice(range.from, i)
  const joint = before.findLastIndex(({ form }) => /^(?:and|so)$/i.test(form))
  return joint > 0 && before.slice(0, joint).some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos))
}

/** "was founded here, in Orrin": the place is named right behind the word that only points at it. */
function behindHere(s: Sentence, i: number): number {
  const at = s.tokens[i + 1]?.form === ',' ? i + 2 : i + 1
  return s.tokens[at]?.form.toLowerCase() === 'in' && /^NNP/.test(s.tokens[at + 1]?.xpos ?? '') ? at : i
}

/** `bare`: without remarks; `resolve`: for a front, where nothing may lean on what stood before. */
interface Copying {
  readonly bare?: boolean
  readonly resolve?: boolean
}

/** Where to go on when token `i` begins something that is left out; `i` itself when it stays. */
export function behindSkipped(
  s: Sentence,
  i: number,
  range: TokenRange,
  { bare = false, resolve = false }: Copying,
): number {
  if (bare) {
    const aside = s.asides.find(
      candidate => candidate.from === i && candidate.kind !== 'quote' && candidate.to <= range.to,
    )
    if (aside !== undefined && isComment(s, aside)) return aside.to
    // "Even the council" is the council, also as an answer.
    const even = i === range.from && s.tokens[i]?.form.toLowerCase() === 'even'
    if ((even || (resolve && !isSentenceStart(s, i))) && isStress(s, i)) return i + 1
    const behind = Math.max(behindRemark(s, i, range), behindEcho(s, i, range))
    if (behind > i) return behind
  }
  const behind = behindTie(s, i)
  if (behind > i) return behind
  const token = s.tokens[i]
  if (resolve && token?.form.toLowerCase() === 'here') return behindHere(s, i)
  if (resolve && isTimeTie(s, i)) return i + 1
  if (token === undefined || !/^RB/.test(token.xpos) || !TIES.test(token.form)) return i
  if (/^(?:therefore|thus|consequently|accordingly)$/i.test(token.form) && follows(s, i, range)) return i
  const before = s.tokens[i - 1]?.form
  if (token.form === 'later' && /^(?:NN|CD|CC|IN|JJ)/.test(s.tokens[i - 1]?.xpos ?? '')) return i
  const after = s.tokens[i + 1]?.form
  if (after === ',' && i === range.from) return i + 2
  // "too much" measures; "they, too," adds.
  const measured = /^["“‘']$/.test(after ?? '') ? i + 2 : i + 1
  const measures = token.form === 'too' && /^(?:JJ|RB)/.test(s.tokens[measured]?.xpos ?? '')
  if (
    /^(?:also|too|therefore|consequently|nevertheless|nonetheless)$/i.test(token.form) &&
    !measures &&
    before !== 'not' &&
    after !== 'as'
  )
    return !isSentenceStart(s, i) && i < range.to - 1 ? i + 1 : i
  return i
}
