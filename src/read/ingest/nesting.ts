/**
 * How deep markup is nested, found before it is parsed: the time that parsers and Readability take grows with the square of
 * the depth, so that a small file can hold up the page for minutes. One pass; exact for sound markup, near for the rest.
 */
import type { Result } from '../../core/result.ts'
import { problem } from '../../core/result.ts'

/** Pages go some thirty levels deep; generated ones a few hundred. */
const MAX_DEPTH = 1_000

const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
)
/** Their content is text, whatever it looks like. */
const RAW = new Set(['script', 'style', 'textarea', 'title'])
const CELLS = ['td', 'th']
const ROWS = ['tr', ...CELLS]
const ROW_GROUPS = ['tbody', 'thead', 'tfoot', ...ROWS]

/** Which open elements an element ends by beginning: `<li>` after `<li>` lies beside it, not in it. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['option', ['option']],
  ['optgroup', ['optgroup', 'option']],
  ['rt', ['rt', 'rp']],
  ['rp', ['rt', 'rp']],
  ...CELLS.map((name): [string, readonly string[]] => [name, CELLS]),
  ['tr', ROWS],
  ...['tbody', 'thead', 'tfoot'].map((name): [string, readonly string[]] => [name, ROW_GROUPS]),
  ...'p div section article main header footer nav aside h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre address hr table form'
    .split(' ')
    .map((name): [string, readonly string[]] => [name, ['p']]),
])

/** The open elements, and how many there are of each name, so that an end tag without a beginning costs nothing. */
class Open {
  private readonly stack: string[] = []
  private readonly counts = new Map<string, number>()

  get depth(): number {
    return this.stack.length
  }
  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0
  }
  begin(name: string): void {
    const ends = ENDS.get(name) ?? []
    for (let top = this.stack.at(-1); top !== undefined && ends.includes(top); top = this.stack.at(-1)) this.pop()
    this.stack.push(name)
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }
  end(name: string): void {
    if (!this.has(name)) return
    while (this.pop() !== name);
  }
  private pop(): string | undefined {
    const name = this.stack.pop()
    if (name !== undefined) this.counts.set(name, (this.counts.get(name) ?? 0) - 1)
    return name
  }
}

/** The place after `mark`, or the end of the markup when it never comes. */
const after = (html: string, mark: string, from: number): number => {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

/** The place after a tag whose name ends at `from`; a `>` in a quoted value does not end it. */
function tagEnd(html: string, from: number): number {
  const stop = /[>"']/g
  for (let at = from; ; ) {
    stop.lastIndex = at
    const found = stop.exec(html)
    if (found === null) return html.length
    if (found[0] === '>') return found.index + 1
    let before = found.index - 1
    while (before >= from && /\s/.test(html[before] ?? '')) before--
    at = html[before] === '=' ? after(html, found[0], found.index + 1) : found.index + 1
  }
}

function rawEnd(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}

/** Whether elements lie more than `limit` deep in each other. Stops at the first that does. */
export function isDeeperThan(html: string, limit: number): boolean {
  const open = new Open()
  const tag = /<(?:(!--)|[!?]|(\/?)([a-z][^\s/>]*))/gi
  for (let at = 0; at < html.length; ) {
    tag.lastIndex = at
    const found = tag.exec(html)
    if (found === null) return false
    const past = found.index + found[0].length
    const name = found[3]?.toLowerCase()
    if (name === undefined) {
      // `<!-->` is a whole comment.
      at = found[1] === undefined ? after(html, '>', past) : after(html, html[past] === '>' ? '>' : '-->', past)
      continue
    }
    at = tagEnd(html, past)
    if (found[2] === '/') open.end(name)
    else if (!VOID.has(name)) {
      const foreign = open.has('svg') || open.has('math')
      // Only there does a slash end an element.
      if (foreign && html[at - 2] === '/') continue
      if (RAW.has(name) && !foreign) at = rawEnd(html, name, at)
      else open.begin(name)
      if (open.depth > limit) return true
    }
  }
  return false
}

/** What is wrong with markup that is nested too deep to be parsed, or null. */
export const tooDeep = (html: string): Result<never> | null =>
  isDeeperThan(html, MAX_DEPTH)
    ? problem(
        'too-deep',
        `The markup of this page is nested more than ${MAX_DEPTH} levels deep, so it cannot be read. Open the page, copy the text itself and paste that.`,
      )
    : null
