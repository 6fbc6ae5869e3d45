/** Marks of readers: tallies by kind and rule, the precision of gates, and how far two readers agree. */

export type Mark = 'keep' | 'edit' | 'drop'

export interface Marked {
  readonly id: string
  readonly source: string
  readonly sentence: number
  readonly kind: 'fact' | 'argument'
  /** The writer's rule that made it. */
  readonly rule: string
  readonly refusedBy: string | null
  readonly mark: Mark
  /** Rules of CARDS.md that it breaks. */
  readonly broken: readonly number[]
}

export interface TallyRow {
  readonly name: string
  readonly keep: number
  readonly edit: number
  readonly drop: number
}

export interface Tally {
  /** Proposed cards: all, then by kind, then by the writer's rule. */
  readonly rows: readonly TallyRow[]
  /** How often each rule of CARDS.md was broken. */
  readonly broken: readonly (readonly [number, number])[]
  /** Refused cards by gate: of how many, the share that was rightly refused (edit or drop). */
  readonly gates: readonly { readonly rule: string; readonly n: number; readonly right: number }[]
}

const row = (name: string, marks: readonly Marked[]): TallyRow => {
  const count = (mark: Mark): number => marks.filter(marked => marked.mark === mark).length
  return { name, keep: count('keep'), edit: count('edit'), drop: count('drop') }
}

const grouped = (
  marks: readonly Marked[],
  key: (marked: Marked) => string,
): readonly (readonly [string, readonly Marked[]])[] => {
  const groups = new Map<string, Marked[]>()
  for (const marked of marks) groups.set(key(marked), [...(groups.get(key(marked)) ?? []), marked])
  return [...groups].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))
}

export function tallyOf(marks: readonly Marked[]): Tally {
  const proposed = marks.filter(marked => marked.refusedBy === null)
  const refused = marks.filter(marked => marked.refusedBy !== null)
  const broken = [1, 2, 3, 4, 5, 6, 7, 8].map(
    rule => [rule, proposed.filter(marked => marked.broken.includes(rule)).length] as const,
  )
  return {
    rows: [
      row('all', proposed),
      ...grouped(proposed, marked => marked.kind).map(([name, own]) => row(name, own)),
      ...grouped(proposed, marked => marked.rule).map(([name, own]) => row(name, own)),
    ],
    broken: broken.filter(([, n]) => n > 0),
    gates: grouped(refused, marked => marked.refusedBy ?? '').map(([rule, own]) => ({
      ...{ rule, n: own.length },
      right: own.filter(marked => marked.mark !== 'keep').length / own.length,
    })),
  }
}

const share = (n: number, of: number): string => `${Math.round((100 * n) / Math.max(1, of))} %`

export function proseOfTally({ rows, broken, gates }: Tally): string {
  return [
    ...rows.map(({ name, keep, edit, drop }) => {
      const all = keep + edit + drop
      return `${name}: ${all} cards, keep ${keep} (${share(keep, all)}), edit ${edit} (${share(edit, all)}), drop ${drop}`
    }),
    ...(broken.length === 0 ? [] : [`rules broken: ${broken.map(([rule, n]) => `${rule} × ${n}`).join(', ')}`]),
    ...gates.map(({ rule, n, right }) => `gate ${rule}: ${n} refused, rightly ${share(right * n, n)}`),
  ].join('\n')
}

export interface Agreement {
  readonly both: number
  readonly same: number
  /** Cohen's kappa over keep, edit, drop: 1 full agreement, 0 what chance gives. */
  readonly kappa: number
}

/** How far two readers agree on the cards that both marked. */
export function agreement(one: readonly Marked[], other: readonly Marked[]): Agreement {
  const byId = new Map(other.map(marked => [`${marked.source} ${marked.id}`, marked.mark]))
  const pairs = one.flatMap(marked => {
    const second = byId.get(`${marked.source} ${marked.id}`)
    return second === undefined ? [] : [[marked.mark, second] as const]
  })
  const both = pairs.length
  const same = pairs.filter(([a, b]) => a === b).length
  if (both === 0) return { both, same, kappa: 0 }
  const expected = (['keep', 'edit', 'drop'] as const).reduce(
    (sum, mark) =>
      sum + (pairs.filter(([a]) => a === mark).length / both) * (pairs.filter(([, b]) => b === mark).length / both),
    0,
  )
  const seen = same / both
  return { both, same, kappa: expected === 1 ? 1 : (seen - expected) / (1 - expected) }
}
