/** Markdown: front matter, headings, lists, quotations; marks of emphasis and links are taken off, code and tables left out. */
import type { Paragraph, ParagraphKind } from '../../core/piece.ts'
import { oneLine } from './clean.ts'
import type { Matter, Read } from './draft.ts'
import { NO_MATTER } from './draft.ts'
import { readHead } from './head.ts'
import { saidBy } from './head-line.ts'
import { dateLine } from './matter.ts'
import { leftOut, withoutPage } from './page/around.ts'
import { titleAt, titled } from './title.ts'

const KEYS: ReadonlyMap<string, keyof Matter> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['author', 'author'],
  ['authors', 'author'],
  ['byline', 'author'],
  ['date', 'published'],
  ['published', 'published'],
  ['publicationdate', 'published'],
  ['publication', 'publication'],
  ['publicationvenue', 'publication'],
  ['source', 'publication'],
  ['url', 'address'],
  ['address', 'address'],
  ['lang', 'language'],
  ['language', 'language'],
])

interface FrontMatter {
  readonly matter: Matter
  readonly rest: string
}

/** A header between `---` or `+++` lines, YAML or TOML as far as plain keys go. */
function frontMatter(text: string): FrontMatter {
  const m = /^(---|\+\+\+)\n([\s\S]{0,20000}?)\n\1[ ]*(?:\n|$)/.exec(text.trimStart())
  if (m === null) return { matter: NO_MATTER, rest: text }
  const matter = { ...NO_MATTER }
  for (const line of (m[2] ?? '').split('\n')) {
    const pair = /^([A-Za-z_-]+)\s*[:=]\s*(.+)$/.exec(line)
    const key = KEYS.get((pair?.[1] ?? '').toLowerCase().replace(/[_-]/g, ''))
    if (key === undefined || matter[key] !== '') continue
    const value = oneLine(
      (pair?.[2] ?? '')
        .trim()
        .replace(/^\[\s*|\s*\]$/g, '')
        .replace(/^(["'])(.*)\1$/, '$2'),
    )
    matter[key] = key === 'published' ? dateLine(value) || (/^\d{4}$/.test(value) ? value : '') : value
  }
  return { matter, rest: text.trimStart().slice(m[0].length) }
}

/** Inline marks off: the words stay. Each rule looks at a bounded stretch. */
export function withoutMarks(line: string): string {
  return line
    .replace(/<!--[\s\S]{0,2000}?-->/g, '')
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)/g, '')
    .replace(/\[\s*\]\([^)\n]{0,1000}\)/g, '')
    .replace(/\[([^\]\n]{1,500})\]\([^)\n]{0,1000}\)/g, '$1')
    .replace(/\[([^\]\n]{1,500})\]\[[^\]\n]{0,100}\]/g, '$1')
    .replace(/\[\^[^\]\n]{1,30}\]/g, '')
    .replace(/<\/?[A-Za-z][^<>\n]{0,300}>/g, '')
    .replace(/(\*{1,3}|_{1,3})(?=\S)([^*_\n]{1,600}?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`\n]{1,300})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
}

interface State {
  readonly out: { kind: ParagraphKind; text: string }[]
  open: { kind: ParagraphKind; lines: string[] } | null
}

const close = (state: State): void => {
  if (state.open !== null) {
    const text = oneLine(withoutMarks(state.open.lines.join('\n')))
    if (text !== '') state.out.push({ kind: state.open.kind, text })
  }
  state.open = null
}

const add = (state: State, kind: ParagraphKind, line: string, fresh: boolean): void => {
  if (fresh || state.open === null || state.open.kind !== kind) close(state)
  state.open ??= { kind, lines: [] }
  state.open.lines.push(line)
}

function takeLine(state: State, line: string): void {
  const heading = line.length > 1000 ? null : /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line)
  const item = /^\s*(?:[-*+]|\d{1,4}[.)])\s+(.*)$/.exec(line)
  if (
    line.trim() === '' ||
    /^\s*(?:[-*_]\s*){3,}$/.test(line) ||
    /^\s*\|.*\|\s*$/.test(line) ||
    /^\[[^\]]+\]:\s/.test(line)
  )
    close(state)
  else if (/^(?:=+|-+)\s*$/.test(line) && state.open?.lines.length === 1) {
    state.open = { kind: 'heading', lines: state.open.lines }
    close(state)
  } else if (heading !== null) {
    add(state, 'heading', heading[2] ?? '', true)
    close(state)
  } else if (/^\s{0,3}>/.test(line)) {
    const text = line.replace(/^\s{0,3}>\s?/, '')
    if (text.trim() === '') close(state)
    else add(state, 'quote', text, false)
  } else if (item !== null) add(state, 'list', item[1] ?? '', true)
  else if (state.open !== null) state.open.lines.push(line)
  else add(state, 'body', line, true)
}

/** The blocks of a Markdown text in order; code blocks are left out. */
function blocksOf(text: string): readonly Paragraph[] {
  const state: State = { out: [], open: null }
  let fence = ''
  for (const line of text.split('\n')) {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (mark === fence) fence = ''
    } else if (mark !== '') {
      close(state)
      fence = mark
    } else if (/^(?: {4}|\t)\S/.test(line) && state.open === null) continue
    else takeLine(state, line)
  }
  close(state)
  return state.out
}

/** Whether a text looks like Markdown rather than plain text. */
export const looksLikeMarkdown = (text: string): boolean =>
  /^(?:---|\+\+\+)\n[\s\S]{0,5000}?\n(?:---|\+\+\+)[ ]*\n/.test(text.trimStart()) ||
  /^#{1,3} \S/m.test(text.slice(0, 4000)) ||
  /\]\(https?:\/\//.test(text.slice(0, 20_000))

/** How far down the heading that is the title may stand. */
const LOWEST_HEADING = 5

/**
 * Where the title stands: in the first heading, where only a section, a paper, a byline, a day stand above it; else as in
 * plain text. "Nine Buoys", "By Ada Quill", "## The Money": a name before the byline is the title, unless no heading is like
 * the first.
 */
function titleIn(blocks: readonly Paragraph[], source: string): number {
  const at = blocks.findIndex(({ kind }) => kind === 'heading')
  const above = blocks.slice(0, Math.max(at, 0)).map(block => saidBy(block).sort)
  const [first = '', ...others] = Array.from(source.matchAll(/^ {0,3}(#{1,6})\s/gm), ([, mark = '']) => mark)
  const named = above.findIndex(sort => /^(?:paper|name)$/.test(sort))
  const alone = named < 0 || !above.includes('told', named) || !others.includes(first)
  return at >= 0 && at < LOWEST_HEADING && alone && !above.includes('text') ? at : titleAt(blocks)
}

/** What a Markdown text says about itself, and its paragraphs without title and byline. */
export function readMarkdown(text: string): Read {
  const front = frontMatter(text)
  const blocks = blocksOf(front.rest)
  const { title } = front.matter
  const at = title === '' ? titleIn(blocks, front.rest) : blocks.findIndex(block => block.text === title)
  const head = readHead(blocks, front.matter, at)
  const piece = withoutPage(blocks.slice(head.to), head.matter.author)
  return { matter: titled(head.matter), paragraphs: [...head.kept, ...piece.paragraphs], notices: leftOut(piece.left) }
}
