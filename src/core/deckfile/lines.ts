/** From text to lines, and what of the text's form is put right on the way: line ends, byte order mark, tabs. */
import type { Findings } from './findings.ts'

/** A line or the rest of one after its tag: where its first character stands in the file. */
export interface Fragment {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** Splits a file into lines without their ends. A tab becomes one space, so that columns stay true. */
export function linesOf(text: string, findings: Findings): readonly Fragment[] {
  const start = { line: 1, column: 1 }
  let body = text
  if (body.startsWith('\uFEFF')) {
    body = body.slice(1)
    findings.warn(start, 'byte-order-mark', 'The file begins with a byte order mark; it is ignored.')
  }
  if (/\r/.test(body)) {
    const line = body.slice(0, body.indexOf('\r')).split('\n').length
    findings.warn(
      { line, column: 1 },
      'line-ends',
      'The file has Windows or old Mac line ends; they are read as plain ones.',
    )
    body = body.replace(/\r\n?/g, '\n')
  }
  const lines = body.split('\n').map((line, i): Fragment => ({ text: line, line: i + 1, column: 1 }))
  const tab = lines.find(line => line.text.includes('\t'))
  if (tab === undefined) return lines
  const at = { line: tab.line, column: tab.text.indexOf('\t') + 1 }
  findings.warn(at, 'tabs', 'The file has tabs; each is read as one space.')
  return lines.map(line => ({ ...line, text: line.text.replaceAll('\t', ' ') }))
}

/** Lines that begin with a tag are text when they stand one space further in. */
const TAGGED = /^ *[QACSL]:/
const BACKSLASHED = /^\s*\\*(?:---\s*|<!--\s*tenet\b.*)$/s

export const isSeparator = (line: string): boolean => line.trim() === '---'
export const isTenetLine = (line: string): boolean => /^\s*<!--\s*tenet\b/.test(line)

/** Writes a line of text so that it cannot be taken for a tag, a separator or a comment of ours. */
export function escapeLine(line: string): string {
  if (TAGGED.test(line)) return ` ${line}`
  if (BACKSLASHED.test(line)) return line.replace(/\\*(?:---|<!--)/, match => `\\${match}`)
  return line
}

/** Undoes `escapeLine`. */
export function unescapeLine(fragment: Fragment): Fragment {
  const { text } = fragment
  if (text.startsWith(' ') && TAGGED.test(text))
    return { ...fragment, text: text.slice(1), column: fragment.column + 1 }
  if (text.includes('\\') && BACKSLASHED.test(text)) return { ...fragment, text: text.replace('\\', '') }
  return fragment
}

/** A block of text, from its tag to the line before the next: trimmed, with every offset traceable to line and column. */
export interface Block {
  readonly text: string
  readonly fragments: readonly Fragment[]
}

export function blockOf(fragments: readonly Fragment[]): Block {
  const kept = fragments.map(f => ({ ...f, text: f.text.trimEnd() }))
  const first = kept.findIndex(f => f.text !== '')
  if (first < 0) return { text: '', fragments: kept.slice(0, 1) }
  let last = kept.length
  while (kept[last - 1]?.text === '') last--
  const inner = kept.slice(first, last)
  const head = inner[0]
  if (head !== undefined) {
    const lead = head.text.length - head.text.trimStart().length
    inner[0] = { text: head.text.slice(lead), line: head.line, column: head.column + lead }
  }
  return { text: inner.map(f => f.text).join('\n'), fragments: inner }
}

/** Where an offset of a block's text stands in the file. */
export function spotIn(block: Block, offset: number): { readonly line: number; readonly column: number } {
  let before = 0
  for (const f of block.fragments) {
    if (offset <= before + f.text.length) return { line: f.line, column: f.column + offset - before }
    before += f.text.length + 1
  }
  return { line: block.fragments.at(-1)?.line ?? 1, column: 1 }
}

/** Text as a deck file can hold it: plain line ends, no tabs, no space at the ends of lines or around the whole. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .trim()
