/**
 * Tokens in the conventions of Universal Dependencies for English (EWT and GUM, release 2): contractions and
 * possessives are cut ("do|n't", "Kim|'s"), hyphenated compounds are cut except behind bound prefixes
 * ("well|-|known", "non-profit"), abbreviations keep their stop, addresses stay whole.
 * Every rule looks at a bounded stretch of text, so that the work is linear in the length of the text.
 */

import { ALSO_WORDS, LEADING, NUMBERED, ROMAN_NUMBERED, TRAILING, YIELDING } from './abbreviations.ts'
import { narrow } from './narrow.ts'

/** A stretch of a paragraph: `start` included, `end` excluded, in UTF-16 code units of that paragraph. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface TokenSpan extends Span {
  /** The text between `start` and `end`, as written. */
  readonly form: string
}

/** White space, and controls, byte order marks and zero width spaces, which nobody can see and which belong to no token. */
const BLANK = /[\s\p{Cc}\u200b\u200e\u200f\u2060\ufeff]+/uy

const APOSTROPHES = "'’ʼ`´"

/** Addresses; what closes the sentence around them is given back by `withoutTail`. */
const ADDRESS =
  /(?:(?:https?|ftp):\/\/|www\.)[^\s<>]{1,2000}|[\p{L}\p{N}][\p{L}\p{N}._+-]{0,60}@[\p{L}\p{N}_-]{1,60}(?:\.[\p{L}\p{N}_-]{1,30}){0,5}|[A-Za-z0-9][A-Za-z0-9-]{0,60}(?:\.[A-Za-z0-9-]{1,60}){0,4}\.(?:com|org|net|edu|gov|info|co\.uk|ac\.uk|html?|docx?|xlsx?|pdf|jpe?g|png|pptx?|txt|zip)(?![\p{L}\p{N}])(?:\/[^\s<>]{0,2000})?/uy
const ADDRESS_TAIL = /[.,;:!?)\]}>"'”’]+$/u

const EMOTICON = /(?:[:;=8xX]['-]?[)(DPpO\\/|*]{1,10}|<3+|\^_?\^|[):(]-?:)(?![\p{L}\p{N}])/uy
const EMOJI =
  /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?){0,8})/uy

/** Telephone and serial numbers with several hyphens; otherwise hyphens between numbers are cut ("1968|-|1969"). */
const HYPHENED_NUMBER = /\d{3}-\d{4}(?![\p{L}\p{N}-])|\(?\+?\d{1,4}\)?(?:-\d{2,8}){2,5}(?![\p{L}\p{N}])/uy
const NUMBER =
  /(?:\+(?=\d))?\d{1,40}(?:[.,:/]\d{1,40}){0,20}(?:(?:st|nd|rd|th|s|S|k|K|m|M|bn|trn|tn|mn|x|D|G)(?![\p{L}\p{N}])|(?=(?:am|pm|AM|PM|a\.m|p\.m|km|kg|cm|mm|lbs?|ft|mph|kph|mi|mins?|hrs?|GB|MB|KB|TB|Hz|k[Hh]z|MHz|GHz|mg|ml|kW|MW|GW|Gbps|Mbps|EUR|USD)(?![\p{L}\p{N}]))|(?![\p{L}\p{N}]))/uy
const DECADE = /['’]\d\ds?(?![\p{L}\p{N}])/uy

const ACRONYM = /(?:\p{L}\.){2,12}(?:\p{L}(?![\p{L}\p{N}.]))?|(?:Ph|M|B)\.(?:D|Sc|Phil|A|Ed)\.?(?![\p{L}\p{N}])/uy
const CODE = /(?:US|U|A|C|NZ|HK|S)\$|Yahoo!|\p{L}\/\p{L}(?![\p{L}\p{N}/])/uy
const HANDLE = /[@#][\p{L}_][\p{L}\p{N}_]{0,80}/uy
const WORD =
  /[\p{L}\p{N}\p{M}_\u00ad\u200c\u200d]{1,2000}(?:(?:['’ʼ`´&]|\.(?=[a-z]{2}))[\p{L}\p{N}\p{M}]{1,200}){0,8}/uy
/** Of plain letters with a blank or a comma behind: nothing else than a word. What begins with an x may be a face ("xD"). */
const PLAIN_WORD = /[a-wyzA-WYZ][a-zA-Z]{0,60}(?=[\s,;])/y
/** Bound prefixes that stay with what follows their hyphen. */
const PREFIX =
  /^(?:non|pro|anti|post|pre|mid|semi|multi|ex|e|co|re|cross|neo|ultra|un|sub|counter|mini|pan|inter|micro|macro|bi|tri|de|quasi|pseudo|socio|psycho|trans|intra|extra|hyper|over)$/u
const PREFIXED = /-[\p{L}\p{N}\p{M}]{1,200}(?:['’][\p{L}]{1,20})?/uy
/** Clipped words that begin with an apostrophe. */
const CLIPPED = /['’`](?:em|til|cause|bout|round|n|tis|twas)(?![\p{L}\p{N}])/iuy
const ENCLITIC = /['’ʼ`´](?:s|re|ve|ll|m|d)(?![\p{L}\p{N}])/iuy
/** Runs of one mark that count as one token. */
const RUN =
  /\[\.{3}\]|\.{2,}|\.[?!]{1,2}|…+\.?|-{2,}|—{2,}|_{2,}|\*{2,}|={2,}|#{2,}|~{2,}|[!?]{2,}|,{2,}|''|``|’’|‘‘|<{2,}|>{2,}|\+{2,}|\/{2,}/uy

/** Where contractions written as one plain word are cut. */
const PLAIN_CUTS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['lemme', 3],
  ['gimme', 3],
  ['dont', 2],
  ['wont', 2],
  ['cant', 2],
  ['aint', 2],
  ['isnt', 2],
  ['didnt', 3],
  ['wasnt', 3],
  ['hasnt', 3],
  ['havent', 4],
  ['doesnt', 4],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['ive', 1],
  ['im', 1],
  ['hes', 2],
  ['shes', 3],
  ['theyre', 4],
  ['theyve', 4],
  ['youve', 3],
  ['weve', 2],
  ['arent', 3],
  ['werent', 4],
  ['hadnt', 3],
  ['youre', 3],
  ['youll', 3],
  ['thats', 4],
  ['theres', 5],
  ['whats', 4],
])

const HAS_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`)
const NOT = new RegExp(`^.+?(n[${APOSTROPHES}]t)$`, 'isu')
const ENDING = new RegExp(`^.+?([${APOSTROPHES}](?:s|re|ve|ll|m|d))$`, 'isu')
const UPPER = /^\p{Lu}/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}_]/u
const STARTS_NUMBER_OR_NAME = /\s{0,3}[\p{Lu}\p{N}]/uy
const STARTS_ROMAN = /\s{0,3}[IVXLC]{1,6}(?!\p{L})/uy
const STARTS_NUMBER = /\s{0,3}\p{N}/uy

const reach = (rule: RegExp, text: string, at: number, limit: number): number => {
  rule.lastIndex = at
  const found = rule.exec(text)
  return found === null ? at : Math.min(at + found[0].length, limit)
}

const withoutTail = (text: string, start: number, end: number): number => {
  const tail = ADDRESS_TAIL.exec(text.slice(Math.max(start, end - 20), end))
  return tail === null ? end : end - tail[0].length
}

/**
 * Whether the full stop at `end` belongs to the word before it.
 * @param last the end of the sentence: there, words like "no" or "sun" are words, not abbreviations
 */
function keepsStop(text: string, start: number, end: number, last: number): boolean {
  const word = text.slice(start, end)
  const lower = word.toLowerCase()
  const final = end + 1 >= last
  if (NUMBERED.has(lower) && reach(STARTS_NUMBER, text, end + 1, last) > end + 1) return true
  if (ROMAN_NUMBERED.has(lower) && reach(STARTS_ROMAN, text, end + 1, last) > end + 1) return true
  if (word.length === 1 && UPPER.test(word))
    return final ? false : word !== 'I' || reach(STARTS_NUMBER_OR_NAME, text, end + 1, last) > end + 1
  if (!(LEADING.has(lower) || TRAILING.has(lower))) return false
  if (!ALSO_WORDS.has(lower)) return !(final && YIELDING.has(lower))
  return !final && UPPER.test(word)
}

/** Words that are typed without their apostrophe and are words of their own as well: what follows tells. */
const UNSURE = /^(?:its|lets|your)$/i
const AFTER_ITS =
  /\s{1,2}(?:a|an|the|not|been|just|gonna|going|my|your|our|his|her|their|really|probably|definitely|always|called|supposed|so|too|like|that|what|no|still|because|hard|ok|okay)(?![\p{L}\p{N}'’-])/iuy
const AFTER_LETS =
  /\s{1,2}(?:go|see|say|just|get|not|hope|face|be|do|start|take|talk|make|try|look|have|discuss|plan|meet|wait)(?![\p{L}\p{N}'’-])/iuy
const AFTER_YOUR = /\s{1,2}(?:a|an|the|not|welcome|going|gonna)(?![\p{L}\p{N}'’-])/iuy

/** "its a shame", "lets go", "your welcome": cut like "it's", "let's", "you're". */
function unsureCuts(word: string, text: string, end: number): readonly number[] {
  const lower = word.toLowerCase()
  const rule = lower === 'its' ? AFTER_ITS : lower === 'lets' ? AFTER_LETS : AFTER_YOUR
  return reach(rule, text, end, text.length) > end ? [word.length - 1] : []
}

/** The pieces of one written word: "couldn't've" is could, n't, 've. Only few cuts are made, from the right. */
function cuts(word: string): readonly number[] {
  const plain = PLAIN_CUTS.get(word.toLowerCase())
  if (plain !== undefined) return [plain]
  const found: number[] = []
  if (!HAS_APOSTROPHE.test(word)) return found
  let rest = word
  for (let step = 0; step < 3; step++) {
    const piece = (NOT.exec(rest) ?? ENDING.exec(rest))?.[1]
    if (piece === undefined || piece.length >= rest.length) break
    rest = rest.slice(0, rest.length - piece.length)
    found.unshift(rest.length)
  }
  return found
}

class Scanner {
  private readonly text: string
  private readonly last: number
  private readonly out: TokenSpan[] = []

  constructor(text: string, last: number) {
    this.text = text
    this.last = last
  }

  scan(start: number): readonly TokenSpan[] {
    let at = start
    while (at < this.last) {
      const visible = reach(BLANK, this.text, at, this.last)
      at = visible > at ? visible : this.step(at)
    }
    return this.out
  }

  private add(start: number, end: number): number {
    this.out.push({ start, end, form: narrow(this.text.slice(start, end)) })
    return end
  }

  /** Takes one token (or one written word of several) at `at` and returns where it ends. */
  private step(at: number): number {
    const { text, last } = this
    const plain = reach(PLAIN_WORD, text, at, last)
    if (plain > at && plain < last) return this.word(at, plain)
    const inside = at > 0 && LETTER_OR_DIGIT.test(text.charAt(at - 1))
    if (!inside) {
      const address = withoutTail(text, at, reach(ADDRESS, text, at, last))
      if (address > at) return this.add(at, address)
    }
    for (const rule of inside
      ? [ENCLITIC, NUMBER]
      : [EMOTICON, HYPHENED_NUMBER, NUMBER, DECADE, ACRONYM, CODE, HANDLE, CLIPPED]) {
      const end = reach(rule, text, at, last)
      if (end > at) return this.add(at, end)
    }
    const word = reach(WORD, text, at, last)
    if (word > at) return this.word(at, word)
    return this.mark(at)
  }

  private mark(at: number): number {
    for (const rule of [EMOJI, RUN]) {
      const end = reach(rule, this.text, at, this.last)
      if (end > at) return this.add(at, end)
    }
    const point = this.text.codePointAt(at) ?? 0
    return this.add(at, Math.min(at + (point > 0xffff ? 2 : 1), this.last))
  }

  private word(start: number, wordEnd: number): number {
    const { text, last } = this
    let end = wordEnd
    if (text.charAt(end) === '-' && PREFIX.test(text.slice(start, end).toLowerCase()))
      end = reach(PREFIXED, text, end, last)
    if (text.charAt(end) === '.' && end < last && keepsStop(text, start, end, last)) return this.add(start, end + 1)
    let from = start
    const written = text.slice(start, end)
    for (const cut of UNSURE.test(written) ? unsureCuts(written, text, end) : cuts(written))
      from = this.add(from, start + cut)
    return this.add(from, end)
  }
}

/**
 * Cuts a sentence into tokens. Tokens never overlap, keep their order and leave out only what cannot be seen.
 * @param paragraph the paragraph; offsets are UTF-16 code units in it
 * @param sentence the stretch to cut, usually one of `splitSentences`
 */
export function tokenize(paragraph: string, sentence: Span): readonly TokenSpan[] {
  return new Scanner(paragraph, Math.min(sentence.end, paragraph.length)).scan(Math.max(0, sentence.start))
}
