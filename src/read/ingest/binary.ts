/** Data that is no text, told by characters that no text has many of. */
import type { Result } from '../../core/result.ts'
import { problem } from '../../core/result.ts'

export const notText = (): Result<never> =>
  problem('binary', 'This is not text but binary data. Choose a text, Markdown or HTML file, or paste the text itself.')

/** Some are in texts that went through old programs; they are dropped. */
export const STRAY = 2

/** Controls but those of lines, what a decoder puts for bytes it cannot read, and what no character has been given to. */
const SENSELESS = /(?![\t\n\v\f\r\u0085])\p{Cc}|\ufffd|\p{Cn}|\p{Cs}|\p{Co}/gu

/** Judged by its first part. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const senseless = sample.match(SENSELESS)?.length ?? 0
  return senseless > STRAY + sample.length * 0.05
}
