/** A list as Markdown writes it: items behind a number or a hyphen, their further lines indented by three spaces. */

const MARKER = /^ {0,2}(?:(\d{1,9})[.)]|[-*+])(?: +|$)/
const INDENT = '   '

export interface ReadList {
  readonly items: readonly string[]
  /** Index of the first line that belongs to no item, or null. */
  readonly stray: number | null
  /** Whether the numbers count 1, 2, 3 …; hyphens count as right. */
  readonly inOrder: boolean
}

export function readList(text: string): ReadList {
  const items: string[][] = []
  let stray: number | null = null
  let inOrder = true
  for (const [i, line] of text.split('\n').entries()) {
    const marker = MARKER.exec(line)
    const item = items.at(-1)
    if (marker !== null) {
      items.push([line.slice(marker[0].length)])
      if (marker[1] !== undefined && Number(marker[1]) !== items.length) inOrder = false
    } else if (item !== undefined) {
      item.push(line.startsWith(INDENT) ? line.slice(INDENT.length) : line.trimStart())
    } else if (line !== '') stray ??= i
  }
  return { items: items.map(lines => lines.join('\n').trim()), stray, inOrder }
}

export const writeList = (items: readonly string[]): string =>
  items
    .map((item, i) => {
      const [first = '', ...more] = item.split('\n')
      return [`${i + 1}. ${first}`, ...more.map(line => (line === '' ? '' : INDENT + line))].join('\n')
    })
    .join('\n')
