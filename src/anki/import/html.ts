/**
 * Anki's fields, which are HTML, as plain text. A tokeniser of our own that only ever takes away: tags, comments, styles and
 * scripts go, blocks become lines, entities become letters, pictures and sounds are named. Nothing is run and nothing is
 * looked up, and every character is read once.
 */
import { ENTITIES } from './entities.ts'

/**
 * `folded`: white space as a browser shows it. `kept`: as it stands, for the fields that we wrote, where a space is one and a
 * tab was written as the widest of them.
 */
export type White = 'folded' | 'kept'

/** Everything between these and their end goes. */
const DROPPED = new Set(['style', 'script', 'template', 'head', 'title', 'noscript', 'iframe', 'object', 'svg'])
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'center', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer'],
  ...[
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'li',
    'main',
    'ol',
    'p',
    'pre',
    'section',
    'table',
    'tr',
    'ul',
  ],
])
const MEDIA: Readonly<Record<string, string>> = { img: 'picture', audio: 'sound', video: 'film' }

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})/y
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30}));?/y

export function plainText(html: string, white: White = 'folded'): string {
  const out = createLines(white)
  const lower = html.toLowerCase()
  const endOfTag = tagEnds(html)
  for (let i = 0; i < html.length; ) {
    const c = html[i] ?? ''
    if (c === '<') {
      i = markupAt(html, lower, i, out, endOfTag)
    } else if (c === '&') {
      ENTITY.lastIndex = i
      const match = ENTITY.exec(html)
      const letter = match === null ? null : entity(match, white)
      out.literal(letter ?? c)
      i += letter === null || match === null ? 1 : match[0].length
    } else {
      out.text(c)
      i++
    }
  }
  return nameSounds(out.done())
}

/** Handles the markup at `i`, or takes its `<` for a letter; where to go on. */
function markupAt(html: string, lower: string, i: number, out: Lines, endOfTag: (from: number) => number): number {
  if (html.startsWith('<!--', i)) return endOf(html, '-->', i + 4)
  if (html[i + 1] === '!' || html[i + 1] === '?') return endOf(html, '>', i)
  TAG.lastIndex = i
  const match = TAG.exec(html)
  const end = match === null ? -1 : endOfTag(i + match[0].length)
  if (match === null || end < 0) {
    out.text('<')
    return i + 1
  }
  const [whole, slash, name = ''] = match
  const attributes = html.slice(i + whole.length, end)
  const tag = name.toLowerCase()
  const after = end + 1
  if (slash === '' && DROPPED.has(tag) && !attributes.endsWith('/')) {
    const close = lower.indexOf(`</${tag}`, after)
    return close < 0 ? html.length : endOf(html, '>', close)
  }
  if (tag === 'br') out.line()
  else if (BLOCKS.has(tag)) out.block(tag, slash === '/')
  else if (tag === 'td' || tag === 'th') out.text(' ')
  else if (tag === 'sup' || tag === 'sub') out.shift(slash === '/' ? null : tag)
  else if (slash === '' && MEDIA[tag] !== undefined) out.literal(mediaName(MEDIA[tag], attributes))
  return after
}

/** So many tags with no end but one within quotes are enough to believe none: else each would be looked for to the end. */
const LOST_QUOTES = 20

/** Finds the `>` of a tag, which is none within quotes; -1 when there is none. */
function tagEnds(html: string): (from: number) => number {
  const last = html.lastIndexOf('>')
  let lost = 0
  return from => {
    if (from > last) return -1
    let at = from
    while (lost < LOST_QUOTES && at <= last) {
      const c = html[at]
      if (c === '>') return at
      const close = c === '"' || c === "'" ? html.indexOf(c, at + 1) : at
      at = close < 0 ? last + 1 : close + 1
    }
    lost++
    return html.indexOf('>', from)
  }
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

function entity([, decimal, hex, name = '']: RegExpExecArray, white: White): string | null {
  if (name === 'emsp' && white === 'kept') return '\t'
  if (decimal === undefined && hex === undefined) return ENTITIES.get(name) ?? null
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const fine = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return fine ? String.fromCodePoint(code) : '\ufffd'
}

/** “[picture: map.png]”: its words where it has some, else the name of its file. */
function mediaName(what: string, attributes: string): string {
  const said = (name: string): string => {
    const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
    return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim()
  }
  const label =
    said('alt') ||
    said('src')
      .replace(/[?#].*$/s, '')
      .replace(/^.*\//, '')
  return label === '' || label.startsWith('data:')
    ? `[${what}]`
    : `[${what}: ${label.replace(/[[\]]/g, '').slice(0, 100)}]`
}

/** Anki's own marks: a sound is named, what only its player understands goes. */
const nameSounds = (text: string): string =>
  text.replace(/\[sound:([^\]\n]{1,200})\]/g, '[sound: $1]').replace(/\[anki:[^\]\n]{0,200}\]/g, '')

/** Whether there is anything in a text but pictures and sounds. */
export const hasWords = (text: string): boolean =>
  /[\p{L}\p{N}\p{S}]/u.test(text.replace(/\[(?:picture|sound|film)(?:: [^\]]{0,200})?\]/g, ''))

interface Lines {
  /** A character of the source, where white space is only that. */
  readonly text: (c: string) => void
  /** Characters that stand for themselves. */
  readonly literal: (s: string) => void
  readonly line: () => void
  readonly block: (tag: string, closing: boolean) => void
  /** Raised or lowered text, until it ends. */
  readonly shift: (how: 'sup' | 'sub' | null) => void
  readonly done: () => string
}

const RAISED = new Map([...'0123456789+-=()n'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][i] ?? c]))
const LOWERED = new Map([...'0123456789+-=()'].map((c, i) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? c]))

function createLines(white: White): Lines {
  const done: string[] = []
  /** What is being written, and its last character: asking the whole for it at each step would read it again and again. */
  let now = ''
  let last = ''
  /** A line, or a space, that is wanted before the next character, but not at the start or twice. */
  let broken = false
  let space = false
  const lists: number[] = []
  /** Right behind the number of an item, where a block of its own begins on the same line. */
  let numbered = false
  let shifted: 'sup' | 'sub' | null = null
  const add = (s: string): void => {
    now += s
    last = s.at(-1) ?? last
  }
  const put = (s: string): void => {
    if (broken && last !== '' && last !== '\n') add('\n')
    else if (space && !broken) add(' ')
    broken = false
    space = false
    numbered = false
    add(s)
  }
  const settle = (next: 'sup' | 'sub' | null): void => {
    done.push(shifted === null ? now : small(now, shifted))
    now = ''
    shifted = next
  }
  return {
    text(c) {
      if (white === 'kept' || !/[ \t\n\r\f]/.test(c)) put(c)
      else if (last !== '' && last !== '\n') space = true
    },
    literal: put,
    line() {
      add('\n')
      broken = false
      space = false
    },
    block(tag, closing) {
      broken = broken || closing || !numbered
      if (tag === 'ol' || tag === 'ul') {
        if (closing) lists.pop()
        else lists.push(tag === 'ol' ? 1 : 0)
      } else if (tag === 'li' && !closing) {
        const number = lists.pop() ?? 0
        put(number > 0 ? `${number}. ` : '• ')
        lists.push(number > 0 ? number + 1 : 0)
        numbered = true
      }
    },
    shift: settle,
    done() {
      settle(null)
      const whole = done.join('')
      return white === 'kept'
        ? whole
        : whole
            .replaceAll('\u00a0', ' ')
            .replace(/\n{3,}/g, '\n\n')
            .trim()
    },
  }
}

/** Small figures where there are such, else the words behind a sign: “10⁵”, “x^ab”. */
function small(text: string, how: 'sup' | 'sub'): string {
  if (text.trim() === '') return text
  const table = how === 'sup' ? RAISED : LOWERED
  const letters = [...text].map(c => table.get(c) ?? null)
  return letters.includes(null) ? `${how === 'sup' ? '^' : '_'}${text}` : letters.join('')
}
