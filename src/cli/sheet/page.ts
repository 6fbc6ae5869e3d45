/** The page that is marked, as Markdown; and back to marks. A mark is a word behind `mark:`, the rules behind `rules:`. */
import { randomFrom, shuffle } from '../train/random.ts'
import type { SheetItem } from './items.ts'
import type { Mark, Marked } from './marks.ts'

const HEAD = `# Cards to mark

Mark each card by CARDS.md, blind: behind \`mark:\` write keep, edit or drop; behind \`rules:\` the numbers of the rules that it
breaks (nothing for keep). Keep: passes all eight. Edit: one small change of words would make it pass. Drop: otherwise.
A line in italics stands above the question whenever it is asked: it is part of the card. Leave the lines that begin with \`card:\` as they are.
`

const cardLine = (item: SheetItem): string =>
  ['card:', item.id, item.source, item.sentence, item.kind, item.rule, item.refusedBy ?? '-'].join(' ')

const block = (item: SheetItem, n: number): string =>
  [
    `## ${n}`,
    cardLine(item),
    '',
    ...(item.origin === '' ? [] : [`- *${item.origin}*`]),
    `- **${item.front.replaceAll('\n', ' ')}**`,
    ...item.back.map(answer => `- → ${answer.replaceAll('\n', ' ')}`),
    '',
    ...(item.title === '' ? [] : [`From “${item.title}”:`]),
    ...item.rests.map(text => `> ${text.replaceAll('\n', ' ')}`),
    '',
    'mark:',
    'rules:',
    '',
  ].join('\n')

export interface SheetOptions {
  readonly seed: number
  readonly most: number
  /** Most cards of one rule: of the writer's, or of the gate that refused them. */
  readonly each: number
}

/** The page for some cards: shuffled by the seed, so that neighbours tell nothing. */
export function sheetOf(items: readonly SheetItem[], { seed, most, each }: SheetOptions): string {
  const list = [...items]
  shuffle(list, randomFrom(seed))
  const seen = new Map<string, number>()
  const taken = list.filter(({ rule, refusedBy }) => {
    const by = refusedBy ?? rule
    seen.set(by, (seen.get(by) ?? 0) + 1)
    return (seen.get(by) ?? 0) <= each
  })
  return `${HEAD}\n${taken
    .slice(0, most)
    .map((item, i) => block(item, i + 1))
    .join('\n')}`
}

const MARKS: readonly Mark[] = ['keep', 'edit', 'drop']

/** The marks of a page, cards without one left out. */
export function readSheet(page: string): readonly Marked[] {
  return page.split(/^card: /m).flatMap((part, i): readonly Marked[] => {
    const [id = '', source = '', sentence = '', kind = '', rule = '', refusedBy = '-'] = (
      part.split('\n')[0] ?? ''
    ).split(' ')
    const mark = MARKS.find(each => new RegExp(`^mark:\\s*${each}\\b`, 'im').test(part))
    if (i === 0 || mark === undefined) return []
    const broken = /^rules?:(.*)$/im.exec(part)?.[1]?.match(/[1-8]/g) ?? []
    return [
      {
        ...{ id, source, sentence: Number(sentence), kind: kind === 'argument' ? 'argument' : 'fact', rule, mark },
        refusedBy: refusedBy === '-' ? null : refusedBy,
        broken: [...new Set(broken.map(Number))].sort(),
      },
    ]
  })
}

/** Marks of one or more readers as a file that holds no text: one line a card. */
export function storedMarks(readers: readonly (readonly Marked[])[]): string {
  const rows = readers.flatMap((marks, reader) =>
    marks.map(marked => JSON.stringify({ reader: reader + 1, ...marked })),
  )
  return `[\n${rows.map(row => `  ${row}`).join(',\n')}\n]\n`
}

/** Card and mark of each line of such a file; lines that are none are passed over. */
export function marksIn(json: string): readonly Pick<Marked, 'id' | 'mark'>[] {
  const rows: unknown = JSON.parse(json)
  return !Array.isArray(rows)
    ? []
    : rows.flatMap((row: unknown) => {
        if (typeof row !== 'object' || row === null || !('id' in row) || !('mark' in row)) return []
        const mark = MARKS.find(each => each === row.mark)
        return typeof row.id === 'string' && mark !== undefined ? [{ id: row.id, mark }] : []
      })
}
