/** Gathering and printing what is to be said about a file. */
import type { Finding, Spot } from './types.ts'

/** Findings as they are made; `sorted` gives them in the order of the file. */
export class Findings {
  readonly list: Finding[] = []
  error(at: Spot, rule: string, message: string): void {
    this.list.push({ severity: 'error', rule, line: at.line, column: at.column, message, drops: false })
  }
  warn(at: Spot, rule: string, message: string): void {
    this.list.push({ severity: 'warning', rule, line: at.line, column: at.column, message, drops: false })
  }
  /** A warning about words that the file would lose when it is written anew. */
  drop(at: Spot, rule: string, message: string): void {
    this.list.push({ severity: 'warning', rule, line: at.line, column: at.column, message, drops: true })
  }
  sorted(): readonly Finding[] {
    return [...this.list].sort((a, b) => a.line - b.line || a.column - b.column)
  }
}

/** `deck.md:12:3: error: … [rule]`, as compilers write it, so that editors can jump there. */
export const findingLine = (name: string, f: Finding): string =>
  `${name}:${f.line}:${f.column}: ${f.severity}: ${f.message} [${f.rule}]`
