/** One line of the bench table. */
export interface Row {
  readonly name: string
  readonly value: string
  /** What we aim for, when there is an aim. */
  readonly aim: string
}

export const row = (name: string, value: string, aim = ''): Row => ({ name, value, aim })

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The rows as a Markdown table, ready for the README. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, value, aim }) => `| ${name} | ${value} | ${aim} |`)
  return ['| what | measured | aim |', '| --- | --- | --- |', ...lines].join('\n')
}
